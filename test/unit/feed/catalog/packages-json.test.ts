import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import type { CatalogPackage } from '../../../../src/feed/catalog/package-shape.ts';
import {
  type CatalogLines,
  catalogOf,
  lineKey,
  readCatalog,
  writeCatalog,
} from '../../../../src/feed/catalog/packages-json.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
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
const RUN = 'https://github.com/o/r/actions/runs/1';
const BLOB = 'b'.repeat(40);
const LATER = new Date(NOW.getTime() + 86_400_000);
const NO_PATHS = new Map<string, string>();
const NOTHING = new Map<string, CatalogLines>();

let key: SigningKey;
let feed: Feed;
const signedWith = (changes: Parameters<typeof policyWith>[0] = {}) =>
  policyWith({ signingKeys: [key], ...changes });

beforeAll(async () => {
  key = await newKey();
  feed = await publish(EMPTY, [await arriving({ name: 'a' }), await arriving({ name: 'b' })], signedWith());
});

const catalogText = (bytes: Buffer | undefined): string => bytes?.toString('utf8') ?? '';
const packagesIn = (after: Feed, path = CATALOG) => JSON.parse(catalogText(after.get(path))).packages;
const feedFile = (after: Feed) => JSON.parse(catalogText(after.get('feed.json')));
/** A package as a catalog has it. */
const packageOf = (file: string, changes: Partial<CatalogPackage> = {}): CatalogPackage => ({
  ...{ file, format: 'opkg', name: 'a', version: '1.0-1', arch: 'mips_24kc', size: 1 },
  ...{ sha256: 'f'.repeat(64), blob: BLOB, license: 'MIT', maintainer: 'M', homepage: '', summary: 'S' },
  ...{ depends: ['old'], provides: [], published: '2020-01-01T00:00:00Z', run: RUN, source: null },
  ...changes,
});
const line = (file: string, changes: Partial<CatalogPackage> = {}): string =>
  JSON.stringify(packageOf(file, changes));
/** A catalog with these lines, also with odd ones. */
const textOf = (...lines: string[]): string => `{"pkgfeed":1,"packages":[\n${lines.join(',\n')}\n]}\n`;
const keysOf = (text: string): string[] => [...readCatalog(Buffer.from(text)).keys()];

/** A package as a folder lists it: there already, unless it has content. */
async function listedAs(recipe: IpkRecipe, changes: Partial<Listed> = {}): Promise<Listed> {
  const { pkg, facts } = await arriving(recipe);
  const file = opkg.fileName(pkg);
  return {
    entry: opkg.entry(pkg, facts, file, pkg.arch),
    path: `${FOLDER}/${file}`,
    blob: BLOB,
    origin: 'from the test',
    content: undefined,
    ...changes,
  };
}

const arrived = { kind: 'file', file: '/build/a.ipk', blob: BLOB, size: 1 } as const;

describe('readCatalog reads', () => {
  it('what writeCatalog wrote, package by package', () => {
    const packages = [
      packageOf('a.ipk'),
      packageOf('sub/b.ipk', {
        size: null,
        sha256: null,
        blob: null,
        arch: null,
        published: null,
        run: null,
      }),
      packageOf('a.ipk', { format: 'apk-v2' }),
    ];
    const read = readCatalog(writeCatalog(packages));
    expect([...read.values()]).toEqual(packages);
    expect([...read.keys()]).toEqual(['opkg a.ipk', 'opkg sub/b.ipk', 'apk-v2 a.ipk']);
    expect([...read.keys()]).toEqual(packages.map(({ format, file }) => lineKey(format, file)));
    expect(writeCatalog([...read.values()])).toEqual(writeCatalog(packages));
    expect(writeCatalog(packages).toString()).toBe(textOf(...packages.map((pkg) => JSON.stringify(pkg))));
  });

  it('nothing where there is no catalog, or one of somebody else', () => {
    expect(readCatalog(undefined).size).toBe(0);
    expect(readCatalog(Buffer.alloc(0)).size).toBe(0);
    expect(keysOf(`{"packages":[\n${line('a.ipk')}\n]}\n`)).toEqual([]);
  });

  it('file names with quotes and other scripts', () => {
    const names = ['a"b.ipk', 'é\u{1f600}.ipk', '"format":"x"', '__proto__', 'constructor'];
    const read = readCatalog(writeCatalog(names.map((name) => packageOf(name))));
    expect([...read.keys()]).toEqual(names.map((name) => `opkg ${name}`));
  });

  it('lines with their fields in any order, and with blanks between these', () => {
    const { file, format, ...rest } = packageOf('b.ipk');
    const text = textOf(` ${JSON.stringify({ ...rest, format, file }).replaceAll('":', '": ')} `);
    expect([...readCatalog(Buffer.from(text)).values()]).toEqual([packageOf('b.ipk')]);
  });
});

