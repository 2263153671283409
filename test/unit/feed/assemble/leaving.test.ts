import { beforeAll, describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { LEAVING_LIMIT, type LeavingFile } from '../../../../src/feed/catalog/leaving-shape.ts';
import { publishStep } from '../../../../src/feed/draft/publish.ts';
import { reindexStep } from '../../../../src/feed/draft/reindex.ts';
import { parseReadmit, parseRemoval } from '../../../../src/feed/draft/removal.ts';
import type { Step } from '../../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import type { PublishPolicy } from '../../../../src/feed/policy.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { shaped } from '../../../support/feed-shape.ts';
import { type IpkRecipe, ipkOf } from '../../../support/package-maker.ts';
import { planned as plannedBy } from '../../run/planned.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  FOLDER,
  listed,
  NOW,
  newKey,
  policyWith,
  publish,
} from '../feed-maker.ts';

const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);
const OLD = `${FOLDER}/a_1.0-1_mips_24kc.ipk`;
const NEW = `${FOLDER}/a_2.0-1_mips_24kc.ipk`;
const TESTING = FOLDER.replace('packages', 'testing');

let key: SigningKey;
/** It lists a 1.0-1, and another repository lists b. */
let feed: Feed;
/** It lists a 2.0-1, and the other file stays for an hour. */
let updated: Feed;

const testing = {
  layout: makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '24.10', repository: 'testing' }),
};
const publishing = async (
  recipes: readonly IpkRecipe[],
  changes: Partial<PublishPolicy> = {},
): Promise<Step> =>
  publishStep(await Promise.all(recipes.map((recipe) => arriving(recipe))), {
    ...policyWith({ grace: HOUR, keepVersions: 1 }),
    ...changes,
  });
const removing = (changes: Partial<PublishPolicy> = {}, ...names: string[]): Step =>
  publishStep([], { ...policyWith({ grace: HOUR }), removals: names.map(parseRemoval), ...changes });

const planned = (given: Feed, steps: readonly Step[], now = NOW, isIdentified = true, keys = [key]) =>
  plannedBy(given, steps, policyWith({ signingKeys: keys, now }), isIdentified);

const leavingIn = (of: Feed): LeavingFile[] => JSON.parse(String(of.get('feed.json'))).leaving ?? [];
const withLeaving = (of: Feed, leaving: unknown): Feed => {
  const file = JSON.parse(String(of.get('feed.json')));
  return changed(of, { 'feed.json': JSON.stringify({ ...file, leaving }) });
};
const recordOf = (of: Feed, path: string, changes: Partial<LeavingFile> = {}): LeavingFile => ({
  ...{ path, left: '2023-11-13T22:13:20Z', until: '2023-11-13T23:13:20Z', bytes: 1 },
  blob: contentId(of.get(path) ?? Buffer.alloc(0)),
  ...changes,
});

beforeAll(async () => {
  key = await newKey();
  const one = await publish(EMPTY, [await arriving({ name: 'a' })], policyWith({ signingKeys: [key] }));
  const both = { ...policyWith({ signingKeys: [key] }), ...testing };
  feed = await publish(one, [await arriving({ name: 'b' })], both);
  updated = (await planned(feed, [await publishing([{ name: 'a', version: '2.0-1' }])])).after;
});

