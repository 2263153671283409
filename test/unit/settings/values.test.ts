import { describe, expect, it } from 'vitest';
import { unknownWord } from '../../../src/settings/values.ts';

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
