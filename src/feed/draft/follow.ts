import { type FormatError, SourceError } from '../../errors.ts';
import { packageAddress } from '../../formats/address.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { pathIn } from '../catalog/plain-values.ts';
import type { Folder } from '../folders.ts';
import { groupedBy } from '../grouped.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { Arriving } from '../policy.ts';
import { formatWord, type LockLine, lockBroken, lockKey, statedHash } from '../upstream/lock.ts';
import type { ReadIndex, UpstreamIndex, UpstreamPlace } from '../upstream/upstream.ts';
import { oneBuildOfEach } from './any-arch-builds.ts';
import type { Named } from './for-devices.ts';
import type { LeftOutReason } from './left-out.ts';
import type { MergePolicy } from './merge.ts';
import { type JudgedIndex, judge } from './older-index.ts';
import { archesFor, hasAllFolder, ownArches, type Places } from './placement.ts';
import { hasRules, staying, type Times } from './retention.ts';
import { type SourcePolicy, take } from './sources.ts';

/** Which packages of its upstreams a folder takes, before any is fetched. */

/** A package of an upstream. */
export interface Offered {
  entry: Entry;
  index: UpstreamPlace & ReadIndex;
}

/** A package that must be fetched. */
export interface Wanted extends Offered {
  /** Equal for the same bytes, whichever folder wants them. */
  key: string;
}

/** The packages that were fetched, by the key of `Wanted`; an error for one that devices could not install. */
export type Fetched = ReadonlyMap<string, Arriving | FormatError | NotThere>;

/** A package that an upstream lists and does not have. */
export interface NotThere {
  /** What its servers answered. */
  notThere: string;
}

/** A package that was chosen, and what it is in the folder: one that is there, or one that is fetched. */
export interface Chosen {
  /** Undefined without a lock. */
  line: LockLine | undefined;
  /** True for one that stays, however many newer versions there are. */
  isPinned: boolean;
  item: Listed | Wanted;
}

/** What a folder takes. */
export interface Choice {
  chosen: readonly Chosen[];
  /** What it lists already with the bytes that the upstream states. */
  present: readonly Listed[];
  wanted: readonly Wanted[];
  /** What stays although no index that was read gives it. */
  waiting: readonly Listed[];
  /** What leaves because its upstream lists it no more. */
  gone: readonly Listed[];
  leftOut: ReadonlyMap<LeftOutReason, ReadonlySet<string>>;
  /** What the lock had of packages that an index which was not read may still list. */
  earlier: readonly LockLine[];
  /** What stays of such indexes, however many newer versions there are. */
  pinned: readonly Listed[];
  warnings: readonly string[];
  /** Facts that a person may want to know and need not act on. */
  remarks: readonly string[];
  errors: readonly SourceError[];
  /** The paths of the packages whose index is older than when they were taken. */
  older: ReadonlySet<string>;
}

/** What decides about the packages of one folder. */
export interface ChoicePolicy extends SourcePolicy, MergePolicy, Places {
  allowMd5: boolean;
  /** When the packages of the folder were published. */
  times?: Times<Listed>;
  /** What packages need is taken with them. */
  dependencies: boolean;
  /** Packages that their upstream lists no more leave. */
  removes: boolean;
  /** How locks name the repository. */
  repository: string;
  /** What the lock has of the repository. */
  lock: readonly LockLine[];
  /** False to make no lines for one. */
  hasLock: boolean;
  /** True to take that and nothing else. */
  isLocked: boolean;
  /** Every arch that has a folder. */
  known: readonly string[];
}

/** Adds what chosen packages need, from the same upstreams. */
export type WithNeeds = (
  roots: readonly Offered[],
  all: readonly Offered[],
) => { offered: Offered[]; warnings: string[]; remarks: string[] };

/**
 * Chooses the packages of upstreams for a folder.
 *
 * @param there what the folder lists
 * @param cameFrom the address of the index that a package of the folder came from; null for one that came from no
 *   upstream, undefined where nobody knows
 * @param isHeld true for a package that was withdrawn
 */
