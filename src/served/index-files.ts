import { decompress } from '../bytes/compression.ts';
import { FormatError, PkgfeedError } from '../errors.ts';
import { duplicatesIn } from '../feed/folder.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { PublicKey, Scheme } from '../keys/signing-key.ts';
import type { Finding } from '../report.ts';
import { bareFault, type Fault, lackingFault, signatureFault } from './faults.ts';
import type { Fetched } from './fetcher.ts';

/** The largest index at hand is a quarter of this. */
export const INDEX_LIMIT = 256 << 20;
/** Above the most that signatures of an index are read of. */
const SIGNATURE_LIMIT = 1 << 20;

/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
export function indexFiles(format: Format): [name: string, most: number][] {
  const { indexFile, derivedFiles, signatureFiles } = format;
  const big = [...derivedFiles, indexFile].map((name): [string, number] => [name, INDEX_LIMIT]);
  return [...big, ...signatureFiles.map((name): [string, number] => [name, SIGNATURE_LIMIT])];
}

/** The compressed index, which most clients of a format that has one fetch instead of the plain one. */
export function packedFile({ indexFile, derivedFiles }: Format): string | undefined {
  return derivedFiles.find((name) => name === `${indexFile}.gz`);
}

/** What the index files of a folder, as fetched together, are worth to somebody who holds certain keys. */
export interface IndexVerdict {
  entries: Entry[];
  signatures: Signature[];
  faults: Fault[];
  /** Whether an index came and could be read. */
  isRead: boolean;
}

/**
 * @param formats all that have an index in the folder; of a file that two derive, the later one's is there
 * @param shown how findings name a file of the folder
 */
export async function judgeIndex(
  format: Format,
  formats: readonly Format[],
  served: ReadonlyMap<string, Fetched>,
  keys: readonly PublicKey[],
  shown: (name: string) => string,
): Promise<IndexVerdict> {
  const faults: Fault[] = [];
  const files = new Map<string, Buffer>();
  const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter((one) => formats.includes(one));
  const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
  for (const [name] of indexFiles(format)) {
    const answer = served.get(name);
    if (answer?.state === 'there' && !theirs.has(name)) files.set(name, answer.bytes);
  }
  faults.push(...lackingFaults(format, served, shown));
  const index = await indexOf(format, files, faults, shown);
  if (index === undefined) return { entries: [], signatures: [], faults, isRead: false };
  files.set(format.indexFile, index);
  const unreadable = (error: unknown): void => {
    if (!(error instanceof PkgfeedError)) throw error;
    const reason = error instanceof FormatError ? error.reason : error.message;
    faults.push(bareFault('error', shown(format.indexFile), `cannot be used: ${reason}`, 'unreadable'));
  };
  try {
    const signatures = await format.verify(files, keys);
    faults.push(...signatureFaults(format, signatures, keys, shown));
    const entries = format.parseIndex(index);
    faults.push(...contentFaults(format, files, entries, signatures, shown));
    return { entries, signatures, faults, isRead: true };
  } catch (error) {
    unreadable(error);
    return { entries: [], signatures: [], faults, isRead: false };
  }
}

/** Of the two forms of an index one is enough to judge it; the other is missed only by those who fetch it. */
function lackingFaults(
  format: Format,
  served: ReadonlyMap<string, Fetched>,
  shown: (name: string) => string,
): Fault[] {
  const packed = packedFile(format);
  const isThere = (name: string | undefined): boolean => served.get(name ?? '')?.state === 'there';
  return [...served].flatMap(([name, answer]) => {
    if (answer.state === 'there') return [];
    if (name === format.indexFile && packed !== undefined) {
      // Told with the compressed form, where both are missing.
      if (answer.state !== 'absent')
        return lackingFault(shown(name), answer, isThere(packed) ? 'beside' : 'index');
      return isThere(packed)
        ? [bareFault('warning', shown(name), 'is missing, and `src` lines fetch it', 'client')]
        : [];
    }
    if (name === packed && answer.state === 'absent' && isThere(format.indexFile)) {
      const what = 'is missing, and `src/gz` lines fetch nothing else';
      return [bareFault('error', shown(name), what, 'index')];
    }
    return lackingFault(
      shown(name),
      answer,
      name === packed || name === format.indexFile ? 'index' : 'beside',
    );
  });
}

