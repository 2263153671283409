import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../../src/formats/opkg/version.ts';

/** What both clients answered, and what follows from the rule. */
const OLDER: [string, string][] = [
  ['1.0', '1.0-1'],
  ['1.0~rc1', '1.0'],
  ['1.0', '1.0+git1'],
  ['1.0-r1', '1.0-r10'],
  ['2.0', '1:1.0'],
  ['1.0', '1.0a'],
  ['1.0a', '1.0.1'],
  ['1.0-1', '1.0-r1'],
  ['1.0.1', '1.0_1'],
  ['2024.01.01~abc-1', '2024.01.01-1'],
  ['1.9', '1.10'],
  ['1.0-r9', '1.0-r10'],
  ['1', '1.0'],
  ['1.0~~', '1.0~'],
  ['1.0~', '1.0'],
  ['1.0~beta', '1.0~rc'],
  ['1.0Z', '1.0a'],
  ['1.0-1', '1.0-1.1'],
  ['1.0-1-1', '1.0-1-2'],
  ['1.0-1', '1.0.1-0'],
  ['9', '10'],
  ['99999999999999999998', '99999999999999999999'],
  ['1:1', '2:0'],
  ['9:1', '10:0'],
  ['1.0-1~', '1.0-1'],
];

const EQUAL: [string, string][] = [
  ['01.0', '1.0'],
  ['1.0', '1.00'],
  ['0:1.0', '1.0'],
  ['01:1.0', '1:1.0'],
  ['1.0-r01', '1.0-r1'],
  ['1.0', '1.0-0'],
  ['1.0-', '1.0'],
];

const version = fc
  .array(fc.constantFrom('0', '1', '2', '10', '00', '.', '-', '~', '+', '_', 'a', 'Z', 'r', ':', 'é'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

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
      fc.property(version, (a) => {
        expect(compareVersions(a, a)).toBe(0);
      }),
    );
  });

  it('is antisymmetric', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
      }),
      { numRuns: 2000 },
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
      { numRuns: 5000 },
    );
  });
});
