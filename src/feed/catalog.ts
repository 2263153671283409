import type { Format } from '../formats/format.ts';
import type { Paths } from './edit.ts';
import type { Listed } from './merge.ts';

/**
 * The catalogs: `packages.json` in each folder and `feed.json` at the root, for people, the web page and other
 * tools (docs/catalog.md). They are carried forward unverified, so nothing is listed, placed or signed by what they say.
 */

export const CATALOG_FILE = 'packages.json';
/** How each file of ours begins. */
export const HEAD = '{"pkgfeed":1,';
/** Lines past this are not ours: a package's metadata is bounded far below. */
const LINE_LIMIT = 8 << 20;
const SUMMARY_LIMIT = 300;

/** False for a file of that name that somebody else put there. */
export function isOurs(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, HEAD.length) === HEAD;
}

/** What is the same for every package that a run publishes. */
export interface Provenance {
  now: Date;
  /** The address of the run; undefined outside a runner. */
  run: string | undefined;
}

/** The lines of a catalog by format and file. */
export type CatalogLines = Map<string, string>;

const keyOf = (format: string, file: string): string => `${format} ${JSON.stringify(file)}`;

/** One package a line, as `writeCatalog` wrote it; what does not look like that is passed over. */
export function readCatalog(bytes: Buffer | undefined): CatalogLines {
  const lines: CatalogLines = new Map();
  if (bytes === undefined || !isOurs(bytes)) return lines;
  for (const raw of bytes.toString('utf8').split('\n')) {
    const [, file, format] = LINE.exec(raw) ?? [];
    if (file === undefined || format === undefined || raw.length > LINE_LIMIT) continue;
    const line = raw.endsWith(',') ? raw.slice(0, -1) : raw;
    // What is carried forward must not spoil the file for those who read it.
    if (isJson(line)) lines.set(`${format} ${file}`, line);
  }
  return lines;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The size that a line states; 0 where it states none. */
export const sizeIn = (line: string): number => Number(/"size":(\d{1,12}),/.exec(line)?.[1] ?? 0);

const LINE = /^\{"file":("(?:[^"\\]|\\.)*"),"format":"([a-z0-9-]+)",.*\},?$/;
const BLOB = /"blob":"([0-9a-f]{40})"/;

/**
 * The lines of one format's packages: carried over where the file is still the same, made anew otherwise.
 *
 * @param listed in any order; lines are sorted by file name
 * @param old the catalogs that are there, by folder
 */
export function catalogOf(
  format: Format,
  listed: readonly Listed[],
  old: ReadonlyMap<string, CatalogLines>,
  paths: Paths,
  provenance: Provenance,
): string[] {
  const sorted = listed.toSorted((a, b) => (a.entry.file < b.entry.file ? -1 : 1));
  return sorted.map((item) => {
    const blob = item.blob ?? paths.get(item.path);
    const line = item.content?.kind === 'file' ? undefined : oldLine(format, item, old);
    const isSame = line !== undefined && (blob === undefined || BLOB.exec(line)?.[1] === blob);
    // A package that was read in this run is described anew, but for when and whence it came.
    if (isSame && item.facts === undefined) return line;
    const from =
      item.content?.kind === 'file' ? provenanceOf(provenance, item) : isSame ? originOf(line) : NOWHERE;
    return catalogLine(format, item, blob, from);
  });
}

/** Of a package listed again in a new folder, the line is in the folder it is copied from. */
function oldLine(
  format: Format,
  { entry, path, content }: Listed,
  old: ReadonlyMap<string, CatalogLines>,
): string | undefined {
  const from = content?.kind === 'copy' ? content.from : path;
  const folder = from.slice(0, -entry.file.length - 1);
  return old.get(folder)?.get(keyOf(format.name, entry.file));
}

interface Origin {
  published: string | null;
  run: string | null;
  source: string | null;
}

/** When a package came that somebody else published is not known. */
const NOWHERE: Origin = { published: null, run: null, source: null };

const provenanceOf = ({ now, run }: Provenance, { facts }: Listed): Origin => ({
  published: seconds(now),
  run: run ?? null,
  source: facts?.source ?? null,
});

function originOf(line: string): Origin {
  const { published, run, source } = JSON.parse(line);
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { published: text(published), run: text(run), source: text(source) };
}

function catalogLine(
  format: Format,
  { entry, facts }: Listed,
  blob: string | undefined,
  origin: Origin,
): string {
  const { summary, license, maintainer, homepage, dependencies, provides } = format.describe(entry);
  return JSON.stringify({
    file: entry.file,
    format: format.name,
    name: entry.name,
    version: entry.version,
    // Where the index hides it, a package may be for any arch.
    arch: facts?.arch ?? (entry.anyArch === undefined ? null : entry.arch),
    size: entry.size ?? null,
    sha256: facts?.sha256 ?? entry.sha256 ?? null,
    blob: blob ?? null,
    license,
    maintainer: maintainer || (facts?.maintainer ?? ''),
    homepage,
    summary: shorten(summary),
    depends: dependencies,
    provides,
    ...origin,
  });
}

/** ISO 8601 without fractions. */
export const seconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** On whole characters. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= SUMMARY_LIMIT ? text : `${characters.slice(0, SUMMARY_LIMIT - 1).join('')}…`;
}

export function writeCatalog(lines: readonly string[]): Buffer {
  return Buffer.from(`${HEAD}"packages":[\n${lines.join(',\n')}\n]}\n`, 'utf8');
}
