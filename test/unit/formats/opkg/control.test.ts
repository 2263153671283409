import { describe, expect, it } from 'vitest';
import {
  type ControlOddity,
  decode,
  fieldValue,
  parseControl,
} from '../../../../src/formats/opkg/control.ts';

const shown = (text: string): [string, string, string[]][] =>
  parseControl(text).map(({ name, value, more }) => [name, value, more]);
/** Bytes of UTF-8 as control text is held: a character a byte. */
const held = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('parseControl reads', () => {
  const good: [string, string, [string, string, string[]][]][] = [
    ['nothing', '', []],
    ['one field', 'Package: a\n', [['Package', ' a', []]]],
    ['a field without its final newline', 'Package: a', [['Package', ' a', []]]],
    ['a field without a blank after the colon', 'Package:a\n', [['Package', 'a', []]]],
    ['a value with colons', 'URL: http://x:80/\n', [['URL', ' http://x:80/', []]]],
    [
      'an empty value',
      'Depends:\nVersion: 1\n',
      [
        ['Depends', '', []],
        ['Version', ' 1', []],
      ],
    ],
    ['a folded value', 'Depends: a,\n b,\n c\n', [['Depends', ' a,', ['b,', 'c']]]],
    ['a continuation that begins with a tab', 'Depends: a,\n\tb\n', [['Depends', ' a,', ['b']]]],
    ['deeper indentation in Description', 'Description: a\n   * b\n', [['Description', ' a', ['  * b']]]],
    [
      'blank-only lines inside Description',
      'Description: a\n \n\t\n b\nOE: x\n',
      [
        ['Description', ' a', ['', '', 'b']],
        ['OE', ' x', []],
      ],
    ],
    [
      'CRLF line ends',
      'Package: a\r\nDescription: x\r\n y\r\n',
      [
        ['Package', ' a', []],
        ['Description', ' x', ['y']],
      ],
    ],
    ['empty lines before and after', '\n\nPackage: a\n\n \n\r\n', [['Package', ' a', []]]],
    [
      'names that differ in case',
      'Package: a\npackage: b\n',
      [
        ['Package', ' a', []],
        ['package', ' b', []],
      ],
    ],
    ['a tab inside a value', 'Section: a\tb\n', [['Section', ' a\tb', []]]],
  ];
  it.each(good)('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('bytes of any encoding, as one character each', () => {
    const bytes = Buffer.from([0x4e, 0x3a, 0x20, 0xff, 0xfe, 0x80, 0xa0, 0xc3, 0x0a]);
    expect(shown(bytes.toString('latin1'))).toEqual([['N', ' \u00ff\u00fe\u0080\u00a0\u00c3', []]]);
  });
});

describe('parseControl leaves out what clients do not read, and says so:', () => {
  const fields: [string, string, string[]][] = [
    ['Package', ' a', []],
    ['Version', ' 1', []],
  ];
  const cases: [string, string, string[]][] = [
    ['a comment line', '# by hand\nPackage: a\n#Section: x\nVersion: 1\n', ['a comment line']],
    ['a line without a colon', 'Package: a\nrubbish\nVersion: 1\n', ['a line without a field name']],
    ['a line that begins with a colon', ': b\nPackage: a\nVersion: 1\n', ['a line without a field name']],
    ['a second paragraph', 'Package: a\nVersion: 1\n\nSection: x\n', ['text after an empty line']],
    ['text after a blank-only line', 'Package: a\nVersion: 1\n \nSection: x\n', ['text after an empty line']],
    ['a continuation after an empty line', 'Package: a\nVersion: 1\n\n b\n', ['text after an empty line']],
    [
      'a byte order mark',
      held('\ufeffPackage: a\nVersion: 1\n'),
      ['a byte order mark before its first field'],
    ],
    ['nothing, when only empty lines follow', 'Package: a\nVersion: 1\n\n \n', []],
    ['nothing, when a blank is before the colon', 'Package : a\nVersion\t: 1\n', []],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    const oddities = new Set<ControlOddity>();
    expect(parseControl(text, oddities).map(({ name, value, more }) => [name, value, more])).toEqual(fields);
    expect([...oddities]).toEqual(expected);
  });

  it('control characters, for which it has blanks', () => {
    const oddities = new Set<ControlOddity>();
    const text =
      'Package: a\nDescription: \u001b[1mx\u0000\n \u0007y\u000b\n\u0001\nSection: \u0008\rz\nVersion: 1\n';
    const read = parseControl(text, oddities).map(({ name, value, more }) => [name, value, more]);
    expect(read).toEqual([
      ['Package', ' a', []],
      ['Description', '  [1mx ', [' y ']],
      ['Section', '   z', []],
      ['Version', ' 1', []],
    ]);
    expect([...oddities]).toEqual(['control characters']);
  });

  it('a comment in a folded field, as other readers of control do', () => {
    expect(shown('Depends: a,\n# b,\n c\n')).toEqual([['Depends', ' a,', ['c']]]);
  });
});

