import type { TarFacts } from '../../bytes/tar-walker.ts';
import { FormatError } from '../../errors.ts';
import { quotedPath } from '../apk/path.ts';

/** Name and place of the numbers in a header. apk drops a package with a number that is not plain octal. */
const NUMBERS: ReadonlyArray<readonly [string, number, number]> = [
  ['mode', 100, 108],
  ['owner', 108, 116],
  ['group', 116, 124],
  ['size', 124, 136],
  ['time', 136, 148],
  ['device', 329, 337],
  ['device', 337, 345],
];
/** The headers before a member that apk reads: what follows a pax header takes its place. */
const ORDER = /^[gLK]*x?$/;

/**
 * Checks the header of a member, and the order of those before it.
 *
 * @throws FormatError for what apk cannot read, or reads otherwise
 */
export function checkHeader({ header, name, type, before, offset }: TarFacts): void {
  if (header.toString('latin1', 257, 262) !== 'ustar' || header[0] === 0) {
    throw refused(
      offset,
      `the tar header of ${quotedPath(name)} is of a form that apk cannot read`,
      'Build the package with tar headers of the ustar form, as abuild does.',
    );
  }
  // apk reads the prefix of a header in place of a long name before it, and headers before a label as those of a file.
  const isTakenOtherwise = before.includes('L') && (header[345] !== 0 || type === 'V');
  if (!ORDER.test(before) || isTakenOtherwise) {
    throw refused(
      offset,
      `the headers before ${quotedPath(name)} stand in an order in which apk does not read them`,
      'Build the package with one pax header directly before each file, as abuild does.',
    );
  }
  for (const [what, start, end] of NUMBERS) {
    if (isOctal(header, start, end)) continue;
    throw refused(
      offset,
      `the ${what} of ${quotedPath(name)} is a number that apk cannot read`,
      'Build the package as root or with fakeroot, so that the ids of its owners are small numbers.',
    );
  }
}

/** Octal digits, and after them only blanks and NULs. */
function isOctal(header: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at < end && ((header[at] as number) & 0xf8) === 0x30) at++;
  while (at < end && (header[at] === 0 || header[at] === 0x20)) at++;
  return at === end;
}

/** The error for a package that apk cannot install whole. */
export function refused(offset: number, reason: string, remedy: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset, remedy });
}
