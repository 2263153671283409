import { type Fault, faultOf } from '../audit/faults.ts';
import { type JudgedFolder, judgeFolder } from '../audit/judge-folder.ts';
import { type Meaning, meaningOf } from '../audit/meaning.ts';
import type { IsRevoked } from '../audit/revoked.ts';
import { decompress } from '../bytes/compression.ts';
import { contentId } from '../bytes/content-id.ts';
import { FormatError } from '../errors.ts';
import { hashesOf } from '../feed/catalog/chain.ts';
import type { IndexHashes } from '../feed/catalog/chain-shape.ts';
import { SIGNATURE_LIMIT } from '../feed/file-limits.ts';
import { compressedIndex, type Entry, type Format } from '../formats/format.ts';
import { INDEX_LIMIT } from '../formats/index-budget.ts';
import type { PublicKey } from '../keys/key.ts';
import { missingFault } from './missing.ts';
import type { Fetched } from './whole-file.ts';

/** Files that derive from an index, such as `index.json`, have about a tenth of its size. */
const DERIVED_LIMIT = 16 << 20;
/** Bytes up to which a file is fetched, and unpacked, together with those of other folders. A larger one is fetched alone. */
const SMALL = 4 << 20;

/** The files that clients of a format fetch before any package, with the most bytes that each may have. */
function indexFiles(format: Format): [name: string, most: number][] {
  const { indexFile, derivedFiles, signatureFiles, secondIndex } = format;
  const mostOf = (name: string): number => (name === secondIndex?.file ? INDEX_LIMIT : DERIVED_LIMIT);
  const packed = compressedIndex(format);
  return [
    ...(packed === undefined ? [] : [[packed, INDEX_LIMIT] as [string, number]]),
    [indexFile, INDEX_LIMIT],
    ...derivedFiles.filter((name) => name !== packed).map((name): [string, number] => [name, mostOf(name)]),
    ...signatureFiles.map((name): [string, number] => [name, SIGNATURE_LIMIT]),
  ];
}

/** The index files of a folder as they were served together. */
export interface ServedIndex {
  answers: ReadonlyMap<string, Fetched>;
  /** The files that arrived, by name. A compressed index is there only unpacked, under the name of the plain one. */
  files: Map<string, Buffer>;
  /** git's ids of the files that arrived. */
  blobs: ReadonlyMap<string, string>;
  /** Why the compressed index does not unpack. */
  damage: string | undefined;
  /** Whether the plain index differs from the unpacked one. */
  isApart: boolean;
}

/**
 * Fetches the index files of a folder.
 *
 * @param isAlone whether no other folder is fetched at the same time. Only then are large files fetched, one by one
 * @returns undefined for a folder with large files that is not fetched alone
 */
