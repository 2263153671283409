import { FormatError } from '../../errors.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { lineOf } from '../catalog/packages-json.ts';
import type { UpstreamRecord } from '../catalog/upstream-shape.ts';
import type { Change } from '../change.ts';
import { type Folder, folderId } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { NEW_FOLDER, type OpenedFolder } from '../signed-folder.ts';
import { formatWord, type LockedRepository, type LockLine, lockBroken, lockKey } from '../upstream/lock.ts';
import { memoryAfter, recordPlace, recordsOf, type UpstreamMemory } from '../upstream/memory.ts';
import type { Followed } from '../upstream/upstream.ts';
import { listedAt } from './arrival.ts';
import { type Choice, choose, type Fetched, SHARED, type Wanted } from './follow.ts';
import type { Named } from './for-devices.ts';
import { gateOf } from './gate.ts';
import type { LeftOut, LeftOutReason } from './left-out.ts';
import { needsOf } from './needs-of-upstreams.ts';
import { schemesOf, type WarnedPackage, warned } from './package-warnings.ts';
import type { PublishContext } from './publish-context.ts';
import { leavingBy, UPSTREAM } from './sync.ts';

/** The part of a publish that follows upstreams. */

type Choosing = Pick<PublishContext, 'policy' | 'run' | 'folders' | 'catalogs' | 'memory'> & {
  opened: ReadonlyMap<string, OpenedFolder>;
};

/** What each folder of the step takes of the upstreams, by `folderId`. */
export function chooseAll(
  followed: Followed,
  { policy, run, folders, opened, catalogs, memory }: Choosing,
): Map<string, Choice> {
  const choices = new Map<string, Choice>();
  if (followed.indexes.length === 0) return choices;
  for (const folder of folders.touched) {
    const { format } = folder;
    const { listed: there, signatures } = opened.get(folderId(folder)) ?? NEW_FOLDER;
    const schemes = schemesOf(format, signatures, run);
    const gate = gateOf(folder, there, policy.removals, memory, catalogs);
    const known = folders.known.get(format) ?? [];
    const { lock, hasLock } = followed;
    const own = { ...policy, ...policy.upstream, repository: lockName(policy), lock, hasLock, known };
    const choice = choose(
      folder,
      followed.indexes,
      there,
      own,
      needsOf(folder, followed, there, schemes, own),
      (listed) => {
        const line = lineOf(format, listed, catalogs);
        return line === undefined ? undefined : (line.upstream ?? null);
      },
      (listed) => gate.against(listed, 'repository') !== undefined,
    );
    choices.set(folderId(folder), choice);
  }
  return choices;
}

/** How locks name a repository. */
export const lockName = ({ layout: { branch, repository, target } }: Pick<PublishPolicy, 'layout'>): string =>
  [branch, repository, target].filter((word) => word !== null).join('/') || '-';

/**
 * What the lock has of the repository after the run.
 *
 * @param existing the folders of the repository before it, of every format
 * @throws SourceError where the lock must hold, and names packages for folders that the run does not fill
 */
export function lockOf(
  { lock, indexes }: Followed,
  choices: ReadonlyMap<string, Choice>,
  touched: readonly Folder[],
  existing: readonly Folder[],
  isLocked: boolean,
): LockLine[] {
  const chosen = touched.flatMap((folder) => choices.get(folderId(folder))?.lines ?? []);
  const covered = placesOf(touched.filter((one) => choices.has(folderId(one))));
  const others = lock.filter((line) => !covered.has(placeOf(line)));
  const isWhole = indexes.every(({ state }) => state === 'read');
  if (isLocked) {
    const there = placesOf(existing);
    // An index that was not read may have them still, and the folder then has what it gave.
    const lost = isWhole ? others : others.filter((line) => !there.has(placeOf(line)));
    if (lost.length > 0) throw lockBroken(lost, [], `; the run fills no folder for ${archNames(lost)}`);
  }
  return [...(isWhole && !isLocked ? [] : others), ...chosen];
}

/** Names the folder of a line within its repository. */
const placeOf = ({ format, arch }: Pick<LockLine, 'format' | 'arch'>): string => `${format} ${arch}`;

const placeOfFolder = ({ format, arch }: Folder): string =>
  placeOf({ format: formatWord(format), arch: arch ?? SHARED });

const placesOf = (folders: readonly Folder[]): Set<string> => new Set(folders.map(placeOfFolder));

const archNames = (lines: readonly LockLine[]): string =>
  firstNames([...new Set(lines.map(({ arch }) => (arch === SHARED ? 'all arches' : printable(arch))))]);

/** What the feed remembers of the upstreams of a repository; none for one without any. */
export function upstreamMemory(
  followed: Followed,
  { layout, isSync }: PublishPolicy,
  records: readonly UpstreamRecord[],
  lines: readonly LockLine[],
  folders: readonly Folder[],
): UpstreamMemory[] {
  const place = recordPlace({
    branch: layout.branch ?? undefined,
    repository: layout.repository ?? undefined,
    target: layout.target ?? undefined,
  });
  const before = recordsOf(records, place);
  // Without upstreams, `sync` may take away what came from them.
  if (followed.indexes.length === 0 && (before.length === 0 || !isSync)) return [];
  const arches = folders.flatMap(({ arch }) => arch ?? []);
  return [memoryAfter(place, followed, followed.digestWith(lines, arches), before)];
}

