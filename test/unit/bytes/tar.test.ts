import { describe, expect, it } from 'vitest';
import { readTar } from '../../../src/bytes/tar.ts';

const limits = { entries: 100 };
const END = Buffer.alloc(1024);

interface Raw {
  type?: string;
  body?: Buffer | string;
  /** The size field as it stands in the header. */
  size?: Buffer | string;
  prefix?: string;
}

/** One member written by hand, checksum and padding included. */
function member(name: string, { type = '0', body = '', size, prefix = '' }: Raw = {}): Buffer {
  const bytes = Buffer.from(body as string);
  const block = Buffer.alloc(512);
  block.write(name, 0, 100, 'latin1');
  block.write('0000644\0', 100, 'latin1');
  block.write('0000000\0', 108, 'latin1');
  block.write('0000000\0', 116, 'latin1');
  const written = size ?? `${bytes.length.toString(8).padStart(11, '0')}\0`;
  Buffer.from(written as string).copy(block, 124);
  block.write('00000000000\0', 136, 'latin1');
  block.write(type, 156, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  block.write(prefix, 345, 155, 'latin1');
  seal(block);
  return Buffer.concat([block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

function seal(block: Buffer): void {
  block.fill(' ', 148, 156);
  const sum = block.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
}

/** A pax record, which counts its own length. */
function record(name: string, value: string): string {
  const rest = ` ${name}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (length !== Buffer.byteLength(rest) + String(length).length) {
    length = Buffer.byteLength(rest) + String(length).length;
  }
  return `${length}${rest}`;
}

const shown = (bytes: Buffer): [string, string, string][] =>
  readTar(bytes, limits).map(({ name, type, body }) => [name, type, body.toString('latin1')]);

const base256 = (lead: number, tail: readonly number[]): Buffer => {
  const field = Buffer.alloc(12, lead === 0xff ? 0xff : 0);
  field[0] = lead;
  Buffer.from(tail).copy(field, 12 - tail.length);
  return field;
};

const long = `${'deep/'.repeat(30)}name`;

describe('readTar lists members', () => {
  const good: [string, Buffer[], [string, string, string][]][] = [
    ['nothing but end blocks', [END], []],
    ['no bytes at all', [], []],
    [
      'two files',
      [member('a', { body: 'one' }), member('b', { body: '' }), END],
      [
        ['a', 'File', 'one'],
        ['b', 'File', ''],
      ],
    ],
    ['names that begin with ./', [member('./control', { body: 'x' }), END], [['control', 'File', 'x']]],
    [
      'names that begin with .// and ././',
      [member('.//././control', { body: 'x' }), END],
      [['control', 'File', 'x']],
    ],
    [
      'a folder, which has no body',
      [member('./', { type: '5' }), member('d/', { type: '5' }), END],
      [
        ['', 'Directory', ''],
        ['d/', 'Directory', ''],
      ],
    ],
    [
      'a ustar prefix',
      [member('name', { prefix: 'folder', body: 'x' }), END],
      [['folder/name', 'File', 'x']],
    ],
    ['missing end blocks', [member('a', { body: 'one' })], [['a', 'File', 'one']]],
    ['a single end block', [member('a', { body: 'one' }), Buffer.alloc(512)], [['a', 'File', 'one']]],
    ['what follows an end block is not read', [member('a'), END, member('b')], [['a', 'File', '']]],
    [
      'a GNU long name',
      [
        member('././@LongLink', { type: 'L', body: `${long}\0` }),
        member(long.slice(0, 99), { body: 'x' }),
        END,
      ],
      [[long, 'File', 'x']],
    ],
    [
      'a GNU long link name changes nothing',
      [member('././@LongLink', { type: 'K', body: `${long}\0` }), member('a', { body: 'x' }), END],
      [['a', 'File', 'x']],
    ],
    [
      'GNU long link name and long name together',
      [
        member('k', { type: 'K', body: `${long}\0` }),
        member('l', { type: 'L', body: `${long}\0` }),
        member('a', { type: '2' }),
        END,
      ],
      [[long, 'SymbolicLink', '']],
    ],
    [
      'a long name is for one member only',
      [member('l', { type: 'L', body: `${long}\0` }), member('a'), member('b'), END],
      [
        [long, 'File', ''],
        ['b', 'File', ''],
      ],
    ],
    [
      'a pax path',
      [member('x', { type: 'x', body: record('path', './päth') }), member('short', { body: 'x' }), END],
      [['päth', 'File', 'x']],
    ],
    [
      'a pax path is for one member only',
      [member('x', { type: 'x', body: record('path', 'p') }), member('a'), member('b'), END],
      [
        ['p', 'File', ''],
        ['b', 'File', ''],
      ],
    ],
    [
      'a pax size',
      [
        member('x', { type: 'x', body: record('size', '3') }),
        member('a', { body: 'one', size: '00000000000\0' }),
        END,
      ],
      [['a', 'File', 'one']],
    ],
    [
      'a global pax record without names',
      [member('g', { type: 'g', body: record('comment', 'built today') }), member('a', { body: 'one' }), END],
      [['a', 'File', 'one']],
    ],
    [
      'a base-256 size',
      [member('a', { body: 'one', size: base256(0x80, [3]) }), END],
      [['a', 'File', 'one']],
    ],
  ];
  it.each(good)('%s', (_, parts, expected) => {
    expect(shown(Buffer.concat(parts))).toEqual(expected);
  });

  it('a pax size is for the next real member, not for the meta members before it', () => {
    const inner = member('smuggled', { body: 'hidden' });
    const bytes = Buffer.concat([
      member('x', { type: 'x', body: record('size', '512') }),
      member('x', { type: 'x', body: record('mtime', '1') }),
      member('l', { type: 'L', body: 'outer\0' }),
      member('a', { body: inner.subarray(0, 512), size: '00000000000\0' }),
      member('b', { body: 'two' }),
      END,
    ]);
    expect(readTar(bytes, limits).map(({ name, body }) => [name, body.length])).toEqual([
      ['outer', 512],
      ['b', 3],
    ]);
  });

  it('gives the offset of each body and copies none', () => {
    const bytes = Buffer.concat([member('a', { body: 'x'.repeat(513) }), member('b', { body: 'two' }), END]);
    const entries = readTar(bytes, limits);
    expect(entries.map(({ offset }) => offset)).toEqual([512, 512 + 1024 + 512]);
    expect(entries.every(({ body }) => body.buffer === bytes.buffer)).toBe(true);
  });
});

describe('readTar refuses', () => {
  const first = member('a', { body: 'one' });
  const broken = Buffer.from(first);
  broken.writeUInt8(broken.readUInt8(0) ^ 1, 0);
  const bad: [string, Buffer[], string, number, string][] = [
    ['a wrong checksum', [broken, END], 'FORMAT_MALFORMED', 0, 'a tar header has a wrong checksum'],
    [
      'a wrong checksum in a later member',
      [first, broken],
      'FORMAT_MALFORMED',
      1024,
      'a tar header has a wrong checksum',
    ],
    [
      'text that is not a tar',
      [Buffer.alloc(512, 'text ')],
      'FORMAT_MALFORMED',
      0,
      'a tar header has a wrong checksum',
    ],
    ['half a header', [first, first.subarray(0, 511)], 'FORMAT_TRUNCATED', 1024, 'a tar header is cut short'],
    [
      'half a body',
      [first, member('b', { body: 'x'.repeat(600) }).subarray(0, 1000)],
      'FORMAT_TRUNCATED',
      1024,
      'a tar member is cut short',
    ],
    [
      'a size beyond the end',
      [member('a', { body: 'one', size: '77777777777\0' }), END],
      'FORMAT_TRUNCATED',
      0,
      'a tar member is cut short',
    ],
    [
      'a pax size beyond the end',
      [member('x', { type: 'x', body: record('size', '99999') }), first, END],
      'FORMAT_TRUNCATED',
      1024,
      'a tar member is cut short',
    ],
    [
      'a name of over a megabyte',
      [member('l', { type: 'L', body: 'n'.repeat((1 << 20) + 1) }), first],
      'FORMAT_MALFORMED',
      512,
      'a tar member has a name of over 65536 bytes',
    ],
    [
      'a pax record of over a megabyte',
      [member('x', { type: 'x', body: record('comment', 'n'.repeat(1 << 20)) }), first],
      'FORMAT_MALFORMED',
      512,
      'a tar member has a name of over 65536 bytes',
    ],
  ];
  it.each(bad)('%s', (_, parts, code, offset, reason) => {
    expect(() => readTar(Buffer.concat(parts), limits)).toThrow(
      expect.objectContaining({ name: 'FormatError', code, offset, reason }),
    );
  });

  const sizes: [string, Buffer | string][] = [
    ['a negative base-256 size', base256(0xff, [0xfe])],
    ['a base-256 size of minus 512', base256(0xff, [0xfe, 0x00])],
    ['a base-256 size that no number holds', base256(0x80, [1, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['the largest base-256 size', Buffer.alloc(12, 0xff).fill(0x80, 0, 1)],
    ['a size that is not a number', 'zzzzzzzzzzz\0'],
  ];
  it.each(sizes)('%s as malformed', (_, size) => {
    const bytes = Buffer.concat([member('a', { body: 'one', size }), END]);
    expect(() => readTar(bytes, limits)).toThrow(
      expect.objectContaining({ name: 'FormatError', code: 'FORMAT_MALFORMED', offset: 0 }),
    );
  });

  it.each(['-1', '-512', '99999999999999999999', 'many'])('a pax size of %s as malformed', (size) => {
    const bytes = Buffer.concat([member('x', { type: 'x', body: record('size', size) }), member('a'), END]);
    expect(() => readTar(bytes, limits)).toThrow(
      expect.objectContaining({ name: 'FormatError', code: 'FORMAT_MALFORMED', offset: 1024 }),
    );
  });

  it('more members than allowed, meta members counted', () => {
    const files = Array.from({ length: 4 }, (_, i) => member(`f${i}`));
    expect(readTar(Buffer.concat(files), { entries: 4 }).length).toBe(4);
    expect(() => readTar(Buffer.concat(files), { entries: 3 })).toThrow(
      expect.objectContaining({
        code: 'FORMAT_LIMIT',
        offset: 3 * 512,
        reason: 'the tar archive has more than 3 members',
      }),
    );
    const metas = Array.from({ length: 4 }, () => member('x', { type: 'x', body: record('mtime', '1') }));
    expect(() => readTar(Buffer.concat([...metas, member('a')]), { entries: 4 })).toThrow(
      expect.objectContaining({ code: 'FORMAT_LIMIT', offset: 4 * 1024 }),
    );
  });
});

describe('readTar of an archive cut short', () => {
  it('gives whole members or FORMAT_TRUNCATED with the offset of the cut member, at every length', () => {
    const bodies = ['one', '', 'x'.repeat(512), 'y'.repeat(600)];
    const bytes = Buffer.concat([...bodies.map((body, i) => member(`f${i}`, { body })), END]);
    const starts: { from: number; to: number }[] = [];
    let at = 0;
    for (const body of bodies) {
      starts.push({ from: at, to: at + 512 + body.length });
      at += 512 + Math.ceil(body.length / 512) * 512;
    }
    for (let length = 0; length <= bytes.length; length++) {
      const cut = starts.find(({ from, to }) => length > from && length < to);
      const read = () => readTar(bytes.subarray(0, length), limits);
      if (cut === undefined) {
        expect(read().length, `at ${length}`).toBe(starts.filter(({ to }) => to <= length).length);
      } else {
        expect(read, `at ${length}`).toThrow(
          expect.objectContaining({ name: 'FormatError', code: 'FORMAT_TRUNCATED', offset: cut.from }),
        );
      }
    }
  });

  it('ends in entries or a FormatError when any byte of it is changed', () => {
    const bytes = Buffer.concat([
      member('x', { type: 'x', body: record('path', 'p') }),
      member('l', { type: 'L', body: 'name\0' }),
      member('a', { body: 'one' }),
      END,
    ]);
    let refused = 0;
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      try {
        readTar(changed, limits);
      } catch (error) {
        expect(error, `byte ${at}`).toMatchObject({ name: 'FormatError' });
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });
});
