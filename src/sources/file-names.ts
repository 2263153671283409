import { isUtf8 } from 'node:buffer';
import { readdir as list } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { SourceError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { isMacFile } from './package-names.ts';

/**
 * Finds files with names that cannot be used. For a name that is not UTF-8, node gives a text with replacement marks,
 * under which it finds no file. Patterns match no line end. Without this, such files would be left out silently.
 */

/** What node puts instead of bytes that are not UTF-8. */
export const MARK = '\ufffd';
const PACKAGE = /\.(ipk|apk|opk)[\r\n]*$/i;
/** How many names are looked at below a folder with an odd name. */
const LOOKED = 10_000;
const SHOWN = 3;

/**
 * Errors about the names of files that were found, and of package files in folders that were not entered.
 *
 * @param files absolute paths, as node gives them
 * @param cwd the folder to which paths in messages are relative
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

/** The names on disk that node reads as the name of this path; if that has a mark, only those that are not UTF-8. */
async function rawNames(path: string): Promise<Buffer[]> {
  const name = basename(path);
  const entries = await list(dirname(path), { encoding: 'buffer' }).catch(() => []);
  return entries.filter((raw) => raw.toString('utf8') === name && !(name.includes(MARK) && isUtf8(raw)));
}

/**
 * The first few package files below a folder, and folders that cannot be listed, with their paths as bytes. It looks at a
 * bounded number of names and follows no link.
 */
export async function packagesBelow(
  top: Buffer,
  isWanted: (path: Buffer, isFile: boolean) => boolean = () => true,
): Promise<Buffer[]> {
  const found: Buffer[] = [];
  const open = [top];
  let looked = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const here = folder;
    const entries = await list(here, { withFileTypes: true, encoding: 'buffer' }).catch(
      ({ code }: NodeJS.ErrnoException) => {
        // It may hold packages.
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && isWanted(here, false)) found.push(here);
        return [];
      },
    );
    for (const entry of entries) {
      if (++looked > LOOKED || found.length >= SHOWN) return found;
      const path = Buffer.concat([folder, Buffer.from(sep), entry.name]);
      if (entry.isDirectory()) open.push(path);
      else if (isPackage(entry.name.toString('latin1')) && isWanted(path, entry.isFile())) found.push(path);
    }
  }
  return found;
}

const isPackage = (name: string): boolean => PACKAGE.test(name) && !isMacFile(name);

const shownIn = (folder: string, name: Buffer, cwd: string): string => {
  const parent = relative(cwd, folder);
  return `${parent === '' ? '' : shownText(`${parent}/`)}${shownBytes(name)}`;
};

const shownText = (path: string): string => printable(path.replaceAll('\\', '/'));

/** A name for messages, on one line. Bytes that are not UTF-8 are written as `\xe9`. */
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

const PLAIN = 'Rename it with only letters, digits and . _ + ~ -.';

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
    message: `${shown} has a line end in its name, perhaps from a script with Windows line ends`,
    remedy: PLAIN,
  });
}
