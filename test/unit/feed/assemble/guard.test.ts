import { beforeAll, describe, expect, it } from 'vitest';
import { checkRemovals, checkSize, type FolderCount } from '../../../../src/feed/assemble/guard.ts';
import { writeFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import type { Change } from '../../../../src/feed/change.ts';
import { parseRemoval } from '../../../../src/feed/draft/removal.ts';
import { FILE_LIMIT, SITE_LIMIT } from '../../../../src/feed/limits.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  NOW,
  newKey,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

const removed = (name: string, reason: string, folder = 'f'): Change => ({
  kind: 'removed',
  name,
  version: '1',
  previous: undefined,
  arch: 'x',
  folder,
  path: `${folder}/${name}.ipk`,
  size: 1,
  reason,
});
const asked = (count: number, reason = 'remove'): Change[] =>
  Array.from({ length: count }, (_, i) => removed(`a${i}`, reason));
const lost = (count: number, folder?: string): Change[] =>
  Array.from({ length: count }, (_, i) => removed(`z${i}`, 'no such package file is there', folder));
const updated: Change = { ...removed('u', 'from u.ipk'), kind: 'updated' };
const folder = (before: number, after: number, path = 'f', repository = 'r'): FolderCount => ({
  ...{ path, repository, before, after },
  maxRemovals: undefined,
});
const limited = (folders: FolderCount[], maxRemovals: number | undefined): FolderCount[] =>
  folders.map((one) => ({ ...one, maxRemovals }));

const shrinks = (message: RegExp) =>
  expect.objectContaining({
    name: 'FeedError',
    code: 'FEED_SHRINKS',
    message: expect.stringMatching(message),
  });

describe('checkRemovals accepts', () => {
  const good: [string, Change[], FolderCount[], number | undefined][] = [
    ['no change at all', [], [], undefined],
    ['a change that removes nothing', [updated], [folder(1, 1)], 0],
    ['what somebody asked for, however much', asked(1000), [folder(1001, 1)], undefined],
    ['what keep-versions drops', asked(1000, 'keep-versions'), [folder(1001, 1)], undefined],
    ['what devices must not see', asked(2, 'not for the devices of this folder'), [folder(3, 1)], undefined],
    ['the last package of a folder, when that was asked for', asked(1), [folder(1, 0)], undefined],
    ['as many as max-removals, asked for or not', [...asked(2), ...lost(1)], [folder(9, 6)], 3],
    ['a folder that was empty before', [], [folder(0, 0)], 0],
    [
      'an unasked loss in one folder while another is emptied by name',
      [...asked(1), ...lost(1, 'g')],
      [folder(1, 0), folder(9, 8, 'g')],
      2,
    ],
  ];
  it.each(good)('%s', (_, changes, folders, maxRemovals) => {
    expect(() => checkRemovals(changes, limited(folders, maxRemovals))).not.toThrow();
  });
});

describe('checkRemovals stops', () => {
  const bad: [string, Change[], FolderCount[], number | undefined, RegExp][] = [
    [
      'one that nobody asked for',
      lost(1),
      [folder(9, 8)],
      undefined,
      /^1 packages? would leave the feed, and at most 0 may: f\/z0\.ipk \(no such package file is there\)$/,
    ],
    [
      'one that nobody asked for, among many that were',
      [...asked(50), ...lost(1)],
      [folder(90, 39)],
      undefined,
      /^1 /,
    ],
    [
      'more than max-removals, asked for or not',
      [...asked(2), ...lost(2)],
      [folder(9, 5)],
      3,
      /^4 .* at most 3 may/,
    ],
    [
      'any, when max-removals is 0',
      asked(1),
      [folder(9, 8)],
      0,
      /^1 .* at most 0 may: f\/a0\.ipk \(remove\)$/,
    ],
    [
      'what keep-versions drops, past max-removals',
      asked(2, 'keep-versions'),
      [folder(9, 7)],
      1,
      /^2 .* at most 1 may/,
    ],
    ['many, of which it names five', lost(8), [folder(9, 1)], undefined, /z4\.ipk \([^)]*\) and 3 more$/],
    [
      'a whole arch lost, whatever max-removals says',
      lost(3),
      [folder(3, 0)],
      1000,
      /^f would lose every package$/,
    ],
    [
      'two arches lost',
      [...lost(3), ...lost(1, 'g')],
      [folder(3, 0), folder(1, 0, 'g'), folder(2, 2, 'h')],
      1000,
      /^f, g would lose every package$/,
    ],
    [
      'a whole arch lost of which only a part was asked for',
      [...asked(2), ...lost(1)],
      [folder(3, 0)],
      3,
      /^f would lose/,
    ],
  ];
  it.each(bad)('%s', (_, changes, folders, maxRemovals, message) => {
    expect(() => checkRemovals(changes, limited(folders, maxRemovals))).toThrow(shrinks(message));
  });

  it('and counts each repository alone', () => {
    const folders = [folder(9, 7), folder(9, 7, 'g', 's')];
    const changes = [...lost(2), ...lost(2, 'g')];
    expect(() => checkRemovals(changes, limited(folders, 2))).not.toThrow();
    const [first, second] = folders as [FolderCount, FolderCount];
    expect(() =>
      checkRemovals(changes, [
        { ...first, maxRemovals: 2 },
        { ...second, maxRemovals: 1 },
      ]),
    ).toThrow(shrinks(/^2 packages would leave the feed, and at most 1 may: g\/z0/));
  });

  it('and escapes the control characters of a path', () => {
    expect(() => checkRemovals([removed('\u001b[31m', 'x\n')], [])).toThrow(
      shrinks(/f\/\\u\{1b\}\[31m\.ipk \(x\\u\{a\}\)$/),
    );
  });
});

describe('checkSize', () => {
  const big = { path: 'f/big.ipk', size: 0 };
  it.each([
    ['nothing', 0, 0, undefined, []],
    ['80 % of the limit', 0.8 * SITE_LIMIT, 1, undefined, []],
    [
      'past 80 %',
      0.8 * SITE_LIMIT + 1,
      1,
      undefined,
      [/^the feed has 800\.0 MB of the 1\.00 GB that GitHub Pages/],
    ],
    ['past 80 %, whatever the change', 0.9 * SITE_LIMIT, -1, undefined, [/^the feed has 900\.0 MB/]],
    ['the limit itself', SITE_LIMIT, 1, undefined, [/^the feed has 1\.00 GB/]],
    ['past the limit, and no larger than before', SITE_LIMIT + 1, 0, undefined, [/^the feed has 1\.00 GB/]],
    ['past the limit, and shrinking', 2 * SITE_LIMIT, -1, undefined, [/^the feed has 2\.00 GB/]],
    ['a file of 80 MiB', 1, 1, { ...big, size: 0.8 * FILE_LIMIT }, []],
    [
      'a larger file',
      1,
      1,
      { ...big, size: 0.8 * FILE_LIMIT + 1 },
      [/^f\/big\.ipk has 83\.9 MB, near the 104\.9 MB/],
    ],
    ['both', 0.9 * SITE_LIMIT, 1, { ...big, size: FILE_LIMIT }, [/^the feed has/, /^f\/big\.ipk has/]],
  ])('warns near the limit: %s', (_, bytes, growth, largest, warnings) => {
    expect(checkSize(bytes, growth, largest)).toEqual(
      (warnings as RegExp[]).map((warning) => expect.stringMatching(warning)),
    );
  });

  it.each([1, SITE_LIMIT])('stops a change that makes the feed exceed the limit by %i bytes', (excess) => {
    expect(() => checkSize(SITE_LIMIT + excess, 1, undefined)).toThrow(
      expect.objectContaining({
        name: 'FeedError',
        code: 'FEED_TOO_BIG',
        message: expect.stringMatching(
          /^the feed would have \d\.\d\d GB, and GitHub Pages serves at most 1\.00 GB$/,
        ),
        remedy: expect.stringContaining('`keep-versions`'),
      }),
    );
  });
});

describe('a publish', () => {
  let key: SigningKey;
  let feed: Feed;
  const signedWith = (changes: Parameters<typeof policyWith>[0] = {}) =>
    policyWith({ signingKeys: [key], ...changes });
  const OTHER = '23.05/packages/x86_64';
  /** The feed with another branch that has this many bytes, as feed.json says. */
  const besides = (bytes: number): Feed =>
    changed(feed, {
      [`${OTHER}/Packages`]: 'of others',
      'feed.json': writeFeedFile(
        {
          ...{ title: null, url: null, recent: [], site: [] },
          folders: [
            {
              path: OTHER,
              branch: '23.05',
              repository: null,
              arch: 'x86_64',
              formats: ['opkg'],
              packages: 1,
              bytes,
              keys: null,
            },
          ],
          keys: [],
        },
        NOW,
      ).toString(),
    });

  beforeAll(async () => {
    key = await newKey();
    const packages = ['1', '2', '3'].map((version) => arriving({ name: 'a', version }));
    feed = await publish(EMPTY, await Promise.all(packages), signedWith());
  });

  it('counts the bytes of all folders, its own and the others', async () => {
    const own = await plan(feed, [await arriving({ name: 'b' })], signedWith());
    const all = await plan(besides(1_000_000), [await arriving({ name: 'b' })], signedWith());
    const sizes = [...own.edit.puts.values()].filter(({ kind }) => kind === 'file');
    expect(sizes).toHaveLength(1);
    expect(all.feedBytes - own.feedBytes).toBe(1_000_000);
  });

  it('warns near the limit, and only where the limit applies', async () => {
    const packages = [await arriving({ name: 'b' })];
    const near = besides(0.9 * SITE_LIMIT);
    expect((await plan(near, packages, signedWith())).warnings).toEqual([
      expect.stringMatching(/^the feed has 900\.0 MB/),
    ]);
    expect((await plan(near, packages, signedWith({ isOnPages: false }))).warnings).toEqual([]);
  });

  it('stops beyond the limit, unless the feed does not grow', async () => {
    const full = besides(1.1 * SITE_LIMIT);
    const packages = [await arriving({ name: 'b' })];
    await expect(plan(full, packages, signedWith())).rejects.toMatchObject({ code: 'FEED_TOO_BIG' });
    expect((await plan(full, packages, signedWith({ isOnPages: false }))).changes).toHaveLength(1);
    const smaller = signedWith({ removals: [parseRemoval('a=1')] });
    expect((await plan(full, [], smaller)).changes).toMatchObject([{ kind: 'removed', version: '1' }]);
  });

  it.each([
    [undefined, true],
    [2, true],
    [1, false],
    [0, false],
  ])('whose keep-versions drops two, with max-removals %s, passes: %s', async (maxRemovals, passes) => {
    const packages = [await arriving({ name: 'b' }), await arriving({ name: 'a', version: '3' })];
    const run = publish(feed, packages, signedWith({ keepVersions: 1, maxRemovals }));
    if (passes) expect(listed(await run, FOLDER)).toEqual(['a 3', 'b 1.0-1']);
    else await expect(run).rejects.toMatchObject({ code: 'FEED_SHRINKS' });
  });
});
