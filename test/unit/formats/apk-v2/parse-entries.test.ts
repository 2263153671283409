import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntries, textFaults } from '../../../../src/formats/apk-v2/parse-entries.ts';
import { processorTime } from '../../../support/processor-time.ts';

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
const ID = 'Q1brH3yDbMlv0Q74IvkEP63sRHSNw=';
const HEX = Buffer.from(ID.slice(2), 'base64').toString('hex');
const ONE = `C:${ID}\nP:a\nV:1-r0\nA:x86_64\nS:10\nI:20\nT:\nU:\nL:\n`;
const TWO = `C:${ID}\nP:b\nV:2-r0\nI:1\nT:b \nz:new\nD:a>1  c \n`;

const shown = (text: string): unknown[] =>
  parseEntries(text).map(({ name, version, arch, size, identity }) => [name, version, arch, size, identity]);

describe('parseEntries', () => {
  it('reads what the feed needs, and keeps each text as it is', () => {
    const entries = parseEntries(`${ONE}\n${TWO}\n`);
    expect(entries).toEqual([
      {
        name: 'a',
        version: '1-r0',
        arch: 'x86_64',
        anyArch: undefined,
        file: 'a-1-r0.apk',
        size: 10,
        identity: ID,
        sha256: undefined,
        md5: undefined,
        text: ONE,
      },
      expect.objectContaining({ name: 'b', arch: '', size: undefined, text: TWO }),
    ]);
  });

  const cases: [string, string, string[]][] = [
    ['nothing', '', []],
    ['empty lines alone', '\n\n\n', []],
    ['no empty line after the last', `${ONE}\n${TWO}`, [ONE, TWO]],
    ['no line end after the last', `${ONE}\n${TWO.slice(0, -1)}`, [ONE, TWO]],
    ['empty lines in front and between', `\n\n${ONE}\n\n\n${TWO}\n\n`, [ONE, TWO]],
    ['entries that are not sorted', `${TWO}\n${ONE}\n`, [TWO, ONE]],
    ['the same entry twice', `${ONE}\n${ONE}\n`, [ONE, ONE]],
    ['lines in another order', 'V:1\nI:1\nP:a\nC:Q1abc=\n', ['V:1\nI:1\nP:a\nC:Q1abc=\n']],
    [
      'bytes that are no UTF-8',
      'C:Q1\nP:a\nV:1\nI:1\nT:\u00ff\u00fe\n',
      ['C:Q1\nP:a\nV:1\nI:1\nT:\u00ff\u00fe\n'],
    ],
  ];
  it.each(cases)('reads %s', (_, text, texts) => {
    expect(parseEntries(text).map((entry) => entry.text)).toEqual(texts);
  });

  it('takes A:noarch for a package that belongs everywhere', () => {
    expect(parseEntries('C:Q1\nP:a\nV:1\nA:noarch\n')[0]?.anyArch).toBe(true);
    expect(parseEntries('C:Q1\nP:a\nV:1\nA:all\n')[0]?.anyArch).toBeUndefined();
  });

  it('shows a name as text', () => {
    expect(shown(latin1('C:Q1\nP:grüße\nV:1\n'))).toEqual([['grüße', '1', '', undefined, 'Q1']]);
  });

  it('reads 20,000 entries within a second', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => ONE.replace('P:a', `P:a${i}`)).join('\n');
    const start = processorTime();
    expect(parseEntries(text).length).toBe(20_000);
    expect(processorTime() - start).toBeLessThan(1000);
  });

  it('gives back any values that it was given', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ':', '=', '😀') }).map(latin1);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('T', 'U', 'x', 'F'), value), { maxLength: 8 }),
        (lines) => {
          const text = `C:Q1\nP:a\nV:1\nI:1\n${lines.map(([letter, rest]) => `${letter}:${rest}\n`).join('')}`;
          expect(parseEntries(`${text}\n${ONE}\n`).map((entry) => entry.text)).toEqual([text, ONE]);
        },
      ),
    );
  });
});

/** The first entry without the lines that are not about the fault. */
const first = (text: string) => parseEntries(text)[0];

