import type { ContentId } from '../../bytes/content-id.ts';
import { FormatError } from '../../errors.ts';
import type { FileFacts, Format, Package } from '../../formats/format.ts';

/** A package file of the feed that was read again, whatever an index says of it. */
export interface Reread {
  format: Format;
  pkg: Package;
  facts: FileFacts;
  /** Of the file's bytes. */
  contentId: ContentId;
  path: string;
}

/** What package files of the feed are, by path: a package, or why a file is not one. */
export type Rereads = ReadonlyMap<string, Reread | FormatError>;

/** The package at a path; undefined for a file that was not read, or is not a package. */
export function rereadAt(rereads: Rereads, path: string): Reread | undefined {
  const found = rereads.get(path);
  return found instanceof FormatError ? undefined : found;
}

/** The packages among some files, and the errors of the others. */
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
