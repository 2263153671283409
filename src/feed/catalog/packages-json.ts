import type { Format } from '../../formats/format.ts';
import { INDEX_LIMIT } from '../../formats/index-budget.ts';
import type { Paths } from '../edit.ts';
import type { Listed } from '../listed.ts';
import { parseBounded } from './bounded-json.ts';
import { SUMMARY_LIMIT } from './feed-shape.ts';
import { type CatalogPackage, readPackageShape } from './package-shape.ts';
import { asLine } from './plain-values.ts';

/**
 * The catalogs: `packages.json` in each folder and `feed.json` at the root, for people, the web page and other
 * tools (docs/catalog.md). They are carried forward unverified, so nothing is listed, placed or signed by what they
 * say.
 */

export const CATALOG_FILE = 'packages.json';
/** How each file of ours begins. */
export const HEAD = '{"pkgfeed":1,';
/** Bytes of a line: a package's metadata is bounded below. */
const LINE_LIMIT = 4 << 20;
/** Bytes of a `packages.json`. A line is as long as its entry in an index, with more that it says of it. */
export const CATALOG_LIMIT = 2 * INDEX_LIMIT;
/** How much of a file is looked at to tell whose it was. */
const GLANCE = 64 << 10;

/**
 * What a file of a catalog's name is: as pkgfeed writes it; pkgfeed's, and no longer whole, as after a merge conflict;
 * or something else that somebody put there, which stays.
 */
export type CatalogState = 'whole' | 'damaged' | 'theirs';

/**
 * Whose a file is that cannot be read as a catalog. An empty one is nobody's, and JSON with another word at its top is
 * somebody else's, whatever is inside.
 */
export function stateOfBroken(bytes: Buffer): Exclude<CatalogState, 'whole'> {
  const glance = bytes.toString('latin1', 0, GLANCE);
  if (glance.trim() === '') return bytes.length <= GLANCE ? 'damaged' : 'theirs';
  if (!/"pkgfeed" ?: ?1[,}\s]/.test(glance)) return 'theirs';
  const value = parseBounded(bytes);
  return value === undefined || isVersionOne(value) ? 'damaged' : 'theirs';
}

/** Whether a parsed file says that it is pkgfeed's, of the version that we know. */
export const isVersionOne = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { pkgfeed?: unknown }).pkgfeed === 1;

/** What is the same for every package that a run publishes. */
export interface Provenance {
  now: Date;
  /** The address of the run; undefined outside a runner. */
  run: string | undefined;
}

/** The packages of a catalog by format and file. */
export type CatalogLines = Map<string, CatalogPackage>;

export const lineKey = (format: string, file: string): string => `${format} ${file}`;

export interface ReadCatalog {
  state: CatalogState;
  lines: CatalogLines;
}

/**
 * One package a line, as `writeCatalog` wrote it. Of a damaged file, the lines that are whole.
 *
 * @param keep what is kept of a package in memory; undefined for nothing
 */
export function openCatalog(
  bytes: Buffer,
  keep: (pkg: CatalogPackage) => CatalogPackage | undefined = (pkg) => pkg,
): ReadCatalog {
  const lines: CatalogLines = new Map();
  if (bytes.length <= CATALOG_LIMIT && readLines(bytes, lines, keep)) return { state: 'whole', lines };
  const state = stateOfBroken(bytes);
  return { state, lines: state === 'damaged' ? lines : new Map() };
}

/** Whose a file is, and whether it is whole; nothing of it stays in memory. */
export const stateOfCatalog = (bytes: Buffer): CatalogState => openCatalog(bytes, () => undefined).state;

/** The lines of a catalog; none for a file that is not there or not ours. */
export const readCatalog = (bytes: Buffer | undefined): CatalogLines =>
  bytes === undefined ? new Map() : openCatalog(bytes).lines;

/** The files that a folder's catalog lists of a format, relative to the folder. */
export function filesIn(catalog: Buffer | undefined, format: Format): string[] {
  return [...readCatalog(catalog).values()]
    .filter((pkg) => pkg.format === format.name)
    .map(({ file }) => file);
}

/** So many lines that do not fit are passed over before a file is given up. */
const ODD_LINES = 1000;

const FIRST_LINE = `${HEAD}"packages":[`;
const LAST_LINE = ']}';

/** @returns whether the file is one that `writeCatalog` could have written, line by line */
function readLines(
  bytes: Buffer,
  lines: CatalogLines,
  keep: (pkg: CatalogPackage) => CatalogPackage | undefined,
): boolean {
  let odd = 0;
  let before: string | undefined;
  for (const line of linesIn(bytes)) {
    if (line === '') continue;
    const pkg = readLine(line);
    const kept = pkg && keep(pkg);
    if (kept !== undefined) lines.set(lineKey(kept.format, kept.file), kept);
    const hasNext = before === FIRST_LINE || before?.endsWith(',');
    const fits =
      before === undefined
        ? line === FIRST_LINE
        : line === LAST_LINE
          ? before !== LAST_LINE && !before.endsWith(',')
          : pkg !== undefined && hasNext;
    // Each costs an exception of the parser, and so many are no accident.
    if (!fits && ++odd > ODD_LINES) return false;
    before = line;
  }
  return odd === 0 && before === LAST_LINE;
}

