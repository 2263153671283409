import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import type { FeedFile } from '../../../src/feed/catalog/feed-json.ts';
import type { Settled } from '../../../src/feed/catalog/settled-shape.ts';
import { closureStep } from '../../../src/feed/draft/closure-step.ts';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { unreadPublish } from '../../../src/feed/draft/publish-settled.ts';
import { parseRemoval } from '../../../src/feed/draft/removal.ts';
import { parseSelection } from '../../../src/feed/draft/selection.ts';
import type { SourceRepository } from '../../../src/feed/draft/source-repositories.ts';
import type { Step } from '../../../src/feed/draft/step.ts';
import { type Layout, makeLayout } from '../../../src/feed/layout.ts';
import type { PublishPolicy, RunPolicy } from '../../../src/feed/policy.ts';
import { folderIds } from '../../../src/feed/settled/folder-ids.ts';
import { sealOf } from '../../../src/feed/settled/seal.ts';
import { concernsThem, type Standing, standingDigest } from '../../../src/feed/settled/standing.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { shaped } from '../../support/feed-shape.ts';
import type { IpkRecipe } from '../../support/package-maker.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  listed,
  newKey,
  pathsOf,
  policyWith,
} from '../feed/feed-maker.ts';
import { planned, told } from './planned.ts';

let key: SigningKey;
let other: SigningKey;
/** Three repositories with a package each; the third one has those of the second. */
let feed: Feed;

const layoutOf = (repository: string, branch = '1'): Layout =>
  makeLayout(shaped('{branch}/{repository}/{arch}'), { branch, repository });
const from = (repository: string): SourceRepository[] => [
  { name: `1/${repository}`, layout: layoutOf(repository), isDescribed: true },
];

/** What a test changes in the run of the three repositories. */
interface Given {
  a?: IpkRecipe[];
  b?: IpkRecipe[];
  /** Of the first repository. */
  policy?: Partial<PublishPolicy>;
  run?: Partial<RunPolicy>;
}

async function step(repository: string, recipes: IpkRecipe[], policy: Partial<PublishPolicy>): Promise<Step> {
  const packages = await Promise.all(recipes.map((recipe) => arriving({ arch: 'x86_64', ...recipe })));
  return publishStep(packages, { ...policyWith(), layout: layoutOf(repository), terms: 'terms', ...policy });
}

const A = { name: 'a' };
const B = { name: 'b' };

const stepsOf = async ({ a = [A], b = [B], policy = {} }: Given = {}): Promise<Step[]> => [
  await step('a', a, policy),
  await step('b', b, {}),
  await step('c', [], { from: from('b'), isSync: true }),
];

const runOf = (changes: Partial<RunPolicy> = {}): RunPolicy => policyWith({ signingKeys: [key], ...changes });

/** Plans a run, and says which repositories it read. */
async function run(before: Feed, given: Given = {}) {
  const result = await planned(before, await stepsOf(given), runOf(given.run));
  const folders = result.read.flatMap((path) => /^1\/(\w)\/x86_64\/Packages$/.exec(path)?.[1] ?? []);
  return { ...result, folders: folders.join('') };
}

const feedFile = (files: Feed): FeedFile => JSON.parse(String(files.get('feed.json')));
const withFeedFile = (files: Feed, change: (file: FeedFile) => object): Feed =>
  changed(files, { 'feed.json': `${JSON.stringify(change(feedFile(files)))}\n` });
const recorded = (files: Feed): (string | null)[] =>
  (feedFile(files).settled ?? []).map(({ repository }) => repository);
const isUnchanged = ({ edit }: Plan): boolean => edit.puts.size === 0 && edit.deletes.size === 0;

beforeAll(async () => {
  [key, other] = [await newKey(), await newKey()];
  ({ after: feed } = await run(EMPTY));
});

