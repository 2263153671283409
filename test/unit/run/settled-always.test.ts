import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { unreadPublish } from '../../../src/feed/draft/publish-settled.ts';
import { parseSelection } from '../../../src/feed/draft/selection.ts';
import type { Step, UnreadStep } from '../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../src/feed/layout.ts';
import type { Arriving, PublishPolicy } from '../../../src/feed/policy.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { shaped } from '../../support/feed-shape.ts';
import { arriving, changed, EMPTY, type Feed, newKey, policyWith } from '../feed/feed-maker.ts';
import { planned } from './planned.ts';

/** Numbers that are the same in every run of the test. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

const layoutOf = (repository: string) =>
  makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '1', repository });
const from = (...names: string[]) =>
  names.map((name) => ({ name: `1/${name}`, layout: layoutOf(name), isDescribed: true }));

/** A repository of a feed: its policy, and whether packages of the run come into it. */
type Repository = [name: string, policy: Partial<PublishPolicy>, hasFiles: boolean];

const POLICIES: readonly Partial<PublishPolicy>[] = [
  ...[{}, {}, { keepVersions: 1 }, { keepVersions: 2 }, { isSync: true }],
  ...([{ onConflict: 'replace' }, { onConflict: 'keep' }, { allowIncomplete: true }] as const),
  { selection: parseSelection(['a', 'b*']) },
];

const ROUNDS = 14;
let key: SigningKey;
let packages: Arriving[];

beforeAll(async () => {
  key = await newKey();
  const recipes = ['a', 'b', 'c'].flatMap((name) =>
    ['1', '2', '3'].flatMap((version) =>
      (name === 'c' ? ['all', 'odd-arch'] : ['x86_64', 'mips']).map((arch) => ({ name, version, arch })),
    ),
  );
  const rebuilt = { name: 'a', version: '2', arch: 'x86_64', files: { '/x': 'other' } };
  const needing = { name: 'n', version: '1', arch: 'x86_64', fields: ['Depends: a (= 1)'] };
  packages = await Promise.all([...recipes, rebuilt, needing].map((recipe) => arriving(recipe)));
});

/** What a run does and says, without what feed.json remembers for the next one, and the hash of that. */
function told(plan: Plan): object {
  const { edit, keys, folders, allFolders, ...rest } = plan;
  const feedFile = edit.puts.get('feed.json');
  const {
    settled: _,
    chain: __,
    ...file
  } = feedFile?.kind === 'bytes' ? JSON.parse(String(feedFile.bytes)) : {};
  const puts = [...edit.puts].filter(([path]) => path !== 'feed.json').sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...{ ...rest, file, puts, deletes: [...edit.deletes].sort() },
    keys: keys.map(({ publicKey }) => publicKey.keyId),
    folders: folders.map(({ signers, ...folder }) => ({ ...folder, signers: signers.length })),
    allFolders: allFolders.map((folder) => JSON.stringify(folder)).sort(),
  };
}

const withoutRecords = (feed: Feed): Feed => {
  const bytes = feed.get('feed.json');
  if (bytes === undefined) return feed;
  const { settled: _, ...file } = JSON.parse(String(bytes));
  return changed(feed, { 'feed.json': `${JSON.stringify(file)}\n` });
};

describe('a run that does not read what is settled', () => {
  it.each([1, 3, 5, 10].map((seed) => [seed]))(
    'does and says the same as one that reads everything (%i)',
    async (seed) => {
      const pick = chance(seed * 7919);
      const one = (): Partial<PublishPolicy> => POLICIES[pick(POLICIES.length)] ?? {};
      const repositories: Repository[] = [
        ['first', one(), true],
        ['second', { ...one(), from: from('first') }, pick(2) === 0],
        [
          'third',
          { ...one(), from: from('second', 'other'), prefer: pick(2) === 0 ? 'first' : 'newest' },
          false,
        ],
        ['other', one(), true],
      ];
      const order: Repository[] = [0, 3, 1, 2].map((at) => repositories[at] as Repository);
      const given = new Map(order.map(([name]) => [name, new Set([packages[pick(packages.length)]])]));
      let feed = EMPTY;
      let settled = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const name = order[pick(order.length)]?.[0] ?? '';
        const item = packages[pick(packages.length)];
        // Often nothing changes.
        if (pick(3) === 0 && item !== undefined) {
          const own = given.get(name);
          if (own?.has(item)) own.delete(item);
          else own?.add(item);
        }
        const steps = (isLazy: boolean): (Step | UnreadStep)[] =>
          order.map(([repository, changes, hasFiles]) => {
            const policy = { ...policyWith(), layout: layoutOf(repository), terms: repository, ...changes };
            const files = hasFiles ? [...(given.get(repository) ?? [])].flatMap((file) => file ?? []) : [];
            const step = publishStep(files, policy);
            return isLazy
              ? unreadPublish(
                  files.map(({ contentId }) => contentId),
                  policy,
                  async () => step,
                )
              : step;
          });
        const run = policyWith({ signingKeys: [key] });
        const attempt = async (before: Feed, isLazy: boolean) => {
          try {
            const result = await planned(before, steps(isLazy), run);
            return { result, told: told(result.plan) };
          } catch (error) {
            return { told: { error: (error as Error).message } };
          }
        };
        const read = await attempt(withoutRecords(feed), false);
        for (const isLazy of [false, true]) {
          const quick = await attempt(feed, isLazy);
          expect(quick.told, `round ${round}`).toEqual(read.told);
          if (isLazy && quick.result !== undefined) {
            const indexes = (paths: string[]): number =>
              paths.filter((path) => path.endsWith('/Packages')).length;
            if (indexes(quick.result.read) < indexes(read.result?.read ?? [])) settled++;
            feed = quick.result.after;
          }
        }
      }
      expect(settled).toBeGreaterThan(0);
    },
  );
});
