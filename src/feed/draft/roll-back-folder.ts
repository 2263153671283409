import type { FolderFiles } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import type { KeyringRecord } from '../catalog/keyring-shape.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import { type Change, changeOf, departures } from '../change.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { keyringTest } from '../keyring/found.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { RunPolicy } from '../policy.ts';
import type { OpenedFolder } from '../signed-folder.ts';
import type { FolderPart, Lower } from './draft.ts';
import { fitCarried } from './for-devices.ts';
import type { Memory } from './memory.ts';
import { schemesOf } from './package-warnings.ts';
import { newestOf } from './retention.ts';
import type { Remembered } from './roll-back-catalogs.ts';

/** The reason of changes that go back to an earlier state. */
export const ROLLBACK = 'rollback';

/** A folder in the state to go back to. */
export interface FolderPast {
  opened: OpenedFolder;
  /** The index files that it had. */
  files: FolderFiles;
}

/** A package that a withdrawal keeps away. */
export interface WithdrawnHere {
  entry: Listed['entry'];
  record: Withdrawn;
}

/** What the run decided about one folder. */
export interface RolledBackPart extends FolderPart {
  away: readonly WithdrawnHere[];
  /** What others published meanwhile, and stays. */
  fresh: readonly string[];
  lower: readonly Lower[];
}

interface Context {
  memory: Memory;
  remembered: Remembered;
  revision: string;
  paths: Paths;
  run: RunPolicy;
  maxRemovals: number | undefined;
  /** How long the files of packages that leave stay, in milliseconds. */
  grace: number;
  /** The keyrings that feed.json names. They stay as they are: an older one may hold a key that is revoked since. */
  keyrings: readonly KeyringRecord[];
  /** True for a folder whose present index is not in order: its files may be what the index of then lists. */
  isBroken: boolean;
}

/**
 * The draft of a folder that lists what it listed then.
 *
 * @param seen the folder when the run decided to go back; undefined where nothing has changed since
 */
export function rollBackFolder(
  folder: Folder,
  { now, past, seen }: { now: OpenedFolder; past: FolderPast; seen: OpenedFolder | undefined },
  context: Context,
): RolledBackPart {
  const { format, path, arch } = folder;
  const { paths, run, maxRemovals, grace } = context;
  const fresh = publishedSince(now.listed, seen?.listed);
  const there = new Set(now.listed.map(idOf));
  const isKeyring = keyringTest(format, run.keyring, context.keyrings);
  const rings = now.listed.filter((item) => isKeyring(item) && !fresh.includes(item));
  const back = past.opened.listed
    .filter((item) => !isKeyring(item))
    .filter(notBeside(fresh))
    .map((item) => comingBack(folder, item, there, context));
  const { stay, away } = withoutWithdrawn(folder, back, now.listed, context.memory);
  const schemes = schemesOf(format, now.signatures, run);
  const fitted = fitCarried(format, [...stay, ...fresh, ...rings], schemes);
  const { listed } = fitted;
  const after = new Set(listed.map((item) => item.path));
  const left = now.listed.map((item) => item.path).filter((one) => !after.has(one));
  const gone = [...left, ...(context.isBroken ? after : [])].filter((one) => paths.has(one));
  const { indexFile, secondIndex } = format;
  const isSame = now.files.get(indexFile)?.equals(past.files.get(indexFile) ?? NOTHING) === true;
  const second = secondIndex?.file ?? '';
  return {
    draft: {
      ...{ ...folder, opened: now, listed, gone, maxRemovals, grace },
      ...(isSame ? {} : { base: baseOf(folder, now, past) }),
      hasSecondIndex: now.files.has(second) || past.files.has(second),
    },
    changes: changesBetween(folder, now.listed, listed),
    warnings: [],
    warned: fitted.warned,
    unchanged: 0,
    leftOut: [],
    errors: [],
    away,
    fresh: fresh.map(({ entry }) => printable(`${entry.name} ${entry.version} in ${path || '.'}`)),
    lower: lowerThan(folder, now.listed, listed, arch === null),
  };
}

const NOTHING = Buffer.alloc(0);

