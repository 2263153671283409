import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measured {
  seconds: number;
  /** The largest resident size of the process itself, in bytes; 0 for programs that are not Node. */
  peak: number;
  stdout: string;
}

/** Runs a program to its end and times it from outside; a failure ends the benchmark. */
export async function timed(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'));
  const peakFile = join(folder, 'peak');
  const isNode = program === process.execPath;
  // resourceUsage counts in kilobytes on every system.
  const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(peakFile)},String(process.resourceUsage().maxRSS*1024)))`;
  const hooked =
    isNode && options.input === undefined
      ? ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]
      : [];
  const start = process.hrtime.bigint();
  const child = spawn(program, [...hooked, ...args], {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data) => stdout.push(data));
  child.stderr.on('data', (data) => stderr.push(data));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (code !== 0) {
    throw new Error(
      `${program} ${args.slice(0, 3).join(' ')} ended with ${code}: ${Buffer.concat(stderr).toString().slice(-2000)}`,
    );
  }
  const peak = hooked.length > 0 ? Number(readFileSync(peakFile, 'utf8')) : 0;
  rmSync(folder, { recursive: true, force: true });
  return { seconds, peak, stdout: Buffer.concat(stdout).toString() };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
export const inSeconds = (seconds: number): string => `${seconds.toFixed(2)} s`;

/** A table whose columns are as wide as they must be. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
