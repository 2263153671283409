import { Buffer } from 'node:buffer';
import {
  constants,
  deflateRawSync,
  gzipSync,
  inflateRawSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';
import { gzipMembersOf } from './gzip-layer.ts';
import { changedJson } from './json-layer.ts';
import { isParts, joinParts, partsOf } from './parts.ts';
import type { Random } from './random.ts';
import { changedZip } from './zip-layer.ts';

/**
 * Archives, compression and envelopes, opened and closed again: a byte changed in what is packed would be stopped by
 * a checksum otherwise, and nothing behind it ever meets it.
 */

/** Changes what is inside. */
export type Inside = (part: Buffer) => Buffer;

/** The input with something inside it changed; undefined where it is no such thing. */
type Layer = (bytes: Buffer, random: Random, inside: Inside) => Buffer | undefined;

/** No layer is unpacked to more. */
const MOST = 4 << 20;

const gzip: Layer = (bytes, random, inside) => {
  const members = gzipMembersOf(bytes, MOST);
  if (members === undefined) return undefined;
  const at = random.below(members.length);
  const pack = (plain: Buffer): Buffer => gzipSync(plain, { level: random.once(8) ? 0 : 1 });
  switch (random.below(12)) {
    case 0:
      // The whole content in one member, or one member twice.
      return pack(Buffer.concat(members.map(({ content }) => content)));
    case 1:
      return Buffer.concat(
        members.flatMap((member, i) => (i === at ? [member.bytes, member.bytes] : member.bytes)),
      );
    case 2:
      return Buffer.concat(members.toSpliced(at, 1).map((member) => member.bytes));
    default:
      return Buffer.concat(
        members.map((member, i) => (i === at ? pack(inside(member.content)) : member.bytes)),
      );
  }
};

const BLOCK = 512;

interface TarPiece {
  header: Buffer;
  body: Buffer;
}

/** Headers and bodies as long as they can be told apart; what follows is kept as it is. */
function tarPieces(bytes: Buffer): { pieces: TarPiece[]; rest: Buffer } | undefined {
  const pieces: TarPiece[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length && bytes.toString('latin1', at + 257, at + 262) === 'ustar') {
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    const start = at + BLOCK;
    if (!(size >= 0) || start + size > bytes.length) break;
    pieces.push({ header: bytes.subarray(at, start), body: bytes.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return pieces.length === 0 ? undefined : { pieces, rest: bytes.subarray(at) };
}

/** The header with the sum that it should have. */
function summed(header: Buffer): Buffer {
  const fixed = Buffer.alloc(BLOCK);
  header.copy(fixed);
  fixed.fill(' ', 148, 156);
  const sum = fixed.reduce((total, byte) => total + byte, 0);
  fixed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return fixed;
}

/** What a field of a tar header may be told to hold. */
const TAR_TYPES = ['0', '\0', '1', '2', '3', '5', '7', 'x', 'g', 'L', 'K', 'N', 'X', 'A', 'S', '9'];
const PAX = [
  'path=control',
  'path=./control',
  'size=1',
  'size=-1',
  'size=99999999999',
  'size=x',
  'mtime=1',
  'path=',
];

const paxRecord = (text: string): string => {
  const size = text.length + 3;
  return `${size + String(size).length - 1} ${text}\n`;
};

const tar: Layer = (bytes, random, inside) => {
  const found = tarPieces(bytes);
  if (found === undefined) return undefined;
  const { pieces, rest } = found;
  const at = random.below(pieces.length);
  const { header, body } = pieces[at] as TarPiece;
  const end = random.once(10) ? Buffer.alloc(0) : rest;
  const written = ({ header: head, body: content }: TarPiece): Buffer[] => [
    ...[head, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)],
  ];
  const sized = (content: Buffer): Buffer => {
    const head = Buffer.from(header);
    head.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    return summed(head);
  };
  const put = (...middle: TarPiece[]): Buffer =>
    Buffer.concat([...pieces.toSpliced(at, 1, ...middle).flatMap(written), end]);
  switch (random.below(10)) {
    case 0:
      return put({ header: summed(inside(header)), body });
    case 1: {
      const head = Buffer.from(header);
      head.write(random.pick(TAR_TYPES), 156, 'latin1');
      return put({ header: summed(head), body });
    }
    case 2:
      return put();
    case 3:
      return put({ header, body }, { header, body });
    case 4: {
      const other = pieces[random.below(pieces.length)] as TarPiece;
      return put(other, { header, body });
    }
    case 5: {
      const record = Buffer.from(paxRecord(random.pick(PAX)));
      const head = sized(record);
      head.write(random.pick(['x', 'g']), 156, 'latin1');
      return put({ header: summed(head), body: record }, { header, body });
    }
    default: {
      const content = inside(body);
      return put({ header: sized(content), body: content });
    }
  }
};

const AR_HEADER = 60;

const ar: Layer = (bytes, random, inside) => {
  if (bytes.toString('latin1', 0, 8) !== '!<arch>\n') return undefined;
  const members: TarPiece[] = [];
  for (let at = 8; at + AR_HEADER <= bytes.length; ) {
    const size = Number.parseInt(bytes.toString('latin1', at + 48, at + 58), 10);
    const start = at + AR_HEADER;
    if (!(size >= 0) || start + size > bytes.length) break;
    members.push({ header: bytes.subarray(at, start), body: bytes.subarray(start, start + size) });
    at = start + size + (size % 2);
  }
  if (members.length === 0) return undefined;
  const at = random.below(members.length);
  const { header, body } = members[at] as TarPiece;
  const content = random.once(8) ? body : inside(body);
  const head = Buffer.from(random.once(8) ? inside(header) : header);
  if (head.length >= 58) head.write(String(content.length).padEnd(10), 48, 'latin1');
  const middle = random.once(10) ? [] : [{ header: head, body: content }];
  const all = members.toSpliced(at, random.once(10) ? 0 : 1, ...middle);
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...all.flatMap((one) => [one.header, one.body, Buffer.alloc(one.body.length % 2, '\n')]),
  ]);
};

/** `ADBd` and `ADBc`: what is packed in them is a plain file. */
const adbEnvelope: Layer = (bytes, random, inside) => {
  const mark = bytes.toString('latin1', 0, 4);
  if (mark !== 'ADBd' && mark !== 'ADBc') return undefined;
  const isDeflate = mark === 'ADBd' || bytes[4] === 1;
  const start = mark === 'ADBd' ? 4 : 6;
  const options = { maxOutputLength: MOST };
  const body = bytes.subarray(start);
  const plain = isDeflate ? inflateRawSync(body, options) : zstdDecompressSync(body, options);
  const changed = inside(plain);
  switch (random.below(4)) {
    case 0:
      return changed;
    case 1:
      return Buffer.concat([Buffer.from('ADBc\x02\x13', 'latin1'), zstdCompressSync(changed, FAST_ZSTD)]);
    default:
      return Buffer.concat([Buffer.from('ADBd', 'latin1'), deflateRawSync(changed, { level: 1 })]);
  }
};

const FAST_ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The blocks of a plain ADB file; the size of one that is changed is stated anew. */
const adbBlocks: Layer = (bytes, random, inside) => {
  if (bytes.toString('latin1', 0, 4) !== 'ADB.') return undefined;
  const blocks: { type: number; body: Buffer }[] = [];
  for (let at = 8; at + 4 <= bytes.length; ) {
    const word = bytes.readUInt32LE(at);
    const size = word & 0x3fffffff;
    if (size < 4 || at + size > bytes.length) break;
    blocks.push({ type: word >>> 30, body: bytes.subarray(at + 4, at + size) });
    at += Math.ceil(size / 8) * 8;
  }
  if (blocks.length === 0) return undefined;
  // Nearly everything that is read is in the first.
  const at = random.once(3) ? random.below(blocks.length) : 0;
  const { type, body } = blocks[at] as (typeof blocks)[number];
  const changed = random.once(10)
    ? [{ type: random.below(4), body }]
    : random.once(10)
      ? [
          { type, body },
          { type, body },
        ]
      : [{ type, body: type === 0 ? changedPayload(body, random, inside) : inside(body) }];
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...blocks.toSpliced(at, 1, ...changed).flatMap((one) => {
      const head = Buffer.alloc(4);
      const raw = one.body.length + 4;
      head.writeUInt32LE((one.type * 2 ** 30 + raw) >>> 0);
      return [head, one.body, Buffer.alloc((8 - (raw % 8)) % 8)];
    }),
  ]);
};

