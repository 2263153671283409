/**
 * What a value from the pages branch may be before anything uses it. Nobody signs feed.json and packages.json, and
 * their values end up in lines for shells, in links and in logs. The page in the browser asks the same questions, so
 * nothing here needs Node.
 */

/** One name: a path segment that every file system, shell, git and URL takes as it is. */
const NAME = '[A-Za-z0-9][A-Za-z0-9._+~-]*';
const NAMES = new RegExp(`^${NAME}(?:/${NAME})*$`);
/** An arch, as a source for patterns: no slash, since it names one folder. */
export const ARCH = '[A-Za-z0-9][A-Za-z0-9._+-]*';
const WHOLE_ARCH = new RegExp(`^${ARCH}$`);
const KEY_FILE = /^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/;
/** Folders at the feed's root that hold something else than packages. */
const TAKEN = /^(keys|badges)(\/|$)/;

/** Characters. Two coordinates, an arch and what a layout adds make a path. */
const COORDINATE_LIMIT = 100;
const PATH_LIMIT = 700;
const KEY_FILE_LIMIT = 150;
const ADDRESS_LIMIT = 300;
const LINK_LIMIT = 600;

export const isText = (value: unknown): value is string => typeof value === 'string';

/** A number of packages or bytes. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** A branch or repository: names with slashes between them, 100 characters at most. */
export const isCoordinate = (value: unknown): value is string =>
  isText(value) && value.length <= COORDINATE_LIMIT && NAMES.test(value);

/** An arch: one name, 100 characters at most. */
export const isArch = (value: unknown): value is string =>
  isText(value) && value.length <= COORDINATE_LIMIT && WHOLE_ARCH.test(value);

/** Whether a path begins in a folder that the feed keeps for keys or badges. */
export const isTaken = (path: string): boolean => TAKEN.test(path);

/** A path of plain names, 700 characters at most, with no slash at either end. */
export const isPlainPath = (value: unknown): value is string =>
  isText(value) && value.length <= PATH_LIMIT && NAMES.test(value);

/** The path of a folder with packages. */
export const isFolderPath = (value: unknown): value is string => isPlainPath(value) && !isTaken(value);

/** The path of a public key: one name below `keys/`. */
export const isKeyPath = (value: unknown): value is string =>
  isText(value) && value.startsWith('keys/') && isKeyFile(value.slice('keys/'.length));

const isKeyFile = (name: string): boolean => name.length <= KEY_FILE_LIMIT && KEY_FILE.test(name);

/** What a key is called by, for each scheme that has clients. */
const KEY_IDS: ReadonlyMap<unknown, (keyId: string) => boolean> = new Map([
  ['usign', (keyId) => /^[0-9a-f]{16}$/.test(keyId)],
  ['openpgp', (keyId) => /^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(keyId)],
  ['apk-v2', isKeyFile],
  ['apk-v3', (keyId) => /^[0-9a-f]{32}$/.test(keyId)],
]);

/** Whether a key id is one of its scheme; false for a scheme that is not known. */
export const isKeyId = (scheme: unknown, keyId: unknown): boolean =>
  isText(keyId) && (KEY_IDS.get(scheme)?.(keyId) ?? false);

/** Text of one line that shows as it is: no control, direction or other unseen character, no half of one. */
export const isLine = (value: unknown, limit: number): value is string =>
  isText(value) && value.length <= limit && !UNSEEN.test(value);

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The same text as one line that shows as it is. */
export function asLine(text: string): string {
  const seen = UNSEEN.test(text)
    ? text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '')
    : text;
  return seen.trim();
}

/** A time in UTC without fractions, as the catalogs write it. */
export const isTime = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));

/** git's id of a file, in hex. */
export const isBlobId = (value: unknown): value is string => isText(value) && /^[0-9a-f]{40}$/.test(value);

export const isSha256 = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

/** owner/name of a repository on GitHub. */
export const isSlug = (value: unknown): value is string =>
  isText(value) && value.length <= 140 && /^[\w.-]+\/[\w.-]+$/.test(value);

/** An address that somebody gives: http or https, and nothing but a path after the name of the server. */
export function isWebAddress(value: unknown): value is string {
  const isPlain =
    isText(value) &&
    value.length <= ADDRESS_LIMIT &&
    /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%-]+)*$/.test(value);
  // A number that is no port or no address looks plain, too.
  return isPlain && URL.canParse(value);
}

/** An address that the branch remembers: of a server whose name has a dot, or of this machine. */
export function isKnownAddress(value: unknown): value is string {
  return isWebAddress(value) && /^https?:\/\/(localhost|[\w-]+(\.[\w-]+)+)([:/]|$)/.test(value);
}

/** An address that people may follow, such as that of a run: it may have a query, and goes into no line for a shell. */
export const isLink = (value: unknown): value is string =>
  isText(value) &&
  value.length <= LINK_LIMIT &&
  /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%@:!,=&?#;*/-]*)?$/.test(value);
