import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from '../../../../src/formats/apk/version.ts';

/** What apk 2 and apk 3 answered, and what follows from the rules. */
const OLDER: [string, string][] = [
  ['1.0', '1.0-r0'],
  ['1.0_alpha', '1.0'],
  ['1.0_alpha1', '1.0_alpha2'],
  ['1.0_pre1', '1.0_rc1'],
  ['1.0', '1.0_p1'],
  ['1.0', '1.0_git2024'],
  ['1.0', '1.0a'],
  ['1.0a', '1.0.1'],
  ['1.01', '1.1'],
  ['1.9', '1.10'],
  ['1.0.010', '1.0.9'],
  ['1.0_p1_rc1', '1.0_p1'],
  ['2', '2.0'],
  ['1.0_cvs1', '1.0_svn1'],
  ['1.0_git1', '1.0_hg1'],
  ['1.0_hg', '1.0_p'],
  ['1.0_beta_pre1', '1.0_beta'],
  ['1.0', '1.0~abc'],
  ['1.0-r1', '1.0~abc-r1'],
  ['1.0~abc', '1.0~abd'],
  ['1_alpha', '1_alpha2'],
  ['1_alpha_beta', '1_alpha'],
  ['1.0_rc9', '1.0-r0'],
  ['1.0_alpha', '1.0_beta'],
  ['1.0_rc', '1.0_cvs'],
  ['1.0a', '1.0b'],
  ['1.0-r9', '1.0-r10'],
  ['9', '10'],
  ['1.09', '1.1'],
  ['1.0', '1.00'],
  ['99999999999999999998', '99999999999999999999'],
  ['1.0~ab', '1.0~abc'],
  ['1.0_p', '1.0a'],
  ['1.0bc', '1.0b'],
];

const EQUAL: [string, string][] = [
  ['1.0-r00', '1.0-r0'],
  ['00.1', '0.1'],
  ['1.0_p01', '1.0_p1'],
  ['1.0', '1.0'],
  // Both leave the grammar at the same place.
  ['1.0-1', '1.0-2'],
];

const VALID = [
  '0',
  '1.0',
  '2024.01.01',
  '1.0a',
  '1.0z_p1-r2',
  '1.0_alpha1_git20240101-r0',
  '1.0~abc',
  '1.0_p1~0123456789abcdef-r3',
  '1-r0',
];
const INVALID = [
  '',
  'v1.0',
  '1.0-1',
  '1.0+x',
  '1.0A',
  '1.0ab',
  '1.0a1',
  '1.0a.1',
  '1.0~ABC',
  '1.0~',
  '1.0_foo',
  '1.0_',
  '1.0-r',
  '1.0-r1_p1',
  '1.0~abc_p1',
  '1..0',
  '.1',
  '1.',
  ' 1.0',
  '1.0\n',
  '1.0-r1-r2',
  '1:1.0',
  '١',
];

const version = fc
  .array(
    fc.constantFrom(
      ...['0', '1', '2', '10', '09', '00', '.1', '.0', '.01', '.10', '.', 'a', 'b', '_alpha', '_rc', '_git'],
      ...['_p', '_x', '~a', '~1', '-r', '-r0', '-r1', '-r10', '-', 'é', '_'],
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''));

describe('isVersion', () => {
  it.each(VALID)('takes %s', (text) => expect(isVersion(text)).toBe(true));
  it.each(INVALID)('refuses %j', (text) => expect(isVersion(text)).toBe(false));
});

describe('compareVersions', () => {
  it.each(OLDER)('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it.each(EQUAL)('%s is as old as %s', (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
    expect(compareVersions(b, a)).toBe(0);
  });

  it('is never NaN and finds each version as old as itself', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(compareVersions(a, a)).toBe(0);
        expect(compareVersions(a, b)).not.toBeNaN();
      }),
    );
  });

  it('is antisymmetric', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('is transitive, equality included: a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [first, second, third] = [a, b, c].toSorted(compareVersions) as [string, string, string];
        expect(compareVersions(first, second)).toBeLessThanOrEqual(0);
        expect(compareVersions(second, third)).toBeLessThanOrEqual(0);
        expect(compareVersions(first, third)).toBeLessThanOrEqual(0);
        if (compareVersions(first, second) === 0) {
          expect(Math.sign(compareVersions(first, third))).toBe(Math.sign(compareVersions(second, third)));
        }
      }),
      { numRuns: 10000 },
    );
  });
});
