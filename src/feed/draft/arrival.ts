import { FormatError } from '../../errors.ts';
import { pathIn } from '../edit.ts';
import { type Listed, maintainerOf } from '../listed.ts';
import type { Arriving } from '../policy.ts';

/** A package of the run as a folder lists it under an arch. */
export function listedAt(
  { format, pkg, facts, contentId, file, origin, source, upstream }: Arriving,
  folder: string,
  arch: string,
): Listed {
  const name = format.fileName(pkg);
  const entry = inFile(origin, () => format.entry(pkg, facts, name, arch));
  return {
    entry,
    path: pathIn(folder, name),
    contentId,
    origin: `from ${origin}`,
    content: { kind: 'file', file, contentId, size: facts.size },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: maintainerOf(pkg), source, upstream },
  };
}

/**
 * Names the file in an error: a package that reads well may still not fit an index, which has the folder's arch too.
 */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error.in(file) : error;
  }
}
