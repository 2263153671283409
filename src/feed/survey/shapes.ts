import { PkgfeedError } from '../../errors.ts';
import { isArch, isFolderPath } from '../catalog/plain-values.ts';
import type { FolderPath } from '../edit.ts';
import { type FeedShape, makeLayout } from '../layout.ts';
import type { Facts } from './folder-facts.ts';
import { isArchWord, isBranchWord, targetIn } from './path-words.ts';

/** A repository as the paths of a feed show it. */
export interface FoundRepository {
  branch: string | undefined;
  repository: string | undefined;
  target: string | undefined;
  /** The folders of it, without the prefix of the feed. */
  folders: FolderPath[];
}

/** Folders of one layout. */
export interface FoundShape extends FeedShape {
  /** Arches whose packages lie in several folders, with the names of these. */
  archMap: ReadonlyMap<string, readonly string[]>;
  repositories: FoundRepository[];
}

type Role = 'branch' | 'repository' | 'target' | 'arch';

/** A folder whose names have roles; a target is one name with a slash. */
interface Marked {
  folder: FolderPath;
  names: readonly string[];
  roles: readonly (Role | undefined)[];
  /** The arch whose folder has another name. */
  arch: string | undefined;
}

/**
 * Infers layouts from the paths of folders.
 *
 * @param facts what their indexes say, where they were read
 * @returns shapes, the one with most folders first, and the folders that no layout can reach
 */
export function shapesOf(
  folders: readonly FolderPath[],
  facts: Facts,
): { shapes: FoundShape[]; odd: FolderPath[] } {
  const byTemplate = new Map<string, Marked[]>();
  const plain = folders.filter(isFolderPath);
  for (const marked of withRepositories(plain.map((folder) => markedFolder(folder, facts)))) {
    const template = templateOf(marked);
    byTemplate.set(template, [...(byTemplate.get(template) ?? []), marked]);
  }
  const shapes = [...byTemplate].map(([layout, all]) => shapeOf(layout, all));
  const found = shapes.filter(({ repositories }) => repositories.length > 0);
  const reached = new Set(found.flatMap(foldersOf));
  return {
    shapes: found.toSorted((a, b) => foldersOf(b).length - foldersOf(a).length),
    odd: folders.filter((folder) => !reached.has(folder)),
  };
}

/** All folders of a shape. */
export const foldersOf = ({ repositories }: Pick<FoundShape, 'repositories'>): FolderPath[] =>
  repositories.flatMap(({ folders }) => folders);

function markedFolder(folder: FolderPath, facts: Facts): Marked {
  const parts = folder === '' ? [] : folder.split('/');
  const target = targetIn(parts);
  const names =
    target < 0
      ? parts
      : [...parts.slice(0, target), `${parts[target]}/${parts[target + 1]}`, ...parts.slice(target + 2)];
  const roles: (Role | undefined)[] = names.map((_, i) => (i === target ? 'target' : undefined));
  const { at, arch } = archIn(names, roles, folder, facts);
  if (at >= 0) roles[at] = 'arch';
  const branch = names.findIndex((name, i) => roles[i] === undefined && isBranchWord(name));
  if (branch >= 0) roles[branch] = 'branch';
  return { folder, names, roles, arch };
}

/**
 * Finds the name that stands for the arch: the arch of the packages, a word that is known, or a part of the arch.
 *
 * @returns the arch only if its folder is called otherwise
 */
function archIn(
  names: readonly string[],
  roles: readonly (Role | undefined)[],
  folder: FolderPath,
  facts: Facts,
): { at: number; arch: string | undefined } {
  const known = facts.get(folder) ?? [];
  const stated = new Set(known.flatMap(({ arches }) => [...(arches ?? [])]));
  const isFree = (i: number): boolean => roles[i] === undefined;
  const same = names.findLastIndex((name, i) => isFree(i) && stated.has(name));
  if (same >= 0) return { at: same, arch: undefined };
  const word = names.findLastIndex((name, i) => isFree(i) && isArchWord(name));
  const [only] = stated;
  if (only === undefined) return { at: word, arch: undefined };
  // Clients of an index that says so itself look in the folder of the arch, whatever the index is in.
  if (stated.size > 1 || known.some(({ format }) => format.locates === 'by-arch-and-name')) {
    return { at: stated.size > 1 ? -1 : word, arch: undefined };
  }
  const at = word >= 0 ? word : names.findLastIndex((name, i) => isFree(i) && isPartOf(name, only));
  return { at, arch: at < 0 ? undefined : only };
}