describe('readCatalog passes over', () => {
  const without = (field: keyof CatalogPackage): string => line('b.ipk', { [field]: undefined });
  const passed: [string, string][] = [
    ['a line without a file', without('file')],
    ['a line without a format', without('format')],
    ['a line without a name', without('name')],
    ['a line without a version', without('version')],
    ['a format in capitals', line('b.ipk', { format: 'OPKG' })],
    ['a format with a blank', line('b.ipk', { format: 'op kg' })],
    ['a format of the future', line('b.ipk', { format: 'apk-v9' })],
    ['a file that is no text', line('b.ipk').replace('"b.ipk"', '1')],
    ['a file outside of the folder', line('../b.ipk')],
    ['a file with a backslash', line('sub\\b.ipk')],
    ['a line after which there is more', `${line('b.ipk')} x`],
    ['a line that is cut off', line('b.ipk').slice(0, -1)],
    ['a line of over 4 MiB', line('b.ipk', { summary: 'x'.repeat(4 << 20) })],
    ['a line of 8 MB', line('b.ipk', { summary: 'x'.repeat(8_000_000) })],
    ['a line that is no JSON', line('b.ipk').replace('"size":1', '"size":tru')],
    ['a second object in one line', `${line('b.ipk')},${line('evil.ipk')}`],
    ['a line that ends the list', `${line('b.ipk')}],"x":[{}`],
    ['an array', `[${line('b.ipk')}]`],
    ['brackets without end', '['.repeat(100_000)],
    ['a text', '"b.ipk"'],
    ['nothing but a comma', ','],
    ['a marker of a conflict', '<<<<<<< HEAD'],
  ];
  it.each(passed)('%s', (_, hostile) => {
    expect(keysOf(textOf(line('a.ipk'), hostile, line('c.ipk')))).toEqual(['opkg a.ipk', 'opkg c.ipk']);
  });

  it('nothing quickly: lines made to be slow are not', () => {
    const start = process.hrtime.bigint();
    const slow = ['\\'.repeat(60_000), '"'.repeat(60_000), '},'.repeat(30_000), '['.repeat(500_000)].map(
      (text) => `{"file":"${text}`,
    );
    keysOf(textOf(...slow));
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2000);
  });
});

