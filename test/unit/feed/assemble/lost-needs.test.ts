import { describe, expect, it } from 'vitest';
import { lostNeeds } from '../../../../src/feed/assemble/lost-needs.ts';
import { sharedText } from '../../../../src/feed/draft/package-warnings.ts';
import { parseRemoval } from '../../../../src/feed/draft/removal.ts';
import type { Listed } from '../../../../src/feed/listed.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import { arriving, EMPTY, listed, plan, policyWith, publish } from '../feed-maker.ts';

const ADVICE = 'its devices no longer find in the feed what it needs; withdraw it too, or keep what it needs';

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
const stanzas = (name: string, lines: string): Buffer =>
  Buffer.from(
    `Package: ${name}\nVersion: 1\n${lines}Architecture: x\nFilename: ${name}_1_x.ipk\nSize: 1\nSHA256sum: ${'a'.repeat(64)}\n\n`,
  );
const listedAs = (entry: Entry): Listed => ({
  ...{ entry, path: entry.file, contentId: undefined },
  ...{ origin: `published at ${entry.file}`, content: undefined },
});
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

  it('warns across the folder of an arch and the one for any arch, in both directions', async () => {
    const shaping = { allFolder: true };
    const there = await Promise.all([
      arriving({ name: 'lib', arch: 'all' }),
      arriving({ name: 'app', fields: ['Depends: lib'] }),
      arriving({ name: 'core' }),
      arriving({ name: 'theme', arch: 'all', fields: ['Depends: core'] }),
    ]);
    const feed = await publish(EMPTY, there, policyWith(shaping));
    const { packageWarnings } = await plan(feed, [], policyWith({ ...shaping, ...removing('lib', 'core') }));
    expect(packageWarnings.map(sharedText)).toEqual([
      `each of 2 packages: ${ADVICE}: app 1.0-1 (needs lib, from lib 1.0-1), theme 1.0-1 (needs core, from core 1.0-1)`,
    ]);
  });

  it('warns across the repositories of a run, and not across arches, branches or what another repository has', () => {
    const folder = (name: string, change: object, before: Entry[], after: Entry[]) => {
      const all = new Map(before.map((entry) => [entry, listedAs(entry)]));
      const listed = after.map((entry) => all.get(entry) ?? listedAs(entry));
      const opened = { listed: [...all.values()] };
      return {
        format: opkg,
        branch: '1',
        repository: name,
        target: null,
        arch: 'x',
        ...change,
        opened,
        listed,
      };
    };
    const [one] = opkg.parseIndex(stanzas('lib', ''));
    const [two] = opkg.parseIndex(stanzas('app', 'Depends: lib\n'));
    const [lib, app] = [one as Entry, two as Entry];
    const lostWith = (change: object, ...others: ReturnType<typeof folder>[]) =>
      lostNeeds([folder('libs', {}, [lib], []), folder('apps', change, [app], [app]), ...others]).length;
    expect(lostWith({})).toBe(1);
    expect(lostWith({ arch: 'y' })).toBe(0);
    expect(lostWith({ branch: '2' })).toBe(0);
    expect(lostWith({ arch: 'all' })).toBe(1);
    expect(lostWith({}, folder('more', {}, [lib], [lib]))).toBe(0);
  });

  it('keeps an old version that a package which stays needs', async () => {
    const there = [
      recipe('lib', '1'),
      recipe('app', '1', 'Depends: lib (= 1)'),
      recipe('ok', '1', 'Depends: lib (>= 1)'),
    ];
    const of = async (fresh: readonly IpkRecipe[]): Promise<string[]> => {
      const policy = policyWith({ keepVersions: 1 });
      return listed(
        await publish(await publish(EMPTY, await read(there), policyWith()), await read(fresh), policy),
      );
    };
    expect(await of([recipe('lib', '2')])).toEqual(['app 1', 'lib 1', 'lib 2', 'ok 1']);
    expect(await of([recipe('lib', '2'), recipe('app', '2')])).toEqual(['app 2', 'lib 2', 'ok 1']);
    expect(await warnings(there, { keepVersions: 1 }, [recipe('lib', '2')])).toEqual([]);
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
