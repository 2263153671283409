import { describe, expect, it } from 'vitest';
import {
  archesElsewhere,
  archHomes,
  joinMisplaced,
  type Place,
  placeFaults,
} from '../../../src/audit/place.ts';
import type { Entry } from '../../../src/formats/format.ts';

const entry = (arch: string, anyArch: boolean | undefined = false): Entry => ({
  ...{ name: 'hello', version: '1.0-1', arch, anyArch, file: 'hello.ipk', text: '' },
  ...{ size: undefined, identity: undefined, sha256: undefined, md5: undefined },
});

describe('placeFaults', () => {
  const judged = (arches: readonly string[], place: Partial<Place>) =>
    placeFaults(
      'home',
      'Packages',
      arches.map((arch) => entry(arch)),
      { names: ['24.10', 'base', 'mips'], arch: undefined, others: new Set(), ...place },
    )[0]?.severity;

  it.each<[string, readonly string[], Partial<Place>, 'error' | 'warning' | undefined]>([
    ['a folder’s own arch', ['mips', 'all'], { arch: 'mips' }, undefined],
    ['a copied index', ['x86_64', 'all'], { arch: 'mips' }, 'error'],
    ['several arches in one folder', ['mips', 'x86_64'], { arch: 'mips' }, 'warning'],
    [
      'a copied index that feed.json hides',
      ['x86_64'],
      { arch: 'x86_64', others: new Set(['x86_64']) },
      'error',
    ],
    ['a copied index, where nobody says the arch', ['x86_64'], { others: new Set(['x86_64']) }, 'warning'],
    ['a folder that is none of an arch', ['x86_64', 'i386'], {}, undefined],
    ['packages for any arch alone', ['all', 'noarch'], { arch: 'mips' }, undefined],
    ['nothing', [], { arch: 'mips' }, undefined],
  ])('judges %s', (_, arches, place, severity) => {
    expect(judged(arches, place)).toBe(severity);
  });
});

describe('joinMisplaced', () => {
  const faultsIn = (index: string, arches: readonly string[], arch = 'mips') => {
    const place = { names: ['base', 'mips'], arch, others: new Set<string>() };
    return placeFaults(
      'home',
      index,
      arches.map((one) => entry(one)),
      place,
    );
  };

  it('makes one fault of what all indexes of a folder list for the same arch', () => {
    const faults = [
      ...faultsIn('base/mips/Packages', ['x86_64', 'mips']),
      ...faultsIn('base/arm/Packages', ['x86_64'], 'arm'),
      ...faultsIn('base/mips/APKINDEX.tar.gz', ['x86_64', 'x86_64']),
      ...faultsIn('base/mips/packages.adb', ['arm']),
    ];
    expect(joinMisplaced(faults).map(({ severity, path, what }) => `${severity} ${path} ${what}`)).toEqual([
      'error base/mips/Packages lists, together with APKINDEX.tar.gz beside it, 3 packages for x86_64 (hello 1.0-1, hello 1.0-1, hello 1.0-1), and the folder is the one of mips',
      'error base/arm/Packages lists a package for x86_64 (hello 1.0-1), and the folder is the one of arm',
      'error base/mips/packages.adb lists a package for arm (hello 1.0-1), and the folder is the one of mips',
    ]);
  });
});

describe('archesElsewhere', () => {
  it('leaves out what the folder is named by', () => {
    const homes = archHomes([
      ['mips', '24.10/mips'],
      ['x86_64', '24.10/x86_64'],
      ['x86_64', '23.05/x86_64'],
      ['arm', '24.10/mips'],
    ]);
    const all = ['mips', 'x86_64', 'arm', 'other'];
    const found = (path: string, names: string[]): string[] => {
      const elsewhere = archesElsewhere(homes, path, names);
      return all.filter((arch) => elsewhere.has(arch));
    };
    expect(found('24.10/mips', ['24.10', 'mips'])).toEqual(['x86_64']);
    expect(found('24.10/x86_64', ['24.10', 'y'])).toEqual(['mips', 'x86_64', 'arm']);
  });
});
