import { describe, expect, it } from 'vitest';
import { sizeText } from '../../../src/text/printable.ts';

describe('sizeText', () => {
  it.each([
    [undefined, ''],
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [1_000_000, '1.0 MB'],
    [104_857_600, '104.9 MB'],
    [1_500_000_000, '1.50 GB'],
  ])('%s is %j', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
