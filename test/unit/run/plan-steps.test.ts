import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/feed/assemble/plan.ts';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { reindexStep } from '../../../src/feed/draft/reindex.ts';
import { parseRemoval } from '../../../src/feed/draft/removal.ts';
import type { Step } from '../../../src/feed/draft/step.ts';
import { type FeedShape, makeLayout } from '../../../src/feed/layout.ts';
import type { PublishPolicy } from '../../../src/feed/policy.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import { shaped } from '../../support/feed-shape.ts';
import { type IpkRecipe, ipkOf } from '../../support/package-maker.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  newKey,
  policyWith,
  publish,
} from '../feed/feed-maker.ts';
import { planned as plannedBy, told } from './planned.ts';

const X86 = FOLDER.replace('mips_24kc', 'x86_64');
const TESTING = FOLDER.replace('packages', 'testing');

let key: SigningKey;
/** One package, for one arch. */
let feed: Feed;

const policy = (changes: Partial<PublishPolicy> = {}): PublishPolicy => ({ ...policyWith(), ...changes });
const publishing = async (recipes: IpkRecipe[], changes: Partial<PublishPolicy> = {}): Promise<Step> =>
  publishStep(await Promise.all(recipes.map((recipe) => arriving(recipe))), policy(changes));
const removing = (...words: string[]): Step => publishStep([], policy({ removals: words.map(parseRemoval) }));
const elsewhere = (repository: string): Partial<PublishPolicy> => ({
  layout: makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '24.10', repository }),
});

const planned = (given: Feed, ...steps: Step[]): Promise<{ plan: Plan; after: Feed }> =>
  plannedBy(given, steps, policyWith({ signingKeys: [key] }));

beforeAll(async () => {
  key = await newKey();
  feed = await publish(EMPTY, [await arriving({ name: 'a' })], policyWith({ signingKeys: [key] }));
});

describe('a change of two steps', () => {
  it('into two repositories is one edit, and feed.json has both with their coordinates', async () => {
    const steps = [
      await publishing([{ name: 'b' }]),
      await publishing([{ name: 'c' }], elsewhere('testing')),
    ];
    const { plan, after } = await planned(feed, ...steps);
    expect(listed(after)).toEqual(['a 1.0-1', 'b 1.0-1']);
    expect(listed(after, TESTING)).toEqual(['c 1.0-1']);
    expect(told(plan)).toEqual([`added b 1.0-1 in ${FOLDER}`, `added c 1.0-1 in ${TESTING}`]);
    const { folders, recent } = JSON.parse(String(after.get('feed.json')));
    expect(folders).toMatchObject([
      { path: FOLDER, repository: 'packages', packages: 2 },
      { path: TESTING, repository: 'testing', packages: 1 },
    ]);
    expect(recent.map(({ name, repository }: Record<string, string>) => `${name} ${repository}`)).toEqual([
      ...['b packages', 'c testing', 'a packages'],
    ]);
    expect(plan.folders.map(({ repository }) => repository)).toEqual(['packages', 'testing']);
  });

  it('into one folder continues from the list of the first step, and signs the index once', async () => {
    const { plan, after } = await planned(feed, await publishing([{ name: 'b' }]), removing('a', 'b'));
    expect(listed(after)).toEqual([]);
    expect(told(plan)).toEqual([`removed a 1.0-1 in ${FOLDER}`]);
    expect([...plan.edit.puts.keys()].filter((path) => path.endsWith('.ipk'))).toEqual([]);
    expect([...plan.edit.deletes]).toEqual([`${FOLDER}/a_1.0-1_mips_24kc.ipk`]);
  });

  it('withdraws a package and publishes it again with other bytes', async () => {
    const other = { name: 'a', files: { '/usr/bin/a': 'other' } };
    const { plan, after } = await planned(feed, removing('a'), await publishing([other]));
    expect(listed(after)).toEqual(['a 1.0-1']);
    expect(told(plan)).toEqual([`removed a 1.0-1 in ${FOLDER}`, `added a 1.0-1 in ${FOLDER}`]);
    expect(plan.edit.deletes.size).toBe(0);
  });

  it('adds packages for any arch from the second step to a folder that the first step makes', async () => {
    const steps = [
      await publishing([{ name: 'b', arch: 'x86_64' }]),
      await publishing([{ name: 'every', arch: 'all' }]),
    ];
    const { after } = await planned(feed, ...steps);
    expect(listed(after)).toEqual(['a 1.0-1', 'every 1.0-1']);
    expect(listed(after, X86)).toEqual(['b 1.0-1', 'every 1.0-1']);
  });

  it('copies packages for any arch from the first step into a folder that the second step makes', async () => {
    const steps = [
      await publishing([{ name: 'every', arch: 'all' }]),
      await publishing([{ name: 'b', arch: 'x86_64' }]),
    ];
    const { after } = await planned(feed, ...steps);
    expect(listed(after)).toEqual(['a 1.0-1', 'every 1.0-1']);
    expect(listed(after, X86)).toEqual(['b 1.0-1', 'every 1.0-1']);
  });

  it('makes an index again with the packages that the step before added, without those it withdrew', async () => {
    const lost = changed(feed, { [`${FOLDER}/found.ipk`]: ipkOf({ name: 'found' }) });
    const steps = [
      await publishing([{ name: 'b' }], { removals: [parseRemoval('a')] }),
      reindexStep(policy()),
    ];
    const { plan, after } = await planned(lost, ...steps);
    expect(listed(after)).toEqual(['b 1.0-1', 'found 1.0-1']);
    expect(told(plan).toSorted()).toEqual([
      `added b 1.0-1 in ${FOLDER}`,
      `added found 1.0-1 in ${FOLDER}`,
      `removed a 1.0-1 in ${FOLDER}`,
    ]);
  });

  it('stops as a whole when one of them must stop', async () => {
    const other = { name: 'a', files: { '/usr/bin/a': 'other' } };
    const steps = [await publishing([{ name: 'c' }], elsewhere('testing')), await publishing([other])];
    await expect(planned(feed, ...steps)).rejects.toMatchObject({ code: 'CONFLICT_PACKAGE' });
  });
});

describe('a change without steps', () => {
  it('changes nothing', async () => {
    const { plan } = await planned(feed);
    expect([plan.edit.puts.size, plan.edit.deletes.size, plan.changes]).toEqual([0, 0, []]);
  });
});

describe('a run with other folders for arches than the feed has', () => {
  it('is told so, and not that indexes lie in the wrong folders', async () => {
    const shape = shaped('{arch}', { mips_24kc: 'mips' });
    const inShape = (one: FeedShape) =>
      policyWith({ signingKeys: [key], shape: one, layout: makeLayout(one, {}) });
    const before = await publish(EMPTY, [await arriving({ name: 'a' })], inShape(shape));
    const other = inShape(shaped('{arch}'));
    const step = publishStep([await arriving({ name: 'b', arch: 'mips' })], other);
    await expect(plannedBy(before, [step], other)).rejects.toMatchObject({
      code: 'PLACEMENT_LAYOUT',
      message: expect.stringContaining('`arch-folders: mips_24kc=mips`, as feed.json remembers'),
    });
  });
});
