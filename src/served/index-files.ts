import { bareFault, type Fault } from '../audit/faults.ts';
import { contentFaults, packedFile, signatureFaults } from '../audit/index-files.ts';
import { blobId } from '../bytes/blob-id.ts';
import { decompress } from '../bytes/compression.ts';
import { FormatError, PkgfeedError } from '../errors.ts';
import { SIGNATURE_LIMIT } from '../feed/file-limits.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { INDEX_LIMIT } from '../formats/index-budget.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Fetched } from './fetcher.ts';
import { lackingFault } from './lacking.ts';

/** What derives from an index, such as `index.json`, is a tenth of it. */
const DERIVED_LIMIT = 16 << 20;
/** So much of each file is fetched of several folders at once, and unpacked; what is larger is fetched alone. */
const SMALL = 4 << 20;

/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
function indexFiles(format: Format): [name: string, most: number][] {
  const { indexFile, derivedFiles, signatureFiles } = format;
  const packed = packedFile(format);
  return [
    ...(packed === undefined ? [] : [[packed, INDEX_LIMIT] as [string, number]]),
    [indexFile, INDEX_LIMIT],
    ...derivedFiles.filter((name) => name !== packed).map((name): [string, number] => [name, DERIVED_LIMIT]),
    ...signatureFiles.map((name): [string, number] => [name, SIGNATURE_LIMIT]),
  ];
}

/** The index files of a folder as they were served together. */
export interface ServedIndex {
  answers: ReadonlyMap<string, Fetched>;
  /** What arrived, by name; of a compressed index only what it unpacks to, under the plain one's name. */
  files: Map<string, Buffer>;
  /** git's names for what arrived. */
  blobs: ReadonlyMap<string, string>;
  /** Why the compressed index does not unpack. */
  damage: string | undefined;
  /** Whether the plain index is another than the compressed one unpacks to. */
  isApart: boolean;
}

/**
 * Fetches the index files of a folder.
 *
 * @param isAlone whether no other folder is fetched at the same time: only then large files are, one after another
 * @returns undefined when there are large ones, and others are fetched at the same time
 */
export async function fetchIndex(
  format: Format,
  get: (name: string, most: number, same?: Buffer) => Promise<Fetched>,
  isAlone: boolean,
): Promise<ServedIndex | undefined> {
  const packed = packedFile(format);
  const answers = new Map<string, Fetched>();
  const files = new Map<string, Buffer>();
  const blobs = new Map<string, string>();
  let [damage, isApart]: [string | undefined, boolean] = [undefined, false];
  const wanted = indexFiles(format);
  const early = isAlone
    ? undefined
    : await Promise.all(wanted.map(([name, most]) => get(name, Math.min(most, SMALL))));
  for (const [i, [name, most]] of wanted.entries()) {
    // Of a large index the plain form is compared as it comes.
    const unpacked = name === format.indexFile ? files.get(name) : undefined;
    const answer = early?.[i] ?? (await get(name, most, unpacked));
    if (isLarge(answer) && !isAlone && most > SMALL) return undefined;
    if (answer.state !== 'there') {
      answers.set(name, answer);
      continue;
    }
    const { bytes } = answer;
    blobs.set(name, blobId(bytes));
    // What was looked at is let go of: an index may be in memory twice at most.
    answers.set(name, { ...answer, bytes: NOTHING });
    if (name === packed) {
      try {
        files.set(format.indexFile, await decompress(bytes, 'gzip', isAlone ? INDEX_LIMIT : SMALL, 0));
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
        if (error.code === 'FORMAT_LIMIT' && !isAlone) return undefined;
        damage = error.reason;
      }
    } else if (name === format.indexFile) {
      isApart = unpacked !== undefined && !unpacked.equals(bytes);
      if (unpacked === undefined) files.set(name, bytes);
    } else files.set(name, bytes);
  }
  return { answers, files, blobs, damage, isApart };
}

const NOTHING = Buffer.alloc(0);

const isLarge = (answer: Fetched): boolean => answer.state === 'wrong' && answer.kind === 'larger';

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
  served: ServedIndex,
  keys: readonly PublicKey[],
  shown: (name: string) => string,
): Promise<IndexVerdict> {
  const { answers, damage, isApart } = served;
  const later = FORMATS.slice(FORMATS.indexOf(format) + 1).filter((one) => formats.includes(one));
  const theirs = new Set(later.flatMap(({ derivedFiles }) => derivedFiles));
  const files = new Map([...served.files].filter(([name]) => !theirs.has(name)));
  const faults = lackingFaults(format, answers, shown);
  const packed = packedFile(format) ?? '';
  if (damage !== undefined) {
    faults.push(bareFault('error', shown(packed), `does not unpack to an index: ${damage}`, 'unreadable'));
  }
  if (isApart) {
    const what = `is another index than ${packed} unpacks to`;
    faults.push(bareFault('error', shown(format.indexFile), what, 'apart'));
  }
  const index = files.get(format.indexFile);
  if (index === undefined) return { entries: [], signatures: [], faults, isRead: false };
  try {
    const signatures = await format.verify(files, keys);
    faults.push(...signatureFaults(format, signatures, keys, shown));
    const entries = format.parseIndex(index);
    const content = await contentFaults(format, files, entries, signatures, shown);
    return { entries: withoutText(entries), signatures, faults: [...faults, ...content], isRead: true };
  } catch (error) {
    if (!(error instanceof PkgfeedError)) throw error;
    const reason = error instanceof FormatError ? error.reason : error.message;
    faults.push(bareFault('error', shown(format.indexFile), `cannot be used: ${reason}`, 'unreadable'));
    return { entries: [], signatures: [], faults, isRead: false };
  }
}

/** What packages are looked after by: copies, since any piece of an index's text keeps the whole of it in memory. */
const withoutText = (entries: readonly Entry[]): Entry[] =>
  structuredClone(entries.map((entry) => ({ ...entry, text: '' })));

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
