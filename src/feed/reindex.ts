import { ConflictError, type PkgfeedError, printable } from '../errors.ts';
import type { FileFacts, Format, Package } from '../formats/format.ts';
import { assemble, type Draft, type FolderDraft, type Plan } from './assemble.ts';
import { type Paths, parentsOf } from './edit.ts';
import { acceptedKeys, filesToRead, listIndex, NEW_FOLDER, type OpenedFolder } from './folder.ts';
import { type Change, changeOf, type Listed } from './merge.ts';
import { companions, type FeedPolicy, type Folder } from './outline.ts';
import { type ArchMap, archesFor } from './placement.ts';
import { filesOf } from './plan.ts';

export interface ReindexPolicy extends FeedPolicy {
  formats: readonly Format[];
  /** The only arches to look at; all when empty. */
  arches: readonly string[];
  archMap: ArchMap;
}

/** A package file that is in the feed, as it was read again. */
export interface Reread {
  format: Format;
  pkg: Package;
  facts: FileFacts;
  blob: string;
  path: string;
}

export interface ReindexOutline {
  /** Folders by path, with the arch of each. */
  folders: ReadonlyMap<string, string>;
  /** Every package file in them. */
  packages: string[];
  /** The index files and catalogs that are there. */
  toRead: string[];
}

/** The folders of a branch and repository that hold package files or an index. */
export function outlineReindex(paths: Paths, policy: ReindexPolicy): ReindexOutline {
  const { formats, layout, arches } = policy;
  const folders = new Map<string, string>();
  const packages: string[] = [];
  for (const path of paths.keys()) {
    const isPackage = formats.some(({ extension }) => path.endsWith(extension));
    if (!isPackage && !formats.some(({ indexFile }) => path.endsWith(`/${indexFile}`))) continue;
    const folder = parentsOf(path).findLast((parent) => layout.archOf(parent) !== undefined);
    const arch = folder === undefined ? undefined : layout.archOf(folder);
    if (folder === undefined || arch === undefined) continue;
    if (arches.length > 0 && !arches.includes(arch)) continue;
    folders.set(folder, arch);
    if (isPackage) packages.push(path);
  }
  const all = [...folders].flatMap(([path, arch]) =>
    formats.map((format): Folder => ({ format, arch, path, isNew: false })),
  );
  const opened = all.flatMap(({ format, path }) => filesToRead(format, path, paths));
  const toRead = [...new Set([...opened, ...companions(all, paths, policy)])];
  return { folders, packages: packages.sort(), toRead };
}

/**
 * Every index made anew from the package files alone: what the old one says and who signed it counts for nothing
 * but the comparison.
 *
 * @param files contents of `outline.toRead` by path
 * @param reread every file of `outline.packages`
 */
export async function planReindex(
  paths: Paths,
  files: ReadonlyMap<string, Buffer>,
  { folders }: ReindexOutline,
  reread: readonly Reread[],
  policy: ReindexPolicy,
): Promise<Plan> {
  const errors: PkgfeedError[] = [];
  const draft: Draft = { folders: [], changes: [], warnings: [], unchanged: 0, errors };
  for (const [path, arch] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const inside = reread.filter((item) => item.path.startsWith(`${path}/`));
    for (const format of policy.formats) {
      const own = inside.filter((item) => item.format === format);
      const isNew = !paths.has(`${path}/${format.indexFile}`);
      if (isNew && own.length === 0) continue;
      const folder: Folder = { format, arch, path, isNew };
      const opened = await openAsIs(folder, files, paths, policy);
      const { listed, gone } = listAgain(folder, own, paths, policy, draft);
      draft.changes.push(...changesOf(folder, opened.listed, listed, draft));
      draft.folders.push({ ...folder, opened, listed, gone } satisfies FolderDraft);
    }
  }
  return await assemble(draft, paths, files, policy);
}

