import { describe, expect, it } from 'vitest';
import { decode, fieldValue, parseControl, writeStanza } from '../../../../src/formats/opkg/control.ts';

const FACTS = { filename: 'a_1_all.ipk', size: 3, md5: 'm'.repeat(32), sha256: 's'.repeat(64) };
const FILE_LINES = [
  'Filename: a_1_all.ipk',
  'Size: 3',
  `MD5Sum: ${FACTS.md5}`,
  `SHA256sum: ${FACTS.sha256}`,
].join('\n');

const shown = (text: string): [string, string, string[]][] =>
  parseControl(text).map(({ name, value, more }) => [name, value, more]);
const stanza = (text: string): string => writeStanza(parseControl(text), FACTS);
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

  it('bytes of any encoding, one character each', () => {
    const bytes = Buffer.from([0x4e, 0x3a, 0x20, 0xff, 0xfe, 0x80, 0xa0, 0xc3, 0x0a]);
    expect(shown(bytes.toString('latin1'))).toEqual([['N', ' \u00ff\u00fe\u0080\u00a0\u00c3', []]]);
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
      'a line without a colon',
      'Package: a\nrubbish\n',
      'FORMAT_MALFORMED',
      11,
      'a line of control has no field name',
    ],
    [
      'a line that begins with a colon',
      ': a\n',
      'FORMAT_MALFORMED',
      0,
      'a line of control has no field name',
    ],
    [
      'a first line that is a continuation',
      ' Package: a\n',
      'FORMAT_MALFORMED',
      0,
      'control begins with a continuation line',
    ],
    [
      'a second paragraph',
      'Package: a\n\nVersion: 1\n',
      'FORMAT_MALFORMED',
      12,
      'control has text after an empty line',
    ],
    [
      'a paragraph after a blank-only line',
      'Depends: a\n \nVersion: 1\n',
      'FORMAT_MALFORMED',
      13,
      'control has text after an empty line',
    ],
    [
      'a continuation after an empty line',
      'Description: a\n\n b\n',
      'FORMAT_MALFORMED',
      16,
      'control has text after an empty line',
    ],
    ['a NUL', 'Package: a\u0000\n', 'FORMAT_MALFORMED', 0, 'control holds a control character'],
    [
      'an escape sequence',
      'Package: a\nSection: \u001b[31m\n',
      'FORMAT_MALFORMED',
      11,
      'control holds a control character',
    ],
    ['a vertical tab', 'Section: \u000b\n', 'FORMAT_MALFORMED', 0, 'control holds a control character'],
    [
      'a carriage return inside a line',
      'Section: a\rVersion: 2\n',
      'FORMAT_MALFORMED',
      0,
      'control holds a control character',
    ],
    ['a DEL', 'Section: \u007f\n', 'FORMAT_MALFORMED', 0, 'control holds a control character'],
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
      'a field name that is none',
      `${'A'.repeat(129)}: b\n`,
      'FORMAT_LIMIT',
      0,
      `control has a field name of over 128 characters: "${'A'.repeat(100)}"`,
    ],
    [
      'a value that is no list and no text for people, and is long',
      `License: ${'x'.repeat(17_000)}\n`,
      'FORMAT_LIMIT',
      0,
      'its field "License" has 17000 characters, more than 16384',
    ],
    [
      'an item of a list that is no dependency',
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

describe('writeStanza', () => {
  it('puts Package, Version, the rest in its order, Architecture, Installed-Size, the file, Description last', () => {
    const text = [
      'Description: all of it',
      ' second line',
      'Installed-Size: 10',
      'Section: utils',
      'Architecture: all',
      'Version: 1',
      'Depends: libc',
      'License: MIT',
      'Package: a',
      '',
    ].join('\n');
    expect(stanza(text)).toBe(
      [
        'Package: a',
        'Version: 1',
        'Section: utils',
        'Depends: libc',
        'License: MIT',
        'Architecture: all',
        'Installed-Size: 10',
        FILE_LINES,
        'Description: all of it',
        ' second line',
        '',
      ].join('\n'),
    );
  });

  const head = 'Package: a\nVersion: 1\n';
  const arch = 'Architecture: all\n';
  const kept: [string, string, string][] = [
    ['unfolds Depends', 'Depends: a,\n b,\n  c\n', 'Depends: a, b, c\n'],
    ['unfolds what begins on the second line', 'Depends:\n a,\n b\n', 'Depends: a, b\n'],
    ['unfolds a continuation that begins with a tab', 'Depends: a,\n\tb\n', 'Depends: a, b\n'],
    ['unfolds fields it does not know', 'X-Note: a\n b\n', 'X-Note: a b\n'],
    ['drops an empty Depends', 'Depends:\n', ''],
    ['drops a blank-only Depends', 'Depends:  \t \n', ''],
    ['keeps the spacing of a value', 'Section:   utils\n', 'Section:   utils\n'],
    [
      'keeps fields that no known name begins',
      'License: MIT\nCPE-ID: cpe:/a:b\nURL: x\n',
      'License: MIT\nCPE-ID: cpe:/a:b\nURL: x\n',
    ],
    [
      'keeps every known field of dependencies',
      'Pre-Depends: a\nRecommends: b\nSuggests: c\nProvides: d\nConflicts: e\nReplaces: f\nAlternatives: g\nABIVersion: 1\nEssential: yes\nStatus: unknown hold not-installed\nTags: t\nPriority: optional\n',
      'Pre-Depends: a\nRecommends: b\nSuggests: c\nProvides: d\nConflicts: e\nReplaces: f\nAlternatives: g\nABIVersion: 1\nEssential: yes\nStatus: unknown hold not-installed\nTags: t\nPriority: optional\n',
    ],
    [
      'drops unknown fields that a known name begins',
      'Package-Type: x\nDescription-md5: y\nVersionX: z\nDepends-Foo: a\nSectionName: b\nTagsets: c\nStatusline: d\nSizeX: e\n',
      '',
    ],
    [
      'drops what stays in Packages.manifest',
      'Maintainer: me\nLicenseFiles: L\nSource: s\nSourceName: n\nSourceDateEpoch: 1\nRequire-User: u\nMaintainers: x\n',
      '',
    ],
    [
      'drops what a file says of itself',
      'Filename: evil.ipk\nSize: 1\nMD5sum: x\nMD5Sum: y\nSHA256sum: z\nConffiles:\n /etc/a 1\nInstalled-Time: 3\nAuto-Installed: yes\n',
      '',
    ],
  ];
  it.each(kept)('%s', (_, text, expected) => {
    expect(stanza(`${head}${text}${arch}`)).toBe(`${head}${expected}${arch}${FILE_LINES}\n`);
  });

  it('leaves out an Installed-Size without a value, as every field without one', () => {
    expect(stanza(`${head}${arch}Installed-Size:\n`)).toBe(`${head}${arch}${FILE_LINES}\n`);
  });

  it.each([
    ['a blank', ' \n'],
    ['two blanks', '  \n'],
    ['a tab', '\t\n'],
    ['a blank and a carriage return', ' \r\n'],
  ])('writes %s inside Description as a dot, so that no client ends the stanza there', (_, line) => {
    const text = stanza(`${head}${arch}Description: one\n two\n${line} three\n`);
    expect(text).toBe(`${head}${arch}${FILE_LINES}\nDescription: one\n two\n .\n three\n`);
  });

  it('never writes a line that is empty or blank, whatever Description holds', () => {
    const text = stanza(`${head}${arch}Description:\n \n\t\t\n \t \n x\n`);
    expect(
      text
        .slice(0, -1)
        .split('\n')
        .filter((line) => line.trim() === ''),
    ).toEqual([]);
  });

  it('carries bytes that are no UTF-8 exactly', () => {
    const odd = '\u00ff\u00fe\u0080\u00a0';
    const text = stanza(`${head}${arch}License: ${odd}\nDescription: ${odd}\n ${odd}\n`);
    expect(text).toContain(`License: ${odd}\n`);
    expect(text).toContain(`Description: ${odd}\n ${odd}\n`);
  });

  it.each(['voilà', 'ЗАО Р'])('carries %s exactly when it ends a folded line', (word) => {
    expect(stanza(held(`${head}${arch}Section: a\n ${word}\n b\n`))).toContain(
      held(`Section: a ${word} b\n`),
    );
  });

  it('takes a lone byte A0 in Description for text, as clients do, and not for a blank line', () => {
    expect(stanza(`${head}${arch}Description: a\n \u00a0\n b\n`)).toContain('Description: a\n \u00a0\n b\n');
  });
});