describe('a run of several repositories', () => {
  it('remembers what each was made of', () => {
    expect(feedFile(feed).settled).toEqual(
      ['a', 'b', 'c'].map((repository) => ({
        ...{ branch: '1', repository, digest: expect.stringMatching(/^[0-9a-f]{64}$/), unchanged: 1 },
        largest: { path: expect.stringMatching(`^1/${repository}/x86_64/.*ipk$`), bytes: expect.any(Number) },
        plain: true,
      })),
    );
  });

  it('reads none of them again while nothing changes, and writes nothing', async () => {
    const { plan, read } = await run(feed);
    expect(read).toEqual(['feed.json', `keys/${key.publicKey.fileName}`]);
    expect(isUnchanged(plan)).toBe(true);
  });

  it('reads the one of which a package comes, and those that take packages from it', async () => {
    const first = await run(feed, { a: [A, { name: 'new' }] });
    expect(first.folders).toBe('a');
    expect(told(first.plan)).toEqual(['added new 1.0-1 in 1/a/x86_64']);
    expect(recorded(first.after)).toEqual(['a', 'b', 'c']);
    const second = await run(feed, { b: [B, { name: 'new' }] });
    expect(second.folders).toBe('bc');
    expect(listed(second.after, '1/c/x86_64')).toEqual(['b 1.0-1', 'new 1.0-1']);
    // What it left is settled at once.
    expect((await run(second.after, { b: [B, { name: 'new' }] })).folders).toBe('');
  });

  it('writes the title, which stands in feed.json, and still knows them', async () => {
    const { after, read, plan } = await run(feed, { run: { title: 'Northern Mesh' } });
    expect([read.some((path) => path.endsWith('/Packages')), plan.title]).toEqual([false, 'Northern Mesh']);
    expect(feedFile(after)).toMatchObject({ title: 'Northern Mesh', settled: feedFile(feed).settled });
    expect(isUnchanged((await run(after, { run: { title: 'Northern Mesh' } })).plan)).toBe(true);
  });

  it('reports the same as if it had read them', async () => {
    const given = { a: [A, { name: 'new' }], b: [{ ...B }] };
    const { site: _, ...settled } = (await run(feed, given)).plan;
    const { site: __, ...read } = (await run(withFeedFile(feed, without), given)).plan;
    const plain = ({ edit, keys, folders, allFolders, ...plan }: typeof settled) => ({
      ...plan,
      allFolders: allFolders.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      paths: [...edit.puts.keys()].sort(),
      keys: keys.map(({ publicKey }) => publicKey.keyId),
      folders: folders.map(({ signers, ...folder }) => ({ ...folder, signers: signers.length })),
    });
    expect(plain(settled)).toEqual(plain(read));
    expect(plain(settled).folders.map(({ path }) => path)).toEqual(
      ['a', 'b', 'c'].map((one) => `1/${one}/x86_64`),
    );
  });
});

describe('a repository whose packages are known by their ids alone', () => {
  const unread = async (repository: string, recipes: IpkRecipe[], policy: Partial<PublishPolicy> = {}) => {
    const packages = await Promise.all(recipes.map((recipe) => arriving({ arch: 'x86_64', ...recipe })));
    const full = { ...policyWith(), layout: layoutOf(repository), terms: 'terms', ...policy };
    const loaded: string[] = [];
    const load = async (): Promise<Step> => {
      loaded.push(repository);
      return publishStep(packages, full);
    };
    return {
      step: unreadPublish(
        packages.map(({ contentId }) => contentId),
        full,
        load,
      ),
      loaded,
    };
  };
  const unreadSteps = async (given: Given = {}) => {
    const all = [
      await unread('a', given.a ?? [A], given.policy),
      await unread('b', given.b ?? [B]),
      await unread('c', [], { from: from('b'), isSync: true }),
    ];
    return {
      steps: all.map(({ step: one }) => one),
      loaded: () => all.flatMap((one) => one.loaded).join(''),
    };
  };

  it('reads none while they are settled, and only those of others', async () => {
    const none = await unreadSteps();
    expect(isUnchanged((await planned(feed, none.steps, runOf())).plan)).toBe(true);
    expect(none.loaded()).toBe('');
    const one = await unreadSteps({ a: [A, { name: 'new' }] });
    const { plan } = await planned(feed, one.steps, runOf());
    expect([one.loaded(), ...told(plan)]).toEqual(['a', 'added new 1.0-1 in 1/a/x86_64']);
    const read = (await run(feed, { a: [A, { name: 'new' }] })).plan;
    expect([plan.unchanged, plan.folders, plan.largest]).toEqual([
      read.unchanged,
      read.folders,
      read.largest,
    ]);
  });

  it.each<[string, Given]>([
    ['has something to say of them', { a: [{ name: 'a', arch: 'x86-64' }] }],
    ['leaves some out', { a: [A, { name: 'z' }], policy: { selection: parseSelection(['!z']) } }],
  ])('reads those of one that %s', async (_, given) => {
    const { after } = await run(EMPTY, given);
    expect(feedFile(after).settled?.map(({ plain }) => plain ?? false)).toEqual([false, true, true]);
    const { steps, loaded } = await unreadSteps(given);
    const { plan, read } = await planned(after, steps, runOf());
    expect(loaded()).toBe('a');
    expect(read.filter((path) => path.endsWith('/Packages'))).toEqual([]);
    const again = (await run(withFeedFile(after, without), given)).plan;
    expect([plan.packageWarnings, plan.leftOut]).toEqual([again.packageWarnings, again.leftOut]);
  });
});

