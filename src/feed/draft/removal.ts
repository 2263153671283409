import { ConflictError, InputError, throwGathered } from '../../errors.ts';
import type { Entry } from '../../formats/format.ts';
import { nearest } from '../../text/nearest.ts';
import { printable } from '../../text/printable.ts';
import type { Change } from '../change.ts';
import { changeOf } from '../change.ts';
import type { Listed } from '../listed.ts';

/** A wish to withdraw packages, as somebody wrote it: `NAME[=VERSION][@ARCH]`. */
export interface Removal {
  text: string;
  name: string;
  /** Undefined for all versions. */
  version: string | undefined;
  /** The folder's arch, or the one that the index states; undefined for all. */
  arch: string | undefined;
}

/** @throws InputError */
export function parseRemoval(text: string): Removal {
  const [, name, version, arch] = /^([^\s=@]+)(?:=([^\s=@]+))?(?:@([^\s=@]+))?$/.exec(text) ?? [];
  if (name !== undefined) return { text, name, version, arch };
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(text))} does not name a package to remove`,
    remedy: 'Write NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH.',
  });
}

/** Whether a removal means a package of a folder. */
export function matches(removal: Removal, entry: Entry, folderArch: string): boolean {
  const { name, version, arch } = removal;
  return (
    entry.name === name &&
    (version === undefined || entry.version === version) &&
    (arch === undefined || entry.arch === arch || folderArch === arch)
  );
}

/**
 * What stays of a folder's list when packages are withdrawn from it.
 *
 * @param found takes in the removals that matched something
 */
export function withdraw(
  listed: readonly Listed[],
  removals: readonly Removal[],
  folder: { path: string; arch: string },
  found: Set<Removal>,
): { stay: Listed[]; changes: Change[] } {
  if (removals.length === 0) return { stay: [...listed], changes: [] };
  const stay: Listed[] = [];
  const changes: Change[] = [];
  for (const item of listed) {
    const wishes = removals.filter((removal) => matches(removal, item.entry, folder.arch));
    for (const wish of wishes) found.add(wish);
    if (wishes.length === 0) stay.push(item);
    // What a new folder would have inherited was never there.
    else if (item.content === undefined) {
      changes.push({
        kind: 'removed',
        ...changeOf(item.entry, folder.path, item.path),
        previous: undefined,
        reason: 'remove',
      });
    }
  }
  return { stay, changes };
}

/**
 * @param there what the folders listed before
 * @throws ConflictError for every removal that nothing in the feed matched
 */
export function checkFound(
  removals: readonly Removal[],
  found: ReadonlySet<Removal>,
  there: readonly Pick<Entry, 'name' | 'version'>[],
  where: string,
): void {
  const correct = 'Correct the name, version or arch, or say `missing-ok` where it may be gone already.';
  throwGathered(
    removals
      .filter((removal) => !found.has(removal))
      .map((removal) => {
        const near = nearby(removal, there);
        return new ConflictError({
          code: 'CONFLICT_ABSENT',
          message: `${printable(removal.text)} is to be removed, and nothing in ${where} is called that`,
          remedy: near === undefined ? correct : `Did you mean ${printable(near)}? ${correct}`,
        });
      }),
  );
}

/** What is there and was most likely meant: another version of the package, or a package of a like name. */
function nearby(
  { name, version }: Removal,
  there: readonly Pick<Entry, 'name' | 'version'>[],
): string | undefined {
  const versions = new Set(there.filter((entry) => entry.name === name).map((entry) => entry.version));
  if (versions.size === 0) return nearest(name, [...new Set(there.map((entry) => entry.name))]);
  if (version === undefined || versions.has(version)) return undefined;
  const [any, ...others] = versions;
  const near = others.length === 0 ? any : nearest(version, [...versions]);
  return near === undefined ? undefined : `${name}=${near}`;
}
