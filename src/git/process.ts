import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { follow, unlessEnding } from '../machine/children.ts';
import type { Variables } from './environment.ts';

export interface Ended {
  /** null for a process that a signal ended. */
  code: number | null;
  stdout: Buffer;
  stderr: Buffer;
  /** Whether it was ended because its time was over. */
  isLate: boolean;
}

export interface ProgramOptions {
  env: Variables;
  input?: Buffer | undefined;
  /** Milliseconds after which it is ended, together with all that it started. */
  limit?: number;
  /** Bytes of output, where that is known: large output is then in memory once. */
  expected?: number | undefined;
}

/** Milliseconds in which output may still come after a process has ended: one that it left behind may hold it. */
const LATE_OUTPUT = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program by an argument list, without a shell.
 *
 * @throws what the system says where it cannot be started
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { env, input, limit, expected = 0 }: ProgramOptions,
): Promise<Ended> {
  // A group of its own is what can be ended as a whole.
  const isGroup = limit !== undefined && process.platform !== 'win32';
  const stdin = input === undefined ? 'ignore' : 'pipe';
  const child = spawn(program, args, { env, stdio: [stdin, 'pipe', 'pipe'], detached: isGroup });
  // What has a limit is ended by that, and at signals at once.
  if (limit === undefined) follow(child);
  const out = outputOf(expected);
  const err: Buffer[] = [];
  // Where too many files are open the process has no pipes; `error` follows.
  child.stdout?.on('data', (data: Buffer) => out.add(data));
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  // A program that fails before it has read its input closes the pipe; its exit code tells what matters.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  let isLate = false;
  const end = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const forget = limit === undefined ? () => undefined : atSignals(end);
  const giveUp = (): void => {
    isLate = true;
    end();
  };
  const timer = limit === undefined ? undefined : setTimeout(giveUp, limit);
  try {
    const closed = once(child, 'close');
    // Without a listener of its own a failure to start would be nobody's.
    closed.catch(() => undefined);
    const [code] = (await unlessEnding(once(child, 'exit'))) as [number | null];
    await unlessEnding(orLater(closed, LATE_OUTPUT));
    return { code, stdout: out.whole(), stderr: Buffer.concat(err), isLate };
  } finally {
    clearTimeout(timer);
    forget();
  }
}

/** What a program prints, gathered: into one buffer as far as its size is known before. */
function outputOf(expected: number): { add(part: Buffer): void; whole(): Buffer } {
  const known = Buffer.allocUnsafeSlow(expected);
  const more: Buffer[] = [];
  let size = 0;
  return {
    add(part) {
      if (more.length === 0 && size + part.length <= expected) {
        known.set(part, size);
        size += part.length;
      } else more.push(part);
    },
    whole: () =>
      more.length === 0 ? known.subarray(0, size) : Buffer.concat([known.subarray(0, size), ...more]),
  };
}

/** Waits for what comes, or for a while. */
async function orLater(work: Promise<unknown>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Has something done when a signal ends this process: it reaches no other group of processes.
 *
 * @returns takes that back
 */
function atSignals(task: () => void): () => void {
  const undo = SIGNALS.map((signal) => {
    const listener = (): void => {
      task();
      // Nobody else listens: the signal does what it would have done.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    process.prependOnceListener(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const one of undo) one();
  };
}
