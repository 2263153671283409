import { describe, expect, it } from 'vitest';
import { sharedText } from '../../../../src/feed/draft/package-warnings.ts';
import type { ArchMap } from '../../../../src/feed/draft/placement.ts';
import { placementOf } from '../../../../src/feed/draft/twins.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import { arriving, changed, EMPTY, FOLDER, listed, plan, policyWith, publish } from '../feed-maker.ts';

const X86 = FOLDER.replace('mips_24kc', 'x86_64');
const ARM = FOLDER.replace('mips_24kc', 'arm');

/** Builds of one package for any arch, with other bytes each, from these places. */
const builds = async (...origins: string[]): Promise<Arriving[]> =>
  await Promise.all(
    origins.map((origin, n) => arriving({ name: 'doc', arch: 'all', fields: [`Section: ${n}`] }, origin)),
  );

describe('placementOf tells builds for any arch apart', () => {
  it.each<[string, string[], string[][], ArchMap?]>([
    ['by folders', ['out/mips_24kc/doc.ipk', 'out/x86_64/doc.ipk'], [['mips_24kc'], ['x86_64']]],
    [
      'by the folder that is nearest',
      ['x86_64/mips_24kc/a/doc.ipk', 'x86_64/doc.ipk'],
      [['mips_24kc'], ['x86_64']],
    ],
    [
      'by artifacts',
      ['o/r run 7 build-x86_64 doc.ipk', 'o/r run 7 mips_24kc doc.ipk'],
      [['x86_64'], ['mips_24kc']],
    ],
    [
      'by words of arch-map',
      ['a64/doc.ipk', 'x86_64/doc.ipk'],
      [['arm'], ['x86_64']],
      new Map([['a64', ['arm']]]),
    ],
    ['not by other folders', ['out/one/doc.ipk', 'out/x86_64/doc.ipk'], [ALL(), ALL()]],
    ['not by the name of the file', ['a/x86_64', 'b/mips_24kc'], [ALL(), ALL()]],
    ['not by a part of a name', ['ax86_64/doc.ipk', 'x86_64a/doc.ipk'], [ALL(), ALL()]],
  ])('%s', async (_, origins, expected, map = new Map()) => {
    const packages = await builds(...origins);
    const { archesOf, isApart } = placementOf(packages, new Map([[opkg, ALL()]]), {
      archMap: map,
      allFolder: false,
    });
    expect(packages.map(archesOf)).toEqual(expected);
    expect(packages.map(isApart)).toEqual(expected.map((arches) => arches.length === 1));
  });

  it('only when their bytes differ', async () => {
    const recipe: IpkRecipe = { name: 'doc', arch: 'all' };
    const packages = [await arriving(recipe, 'x86_64/doc.ipk'), await arriving(recipe, 'mips_24kc/doc.ipk')];
    const { archesOf, warned } = placementOf(packages, new Map([[opkg, ALL()]]), {
      archMap: new Map(),
      allFolder: false,
    });
    expect([packages.map(archesOf), warned]).toEqual([[ALL(), ALL()], []]);
  });
});

function ALL(): string[] {
  return ['arm', 'mips_24kc', 'x86_64'];
}

