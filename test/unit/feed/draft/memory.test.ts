import { beforeAll, describe, expect, it } from 'vitest';
import { readFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import type { Withdrawn } from '../../../../src/feed/catalog/withdrawn-shape.ts';
import { leftOutText } from '../../../../src/feed/draft/left-out.ts';
import { parseReadmit, parseRemoval } from '../../../../src/feed/draft/removal.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { shaped } from '../../../support/feed-shape.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  NOW,
  NOW_TEXT,
  newKey,
  type Policy,
  plan,
  policyWith,
  publish,
} from '../feed-maker.ts';

const X86 = FOLDER.replace('mips_24kc', 'x86_64');
const RUN = 'https://github.com/owner/name/releases/tag/v1';

let key: SigningKey;
/** a 1 for two arches, a 2 and b 1 for one, and every 1 for all. */
let feed: Feed;

const policy = (changes: Partial<Policy> = {}): Policy => policyWith({ signingKeys: [key], ...changes });
const removing = (words: string[], changes: Partial<Policy> = {}): Policy =>
  policy({ removals: words.map(parseRemoval), ...changes });
const readmitting = (words: string[], changes: Partial<Policy> = {}): Policy =>
  policy({ readmits: words.map(parseReadmit), ...changes });

const given = async (recipe: IpkRecipe): Promise<Arriving> => await arriving({ version: '1', ...recipe });
/** A package of a release. */
const released = async (recipe: IpkRecipe): Promise<Arriving> => ({ ...(await given(recipe)), source: RUN });

const memoryIn = (given: Feed): readonly Withdrawn[] => readFeedFile(given.get('feed.json')).withdrawn ?? [];
const named = (given: Feed): string[] =>
  memoryIn(given).map(({ name, version, arch }) => `${name} ${version} ${arch}`);
const paths = (edit: { puts: ReadonlyMap<string, unknown>; deletes: ReadonlySet<string> }): string[] => [
  ...edit.puts.keys(),
  ...edit.deletes,
];

beforeAll(async () => {
  key = await newKey();
  const packages = [
    { name: 'a' },
    { name: 'a', arch: 'x86_64' },
    { name: 'a', version: '2' },
    { name: 'b' },
    { name: 'every', arch: 'all' },
  ];
  feed = await publish(EMPTY, await Promise.all(packages.map(given)), policy());
});

