import { isCoordinate, isFolderPath, isFormat, isLine, isTime } from './plain-values.ts';

/** A package version that was withdrawn. No source of its branch and repository brings it back. */
export interface Withdrawn {
  name: string;
  version: string;
  /** The package's own word, or the arch of the only folder that it left while others could keep it. */
  arch: string;
  branch: string | null;
  repository: string | null;
  /** Target and subtarget of OpenWrt; absent where the folders are for any. */
  target?: string;
  format: string;
  /** The paths of the folders that listed it. */
  folders: string[];
  withdrawn: string;
  /** Why, in the words of whoever withdrew it; null if nobody said. */
  reason: string | null;
}

/** The most withdrawals that `feed.json` remembers, and the most bytes that they may have there. */
export const WITHDRAWN_LIMIT = 2_000;
export const WITHDRAWN_BYTES = 1 << 20;

/** The most characters of a reason. */
export const REASON_LIMIT = 300;
const WORD_LIMIT = 255;
const ARCH_LIMIT = 100;

/** True for a reason: one printable line of at most 300 characters. */
export const isReason = (value: unknown): value is string =>
  isLine(value, REASON_LIMIT) && value.trim() !== '';

/** What tells one withdrawal from another. */
export const withdrawnKey = (one: Omit<Withdrawn, 'folders' | 'withdrawn' | 'reason'>): unknown[] => {
  const { format, branch, repository, target, name, version, arch } = one;
  return [format, branch, repository, name, version, arch, ...(target === undefined ? [] : [target])];
};

/** Reads one item of the list; undefined for one that does not fit. */
export function readWithdrawn({
  raw,
  drop,
}: {
  raw: { readonly [field: string]: unknown };
  drop(field: string): void;
}): Withdrawn | undefined {
  const { name, version, arch, branch, repository, target, format, folders, withdrawn, reason } = raw;
  if (!isWord(name, WORD_LIMIT) || !isWord(version, WORD_LIMIT) || !isWord(arch, ARCH_LIMIT))
    return undefined;
  if (!isFormat(format) || !isTime(withdrawn)) return undefined;
  if (!isPlace(branch) || !isPlace(repository)) return undefined;
  if (!Array.isArray(folders) || folders.length === 0 || !folders.every(isFolderPath)) return undefined;
  if (reason !== undefined && reason !== null && !isReason(reason)) drop('reason');
  if (target !== undefined && !isCoordinate(target)) drop('target');
  return {
    name,
    version,
    arch,
    branch,
    repository,
    ...(isCoordinate(target) ? { target } : {}),
    format,
    folders: [...new Set(folders)],
    withdrawn,
    reason: isReason(reason) ? reason : null,
  };
}

const isWord = (value: unknown, limit: number): value is string => isLine(value, limit) && value !== '';

const isPlace = (value: unknown): value is string | null => value === null || isCoordinate(value);
