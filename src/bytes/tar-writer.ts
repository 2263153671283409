import { FormatError } from '../errors.ts';

/** A member of a tar archive that is being written. */
export interface TarMember {
  /** The name as the header has it; the name of a folder ends with `/`. */
  name: string;
  type: 'File' | 'Directory' | 'SymbolicLink' | 'ExtendedHeader';
  mode: number;
  mtime: Date;
  body: Buffer;
}

const BLOCK = 512;
const NAME = 100;
const PREFIX = 155;
const TYPES = { File: '0', SymbolicLink: '2', Directory: '5', ExtendedHeader: 'x' } as const;

/** The two blocks that end an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** The zeros that fill the last block of a body of this size. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/**
 * A ustar archive of these members in their order, without the end blocks; root owns every member.
 *
 * @throws FormatError when a name does not fit its header
 */
export function writeTar(members: readonly TarMember[]): Buffer {
  return Buffer.concat(
    members.flatMap((member) => [header(member), member.body, tarPadding(member.body.length)]),
  );
}

function header({ name, type, mode, mtime, body }: TarMember): Buffer {
  const block = Buffer.alloc(BLOCK);
  const [last, prefix] = splitName(name);
  last.copy(block, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(body.length, 12), 124);
  block.write(octal(Math.floor(mtime.getTime() / 1000), 12), 136);
  block.write(TYPES[type], 156);
  block.write('ustar\u000000', 257);
  block.write('root', 265);
  block.write('root', 297);
  block.write(octal(0, 8), 329);
  block.write(octal(0, 8), 337);
  prefix.copy(block, 345);
  // The checksum counts its own field as spaces.
  const sum = block.reduce((total, byte) => total + byte, 8 * 0x20);
  block.write(octal(sum, 8), 148);
  return block;
}

/** Octal digits followed by a space and a NUL, or by a NUL alone when there is no room for the space. */
function octal(value: number, size: number): string {
  const digits = value.toString(8);
  return digits.length === size - 1 ? `${digits}\0` : `${digits.padStart(size - 2, '0')} \0`;
}

/** Cuts a long name at a slash, which is in neither part. */
function splitName(name: string): [last: Buffer, prefix: Buffer] {
  const bytes = Buffer.from(name);
  if (!bytes.includes(0)) {
    if (bytes.length <= NAME) return [bytes, Buffer.alloc(0)];
    const slash = bytes.subarray(0, -1).indexOf('/', bytes.length - NAME - 1);
    if (slash > 0 && slash <= PREFIX) return [bytes.subarray(slash + 1), bytes.subarray(0, slash)];
  }
  throw new FormatError({
    code: 'FORMAT_LIMIT',
    reason: `the path ${JSON.stringify(name.slice(0, 300))} does not fit a tar header`,
    offset: 0,
    remedy: `Shorten it to ${NAME} bytes.`,
  });
}