describe('a withdrawal', () => {
  it('is remembered with the package, its folders, the time and the reason', async () => {
    const after = await publish(
      feed,
      [],
      removing(['every', 'a=1@x86_64'], { reason: 'It does not start.' }),
    );
    const facts = { branch: '24.10', repository: 'packages', format: 'opkg' };
    const when = { withdrawn: NOW_TEXT, reason: 'It does not start.' };
    expect(memoryIn(after)).toEqual([
      { name: 'a', version: '1', arch: 'x86_64', ...facts, folders: [X86], ...when },
      { name: 'every', version: '1', arch: 'all', ...facts, folders: [FOLDER, X86], ...when },
    ]);
  });

  it.each([
    ['every version that is there', ['a'], ['a 1 mips_24kc', 'a 1 x86_64', 'a 2 mips_24kc']],
    ['what a pattern names', ['?=1'], ['a 1 mips_24kc', 'a 1 x86_64', 'b 1 mips_24kc']],
    ['one folder of a package for all', ['every@x86_64'], ['every 1 x86_64']],
  ])('is of %s', async (_name, words, expected) => {
    expect(named(await publish(feed, [], removing(words)))).toEqual(expected);
  });

  it.each([
    ['a release', released, {}],
    ['a file', given, {}],
    ['a file with other bytes', given, { fields: ['Section: x'] }],
  ])('keeps out what comes from %s', async (_name, make, recipe) => {
    const after = await publish(feed, [], removing(['a=1'], { reason: 'broken' }));
    const came = await Promise.all([
      make({ name: 'a', ...recipe }),
      make({ name: 'a', arch: 'x86_64', ...recipe }),
    ]);
    const { edit, changes, leftOut } = await plan(after, came, policy());
    expect([paths(edit), changes]).toEqual([[], []]);
    expect(leftOut).toEqual([
      { branch: '24.10', repository: 'packages', reason: 'withdrawn', why: 'broken', packages: ['a 1'] },
    ]);
    expect(leftOut.map(leftOutText)).toEqual([
      '24.10/packages: 1 package of its sources left out, because it was withdrawn before (broken); name it in `readmit` to publish it again: a 1',
    ]);
  });

  it('keeps out no later version, no other package and nothing of another repository', async () => {
    const after = await publish(feed, [], removing(['a', 'b']));
    const later = await Promise.all([{ name: 'a', version: '3' }, { name: 'c' }].map(released));
    expect(listed(await publish(after, later, policy()))).toEqual(['a 3', 'c 1', 'every 1']);
    const layout = makeLayout(shaped('{branch}/{repository}/{arch}'), {
      branch: '24.10',
      repository: 'other',
    });
    const elsewhere = await publish(after, [await released({ name: 'a' })], policy({ layout }));
    expect(listed(elsewhere, '24.10/other/mips_24kc')).toEqual(['a 1']);
    expect(memoryIn(elsewhere)).toEqual(memoryIn(after));
  });

  it('of one arch keeps a package for all arches out of that folder alone', async () => {
    const after = await publish(feed, [], removing(['every@x86_64']));
    const next = await publish(after, [await released({ name: 'every', arch: 'all' })], policy());
    expect([listed(next).includes('every 1'), listed(next, X86)]).toEqual([true, ['a 1']]);
  });

  it('of a package for all arches holds in a folder that begins later', async () => {
    const after = await publish(feed, [], removing(['every']));
    const came = [await released({ name: 'every', arch: 'all' }), await released({ name: 'n', arch: 'arm' })];
    expect(listed(await publish(after, came, policy()), '24.10/packages/arm')).toEqual(['n 1']);
  });

  it('keeps a package out of the run that withdraws it, if a release brings it again', async () => {
    const after = await publish(feed, [await released({ name: 'b' })], removing(['b']));
    expect([listed(after).includes('b 1'), named(after)]).toEqual([false, ['b 1 mips_24kc']]);
  });

  it('is not one where a file of the same run replaces the package', async () => {
    const rebuilt = await given({ name: 'b', fields: ['Section: x'] });
    const after = await publish(feed, [rebuilt], removing(['b']));
    expect([listed(after).includes('b 1'), named(after)]).toEqual([true, []]);
  });

  it('is warned of where a file of the same run gives the same package', async () => {
    const { packageWarnings } = await plan(feed, [await given({ name: 'b' })], removing(['b']));
    expect(packageWarnings).toMatchObject([
      {
        text: 'withdrawn and published again, because `files` gives it: leave it out of `files` to withdraw it',
      },
    ]);
  });

  it('by version comes before the package, where a source brings it', async () => {
    const run = removing(['c=1'], { missingOk: true });
    expect(paths((await plan(feed, [], run)).edit)).toEqual([]);
    const after = await publish(feed, [await released({ name: 'c' })], run);
    expect([listed(after).includes('c 1'), named(after)]).toEqual([false, ['c 1 mips_24kc']]);
    const again = await plan(after, [await released({ name: 'c' })], { ...run, now: new Date(+NOW + 1e9) });
    expect(paths(again.edit)).toEqual([]);
  });

  it('is none for what keep-versions and sync take out', async () => {
    const kept = await publish(feed, [await given({ name: 'a', version: '3' })], policy({ keepVersions: 1 }));
    expect(listed(kept)).toEqual(['a 3', 'b 1', 'every 1']);
    const synced = await publish(
      feed,
      [await given({ name: 'b' })],
      policy({ isSync: true, maxRemovals: 9 }),
    );
    expect([named(kept), named(synced)]).toEqual([[], []]);
  });

  it('is told where the package is to be withdrawn again', async () => {
    const after = await publish(feed, [], removing(['b'], { reason: 'broken' }));
    await expect(plan(after, [], removing(['b']))).rejects.toMatchObject({
      code: 'CONFLICT_ABSENT',
      message:
        'b is to be removed, but nothing in 24.10/packages/ARCH matches it any more: b 1 was withdrawn on 2023-11-14 (broken)',
    });
  });

  it('stops no run for what devices would not get whole', async () => {
    const after = await publish(feed, [], removing(['b']));
    const broken = await released({ name: 'b' });
    const warning = { text: 'devices leave files out', detail: '', scheme: undefined, lossAt: 0 };
    const came = { ...broken, pkg: { ...broken.pkg, warnings: [warning] } };
    await expect(plan(feed, [{ ...came, pkg: { ...came.pkg, name: 'd' } }], policy())).rejects.toThrow();
    expect((await plan(after, [came], policy())).packageWarnings).toEqual([]);
  });
});