/** What a folder gets of its upstreams. */
export interface FolderFollowed {
  items: Named[];
  arriving: Arriving[];
  warned: WarnedPackage[];
  leftOut: LeftOut;
  /** What was chosen and does not come, because the upstream does not have it. */
  notThere: readonly Wanted[];
  /** The names of everything that was chosen and does not come. What the folder has of them stays. */
  missed: ReadonlySet<string>;
}

/** The packages that were fetched for a folder. */
export function fetchedFor(
  folder: Folder,
  choice: Choice | undefined,
  fetched: Fetched,
  ownedBy: PublishContext['ownedBy'],
): FolderFollowed {
  const items: Named[] = [];
  const arriving: Arriving[] = [];
  const odd: WarnedPackage[] = [];
  const leftOut = new Map<LeftOutReason, Set<string>>();
  const notThere: Wanted[] = [];
  const missed = new Set<string>();
  const leave = (reason: LeftOutReason, { entry }: Wanted, text: string, detail: string): void => {
    const name = `${printable(entry.name)} ${printable(entry.version)}`;
    odd.push(warned(name, text, detail));
    leftOut.set(reason, (leftOut.get(reason) ?? new Set()).add(name));
    missed.add(entry.name);
  };
  for (const one of choice?.wanted ?? []) {
    const item = fetched.get(one.key);
    if (item === undefined) throw new Error(`${one.entry.name} was not fetched`);
    if (item instanceof FormatError) {
      leave('unreadable', one, 'left out, because devices could not install it', item.message);
      continue;
    }
    if ('notThere' in item) {
      leave('not-there', one, 'left out, because its upstream lists it and does not have it', item.notThere);
      notThere.push(one);
      continue;
    }
    arriving.push(item);
    const listed = listedAt(item, folder.path, folder.arch ?? item.pkg.arch);
    items.push({ listed: { ...listed, owned: () => ownedBy(item) }, origin: item.origin });
  }
  return { items, arriving, warned: odd, leftOut, notThere, missed };
}

/** What a folder keeps in place of what does not come. */
export const spared = (listed: readonly Listed[], { missed }: FolderFollowed): Listed[] =>
  missed.size === 0 ? [] : listed.filter(({ entry }) => missed.has(entry.name));

/** What folders miss of their upstreams. */
export type Missing = readonly { folder: Folder; notThere: readonly Wanted[] }[];

/**
 * The lock without what the upstreams do not have.
 *
 * @throws SourceError where the lock must hold
 */
export function lockWithout(
  locked: readonly LockedRepository[],
  missing: Missing,
  isLocked: boolean,
): LockedRepository[] {
  const keys = new Set(
    missing.flatMap(({ folder, notThere }) =>
      notThere.map(({ entry }) => `${placeOfFolder(folder)} ${lockKey(entry)}`),
    ),
  );
  const isMissing = (line: LockLine): boolean => keys.has(`${placeOf(line)} ${lockKey(line)}`);
  const gone = locked.flatMap(({ lines }) => lines.filter(isMissing));
  if (isLocked && gone.length > 0) throw lockBroken(gone, [], '; their indexes list them all the same');
  return locked.map(({ repository, lines }) => ({
    repository,
    lines: lines.filter((line) => !isMissing(line)),
  }));
}

/** Settings that no run has, so that the next run reads the index again. */
const ANY_SETTINGS = '0'.repeat(64);

/** The memory of upstreams that do not have what they list: the next run looks again. */
export function memoryWithout(memories: readonly UpstreamMemory[], missing: Missing): UpstreamMemory[] {
  const indexes = missing.flatMap(({ notThere }) => notThere.map(({ index }) => index));
  const isWhole = ({ upstream, arch }: UpstreamRecord): boolean =>
    !indexes.some((index) => index.upstream === upstream && index.arch === arch);
  return memories.map(({ place, records }) => ({
    place,
    records: records.map((record) => (isWhole(record) ? record : { ...record, settings: ANY_SETTINGS })),
  }));
}

/** What a folder lists without the packages that their upstream lists no more. */
export function withoutGone(
  listed: readonly Listed[],
  choice: Choice | undefined,
  spare: readonly Listed[],
  folder: string,
): { stay: readonly Listed[]; changes: Change[] } {
  const isSpared = new Set(spare.map(({ path }) => path));
  const gone = new Set(choice?.gone.map(({ path }) => path).filter((path) => !isSpared.has(path)));
  if (gone.size === 0) return { stay: listed, changes: [] };
  const stay = listed.filter(({ path }) => !gone.has(path));
  const leaving = listed.filter(({ path }) => gone.has(path));
  return { stay, changes: leavingBy(leaving, folder, UPSTREAM, choice?.older) };
}
