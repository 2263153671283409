import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from './run.ts';

export interface RunningProcess {
  pid: number;
  /** Its program and arguments, with blanks between them. */
  args: string;
}

/** What is read of a process, or nothing where it has ended or is not ours to look at. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

/** One letter, such as T for a process that is stopped; empty for one that is gone. Linux tells it. */
export function stateOf(pid: number): string {
  return /^\d+ \(.*\) (\w)/s.exec(read(pid, 'stat'))?.[1] ?? '';
}

/** The living processes that run for a test: its folder is in their environment or arguments. Linux tells them. */
export function processesOf({ folder }: Place): RunningProcess[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && !['', 'Z'].includes(stateOf(pid)))
    .map((pid) => ({ pid, args: read(pid, 'cmdline').replaceAll('\0', ' ') }))
    .filter(({ pid, args }) => args.includes(folder) || read(pid, 'environ').includes(folder));
}

/** Waits until something is so; the test's own timeout is the end of its patience. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(20);
}
