import { ConflictError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import { type Paths, parentsOf, pathIn } from '../edit.ts';
import { hasIndex, indexSource } from '../index-source.ts';
import { pathsListedBy } from '../listed.ts';

/** Finds what prevents writing a path. Only `owned` paths may exist already; `what` names the new file in messages. */
export type Occupied = (path: string, owned: ReadonlySet<string>, what: string) => ConflictError[];

/** The owned paths of a file that must not exist yet. */
export const NOT_OURS: ReadonlySet<string> = new Set();

/**
 * Returns a function that finds what prevents writing a path: a file that is not ours, a file above it, or a folder of
 * that name.
 */
export function occupancy(paths: Paths): Occupied {
  const folders = new Set<string>();
  for (const path of paths.keys()) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return (path, owned, what) => {
    const above = parentsOf(path).find((parent) => paths.has(parent));
    const taken = paths.has(path) && !owned.has(path) ? path : above;
    const obstacle = taken ?? (folders.has(path) ? `${path}/` : undefined);
    if (obstacle === undefined) return [];
    return [
      new ConflictError({
        code: 'CONFLICT_PATH',
        message: `${what} wants the path ${path}, but ${printable(obstacle)} is there and this index does not list it`,
        remedy: 'Move that file away, or choose another `branch`, `repository` or `layout`.',
      }),
    ];
  };
}

/**
 * Errors for files of a folder that are deleted or replaced while another index lists them: the index of a folder above, of
 * a folder between this one and the file, or of another format in this folder. An index that was not read, or cannot be,
 * may list them too.
 *
 * @param changing paths in the folder that are deleted or get other bytes
 * @param files contents of indexes
 * @param drafted the formats whose index in this folder this run writes
 * @returns the first error only
 */
export function listedElsewhere(
  folder: string,
  changing: readonly string[],
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  drafted: readonly Format[],
): ConflictError[] {
  if (changing.length === 0) return [];
  const above = folder === '' ? [] : ['', ...parentsOf(folder)];
  const below = changing.flatMap(parentsOf).filter((parent) => parent.startsWith(pathIn(folder, '')));
  for (const other of [...above, ...new Set(below), folder]) {
    for (const format of FORMATS) {
      const isOurs = other === folder && drafted.includes(format);
      if (isOurs || !hasIndex(format, other, paths)) continue;
      const index = pathIn(other, format.indexFile);
      const theirs = pathsListedBy(format, other, files.get(index), paths);
      const shared = changing.find((path) => theirs === undefined || theirs.has(path));
      if (shared !== undefined) return [mayList(shared, indexSource(format, other, paths) ?? index)];
    }
  }
  return [];
}

function mayList(path: string, index: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(path)} would be deleted or replaced, and ${printable(index)} lists it or may list it`,
    remedy: 'Keep feeds next to each other, not one inside the other, or change that index first.',
  });
}
