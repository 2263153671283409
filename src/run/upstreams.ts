import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ContentId } from '../bytes/content-id.ts';
import { InputError, SourceError, throwGathered } from '../errors.ts';
import type { FeedFile } from '../feed/catalog/feed-shape.ts';
import { ownArches } from '../feed/draft/placement.ts';
import type { Paths } from '../feed/edit.ts';
import { foldersOf } from '../feed/folders.ts';
import type { Layout } from '../feed/layout.ts';
import type { Arriving } from '../feed/policy.ts';
import { isRevoked, type Revoked } from '../feed/revoked.ts';
import { parseUpstream, type UpstreamAddress } from '../feed/upstream/address.ts';
import { LOCK_LIMIT, type LockLine, parseLock, withAddresses, writeLock } from '../feed/upstream/lock.ts';
import { foldersSeal, recordPlace, recordsOf } from '../feed/upstream/memory.ts';
import type { Followed, ReadIndex, UpstreamPlace } from '../feed/upstream/upstream.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { replaceFile, writeNewFiles } from '../machine/whole-files.ts';
import { openFlowingFetch } from '../network/fetch.ts';
import type { UpstreamSummary } from '../report/report.ts';
import { type Fetcher, makeFetcher } from '../served/fetcher.ts';
import { hereFrom, portableFrom, withFiles } from '../served/file-address.ts';
import { readPasswords, withPasswords } from '../served/passwords.ts';
import { KEYS_ARE_FOUND } from '../served/upstream-index.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { readKeyLines } from '../sources/key-lines.ts';
import { readUpstreams } from '../sources/upstream/read-upstreams.ts';
import { printable } from '../text/printable.ts';
import { PROJECT } from '../text/project.ts';

/** The feed as it is before the run, as far as following upstreams needs it. */
export interface FeedBefore {
  /** Keys that nobody's index may be signed with. */
  revoked?: Revoked | undefined;
  paths: Paths;
  feed: FeedFile;
  /** The content id of an index that `feed` names; undefined where it is not known. */
  idOf(path: string): ContentId | undefined;
}

/** Feeds of others that one repository names, as far as the settings say it. */
export interface NamedUpstreams {
  upstreams: readonly UpstreamAddress[];
  deviceFeeds: readonly UpstreamAddress[];
}

/**
 * Reads the addresses that a repository names.
 *
 * @throws InputError for every line that is none, and for settings that do nothing without `upstream`
 */
export function namedUpstreams(settings: RepositorySettings): NamedUpstreams {
  const { upstreams, deviceFeeds, keys, allowUnsigned, dependencies, removes } = settings.upstream;
  const errors: InputError[] = [];
  const read = (name: string, lines: readonly string[]): UpstreamAddress[] =>
    lines.flatMap((line, i) => {
      const address = parseUpstream(line);
      if (typeof address !== 'string') return [address];
      errors.push(badUpstream(name, i + 1, address));
      return [];
    });
  const named = { upstreams: read('upstream', upstreams), deviceFeeds: read('device-feeds', deviceFeeds) };
  const isNone = upstreams.length === 0 && deviceFeeds.length === 0;
  if (upstreams.length === 0 && dependencies) errors.push(useless('dependencies', 'upstream'));
  if (isNone && keys.length > 0) errors.push(useless('upstream-keys', 'upstream'));
  if (!isNone && keys.length === 0 && !allowUnsigned) errors.push(noKeys());
  if (removes && !settings.sync && upstreams.some((line) => /(^|\s)file:/.test(line)))
    errors.push(noOrigin());
  throwGathered(errors);
  return named;
}

/** A fetcher for the feeds of others, with the passwords that the settings have for them. */
export function upstreamFetcher(
  { upstreamAuth }: Pick<Settings, 'upstreamAuth'>,
  host: Pick<Host, 'env' | 'mask' | 'version'>,
): Fetcher {
  const passwords = readPasswords(upstreamAuth, (secret) => host.mask(secret));
  const send = withAgent(openFlowingFetch(host.env), host.version);
  return makeFetcher(withFiles(withPasswords(send, passwords)), { parallel: PARALLEL });
}

/** Tells servers of others who asks, in which version, so that they can complain. */
function withAgent(send: typeof fetch, version: string | undefined): typeof fetch {
  const agent = `pkgfeed/${version ?? 'unknown'} (+${PROJECT})`;
  return (input, init) =>
    send(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), 'user-agent': agent },
    });
}

/** Requests at once. */
const PARALLEL = 4;

/** What else a run does with the repository. */
interface Beside {
  /** Whether devices must be able to install each package. */
  mode: Settings['closure'];
  /** The packages of its other sources. */
  packages: readonly Arriving[];
  /** Something else than upstreams changes the repository. */
  hasOtherNews: boolean;
}

/**
 * Reads the indexes of the upstreams and device feeds of a repository.
 *
 * @param lock what the lock has of the repository; undefined without a lock
 */
