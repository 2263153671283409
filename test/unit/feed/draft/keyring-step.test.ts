import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import { keyringStep } from '../../../../src/feed/draft/keyring-step.ts';
import { publishStep } from '../../../../src/feed/draft/publish.ts';
import { parseRemoval } from '../../../../src/feed/draft/removal.ts';
import type { Step } from '../../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import type { PublishPolicy, RunPolicy } from '../../../../src/feed/policy.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { shaped } from '../../../support/feed-shape.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import { planned, told } from '../../run/planned.ts';
import {
  arriving,
  changed,
  EMPTY,
  type Feed,
  listed,
  newKey,
  newOpenpgpKey,
  policyWith,
} from '../feed-maker.ts';

const NAME = 'feed-keyring';
let key: SigningKey;
let next: SigningKey;
beforeAll(async () => {
  [key, next] = [await newKey(), await newKey()];
});

const layoutOf = (repository: string) =>
  makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '1', repository });

/** The packages of a repository, by its name. */
interface Given {
  [repository: string]: { recipes?: IpkRecipe[]; policy?: Partial<PublishPolicy> };
}

async function run(before: Feed, given: Given, changes: Partial<RunPolicy> = {}) {
  const steps: Step[] = [];
  const policies: PublishPolicy[] = [];
  for (const [repository, { recipes = [{ name: repository }], policy = {} }] of Object.entries(given)) {
    const own = { ...policyWith(), layout: layoutOf(repository), terms: 'terms', ...policy };
    const packages = await Promise.all(recipes.map((one) => arriving({ arch: 'x86_64', ...one })));
    policies.push(own);
    steps.push(publishStep(packages, own));
  }
  const policy = policyWith({ signingKeys: [key], keyring: NAME, ...changes });
  return await planned(before, [...steps, keyringStep(NAME, policies)], policy);
}

const ringsIn = (feed: Feed, folder: string): string[] =>
  listed(feed, folder).filter((line) => line.startsWith(NAME));
const fileOf = (feed: Feed): FeedFile => JSON.parse(String(feed.get('feed.json')));

