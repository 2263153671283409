import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../src/errors.ts';
import { fieldValue, parseControl } from '../../../../src/formats/opkg/control.ts';
import { parsePackages, sortEntries, writePackages } from '../../../../src/formats/opkg/packages-index.ts';
import { writeStanza } from '../../../../src/formats/opkg/stanza.ts';

const FACTS = { filename: 'a_1_all.ipk', size: 3, md5: '0'.repeat(32), sha256: '1'.repeat(64) };
const fieldName = fc.constantFrom(
  ...[
    'Depends',
    'Description',
    'Description-md5',
    'Filename',
    'filename',
    'Size',
    'Size ',
    'Provides',
    'Enhances',
    'MD5Sum',
    'SHA256sum',
  ],
  ...[
    'Section',
    'License',
    'Status',
    'Conffiles',
    'Installed-Size',
    'X',
    'x-filename',
    'Package ',
    'Versions',
  ],
);
const value = fc
  .array(fc.constantFrom('a', ' ', '\t', ':', 'Filename: evil.ipk', '.', '\u00a0', '\u00ff', '\r', '1'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const field = fc
  .tuple(fieldName, value, fc.array(fc.tuple(fc.constantFrom(' ', '\t'), value), { maxLength: 3 }))
  .map(([name, first, more]) => [`${name}:${first}`, ...more.map((parts) => parts.join(''))].join('\n'));

describe('a stanza made of any control', () => {
  it('reads back as one entry with the file facts for any control', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(field, { maxLength: 5 }), (fields) => {
        const text = ['Package: a', 'Version: 1', ...fields, 'Architecture: all', ''].join('\n');
        let stanza: string;
        try {
          const control = parseControl(text);
          if (fieldValue(control, 'Architecture') === undefined) return;
          stanza = writeStanza(control, FACTS);
        } catch (error) {
          if (error instanceof FormatError) return;
          throw error;
        }
        read++;
        const entries = parsePackages(Buffer.from(`${stanza}\n`, 'latin1'));
        expect(entries).toEqual([
          {
            name: 'a',
            version: '1',
            arch: 'all',
            anyArch: true,
            file: FACTS.filename,
            size: 3,
            identity: FACTS.sha256,
            md5: FACTS.md5,
            sha256: FACTS.sha256,
            text: stanza,
          },
        ]);
        const lines = stanza.slice(0, -1).split('\n');
        // Blank is what C's isspace says: byte A0 is part of a character.
        expect(lines.filter((line) => /^[ \t-\r]*$/.test(line))).toEqual([]);
        const names = lines
          .filter((line) => !line.startsWith(' '))
          .map((line) => line.slice(0, line.indexOf(':')));
        expect(new Set(names).size).toBe(names.length);
        // Only Description may go on over several lines, and it is last.
        const folded = lines.findIndex((line) => line.startsWith(' '));
        if (folded >= 0) expect(lines.findIndex((line) => line.startsWith('Description:'))).toBe(folded - 1);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });
});

describe('an index of any lines', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '\r',
      ' \t',
      'Description: x',
      'Description:',
      ' more',
      '\tmore',
      ' .',
      'X: \u00ff',
    ),
    fc.constantFrom(
      'Package: a\nVersion: 1\nArchitecture: all\nFilename: a.ipk',
      'Size: 3',
      'Depends: x,\n y',
    ),
    field,
  );

  it('is refused with a FormatError, or written and read back to the same entries and the same bytes', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, ended) => {
        const bytes = Buffer.from(lines.join('\n') + (ended ? '\n' : ''), 'latin1');
        let entries: ReturnType<typeof parsePackages>;
        try {
          entries = parsePackages(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
          return;
        }
        if (entries.length > 0) read++;
        const written = writePackages(entries);
        const again = parsePackages(written);
        // What was mended is not mended again.
        expect(again).toEqual(sortEntries(entries).map(({ mended: _, ...entry }) => entry));
        expect(writePackages(again).equals(written)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