const ADB_TAGS = [0x0, 0x1, 0x2, 0x3, 0x4, 0x8, 0x9, 0xa, 0xb, 0xd, 0xe, 0xf];

/** Values of an ADB: another tag, another offset, the value of another slot, another count. */
function changedPayload(body: Buffer, random: Random, inside: Inside): Buffer {
  if (body.length < 16 || random.once(3)) return inside(body);
  const changed = Buffer.from(body);
  const words = Math.floor(body.length / 4);
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = 4 * (1 + random.below(words - 1));
    const old = changed.readUInt32LE(at);
    const offset = random.pick([0, 4, 8, at, at - 4, 4 * random.below(words), body.length - 4, body.length]);
    const value = random.pick([
      ...[random.pick(ADB_TAGS) * 2 ** 28 + (old & 0x0fffffff), (old >>> 28) * 2 ** 28 + offset],
      ...[random.pick(ADB_TAGS) * 2 ** 28 + offset, changed.readUInt32LE(4 * random.below(words))],
      ...[random.below(64), 0, 0xffffffff],
    ]);
    changed.writeUInt32LE(value >>> 0, at);
  }
  return changed;
}

const zstd: Layer = (bytes, _random, inside) => {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0xfd2fb528) return undefined;
  return zstdCompressSync(inside(zstdDecompressSync(bytes, { maxOutputLength: MOST })), FAST_ZSTD);
};

