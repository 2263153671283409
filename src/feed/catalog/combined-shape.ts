import type { CatalogPackage } from './package-shape.ts';
import { isWord } from './package-shape.ts';
import { isBlobId, isCount, isFolderPath, isFormat, isLine, isTime } from './plain-values.ts';

/**
 * The one shape of a line in `catalog.json` (docs/catalog.md), which holds the packages of the whole feed for the page.
 * Nobody signs that file. The page in the browser uses the same code, so nothing here needs Node.
 */

/** A package version with everything about it that is the same in all of these folders. */
export interface CombinedPackage {
  name: string;
  version: string;
  format: string;
  section: string;
  license: string;
  summary: string;
  provides: string[];
  published: string | null;
  /** When the feed lost it; absent from a version that the feed has. */
  gone?: string;
  /** The bytes of its file by the folder that lists it, or that listed it last; null if they are not known. */
  in: { [folder: string]: number | null };
}

/** A folder whose packages the catalog has, and the content id of the `packages.json` that they were taken from. */
export interface CombinedFolder {
  folder: string;
  blob: string;
}

const TEXT_LIMIT = 300;
const LIST_LIMIT = 200;
const FOLDER_LIMIT = 20_000;

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a parsed line; undefined for one that does not fit. */
export function readCombined(value: unknown): CombinedPackage | CombinedFolder | undefined {
  if (!isRecord(value)) return undefined;
  const { folder, blob } = value;
  if (folder !== undefined) return isFolderPath(folder) && isBlobId(blob) ? { folder, blob } : undefined;
  const { name, version, format, provides, published, gone } = value;
  if (!isWord(name) || !isWord(version) || !isFormat(format)) return undefined;
  const places = isRecord(value.in) ? Object.entries(value.in).slice(0, FOLDER_LIMIT) : [];
  const fitting = places.filter(
    (place): place is [string, number | null] =>
      isFolderPath(place[0]) && (place[1] === null || isCount(place[1])),
  );
  if (fitting.length === 0 || (gone !== undefined && !isTime(gone))) return undefined;
  const text = (field: string): string => {
    const given = value[field];
    return isLine(given, TEXT_LIMIT) ? given : '';
  };
  return {
    ...{ name, version, format },
    ...{ section: text('section'), license: text('license'), summary: text('summary') },
    provides: Array.isArray(provides) ? provides.slice(0, LIST_LIMIT).filter(isWord) : [],
    published: isTime(published) ? published : null,
    ...(gone === undefined ? {} : { gone }),
    in: Object.fromEntries(fitting),
  };
}

export const isFolderLine = (line: CombinedPackage | CombinedFolder): line is CombinedFolder =>
  'folder' in line;

/** A line for a package of one folder. */
export const combinedOf = (pkg: CatalogPackage, folder: string): CombinedPackage => ({
  ...{ name: pkg.name, version: pkg.version, format: pkg.format },
  ...{ section: pkg.section ?? '', license: pkg.license, summary: pkg.summary },
  provides: pkg.provides.filter(isWord).slice(0, LIST_LIMIT),
  published: pkg.published,
  in: { [folder]: pkg.size },
});