/** A folder as it is, whoever signed it and whatever is wrong with it. */
async function openAsIs(
  { format, path }: Folder,
  files: ReadonlyMap<string, Buffer>,
  paths: Paths,
  policy: ReindexPolicy,
): Promise<OpenedFolder> {
  const own = filesOf(format, path, files);
  const index = own.get(format.indexFile);
  if (index === undefined) return { ...NEW_FOLDER, files: own };
  const signatures = await format.verify(own, acceptedKeys(policy));
  let listed: Listed[] = [];
  try {
    listed = listIndex(format, path, index, paths);
  } catch {
    // What cannot be read is what is mended here.
  }
  return { files: own, listed, signatures };
}

function listAgain(
  folder: Folder,
  reread: readonly Reread[],
  paths: Paths,
  { archMap, layout }: ReindexPolicy,
  { errors, warnings }: Draft,
): { listed: Listed[]; gone: string[] } {
  const { format, arch, path } = folder;
  const byKey = new Map<string, Listed & { from: string }>();
  const gone: string[] = [];
  for (const item of reread) {
    const { pkg, facts, blob } = item;
    const belongs = pkg.anyArch || archesFor(pkg, [], archMap).includes(arch);
    if (!belongs && format.fetchesByArch) {
      warnings.push(
        `${item.path} is for ${printable(pkg.arch)}, and clients would look for it in ${layout.folder(pkg.arch)}: it is not listed`,
      );
      continue;
    }
    // Only apk's clients make the name themselves; opkg's read it from the index.
    const file = format.fetchesByName ? format.fileName(pkg) : item.path.slice(path.length + 1);
    const target = `${path}/${file}`;
    const listed = {
      entry: format.entry(pkg, facts, file, belongs ? arch : pkg.arch),
      path: target,
      blob,
      origin: `published at ${item.path}`,
      content:
        target === item.path ? undefined : ({ kind: 'copy', from: item.path, sha256: facts.sha256 } as const),
      facts: {
        sha256: facts.sha256,
        arch: pkg.arch,
        maintainer: pkg.fields.find(([name]) => name === 'Maintainer')?.[1] ?? '',
      },
      from: item.path,
    };
    const key = keyOf(listed);
    const twin = byKey.get(key);
    if (twin !== undefined && twin.blob !== blob) {
      errors.push(twoBuilds(twin.from, item.path, key));
      continue;
    }
    // Of two equal files the one under the right name is kept.
    if (twin !== undefined && target !== item.path) {
      gone.push(item.path);
      continue;
    }
    if (twin !== undefined && twin.from !== twin.path) gone.push(twin.from);
    if (target !== item.path && paths.has(target) && !reread.some((other) => other.path === target)) {
      errors.push(taken(item.path, target));
      continue;
    }
    byKey.set(key, listed);
  }
  for (const { from, path: target } of byKey.values()) if (from !== target) gone.push(from);
  return { listed: [...byKey.values()], gone: [...new Set(gone)] };
}

const keyOf = ({ entry }: Listed): string => `${entry.name} ${entry.version} ${entry.arch}`;

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
    message: `${from} has to be called ${target} to be found, and another file has that name`,
    remedy: 'Move that file away.',
  });
}

function changesOf(
  { path }: Folder,
  before: readonly Listed[],
  after: readonly Listed[],
  draft: Draft,
): Change[] {
  const old = new Map(before.map((listed) => [keyOf(listed), listed]));
  const changes: Change[] = [];
  for (const listed of after) {
    const was = old.get(keyOf(listed));
    old.delete(keyOf(listed));
    if (was !== undefined && was.entry.text === listed.entry.text && was.path === listed.path) {
      draft.unchanged++;
      continue;
    }
    const reason = was === undefined ? 'found in the folder' : 'computed anew';
    const kind = was === undefined ? 'added' : 'updated';
    const previous = was?.entry.version;
    changes.push({ kind, ...changeOf(listed.entry, path, listed.path), previous, reason });
  }
  for (const { entry, path: gone } of old.values()) {
    const reason = 'no such package file is there';
    changes.push({ kind: 'removed', ...changeOf(entry, path, gone), previous: undefined, reason });
  }
  return changes;
}
