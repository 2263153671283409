import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentsOf } from '../../feed/edit.ts';

/** A web server is another user: it must be able to read files and to enter folders, whatever the umask of the run. */
const FILE = 0o644;
const FOLDER = 0o755;
/** The bits of which one lets somebody else than the owner in. */
const OTHERS = 0o055;

/** Lets every user read a new file. */
export const showFile = (file: string): void => allow(file, FILE);

/** Makes a folder and those above it that do not exist, and lets every user enter the new ones. */
export function makeShownFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = path; ; folder = dirname(folder)) {
    allow(folder, FOLDER);
    if (folder === first || folder === dirname(folder)) return;
  }
}

/** Keeps the bits that a folder inherits, such as its group's. */
function allow(path: string, bits: number): void {
  try {
    const mode = lstatSync(path).mode & 0o7777;
    if ((mode & bits) !== bits) chmodSync(path, mode | bits);
  } catch {
    // Some file systems have no modes. `hiddenPaths` finds out whether that matters.
  }
}

/**
 * Of these paths of the feed and the folders above them, the root included, those that only their owner may read. Never
 * throws: they are written already.
 */
export function hiddenPaths(root: string, paths: readonly string[]): string[] {
  const all = new Set(['', ...paths.flatMap((path) => [...parentsOf(path), path])]);
  return [...all].filter((path) => isHidden(join(root, path)));
}

function isHidden(path: string): boolean {
  try {
    return (lstatSync(path).mode & OTHERS) === 0;
  } catch {
    return false;
  }
}