export async function fetchIndex(
  format: Format,
  get: (name: string, most: number, same?: Buffer) => Promise<Fetched>,
  isAlone: boolean,
): Promise<ServedIndex | undefined> {
  const packed = compressedIndex(format);
  const answers = new Map<string, Fetched>();
  const files = new Map<string, Buffer>();
  const blobs = new Map<string, string>();
  let [damage, isApart]: [string | undefined, boolean] = [undefined, false];
  const wanted = indexFiles(format);
  const early = isAlone
    ? undefined
    : await Promise.all(wanted.map(([name, most]) => get(name, Math.min(most, SMALL))));
  for (const [i, [name, most]] of wanted.entries()) {
    // The plain form of a large index is compared while it arrives.
    const unpacked = name === format.indexFile ? files.get(name) : undefined;
    const answer = early?.[i] ?? (await get(name, most, unpacked));
    if (isLarge(answer) && !isAlone && most > SMALL) return undefined;
    if (answer.state !== 'there') {
      answers.set(name, answer);
      continue;
    }
    const { bytes } = answer;
    blobs.set(name, contentId(bytes));
    // An index may be in memory twice at most.
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

/** The verdict on the index files of a folder that were fetched together, for a reader with certain keys. */
export interface IndexVerdict extends Omit<JudgedFolder, 'listed'> {
  /** Without their text. */
  entries: Entry[];
  /** What each entry says, for packages that are compared with it; empty otherwise. */
  meanings: ReadonlyMap<Entry, Meaning>;
  /** The hashes of its indexes as they arrived. */
  hashes: IndexHashes;
}

/**
 * Judges the index files that a server sent.
 *
 * @param formats all that have an index in the folder
 * @param shown how findings name a file of the folder
 * @param isCompared true for an entry that its package is compared with later
 * @param isRevoked tells keys that no longer count
 */
export async function judgeIndex(
  format: Format,
  formats: readonly Format[],
  served: ServedIndex,
  keys: readonly PublicKey[],
  shown: (name: string) => string,
  isCompared: (entry: Entry) => boolean,
  isRevoked?: IsRevoked,
): Promise<IndexVerdict> {
  const { files, answers } = served;
  const packed = compressedIndex(format);
  const { listed, ...judged } = await judgeFolder(format, files, keys, {
    from: 'server',
    shown,
    ...(isRevoked === undefined ? {} : { isRevoked }),
    formats,
    pathOf: ({ arch, file }) => (format.locates === 'by-arch-and-name' ? `${arch}/${file}` : file),
    // The server's answer for it was judged, and what it unpacks to stands for the plain index.
    reported: new Set(packed === undefined ? [] : [packed]),
  });
  const entries = withoutText(listed.map(({ entry }) => entry));
  const meanings = new Map<Entry, Meaning>();
  for (const [i, entry] of entries.entries()) {
    const whole = listed[i]?.entry;
    if (whole !== undefined && isCompared(entry)) meanings.set(entry, meaningOf(format.meaning(whole)));
  }
  return {
    ...judged,
    // An index that cannot be used is not called signed.
    signatures: judged.isRead ? judged.signatures : [],
    faults: [
      ...missingFaults(format, answers, shown),
      ...compressedFaults(format, served, shown),
      ...judged.faults,
    ],
    entries,
    meanings,
    hashes: hashesOf([format], (name) => files.get(name)) ?? {},
  };
}

/** What is wrong between the two forms of an index. */
function compressedFaults(
  format: Format,
  { damage, isApart }: ServedIndex,
  shown: (name: string) => string,
): Fault[] {
  const packed = compressedIndex(format) ?? '';
  const faults: Fault[] = [];
  if (damage !== undefined) {
    const what = `does not unpack to an index: ${damage}`;
    faults.push(faultOf('unreadable', 'server', { path: shown(packed), what }));
  }
  if (isApart) {
    const what = `is another index than ${packed} unpacks to`;
    faults.push(faultOf('derived', 'server', { path: shown(format.indexFile), what }));
  }
  return faults;
}

/** Copies the entries without their text: any piece of an index's text keeps all of it in memory. */
const withoutText = (entries: readonly Entry[]): Entry[] =>
  structuredClone(entries.map((entry) => ({ ...entry, text: '' })));

/** What could not be fetched. One form of the index is enough to judge it; the other is an error only for its readers. */
function missingFaults(
  format: Format,
  served: ReadonlyMap<string, Fetched>,
  shown: (name: string) => string,
): Fault[] {
  const packed = compressedIndex(format);
  const isThere = (name: string | undefined): boolean => served.get(name ?? '')?.state === 'there';
  return [...served].flatMap(([name, answer]) => {
    if (answer.state === 'there') return [];
    if (name === format.indexFile && packed !== undefined) {
      // Where both are missing, the compressed form is reported.
      if (answer.state !== 'absent')
        return missingFault(shown(name), answer, isThere(packed) ? 'optional' : 'index');
      return isThere(packed)
        ? [
            faultOf('client', 'server', {
              ...{ severity: 'warning', path: shown(name), what: 'is missing, and `src` lines fetch it' },
            }),
          ]
        : [];
    }
    if (name === packed && answer.state === 'absent' && isThere(format.indexFile)) {
      const what = 'is missing, and `src/gz` lines fetch nothing else';
      return [faultOf('index', 'server', { path: shown(name), what })];
    }
    return missingFault(
      shown(name),
      answer,
      name === packed || name === format.indexFile ? 'index' : 'optional',
    );
  });
}
