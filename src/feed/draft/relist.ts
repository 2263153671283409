import { ConflictError, type PkgfeedError } from '../../errors.ts';
import { printable } from '../../text/printable.ts';
import { type Change, changeOf } from '../change.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { type Listed, maintainerOf, packageKey } from '../listed.ts';
import type { StepPolicy } from '../policy.ts';
import { type WarnedPackage, warned } from './package-warnings.ts';
import { archesFor } from './placement.ts';
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
    const belongs = item.pkg.anyArch || archesFor(item.pkg, [], policy.archMap).includes(arch);
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
    const listed = relist(folder, item, belongs ? arch : item.pkg.arch);
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
interface Relisted extends Listed {
  /** The present path of its file. */
  from: string;
}

function relist(
  { format, path }: Folder,
  { pkg, facts, contentId, path: from }: Reread,
  arch: string,
): Relisted {
  // apk makes the file name itself, opkg reads it from the index.
  const file = format.locates === 'by-path' ? from.slice(path.length + 1) : format.fileName(pkg);
  const target = `${path}/${file}`;
  return {
    entry: format.entry(pkg, facts, file, arch),
    path: target,
    contentId,
    origin: `published at ${from}`,
    content: target === from ? undefined : { kind: 'copy', from, sha256: facts.sha256 },
    facts: { sha256: facts.sha256, arch: pkg.arch, maintainer: maintainerOf(pkg) },
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
  { path }: Folder,
  before: readonly Listed[],
  after: readonly Listed[],
  paths: Paths,
): { changes: Change[]; unchanged: number } {
  const old = new Map(before.map((listed) => [packageKey(listed.entry), listed]));
  const changes: Change[] = [];
  let unchanged = 0;
  for (const listed of after) {
    const was = old.get(packageKey(listed.entry));
    old.delete(packageKey(listed.entry));
    const mended = was?.entry.mended ?? [];
    if (was?.entry.text === listed.entry.text && was.path === listed.path && mended.length === 0) {
      unchanged++;
      continue;
    }
    const faults = mended.length === 0 ? '' : `: clients stumble over ${mended.join(' and ')}`;
    const reason = was === undefined ? 'found in the folder' : `computed again${faults}`;
    const kind = was === undefined ? 'added' : 'updated';
    const previous = was?.entry.version;
    changes.push({ kind, ...changeOf(listed.entry, path, listed.path), previous, reason });
  }
  for (const { entry, path: gone } of old.values()) {
    const reason = paths.has(gone)
      ? 'it is for another arch than the folder, and `arch-map` does not map it there'
      : 'no such package file is there';
    changes.push({ kind: 'removed', ...changeOf(entry, path, gone), previous: undefined, reason });
  }
  return { changes, unchanged };
}
