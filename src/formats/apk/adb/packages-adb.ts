import type { Entry } from '../../format.ts';
import { indexBudget } from '../../index-budget.ts';
import { compareVersions } from '../version.ts';
import { installsEmpty, WORD_LIMIT, wordHarm } from '../words.ts';
import { type Adb, NULL, openAdb, type Value } from './adb.ts';
import { type AdbWriter, adbWriter } from './adb-writer.ts';
import { brokenText } from './broken-text.ts';
import { type AdbFile, PAYLOAD_OFFSET, readIndexFile } from './container.ts';
import { beyondDevices } from './device-limits.ts';
import { HarmScreen } from './harm-screen.ts';
import { DEFAULT_SPEC, readSpec, type Spec } from './pkgname-spec.ts';
import { printedInfo } from './printed-info.ts';
import { type AdbObject, INDEX, objectAt, PKGINFO, slotOf } from './schema.ts';

/**
 * The text of an entry is its pkginfo as a separate ADB payload, read as latin1. One rule makes it from a package and
 * from an index, so equal entries have equal text. It keeps fields that are unknown here.
 */
export interface ApkV3Entry extends Entry {
  /**
   * The 20 bytes that identify the package in its own metadata, in hex. `apk mkndx` leaves them in an index, where
   * nothing points to them. Only an entry that was made from its package has them.
   */
  uniqueId?: string;
}

export interface Index {
  file: AdbFile;
  description: string;
  /** The pkgname-spec; empty for the default. */
  spec: string;
  entries: Entry[];
}

/** Bytes of a SHA-1 (of an apk v2's control part), SHA-256 or SHA-512: clients skip entries with other hashes. */
const HASH_SIZES: ReadonlySet<number> = new Set([20, 32, 64]);
const HASHES = slotOf(PKGINFO, 'hashes');
const ARCH = slotOf(PKGINFO, 'arch');
const FILE_SIZE = slotOf(PKGINFO, 'file-size');

/** What an index states about a package and the package itself does not state, or states differently. */
export interface Listing {
  size: number | undefined;
  hash: Buffer;
  arch: string;
}

/**
 * @param defaultSpec the path of packages where the index gives no spec
 * @throws FormatError with the offset in the plain file
 */
export function readIndex(bytes: Buffer, defaultSpec?: string): Index {
  return indexIn(readIndexFile(bytes), defaultSpec);
}

/** Reads the index in a file that is read already, as `readIndex` does. */
export function indexIn(file: AdbFile, defaultSpec = DEFAULT_SPEC): Index {
  const adb = openAdb(file.payload, PAYLOAD_OFFSET);
  const index = objectAt(adb, adb.root, INDEX);
  const spec = index.text('pkgname-spec');
  const fileOf = readSpec(spec || defaultSpec, PAYLOAD_OFFSET);
  const budget = indexBudget();
  const screen = new HarmScreen();
  const entries = index.items('packages').map((value) => {
    const entry = readEntry(adb, value, fileOf, screen);
    budget.take(entry.text.length + entry.file.length, PAYLOAD_OFFSET);
    return entry;
  });
  return { file, description: index.text('description'), spec, entries };
}

function readEntry(adb: Adb, value: Value, fileOf: Spec, screen: HarmScreen): Entry {
  const info = objectAt(adb, value, PKGINFO);
  const [name, version, arch] = [word(info, 'name'), word(info, 'version'), word(info, 'arch')];
  const hash = info.bytes('hashes');
  const stated = info.value('file-size') === NULL ? undefined : info.number('file-size');
  const size = typeof stated === 'bigint' ? undefined : stated;
  const identity = hash.toString('hex');
  const harm = harmIn(info, hash, size, screen);
  const entry: Entry = {
    name,
    version,
    arch,
    // A package without an arch is installed everywhere, like one for noarch.
    anyArch: arch === 'noarch' || arch === '',
    file: fileOf({ name: plain(name), version: plain(version), arch: plain(arch), hash: identity }),
    size,
    identity,
    sha256: undefined,
    md5: undefined,
    text: textOf(info, { size, hash, arch: info.text('arch') }),
  };
  const mended = size === stated ? {} : { mended: ['a file-size that no file has'] };
  return { ...entry, ...mended, ...(harm === undefined ? {} : { harm }) };
}

const word = (info: AdbObject<typeof PKGINFO>, field: 'name' | 'version' | 'arch'): string =>
  info.text(field).slice(0, WORD_LIMIT);

/** The words become a path, which must not lead out of the folder. */
const plain = (text: string): string => text.replaceAll('/', '_');

