import { FormatError } from '../../errors.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { relations } from '../apk/relations.ts';
import { APK_2 } from '../apk/resolver/world.ts';
import { apkResolver } from '../apk/resolver.ts';
import { compareVersions } from '../apk/version.ts';
import type {
  Entry,
  FileFacts,
  FolderContent,
  FolderFiles,
  Format,
  IndexFinding,
  Signature,
} from '../format.ts';
import { describeEntry, fileName, sortEntries, withArch, writeEntry } from './apkindex.ts';
import { entryRelations } from './entry-relations.ts';
import {
  INDEX_FILE,
  type IndexArchive,
  indexFaults,
  indexText,
  openIndex,
  packIndex,
} from './index-archive.ts';
import { meaning } from './meaning.ts';
import { type ApkV2Package, looksLikeApkV2, readPackage } from './package.ts';
import { type IndexText, parseEntries, readGroups, textFaults } from './parse-entries.ts';
import { checkSecond, secondIndex, writeSecond } from './second-index.ts';
import { isSignedBy, signatureMembers, verifyIndex } from './signature.ts';

/** The format of Alpine's repositories: apk v2 packages and `APKINDEX.tar.gz`, which apk 2 and apk 3 read. */
export const apkV2: Format = {
  name: 'apk-v2',
  noun: 'apk v2 package',
  keyInput: 'apk-rsa-key',
  otherKeyInputs: [],
  keygen: 'pkgfeed keygen apk-rsa',
  schemes: ['apk-v2'],
  anyArchWord: 'noarch',
  anyArchFolder: undefined,
  locates: 'by-arch-and-name',
  identifies: 'metadata',
  extension: '.apk',
  indexFile: INDEX_FILE,
  derivedFiles: [secondIndex.file],
  signatureFiles: [],
  secondIndex,

  recognise: looksLikeApkV2,
  readPackage,
  fileName: ({ name, version }) => fileName(name, version),
  entry,
  inFolder: withArch,
  relations,
  describe: describeEntry,
  meaning,
  resolver: (candidates) => apkResolver(candidates, entryRelations, APK_2),
  compareVersions,
  parseIndex,
  writeFolder,
  checkIndex,
  verify,
} satisfies Format<ApkV2Package>;

/** The entry always states the arch of the folder: clients fetch the package from the folder that its entry names. */
function entry(pkg: ApkV2Package, { size }: FileFacts, file: string, arch: string): Entry {
  const { name, version, anyArch, pkginfo, identity } = pkg;
  const text = writeEntry(pkginfo, { identity, size, arch });
  return { name, version, arch, anyArch, file, size, identity, sha256: undefined, md5: undefined, text };
}

function parseIndex(bytes: Buffer): Entry[] {
  return parseEntries(indexText(openIndex(bytes)));
}

/**
 * Writes the index with its signatures, and the second index where the folder has one or gets one. An index with the same
 * entries keeps its gzip member, and keeps the whole file when exactly these keys signed it.
 */
async function writeFolder(content: FolderContent): Promise<Map<string, Buffer>> {
  const sorted = sortEntries(content.entries);
  const ours = content.keys.filter(({ scheme }) => scheme === 'apk-v2');
  const index = await writeFirst(sorted, content.old.get(INDEX_FILE), ours);
  const hasSecond = content.hasSecondIndex || content.old.has(secondIndex.file);
  const second = hasSecond ? await writeSecond({ ...content, entries: sorted }, ours) : undefined;
  return new Map([
    ...(index === undefined ? [] : [[INDEX_FILE, index] as const]),
    ...(second === undefined ? [] : [[secondIndex.file, second] as const]),
  ]);
}

async function writeFirst(
  sorted: readonly Entry[],
  old: Buffer | undefined,
  ours: readonly SigningKey[],
): Promise<Buffer | undefined> {
  const same = archiveThatLists(sorted, old);
  const publicKeys = ours.map(({ publicKey }) => publicKey);
  // Without a key, an old signature that is still good is better than none.
  const isDone = same !== undefined && (ours.length === 0 || (await isSignedBy(same, publicKeys)));
  if (isDone) return undefined;
  const member = same?.member.bytes ?? (await packIndex(sorted.map(({ text }) => `${text}\n`).join('')));
  return Buffer.concat([...(await signatureMembers(member, ours)), member]);
}

/** The index file that is there, if it lists these entries in this order, and clients can read it. */
function archiveThatLists(wanted: readonly Entry[], bytes: Buffer | undefined): IndexArchive | undefined {
  if (bytes === undefined) return undefined;
  try {
    const archive = openIndex(bytes);
    const text = indexText(archive);
    const read = readGroups(text);
    if (faultsOf(archive, text, read).length > 0) return undefined;
    const isSame =
      read.entries.length === wanted.length &&
      read.entries.every(({ text, mended }, i) => text === wanted[i]?.text && mended === undefined);
    return isSame ? archive : undefined;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

const faultsOf = (archive: IndexArchive, text: string, read: IndexText): string[] => [
  ...indexFaults(archive),
  ...textFaults(text, read),
];

/**
 * Finds what hides the entries of an index from clients, and whether the second index says the same. What clients stumble
 * over in an entry stands in the entry.
 */
async function checkIndex(files: FolderFiles, entries: readonly Entry[]): Promise<IndexFinding[]> {
  const bytes = files.get(INDEX_FILE);
  // An entry of megabytes is fault enough, and the text is not read a second time.
  const isHuge = entries.some(({ harm, text }) => harm !== undefined && text.length <= 1);
  if (bytes === undefined || isHuge) return [];
  const archive = openIndex(bytes);
  const text = indexText(archive);
  const faults = faultsOf(archive, text, readGroups(text)).map((fault) => ({
    file: INDEX_FILE,
    problem: `has ${fault}`,
    isHidden: true,
  }));
  return [...faults, ...checkSecond(files.get(secondIndex.file), entries)];
}

async function verify(files: FolderFiles, keys: readonly PublicKey[]): Promise<Signature[]> {
  const bytes = files.get(INDEX_FILE);
  return bytes === undefined ? [] : await verifyIndex(bytes, keys);
}
