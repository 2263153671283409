import { PlacementError, throwGathered } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { type FolderPath, folderAbove, type Paths, parentsOf } from './edit.ts';

/**
 * People check feeds out on Windows and macOS too. Some names cannot exist there, and two names that differ only in
 * case are the same. A checkout there would miss files, and the next commit from it would delete them.
 */

/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** The names that pkgfeed uses at the feed's root, now or later. */
const ROOT_NAMES = ['keys', 'badges', 'feed.json', 'index.html', 'install.sh', 'feed.atom'];

const SHOWN = 3;

function nameFault(name: string): string | undefined {
  if (DEVICE.test(name)) return 'is the name of a device on Windows';
  if (/[. ]$/.test(name)) return 'ends in a dot or a blank, which Windows leaves out';
  // Windows' short name for `.git`: git refuses to check it out there.
  return /^git~\d+$/i.test(name) ? 'may be another name of .git on Windows' : undefined;
}

const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

/**
 * Checks that the folders that a run creates can exist on every system. Folders that exist already are accepted:
 * devices look for the feed there.
 *
 * @throws PlacementError for every name that cannot exist somewhere, or that differs only in case from another one
 */
export function checkNewFolders(folders: readonly FolderPath[], paths: Paths): void {
  const steps = new Map(folders.flatMap((folder) => stepsTo(folder)));
  const children = childrenOf(new Set(steps.values()), paths);
  const errors: PlacementError[] = [];
  for (const [path, parent] of steps) {
    const name = path.slice(parent === '' ? 0 : parent.length + 1);
    const siblings = children.get(parent) ?? new Map<string, Set<string>>();
    const alike = siblings.get(folded(name)) ?? new Set();
    if (alike.has(name) && !isReserved(path)) continue;
    const fault = nameFault(name);
    const [twin] = alike;
    if (fault !== undefined) errors.push(notEverywhere(path, `${JSON.stringify(name)} ${fault}`));
    else if (isReserved(path)) errors.push(notEverywhere(path, 'pkgfeed writes a file of that name'));
    else if (twin !== undefined) {
      const other = printable(parent === '' ? twin : `${parent}/${twin}`);
      errors.push(
        notEverywhere(path, `it differs only in case from ${other}, and is the same on Windows and macOS`),
      );
    }
    siblings.set(folded(name), alike.add(name));
  }
  throwGathered(errors);
}

/** True for a name of ours in the same case. The layout has refused `keys` and `badges` before. */
const isReserved = (path: string): boolean => ROOT_NAMES.includes(path);

/** A folder and those above it, each with its parent. */
function stepsTo(folder: string): [path: string, parent: string][] {
  return [...parentsOf(folder), folder].map((path) => [path, folderAbove(path)]);
}

/** The names in each folder, grouped by their form without case. The root always has our own names. */
function childrenOf(folders: ReadonlySet<string>, paths: Paths): Map<string, Map<string, Set<string>>> {
  const children = new Map([...folders].map((folder) => [folder, new Map<string, Set<string>>()]));
  const add = (names: Map<string, Set<string>> | undefined, name: string): void => {
    const alike = names?.get(folded(name));
    if (alike === undefined) names?.set(folded(name), new Set([name]));
    else alike.add(name);
  };
  for (const name of ROOT_NAMES) add(children.get(''), name);
  for (const [folder, names] of children) {
    const prefix = folder === '' ? '' : `${folder}/`;
    const seen = new Set<string>();
    for (const path of paths.keys()) {
      if (!path.startsWith(prefix)) continue;
      const end = path.indexOf('/', prefix.length);
      seen.add(path.slice(prefix.length, end < 0 ? undefined : end));
    }
    for (const name of seen) add(names, name);
  }
  return children;
}

function notEverywhere(path: string, reason: string): PlacementError {
  return new PlacementError({
    code: 'PLACEMENT_COORDINATE',
    message: `the folder ${path} cannot be created: ${reason}`,
    remedy:
      'Choose another `branch` or `repository`, or write the existing name in the same case; `arch-map` replaces an arch, as in X86_64=x86_64.',
  });
}

/**
 * Warns of files that a change adds and whose names differ only in case from others. This is not an error: package
 * names may differ in case, and clients distinguish them.
 *
 * @param puts the paths that are written
 * @param deletes the paths that are deleted in the same change
 */
export function caseTwins(puts: Iterable<string>, paths: Paths, deletes: ReadonlySet<string>): string[] {
  const added = [...puts].filter((path) => !paths.has(path));
  if (added.length === 0) return [];
  // pkgfeed writes only ASCII names.
  const there = new Map(added.map((path) => [path.toLowerCase(), '']));
  for (const path of paths.keys()) {
    const key = path.toLowerCase();
    if (there.has(key) && !deletes.has(path)) there.set(key, path);
  }
  const twins: string[] = [];
  for (const path of added) {
    const twin = there.get(path.toLowerCase());
    if (twin) twins.push(`${printable(path)} and ${printable(twin)}`);
    there.set(path.toLowerCase(), path);
  }
  if (twins.length === 0) return [];
  const more = twins.length > SHOWN ? ` and ${twins.length - SHOWN} more` : '';
  return [
    `${twins.slice(0, SHOWN).join(', ')}${more} differ only in case: a checkout on Windows or macOS has one of the two`,
  ];
}