const BEGIN = /-----BEGIN ([A-Z0-9 ]+)-----\n/g;
const TEXT_LIMIT = 256 << 10;

/** The bytes of one PEM or OpenPGP block, without a checksum afterwards. */
const armor: Layer = (bytes, random, inside) => {
  if (bytes.length > TEXT_LIMIT) return undefined;
  const text = bytes.toString('latin1');
  const begins = [...text.matchAll(BEGIN)];
  if (begins.length === 0) return undefined;
  const { 0: line, 1: label = '', index } = random.pick(begins);
  const start = index + line.length;
  const end = text.indexOf(`-----END ${label}-----`, start);
  if (end < 0) return undefined;
  const lines = text.slice(start, end).split('\n');
  const isBase64 = (one: string): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(one);
  // Headers have colons, and a checksum begins with `=`.
  const headers = lines.slice(0, lines.findIndex(isBase64));
  const packed = Buffer.from(lines.filter(isBase64).join(''), 'base64');
  if (packed.length === 0) return undefined;
  const isPgp = label.startsWith('PGP');
  const changed = isPgp ? changedPackets(packed, random, inside) : changedDer(packed, random, inside);
  const body = changed.toString('base64').replace(/.{1,64}/g, '$&\n');
  const block = [...headers, body].join('\n');
  return Buffer.from(text.slice(0, start) + block + text.slice(end), 'latin1');
};

/** The base64 line of a usign or signify file. */
const usign: Layer = (bytes, random, inside) => {
  if (bytes.length > TEXT_LIMIT || !bytes.includes('RW')) return undefined;
  const lines = bytes.toString('latin1').split('\n');
  const keys = lines.flatMap((line, i) => (/^RW[A-Za-z0-9+/]{20,400}={0,2}$/.test(line) ? [i] : []));
  if (keys.length === 0) return undefined;
  const at = random.pick(keys);
  const changed = inside(Buffer.from(lines[at] ?? '', 'base64')).toString('base64');
  return Buffer.from(lines.toSpliced(at, 1, changed).join('\n'), 'latin1');
};

interface Der {
  tag: number;
  start: number;
  end: number;
}