describe('catalogOf', () => {
  const provenance = { now: NOW, run: RUN };

  it('states what the package and its file say, when it came and by which run', async () => {
    const fields = [
      'Depends: libc, b (>= 1)',
      'Provides: c',
      'License: MIT',
      'Description: says "hello"',
      ' x',
    ];
    const source = 'https://github.com/o/r/releases/tag/v1';
    const facts = { sha256: 'f'.repeat(64), arch: 'mips', maintainer: 'Ünï <a@example.org>', source };
    const item = await listedAs({ name: 'a', fields }, { content: arrived, facts });
    const [made] = catalogOf(opkg, [item], NOTHING, NO_PATHS, provenance);
    expect(made).toEqual({
      file: 'a_1.0-1_mips_24kc.ipk',
      format: 'opkg',
      name: 'a',
      version: '1.0-1',
      arch: 'mips',
      size: item.entry.size,
      sha256: facts.sha256,
      blob: BLOB,
      license: 'MIT',
      maintainer: facts.maintainer,
      homepage: '',
      summary: 'says "hello"',
      depends: ['libc', 'b (>= 1)'],
      provides: ['c'],
      published: NOW_TEXT,
      run: RUN,
      source,
    });
  });

  it('does not guess when and by whom a package came that was there before', async () => {
    const [made] = catalogOf(opkg, [await listedAs({ name: 'a' })], NOTHING, NO_PATHS, provenance);
    expect(made).toMatchObject({ published: null, run: null, blob: BLOB });
  });

  it('says null for what an index made by others does not state', async () => {
    const item = await listedAs({ name: 'a' }, { blob: undefined });
    const entry = { ...item.entry, size: undefined, sha256: undefined };
    const [made] = catalogOf(opkg, [{ ...item, entry }], NOTHING, NO_PATHS, provenance);
    expect(made).toMatchObject({ size: null, sha256: null, blob: null });
  });

  it.each([
    [300, 'x'.repeat(300)],
    [301, `${'x'.repeat(299)}…`],
    [5000, `${'x'.repeat(299)}…`],
  ])('shows 300 of %i characters of a summary', async (length, summary) => {
    const item = await listedAs({ name: 'a', fields: [`Description: ${'x'.repeat(length)}`] });
    const [made] = catalogOf(opkg, [item], NOTHING, NO_PATHS, provenance);
    expect(made?.summary).toBe(summary);
  });

  it.each(['summary', 'license', 'maintainer', 'homepage'] as const)(
    'cuts the %s between characters, never inside one, to 300 of UTF-16',
    async (field) => {
      const names = { summary: 'Description', license: 'License', maintainer: 'Maintainer', homepage: 'URL' };
      for (const [text = '', expected] of [
        ['\u{1f600}'.repeat(150), '\u{1f600}'.repeat(150)],
        ['\u{1f600}'.repeat(400), `${'\u{1f600}'.repeat(149)}…`],
        [`x${'\u{1f600}'.repeat(400)}`, `x${'\u{1f600}'.repeat(149)}…`],
      ]) {
        const item = await listedAs({ name: 'a', fields: [`${names[field]}: ${text}`] });
        // No index of opkg's has the maintainer, but the package file.
        const facts = { sha256: 'f'.repeat(64), arch: 'mips_24kc', maintainer: text, source: undefined };
        const [made] = catalogOf(opkg, [{ ...item, facts }], NOTHING, NO_PATHS, provenance);
        expect(made?.[field]).toBe(expected);
      }
    },
  );

  it('has no character that nobody sees in its texts', async () => {
    const odd = 'a\u202eb\u200bc\u0085d';
    const fields = ['Description', 'License', 'Depends', 'Provides'].map((name) => `${name}: ${odd}`);
    const facts = { sha256: 'f'.repeat(64), arch: 'mips_24kc', maintainer: odd, source: undefined };
    const item = await listedAs({ name: 'a', fields }, { facts });
    const [made] = catalogOf(opkg, [item], NOTHING, NO_PATHS, provenance);
    const clean = 'abc d';
    expect(made).toMatchObject({ summary: clean, license: clean, maintainer: clean });
    expect(JSON.stringify([made?.depends, made?.provides])).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect([...readCatalog(writeCatalog([made].flatMap((pkg) => pkg ?? []))).values()]).toEqual([made]);
  });

  describe('with an older catalog', () => {
    const file = 'a_1.0-1_mips_24kc.ipk';
    const known = packageOf(file, {
      name: 'evil',
      version: '9',
      summary: 'evil',
      depends: ['evil'],
      size: 9,
    });
    const oldOf = (pkg: CatalogPackage): Map<string, CatalogLines> =>
      new Map([[FOLDER, new Map([[lineKey(pkg.format, pkg.file), pkg]])]]);
    const copied = { kind: 'copy', from: `${FOLDER}/${file}`, sha256: undefined } as const;
    const origin = { published: known.published, run: known.run, source: known.source };

    const carried: [string, Partial<Listed>, boolean][] = [
      ['knows when and whence the same file came', {}, true],
      ['knows that where nobody knows the file’s id', { blob: undefined }, true],
      ['does not know it of another file', { blob: 'c'.repeat(40) }, false],
      ['says anew of a file that arrives when it came', { content: arrived }, false],
      ['does not know it of a file of another folder', { path: `24.10/packages/x86_64/${file}` }, false],
      [
        'knows it in the folder that lists the file too',
        { path: `24.10/packages/x86_64/${file}`, content: copied },
        true,
      ],
    ];
    it.each(carried)('%s', async (_, changes, isCarried) => {
      const item = await listedAs({ name: 'a' }, changes);
      const [made] = catalogOf(opkg, [item], oldOf(known), NO_PATHS, { now: LATER, run: undefined });
      const { published, run, source } = made ?? {};
      if (isCarried) expect({ published, run, source }).toEqual(origin);
      else expect(published).not.toBe(known.published);
      if (isCarried) expect(made?.blob).toBe(BLOB);
      // What it is says the index alone.
      const { size } = item.entry;
      expect(made).toMatchObject({ file, name: 'a', version: '1.0-1', summary: 'a for tests', size });
      expect(made?.depends).toEqual(['libc']);
    });

    it('takes from it what the index does not tell of the same file, and nothing of another', async () => {
      const item = await listedAs({ name: 'a' });
      const entry = { ...item.entry, size: undefined, sha256: undefined, anyArch: undefined };
      const hidden = { ...item, entry };
      const [made] = catalogOf(opkg, [hidden], oldOf(known), NO_PATHS, provenance);
      expect(made).toMatchObject({ arch: known.arch, size: 9, sha256: known.sha256, maintainer: 'M' });
      const other = oldOf({ ...known, blob: 'c'.repeat(40) });
      const [anew] = catalogOf(opkg, [hidden], other, NO_PATHS, provenance);
      expect(anew).toMatchObject({ arch: null, size: null, sha256: null, maintainer: '', published: null });
      expect(anew?.blob).toBe(BLOB);
    });

    it('knows the file’s id from the feed where the list does not', async () => {
      const item = await listedAs({ name: 'a' }, { blob: undefined });
      const paths = new Map([[item.path, 'c'.repeat(40)]]);
      const [made] = catalogOf(opkg, [item], oldOf(known), paths, provenance);
      expect(made).toMatchObject({ name: 'a', blob: 'c'.repeat(40), published: null });
    });

    it('takes no line of another format', async () => {
      const others = oldOf({ ...known, format: 'apk-v2' });
      const [made] = catalogOf(opkg, [await listedAs({ name: 'a' })], others, NO_PATHS, provenance);
      expect(made).toMatchObject({ format: 'opkg', name: 'a', published: null });
    });
  });
});