const manyFields = Array.from({ length: 257 }, (_, i) => `F${i.toString(36)}: \n`).join('');

describe('parseControl refuses', () => {
  const bad: [string, string, string, number, string][] = [
    [
      'a repeated field',
      'Package: a\nPackage: b\n',
      'FORMAT_MALFORMED',
      11,
      'control repeats the field "Package"',
    ],
    [
      'a first line that is a continuation',
      ' Package: a\n',
      'FORMAT_MALFORMED',
      0,
      'control begins with a continuation line',
    ],
    [
      'UTF-16 text',
      Buffer.from('\ufeffPackage: a\n', 'utf16le').toString('latin1'),
      'FORMAT_MALFORMED',
      0,
      'control is UTF-16 text, and clients read UTF-8',
    ],
    ['a NUL', 'Package: a\u0000\n', 'FORMAT_MALFORMED', 0, 'its Package holds a control character'],
    [
      'an escape sequence',
      'Package: a\nVersion: \u001b[31m\n',
      'FORMAT_MALFORMED',
      11,
      'its Version holds a control character',
    ],
    [
      'a carriage return inside a version',
      'Version: 1\rSection: 2\n',
      'FORMAT_MALFORMED',
      0,
      'its Version holds a control character',
    ],
    [
      'a DEL in an arch',
      'Architecture: \u007f\n',
      'FORMAT_MALFORMED',
      0,
      'its Architecture holds a control character',
    ],
    [
      'more than a megabyte',
      `A: ${'x'.repeat(1 << 20)}`,
      'FORMAT_LIMIT',
      0,
      'control is larger than 262144 bytes',
    ],
    [
      'more fields than any package has',
      manyFields,
      'FORMAT_LIMIT',
      1500,
      'control has more than 256 fields',
    ],
    [
      'an invalid field name',
      `${'A'.repeat(129)}: b\n`,
      'FORMAT_LIMIT',
      0,
      `control has a field name of over 128 characters: "${'A'.repeat(100)}"`,
    ],
    [
      'a long value that is neither a list nor text for people',
      `License: ${'x'.repeat(17_000)}\n`,
      'FORMAT_LIMIT',
      0,
      'its field "License" has 17000 characters, more than 16384',
    ],
    [
      'a list item that is not a dependency',
      `Recommends: a, ${'b'.repeat(1100)}, c\n`,
      'FORMAT_LIMIT',
      0,
      `its Recommends has an item of 1101 characters, which begins with "${'b'.repeat(40)}"`,
    ],
  ];
  it.each(bad)('%s', (_, text, code, offset, reason) => {
    expect(() => parseControl(text)).toThrow(
      expect.objectContaining({ name: 'FormatError', code, offset, reason }),
    );
  });
});

describe('parseControl takes', () => {
  it('a kernel that recommends thousands of modules, and a long description', () => {
    const modules = Array.from({ length: 4000 }, (_, i) => `kernel-module-example-of-a-long-name-${i}`).join(
      ', ',
    );
    const text = `Package: a\nRecommends: ${modules}\nDescription: x\n${' more text\n'.repeat(5000)}`;
    expect(fieldValue(parseControl(text), 'Recommends')).toBe(modules);
  });
});

describe('fieldValue', () => {
  it('trims, unfolds, and is undefined for what is absent', () => {
    const fields = parseControl('Package:  a \nDepends:\n b,\n\tc \nTags:\n');
    expect(fieldValue(fields, 'Package')).toBe('a');
    expect(fieldValue(fields, 'Depends')).toBe('b, c');
    expect(fieldValue(fields, 'Tags')).toBe('');
    expect(fieldValue(fields, 'Version')).toBeUndefined();
    expect(fieldValue(fields, 'package')).toBeUndefined();
  });

  it.each(['voilà', 'ЗАО Р', '中堠'])(
    'loses no byte of %s, whose last byte looks like a blank in latin1',
    (text) => {
      expect(decode(fieldValue(parseControl(held(`Maintainer: ${text}\n`)), 'Maintainer') ?? '')).toBe(text);
    },
  );
});
