import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/formats/format.ts';
import {
  missesPadding,
  parsePackages,
  sortEntries,
  writePackages,
} from '../../../../src/formats/opkg/packages-index.ts';

const vectors = new URL('../../../../../shared/formats/vectors/opkg/', import.meta.url);
const isThere = existsSync(vectors);

const stanza = (name: string, more = ''): string =>
  `Package: ${name}\nVersion: 1\nArchitecture: all\nFilename: ${name}_1_all.ipk\nSize: 3\n${more}`;
const parse = (text: string): Entry[] => parsePackages(Buffer.from(text, 'latin1'));
const names = (text: string): string[] => parse(text).map(({ name }) => name);
const entry = (file: string, text = `Filename: ${file}\n`): Entry => ({
  name: 'a',
  version: '1',
  arch: 'all',
  anyArch: true,
  file,
  size: 3,
  identity: undefined,
  sha256: undefined,
  md5: undefined,
  text,
});

describe('parsePackages reads', () => {
  const good: [string, string, string[]][] = [
    ['no bytes', '', []],
    ['a lone empty line', '\n', []],
    ['one stanza', `${stanza('a')}\n`, ['a']],
    ['one stanza without a final newline', stanza('a').slice(0, -1), ['a']],
    ['two stanzas', `${stanza('a')}\n${stanza('b')}\n`, ['a', 'b']],
    ['two empty lines between stanzas', `${stanza('a')}\n\n${stanza('b')}\n\n\n`, ['a', 'b']],
    ['empty lines at the start', `\n\n${stanza('a')}`, ['a']],
    ['stanzas parted by a blank-only line', `${stanza('a')} \n${stanza('b')}\t\n`, ['a', 'b']],
    ['stanzas parted by a carriage return', `${stanza('a')}\r\n${stanza('b')}`, ['a', 'b']],
    [
      'a blank-only line inside Description',
      `${stanza('a', 'Description: x\n \n y\n')}\n${stanza('b')}`,
      ['a', 'b'],
    ],
    ['fields after such a Description', `Description: x\n \n y\n${stanza('a')}`, ['a']],
  ];
  it.each(good)('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('every fact that the feed needs', () => {
    const text = stanza('a', `MD5Sum: ${'ab'.repeat(16)}\nSHA256sum: ${'cd'.repeat(32)}\nDescription: x\n`);
    expect(parse(text)).toEqual([
      {
        name: 'a',
        version: '1',
        arch: 'all',
        anyArch: true,
        file: 'a_1_all.ipk',
        size: 3,
        md5: 'ab'.repeat(16),
        identity: 'cd'.repeat(32),
        sha256: 'cd'.repeat(32),
        text,
      },
    ]);
  });

  it('the other spelling of MD5Sum, and no hash under a spelling that clients ignore', () => {
    const [found] = parse(stanza('a', `MD5sum: ${'0'.repeat(32)}\nSHA256Sum: ${'1'.repeat(64)}\n`));
    expect({ md5: found?.md5, sha256: found?.sha256 }).toEqual({ md5: '0'.repeat(32), sha256: undefined });
  });

  it('an entry without Size, and one of another arch', () => {
    const [found] = parse('Package: a\nVersion: 1\nArchitecture: mips_24kc\nFilename: ./sub/a.ipk\n');
    expect(found).toMatchObject({ size: undefined, anyArch: false, arch: 'mips_24kc', file: 'sub/a.ipk' });
  });

  it('names and file names in UTF-8', () => {
    const text = 'Package: café\nVersion: 1\nArchitecture: all\nFilename: café_1_all.ipk\n';
    expect(parsePackages(Buffer.from(text, 'utf8'))[0]).toMatchObject({
      file: 'café_1_all.ipk',
      name: 'café',
    });
  });

  it('continuation lines as text, and not as fields', () => {
    const text =
      'Package: a\n Version: 9\nVersion: 1\nArchitecture: all\nFilename: f\n\tFilename: g\n Size: x\n';
    expect(parse(text)[0]).toMatchObject({ version: '1', file: 'f', size: undefined });
  });

  it('carries the text of each entry byte for byte', () => {
    const odd = '\u00ff\u00fe\u0080\u00a0';
    const first = stanza('a', `X-Odd:\t${odd}  \n b\nDepends:b , c\nDescription: ${odd} \n  ${odd}\n`);
    const second = `${stanza('b')}Maintainer:  me \nrubbish\n`;
    expect(parse(`${first}\n\n${second}\n`).map(({ text }) => text)).toEqual([first, second]);
  });

  it('changes only blank-only lines of Description, to a dot', () => {
    const text = stanza('a', 'Description: x\n \n y\n   \n z\n');
    expect(parse(text)[0]?.text).toBe(stanza('a', 'Description: x\n .\n y\n .\n z\n'));
    expect(parse(stanza('a', 'Description: x\n ').trimEnd().concat('\n \n'))[0]?.text).toBe(
      stanza('a', 'Description: x\n .\n'),
    );
  });

  it('ends the text of each entry with one newline', () => {
    expect(parse(stanza('a').slice(0, -1))[0]?.text).toBe(stanza('a'));
  });
});

describe('parsePackages refuses', () => {
  const before = `${stanza('a')}\n`;
  const bad: [string, string, number, string][] = [
    [
      'an entry without Filename',
      `${before}Package: b\nVersion: 1\nArchitecture: all\n`,
      before.length,
      'the entry of "b" has no Filename',
    ],
    [
      'an entry without Package and Filename',
      'Version: 1\nArchitecture: all\n',
      0,
      'the entry of "?" has no Package',
    ],
    [
      'fields cut off by a blank-only line',
      'Package: b\n \nVersion: 1\nArchitecture: all\nFilename: f\n',
      0,
      'the entry of "b" has no Filename',
    ],
    ['a page of HTML', '<!doctype html>\n<title>404</title>\n', 0, 'the entry of "?" has no Package'],
  ];
  it.each(bad)('%s', (_, text, offset, reason) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ name: 'FormatError', code: 'FORMAT_FIELD', offset, reason }),
    );
  });
});

