import { ConflictError, type PkgfeedError } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { CATALOG_FILE, type CatalogLines, lineKey, readCatalog } from '../catalog/packages-json.ts';
import { pathIn } from '../edit.ts';
import { type Folder, folderId, inFolder } from '../folders.ts';
import { indexSource } from '../index-source.ts';
import type { Listed } from '../listed.ts';
import type { Arriving } from '../policy.ts';
import type { OpenedFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { evidenceFaults, type FileEvidence } from './evidence.ts';
import type { MergePolicy } from './merge.ts';
import type { Outline } from './outline.ts';

/**
 * The package files to read before a new folder can list them:
 *
 * - In formats whose index does not say which packages are for any arch: files that the catalog calls so, or does not
 *   mention. Nobody signs the catalog, so the file itself must say it.
 * - Files without proof of their bytes: no SHA-256 in the index, and no content id in the feed.
 *
 * @param opened the folders whose indexes were verified, by `folderId`
 * @param state with only those content ids that the feed itself has
 */
export function packagesToReread(
  { existing, touched }: Pick<Outline, 'existing' | 'touched'>,
  opened: ReadonlyMap<string, OpenedFolder>,
  { paths, files }: FeedState,
): Set<string> {
  const wanted = new Set<string>();
  const identities = new Set<string>();
  const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
  for (const folder of existing) {
    const { format, path } = folder;
    if (!growing.has(format)) continue;
    // A feed has the content ids of all its files or of none.
    const hidesAnyArch = format.locates === 'by-arch-and-name';
    const index = indexSource(format, path, paths);
    if (!hidesAnyArch && index !== undefined && paths.get(index) !== undefined) continue;
    const listed = opened.get(folderId(folder))?.listed ?? [];
    const lines = readCatalog(files.get(pathIn(path, CATALOG_FILE)));
    for (const { entry, path: file } of listed) {
      const isWanted =
        entry.anyArch === undefined
          ? mayBeAnyArch(format, entry, lines)
          : entry.anyArch && entry.sha256 === undefined && paths.get(file) === undefined;
      if (!isWanted) continue;
      const twin = `${format.name} ${entry.file} ${entry.identity}`;
      // A package that several folders list is read once.
      if (!identities.has(twin)) wanted.add(file);
      identities.add(twin);
    }
  }
  return wanted;
}

function mayBeAnyArch(format: Format, { file }: Entry, lines: CatalogLines): boolean {
  const arch = lines.get(lineKey(format.name, file))?.arch ?? null;
  return arch === null || arch === format.anyArchWord;
}

/**
 * The packages of any arch that the folders of a format list. A new folder copies them.
 *
 * @param listedIn returns what a folder lists
 * @param evidence from the files of `packagesToReread`, by path
 * @param arriving those packages of the run that decide what each folder lists, whatever the others list
 * @returns the packages, and an error for each one that cannot be copied
 */
export function anyArchPackages(
  folders: readonly Folder[],
  listedIn: (folder: Folder) => readonly Listed[],
  evidence: ReadonlyMap<string, FileEvidence>,
  arriving: readonly Arriving[],
  { onConflict }: Pick<MergePolicy, 'onConflict'>,
): { packages: Listed[]; errors: PkgfeedError[] } {
  const errors: PkgfeedError[] = [];
  const found = new Map<string, Listed>();
  const byFile = new Map<string, Listed>();
  const settled = new Set(arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`));
  const all = folders.flatMap((folder) => listedIn(folder).map((listed) => ({ folder, listed })));
  for (const { folder, listed } of all) {
    const { name, version, anyArch, identity, file } = listed.entry;
    const known = evidence.get(listed.path);
    if (!(anyArch ?? isProven(listed.entry, known))) continue;
    const key = `${name} ${version}`;
    const twin = found.get(key) ?? byFile.get(file);
    if (twin === undefined) {
      errors.push(...evidenceFaults(listed, known));
      found.set(key, copyOf(listed, known, folder.format));
      byFile.set(file, listed);
    } else if (twin.entry.identity !== identity && onConflict !== 'keep' && !settled.has(key)) {
      errors.push(twoCopies(twin, listed));
    }
  }
  return { packages: [...found.values()], errors };
}

/** True when the file says that it is for any arch, and is the one that the index lists. */
const isProven = ({ identity }: Entry, known: FileEvidence | undefined): boolean =>
  known?.anyArch === true && known.identity === identity;

/** A package that is copied from its present path. One that arrives in this run is written from its own file. */
function copyOf(listed: Listed, known: FileEvidence | undefined, { anyArchWord }: Format): Listed {
  const { entry, path } = listed;
  const sha256 = known?.facts.sha256 ?? entry.sha256;
  const content = listed.content ?? ({ kind: 'copy', from: path, sha256 } as const);
  if (known === undefined || entry.anyArch !== undefined) return { ...listed, content };
  // The index does not say which arch word the package uses.
  return { ...listed, content, facts: { sha256: known.facts.sha256, arch: anyArchWord, maintainer: '' } };
}

function twoCopies(twin: Listed, listed: Listed): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${twin.path} and ${listed.path} differ, and a new folder should receive one of them`,
    remedy:
      'Say `on-conflict: keep`, which takes the first, or publish the right one again with `on-conflict: replace`, which writes it to all folders.',
  });
}

/** The packages as a new folder lists them. */
export function copyInto(folder: Folder, packages: readonly Listed[]): Listed[] {
  return packages.map((listed) => {
    const entry = inFolder(folder, listed.entry);
    return { ...listed, entry, path: pathIn(folder.path, listed.entry.file) };
  });
}
