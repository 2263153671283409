import type { Description, Format } from '../../formats/format.ts';
import { INDEX_LIMIT } from '../../formats/index-budget.ts';
import type { Paths } from '../edit.ts';
import type { Listed } from '../listed.ts';
import { parseBounded } from './bounded-json.ts';
import { SUMMARY_LIMIT } from './feed-shape.ts';
import { readLines, writeLines } from './line-file.ts';
import { type CatalogPackage, DESCRIPTION_LIMIT, readPackageShape } from './package-shape.ts';
import { asLine } from './plain-values.ts';

/**
 * The catalogs: `packages.json` in each folder and `feed.json` at the root (docs/catalog.md). They are for people, the
 * web page and other tools. Nobody signs them, so pkgfeed never lists, places or signs a package because of them.
 */

export const CATALOG_FILE = 'packages.json';
/** The beginning of each catalog. */
export const HEAD = '{"pkgfeed":1,';
/** The most bytes of a `packages.json`. A line has more fields than the index entry of the same package. */
export const CATALOG_LIMIT = 2 * INDEX_LIMIT;
/** How many bytes of a damaged file are read to find out whose it was. */
const GLANCE = 64 << 10;

/**
 * What a file with the name of a catalog is:
 *
 * - `whole`: as pkgfeed writes it
 * - `damaged`: pkgfeed's, but no longer whole, such as after a merge conflict
 * - `theirs`: a file of others, which stays
 */
export type CatalogState = 'whole' | 'damaged' | 'theirs';

/**
 * The state of a file that cannot be read as a catalog. A small blank file counts as damaged. A file without
 * `"pkgfeed":1`, or JSON that has it only further inside, is a file of others.
 */
export function stateOfBroken(bytes: Buffer): Exclude<CatalogState, 'whole'> {
  const glance = bytes.toString('latin1', 0, GLANCE);
  if (glance.trim() === '') return bytes.length <= GLANCE ? 'damaged' : 'theirs';
  if (!/"pkgfeed" ?: ?1[,}\s]/.test(glance)) return 'theirs';
  const value = parseBounded(bytes);
  return value === undefined || isVersionOne(value) ? 'damaged' : 'theirs';
}

/** True for a parsed file that says that it is pkgfeed's, in the version that we know. */
export const isVersionOne = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { pkgfeed?: unknown }).pkgfeed === 1;

/** What all packages that a run publishes have in common. */
export interface Provenance {
  now: Date;
  /** The address of the run; undefined outside a runner. */
  runUrl: string | undefined;
}

/** The packages of a catalog, by `lineKey`. */
export type CatalogLines = Map<string, CatalogPackage>;

/** Identifies a package of a catalog by its format and file. */
export const lineKey = (format: string, file: string): string => `${format} ${file}`;

export interface ReadCatalog {
  state: CatalogState;
  lines: CatalogLines;
}

/**
 * Reads a catalog line by line, as `writeCatalog` wrote it. From a damaged file it takes the lines that are whole.
 *
 * @param keep returns what to keep of a package in memory; undefined to keep nothing
 */
export function openCatalog(
  bytes: Buffer,
  keep: (pkg: CatalogPackage) => CatalogPackage | undefined = (pkg) => pkg,
): ReadCatalog {
  const lines: CatalogLines = new Map();
  const take = (value: unknown): boolean => {
    const pkg = readPackageShape(value);
    const kept = pkg && keep(pkg);
    if (kept !== undefined) lines.set(lineKey(kept.format, kept.file), kept);
    return pkg !== undefined;
  };
  if (bytes.length <= CATALOG_LIMIT && readLines(bytes, FIRST_LINE, take)) return { state: 'whole', lines };
  const state = stateOfBroken(bytes);
  return { state, lines: state === 'damaged' ? lines : new Map() };
}

/** The state of a catalog. Keeps nothing of it in memory. */
export const stateOfCatalog = (bytes: Buffer): CatalogState => openCatalog(bytes, () => undefined).state;

/** The lines of a catalog; none for a file that does not exist or is not ours. */
export const readCatalog = (bytes: Buffer | undefined): CatalogLines =>
  bytes === undefined ? new Map() : openCatalog(bytes).lines;

