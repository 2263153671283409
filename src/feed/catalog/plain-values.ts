/**
 * Checks for values from the pages branch, before anything uses them. Nobody signs feed.json and packages.json, and
 * their values end up in lines for shells, in links and in logs. The page in the browser uses the same checks, so
 * nothing here needs Node.
 */

/** One name: a path segment that is valid in every file system, shell, git and URL. */
const NAME = '[A-Za-z0-9][A-Za-z0-9._+~-]*';
const NAMES = new RegExp(`^${NAME}(?:/${NAME})*$`);
/** An arch, as part of a pattern. It has no slash, because it names one folder. */
export const ARCH = '[A-Za-z0-9][A-Za-z0-9._+-]*';
const WHOLE_ARCH = new RegExp(`^${ARCH}$`);
const KEY_FILE = /^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/;
/** Folders at the feed's root that are not for packages. */
const TAKEN = /^(keys|badges)(\/|$)/;

/** The most characters of each. A path has two coordinates, an arch and the fixed parts of a layout. */
const COORDINATE_LIMIT = 100;
const PATH_LIMIT = 700;
const KEY_FILE_LIMIT = 150;
const ADDRESS_LIMIT = 300;
const LINK_LIMIT = 600;

/** The names of the formats that folders may have. */
export const FORMAT_NAMES: readonly string[] = ['opkg', 'apk-v2', 'apk-v3'];

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isFormat = (value: unknown): value is string => isText(value) && FORMAT_NAMES.includes(value);

/** True for a number of packages or bytes. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** True for a branch or repository: names with slashes between them, at most 100 characters. */
export const isCoordinate = (value: unknown): value is string =>
  isText(value) && value.length <= COORDINATE_LIMIT && NAMES.test(value);

/** True for an arch: one name, at most 100 characters. */
export const isArch = (value: unknown): value is string =>
  isText(value) && value.length <= COORDINATE_LIMIT && WHOLE_ARCH.test(value);

/** True for a path in a folder that the feed reserves for keys or badges. */
export const isTaken = (path: string): boolean => TAKEN.test(path);

/** True for a path of plain names without a slash at either end, at most 700 characters. */
export const isPlainPath = (value: unknown): value is string =>
  isText(value) && value.length <= PATH_LIMIT && NAMES.test(value);

/** The path in the feed of a file of a folder; of a folder without a file it is what the paths in it begin with. */
export const pathIn = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);

/** The folder that a path is in; that of the root is empty. */
export const folderAbove = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** The folder of a file that has a name; undefined for a path of another file. */
export function folderOfFile(path: string, name: string): string | undefined {
  if (path === name) return '';
  return path.endsWith(`/${name}`) ? path.slice(0, -name.length - 1) : undefined;
}

/** True for a path that a folder with packages may have. The empty one is the root of the feed. */
export const isFolderPath = (value: unknown): value is string =>
  value === '' || (isPlainPath(value) && !isTaken(value));

/** True for the path of a public key: one name below `keys/`. */
export const isKeyPath = (value: unknown): value is string =>
  isText(value) && value.startsWith('keys/') && isKeyFile(value.slice('keys/'.length));

const isKeyFile = (name: string): boolean => name.length <= KEY_FILE_LIMIT && KEY_FILE.test(name);

/** The form of key ids, for each scheme that has clients. */
const KEY_IDS: ReadonlyMap<unknown, (keyId: string) => boolean> = new Map([
  ['usign', (keyId) => /^[0-9a-f]{16}$/.test(keyId)],
  ['openpgp', (keyId) => /^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(keyId)],
  ['apk-v2', isKeyFile],
  ['apk-v3', (keyId) => /^[0-9a-f]{32}$/.test(keyId)],
]);

/** True for a key id in the form of its scheme; false for an unknown scheme. */
export const isKeyId = (scheme: unknown, keyId: unknown): boolean =>
  isText(keyId) && (KEY_IDS.get(scheme)?.(keyId) ?? false);

/**
 * True for a line of visible text: without control characters, invisible ones, changes of direction or halves of one.
 */
export const isLine = (value: unknown, limit: number): value is string =>
  isText(value) && value.length <= limit && !UNSEEN.test(value);

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Makes one line of visible text. */
export function asLine(text: string): string {
  const seen = UNSEEN.test(text)
    ? text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '')
    : text;
  return seen.trim();
}

/** True for a time in UTC without fractions of a second, as the catalogs write it. */
export const isTime = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));

/** True for a content id, in hex. */
export const isBlobId = (value: unknown): value is string => isText(value) && /^[0-9a-f]{40}$/.test(value);

export const isSha256 = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

/** True for the owner/name of a repository on GitHub. */
export const isSlug = (value: unknown): value is string =>
  isText(value) && value.length <= 140 && /^[\w.-]+\/[\w.-]+$/.test(value);

/** True for an address that a user may give: http or https, with only a port and a path after the server's name. */
export function isWebAddress(value: unknown): value is string {
  const isPlain =
    isText(value) &&
    value.length <= ADDRESS_LIMIT &&
    /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%-]+)*$/.test(value);
  // The pattern accepts numbers that are not a port or an IP address.
  return isPlain && URL.canParse(value);
}

/** True for an address that feed.json may remember: of a server whose name has a dot, or of this machine. */
export function isKnownAddress(value: unknown): value is string {
  return isWebAddress(value) && /^https?:\/\/(localhost|[\w-]+(\.[\w-]+)+)([:/]|$)/.test(value);
}

/** True for a link for people, such as that of a run. It may have a query, and is never used in a line for a shell. */
export const isLink = (value: unknown): value is string =>
  isText(value) &&
  value.length <= LINK_LIMIT &&
  /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%@:!,=&?#;*/-]*)?$/.test(value);
