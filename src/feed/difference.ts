import type { Entry, Format } from '../formats/format.ts';
import type { ChangeKind } from './change.ts';
import type { FolderPath } from './edit.ts';
import { groupedBy } from './grouped.ts';

/** What an index of a feed lists at one moment. */
export interface ListedFolder {
  path: FolderPath;
  format: Format;
  /** Null where nobody knows it. */
  branch: string | null;
  repository: string | null;
  /** Absent from a folder that is for any target. */
  target?: string;
  entries: readonly Entry[];
}

/** One package that two states of a feed do not both list in the same way. */
export interface Difference {
  kind: ChangeKind;
  branch: string | null;
  repository: string | null;
  target?: string;
  folder: FolderPath;
  /** The name of the format. */
  format: string;
  name: string;
  version: string;
  arch: string;
  /** For an update: the newest version before; the version itself where only its bytes differ. */
  previous?: string;
}

/**
 * What changed from one state of a feed to another, folder by folder. It is an update if the newest version is a new
 * one, or has other bytes. What it takes the place of is not told as removed as well.
 */
export function differences(before: readonly ListedFolder[], after: readonly ListedFolder[]): Difference[] {
  const keyOf = ({ path, format }: ListedFolder): string => `${format.name} ${path}`;
  const old = new Map(before.map((folder) => [keyOf(folder), folder]));
  const now = new Map(after.map((folder) => [keyOf(folder), folder]));
  const folders = new Map([...old, ...now]);
  return [...folders]
    .sort(([, a], [, b]) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .flatMap(([key, folder]) => inFolder(folder, old.get(key)?.entries ?? [], now.get(key)?.entries ?? []));
}

function inFolder(folder: ListedFolder, before: readonly Entry[], after: readonly Entry[]): Difference[] {
  const nameOf = ({ name, arch }: Entry): string => `${name} ${arch}`;
  const old = groupedBy(before, nameOf);
  const now = groupedBy(after, nameOf);
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .flatMap((name) => ofName(folder, old.get(name) ?? [], now.get(name) ?? []));
}

/** What changed of the versions of one name. */
function ofName(folder: ListedFolder, before: readonly Entry[], after: readonly Entry[]): Difference[] {
  const { path, format, branch, repository, target } = folder;
  const difference = (kind: ChangeKind, { name, version, arch }: Entry, previous?: string): Difference => ({
    ...{ kind, branch, repository },
    ...(target === undefined ? {} : { target }),
    ...{ folder: path, format: format.name, name, version, arch },
    ...(previous === undefined ? {} : { previous }),
  });
  const old = new Map(before.map((entry) => [entry.version, entry]));
  const now = new Map(after.map((entry) => [entry.version, entry]));
  const newest = { before: newestOf(format, before), after: newestOf(format, after) };
  const isUpdate =
    newest.before !== undefined && newest.after !== undefined && !old.has(newest.after.version);
  return [
    ...[...now.values()].flatMap((entry) => {
      const known = old.get(entry.version);
      if (known !== undefined)
        return isOther(known, entry) ? [difference('updated', entry, entry.version)] : [];
      if (entry === newest.after && isUpdate) return [difference('updated', entry, newest.before?.version)];
      return [difference('added', entry)];
    }),
    ...[...old.values()]
      .filter((entry) => !now.has(entry.version) && !(isUpdate && entry === newest.before))
      .map((entry) => difference('removed', entry)),
  ];
}

/** True where both state what the bytes are, and not the same. */
const isOther = (one: Entry, other: Entry): boolean =>
  (one.identity !== undefined && other.identity !== undefined && one.identity !== other.identity) ||
  (one.size !== undefined && other.size !== undefined && one.size !== other.size);

function newestOf({ compareVersions }: Format, entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (newest, entry) =>
      newest === undefined || compareVersions(newest.version, entry.version) < 0 ? entry : newest,
    undefined,
  );
}