describe('an entry that is longer than any other', () => {
  const long = (lines: number): string =>
    `${stanza('a', `Description: x\n${' y\n'.repeat(lines)}`)}\n${stanza('b')}`;

  it('is refused with the whole index where it takes memory, and alone where it does not', () => {
    expect(parse(long(200_000)).map(({ harm }) => harm?.includes('an entry of over 270336 bytes'))).toEqual([
      true,
      false,
    ]);
    for (const line of ['', ' y', 'x:'])
      expect(() => parse(`${stanza('a', `Description: x\n${` ${line}\n`.repeat(3_000_000)}`)}`)).toThrow(
        expect.objectContaining({ code: 'FORMAT_LIMIT', offset: 0 }),
      );
  });
});

describe('writePackages', () => {
  it('writes a single empty line for no packages', () => {
    expect(writePackages([]).toString()).toBe('\n');
  });

  it('puts an empty line after every stanza, and none at the start', () => {
    expect(writePackages([entry('a'), entry('b')]).toString()).toBe('Filename: a\n\nFilename: b\n\n');
  });

  it('sorts by file name in byte order, and leaves the given list alone', () => {
    const files = ['b_1', 'a_1', 'B_1', 'a-b_1', 'a+b_1', 'a.b_1', 'ab_1', 'é', 'zz', 'a/b'];
    const given = files.map((file) => entry(file));
    expect(sortEntries(given).map(({ file }) => file)).toEqual(
      files.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    expect(given.map(({ file }) => file)).toEqual(files);
  });

  it('sorts characters beyond the first plane in byte order too', () => {
    expect(sortEntries([entry('\u{1f600}'), entry('\uffee')]).map(({ file }) => file)).toEqual([
      '\uffee',
      '\u{1f600}',
    ]);
  });

  it.each([
    [45, ''],
    [46, '\n\n'],
    [47, '\n\n'],
    [48, ''],
    [173, ''],
    [174, '\n\n'],
    [175, '\n\n'],
    [176, ''],
    [174 + 128, '\n\n'],
    [64, ''],
  ])('of %i bytes is followed by %j', (size, padding) => {
    const text = `${'x'.repeat(size - 2)}\n`;
    expect(writePackages([entry('a', text)]).toString('latin1')).toBe(`${text}\n${padding}`);
  });

  it('never has a size that old usign miscounts', () => {
    for (let size = 2; size < 400; size++) {
      const bytes = writePackages([entry('a', `${'x'.repeat(size - 2)}\n`)]);
      expect([110, 111]).not.toContain((64 + bytes.length) % 128);
      expect(missesPadding(bytes)).toBe(false);
      expect(missesPadding(Buffer.alloc(size))).toBe((64 + size) % 128 === 110 || (64 + size) % 128 === 111);
    }
  });

  it('gives what parsePackages reads back, for any entries', () => {
    const entries = parse(`${stanza('b', 'Description: \u00ff\n x\n')}\n${stanza('a')}`);
    const again = parsePackages(writePackages(entries));
    expect(again).toEqual(sortEntries(entries));
    expect(writePackages(again).equals(writePackages(entries))).toBe(true);
  });
});

describe('the vectors of Packages', () => {
  it.runIf(isThere)('Packages is read and written to the same bytes', () => {
    const bytes = readFileSync(new URL('Packages', vectors));
    expect(bytes.length).toBe(246);
    expect(writePackages(parsePackages(bytes))).toEqual(bytes);
  });

  it.runIf(isThere)('Packages.torture is read with every odd field as it stands', () => {
    const entries = parsePackages(readFileSync(new URL('Packages.torture', vectors)));
    expect(entries.map(({ name }) => name)).toEqual(
      [
        'plain',
        'sub',
        'plus',
        'space',
        'updir',
        'arfmt',
        'xzctl',
        'xzdat',
        'nodot',
        'abs',
        'badsha',
        'badmd5',
      ].concat(['shaS', 'nosum', 'badsize', 'nosize', 'fold', 'desc', 'foreign']),
    );
    const named = new Map(entries.map((found) => [found.name, found]));
    expect(named.get('updir')?.file).toBe('../other/updir_1.0-1_all.ipk');
    expect(named.get('shaS')?.sha256).toBeUndefined();
    expect(named.get('nosize')?.size).toBeUndefined();
    expect(named.get('desc')).toMatchObject({ file: 'desc_1.0-1_all.ipk', size: 516 });
    expect(named.get('desc')?.text).toContain('Description: line1\n line2\n .\n line4\nFilename:');
    expect(named.get('foreign')?.anyArch).toBe(false);
  });
});

describe('parsePackages of an index that others wrote', () => {
  it.each([
    ['Package: a\u001b[31m', 'Package'],
    ['Package: a\rb', 'Package'],
    ['Version: 1\u0000', 'Version'],
    ['Architecture: x\u0007', 'Architecture'],
    ['Filename: a\u001b]0;x\u0007.ipk', 'Filename'],
  ])(
    'refuses %j: no client takes a control character there, and every report would show it',
    (line, name) => {
      const text = stanza('a').replace(new RegExp(`^${name}: .*$`, 'm'), line);
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ name: 'FormatError', code: 'FORMAT_FIELD', offset: 0 }),
      );
    },
  );
});
