import { describe, expect, it } from 'vitest';
import { parseControl } from '../../../../src/formats/opkg/control.ts';
import { writeStanza } from '../../../../src/formats/opkg/stanza.ts';

const FACTS = { filename: 'a_1_all.ipk', size: 3, md5: 'm'.repeat(32), sha256: 's'.repeat(64) };
const FILE_LINES = [
  'Filename: a_1_all.ipk',
  'Size: 3',
  `MD5Sum: ${FACTS.md5}`,
  `SHA256sum: ${FACTS.sha256}`,
].join('\n');

const stanza = (text: string): string => writeStanza(parseControl(text), FACTS);
/** Bytes of UTF-8 as control text is held: a character a byte. */
const held = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

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

  it('never writes an empty or blank line, for any Description', () => {
    const text = stanza(`${head}${arch}Description:\n \n\t\t\n \t \n x\n`);
    expect(
      text
        .slice(0, -1)
        .split('\n')
        .filter((line) => line.trim() === ''),
    ).toEqual([]);
  });

  it('carries bytes that are not UTF-8 exactly', () => {
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
