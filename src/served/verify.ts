import { hash } from 'node:crypto';
import { type Fault, faultOf } from '../audit/faults.ts';
import { gatherFaults } from '../audit/gathered.ts';
import type { IsRevoked } from '../audit/revoked.ts';
import { type Sight, sightsOf } from '../feed/canary.ts';
import { pathIn } from '../feed/edit.ts';
import { packageAddress } from '../formats/address.ts';
import type { Entry, Format } from '../formats/format.ts';
import { formatOfIndex } from '../formats/formats.ts';
import type { PublicKey } from '../keys/key.ts';
import type { KnownDevice } from '../keys/known-device.ts';
import { counted } from '../text/counted.ts';
import { shownAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';
import { makeGate } from './gate.ts';
import { fetchIndex, type IndexVerdict, judgeIndex } from './index-files.ts';
import { type PackageVerdict, type ServedPackage, verifyPackages } from './packages.ts';
import { type Clock, type Moment, poll } from './poll.ts';
import type { Fetched } from './whole-file.ts';

/** One format's index in one folder, at its public address. */
export interface ServedFolder {
  /** How reports name it. */
  path: string;
  /** With a slash at its end. */
  url: URL;
  format: Format;
  /** All that have an index in the folder. */
  formats: readonly Format[];
  /** Decides which of the listed packages are verified; all by default. */
  isWanted?: (entry: Entry) => boolean;
  /** Further expectations of the fetched index files, given by name with git's ids of them. Returns what is not met. */
  expect?: (blobs: ReadonlyMap<string, string>, entries: readonly Entry[]) => Fault[];
}

/** How long a verification waits for caches of different age to agree, in milliseconds. */
export interface Patience {
  /** Where no answer says how long it may be kept. */
  least: number;
  /** The limit, even if answers say longer. */
  most: number;
  /** Before the first repetition; doubled for each further one, up to `longest`. */
  first: number;
  longest: number;
}

/** Pages keeps each file for about ten minutes. */
export const PATIENCE: Patience = { least: 15_000, most: 660_000, first: 5000, longest: 60_000 };

export interface VerifyOptions {
  fetcher: Fetcher;
  keys: readonly PublicKey[];
  /** Tells keys that no longer count. */
  isRevoked?: IsRevoked;
  /** What findings name files relative to. */
  root: URL;
  /** Whether packages are fetched and compared, or the server is asked only whether they are there. */
  all: boolean;
  patience: Patience;
  clock: Clock;
  /** Devices whose view of each index is wanted, at a time. */
  devices?: { known: readonly KnownDevice[]; now: Date };
  say: (line: string) => void;
  progress: (label: string, done: number, total: number) => void;
}

export interface FolderVerdict extends IndexVerdict {
  folder: ServedFolder;
  /** How many of the wanted packages are there, and the bytes that the server states of them. */
  packages: number;
  bytes: number;
  /** How many of those that are there have no error; 0 where the index has one. */
  sound: number;
  /** What each of the known devices makes of the indexes. */
  sights: readonly (readonly Sight[])[];
}

/** Folders whose index files are fetched at the same time. */
const FOLDERS_AT_ONCE = 4;

/** How many faults of a folder's packages are named. A folder that has more has them for one reason. */
const NAMED = 100;

/** A folder between one verification and the next. */
interface State {
  folder: ServedFolder;
  index: IndexVerdict;
  sights: readonly (readonly Sight[])[];
  /** How long caches may keep the last answers, in milliseconds. */
  lifetime: number;
  /** The listed packages that are verified. */
  wanted: readonly Entry[];
  packages: PackageVerdict[];
  /** Verdicts that are final, by address and entry. Their packages are not fetched again. */
  settled: Map<string, PackageVerdict>;
}

/**
 * Fetches folders as their subscribers do, and judges what arrives. Where caches may be the cause of a fault, the folder
 * is fetched again until the caches must have expired. A fault that is still there then counts.
 *
 * @throws VerifyError when the server stops answering
 */
export async function verifyFolders(
  folders: readonly ServedFolder[],
  options: VerifyOptions,
): Promise<FolderVerdict[]> {
  const { patience, clock, say } = options;
  let open: State[] = folders.map((folder) => ({
    ...{
      folder,
      index: { entries: [], meanings: new Map(), signatures: [], faults: [], isRead: false, hashes: {} },
      lifetime: 0,
    },
    ...{ sights: [], wanted: [], packages: [], settled: new Map() },
  }));
  const states = open;
  let bound: number | undefined;
  const look = async ({ isLast }: Moment): Promise<true | undefined> => {
    await lookAtIndexes(open, options);
    // If the index is about to change, its packages may not be the ones that count.
    await lookAtPackages(isLast ? open : open.filter(({ index }) => !index.faults.some(mayPass)), options);
    open = open.filter((state) => faultsOf(state).some(mayPass));
    if (open.length === 0) return true;
    // Fixed once: a server that calls each answer fresh would make us wait forever.
    bound ??= boundOf(open, patience);
    return undefined;
  };
  const { first, longest } = patience;
  const beforePause = (milliseconds: number): void => say(remark(open, milliseconds));
  await poll(look, { first, growth: 2, longest, most: () => bound, beforePause }, clock);
  return states.map(verdictOf);
}

const mayPass = (fault: Fault): boolean => fault.mayPass;

const faultsOf = ({ index, packages }: State): Fault[] => [
  ...index.faults,
  ...packages.flatMap(({ faults }) => faults),
];

function boundOf(open: readonly State[], { least, most }: Patience): number {
  return Math.min(most, Math.max(least, ...open.map(({ lifetime }) => lifetime)));
}

function remark(open: readonly State[], pause: number): string {
  const [fault] = open.flatMap(faultsOf).filter(mayPass);
  const more = open.length > 1 ? `, and ${counted(open.length - 1, 'more folder', 'more folders')}` : '';
  return `${fault?.path} ${fault?.what}${more}; caches may be the cause, so it is fetched again in ${Math.ceil(pause / 1000)} s`;
}

async function lookAtIndexes(open: readonly State[], options: VerifyOptions): Promise<void> {
  const gate = makeGate(FOLDERS_AT_ONCE);
  let done = 0;
  const look = async (state: State): Promise<void> => {
    const isDone = await gate.run(1, () => lookAtIndex(state, options, false));
    if (!isDone) await gate.run(FOLDERS_AT_ONCE, () => lookAtIndex(state, options, true));
    options.progress('fetching indexes', ++done, open.length);
  };
  await Promise.all(open.map(look));
}

/** Returns false when the index is so large that its folder must be looked at alone. */
async function lookAtIndex(
  state: State,
  { fetcher, keys, root, all, devices, isRevoked }: VerifyOptions,
  isAlone: boolean,
): Promise<boolean> {
  const { format: named, formats, url, expect, isWanted = () => true } = state.folder;
  const get = (name: string, most: number, same?: Buffer): Promise<Fetched> =>
    fetcher.get(new URL(name, url), most, same);
  const served = await fetchIndex(named, get, isAlone);
  if (served === undefined) return false;
  const format = formatOfIndex(named, served.files.get(named.indexFile));
  state.folder = { ...state.folder, format };
  const { answers, blobs } = served;
  state.lifetime = Math.max(0, ...[...answers.values()].map((one) => ('lifetime' in one ? one.lifetime : 0)));
  const shown = (name: string): string => shownAddress(root, new URL(name, url));
  state.index = await judgeIndex(
    ...([format, formats, served, keys, shown] as const),
    (entry) => all && isWanted(entry),
    isRevoked,
  );
  for (const fault of expect?.(blobs, state.index.entries) ?? []) state.index.faults.push(fault);
  const seeing = devices?.known.map((device) => sightsOf(format, served.files, device, devices.now)) ?? [];
  state.sights = await Promise.all(seeing);
  return true;
}

async function lookAtPackages(states: readonly State[], options: VerifyOptions): Promise<void> {
  const { fetcher, all, progress, root } = options;
  for (const state of states) {
    state.packages = [];
    state.wanted = state.index.entries.filter(state.folder.isWanted ?? (() => true));
  }
  const total = states.reduce((sum, { wanted }) => sum + wanted.length, 0);
  let done = 0;
  // One after another, so that of thousands only those at work are in memory with all that belongs to them.
  const items = function* (): Generator<ServedPackage & { settle: (verdict: PackageVerdict) => void }> {
    for (const state of states) {
      for (const [i, entry] of state.wanted.entries()) {
        const item = servedPackage(state, entry, root);
        const key = verdictKeyOf(item);
        const settled = state.settled.get(key);
        const settle = (verdict: PackageVerdict): void => {
          state.packages[i] = verdict;
          if (!verdict.faults.some(mayPass)) state.settled.set(key, verdict);
          progress('checking packages', ++done, total);
        };
        if (settled === undefined) yield { ...item, settle };
        else settle(settled);
      }
    }
  };
  await verifyPackages(items(), { fetcher, all });
}

function servedPackage({ folder, index }: State, entry: Entry, root: URL): ServedPackage {
  const { format, url: home } = folder;
  const url = packageAddress(format, home, entry);
  const path = url === undefined ? pathIn(folder.path, entry.file) : shownAddress(root, url);
  return { format, entry, url, path, signatures: index.signatures, meaning: index.meanings.get(entry) };
}

/** Identifies a verdict. An entry that says something else about the file needs a verdict of its own. */
function verdictKeyOf({ url, path, entry, meaning }: ServedPackage): string {
  const { name, version, size, identity, md5 } = entry;
  const facts = [url?.href ?? path, name, version, size, identity, md5, meaning];
  return hash('sha256', JSON.stringify(facts), 'base64');
}

function verdictOf(state: State): FolderVerdict {
  const { folder, index, packages, sights } = state;
  const faults = [...index.faults];
  let unnamed = 0;
  const indexPath = pathIn(folder.path, folder.format.indexFile);
  for (const fault of gatherFaults(
    indexPath,
    'server',
    packages.flatMap((one) => one.faults),
  )) {
    if (faults.length < index.faults.length + NAMED) faults.push(fault);
    else unnamed++;
  }
  if (unnamed > 0) {
    const what = `lists packages with ${unnamed} more faults like these`;
    faults.push(faultOf('missing', 'server', { path: indexPath, what }));
  }
  const there = packages.filter(({ isThere }) => isThere);
  const sound = isSound(index.faults) ? there.filter((one) => isSound(one.faults)).length : 0;
  // Yocto's opkg gives up at once.
  if (packages.some(({ refusesHead }) => refusesHead) && folder.format.schemes.includes('openpgp')) {
    const what = 'refuses HEAD, with which opkg of Yocto asks first';
    faults.push(faultOf('badAnswer', 'server', { severity: 'warning', path: folder.path, what }));
  }
  const bytes = there.reduce((sum, one) => sum + one.bytes, 0);
  return { ...index, folder, faults, packages: there.length, bytes, sound, sights };
}

const isSound = (faults: readonly Fault[]): boolean => !faults.some(({ severity }) => severity === 'error');
