import { compressionOf, gunzipNow } from '../../bytes/compression.ts';
import { gzipHead } from '../../bytes/gzip-members.ts';
import { FormatError } from '../../errors.ts';
import type { IndexContents, Row } from '../contents.ts';
import type { Entry } from '../format.ts';
import { INDEX_LIMIT } from '../index-budget.ts';
import { decode, trimBlanks } from './control.ts';

/** How many bytes at the beginning of a file show whether it is an index. */
const HEAD = 4096;

/** True for a `Packages`, plain or compressed: text that begins with fields and names a package. */
export function looksLikeIndex(bytes: Buffer): boolean {
  const head = compressionOf(bytes) === 'gzip' ? gzipHead(bytes) : bytes.subarray(0, HEAD);
  const text = head.toString('latin1');
  // An index without packages is a single empty line, or has no bytes at all.
  if (text === '' ? isEmptyIndex(bytes) : /^\n{1,3}$/.test(text)) return true;
  return !text.includes('\0') && /^\s*[A-Za-z][A-Za-z0-9-]*:/.test(text) && /^Package:/m.test(text);
}

function isEmptyIndex(bytes: Buffer): boolean {
  try {
    return plainIndex(bytes).length === 0;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/** The plain text of an index. @throws FormatError without a file name */
export const plainIndex = (bytes: Buffer): Buffer =>
  compressionOf(bytes) === 'gzip' ? gunzipNow(bytes, INDEX_LIMIT) : bytes;

/** @param entries the entries of the index */
export const indexContents = (entries: readonly Entry[]): IndexContents => ({
  description: '',
  spec: '',
  signatures: null,
  packages: entries.map(rowsOf),
});

function rowsOf({ text }: Entry): Row[] {
  const rows: Row[] = [];
  for (const line of text.split('\n')) {
    const last = rows.at(-1);
    if (line === '') continue;
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] += `\n${decode(line.slice(1))}`;
      continue;
    }
    const colon = line.indexOf(':');
    rows.push([decode(line.slice(0, Math.max(colon, 0))), decode(trimBlanks(line.slice(colon + 1)))]);
  }
  return rows;
}