/** The files of a format that a catalog lists, relative to its folder. */
export function filesIn(catalog: Buffer | undefined, format: Format): string[] {
  return [...readCatalog(catalog).values()]
    .filter((pkg) => pkg.format === format.name)
    .map(({ file }) => file);
}

const FIRST_LINE = `${HEAD}"packages":[`;

/**
 * The catalog of the packages of one format. The signed index decides what they are. What it does not state, such as
 * when a package was published, comes from the old catalog as long as the file is the same.
 *
 * @param listed in any order
 * @param old the present catalogs, by folder
 * @returns packages sorted by file name
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
    const line = item.content?.kind === 'file' ? undefined : lineOf(format, item, old);
    const known = line !== undefined && (blob === undefined || line.blob === blob) ? line : undefined;
    const origin = item.content?.kind === 'file' ? provenanceOf(provenance, item) : (known ?? UNKNOWN_ORIGIN);
    const since = item.content?.kind === 'copy' ? seconds(provenance.now) : known?.listed;
    // Write only what a later run can read.
    const pkg = catalogPackage(format, item, blob ?? known?.blob ?? null, known, {
      ...origin,
      listed: since,
    });
    return readPackageShape(pkg) ?? [];
  });
}

/**
 * The line of a package in the present catalogs. A package that is copied has its line in the folder that it is copied
 * from.
 *
 * @param old the present catalogs, by folder
 */
export function lineOf(
  format: Format,
  { entry, path, content, line }: Listed,
  old: Pick<ReadonlyMap<string, CatalogLines>, 'get'>,
): CatalogPackage | undefined {
  if (line !== undefined) return line;
  const from = content?.kind === 'copy' ? content.from : path;
  const folder = from.slice(0, -entry.file.length - 1);
  return old.get(folder)?.get(lineKey(format.name, entry.file));
}

type Origin = Pick<CatalogPackage, 'published' | 'run' | 'source' | 'upstream' | 'upstreamRead'>;
type Since = { listed: string | undefined };

/** For a package of another tool, nobody knows when it was published. */
const UNKNOWN_ORIGIN: Origin = { published: null, run: null, source: null };

const provenanceOf = ({ now, runUrl: run }: Provenance, { facts }: Listed): Origin => ({
  published: seconds(now),
  run: run ?? null,
  source: facts?.source ?? null,
  ...(facts?.upstream && { upstream: facts.upstream.address, upstreamRead: facts.upstream.read }),
});

function catalogPackage(
  format: Format,
  { entry, facts }: Listed,
  blob: string | null,
  known: CatalogPackage | undefined,
  { published, listed, run, source, upstream, upstreamRead }: Origin & Since,
): CatalogPackage {
  const described = format.describe(entry);
  const { summary, license, maintainer, homepage, dependencies, provides } = described;
  return {
    file: entry.file,
    format: format.name,
    name: entry.name,
    version: entry.version,
    // If the index does not say so, a package may still be for any arch.
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
    ...toRead(described),
    published,
    ...(listed === undefined || listed === published ? {} : { listed }),
    run,
    source,
    ...(upstream !== undefined && upstreamRead !== undefined && { upstream, upstreamRead }),
  };
}

/** What only people read, where there is any. */
function toRead({ summary, description, section, installed }: Description): Partial<CatalogPackage> {
  const whole = description.split('\n').map(asLine).join('\n').trim();
  return {
    ...(whole === shorten(summary)
      ? {}
      : { description: whole.slice(0, DESCRIPTION_LIMIT).replace(/\p{Cs}$/u, '') }),
    ...(section === '' ? {} : { section: shorten(section) }),
    ...(installed === undefined ? {} : { installed }),
  };
}

/** A time in ISO 8601 without fractions of a second. */
export const seconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** Makes one printable line of a text and cuts it, between characters, where it is too long. */
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

/** The bytes of a `packages.json`, with one package in each line. */
export const writeCatalog = (packages: readonly CatalogPackage[]): Buffer =>
  writeLines(
    FIRST_LINE,
    packages.map((pkg) => JSON.stringify(pkg)),
  );
