import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { contentId } from '../../bytes/content-id.ts';
import { FormatError, MachineError, type PkgfeedError, SourceError, throwGathered } from '../../errors.ts';
import type { Fetched, NotThere, Wanted } from '../../feed/draft/follow.ts';
import { SITE_LIMIT } from '../../feed/limits.ts';
import type { Arriving } from '../../feed/policy.ts';
import { packageAddress } from '../../formats/address.ts';
import type { FileFacts, Format } from '../../formats/format.ts';
import type { Host } from '../../host.ts';
import type { Fetcher } from '../../served/fetcher.ts';
import { isWithin } from '../../served/file-address.ts';
import { makeGate } from '../../served/gate.ts';
import { reasonOf } from '../../served/upstream-index.ts';
import { printable, sizeText } from '../../text/printable.ts';
import { factsOf, MEMORY_BUDGET, readPackageBytes, readWholeFile } from '../read-packages.ts';

/** Fetches packages of upstreams to the disk, and reads them. */
export type FetchPackages = (wanted: readonly Wanted[], room: Room) => Promise<Fetched>;

/** How much the feed has already, and whether GitHub Pages limits it. Bytes. */
export interface Room {
  feedBytes: number;
  isOnPages: boolean;
}

/** Packages that are fetched at the same time. */
const AT_ONCE = 4;

/**
 * A function that fetches packages, each once, however often the run is planned again. Each file must have the size and
 * every hash that the upstream's index states.
 *
 * @param fileLimit the most bytes of a package
 */
