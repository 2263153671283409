import { firstNames } from '../../text/first-names.ts';
import type { PackageWarning } from '../format.ts';
import { PACKAGE_NAME } from './dependency.ts';
import { isVersion } from './version.ts';

/**
 * Names and versions that apk 2 and apk 3 install from an index: more than their own tools would build. What is left out
 * would change the meaning of a command or a line, or could not stand in a file name or an address.
 */
export const USABLE_NAME = /^[A-Za-z0-9_][A-Za-z0-9+._,:-]*$/;
export const USABLE_VERSION = /^[A-Za-z0-9][A-Za-z0-9+._~:-]*$/;

/** What people should know about a name and a version that devices install all the same. */
export function wordWarnings(name: string, version: string): PackageWarning[] {
  return [
    PACKAGE_NAME.test(name)
      ? undefined
      : apkWarning("apk's own tools refuse its name; begin names with a letter or digit", name),
    isVersion(version)
      ? undefined
      : {
          ...apkWarning(
            'apk cannot compare all of its version, so devices may miss an update to or from it; ' +
              'write versions like 1.2.3-r0',
            version,
          ),
          isHarmless: true as const,
        },
  ].filter((warning) => warning !== undefined);
}

/** A warning that concerns all devices of a package's format. */
export const apkWarning = (text: string, detail = ''): PackageWarning => ({
  text,
  detail,
  scheme: undefined,
});

/** Characters that a warning shows of an item. */
const ITEM_SHOWN = 128;

/** The first of the items that a warning is about, each in quotes, and how many more there are. */
export function firstItems(items: readonly string[]): string {
  const shown = (item: string): string => (item.length > ITEM_SHOWN ? `${item.slice(0, ITEM_SHOWN)}…` : item);
  return firstNames([...new Set(items)].map((item) => JSON.stringify(shown(item))));
}

/** Why no client can use a name or version that an index lists; undefined when one can. */
export function wordHarm(name: string, version: string): string | undefined {
  if (isPlainWord(name) && isPlainWord(version)) return undefined;
  if (name === '') return 'no name';
  if (version === '') return 'no version';
  if (UNREACHABLE_NAME.test(name)) return 'a name that clients cannot ask for';
  if (UNREACHABLE_VERSION.test(version)) return 'a version that no file name or address can hold';
  return name.length > WORD_LIMIT || version.length > WORD_LIMIT
    ? 'a name or version that is too long for a file name'
    : undefined;
}

/** A cheap test, true for nearly every name and version: letters, digits and signs that mean nothing elsewhere. */
function isPlainWord(word: string): boolean {
  if (word.length === 0 || word.length > WORD_LIMIT || word.charCodeAt(0) === MINUS) return false;
  for (let i = 0; i < word.length; i++) if (PLAIN[word.charCodeAt(i)] !== 1) return false;
  return true;
}

const MINUS = 0x2d;
const PLAIN = new Uint8Array(256);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+._-')
  PLAIN[sign.charCodeAt(0)] = 1;

/** Longer than a file name may be. */
export const WORD_LIMIT = 255;
/** A command reads these as the end of a name, as a tag or as an option. */
const UNREACHABLE_NAME = /[\u0000-\u0020\u007f/@=<>~]|^[!-]/;
const UNREACHABLE_VERSION = /[\u0000-\u0020\u007f/\\%#?]/;

/** Packages larger than this have content: metadata and signatures alone are smaller. */
const BARE_SIZE = 8192;

/**
 * True for a package that must have content, though it says an installed size of 0: devices then unpack nothing.
 *
 * @param size the bytes of the package file; undefined when it is not known
 */
export const installsEmpty = (installedSize: number | bigint, size = 0): boolean =>
  Number(installedSize) === 0 && size > BARE_SIZE;
