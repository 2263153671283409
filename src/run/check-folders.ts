import { type Fault, faultOf, oversizedFault } from '../audit/faults.ts';
import { gatherFaults } from '../audit/gathered.ts';
import { type JudgedFolder, judgeFolder } from '../audit/judge-folder.ts';
import { isSameKey } from '../audit/key-files.ts';
import { missingPackages } from '../audit/missing.ts';
import { packageFaults } from '../audit/package-faults.ts';
import { type ArchHomes, archesElsewhere, archHomes, joinMisplaced, placeFaults } from '../audit/place.ts';
import type { IsRevoked } from '../audit/revoked.ts';
import { isChanged } from '../audit/signatures.ts';
import { sharedFaultText } from '../feed/carried.ts';
import { type FeedFile, homesOf } from '../feed/catalog/feed-json.ts';
import { pathIn } from '../feed/edit.ts';
import { astrayIn } from '../feed/folder-arch.ts';
import { formatsIn } from '../feed/folders.ts';
import { withPlainIndex } from '../feed/index-source.ts';
import { plainPath } from '../feed/listed.ts';
import type { FolderIndex } from '../feed/package-files.ts';
import {
  compressedIndex,
  type Entry,
  type FolderFiles,
  type Format,
  indexFileNames,
  type Signature,
} from '../formats/format.ts';
import { formatOfIndex } from '../formats/formats.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';

/** A feed that is checked, and the keys to check it with. */
export interface Checking {
  home: Home;
  tip: Tip;
  /** The keys that judge its signatures. */
  judges: readonly PublicKey[];
  /** The keys that the feed publishes. */
  published: readonly PublicKey[];
  /** Tells keys that no longer count. */
  isRevoked?: IsRevoked;
  /** What `feed.json` says. Nobody signs it, so it is only a hint. */
  feed: FeedFile;
  host: Pick<Host, 'progress'>;
}

export interface CheckedFolder extends FolderIndex {
  /** How many packages the index lists. */
  packages: number;
  signatures: readonly Signature[];
  /** False for an index that cannot be used. */
  isRead: boolean;
}

export interface CheckedFolders {
  folders: CheckedFolder[];
  /** The paths of all package files that an index lists. */
  listed: Set<string>;
  /** How many listed files exist and were compared. */
  packages: number;
  /** The bytes of these files. */
  bytes: number;
  faults: Fault[];
}

interface ListedFile {
  format: Format;
  entry: Entry;
  path: string;
  /** The path of the index. */
  index: string;
  /** True where the index was changed after it was signed. */
  isChanged: boolean;
}

/** How many package files of small folders are fetched together. */
const FILES_TOGETHER = 2000;
/** The most bytes of indexes whose entries wait for their files to be fetched: each entry keeps its index in memory. */
const INDEXES_TOGETHER = 8 << 20;

/** Reads and judges the index files of every folder, and each listed package file. */
export async function checkFolders(
  checking: Checking,
  indexes: readonly FolderIndex[],
): Promise<CheckedFolders> {
  const { paths } = checking.tip;
  const found: CheckedFolders = { folders: [], listed: new Set(), packages: 0, bytes: 0, faults: [] };
  const homes = homesIn(checking.feed, indexes);
  let waiting: ListedFile[] = [];
  let held = 0;
  for (const index of indexes) {
    const { path: folder } = index;
    const { format, judged, faults, size } = await checkIndex(checking, index);
    const { listed, signatures, isRead } = judged;
    found.folders.push({ path: folder, format, packages: listed.length, signatures, isRead });
    found.faults.push(...faults, ...placeOf(checking.feed, { path: folder, format }, listed, homes));
    const missing: string[] = [];
    for (const { entry, path } of listed) {
      found.listed.add(path);
      const place = { path, index: pathIn(folder, format.indexFile) };
      if (paths.has(path)) waiting.push({ format, entry, ...place, isChanged: isChanged(signatures) });
      else missing.push(path);
    }
    found.faults.push(...missingPackages(pathIn(folder, format.indexFile), missing));
    held += isRead ? size : 0;
    if (waiting.length > FILES_TOGETHER || held > INDEXES_TOGETHER) {
      await checkPackages(checking, waiting, found);
      waiting = [];
      held = 0;
    }
  }
  await checkPackages(checking, waiting, found);
  return { ...found, faults: joinMisplaced(found.faults) };
}

