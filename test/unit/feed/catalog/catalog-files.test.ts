import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFeedFile, writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { writeCatalog } from '../../../../src/feed/catalog/packages-json.ts';
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
  withEdit,
} from '../feed-maker.ts';
import { CATALOG, catalogText, feedFile, LATER, line, packagesIn, RUN } from './catalog-maker.ts';

let key: SigningKey;
let feed: Feed;
const signedWith = (changes: Parameters<typeof policyWith>[0] = {}) =>
  policyWith({ signingKeys: [key], ...changes });

beforeAll(async () => {
  key = await newKey();
  feed = await publish(EMPTY, [await arriving({ name: 'a' }), await arriving({ name: 'b' })], signedWith());
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
      ...{ state: 1, run: null, chain: [] },
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
          indexes: {
            Packages: createHash('sha256')
              .update(feed.get(`${FOLDER}/Packages`) ?? '')
              .digest('hex'),
          },
        },
      ],
      keys: [
        {
          ...{ scheme: 'usign', keyId: key.publicKey.keyId, path: `keys/${key.publicKey.keyId}` },
          sha256: createHash('sha256').update(key.publicKey.text).digest('hex'),
          since: NOW_TEXT,
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
    const policy = signedWith({ now: LATER, runUrl: RUN });
    const after = await publish(feed, [await arriving({ name: 'c' })], policy);
    const [a, b, c] = packagesIn(after);
    expect([a, b]).toEqual(packagesIn(feed));
    expect([a.published, c.published, c.run]).toEqual([NOW_TEXT, '2023-11-15T22:13:20Z', RUN]);
    expect(feedFile(after)).toMatchObject({ updated: '2023-11-15T22:13:20Z', folders: [{ packages: 3 }] });
  });

  it('of what is there already changes no catalog, whenever it is', async () => {
    const policy = signedWith({ now: LATER, runUrl: RUN });
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

  it('warns once when the title becomes another one', async () => {
    const titled = async (given: Feed, title: string | undefined) => {
      const { edit, warnings } = await plan(given, [await arriving({ name: 'b' })], signedWith({ title }));
      return { feed: withEdit(given, edit), warnings };
    };
    const first = await titled(feed, 'One');
    expect(first.warnings).toEqual([]);
    const other = await titled(first.feed, 'Two');
    expect(other.warnings).toEqual([
      expect.stringMatching(/^the title of the feed changes from "One" to "Two", and /),
    ]);
    for (const title of ['Two', undefined]) expect((await titled(other.feed, title)).warnings).toEqual([]);
    const back = await titled(other.feed, 'One');
    expect(back.warnings).toHaveLength(1);
  });

  it('that was copied from another repository is not where that one is', async () => {
    const original = { url: 'https://original.example.org', slug: 'original/feed' };
    const first = await publish(feed, [await arriving({ name: 'b' })], signedWith(original));
    expect(feedFile(first)).toMatchObject({ url: original.url, home: original.slug });
    const fork = { slug: 'fork/feed', likelyUrl: 'https://fork.github.io/feed' };
    const after = feedFile(await publish(first, [await arriving({ name: 'c' })], signedWith(fork)));
    expect([after.home, after.url, after.formerUrls]).toEqual(['fork/feed', fork.likelyUrl, undefined]);
    const moved = { slug: 'Original/feed', url: 'https://new.example.org' };
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
    const any = await publish(
      feed,
      [await arriving({ name: 'any', arch: 'all' })],
      signedWith({ runUrl: RUN }),
    );
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
  ])('is not decided by a catalog, and one that says %s comes out as JSON', async (_, change) => {
    const spoilt = changed(feed, { [CATALOG]: change(catalogText(feed.get(CATALOG))) });
    const after = await publish(spoilt, [await arriving({ name: 'c' })], signedWith());
    expect(packagesIn(after).map(({ file }: { file: string }) => file)).toEqual(
      ['a', 'b', 'c'].map((name) => `${name}_1.0-1_mips_24kc.ipk`),
    );
    expect(after.get(`${FOLDER}/Packages`)).toEqual(
      (await publish(feed, [await arriving({ name: 'c' })], signedWith())).get(`${FOLDER}/Packages`),
    );
  });

  it.each([CATALOG, 'feed.json'])('leaves a %s of others as it is, and says so', async (path) => {
    const theirs = changed(feed, { [path]: '{"mine":true}' });
    const { edit, warnings } = await plan(theirs, [await arriving({ name: 'c' })], signedWith());
    expect(edit.puts.has(path)).toBe(false);
    expect(warnings).toEqual([
      `${path} stays as it is: pkgfeed did not write it, or someone has changed it since. Delete it to get pkgfeed's own`,
    ]);
  });

  it.each([CATALOG, 'feed.json'])('does not report a folder named %s as a bug', async (path) => {
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