const without = ({ settled: _, ...file }: FeedFile): object => file;

describe('a repository is read', () => {
  const tampered = (path: string): Feed =>
    changed(feed, { [path]: Buffer.concat([feed.get(path) ?? Buffer.alloc(0), Buffer.from('\n')]) });

  it.each<[string, Given, () => Feed, string]>([
    ['where its settings are others', { policy: { terms: 'other' } }, () => feed, 'a'],
    ['where its settings say so', { policy: { terms: undefined } }, () => feed, 'a'],
    [
      'where it withdraws a package',
      { policy: { removals: [parseRemoval('zz')], missingOk: true } },
      () => feed,
      'a',
    ],
    ['where it readmits one', { policy: { readmits: [parseRemoval('a')] } }, () => feed, 'a'],
    [
      'where a key is new',
      { run: { trustedKeys: [] } },
      () => changed(feed, { 'keys/0123456789abcdef': 'x' }),
      'abc',
    ],
    ['where a file in it is another', {}, () => tampered('1/a/x86_64/packages.json'), 'a'],
    ['where a source of it has another file', {}, () => tampered('1/b/x86_64/packages.json'), 'bc'],
    ['where a file is new in it', {}, () => changed(feed, { '1/b/x86_64/README': 'x' }), 'bc'],
    ['where an arch is new', {}, () => changed(feed, { '1/a/mips/x.ipk': 'x' }), 'a'],
    [
      'where a withdrawal is gone or new',
      {},
      () => withFeedFile(feed, (file) => ({ ...file, withdrawn: [gone()] })),
      'a',
    ],
    ['where feed.json has no record', {}, () => withFeedFile(feed, without), 'abc'],
    [
      'where feed.json has odd values',
      {},
      () => withFeedFile(feed, (file) => ({ ...file, keys: [1] })),
      'abc',
    ],
    [
      'where feed.json knows its folder no more',
      {},
      () => withFeedFile(feed, (file) => ({ ...file, folders: [] })),
      'abc',
    ],
    [
      'where a record is another',
      {},
      () => withFeedFile(feed, (file) => ({ ...file, settled: swapped(file) })),
      'abc',
    ],
    ['where the key of devices may change', { run: { allowKeyChange: true } }, () => feed, 'abc'],
  ])('%s', async (_, given, before, folders) => {
    expect((await run(before(), given)).folders).toBe(folders);
  });

  it.each<[string, (file: FeedFile) => object]>([
    [
      'another count of packages',
      (file) => ({ folders: file.folders.map((one) => ({ ...one, packages: 7 })) }),
    ],
    ['no keys', (file) => ({ folders: file.folders.map((one) => ({ ...one, keys: [] })) })],
    ['another number', (file) => ({ settled: file.settled?.map((one) => ({ ...one, unchanged: 7 })) })],
    ['another file', (file) => ({ settled: file.settled?.map((one) => ({ ...one, largest: null })) })],
    ['more to say', (file) => ({ settled: file.settled?.map(({ plain: _, ...one }) => one) })],
  ])('where somebody gave feed.json %s of it', async (_, change) => {
    const before = withFeedFile(feed, (file) => ({ ...file, ...change(file) }));
    expect((await run(before)).folders).toBe('abc');
  });

  const gone = () => ({
    ...{ name: 'x', version: '1', arch: 'x86_64', branch: '1', repository: 'a', format: 'opkg' },
    ...{ folders: ['1/a/x86_64'], withdrawn: '2023-11-14T22:13:20Z', reason: null },
  });
  const swapped = ({ settled = [] }: FeedFile): object[] =>
    settled.map((record, at) => ({ ...record, digest: settled[(at + 1) % settled.length]?.digest }));

  it('and refused, where somebody changed its index', async () => {
    const path = '1/a/x86_64/Packages';
    await expect(run(tampered(path))).rejects.toMatchObject({ code: 'FEED_SIGNATURE' });
    await expect(run(tampered(path), { b: [B, { name: 'new' }] })).rejects.toMatchObject({
      code: 'FEED_SIGNATURE',
    });
  });

  it('and refused, where somebody without the key makes a record that fits', async () => {
    const before = tampered('1/a/x86_64/Packages');
    const [first] = await stepsOf();
    const standing = (first as Step).standing as Standing;
    const ids = folderIds(pathsOf(before), concernsThem([standing]));
    const forged = (seal?: Buffer): Feed =>
      withFeedFile(before, (file) => {
        const made = (one: Settled) => standingDigest(standing, ids, file, one, { ...runOf(), seal });
        const settled = file.settled?.map((one) =>
          one.repository === 'a' ? { ...one, digest: made(one) } : one,
        );
        return { ...file, settled };
      });
    await expect(run(forged())).rejects.toMatchObject({ code: 'FEED_SIGNATURE' });
    // Who has the key: nothing is written, and devices still refuse that index.
    const { plan, folders } = await run(forged(await sealOf([key])));
    expect([isUnchanged(plan), folders]).toEqual([true, '']);
  });

  it('and refused, where another key signs', async () => {
    await expect(run(feed, { run: { signingKeys: [other] } })).rejects.toMatchObject({ code: 'FEED_KEY' });
  });

  it('where other keys are trusted, or nobody need sign', async () => {
    expect((await run(feed, { run: { trustedKeys: [other.publicKey] } })).folders).toBe('abc');
    expect((await run(feed, { run: { allowUnsigned: true } })).folders).toBe('abc');
  });

  it('in a run that looks at what devices can install', async () => {
    const { read } = await planned(feed, [...(await stepsOf()), closureStep('warn', [])], runOf());
    expect(read).toEqual(expect.arrayContaining(['a', 'b', 'c'].map((one) => `1/${one}/x86_64/Packages`)));
  });

  it('in a home that does not know the ids of its files', async () => {
    const { read } = await planned(feed, await stepsOf(), runOf(), false);
    expect(read).toContain('1/a/x86_64/Packages');
  });

  it('after packages were withdrawn from it, and the others are not', async () => {
    const removing = { removals: [parseRemoval('a')], missingOk: true, terms: undefined };
    const steps = [await step('a', [], removing), await step('b', [], removing)];
    const { plan, after } = await planned(feed, steps, runOf());
    expect(told(plan)).toEqual(['removed a 1.0-1 in 1/a/x86_64']);
    expect(recorded(after)).toEqual(['b', 'c']);
    expect((await run(after)).folders).toBe('a');
  });

  it('in a run of this one alone, which makes no record', async () => {
    const [alone] = await stepsOf({ a: [A, { name: 'new' }] });
    const { read, after } = await planned(feed, [alone as Step], runOf());
    expect(read).toContain('1/a/x86_64/Packages');
    // The others are as they were.
    expect(recorded(after)).toEqual(['b', 'c']);
    expect((await run(after, { a: [A, { name: 'new' }] })).folders).toBe('a');
  });
});

