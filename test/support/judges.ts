import { spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/**
 * Makes sure that a program we did not write is there to judge. On a runner a missing one is a failure; on a
 * laptop the test says that it was not run.
 */
export function needJudge(
  context: TestContext,
  program: string,
  args: readonly string[] = ['--version'],
): void {
  const { error } = spawnSync(program, args, { stdio: 'ignore' });
  if (error === undefined) return;
  if (process.env.CI === 'true')
    throw new Error(`${program} is not installed, and CI must not go without it`);
  context.skip(`not run: ${program} is not installed`);
}

export interface Judged {
  status: number | null;
  stdout: Buffer;
  stderr: string;
}

/** Runs a judge, and fails where it cannot be started. */
export function judge(
  program: string,
  args: readonly string[],
  input: string | Buffer = '',
  cwd?: string,
): Judged {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr: stderr.toString('utf8') };
}
