import { isKeyId, isKeyPath, isSha256, isText, isTime } from './plain-values.ts';

/** What a key is for, if it is not one that signs: it will sign later, or its signatures no longer count. */
export const KEY_STATES = ['next', 'revoked'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** A public key as `feed.json` describes it. */
export interface FeedKey {
  scheme: string;
  keyId: string;
  path: string;
  /** The hash of the file, in hex; null if no run has recorded it. */
  sha256: string | null;
  /** When a run first published the file, in UTC; absent if no run has recorded it. */
  since?: string;
  /** Absent for a key that signs or has signed. */
  state?: KeyState;
}

/** Reads one item of the list; undefined for one that does not fit. */
export function readKey({
  raw: { scheme, keyId, path, sha256, since, state },
  drop,
}: {
  raw: { readonly [field: string]: unknown };
  drop(field: string): void;
}): FeedKey | undefined {
  if (!isText(scheme) || !isKeyPath(path) || !isText(keyId) || !isKeyId(scheme, keyId)) return undefined;
  if (sha256 !== undefined && sha256 !== null && !isSha256(sha256)) drop('sha256');
  if (since !== undefined && !isTime(since)) drop('since');
  if (state !== undefined && !isKeyState(state)) drop('state');
  return {
    ...{ scheme, keyId, path },
    sha256: isSha256(sha256) ? sha256 : null,
    ...(isTime(since) ? { since } : {}),
    ...(isKeyState(state) ? { state } : {}),
  };
}

const isKeyState = (value: unknown): value is KeyState => KEY_STATES.some((state) => state === value);

/**
 * What a key of a feed is for: it signs the indexes of a folder, it will sign later, its signatures no longer count, or
 * it is only there.
 */
export function roleOf(
  { path, state }: FeedKey,
  folders: readonly { keys: readonly string[] | null }[],
): KeyState | 'signs' | 'none' {
  if (state === 'revoked') return state;
  if (folders.some(({ keys }) => keys?.includes(path))) return 'signs';
  return state ?? 'none';
}
