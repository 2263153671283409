import { describe, expect, it } from 'vitest';
import {
  decode,
  itemsOf,
  numberOf,
  oddNumbers,
  parsePkgInfo,
  textOf,
} from '../../../../src/formats/apk-v2/pkginfo.ts';

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

describe('parsePkgInfo', () => {
  const cases: [string, string, [string, string][]][] = [
    [
      'lines in their order',
      'pkgname = a\npkgver = 1\n',
      [
        ['pkgname', 'a'],
        ['pkgver', '1'],
      ],
    ],
    ['no line end after the last', 'pkgname = a', [['pkgname', 'a']]],
    [
      'comments, wherever they are',
      '# x = y\na = 1\n# automatically detected:\nb = 2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['lines without an equals sign between spaces', 'a=1\nb =2\nc= 3\nd\n\ne = 4\n', [['e', '4']]],
    ['a value with equals signs', 'url = https://e/?a = b\n', [['url', 'https://e/?a = b']]],
    ['an empty value', 'url = \n', [['url', '']]],
    ['blanks at the end of a value', 'pkgdesc = two  words \n', [['pkgdesc', 'two  words ']]],
    ['unknown keys', 'xyz = 1\n', [['xyz', '1']]],
    [
      'keys that repeat',
      'depend = a\ndepend = a\n',
      [
        ['depend', 'a'],
        ['depend', 'a'],
      ],
    ],
    ['nothing', '', []],
  ];
  it.each(cases)('reads %s', (_, text, pairs) => expect(parsePkgInfo(text)).toEqual(pairs));

  it.each([
    ['a = 1\ndepend = x\u0007y\n', 6, 'the depend of .PKGINFO holds a control character'],
    ['a = 1\npkgver = x\u0000\n', 6, 'the pkgver of .PKGINFO holds a control character'],
    ['size = \u007f\n', 0, 'the size of .PKGINFO holds a control character'],
    [
      'pkgname = 1\r\npkgver = 2\r\n',
      0,
      'the pkgname of .PKGINFO holds a control character (its lines end with a carriage return)',
    ],
    ['pkgver = 1\npkgver = 2\n', 11, '.PKGINFO says pkgver more than once'],
    ['datahash = 1\ndatahash = 1\n', 13, '.PKGINFO says datahash more than once'],
  ])('refuses %j', (text, offset, reason) => {
    expect(() => parsePkgInfo(text)).toThrow(
      expect.objectContaining({ code: 'FORMAT_MALFORMED', offset, reason }),
    );
  });

  it('refuses more than a megabyte', () => {
    expect(() => parsePkgInfo('#'.repeat((1 << 20) + 1))).toThrow(
      expect.objectContaining({ code: 'FORMAT_LIMIT' }),
    );
  });
});

describe('the values of .PKGINFO', () => {
  const info = parsePkgInfo(
    latin1('pkgdesc = first\npkgdesc = Jörg\ndepend = a\tb>1\ndepend = a\nsize = 012\nk = x\nempty = \n'),
  );

  it('are the last of a key, or all items of a list', () => {
    expect(decode(textOf(info, 'pkgdesc'))).toBe('Jörg');
    expect(textOf(info, 'absent')).toBe('');
    expect(itemsOf(info, 'depend')).toEqual(['a', 'b>1', 'a']);
    expect(itemsOf(info, 'absent')).toEqual([]);
  });

  it('are numbers as clients write them, 0 where there is none', () => {
    expect([numberOf(info, 'size'), numberOf(info, 'absent'), numberOf(info, 'empty')]).toEqual([12, 0, 0]);
    expect(numberOf(info, 'k')).toBe(0);
    expect(numberOf(parsePkgInfo('size = 4k\n'), 'size')).toBe(4);
  });

  it('are told apart from other text', () => {
    const odd = parsePkgInfo('size = 4k\nbuilddate = 12\nprovider_priority = -1\nreplaces_priority = \n');
    expect(oddNumbers(odd)).toEqual(['size', 'provider_priority']);
  });

  it('are on lines that clients can read', () => {
    expect(parsePkgInfo(`pkgdesc = ${'x'.repeat(131_060)}\n`).length).toBe(1);
    expect(() => parsePkgInfo(`\npkgdesc = ${'x'.repeat(131_061)}\n`)).toThrow(
      expect.objectContaining({ code: 'FORMAT_MALFORMED', offset: 1 }),
    );
  });
});
