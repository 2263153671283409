import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../src/errors.ts';
import type { Entry } from '../../../../src/formats/format.ts';
import { mendStanza } from '../../../../src/formats/opkg/mended-stanza.ts';
import { parsePackages } from '../../../../src/formats/opkg/packages-index.ts';

const HEAD = 'Package: a\nVersion: 1\n';
const TAIL = 'Architecture: all\nFilename: a_1_all.ipk\nSize: 3\nMD5Sum: 00000000000000000000000000000000\n';
const NO_HASH = 'no SHA256sum and no MD5Sum, so that devices install any file in its place or none';
const parse = (text: string): Entry[] => parsePackages(Buffer.from(text, 'latin1'));
const entryOf = (text: string): Entry => {
  const [entry] = parse(`${text}\n`);
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

describe('an entry of an old index is mended where it has', () => {
  const cases: [what: string, lines: string, mended: string[], becomes: string][] = [
    ['an empty list', 'Depends:\n', ['an empty field Depends'], ''],
    ['a list of a blank', 'Conflicts: \n', ['an empty field Conflicts'], ''],
    ['an empty Essential', 'Essential:\n', ['an empty field Essential'], ''],
    ['blank items', 'Depends: b, , c\n', ['blank items in Depends'], 'Depends: b, c\n'],
    ['nothing but blank items', 'Enhances: ,\n', ['blank items in Enhances'], ''],
    ['half an item', 'Recommends: b (\n', ['blank items in Recommends'], 'Recommends: b\n'],
    ['a spelling', 'Depends: b>=1\n', ['an item of Depends that clients misread'], 'Depends: b (>= 1)\n'],
    ['blanks at an end', 'Section: x \n', ['white space around a value'], 'Section: x\n'],
    ['a tab at an end', 'Depends: b\t\n', ['white space around a value'], 'Depends: b\n'],
    ['a tab before a value', 'Depends:\tb\n', ['white space around a value'], 'Depends: b\n'],
    [
      'a hash in capitals',
      `SHA256sum: ${'AB'.repeat(32)}\n`,
      ['hashes in capitals'],
      `SHA256sum: ${'ab'.repeat(32)}\n`,
    ],
    ['a short hash', `SHA256sum: ${'ab'.repeat(31)}\n`, ['text that is no hash as SHA256sum'], ''],
    ['long text as a hash', `SHA256sum: ${'ab'.repeat(9_000)}\n`, ['text that is no hash as SHA256sum'], ''],
    ['text as a hash', `MD5sum: ${'g'.repeat(32)}\n`, ['text that is no hash as MD5sum'], ''],
    ['a carriage return', 'Depends: b\r\n', ['CRLF line ends'], 'Depends: b\n'],
    [
      'fields that begin like others',
      'Package-Type: x\nVersion-Control: git\n',
      [
        'a field Package-Type that clients read as Package',
        'a field Version-Control that clients read as Version',
      ],
      '',
    ],
    [
      'such a line without a colon',
      'Depends libc\n',
      ['a field Depends libc that clients read as Depends'],
      '',
    ],
    ['a blank before the colon', 'Depends : b\n', ['a blank after the name Depends'], 'Depends: b\n'],
    ['a folded list', 'Depends: b,\n c\n', ['a folded field Depends'], 'Depends: b, c\n'],
    ['a folded word', 'Section: b\n c\n', ['a folded field Section'], 'Section: b\n'],
    ['a repeated field', 'Section: b\nSection: cc\n', ['a repeated field Section'], 'Section: cc\n'],
    ['a repeated list', 'Depends: b\nDepends: c\n', ['a repeated field Depends'], 'Depends: b, c\n'],
    ['a NUL', 'Section: b\u0000\n', ['control characters', 'white space around a value'], 'Section: b\n'],
    ['a carriage return within a line', 'X: b\rVersion: 9\n', ['control characters'], 'X: b Version: 9\n'],
    [
      'a Status of an installed package',
      'Status: install ok installed\n',
      ['a Status that does not say not-installed'],
      '',
    ],
    ['a long field of no client', `License: ${'x'.repeat(17_000)}\n`, ['an over-long field License'], ''],
    ['a long name', `${'N'.repeat(129)}: x\n`, [`an over-long field ${'N'.repeat(128)}`], ''],
    [
      'fields after a blank line of Description',
      'Description: x\n \n y\n',
      ['a blank line before the last field'],
      'Description: x\n .\n y\n',
    ],
  ];
  it.each(cases)('%s', (_, lines, mended, becomes) => {
    expect(entryOf(`${HEAD}${lines}${TAIL}`)).toMatchObject({
      name: 'a',
      version: '1',
      file: 'a_1_all.ipk',
      size: 3,
      mended,
      text: `${HEAD}${becomes}${TAIL}`,
    });
  });

  it('CRLF line ends everywhere, also between entries', () => {
    const text = `${HEAD}${TAIL}Description: x\n y\n`;
    const [first, second, ...more] = parse(`${text}\n${text}`.replace(/\n/g, '\r\n'));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ text, mended: ['CRLF line ends'], arch: 'all', anyArch: true });
    expect(second).toMatchObject({ text, mended: ['CRLF line ends'] });
  });

  it('fields before Package that need its name', () => {
    expect(entryOf(`Provides: b\n${HEAD}${TAIL}`)).toMatchObject({
      text: `Package: a\nProvides: b\nVersion: 1\n${TAIL}`,
      mended: ['fields before Package'],
    });
  });

  it('a Size that clients read as an octal number', () => {
    expect(entryOf(`${HEAD}${TAIL.replace('Size: 3', 'Size: 010')}`)).toMatchObject({
      size: 10,
      text: `${HEAD}${TAIL.replace('Size: 3', 'Size: 10')}`,
      mended: ['a Size that clients read as an octal number'],
    });
  });
});

