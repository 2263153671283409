import type { Withdrawn } from '../feed/catalog/withdrawn-shape.ts';
import { counted } from '../text/counted.ts';
import { firstNames } from '../text/first-names.ts';
import { oneLine, printable, sizeText } from '../text/printable.ts';
import { type ListedPackage, placeName, type SeenFolderReport, withdrawnLines } from './list.ts';
import type { Detail, Paint } from './terminal-text.ts';

/** A package version with all that the indexes say about it. */
export interface ShownPackage extends Omit<ListedPackage, 'files'> {
  description: string;
  license: string;
  maintainer: string;
  homepage: string;
  /** The other fields of its entry, by the names that the format has for them. */
  fields: { [name: string]: string };
  files: ShownFile[];
}

export interface ShownFile {
  folder: string;
  arch: string;
  file: string;
  size: number | null;
  /** The hashes that the index states; null where it does not. */
  sha256: string | null;
  md5: string | null;
  /** The hash of the package's own metadata, by which apk knows it. */
  metadata: string | null;
  /** By which key the index is verified, or why it is not. */
  signature: string;
  /** What `packages.json` says, which nobody signs; null where it does not say it. */
  published: string | null;
  run: string | null;
  source: string | null;
  upstream: string | null;
}

/** What `show` found. */
export interface ShowReport {
  command: 'show';
  feed: string;
  words: readonly string[];
  /** False when an index cannot be read, or no signature of it fits. */
  ok: boolean;
  packages: ShownPackage[];
  /** Packages of this feed that need one of the shown packages. */
  neededBy: string[];
  /** Packages that provide the name, where none is called so. */
  providedBy: string[];
  withdrawn: Withdrawn[];
  folders: SeenFolderReport[];
}

/** How many versions are shown one by one without `-v`. */
const SHOWN = 20;

/** The report for a terminal. */
export function showText(report: ShowReport, paint: Paint, { isVerbose }: Detail): string {
  const { packages, neededBy, providedBy, withdrawn, folders } = report;
  const shown = isVerbose ? packages : packages.slice(0, SHOWN);
  const rest = packages.length - shown.length;
  const unread = folders.filter((folder) => folder.packages === null);
  const lines = [
    paint('bold', oneLine(headline(report))),
    ...shown.flatMap((pkg) => ['', ...packageLines(pkg, paint, isVerbose)]),
    ...(rest > 0 ? ['', `… and ${counted(rest, 'more version', 'more versions')} (\`-v\` shows all)`] : []),
    ...(packages.length === 0 ? [] : ['', neededText(neededBy, isVerbose)]),
    ...(providedBy.length === 0 ? [] : [oneLine(`provided by: ${namesText(providedBy, isVerbose)}`)]),
    ...withdrawnLines(withdrawn, isVerbose).map((line) => paint('yellow', line)),
    ...unread.map(({ path, signature }) => paint('yellow', oneLine(`${path || 'the folder'} ${signature}`))),
  ];
  return `${lines.join('\n')}\n`;
}

function headline({ packages, feed, words }: ShowReport): string {
  const [first, ...more] = packages;
  if (first === undefined) return `${feed} has no package called ${words.join(' ')}`;
  const versions = more.length === 0 ? first.version : counted(packages.length, 'version', 'versions');
  const names = [...new Set(packages.map(({ name }) => name))];
  const places = [...new Set(packages.map(placeName))].filter((place) => place !== '');
  const where = places.length === 0 ? '' : `, in ${firstNames(places)}`;
  return `${firstNames(names)}: ${versions} in ${feed}${where}`;
}

const namesText = (names: readonly string[], isVerbose: boolean): string =>
  isVerbose ? names.join(', ') : firstNames(names);

function neededText(names: readonly string[], isVerbose: boolean): string {
  if (names.length === 0) return 'no package of this feed needs it';
  return oneLine(
    `needed by ${counted(names.length, 'package', 'packages')} of this feed: ${namesText(names, isVerbose)}`,
  );
}

type Row = readonly [label: string, text: string];

function packageLines(pkg: ShownPackage, paint: Paint, isVerbose: boolean): string[] {
  const { name, version, format, arches, description, summary } = pkg;
  const place = placeName(pkg);
  const signatures = [...new Set(pkg.files.map(({ signature }) => signature))];
  const rows: Row[] = [
    ['repository', `${place === '' ? 'not known' : place} (${format})`],
    ['arches', isVerbose ? arches.join(', ') : firstNames(arches)],
    ['size', sizesText(pkg)],
    ['license', pkg.license],
    ['homepage', pkg.homepage],
    ['maintainer', pkg.maintainer],
    ['depends', pkg.depends.join(', ')],
    ['provides', pkg.provides.join(', ')],
    ...(isVerbose ? Object.entries(pkg.fields) : Object.entries(pkg.fields).filter(([key]) => isUseful(key))),
    ...signatures.map((signature): Row => ['index', signature]),
  ];
  const files = isVerbose ? pkg.files : pkg.files.slice(0, 3);
  const more = pkg.files.length - files.length;
  return [
    paint('bold', oneLine(`${name} ${version}`)),
    ...(description === '' ? summary : description).split('\n').map((line) => `  ${oneLine(line)}`.trimEnd()),
    ...aligned(rows.filter(([, text]) => text !== '')),
    ...files.flatMap(fileLines),
    ...(more > 0 ? [`  … and ${counted(more, 'more file', 'more files')}`] : []),
    ...originLines(pkg),
  ];
}

/** Fields that most readers want to see: what the package does to others, and where it belongs. */
const isUseful = (field: string): boolean =>
  /^(conflicts|replaces|recommends|suggests|section|installed[- ]size|install[-_]if|origin)$/i.test(field);

function sizesText({ files, size }: ShownPackage): string {
  const sizes = new Set(files.map((file) => file.size));
  if (size === null) return '';
  return sizes.size === 1 ? sizeText(size) : `up to ${sizeText(size)}`;
}

function fileLines({ folder, file, sha256, md5, metadata }: ShownFile): string[] {
  const path = folder === '' ? file : `${folder}/${file}`;
  const hashes = [
    ['sha256', sha256],
    ['hash of its metadata', metadata],
    ['md5', md5],
  ] as const;
  const [label, hash] = hashes.find(([, value]) => value !== null) ?? [];
  return [`  ${oneLine(path)}`, ...(hash ? [`    ${label} ${printable(hash)}`] : [])];
}

/** When and by which run the files were published. Files of one run are one line. */
function originLines({ files }: ShownPackage): string[] {
  const lines = files.flatMap(({ published, run, source, upstream }) => {
    if (published === null) return [];
    const from = [source, upstream].find((one) => one !== null);
    const by = run === null ? '' : ` by ${run}`;
    return [`published ${published}${by}${from === undefined ? '' : `, from ${from}`}`];
  });
  const each = [...new Set(lines)];
  return each.slice(0, 3).map((line) => `  ${oneLine(line)} (packages.json, which nobody signs)`);
}

function aligned(rows: readonly Row[]): string[] {
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${oneLine(label).toLowerCase().padEnd(width)}  ${oneLine(text)}`);
}