describe('parseEntries mends', () => {
  const NOTHING = 'no size above 0 as its installed size I, so that devices unpack nothing of it';
  const cases: [string, string, string, string[]][] = [
    ['carriage returns', ONE.replaceAll('\n', '\r\n'), ONE, ['carriage returns at the ends of lines']],
    ['a checksum in hex', ONE.replace(ID, HEX), ONE, ['a checksum C in hex']],
    ['one with X1 in front', ONE.replace(ID, `X1${HEX.toUpperCase()}`), ONE, ['a checksum C in hex']],
    [
      'lines without a letter and a colon',
      ONE.replace('T:', 'hello\n?\nT:'),
      ONE,
      ['a line that is not a letter, a colon and a value'],
    ],
    ['lines in capitals that nobody knows', `${ONE}Y:new\n`, ONE, ['a line Y that no client knows']],
    [
      'blanks around words and numbers',
      ONE.replace('P:a', 'P: a').replace('V:1-r0', 'V:1-r0 ').replace('A:', 'A:\t').replace('I:', 'I: '),
      ONE,
      ['blanks around values that clients read as they are'],
    ],
    [
      'a blank in front of a list',
      `${ONE}D: a  b\n`,
      `${ONE}D:a b\n`,
      ['tabs or a blank in front in the list D'],
    ],
    ['tabs in a list', `${ONE}p:a\tb\n`, `${ONE}p:a b\n`, ['tabs or a blank in front in the list p']],
    [
      'signs that apk index writes in another way',
      `${ONE}D:zlib~=1.2 b==3 !e~=5 c>=1\n`,
      `${ONE}D:zlib~1.2 b=3 !e~5 c>=1\n`,
      ['signs such as ~= or == in the list D, where apk index writes ~ and ='],
    ],
    [
      'such a sign in what it provides',
      `${ONE}p:cmd:a~=1 so:x=2\n`,
      `${ONE}p:cmd:a~1 so:x=2\n`,
      ['signs such as ~= or == in the list p, where apk index writes ~ and ='],
    ],
    [
      'control characters',
      ONE.replace('T:', 'T:a\u001b[1m\u0000b'),
      ONE.replace('T:', 'T:a [1m b'),
      ['control characters in T'],
    ],
    [
      'a size that is no number',
      ONE.replace('S:10', 'S:big'),
      ONE.replace('S:10\n', ''),
      ['a file size S that is no size'],
    ],
    ...['0', '000', 'big', '', '-5'].map((value): [string, string, string, string[]] => [
      `an installed size of ${JSON.stringify(value)}`,
      ONE.replace('I:20', `I:${value}`),
      ONE.replace('I:20', 'I:1'),
      [NOTHING],
    ]),
    // 2^64 and 2^62 and more: clients take the first for 0, and have no room for the others.
    ...['18446744073709551616', '4611686018427387904', '1234567890123456'].map(
      (value): [string, string, string, string[]] => [
        `an installed size of ${value}`,
        ONE.replace('I:20', `I:${value}`),
        ONE.replace('I:20', 'I:1'),
        [NOTHING],
      ],
    ),
    [
      'a file size of 20 digits',
      ONE.replace('S:10', 'S:12345678901234567890'),
      ONE.replace('S:10\n', ''),
      ['a file size S that is no size'],
    ],
    ['a build date of 20 digits', `${ONE}t:12345678901234567890\n`, ONE, ['a build date t that is no time']],
    [
      'a priority of more than two bytes',
      `${ONE}k:70000\n`,
      `${ONE}k:4464\n`,
      ['a priority k over 65535, of which clients read the lowest bits'],
    ],
    ['no installed size', ONE.replace('I:20\n', ''), ONE.replace('I:20', 'I:1'), [NOTHING]],
    [
      'a file size of 0',
      ONE.replace('S:10', 'S:0'),
      ONE.replace('S:10\n', ''),
      ['a file size S that is no size'],
    ],
    [
      'no value of it',
      ONE.replace('S:10', 'S:'),
      ONE.replace('S:10\n', ''),
      ['a file size S that is no size'],
    ],
  ];
  it.each(cases)('%s', (_, text, wanted, mended) => {
    const entries = parseEntries(`${text}\n${ONE}\n`);
    expect(entries.map((entry) => [entry.text, entry.mended, entry.harm])).toEqual([
      [wanted, mended, undefined],
      [ONE, undefined, undefined],
    ]);
    const again = parseEntries(`${wanted}\n`)[0];
    expect(again).toEqual({ ...entries[0], mended: undefined });
  });

  it('a description that is too long for devices, and cuts no character', () => {
    const rest = ONE.replace('T:\n', '').length;
    const entry = first(`${ONE.replace('T:', `T:${latin1('ü'.repeat(1500))}`)}\n`);
    expect(entry?.mended).toEqual(['a description T that is too long for devices']);
    expect(entry?.harm).toBeUndefined();
    const line = entry?.text.split('\n').find((one) => one.startsWith('T:')) ?? '';
    expect(2047 - rest - line.length - 1).toBeLessThan(2);
    expect(Buffer.from(line, 'latin1').toString('utf8')).toMatch(/^T:ü+$/);
  });

  it('a byte order mark and lines of blanks, which part entries', () => {
    const text = `\u00ef\u00bb\u00bf${ONE} \t\n${TWO}\r\n`;
    expect(parseEntries(text).map((entry) => [entry.text, entry.mended])).toEqual([
      [ONE, undefined],
      [TWO, undefined],
    ]);
  });

  it('nothing about blanks that no client minds', () => {
    expect(first(`${TWO}\n`)).toMatchObject({ text: TWO });
    expect(first(`${TWO}\n`)?.mended).toBeUndefined();
  });

  it('nothing of lines that are no entry', () => {
    expect(parseEntries(`# a comment\nhello\n\n${ONE}\n`).map(({ name }) => name)).toEqual(['a']);
  });
});

