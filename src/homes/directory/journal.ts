import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
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

/** The folder that holds what is about to be put in place; only there while a change is made, or after one was ended. */
export const STAGING = '.pkgfeed-staging';
const JOURNAL = 'journal';

/** A change that is ready: new files lie in the private folder, each named by its number. */
export interface Journal {
  puts: { path: string; size: number; sha256: string }[];
  deletes: string[];
}

/** The most bytes of a journal: a hundred thousand files of long names fit. */
const LARGEST = 1 << 26;

export const stagedAt = (root: string, number: number): string => join(root, STAGING, String(number));
export const placeOf = (root: string, path: string): string => join(root, ...path.split('/'));

/**
 * Decides a staged change: from the rename on it will be made, if not by this run then by the next. Synchronous, as
 * `finish` is, so that no signal comes between the two.
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

/** Puts every file in its place, deletes what goes, and removes the private folder. May be begun again at any point. */
export function finish(root: string, journal: Journal): void {
  for (const [number, { path }] of journal.puts.entries()) {
    const from = stagedAt(root, number);
    // It is in its place already.
    if (lstatSync(from, { throwIfNoEntry: false }) === undefined) continue;
    makeFolder(root, path);
    renameSync(from, placeOf(root, path));
  }
  // What was moved is on the disk before anything goes.
  syncFolders(
    root,
    journal.puts.map(({ path }) => path),
  );
  for (const path of journal.deletes) remove(root, path);
  syncFolders(root, journal.deletes);
  discard(root);
}

/** Makes the folder of a path; a link on the way stops it. */
function makeFolder(root: string, path: string): void {
  checkParents(root, path);
  mkdirSync(dirname(placeOf(root, path)), { recursive: true });
}

/** Every folder above a path is a folder, as far as it is there. */
function checkParents(root: string, path: string): void {
  for (const folder of parentsOf(path)) {
    const there = lstatSync(placeOf(root, folder), { throwIfNoEntry: false });
    if (there === undefined) return;
    if (!there.isDirectory()) throw notAFolder(folder);
  }
}

/** Folders go with their last file, as they do in git. */
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

/** Removes the private folder, the journal first: without it the rest means nothing. */
export function discard(root: string): void {
  const folder = join(root, STAGING);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  rmSync(join(folder, JOURNAL), { force: true });
  rmSync(folder, { recursive: true, force: true });
  syncFolder(root);
}

/** What the private folder is: not there, without a change that would have to happen, or with one. */
export type Left = { state: 'nothing' } | { state: 'draft' } | { state: 'change'; journal: Journal };

/**
 * Looks at what a run has left in the private folder. What is written there is believed only as far as it stays in the
 * feed: anybody who may write to the root can have written it.
 *
 * @param shown how messages name the folder
 * @throws FeedError for a journal that pkgfeed would not write
 */
export function readLeft(root: string, shown: string): Left {
  const folder = join(root, STAGING);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return { state: 'nothing' };
  if (!there.isDirectory()) throw unusable(shown, 'it is not a folder');
  let handle: number;
  try {
    handle = openSync(
      join(folder, JOURNAL),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { state: 'draft' };
    throw unusable(shown, `its journal cannot be read (${message})`);
  }
  try {
    const { size } = fstatSync(handle);
    if (!fstatSync(handle).isFile() || size > LARGEST)
      throw unusable(shown, 'its journal is not a plain file');
    return { state: 'change', journal: parseJournal(readFileSync(handle, 'utf8'), shown) };
  } finally {
    closeSync(handle);
  }
}

function parseJournal(text: string, shown: string): Journal {
  const refuse = (why: string): never => {
    throw unusable(shown, `its journal ${why}`);
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

/** Whether a path stays in the feed, has names that every system takes, and leads into no lock, staging or `.git`. */
export function isPlain(path: string): boolean {
  if (path.length > 4096 || /[\0-\x1f\\]/.test(path)) return false;
  const [first = '', ...rest] = path.split('/');
  if (first.startsWith(LOCK) || first === STAGING || first === '.git' || /^[A-Za-z]:/.test(first))
    return false;
  return [first, ...rest].every((name) => name !== '' && name !== '.' && name !== '..');
}

/**
 * Compares what the private folder and the feed hold with the journal, before anything is moved.
 *
 * @param owner the user whose change it must be
 * @throws FeedError where it is somebody else's, or a file is neither here nor there as it should be
 */
export async function checkLeft(root: string, shown: string, journal: Journal, owner: number): Promise<void> {
  for (const name of [STAGING, join(STAGING, JOURNAL)]) {
    const { uid, nlink } = lstatSync(join(root, name));
    if (uid !== owner) {
      throw new FeedError({
        code: 'FEED_UNFINISHED',
        message: `${join(shown, STAGING)} holds an unfinished change of another user (number ${uid})`,
        remedy: 'Publish once as that user, which finishes the change.',
      });
    }
    if (name !== STAGING && nlink > 1) throw unusable(shown, 'its journal has a second name');
  }
  for (const path of [...journal.puts.map((put) => put.path), ...journal.deletes]) checkParents(root, path);
  for (const [number, { path, size, sha256: hash }] of journal.puts.entries()) {
    const staged = stagedAt(root, number);
    const isStaged = lstatSync(staged, { throwIfNoEntry: false }) !== undefined;
    const file = isStaged ? staged : placeOf(root, path);
    const there = lstatSync(file, { throwIfNoEntry: false });
    const isSame = there?.isFile() && there.size === size && sha256(await readFile(file)) === hash;
    if (!isSame)
      throw unusable(shown, `the new ${printable(path)} is ${there === undefined ? 'gone' : 'another file'}`);
  }
}

/** Where the content of each path of a change that is not finished lies, by path, as a path from the root. */
export function stagedFiles({ puts }: Journal): Map<string, string> {
  return new Map(puts.map(({ path }, number) => [path, `${STAGING}/${number}`]));
}

/** Has the entries of every folder above these paths on the disk. */
function syncFolders(root: string, paths: readonly string[]): void {
  const folders = new Set(paths.flatMap((path) => parentsOf(path)));
  for (const folder of folders) syncFolder(placeOf(root, folder));
  syncFolder(root);
}

/** Has a folder's entries on the disk. Not every system can, and those that cannot do it in time by themselves. */
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

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function unusable(shown: string, why: string): FeedError {
  return new FeedError({
    code: 'FEED_UNFINISHED',
    message: `${join(shown, STAGING)} cannot be used: ${why}`,
    remedy: `Find out who changed it; then delete ${join(shown, STAGING)} and restore the feed, or let \`reindex\` make its indexes anew.`,
  });
}

export function notAFolder(folder: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(folder)} is a link or a file, and pkgfeed needs a folder there`,
    remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
  });
}
