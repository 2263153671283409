import { isCoordinate, isCount, isPlainPath, isSha256 } from './plain-values.ts';

/**
 * A repository as a run left it. A later run that is made of the same, and finds the same files, need not read it
 * (`feed/settled/`).
 */
export interface Settled {
  branch: string | null;
  repository: string | null;
  /** Absent from a repository that is for any target. */
  target?: string;
  /** Of everything that the run was made of, and of the files that it left; in hex. */
  digest: string;
  /** How many packages the sources of the repository give that it has already. */
  unchanged: number;
  /** The largest package file in its folders. */
  largest: { path: string; bytes: number } | null;
  /** True when a report of it says nothing of single packages, and names all of its folders; absent otherwise. */
  plain?: true;
}

/** The most repositories that `feed.json` remembers so. */
export const SETTLED_LIMIT = 2_000;

/** What tells one repository from another. */
export const settledKey = ({
  branch,
  repository,
  target,
}: Pick<Settled, 'branch' | 'repository' | 'target'>): unknown[] => [branch, repository, target ?? null];

/** Reads one item of the list; undefined for one that does not fit. */
export function readSettled({
  raw: { branch, repository, target, digest, unchanged, largest, plain },
}: {
  raw: { readonly [field: string]: unknown };
}): Settled | undefined {
  if (!isPlace(branch) || !isPlace(repository)) return undefined;
  if (target !== undefined && !isCoordinate(target)) return undefined;
  if (!isSha256(digest) || !isCount(unchanged) || !(largest === null || isLargest(largest))) return undefined;
  return {
    ...{ branch, repository },
    ...(target === undefined ? {} : { target }),
    ...{ digest, unchanged },
    largest: largest === null ? null : { path: largest.path, bytes: largest.bytes },
    ...(plain === true ? { plain } : {}),
  };
}

const isPlace = (value: unknown): value is string | null => value === null || isCoordinate(value);

function isLargest(value: unknown): value is { path: string; bytes: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes } = value as { path?: unknown; bytes?: unknown };
  return isPlainPath(path) && isCount(bytes);
}