const isPartOf = (name: string, arch: string): boolean =>
  name.length > 2 && (arch.startsWith(name) || name.startsWith(arch));

/** Gives the role of a repository, or of a branch, to names in which folders of one form differ. */
function withRepositories(folders: readonly Marked[]): Marked[] {
  const forms = new Map<string, Marked[]>();
  for (const marked of folders) {
    const form = marked.roles.map((role) => role ?? '').join('/');
    const id = `${marked.names.length} ${form}`;
    const alike = forms.get(id);
    if (alike === undefined) forms.set(id, [marked]);
    else alike.push(marked);
  }
  return [...forms.values()].flatMap((alike) => {
    const given = rolesOf(alike);
    return alike.map((marked) => ({ ...marked, roles: given }));
  });
}

function rolesOf(alike: readonly Marked[]): (Role | undefined)[] {
  const roles = [...(alike[0]?.roles ?? [])];
  const free = roles.flatMap((role, i) => (role === undefined ? [i] : []));
  const differing = free.filter((i) => new Set(alike.map(({ names }) => names[i])).size > 1);
  const branch = roles.indexOf('branch');
  const isBelow = (i: number): boolean => i > branch;
  if (branch >= 0) {
    const last = differing.findLast(isBelow) ?? differing.at(-1) ?? free.findLast(isBelow);
    if (last !== undefined) roles[last] = 'repository';
    return roles;
  }
  const last = differing.at(-1);
  if (last !== undefined) roles[last] = 'repository';
  const [first] = differing;
  if (first !== undefined && first !== last) roles[first] = 'branch';
  return roles;
}

/** Coordinates that differ make repositories; other names that differ make layouts. */
function templateOf({ names, roles }: Marked): string {
  if (names.length === 0) return '.';
  return names.map((name, i) => (roles[i] === undefined ? name : `{${roles[i]}}`)).join('/');
}

function shapeOf(layout: string, all: readonly Marked[]): FoundShape {
  const { archFolders, archMap } = archNames(all);
  const repositories = new Map<string, FoundRepository>();
  for (const marked of all) {
    const of = (role: Role): string | undefined => marked.names[marked.roles.indexOf(role)];
    const coordinates = { branch: of('branch'), repository: of('repository'), target: of('target') };
    if (!isReachable(marked.folder, { layout, archFolders }, coordinates)) continue;
    const id = JSON.stringify(Object.values(coordinates));
    const known = repositories.get(id);
    if (known === undefined) repositories.set(id, { ...coordinates, folders: [marked.folder] });
    else known.folders.push(marked.folder);
  }
  return { layout, archFolders, archMap, repositories: [...repositories.values()] };
}

/** The names of folders that are not called like the arch of their packages. */
function archNames(all: readonly Marked[]): Pick<FoundShape, 'archFolders' | 'archMap'> {
  const named = new Map<string, Set<string>>();
  for (const { arch, names, roles } of all) {
    const name = names[roles.indexOf('arch')];
    if (arch !== undefined && name !== undefined)
      named.set(arch, new Set([...(named.get(arch) ?? []), name]));
  }
  const archFolders = new Map<string, string>();
  const archMap = new Map<string, readonly string[]>();
  for (const [arch, names] of named) {
    const [only, ...more] = [...names].sort();
    if (only === undefined || !isArch(arch)) continue;
    if (more.length > 0) archMap.set(arch, [only, ...more]);
    else if (![...archFolders.values()].includes(only)) archFolders.set(arch, only);
  }
  return { archFolders, archMap };
}

/** True when a run with these settings finds the folder again. */
function isReachable(
  folder: FolderPath,
  shape: FeedShape,
  coordinates: Omit<FoundRepository, 'folders'>,
): boolean {
  try {
    return makeLayout(shape, coordinates).archOf(folder) !== undefined;
  } catch (error) {
    if (error instanceof PkgfeedError) return false;
    throw error;
  }
}
