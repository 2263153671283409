import { type FeedError, SourceError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { printable } from '../../text/printable.ts';
import { CATALOG_FILE, type CatalogLines, lineKey, lineOf, readCatalog } from '../catalog/packages-json.ts';
import { type FolderPath, type Paths, pathIn } from '../edit.ts';
import { type Folder, folderId, foldersOf, inFolder } from '../folders.ts';
import { indexSource } from '../index-source.ts';
import type { Layout } from '../layout.ts';
import { type Listed, listIndex } from '../listed.ts';
import { filesOf, type OpenedFolder, openFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import type { Trust } from '../trust.ts';
import { evidenceFaults, type FileEvidence } from './evidence.ts';
import { asFresh, type Named } from './for-devices.ts';
import type { ArchMap } from './placement.ts';
import type { Offer, Offered } from './sources.ts';

/** Other repositories of the feed as sources: their packages are listed again by the ids of their contents. */

export interface SourceRepository {
  /** `BRANCH/REPOSITORY`, as the settings name it. */
  name: string;
  layout: Layout;
  /** True for a repository that the file of the feed describes. It may have no folder yet. */
  isDescribed?: boolean;
}

/** A folder of such a repository. */
export interface SourceFolder extends Folder {
  of: SourceRepository;
  /** True when an earlier step of the run writes it. Then its draft says what it lists, and its index is not read. */
  isDrafted: boolean;
}

/**
 * Finds the folders of the repositories that packages are taken from.
 *
 * @param earlier folders that earlier steps of the run write
 * @throws SourceError for a repository without a folder
 */
export function sourceFolders(
  repositories: readonly SourceRepository[],
  paths: Paths,
  earlier: readonly Folder[],
): SourceFolder[] {
  const drafted = new Set(earlier.map(folderId));
  return repositories.flatMap((of) => {
    const started = earlier.filter(({ isNew, path }) => isNew && of.layout.archOf(path) !== undefined);
    const found = [...FORMATS.flatMap((format) => foldersOf(format, paths, of.layout)), ...started];
    if (found.length === 0 && of.isDescribed !== true) throw noPackages(of.name);
    return found.map((folder) => ({ ...folder, of, isDrafted: drafted.has(folderId(folder)) }));
  });
}

/**
 * What a repository has of a package that another one gives:
 *
 * - `absent`: its index does not list it
 * - `there`: it has the package, as far as can be told without reading files
 * - `other-file`: its index lists the package, but its file has other bytes, so one of the two files is wrong
 */
export type Presence = 'absent' | 'there' | 'other-file';

/** The folders of other repositories, opened. */
export interface OpenedSources {
  /** The indexes that no earlier step writes, by `folderId`. */
  opened: ReadonlyMap<string, OpenedFolder>;
  /** Files to read again, because nothing else proves that they are what their index lists. */
  toReread: ReadonlySet<string>;
}

/**
 * Verifies the indexes of the folders that packages are taken from.
 *
 * @param catalogs what the catalogs say. A file that is not the one they know is read again.
 * @param tipPaths with only those content ids that the feed itself has
 * @param presence says what the repository of the run has of a package
 * @throws FeedError for an index that no key of the run has signed, or that lists missing files
 */
export async function openSources(
  folders: readonly SourceFolder[],
  catalogs: Catalogs,
  tipPaths: Paths,
  { paths, files }: FeedState,
  archMap: ArchMap,
  trust: Trust,
  presence: (folder: Folder, listed: Listed) => Presence,
): Promise<OpenedSources> {
  const opened = new Map<string, OpenedFolder>();
  const toReread = new Set<string>();
  for (const folder of folders.filter(({ isNew }) => !isNew)) {
    const { format, path, arch, isDrafted } = folder;
    const index = indexSource(format, path, tipPaths);
    // A feed has the content ids of all its files or of none.
    const isIdentified = index !== undefined && tipPaths.get(index) !== undefined;
    const own = filesOf(format, path, files);
    let listed: readonly Listed[];
    if (isDrafted && isIdentified) {
      // The earlier step has verified it.
      listed = listIndex(format, path, own.get(format.indexFile) ?? Buffer.alloc(0), paths);
    } else {
      const there = await openFolder(format, path, own, paths, trust, undefined, { arch, archMap });
      if (!isDrafted) opened.set(folderId(folder), there);
      listed = there.listed;
    }
    const isUnsure = ({ entry, path: file, contentId }: Listed): boolean => {
      if (!isIdentified) return entry.sha256 === undefined;
      const known = catalogs.get(path).get(lineKey(format.name, entry.file))?.blob;
      return tipPaths.has(file) && typeof known === 'string' && known !== contentId;
    };
    for (const one of listed) {
      const there = presence(folder, one);
      // Two files of one identity: the one that comes must not take the place of a better one.
      if (there === 'other-file' || (there === 'absent' && isUnsure(one))) toReread.add(one.path);
    }
  }
  return { opened, toReread };
}

/** What the offers of a folder are made from. */
export interface Lending {
  folders: readonly SourceFolder[];
  repositories: readonly SourceRepository[];
  /** What a folder lists after the earlier steps of the run. */
  listedIn(folder: Folder): readonly Listed[];
  /** What a file that was read again says. */
  evidence: ReadonlyMap<string, FileEvidence>;
  publishedIn(format: Format, listed: Listed): number | undefined;
}

/** What each repository offers to a folder: what its own folder of that format and arch lists. */
export function repositoryOffers(target: Folder, lending: Lending): Offer[] {
  return lending.repositories.map((of) => {
    const own = lending.folders.filter(
      (folder) => folder.of === of && folder.format === target.format && folder.arch === target.arch,
    );
    const items = own.flatMap((folder) =>
      lending.listedIn(folder).map((listed) => lent(listed, target, of, lending)),
    );
    return { isRepository: true, items };
  });
}

/** A package as another folder lists it, whose file is copied. */
function lent(listed: Listed, target: Folder, { name }: SourceRepository, lending: Lending): Offered {
  const { format, path } = target;
  const { entry, path: from } = listed;
  const known = lending.evidence.get(from);
  const sha256 = known?.facts.sha256 ?? entry.sha256;
  const fresh = asFresh({ ...listed, entry: inFolder(target, entry) });
  return {
    listed: {
      ...fresh,
      path: pathIn(path, entry.file),
      origin: `from ${name}`,
      content: listed.content ?? { kind: 'copy', from, sha256 },
    },
    origin: `${printable(entry.name)} ${printable(entry.version)} from ${name}`,
    published: lending.publishedIn(format, listed),
  };
}

/** An error for each package taken whose file is not what its index says. */
export const lentFaults = (taken: readonly Named[], evidence: Lending['evidence']): FeedError[] =>
  taken.flatMap(({ listed }) =>
    listed.content?.kind === 'copy'
      ? evidenceFaults({ ...listed, path: listed.content.from }, evidence.get(listed.content.from))
      : [],
  );

/** The lines of the catalogs, by folder. */
export interface Catalogs {
  get(folder: FolderPath): CatalogLines;
}

/** Reads each catalog when it is asked for, and once. */
export function catalogsIn(files: ReadonlyMap<string, Buffer>): Catalogs {
  const known = new Map<FolderPath, CatalogLines>();
  return {
    get(folder) {
      const lines = known.get(folder) ?? readCatalog(files.get(pathIn(folder, CATALOG_FILE)));
      known.set(folder, lines);
      return lines;
    },
  };
}

/**
 * A function that finds out when a package of the feed was published, in milliseconds. One that arrives in this run is
 * published now. The catalogs know about the others; nobody signs them, so the answer decides only when a package is
 * taken, and never what is signed.
 */
export function publishedBy(
  catalogs: Catalogs,
  now: Date,
): (format: Format, listed: Listed) => number | undefined {
  return (format, listed) => {
    if (listed.content?.kind === 'file') return now.getTime();
    const line = lineOf(format, listed, catalogs);
    if (line === undefined || line.published === null) return undefined;
    const isOther = line.blob !== null && listed.contentId !== undefined && line.blob !== listed.contentId;
    return isOther ? undefined : Date.parse(line.published);
  };
}

/**
 * The same for when a folder began to list a package: one that was taken from another repository was published before.
 * Nobody signs the catalogs, so the answer decides only how long a version stays that has a newer one.
 */
export function listedBy(
  catalogs: Catalogs,
  now: Date,
): (format: Format, listed: Listed) => number | undefined {
  const publishedIn = publishedBy(catalogs, now);
  return (format, listed) => {
    if (listed.content !== undefined) return now.getTime();
    const since = lineOf(format, listed, catalogs)?.listed;
    return since === undefined ? publishedIn(format, listed) : Date.parse(since);
  };
}

const noPackages = (name: string): SourceError =>
  new SourceError({
    code: 'SOURCE_EMPTY',
    message: `\`from\` names ${printable(name)}, and the feed has no such repository`,
    remedy: 'Correct it, such as 25.12/testing, or publish packages there first.',
  });
