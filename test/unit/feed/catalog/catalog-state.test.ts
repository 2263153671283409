import { beforeAll, describe, expect, it } from 'vitest';
import {
  FEED_FILE_LIMIT,
  openFeedFile,
  readFeedFile,
  updatedIn,
  writeFeedFile,
} from '../../../../src/feed/catalog/feed-json.ts';
import {
  openCatalog,
  readCatalog,
  stateOfBroken,
  writeCatalog,
} from '../../../../src/feed/catalog/packages-json.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  NOW,
  NOW_TEXT,
  newKey,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

const CATALOG = `${FOLDER}/packages.json`;
const LATER = new Date(NOW.getTime() + 86_400_000);

let key: SigningKey;
let feed: Feed;

beforeAll(async () => {
  key = await newKey();
  const packages = [await arriving({ name: 'a' }), await arriving({ name: 'b' })];
  feed = await publish(EMPTY, packages, policyWith({ signingKeys: [key] }));
});

type Change = (text: string) => string | Buffer;

const prettified: Change = (text) => JSON.stringify(JSON.parse(text), null, 2);
const conflicted: Change = (text) => {
  const lines = text.split('\n');
  const [one = '', two = ''] = [lines[1], lines[1]?.replace('"1.0-1"', '"1.0-2"')];
  return lines.toSpliced(1, 1, '<<<<<<< HEAD', one, '=======', two, '>>>>>>> main').join('\n');
};
const conflictedHead: Change = (text) => {
  const [head = '', ...rest] = text.split('\n');
  return ['<<<<<<< HEAD', head, '=======', head, '>>>>>>> main', ...rest].join('\n');
};

/** Ways to damage a catalog of ours. */
const BROKEN: readonly [string, Change][] = [
  ['cut in the middle', (text) => text.slice(0, text.length / 2)],
  ['cut before its last bracket', (text) => text.slice(0, -2)],
  ['cut after its head', () => '{"pkgfeed":1,'],
  ['with more after its end', (text) => `${text}x`],
  ['twice', (text) => text + text],
  ['after a byte order mark', (text) => `\ufeff${text}`],
  ['with markers of a conflict around its head', conflictedHead],
  ['with markers of a conflict in it', conflicted],
  ['with a comma before its last bracket', (text) => text.replace(/\n?\]\}?\}\n$/, (end) => `,${end}`)],
  ['with one comma too many', (text) => text.replace('},\n', '},,\n')],
  ['empty', () => ''],
  ['with only a line end', () => '\n'],
  ['with a line of 8 MB', (text) => text.replace('\n', `\n{"file":"${'x'.repeat(8_000_000)}",\n`)],
  ['with endless brackets', (text) => text.replace('\n', `\n${'['.repeat(100_000)}\n`)],
  [
    'with a byte that is none of UTF-8 in its structure',
    (text) => {
      const bytes = Buffer.from(text);
      bytes[bytes.indexOf('\n') + 1] = 0xff;
      return bytes;
    },
  ],
];

