import type { PublicKey, SigningKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';

/** What is known of a package file besides what its metadata says. Hashes are lower-case hex. */
export interface FileFacts {
  size: number;
  md5: string;
  sha256: string;
}

export interface Package {
  name: string;
  version: string;
  /** The word in the package's metadata, such as `mips_24kc` or `all`. */
  arch: string;
  /** True when the package belongs into every arch folder. */
  anyArch: boolean;
  /** What a person should know before publishing it; empty for most. */
  warnings: readonly string[];
  /** How the file is made: label and value, in the order to show. */
  facts: ReadonlyArray<readonly [string, string]>;
  /** What its metadata says, field by field. */
  fields: ReadonlyArray<readonly [string, string]>;
}

/** One package as an index lists it. */
export interface Entry {
  name: string;
  version: string;
  /** The word in the index, which is the folder's own where the format wants that. */
  arch: string;
  /** Whether it belongs into every arch folder; undefined where the index does not tell. */
  anyArch: boolean | undefined;
  /** Path of the package file, relative to the folder, as a path and not as a URL. */
  file: string;
  /** Undefined where an index made by others does not say. */
  size: number | undefined;
  /** What the index states about the file's bytes: equal for equal files. Undefined where it states nothing. */
  identity: string | undefined;
  /** Lower-case hex; undefined where the index does not say, as no apk index does. */
  sha256: string | undefined;
  md5: string | undefined;
  /** The entry in the index's own bytes, read as latin1, carried over unchanged. */
  text: string;
}

/** What people read about a package, from its entry in an index. Text of others: hostile where it is shown. */
export interface Description {
  summary: string;
  license: string;
  maintainer: string;
  homepage: string;
  /** Each as the index writes it. */
  dependencies: string[];
  provides: string[];
}

/** Files of one folder by name, without the folder's path. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/** One signature of an index, and what it is worth to somebody who holds certain keys. */
export type Signature = {
  scheme: Scheme;
  /** The file that holds it. */
  file: string;
} & (
  | { state: 'good'; key: PublicKey }
  /** Made by a key that is not among those given; `keyId` is what the signature names it by. */
  | { state: 'unknown-key'; keyId: string }
  | { state: 'bad'; reason: string }
);

/** What a folder's index files are made from. */
export interface FolderContent {
  entries: readonly Entry[];
  arch: string;
  /** The index file and its signatures as they are now. */
  old: FolderFiles;
  /** Whether a file of that name is in the folder now. */
  isThere(name: string): boolean;
  /** Those of other schemes are passed over. */
  keys: readonly SigningKey[];
  /** When the signatures are made, for schemes that say so. */
  at: Date;
}

/**
 * What the feed asks of a package format. Everything here is a function of its arguments.
 *
 * @typeParam P what the format reads from a package; the feed itself only knows what all packages have
 */
export interface Format<P extends Package = Package> {
  name: string;
  /** How messages call a package of this format. */
  noun: string;
  /** The input that holds the signing key, others that would do too, and the keygen line that makes one. */
  keyInput: string;
  otherKeyInputs: readonly string[];
  keygen: string;
  /** The schemes its clients check; keys of any one of them are enough. */
  schemes: readonly Scheme[];
  /** The arch word of packages that belong everywhere. */
  anyArchWord: string;
  /** The folder they go to when no arch is known; undefined where no client would look there. */
  anyArchFolder: string | undefined;
  /**
   * How clients find a package file:
   *
   * - `by-path`: at the path that the index lists
   * - `by-name`: next to the index, under a name made of the package's name and version
   * - `by-arch-and-name`: the same in a folder that is named by the arch. Such an index lists every package under the
   *   arch of its folder, so it does not say which packages are for any arch
   */
  locates: 'by-path' | 'by-name' | 'by-arch-and-name';
  /** What the identity of an entry is a hash of: the whole file, or metadata that has hashes of the rest. */
  identifies: 'file' | 'metadata';
  /** How package files end. */
  extension: string;
  /** The file that lists the packages; a folder is one of this format when it is there. */
  indexFile: string;
  /** Files that derive from it. */
  derivedFiles: readonly string[];
  /** Detached signatures of `indexFile`. */
  signatureFiles: readonly string[];

  /** Tells by content, from a whole file, whether it may be such a package. */
  recognise(bytes: Buffer): boolean;
  /** @throws FormatError without a file name */
  readPackage(bytes: Buffer): Promise<P>;
  /** The name the file is published under, from its metadata alone. */
  fileName(pkg: P): string;
  /**
   * The package as an index entry, for a file published as `file`.
   *
   * @param arch the folder's, where it is not the package's own
   */
  entry(pkg: P, facts: FileFacts, file: string, arch: string): Entry;
  /** An entry of one folder as another lists it, for a package that belongs into both. */
  inFolder(entry: Entry, arch: string): Entry;
  describe(entry: Entry): Description;
  /** Negative when `a` is older than `b`, in the format's own order. */
  compareVersions(a: string, b: string): number;
  /** @throws FormatError without a file name */
  parseIndex(bytes: Buffer): Entry[];
  /**
   * The files that a folder must be given so that it lists these entries, signed by these keys. What says so
   * already keeps its bytes and is not among them.
   */
  writeFolder(content: FolderContent): Promise<Map<string, Buffer>>;
  /**
   * Compares the derived files that are there with the index.
   *
   * @param entries what `parseIndex` made of the index among the files
   */
  checkIndex(files: FolderFiles, entries: readonly Entry[]): Promise<IndexFinding[]>;
  /** Every signature of the folder's index, judged; empty for an unsigned one. */
  verify(files: FolderFiles, keys: readonly PublicKey[]): Promise<Signature[]>;
}

/** A fault in a derived index file. */
export interface IndexFinding {
  file: string;
  problem: string;
}

/** The names of all files that a folder may have for its index: the index, what derives from it, its signatures. */
export const indexFileNames = ({ indexFile, derivedFiles, signatureFiles }: Format): string[] => [
  indexFile,
  ...derivedFiles,
  ...signatureFiles,
];

/** The name of the compressed index, which most clients fetch instead of the plain one; undefined without one. */
export const compressedIndex = ({ indexFile, derivedFiles }: Format): string | undefined =>
  derivedFiles.find((name) => name === `${indexFile}.gz`);