/** The values of one level of DER, as far as they can be told apart. */
function derValues(bytes: Buffer): Der[] | undefined {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at + 1];
    if (first === undefined) return undefined;
    const width = first < 0x80 ? 0 : first & 0x7f;
    if (width > 4 || at + 2 + width > bytes.length) return undefined;
    const size = width === 0 ? first : bytes.readUIntBE(at + 2, width);
    const start = at + 2 + width;
    if (start + size > bytes.length) return undefined;
    values.push({ tag: bytes[at] ?? 0, start, end: start + size });
    at = start + size;
  }
  return values.length === 0 ? undefined : values;
}

/** One value of DER is changed somewhere in the tree; those around it state their lengths anew. */
function changedDer(bytes: Buffer, random: Random, inside: Inside, depth = 0): Buffer {
  const values = depth < 12 && !random.once(5) ? derValues(bytes) : undefined;
  if (values === undefined) return inside(bytes);
  const at = random.below(values.length);
  return Buffer.concat(
    values.flatMap(({ tag, start, end }, i) => {
      const body = bytes.subarray(start, end);
      // What is built of others, and the octets that hold more.
      const isDeep = (tag & 0x20) !== 0 || tag === 4;
      const changed = i !== at ? body : isDeep ? changedDer(body, random, inside, depth + 1) : inside(body);
      return [Buffer.of(tag), derLength(changed.length), changed];
    }),
  );
}

function derLength(size: number): Buffer {
  if (size < 0x80) return Buffer.of(size);
  return size < 0x100
    ? Buffer.of(0x81, size)
    : size < 0x10000
      ? Buffer.of(0x82, size >> 8, size & 0xff)
      : longLength(size);
}

const longLength = (size: number): Buffer => {
  const bytes = Buffer.of(0x84, 0, 0, 0, 0);
  bytes.writeUInt32BE(size, 1);
  return bytes;
};

/** OpenPGP's packets, with old headers or new ones. */
function changedPackets(bytes: Buffer, random: Random, inside: Inside): Buffer {
  const packets: { tag: number; body: Buffer }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes[at] ?? 0;
    const width = head < 0xc0 ? ([1, 2, 4][head & 3] ?? 0) : 0;
    if ((head & 0x80) === 0 || width === 0 || at + 1 + width > bytes.length) break;
    const start = at + 1 + width;
    const end = start + bytes.readUIntBE(at + 1, width);
    if (end > bytes.length) break;
    packets.push({ tag: (head >> 2) & 0x0f, body: bytes.subarray(start, end) });
    at = end;
  }
  if (packets.length === 0 || random.once(6)) return inside(bytes);
  const at = random.below(packets.length);
  const { tag, body } = packets[at] as (typeof packets)[number];
  const middle = [
    ...(random.once(10) ? [] : [{ tag: random.once(8) ? random.below(16) : tag, body: inside(body) }]),
    ...(random.once(10) ? [{ tag, body }] : []),
  ];
  return Buffer.concat(
    packets.toSpliced(at, 1, ...middle).flatMap((packet) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(packet.body.length);
      return [Buffer.of(0x80 | (packet.tag << 2) | 2), length, packet.body];
    }),
  );
}

const parts: Layer = (bytes, random, inside) => {
  if (!isParts(bytes)) return undefined;
  const all = partsOf(bytes);
  const at = random.below(all.length);
  if (random.once(20)) return joinParts(all.toSpliced(at, 1));
  if (random.once(20)) return joinParts(all.toSpliced(at, 1, random.pick(all)));
  return joinParts(all.toSpliced(at, 1, inside(all[at] as Buffer)));
};

const LAYERS: readonly Layer[] = [
  parts,
  gzip,
  tar,
  ar,
  changedZip,
  adbEnvelope,
  adbBlocks,
  zstd,
  armor,
  usign,
  changedJson,
];

/** The input with something changed in the first layer that it has; undefined where it has none, or none to open. */
export function changedInside(bytes: Buffer, random: Random, inside: Inside): Buffer | undefined {
  for (const layer of LAYERS) {
    try {
      const changed = layer(bytes, random, inside);
      if (changed !== undefined) return changed;
    } catch (error) {
      // What was damaged by an earlier change cannot be opened any more.
      if (!/^(Z_|ZSTD_|ERR_)/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return undefined;
}
