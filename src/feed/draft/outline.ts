import { PlacementError } from '../../errors.ts';
import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { COMBINED_FILE } from '../catalog/combined-json.ts';
import { FEED_FILE } from '../catalog/feed-json.ts';
import { FILES_FILE } from '../catalog/files-json.ts';
import { CATALOG_FILE } from '../catalog/packages-json.ts';
import { type Paths, pathIn } from '../edit.ts';
import { type Folder, folderOf, foldersOf, sharedFolder } from '../folders.ts';
import { type Holding, holdingsOf, indexesOverAll } from '../holdings.ts';
import { indexSource } from '../index-source.ts';
import type { Layout } from '../layout.ts';
import { neighboursToRead } from '../neighbour-files.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { checkNewFolders } from '../portable-names.ts';
import { derivedFiles, signedFiles } from '../signed-folder.ts';
import { keysToRead, witnessesFor } from '../signers.ts';
import type { Trust } from '../trust.ts';
import type { UpstreamIndex } from '../upstream/upstream.ts';
import { catalogsOfSources } from './lost-sources.ts';
import {
  ALL,
  archesFor,
  checkArchMap,
  hasAllFolder,
  knownArches,
  ownArches,
  type Placeable,
} from './placement.ts';
import { type PlacesFollowed, placesFollowed } from './places-followed.ts';
import { type SourceFolder, sourceFolders } from './source-repositories.ts';
import { archesOfTwins } from './twins.ts';

/** The folders of a publish, and the paths to read before it can be planned. */
export interface Outline {
  /** The folders of the branch and repository that have an index, or that an earlier step writes. */
  existing: Folder[];
  /** The folders that the step writes into. */
  touched: Folder[];
  /** The folders whose index must be verified: those touched, and the siblings that a new folder inherits from. */
  toOpen: Folder[];
  /** Existing paths whose contents the plan needs. */
  toRead: string[];
  /** For each format, every arch that has a folder now or after this run. */
  known: ReadonlyMap<Format, readonly string[]>;
  /** Existing paths where this run would put its packages. */
  targets: string[];
  /** The package files in the folders of the run, and in folders without an index. */
  holdings: Holding[];
  /** The folders of other repositories that packages are taken from. */
  sources: SourceFolder[];
}

/**
 * Finds the folders of a publish. It looks only at the paths of the feed.
 *
 * @param formats the formats of the packages; all formats when something is removed
 * @param earlier folders that earlier steps of the run write
 * @param followed the indexes of upstreams
 * @throws PlacementError for packages without a folder, and for folders that cannot exist on every system
 */
export function outline(
  paths: Paths,
  arriving: readonly Arriving[],
  formats: readonly Format[],
  policy: PublishPolicy,
  trust: Trust,
  earlier: readonly Folder[] = [],
  followed: readonly UpstreamIndex[] = [],
): Outline {
  const sources = sourceFolders(policy.from, paths, earlier);
  const upstreams = placesFollowed(followed, policy);
  const all = [
    ...new Set([
      ...formats,
      ...sources.map(({ format }) => format),
      ...upstreams.map(({ format }) => format),
    ]),
  ];
  const parts = all.map((format) => outlineOf(format, paths, arriving, sources, policy, earlier, upstreams));
  const touched = parts.flatMap((part) => part.touched);
  const toOpen = parts.flatMap((part) => part.toOpen);
  checkNewFolders(
    touched.filter(({ isNew }) => isNew).map(({ path }) => path),
    paths,
  );
  const opened = toOpen.flatMap(({ format, path }) => signedFiles(format, path, paths));
  const derived = touched.flatMap(({ format, path }) => derivedFiles(format, path, paths));
  const holdings = holdingsOf(paths, touched, all, policy.layout);
  const unread = sources.filter(({ isDrafted }) => !isDrafted);
  const lent = unread.flatMap(({ format, path }) => signedFiles(format, path, paths));
  const catalogs = catalogsOfSources(policy.from, paths);
  const shared = [
    ...sharedPathsToRead([...toOpen, ...unread], paths, trust),
    ...indexesOverAll(holdings, paths),
    ...neighboursToRead(
      touched.map(({ path }) => path),
      all,
      paths,
    ),
  ];
  const alone = parts.filter(({ existing }) => existing.length === 0);
  const witnesses = alone
    .flatMap((part) => part.touched.slice(0, 1))
    .flatMap((folder) => witnessesFor(folder, paths, trust));
  return {
    existing: parts.flatMap((part) => part.existing),
    touched,
    toOpen,
    toRead: [...new Set([...opened, ...derived, ...lent, ...shared, ...witnesses, ...catalogs])],
    holdings,
    sources,
    known: new Map(parts.map((part) => [part.format, part.known])),
    targets: [...new Set(parts.flatMap((part) => part.targets))],
  };
}

/**
 * The paths that a change reads in addition to its own indexes: catalogs, published keys, and indexes of other formats
 * in the same folders.
 */
export function sharedPathsToRead(folders: readonly Folder[], paths: Paths, trust: Trust): string[] {
  const catalogs = folders.flatMap(({ path }) => [pathIn(path, CATALOG_FILE), pathIn(path, FILES_FILE)]);
  // An index of another format may list the same files.
  const indexes = folders.flatMap(({ path }) =>
    FORMATS.map((format) => indexSource(format, path, paths)).filter((index) => index !== undefined),
  );
  return [...catalogs, ...indexes, FEED_FILE, COMBINED_FILE, ...keysToRead(paths, trust)].filter((path) =>
    paths.has(path),
  );
}

