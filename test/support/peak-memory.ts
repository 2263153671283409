import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from './run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Tells at the end of a process the most memory that it had, through a pipe of its own. */
const METER = `
import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  // What the kernel counts of a process begins with what its parent had; what /proc tells does not.
  const told = process.platform === 'linux' && /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
  writeSync(3, String(told || process.resourceUsage().maxRSS));
});`;

export interface Measured {
  /** Undefined for a process that was ended. */
  code: number | null;
  stdout: string;
  stderr: string;
  /** The most memory that it had, in bytes. */
  peak: number;
  /** Processor time is not told by the clock of a busy machine: seconds of the whole process as that shows them. */
  seconds: number;
}

/** Runs a file of the project on its own, such as the command that people run, and measures it. */
export async function measure(
  place: Place,
  file: string,
  args: readonly string[],
  limit = 300_000,
): Promise<Measured> {
  const env = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...place.env };
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(METER)}`, join(root, file), ...args],
    { cwd: place.folder, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], timeout: limit },
  );
  const texts = ['', '', '', ''];
  for (const i of [1, 2, 3]) child.stdio[i]?.on('data', (data) => (texts[i] += data));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    code,
    stdout: texts[1] ?? '',
    stderr: texts[2] ?? '',
    peak: Number(texts[3]) * 1024,
    seconds: (performance.now() - started) / 1000,
  };
}
