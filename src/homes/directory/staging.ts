import { constants, lstatSync } from 'node:fs';
import { access, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError } from '../../errors.ts';
import { type Content, type Edit, parentsOf } from '../../feed/edit.ts';
import { printable } from '../../text/printable.ts';
import { checkCopy, inWriteOrder } from '../write-order.ts';
import { readPlain } from './files.ts';
import { isPlain, type Journal, notAFolder, placeOf, STAGING, sha256, stagedAt } from './journal.ts';
import { showFile } from './modes.ts';

/**
 * Writes all new files into the private folder, and makes sure that they are on the disk. It does not touch the feed.
 *
 * @throws ConflictError, FeedError or SourceError for a file that could not be put in place later. Then the caller must
 *   remove the private folder
 */
export async function stage(root: string, edit: Edit): Promise<Journal> {
  const puts = inWriteOrder(edit);
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
  const bytes = await bytesOf(root, content);
  await writeFile(file, bytes, { flag: 'wx' });
  showFile(file);
  return bytes;
}

async function bytesOf(root: string, content: Content): Promise<Buffer> {
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'earlier') throw new Error('a folder has no earlier states');
  const bytes = content.kind === 'copy' ? await readPlain(root, content.from) : await readFile(content.file);
  // Anyone who can read the folder can read staged files, so the bytes are compared first.
  checkCopy(content, bytes);
  return bytes;
}

/** How many files are synced to the disk at once: many together take hardly longer than one. */
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

/** Checks everything that could stop a change half-way, before it begins. */
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

function notPlain(path: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(path)} is to be written or deleted, and not every system takes that path`,
    remedy: 'Find out where that name comes from, and delete or rename the file yourself.',
  });
}

function elsewhere(folder: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${printable(folder)} is on another file system than the feed, so no file can be moved there in one step`,
    remedy: 'Keep the whole feed on one file system.',
  });
}

/** The error for a folder that has the path of a new file. */
export function folderInTheWay(file: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${file} is to be written, and a folder of that name is there`,
    remedy: 'Move that folder away.',
  });
}