/** Why no client can use an entry, as a noun phrase; undefined when they can. */
function harmIn(
  info: AdbObject<typeof PKGINFO>,
  hash: Buffer,
  size: number | undefined,
  screen: HarmScreen,
): string | undefined {
  const [name, version, arch] = [info.text('name'), info.text('version'), info.text('arch')];
  const harm = wordHarm(name, version);
  if (harm !== undefined) return harm;
  if (/[\u0000-\u0020\u007f/\\]/.test(arch) || info.bytes('arch').length > WORD_LIMIT) {
    return 'an arch that no device has';
  }
  if (!HASH_SIZES.has(hash.length)) return 'no hash that clients can read';
  const printed = screen.passes(info) ? undefined : printedHarm(info, size);
  if (printed !== undefined) return printed;
  return installsEmpty(info.number('installed-size'), size)
    ? `an installed-size of 0 in a file of ${size} bytes, of which devices unpack nothing`
    : undefined;
}

/** What breaks a device when it prints the entry. */
function printedHarm(info: AdbObject<typeof PKGINFO>, size: number | undefined): string | undefined {
  const printed = printedInfo(info);
  const broken = brokenText(printed);
  if (broken !== undefined) return `fields that break the database of a device (its ${broken})`;
  const long = beyondDevices(info, printed, size ?? 0);
  return long && `fields that are too long for devices (${long})`;
}

/** The text of an entry, which is the pkginfo as an index lists it. */
export function textOf(info: AdbObject<typeof PKGINFO>, listing: Listing): string {
  const writer = adbWriter();
  return writer.finish(putInfo(writer, info, listing)).toString('latin1');
}

/** The pkginfo in the text of an entry. */
export function infoOf({ text }: Entry): AdbObject<typeof PKGINFO> {
  const adb = openAdb(Buffer.from(text, 'latin1'), 0);
  return objectAt(adb, adb.root, PKGINFO);
}

/**
 * Stores a pkginfo as `apk mkndx` does: every field copied in its order, then the size, then the hash
 * (apk-tools 3.0 src/app_mkndx.c).
 */
function putInfo(
  writer: AdbWriter,
  info: AdbObject<typeof PKGINFO>,
  { size, hash, arch }: Listing,
  uniqueId?: string,
): Value {
  const hasOtherArch = info.text('arch') !== arch;
  const slots = info.slots.map((value, i) => {
    switch (i + 1) {
      case HASHES:
        return uniqueId === undefined ? NULL : writer.leave(Buffer.from(uniqueId, 'hex'));
      case ARCH:
        return hasOtherArch ? writer.blob(Buffer.from(arch, 'utf8')) : writer.copy(info.adb, value);
      case FILE_SIZE:
        return NULL;
      default:
        return writer.copy(info.adb, value);
    }
  });
  while (slots.length < FILE_SIZE) slots.push(NULL);
  slots[FILE_SIZE - 1] = size === undefined ? NULL : writer.int(size);
  slots[HASHES - 1] = writer.blob(hash);
  return writer.table(slots);
}

/** The entries by file name in byte order, in which `apk mkndx *.apk` receives and stores the packages. */
function byFile<E extends Entry>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => compareBytes(a.file, b.file) || compareEntries(a, b));
}

/** The order of an index: name, version, hash (apk-tools 3.0 src/apk_adb.c), then the text. */
function compareEntries(a: Entry, b: Entry): number {
  return (
    compareBytes(a.name, b.name) ||
    compareVersions(a.version, b.version) ||
    compareBytes(a.identity ?? '', b.identity ?? '') ||
    compareBytes(a.text, b.text)
  );
}

/** Compares names, versions, hex and latin1 text, whose code units are their bytes. */
const compareBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortEntries = <E extends Entry>(entries: readonly E[]): E[] => entries.toSorted(compareEntries);

/**
 * The payload of an index. It has the bytes of `apk mkndx` when every entry was made from its package.
 *
 * @param put stores the pkginfo of an entry
 */
export function writeIndex<E extends Entry = ApkV3Entry>(
  entries: readonly E[],
  { description, spec }: { description: string; spec: string },
  put: (writer: AdbWriter, entry: E) => Value = putEntry,
): Buffer {
  const writer = adbWriter();
  const values = new Map(byFile(entries).map((entry) => [entry, put(writer, entry)] as const));
  const text = (value: string): Value => writer.blob(Buffer.from(value, 'utf8'));
  const head = text(description);
  const tail = text(spec);
  const packages = writer.table(sortEntries(entries).map((entry) => values.get(entry) ?? NULL));
  return writer.finish(writer.table([head, packages, tail]));
}

function putEntry(writer: AdbWriter, entry: ApkV3Entry): Value {
  const { size, arch, identity = '', uniqueId } = entry;
  return putInfo(writer, infoOf(entry), { size, hash: Buffer.from(identity, 'hex'), arch }, uniqueId);
}

/**
 * True when an index need not be written again to list these entries, in any order.
 *
 * @param a the entries of the index
 */
export function areSame(a: readonly Entry[], b: readonly Entry[]): boolean {
  if (a.length !== b.length || a.some(({ mended }) => mended !== undefined)) return false;
  const others = sortEntries(b);
  return sortEntries(a).every((entry, i) => entry.text === others[i]?.text && entry.file === others[i]?.file);
}
