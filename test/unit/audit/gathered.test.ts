import { describe, expect, it } from 'vitest';
import { type Fault, faultOf } from '../../../src/audit/faults.ts';
import { gatherFaults } from '../../../src/audit/gathered.ts';

const other = faultOf('changed', 'home', { path: 'f/z.ipk', what: 'is another' });
const apart = (path: string, what: 'texts' | 'unhashed', ...fields: string[]): Fault => ({
  ...faultOf('misstated', 'home', { severity: 'warning', path, what: 'is apart' }),
  gathered: { what, fields },
});
const told = (faults: readonly Fault[]): string[] =>
  gatherFaults('f/Packages', 'home', faults).map(({ severity, path, what }) => `${severity} ${path} ${what}`);

describe('gatherFaults', () => {
  it('leaves other faults as they are', () => {
    expect(gatherFaults('f/Packages', 'home', [other])).toEqual([other]);
  });

  it('makes one warning of each kind, with the fields, a count and three names', () => {
    const faults = ['a', 'b', 'c', 'd'].map((name) => apart(`f/${name}`, 'texts', 'License', 'Section'));
    expect(told([...faults, other, apart('f/a', 'unhashed', 'MD5Sum')])).toEqual([
      'error f/z.ipk is another',
      'warning f/Packages does not say of 4 packages what they say themselves in License, Section: f/a, f/b, f/c and 1 more',
      'warning f/Packages lists a package without MD5Sum: f/a',
    ]);
  });
});
