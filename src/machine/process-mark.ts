import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, named so that another one can tell later whether it is still running. */
export interface ProcessMark {
  pid: number;
  /** When it started, in the system's own words. A number is given again later, and this is not. */
  start: string;
  /** A hash of the running system, which is another after the next start; of the host's name where that is all there is. */
  boot: string;
  /** Which numbering of processes it belongs to: containers have their own. */
  space: string;
}

/** What stands for something that the system does not tell. */
const UNTOLD = '0';

/** The mark of this process. */
export function ownMark(): ProcessMark {
  const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim() || hostname();
  return {
    pid: process.pid,
    start: startOf('self') ?? UNTOLD,
    boot: createHash('sha256').update(boot).digest('hex').slice(0, 8),
    space: namespace(),
  };
}

/** The mark as one word of letters, digits and `-`, fit for the name of a file. */
export function markText({ pid, start, boot, space }: ProcessMark): string {
  return [pid.toString(36), start, boot, space].join('-');
}

export const MARK_PATTERN = '[0-9a-z]{1,7}-[0-9a-z]{1,13}-[0-9a-f]{8}-[0-9a-z]{1,13}';
const MARK = new RegExp(`^${MARK_PATTERN}$`);

/** Reads what `markText` wrote; undefined for any other text. */
export function parseMark(text: string): ProcessMark | undefined {
  if (!MARK.test(text)) return undefined;
  const [pid = '', start = '', boot = '', space = ''] = text.split('-');
  const number = Number.parseInt(pid, 36);
  return number > 0 ? { pid: number, start, boot, space } : undefined;
}

/**
 * Says whether a process is still running: `unknown` when it belongs to another machine, to another container, or to
 * a time before this machine was started.
 */
export function fateOf(mark: ProcessMark): 'running' | 'gone' | 'unknown' {
  const own = ownMark();
  if (mark.boot !== own.boot || mark.space !== own.space) return 'unknown';
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    // A process of another user may not be signalled, and is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone';
  }
  const start = startOf(String(mark.pid));
  const isAnother = start !== undefined && mark.start !== UNTOLD && start !== mark.start;
  return isAnother ? 'gone' : 'running';
}

/** Clock ticks between the system's start and the process's, as Linux tells them. */
function startOf(pid: string): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  // The program's name comes before, in parentheses, and may hold anything.
  const ticks = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  return Number.isSafeInteger(ticks) ? ticks.toString(36) : undefined;
}

function namespace(): string {
  try {
    const [, inode] = /^pid:\[(\d{1,15})\]$/.exec(readlinkSync('/proc/self/ns/pid')) ?? [];
    return inode === undefined ? UNTOLD : Number(inode).toString(36);
  } catch {
    return UNTOLD;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
