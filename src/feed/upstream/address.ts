import { LINE_LIMIT } from '../catalog/upstream-shape.ts';

/** How the address of a feed of others is written: as devices write it, with words in braces. */

/** What an address names: a folder with an index, an index itself, or what a line `v3 URL` names. */
export type UpstreamKind = 'folder' | 'index' | 'v3';

/** A feed of others. */
export interface UpstreamAddress {
  /** The line of the settings that names it, without blanks around it. */
  text: string;
  kind: UpstreamKind;
  /** The same feed at several addresses, to try in turn. They may have {arch} and {target}. */
  mirrors: readonly [string, ...string[]];
}

/** The most addresses of one feed. */
const MIRROR_LIMIT = 20;

/**
 * Reads a line: an address, or a line of a device's list of feeds (`src/gz NAME URL`, `v3 URL`, `@tag URL`). More
 * addresses behind the first are mirrors.
 *
 * @returns what is wrong with a line that names no feed; it does not repeat the line, which may hold a password
 */
export function parseUpstream(line: string): UpstreamAddress | string {
  const text = line.trim();
  if (text.length > LINE_LIMIT) return `is longer than ${LINE_LIMIT} characters`;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isV3 = words[0] === 'v3';
  const addresses = words.slice(leadOf(words));
  const [first, ...others] = addresses;
  if (first === undefined) return 'has no address';
  if (addresses.length > MIRROR_LIMIT) return `has more than ${MIRROR_LIMIT} addresses`;
  for (const address of addresses) {
    const fault = addressFault(address);
    if (fault !== undefined) return fault;
  }
  const isIndex = NAMES_INDEX.test(first);
  if (!isV3 && others.some((address) => NAMES_INDEX.test(address) !== isIndex)) {
    return 'has mirrors of another form: name the index in each address, or the folder in each';
  }
  const kind = isV3 ? 'v3' : isIndex ? 'index' : 'folder';
  const plain = (address: string): string =>
    kind === 'index' ? address : `${address.replace(/\/(Packages(\.gz)?)?$/, '')}/`;
  return { text, kind, mirrors: [plain(first), ...others.map(plain)] };
}

const NAMES_INDEX = /\.adb$|\/APKINDEX\.tar\.gz$/;

/** How many words before the address belong to the line of a device. */
function leadOf(words: readonly string[]): number {
  if (words[0] === 'src/gz' || words[0] === 'src') return 2;
  return words[0] === 'v3' || words[0]?.startsWith('@') ? 1 : 0;
}

function addressFault(address: string): string | undefined {
  const plain = expandAddress(address, { arch: 'x', target: 'x/x' });
  if (/[{}]/.test(plain)) return 'has other words in braces than {arch} and {target}';
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  if (url === undefined || !/^(https?|file):$/.test(url.protocol)) {
    return 'has an address that does not begin with https://, http:// or file:';
  }
  if (url.username !== '' || url.password !== '') {
    return 'has a user or a password in an address, and those belong into `upstream-auth`';
  }
  if (url.protocol === 'file:' && url.host !== '') return 'has a file: address of another machine';
  if (url.protocol === 'file:' && !isPlainPath(url.pathname)) {
    return 'has a file: address with an escape that stands for no letter';
  }
  if (url.search !== '' || url.hash !== '') return 'has an address with a query, which no device has';
  return undefined;
}

/** True for a path that a file can have. */
function isPlainPath(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** The address for an arch and a target. */
export const expandAddress = (
  address: string,
  { arch, target }: { arch?: string | undefined; target?: string | undefined },
): string =>
  address.replaceAll('{arch}', () => arch ?? '{arch}').replaceAll('{target}', () => target ?? '{target}');

/** True for an address that needs this word. */
export const hasWord = ({ mirrors }: UpstreamAddress, word: 'arch' | 'target'): boolean =>
  mirrors.some((address) => address.includes(`{${word}}`));
