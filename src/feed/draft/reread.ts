import type { ContentId } from '../../bytes/content-id.ts';
import { FormatError } from '../../errors.ts';
import type { FileFacts, Format, Package } from '../../formats/format.ts';

/** A package file of the feed that was read again, independent of any index. */
export interface Reread {
  format: Format;
  pkg: Package;
  facts: FileFacts;
  /** The content id of the file. */
  contentId: ContentId;
  path: string;
}

/** The files that were read again, by path: a package, or the reason why a file is not one. */
export type Rereads = ReadonlyMap<string, Reread | FormatError>;

/** The package at a path; undefined for a file that was not read or is not a package. */
export function rereadAt(rereads: Rereads, path: string): Reread | undefined {
  const found = rereads.get(path);
  return found instanceof FormatError ? undefined : found;
}

/** Divides files that were read again into packages and errors. */
export function sortRereads(
  rereads: Rereads,
  paths: Iterable<string>,
): { packages: Reread[]; errors: FormatError[] } {
  const packages: Reread[] = [];
  const errors: FormatError[] = [];
  for (const path of paths) {
    const found = rereads.get(path);
    if (found instanceof FormatError) errors.push(found);
    else if (found !== undefined) packages.push(found);
  }
  return { packages, errors };
}