/** The bytes that signatures are over: those of the compressed index, unpacked, where there is one. */
async function indexOf(
  format: Format,
  files: ReadonlyMap<string, Buffer>,
  faults: Fault[],
  shown: (name: string) => string,
): Promise<Buffer | undefined> {
  const plain = files.get(format.indexFile);
  const packedName = packedFile(format) ?? '';
  const packed = files.get(packedName);
  if (packed === undefined) return plain;
  try {
    const index = await decompress(packed, 'gzip', INDEX_LIMIT, 0);
    if (plain !== undefined && !plain.equals(index)) {
      const what = `is another index than ${packedName} unpacks to`;
      faults.push(bareFault('error', shown(format.indexFile), what, 'apart'));
    }
    return index;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    faults.push(
      bareFault('error', shown(packedName), `does not unpack to an index: ${error.reason}`, 'unreadable'),
    );
    return plain;
  }
}

function signatureFaults(
  format: Format,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
  shown: (name: string) => string,
): Fault[] {
  const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
  if (signatures.length === 0) {
    const what = `has no ${format.schemes.join(' or ')} signature`;
    // With a key at hand the signature is missing, and not merely not wanted.
    return [bareFault(hasKey ? 'error' : 'warning', shown(format.indexFile), what, 'unsigned')];
  }
  const isSigned = signatures.some(({ state }) => state === 'good');
  return signatures.flatMap((signature) =>
    signature.state === 'good' ? [] : [signatureFault(shown(signature.file), signature, isSigned, hasKey)],
  );
}

function contentFaults(
  format: Format,
  files: ReadonlyMap<string, Buffer>,
  entries: readonly Entry[],
  signatures: readonly Signature[],
  shown: (name: string) => string,
): Fault[] {
  const faults: Fault[] = [];
  const listed = entries.map((entry) => ({
    ...{ entry, path: format.fetchesByArch ? `${entry.arch}/${entry.file}` : entry.file },
    ...{ blob: undefined, origin: '', content: undefined },
  }));
  for (const fact of duplicatesIn(listed)) {
    faults.push(bareFault('error', shown(format.indexFile), `lists ${fact} twice`, 'twice'));
  }
  const isForOpenWrt = signatures.some(({ scheme }) => scheme === 'usign');
  for (const { file, problem } of format.checkIndex(files)) {
    // What is not there or does not unpack is told already, and the size matters to usign alone.
    if (file === packedFile(format)) continue;
    if (file === format.indexFile && packedFile(format) !== undefined && !isForOpenWrt) continue;
    faults.push(bareFault('warning', shown(file), problem, file === format.indexFile ? 'client' : 'apart'));
  }
  return faults;
}

/**
 * How a report calls the state of a folder's signatures.
 *
 * @param given the keys that somebody gave; of a scheme without one, those that the feed publishes have judged
 */
export function signatureWord(signatures: readonly Signature[], given: readonly PublicKey[]): string {
  const states = signatures.map(({ state }) => state);
  if (states.includes('bad')) return 'BAD SIGNATURE';
  if (states.includes('good'))
    return schemesOf(signatures).some((scheme) => given.some((key) => key.scheme === scheme))
      ? 'signed'
      : 'signed by its published key';
  return states.includes('unknown-key') ? 'signed by an unknown key' : 'not signed';
}

const schemesOf = (signatures: readonly Signature[]): Scheme[] =>
  signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);

/** Who gives a key wants to know by that key; of a kind that none was given for, the feed judges itself. */
export function judgedByItself(signatures: readonly Signature[], given: readonly PublicKey[]): Finding[] {
  const alone = [...new Set(schemesOf(signatures))].filter(
    (scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme),
  );
  return alone.sort().map((scheme) => ({
    severity: 'warning',
    path: 'keys',
    what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
    why: 'somebody who replaced both, key and index, would not be found out',
    mend: 'Give a public key of each kind that signs the feed as `trusted-keys`.',
  }));
}
