import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fateOf, markText, ownMark, parseMark } from '../../machine/process-mark.ts';
import { printable } from '../../text/printable.ts';

export const LOCK = '.pkgfeed-lock';

/** The process that holds a lock, or waits to take over from a dead one. */
export interface Holder {
  host: string;
  process: number;
  /** The time when the lock was taken, for people. */
  since: string;
  mark: string;
  /** A unique id. */
  id: string;
}

export interface Lock {
  /** The user id that owns the lock file. Other files that this run makes in the folder have the same owner. */
  owner: number;
  /** Removes the lock, if it is still this one. Never throws. */
  release(): void;
}

export type Taken =
  | {
      state: 'held';
      lock: Lock /** The dead process that held the lock before. */;
      after: Holder | undefined;
    }
  | { state: 'busy'; why: string; remedy: string };

/** The most bytes of a lock that are read. pkgfeed writes far fewer. */
const LARGEST = 4096;
/** How many dead processes may be in line. More would be an attack. */
const LONGEST_LINE = 1000;
/** How often others may be faster during one attempt. */
const ROUNDS = 20;

/**
 * Takes the lock of a folder, if it is free or its holder is dead. The lock file appears whole or not at all. To take
 * over from a dead holder, a process makes a file that is named after that holder, and only one process can. If that
 * process dies too, the next one makes a file named after it. So two processes never take one lock.
 *
 * @param folderName how messages name the folder
 * @param now milliseconds since 1970
 * @throws Error of the file system when the lock cannot be written
 */
export function takeLock(root: string, folderName: string, now: number): Taken {
  const lock = join(root, LOCK);
  const own = newHolder(now);
  const draft = `${lock}.new-${own.id}`;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const owner = writeDraft(draft, own);
      if (place(draft, lock)) return held(root, own, owner, undefined);
      const turn = takeTurn(root, draft);
      if (turn.state === 'ours') return held(root, own, owner, turn.after);
      // A file server may make the file and lose its answer.
      if (turn.state === 'busy' && turn.holder !== 'unknown' && turn.holder.id === own.id)
        return held(root, own, owner, undefined);
      if (turn.state === 'busy') return busy(join(folderName, LOCK), turn.holder);
    }
    return busy(join(folderName, LOCK), 'unknown');
  } finally {
    forget(draft);
  }
}

/** True when a process holds the lock and is not known to be dead. Changes nothing. */
export function isLocked(root: string): boolean {
  const holder = readHolder(join(root, LOCK));
  return holder !== undefined && (holder === 'unknown' || !isGone(root, holder));
}

/** True when there is a lock or a draft of one, of a run that is alive or dead. Changes nothing. */
export function isLockThere(root: string): boolean {
  return readdirSync(root).some((name) => name.startsWith(LOCK));
}

function newHolder(now: number): Holder {
  const since = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return { host: hostname(), process: process.pid, since, mark: markText(ownMark()), id: randomUUID() };
}

function held(root: string, own: Holder, owner: number, after: Holder | undefined): Taken {
  const lock = join(root, LOCK);
  // A process that still waits with one of these files looks again, and finds the lock held.
  for (const name of remainsIn(root)) forget(join(root, name));
  const release = (): void => {
    const holder = readHolder(lock);
    // If it cannot be removed, the next run finds that this process is dead.
    if (typeof holder === 'object' && holder.id === own.id) forget(lock);
  };
  return { state: 'held', lock: { owner, release }, after };
}

/** Claims and drafts that runs have left next to the lock; none if the folder cannot be listed. */
function remainsIn(root: string): string[] {
  try {
    return readdirSync(root).filter((name) => name.startsWith(`${LOCK}.`));
  } catch {
    return [];
  }
}

