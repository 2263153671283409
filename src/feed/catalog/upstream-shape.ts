import { isArch, isCoordinate, isLine, isLink, isSha256, isTime } from './plain-values.ts';

/** What tells one version of a file from another. */
export interface Validators {
  etag?: string | undefined;
  /** The text of `Last-Modified`. */
  modified?: string | undefined;
}

/**
 * What `feed.json` remembers of an index from which a run took packages. Nobody signs that, so it only decides whether the
 * index is read again, and never what is taken.
 */
export interface UpstreamRecord extends Validators {
  branch: string | null;
  repository: string | null;
  target?: string;
  /** The line of the settings that names the upstream. */
  upstream: string;
  /** The arch whose folder gets its packages; absent when its entries say it. */
  arch?: string;
  /** The address of the index. */
  index: string;
  /** When it was read. */
  read: string;
  /** The hash of the settings that decided what was taken. */
  settings: string;
  /** A hash of the indexes of the repository's folders after the run; absent where they are not known. */
  folders?: string;
}

/** More than any feed follows. */
export const UPSTREAM_LIMIT = 2_000;
/** The longest line of the settings. */
export const LINE_LIMIT = 1_000;
const VALIDATOR_LIMIT = 300;

/** What tells one record from another. */
export const upstreamKey = (one: UpstreamRecord): unknown[] => {
  const { branch, repository, target = null, upstream, arch = null } = one;
  return [branch, repository, target, upstream, arch];
};

/** Reads one item of the list; undefined for one that does not fit. */
export function readUpstream({
  raw,
}: {
  raw: { readonly [field: string]: unknown };
}): UpstreamRecord | undefined {
  const { branch, repository, target, upstream, arch, index, etag, modified, read, settings, folders } = raw;
  if (!isPlace(branch) || !isPlace(repository)) return undefined;
  if (target !== undefined && !isCoordinate(target)) return undefined;
  if (arch !== undefined && !isArch(arch)) return undefined;
  if (!isLine(upstream, LINE_LIMIT) || upstream === '' || !isLink(index)) return undefined;
  if (!isTime(read) || !isSha256(settings)) return undefined;
  return {
    branch,
    repository,
    ...(target === undefined ? {} : { target }),
    upstream,
    ...(arch === undefined ? {} : { arch }),
    index,
    ...(isValidator(etag) ? { etag } : {}),
    ...(isValidator(modified) ? { modified } : {}),
    read,
    settings,
    ...(isSha256(folders) ? { folders } : {}),
  };
}

const isPlace = (value: unknown): value is string | null => value === null || isCoordinate(value);
const isValidator = (value: unknown): value is string => isLine(value, VALIDATOR_LIMIT) && value !== '';
