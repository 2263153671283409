import { beforeAll, describe, expect, it } from 'vitest';
import { publishStep } from '../../../src/feed/draft/publish.ts';
import { parseRemoval } from '../../../src/feed/draft/removal.ts';
import { parseSelection } from '../../../src/feed/draft/selection.ts';
import type { Step } from '../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../src/feed/layout.ts';
import type { PublishPolicy } from '../../../src/feed/policy.ts';
import type { SigningKey } from '../../../src/keys/key.ts';
import type { IpkRecipe } from '../../support/package-maker.ts';
import { arriving, changed, EMPTY, type Feed, listed, NOW, newKey, policyWith } from '../feed/feed-maker.ts';
import { planned as plannedBy, told } from './planned.ts';

const LAYOUT = '{branch}/{repository}/{arch}';
const folder = (repository: string, arch = 'mips_24kc'): string => `24.10/${repository}/${arch}`;
const layoutOf = (repository: string) => makeLayout(LAYOUT, { branch: '24.10', repository });
const from = (...names: string[]): Pick<PublishPolicy, 'from'> => ({
  from: names.map((name) => ({ name: `24.10/${name}`, layout: layoutOf(name) })),
});

let key: SigningKey;
/** testing has a 1, a 2 and b 1; vendor has c 1; both for one arch. */
let feed: Feed;

async function filling(
  repository: string,
  recipes: IpkRecipe[],
  changes: Partial<PublishPolicy> = {},
): Promise<Step> {
  const items = await Promise.all(recipes.map((recipe) => arriving(recipe)));
  return publishStep(items, { ...policyWith(), layout: layoutOf(repository), ...changes });
}

const planned = (given: Feed, steps: Step[], isIdentified = true) =>
  plannedBy(given, steps, policyWith({ signingKeys: [key] }), isIdentified);

beforeAll(async () => {
  key = await newKey();
  const testing = await filling('testing', [
    { version: '1', name: 'a' },
    { version: '2', name: 'a' },
    { name: 'b', version: '1' },
  ]);
  const vendor = await filling('vendor', [{ name: 'c', version: '1' }]);
  feed = (await planned(EMPTY, [testing, vendor])).after;
});

describe('a promotion', () => {
  it('lists the packages of another repository, with the bytes that they have there', async () => {
    const { plan, after } = await planned(feed, [await filling('stable', [], from('testing'))]);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1']);
    const file = 'a_2_mips_24kc.ipk';
    expect(plan.edit.puts.get(`${folder('stable')}/${file}`)).toEqual({
      kind: 'copy',
      from: `${folder('testing')}/${file}`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(told(plan)).toEqual(['a 1', 'a 2', 'b 1'].map((name) => `added ${name} in ${folder('stable')}`));
    expect(plan.changes[0]?.reason).toBe('from 24.10/testing');
    const published = (repository: string): string[] =>
      JSON.parse(String(after.get(`${folder(repository)}/packages.json`))).packages.map(
        ({ published: time }: { published: string }) => time,
      );
    expect(published('stable')).toEqual(published('testing'));
  });

  it('changes nothing when it is done again', async () => {
    const promotion = await filling('stable', [], from('testing'));
    const { after } = await planned(feed, [promotion]);
    const { plan } = await planned(after, [promotion]);
    expect([...plan.edit.puts.keys(), ...plan.edit.deletes]).toEqual([]);
    expect(plan.unchanged).toBe(3);
  });

  it('keeps what the repository has, and moves nothing back', async () => {
    const own = await filling('stable', [
      { name: 'a', version: '1.5' },
      { name: 'z', version: '1' },
    ]);
    const { after } = await planned(feed, [own]);
    const { plan, after: promoted } = await planned(after, [await filling('stable', [], from('testing'))]);
    expect(listed(promoted, folder('stable'))).toEqual(['a 1.5', 'a 2', 'b 1', 'z 1']);
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'stable', reason: 'older', packages: ['a 1'] },
    ]);
  });

  it('takes what an earlier step of the run publishes', async () => {
    const { plan, after } = await planned(feed, [
      await filling('testing', [
        { name: 'd', version: '1' },
        { name: 'e', version: '1', arch: 'x86_64' },
      ]),
      await filling('testing', [], { removals: [parseRemoval('b')] }),
      await filling('stable', [], from('testing')),
      await filling('all', [], { ...from('stable', 'vendor'), isSync: true }),
    ]);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'd 1']);
    expect(listed(after, folder('stable', 'x86_64'))).toEqual(['e 1']);
    expect(listed(after, folder('all'))).toEqual(['a 1', 'a 2', 'c 1', 'd 1']);
    expect(plan.edit.puts.get(`${folder('all')}/d_1_mips_24kc.ipk`)).toMatchObject({ kind: 'file' });
  });

  it('takes only what was published long enough ago', async () => {
    const later = { ...policyWith({ signingKeys: [key] }), now: new Date(NOW.getTime() + 1000) };
    const fresh = await filling('testing', [{ name: 'd', version: '1' }]);
    const promotion = await filling('stable', [], { ...from('testing'), publishedBefore: NOW.getTime() });
    const { plan, after } = await plannedBy(feed, [fresh, promotion], later);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1']);
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'stable', reason: 'min-age', packages: ['d 1'] },
    ]);
  });

  it('stops at an index of its source that no key of the run has signed', async () => {
    const path = `${folder('testing')}/Packages`;
    const broken = changed(feed, { [path]: `${feed.get(path)}\n` });
    await expect(planned(broken, [await filling('stable', [], from('testing'))])).rejects.toMatchObject({
      code: 'FEED_SIGNATURE',
    });
  });

  it('stops where the other repository does not exist', async () => {
    await expect(planned(feed, [await filling('stable', [], from('nowhere'))])).rejects.toMatchObject({
      code: 'SOURCE_EMPTY',
      message: expect.stringContaining('24.10/nowhere'),
    });
  });

  it('stops at other bytes of a version that it has, like any publish', async () => {
    const own = await filling('stable', [{ name: 'b', version: '1', files: { '/b': 'other' } }]);
    const { after } = await planned(feed, [own]);
    await expect(planned(after, [await filling('stable', [], from('testing'))])).rejects.toMatchObject({
      code: 'CONFLICT_PACKAGE',
    });
  });

  it('reads packages of a plain folder whose bytes nothing else proves', async () => {
    const { after } = await planned(feed, [await filling('stable', [], from('testing'))], false);
    expect(listed(after, folder('stable'))).toEqual(['a 1', 'a 2', 'b 1']);
  });
});