export async function follow(
  { settings, layout }: { settings: RepositorySettings; layout: Layout },
  named: NamedUpstreams,
  before: FeedBefore,
  lock: readonly LockLine[] | undefined,
  { mode, packages, hasOtherNews }: Beside,
  fetcher: Fetcher,
  host: Host,
): Promise<{ followed: Followed; warnings: string[] }> {
  const { upstream } = settings;
  const keys = (await readKeyLines(upstream.keys, host.cwd, 'upstream-keys')).filter(
    (key) => !isRevoked(before.revoked, key),
  );
  const there = archesOf(before.paths, layout);
  const own = packages.flatMap(({ pkg }) => (pkg.anyArch ? [] : ownArches(pkg, settings.archMap)));
  const known = there.length > 0 ? there : [...new Set(own)].sort();
  const arches = settings.arches.length > 0 ? settings.arches : known;
  const digestWith: Followed['digestWith'] = (lines, fresh) => {
    const all = settings.arches.length > 0 ? settings.arches : [...new Set([...there, ...fresh])].sort();
    return digestOf(settings, all, keys, lock && lines, settings.sync ? packages : [], mode);
  };
  const records = recordsOf(before.feed.upstreams ?? [], recordPlace(settings));
  // Somebody may have changed what the last run left, and then an index that has not changed may have more to give.
  const isAsLeft = records.every((record) => {
    const seal = foldersSeal(before.feed.folders, record, before.idOf);
    return seal !== undefined && seal === record.folders;
  });
  const query = {
    arches,
    target: settings.target,
    trust: { keys, allowUnsigned: upstream.allowUnsigned },
    retrievalPeriod: upstream.retrievalPeriod,
  };
  // What is readmitted may be in an index that has not changed.
  const isOpen = settings.readmit.length > 0 || (settings.sync && settings.from.length > 0);
  const digest = isOpen || !isAsLeft ? undefined : digestWith(lock ?? [], []);
  const indexes = await readUpstreams(
    { ...query, upstreams: named.upstreams, records, digest },
    fetcher,
    host,
  );
  const failed = indexes.flatMap((index) => (index.state === 'failed' ? [index] : []));
  if (upstream.missing === 'fail') {
    throwGathered(failed.map((index) => unanswered(index.upstream, index.reason)));
  }
  const isNews = indexes.some(({ state }) => state === 'read');
  const isNeeded = hasOtherNews || (isNews && (upstream.dependencies || mode !== 'off'));
  const ofDevices = isNeeded
    ? await deviceFeedsFor(settings, named, [...new Set([...arches, ...own])], keys, mode, fetcher, host)
    : { warnings: [] };
  const warnings = [
    ...failed.map(
      ({ upstream: line, reason }) =>
        `${printable(line)} could not be read, so the repository keeps what it has of it: ${reason}`,
    ),
    ...ofDevices.warnings,
  ];
  const { deviceFeeds } = ofDevices;
  return {
    followed: { indexes, deviceFeeds, lock: lock ?? [], hasLock: lock !== undefined, digestWith },
    warnings,
  };
}

/** The feeds that devices have anyway. Where they only serve to warn, one that is down is a warning too. */
async function deviceFeedsFor(
  settings: RepositorySettings,
  named: NamedUpstreams,
  arches: readonly string[],
  keys: readonly PublicKey[],
  mode: Settings['closure'],
  fetcher: Fetcher,
  host: Host,
): Promise<{ deviceFeeds?: (UpstreamPlace & ReadIndex)[]; warnings: string[] }> {
  try {
    return { deviceFeeds: await readDeviceFeeds(settings, named, arches, keys, fetcher, host), warnings: [] };
  } catch (error) {
    const isVital = mode !== 'warn' || settings.upstream.dependencies;
    if (isVital || !(error instanceof SourceError) || error.code !== 'SOURCE_ABSENT') throw error;
    return {
      warnings: [
        `nobody knows whether devices can install the packages, because ${printable(error.message)}`,
      ],
    };
  }
}

/** Reads the indexes of the feeds that devices have anyway. */
export async function readDeviceFeeds(
  { target, upstream: { allowUnsigned } }: RepositorySettings,
  { deviceFeeds }: NamedUpstreams,
  arches: readonly string[],
  keys: readonly PublicKey[],
  fetcher: Fetcher,
  host: Host,
): Promise<(UpstreamPlace & ReadIndex)[]> {
  const query = {
    target,
    trust: { keys, allowUnsigned },
    records: [],
    digest: undefined,
    retrievalPeriod: 0,
  };
  const indexes = await readUpstreams({ ...query, upstreams: deviceFeeds, arches }, fetcher, host);
  return indexes.flatMap((index) => (index.state === 'read' ? [index] : []));
}

const archesOf = (paths: Paths, layout: Layout): string[] =>
  [
    ...new Set(
      FORMATS.flatMap((format) =>
        foldersOf(format, paths, layout).flatMap(({ arch }) =>
          // No device has the arch of packages for any.
          arch === null || arch === format.anyArchFolder ? [] : [arch],
        ),
      ),
    ),
  ].sort();

