import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Names the folder of one run of the suite, for what its processes share. */
const SHARED = 'PKGFEED_SUITE_FOLDER';

/** Makes the folder before the suite, once for all projects, and removes it after. */
export default function setup(): (() => void) | undefined {
  if (process.env[SHARED] !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-suite-'));
  // Some tests run as another user.
  chmodSync(folder, 0o755);
  process.env[SHARED] = folder;
  return () => {
    delete process.env[SHARED];
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * An entry of src, bundled by the first test that starts one: to load a hundred files of TypeScript takes a process
 * twice as long. Outside of the suite it is src itself.
 */
export function sourceOf(entry: 'cli' | 'action'): string {
  const folder = process.env[SHARED];
  if (folder === undefined) return join(root, `src/${entry}.ts`);
  const built = join(folder, 'built');
  if (!existsSync(built)) build(folder, built);
  return join(built, `${entry}.js`);
}

function build(folder: string, built: string): void {
  // The command reads its version there.
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  const draft = mkdtempSync(join(folder, 'draft-'));
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const options = ['src/cli.ts', 'src/action.ts', '--platform', 'node', '--format', 'esm', '--dir', draft];
  execFileSync(process.execPath, [rolldown, ...options], { cwd: root, stdio: 'pipe' });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, built);
  } catch (error) {
    // Another worker was faster.
    if (!existsSync(built)) throw error;
  }
}