/** True for a publish that concerns every folder of its repository. */
export const coversAll = ({ removals, readmits, isSync }: PublishPolicy): boolean =>
  removals.length > 0 || readmits.length > 0 || isSync;

interface Part extends Omit<Outline, 'toRead' | 'known' | 'holdings' | 'sources'> {
  format: Format;
  known: readonly string[];
}

function outlineOf(
  format: Format,
  paths: Paths,
  arriving: readonly Arriving[],
  sources: readonly SourceFolder[],
  policy: PublishPolicy,
  earlier: readonly Folder[],
  followed: readonly PlacesFollowed[],
): Part {
  const { layout, archMap } = policy;
  const started = earlier.filter(
    (folder) => folder.format === format && folder.isNew && isIn(layout, folder),
  );
  const existing = [...foldersOf(format, paths, layout), ...started];
  const own = arriving.filter((item) => item.format === format);
  const lenders = sources.filter((folder) => folder.format === format);
  const upstream = followed.find((one) => one.format === format);
  const isFilled = own.length + lenders.length > 0 || upstream !== undefined;
  if (isFilled && format.locates === 'by-arch-and-name' && !isArchLast(layout)) throw archNotLast(format);
  const there = archesOf(existing);
  const ofUpstreams = forArches(upstream?.packages ?? [], policy, there);
  const packages = [
    ...own.map(({ pkg, origin }) => ({ arch: pkg.arch, anyArch: pkg.anyArch, origin })),
    ...ofUpstreams,
  ];
  const empties = coversAll(policy);
  if (layout.isShared) {
    checkArchMap(packages, archMap, policy.arches);
    const touched = isFilled || (empties && existing.length > 0) ? [sharedFolder(format, layout, paths)] : [];
    const targets = own
      .map(({ pkg }) => pathIn(layout.folder(''), format.fileName(pkg)))
      .filter((path) => paths.has(path));
    return { format, existing, touched, toOpen: touched, known: [], targets };
  }
  const lent = archesOf(lenders);
  const twinArches = archMap.size === 0 ? archesOfTwins(own) : [];
  const ofAll = hasAllFolder(format, policy) ? [ALL] : [];
  const ofUpstream = upstream?.arches ?? [];
  const named = isFilled ? [...policy.arches, ...twinArches, ...lent, ...ofUpstream, ...ofAll] : [];
  checkArchMap(packages, archMap, [...there, ...named]);
  const known = knownArches(packages, there, named, archMap, format.anyArchFolder);
  const [homeless] = packages.filter(({ anyArch }) => anyArch);
  if (homeless !== undefined && known.length === 0) throw noArchKnown(format, homeless.origin);
  const placed = packages.flatMap((pkg) => archesFor(format, pkg, known, policy));
  const wanted = new Set([...placed, ...named]);
  if (empties) for (const arch of there) wanted.add(arch);
  const touched = [...wanted].sort().map((arch) => folderOf(format, arch, layout, paths));
  const renamed = touched.find(({ arch, path }) => path.split('/').at(-1) !== arch);
  if (isFilled && format.locates === 'by-arch-and-name' && renamed !== undefined)
    throw notByArch(format, renamed);
  const hasNew = touched.some(({ isNew }) => isNew);
  // A new folder inherits packages from its siblings, so they are opened too.
  const open = new Map([...touched, ...(hasNew ? existing : [])].map((folder) => [folder.path, folder]));
  const targets = own
    .flatMap(({ pkg }) =>
      archesFor(format, pkg, known, policy).map((arch) => pathIn(layout.folder(arch), format.fileName(pkg))),
    )
    .filter((path) => paths.has(path));
  return { format, existing, touched, toOpen: [...open.values()], known, targets };
}

/** True for a layout as clients need it that put the arch last in every address. */
const isArchLast = (layout: Layout): boolean =>
  !layout.isShared && layout.folder('ARCH').split('/').at(-1) === 'ARCH';

const archesOf = (folders: readonly Folder[]): string[] =>
  folders.flatMap(({ arch }) => (arch === null ? [] : [arch]));

const isIn = (layout: Layout, { path }: Folder): boolean => layout.archOf(path) !== undefined;

function noArchKnown(format: Format, origin: string): PlacementError {
  return new PlacementError({
    code: 'PLACEMENT_NO_ARCH',
    message: `${origin} is for any arch, the feed has no ${format.name} folder yet, and nothing says which arches it serves`,
    remedy: 'Name them in `arches`, such as x86_64 and aarch64; the package goes to each.',
  });
}

function notByArch(format: Format, { arch, path }: Folder): PlacementError {
  return new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `\`arch-folders\` puts packages for ${arch} into ${path}, and ${format.name} clients look for them in a folder that is called like the arch`,
    remedy: 'Leave that arch out of `arch-folders`.',
  });
}

function archNotLast(format: Format): PlacementError {
  return new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `\`layout\` does not end in {arch}, and ${format.name} clients put the arch last in every address`,
    remedy: 'End it in {arch}, as {branch}/{repository}/{arch} does.',
  });
}

/** The packages of upstreams for arches that the settings name, or else for those that the repository has. */
function forArches<P extends Placeable>(
  packages: readonly P[],
  { arches, archMap }: PublishPolicy,
  there: readonly string[],
): readonly P[] {
  const wanted = arches.length > 0 ? arches : there.filter((arch) => arch !== ALL);
  if (wanted.length === 0) return packages;
  return packages.filter(
    (pkg) => pkg.anyArch || ownArches(pkg, archMap).some((arch) => wanted.includes(arch)),
  );
}
