import { FeedError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { firstNames } from '../text/first-names.ts';
import { FEED_FILE, type FeedFile } from './catalog/feed-json.ts';
import { CATALOG_FILE, filesIn, stateOfCatalog } from './catalog/packages-json.ts';
import { type ArchMap, ownArches } from './draft/placement.ts';
import { type Paths, pathIn } from './edit.ts';
import { type Holding, unlistedIn } from './holdings.ts';
import { lostIndexes } from './known-indexes.ts';

/**
 * The index is the memory of a feed. If it was lost, a publish would start a new one that lists only its own packages,
 * and devices would lose all others. So a run looks for folders that had an index once.
 */

/** What a package file that no index lists says about itself; undefined for a file that is not a package. */
export type Probe = { format: string; arch: string; anyArch: boolean } | undefined;

/** How many files of a folder are read at most to see whether they are packages. */
const PROBES = 16;

/** What is known before a run is planned. */
export interface LossContext {
  paths: Paths;
  /** The contents of everything that the outline asked for. */
  files: ReadonlyMap<string, Buffer>;
  /** What `feed.json` says. Nobody signs it, so it is only a hint. */
  feed: FeedFile;
  archMap: ArchMap;
  /** True for a format that has an index in some folder of the run's branch and repository. */
  hasAny: (format: Format) => boolean;
  hasRemovals: boolean;
}

/**
 * The files to read because their index may be lost. A name does not prove that a file is a package, so its content is
 * read.
 *
 * @param targets paths where the run puts its own packages
 */
export function toProbe(
  holdings: readonly Holding[],
  targets: readonly string[],
  context: LossContext,
): string[] {
  const wanted = new Set(targets);
  return holdings
    .filter(({ hasIndex, isOfRun }) => !hasIndex && isOfRun)
    .filter((holding) => holding.isTouched || isQuestionable(holding, context))
    .flatMap((holding) =>
      unlistedIn(holding, context.files, context.paths)
        .filter((file) => !wanted.has(file))
        .slice(0, PROBES),
    );
}

/** Files of sibling folders are read only when nothing else shows what the feed held. */
function isQuestionable({ format }: Holding, { hasAny, hasRemovals }: LossContext): boolean {
  return hasRemovals || !hasAny(format);
}

/** What a change does to the folders it was planned for. */
export interface Outcome {
  /** Paths that its indexes list. */
  listed: ReadonlySet<string>;
  /** Paths that it deletes. */
  gone: ReadonlySet<string>;
  /** True when the run needs the lists of all folders of a format: for packages of any arch, or to withdraw one. */
  relies: (format: Format) => boolean;
  /** True for a format of which the run publishes packages. */
  arrives: (format: Format) => boolean;
  /** True when a package is to be removed that no index lists. */
  missesRemovals: boolean;
  maxRemovals: number | undefined;
}

/**
 * Judges a change by the indexes that were lost.
 *
 * @param probes the files of `toProbe`, read
 * @returns errors that must stop the change, and warnings
 */
export function lossesOf(
  holdings: readonly Holding[],
  probes: ReadonlyMap<string, Probe>,
  outcome: Outcome,
  context: LossContext,
): { errors: FeedError[]; warnings: string[] } {
  const { listed, gone, maxRemovals } = outcome;
  const errors: FeedError[] = [];
  const warnings: string[] = [];
  const unlisted = new Map<string, string[]>();
  const own = new Set(holdings.filter(({ isTouched }) => isTouched).map(({ path }) => path));
  const leaving = new Map((context.feed.leaving ?? []).map(({ path, blob }) => [path, blob]));
  for (const holding of holdings) {
    const { format, path, isTouched, hasIndex, isOfRun } = holding;
    // Nobody signs what feed.json says, so it explains nothing where the index may be lost.
    const isExpected = (file: string): boolean =>
      hasIndex && leaving.has(file) && [undefined, leaving.get(file)].includes(context.paths.get(file));
    // In most feeds nothing remains here, so no other index is read.
    const rest = holding.files.filter((file) => !listed.has(file) && !gone.has(file) && !isExpected(file));
    const left = unlistedIn({ ...holding, files: rest }, context.files, context.paths);
    if (own.has(path) && left.length > 0) unlisted.set(pathIn(path, `*${format.extension}`), left);
    if (hasIndex || !isOfRun) continue;
    const known = knownOf(path, format, context);
    const lost = isTouched ? lostOf(known, path, listed) : 0;
    const arePackages = (): boolean => hasPackages(left, holding, probes, context.archMap);
    if (isTouched) {
      if (left.length > 0 && arePackages()) errors.push(indexLost(holding, left, known, context.paths));
      // No file is left to list again: this is a question of how many packages may leave the feed.
      else if (lost > (maxRemovals ?? 0)) errors.push(folderLost(holding, lost));
      else if (lost > 0) warnings.push(`${nameOf(holding)} is gone, with ${countText(lost)}`);
      continue;
    }
    const isNeeded = outcome.missesRemovals || (outcome.arrives(format) && !context.hasAny(format));
    const stops = known.count > 0 ? outcome.relies(format) : isNeeded && arePackages();
    if (left.length > 0 && stops) errors.push(indexLost(holding, left, known, context.paths));
  }
  const left = [...unlisted.values()].flat();
  if (left.length > 0) {
    warnings.push(
      `no index lists ${namesText(left)}, and ${left.length === 1 ? 'it stays' : 'they stay'}; ` +
        '`pkgfeed reindex` lists every package file of a folder',
    );
  }
  return { errors, warnings: [...warnings, ...forgottenIn(holdings, context)] };
}

/** Warns of indexes that `feed.json` names and the feed does not have, except those that the run makes again. */
function forgottenIn(holdings: readonly Holding[], { feed, paths }: LossContext): string[] {
  const started = new Set(holdings.filter(({ isTouched }) => isTouched).map(nameOf));
  const gone = lostIndexes(paths, feed)
    .map(({ path }) => path)
    .filter((path) => !started.has(path));
  if (gone.length === 0) return [];
  return [
    `${firstNames(gone)} ${gone.length === 1 ? 'is' : 'are'} gone, and ${FEED_FILE} ` +
      'knew packages there; restore the folder from the history of the feed, or run `pkgfeed reindex`',
  ];
}

/** The packages of a format that a folder has, as a catalog says. Nobody signs catalogs, so this is a hint. */
interface Known {
  count: number;
  /** File names; empty if only their number is known. */
  names: string[];
  /** The catalog that says it. */
  by: string;
}

function knownOf(path: string, format: Format, { files, feed }: LossContext): Known {
  const catalog = files.get(pathIn(path, CATALOG_FILE));
  if (catalog !== undefined && stateOfCatalog(catalog) !== 'theirs') {
    const names = filesIn(catalog, format);
    return { count: names.length, names, by: CATALOG_FILE };
  }
  const folder = feed.folders.find((one) => one.path === path);
  const count = folder?.formats.includes(format.name) ? folder.packages : 0;
  return { count, names: [], by: FEED_FILE };
}

/**
 * How many of the known packages are not listed afterwards. If only their number is known, the answer is all or none.
 */
function lostOf({ count, names }: Known, path: string, listed: ReadonlySet<string>): number {
  if (count === 0) return 0;
  if (names.length > 0) return names.filter((name) => !listed.has(pathIn(path, name))).length;
  const now = [...listed].filter((file) => file.startsWith(pathIn(path, '')));
  return now.length < count ? count : 0;
}

/**
 * True when some of the files are packages of the folder's format, or could be because they were not read. In a sibling
 * folder they must also be for the folder's arch: a collection of downloads is not a lost folder.
 */
function hasPackages(
  left: readonly string[],
  { format, arch, isTouched }: Holding,
  probes: ReadonlyMap<string, Probe>,
  archMap: ArchMap,
): boolean {
  const isOne = (probe: Probe): boolean =>
    probe?.format === format.name &&
    (isTouched ||
      arch === null ||
      (probe.anyArch ? arch === format.anyArchFolder : ownArches(probe, archMap).includes(arch)));
  const read = left.filter((file) => probes.has(file));
  if (read.some((file) => isOne(probes.get(file)))) return true;
  return read.length < left.length && (isTouched || read.length === 0);
}

function indexLost(holding: Holding, left: readonly string[], known: Known, paths: Paths): FeedError {
  const { format, path } = holding;
  const parts = [...format.derivedFiles, ...format.signatureFiles].filter((name) =>
    paths.has(pathIn(path, name)),
  );
  const rest =
    parts.length === 0 ? '' : `; ${parts.join(' and ')} ${parts.length === 1 ? 'is' : 'are'} left of it`;
  const hint = known.count === 0 ? '' : `; ${known.by} knew ${countText(known.count)}`;
  return new FeedError({
    code: 'FEED_INDEX_LOST',
    message: `${nameOf(holding)} is missing, and no index lists ${namesText(left)}${hint}${rest}: devices would see only what this run lists`,
    remedy: `Restore ${path || 'the root of the feed'} from the history of the feed, or run \`pkgfeed reindex\`, which lists the package files that are there; move files away that are not of this feed.`,
  });
}

function folderLost(holding: Holding, count: number): FeedError {
  return new FeedError({
    code: 'FEED_INDEX_LOST',
    message: `${nameOf(holding)} is missing, and ${countText(count)} that the catalogs knew there would leave the feed`,
    remedy: `Restore ${holding.path || 'the root of the feed'} from the history of the feed; if the packages should be gone, set \`max-removals\` to ${count} for one run.`,
  });
}

const nameOf = ({ path, format }: Holding): string => pathIn(path, format.indexFile);

const countText = (count: number): string => `${count} ${count === 1 ? 'package' : 'packages'}`;

/** How many files, and the first few of them. */
function namesText(files: readonly string[]): string {
  return `${files.length} package ${files.length === 1 ? 'file' : 'files'} there (${firstNames(files.toSorted())})`;
}