export function choose(
  folder: Folder,
  indexes: readonly UpstreamIndex[],
  there: readonly Listed[],
  policy: ChoicePolicy,
  withNeeds: WithNeeds,
  cameFrom: (listed: Listed) => string | null | undefined,
  isHeld: (listed: Listed) => boolean,
): Choice {
  const { format } = folder;
  const all = offeredTo(folder, indexes, policy);
  const allowed = all.filter((one) => !isHeld(asListed(folder, one)));
  const left = new Map<LeftOutReason, Set<string>>();
  if (allowed.length < all.length) {
    const isFree = new Set(allowed);
    left.set('withdrawn', new Set(all.filter((one) => !isFree.has(one)).map(({ entry }) => nameOf(entry))));
  }
  const read = new Set(indexes.flatMap((index) => (index.state === 'read' ? addressesOf(index) : [])));
  const isWhole = indexes.every(({ state }) => state === 'read');
  const isUnread = (listed: Listed): boolean => {
    const from = cameFrom(listed);
    return !isWhole && typeof from === 'string' && !read.has(from);
  };
  const builds = oneBuildOfEach(allowed, there, isUnread, (own, theirs) => isSame(format, own, theirs));
  const free = policy.isLocked ? allowed : builds.offered;
  if (!policy.isLocked && builds.others.length > 0)
    left.set('other-bytes', new Set(builds.others.map(({ entry }) => nameOf(entry))));
  const {
    items,
    warnings,
    remarks,
    leftOut,
    errors: broken,
    needed,
  } = policy.isLocked
    ? {
        ...locked(folder, free, all, there, indexes, policy),
        warnings: [],
        remarks: [],
        leftOut: new Map(),
        needed: new Set<Offered>(),
      }
    : selected(folder, free, there, policy, withNeeds);
  for (const [reason, names] of leftOut) left.set(reason, new Set([...(left.get(reason) ?? []), ...names]));
  const byVersion = groupedBy(there, ({ entry }) => ownKey(folder, entry));
  const taken: Chosen[] = [];
  const present: Listed[] = [];
  const wanted: Wanted[] = [];
  const weak: Entry[] = [];
  const keeps = policy.onConflict === 'keep' && !policy.isSync && !policy.isLocked;
  for (const one of items) {
    const twins = byVersion.get(theirKey(folder, one.entry, policy)) ?? [];
    const own = twins.find(({ entry }) => isSame(format, entry, one.entry));
    const isKept = (): boolean => keeps && twins.length > 0;
    const choosing = (item: Listed | Wanted): void => {
      const line = policy.hasLock ? lineOf(folder, one, policy) : undefined;
      taken.push({ line, isPinned: policy.isLocked || needed.has(one), item });
    };
    if (own !== undefined) {
      present.push(own);
      choosing(own);
    } else if (isKept()) left.set('kept', new Set([...(left.get('kept') ?? []), nameOf(one.entry)]));
    else if (isWeak(one.entry) && !policy.allowMd5) weak.push(one.entry);
    else {
      const fresh = { ...one, key: keyOf(format, one) };
      wanted.push(fresh);
      choosing(fresh);
    }
  }
  const lists = new Set(all.map(({ entry }) => theirKey(folder, entry, policy)));
  const chosen = new Set(present);
  const staying: Listed[] = [];
  const unread: Listed[] = [];
  const gone: Listed[] = [];
  for (const listed of there) {
    const from = chosen.has(listed) ? null : cameFrom(listed);
    const isRead = typeof from === 'string' && read.has(from);
    if (from === null || (!isRead && isWhole)) continue;
    // An index that was not read may still list it.
    if (!isRead) {
      staying.push(listed);
      unread.push(listed);
    } else if (!lists.has(ownKey(folder, listed.entry))) (policy.removes ? gone : staying).push(listed);
  }
  const { warnings: odd, older } = judge(
    format,
    judgedIn(folder, indexes, all, wanted, there, cameFrom),
    folder.arch === null,
  );
  const earlier = isWhole ? [] : policy.lock.filter(isLineOf(folder));
  const inLock = new Set(earlier.map((line) => `${lockKey(line)} ${line.hash}`));
  const isNamed = ({ entry }: Listed): boolean => inLock.has(`${lockKey(entry)} ${hashIn(format, entry)}`);
  return {
    chosen: taken,
    present,
    wanted,
    waiting: staying,
    // With `sync` they leave with everything else that no source gives.
    gone: policy.isSync ? [] : gone,
    leftOut: left,
    earlier,
    pinned: policy.isLocked ? unread.filter(isNamed) : policy.dependencies ? unread : [],
    warnings: [...warnings, ...odd],
    remarks,
    errors: [...broken, ...(weak.length === 0 ? [] : [noHash(weak)])],
    older,
  };
}

/** What a folder has to do with each index that was read. */
function judgedIn(
  folder: Folder,
  indexes: readonly UpstreamIndex[],
  all: readonly Offered[],
  wanted: readonly Wanted[],
  there: readonly Listed[],
  cameFrom: (listed: Listed) => string | null | undefined,
): JudgedIndex[] {
  const offered = groupedBy(all, ({ index }) => index);
  const fresh = new Set<UpstreamIndex>(wanted.map(({ index }) => index));
  const own = groupedBy(there, (listed) => cameFrom(listed) ?? '');
  return indexes.flatMap((index) => {
    if (index.state !== 'read') return [];
    const came = [...new Set(addressesOf(index))].flatMap((address) => own.get(address) ?? []);
    if (came.length === 0) return [];
    const theirs = (offered.get(index) ?? []).map((one) => asListed(folder, one));
    return [{ upstream: index.upstream, offered: theirs, own: came, hasNews: fresh.has(index) }];
  });
}

