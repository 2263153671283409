import { ConflictError, InputError } from '../../errors.ts';
import type { Entry } from '../../formats/format.ts';
import { starPattern } from '../../text/name-pattern.ts';
import { nearest } from '../../text/nearest.ts';
import { printable } from '../../text/printable.ts';
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
export function parseRemoval(text: string): Removal {
  const [, name, version, arch] = /^([^\s=@]+)(?:=([^\s=@]+))?(?:@([^\s=@]+))?$/.exec(text) ?? [];
  if (name !== undefined) {
    const isName = /[*?]/.test(name) ? starPattern(name) : undefined;
    return { text, name, version, arch, isName };
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(text))} does not name a package to remove`,
    remedy: 'Write NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH.',
  });
}

/** True when a removal names a package of a folder. */
export function matches(removal: Removal, entry: Entry, folderArch: string | null): boolean {
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
): { stay: Listed[]; changes: Change[] } {
  if (removals.length === 0) return { stay: [...listed], changes: [] };
  const stay: Listed[] = [];
  const leaving: Listed[] = [];
  for (const item of listed) {
    const matching = removals.filter((removal) => matches(removal, item.entry, folder.arch));
    for (const removal of matching) found.add(removal);
    (matching.length === 0 ? stay : leaving).push(item);
  }
  return { stay, changes: departures(leaving, folder.path, 'remove') };
}

/**
 * The removals that matched nothing, each with its error.
 *
 * @param there what the folders listed before
 * @param where the folders, for messages
 */
export function missedRemovals(
  removals: readonly Removal[],
  found: ReadonlySet<Removal>,
  there: readonly Pick<Entry, 'name' | 'version'>[],
  where: string,
): { text: string; error: ConflictError }[] {
  const correct = 'Correct the name, version or arch, or set `missing-ok` if it may be gone already.';
  return removals
    .filter((removal) => !found.has(removal))
    .map((removal) => {
      const near = nearby(removal, there);
      const error = new ConflictError({
        code: 'CONFLICT_ABSENT',
        message: `${printable(removal.text)} is to be removed, but nothing in ${where} matches it`,
        remedy: near === undefined ? correct : `Did you mean ${printable(near)}? ${correct}`,
      });
      return { text: removal.text, error };
    });
}

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
