import type { Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { SigningKey } from '../../keys/key.ts';
import { firstNames } from '../../text/first-names.ts';
import { type Edit, type FolderPath, folderOfFile, type Paths, pathIn } from '../edit.ts';
import { type Folder, formatsIn } from '../folders.ts';
import { hasIndex } from '../index-source.ts';
import { keyPath } from '../key-files.ts';
import { archesListed, bytesOf, type Listed } from '../listed.ts';
import type { RunPolicy } from '../policy.ts';
import { type OpenedFolder, signedNames } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import type { FeedFile, FeedFolder } from './feed-json.ts';
import { CATALOG_NAMES } from './feed-shape.ts';
import { indexesAfter } from './indexes-after.ts';
import type { CatalogPackage } from './package-shape.ts';
import {
  CATALOG_FILE,
  type CatalogLines,
  catalogOf,
  openCatalog,
  type ReadCatalog,
  writeCatalog,
} from './packages-json.ts';
import { isArch } from './plain-values.ts';
import { type Remembers, stateWith } from './whose.ts';

/** A folder with what it will list in one format. */
export interface ListedFolder extends Folder {
  /** The folder before the change; undefined if it was not opened. */
  opened?: Pick<OpenedFolder, 'signatures'>;
  listed: readonly Listed[];
  /** The keys of the run that sign the folder. */
  signers: readonly SigningKey[];
}

/** A catalog that the run makes. */
export interface CatalogFile {
  path: string;
  bytes: Buffer;
  /** True when pkgfeed wrote the file that is there now. */
  isOurs: boolean;
}

export interface NextFolders {
  /** The `packages.json` of each folder of the run. */
  catalogs: CatalogFile[];
  /** Every folder of the feed, for feed.json. */
  folders: FeedFolder[];
  warnings: string[];
  /** The packages of each folder of the run whose catalog is ours. */
  written: Map<FolderPath, { packages: CatalogPackage[]; bytes: Buffer }>;
}

/**
 * Describes the folders after a change, and makes the catalogs of those that the run writes.
 *
 * @param folders the folders of the run
 * @param edit every other file that the run writes or deletes
 * @param ownedByOthers folders whose `files.json` is a file of others
 */
export function nextFolders(
  folders: readonly ListedFolder[],
  before: FeedFile,
  { paths, files }: FeedState,
  edit: Edit,
  run: Pick<RunPolicy, 'runUrl' | 'now'>,
  remembers: Remembers,
  ownedByOthers: ReadonlySet<FolderPath>,
): NextFolders {
  const old = oldCatalogs(files, folders, paths, remembers);
  const here = new Map<string, FeedFolder>();
  const catalogs: CatalogFile[] = [];
  const broken: string[] = [];
  const written: NextFolders['written'] = new Map();
  for (const path of new Set(folders.map((folder) => folder.path))) {
    const own = folders.filter((folder) => folder.path === path);
    const { packages, summary } = folderCatalog(path, own, old, paths, run);
    const there = old.get(path)?.state;
    const foreign = CATALOG_NAMES.filter((name) =>
      name === CATALOG_FILE ? there === 'theirs' : ownedByOthers.has(path),
    );
    const indexes = indexesAfter(path, own, before, { paths, files }, edit);
    here.set(path, {
      ...{ ...summary, keys: signersAfter(path, own, before, paths, edit) },
      ...(indexes === undefined ? {} : { indexes }),
      ...(foreign.length === 0 ? {} : { foreign }),
    });
    const file = pathIn(path, CATALOG_FILE);
    if (there === 'damaged') broken.push(file);
    const isOurs = there !== undefined && there !== 'theirs';
    const bytes = writeCatalog(packages);
    catalogs.push({ path: file, bytes, isOurs });
    if (there !== 'theirs') written.set(path, { packages, bytes });
  }
  const others = new Map(
    before.folders
      .filter(({ path }) => !here.has(path) && formatsIn(path, paths).length > 0)
      .map((folder) => [folder.path, folder]),
  );
  return { catalogs, folders: [...others.values(), ...here.values()], warnings: damaged(broken), written };
}

/** One warning for all damaged catalogs. */
function damaged(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const names = firstNames(paths);
  return paths.length === 1
    ? [`${names} is damaged; it is written again from the signed index`]
    : [`${names} are damaged; they are written again from the signed indexes`];
}

/**
 * The present catalogs, without packages whose file is gone. For packages that the run lists again, only the fields
 * that the index does not state.
 */
function oldCatalogs(
  files: ReadonlyMap<string, Buffer>,
  folders: readonly ListedFolder[],
  paths: Paths,
  remembers: Remembers,
): Map<string, ReadCatalog> {
  const old = new Map<string, ReadCatalog>();
  for (const [path, bytes] of files) {
    const folder = folderOfFile(path, CATALOG_FILE);
    if (folder === undefined) continue;
    const isListed = (name: string): boolean =>
      folders.some((own) => own.path === folder && own.format.name === name);
    const keep = (pkg: CatalogPackage): CatalogPackage | undefined => {
      if (!paths.has(pathIn(folder, pkg.file))) return undefined;
      return isListed(pkg.format) ? { ...pkg, ...FROM_INDEX } : pkg;
    };
    const read = openCatalog(bytes, keep);
    old.set(folder, { ...read, state: stateWith(read.state, bytes, remembers(folder, CATALOG_FILE)) });
  }
  return old;
}

/** The signed index is the better source for these fields. */
const FROM_INDEX = {
  ...{ license: '', homepage: '', summary: '', depends: [], provides: [] },
  ...{ description: undefined, section: undefined, installed: undefined },
};

/** The catalog of a folder. Formats that this run does not touch keep their packages. */
function folderCatalog(
  path: FolderPath,
  own: readonly ListedFolder[],
  old: ReadonlyMap<string, ReadCatalog>,
  paths: Paths,
  run: Pick<RunPolicy, 'runUrl' | 'now'>,
): { packages: CatalogPackage[]; summary: FeedFolder } {
  const packages: CatalogPackage[] = [];
  const summary: FeedFolder = {
    path,
    branch: own[0]?.branch ?? null,
    repository: own[0]?.repository ?? null,
    ...(typeof own[0]?.target === 'string' ? { target: own[0].target } : {}),
    arch: own[0]?.arch ?? null,
    formats: [],
    packages: 0,
    bytes: 0,
    keys: null,
  };
  for (const format of FORMATS) {
    const folder = own.find((candidate) => candidate.format === format);
    if (folder === undefined && !hasIndex(format, path, paths)) continue;
    const listed =
      folder === undefined
        ? linesOf(format, old.get(path))
        : catalogOf(format, folder.listed, linesIn(old), paths, run);
    packages.push(...listed);
    summary.formats.push(format.name);
    summary.packages += listed.length;
    summary.bytes +=
      folder === undefined ? sumOf(listed.map(({ size }) => size ?? 0)) : bytesOf(folder.listed);
  }
  return {
    packages,
    summary: own[0]?.arch === null ? { ...summary, arches: archesOf(own, packages) } : summary,
  };
}

/** The arches of the packages in a folder of all arches. */
function archesOf(own: readonly ListedFolder[], packages: readonly CatalogPackage[]): string[] {
  const listed = own.flatMap((folder) => archesListed(folder.arch, folder.listed));
  const others = packages
    .filter(({ format }) => own.every((folder) => folder.format.name !== format))
    .flatMap(({ arch }) => arch ?? []);
  return [...new Set([...listed, ...others])].filter(isArch).sort();
}

/** The paths in the feed of the keys that sign a folder after the change. */
function signersAfter(
  path: FolderPath,
  own: readonly ListedFolder[],
  before: FeedFile,
  paths: Paths,
  { puts, deletes }: Edit,
): string[] {
  const noted = before.folders.find((folder) => folder.path === path)?.keys ?? null;
  const isResigned = own.some(({ format }) =>
    signedNames(format).some((name) => puts.has(pathIn(path, name))),
  );
  if (isResigned) return signersOf(noted ?? [], own, before);
  const stays = (file: string): boolean => paths.has(file) && !deletes.has(file);
  return verifiedSigners(noted ?? [], own, before, stays) ?? noted ?? signersOf([], own, before);
}

const linesIn = (old: ReadonlyMap<string, ReadCatalog>): Map<string, CatalogLines> =>
  new Map([...old].map(([path, { lines }]) => [path, lines]));

/** The keys of this run for the formats that it writes, and the recorded keys for the others. */
function signersOf(noted: readonly string[], own: readonly ListedFolder[], before: FeedFile): string[] {
  const signers = own.flatMap(({ format, signers }) =>
    signers.filter(({ scheme }) => format.schemes.includes(scheme)).map(keyPath),
  );
  return [...new Set([...signers, ...noted.filter(isOfOther(own, before))])];
}

/** Returns a function that is true for a key of a scheme that none of these formats has. */
function isOfOther(own: readonly ListedFolder[], before: FeedFile): (key: string) => boolean {
  const schemes = new Set<string>(own.flatMap(({ format }) => format.schemes));
  return (key) => before.keys.some((one) => one.path === key && !schemes.has(one.scheme));
}

/**
 * The signers of unchanged indexes, for the formats that the run has verified; undefined if none is signed.
 *
 * @param stays true for a path that is there before and after the change
 */
function verifiedSigners(
  noted: readonly string[],
  own: readonly ListedFolder[],
  before: FeedFile,
  stays: (path: string) => boolean,
): string[] | undefined {
  const signers = own
    .flatMap(({ path, opened }) => opened?.signatures.filter(({ file }) => stays(pathIn(path, file))) ?? [])
    .flatMap((signature) => (signature.state === 'good' ? [`keys/${signature.key.fileName}`] : []));
  // The feed may not publish a key under the name that a signature has.
  if (signers.length === 0 || !signers.every(stays)) return undefined;
  return [...new Set([...signers, ...noted.filter(isOfOther(own, before))])];
}

function linesOf(format: Format, catalog: ReadCatalog | undefined): CatalogPackage[] {
  return [...(catalog?.lines.values() ?? [])].filter((pkg) => pkg.format === format.name);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0);
