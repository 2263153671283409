import { type Fault, oversizedFault } from '../audit/faults.ts';
import { type JudgedFolder, judgeFolder } from '../audit/judge-folder.ts';
import { missingPackages } from '../audit/missing.ts';
import { packageFaults } from '../audit/package-faults.ts';
import { archesElsewhere, placeFaults } from '../audit/place.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { formatsIn, pathIn } from '../feed/folders.ts';
import { plainPath } from '../feed/listed.ts';
import type { FolderIndex } from '../feed/package-files.ts';
import { type Entry, type Format, indexFileNames, type Signature } from '../formats/format.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';

/** A feed that is being checked. */
export interface Checking {
  home: Home;
  tip: Tip;
  /** Keys that judge its signatures. */
  judges: readonly PublicKey[];
  /** What `feed.json` says, which is a hint. */
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
  /** Paths of all package files that an index lists. */
  listed: Set<string>;
  /** How many listed files are there and were compared, and their bytes. */
  packages: number;
  bytes: number;
  faults: Fault[];
}

interface ListedFile {
  format: Format;
  entry: Entry;
  path: string;
}

/** Package files of small folders are fetched together, up to so many. */
const FILES_TOGETHER = 2000;
/** Bytes of indexes up to which entries wait for their files to be fetched: each entry keeps its index in memory. */
const INDEXES_TOGETHER = 8 << 20;

/** Reads and judges the index files of every folder, and each package file that is listed. */
export async function checkFolders(
  checking: Checking,
  indexes: readonly FolderIndex[],
): Promise<CheckedFolders> {
  const { paths } = checking.tip;
  const found: CheckedFolders = { folders: [], listed: new Set(), packages: 0, bytes: 0, faults: [] };
  const arches = archesOf(checking.feed, indexes);
  let waiting: ListedFile[] = [];
  let held = 0;
  for (const index of indexes) {
    const { format, path: folder } = index;
    const { judged, faults, size } = await checkIndex(checking, index);
    const { listed, signatures, isRead } = judged;
    found.folders.push({ ...index, packages: listed.length, signatures, isRead });
    found.faults.push(...faults, ...placeOf(checking.feed, index, listed, arches));
    const lacking: string[] = [];
    for (const { entry, path } of listed) {
      found.listed.add(path);
      if (paths.has(path)) waiting.push({ format, entry, path });
      else lacking.push(path);
    }
    found.faults.push(...missingPackages(pathIn(folder, format.indexFile), lacking));
    held += isRead ? size : 0;
    if (waiting.length > FILES_TOGETHER || held > INDEXES_TOGETHER) {
      await checkPackages(checking, waiting, found);
      waiting = [];
      held = 0;
    }
  }
  await checkPackages(checking, waiting, found);
  return found;
}

/** `size` is that of the index in bytes. */
async function checkIndex(
  { home, tip, judges }: Checking,
  { format, path: folder }: FolderIndex,
): Promise<{ judged: JudgedFolder; faults: Fault[]; size: number }> {
  const shown = (name: string): string => pathIn(folder, name);
  const names = indexFileNames(format).filter((name) => tip.paths.has(shown(name)));
  const { files: read, large } = await readUnlessLarge(home, tip, names.map(shown));
  const files = new Map(
    names
      .filter((name) => !large.has(shown(name)))
      .map((name) => [name, read.get(shown(name)) ?? Buffer.alloc(0)]),
  );
  const judged = await judgeFolder(format, files, judges, {
    from: 'home',
    shown,
    publishes: ({ fileName }) => tip.paths.has(`keys/${fileName}`),
    formats: formatsIn(folder, tip.paths),
    pathOf: ({ file }) => pathIn(folder, plainPath(file, shown(format.indexFile))),
    reported: new Set(names.filter((name) => large.has(shown(name)))),
  });
  const faults = [...[...large].map(([path, size]) => oversizedFault(path, size)), ...judged.faults];
  return { judged, faults, size: files.get(format.indexFile)?.length ?? 0 };
}

/** The arches that have a folder of their own, by the names of folders and by `feed.json`. */
function archesOf({ folders }: FeedFile, indexes: readonly FolderIndex[]): Set<string> {
  const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return new Set([...indexes.map(({ path }) => lastName(path)), ...folders.map(({ arch }) => arch)]);
}

function placeOf(
  feed: FeedFile,
  { format, path }: FolderIndex,
  listed: JudgedFolder['listed'],
  arches: ReadonlySet<string>,
): Fault[] {
  const names = path.split('/');
  const arch = feed.folders.findLast((folder) => folder.path === path)?.arch;
  const place = { names, arch, others: archesElsewhere(arches, names) };
  const entries = listed.map(({ entry }) => entry);
  return placeFaults('home', pathIn(path, format.indexFile), entries, place);
}

/** Compares package files with their entries, and adds to what was found. */
async function checkPackages(
  { home, tip, host }: Checking,
  files: readonly ListedFile[],
  found: CheckedFolders,
): Promise<void> {
  let done = 0;
  for await (const [{ format, entry, path }, bytes] of readMany(home, tip, files)) {
    const context = { from: 'home', path, folder: path.split('/'), reportsWarnings: true } as const;
    found.faults.push(...(await packageFaults(format, entry, bytes, context)));
    found.bytes += bytes.length;
    host.progress('checking packages', ++done, files.length);
  }
  found.packages += files.length;
}
