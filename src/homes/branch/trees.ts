import { createHash } from 'node:crypto';
import { FeedError } from '../../errors.ts';
import { parentsOf } from '../../feed/edit.ts';
import { PLAIN_FILE } from '../../git/output.ts';

/** What an edit does to the paths of a branch. */
export interface PathEdit {
  /** Ids of blobs by the paths that shall have them, as plain files. */
  blobs: ReadonlyMap<string, string>;
  deletes: ReadonlySet<string>;
}

/** A tree that git is to make, and the id that it has then. */
export interface NewTree {
  /** The path of its folder; empty for the root. */
  folder: string;
  id: string;
  /** The tree as `git mktree -z --batch` reads it. */
  text: string;
}

interface Entry {
  mode: string;
  type: string;
  id: string;
}

/** Entries by name. Names and paths have one character for each byte, because those of others need not be UTF-8. */
type Folder = Map<string, Entry>;

const TREE = { mode: '040000', type: 'tree' } as const;

/** Names that git does not take, as no folder is safe with them. */
const REFUSED = /^(\.{0,2}|\.git|git~1)$/i;

/**
 * Plans the trees that an edit changes. All others stay as they are.
 *
 * @param listing what `ls-tree -r -t -z` prints of the tip, with one character for each byte
 * @returns the new trees, those inside others first and the root last
 * @throws FeedError for an edit that does not fit the tip
 */
export function planTrees(listing: string, { blobs, deletes }: PathEdit): NewTree[] {
  const writes = new Map([...blobs].map(([path, id]) => [bytesOf(path), id]));
  const removed = [...deletes].map(bytesOf);
  const folders = touchedFolders(listing, [...writes.keys(), ...removed]);
  const faults = new Set<string>();
  for (const path of removed) {
    const { folder, name } = parted(path);
    const entries = folders.get(folder);
    if (entries?.get(name)?.type === TREE.type || !entries?.delete(name)) faults.add(path);
  }
  for (const [path, id] of writes) {
    const { folder, name } = parted(path);
    const entries = folders.get(folder);
    if (path.split('/').some((one) => REFUSED.test(one))) faults.add(path);
    // Nothing in such a folder is deleted.
    if (entries?.get(name)?.type === TREE.type && !folders.has(path)) faults.add(path);
    entries?.set(name, { mode: PLAIN_FILE, type: 'blob', id });
  }
  const trees = treesOf(folders, faults);
  if (faults.size > 0) throw notAsPlanned([...faults].map(textOf));
  return trees;
}

/** The trees of these folders. A folder without entries is left out of the one above it. */
function treesOf(folders: ReadonlyMap<string, Folder>, faults: Set<string>): NewTree[] {
  const deepest = [...folders].sort(([a], [b]) => depthOf(b) - depthOf(a));
  return deepest.flatMap(([path, entries]) => {
    const { folder, name } = parted(path);
    const above = path === '' ? undefined : folders.get(folder);
    const taken = above?.get(name);
    if (entries.size === 0 && above !== undefined) {
      if (taken?.type === TREE.type) above.delete(name);
      return [];
    }
    // A file is in the place of the folder.
    if (taken !== undefined && taken.type !== TREE.type) faults.add(path);
    const tree = treeOf(path, entries);
    above?.set(name, { ...TREE, id: tree.id });
    return [tree];
  });
}

/** The folders above some paths, with their entries in the tip. */
function touchedFolders(listing: string, paths: readonly string[]): Map<string, Folder> {
  const folders = new Map<string, Folder>([['', new Map()]]);
  for (const folder of paths.flatMap(parentsOf)) folders.set(folder, new Map());
  for (let at = 0; at < listing.length; ) {
    const end = listing.indexOf('\0', at);
    const tab = listing.indexOf('\t', at);
    const { folder, name } = parted(listing.slice(tab + 1, end));
    const [mode = '', type = '', id = ''] = listing.slice(at, tab).split(' ');
    folders.get(folder)?.set(name, { mode, type, id });
    at = end + 1;
  }
  return folders;
}

function treeOf(path: string, entries: Folder): NewTree {
  // git sorts a folder as if its name ended with a slash.
  const keyOf = ([name, { type }]: [string, Entry]): string => (type === TREE.type ? `${name}/` : name);
  const sorted = [...entries]
    .map((entry) => ({ key: keyOf(entry), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
  const content = Buffer.concat(
    sorted.flatMap(([name, { mode, id }]) => [
      Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`, 'latin1'),
      Buffer.from(id, 'hex'),
    ]),
  );
  return {
    folder: textOf(path),
    id: createHash('sha1').update(`tree ${content.length}\0`).update(content).digest('hex'),
    text: sorted.map(([name, { mode, type, id }]) => `${mode} ${type} ${id}\t${name}\0`).join(''),
  };
}

function parted(path: string): { folder: string; name: string } {
  const end = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, end)), name: path.slice(end + 1) };
}

const depthOf = (path: string): number => (path === '' ? 0 : path.split('/').length);
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const textOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** The error for a commit that would not be as planned. @param paths that are not as planned */
export function notAsPlanned(paths: readonly string[]): FeedError {
  return new FeedError({
    code: 'FEED_PLAN',
    message: `git did not take the plan as it is: ${paths.slice(0, 10).join(', ')}`,
    remedy: 'Report this as a bug; nothing was published.',
  });
}
