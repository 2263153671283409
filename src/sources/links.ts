import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { Gathering } from '../errors.ts';
import { namePattern } from '../text/name-pattern.ts';
import { printable } from '../text/printable.ts';
import { packagesBelow } from './file-names.ts';
import { unreadable } from './read-packages.ts';

/** A link that is not followed. */
export interface LeftLink {
  link: string;
  /** Where it leads. */
  why: string;
}

/**
 * Follows symbolic links that were found. A link that leads elsewhere could publish a private file of the machine.
 *
 * @param roots the folders that links may lead into
 * @param cwd the folder to which paths in messages are relative
 * @returns the file of each link that is followed, and the other links
 * @throws SourceError for links of which the user may not know where they lead
 */
export async function followLinks(
  links: readonly string[],
  roots: readonly string[],
  cwd: string,
): Promise<{ files: Map<string, string>; left: LeftLink[] }> {
  const places = await placesOf(roots);
  const files = new Map<string, string>();
  const left: LeftLink[] = [];
  const errors = new Gathering();
  for (const link of links) {
    try {
      const real = await realpath(link);
      const file = within(real, places);
      if (!(await stat(real)).isFile()) left.push({ link, why: 'leads to no plain file' });
      else if (file === undefined) left.push({ link, why: `leads out to ${printable(real)}` });
      else files.set(link, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') left.push({ link, why: 'leads to nothing' });
      else if (code === 'ELOOP') left.push({ link, why: 'leads in a circle' });
      else errors.add(unreadable(shownIn(cwd, link), error as Error));
    }
  }
  errors.throwIfAny();
  return { files, left };
}

const shownIn = (cwd: string, path: string): string => printable(relative(cwd, path) || path);

/** A folder, and the path that it really has. */
interface Place {
  root: string;
  real: string;
}

async function placesOf(roots: readonly string[]): Promise<Place[]> {
  return await Promise.all(
    roots.map(async (root) => ({ root, real: await realpath(root).catch(() => root) })),
  );
}

/** The path of a real file as a search finds it below one of these places; undefined if it is below none. */
function within(real: string, places: readonly Place[]): string | undefined {
  for (const place of places) {
    const inside = relative(place.real, real);
    const isInside =
      inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
    if (isInside) return join(place.root, inside);
  }
  return undefined;
}

/**
 * Links to folders that hold packages which the search did not find elsewhere. It enters no such link: it could lead to
 * the whole machine, or in a circle.
 *
 * @param found the files that were found
 */
export async function linksWithPackages(
  folderLinks: Iterable<string>,
  pattern: string,
  found: readonly string[],
): Promise<LeftLink[]> {
  const links = [...folderLinks];
  if (links.length === 0) return [];
  const known = new Set(await Promise.all(found.map((file) => realpath(file).catch(() => file))));
  const matches = lastName(pattern);
  const left: LeftLink[] = [];
  for (const link of links.sort()) {
    const real = await realpath(link).catch(() => undefined);
    if (real === undefined) continue;
    const missed = await packagesBelow(Buffer.from(real), (path, isFile) => {
      const file = path.toString();
      return isFile && !known.has(file) && matches(basename(file));
    });
    if (missed.length > 0) left.push({ link, why: `leads to the folder ${printable(real)}` });
  }
  return left;
}

/** Tests names by the last part of a glob; any name passes if that part is more than a plain pattern. */
function lastName(pattern: string): (name: string) => boolean {
  const last = basename(pattern);
  return /[()|!\\]|\*\*/.test(last) ? () => true : namePattern(last);
}

/** How many links a text names. */
const NAMED = 3;

/** One sentence about links that are not followed, and what to do; empty for none. */
export function leftLinksText(left: readonly LeftLink[], cwd: string): string {
  if (left.length === 0) return '';
  const names = left.slice(0, NAMED).map(({ link, why }) => `${shownIn(cwd, link)} ${why}`);
  const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
  const what = left.length === 1 ? 'a symbolic link is' : `${left.length} symbolic links are`;
  return `${what} not followed: ${names.join(', ')}${more}`;
}
