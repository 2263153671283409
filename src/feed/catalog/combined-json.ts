import { contentId } from '../../bytes/content-id.ts';
import { compareText } from '../../text/compare-text.ts';
import { type FolderPath, type Paths, pathIn } from '../edit.ts';
import {
  type CombinedFolder,
  type CombinedPackage,
  combinedOf,
  isFolderLine,
  readCombined,
} from './combined-shape.ts';
import { readLines, writeLines } from './line-file.ts';
import type { CatalogPackage } from './package-shape.ts';
import { CATALOG_FILE, HEAD, seconds } from './packages-json.ts';

/**
 * `catalog.json` at the root of the feed: the packages of all folders in one file, for the page (docs/catalog.md). A run
 * changes the lines of its own folders, and carries the others over from the old file.
 */

export const COMBINED_FILE = 'catalog.json';
const FIRST_LINE = `${HEAD}"catalog":[`;
/** The most bytes, and the most lines, of the file. Of a larger feed there is none, and the page reads each folder. */
export const COMBINED_LIMIT = 24 << 20;
const LINE_LIMIT = 100_000;
/** How many versions that the feed has lost are remembered, of one package and of all. */
const GONE_EACH = 10;
const GONE_LIMIT = 2_000;

export interface Combined {
  packages: CombinedPackage[];
  folders: CombinedFolder[];
}

/** The lines of a `catalog.json` that fit; none for a file that is not there. */
export function readCombinedFile(bytes: Buffer | undefined): Combined & { isWhole: boolean } {
  const packages: CombinedPackage[] = [];
  const folders: CombinedFolder[] = [];
  const take = (value: unknown): boolean => {
    const line = readCombined(value);
    if (line !== undefined && isFolderLine(line)) folders.push(line);
    else if (line !== undefined && packages.length < LINE_LIMIT) packages.push(line);
    return line !== undefined;
  };
  const isWhole = bytes !== undefined && bytes.length <= COMBINED_LIMIT && readLines(bytes, FIRST_LINE, take);
  return isWhole ? { packages, folders, isWhole } : { packages: [], folders: [], isWhole };
}

/** What a run knows of the folders of the feed. */
export interface CombinedSource {
  /** The file before the run. */
  old: Buffer | undefined;
  /** The folders of the run, with their packages and the bytes of their `packages.json`. */
  written: ReadonlyMap<FolderPath, { packages: readonly CatalogPackage[]; bytes: Buffer }>;
  /** All folders of the feed after the run. */
  folders: readonly FolderPath[];
  paths: Paths;
  now: Date;
}

/** The file after a run; undefined for a feed that is too large for one, or of which nothing is known. */
export function combinedFile(
  source: CombinedSource,
  combined: Combined = combine(source),
): Buffer | undefined {
  const isEmpty = combined.folders.length === 0 && source.folders.length > 0;
  if (isEmpty || combined.packages.length > LINE_LIMIT) return undefined;
  const bytes = writeLines(FIRST_LINE, [
    ...combined.folders.map((line) => JSON.stringify(line)),
    ...combined.packages.map(lineText),
  ]);
  return bytes.length > COMBINED_LIMIT ? undefined : bytes;
}

/** The lines of the packages that the feed has after a run, and of some that it had. */
export function combine({ old, written, folders, paths, now }: CombinedSource): Combined {
  const before = readCombinedFile(old);
  // An older pkgfeed may have written a folder's catalog since; then the page reads that one.
  const carried = new Map(
    before.folders
      .filter(({ folder, blob }) => {
        const id = paths.get(pathIn(folder, CATALOG_FILE));
        return !written.has(folder) && folders.includes(folder) && (id === undefined || id === blob);
      })
      .map(({ folder, blob }) => [folder, blob]),
  );
  const present = new Map<string, CombinedPackage>();
  const add = (line: CombinedPackage): void => {
    const id = lineText({ ...line, in: {} });
    const known = present.get(id);
    present.set(id, known === undefined ? line : { ...known, in: { ...known.in, ...line.in } });
  };
  for (const line of before.packages) {
    const stays = Object.entries(line.in).filter(([folder]) => carried.has(folder));
    if (line.gone === undefined && stays.length > 0) add({ ...line, in: Object.fromEntries(stays) });
  }
  for (const [folder, { packages }] of written) for (const pkg of packages) add(combinedOf(pkg, folder));
  const has = new Set([...present.values()].flatMap(versionsIn));
  const left = before.packages
    .flatMap((line) => lostOf(line, has, written, folders))
    .map((line) => ({ ...line, gone: line.gone ?? seconds(now) }));
  const covered = [
    ...[...written].map(([folder, { bytes }]) => ({ folder, blob: contentId(bytes) })),
    ...[...carried].map(([folder, blob]) => ({ folder, blob })),
  ];
  return {
    packages: [...[...present.values()].sort(byText), ...newestLost(left)],
    folders: covered.sort((a, b) => (a.folder < b.folder ? -1 : 1)),
  };
}

/** What tells the versions of a folder apart. */
const versionsIn = (line: CombinedPackage): string[] =>
  Object.keys(line.in).map((folder) => JSON.stringify([folder, line.format, line.name, line.version]));

/** The line of a version with the folders that no longer have it, of those that this run knows. */
function lostOf(
  line: CombinedPackage,
  has: ReadonlySet<string>,
  written: CombinedSource['written'],
  folders: readonly FolderPath[],
): CombinedPackage[] {
  const lost = Object.entries(line.in).filter(
    ([folder]) =>
      !has.has(JSON.stringify([folder, line.format, line.name, line.version])) &&
      (line.gone !== undefined || written.has(folder) || !folders.includes(folder)),
  );
  return lost.length === 0 ? [] : [{ ...line, in: Object.fromEntries(lost) }];
}

/** The versions that were lost last, the newest first, each once for all folders that had it. */
function newestLost(lines: readonly CombinedPackage[]): CombinedPackage[] {
  const versions = new Map<string, CombinedPackage>();
  for (const line of lines.toSorted((a, b) => compareText(b.gone ?? '', a.gone ?? '') || byText(a, b))) {
    const id = JSON.stringify([line.format, line.name, line.version]);
    const known = versions.get(id);
    versions.set(id, known === undefined ? line : { ...known, in: { ...line.in, ...known.in } });
  }
  const counts = new Map<string, number>();
  return [...versions.values()]
    .filter(({ format, name }) => {
      const id = `${format} ${name}`;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return (counts.get(id) ?? 0) <= GONE_EACH;
    })
    .slice(0, GONE_LIMIT);
}
const byText = (a: CombinedPackage, b: CombinedPackage): number =>
  compareText(a.name, b.name) || compareText(lineText(a), lineText(b));

/** The line without what it would say of nothing, with its folders in order. */
function lineText({
  name,
  version,
  format,
  section,
  license,
  summary,
  provides,
  published,
  ...more
}: CombinedPackage): string {
  return JSON.stringify({
    ...{ name, version, format },
    section: section || undefined,
    license: license || undefined,
    summary: summary || undefined,
    provides: provides.length === 0 ? undefined : provides,
    published: published ?? undefined,
    gone: more.gone,
    in: Object.fromEntries(Object.entries(more.in).sort(([a], [b]) => compareText(a, b))),
  });
}