/** Judges one index. The returned `format` is that of its content, and `size` is that of the index in bytes. */
async function checkIndex(
  { home, tip, judges, published, isRevoked }: Checking,
  { format: named, path: folder }: FolderIndex,
): Promise<{ format: Format; judged: JudgedFolder; faults: Fault[]; size: number }> {
  const pathTo = (name: string): string => pathIn(folder, name);
  const names = indexFileNames(named).filter((name) => tip.paths.has(pathTo(name)));
  const { files: read, large } = await readUnlessLarge(home, tip, names.map(pathTo));
  const files = new Map(
    names
      .filter((name) => !large.has(pathTo(name)))
      .map((name) => [name, read.get(pathTo(name)) ?? Buffer.alloc(0)]),
  );
  const whole = withPlainIndex(named, files);
  const format = formatOfIndex(named, whole.get(named.indexFile));
  const judged = await judgeFolder(format, whole, judges, {
    from: 'home',
    shown: pathTo,
    publishes: (key) => published.some((one) => isSameKey(one, key)),
    ...(isRevoked === undefined ? {} : { isRevoked }),
    formats: formatsIn(folder, tip.paths),
    pathOf: ({ file }) => pathIn(folder, plainPath(file, pathTo(format.indexFile))),
    reported: new Set(names.filter((name) => large.has(pathTo(name)))),
  });
  const faults = [
    ...[...large].map(([path, size]) => oversizedFault(path, size)),
    ...packedFaults(format, files, whole, pathTo),
    ...judged.faults,
  ];
  return { format, judged, faults, size: whole.get(format.indexFile)?.length ?? 0 };
}

/** What is wrong with a folder that has its index only compressed. */
function packedFaults(
  format: Format,
  files: FolderFiles,
  whole: FolderFiles,
  pathTo: (name: string) => string,
): Fault[] {
  const packed = compressedIndex(format) ?? '';
  if (files.has(format.indexFile) || !files.has(packed)) return [];
  const fault = whole.has(format.indexFile)
    ? faultOf('client', 'home', {
        ...{ severity: 'warning', path: pathTo(format.indexFile) },
        what: 'is missing, and `src` lines fetch it',
      })
    : faultOf('unreadable', 'home', { path: pathTo(packed), what: 'does not unpack to an index' });
  return [fault];
}

/** The arches that have a folder, as the names of folders and `feed.json` show. */
function homesIn({ folders }: FeedFile, indexes: readonly FolderIndex[]): ArchHomes {
  const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return archHomes([...indexes.map(({ path }) => [lastName(path), path] as const), ...homesOf(folders)]);
}

function placeOf(
  feed: FeedFile,
  { format, path }: FolderIndex,
  listed: JudgedFolder['listed'],
  homes: ArchHomes,
): Fault[] {
  const names = path.split('/');
  const arch = feed.folders.findLast((folder) => folder.path === path)?.arch;
  const place = { names, arch, others: archesElsewhere(homes, path, names) };
  const entries = listed.map(({ entry }) => entry);
  const indexPath = pathIn(path, format.indexFile);
  return [
    ...placeFaults('home', indexPath, entries, place),
    ...astrayIn(format, entries, names).map((fault) =>
      faultOf('entry', 'home', { path: indexPath, what: `has ${sharedFaultText(fault)}` }),
    ),
  ];
}

/** Compares package files with their entries, and adds the result to `found`. */
async function checkPackages(
  { home, tip, host }: Checking,
  files: readonly ListedFile[],
  found: CheckedFolders,
): Promise<void> {
  let done = 0;
  const byIndex = new Map<string, Fault[]>();
  for await (const [{ format, entry, path, index, isChanged }, bytes] of readMany(home, tip, files)) {
    const context = {
      from: 'home',
      path,
      folder: path.split('/'),
      reportsWarnings: true,
      isChanged,
    } as const;
    const faults = await packageFaults(format, entry, bytes, context);
    const all = byIndex.get(index) ?? [];
    for (const fault of faults) all.push(fault);
    byIndex.set(index, all);
    found.bytes += bytes.length;
    host.progress('checking packages', ++done, files.length);
  }
  for (const [index, faults] of byIndex) found.faults.push(...gatherFaults(index, 'home', faults));
  found.packages += files.length;
}
