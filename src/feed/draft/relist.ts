import { ConflictError, type PkgfeedError } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import { ownedBy } from '../catalog/files-json.ts';
import { type Change, changeOf } from '../change.ts';
import { type Paths, pathIn } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { type Listed, maintainerOf, packageKey } from '../listed.ts';
import type { StepPolicy } from '../policy.ts';
import { type WarnedPackage, warned } from './package-warnings.ts';
import { ownArches, sharedArch } from './placement.ts';
import type { Reread } from './reread.ts';

/**
 * Lists the package files of a folder again.
 *
 * @returns what its index should list, and in `left` the paths that another path replaces, with that path
 */
export function listAgain(
  folder: Folder,
  reread: readonly Reread[],
  paths: Paths,
  policy: StepPolicy,
): { listed: Relisted[]; left: Map<string, string>; warned: WarnedPackage[]; errors: PkgfeedError[] } {
  const { format, arch } = folder;
  const odd: WarnedPackage[] = [];
  const errors: PkgfeedError[] = [];
  const byPackage = new Map<string, Relisted>();
  const byPath = new Map<string, Relisted>();
  const left = new Map<string, string>();
  for (const item of reread) {
    const belongs = arch === null || item.pkg.anyArch || ownArches(item.pkg, policy.archMap).includes(arch);
    if (!belongs && format.locates === 'by-arch-and-name') {
      odd.push(
        warned(
          item.path,
          'not listed, because clients look for a package of its arch in another folder',
          `for ${item.pkg.arch}, in ${policy.layout.folder(item.pkg.arch)}`,
        ),
      );
      continue;
    }
    if (!belongs) {
      odd.push(
        warned(
          item.path,
          'listed as a package of its own arch in a folder of another one: a publish stops at it, and `arch-map` lists it for the folder’s arch',
          `${item.pkg.arch} in ${arch}`,
        ),
      );
    }
    const shared = arch === null ? sharedArch({ ...item.pkg, origin: item.path }, policy.archMap) : arch;
    if (shared === undefined) {
      odd.push(
        warned(item.path, 'not listed, because `arch-map` leaves out packages of its arch', item.pkg.arch),
      );
      continue;
    }
    const listed = relist(folder, item, belongs ? shared : item.pkg.arch);
    const twin = byPackage.get(packageKey(listed.entry)) ?? byPath.get(listed.path);
    if (twin !== undefined && twin.contentId !== listed.contentId) {
      errors.push(twoBuilds(twin.from, listed.from, packageKey(listed.entry)));
      continue;
    }
    // If two files are equal, the one with the right name is listed.
    if (twin !== undefined && listed.from !== listed.path) {
      left.set(listed.from, twin.path);
      continue;
    }
    const isTaken = paths.has(listed.path) && !reread.some((other) => other.path === listed.path);
    if (listed.from !== listed.path && isTaken) {
      errors.push(taken(listed.from, listed.path));
      continue;
    }
    if (twin !== undefined) left.set(twin.from, listed.path);
    byPackage.set(packageKey(listed.entry), listed);
    byPath.set(listed.path, listed);
  }
  for (const { from, path } of byPackage.values()) if (from !== path) left.set(from, path);
  return { listed: [...byPackage.values()], left, warned: odd, errors };
}

/** A package of the feed, listed again. */
export interface Relisted extends Listed {
  /** The present path of its file. */
  from: string;
}

function relist(
  { format, path }: Folder,
  { pkg, facts, contentId, path: from }: Reread,
  arch: string,
): Relisted {
  // apk makes the file name itself, opkg reads it from the index.
  const file = format.locates === 'by-path' ? from.slice(pathIn(path, '').length) : format.fileName(pkg);
  const target = pathIn(path, file);
  return {
    entry: format.entry(pkg, facts, file, arch),
    path: target,
    contentId,
    origin: `published at ${from}`,
    content: target === from ? undefined : { kind: 'copy', from, sha256: facts.sha256 },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: maintainerOf(pkg) },
    owned: () => ownedBy(format, pkg),
    from,
  };
}

/**
 * Divides the files that are listed under another path now. One that the index listed before is deleted. Another one
 * stays, and a warning says so.
 */
