import { beforeAll, describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import {
  type FeedFile,
  openFeedFile,
  readFeedFile,
  writeFeedFile,
} from '../../../../src/feed/catalog/feed-json.ts';
import { isSitePath } from '../../../../src/feed/catalog/feed-shape.ts';
import {
  feedKeyOf,
  type KnownFeed,
  knownFeed,
  oddValues,
  pathsInstead,
} from '../../../../src/feed/catalog/known-feed.ts';
import { recordedPaths } from '../../../../src/feed/catalog/site-files.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { siteOf } from '../../../../src/site/make-site.ts';
import { makeApkV2Key } from '../../../support/apk-v2-keys.ts';
import { shaped } from '../../../support/feed-shape.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  NOW,
  newKey,
  newOpenpgpKey,
  type Policy,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

const X86 = FOLDER.replace('mips_24kc', 'x86_64');
const OLDER = FOLDER.replace('24.10', '23.05');
const INDEX = `${FOLDER}/Packages`;
const URL = 'https://o.github.io/r';

let key: SigningKey;
let otherKey: SigningKey;
/** Two folders signed by one key, one by another, and the files for people. */
let feed: Feed;
/** The same feed without the folder of the other key. */
let ownFeed: Feed;

const own = (changes: Partial<Policy> = {}): Policy =>
  policyWith({
    ...{ signingKeys: [key], url: URL, title: 'Our feed', site: siteOf({ site: true, badges: ['*'] }) },
    ...changes,
  });

beforeAll(async () => {
  key = await newKey();
  otherKey = await newKey();
  const packages = [{ name: 'a' }, { name: 'b' }, { name: 'a', arch: 'x86_64' }];
  ownFeed = await publish(EMPTY, await Promise.all(packages.map((recipe) => arriving(recipe))), own());
  const coordinates = { branch: '23.05', repository: 'packages' };
  const layout = makeLayout(shaped('{branch}/{repository}/{arch}'), coordinates);
  feed = await publish(ownFeed, [await arriving({ name: 'old' })], own({ signingKeys: [otherKey], layout }));
});

const pathsOf = (given: Feed) => new Map([...given].map(([path, bytes]) => [path, contentId(bytes)]));

/** Reads what a command reads: feed.json, and the files that describe the feed without it. */
async function known(given: Feed, policy = own(), ofRun: string[] = []): Promise<KnownFeed> {
  const paths = pathsOf(given);
  const wanted = ['feed.json', ...pathsInstead(given.get('feed.json'), paths)];
  const files = new Map(
    wanted.flatMap((path): [string, Buffer][] => {
      const bytes = given.get(path);
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
  return await knownFeed(
    { paths, files },
    policy,
    ofRun.map((path) => ({ format: opkg, path })),
  );
}

const fileOf = (given: Feed): FeedFile => readFeedFile(given.get('feed.json'));
const without = (given: Feed, ...gone: string[]): Feed =>
  changed(given, Object.fromEntries(['feed.json', ...gone].map((path) => [path, undefined])));
const foldersOf = ({ feed: { folders } }: { feed: FeedFile }): string[] => folders.map(({ path }) => path);
const GONE =
  'feed.json is gone; it is written again from the signed indexes, which do not say what was withdrawn';
const DAMAGED =
  'feed.json is damaged; it is written again from the signed indexes, which do not say what was withdrawn';
const leftOut = (...paths: string[]): string =>
  `feed.json leaves out ${paths.join(', ')}: no key of this run has signed the index; give the key as \`trusted-keys\``;

describe('a feed.json that is whole', () => {
  it('says what the feed is, and nothing is read in its place', async () => {
    expect(pathsInstead(feed.get('feed.json'), pathsOf(feed))).toEqual([]);
    expect(await known(feed)).toMatchObject({ ...openFeedFile(feed.get('feed.json')), warnings: [] });
    expect(foldersOf(await known(feed))).toEqual([OLDER, FOLDER, X86]);
  });

  it('may have values that no run writes, and a person hears where', async () => {
    const bytes = writeFeedFile({ ...fileOf(feed), title: 'a\u202e' }, NOW);
    const found = await known(changed(feed, { 'feed.json': bytes }));
    expect([found.state, found.feed.title, found.dropped]).toEqual(['whole', null, ['title']]);
    expect(found.warnings).toEqual([`feed.json ${oddValues(['title'])}`]);
  });
});

describe('a feed.json of others', () => {
  it('says nothing, and nothing is read in its place', async () => {
    const theirs = changed(feed, { 'feed.json': '{"mine":true}' });
    expect(pathsInstead(theirs.get('feed.json'), pathsOf(theirs))).toEqual([]);
    expect(await known(theirs)).toMatchObject({
      ...{ state: 'theirs', feed: readFeedFile(undefined), dropped: [], warnings: [] },
    });
  });
});

/** No index says when a key was published. */
const undated = (file: FeedFile): FeedFile => ({
  ...file,
  keys: file.keys.map(({ since: _, ...key }) => key),
});

const LOST: [string, (given: Feed) => Feed, KnownFeed['state'], string][] = [
  ['gone', (given) => without(given), 'absent', GONE],
  ['cut', (given) => changed(given, { 'feed.json': '{"pkgfeed":1,"title":' }), 'damaged', DAMAGED],
  ['empty', (given) => changed(given, { 'feed.json': '' }), 'damaged', DAMAGED],
];

describe.each(LOST)('a feed.json that is %s', (_, lose, state, warning) => {
  it('gives way to the folders that the key of this run has signed', async () => {
    const found = await known(lose(ownFeed));
    const { folders, keys } = undated(fileOf(ownFeed));
    expect([found.state, found.warnings]).toEqual([state, [warning]]);
    expect(found.feed).toMatchObject({ title: null, url: null, folders, keys, recent: [] });
    expect(folders.map(({ packages }) => packages)).toEqual([2, 1]);
    expect(keys).toEqual([feedKeyOf(key.publicKey)]);
  });

  it('leaves out the folders that nobody vouches for, with a warning', async () => {
    const found = await known(lose(feed));
    expect(foldersOf(found)).toEqual([FOLDER, X86]);
    expect(found.feed.keys).toEqual([feedKeyOf(key.publicKey)]);
    expect(found.warnings).toEqual([warning, leftOut(OLDER)]);
  });

  it('does not count a folder that this run describes itself as left out', async () => {
    const other = own({ signingKeys: [await newKey()] });
    expect((await known(lose(feed), other, [FOLDER, X86])).warnings).toEqual([warning, leftOut(OLDER)]);
  });

  it('is replaced by the folders of trusted keys too', async () => {
    const found = await known(lose(feed), own({ trustedKeys: [otherKey.publicKey] }));
    expect(found.warnings).toEqual([warning]);
    expect(new Set(foldersOf(found))).toEqual(new Set([FOLDER, X86, OLDER]));
    expect(found.feed.folders.find(({ path }) => path === OLDER)).toEqual(
      fileOf(feed).folders.find(({ path }) => path === OLDER),
    );
    expect(found.feed.keys.map(({ path }) => path).sort()).toEqual(
      [key, otherKey].map(({ publicKey }) => `keys/${publicKey.fileName}`).sort(),
    );
  });

  it('is written again by a publish, without what only it said', async () => {
    const { edit, warnings } = await plan(lose(ownFeed), [await arriving({ name: 'b' })], own());
    expect(warnings).toEqual([warning]);
    // No index says what was published recently, so the Atom feed has no entries.
    expect([...edit.puts.keys()]).toEqual(['feed.atom', 'feed.json']);
    const content = edit.puts.get('feed.json');
    const found = readFeedFile(content?.kind === 'bytes' ? content.bytes : undefined);
    const { recent: __, site, ...rest } = undated(fileOf(ownFeed));
    expect(found).toMatchObject({ ...rest, recent: [] });
    const others = (files: FeedFile['site']) =>
      files.filter(({ path }) => path !== 'feed.atom').map(({ path, blob }) => [path, blob]);
    expect(others(found.site)).toEqual(others(site));
  });

  it('knows the files for people that say themselves that nobody has changed them', async () => {
    const found = await known(lose(ownFeed));
    const paths = ['badges/24.10/packages/a.json', 'badges/24.10/packages/a.svg'];
    const all = [...paths, ...paths.map((path) => path.replace('/a.', '/b.'))];
    const wanted = [...all, 'catalog.json', 'feed.atom', 'index.html', 'install.sh'].map((path) => {
      const bytes = ownFeed.get(path);
      const version = path.startsWith('badges/') ? { version: '1.0-1' } : {};
      return { path, blob: bytes && contentId(bytes), ...version };
    });
    expect(found.feed.site.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(wanted);
    const asked = recordedPaths(lose(ownFeed).get('feed.json'), pathsOf(ownFeed));
    expect(asked.sort()).toEqual(wanted.map(({ path }) => path));
  });

  it.each([
    'index.html',
    'install.sh',
    'feed.atom',
    'badges/24.10/packages/a.svg',
    'badges/24.10/packages/a.json',
  ])('does not count a %s that someone has changed as ours, and leaves it', async (path) => {
    const bytes = ownFeed.get(path) ?? Buffer.alloc(0);
    const texts = [`${bytes}x`, bytes.subarray(0, -2), bytes.toString().replace('e', 'E'), '', 'mine'];
    for (const text of texts) {
      const given = changed(lose(ownFeed), { [path]: text });
      const found = await known(given);
      expect(found.feed.site.map((file) => file.path)).not.toContain(path);
      expect(found.feed.site).toHaveLength(7);
    }
    const given = changed(lose(ownFeed), { [path]: 'mine' });
    const { edit, remarks } = await plan(given, [await arriving({ name: 'new' })], own());
    expect([edit.puts.has(path), edit.deletes.has(path)]).toEqual([false, false]);
    expect(remarks.join()).toContain(path);
  });
});

describe('a folder', () => {
  const signature = `${INDEX}.sig`;

  it('that is not signed is left out, unless this run takes unsigned ones', async () => {
    const given = without(ownFeed, signature);
    const found = await known(given);
    expect([foldersOf(found), found.warnings]).toEqual([[X86], [GONE, leftOut(FOLDER)]]);
    const all = await known(given, own({ allowUnsigned: true }));
    expect(foldersOf(all)).toEqual([FOLDER, X86]);
    expect(all.feed.folders[0]).toMatchObject({ keys: [], packages: 2 });
  });

  it.each(['its index', 'its signature'])('in which someone has changed %s is left out', async (what) => {
    const path = what === 'its index' ? INDEX : signature;
    const text = ownFeed.get(path)?.toString('latin1') ?? '';
    const bytes =
      path === INDEX ? text.replace('Version: 1.0-1', 'Version: 9.9-9') : `${text.slice(0, 60)}\n`;
    const found = await known(changed(without(ownFeed), { [path]: bytes }));
    expect([foldersOf(found), found.warnings]).toEqual([[X86], [GONE, leftOut(FOLDER)]]);
  });

  it('with a bad signature is left out by a run that takes unsigned ones, too', async () => {
    const text = ownFeed.get(INDEX)?.toString('latin1') ?? '';
    const given = changed(without(ownFeed), { [INDEX]: text.replace('Version: 1.0-1', 'Version: 9.9-9') });
    expect(foldersOf(await known(given, own({ allowUnsigned: true })))).toEqual([X86]);
  });

  it('of another key is left out by a run that takes unsigned ones, too', async () => {
    const found = await known(without(feed), own({ allowUnsigned: true }));
    expect([foldersOf(found), found.warnings]).toEqual([
      [FOLDER, X86],
      [GONE, leftOut(OLDER)],
    ]);
  });

  it('with a bad signature beside a good one is left out, as no publish goes on from it', async () => {
    const openpgp = await newOpenpgpKey();
    const both = own({ signingKeys: [key, openpgp] });
    const twice = await publish(EMPTY, [await arriving({ name: 'a' })], both);
    const asc = [...twice.keys()].find((path) => path.endsWith('Packages.asc')) ?? '';
    expect(foldersOf(await known(without(twice), both))).toEqual([FOLDER]);
    const other = await publish(EMPTY, [await arriving({ name: 'b' })], both);
    const given = changed(without(twice), { [asc]: other.get(asc) });
    await expect(plan(given, [await arriving({ name: 'a' })], both)).rejects.toMatchObject({
      code: 'FEED_SIGNATURE',
    });
    expect(foldersOf(await known(given, both))).toEqual([]);
  });

  it('whose index cannot be read is left out, also by a run that takes unsigned ones', async () => {
    const odd = changed(without(ownFeed, signature), { [INDEX]: Buffer.alloc(100, 0xff) });
    expect(foldersOf(await known(odd, own({ allowUnsigned: true })))).toEqual([X86]);
    const outside = changed(without(ownFeed, signature), {
      [INDEX]: 'Package: a\nVersion: 1\nArchitecture: all\nFilename: ../../a.ipk\nSize: 1\n\n',
    });
    expect(foldersOf(await known(outside, own({ allowUnsigned: true })))).toEqual([X86]);
  });

  it('that never was of pkgfeed is left out without a word', async () => {
    const found = await known(without(feed, `${OLDER}/packages.json`));
    expect([foldersOf(found), found.warnings]).toEqual([[FOLDER, X86], [GONE]]);
  });

  it.each(['keys', 'badges', '.hidden', 'with blank', "it's"])('named %s does not count', async (name) => {
    const files = ['Packages', 'Packages.sig'].map((file) => [
      ...([`${name}/x86_64/${file}`, ownFeed.get(`${X86}/${file}`)] as const),
    ]);
    const found = await known(changed(without(ownFeed), Object.fromEntries(files)));
    expect([foldersOf(found), found.warnings]).toEqual([[FOLDER, X86], [GONE]]);
  });

  it('of another layout has the coordinates that its path tells', async () => {
    const copies = (path: string) =>
      ['Packages', 'Packages.sig'].map((file) => [
        ...([`${path}/${file}`, ownFeed.get(`${X86}/${file}`)] as const),
      ]);
    const given = changed(without(ownFeed), Object.fromEntries(['flat', 'a/b/c/d'].flatMap(copies)));
    const { feed: found } = await known(given);
    expect(found.folders.filter(({ path }) => path !== FOLDER && path !== X86)).toMatchObject([
      { path: 'flat', branch: null, repository: null, arch: null, arches: ['x86_64'], packages: 1 },
      { path: 'a/b/c/d', branch: null, repository: null, arch: null, arches: ['x86_64'], packages: 1 },
    ]);
  });

  it('of another layout, whose path does not say its arch, has the arches of its packages', async () => {
    const shape = shaped('targets/{target}/packages');
    const layout = makeLayout(shape, { target: 'mediatek/filogic' });
    const given = await publish(EMPTY, [await arriving({ name: 'a' })], own({ shape, layout }));
    const path = 'targets/mediatek/filogic/packages';
    const without = changed(given, { 'feed.json': undefined });
    const { folders } = (await known(without)).feed;
    expect(folders).toMatchObject([{ path, arch: null, arches: ['mips_24kc'] }]);
    const arch = { shape: shaped('{arch}/x'), layout: makeLayout(shaped('{arch}/x'), {}) };
    const other = await publish(EMPTY, [await arriving({ name: 'a' })], own(arch));
    const [found] = (await known(changed(other, { 'feed.json': undefined }))).feed.folders;
    expect(found).toMatchObject({ path: 'mips_24kc/x', arch: 'mips_24kc' });
    expect(found).not.toHaveProperty('arches');
  });

  it('is left out where its key is trusted and the feed does not publish it', async () => {
    const given = without(ownFeed, `keys/${key.publicKey.fileName}`);
    const found = await known(given, own({ signingKeys: [], trustedKeys: [key.publicKey] }));
    expect(found.feed.folders).toEqual([]);
    expect(found.warnings).toEqual([GONE, leftOut(FOLDER, X86)]);
    // A run publishes its own key.
    expect(foldersOf(await known(given))).toEqual([FOLDER, X86]);
  });

  it('of two formats is one, with the keys of both', async () => {
    const rsa = makeApkV2Key('me@example.org.rsa.pub');
    const keys = [key, rsa];
    const index = await apkV2.writeFolder({
      ...{ entries: [], arch: 'x86_64', at: NOW, old: new Map(), keys },
    });
    const files = [...index].map(([name, bytes]) => [`${X86}/${name}`, bytes] as const);
    const given = changed(without(ownFeed), {
      ...Object.fromEntries(files),
      'keys/me@example.org.rsa.pub': rsa.publicKey.text,
    });
    const { feed: found } = await known(given, own({ signingKeys: keys }));
    expect(found.folders.find(({ path }) => path === X86)).toMatchObject({
      formats: ['opkg', 'apk-v2'],
      packages: 1,
      keys: keys.map(({ publicKey }) => `keys/${publicKey.fileName}`),
    });
    expect(found.keys.map(({ scheme }) => scheme)).toEqual(['usign', 'apk-v2']);
  });
});

describe('a feed without a feed.json', () => {
  it('that is new needs no word', async () => {
    expect(await known(EMPTY)).toMatchObject({ state: 'absent', warnings: [], feed: { folders: [] } });
    expect(pathsInstead(undefined, new Map([['README.md', undefined]]))).toEqual([]);
  });

  it('that others made needs no word, and is known by the folders that are trusted', async () => {
    const catalogs = [...ownFeed.keys()].filter((path) => path.endsWith('/packages.json'));
    const given = without(ownFeed, ...catalogs, ...[...ownFeed.keys()].filter(isSitePath));
    const found = await known(given);
    expect([foldersOf(found), found.warnings]).toEqual([[FOLDER, X86], []]);
  });

  it('is known by its indexes, signatures and files for people', () => {
    const { publicKey } = key;
    const all = pathsInstead(undefined, pathsOf(without(ownFeed))).sort();
    expect(all).toEqual(
      [
        ...[FOLDER, X86].flatMap((path) => [`${path}/Packages`, `${path}/Packages.sig`]),
        ...[...ownFeed.keys()].filter((path) => path.startsWith('badges/')),
        ...['catalog.json', 'feed.atom', 'index.html', 'install.sh'],
      ].sort(),
    );
    expect(all).not.toContain(`keys/${publicKey.fileName}`);
  });

  it('has no files for people where nobody makes any', async () => {
    const found = await known(without(ownFeed), own({ site: undefined }));
    expect(found.feed.site).toEqual([]);
  });
});
