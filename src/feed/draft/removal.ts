import { ConflictError, InputError } from '../../errors.ts';
import type { Entry } from '../../formats/format.ts';
import { starPattern } from '../../text/name-pattern.ts';
import { nearest } from '../../text/nearest.ts';
import { printable } from '../../text/printable.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import type { Change } from '../change.ts';
import { departures } from '../change.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';

/** Which packages to withdraw, as the user wrote it: `NAME[=VERSION][@ARCH]`. */
export interface Removal {
  text: string;
  /** A name, or a pattern of names with `*` and `?`. */
  name: string;
  /** Tests a name by the pattern; undefined for a plain name. */
  isName?: ((name: string) => boolean) | undefined;
  /** Undefined for all versions. */
  version: string | undefined;
  /** The arch of the folder or the one that the index states; undefined for all. */
  arch: string | undefined;
}

/** @throws InputError for a text that is not in that form */
export const parseRemoval = (text: string): Removal => parsed(text, 'remove');

/**
 * Reads a line of `readmit`, which names packages in the same way.
 *
 * @throws InputError for a text that is not in that form
 */
export const parseReadmit = (text: string): Removal => parsed(text, 'readmit');

/**
 * Reads a name of packages to look at, which is written in the same way.
 *
 * @throws InputError for a text that is not in that form
 */
export const parsePackageName = (text: string, verb: 'list' | 'show'): Removal => parsed(text, verb);

function parsed(text: string, verb: 'remove' | 'readmit' | 'list' | 'show'): Removal {
  const [, name, version, arch] = /^([^\s=@]+)(?:=([^\s=@]+))?(?:@([^\s=@]+))?$/.exec(text) ?? [];
  if (name !== undefined) {
    const isName = /[*?]/.test(name) ? starPattern(name) : undefined;
    return { text, name, version, arch, isName };
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(text))} does not name a package to ${verb}`,
    remedy: 'Write NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH.',
  });
}

/** True when a removal names a package of a folder. */
export function matches(
  removal: Removal,
  entry: Pick<Entry, 'name' | 'version' | 'arch'>,
  folderArch: string | null | undefined,
): boolean {
  const { name, isName, version, arch } = removal;
  return (
    (isName === undefined ? entry.name === name : isName(entry.name)) &&
    (version === undefined || entry.version === version) &&
    (arch === undefined || entry.arch === arch || folderArch === arch)
  );
}

/**
 * Withdraws packages from the list of a folder.
 *
 * @param found collects the removals that matched a package
 */
export function withdraw(
  listed: readonly Listed[],
  removals: readonly Removal[],
  folder: Pick<Folder, 'path' | 'arch'>,
  found: Set<Removal>,
): { stay: Listed[]; leaving: Leaving[]; changes: Change[] } {
  if (removals.length === 0) return { stay: [...listed], leaving: [], changes: [] };
  const stay: Listed[] = [];
  const leaving: Leaving[] = [];
  for (const item of listed) {
    const by = removals.filter((removal) => matches(removal, item.entry, folder.arch));
    for (const removal of by) found.add(removal);
    if (by.length === 0) stay.push(item);
    else leaving.push({ item, by });
  }
  const items = leaving.map(({ item }) => item);
  return { stay, leaving, changes: departures(items, folder.path, 'remove') };
}

/** A package that leaves, and the removals that name it. */
export interface Leaving {
  item: Listed;
  by: readonly Removal[];
}

/**
 * The removals that matched nothing, each with its error.
 *
 * @param there what the folders listed before
 * @param where the folders, for messages
 * @param withdrawn what was withdrawn before
 */
export function missedRemovals(
  removals: readonly Removal[],
  found: ReadonlySet<Removal>,
  there: readonly Pick<Entry, 'name' | 'version'>[],
  where: string,
  withdrawn: readonly Withdrawn[] = [],
): { text: string; error: ConflictError }[] {
  return removals
    .filter((removal) => !found.has(removal))
    .map((removal) => {
      const past = withdrawn.find((one) => matches(removal, one, undefined));
      const correct = `Correct the name, version or arch${hint(removal)}, or set \`missing-ok\` if it may be gone already.`;
      const near = past === undefined ? nearby(removal, there) : undefined;
      const already = past === undefined ? '' : ` ${alreadyGone(past)}`;
      const error = new ConflictError({
        code: 'CONFLICT_ABSENT',
        message: `${printable(removal.text)} is to be removed, but nothing in ${where} matches it${already}`,
        remedy: near === undefined ? correct : `Did you mean ${printable(near)}? ${correct}`,
      });
      return { text: removal.text, error };
    });
}

/** Names of packages have no brackets, so these were meant as a pattern. */
const hint = ({ name }: Removal): string =>
  /[[\]{}]/.test(name) ? ' (in a pattern, only * and ? stand for other characters)' : '';

const alreadyGone = ({ name, version, withdrawn, reason }: Withdrawn): string => {
  const why = reason === null ? '' : ` (${printable(reason)})`;
  return `any more: ${printable(`${name} ${version}`)} was withdrawn on ${withdrawn.slice(0, 10)}${why}`;
};

/** The package that was most likely meant: another version, or a similar name. */
function nearby(
  { name, isName, version }: Removal,
  there: readonly Pick<Entry, 'name' | 'version'>[],
): string | undefined {
  if (isName !== undefined) return undefined;
  const versions = new Set(there.filter((entry) => entry.name === name).map((entry) => entry.version));
  if (versions.size === 0) return nearest(name, [...new Set(there.map((entry) => entry.name))]);
  if (version === undefined || versions.has(version)) return undefined;
  const [any, ...others] = versions;
  const near = others.length === 0 ? any : nearest(version, [...versions]);
  return near === undefined ? undefined : `${name}=${near}`;
}
