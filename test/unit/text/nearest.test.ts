import { describe, expect, it } from 'vitest';
import { INPUTS } from '../../../src/settings/inputs.ts';
import { nearest } from '../../../src/text/nearest.ts';

describe('nearest', () => {
  const words = INPUTS.map(({ name }) => name);
  it.each([
    ['file', 'files'],
    ['tilte', 'title'],
    ['usign_key', 'usign-key'],
    ['on-conflit', 'on-conflict'],
    ['DRY-RUN', 'dry-run'],
    ['keepversions', 'keep-versions'],
    ['something-else', undefined],
  ])('%s is %s', (word, found) => {
    expect(nearest(word, words)).toBe(found);
  });

  it.each([
    ['zz', undefined],
    ['q1', 'q0'],
    ['b', undefined],
    ['qt5x', 'qt5'],
  ])('of short words, %s is %s', (word, found) => {
    expect(nearest(word, ['q0', 'qt5'])).toBe(found);
  });

  it('finds nothing among no words', () => {
    expect(nearest('a', [])).toBeUndefined();
  });
});
