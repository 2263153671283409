import type { GzipTail } from '../../bytes/gzip-pieces.ts';
import type { PackageWarning } from '../format.ts';

const BLOCK = 512;
const AGAIN = 'build it again, and copy it in one piece';

/**
 * Warns about what follows the gzip data of a part. Both opkgs pass over bytes that begin no gzip data; Yocto's does not
 * install a package where damaged gzip data follows.
 *
 * @param part what it is, such as `data part`
 * @param offset where the part begins in the file
 */
export function tailWarning(part: string, { fault }: GzipTail, offset: number): PackageWarning {
  return fault === undefined
    ? {
        text: `other bytes follow its gzip data, and opkg passes over them; ${AGAIN}`,
        detail: part,
        scheme: undefined,
      }
    : {
        text: `Yocto devices would not install it: damaged gzip data follows that of one of its parts; ${AGAIN}`,
        detail: part,
        scheme: 'openpgp',
        lossAt: offset,
      };
}

/**
 * @param tar an unpacked archive
 * @param members of the archive, in their order
 * @throws the fault of what follows, where the archive may go on there
 */
export function refuseLostMembers(
  tar: Buffer,
  members: readonly { offset: number; size: number }[],
  tail: GzipTail | undefined,
): void {
  if (tail?.fault === undefined) return;
  const last = members.at(-1);
  const end = last === undefined ? 0 : last.offset + Math.ceil(last.size / BLOCK) * BLOCK;
  if (!tar.subarray(end, end + BLOCK).equals(Buffer.alloc(BLOCK))) throw tail.fault;
}
