import { ConflictError, type PkgfeedError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { FolderDraft } from '../draft/draft.ts';
import type { Edit, Paths } from '../edit.ts';
import { type Folder, formatsIn } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { FeedPolicy } from '../policy.ts';
import { closeFolder } from '../signed-folder.ts';
import type { Occupied } from './occupancy.ts';

/** A path that holds these very bytes already, though no index lists it, needs no writing. */
export function holds(paths: Paths, listed: Listed): boolean {
  return listed.blob !== undefined && paths.get(listed.path) === listed.blob;
}

export function twoFormats(listed: Listed, what: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${what} wants the path ${listed.path}, which a package of another format in this run has`,
    remedy: 'Publish one of the two into another `branch` or `repository`.',
  });
}

export function putPackages(
  folder: FolderDraft,
  paths: Paths,
  occupied: Occupied,
  edit: Edit,
): PkgfeedError[] {
  const errors: PkgfeedError[] = [];
  const owned = new Set([...folder.opened.listed.map(({ path }) => path), ...folder.gone]);
  for (const listed of folder.listed) {
    if (listed.content === undefined || holds(paths, listed)) continue;
    const what = `${listed.entry.name} ${listed.origin}`;
    if (edit.puts.has(listed.path)) errors.push(twoFormats(listed, what));
    errors.push(...occupied(listed.path, owned, what));
    edit.puts.set(listed.path, listed.content);
  }
  for (const path of folder.gone) edit.deletes.add(path);
  return errors;
}

export const indexNames = (format: Format): string[] => [
  format.indexFile,
  ...format.derivedFiles,
  ...format.signatureFiles,
];

export async function putIndex(
  { format, arch, path, opened, listed }: FolderDraft,
  neighbours: readonly Format[],
  leftovers: readonly Format[],
  paths: Paths,
  occupied: Occupied,
  edit: Edit,
  warnings: string[],
  policy: FeedPolicy,
): Promise<PkgfeedError[]> {
  const errors: PkgfeedError[] = [];
  const content = {
    entries: listed.map(({ entry }) => entry),
    arch,
    isThere: (name: string): boolean => paths.has(`${path}/${name}`),
    at: policy.now,
  };
  const { changed, dropped } = await closeFolder(format, path, content, opened, policy);
  if (dropped.length > 0) {
    warnings.push(`${path}/${format.indexFile} is no longer signed by ${dropped.join(', ')}`);
  }
  const own = new Set(
    [...formatsIn(path, paths), ...leftovers].flatMap(indexNames).map((name) => `${path}/${name}`),
  );
  const taken = new Set(neighbours.flatMap(({ derivedFiles }) => derivedFiles));
  for (const [name, bytes] of changed) {
    // Of two formats that derive one file, the later one's is published.
    if (taken.has(name)) continue;
    const target = `${path}/${name}`;
    errors.push(...occupied(target, own, 'an index file'));
    edit.puts.set(target, { kind: 'bytes', bytes });
  }
  return errors;
}

/** The formats after this one that have an index in the same folder, now or after this run. */
export function laterFormats({ format, path }: Folder, drafts: readonly Folder[], paths: Paths): Format[] {
  const present = [
    ...formatsIn(path, paths),
    ...drafts.filter((other) => other.path === path).map((other) => other.format),
  ];
  return FORMATS.slice(FORMATS.indexOf(format) + 1).filter((later) => present.includes(later));
}
