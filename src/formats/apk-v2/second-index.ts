import { FormatError } from '../../errors.ts';
import { asApkV3Key, readApkV3PublicKey } from '../../keys/apk-v3.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { NULL, openAdb, type Value } from '../apk/adb/adb.ts';
import type { AdbWriter } from '../apk/adb/adb-writer.ts';
import { type AdbFile, PAYLOAD_OFFSET, readIndexFile } from '../apk/adb/container.ts';
import { dependencyValues, type StoredDependency, storeDependencies } from '../apk/adb/dependency-values.ts';
import { dumpObject } from '../apk/adb/dump.ts';
import { indexIn, infoOf, readIndex, writeIndex } from '../apk/adb/packages-adb.ts';
import { type FieldOf, INDEX, objectAt, PKGINFO, slotOf } from '../apk/adb/schema.ts';
import { isDoneBy, signedIndex, verifyAdbIndex } from '../apk/adb/signed-index.ts';
import type { Dependency } from '../apk/dependency.ts';
import type { Entry, FolderContent, IndexFinding, SecondIndex, Signature } from '../format.ts';
import { conditionsIn, needsIn, offersIn } from './entry-relations.ts';
import { INDEX_FILE } from './index-archive.ts';

/**
 * `Packages.adb`, which apk 3 fetches for a line `v3 URL`: an ADB index of the same apk v2 packages, as abuild 3.18 has
 * it made by `apk mkndx` (apk-tools 3.0 src/app_mkndx.c). It says what `APKINDEX` says, and is made from that alone.
 */
const FILE = 'Packages.adb';

/** Where clients look for packages when the index does not say it, from the address in a `v3` line. */
const DEFAULT_SPEC = `\${arch}/\${name}-\${version}.apk`;

/** The path of packages from the address in a `v3` line, as abuild writes it. */
const specFor = (arch: string): string => `${arch}/\${name}-\${version}.apk`;

export const secondIndex: SecondIndex = { file: FILE, verify, filesIn };

/**
 * Writes the index, signed by these keys of apk v2. One that says the same and that exactly these keys signed stays as
 * it is.
 *
 * @returns undefined when nothing needs to be written
 */
export async function writeSecond(
  { entries, arch, old: files }: Pick<FolderContent, 'entries' | 'arch' | 'old'>,
  keys: readonly SigningKey[],
): Promise<Buffer | undefined> {
  const own = keys.map(asApkV3Key);
  const old = readableFile(files.get(FILE));
  const payload = payloadOf(entries, arch, old);
  const same = old !== undefined && (payload.equals(old.payload) || saysSame(old, entries)) ? old : undefined;
  if (same !== undefined && (await isDoneBy(same, own))) return undefined;
  return await signedIndex(same?.payload ?? payload, own);
}

/** The index of these entries, with the description that the old one has. */
function payloadOf(entries: readonly Entry[], arch: string, old: AdbFile | undefined): Buffer {
  const description = (old && descriptionOf(old)) || `packages for ${arch}`;
  return writeIndex(entries, { description, spec: specFor(arch) }, putEntry);
}

function descriptionOf({ payload }: AdbFile): string {
  try {
    const adb = openAdb(payload, PAYLOAD_OFFSET);
    return objectAt(adb, adb.root, INDEX).text('description');
  } catch (error) {
    if (error instanceof FormatError) return '';
    throw error;
  }
}