/** The index files to go on from. A signature that the folder no longer has does not come back by itself. */
function baseOf({ format, isNew }: Folder, now: OpenedFolder, { files }: FolderPast): FolderFiles {
  const isOld = (name: string): boolean =>
    !isNew && format.signatureFiles.includes(name) && !now.files.has(name);
  return new Map([...files].filter(([name]) => !isOld(name)));
}

/** What a folder lists and did not list when the run decided where to go back to. */
function publishedSince(now: readonly Listed[], seen: readonly Listed[] | undefined): Listed[] {
  if (seen === undefined) return [];
  const known = new Set(seen.map(idOf));
  return now.filter((item) => !known.has(idOf(item)));
}

const idOf = ({ entry, path, contentId }: Listed): string =>
  JSON.stringify([packageKey(entry), path, contentId ?? entry.identity]);

/** A test for packages that have neither the name and version nor the path of one of these. */
function notBeside(fresh: readonly Listed[]): (item: Listed) => boolean {
  const keys = new Set(fresh.map(({ entry }) => packageKey(entry)));
  const taken = new Set(fresh.map(({ path }) => path));
  return ({ entry, path }) => !keys.has(packageKey(entry)) && !taken.has(path);
}

/**
 * A package as it was listed then, with the content that its file had.
 *
 * @param there what the folder lists now, by `idOf`
 */
function comingBack(
  { format }: Folder,
  item: Listed,
  there: ReadonlySet<string>,
  { paths, revision, remembered }: Context,
): Listed {
  const { entry, path, contentId } = item;
  if (contentId === undefined || there.has(idOf(item))) return item;
  const line = remembered.lineOf(format, item);
  const owned = remembered.ownedOf(format, item);
  const isThere = paths.get(path) === contentId;
  return {
    ...item,
    ...(isThere ? {} : { content: { kind: 'earlier', revision, contentId, size: entry.size } }),
    ...(line === undefined ? {} : { line }),
    ...(owned === undefined ? {} : { owned: () => owned }),
  };
}

/** What the folder lists already is never kept away, whatever feed.json says: nobody signs that. */
function withoutWithdrawn(
  { format, arch }: Folder,
  back: readonly Listed[],
  now: readonly Listed[],
  memory: Memory,
): { stay: Listed[]; away: WithdrawnHere[] } {
  if (memory.records.length === 0) return { stay: [...back], away: [] };
  const there = new Set(now.map(({ entry }) => packageKey(entry)));
  const stay: Listed[] = [];
  const away: WithdrawnHere[] = [];
  for (const item of back) {
    const { entry, line } = item;
    const arches = [entry.arch, arch, line?.arch ?? entry.arch];
    const record = there.has(packageKey(entry)) ? undefined : memory.find(format.name, entry, arches);
    if (record === undefined) stay.push(item);
    else away.push({ entry, record });
  }
  return { stay, away };
}

function changesBetween({ path }: Folder, before: readonly Listed[], after: readonly Listed[]): Change[] {
  const there = new Map(before.map((item) => [packageKey(item.entry), item]));
  const stay = new Set(after.map(({ entry }) => packageKey(entry)));
  const arrived = after.flatMap((item): Change[] => {
    const old = there.get(packageKey(item.entry));
    if (old !== undefined && idOf(old) === idOf(item)) return [];
    const previous = old?.entry.version;
    const kind = old === undefined ? 'added' : 'updated';
    return [{ kind, ...changeOf(item.entry, path, item.path), previous, reason: ROLLBACK }];
  });
  const left = before.filter(({ entry }) => !stay.has(packageKey(entry)));
  return [...arrived, ...departures(left, path, ROLLBACK)];
}

function lowerThan(
  { format, path }: Folder,
  before: readonly Listed[],
  after: readonly Listed[],
  isShared: boolean,
): Lower[] {
  const newest = newestOf(format, after, isShared);
  return [...newestOf(format, before, isShared)].flatMap(([key, { entry }]) => {
    const to = newest.get(key)?.entry.version;
    if (to === undefined || format.compareVersions(to, entry.version) >= 0) return [];
    return [{ format: format.name, folder: path, name: entry.name, from: entry.version, to }];
  });
}
