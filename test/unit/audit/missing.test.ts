import { describe, expect, it } from 'vitest';
import { lostIndexFault, missingPackages } from '../../../src/audit/missing.ts';

describe('missingPackages', () => {
  it('names each, with the index that lists it', () => {
    expect(missingPackages('f/Packages', ['f/a.ipk'])).toMatchObject([
      {
        ...{ severity: 'error', path: 'f/a.ipk', what: 'is missing' },
        why: 'f/Packages lists it, so installing it fails',
      },
    ]);
    expect(missingPackages('f/Packages', [])).toEqual([]);
  });

  it('names a hundred of many, and counts the others', () => {
    const many = Array.from({ length: 103 }, (_, i) => `f/${i}.ipk`);
    const faults = missingPackages('f/Packages', many);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatchObject({
      ...{ path: 'f/Packages', what: 'lists 3 more packages that are missing' },
    });
    expect(missingPackages('f/Packages', many.slice(0, 101)).at(-1)).toMatchObject({
      ...{ path: 'f/Packages', what: 'lists 1 more package that is missing' },
    });
  });
});

describe('lostIndexFault', () => {
  it.each([
    [1, 'feed.json knows a package in its folder'],
    [3, 'feed.json knows 3 packages in its folder'],
  ])('says that %d are lost', (packages, why) => {
    const fault = lostIndexFault({ path: 'f/Packages', packages });
    expect(fault).toMatchObject({ severity: 'error', path: 'f/Packages', what: 'is missing' });
    expect(fault.why).toContain(why);
  });
});
