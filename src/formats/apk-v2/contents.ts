import { gzipHead, readGzipMember } from '../../bytes/gzip-members.ts';
import { FormatError } from '../../errors.ts';
import type { IndexContents, Row } from '../contents.ts';
import type { Entry } from '../format.ts';
import { archiveDescription, openIndex } from './index-archive.ts';
import { decode } from './pkginfo.ts';
import { firstTarName } from './segment.ts';

/** The most bytes that a signature in front of an index may unpack to while its end is looked for. */
const SIGNATURE_LIMIT = 1 << 20;
const SIGNATURES = 64;

/** True for a gzip file whose first file after its signatures is an index or its description. */
export function looksLikeIndex(bytes: Buffer): boolean {
  let at = 0;
  for (let i = 0; i < SIGNATURES && at < bytes.length; i++) {
    const name = firstTarName(gzipHead(bytes.subarray(at)));
    if (!name.startsWith('.SIGN.')) return /^(\.\/)?(APKINDEX|DESCRIPTION)$/.test(name);
    try {
      at = readGzipMember(bytes, at, SIGNATURE_LIMIT).end;
    } catch (error) {
      if (error instanceof FormatError) return false;
      throw error;
    }
  }
  return false;
}

/**
 * @param entries the entries of the index
 * @throws FormatError without a file name
 */
export function indexContents(bytes: Buffer, entries: readonly Entry[]): IndexContents {
  const archive = openIndex(bytes);
  return {
    description: archiveDescription(archive),
    spec: '',
    signatures: archive.signatures.map(({ type, keyName }) => `${keyName} (${type})`),
    packages: entries.map(rowsOf),
  };
}

/** The lines of an entry, under their letters. */
const rowsOf = ({ text }: Entry): Row[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [decode(line.slice(0, 1)), decode(line.slice(2))]);