describe('a package file that leaves its index', () => {
  it('stays, and feed.json says until when', async () => {
    const { plan, after: now } = await planned(feed, [await publishing([{ name: 'a', version: '2.0-1' }])]);
    expect(listed(now)).toEqual(['a 2.0-1']);
    expect(now.get(OLD)).toEqual(feed.get(OLD));
    const record = {
      ...{ path: OLD, left: '2023-11-14T22:13:20Z', until: '2023-11-14T23:13:20Z' },
      ...{ bytes: feed.get(OLD)?.length, blob: contentId(feed.get(OLD) ?? Buffer.alloc(0)) },
    };
    expect(leavingIn(now)).toEqual([record]);
    expect(plan.leaving).toEqual({ held: [record], ended: [] });
    expect(plan.warnings).toEqual([]);
  });

  it('goes at once without grace', async () => {
    const { plan, after: now } = await planned(feed, [
      await publishing([{ name: 'a', version: '2.0-1' }], { grace: 0 }),
    ]);
    expect([...plan.edit.deletes]).toEqual([OLD]);
    expect(leavingIn(now)).toEqual([]);
  });

  it.each([true, false])('goes with the next run of its folder after that (ids known: %s)', async (ids) => {
    const { plan, after: now } = await planned(updated, [await publishing([{ name: 'c' }])], later(2), ids);
    expect([...plan.edit.deletes]).toEqual([OLD]);
    expect(plan.leaving.ended.map(({ path }) => path)).toEqual([OLD]);
    expect(leavingIn(now)).toEqual([]);
    expect(plan.warnings).toEqual([]);
  });

  it.each([true, false])(
    'goes with a run of another folder, whose index is read (ids known: %s)',
    async (ids) => {
      const step = await publishing([{ name: 'c' }], testing);
      const early = await planned(updated, [step], later(0.5), ids);
      expect(early.read).not.toContain(`${FOLDER}/Packages`);
      expect([...early.plan.edit.deletes]).toEqual([]);
      expect(leavingIn(early.after)).toHaveLength(1);
      const late = await planned(updated, [await publishing([{ name: 'c' }], testing)], later(2), ids);
      expect(late.read).toContain(`${FOLDER}/Packages`);
      expect([...late.plan.edit.deletes]).toEqual([OLD]);
      expect(leavingIn(late.after)).toEqual([]);
    },
  );

  it('goes also where a run changes nothing else', async () => {
    const step = await publishing([{ name: 'a', version: '2.0-1' }]);
    const { plan } = await planned(updated, [step], later(1));
    expect(plan.changes).toEqual([]);
    expect([...plan.edit.deletes]).toEqual([OLD]);
    const again = await planned(updated, [step], later(0.99));
    expect([...again.plan.edit.puts.keys()]).toEqual([]);
    expect([...again.plan.edit.deletes]).toEqual([]);
  });

  it('stays where no key of the run has signed the index, until a run with the key', async () => {
    const other = await newKey();
    const third = {
      layout: makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '24.10', repository: 'third' }),
    };
    const step = await publishing([{ name: 'c' }], third);
    const { plan, after: now } = await planned(updated, [step], later(2), true, [other]);
    expect([...plan.edit.deletes]).toEqual([]);
    expect(leavingIn(now).map(({ path }) => path)).toEqual([OLD]);
    const again = await planned(now, [await publishing([{ name: 'd' }])], later(3));
    expect([...again.plan.edit.deletes]).toEqual([OLD]);
  });

  it('is listed again without being written', async () => {
    const step = await publishing([{ name: 'a' }], { keepVersions: undefined });
    const { plan, after: now } = await planned(updated, [step], later(0.5));
    expect(listed(now)).toEqual(['a 1.0-1', 'a 2.0-1']);
    expect([...plan.edit.puts.keys()].filter((path) => path.endsWith('.ipk'))).toEqual([]);
    expect(leavingIn(now)).toEqual([]);
  });

  it.each([true, false])('gives its name to other bytes (ids known: %s)', async (ids) => {
    const other = { name: 'a', files: { '/usr/bin/a': 'other' } };
    const step = await publishing([other], { keepVersions: undefined });
    const { after: now } = await planned(updated, [step], later(0.5), ids);
    expect(listed(now)).toEqual(['a 1.0-1', 'a 2.0-1']);
    expect(now.get(OLD)).toEqual(ipkOf(other));
    expect(leavingIn(now)).toEqual([]);
  });

  it('is not the file of somebody who put another one there', async () => {
    const theirs = changed(updated, { [OLD]: 'theirs' });
    const { plan, after: now } = await planned(theirs, [await publishing([{ name: 'c' }])], later(2));
    expect([...plan.edit.deletes]).toEqual([]);
    expect(leavingIn(now)).toEqual([]);
    const step = await publishing([{ name: 'a', files: { x: 'y' } }], { keepVersions: undefined });
    await expect(planned(theirs, [step], later(0.5))).rejects.toMatchObject({ code: 'CONFLICT_PATH' });
  });
});

