import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that git has to end by itself, which leaves no locks behind, and then after it is killed. */
const PATIENCE = { asked: 3000, killed: 1000 } as const;

const running = new Set<ChildProcess>();
let isEnding = false;

/** Registers a process, if it is git, so that it ends with the run. */
export function follow(child: ChildProcess): void {
  child.once('spawn', () => {
    if (!/^git(\.exe)?$/i.test(basename(child.spawnfile))) return;
    running.add(child);
    // Its children hold its output too. Once that is closed, they are gone as well.
    child.once('close', () => running.delete(child));
    if (isEnding) child.kill();
  });
}

/** Waits for a process. Never returns while the run is being ended, so that nothing follows from the outcome. */
export async function unlessEnding<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    if (isEnding) await new Promise<never>(() => undefined);
  }
}

/** Ends every git that still runs, with its children, and waits until they are gone. */
export async function endChildren(): Promise<void> {
  isEnding = true;
  if (running.size === 0) return;
  const closed = Promise.all([...running].map((child) => once(child, 'close').catch(() => undefined)));
  // Collected before anything ends, because an orphan has another parent.
  const family = withDescendants([...running].flatMap(({ pid }) => pid ?? []));
  for (const child of running) child.kill();
  if (await isOver(closed, PATIENCE.asked)) return;
  signalAll(family, 'SIGKILL');
  await isOver(closed, PATIENCE.killed);
}

/** Ends one process with its descendants: asks them, and kills those that are still there after a while. */
export async function endFamily(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close').catch(() => undefined);
  const family = withDescendants([child.pid]);
  signalAll(family, 'SIGTERM');
  if (!(await isOver(closed, PATIENCE.asked))) signalAll(family, 'SIGKILL');
}

function signalAll(pids: Iterable<number>, signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has already ended.
    }
  }
}

async function isOver(work: Promise<unknown>, patience: number): Promise<boolean> {
  const patient = new AbortController();
  const late = wait(patience, false, { signal: patient.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    patient.abort();
  }
}

/** The processes, and on Linux all their descendants. */
function withDescendants(pids: readonly number[]): Set<number> {
  const family = new Set(pids);
  const parents = parentsOfAll();
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return family;
}

function parentsOfAll(): Map<number, number> {
  const parents = new Map<number, number>();
  if (process.platform !== 'linux') return parents;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has already ended.
    }
  }
  return parents;
}
