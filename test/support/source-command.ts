import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = join(root, 'src/cli.ts');
/** Names the folder of one run of the suite, for what its processes share. */
const SHARED = 'PKGFEED_SUITE_FOLDER';

/** Makes the folder before the suite, once for all projects, and removes it after. */
export default function setup(): (() => void) | undefined {
  if (process.env[SHARED] !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-suite-'));
  process.env[SHARED] = folder;
  return () => {
    delete process.env[SHARED];
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * The command of src, bundled by the first test that starts it: to load a hundred files of TypeScript takes a process
 * twice as long. Outside of the suite it is src itself.
 */
export function sourceCommand(): string {
  const folder = process.env[SHARED];
  if (folder === undefined) return SOURCE;
  const command = join(folder, 'command');
  if (!existsSync(command)) build(folder, command);
  return join(command, 'cli.js');
}

function build(folder: string, command: string): void {
  // The command reads its version there.
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  const draft = mkdtempSync(join(folder, 'draft-'));
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const options = ['--platform', 'node', '--format', 'esm', '--dir', draft];
  execFileSync(process.execPath, [rolldown, SOURCE, ...options], { cwd: root, stdio: 'pipe' });
  try {
    renameSync(draft, command);
  } catch (error) {
    // Another worker was faster.
    if (!existsSync(command)) throw error;
  }
}