describe('a feed.json that somebody changed', () => {
  it.each<[string, () => LeavingFile[]]>([
    ['a package that an index lists', () => [recordOf(updated, NEW)]],
    [
      'one that the index of another folder lists',
      () => [recordOf(updated, `${TESTING}/b_1.0-1_mips_24kc.ipk`)],
    ],
    ['an index', () => [recordOf(updated, `${FOLDER}/Packages`)]],
    ['a file of others', () => [recordOf(updated, 'others/a.ipk')]],
    ['a file with other bytes', () => [recordOf(updated, OLD, { blob: '0'.repeat(40) })]],
    ['a file that is not there', () => [recordOf(updated, `${FOLDER}/gone.ipk`)]],
    ['a path out of the feed', () => [recordOf(updated, `../x/${OLD}`)]],
    ['a time that never comes', () => [recordOf(updated, OLD, { until: '9999-01-01T00:00:00Z' })]],
  ])('deletes nothing by naming %s', async (_, records) => {
    const given = withLeaving(changed(updated, { 'others/a.ipk': 'theirs' }), records());
    for (const step of [await publishing([{ name: 'c' }]), await publishing([{ name: 'c' }], testing)]) {
      const { plan } = await planned(given, [step], later(2));
      expect([...plan.edit.deletes]).toEqual([]);
    }
  });

  it('is read as far as it fits', async () => {
    const given = withLeaving(updated, [null, { path: 1 }, recordOf(updated, OLD)]);
    const { plan } = await planned(given, [await publishing([{ name: 'c' }])], later(2));
    expect([...plan.edit.deletes]).toEqual([OLD]);
    expect(plan.warnings[0]).toContain('feed.json has values that pkgfeed never writes, at leaving[0]');
  });

  it('does not hide a lost index', async () => {
    const given = withLeaving(
      changed(feed, { [`${FOLDER}/Packages`]: undefined, [`${FOLDER}/Packages.gz`]: undefined }),
      [recordOf(feed, OLD)],
    );
    const step = await publishing([{ name: 'c' }]);
    await expect(planned(given, [step])).rejects.toMatchObject({ code: 'FEED_INDEX_LOST' });
  });
});

describe('a feed.json without room', () => {
  it('lets the oldest go', async () => {
    const many = Array.from({ length: LEAVING_LIMIT }, (_, i) => {
      const path = `${TESTING}/x${i}.ipk`;
      return recordOf(new Map([[path, Buffer.from('x')]]), path, { until: '2023-11-15T22:13:20Z' });
    });
    many[7] = { ...(many[7] as LeavingFile), left: '2023-11-12T22:13:20Z', until: '2023-11-15T22:13:20Z' };
    const files = Object.fromEntries(many.map(({ path }) => [path, 'x']));
    const given = withLeaving(changed(feed, files), many);
    const steps = [removing({}, 'a'), await publishing([{ name: 'c' }], testing)];
    const { plan, after: now } = await planned(given, steps);
    expect([...plan.edit.deletes]).toEqual([`${TESTING}/x7.ipk`]);
    expect(leavingIn(now)).toHaveLength(LEAVING_LIMIT);
    expect(leavingIn(now)[0]?.path).toBe(OLD);
    expect(plan.warnings).toEqual([
      expect.stringMatching(/no room for more files that stay for a while, so .*x7\.ipk goes at once/),
    ]);
  });
});

describe('a reindex', () => {
  const reindexing = (...readmits: string[]): Step =>
    reindexStep({ ...policyWith(), grace: HOUR }, false, readmits.map(parseReadmit));

  it.each([true, false])('does not list again what only stays for a while (ids known: %s)', async (ids) => {
    const { plan, after: now } = await planned(updated, [reindexing()], later(0.5), ids);
    expect(listed(now)).toEqual(['a 2.0-1']);
    expect(plan.remarks).toEqual([expect.stringContaining('is not listed again')]);
    const late = await planned(updated, [reindexing()], later(2), ids);
    expect([...late.plan.edit.deletes]).toEqual([OLD]);
  });

  it('lists it again for `readmit`', async () => {
    const { plan, after: now } = await planned(updated, [reindexing('a=1.0-1')], later(2));
    expect(listed(now)).toEqual(['a 1.0-1', 'a 2.0-1']);
    expect([...plan.edit.deletes]).toEqual([]);
    expect(leavingIn(now)).toEqual([]);
  });

  it('lists what the index lists, whatever feed.json says', async () => {
    const given = withLeaving(updated, [recordOf(updated, NEW), recordOf(updated, OLD)]);
    expect(listed((await planned(given, [reindexing()], later(0.5))).after)).toEqual(['a 2.0-1']);
  });
});
