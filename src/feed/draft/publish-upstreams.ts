import { FormatError } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { lineOf } from '../catalog/packages-json.ts';
import type { UpstreamRecord } from '../catalog/upstream-shape.ts';
import type { Change } from '../change.ts';
import { type Folder, folderId } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { NEW_FOLDER, type OpenedFolder } from '../signed-folder.ts';
import {
  formatWord,
  type LockLine,
  lockBroken,
  lockKey,
  lockUnlisted,
  statedHash,
} from '../upstream/lock.ts';
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
import { listedBy } from './source-repositories.ts';
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
  const listedIn = listedBy(catalogs, run.now);
  for (const folder of folders.touched) {
    const { format } = folder;
    const { listed: there, signatures } = opened.get(folderId(folder)) ?? NEW_FOLDER;
    const schemes = schemesOf(format, signatures, run);
    const gate = gateOf(folder, there, policy.removals, memory, catalogs);
    const known = folders.known.get(format) ?? [];
    const { lock, hasLock } = followed;
    const times = {
      now: run.now.getTime(),
      publishedOf: (listed: Listed) => listedIn(format, listed),
    };
    const own = { ...policy, ...policy.upstream, repository: lockName(policy), lock, hasLock, known, times };
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
 * Checks that a lock that must hold names packages only for folders that the run fills.
 *
 * @param existing the folders of the repository before it, of every format
 * @throws SourceError
 */
export function checkCovered(
  { lock, indexes }: Followed,
  touched: readonly Folder[],
  existing: readonly Folder[],
): void {
  const covered = placesOf(touched);
  const there = placesOf(existing);
  const isWhole = indexes.every(({ state }) => state === 'read');
  // An index that was not read may have them still, and the folder then has what it gave.
  const lines = lock.filter((line) => !covered.has(placeOf(line)) && (isWhole || !there.has(placeOf(line))));
  if (lines.length > 0) throw lockBroken(lines, [], `; the run fills no folder for ${archNames(lines)}`);
}

/** What the lock has of the repository after a run that may change it. */
export function lockOf(
  { lock, indexes }: Followed,
  touched: readonly Folder[],
  chosen: readonly LockLine[],
): LockLine[] {
  const covered = placesOf(touched);
  const isWhole = indexes.every(({ state }) => state === 'read');
  return [...(isWhole ? [] : lock.filter((line) => !covered.has(placeOf(line)))), ...chosen];
}

/** The lines of a folder after the run: what was chosen and is listed; and what was chosen and is not. */
export function linesAfter(
  folder: Folder,
  choice: Choice | undefined,
  { comes }: FolderFollowed,
  listed: readonly Listed[],
): { lines: LockLine[]; unlisted: LockLine[] } {
  const lines: LockLine[] = [];
  const unlisted: LockLine[] = [];
  if (choice === undefined) return { lines, unlisted };
  const byPath = new Map(listed.map((one) => [one.path, one]));
  for (const { line, item } of choice.chosen) {
    if (line === undefined) continue;
    const own = 'key' in item ? comes.get(item) : item;
    const after = own && byPath.get(own.path);
    if (own !== undefined && after !== undefined && isSame(own, after)) lines.push(line);
    else unlisted.push(line);
  }
  const fresh = new Set(lines.map(exactKey));
  const { format } = folder;
  const there = new Set(listed.map(({ entry }) => entryKey(format, entry)));
  const names = new Set(listed.map(({ entry }) => lockKey(entry)));
  // The folder states a stronger hash than an upstream with an MD5 or nothing.
  const isThere = (line: LockLine): boolean =>
    there.has(exactKey(line)) || (/^(md5:|-$)/.test(line.hash) && names.has(lockKey(line)));
  const still = choice.earlier.filter((line) => !fresh.has(exactKey(line)) && isThere(line));
  return { lines: [...lines, ...still], unlisted };
}

/** Names a package with its bytes: a folder of all arches has several of one version. */
const exactKey = (line: LockLine): string => `${lockKey(line)} ${line.hash}`;

const entryKey = (format: Format, entry: Entry): string =>
  `${lockKey(entry)} ${statedHash(format, entry) ?? '-'}`;

/** True for the same bytes at one path. */
const isSame = (one: Listed, other: Listed): boolean =>
  (one.content === undefined && other.content === undefined) ||
  (one.contentId !== undefined && one.contentId === other.contentId) ||
  (one.entry.identity !== undefined && one.entry.identity === other.entry.identity);

/** The paths of packages that stay in a folder, however many newer versions there are. */
export function pinnedIn(choice: Choice | undefined, { comes }: FolderFollowed): Set<string> {
  const chosen = (choice?.chosen ?? []).flatMap(({ isPinned, item }) => {
    const own = 'key' in item ? comes.get(item) : item;
    return isPinned && own !== undefined ? [own] : [];
  });
  return new Set([...chosen, ...(choice?.pinned ?? [])].map(({ path }) => path));
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
  /** What comes, as the folder would list it. */
  comes: ReadonlyMap<Wanted, Listed>;
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
  const comes = new Map<Wanted, Listed>();
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
    comes.set(one, listed);
    items.push({ listed: { ...listed, owned: () => ownedBy(item) }, origin: item.origin });
  }
  return { items, comes, arriving, warned: odd, leftOut, notThere, missed };
}

/** What a folder keeps in place of what does not come. */
export const spared = (listed: readonly Listed[], { missed }: FolderFollowed): Listed[] =>
  missed.size === 0 ? [] : listed.filter(({ entry }) => missed.has(entry.name));

/** What folders miss of their upstreams. */
export type Missing = readonly { folder: Folder; notThere: readonly Wanted[] }[];

/**
 * Checks that the folders list what a lock names.
 *
 * @param unlisted what they do not
 * @throws SourceError
 */
export function checkListed(unlisted: readonly LockLine[], missing: Missing): void {
  const keys = new Set(
    missing.flatMap(({ folder, notThere }) =>
      notThere.map(({ entry }) => `${placeOfFolder(folder)} ${entryKey(folder.format, entry)}`),
    ),
  );
  const gone = unlisted.filter((line) => keys.has(`${placeOf(line)} ${exactKey(line)}`));
  if (gone.length > 0) throw lockBroken(gone, [], '; their indexes list them all the same');
  if (unlisted.length > 0) throw lockUnlisted(unlisted);
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
