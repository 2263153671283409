import { describe, expect, it } from 'vitest';
import { commitName, historyKept, moment } from '../../../src/settings/past-values.ts';
import type { Reader } from '../../../src/settings/values.ts';

const read = <T>(reader: Reader<T>, text: string, usual = '') =>
  reader([{ text, origin: 'the test' }], { name: 'input', default: usual });

describe('a time', () => {
  it.each([
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20 18:30', '2026-11-20T18:30:00.000Z'],
    ['2026-11-20T18:30:05.5Z', '2026-11-20T18:30:05.500Z'],
    ['2026-11-20t18:30+02:00', '2026-11-20T16:30:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('is %s', (text, iso) => {
    expect(read(moment, text)).toEqual({ value: new Date(iso) });
  });

  it.each(['yesterday', '2026-02-30', '2026-13-01', '20.11.2026', '2026-11-20T25:00', '1700000000'])(
    'is not %s',
    (text) => {
      expect(read(moment, text)).toMatchObject({ value: undefined, refusal: { wanted: 'a date' } });
    },
  );
});

it('a commit is named by 7 letters or more', () => {
  expect(read(commitName, '0123ABC')).toEqual({ value: '0123abc' });
  expect(read(commitName, '')).toEqual({ value: undefined });
  for (const text of ['0123ab', 'main', 'HEAD~1', 'a'.repeat(41)])
    expect(read(commitName, text).refusal?.wanted).toBe('the id of a commit');
});

it('a history is kept by a word or a number', () => {
  expect(read(historyKept, '', 'keep')).toEqual({ value: 'keep' });
  expect(read(historyKept, 'squash')).toEqual({ value: 'squash' });
  expect(read(historyKept, '20')).toEqual({ value: 20 });
  for (const text of ['0', '-1', '1.5', '10000', 'all'])
    expect(read(historyKept, text).refusal).toBeDefined();
});