describe('writeCatalog', () => {
  it.each([
    ['no packages', [], []],
    ['one', [packageOf('a.ipk')], ['a.ipk']],
    ['two', [packageOf('a.ipk'), packageOf('b.ipk')], ['a.ipk', 'b.ipk']],
  ])('is JSON, of %s', (_, lines, files) => {
    const { pkgfeed, packages } = JSON.parse(writeCatalog(lines).toString('utf8'));
    expect([pkgfeed, packages.map(({ file }: { file: string }) => file)]).toEqual([1, files]);
  });
});

describe('readFeedFile and writeFeedFile', () => {
  const folder = (path: string) => ({
    path,
    branch: '24.10',
    repository: null,
    arch: 'x86_64',
    formats: ['opkg'],
    packages: 1,
    bytes: 2,
    keys: ['keys/3435e05dcfdc2338'],
  });
  const ours = {
    scheme: 'usign',
    keyId: '3435e05dcfdc2338',
    path: 'keys/3435e05dcfdc2338',
    sha256: 'a'.repeat(64),
  };
  const recent = (name: string) => ({
    ...{ name, version: '1', branch: '24.10', repository: null, format: 'opkg', folders: ['a'] },
    ...{ summary: 'S', published: NOW_TEXT, run: null },
  });
  const siteFile = (path: string) => ({ path, blob: 'b'.repeat(40) });
  const nothing = { title: null, url: null, folders: [], keys: [], recent: [], site: [] };
  const written = (file: object): Buffer => Buffer.from(`{"pkgfeed":1,${JSON.stringify(file).slice(1)}`);

  it('fit together, and folders are sorted by path', () => {
    const file = {
      title: 'Über "uns"',
      url: 'https://example.org/feed',
      folders: [folder('b'), folder('a')],
      keys: [ours],
      recent: [recent('b'), recent('a')],
      site: [siteFile('install.sh'), { ...siteFile('badges/a.svg'), version: '1' }],
    };
    const bytes = writeFeedFile(file, NOW);
    expect(readFeedFile(bytes)).toEqual({
      ...file,
      folders: [folder('a'), folder('b')],
      site: file.site.toReversed(),
    });
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ pkgfeed: 1, updated: NOW_TEXT });
    expect(readFeedFile(writeFeedFile(nothing, NOW))).toEqual(nothing);
  });

  it.each([
    ['no list', 'https://a.example.org', undefined],
    ['nothing plain', [1, null, 'ftp://x', 'https://x/$(y)', 'https://x/'], undefined],
    ['the address itself', ['https://now.example.org'], undefined],
    [
      'one twice',
      ['https://a.example', 'https://b.example', 'https://a.example', 2],
      ['https://a.example', 'https://b.example'],
    ],
    [
      'none without a dot',
      ['https://a', 'http://router:8080/feed', 'https://b.example'],
      ['https://b.example'],
    ],
    [
      'too many',
      Array.from({ length: 9 }, (_, i) => `https://${i}.example`),
      [0, 1, 2, 3, 4].map((i) => `https://${i}.example`),
    ],
  ])('have of former addresses those that are plain: %s', (_, formerUrls, expected) => {
    const file = readFeedFile(written({ ...nothing, url: 'https://now.example.org', formerUrls }));
    expect(file.formerUrls).toEqual(expected);
    expect(readFeedFile(writeFeedFile(file, NOW))).toEqual(file);
  });

  it('keep a folder and a key on a line each', () => {
    const lines = writeFeedFile({ ...nothing, folders: [folder('a'), folder('b')], keys: [ours] }, NOW)
      .toString('utf8')
      .split('\n');
    expect(lines).toContain(JSON.stringify(folder('b')));
    expect(lines).toContain(`${JSON.stringify(folder('a'))},`);
  });

  it.each([
    ['nothing', undefined],
    ['an empty file', Buffer.alloc(0)],
    ['JSON of somebody else', Buffer.from('{"title":"x","folders":[],"keys":[]}')],
    ['ours, cut off', writeFeedFile({ ...nothing, folders: [folder('a')] }, NOW).subarray(0, 60)],
    ['other types', written({ title: 1, folders: {}, keys: 'x' })],
    ['no fields', Buffer.from('{"pkgfeed":1,"x":1}')],
    ['folders that are none', written({ title: null, folders: [null, 1, 'x', [], {}], keys: [null, 1, []] })],
  ])('find nothing in %s', (_, bytes) => {
    expect(readFeedFile(bytes)).toEqual(nothing);
  });

  it.each([
    ['path', 1],
    ['path', undefined],
    ['arch', null],
    ['branch', 24.1],
    ['repository', undefined],
    ['formats', 'opkg'],
    ['formats', { 0: 'opkg' }],
    ['packages', -1],
    ['packages', 1.5],
    ['bytes', '2'],
    ['bytes', 1e300],
    ['bytes', null],
  ])('pass over a folder whose %s is %j', (name, value) => {
    const folders = [{ ...folder('a'), [name]: value }, folder('b')];
    expect(readFeedFile(written({ title: null, folders, keys: [] })).folders).toEqual([folder('b')]);
  });

  it.each(['scheme', 'keyId', 'path'])('pass over a key without %s', (name) => {
    const keys = [{ ...ours, [name]: null }, ours];
    expect(readFeedFile(written({ title: null, folders: [], keys })).keys).toEqual([ours]);
  });

  it('say of what an earlier pkgfeed wrote that some of it is not known', () => {
    const { keys: _, ...plain } = folder('a');
    const { sha256: __, ...key } = ours;
    const file = readFeedFile(written({ title: null, folders: [plain], keys: [key] }));
    expect(file).toEqual({
      ...nothing,
      folders: [{ ...plain, keys: null }],
      keys: [{ ...key, sha256: null }],
    });
  });

  it.each([
    'javascript:alert(1)',
    'https://example.org/feed/',
    'https://u:p@example.org',
    "https://example.org/'$(id)'",
    'https://example.org/a?b',
    `https://example.org/${'a'.repeat(300)}`,
    1,
  ])('pass over the address %j', (url) => {
    expect(readFeedFile(written({ url })).url).toBeNull();
  });

  it.each([
    'README.md',
    '24.10/base/x86_64/hello_1.ipk',
    '24.10/base/x86_64/Packages',
    'badges/../24.10/Packages.json/../Packages',
    'keys/3435e05dcfdc2338',
    'CNAME',
    'x/index.html',
  ])('take %s for none of the files for subscribers, whatever feed.json says', (path) => {
    const site = [siteFile(path), siteFile('index.html')];
    expect(readFeedFile(written({ site })).site).toEqual([siteFile('index.html')]);
  });

  it.each([
    ['name', 1],
    ['folders', [1]],
    ['published', null],
  ])('pass over what was published lately when its %s is %j', (name, value) => {
    const list = [{ ...recent('a'), [name]: value }, recent('b')];
    expect(readFeedFile(written({ recent: list })).recent).toEqual([recent('b')]);
  });

  it('take a run that is missing for one that nobody knows', () => {
    const { run: _, ...plain } = recent('a');
    expect(readFeedFile(written({ recent: [plain] })).recent).toEqual([recent('a')]);
  });
});