describe('readmit', () => {
  it('lets a package come back, and forgets the withdrawal', async () => {
    const gone = await publish(feed, [], removing(['a=1', 'b']));
    const run = readmitting(['a']);
    const came = await Promise.all([{ name: 'a' }, { name: 'b' }].map(released));
    const { readmitted } = await plan(gone, came, run);
    expect(readmitted.map(({ name, arch }) => `${name} ${arch}`)).toEqual(['a mips_24kc', 'a x86_64']);
    const after = await publish(gone, came, run);
    expect([listed(after), named(after)]).toEqual([['a 1', 'a 2', 'every 1'], ['b 1 mips_24kc']]);
    // The line may stay in a workflow.
    const { edit, warnings } = await plan(after, came, run);
    expect([paths(edit), warnings]).toEqual([[], []]);
  });

  it('works in a run without packages', async () => {
    const gone = await publish(feed, [], removing(['b']));
    const after = await publish(gone, [], readmitting(['b=1']));
    expect(named(after)).toEqual([]);
    expect(listed(await publish(after, [await released({ name: 'b' })], policy()))).toContain('b 1');
  });

  it('of one arch leaves the withdrawal in the other folders', async () => {
    const gone = await publish(feed, [], removing(['every']));
    const after = await publish(
      gone,
      [await released({ name: 'every', arch: 'all' })],
      readmitting(['every@x86_64']),
    );
    expect([listed(after, X86), listed(after)]).toEqual([
      ['a 1', 'every 1'],
      ['a 1', 'a 2', 'b 1'],
    ]);
    expect(named(after)).toEqual(['every 1 mips_24kc']);
  });

  it('warns of a line that names nothing', async () => {
    const gone = await publish(feed, [], removing(['b']));
    const { warnings, edit } = await plan(gone, [], readmitting(['b=9']));
    expect(warnings).toEqual([
      '`readmit` names b=9, and feed.json remembers no such withdrawal; did you mean b=1?',
    ]);
    expect(paths(edit)).toEqual([]);
  });
});

describe('a feed.json that somebody has changed', () => {
  const lying = (record: Partial<Withdrawn>): Feed => {
    const file = JSON.parse(String(feed.get('feed.json')));
    const base = { name: 'b', version: '1', arch: 'mips_24kc', branch: '24.10', repository: 'packages' };
    const one = { ...base, format: 'opkg', folders: [FOLDER], withdrawn: NOW_TEXT, reason: null, ...record };
    return changed(feed, { 'feed.json': JSON.stringify({ ...file, withdrawn: [one] }) });
  };

  it('withdraws nothing that a signed index lists, not even from a synced repository', async () => {
    const came = await Promise.all(
      [{ name: 'a' }, { name: 'a', arch: 'x86_64' }, { name: 'a', version: '2' }, { name: 'b' }]
        .map(released)
        .concat(released({ name: 'every', arch: 'all' })),
    );
    const run = policy({ isSync: true, maxRemovals: 9 });
    const { changes, unchanged } = await plan(lying({}), came, run);
    expect([changes, unchanged]).toEqual([[], 6]);
    // What is there is not withdrawn, so the lie goes.
    expect(named(await publish(lying({}), came, run))).toEqual([]);
  });

  it('only keeps packages out', async () => {
    const came = [await released({ name: 'new' })];
    expect(listed(await publish(lying({ name: 'new' }), came, policy()))).not.toContain('new 1');
    expect((await plan(lying({ name: 'gone' }), [], readmitting(['gone']))).changes).toEqual([]);
  });
});

describe('a lost feed.json', () => {
  it('has forgotten the withdrawals, and the run says so', async () => {
    const gone = await publish(feed, [], removing(['b']));
    const { warnings } = await plan(
      changed(gone, { 'feed.json': undefined }),
      [await released({ name: 'b' })],
      policy(),
    );
    expect(warnings).toEqual([
      'feed.json is gone; it is written again from the signed indexes, which do not say what was withdrawn',
    ]);
  });
});

it('names many packages of one reason in one sentence', () => {
  const packages = ['a 1', 'b 1', 'c 1', 'd 1'];
  expect(leftOutText({ branch: null, repository: null, reason: 'withdrawn', why: null, packages })).toBe(
    '4 packages of its sources left out, because they were withdrawn before; name them in `readmit` to publish them again: a 1, b 1, c 1 and 1 more',
  );
});
