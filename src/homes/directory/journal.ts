import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConflictError, FeedError } from '../../errors.ts';
import { parentsOf } from '../../feed/edit.ts';
import { printable } from '../../text/printable.ts';
import { LOCK } from './lock.ts';
import { makeShownFolder } from './modes.ts';

/** The private folder with the new files of a change. It exists only during a change, or after one was interrupted. */
export const STAGING = '.pkgfeed-staging';
const JOURNAL = 'journal';

/** A change that is ready. Its new files are in the private folder, named by their number. */
export interface Journal {
  puts: { path: string; size: number; sha256: string }[];
  deletes: string[];
}

/** The most bytes of a journal: a hundred thousand files of long names fit. */
const LARGEST = 1 << 26;

/** The path of a new file in the private folder. */
export const stagedAt = (root: string, number: number): string => join(root, STAGING, String(number));
/** The path on this machine of a path of the feed. */
export const placeOf = (root: string, path: string): string => join(root, ...path.split('/'));

/**
 * Decides a staged change: after the rename, this run or the next one makes it. Like `finish` it is synchronous, so no
 * signal can come between the two.
 */
export function commit(root: string, journal: Journal): void {
  const folder = join(root, STAGING);
  const draft = join(folder, `${JOURNAL}.new`);
  const handle = openSync(draft, 'wx', 0o644);
  try {
    writeFileSync(handle, `${JSON.stringify({ version: 1, ...journal })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncFolder(folder);
  renameSync(draft, join(folder, JOURNAL));
  syncFolder(folder);
  syncFolder(root);
}

/**
 * Puts every file in its place, deletes files, and removes the private folder. It can start again after any
 * interruption.
 */
export function finish(root: string, journal: Journal): void {
  for (const [number, { path }] of journal.puts.entries()) {
    const from = stagedAt(root, number);
    // It is in its place already.
    if (lstatSync(from, { throwIfNoEntry: false }) === undefined) continue;
    makeFolder(root, path);
    renameSync(from, placeOf(root, path));
  }
  // Moved files must be on the disk before anything is deleted.
  syncFolders(
    root,
    journal.puts.map(({ path }) => path),
  );
  for (const path of journal.deletes) remove(root, path);
  syncFolders(root, journal.deletes);
  discard(root);
}

/** Makes the folder of a path. It refuses links on the way. */
function makeFolder(root: string, path: string): void {
  checkParents(root, path);
  makeShownFolder(dirname(placeOf(root, path)));
}

/** Checks that nothing above a path is a link or a file. */
function checkParents(root: string, path: string): void {
  for (const folder of parentsOf(path)) {
    const there = lstatSync(placeOf(root, folder), { throwIfNoEntry: false });
    if (there === undefined) return;
    if (!there.isDirectory()) throw notAFolder(folder);
  }
}

/** Deletes a file, and its folders once they are empty, as git does. */
function remove(root: string, path: string): void {
  checkParents(root, path);
  try {
    unlinkSync(placeOf(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  for (const folder of parentsOf(path).reverse()) {
    try {
      rmdirSync(placeOf(root, folder));
    } catch {
      break;
    }
  }
}

/** Removes the private folder, the journal first: without it the rest has no effect. */
export function discard(root: string): void {
  const folder = join(root, STAGING);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  rmSync(join(folder, JOURNAL), { force: true });
  rmSync(folder, { recursive: true, force: true });
  syncFolder(root);
}

/** The state of the private folder: it does not exist, has no decided change, or has one. */
export type Left = { state: 'nothing' } | { state: 'draft' } | { state: 'change'; journal: Journal };

/**
 * Reads what a run has left in the private folder. Anyone who may write to the root can have written it, so every path
 * in it must stay in the feed.
 *
 * @param folderName how messages name the root
 * @throws FeedError for a journal that pkgfeed would not write
 */
export function readLeft(root: string, folderName: string): Left {
  const folder = join(root, STAGING);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return { state: 'nothing' };
  if (!there.isDirectory()) throw unusable(folderName, 'it is not a folder');
  let handle: number;
  try {
    handle = openSync(
      join(folder, JOURNAL),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { state: 'draft' };
    throw unusable(folderName, `its journal cannot be read (${message})`);
  }
  try {
    const { size } = fstatSync(handle);
    if (!fstatSync(handle).isFile() || size > LARGEST)
      throw unusable(folderName, 'its journal is not a plain file');
    return { state: 'change', journal: parseJournal(readFileSync(handle, 'utf8'), folderName) };
  } finally {
    closeSync(handle);
  }
}

function parseJournal(text: string, folderName: string): Journal {
  const refuse = (why: string): never => {
    throw unusable(folderName, `its journal ${why}`);
  };
  let value: { version?: unknown; puts?: unknown; deletes?: unknown };
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('is cut short or damaged');
  }
  if (value?.version !== 1 || !Array.isArray(value.puts) || !Array.isArray(value.deletes))
    return refuse('is of another version, or damaged');
  const seen = new Set<string>();
  const path = (one: unknown): string => {
    if (typeof one !== 'string' || !isPlain(one)) return refuse('names a path that leads out of the feed');
    if (seen.has(one)) return refuse(`names ${printable(one)} twice`);
    seen.add(one);
    return one;
  };
  const puts = value.puts.map((put: { path?: unknown; size?: unknown; sha256?: unknown }) => {
    const { size, sha256: hash } = put ?? {};
    if (!Number.isSafeInteger(size) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      return refuse('names a file without size and hash');
    return { path: path(put.path), size: size as number, sha256: hash };
  });
  return { puts, deletes: value.deletes.map(path) };
}

/**
 * True for a path inside the feed that every system accepts, and that is not in the lock, the private folder or `.git`.
 */
export function isPlain(path: string): boolean {
  if (path.length > 4096 || /[\0-\x1f\\]/.test(path)) return false;
  const [first = '', ...rest] = path.split('/');
  if (first.startsWith(LOCK) || first === STAGING || first === '.git' || /^[A-Za-z]:/.test(first))
    return false;
  return [first, ...rest].every((name) => name !== '' && name !== '.' && name !== '..');
}

/**
 * Compares the private folder and the feed with the journal, before anything is moved.
 *
 * @param owner the user id that must own the change
 * @throws FeedError when it is the change of another user, or a new file is missing or different
 */
export async function checkLeft(
  root: string,
  folderName: string,
  journal: Journal,
  owner: number,
): Promise<void> {
  for (const name of [STAGING, join(STAGING, JOURNAL)]) {
    const { uid, nlink } = lstatSync(join(root, name));
    if (uid !== owner) {
      throw new FeedError({
        code: 'FEED_UNFINISHED',
        message: `${join(folderName, STAGING)} holds an unfinished change of another user (number ${uid})`,
        remedy: 'Publish once as that user, which finishes the change.',
      });
    }
    if (name !== STAGING && nlink > 1) throw unusable(folderName, 'its journal has a second name');
  }
  for (const path of [...journal.puts.map((put) => put.path), ...journal.deletes]) checkParents(root, path);
  for (const [number, { path, size, sha256: hash }] of journal.puts.entries()) {
    const staged = stagedAt(root, number);
    const isStaged = lstatSync(staged, { throwIfNoEntry: false }) !== undefined;
    const file = isStaged ? staged : placeOf(root, path);
    const there = lstatSync(file, { throwIfNoEntry: false });
    const isSame = there?.isFile() && there.size === size && sha256(await readFile(file)) === hash;
    if (!isSame)
      throw unusable(
        folderName,
        `the new ${printable(path)} is ${there === undefined ? 'gone' : 'another file'}`,
      );
  }
}

/** For each path of an unfinished change, the path of its content in the private folder, relative to the root. */
export function stagedFiles({ puts }: Journal): Map<string, string> {
  return new Map(puts.map(({ path }, number) => [path, `${STAGING}/${number}`]));
}

/** Writes the entries of every folder above these paths to the disk. */
function syncFolders(root: string, paths: readonly string[]): void {
  const folders = new Set(paths.flatMap((path) => parentsOf(path)));
  for (const folder of folders) syncFolder(placeOf(root, folder));
  syncFolder(root);
}

/** Writes the entries of a folder to the disk. Systems that cannot do this on request do it themselves later. */
function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // As above.
  } finally {
    closeSync(handle);
  }
}

/** The SHA-256 of some bytes, in hex. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function unusable(folderName: string, why: string): FeedError {
  return new FeedError({
    code: 'FEED_UNFINISHED',
    message: `${join(folderName, STAGING)} cannot be used: ${why}`,
    remedy: `Find out who changed it; then delete ${join(folderName, STAGING)} and restore the feed, or let \`reindex\` make its indexes again.`,
  });
}

/** The error for a link or a file instead of a folder. */
export function notAFolder(folder: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(folder)} is a link or a file, and pkgfeed needs a folder there`,
    remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
  });
}