describe('the keyring of a whole feed', () => {
  it('is in each repository, and lets settled ones rest', async () => {
    const { after } = await run(EMPTY, { a: {}, b: {} });
    for (const folder of ['1/a/x86_64', '1/b/x86_64'])
      expect(ringsIn(after, folder)).toEqual([`${NAME} 1-r0`]);
    const again = await run(after, { a: {}, b: {} });
    expect([again.read.filter((path) => path.endsWith('Packages')), again.plan.edit.puts.size]).toEqual([
      [],
      0,
    ]);
    // Other keys concern every repository.
    const more = await run(after, { a: {}, b: {} }, { nextKeys: [next.publicKey] });
    expect(told(more.plan)).toEqual([
      `updated ${NAME} 2-r0 in 1/a/x86_64`,
      `updated ${NAME} 2-r0 in 1/b/x86_64`,
    ]);
  });

  it('leaves the repositories alone that the run is not about, and keeps in step with them', async () => {
    const first = await run(EMPTY, { a: {}, b: {} });
    const nextKeys = [next.publicKey];
    const { after } = await run(first.after, { a: {} }, { nextKeys });
    expect(ringsIn(after, '1/b/x86_64')).toEqual([`${NAME} 1-r0`]);
    const both = await run(after, { b: { recipes: [{ name: 'new' }] } }, { nextKeys });
    expect(ringsIn(both.after, '1/b/x86_64')).toEqual([`${NAME} 2-r0`]);
    const bytes = ['a', 'b'].map((one) => both.after.get(`1/${one}/x86_64/${NAME}_2-r0_all.ipk`));
    expect(bytes[0]).toEqual(bytes[1]);
  });

  it('is not taken over from another repository of the feed', async () => {
    const from = [{ name: '1/a', layout: layoutOf('a'), isDescribed: true }];
    const given = { a: {}, b: { recipes: [], policy: { from, isSync: true } } };
    const { after } = await run(EMPTY, given);
    expect(listed(after, '1/b/x86_64')).toEqual(['a 1.0-1', `${NAME} 1-r0`]);
    // A repository alone is read in any case.
    expect(told((await run(after, { b: given.b })).plan)).toEqual([]);
    const { plan } = await run(after, given, { nextKeys: [next.publicKey] });
    expect(told(plan).filter((line) => line.includes('/b/'))).toEqual([`updated ${NAME} 2-r0 in 1/b/x86_64`]);
  });

  it('goes on from what devices have in a repository that was taken back', async () => {
    const old = (await run(EMPTY, { a: {} })).after;
    const nextKeys = [next.publicKey];
    const now = (await run(old, { a: {} }, { nextKeys })).after;
    const back = changed(old, { 'feed.json': now.get('feed.json') });
    const { after } = await run(back, { a: { recipes: [{ name: 'new' }] } }, { nextKeys });
    expect(ringsIn(after, '1/a/x86_64')).toEqual([`${NAME} 2-r0`]);
    const path = `1/a/x86_64/${NAME}_2-r0_all.ipk`;
    expect(after.get(path)).toEqual(now.get(path));
  });

  it('comes to the folders of every arch, and goes nowhere else', async () => {
    const { after } = await run(EMPTY, { a: { recipes: [{ name: 'a' }, { name: 'm', arch: 'mips_24kc' }] } });
    const { plan } = await run(after, { a: { recipes: [{ name: 'new' }] } }, { nextKeys: [next.publicKey] });
    expect(told(plan)).toEqual([
      'added new 1.0-1 in 1/a/x86_64',
      `updated ${NAME} 2-r0 in 1/a/x86_64`,
      `updated ${NAME} 2-r0 in 1/a/mips_24kc`,
    ]);
    expect([...plan.edit.deletes].sort()).toEqual(
      ['mips_24kc', 'x86_64'].map((arch) => `1/a/${arch}/${NAME}_1-r0_all.ipk`),
    );
  });

  it('is in the folder of packages for all arches alone, where there is one', async () => {
    const policy = { allFolder: true };
    const { after } = await run(EMPTY, { a: { policy } });
    expect(ringsIn(after, '1/a/x86_64')).toEqual([]);
    expect(ringsIn(after, '1/a/all')).toEqual([`${NAME} 1-r0`]);
  });

  it('does not stay as it was in the folders of arches when a folder for all arches comes', async () => {
    const first = (await run(EMPTY, { a: {} }, { nextKeys: [next.publicKey] })).after;
    const { after } = await run(first, { a: { policy: { allFolder: true } } });
    expect(ringsIn(after, '1/a/all')).toEqual([`${NAME} 2-r0`]);
    expect(ringsIn(after, '1/a/x86_64')).toEqual([`${NAME} 2-r0`]);
  });

  it('stays where a run does not name it, and only `remove` takes it away', async () => {
    const first = (await run(EMPTY, { a: {}, b: {} })).after;
    const step = async (changes: Partial<PublishPolicy>) => {
      const packages = [await arriving({ name: 'a', arch: 'x86_64' })];
      const own = { ...policyWith(), layout: layoutOf('a'), ...changes };
      return await planned(first, [publishStep(packages, own)], policyWith({ signingKeys: [key] }));
    };
    expect(told((await step({ isSync: true })).plan)).toEqual([]);
    expect(told((await step({ removals: [parseRemoval(NAME)] })).plan)).toEqual([
      `removed ${NAME} 1-r0 in 1/a/x86_64`,
    ]);
    const from = [{ name: '1/a', layout: layoutOf('a'), isDescribed: true }];
    const own = { ...policyWith(), layout: layoutOf('c'), from };
    const { after } = await planned(first, [publishStep([], own)], policyWith({ signingKeys: [key] }));
    expect(listed(after, '1/c/x86_64')).toEqual(['a 1.0-1']);
  });

  it('does not hide that a folder loses every package', async () => {
    const { after } = await run(EMPTY, { a: {} });
    const empty = run(after, {
      a: { recipes: [{ name: 'm', arch: 'mips_24kc' }], policy: { isSync: true } },
    });
    await expect(empty).rejects.toMatchObject({ code: 'FEED_SHRINKS' });
  });

  it('is left as it is, with a warning, in a folder that the run cannot go on with', async () => {
    const { after } = await run(EMPTY, { a: { recipes: [{ name: 'a' }, { name: 'm', arch: 'mips_24kc' }] } });
    const index = '1/a/mips_24kc/Packages';
    const broken = changed(after, { [index]: `${after.get(index)}X` });
    const { plan } = await run(broken, { a: { recipes: [{ name: 'new' }] } }, { nextKeys: [next.publicKey] });
    expect(plan.warnings.join()).toContain('1/a/mips_24kc keeps the keyring feed-keyring as it is');
    expect(told(plan)).toHaveLength(2);
  });

  it('has the keys of both systems of ipks, and no others', async () => {
    const openpgp = await newOpenpgpKey();
    const { after } = await run(EMPTY, { a: {} }, { signingKeys: [key, openpgp] });
    const [ring] = fileOf(after).keyrings ?? [];
    expect(ring).toMatchObject({ format: 'opkg', name: NAME, count: 1, folders: ['1/a/x86_64'] });
    expect((await run(after, { a: {} }, { signingKeys: [key, openpgp] })).plan.edit.puts.size).toBe(0);
  });
});
