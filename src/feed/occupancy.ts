import { ConflictError, printable } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { type Paths, parentsOf } from './edit.ts';

/** Tells what stands in the way of writing a path that only `owned` paths may hold already. */
export type Occupied = (path: string, owned: ReadonlySet<string>, what: string) => ConflictError[];

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

/** Nothing is deleted below a folder whose own index may list it. */
export function insideAnother(format: Format, paths: Paths, folder: string): ConflictError[] {
  const above = [format.indexFile, ...parentsOf(folder).map((parent) => `${parent}/${format.indexFile}`)];
  const outer = above.find((path) => paths.has(path));
  if (outer === undefined) return [];
  return [
    new ConflictError({
      code: 'CONFLICT_PATH',
      message: `packages of ${folder} would be deleted, and ${outer} above it may list them`,
      remedy: 'Keep feeds beside each other, not one inside the other, or leave `keep-versions` empty.',
    }),
  ];
}
