import { ConflictError, FormatError, type PkgfeedError } from '../../errors.ts';
import { type Format, indexFileNames } from '../../formats/format.ts';
import { FORMATS, namesOfLater } from '../../formats/formats.ts';
import type { CarriedEntries, HiddenIndex } from '../carried.ts';
import type { FolderDraft } from '../draft/draft.ts';
import { type Content, type Paths, pathIn } from '../edit.ts';
import { formatsIn } from '../folders.ts';
import type { DroppedKeys } from '../key-change.ts';
import type { Listed } from '../listed.ts';
import { isOfOneArch } from '../place.ts';
import type { RunPolicy } from '../policy.ts';
import { closeFolder } from '../signed-folder.ts';
import type { FeedState } from '../state.ts';
import { listedElsewhere, type Occupied } from './occupancy.ts';

/** The changes of one folder. */
export interface FolderEdit {
  /** Package files and index files. */
  puts: ReadonlyMap<string, Content>;
  deletes: readonly string[];
  /** What it carries on from its old index, if that is written. */
  carried: CarriedEntries;
  /** Its old index, if that is written again and clients did not see what it listed. */
  hidden: readonly HiddenIndex[];
  /** Derived files that did not say what the index says. */
  corrected: readonly string[];
  /** Signature files that are among `deletes`. */
  unsigned: readonly string[];
  /** Signature files that turn from OpenPGP to usign. */
  turned: readonly string[];
  /** Keys that no longer sign the folder. */
  dropped: readonly DroppedKeys[];
  errors: readonly PkgfeedError[];
}

/**
 * The files to write and delete so that a folder lists what its draft says.
 *
 * @param drafts every folder of the run
 * @param run with the keys that sign this folder
 * @param left package files that no index lists any more: other packages may have their names
 * @throws KeyError or FeedError when the index cannot be signed
 */
export async function folderFiles(
  draft: FolderDraft,
  drafts: readonly FolderDraft[],
  state: FeedState,
  occupied: Occupied,
  run: RunPolicy,
  left: ReadonlySet<string>,
): Promise<FolderEdit> {
  const packages = packagePuts(draft, state.paths, occupied, left);
  const index = await indexPuts(draft, drafts, state.paths, occupied, run);
  return {
    ...index,
    puts: new Map([...packages.puts, ...index.puts]),
    deletes: [...draft.gone, ...unlistedPaths(draft), ...index.unsigned],
    errors: [...packages.errors, ...listedByOthers(draft, drafts, state), ...index.errors],
  };
}

/** One error for each path that two folders want: packages of two formats may have the same file name. */
export function twoFormats(drafts: readonly FolderDraft[], paths: Paths): ConflictError[] {
  const wanted = new Set<string>();
  return drafts
    .flatMap(({ listed }) => listed.filter((item) => isWritten(item, paths)))
    .filter(({ path }) => {
      const isTaken = wanted.has(path);
      wanted.add(path);
      return isTaken;
    })
    .map(
      (listed) =>
        new ConflictError({
          code: 'CONFLICT_PATH',
          message: `${wordsOf(listed)} wants the path ${listed.path}, which a package of another format in this run has`,
          remedy: 'Publish one of the two into another `branch` or `repository`.',
        }),
    );
}

const unlistedPaths = ({ unlisted = [] }: FolderDraft): string[] => unlisted.map(({ path }) => path);

const wordsOf = ({ entry, origin }: Listed): string => `${entry.name} ${origin}`;

/** True when the path has these bytes already, even if no index lists it. Then nothing needs to be written. */
const isThere = ({ contentId, path }: Listed, paths: Paths): boolean =>
  contentId !== undefined && paths.get(path) === contentId;

const isWritten = (listed: Listed, paths: Paths): boolean =>
  listed.content !== undefined && !isThere(listed, paths);

function packagePuts(
  { opened, gone, listed }: FolderDraft,
  paths: Paths,
  occupied: Occupied,
  left: ReadonlySet<string>,
): { puts: Map<string, Content>; errors: PkgfeedError[] } {
  const ours = [...opened.listed.map(({ path }) => path), ...gone];
  // Whether another index lists one that has left is looked at like for any file that gets other bytes.
  const owned = new Set([...ours, ...listed.map(({ path }) => path).filter((path) => left.has(path))]);
  const puts = new Map<string, Content>();
  const errors: PkgfeedError[] = [];
  for (const item of listed) {
    if (item.content === undefined || isThere(item, paths)) continue;
    errors.push(...occupied(item.path, owned, wordsOf(item)));
    puts.set(item.path, item.content);
  }
  return { puts, errors };
}