function readableFile(bytes: Buffer | undefined): AdbFile | undefined {
  try {
    return bytes === undefined ? undefined : readIndexFile(bytes);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** What is wrong with the index of a folder whose `APKINDEX` lists these entries. */
export function checkSecond(bytes: Buffer | undefined, entries: readonly Entry[]): IndexFinding[] {
  if (bytes === undefined) return [];
  try {
    const file = readIndexFile(bytes);
    const isOurs = payloadOf(entries, entries[0]?.arch ?? '', file).equals(file.payload);
    if (isOurs || agrees(file, entries)) return [];
    return [{ file: FILE, problem: `does not list what ${INDEX_FILE} lists` }];
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [{ file: FILE, problem: `cannot be used: ${error.reason}` }];
  }
}

/** `agrees` for an index that is written again anyway when something in it cannot be read. */
function saysSame(file: AdbFile, entries: readonly Entry[]): boolean {
  try {
    return agrees(file, entries);
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/**
 * True for an index that says the same of the same packages, whoever wrote it.
 *
 * @throws FormatError for a field that cannot be read
 */
function agrees(file: AdbFile, entries: readonly Entry[]): boolean {
  const index = indexIn(file, DEFAULT_SPEC);
  if (index.entries.length !== entries.length) return false;
  const payload = writeIndex(entries, { description: FILE, spec: '' }, putEntry);
  const said = indexIn({ ...file, payload }, DEFAULT_SPEC)
    .entries.map(sayingOf)
    .sort();
  return index.entries
    .map(sayingOf)
    .sort()
    .every((saying, i) => saying === said[i]);
}

/** What an entry tells a client. Clients read what a package replaces in the package, and `APKINDEX` does not say it. */
function sayingOf(entry: Entry): string {
  const { file } = entry;
  // An index of abuild's lists packages for any arch as such, in the folder of the device's arch.
  const arch = entry.anyArch ? file.slice(0, Math.max(file.indexOf('/'), 0)) : entry.arch;
  const { adb } = infoOf(entry);
  const rows = dumpObject(adb, adb.root, PKGINFO).filter(
    ([field]) => field !== 'arch' && field !== 'replaces',
  );
  return JSON.stringify([file, arch, rows]);
}

/**
 * Stores an entry of `APKINDEX` in the order in which abuild writes the lines of `.PKGINFO`, and `apk mkndx` stores them.
 */
function putEntry(writer: AdbWriter, { text, identity = '', size }: Entry): Value {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [letter, value] = [line.charAt(0), line.slice(2)];
    const isList = LISTS.includes(letter) && values.has(letter);
    values.set(letter, isList ? `${values.get(letter)} ${value}` : value);
  }
  const of = (letter: string): string => values.get(letter) ?? '';
  const slots: Value[] = PKGINFO.fields.map(() => NULL);
  const set = (field: FieldOf<typeof PKGINFO>, value: Value): void => {
    slots[slotOf(PKGINFO, field) - 1] = value;
  };
  const bytes = (letter: string): Value => writer.blob(Buffer.from(of(letter), 'latin1'));
  set('name', bytes('P'));
  set('version', bytes('V'));
  set('description', bytes('T'));
  set('url', bytes('U'));
  set('build-time', numberValue(writer, of('t')));
  set('installed-size', numberValue(writer, of('I')));
  set('arch', bytes('A'));
  set('origin', bytes('o'));
  set('repo-commit', writer.blob(commitIn(of('c'))));
  set('maintainer', bytes('m'));
  set('provider-priority', numberValue(writer, of('k')));
  set('license', bytes('L'));
  const stored = (list: readonly Dependency[]): StoredDependency[] => storeDependencies(writer, list);
  const [ownNeeds, foundNeeds] = parted(needsIn(of('D')));
  const [ownOffers, foundOffers] = parted(offersIn(of('p')));
  const needs = stored(ownNeeds);
  const offers = stored(ownOffers);
  set('install-if', writer.table(dependencyValues(stored(conditionsIn(of('i'))))));
  offers.push(...stored(foundOffers));
  needs.push(...stored(foundNeeds));
  set('depends', writer.table(dependencyValues(needs), 'array'));
  set('provides', writer.table(dependencyValues(offers), 'array'));
  set('file-size', size === undefined ? NULL : writer.int(size));
  // The identity is the SHA-1 of the control part, in base64 after Q1.
  set('hashes', writer.blob(Buffer.from(identity.slice(2, 30), 'base64')));
  return writer.table(slots);
}

const LISTS = 'Dpi';

/** The names that abuild finds in the files of a package. It writes them behind all others. */
const FOUND = /^(so|pc|cmd|py3(\.\d+)?):/;

function parted(list: readonly Dependency[]): [own: Dependency[], found: Dependency[]] {
  const last = list.findLastIndex(({ name }) => !FOUND.test(name));
  return [list.slice(0, last + 1), list.slice(last + 1)];
}

function numberValue(writer: AdbWriter, text: string): Value {
  const digits = /^\s*(\d{1,15})/.exec(text)?.[1];
  return digits === undefined ? NULL : writer.int(Number(digits));
}

/** The commit that a package was built from. An index may say more behind it, such as `-dirty`. */
const commitIn = (text: string): Buffer => Buffer.from(/^[0-9a-f]{40}/i.exec(text)?.[0] ?? '', 'hex');

async function verify(bytes: Buffer, keys: readonly PublicKey[]): Promise<Signature[]> {
  const own = new Map(
    keys
      .filter(({ scheme }) => scheme === 'apk-v2')
      .map((key) => [readApkV3PublicKey({ text: key.text, origin: key.fileName }), key] as const),
  );
  const named = new Map([...own].map(([forV3, key]) => [forV3.keyId, { ...key, keyId: forV3.keyId }]));
  const judged = await verifyAdbIndex(bytes, FILE, [...own.keys()]);
  return judged.map((one) => {
    const scheme = 'apk-v2';
    if (one.state === 'good') return { ...one, scheme, key: named.get(one.key.keyId) ?? one.key };
    // The id is made from the key, so that no other key has it.
    return one.state === 'bad' ? { ...one, scheme, madeBy: named.get(one.keyId ?? '') } : { ...one, scheme };
  });
}

function filesIn(bytes: Buffer, arch: string): string[] {
  const { entries } = readIndex(bytes, DEFAULT_SPEC);
  const folder = `${arch}/`;
  return entries.map(({ file }) => (file.startsWith(folder) ? file.slice(folder.length) : `../${file}`));
}
