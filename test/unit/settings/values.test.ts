import { describe, expect, it } from 'vitest';
import { grace, unknownWord } from '../../../src/settings/values.ts';

describe('unknownWord', () => {
  it.each([
    ['--fils', 'publish\'s flag "--fils" is not known', 'Did you mean --files?'],
    ['-x', 'publish\'s flag "-x" is not known', 'Use one of: --files, --branch.'],
  ])('%s', (word, message, remedy) => {
    expect(unknownWord("publish's flag", word, ['files', 'branch'], '--')).toMatchObject({
      name: 'InputError',
      code: 'INPUT_UNKNOWN',
      message,
      remedy,
    });
  });
});

describe('grace', () => {
  const asked = { name: 'grace', default: '1h' };
  const read = (text: string) => grace([{ text, origin: 'the test' }], asked);

  it.each([
    ['', 3_600_000],
    ['0', 0],
    ['30m', 1_800_000],
    ['1d', 86_400_000],
    ['90d', 90 * 86_400_000],
  ])('reads %j', (text, value) => {
    expect(read(text)).toEqual({ value });
  });

  it.each([
    ['91d', 'at most 90d'],
    ['1x', '0 or a time such as 30m, 1h or 1d'],
    ['-1h', '0 or a time such as 30m, 1h or 1d'],
    ['90', '0 or a time such as 30m, 1h or 1d'],
  ])('refuses %j', (text, wanted) => {
    expect(read(text)).toMatchObject({ value: 0, refusal: { wanted } });
  });
});