describe('a repository that follows its sources', () => {
  it('lists what they give, and nothing else', async () => {
    const own = await filling('all', [
      { name: 'z', version: '1' },
      { name: 'b', version: '0' },
    ]);
    const { after } = await planned(feed, [own]);
    const { plan, after: synced } = await planned(after, [
      await filling('all', [], { ...from('testing', 'vendor'), isSync: true }),
    ]);
    expect(listed(synced, folder('all'))).toEqual(['a 1', 'a 2', 'b 1', 'c 1']);
    expect(
      plan.changes.filter(({ kind }) => kind === 'removed').map(({ name, reason }) => [name, reason]),
    ).toEqual([
      ['b', 'sync'],
      ['z', 'sync'],
    ]);
    expect([...plan.edit.deletes]).toEqual([
      `${folder('all')}/b_0_mips_24kc.ipk`,
      `${folder('all')}/z_1_mips_24kc.ipk`,
    ]);
  });

  it('withdraws what its source has withdrawn, and takes a build that the source has replaced', async () => {
    const follow = await filling('all', [], { ...from('testing'), isSync: true });
    const { after } = await planned(feed, [follow]);
    const { after: changedFeed } = await planned(after, [
      await filling('testing', [{ name: 'b', version: '1', files: { '/b': 'other' } }], {
        removals: [parseRemoval('a=2')],
        onConflict: 'replace',
      }),
    ]);
    const { plan, after: synced } = await planned(changedFeed, [follow]);
    expect(listed(synced, folder('all'))).toEqual(['a 1', 'b 1']);
    expect(told(plan).toSorted()).toEqual([
      `removed a 2 in ${folder('all')}`,
      `updated b 1 in ${folder('all')}`,
    ]);
    const file = 'b_1_mips_24kc.ipk';
    expect(synced.get(`${folder('all')}/${file}`)).toEqual(synced.get(`${folder('testing')}/${file}`));
  });

  it('empties an arch that its sources no longer have', async () => {
    const x86 = await filling('all', [{ name: 'a', version: '1', arch: 'x86_64' }]);
    const { after } = await planned(feed, [x86]);
    const { after: synced } = await planned(after, [
      await filling('all', [], { ...from('testing'), isSync: true }),
    ]);
    expect(listed(synced, folder('all', 'x86_64'))).toEqual([]);
    expect(listed(synced, folder('all'))).toEqual(['a 1', 'a 2', 'b 1']);
  });

  it('holds exactly the files of a build', async () => {
    const build = [
      { name: 'a', version: '3' },
      { name: 'every', version: '1', arch: 'all' },
    ];
    const { after } = await planned(feed, [await filling('testing', build, { isSync: true })]);
    expect(listed(after, folder('testing'))).toEqual(['a 3', 'every 1']);
  });

  it('takes what is selected, and counts the rest', async () => {
    const selection = parseSelection(['a>1', 'c']);
    const { plan, after } = await planned(feed, [
      await filling('all', [{ name: 'n', version: '1' }], { ...from('testing', 'vendor'), selection }),
    ]);
    expect(listed(after, folder('all'))).toEqual(['a 2', 'c 1']);
    expect(plan.leftOut).toEqual([
      { branch: '24.10', repository: 'all', reason: 'packages', packages: ['a 1', 'b 1', 'n 1'] },
    ]);
  });
});