/** Errors for files that change here while an index that the run does not write may list them. */
function listedByOthers(
  draft: FolderDraft,
  drafts: readonly FolderDraft[],
  { paths, files }: FeedState,
): ConflictError[] {
  const { path, gone, listed } = draft;
  const replaced = listed.filter((item) => isWritten(item, paths) && paths.has(item.path));
  const changing = [...gone, ...unlistedPaths(draft), ...replaced.map((item) => item.path)];
  const drafted = drafts.filter((other) => other.path === path).map(({ format }) => format);
  return listedElsewhere(path, changing, paths, files, drafted);
}

/** The index and its signatures, without files that stay the same. */
async function indexPuts(
  draft: FolderDraft,
  drafts: readonly FolderDraft[],
  paths: Paths,
  occupied: Occupied,
  run: RunPolicy,
): Promise<Omit<FolderEdit, 'deletes'>> {
  const { format, arch, path, opened, listed } = draft;
  const drafted = drafts.filter((other) => other.path === path).map((other) => other.format);
  const content = {
    entries: listed.map(({ entry }) => entry),
    arch: arch ?? onlyArch(listed),
    hasSecondIndex: draft.hasSecondIndex ?? false,
    ofOthers: namesOfLater(format, [...formatsIn(path, paths), ...drafted]),
    at: run.now,
  };
  const { base } = draft;
  const { changed, deleted, turned, dropped } = await closeFolder(format, path, content, opened, run, base);
  const own = ownIndexFiles(draft, paths);
  const puts = new Map<string, Content>();
  const errors: PkgfeedError[] = [];
  for (const [name, bytes] of changed) {
    const target = pathIn(path, name);
    errors.push(...occupied(target, own, 'an index file'));
    puts.set(target, { kind: 'bytes', bytes });
  }
  errors.push(...caseConflicts(path, [...changed.keys()], drafted, paths));
  const indexPath = pathIn(path, format.indexFile);
  const corrected = format.derivedFiles
    .map((name) => pathIn(path, name))
    // One that only gets other signatures has a warning of its own.
    .filter((target) => puts.has(target) && paths.has(target) && dropped?.index !== target)
    .filter(() => !puts.has(indexPath));
  const entries = puts.has(indexPath) ? listed.map(({ entry }) => entry) : [];
  return {
    puts,
    carried: { index: indexPath, entries },
    hidden: puts.has(indexPath) ? await hiddenIndex(draft) : [],
    corrected,
    unsigned: deleted.map((name) => pathIn(path, name)),
    turned: turned.map((name) => pathIn(path, name)),
    dropped: dropped === undefined ? [] : [dropped],
    errors,
  };
}

/** The arch that the index of a folder of all arches names as its own: that of its packages, if they have one. */
function onlyArch(listed: readonly Listed[]): string {
  const [first, ...more] = new Set(
    listed
      .map(({ entry }) => entry)
      .filter(isOfOneArch)
      .map(({ arch }) => arch),
  );
  return first !== undefined && more.length === 0 ? first : 'all';
}

/** Errors for index files whose names differ only in case from those of another format in the folder. */
function caseConflicts(
  folder: string,
  names: readonly string[],
  drafted: readonly Format[],
  paths: Paths,
): ConflictError[] {
  return FORMATS.flatMap((format) =>
    indexFileNames(format).flatMap((other) => {
      const twin = names.find((name) => name !== other && name.toLowerCase() === other.toLowerCase());
      const isThere =
        paths.has(pathIn(folder, other)) || (other === format.indexFile && drafted.includes(format));
      return twin === undefined || !isThere ? [] : [sameName(folder, twin, other)];
    }),
  );
}

const sameName = (folder: string, name: string, other: string): ConflictError =>
  new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${folder} would have both ${name} and ${other}, which are one file on Windows and macOS`,
    remedy:
      'Publish apk v2 packages with `v3-index`, and apk v3 packages, into different `branch` or `repository` folders.',
  });

/** The old index of a folder, if clients do not see what it lists. */
async function hiddenIndex({ format, path, opened }: FolderDraft): Promise<HiddenIndex[]> {
  const { indexFile } = format;
  const bytes = opened.files.get(indexFile);
  if (bytes === undefined) return [];
  try {
    // Without the derived files, which are costly to compare.
    const alone = new Map([[indexFile, bytes]]);
    const entries = opened.listed.map(({ entry }) => entry);
    const findings = await format.checkIndex(alone, entries);
    const problems = findings.filter(({ isHidden }) => isHidden).map(({ problem }) => problem);
    return problems.length === 0 ? [] : [{ index: pathIn(path, indexFile), problems }];
  } catch (error) {
    // Only a reindex goes on after such an index, and it says what it finds.
    if (error instanceof FormatError) return [];
    throw error;
  }
}

/** The paths of index files that the folder may replace. */
function ownIndexFiles({ format, path, isRemade }: FolderDraft, paths: Paths): Set<string> {
  const formats = [...formatsIn(path, paths), ...(isRemade ? [format] : [])];
  return new Set(formats.flatMap(indexFileNames).map((name) => pathIn(path, name)));
}
