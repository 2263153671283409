import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Identifies a process, so that another one can find out later whether it still runs. */
export interface ProcessMark {
  pid: number;
  /** When it started, as the system says. Process ids are used again, but not with the same start. */
  start: string;
  /** A hash of the system's boot id, which changes at every boot; of the host name where there is none. */
  boot: string;
  /** Its namespace of process ids: containers have their own. */
  space: string;
}

/** Stands for what the system does not say. */
const UNKNOWN = '0';

/** The mark of this process. */
export function ownMark(): ProcessMark {
  const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim() || hostname();
  return {
    pid: process.pid,
    start: startOf('self') ?? UNKNOWN,
    boot: createHash('sha256').update(boot).digest('hex').slice(0, 8),
    space: namespace(),
  };
}

/** The mark as one word of letters, digits and `-`, for the name of a file. */
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
 * Returns whether a process still runs: `unknown` for a process of another machine or container, or from before this
 * machine was booted.
 */
export function fateOf(mark: ProcessMark): 'running' | 'gone' | 'unknown' {
  const own = ownMark();
  if (mark.boot !== own.boot || mark.space !== own.space) return 'unknown';
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    // EPERM: the process exists and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone';
  }
  const start = startOf(String(mark.pid));
  const isAnother = start !== undefined && mark.start !== UNKNOWN && start !== mark.start;
  return isAnother ? 'gone' : 'running';
}

/** The time between the boot and the start of the process, in clock ticks, as Linux gives it. */
function startOf(pid: string): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  // The program's name comes first, in parentheses, and can contain anything.
  const ticks = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  return Number.isSafeInteger(ticks) ? ticks.toString(36) : undefined;
}

function namespace(): string {
  try {
    const [, inode] = /^pid:\[(\d{1,15})\]$/.exec(readlinkSync('/proc/self/ns/pid')) ?? [];
    return inode === undefined ? UNKNOWN : Number(inode).toString(36);
  } catch {
    return UNKNOWN;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
