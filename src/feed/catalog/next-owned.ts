import { firstNames } from '../../text/first-names.ts';
import { type FolderPath, pathIn } from '../edit.ts';
import type { Listed } from '../listed.ts';
import type { FeedState } from '../state.ts';
import {
  FILES_FILE,
  keyOfOwned,
  newOwnedText,
  type OwnedLine,
  ownedText,
  readOwned,
  writeOwned,
} from './files-json.ts';
import type { CatalogFile, ListedFolder } from './next-folders.ts';
import { type CatalogState, lineKey } from './packages-json.ts';
import { type Remembers, stateWith } from './whose.ts';

export interface NextOwned {
  /** The `files.json` of the folders of the run. */
  files: CatalogFile[];
  /** The folders whose `files.json` is a file of others. */
  foreign: ReadonlySet<FolderPath>;
  warnings: string[];
}

/**
 * Makes the `files.json` of the folders that a run writes. A package that stays keeps its line, and one whose file the
 * run has read gets a new one. A folder without such a file gets one with the first line.
 *
 * @param folders the folders of the run
 */
export function nextOwned(
  folders: readonly ListedFolder[],
  { paths, files }: FeedState,
  remembers: Remembers,
): NextOwned {
  const made: CatalogFile[] = [];
  const foreign = new Set<FolderPath>();
  const broken: string[] = [];
  for (const folder of new Set(folders.map(({ path }) => path))) {
    const path = pathIn(folder, FILES_FILE);
    const old = files.get(path);
    // One that was too large to read stays as it is.
    if (old === undefined && paths.has(path)) continue;
    const own = folders.filter((one) => one.path === folder);
    const { lines, state: alone } = linesAfter(folder, own, files);
    const state = old && alone && stateWith(alone, old, remembers(folder, FILES_FILE));
    if (state === 'theirs') foreign.add(folder);
    if (state === 'damaged') broken.push(path);
    const isOurs = state === 'whole' || state === 'damaged';
    if (lines.size > 0 || isOurs) made.push({ path, bytes: writeOwned(lines), isOurs });
  }
  return { files: made, foreign, warnings: damaged(broken) };
}

/** The lines of a folder after the change, by `lineKey`, and the state of its present file. */
function linesAfter(
  folder: FolderPath,
  own: readonly ListedFolder[],
  files: ReadonlyMap<string, Buffer>,
): { lines: Map<string, string>; state: CatalogState | undefined } {
  const fresh = new Map<string, string>();
  const stay = new Set<string>();
  const copied = new Map<FolderPath, Set<string>>();
  for (const { format, listed } of own) {
    for (const item of listed) {
      const { file } = item.entry;
      const key = lineKey(format.name, file);
      const from = sourceOf(item);
      if (item.owned !== undefined) {
        const owned = item.owned();
        const text = owned && newOwnedText({ format: format.name, file, ...owned });
        if (text !== undefined) fresh.set(key, text);
      } else if (item.content === undefined) stay.add(key);
      else if (from !== undefined) copied.set(from, (copied.get(from) ?? new Set()).add(key));
    }
  }
  const drafted = new Set(own.map(({ format }) => format.name));
  const isKept = (line: OwnedLine): boolean => !drafted.has(line.format) || stay.has(keyOfOwned(line));
  const present = linesIn(files.get(pathIn(folder, FILES_FILE)), isKept);
  const lines = present.lines;
  for (const [from, keys] of copied) {
    const there = linesIn(files.get(pathIn(from, FILES_FILE)), (line) => keys.has(keyOfOwned(line)));
    for (const [key, text] of there.lines) lines.set(key, text);
  }
  for (const [key, text] of fresh) lines.set(key, text);
  return { lines, state: present.state };
}

/** The folder that a package is copied from under the same name. */
function sourceOf({ entry, content }: Listed): FolderPath | undefined {
  if (content?.kind !== 'copy' || !content.from.endsWith(`/${entry.file}`)) return undefined;
  return content.from.slice(0, -entry.file.length - 1);
}

/** The lines of a `files.json` that stay; none of a file of others. */
function linesIn(
  bytes: Buffer | undefined,
  isKept: (line: OwnedLine) => boolean,
): { lines: Map<string, string>; state: CatalogState | undefined } {
  const lines = new Map<string, string>();
  if (bytes === undefined) return { lines, state: undefined };
  const state = readOwned(bytes, (line) => {
    if (isKept(line)) lines.set(keyOfOwned(line), ownedText(line));
  });
  return { lines: state === 'theirs' ? new Map() : lines, state };
}

function damaged(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const are = paths.length === 1 ? 'is' : 'are';
  const it = paths.length === 1 ? 'it keeps' : 'they keep';
  return [
    `${firstNames(paths)} ${are} damaged; ${it} the lines that can be read, and \`pkgfeed reindex\` writes the others`,
  ];
}
