import type { ContentId } from '../../bytes/content-id.ts';
import { printable } from '../../text/printable.ts';
import type { BranchTip } from './commit.ts';

/** The modes that git gives symbolic links and submodules. */
const LINK = '120000';
const SUBMODULE = '160000';

/** How many links lead to one file at most. */
const DEEPEST = 40;

/** The most paths that all links together add: a link to a folder repeats everything in it. */
const MOST_LINKED = 200_000;

/** The files of a branch as a site has them: without symbolic links and submodules. */
export interface ServedFiles {
  /** Content ids by path. */
  files: Map<string, ContentId>;
  /** What a site cannot have: a path, and why. */
  left: string[];
}

/** The most links that are followed. */
const MOST_LINKS = 1000;

/** The paths of the symbolic links among these modes that are followed. */
export const linksIn = (modes: ReadonlyMap<string, string>): string[] =>
  [...modes]
    .filter(([, mode]) => mode === LINK)
    .map(([path]) => path)
    .slice(0, MOST_LINKS);

/**
 * Replaces each symbolic link by the file or folder of the branch that it leads to, as a branch build of GitHub Pages
 * does. Links that lead elsewhere, submodules and paths that lead out of the folder are left out.
 *
 * @param targets what each link says, by its path
 */
export function servedFiles({ paths, modes }: BranchTip, targets: ReadonlyMap<string, string>): ServedFiles {
  const files = new Map<string, ContentId>();
  const left: string[] = [];
  const leave = (path: string, why: string): void => void left.push(`${printable(path)} (${why})`);
  for (const [path, id] of paths) {
    const mode = modes.get(path);
    if (mode === SUBMODULE) leave(path, 'a submodule');
    else if (!isPlain(path)) leave(path, 'a path that leads elsewhere');
    else if (mode !== LINK && id !== undefined) files.set(path, id);
    else if (!targets.has(path)) leave(path, 'one of too many links');
  }
  const plain = [...files];
  let linked = 0;
  for (const [path] of targets) {
    if (!isPlain(path)) continue;
    const end = endOf(path, targets);
    const found = end === undefined ? [] : below(end, files, plain);
    if (found.length === 0) leave(path, 'a link to nothing in the branch');
    else if (linked + found.length > MOST_LINKED) leave(path, 'a link to too many files');
    else {
      linked += found.length;
      for (const [rest, id] of found) files.set(path + rest, id);
    }
  }
  return { files, left };
}

const isPlain = (path: string): boolean =>
  !path.split('/').some((name) => name === '' || name === '.' || name === '..');

/** The path that a link leads to over other links; undefined when that is outside of the branch or has no end. */
function endOf(link: string, targets: ReadonlyMap<string, string>): string | undefined {
  let path: string | undefined = link;
  for (let steps = 0; path !== undefined && steps < DEEPEST; steps++) {
    const at = firstLink(path, targets);
    if (at === undefined) return path;
    const target = targets.get(at) ?? '';
    path = resolved(at, target, path.slice(at.length));
  }
  return undefined;
}

/** The part of a path that is a link, if there is one. */
function firstLink(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
    if (targets.has(path.slice(0, end))) return path.slice(0, end);
  }
  return targets.has(path) ? path : undefined;
}

/** Where a link leads, from the folder that it is in; undefined outside of the branch. */
function resolved(link: string, target: string, rest: string): string | undefined {
  if (target.startsWith('/')) return undefined;
  const names = link.split('/').slice(0, -1);
  for (const name of `${target}${rest}`.split('/')) {
    if (name === '..' && names.pop() === undefined) return undefined;
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  return names.join('/');
}

/** The file at a path, or the plain files below it, with what follows the path. */
function below(
  path: string,
  files: ReadonlyMap<string, ContentId>,
  plain: readonly [string, ContentId][],
): [string, ContentId][] {
  const own = files.get(path);
  if (own !== undefined) return [['', own]];
  if (path === '') return [];
  return plain
    .filter(([other]) => other.startsWith(`${path}/`))
    .map(([other, id]) => [other.slice(path.length), id]);
}
