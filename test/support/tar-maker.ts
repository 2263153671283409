import { createHash } from 'node:crypto';
import { tarPadding } from '../../src/bytes/tar-writer.ts';

/** A member of a tar archive with everything that a header can say, right or wrong. */
export interface RawMember {
  name: string | Buffer;
  /** The type flag; `0` unless said. */
  type?: string;
  body?: Buffer | string;
  link?: string;
  /** Records of a pax header in front of it. */
  pax?: { readonly [key: string]: string };
  /** Adds the checksum that apk wants to the pax header. */
  hashed?: boolean;
  magic?: string;
  /** What stands before the name in headers of the ustar form. */
  prefix?: string;
  /** The text of the owner's number. */
  owner?: string;
  /** The text of the size. */
  sizeText?: string;
  /** States the sum of the header's bytes as old programs did, which added up signed numbers. */
  isSumSigned?: boolean;
  /** The size that the header states, where that is not the size of the body. */
  size?: number;
}

const field = (value: number, size: number): string => `${value.toString(8).padStart(size - 1, '0')}\0`;

function block({
  name,
  type = '0',
  link = '',
  body = '',
  magic = 'ustar\x0000',
  ...more
}: RawMember): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from(name as string).copy(header, 0);
  header.write(field(type === '5' ? 0o755 : 0o644, 8), 100);
  header.write(more.owner ?? field(0, 8), 108, 'latin1');
  header.write(field(0, 8), 116);
  header.write(more.sizeText ?? field(more.size ?? Buffer.from(body as string).length, 12), 124, 'latin1');
  header.write(field(0, 12), 136);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write(magic, 257, 'latin1');
  header.write(more.prefix ?? '', 345);
  const signed = more.isSumSigned ? header.filter((byte) => byte > 127).length * 256 : 0;
  const sum = header.reduce((total, byte) => total + byte, 8 * 0x20) - signed;
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A pax record, which begins with its own length. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let size = Buffer.byteLength(rest) + 1;
  while (String(size).length + Buffer.byteLength(rest) !== size) size++;
  return size + rest;
}

/** Members as they stand in an archive, without its end. */
export function rawTar(members: readonly RawMember[]): Buffer {
  return Buffer.concat(members.flatMap(rawMember));
}

function rawMember(member: RawMember): Buffer[] {
  const { type = '0', body = '', link = '', pax = {}, hashed = false } = member;
  const bytes = Buffer.from(body as string);
  const content = type === '2' ? link : bytes;
  const sum = hashed ? { 'APK-TOOLS.checksum.SHA1': createHash('sha1').update(content).digest('hex') } : {};
  const records = Object.entries({ ...sum, ...pax }).map(([key, value]) => paxRecord(key, value));
  const before = records.length === 0 ? [] : rawMember({ name: 'pax', type: 'x', body: records.join('') });
  return [...before, block(member), bytes, tarPadding(bytes.length)];
}

/** A member that states the name of the next one in the way of GNU tar, or the target of its link with `K`. */
export const longText = (text: string, type: 'L' | 'K' = 'L'): RawMember => ({
  name: '././@LongLink',
  type,
  body: `${text}\0`,
});
