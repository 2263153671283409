import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { endFamily, follow, unlessEnding } from '../machine/children.ts';
import type { Variables } from './environment.ts';

export interface Ended {
  /** The exit code; null for a process that a signal ended. */
  code: number | null;
  stdout: Buffer;
  stderr: Buffer;
  /** True when it was stopped because its time was over, or because it was silent for too long. */
  isLate: boolean;
  /** True when it was stopped because it printed more than `most`. */
  isCut: boolean;
}

export interface ProgramOptions {
  env: Variables;
  input?: Buffer | undefined;
  /** Milliseconds after which it is stopped, together with all processes that it started. */
  limit?: number;
  /** Milliseconds without any output after which it is stopped, together with its children. */
  silence?: number | undefined;
  /** Stops it, together with its children, when nobody needs what it does any more. */
  signal?: AbortSignal | undefined;
  /** Bytes of output, if known. Large output is then in memory only once. */
  expected?: number | undefined;
  /** Bytes of output after which it is stopped. */
  most?: number | undefined;
}

/** How long to wait for the rest of the output after the end, in milliseconds: a child may hold the pipe open. */
const LATE_OUTPUT = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program by an argument list, without a shell.
 *
 * @throws the system's error when it cannot be started, and the reason of a signal that stopped it
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { env, input, limit, silence, signal, expected = 0, most = Number.POSITIVE_INFINITY }: ProgramOptions,
): Promise<Ended> {
  signal?.throwIfAborted();
  // A group of its own can be stopped as a whole.
  const isGroup = limit !== undefined && process.platform !== 'win32';
  const stdin = input === undefined ? 'ignore' : 'pipe';
  const child = spawn(program, args, { env, stdio: [stdin, 'pipe', 'pipe'], detached: isGroup });
  // A process with a limit is stopped at once by a signal, below.
  if (limit === undefined) follow(child);
  const out = outputOf(expected);
  const err: Buffer[] = [];
  // With too many open files the process has no pipes. An `error` event follows.
  let printed = 0;
  child.stdout?.on('data', (data: Buffer) => {
    printed += data.length;
    if (printed <= most) out.add(data);
    else end();
  });
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  // A program that fails before it has read its input closes the pipe. Its exit code says enough.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  let isLate = false;
  const end = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has already ended.
    }
  };
  const forget = limit === undefined ? () => undefined : atSignals(end);
  const giveUp = (): void => {
    isLate = true;
    end();
  };
  const timer = limit === undefined ? undefined : setTimeout(giveUp, limit);
  const quiet = silence === undefined ? undefined : watch(child, silence, () => (isLate = true));
  const stop = (): void => void endFamily(child);
  signal?.addEventListener('abort', stop);
  try {
    const closed = once(child, 'close');
    // Without this, a failure to start would be an unhandled rejection.
    closed.catch(() => undefined);
    const [code] = (await unlessEnding(once(child, 'exit'))) as [number | null];
    await unlessEnding(orLater(closed, LATE_OUTPUT));
    signal?.throwIfAborted();
    return { code, stdout: out.whole(), stderr: Buffer.concat(err), isLate, isCut: printed > most };
  } finally {
    clearTimeout(timer);
    clearTimeout(quiet);
    signal?.removeEventListener('abort', stop);
    forget();
  }
}

/** Ends a process, and calls `note`, when it printed nothing for some milliseconds. */
function watch(child: ChildProcess, silence: number, note: () => void): NodeJS.Timeout {
  const timer = setTimeout(() => {
    note();
    void endFamily(child);
  }, silence);
  for (const output of [child.stdout, child.stderr]) output?.on('data', () => timer.refresh());
  return timer;
}

/** Gathers output, in one buffer if its size is known before. */
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

/** Waits for work, but at most for some milliseconds. */
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
 * Does a task when a signal ends this process. The signal does not reach other groups of processes.
 *
 * @returns a function that cancels this
 */
function atSignals(task: () => void): () => void {
  const undo = SIGNALS.map((signal) => {
    const listener = (): void => {
      task();
      // Without another listener, the signal ends this process as usual.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    process.prependOnceListener(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const one of undo) one();
  };
}
