import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipOf } from '../support/zip-maker.ts';
import type { Random } from './random.ts';

const END = 22;

/** What an archive of our maker's lists, with the files unpacked; undefined for any other. */
function entriesOf(bytes: Buffer): ZipEntry[] | undefined {
  if (bytes.length < END || bytes.readUInt32LE(0) !== 0x04034b50) return undefined;
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + END > bytes.length) return undefined;
  const entries: ZipEntry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); at + 46 <= end && bytes.readUInt32LE(at) === 0x02014b50; ) {
    const method = bytes.readUInt16LE(at + 10);
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((from) => bytes.readUInt16LE(at + from)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return undefined;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    entries.push({
      ...{ name: bytes.subarray(at + 46, at + 46 + nameSize), method, flags: bytes.readUInt16LE(at + 8) },
      body: method === 8 ? inflateRawSync(packed, { maxOutputLength: 1 << 20 }) : packed,
      mode: bytes.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + nameSize + extraSize + noteSize;
  }
  return entries.length === 0 ? undefined : entries;
}

const NUMBERS = [0, 1, 8, 9, 20, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];
const NAMES = [
  'a.ipk',
  'A.IPK',
  '../a.ipk',
  '/a.ipk',
  'a/',
  'a\\b.ipk',
  'c:a.ipk',
  '',
  '.',
  'a.ipk\0',
  '\u202ea.apk',
];

/** An archive made anew, with a file or a field of it changed, also to what is not so. */
export function changedZip(
  bytes: Buffer,
  random: Random,
  inside: (part: Buffer) => Buffer,
): Buffer | undefined {
  const entries = entriesOf(bytes);
  if (entries === undefined) return undefined;
  const at = random.below(entries.length);
  const entry = entries[at] as ZipEntry;
  const number = random.pick(NUMBERS);
  const short = number & 0xffff;
  const changes: Partial<ZipEntry>[] = [
    ...[
      { body: inside(Buffer.from(entry.body as Buffer)) },
      { name: inside(Buffer.from(entry.name as Buffer)).subarray(0, 0xffff) },
    ],
    ...[
      { name: random.pick(NAMES) },
      { method: random.pick([0, 8, 9, 12, 14, 99]) },
      { mode: short },
      { flags: short },
    ],
    ...[
      { size: number },
      { packedSize: number },
      { crc: number },
      { offset: number },
      { localName: random.pick(NAMES) },
    ],
    ...[{ localMethod: short }, { localFlags: short }, { packed: inside(Buffer.from('packed')) }],
    ...[{ extra: inside(Buffer.from('0100040000000000', 'hex')).subarray(0, 0xffff) }],
  ];
  const all = entries.toSpliced(at, random.once(10) ? 0 : 1, { ...entry, ...random.pick(changes) });
  if (!random.once(6)) return zipOf(all);
  return zipOf(
    all,
    random.pick([
      ...[{ comment: 'PK\u0005\u0006' }, { count: short }, { listSize: number }, { listOffset: number }],
      ...[{ gap: Buffer.alloc(random.below(40)) }, { zip64: {} }, { zip64: { count: BigInt(number) } }],
      ...[{ zip64: { listOffset: BigInt(number) << 16n } }, { zip64: { length: BigInt(number) } }],
    ]),
  );
}
