import { FORMAT_NAMES, SUMMARY_LIMIT } from './feed-shape.ts';
import {
  isArch,
  isBlobId,
  isCount,
  isLine,
  isLink,
  isPlainPath,
  isSha256,
  isText,
  isTime,
} from './plain-values.ts';

/**
 * The one shape of a package in `packages.json` (docs/catalog.md). Nobody signs that file. The page in the browser uses
 * the same code, so nothing here needs Node.
 */
export interface CatalogPackage {
  /** The path of the package file, relative to the folder. */
  file: string;
  format: string;
  name: string;
  version: string;
  /** The arch word of the package itself; null if it is not known. */
  arch: string | null;
  /** The size of the file in bytes. */
  size: number | null;
  sha256: string | null;
  /** The content id of the file. */
  blob: string | null;
  license: string;
  maintainer: string;
  homepage: string;
  summary: string;
  /** The whole description in its lines, where it says more than the summary. */
  description?: string | undefined;
  section?: string | undefined;
  /** The bytes that it takes on a device, as it states them. */
  installed?: number | undefined;
  depends: string[];
  provides: string[];
  published: string | null;
  /** Since when its folder lists it; absent from a package that was published there. */
  listed?: string;
  /** The address of the run that published it. */
  run: string | null;
  /** The address of the release or run that the file came from. */
  source: string | null;
  /** The address of the upstream's index that listed it; absent from a package of another source. */
  upstream?: string;
  /** When that index was read. */
  upstreamRead?: string;
}

/** The most characters of a name, a version or a file. */
const WORD_LIMIT = 400;
/** The most characters of one item of a list. */
const ITEM_LIMIT = 4_096;
/** The most items of a list. */
const LIST_LIMIT = 10_000;

/**
 * Reads a parsed line of `packages.json`. A value that does not fit is treated as unknown.
 *
 * @returns undefined for a line without a file, format, name or version
 */
export function readPackageShape(value: unknown): CatalogPackage | undefined {
  const fields = (value ?? {}) as { readonly [field: string]: unknown };
  const { file, format, name, version } = fields;
  if (!isPackageFile(file) || !isText(format) || !FORMAT_NAMES.includes(format)) return undefined;
  if (!isWord(name) || !isWord(version)) return undefined;
  const orNull = <T>(field: string, fits: (value: unknown) => value is T): T | null => {
    const given = fields[field];
    return fits(given) ? given : null;
  };
  const text = (field: string): string => orNull(field, isShort) ?? '';
  const list = (field: string): string[] => {
    const given = fields[field];
    return Array.isArray(given) ? given.slice(0, LIST_LIMIT).filter(isItem) : [];
  };
  return {
    file,
    format,
    name,
    version,
    arch: orNull('arch', isArch),
    size: orNull('size', isCount),
    sha256: orNull('sha256', isSha256),
    blob: orNull('blob', isBlobId),
    license: text('license'),
    maintainer: text('maintainer'),
    homepage: text('homepage'),
    summary: text('summary'),
    depends: list('depends'),
    provides: list('provides'),
    ...toRead(fields),
    published: orNull('published', isTime),
    ...(isTime(fields.listed) ? { listed: fields.listed } : {}),
    run: orNull('run', isLink),
    source: orNull('source', isLink),
    ...upstreamIn(fields),
  };
}

/** What only people read, where the package says it. */
function toRead({
  description,
  section,
  installed,
}: {
  readonly [field: string]: unknown;
}): Pick<CatalogPackage, 'description' | 'section' | 'installed'> {
  return {
    ...(isParagraphs(description) ? { description } : {}),
    ...(isShort(section) && section !== '' ? { section } : {}),
    ...(isCount(installed) ? { installed } : {}),
  };
}

/** The most characters of a description. */
export const DESCRIPTION_LIMIT = 3_000;
const isParagraphs = (value: unknown): value is string =>
  isText(value) &&
  value.length <= DESCRIPTION_LIMIT &&
  value.split('\n').every((line) => isLine(line, DESCRIPTION_LIMIT));

function upstreamIn({
  upstream,
  upstreamRead,
}: {
  readonly [field: string]: unknown;
}): Pick<CatalogPackage, 'upstream' | 'upstreamRead'> {
  return isLink(upstream) && isTime(upstreamRead) ? { upstream, upstreamRead } : {};
}

/** True for a name, a version or the like. */
export const isWord = (value: unknown): value is string => isLine(value, WORD_LIMIT) && value !== '';
const isShort = (value: unknown): value is string => isLine(value, SUMMARY_LIMIT);
const isItem = (value: unknown): value is string => isLine(value, ITEM_LIMIT);

/**
 * True for the path of a package file. An index of another tool may use odd file names, but none may lead out of the
 * folder.
 */
export const isPackageFile = (value: unknown): value is string =>
  isPlainPath(value) || (isWord(value) && !/^\/|\\|(^|\/)\.{0,2}(\/|$)/.test(value));
