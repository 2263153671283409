import { hash } from 'node:crypto';
import type { Format, Package } from '../../formats/format.ts';
import type { Owned } from '../listed.ts';
import { FORMAT_NAMES } from './feed-shape.ts';
import { readLines, writeLines } from './line-file.ts';
import { isPackageFile, isWord } from './package-shape.ts';
import { type CatalogState, HEAD, lineKey, stateOfBroken } from './packages-json.ts';
import { isLine, isText } from './plain-values.ts';

/**
 * `files.json` in each folder (docs/catalog.md): which files the packages of the folder install. Nobody signs it, so it
 * only serves to warn: nothing is listed, placed or refused because of it.
 */

export const FILES_FILE = 'files.json';
/** The most bytes of a `files.json`. Packages that do not fit are left out. */
export const FILES_LIMIT = 32 << 20;
/** The bytes of a hash of a path. Among a thousand million pairs of paths, none is likely to be equal by chance. */
const HASH_BYTES = 6;
/** The characters of such a hash in base64. */
const HASH_TEXT = 8;
/** The most paths of one package that are compared. */
const PATHS_LIMIT = 100_000;
/** The most names in one relation. */
const NAMES_LIMIT = 10_000;
const RELATIONS = ['names', 'sole', 'conflicts', 'replaces'] as const;
const FIRST_LINE = `${HEAD}"owned":[`;

/** What a package file of a folder installs. */
export interface OwnedLine extends Owned {
  format: string;
  /** The path of the package file, relative to the folder. */
  file: string;
}

/** What a package installs; undefined if that is nothing, or nobody looked. */
export function ownedBy(format: Format, pkg: Package): Owned | undefined {
  const { files = [] } = pkg;
  if (files.length === 0) return undefined;
  const hashes = Float64Array.from(files, hashOfPath).sort();
  const single = hashes.filter((one, at) => one !== hashes[at - 1]).subarray(0, PATHS_LIMIT);
  const bytes = Buffer.alloc(single.length * HASH_BYTES);
  for (const [at, one] of single.entries()) bytes.writeUIntBE(one, at * HASH_BYTES, HASH_BYTES);
  return { relations: format.relations(pkg), paths: bytes.toString('base64') };
}

/** The beginning of the SHA-256 of a path, as a number. */
export const hashOfPath = (path: string): number =>
  // Text is several times as quick to get as a buffer.
  Number.parseInt(hash('sha256', path, 'hex').slice(0, 2 * HASH_BYTES), 16);

/** The hashes of the paths that a package installs. */
export function hashesOf({ paths }: Pick<Owned, 'paths'>): Float64Array {
  const bytes = Buffer.from(paths, 'base64');
  const hashes = new Float64Array(bytes.length / HASH_BYTES);
  for (let at = 0; at < hashes.length; at++) hashes[at] = bytes.readUIntBE(at * HASH_BYTES, HASH_BYTES);
  return hashes;
}

/**
 * Reads a `files.json` line by line, and takes the lines that fit.
 *
 * @returns the state of the file. Drop the lines if it is `theirs`.
 */
export function readOwned(bytes: Buffer, take: (line: OwnedLine) => void): CatalogState {
  if (bytes.length > FILES_LIMIT) return 'theirs';
  const takeValue = (value: unknown): boolean => {
    const line = ownedShape(value);
    if (line !== undefined) take(line);
    return line !== undefined;
  };
  return readLines(bytes, FIRST_LINE, takeValue) ? 'whole' : stateOfBroken(bytes);
}

/** The state of a `files.json`. Keeps nothing of it in memory. */
export const stateOfOwned = (bytes: Buffer): CatalogState => readOwned(bytes, () => undefined);

/** Reads a parsed line; undefined if it does not fit. */
function ownedShape(value: unknown): OwnedLine | undefined {
  const {
    file,
    format,
    origin = '',
    paths,
    ...rest
  } = (value ?? {}) as { readonly [field: string]: unknown };
  if (!isPackageFile(file) || !isText(format) || !FORMAT_NAMES.includes(format)) return undefined;
  if (!isHashes(paths) || !(origin === '' || isWord(origin))) return undefined;
  const [names, sole, conflicts, replaces] = RELATIONS.map((field) => namesIn(rest[field]));
  if (names === undefined || names.length === 0) return undefined;
  if (sole === undefined || conflicts === undefined || replaces === undefined) return undefined;
  return { file, format, relations: { names, sole, conflicts, replaces, origin }, paths };
}

function namesIn(value: unknown = []): string[] | undefined {
  const fits = Array.isArray(value) && value.length <= NAMES_LIMIT && value.every(isName);
  return fits ? value : undefined;
}

const isName = (value: unknown): value is string => isLine(value, 1000);

const isHashes = (value: unknown): value is string =>
  isText(value) &&
  value !== '' &&
  value.length <= PATHS_LIMIT * HASH_TEXT &&
  value.length % HASH_TEXT === 0 &&
  /^[A-Za-z0-9+/]*$/.test(value);

/** The text of a new line; undefined for one that no run could read. */
export function newOwnedText(line: OwnedLine): string | undefined {
  const text = ownedText(line);
  return ownedShape(JSON.parse(text)) === undefined ? undefined : text;
}

/** A line as a `files.json` has it, without relations that are empty. */
export function ownedText({ file, format, relations, paths }: OwnedLine): string {
  const said = RELATIONS.filter((field) => relations[field].length > 0).map((field) => [
    field,
    relations[field],
  ]);
  const origin = relations.origin === '' ? {} : { origin: relations.origin };
  return JSON.stringify({ file, format, ...Object.fromEntries(said), ...origin, paths });
}

/**
 * The bytes of a `files.json`.
 *
 * @param lines the text of each line, by `lineKey`
 */
export function writeOwned(lines: ReadonlyMap<string, string>): Buffer {
  let left = FILES_LIMIT - 100;
  const fitting: string[] = [];
  for (const [, text] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
    left -= Buffer.byteLength(text) + 2;
    if (left < 0) break;
    fitting.push(text);
  }
  return writeLines(FIRST_LINE, fitting);
}

export const keyOfOwned = ({ format, file }: OwnedLine): string => lineKey(format, file);
