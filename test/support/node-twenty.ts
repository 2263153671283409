import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node 20 on the PATH, the oldest that the bundles must start on. */
export function nodeTwenty(): string | undefined {
  // npm puts the pinned Node first on the PATH.
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .filter((file) => existsSync(file))
    .find((file) => execFileSync(file, ['-p', 'process.version'], { encoding: 'utf8' }).startsWith('v20.'));
}