/** The addresses of an index on all its mirrors. */
const addressesOf = ({ address, folders }: ReadIndex): string[] => {
  const name = address.slice(address.lastIndexOf('/') + 1);
  return [address, ...folders.map((folder) => new URL(name, folder).href)];
};

/** What the indexes have for a folder, in the order of the settings. */
export function offeredTo(
  { format, arch }: Folder,
  indexes: readonly UpstreamIndex[],
  policy: Places & Pick<ChoicePolicy, 'known'>,
): Offered[] {
  return indexes.flatMap((index) => {
    if (index.state !== 'read' || index.format.name !== format.name) return [];
    const own = index.entries.filter((entry) => isFor(format, entry, index.folderArch, arch, policy));
    return own.map((entry) => ({ entry, index }));
  });
}

function isFor(
  format: Format,
  entry: Entry,
  folderArch: string | undefined,
  arch: string | null,
  policy: Places & Pick<ChoicePolicy, 'known'>,
): boolean {
  if (arch === null) return true;
  const anyArch = entry.anyArch === true;
  if (anyArch && hasAllFolder(format, policy))
    return archesFor(format, { ...entry, anyArch }, [], policy).includes(arch);
  if (folderArch !== undefined) return folderArch === arch;
  return archesFor(format, { ...entry, anyArch }, policy.known, policy).includes(arch);
}

interface Selected {
  items: Offered[];
  warnings: string[];
  remarks: string[];
  leftOut: ReadonlyMap<LeftOutReason, ReadonlySet<string>>;
  errors: SourceError[];
  /** What is taken only because others need it. */
  needed: ReadonlySet<Offered>;
}

function selected(
  folder: Folder,
  all: readonly Offered[],
  there: readonly Listed[],
  policy: ChoicePolicy,
  withNeeds: WithNeeds,
): Selected {
  const { format, arch } = folder;
  const isShared = arch === null;
  const origins = new Map<Named, Offered>(
    all.map((one) => [{ listed: asListed(folder, one), origin: '' }, one] as const),
  );
  const offers = groupedBy([...origins.keys()], (named) => origins.get(named)?.index.upstream);
  const sources = [...offers.values()].map((items) => ({ isRepository: true, items }));
  const taken = take(format, sources, there, { ...policy, publishedBefore: undefined }, isShared);
  const roots = taken.items.flatMap((item) => origins.get(item) ?? []);
  const leftOut = new Map<LeftOutReason, ReadonlySet<string>>(taken.leftOut);
  const stay = retained(format, roots, there, policy, isShared);
  if (stay.length < roots.length) {
    const stays = new Set(stay);
    const late = roots.filter((one) => !stays.has(one)).map(({ entry }) => nameOf(entry));
    leftOut.set('keep-versions', new Set(late));
  }
  const { offered, warnings, remarks } = withNeeds(stay, all);
  const needed = new Set(offered.map(({ entry: { name, version } }) => `${name} ${version}`));
  const unselected = [...(leftOut.get('packages') ?? [])].filter((name) => !needed.has(name));
  if (unselected.length > 0) leftOut.set('packages', new Set(unselected));
  else leftOut.delete('packages');
  const isRoot = new Set(stay);
  const extra = new Set(offered.filter((one) => !isRoot.has(one)));
  // What is needed is taken all the same.
  const extraNames = new Set([...extra].map(({ entry }) => nameOf(entry)));
  const late = [...(leftOut.get('keep-versions') ?? [])].filter((name) => !extraNames.has(name));
  if (late.length > 0) leftOut.set('keep-versions', new Set(late));
  else leftOut.delete('keep-versions');
  return { items: offered, warnings, remarks, leftOut, errors: [], needed: extra };
}

/** What the rules would let stay, so that nothing else is fetched. */
function retained(
  { compareVersions }: Format,
  roots: readonly Offered[],
  there: readonly Listed[],
  { isSync, times, ...rules }: ChoicePolicy,
  isShared: boolean,
): Offered[] {
  if (!hasRules(rules)) return [...roots];
  const own = isSync ? [] : there.map(({ entry }) => entry);
  const published = new Map(there.map((listed) => [nameOf(listed.entry), times?.publishedOf(listed)]));
  const publishedOf = (entry: Entry): number | undefined =>
    published.has(nameOf(entry)) ? published.get(nameOf(entry)) : times?.now;
  const ofEntries = times && { now: times.now, publishedOf };
  const all = [...own, ...roots.map(({ entry }) => entry)];
  const { stay } = staying(all, rules, compareVersions, isShared, ofEntries);
  return roots.filter(({ entry }) => stay.has(entry));
}

/**
 * What a lock names, as the upstreams have it.
 *
 * @param free what was not withdrawn
 */