/** Removes a file, if possible. It does no harm if it stays. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next run tries again.
  }
}

type Turn =
  | { state: 'ours'; after: Holder }
  | { state: 'busy'; holder: Holder | 'unknown' }
  | { state: 'again' };

/** Walks from the lock to the last process in line, and takes the lock if all of them are dead. */
function takeTurn(root: string, draft: string): Turn {
  const lock = join(root, LOCK);
  const dead: { file: string; holder: Holder }[] = [];
  for (let file = lock; ; ) {
    const holder = readHolder(file);
    if (holder === undefined) break;
    if (holder === 'unknown' || !isGone(root, holder)) return { state: 'busy', holder };
    if (dead.length === LONGEST_LINE) return { state: 'busy', holder: 'unknown' };
    dead.push({ file, holder });
    file = `${lock}.after-${holder.id}`;
  }
  const [first] = dead;
  const last = dead.at(-1);
  if (first === undefined || last === undefined) return { state: 'again' };
  const turn = `${lock}.after-${last.holder.id}`;
  if (!place(draft, turn)) return { state: 'again' };
  // Another process may have been first and removed its files, so this name was free again.
  const isSame = dead.every(({ file, holder: { id } }) => {
    const now = readHolder(file);
    return typeof now === 'object' && now.id === id;
  });
  if (!isSame) {
    rmSync(turn, { force: true });
    return { state: 'again' };
  }
  renameSync(draft, lock);
  return { state: 'ours', after: first.holder };
}

/**
 * Makes a file of that name.
 *
 * @returns false if there is one already, or the draft is gone
 */
function place(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // A file system without hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? '')) throw error;
  }
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

/** Writes the draft of a lock. Returns the user id of its owner. */
function writeDraft(draft: string, holder: Holder): number {
  const handle = openSync(draft, 'w', 0o644);
  try {
    writeSync(handle, `${JSON.stringify(holder)}\n`);
    fsyncSync(handle);
    return fstatSync(handle).uid;
  } finally {
    closeSync(handle);
  }
}

/** Reads who made a lock file: undefined if there is no such file, `unknown` if it does not say. */
function readHolder(file: string): Holder | 'unknown' | undefined {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unknown';
  }
  try {
    if (!fstatSync(handle).isFile()) return 'unknown';
    const bytes = Buffer.alloc(LARGEST);
    return parseHolder(bytes.toString('utf8', 0, readSync(handle, bytes))) ?? 'unknown';
  } catch {
    return 'unknown';
  } finally {
    closeSync(handle);
  }
}

function parseHolder(text: string): Holder | undefined {
  let value: Partial<Record<keyof Holder, unknown>>;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { host, process: pid, since, mark, id } = value ?? {};
  if (typeof host !== 'string' || typeof since !== 'string' || typeof mark !== 'string') return undefined;
  if (!Number.isSafeInteger(pid) || parseMark(mark)?.pid !== pid) return undefined;
  if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  return { host: shortened(host), process: pid as number, since: shortened(since), mark, id };
}

const shortened = (text: string): string => printable(text.slice(0, 100));

/** True for a holder that is certainly dead. */
function isGone(root: string, { mark }: Holder): boolean {
  const parsed = parseMark(mark);
  if (parsed === undefined) return false;
  const fate = fateOf(parsed);
  if (fate !== 'unknown') return fate === 'gone';
  // Only one running system can use such a disk at a time, so the one that wrote this lock has ended.
  return parsed.boot !== ownMark().boot && isOnOwnDisk(root);
}

/** File systems that two machines never use at once, by their numbers in Linux. */
const OWN_DISKS: ReadonlySet<number> = new Set([
  0xef53, // ext2 to ext4
  0x58465342, // xfs
  0x9123683e, // btrfs
  0xf2f52010, // f2fs
  0x2fc12fc1, // zfs
]);

function isOnOwnDisk(root: string): boolean {
  try {
    return process.platform === 'linux' && OWN_DISKS.has(statfsSync(root).type);
  } catch {
    return false;
  }
}

function busy(lock: string, holder: Holder | 'unknown'): Taken {
  if (holder === 'unknown') {
    return {
      state: 'busy',
      why: `${LOCK} is there and does not say who holds it: a publisher is writing, or was ended`,
      remedy: `Delete ${lock} if no publisher is writing there, or else raise \`push-timeout\`.`,
    };
  }
  const { host, process: pid, since, mark } = holder;
  const parsed = parseMark(mark);
  const isHere = parsed !== undefined && fateOf(parsed) === 'running';
  return {
    state: 'busy',
    why: `${LOCK} is held by process ${pid} on ${host} since ${since}`,
    remedy: isHere
      ? `Wait until process ${pid} has finished, or end it; raise \`push-timeout\` to wait longer.`
      : `Delete ${lock} if process ${pid} no longer runs on ${host}, or else raise \`push-timeout\`.`,
  };
}