export function leavable(
  left: ReadonlyMap<string, string>,
  before: readonly Listed[],
  after: readonly Listed[],
): { gone: string[]; warned: WarnedPackage[] } {
  const staying: WarnedPackage[] = [];
  const ours = new Set(before.map(({ path }) => path));
  const stays = new Set(after.map(({ path }) => path));
  const gone: string[] = [];
  for (const [from, path] of left) {
    if (stays.has(from)) continue;
    if (ours.has(from)) gone.push(from);
    else staying.push(warned(from, OLD_NAME, `listed as ${path}`));
  }
  return { gone, warned: staying };
}

const OLD_NAME = 'listed under another path; no index listed it under its old name, so the file stays';

function twoBuilds(first: string, second: string, key: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PACKAGE',
    message: `${first} and ${second} are both ${printable(key)}, with different bytes`,
    remedy: 'Delete one of the two from the feed.',
  });
}

function taken(from: string, target: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${from} must be called ${target} to be found, and another file has that name`,
    remedy: 'Move that file away.',
  });
}

/** What a reindex changes in a folder, and how many packages stay the same. */
export function changesOf(
  { path, format }: Folder,
  before: readonly Listed[],
  after: readonly Relisted[],
  paths: Paths,
  found: ReadonlyMap<string, Format>,
): { changes: Change[]; unchanged: number } {
  const old = new Set(before);
  const earlier = earlierEntries(before, after);
  const changes: Change[] = [];
  let unchanged = 0;
  for (const listed of after) {
    const was = earlier.get(listed);
    if (was !== undefined) old.delete(was);
    const isSame = was?.entry.text === listed.entry.text && was.path === listed.path;
    if (isSame && (was.entry.mended ?? []).length === 0) {
      unchanged++;
      continue;
    }
    const reason = was === undefined ? 'found in the folder' : correction(was.entry, listed.entry);
    const kind = was === undefined ? 'added' : 'updated';
    const previous = was?.entry.version;
    changes.push({ kind, ...changeOf(listed.entry, path, listed.path), previous, reason });
  }
  for (const { entry, path: gone } of old) {
    const reason = whyGone(format, found.get(gone), paths.has(gone));
    changes.push({ kind: 'removed', ...changeOf(entry, path, gone), previous: undefined, reason });
  }
  return { changes, unchanged };
}

/** Why a reindex does not list a package. @param found the format of its file */
function whyGone(format: Format, found: Format | undefined, isThere: boolean): string {
  if (!isThere) return 'no such package file is there';
  return found === undefined || found === format
    ? 'it is for another arch than the folder, and `arch-map` does not map it there'
    : `it is an ${found.noun}, which a reindex lists in ${found.indexFile} and not in ${format.indexFile}`;
}

/**
 * What the index said before about each package: the entry of the same bytes, or else with its name, version and arch, or
 * else of the same file, whatever else that says.
 */
function earlierEntries(before: readonly Listed[], after: readonly Relisted[]): Map<Relisted, Listed> {
  const found = new Map<Relisted, Listed>();
  const left = new Set(before);
  const match = (keyOf: (one: Listed) => string | undefined, wanted = keyOf): void => {
    const byKey = new Map([...left].map((one) => [keyOf(one), one]));
    for (const listed of after) {
      const key = wanted(listed);
      const was = key === undefined || found.has(listed) ? undefined : byKey.get(key);
      if (was === undefined || !left.delete(was)) continue;
      found.set(listed, was);
    }
  };
  match(({ entry, path }) => `${path} ${packageKey(entry)}`);
  match(({ entry }) => entry.identity && `${entry.identity} ${packageKey(entry)}`);
  match(({ entry }) => entry.identity);
  match(({ entry }) => packageKey(entry));
  match(
    ({ path }) => path,
    (listed) => (listed as Relisted).from,
  );
  match(({ path }) => path);
  return found;
}

/** Why an entry is written anew. */
function correction(was: Entry, is: Entry): string {
  const words = (['name', 'version', 'arch'] as const).filter((key) => was[key] !== is[key]);
  const wrong = words.map((key) => `the ${key} ${printable(was[key]) || 'of nothing'}`);
  const parts = [
    ...(wrong.length === 0 ? [] : [`the index gave its file ${wrong.join(' and ')}`]),
    ...((was.mended ?? []).length === 0 ? [] : [`the entry had ${was.mended?.map(printable).join(' and ')}`]),
  ];
  return ['computed again', ...parts].join(': ');
}
