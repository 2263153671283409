import { isBlobId, isCount, isPlainPath, isTime } from './plain-values.ts';

/** A package file that no index lists any more, and that stays for devices that still have the index of before. */
export interface LeavingFile {
  path: string;
  /** When its index stopped listing it. */
  left: string;
  /** Until when it stays. The next run after that deletes it. */
  until: string;
  /** Its size; null where the index did not state it. */
  bytes: number | null;
  /** The content id that it had. A file with another one is somebody else's. */
  blob: string;
}

/** The most files that `feed.json` remembers so, and the most bytes that they may have there. */
export const LEAVING_LIMIT = 4_000;
export const LEAVING_BYTES = 1 << 20;

/** The longest grace, in milliseconds: 90 days. */
export const GRACE_LIMIT = 90 * 86_400_000;

const PACKAGE = /\.(?:ipk|apk)$/;

/** True for a path that a record may have: of a package file with a plain name. */
export const isLeavingPath = (value: unknown): value is string => isPlainPath(value) && PACKAGE.test(value);

/** Reads one item of the list; undefined for one that does not fit. */
export function readLeaving({
  raw: { path, left, until, bytes, blob },
}: {
  raw: { readonly [field: string]: unknown };
}): LeavingFile | undefined {
  if (!isLeavingPath(path) || !isTime(left) || !isTime(until) || !isBlobId(blob)) return undefined;
  if (bytes !== null && !isCount(bytes)) return undefined;
  const grace = Date.parse(until) - Date.parse(left);
  return grace < 0 || grace > GRACE_LIMIT ? undefined : { path, left, until, bytes, blob };
}
