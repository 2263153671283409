import { describe, expect, it } from 'vitest';
import { endingKeys, endText, lapseOf } from '../../../src/keys/expiry.ts';

const NOW = new Date('2027-01-01T00:00:00Z');
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describe('lapseOf', () => {
  it.each([
    [-1, 'ended'],
    [0, 'ended'],
    [1, 'ending'],
    [60 * 24, 'ending'],
    [60 * 24 + 1, 'lasting'],
  ] as const)('an end in %i hours is %s', (hours, lapse) => {
    expect(lapseOf(inHours(hours), NOW)).toBe(lapse);
  });
});

it('endText counts the days that are left', () => {
  expect(endText(inHours(3), NOW)).toBe('at 2027-01-01 03:00:00 UTC, in less than a day');
  expect(endText(inHours(30), NOW)).toContain('in a day');
  expect(endText(inHours(72), NOW)).toContain('in 3 days');
});

it('endingKeys warns of keys that end soon, and of no other', () => {
  const key = (keyId: string, expires?: Date) => ({
    publicKey: { keyId },
    ...(expires === undefined ? {} : { expires }),
  });
  const warnings = endingKeys([key('aa'), key('bb', inHours(24 * 61)), key('cc', inHours(24 * 59))], NOW);
  expect(warnings).toEqual([
    expect.stringContaining('the OpenPGP key cc expires at 2027-03-01 00:00:00 UTC'),
  ]);
});
