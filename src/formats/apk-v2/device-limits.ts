import { LINE_LIMIT } from '../apk/device-buffers.ts';
import { decode } from './pkginfo.ts';

/** Buffers of apk, which uses the same code to write a device's installed database: longer text makes that fail. */
export const HEADER_LIMIT = 2048;
export const ITEM_LIMIT = 256;

/**
 * The installed size of a package that states none, which apk's own tools write too. Of a package with an installed size
 * of 0 a device unpacks nothing, neither files nor scripts, and it takes the size from the index.
 */
export const LEAST_INSTALLED_SIZE = 1;

/** The lines of an entry that share one buffer, and the keys of `.PKGINFO` that they come from. */
const HEADER_KEYS: { readonly [letter: string]: string } = {
  C: 'checksum',
  P: 'pkgname',
  V: 'pkgver',
  A: 'arch',
  S: 'file size',
  I: 'size',
  T: 'pkgdesc',
  U: 'url',
  L: 'license',
  o: 'origin',
  m: 'maintainer',
  t: 'builddate',
  c: 'commit',
  k: 'provider_priority',
};
/** The lines that hold a list, and the keys of `.PKGINFO` that they come from. */
export const LIST_KEYS: { readonly [letter: string]: string } = {
  D: 'depend',
  p: 'provides',
  i: 'install_if',
};

/** The bytes of the lines that share one buffer, with their line ends. */
export const headerSize = (lines: readonly string[]): number =>
  lines.reduce((total, line) => total + (line.charAt(0) in HEADER_KEYS ? line.length + 1 : 0), 0);

/** What of an entry's lines does not fit into a device; undefined when everything fits. */
export function beyondDevices(lines: readonly string[]): string | undefined {
  const size = headerSize(lines);
  if (size >= HEADER_LIMIT) {
    const header = lines.filter((line) => line.charAt(0) in HEADER_KEYS);
    const longest = header.reduce((a, b) => (b.length > a.length ? b : a));
    return tooLong(
      `fields take ${size} bytes together, most of them its ${HEADER_KEYS[longest.charAt(0)]}`,
      HEADER_LIMIT,
    );
  }
  for (const line of lines) {
    const key = LIST_KEYS[line.charAt(0)];
    if (key === undefined || line.length < ITEM_LIMIT) continue;
    const item = line
      .slice(2)
      .split(' ')
      .find((one) => one.length >= ITEM_LIMIT);
    if (item === undefined) continue;
    const beginning = JSON.stringify(decode(item.slice(0, 40)));
    return tooLong(`${key} that begins with ${beginning} has ${item.length} bytes`, ITEM_LIMIT);
  }
  const long = lines.find((line) => line.length >= LINE_LIMIT);
  return long === undefined
    ? undefined
    : tooLong(`${LIST_KEYS[long.charAt(0)]} takes ${long.length} bytes together`, LINE_LIMIT);
}

const tooLong = (what: string, limit: number): string => `its ${what}, and ${limit} or more break a device`;
