import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fateOf, MARK_PATTERN, markText, ownMark, parseMark } from './process-mark.ts';
import { noTemporaryFolder } from './refusals.ts';

const HOUR = 3_600_000;
/** How old a leftover must be before it is removed, in milliseconds, by what is known about its process. */
const OLD = { gone: HOUR, unknown: 24 * HOUR } as const;

/** The most leftovers that one run removes in one folder, to stay fast. */
const AT_ONCE = 1000;

const TEMPORARY = 'pkgfeed-';
const NAME = new RegExp(`^(${MARK_PATTERN})-[0-9a-f]{6}$`);

/** The end of a leftover's name: the mark of this process and a random number. */
const suffix = (): string => `${markText(ownMark())}-${randomBytes(3).toString('hex')}`;

/** A name next to `path` for a draft of that file. It names the process that makes the draft. */
export function draftOf(path: string): string {
  return `${path}.new-${suffix()}`;
}

/**
 * Removes drafts of `path` that ended runs of this user left.
 *
 * @param now milliseconds since 1970
 * @returns how many it removed
 */
export function sweepDrafts(path: string, now: number): number {
  return sweep(dirname(path), `${basename(path)}.new-`, now);
}

/**
 * Makes a temporary folder whose name names this process.
 *
 * @returns its path
 * @throws MachineError when it cannot be made
 */
export function makeTemporaryFolder(base: string): string {
  for (;;) {
    const folder = join(base, TEMPORARY + suffix());
    try {
      mkdirSync(folder, { mode: 0o700 });
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw noTemporaryFolder(base, error as Error);
    }
  }
}

/** Removes temporary folders that ended runs of this user left. @returns how many it removed */
export function sweepTemporaryFolders(base: string, now: number): number {
  return sweep(base, TEMPORARY, now);
}

/** Removes only what has a mark, is not a link, belongs to this user, is old, and has no running process. */
function sweep(folder: string, prefix: string, now: number): number {
  let swept = 0;
  for (const name of namesIn(folder)) {
    if (swept === AT_ONCE) break;
    const [, word = ''] = (name.startsWith(prefix) && NAME.exec(name.slice(prefix.length))) || [];
    const mark = parseMark(word);
    if (mark === undefined) continue;
    const path = join(folder, name);
    try {
      const there = lstatSync(path);
      const isOurs =
        (there.isFile() || there.isDirectory()) && there.uid === (process.geteuid?.() ?? there.uid);
      if (!isOurs) continue;
      const fate = fateOf(mark);
      if (fate === 'running' || now - there.mtimeMs < OLD[fate]) continue;
      rmSync(path, { recursive: true, force: true });
      swept++;
    } catch {
      // Another run has removed it, or it cannot be removed. It does no harm.
    }
  }
  return swept;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
