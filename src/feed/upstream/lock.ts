import { SourceError } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';

/** A file that names each package taken from upstreams, so that a run can take exactly these, and people see what changed. */

/** One line of the file. */
export interface LockLine {
  /** The coordinates of the repository, with slashes between them. */
  repository: string;
  /** The name of the format, with a dash for a blank. */
  format: string;
  /** The arch of the folder; `-` for the folder of all arches. */
  arch: string;
  name: string;
  version: string;
  /** Bytes; undefined where the upstream does not say it. */
  size: number | undefined;
  /** What the upstream's index states about the bytes. */
  hash: string;
  address: string;
}

/** What the lock has of one repository. */
export interface LockedRepository {
  repository: string;
  lines: readonly LockLine[];
}

/** The lines of a whole lock after a run that followed the upstreams of some repositories. */
export function lockAfter(before: readonly LockLine[], locked: readonly LockedRepository[]): LockLine[] {
  const followed = new Set(locked.map(({ repository }) => repository));
  const others = before.filter(({ repository }) => !followed.has(repository));
  return [...others, ...locked.flatMap(({ lines }) => lines)];
}

/** More lines and bytes than any lock has. */
const LINE_LIMIT = 1_000_000;
export const LOCK_LIMIT = 256 << 20;

const HEAD =
  '# What pkgfeed takes from upstreams: repository, format, arch, name, version, size, hash and address of each package.';

/**
 * Reads a lock.
 *
 * @param origin how messages name the file
 * @throws SourceError for a line that is not in its form
 */
export function parseLock(text: string, origin: string): LockLine[] {
  const lines = text.split('\n');
  if (lines.length > LINE_LIMIT) throw damaged(origin, LINE_LIMIT);
  return lines.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const words = line.trim().split(/\s+/);
    const [repository, format, arch, name, version, size = '', hash, address] = words;
    const isSize = size === '-' || /^\d{1,15}$/.test(size);
    const texts = { repository, format, arch, name, version, hash, address };
    if (words.length !== 8 || !isSize || !isWhole(texts)) throw damaged(origin, i + 1);
    return [{ ...texts, size: size === '-' ? undefined : Number(size) }];
  });
}

/** True where each word is there. */
const isWhole = <K extends string>(
  words: { [key in K]: string | undefined },
): words is {
  [key in K]: string;
} => Object.values(words).every(Boolean);

/** How a lock names a format. */
export const formatWord = ({ name }: Pick<Format, 'name'>): string => name.replaceAll(' ', '-');

/** The text of a lock: one package a line, sorted. A package whose name could not be read back is left out. */
export function writeLock(lines: readonly LockLine[]): string {
  const texts = lines
    .map(({ repository, format, arch, name, version, size, hash, address }) => [
      ...[repository, format, arch, name, version, `${size ?? '-'}`, hash, address],
    ])
    // What devices can install has no blanks in its words.
    .filter((words) => words.every((word) => /^\S+$/.test(word)) && !words[0]?.startsWith('#'))
    .map((words) => words.join(' '));
  return `${[HEAD, ...[...new Set(texts)].sort()].join('\n')}\n`;
}

/** The lines with other addresses. */
export const withAddresses = (lines: readonly LockLine[], change: (address: string) => string): LockLine[] =>
  lines.map((line) => ({ ...line, address: change(line.address) }));

/** What an index states about the bytes of a package, with the word for how; undefined when it states nothing. */
export function statedHash(format: Format, { identity, sha256, md5 }: Entry): string | undefined {
  if (sha256 !== undefined) return `sha256:${sha256}`;
  if (identity !== undefined && identity !== '') {
    return format.identifies === 'metadata' && /^[0-9a-f]+$/.test(identity) ? `adb:${identity}` : identity;
  }
  return md5 === undefined ? undefined : `md5:${md5}`;
}

/** Names a package in a lock and in an index. */
export const lockKey = ({ name, version }: Pick<LockLine, 'name' | 'version'>): string =>
  `${name} ${version}`;

/** The error for packages of a lock that are gone from their upstreams, or are other ones there. */
export function lockBroken(gone: readonly LockLine[], other: readonly LockLine[], why: string): SourceError {
  const named = (lines: readonly LockLine[]): string =>
    firstNames(lines.map((line) => printable(lockKey(line))));
  const parts = [
    ...(gone.length === 0 ? [] : [`upstreams have no more ${named(gone)}`]),
    ...(other.length === 0 ? [] : [`upstreams have other bytes of ${named(other)}`]),
  ];
  return new SourceError({
    code: 'SOURCE_LOCK',
    message: `the lock does not hold: ${parts.join('; ')}${why}`,
    remedy: 'Run without `locked` to write the lock anew, and look at what changed.',
  });
}

/** The error for packages of a lock that the repository would not list after the run. */
export const lockUnlisted = (lines: readonly LockLine[]): SourceError =>
  new SourceError({
    code: 'SOURCE_LOCK',
    message: `the lock does not hold: the repository would not list ${firstNames([...new Set(lines.map((line) => printable(lockKey(line))))])}`,
    remedy:
      'Look whether another source has other bytes of them, or whether devices could not install them; or run without `locked` to write the lock anew.',
  });

const damaged = (origin: string, line: number): SourceError =>
  new SourceError({
    code: 'SOURCE_LOCK',
    message: `line ${line} of ${origin} is no line of a lock`,
    remedy: 'Restore the file, or delete it and run without `locked` to have it written anew.',
  });
