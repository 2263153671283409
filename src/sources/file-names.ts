import { isUtf8 } from 'node:buffer';
import { type Dirent, type PathLike, readdir } from 'node:fs';
import { readdir as list } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { SourceError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/**
 * Names of files that cannot be used: node knows a name that is not UTF-8 only with a mark in place of what it could not
 * read, and finds nothing under it; patterns match no line end. Such files would be left out without a word.
 */

/** What node puts in the place of bytes that are not UTF-8. */
const MARK = '\ufffd';
const PACKAGE = /\.(ipk|apk)[\r\n]*$/;
/** Names that are looked at below a folder with an odd name. */
const LOOKED = 10_000;
const SHOWN = 3;

/** Sees which folders a search could not enter, or passes by, because of their names. */
export interface Watch {
  fs: { readdir: typeof readdir };
  folders: Set<string>;
  /** Folders that are there and cannot be listed. */
  closed: Map<string, Error>;
}

/** @param isDeep whether the search is for files in every folder below */
export function watchFolders(isDeep: boolean): Watch {
  const folders = new Set<string>();
  const closed = new Map<string, Error>();
  type Done = (error: NodeJS.ErrnoException | null, entries?: Dirent[]) => void;
  const watched = (path: PathLike, options: { withFileTypes: true }, done: Done): void => {
    readdir(path, options, (error, entries) => {
      if (error?.code === 'ENOENT' && String(path).includes(MARK)) folders.add(String(path));
      else if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') closed.set(String(path), error);
      for (const entry of isDeep && !error ? entries : []) {
        if (/[\r\n]/.test(entry.name) && entry.isDirectory()) folders.add(join(String(path), entry.name));
      }
      done(error, entries);
    });
  };
  return { fs: { readdir: watched as unknown as typeof readdir }, folders, closed };
}

/**
 * What is wrong with the names of files that were found, and of package files in folders that were not entered.
 *
 * @param files absolute paths, as node gives them
 * @param cwd what messages name files relative to
 */
export async function oddNames(
  files: readonly string[],
  folders: Iterable<string>,
  cwd: string,
): Promise<SourceError[]> {
  const errors: SourceError[] = [];
  for (const file of files) {
    if (/[\r\n]$/.test(file)) errors.push(lineEnd(shownText(relative(cwd, file))));
    if (!file.includes(MARK)) continue;
    for (const name of await rawNames(file)) errors.push(notUtf8(shownIn(dirname(file), name, cwd)));
  }
  for (const folder of folders) {
    for (const name of await rawNames(folder)) {
      const inside = Buffer.concat([Buffer.from(dirname(folder) + sep), name]);
      const found = await packagesBelow(inside);
      for (const file of found.slice(0, SHOWN)) {
        const shown = shownIn(dirname(folder), Buffer.concat([name, file.subarray(inside.length)]), cwd);
        errors.push(isUtf8(file) ? lineEnd(shown) : notUtf8(shown));
      }
    }
  }
  return errors;
}

/** The names as they are on disk that node gives as this path's; those that are UTF-8 are left out where it has a mark. */
async function rawNames(path: string): Promise<Buffer[]> {
  const name = basename(path);
  const entries = await list(dirname(path), { encoding: 'buffer' }).catch(() => []);
  return entries.filter((raw) => raw.toString('utf8') === name && !(name.includes(MARK) && isUtf8(raw)));
}

/** Package files below a folder, by their bytes; a few are enough. */
async function packagesBelow(top: Buffer): Promise<Buffer[]> {
  const found: Buffer[] = [];
  const open = [top];
  let looked = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await list(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => []);
    for (const entry of entries) {
      if (++looked > LOOKED || found.length >= SHOWN) return found;
      const path = Buffer.concat([folder, Buffer.from(sep), entry.name]);
      if (entry.isDirectory()) open.push(path);
      else if (PACKAGE.test(entry.name.toString('latin1'))) found.push(path);
    }
  }
  return found;
}

const shownIn = (folder: string, name: Buffer, cwd: string): string => {
  const parent = relative(cwd, folder);
  return `${parent === '' ? '' : shownText(`${parent}/`)}${shownBytes(name)}`;
};

const shownText = (path: string): string => printable(path.replaceAll('\\', '/'));

/** A name on one line, whatever bytes it has: those that are no UTF-8 as `\xe9`. */
export function shownBytes(name: Buffer): string {
  let shown = '';
  for (let at = 0; at < name.length; ) {
    const length = [1, 2, 3, 4].find(
      (count) => at + count <= name.length && isUtf8(name.subarray(at, at + count)),
    );
    shown +=
      length === undefined
        ? `\\x${(name[at] ?? 0).toString(16).padStart(2, '0')}`
        : printable(name.toString('utf8', at, at + length));
    at += length ?? 1;
  }
  return shown;
}

const PLAIN = 'Rename it, with letters, digits and . _ + ~ - alone.';

function notUtf8(shown: string): SourceError {
  return new SourceError({
    code: 'SOURCE_READ',
    message: `${shown} has a name that is not UTF-8`,
    remedy: PLAIN,
  });
}

function lineEnd(shown: string): SourceError {
  return new SourceError({
    code: 'SOURCE_READ',
    message: `${shown} has a line end in its name, as from a script with the line ends of Windows`,
    remedy: PLAIN,
  });
}