describe('a publish', () => {
  it('lists every package in the catalog of its folder, by file name', async () => {
    const order = await publish(
      EMPTY,
      [await arriving({ name: 'b' }), await arriving({ name: 'a' })],
      signedWith(),
    );
    expect(packagesIn(order).map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
  });

  it('says of the feed where its folders, packages and keys are', () => {
    const bytes = packagesIn(feed).reduce((sum: number, { size }: { size: number }) => sum + size, 0);
    expect(feedFile(feed)).toEqual({
      pkgfeed: 1,
      title: null,
      updated: NOW_TEXT,
      folders: [
        {
          path: FOLDER,
          branch: '24.10',
          repository: 'packages',
          arch: 'mips_24kc',
          formats: ['opkg'],
          packages: 2,
          bytes,
          keys: [`keys/${key.publicKey.keyId}`],
        },
      ],
      keys: [
        {
          ...{ scheme: 'usign', keyId: key.publicKey.keyId, path: `keys/${key.publicKey.keyId}` },
          sha256: createHash('sha256').update(key.publicKey.text).digest('hex'),
        },
      ],
      url: null,
      recent: ['a', 'b'].map((name) => ({
        ...{ name, version: '1.0-1', branch: '24.10', repository: 'packages', format: 'opkg' },
        ...{ folders: [FOLDER], summary: `${name} for tests`, published: NOW_TEXT, run: null },
      })),
      site: [],
    });
  });

  it('remembers the addresses that the feed had, the newest first, and no more than five', async () => {
    const move = async (from: Feed, name: string): Promise<Feed> =>
      await publish(from, [await arriving({ name: `at-${name}` })], signedWith({ url: addressOf(name) }));
    const addressOf = (name: string): string => `https://${name}.example.org`;
    let moved = await move(feed, 'a');
    expect(feedFile(moved)).toMatchObject({ url: addressOf('a') });
    expect(feedFile(moved)).not.toHaveProperty('formerUrls');
    const steps: [string, string[]][] = [
      ['b', ['a']],
      ['b', ['a']],
      ['a', ['b']],
      ['c', ['a', 'b']],
      ['d', ['c', 'a', 'b']],
      ['e', ['d', 'c', 'a', 'b']],
      ['f', ['e', 'd', 'c', 'a', 'b']],
      ['g', ['f', 'e', 'd', 'c', 'a']],
    ];
    for (const [i, [name, former]] of steps.entries()) {
      const packages = [await arriving({ name: `step-${i}` })];
      moved = await publish(moved, packages, signedWith({ url: addressOf(name) }));
      expect(feedFile(moved)).toMatchObject({ url: addressOf(name), formerUrls: former.map(addressOf) });
    }
    const later = await publish(moved, [await arriving({ name: 'later' })], signedWith());
    expect(feedFile(later)).toMatchObject({ url: addressOf('g'), formerUrls: feedFile(moved).formerUrls });
  });

  it('carries the lines of other packages forward, byte by byte', async () => {
    const policy = signedWith({ now: LATER, run: RUN });
    const after = await publish(feed, [await arriving({ name: 'c' })], policy);
    const [a, b, c] = packagesIn(after);
    expect([a, b]).toEqual(packagesIn(feed));
    expect([a.published, c.published, c.run]).toEqual([NOW_TEXT, '2023-11-15T22:13:20Z', RUN]);
    expect(feedFile(after)).toMatchObject({ updated: '2023-11-15T22:13:20Z', folders: [{ packages: 3 }] });
  });

  it('of what is there already changes no catalog, whenever it is', async () => {
    const policy = signedWith({ now: LATER, run: RUN });
    const { edit } = await plan(feed, [await arriving({ name: 'b' }), await arriving({ name: 'a' })], policy);
    expect([...edit.puts.keys()]).toEqual([]);
  });

  it.each([{ title: 'another' }, { url: 'https://example.org/feed' }])(
    'of what is there already, with %j, changes feed.json alone',
    async (words) => {
      const { edit } = await plan(
        feed,
        [await arriving({ name: 'b' })],
        signedWith({ now: LATER, ...words }),
      );
      expect([...edit.puts.keys()]).toEqual(['feed.json']);
    },
  );

  it('that was copied from another repository is not where that one is', async () => {
    const original = { url: 'https://original.example.org', home: 'original/feed' };
    const first = await publish(feed, [await arriving({ name: 'b' })], signedWith(original));
    expect(feedFile(first)).toMatchObject(original);
    const fork = { home: 'fork/feed', likelyUrl: 'https://fork.github.io/feed' };
    const after = feedFile(await publish(first, [await arriving({ name: 'c' })], signedWith(fork)));
    expect([after.home, after.url, after.formerUrls]).toEqual(['fork/feed', fork.likelyUrl, undefined]);
    const moved = { home: 'Original/feed', url: 'https://new.example.org' };
    const again = feedFile(await publish(first, [await arriving({ name: 'c' })], signedWith(moved)));
    expect([again.url, again.formerUrls]).toEqual([moved.url, [original.url]]);
  });

  const [likely, known] = ['https://o.github.io/r', 'https://example.org'];
  const published = async (before: Feed, urls: { url?: string; likelyUrl?: string }) => {
    const { edit, url, remarks } = await plan(before, [await arriving({ name: 'more' })], signedWith(urls));
    const content = edit.puts.get('feed.json');
    const file = content?.kind === 'bytes' ? JSON.parse(catalogText(content.bytes)) : undefined;
    return { url, remarks, file };
  };
  const servedAt = async (urls: { url?: string; likelyUrl?: string }): Promise<Feed> =>
    await publish(feed, [await arriving({ name: 'b' })], signedWith(urls));

  it('takes the address that it is given, or else the one that the name tells', async () => {
    expect(await published(feed, { likelyUrl: likely })).toMatchObject({ url: likely, remarks: [] });
    expect(await published(feed, { url: known, likelyUrl: likely })).toMatchObject({
      url: known,
      remarks: [],
    });
    const again = await published(await servedAt({ url: known }), { url: known, likelyUrl: likely });
    expect(again).toMatchObject({ url: known, remarks: [], file: { url: known } });
    expect(again.file).not.toHaveProperty('formerUrls');
  });

  it('takes no address that feed.json remembers in the place of one that it knows, and says so', async () => {
    const before = await servedAt({ url: known });
    const moved = await published(before, { likelyUrl: likely });
    expect(moved).toMatchObject({ url: likely, file: { url: likely, formerUrls: [known] } });
    expect(moved.remarks).toEqual([
      `feed.json says that the feed is served at ${known}; this run takes ${likely}`,
    ]);
  });

  it('keeps an address in feed.json that only feed.json remembers, and names it on no device', async () => {
    const kept = await published(await servedAt({ url: known }), {});
    expect(kept).toMatchObject({ url: null, file: { url: known } });
    expect(kept.remarks[0]).toBe(
      `feed.json says that the feed is served at ${known}, and nothing else does: give it as \`url\`, or no line for devices names it`,
    );
  });

  it('of what is there already changes no catalog, however long its line', async () => {
    const many = Array.from({ length: 9000 }, (_, i) => `package-${i}`).join(', ');
    const long = [await arriving({ name: 'long', fields: [`Depends: ${many}`] })];
    const { edit } = await plan(await publish(EMPTY, long, signedWith()), long, signedWith());
    expect([...edit.puts.keys()]).toEqual([]);
  });

  it('drops the lines of packages that leave', async () => {
    const policy = signedWith({ keepVersions: 1 });
    const after = await publish(feed, [await arriving({ name: 'a', version: '2' })], policy);
    expect(
      packagesIn(after).map(({ name, version }: { [name: string]: string }) => `${name} ${version}`),
    ).toEqual(['a 2', 'b 1.0-1']);
  });

  it('says in a new folder what is known of a package that it inherits', async () => {
    const any = await publish(feed, [await arriving({ name: 'any', arch: 'all' })], signedWith({ run: RUN }));
    const policy = signedWith({ now: LATER });
    const after = await publish(any, [await arriving({ name: 'a', arch: 'x86_64' })], policy);
    const inherited = packagesIn(after, '24.10/packages/x86_64/packages.json')[1];
    expect(inherited).toMatchObject({ name: 'any', published: NOW_TEXT, run: RUN });
  });

  it('makes catalogs for a feed that has none', async () => {
    const without = changed(feed, { [CATALOG]: undefined, 'feed.json': undefined });
    const after = await publish(without, [await arriving({ name: 'a' })], signedWith({ now: LATER }));
    expect(packagesIn(after)).toMatchObject([
      { name: 'a', published: null },
      { name: 'b', published: null },
    ]);
    expect(feedFile(after).folders).toHaveLength(1);
  });

  it('makes a catalog that somebody emptied whole again', async () => {
    const after = await publish(
      changed(feed, { [CATALOG]: writeCatalog([]).toString() }),
      [await arriving({ name: 'a' })],
      signedWith(),
    );
    expect(packagesIn(after)).toHaveLength(2);
  });

  it.each([
    ['another name for a package', (text: string) => text.replace('"name":"b"', '"name":"evil"')],
    ['a package that is not there', (text: string) => text.replace('\n]}', `,\n${line('evil.ipk')}\n]}`)],
    ['no JSON', (text: string) => text.replace('"name":"b"', '"name":')],
    ['two packages in one line', (text: string) => text.replace('},\n', `},${line('evil.ipk')},\n`)],
  ])('is decided by no catalog, and one that says %s comes out as JSON', async (_, change) => {
    const spoilt = changed(feed, { [CATALOG]: change(catalogText(feed.get(CATALOG))) });
    const after = await publish(spoilt, [await arriving({ name: 'c' })], signedWith());
    expect(packagesIn(after).map(({ file }: { file: string }) => file)).toEqual(
      ['a', 'b', 'c'].map((name) => `${name}_1.0-1_mips_24kc.ipk`),
    );
    expect(after.get(`${FOLDER}/Packages`)).toEqual(
      (await publish(feed, [await arriving({ name: 'c' })], signedWith())).get(`${FOLDER}/Packages`),
    );
  });

  it.each([CATALOG, 'feed.json'])('leaves a %s that is not ours as it is, and says so', async (path) => {
    const theirs = changed(feed, { [path]: '{"mine":true}' });
    const { edit, warnings } = await plan(theirs, [await arriving({ name: 'c' })], signedWith());
    expect(edit.puts.has(path)).toBe(false);
    expect(warnings).toEqual([
      `${path} is something that pkgfeed did not write, or has changed since, and stays as it is`,
    ]);
  });

  it.each([CATALOG, 'feed.json'])('meets a folder named %s, and calls that no bug of ours', async (path) => {
    const taken = changed(feed, { [path]: undefined, [`${path}/mine`]: 'x' });
    const outcome = await plan(taken, [await arriving({ name: 'c' })], signedWith()).catch(
      (error: unknown) => error,
    );
    expect(outcome).not.toMatchObject({ code: 'FEED_PLAN' });
  });

  it('keeps what feed.json says of folders that are there, and of no other', async () => {
    const file = readFeedFile(feed.get('feed.json'));
    const [own] = file.folders;
    if (own === undefined) throw new Error('no folder');
    const others = ['23.05/packages/x86_64', 'gone/packages/x86_64', '', '..', 'README.md'].map((path) => ({
      ...own,
      path,
    }));
    const theirs = [
      { scheme: 'usign', keyId: 'f'.repeat(16), path: 'keys/there', sha256: null },
      { scheme: 'usign', keyId: 'f'.repeat(16), path: 'keys/gone', sha256: null },
      { scheme: 'usign', keyId: 'f', path: 'keys/there', sha256: null },
    ];
    const before = changed(feed, {
      '23.05/packages/x86_64/Packages': 'of others',
      'README.md': 'x',
      'keys/there': 'x',
      'feed.json': writeFeedFile(
        { ...file, title: 'T', folders: [...others, own], keys: theirs },
        NOW,
      ).toString(),
    });
    const after = feedFile(await publish(before, [await arriving({ name: 'c' })], signedWith()));
    expect(after.folders.map(({ path }: { path: string }) => path)).toEqual([
      '23.05/packages/x86_64',
      FOLDER,
    ]);
    expect(after.keys.map(({ path }: { path: string }) => path)).toEqual([
      `keys/${key.publicKey.keyId}`,
      'keys/there',
    ]);
    expect(after.title).toBe('T');
  });

  it('counts a folder once, however often feed.json names it', async () => {
    const file = readFeedFile(feed.get('feed.json'));
    const [own] = file.folders;
    if (own === undefined) throw new Error('no folder');
    const twin = { ...own, path: '23.05/packages/x86_64' };
    const before = changed(feed, {
      [`${twin.path}/Packages`]: 'of others',
      'feed.json': writeFeedFile({ ...file, folders: [twin, twin, own] }, NOW).toString(),
    });
    const after = feedFile(await publish(before, [await arriving({ name: 'c' })], signedWith()));
    expect(after.folders).toHaveLength(2);
  });
});
