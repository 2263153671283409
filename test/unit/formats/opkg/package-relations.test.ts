import { expect, it } from 'vitest';
import { relations } from '../../../../src/formats/opkg/package-relations.ts';

it('reads the names in the lists of an ipk as opkg does', () => {
  const fields: [string, string][] = [
    ['Provides', 'x=1, rtld(GNU_HASH), y (= 2), '],
    ['Conflicts', 'b(>=1), c | d, e>=2'],
    ['Replaces', 'f (<< 2)'],
  ];
  expect(relations({ name: 'a', fields })).toEqual({
    names: ['a', 'x=1', 'rtld(GNU_HASH)', 'y'],
    sole: [],
    conflicts: ['b', 'c', 'd', 'e'],
    replaces: ['f'],
    origin: '',
  });
});
