import { describe, expect, it } from 'vitest';
import { ownedBy } from '../../../../src/feed/catalog/files-json.ts';
import { repeatedHashes, sharingWarnings } from '../../../../src/feed/draft/shared-files.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { arriving, EMPTY, newKey, plan, policyWith } from '../feed-maker.ts';

const FILES = { '/usr/bin/x': 'x', '/usr/bin/y': 'y' };
const ipk = (name: string, fields: string[] = [], files: { [path: string]: string } = FILES, arch = 'all') =>
  arriving({ name, fields, files, arch }, `${name}-${arch}.ipk`);

function details(packages: readonly Arriving[]): string[] {
  const owners = packages.flatMap(({ pkg, origin }) => {
    const owned = ownedBy(opkg, pkg);
    return owned === undefined ? [] : [{ name: pkg.name, origin, owned, files: () => pkg.files ?? [] }];
  });
  const warned = sharingWarnings(owners, repeatedHashes(owners), () => 'text');
  return warned.map(({ origin, warning }) => `${origin}: ${warning.detail}`);
}

describe('files that two packages install', () => {
  it('are warned about once for each two packages', async () => {
    const packages = [
      await ipk('a'),
      await ipk('b'),
      await ipk('c', [], { '/usr/bin/y': 'y', '/usr/bin/z': 'z' }),
    ];
    expect(details(packages)).toEqual([
      'b-all.ipk: usr/bin/x and 1 more, as a does',
      'c-all.ipk: usr/bin/y, as a does',
      'c-all.ipk: usr/bin/y, as b does',
    ]);
  });

  it('are no fault between packages that exclude or replace each other, or of one name', async () => {
    const packages = [
      await ipk('a'),
      await ipk('b', ['Conflicts: a']),
      await ipk('a', [], FILES, 'mips_24kc'),
    ];
    expect(details(packages)).toEqual([]);
  });

  it('are no fault between packages of different folders', async () => {
    const key = await newKey();
    const policy = policyWith({ signingKeys: [key] });
    const apart = [await ipk('a', [], FILES, 'mips_24kc'), await ipk('b', [], FILES, 'x86_64')];
    expect((await plan(EMPTY, apart, policy)).packageWarnings).toEqual([]);
    const together = [...apart, await ipk('c')];
    expect((await plan(EMPTY, together, policy)).packageWarnings).toMatchObject([
      {
        text: expect.stringContaining('installs the same file'),
        packages: [
          { origin: 'c-all.ipk', detail: 'usr/bin/x and 1 more, as a does' },
          { origin: 'c-all.ipk', detail: 'usr/bin/x and 1 more, as b does' },
        ],
      },
    ]);
  });

  it('are counted for each two packages that do not get along', async () => {
    const files = Array.from({ length: 50 }, (_, i) => `usr/${i}`);
    const of = async (name: string, fields: string[] = []) => {
      const one = await ipk(name, fields);
      return { ...one, pkg: { ...one.pkg, files } };
    };
    const packages = [await of('a'), await of('b', ['Replaces: a']), await of('c')];
    expect(details(packages)).toEqual([
      'c-all.ipk: usr/0 and 49 more, as a does',
      'c-all.ipk: usr/0 and 49 more, as b does',
    ]);
  });

  it('are found fast among many packages', async () => {
    const [one, other] = [await ipk('a'), await ipk('b')];
    const files = Array.from({ length: 300_000 }, (_, i) => `usr/share/of/a/large/distribution/${i}`);
    const large = { ...one, pkg: { ...one.pkg, files } };
    const start = processorTime();
    expect(details([large, one, other])).toHaveLength(1);
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