describe('parseEntries says why clients cannot use', () => {
  const long = 'x'.repeat(300);
  const cases: [string, string, string | RegExp][] = [
    ['no C:', ONE.replace(/^C.*\n/, ''), 'no checksum C'],
    ['a C: that is cut', ONE.replace(ID, 'Q1abc='), 'a checksum C that clients cannot read'],
    [
      'a SHA-256 as its C:',
      ONE.replace(ID, `Q2${'A'.repeat(43)}=`),
      'a checksum C that breaks the database of apk 2',
    ],
    ['an MD5', ONE.replace(ID, HEX.slice(8)), 'a checksum C that clients cannot read'],
    ['no P:', ONE.replace('P:a\n', ''), 'no name'],
    ['an empty P:', ONE.replace('P:a', 'P:'), 'no name'],
    ['no V:', ONE.replace('V:1-r0\n', ''), 'no version'],
    ['a path for a name', ONE.replace('P:a', 'P:../a'), 'a name that clients cannot ask for'],
    ['a control character in a name', ONE.replace('P:a', 'P:a\u001b'), 'a name that clients cannot ask for'],
    ['a blank in a name', ONE.replace('P:a', 'P:a b'), 'a name that clients cannot ask for'],
    ['a path for a version', ONE.replace('V:1', 'V:/1'), 'a version that no file name or address can hold'],
    [
      'a name that is too long',
      ONE.replace('P:a', `P:${long}`),
      'a name or version that is too long for a file name',
    ],
    [
      'a maintainer that is too long',
      `${ONE}m:${'m'.repeat(2000)}\n`,
      /^fields that are too long for devices \(its fields take/,
    ],
    [
      'a dependency that is too long',
      `${ONE}D:a ${long}\n`,
      /^fields that are too long for devices \(its depend that begins with/,
    ],
    [
      'a list that is too long',
      `${ONE}D:${'x '.repeat(70_000)}\n`,
      /^fields that are too long for devices \(its depend takes 140002 bytes/,
    ],
  ];
  it.each(cases)('%s', (_, text, harm) => {
    const [entry, other] = parseEntries(`${text}\n${ONE}\n`);
    if (typeof harm === 'string') expect(entry?.harm).toBe(harm);
    else expect(entry?.harm).toMatch(harm);
    expect(entry?.file).not.toContain('/');
    expect(other).toEqual(first(`${ONE}\n`));
    expect(other?.harm).toBeUndefined();
  });

  it.each([
    ['sizes with zeros in front', ONE.replace('I:20', 'I:020').replace('S:10', 'S:010')],
    ['a version that is not valid', ONE.replace('V:1-r0', 'V:6.0_0002-r1')],
    ['a name that only indexes have', ONE.replace('P:a', 'P:.a[1]')],
    ['dependencies that apk 3 does not read', `${ONE}D:a=b (>=1) x@y\n`],
  ])('nothing about %s', (_, text) => {
    expect(first(`${text}\n`)).toMatchObject({ text });
    expect(first(`${text}\n`)?.harm).toBeUndefined();
  });
});

describe('textFaults', () => {
  const cases: [string, string, string[]][] = [
    ['nothing', '', []],
    ['an index as clients need it', `${ONE}\n${TWO}\n`, []],
    ['more empty lines', `\n\n${ONE}\n\n\n${TWO}\n\n\n`, []],
    ['no empty line at the end', `${ONE}\n${TWO}`, ['no empty line after the last entry']],
    ['no line end at the end', ONE.slice(0, -1), ['no empty line after the last entry']],
    ['a byte order mark', `\u00ef\u00bb\u00bf${ONE}\n`, ['a byte order mark in front']],
    ['lines of blanks', `${ONE} \n${TWO}\n`, ['blanks or carriage returns in its empty lines']],
    [
      'carriage returns',
      `${ONE}\n`.replaceAll('\n', '\r\n'),
      ['blanks or carriage returns in its empty lines'],
    ],
    ['a last line of a blank', `${ONE}\n \n`, ['blanks or carriage returns in its empty lines']],
    ['a line that no client knows', `${ONE}\nX:foo\n\n${TWO}\n`, ['lines that belong to no package']],
    ['a line with another sign', `${ONE}\n?:foo\n\n`, ['lines that belong to no package']],
    ['a size of no entry', `S:abc\n\n${ONE}\n`, ['lines that belong to no package']],
    ['a comment', `# made by hand\n\n${ONE}\n`, ['lines that belong to no package']],
  ];
  it.each(cases)('of %s', (_, text, faults) => expect(textFaults(text)).toEqual(faults));
});
