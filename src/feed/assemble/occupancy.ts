import { ConflictError, PkgfeedError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import { type Paths, parentsOf } from '../edit.ts';
import { listIndex } from '../listed.ts';

/** Tells what stands in the way of writing a path that only `owned` paths may hold already. */
export type Occupied = (path: string, owned: ReadonlySet<string>, what: string) => ConflictError[];

/** For a path that may not be there at all. */
export const NOT_OURS: ReadonlySet<string> = new Set();

/**
 * Looks whether a path can be ours: it may be taken by a file that nothing lists, lie below a file, or be a folder.
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
 * What stands against deleting or replacing files of a folder: another index may list them, one above the folder,
 * one of a folder between it and the file, or one of another format beside its own.
 *
 * @param changing paths in the folder that go, or get other bytes
 * @param files contents of the indexes that share the folder
 * @param drafted the formats whose index in this folder is written in this run, and holds the outcome
 */
export function listedElsewhere(
  folder: string,
  changing: readonly string[],
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  drafted: readonly Format[],
): ConflictError[] {
  if (changing.length === 0) return [];
  const hasIndex = (path: string): string | undefined =>
    FORMATS.map(({ indexFile }) => (path === '' ? indexFile : `${path}/${indexFile}`)).find((index) =>
      paths.has(index),
    );
  const outer = ['', ...parentsOf(folder)].map(hasIndex).find((index) => index !== undefined);
  if (outer !== undefined) return [mayList(folder, outer)];
  const errors: ConflictError[] = [];
  for (const path of changing) {
    const between = parentsOf(path).filter((parent) => parent.startsWith(`${folder}/`));
    const inner = between.map(hasIndex).find((index) => index !== undefined);
    if (inner !== undefined) errors.push(mayList(folder, inner));
  }
  for (const format of FORMATS) {
    const index = `${folder}/${format.indexFile}`;
    if (drafted.includes(format) || !paths.has(index)) continue;
    const theirs = listedBy(format, folder, files.get(index), paths);
    const shared = changing.find((path) => theirs === undefined || theirs.has(path));
    if (shared !== undefined) errors.push(mayList(folder, index));
  }
  return errors.slice(0, 1);
}

/** Undefined for an index that cannot be read. */
function listedBy(
  format: Format,
  folder: string,
  index: Buffer | undefined,
  paths: Paths,
): ReadonlySet<string> | undefined {
  if (index === undefined) return undefined;
  try {
    return new Set(listIndex(format, folder, index, paths).map(({ path }) => path));
  } catch (error) {
    if (error instanceof PkgfeedError) return undefined;
    throw error;
  }
}

function mayList(folder: string, index: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `packages of ${folder} would be deleted or replaced, and ${index} lists them or may list them`,
    remedy: 'Keep feeds beside each other, not one inside the other, or change that index first.',
  });
}