describe('an entry of an old index is carried byte for byte with', () => {
  it.each([
    'Depends: libc, b (=1)\n',
    'Depends:libc\n',
    'Section:   x\n',
    'License: MIT \n',
    'Maintainer: me \n',
    'X:\n y\n',
    'Provides: rtld(GNU_HASH), erlang-erts=6.4\n',
    'Depends: !x, a; b, python3:any\n',
    'Status: unknown hold not-installed\n',
    'Size: 0x3\n'.replace('Size', 'X-Size'),
    'rubbish\n',
  ])('%j', (lines) => {
    const text = `${HEAD}${lines}${TAIL}Description: x \n .\n`;
    expect(entryOf(text)).toMatchObject({ text });
    expect(entryOf(text).mended).toBeUndefined();
  });

  it('a Size in hexadecimal, as clients read it', () => {
    const text = `${HEAD}${TAIL.replace('Size: 3', 'Size: 0x1f')}`;
    expect(entryOf(text)).toMatchObject({ text, size: 31 });
  });
});

describe('an entry of an old index helps nobody with', () => {
  const cases: [string, string][] = [
    ['Depends: libc (>=\n', 'an unclear item in Depends'],
    [`Depends: ${'x'.repeat(1025)}\n`, 'an over-long item in Depends'],
    [`Section: ${'x'.repeat(17_000)}\n`, 'an over-long field Section'],
    [Array.from({ length: 260 }, (_, i) => `X${i}: 1\n`).join(''), 'more than 256 fields'],
    [`Description: x\n${` ${'y'.repeat(1000)}\n`.repeat(1100)}`, 'an entry of over 270336 bytes'],
  ];
  it.each(cases)('%j', (lines, harm) => {
    // A list and a fold make the quick test look closer.
    expect(mendStanza(`${HEAD}${lines}${TAIL}`).harm).toBe(harm);
  });

  it.each([
    [`${HEAD}Depends: libc (>=\n${TAIL}`, 'an unclear item in Depends'],
    [`${HEAD}${TAIL.replace('Size: 3', 'Size: -3')}`, 'a Size that is not a number'],
    [`${HEAD}${TAIL.replace('Size: 3', `Size: ${'9'.repeat(20)}`)}`, 'a Size that is not a number'],
    [`Package: a\n${TAIL}`, 'no Version'],
    [`Package: a\nVersion: 1:\n${TAIL}`, 'a Version that is empty after its epoch'],
    [`Version: 1\n${TAIL}`, 'no Package'],
    [`${HEAD}${TAIL.replace(/MD5Sum.*\n/, '')}`, NO_HASH],
    [`${HEAD}${TAIL.replace(/MD5Sum: 0/, 'MD5Sum: x')}`, NO_HASH],
    [`${HEAD}${TAIL.replace(/MD5Sum: 0/, 'SHA256sum: ')}`, NO_HASH],
    [`${HEAD}${TAIL.replace('Architecture: all\n', '')}`, 'no Architecture'],
  ])('in an index: %j', (text, harm) => {
    expect(entryOf(text).harm).toBe(harm);
  });

  it('more fields or bytes than any package has', () => {
    expect(entryOf(`${HEAD}${TAIL}${cases[3]?.[0]}`).harm).toBe('more than 256 fields');
    expect(entryOf(`${HEAD}${TAIL}${cases[4]?.[0]}`).harm).toBe('an entry of over 270336 bytes');
  });
});

describe('the quick test of lines', () => {
  const name = fc.constantFrom(
    ...['Package', 'Version', 'Depends', 'Provides', 'Section', 'Status', 'Size', 'Description', 'License'],
    ...['Enhances', 'SourceName', 'MD5Sum', 'Depends ', 'Maintainer', 'Conffiles', 'x'],
  );
  const value = fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\t',
        ',',
        '(',
        ')',
        '|',
        '=',
        '1',
        '\r',
        '\u0000',
        ':',
        '0',
        'not-installed',
      ),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join(''));
  const line = fc.oneof(
    fc.tuple(name, value).map(([first, text]) => `${first}:${text}`),
    fc.constantFrom(' more', '\tmore', ' ', 'rubbish', 'Depends', ' \r'),
    value.map((text) => ` ${text}`),
  );

  it('overlooks nothing that is mended or harmful', () => {
    let faulty = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        let entries: Entry[];
        try {
          entries = parse(`${HEAD}${TAIL}${lines.map((one) => `${one}\n`).join('')}`);
        } catch (error) {
          if (error instanceof FormatError) return;
          throw error;
        }
        for (const { text, mended, harm } of entries) {
          if (mended !== undefined) faulty++;
          const again = mendStanza(text);
          expect(again.mended).toEqual([]);
          expect(again.text).toBe(text);
          if (harm === undefined) expect(again.harm).toBeUndefined();
        }
      }),
      { numRuns: 4000 },
    );
    expect(faulty).toBeGreaterThan(500);
  });
});