/** Files that must not count as ours. */
const THEIRS: readonly [string, string | Buffer][] = [
  ['of another version', '{"pkgfeed":2,"packages":[],"folders":[]}\n'],
  ['of a later version', '{"pkgfeed":10,"packages":[],"folders":[]}\n'],
  ['of no version', '{"pkgfeed"'],
  ['of a JSON feed', '{"version":"https://jsonfeed.org/version/1.1","title":"Mine","items":[]}'],
  ['of packages of another tool', '{"packages":[]}'],
  ['of an array', '[]'],
  ['of a text', '"pkgfeed"'],
  ['that is not JSON', '<!doctype html>'],
  ['of bytes', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
  ['of one of ours in UTF-16', Buffer.from('{"pkgfeed":1,"packages":[\n]}\n', 'utf16le')],
  ['of 4 MiB of brackets', '['.repeat(4 << 20)],
  ['of more brackets', '['.repeat((4 << 20) + 1)],
  ['of 4 MiB of objects in objects', '{"a":'.repeat(800_000)],
  ['of a line of 8 MB', 'x'.repeat(8_000_000)],
];

/** Of these, what no editor or tool would call a catalog of its own. */
const NO_JSON: ReadonlySet<string> = new Set([
  ...['of no version', 'that is not JSON', 'of bytes', 'of one of ours in UTF-16'],
]);

const textIn = (given: Feed, path: string): string => given.get(path)?.toString('utf8') ?? '';
const filesIn = (bytes: Buffer): string[] =>
  JSON.parse(bytes.toString('utf8')).packages.map(({ file }: { file: string }) => file);

async function planned(given: Feed, name = 'c') {
  const policy = policyWith({ signingKeys: [key], now: LATER });
  const { edit, warnings } = await plan(given, [await arriving({ name })], policy);
  const bytesOf = (path: string): Buffer | undefined => {
    const content = edit.puts.get(path);
    return content?.kind === 'bytes' ? content.bytes : undefined;
  };
  return { edit, warnings, bytesOf };
}

describe('a packages.json of ours', () => {
  it('is whole as it was written, with and without packages', () => {
    const { state, lines } = openCatalog(feed.get(CATALOG) ?? Buffer.alloc(0));
    expect([state, lines.size]).toEqual(['whole', 2]);
    expect(openCatalog(writeCatalog([]))).toEqual({ state: 'whole', lines: new Map() });
    expect(openCatalog(Buffer.from(textIn(feed, CATALOG).trimEnd())).state).toBe('whole');
  });

  const more: readonly [string, Change][] = [
    ['with other line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['that someone formatted', prettified],
    ['in one line', (text) => JSON.stringify(JSON.parse(text))],
    ['without a comma between two packages', (text) => text.replace('},\n', '}\n')],
    ['with its last line twice', (text) => `${text}]}\n`],
    ['with its end in its middle', (text) => text.replace('},\n', '},\n]}\n')],
  ];
  it.each([...BROKEN, ...more])('is damaged %s, and is written again', async (_, change) => {
    const bytes = Buffer.from(change(textIn(feed, CATALOG)) as string);
    const { state, lines } = openCatalog(bytes);
    expect(state).toBe('damaged');
    expect([...readCatalog(bytes)]).toEqual([...lines]);
    const { bytesOf, warnings } = await planned(changed(feed, { [CATALOG]: bytes }));
    expect(warnings).toEqual([`${CATALOG} is damaged; it is written again from the signed index`]);
    const anew = bytesOf(CATALOG) ?? Buffer.alloc(0);
    expect(filesIn(anew)).toEqual(['a', 'b', 'c'].map((name) => `${name}_1.0-1_mips_24kc.ipk`));
    expect(openCatalog(anew).state).toBe('whole');
  });

  it('is no longer read after a thousand lines that do not fit', () => {
    const bytes = Buffer.from(`{"pkgfeed":1,"packages":[\n${'{:[\n'.repeat(500_000)}]}\n`);
    const started = process.cpuUsage().user;
    expect(openCatalog(bytes)).toEqual({ state: 'damaged', lines: new Map() });
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(500);
  });

  it('is whole with the longest list that a package may have', async () => {
    const names = Array.from({ length: 120_000 }, () => 'a').join(',');
    const long = await arriving({ name: 'long', fields: [`Depends: ${names}`] });
    const policy = policyWith({ signingKeys: [key] });
    const after = await publish(EMPTY, [long], policy);
    expect(openCatalog(after.get(CATALOG) ?? Buffer.alloc(0)).state).toBe('whole');
    const { edit, warnings } = await plan(after, [long], policy);
    expect([[...edit.puts.keys()], warnings]).toEqual([[], []]);
  });

  it.each(['back\\slash.ipk', 'a\u200bb.ipk', `${'x'.repeat(401)}.ipk`])(
    'is whole with a file that an index of others names %j',
    async (file) => {
      const fields = [`Filename: ${file}`, 'Size: 1', `SHA256sum: ${'a'.repeat(64)}`];
      const index = ['Package: x', 'Version: 1', 'Architecture: mips_24kc', ...fields, '', ''].join('\n');
      const theirs = changed(EMPTY, { [`${FOLDER}/Packages`]: index, [`${FOLDER}/${file}`]: 'x' });
      const policy = policyWith({ signingKeys: [key], allowUnsigned: true });
      const after = await publish(theirs, [await arriving({ name: 'c' })], policy);
      expect(openCatalog(after.get(CATALOG) ?? Buffer.alloc(0)).state).toBe('whole');
      const { edit, warnings } = await plan(after, [await arriving({ name: 'c' })], policy);
      expect([[...edit.puts.keys()], warnings]).toEqual([[], []]);
    },
  );

  it('keeps the dates of packages, in each line that is whole', async () => {
    const bytes = Buffer.from(conflicted(textIn(feed, CATALOG)) as string);
    const { bytesOf } = await planned(changed(feed, { [CATALOG]: bytes }));
    const { packages } = JSON.parse(bytesOf(CATALOG)?.toString('utf8') ?? '');
    expect(packages.map(({ published }: { published: string }) => published)).toEqual([
      ...[NOW_TEXT, NOW_TEXT, '2023-11-15T22:13:20Z'],
    ]);
  });

  it('is written again even if nothing else is', async () => {
    const broken = `\ufeff${textIn(feed, CATALOG)}`;
    const { edit, warnings } = await planned(changed(feed, { [CATALOG]: broken }), 'a');
    expect([...edit.puts.keys()]).toEqual([CATALOG, 'feed.json']);
    expect(warnings).toHaveLength(1);
  });
});

describe('a packages.json', () => {
  const stays = [
    `${CATALOG} stays as it is: pkgfeed did not write it, or someone has changed it since. Delete it to get pkgfeed's own`,
  ];
  const foreignIn = (text: string | undefined) => readFeedFile(Buffer.from(text ?? '')).folders[0]?.foreign;

  it.each(THEIRS)('%s is that of others', (_, text) => {
    expect(openCatalog(Buffer.from(text as string))).toEqual({ state: 'theirs', lines: new Map() });
  });

  it.each(THEIRS.filter(([what]) => !NO_JSON.has(what)))('%s stays, with a warning', async (_, text) => {
    const bytes = Buffer.from(text as string);
    const { edit, warnings, bytesOf } = await planned(changed(feed, { [CATALOG]: bytes }));
    expect(edit.puts.has(CATALOG)).toBe(false);
    expect(warnings).toEqual(stays);
    expect(foreignIn(bytesOf('feed.json')?.toString())).toEqual(['packages.json']);
  });

  it.each(THEIRS.filter(([what]) => NO_JSON.has(what)))(
    '%s is damaged where feed.json remembers that pkgfeed wrote one, and that of others where it does not',
    async (_, text) => {
      const bytes = Buffer.from(text as string);
      const { warnings, bytesOf } = await planned(changed(feed, { [CATALOG]: bytes }));
      expect(warnings).toEqual([`${CATALOG} is damaged; it is written again from the signed index`]);
      expect(openCatalog(bytesOf(CATALOG) ?? Buffer.alloc(0)).state).toBe('whole');

      const first = await publish(
        changed(EMPTY, { [CATALOG]: bytes }),
        [await arriving({ name: 'a' })],
        policyWith({ signingKeys: [key] }),
      );
      expect(foreignIn(textIn(first, 'feed.json'))).toEqual(['packages.json']);
      expect(first.get(CATALOG)).toEqual(bytes);
      const again = await planned(first);
      expect([again.edit.puts.has(CATALOG), again.warnings]).toEqual([false, stays]);
      const { bytesOf: written } = await planned(changed(first, { [CATALOG]: undefined }));
      expect(openCatalog(written(CATALOG) ?? Buffer.alloc(0)).state).toBe('whole');
      expect(foreignIn(written('feed.json')?.toString())).toBeUndefined();
    },
  );
});

describe('a feed.json of ours', () => {
  it('is whole as pkgfeed wrote it, and with other blanks or line ends', () => {
    const text = textIn(feed, 'feed.json');
    const { state, feed: known, dropped, ...past } = openFeedFile(Buffer.from(text));
    expect([state, known.folders.length, dropped]).toEqual(['whole', 1, []]);
    for (const change of [prettified, (all: string) => all.replaceAll('\n', '\r\n')])
      expect(openFeedFile(Buffer.from(change(text) as string))).toEqual({
        state,
        feed: known,
        dropped,
        ...past,
      });
    expect(updatedIn(Buffer.from(text))).toBe(NOW_TEXT);
    expect(openFeedFile(undefined)).toMatchObject({ state: 'absent', dropped: [] });
  });

  it.each(BROKEN)('is damaged %s, and is written again', async (_, change) => {
    const bytes = Buffer.from(change(textIn(feed, 'feed.json')) as string);
    expect(openFeedFile(bytes)).toEqual({ state: 'damaged', feed: readFeedFile(undefined), dropped: [] });
    expect(updatedIn(bytes)).toBeUndefined();
    const { bytesOf, warnings } = await planned(changed(feed, { 'feed.json': bytes }));
    expect(warnings).toEqual([
      'feed.json is damaged; it is written again from the signed indexes, which do not say what was withdrawn',
    ]);
    const anew = bytesOf('feed.json') ?? Buffer.alloc(0);
    const whole = (await planned(feed)).bytesOf('feed.json') ?? Buffer.alloc(0);
    const [found, wanted] = [anew, whole].map((one) => openFeedFile(one));
    expect(found?.state).toBe('whole');
    const { folders, keys = [] } = wanted?.feed ?? {};
    // No index says when a key was published.
    expect(found?.feed).toMatchObject({ folders, keys: keys.map(({ since: _, ...key }) => key) });
  });

  it('is written again even if nothing else is', async () => {
    for (const bytes of ['', '{"pkgfeed":1,', `\ufeff${textIn(feed, 'feed.json')}`]) {
      const { edit, warnings } = await planned(changed(feed, { 'feed.json': bytes }), 'a');
      expect([...edit.puts.keys()]).toEqual(['feed.json']);
      expect(warnings).toHaveLength(1);
    }
  });

  it('is damaged if it is larger or deeper than any real one', () => {
    const head = '{"pkgfeed":1,"title":"T",';
    const large = `${head}"x":"${'x'.repeat(FEED_FILE_LIMIT)}"}`;
    const deep = `${head}"x":${'['.repeat(100)}${']'.repeat(100)}}`;
    const deeper = `${head}"x":${'[{"a":'.repeat(100_000)}`;
    for (const text of [large, deep, deeper])
      expect(openFeedFile(Buffer.from(text))).toMatchObject({ state: 'damaged', feed: { title: null } });
    const texts = `${head}"x":["${'['.repeat(1000)}","\\"${'{'.repeat(1000)}","\\\\"]}`;
    expect(openFeedFile(Buffer.from(texts))).toMatchObject({ state: 'whole', feed: { title: 'T' } });
  });

  it('is read quickly, even if it was made to be slow', () => {
    const start = process.hrtime.bigint();
    for (const part of ['[', '{"":', '"', '\\"', '[],', '"a",', ' ', '\n', '"pkgfeed" ', '"pkgfeed" :'])
      openFeedFile(Buffer.from(`{"pkgfeed":1,"x":${part.repeat(FEED_FILE_LIMIT / part.length - 10)}`));
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(5_000);
  });
});

describe('a feed.json', () => {
  it.each(THEIRS)('%s stays, with a warning', async (_, text) => {
    const bytes = Buffer.from(text as string);
    expect(openFeedFile(bytes)).toEqual({ state: 'theirs', feed: readFeedFile(undefined), dropped: [] });
    const { edit, warnings } = await planned(changed(feed, { 'feed.json': bytes }));
    expect(edit.puts.has('feed.json')).toBe(false);
    expect(warnings).toEqual([
      `feed.json stays as it is: pkgfeed did not write it, or someone has changed it since. Delete it to get pkgfeed's own`,
    ]);
  });

  it('loses values that no run writes, with a warning that names their places', async () => {
    const file = readFeedFile(feed.get('feed.json'));
    const bytes = writeFeedFile({ ...file, title: 'a\u202e', url: 'javascript:alert(1)' }, NOW);
    const { bytesOf, warnings } = await planned(changed(feed, { 'feed.json': bytes }));
    expect(warnings).toEqual([
      'feed.json has values that pkgfeed never writes, at url, title: they are left out. Find out who changed the file',
    ]);
    expect(openFeedFile(bytesOf('feed.json'))).toMatchObject({
      feed: { title: null, url: null },
      dropped: [],
    });
  });
});

describe('stateOfBroken', () => {
  it.each([
    ['{"pkgfeed":1,', 'damaged'],
    ['{ "pkgfeed": 1 }', 'damaged'],
    ['{"pkgfeed" : 1}', 'damaged'],
    ['{"pkgfeed":1', 'theirs'],
    ['{"pkgfeed":11}', 'theirs'],
    ['{"pkgfeed":"1"}', 'theirs'],
    [`${'x'.repeat(64 << 10)}{"pkgfeed":1,`, 'theirs'],
    ['', 'damaged'],
    [' \n\t\r\n', 'damaged'],
    ['x', 'theirs'],
  ])('of %j is %s', (text, expected) => {
    expect(stateOfBroken(Buffer.from(text))).toBe(expected);
  });
});
