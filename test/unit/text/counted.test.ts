import { expect, it } from 'vitest';
import { counted } from '../../../src/text/counted.ts';

it.each([
  [0, '0 more folders'],
  [1, '1 more folder'],
  [2, '2 more folders'],
])('counts %i', (count, shown) => {
  expect(counted(count, 'more folder', 'more folders')).toBe(shown);
});
