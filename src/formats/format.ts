import type { PublicKey, SigningKey } from '../keys/signing-key.ts';

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
  arch: string;
  anyArch: boolean;
  /** Path of the package file, relative to the folder, as a path and not as a URL. */
  file: string;
  /** Undefined where an index made by others does not say. */
  size: number | undefined;
  sha256: string | undefined;
  md5: string | undefined;
  /** The entry in the index's own words, carried over unchanged. */
  text: string;
}

/** Files of one folder by name, without the folder's path. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

export type SignatureVerdict =
  | { state: 'good'; key: PublicKey }
  | { state: 'unsigned' }
  /** Signed by a key that is not among those given; `keyId` is the id that the signature names. */
  | { state: 'unknown-key'; keyId: string }
  | { state: 'bad'; reason: string };

/**
 * What the feed asks of a package format. Everything here is a function of its arguments.
 * opkg is the first sibling; apk v2 and apk v3 have the same faces.
 */
export interface Format {
  name: string;
  /** How messages call a package of this format. */
  noun: string;
  /** The input that holds the signing key, and the keygen line that makes one. */
  keyInput: string;
  keygen: string;
  /** The arch word of packages that belong everywhere, and the folder they go to when no arch is known. */
  anyArchWord: string;
  /** The file that lists the packages; a folder is one of this format when it is there. */
  indexFile: string;
  /** The files that `deriveFiles` gives. */
  derivedFiles: readonly string[];
  /** The detached signatures of `indexFile` that `sign` makes and `verify` judges. */
  signatureFiles: readonly string[];
  /** Signatures of `indexFile` that clients know and this code neither makes nor judges yet. */
  otherSignatures: readonly string[];

  /** Tells by content, from a whole file, whether it may be such a package. */
  recognise(bytes: Buffer): boolean;
  /** @throws FormatError without a file name */
  readPackage(bytes: Buffer): Promise<Package>;
  /** The name the file is published under, from its metadata alone. */
  fileName(pkg: Package): string;
  /** The package as an index entry, for a file published as `file`. */
  entry(pkg: Package, facts: FileFacts, file: string): Entry;
  /** Negative when `a` is older than `b`, in the format's own order. */
  compareVersions(a: string, b: string): number;
  /** @throws FormatError without a file name */
  parseIndex(bytes: Buffer): Entry[];
  /** The bytes of `indexFile`, in the format's own order; `entries` in any. */
  writeIndex(entries: readonly Entry[]): Buffer;
  /** The other index files of a folder, which derive from its index. */
  deriveFiles(index: Buffer, entries: readonly Entry[], arch: string): Promise<Map<string, Buffer>>;
  /** Compares the derived files that are there with the index. */
  checkIndex(files: FolderFiles): IndexFinding[];
  /** The signature files for an index, from the keys that can sign it; empty with none. */
  sign(index: Buffer, keys: readonly SigningKey[]): Map<string, Buffer>;
  /** What the folder's signature is worth to somebody who holds `keys`. */
  verify(index: Buffer, files: FolderFiles, keys: readonly PublicKey[]): SignatureVerdict;
}

/** A fault in a derived index file. */
export interface IndexFinding {
  file: string;
  problem: string;
}