/** Everything that decides what is taken from an index. */
function digestOf(
  settings: RepositorySettings,
  arches: readonly string[],
  keys: readonly PublicKey[],
  lines: readonly LockLine[] | undefined,
  packages: readonly Arriving[],
  closure: Settings['closure'],
): string {
  const {
    upstream,
    packages: selection,
    sync,
    prefer,
    keepVersions,
    keepPackages,
    keepDays,
    onConflict,
    archMap,
    allFolder,
    remove,
  } = settings;
  const facts = [
    ...[upstream.upstreams, upstream.deviceFeeds, upstream.dependencies, upstream.removes],
    ...[upstream.allowMd5, upstream.allowUnsigned, keys.map(({ scheme, keyId }) => [scheme, keyId])],
    ...[
      selection,
      sync,
      prefer,
      keepVersions ?? null,
      keepPackages,
      keepDays ?? null,
      onConflict,
      [...archMap],
      allFolder,
      remove,
      arches,
    ],
    lines === undefined ? null : writeLock(lines),
    // With `sync`, a package leaves together with the file that gave it, and an upstream may have it too.
    packages.map(({ format, pkg, contentId }) => [format.name, pkg.name, pkg.version, contentId]).sort(),
    closure,
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** What became of each index of a repository, for the report. */
export const upstreamSummaries = (
  { branch, repository, target }: RepositorySettings,
  followed: Followed | undefined,
): UpstreamSummary[] =>
  (followed?.indexes ?? []).map((index) => ({
    branch: branch ?? null,
    repository: repository ?? null,
    ...(target === undefined ? {} : { target }),
    upstream: index.upstream,
    arch: index.arch ?? null,
    state: index.state,
    index: index.state === 'read' ? index.address : null,
    packages: index.state === 'read' ? index.entries.length : null,
  }));

/** The lock of a run. */
export interface Lock {
  /** How messages name it. */
  origin: string;
  path: string;
  lines: readonly LockLine[];
  isLocked: boolean;
}

/**
 * Reads the lock that the settings name.
 *
 * @returns undefined without one
 * @throws SourceError or InputError for one that cannot be used
 */
export async function readLock(
  { lock }: Pick<Settings, 'lock'>,
  { cwd }: Pick<Host, 'cwd'>,
): Promise<Lock | undefined> {
  const { file, isLocked } = lock;
  if (file === undefined) {
    if (isLocked) throw useless('locked', 'lock');
    return undefined;
  }
  const path = resolve(cwd, file);
  const origin = printable(file);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw unreadable(origin, error);
    if (isLocked) throw unreadable(origin, error);
    return Buffer.alloc(0);
  });
  if (bytes.length > LOCK_LIMIT) throw unreadable(origin, new Error(`it has more than ${LOCK_LIMIT} bytes`));
  const lines = parseLock(bytes.toString('utf8'), origin);
  return { origin, path, isLocked, lines: withAddresses(lines, (address) => hereFrom(address, cwd)) };
}

/** Writes the lock, if it changes. */
export async function keepLock(lock: Lock, lines: readonly LockLine[], host: Host): Promise<void> {
  if (lock.isLocked) return;
  const portable = withAddresses(lines, (address) => portableFrom(address, host.cwd));
  const text = Buffer.from(writeLock(portable), 'utf8');
  const before = await readFile(lock.path).catch(() => undefined);
  const whole = { name: lock.origin, file: lock.path, text, mode: 0o644 };
  if (before === undefined)
    await writeNewFiles([whole], host, (name) => unreadable(name, new Error('it appeared during the run')));
  else if (!before.equals(text)) await replaceFile(whole, text, host);
}

const useless = (name: string, other: string): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `\`${name}\` is given without \`${other}\`, and does nothing alone`,
    remedy: `Give both, or leave \`${name}\` out.`,
  });

/** The message does not repeat the line, which may hold a password. */
const badUpstream = (name: string, line: number, fault: string): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `line ${line} of \`${name}\` ${fault}`,
    remedy:
      'Write it as devices do, such as https://downloads.openwrt.org/releases/24.10.5/packages/{arch}/luci; more addresses on the line are mirrors.',
  });

const noOrigin = (): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message:
      '`upstream-removed: remove` is given for a `file:` upstream, and a feed does not remember which folder of a machine its packages came from',
    remedy:
      'Set `sync: true`, which lets everything go that no source gives, or leave `upstream-removed` out.',
  });

const noKeys = (): InputError =>
  new InputError({
    code: 'INPUT_MISSING',
    message: '`upstream-keys` is not given, so nobody could tell whether an index of another feed is genuine',
    remedy: KEYS_ARE_FOUND,
  });

const unanswered = (upstream: string, reason: string): SourceError =>
  new SourceError({
    code: 'SOURCE_ABSENT',
    message: `\`upstream\` ${printable(upstream)} could not be read: ${reason}`,
    remedy: 'Run it again later, or set `upstream-missing: keep` to go on with what the repository has.',
  });

const unreadable = (origin: string, cause: Error): SourceError =>
  new SourceError({
    code: 'SOURCE_LOCK',
    message: `\`lock\` names ${origin}, which cannot be read: ${printable(cause.message)}`,
    remedy: 'Correct the name, or run without `locked` to have it written.',
    cause,
  });