/** The lines of a file; one that is too long to be ours reads as a blank, which is not a package. */
function* linesIn(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(0x0a, at);
    const end = found === -1 ? bytes.length : found;
    yield end - at > LINE_LIMIT ? ' ' : bytes.toString('utf8', at, end);
    at = end + 1;
  }
}

function readLine(raw: string): CatalogPackage | undefined {
  try {
    return readPackageShape(JSON.parse(raw.trimEnd().replace(/,$/, '')));
  } catch {
    return undefined;
  }
}

/**
 * What the catalog says of one format's packages. The signed index decides what they are; what it does not tell, such
 * as when a package came, is taken from the catalog that is there as long as the file is the same.
 *
 * @param listed in any order; packages are sorted by file name
 * @param old the catalogs that are there, by folder
 */
export function catalogOf(
  format: Format,
  listed: readonly Listed[],
  old: ReadonlyMap<string, CatalogLines>,
  paths: Paths,
  provenance: Provenance,
): CatalogPackage[] {
  const sorted = listed.toSorted((a, b) => (a.entry.file < b.entry.file ? -1 : 1));
  return sorted.flatMap((item) => {
    const blob = item.contentId ?? paths.get(item.path);
    const line = item.content?.kind === 'file' ? undefined : oldLine(format, item, old);
    const known = line !== undefined && (blob === undefined || line.blob === blob) ? line : undefined;
    const origin = item.content?.kind === 'file' ? provenanceOf(provenance, item) : (known ?? NOWHERE);
    // What is written has to pass where it is read again.
    const pkg = catalogPackage(format, item, blob ?? known?.blob ?? null, known, origin);
    return readPackageShape(pkg) ?? [];
  });
}

/** A package listed again in a new folder is known in the folder that it is copied from. */
function oldLine(
  format: Format,
  { entry, path, content }: Listed,
  old: ReadonlyMap<string, CatalogLines>,
): CatalogPackage | undefined {
  const from = content?.kind === 'copy' ? content.from : path;
  const folder = from.slice(0, -entry.file.length - 1);
  return old.get(folder)?.get(lineKey(format.name, entry.file));
}

type Origin = Pick<CatalogPackage, 'published' | 'run' | 'source'>;

/** When a package came that somebody else published is not known. */
const NOWHERE: Origin = { published: null, run: null, source: null };

const provenanceOf = ({ now, run }: Provenance, { facts }: Listed): Origin => ({
  published: seconds(now),
  run: run ?? null,
  source: facts?.source ?? null,
});

function catalogPackage(
  format: Format,
  { entry, facts }: Listed,
  blob: string | null,
  known: CatalogPackage | undefined,
  { published, run, source }: Origin,
): CatalogPackage {
  const { summary, license, maintainer, homepage, dependencies, provides } = format.describe(entry);
  return {
    file: entry.file,
    format: format.name,
    name: entry.name,
    version: entry.version,
    // Where the index hides it, a package may be for any arch.
    arch: facts?.arch ?? known?.arch ?? (entry.anyArch === undefined ? null : entry.arch),
    size: entry.size ?? known?.size ?? null,
    sha256: facts?.sha256 ?? entry.sha256 ?? known?.sha256 ?? null,
    blob,
    license: shorten(license),
    maintainer: shorten(maintainer || (facts?.maintainer ?? known?.maintainer ?? '')),
    homepage: shorten(homepage),
    summary: shorten(summary),
    depends: dependencies.map(asLine),
    provides: provides.map(asLine),
    ...{ published, run, source },
  };
}

/** ISO 8601 without fractions. */
export const seconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** As one printable line of a bounded length, cut between characters. */
export function shorten(text: string): string {
  const line = asLine(text);
  if (line.length <= SUMMARY_LIMIT) return line;
  const whole = [...line.slice(0, 2 * SUMMARY_LIMIT)];
  let cut = '';
  for (const character of whole) {
    if (cut.length + character.length >= SUMMARY_LIMIT) break;
    cut += character;
  }
  return `${cut}…`;
}

export function writeCatalog(packages: readonly CatalogPackage[]): Buffer {
  const lines = packages.map((pkg) => JSON.stringify(pkg));
  return Buffer.from(`${FIRST_LINE}\n${lines.join(',\n')}\n${LAST_LINE}\n`, 'utf8');
}