describe('a publish of packages for any arch that were built once per arch', () => {
  const own = async (...arches: string[]) =>
    await Promise.all(arches.map((arch) => arriving({ name: 'own', arch }, `${arch}/own.ipk`)));
  const both = async () => await builds('mips_24kc/doc.ipk', 'x86_64/doc.ipk');

  it('puts each build into the folder of its arch', async () => {
    const packages = [...(await own('mips_24kc', 'x86_64')), ...(await both())];
    const { edit, packageWarnings } = await plan(EMPTY, packages, policyWith());
    const contentOf = (folder: string) => edit.puts.get(`${folder}/doc_1.0-1_all.ipk`);
    expect(contentOf(FOLDER)).toMatchObject({ file: '/build/mips_24kc/doc.ipk' });
    expect(contentOf(X86)).toMatchObject({ file: '/build/x86_64/doc.ipk' });
    expect(packageWarnings).toEqual([]);
  });

  it('knows one that comes again without the others', async () => {
    const twins = await builds('out/mips_24kc/doc.ipk', 'out/x86_64/doc.ipk');
    const feed = await publish(EMPTY, twins, policyWith({ arches: ['mips_24kc', 'x86_64'] }));
    const again = await plan(feed, twins.slice(0, 1), policyWith());
    expect([again.changes, again.unchanged]).toEqual([[], 1]);
  });

  it('makes folders for arches that nothing else names', async () => {
    const { edit } = await plan(
      EMPTY,
      await builds('x/aarch64_generic/doc.ipk', 'x/x86_64/doc.ipk'),
      policyWith(),
    );
    expect([...edit.puts.keys()].filter((path) => path.endsWith('.ipk')).toSorted()).toEqual([
      '24.10/packages/aarch64_generic/doc_1.0-1_all.ipk',
      `${X86}/doc_1.0-1_all.ipk`,
    ]);
    await expect(
      plan(EMPTY, await builds('one/doc.ipk', 'x86_64/doc.ipk'), policyWith()),
    ).rejects.toMatchObject({
      code: 'CONFLICT_PACKAGE',
    });
  });

  it('says which folders get none', async () => {
    const packages = [...(await own('mips_24kc', 'x86_64', 'arm')), ...(await both())];
    const { packageWarnings } = await plan(EMPTY, packages, policyWith());
    expect(packageWarnings.map(sharedText)).toEqual([
      'doc 1.0-1 (none for arm): it was built once per arch, so each build goes to the folder of its own arch alone; build it for the other arches too, or once for all',
    ]);
  });

  it('gives a new folder its own build, not that of a sibling', async () => {
    const feed = await publish(
      EMPTY,
      [...(await own('mips_24kc', 'x86_64')), ...(await both())],
      policyWith(),
    );
    const [, , third] = await builds('mips_24kc/doc.ipk', 'x86_64/doc.ipk', 'arm/doc.ipk');
    const packages = [...(await own('arm')), ...(await both()), third as Arriving];
    const { edit } = await plan(feed, packages, policyWith());
    expect(edit.puts.get(`${ARM}/doc_1.0-1_all.ipk`)).toMatchObject({ file: '/build/arm/doc.ipk' });
    expect([...edit.puts.keys()].filter((path) => path.startsWith(X86))).toEqual([]);
  });

  it('that cannot be told apart stops, and takes the first with on-conflict keep', async () => {
    const packages = [...(await own('mips_24kc', 'x86_64')), ...(await builds('a/doc.ipk', 'b/doc.ipk'))];
    await expect(plan(EMPTY, packages, policyWith())).rejects.toMatchObject({
      errors: [
        {
          code: 'CONFLICT_PACKAGE',
          remedy: expect.stringMatching(/folder that is named after its arch.*`on-conflict: keep`/),
        },
        { code: 'CONFLICT_PACKAGE' },
      ],
    });
    const kept = await plan(EMPTY, packages, policyWith({ onConflict: 'keep' }));
    for (const folder of [FOLDER, X86]) {
      expect(kept.edit.puts.get(`${folder}/doc_1.0-1_all.ipk`)).toMatchObject({ file: '/build/a/doc.ipk' });
    }
    // One warning for both folders.
    expect(kept.packageWarnings).toMatchObject([
      { packages: [{ detail: 'from a/doc.ipk and not from b/doc.ipk' }] },
    ]);
  });

  it('is copied from the first folder into a new one with on-conflict keep', async () => {
    const feed = await publish(
      EMPTY,
      [...(await own('mips_24kc', 'x86_64')), ...(await both())],
      policyWith(),
    );
    await expect(plan(feed, await own('arm'), policyWith())).rejects.toMatchObject({
      code: 'CONFLICT_PACKAGE',
      remedy: expect.stringContaining('`on-conflict: keep`'),
    });
    const after = await publish(changed(feed, {}), await own('arm'), policyWith({ onConflict: 'keep' }));
    expect(listed(after, ARM)).toEqual(['doc 1.0-1', 'own 1.0-1']);
    expect(after.get(`${ARM}/doc_1.0-1_all.ipk`)).toEqual(feed.get(`${FOLDER}/doc_1.0-1_all.ipk`));
  });
});
