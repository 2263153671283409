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
import { access, chmod, copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobId } from '../bytes/blob-id.ts';
import { ConflictError, FeedError, fileChanged, printable } from '../errors.ts';
import { type Content, type Edit, parentsOf } from '../feed/edit.ts';
import { LOCK } from './directory-lock.ts';

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

const stagedAt = (root: string, number: number): string => join(root, STAGING, String(number));
const placeOf = (root: string, path: string): string => join(root, ...path.split('/'));

/**
 * Writes everything new into the private folder and on the disk. Nothing of the feed is touched.
 *
 * @throws ConflictError, FeedError or SourceError for what could not be put in place later; the private folder is to be
 *   removed then
 */
export async function stage(root: string, edit: Edit): Promise<Journal> {
  const puts = [...edit.puts].sort(([a], [b]) => compareOrder(orderOf(a), orderOf(b)));
  const journal: Journal = { puts: [], deletes: [...edit.deletes] };
  await checkPlaces(root, [...puts.map(([path]) => path), ...edit.deletes]);
  await mkdir(join(root, STAGING), { mode: 0o755 });
  for (const [path, content] of puts) {
    const file = stagedAt(root, journal.puts.length);
    const bytes = await stageOne(root, file, content);
    journal.puts.push({ path, size: bytes.length, sha256: sha256(bytes) });
  }
  await syncFiles(journal.puts.map((_, number) => stagedAt(root, number)));
  return journal;
}

async function stageOne(root: string, file: string, content: Content): Promise<Buffer> {
  if (content.kind === 'bytes') {
    await writeFile(file, content.bytes, { flag: 'wx' });
    return content.bytes;
  }
  const from = content.kind === 'copy' ? placeOf(root, content.from) : content.file;
  await copyFile(from, file, constants.COPYFILE_EXCL);
  // A web server is another user, and a package file may be private where it was built.
  await chmod(file, 0o644);
  const bytes = await readFile(file);
  checkCopy(content, bytes);
  return bytes;
}

/** How many files are brought onto the disk at once: many together take hardly longer than one. */
const SYNCED_AT_ONCE = 32;

async function syncFiles(files: readonly string[]): Promise<void> {
  const waiting = files.values();
  const workers = Array.from({ length: SYNCED_AT_ONCE }, async () => {
    for (const file of waiting) {
      const handle = await open(file, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  });
  const ended = await Promise.allSettled(workers);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/** What was copied must be what was read, or what the index lists. */
function checkCopy(content: Exclude<Content, { kind: 'bytes' }>, bytes: Buffer): void {
  if (content.kind === 'file') {
    if (blobId(bytes) !== content.blob) throw fileChanged(content.file);
    return;
  }
  if (content.sha256 === undefined || content.sha256 === sha256(bytes)) return;
  throw new FeedError({
    code: 'FEED_FILE_CHANGED',
    message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
    remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
  });
}

/**
 * The order in which files go to their places, so that a reader between two of them finds every file that an index
 * lists: packages and keys; then folder by folder the indexes, each with its signatures right behind; last what leads
 * to the folders.
 */
function orderOf(path: string): [number, string, number] {
  if (/\.(ipk|apk)$/.test(path) || path.startsWith('keys/')) return [0, path, 0];
  const isSignature = /\.(sig|asc)$/.test(path);
  return path.includes('/') ? [1, dirname(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}

function compareOrder(a: [number, string, number], b: [number, string, number]): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}

/** What would stop a change half-way stops it before it begins. */
async function checkPlaces(root: string, paths: readonly string[]): Promise<void> {
  const device = lstatSync(join(root, '.')).dev;
  const seen = new Set<string>();
  for (const path of paths) {
    if (!isPlain(path)) throw notPlain(path);
    let nearest = root;
    for (const folder of parentsOf(path)) {
      if (seen.has(folder)) {
        nearest = placeOf(root, folder);
        continue;
      }
      const there = lstatSync(placeOf(root, folder), { throwIfNoEntry: false });
      if (there === undefined) break;
      if (!there.isDirectory()) throw notAFolder(folder);
      if (there.dev !== device) throw elsewhere(folder);
      seen.add(folder);
      nearest = placeOf(root, folder);
      await access(nearest, constants.W_OK | constants.X_OK);
    }
    await access(nearest, constants.W_OK | constants.X_OK);
    if (lstatSync(placeOf(root, path), { throwIfNoEntry: false })?.isDirectory()) throw folderInTheWay(path);
  }
}

/**
 * Makes a staged change the one that is going to happen, whatever happens to this process: from the rename on, the next
 * run finishes it. Synchronous, as `finish` is, so that no signal comes between.
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
 * @throws FeedError for a journal that no run of pkgfeed can have left
 */
export function readLeft(root: string, shown: string): Left {
  const folder = join(root, STAGING);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return { state: 'nothing' };
  if (!there.isDirectory()) throw unusable(shown, 'it is no folder');
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
    if (!fstatSync(handle).isFile() || size > LARGEST) throw unusable(shown, 'its journal is no plain file');
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

/** Whether a path stays in the feed, under names that every system takes, and outside of what is not the feed's. */
function isPlain(path: string): boolean {
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

/** Where the content of each path of a change that is not finished lies, by path. */
export function stagedFiles(root: string, { puts }: Journal): Map<string, string> {
  return new Map(puts.map(({ path }, number) => [path, stagedAt(root, number)]));
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

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function unusable(shown: string, why: string): FeedError {
  return new FeedError({
    code: 'FEED_UNFINISHED',
    message: `${join(shown, STAGING)} cannot be used: ${why}`,
    remedy: `Find out who changed it; then delete ${join(shown, STAGING)} and restore the feed, or let \`reindex\` make its indexes anew.`,
  });
}

function notPlain(path: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(path)} is to be written or deleted, and is no path that every system takes`,
    remedy: 'Find out where that name comes from, and delete or rename the file yourself.',
  });
}

function notAFolder(folder: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(folder)} is a link or a file, and pkgfeed needs a folder there`,
    remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
  });
}

function elsewhere(folder: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(folder)} is on another file system than the feed, so that no file can be moved there at once`,
    remedy: 'Keep the whole feed on one file system.',
  });
}

export function folderInTheWay(file: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${file} is to be written, and a folder of that name is there`,
    remedy: 'Move that folder away.',
  });
}
