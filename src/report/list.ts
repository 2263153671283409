import { countOfRest } from '../errors.ts';
import type { Withdrawn } from '../feed/catalog/withdrawn-shape.ts';
import { groupedBy } from '../feed/grouped.ts';
import { counted } from '../text/counted.ts';
import { firstNames } from '../text/first-names.ts';
import { oneLine, sizeText } from '../text/printable.ts';
import { type Detail, type Paint, table } from './terminal-text.ts';

/** A package version in one repository, with all its arches. */
export interface ListedPackage {
  name: string;
  version: string;
  format: string;
  branch: string | null;
  repository: string | null;
  /** Target and subtarget of OpenWrt; null where the folders are for any. */
  target: string | null;
  /** The arches of the folders that list it. */
  arches: string[];
  /** Bytes of the largest of its files; null where no index states it. */
  size: number | null;
  summary: string;
  depends: string[];
  provides: string[];
  files: { folder: string; arch: string; file: string; size: number | null }[];
  /** True when a key that is known here signed every index that lists it. */
  verified: boolean;
}

/** A folder of the feed, and whether its index can be believed. */
export interface SeenFolderReport {
  path: string;
  branch: string | null;
  repository: string | null;
  target: string | null;
  arch: string | null;
  format: string;
  /** How many packages it lists; null for an index that cannot be read. */
  packages: number | null;
  verified: boolean;
  /** By which key it is verified, or why it is not. */
  signature: string;
}

/** What `list` or `search` found in a feed. */
export interface ListReport {
  command: 'list' | 'search';
  feed: string;
  /** The names, patterns or words that were looked for. */
  words: readonly string[];
  /** False when an index cannot be read, or no signature of it fits. */
  ok: boolean;
  packages: ListedPackage[];
  /** Withdrawn packages, as `feed.json` says, which nobody signs. */
  withdrawn: Withdrawn[];
  folders: SeenFolderReport[];
}

/** The report for a terminal. */
export function listText(report: ListReport, paint: Paint, { isVerbose }: Detail): string {
  const { packages, withdrawn, folders, command } = report;
  const places = [...new Set(packages.map(placeName))];
  const formats = new Set(packages.map(({ format }) => format));
  const rows = packages.map((pkg) => [
    oneLine(pkg.name),
    oneLine(pkg.version),
    sizeText(pkg.size ?? undefined),
    ...(places.length > 1 ? [oneLine(placeName(pkg))] : []),
    ...(formats.size > 1 ? [pkg.format] : []),
    isVerbose ? oneLine(pkg.arches.join(', ')) : oneLine(archesText(pkg.arches)),
  ]);
  const aligned = table(rows);
  const lines = packages.flatMap((pkg, i) => [
    `  ${aligned[i] ?? ''}`,
    ...(isVerbose || command === 'search' ? below(pkg.summary) : []),
    ...(isVerbose && pkg.depends.length > 0 ? below(`needs ${pkg.depends.join(', ')}`) : []),
    ...(isVerbose && pkg.provides.length > 0 ? below(`provides ${pkg.provides.join(', ')}`) : []),
  ]);
  return `${[
    paint('bold', oneLine(listHeadline(report, places))),
    ...lines,
    ...withdrawnLines(withdrawn, isVerbose).map((line) => paint('yellow', line)),
    ...folderLines(folders, isVerbose).map(({ text, isFine }) => paint(isFine ? 'dim' : 'yellow', text)),
  ].join('\n')}\n`;
}

/** Arches of a row that fits a terminal. */
const archesText = (arches: readonly string[]): string =>
  arches.length > 2 ? `${arches[0]} and ${arches.length - 1} more` : arches.join(', ');

const below = (text: string): string[] => (text === '' ? [] : [`      ${oneLine(text)}`]);

function listHeadline({ packages, feed, words, command }: ListReport, places: readonly string[]): string {
  if (packages.length === 0) {
    const what = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
    return `${feed} has no package${what}`;
  }
  const names = new Set(packages.map(({ name }) => name)).size;
  const each = new Set(packages.map(({ name, version }) => JSON.stringify([name, version]))).size;
  const versions = each > names ? ` in ${counted(each, 'version', 'versions')}` : '';
  const found = words.length === 0 ? '' : ` ${command === 'search' ? 'with' : 'called'} ${words.join(' ')}`;
  const [place] = places;
  const where = places.length > 1 ? ` in ${places.length} repositories` : place ? ` in ${place}` : '';
  return `${counted(names, 'package', 'packages')}${found}${versions}${where} of ${feed}`;
}

/** `BRANCH/REPOSITORY`, as far as it is known. */
export const placeName = ({
  branch,
  repository,
  target,
}: Pick<ListedPackage, 'branch' | 'repository' | 'target'>): string =>
  [branch, repository, target].filter((word) => word !== null).join('/');

/** So many withdrawn packages are shown to who does not want everything. */
const FEW_WITHDRAWN = 10;

/** Withdrawn packages for a terminal, the arches of each in one line. */
export function withdrawnLines(withdrawn: readonly Withdrawn[], isVerbose: boolean): string[] {
  if (withdrawn.length === 0) return [];
  const groups = groupedBy(withdrawn, ({ name, version, branch, repository, target, reason, ...one }) =>
    JSON.stringify([name, version, branch, repository, target, reason, one.withdrawn.slice(0, 10)]),
  );
  const lines = [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { name, version, reason } = first;
    const arches = [...new Set([first, ...others].map(({ arch }) => arch))];
    const place = placeName({ ...first, target: first.target ?? null });
    const from = place === '' ? '' : ` of ${place}`;
    const why = reason === null ? '' : `: ${reason}`;
    const when = first.withdrawn.slice(0, 10);
    return [
      `  ${name} ${version} (${isVerbose ? arches.join(', ') : firstNames(arches)})${from} on ${when}${why}`,
    ];
  });
  const most = isVerbose ? lines.length : FEW_WITHDRAWN;
  return [
    'withdrawn, as feed.json says, which nobody signs:',
    ...lines.slice(0, most).map(oneLine),
    ...countOfRest(lines, most).map((rest) => `  ${rest} (\`-v\` lists them)`),
  ];
}

/** Folders with the same verdict are one line. */
export function folderLines(
  folders: readonly SeenFolderReport[],
  isVerbose: boolean,
): { text: string; isFine: boolean }[] {
  const groups = new Map<string, SeenFolderReport[]>();
  for (const folder of folders) {
    const { path, format, signature } = folder;
    const id = JSON.stringify(isVerbose ? [path, format] : [placeName(folder), format, signature]);
    groups.set(id, [...(groups.get(id) ?? []), folder]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const place = placeName(first);
    const text = `  ${groupName(group, first, place)} (${first.format}): ${first.signature}`;
    return [{ text: oneLine(text), isFine: first.verified }];
  });
}

function groupName(group: readonly SeenFolderReport[], { path }: SeenFolderReport, place: string): string {
  if (group.length > 1 && place !== '') return `${place}, ${group.length} folders`;
  const name = path === '' ? 'the folder' : path;
  return group.length === 1
    ? name
    : `${name} and ${counted(group.length - 1, 'more folder', 'more folders')}`;
}
