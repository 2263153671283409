import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { STAGING } from './journal.ts';
import { LOCK } from './lock.ts';

/**
 * Adds the files below a folder to `paths`. It lists one folder at a time: a recursive listing would fail as a whole
 * when another publisher removes a folder meanwhile.
 *
 * @param folder relative to the root; the empty path is the root
 */
export async function listFiles(root: string, folder: string, paths: Map<string, undefined>): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (folder === '' && isNotTheFeeds(path)) continue;
    if (entry.isDirectory()) await listFiles(root, path, paths);
    else paths.set(path, undefined);
  }
}

const isNotTheFeeds = (name: string): boolean => name.startsWith(LOCK) || name === STAGING || name === '.git';
