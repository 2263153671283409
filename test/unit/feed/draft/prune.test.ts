import { beforeAll, describe, expect, it } from 'vitest';
import { contentId } from '../../../../src/bytes/content-id.ts';
import { type PrunePolicy, pruneStep } from '../../../../src/feed/draft/prune.ts';
import type { Step } from '../../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
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
  newKey,
  policyWith,
  publish,
} from '../feed-maker.ts';

const EXTRA = FOLDER.replace('packages', 'extra');
const layoutOf = (repository: string) =>
  makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '24.10', repository });

let key: SigningKey;
let feed: Feed;

const read = (recipes: readonly IpkRecipe[]) => Promise.all(recipes.map((recipe) => arriving(recipe)));
const pruning = (changes: Partial<PrunePolicy> = {}): Step =>
  pruneStep({ ...policyWith(), keepVersions: undefined, isFound: false, ...changes });
const planned = (given: Feed, steps: readonly Step[], isIdentified = true) =>
  plannedBy(given, steps, policyWith({ signingKeys: [key] }), isIdentified);
const needs = (name: string, text: string): IpkRecipe => ({ name, fields: [`Depends: ${text}`] });
const at = (name: string, folder = FOLDER): string => `${folder}/${name}`;

beforeAll(async () => {
  key = await newKey();
  const own = policyWith({ signingKeys: [key] });
  const libs = ['1', '2', '3'].map((version) => ({ name: 'lib', version }));
  const base = await publish(EMPTY, await read([...libs, { name: 'a' }]), own);
  const apps = await read([needs('app', 'lib (= 1)'), needs('old', 'lib')]);
  feed = await publish(base, apps, { ...own, layout: layoutOf('extra') });
});

describe('a prune', () => {
  it('takes nothing that a package of another repository needs', async () => {
    const { plan, after } = await planned(feed, [pruning({ keepVersions: 1 })]);
    expect(listed(after)).toEqual(['a 1.0-1', 'lib 1', 'lib 3']);
    expect(plan.changes.map(({ kind, version, reason }) => `${kind} ${version} ${reason}`)).toEqual([
      'removed 2 keep-versions',
    ]);
  });

  it('takes it if that package leaves before', async () => {
    const newer = await publish(feed, await read([{ name: 'app', version: '2.0-1' }]), {
      ...policyWith({ signingKeys: [key] }),
      layout: layoutOf('extra'),
    });
    const steps = [pruning({ keepVersions: 1, layout: layoutOf('extra') }), pruning({ keepVersions: 1 })];
    const { after } = await planned(newer, steps);
    expect([listed(after), listed(after, EXTRA)]).toEqual([
      ['a 1.0-1', 'lib 3'],
      ['app 2.0-1', 'old 1.0-1'],
    ]);
  });

  it.each([true, false])(
    'changes nothing in a feed where the rules keep all (ids known: %s)',
    async (ids) => {
      const { plan } = await planned(feed, [pruning({ keepVersions: 3 })], ids);
      expect([...plan.edit.puts.keys(), ...plan.edit.deletes]).toEqual([]);
    },
  );

  it.each([true, false])(
    'deletes package files that no index lists, and no others (ids known: %s)',
    async (ids) => {
      const stray = ipkOf({ name: 'stray' });
      const files = {
        [at('stray.ipk')]: stray,
        [at('deep/stray.ipk')]: stray,
        [at('not.ipk')]: 'no package',
        [at('stray.apk')]: stray,
        [at('stray.txt')]: stray,
        [at('stray.ipk', `24.10/none/mips_24kc`)]: stray,
        'keys/stray.ipk': stray,
        'stray.ipk': stray,
      };
      const { plan } = await planned(changed(feed, files), [pruning()], ids);
      expect([...plan.edit.deletes].sort()).toEqual([at('deep/stray.ipk'), at('stray.ipk')]);
      expect(plan.unlisted.map(({ path, bytes, folder }) => [path, bytes, folder])).toEqual([
        [at('stray.ipk'), stray.length, FOLDER],
        [at('deep/stray.ipk'), stray.length, FOLDER],
      ]);
      expect(plan.remarks).toEqual([expect.stringContaining('not.ipk stays: it is no package')]);
    },
  );

  it('leaves alone what an index of another format or of a folder above may list', async () => {
    const files = { [at('stray.ipk')]: ipkOf({ name: 'stray' }), '24.10/Packages': 'not an index\n' };
    const { plan } = await planned(changed(feed, files), [pruning()]);
    expect([...plan.edit.deletes]).toEqual([]);
  });

  it('leaves files that stay for a while, until the time of today is over', async () => {
    const path = at('lib_0_mips_24kc.ipk');
    const bytes = ipkOf({ name: 'lib', version: '0' });
    const file = JSON.parse(String(feed.get('feed.json')));
    const record = { path, left: '2023-11-14T21:00:00Z', until: '2023-11-15T21:00:00Z', bytes: bytes.length };
    const leaving = [{ ...record, blob: contentId(bytes) }];
    const given = changed(feed, { [path]: bytes, 'feed.json': JSON.stringify({ ...file, leaving }) });
    for (const ids of [true, false]) {
      const kept = await planned(given, [pruning({ grace: 86_400_000 })], ids);
      expect([...kept.plan.edit.deletes]).toEqual([]);
      const { plan } = await planned(given, [pruning({ grace: 3_600_000 })], ids);
      expect([...plan.edit.deletes]).toEqual([path]);
    }
  });

  it('stops at an index that was changed, and leaves one alone that only feed.json names', async () => {
    const index = Buffer.from(String(feed.get(at('Packages'))).replace('lib', 'lob'));
    const given = changed(feed, { [at('Packages')]: index, [at('stray.ipk')]: ipkOf({ name: 'stray' }) });
    await expect(planned(given, [pruning()])).rejects.toMatchObject({ code: 'FEED_SIGNATURE' });
    const { plan } = await planned(given, [pruning({ isFound: true })]);
    expect([...plan.edit.deletes]).toEqual([]);
    expect(plan.warnings).toEqual([expect.stringMatching(/^24\.10\/packages\/mips_24kc stays as it is: /)]);
  });
});
