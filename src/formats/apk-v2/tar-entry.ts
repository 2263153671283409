import { tarPadding } from '../../bytes/tar-writer.ts';

const BLOCK = 512;
const NAME = 100;

/** The longest name that `tarEntry` accepts, in bytes. */
export const TAR_NAME_LIMIT = NAME;

/**
 * A file in a tar archive with header and padding, byte for byte as `apk index` writes it (apk-tools src/io.c): size
 * and time in 12 octal digits without a terminator, GNU's magic, owner root. The time is always 0.
 */
export function tarEntry(name: string, body: Buffer): Buffer {
  if (Buffer.byteLength(name) > NAME) throw new RangeError(`a tar name is longer than ${NAME} bytes`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(body.length.toString(8).padStart(12, '0'), 124);
  header.write('000000000000', 136);
  header.write('0', 156);
  header.write('ustar  \0', 257);
  header.write('root', 265);
  header.write('root', 297);
  // The checksum counts its own field as spaces.
  const sum = header.reduce((total, byte) => total + byte, 8 * 0x20);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, body, tarPadding(body.length)]);
}
