import { describe, expect, it } from 'vitest';
import {
  ANY,
  parseDependency,
  printDependency,
  splitDependencies,
  tidyDependency,
} from '../../../../src/formats/apk/dependency.ts';
import { isVersion } from '../../../../src/formats/apk/version.ts';

/** Text, name, version, match. */
const GRAMMAR: [string, string, string, number][] = [
  ['foo', 'foo', '', ANY],
  ['!foo', 'foo', '', 23],
  ['foo=1', 'foo', '1', 1],
  ['foo<1', 'foo', '1', 2],
  ['foo<=1', 'foo', '1', 3],
  ['foo>1', 'foo', '1', 4],
  ['foo>=1', 'foo', '1', 5],
  ['foo~1', 'foo', '1', 9],
  ['foo>~1', 'foo', '1', 13],
  ['foo<~1', 'foo', '1', 11],
  ['foo><Q1AAAA=', 'foo', 'Q1AAAA=', 6],
  ['!foo<1', 'foo', '1', 18],
  ['!foo=1', 'foo', '1', 17],
  ['so:libc.so.1=1.2', 'so:libc.so.1', '1.2', 1],
  ['py3:a[b,c]', 'py3:a[b,c]', '', ANY],
  ['/bin/sh', '/bin/sh', '', ANY],
];

describe('a dependency', () => {
  it.each(GRAMMAR)('%s', (text, name, version, match) => {
    expect(parseDependency(text, isVersion)).toEqual({ name, version, match });
    expect(printDependency({ name, version, match })).toBe(text);
  });

  it.each([
    ['foo=~1', 'foo~1'],
    ['foo~=1', 'foo~1'],
    ['foo=<1', 'foo<=1'],
  ])('%s is written as %s', (text, canonical) => {
    const dependency = parseDependency(text, isVersion);
    expect(dependency && printDependency(dependency)).toBe(canonical);
  });

  it.each([
    '',
    '!',
    '!!foo',
    'foo=',
    'foo=x',
    'foo@tag',
    'foo bar',
    '=1',
    'foo=1.0-1',
    'f\u00f6\u00f6',
    'foo>=1=2',
  ])('%j is not a dependency', (text) => {
    expect(parseDependency(text, isVersion)).toBeUndefined();
  });

  it.each([
    ['foo~=1', 'foo~1'],
    ['!foo=<1', '!foo<=1'],
    ['foo', 'foo'],
    ['!foo', '!foo'],
    ['foo<=>1', 'foo<=>1'],
    ['!foo<=>1', '!foo<=>1'],
    ['foo<>~1', 'foo<>~1'],
    ['foo=', 'foo='],
    ['what?=~1', 'what?=~1'],
  ])('%s stands in an index as %s', (text, written) => expect(tidyDependency(text)).toBe(written));

  it('shows an operator that apk does not know as apk does', () => {
    expect(printDependency({ name: 'foo', version: '1', match: 12 })).toBe('foo?1');
  });

  it('stands between blanks and line ends; a comma is part of a name', () => {
    expect(splitDependencies(' a  b\nc,d \n')).toEqual(['a', 'b', 'c,d']);
    expect(splitDependencies('')).toEqual([]);
  });
});
