import { describe, expect, it } from 'vitest';
import { sharedText } from '../../../../src/feed/draft/package-warnings.ts';
import { parseRemoval } from '../../../../src/feed/draft/removal.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import { arriving, EMPTY, plan, policyWith, publish } from '../feed-maker.ts';

const ADVICE = 'it needs what this run takes out of its folder; withdraw it too, or keep what it needs';

const recipe = (name: string, version: string, ...fields: string[]): IpkRecipe => ({ name, version, fields });
const read = async (recipes: readonly IpkRecipe[]) =>
  await Promise.all(recipes.map((one) => arriving(one, `${one.name}-${one.version}.ipk`)));

/** What a run warns of that changes a feed of these packages. */
async function warnings(
  there: readonly IpkRecipe[],
  policy: Parameters<typeof policyWith>[0],
  fresh: readonly IpkRecipe[] = [],
): Promise<string[]> {
  const feed = await publish(EMPTY, await read(there), policyWith());
  const { packageWarnings } = await plan(feed, await read(fresh), policyWith(policy));
  return packageWarnings.map(sharedText);
}
const removing = (...names: string[]) => ({ removals: names.map(parseRemoval) });

describe('a run that takes out what others in the feed need', () => {
  const lib = recipe('lib', '1', 'Provides: so, cmd (= 3)');

  it.each<[string, IpkRecipe[], string[]]>([
    ['by its name', [recipe('app', '2', 'Depends: libc, lib')], ['app 2 (needs lib, from lib 1)']],
    ['by what it provides', [recipe('app', '2', 'Depends: so')], ['app 2 (needs so, from lib 1)']],
    ['with a version', [recipe('app', '2', 'Depends: cmd (>= 2)')], ['app 2 (needs cmd (>= 2), from lib 1)']],
    [
      'as one of two, and both leave',
      [recipe('app', '2', 'Depends: x | lib')],
      ['app 2 (needs x | lib, from lib 1)'],
    ],
    [
      'but another still provides it',
      [recipe('app', '2', 'Depends: so'), recipe('more', '1', 'Provides: so')],
      [],
    ],
    ['but the other of two stays', [recipe('app', '2', 'Depends: lib | more'), recipe('more', '1')], []],
    ['but it did not fit before either', [recipe('app', '2', 'Depends: lib (>= 2), cmd (= 2)')], []],
    ['but only recommends it', [recipe('app', '2', 'Recommends: lib')], []],
  ])('warns of both sides: it is needed %s', async (_, others, expected) => {
    expect(await warnings([lib, ...others], removing('lib'))).toEqual(
      expected.map((text) => `${text}: ${ADVICE}`),
    );
  });

  it('counts the packages that need it, and leaves out those that leave too', async () => {
    const apps = ['a', 'b', 'c', 'd', 'e'].map((name) => recipe(name, '1', 'Depends: lib'));
    expect(await warnings([lib, ...apps], removing('lib', 'e'))).toEqual([
      `each of 4 packages: ${ADVICE}: a 1 (needs lib, from lib 1), b 1 (needs lib, from lib 1), c 1 (needs lib, from lib 1) and 1 more`,
    ]);
    expect(await warnings([lib, ...apps], removing('lib', '?'))).toEqual([]);
  });

  it('warns of a version that keep-versions drops', async () => {
    const there = [
      recipe('lib', '1'),
      recipe('app', '1', 'Depends: lib (= 1)'),
      recipe('ok', '1', 'Depends: lib (>= 1)'),
    ];
    expect(await warnings(there, { keepVersions: 1 }, [recipe('lib', '2')])).toEqual([
      `app 1 (needs lib (= 1), from lib 1): ${ADVICE}`,
    ]);
    expect(await warnings(there, { keepVersions: 1 }, [recipe('lib', '2'), recipe('app', '2')])).toEqual([]);
    expect(await warnings(there, { keepVersions: 2 }, [recipe('lib', '2')])).toEqual([]);
  });

  it('warns of other bytes of one version that no longer provide something', async () => {
    const there = [lib, recipe('app', '1', 'Depends: so')];
    expect(await warnings(there, { onConflict: 'replace' }, [recipe('lib', '1')])).toEqual([
      `app 1 (needs so, from lib 1): ${ADVICE}`,
    ]);
    expect(await warnings(there, { onConflict: 'replace' }, [recipe('lib', '1', 'Provides: so')])).toEqual(
      [],
    );
  });
});