describe('nothing changed', () => {
  it('means nothing written, also into a feed of an earlier pkgfeed', async () => {
    const { plan } = await run(withFeedFile(feed, without));
    expect(isUnchanged(plan)).toBe(true);
  });

  it('is not said of a repository from which something was left out', async () => {
    const steps = async (): Promise<Step[]> => [
      await step('b', [B], {}),
      await step('a', [A], { from: from('b'), selection: parseSelection(['!b']) }),
    ];
    const { after } = await planned(EMPTY, await steps(), runOf());
    expect(recorded(after)).toEqual(['b']);
    const { plan } = await planned(after, await steps(), runOf());
    expect(plan.leftOut).toEqual([
      { branch: '1', repository: 'a', reason: 'packages', packages: ['b 1.0-1'] },
    ]);
  });
});

describe('where a package leaves', () => {
  const needing = { name: 'b', fields: ['Depends: lib (= 1)'] };
  const lib = (version: string): IpkRecipe => ({ name: 'lib', version });

  it('the settled repositories that devices read with it are read, for what may need it', async () => {
    const { after } = await run(EMPTY, { a: [lib('1')], b: [needing] });
    const changes = { a: [lib('2')], b: [needing], policy: { keepVersions: 1 } };
    const { folders, plan } = await run(after, changes);
    expect(folders).toBe('abc');
    expect(plan.packageWarnings.map(({ text }) => text)).toEqual([
      expect.stringContaining('its devices no longer find in the feed what it needs'),
    ]);
  });
});