export function packageFetcher(
  fetcher: Fetcher,
  fileLimit: number,
  host: Pick<Host, 'progress' | 'temporaryFolder'>,
): FetchPackages {
  const known = new Map<string, Arriving | FormatError | NotThere>();
  let folder: string | undefined;
  return async (wanted, room) => {
    const missing = [...new Map(wanted.map((one) => [one.key, one])).values()].filter(
      ({ key }) => !known.has(key),
    );
    for (const one of missing.filter(({ entry: { size = 0 } }) => size > fileLimit))
      known.set(one.key, tooLarge(one, fileLimit));
    const fitting = missing.filter(({ key }) => !known.has(key));
    if (fitting.length === 0) return known;
    folder ??= await host.temporaryFolder();
    await forecast(fitting, room, folder);
    const total = fitting.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
    let arrived = 0;
    const progress = (bytes: number): void => {
      arrived += bytes;
      host.progress('fetching packages', Math.min(arrived, total), total, 'bytes');
    };
    const memory = makeGate(MEMORY_BUDGET);
    const errors: PkgfeedError[] = [];
    const absent: SourceError[] = [];
    let found = 0;
    const queue = [...fitting.entries()];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [i, one] = next;
        try {
          const file = join(folder as string, `${known.size}-${i}${one.index.format.extension}`);
          const item = await fetchOne(one, file, fetcher, fileLimit, memory, progress);
          known.set(one.key, item);
          if (isNotThere(item)) absent.push(refused(one, [item.notThere]));
          else found++;
          if (absent.length === HOPELESS && found === 0) queue.length = 0;
        } catch (error) {
          const isOther = !(error instanceof SourceError);
          if (isOther || errors.length + 1 === HOPELESS) queue.length = 0;
          if (isOther) throw error;
          errors.push(error);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (absent.length >= HOPELESS && found === 0) errors.push(...absent);
    throwGathered(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
    return known;
  };
}

/** So many packages that cannot be fetched are the fault of the upstream, and not of the packages. */
const HOPELESS = 16;

/** A package that is left out, because the home of the feed would not take it. */
const tooLarge = ({ entry, index }: Wanted, limit: number): FormatError =>
  new FormatError({
    code: 'FORMAT_LIMIT',
    reason: `has ${entry.size === undefined ? 'more' : `${entry.size} bytes, which is more`} than the ${limit} bytes that a package may have`,
    offset: limit,
    remedy: 'Leave it out with `packages`.',
    file: `${printable(entry.name)} of ${printable(index.upstream)}`,
  });

/** Stops before the first byte when there is no room for the packages. */
async function forecast(
  wanted: readonly Wanted[],
  { feedBytes, isOnPages }: Room,
  folder: string,
): Promise<void> {
  const bytes = wanted.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0);
  if (isOnPages && feedBytes + bytes > SITE_LIMIT) {
    throw new SourceError({
      code: 'SOURCE_TOO_BIG',
      message: `${wanted.length} packages of upstreams have ${sizeText(bytes)}, and the feed has ${sizeText(feedBytes)} already: GitHub Pages serves at most ${sizeText(SITE_LIMIT)}`,
      remedy: 'Take fewer with `packages` or `keep-versions`, or split the feed over several repositories.',
    });
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (bytes < free) return;
  throw new MachineError({
    code: 'MACHINE_LIMIT',
    message: `${wanted.length} packages of upstreams have ${sizeText(bytes)}, and the disk of the temporary folder has ${sizeText(free)} left`,
    remedy: 'Make room, take fewer with `packages`, or set TMPDIR to a folder on a larger disk.',
  });
}

async function fetchOne(
  wanted: Wanted,
  file: string,
  fetcher: Fetcher,
  fileLimit: number,
  memory: ReturnType<typeof makeGate>,
  arrived: (bytes: number) => void,
): Promise<Arriving | FormatError | NotThere> {
  const { entry, index } = wanted;
  const most = entry.size ?? fileLimit;
  const faults: string[] = [];
  let isGone = true;
  for (const folder of index.folders) {
    const url = packageAddress(index.reads, folder, entry);
    if (url === undefined) {
      faults.push('its index lists it under a path that no client can ask for');
      isGone = false;
      continue;
    }
    const origin = shown(url);
    if (!isWithin(url, homeOf(index.reads, folder))) {
      faults.push(`${origin} is not in the folder of its index, and nothing else of this machine is read`);
      isGone = false;
      continue;
    }
    const answer = await fetcher.save(url, most, file, arrived);
    if (answer.state === 'wrong' && answer.kind === 'larger' && entry.size === undefined)
      return tooLarge(wanted, fileLimit);
    if (answer.state !== 'there') {
      faults.push(`${origin} ${reasonOf(answer)}`);
      isGone &&= answer.state === 'absent' && GONE.has(answer.status);
      continue;
    }
    const item = await memory.run(Math.min(answer.size, MEMORY_BUDGET), () =>
      readFetched(wanted, file, origin, url),
    );
    if (typeof item !== 'string') return item;
    faults.push(`${origin} ${item}`);
    isGone = false;
  }
  if (isGone) return { notThere: faults.join('; ') };
  throw refused(wanted, faults);
}

/** The folder that holds an index with all its packages: those of apk v2 are in folders beside it. */
const homeOf = ({ locates }: Format, folder: URL): URL =>
  locates === 'by-arch-and-name' ? new URL('..', folder) : folder;

/** What servers answer for a file that they do not have. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

const isNotThere = (item: Arriving | FormatError | NotThere): item is NotThere => 'notThere' in item;

/**
 * Reads a package as it is on the disk, after its size and hashes have shown that it is the one of the index.
 *
 * @returns what is wrong with another package, or with other bytes; an error for one that no device could install
 */
async function readFetched(
  wanted: Wanted,
  file: string,
  origin: string,
  url: URL,
): Promise<Arriving | FormatError | string> {
  const { index } = wanted;
  const bytes = await readWholeFile(file, origin);
  const facts = factsOf(bytes);
  const other = otherFacts(wanted, facts);
  if (other !== undefined) return other;
  try {
    const read = await readPackageBytes(bytes, origin, facts);
    const item = { ...read, contentId: contentId(bytes), file, origin };
    const wrong = otherPackage(wanted, item);
    if (wrong !== undefined) return wrong;
    const upstream = { address: index.address, read: index.read };
    return { ...item, ...(url.protocol === 'file:' ? {} : { source: url.href }), upstream };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    // Only a hash of the whole file proves that it is the one that the upstream meant.
    if (index.format.identifies === 'file') return error;
    return `cannot be read: ${error.message}`;
  }
}

/** What is wrong with the bytes of a file, with both hashes; undefined for what the index states. */
function otherFacts({ entry }: Wanted, { size, sha256, md5 }: FileFacts): string | undefined {
  if (entry.size !== undefined && entry.size !== size) {
    return `has ${size} bytes, and the index says ${entry.size}`;
  }
  if (entry.sha256 !== undefined && entry.sha256 !== sha256) {
    return `has the SHA-256 ${sha256}, and the index says ${printable(entry.sha256)}`;
  }
  if (entry.md5 !== undefined && entry.md5 !== md5) {
    return `has the MD5 ${md5}, and the index says ${printable(entry.md5)}`;
  }
  return undefined;
}

/** What a package says of itself that its index does not; undefined when they agree. */
function otherPackage(
  { entry, index: { format } }: Wanted,
  { format: own, pkg, facts }: Arriving,
): string | undefined {
  if (own !== format) return `is a package for ${own.name}, and its index is one of ${format.name}`;
  if (pkg.name !== entry.name || pkg.version !== entry.version) {
    return `is ${printable(pkg.name)} ${printable(pkg.version)}, and the index says ${printable(entry.name)} ${printable(entry.version)}`;
  }
  const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
  if (entry.identity !== undefined && entry.identity !== '' && identity !== entry.identity) {
    return `has the hash ${identity}, and the index says ${printable(entry.identity)}`;
  }
  return undefined;
}

const shown = (url: URL): string => printable(url.href);

const refused = ({ entry, index }: Wanted, faults: readonly string[]): SourceError =>
  new SourceError({
    code: 'SOURCE_HASH',
    message: `${printable(entry.name)} ${printable(entry.version)} of ${printable(index.upstream)} was not taken: ${faults.join('; ')}`,
    remedy:
      'Try again later: the upstream may be in the middle of a change. If it stays so, tell whoever runs it, or leave the package out with `packages`.',
  });
