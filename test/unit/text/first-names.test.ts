import { expect, it } from 'vitest';
import { firstNames } from '../../../src/text/first-names.ts';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  [['a\u001b'], 'a\\u{1b}'],
])('firstNames of %j is %s', (names, text) => {
  expect(firstNames(names)).toBe(text);
});