function locked(
  folder: Folder,
  free: readonly Offered[],
  all: readonly Offered[],
  there: readonly Listed[],
  indexes: readonly UpstreamIndex[],
  { lock }: ChoicePolicy,
): Pick<Selected, 'items' | 'errors'> {
  const { format } = folder;
  const own = lock.filter(isLineOf(folder));
  const offered = groupedBy(all, ({ entry }) => lockKey(entry));
  const present = new Set(there.map(({ entry }) => `${lockKey(entry)} ${hashIn(format, entry)}`));
  const isWhole = indexes.every(({ state }) => state === 'read');
  const isFree = new Set(free);
  const items: Offered[] = [];
  const gone: LockLine[] = [];
  const other: LockLine[] = [];
  for (const line of own) {
    const named = offered.get(lockKey(line)) ?? [];
    const exact = named.find(
      ({ entry }) => hashIn(format, entry) === line.hash && fits(entry.size, line.size),
    );
    if (exact !== undefined) items.push(...(isFree.has(exact) ? [exact] : []));
    else if (named.length > 0) other.push(line);
    // What an index that was not read had before is there still.
    else if (isWhole || !present.has(`${lockKey(line)} ${line.hash}`)) gone.push(line);
  }
  const failed = indexes.find((index) => index.state === 'failed');
  const why = failed?.state === 'failed' ? ` (${printable(failed.reason)})` : '';
  const errors = gone.length + other.length === 0 ? [] : [lockBroken(gone, other, why)];
  return { items, errors };
}

/** The hash of a package as a lock writes it. */
const hashIn = (format: Format, entry: Entry): string => statedHash(format, entry) ?? '-';

const fits = (stated: number | undefined, line: number | undefined): boolean =>
  stated === undefined || line === undefined || stated === line;

/** Stands for the arch of the folder of all arches. */
export const SHARED = '-';

/** A test for the lines of a folder. */
const isLineOf =
  ({ format, arch }: Folder) =>
  (line: LockLine): boolean =>
    line.format === formatWord(format) && line.arch === (arch ?? SHARED);

const nameOf = ({ name, version }: Entry): string => `${printable(name)} ${printable(version)}`;

/** A package of an upstream as if the folder listed it, to ask questions about it. Its path is never written. */
const asListed = ({ path }: Folder, { entry, index }: Offered): Listed => ({
  entry,
  path: pathIn(path, entry.file),
  contentId: undefined,
  origin: `from ${index.upstream}`,
  content: undefined,
});

/** True for the same bytes, as far as both indexes say it. */
function isSame(format: Format, own: Entry, theirs: Entry): boolean {
  if (own.size !== undefined && theirs.size !== undefined && own.size !== theirs.size) return false;
  const stated = statedHash(format, theirs);
  if (!isWeak(theirs)) return statedHash(format, own) === stated;
  return theirs.md5 === undefined || own.md5 === undefined || own.md5 === theirs.md5;
}

/** True for an entry that states no hash which holds against an attacker. */
const isWeak = ({ identity, sha256 }: Entry): boolean => sha256 === undefined && (identity ?? '') === '';

const keyOf = (format: Format, { entry, index }: Offered): string => {
  const { name, version } = entry;
  const hash = isWeak(entry)
    ? packageAddress(format, index.folders[0] as URL, entry)?.href
    : statedHash(format, entry);
  return JSON.stringify([format.name, name, version, entry.size ?? null, hash]);
};

function lineOf({ format, arch }: Folder, { entry, index }: Offered, { repository }: ChoicePolicy): LockLine {
  const { name, version, size } = entry;
  const address = packageAddress(format, index.home, entry)?.href ?? '-';
  return {
    repository,
    format: formatWord(format),
    arch: arch ?? SHARED,
    name,
    version,
    size,
    hash: hashIn(format, entry),
    address,
  };
}

/** Names a package of a folder. That of all arches has one for each arch. */
const ownKey = ({ arch }: Folder, entry: Entry): string =>
  arch === null ? packageKey(entry) : lockKey(entry);

/** Names a package of an upstream as `ownKey` names it in the folder. */
const theirKey = (folder: Folder, entry: Entry, { archMap }: Places): string =>
  ownKey(folder, {
    ...entry,
    arch: (entry.anyArch ? undefined : ownArches(entry, archMap)[0]) ?? entry.arch,
  });

const noHash = (entries: readonly Entry[]): SourceError =>
  new SourceError({
    code: 'SOURCE_HASH',
    message: `the upstream's index states ${entries.every(({ md5 }) => md5 !== undefined) ? 'only an MD5, which anybody can match with other bytes,' : 'no hash'} of ${firstNames(entries.map(nameOf))}`,
    remedy: 'Leave them out with `packages`, or set `allow-md5-upstream: true` to take them unproven.',
  });
