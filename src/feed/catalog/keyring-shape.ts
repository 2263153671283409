import { isCount, isFolderPath, isFormat, isText } from './plain-values.ts';

/** A keyring package of the feed, as the newest run that made it left it. */
export interface KeyringRecord {
  format: string;
  name: string;
  /** How many changes of the keys its version counts. */
  count: number;
  /** What it provides, which stands for its keys. */
  mark: string;
  /** The paths of the folders that list a keyring of that name. */
  folders: string[];
}

/** The most keyrings that `feed.json` remembers; most feeds have one for each format. */
export const KEYRING_LIMIT = 64;
const FOLDERS = 20_000;

/** The most changes that the version of a keyring counts. */
export const COUNT_LIMIT = 999_999;

/** True for the name of a keyring: a package name of every format. */
export const isKeyringName = (value: unknown): value is string =>
  isText(value) && /^[a-z0-9][a-z0-9+.-]{1,62}$/.test(value);

const isMark = (value: unknown): value is string =>
  isText(value) && /^pkgfeed-keys-[0-9a-f]{32}$/.test(value);

/** What tells one keyring from another. */
export const keyringKey = ({ format, name }: KeyringRecord): unknown[] => [format, name];

/** Reads one item of the list; undefined for one that does not fit. */
export function readKeyring({
  raw: { format, name, count, mark, folders },
}: {
  raw: { readonly [field: string]: unknown };
}): KeyringRecord | undefined {
  if (!isFormat(format) || !isKeyringName(name) || !isMark(mark)) return undefined;
  if (!isCount(count) || count < 1 || count > COUNT_LIMIT) return undefined;
  if (!Array.isArray(folders) || folders.length > FOLDERS || !folders.every(isFolderPath)) return undefined;
  return { format, name, count, mark, folders: [...new Set(folders)] };
}
