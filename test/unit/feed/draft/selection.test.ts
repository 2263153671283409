import { describe, expect, it } from 'vitest';
import { isNamedExactly, isSelected, parseSelection } from '../../../../src/feed/draft/selection.ts';
import { apkV2 } from '../../../../src/formats/apk-v2/apk-v2.ts';
import { opkg } from '../../../../src/formats/opkg/opkg.ts';

const taken = (lines: string[], packages: string[], format = opkg): string[] => {
  const selection = parseSelection(lines);
  return packages.filter((text) => {
    const [name = '', version = ''] = text.split(' ');
    return isSelected(selection, { name, version }, format);
  });
};

const ALL = ['luci 1.0', 'luci-ssl 1.0', 'tor 0.4.7', 'tor 0.4.10', 'zlib 1.3'];

describe('packages', () => {
  it.each<[string[], string[]]>([
    [[], ALL],
    [['*'], ALL],
    [['tor'], ['tor 0.4.7', 'tor 0.4.10']],
    [['luci*'], ['luci 1.0', 'luci-ssl 1.0']],
    [['zli?'], ['zlib 1.3']],
    [['!luci*'], ['tor 0.4.7', 'tor 0.4.10', 'zlib 1.3']],
    [['luci*', '!luci-ssl'], ['luci 1.0']],
    [['!luci-ssl', 'luci*'], ['luci 1.0']],
    [['tor=0.4.7'], ['tor 0.4.7']],
    [['tor>0.4.7'], ['tor 0.4.10']],
    [['tor >= 0.4.7'], ['tor 0.4.7', 'tor 0.4.10']],
    [['tor<0.4.10'], ['tor 0.4.7']],
    [['tor<=0.4.10'], ['tor 0.4.7', 'tor 0.4.10']],
    [
      ['*', '!tor<0.4.10'],
      ['luci 1.0', 'luci-ssl 1.0', 'tor 0.4.10', 'zlib 1.3'],
    ],
    [['[a-z]*'], []],
  ])('%j', (lines, expected) => {
    expect(taken(lines, ALL)).toEqual(expected);
  });

  it('compares versions in the order of the format', () => {
    expect(taken(['a<1.0'], ['a 1.0~rc1', 'a 1.0_rc1'])).toEqual(['a 1.0~rc1']);
    expect(taken(['a<1.0'], ['a 1.0_rc1', 'a 1.0-r0'], apkV2)).toEqual(['a 1.0_rc1']);
  });

  it('tells whether a line names the very version', () => {
    const selection = parseSelection(['tor=0.4.7', 'luci>=1.0', '!zlib=1.3']);
    const isNamed = (name: string, version: string): boolean =>
      isNamedExactly(selection, { name, version }, opkg);
    expect([isNamed('tor', '0.4.7'), isNamed('tor', '0.4.8'), isNamed('luci', '1.0')]).toEqual([
      ...[true, false, false],
    ]);
    expect(isNamed('zlib', '1.3')).toBe(false);
  });

  it.each([
    '',
    '!',
    'a b',
    'a=',
    '=1.0',
    'a==1.0',
    'a=<1.0',
    'a=1.0=2',
    'a>1.0 b',
    '!!a',
    'a~1.0 '.repeat(2),
  ])('refuses the line %j', (line) => {
    expect(() => parseSelection([line])).toThrow(
      expect.objectContaining({ code: 'INPUT_VALUE', message: expect.stringContaining('`packages`') }),
    );
  });
});
