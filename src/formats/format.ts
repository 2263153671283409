import type { Ending, PublicKey, SigningKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { Entry } from './entry.ts';
import type { Candidate, Devices, Resolver } from './resolver.ts';

export type { Entry };

/** Facts about a package file that are not in its metadata. Hashes are lower-case hex. */
export interface FileFacts {
  /** Bytes. */
  size: number;
  md5: string;
  sha256: string;
}

/** What a person should know about a package that is published all the same. */
export interface PackageWarning {
  /** What is odd and what to do about it; equal for all packages with the same fault, so that they can be counted. */
  text: string;
  /** What differs from package to package, such as the name of a field; empty for most. */
  detail: string;
  /** The scheme that the devices concerned check, such as usign for OpenWrt's opkg; undefined for all devices. */
  scheme: Scheme | undefined;
  /** True for what is odd to build and never keeps a device from installing the package. */
  isHarmless?: true;
  /**
   * The byte of the file at which those devices begin to leave out files of the package; undefined when they install
   * all of them. A publish refuses such a package unless it is told otherwise.
   */
  lossAt?: number;
}

/** A warning as one sentence, without the name of its package. */
export const warningText = ({ text, detail }: PackageWarning): string =>
  detail === '' ? text : `${text} (${detail})`;

export interface Package {
  name: string;
  version: string;
  /** The word in the package's metadata, such as `mips_24kc` or `all`. */
  arch: string;
  /** True when the package belongs in every arch folder. */
  anyArch: boolean;
  /** What a person should know before publishing the package; empty for most. */
  warnings: readonly PackageWarning[];
  /** Paths of the files and links that it installs, without a slash in front; undefined when nobody looked. */
  files?: readonly string[];
  /** How the file is built: labels and values, in the order to show. */
  facts: ReadonlyArray<readonly [string, string]>;
  /** The metadata, field by field. */
  fields: ReadonlyArray<readonly [string, string]>;
}

/** How a package gets along with others on one device, by the names of packages and of what they provide. */
export interface Relations {
  /** Its own name, and what it provides. */
  names: readonly string[];
  /** What it provides as the only package on a device. */
  sole: readonly string[];
  conflicts: readonly string[];
  /** The packages whose files it may take over. */
  replaces: readonly string[];
  /** Packages of one origin may own the same files; empty when it has none, or that does not matter. */
  origin: string;
}

/** A field of an entry that clients go by, in a form that is equal where clients do the same. */
export interface EntryField {
  /** As people who build packages know it, such as `Depends`. */
  name: string;
  /** Empty when the entry does not have the field. */
  value: string;
  /** True for a field that some index makers leave out, and that clients can do without. */
  isOptional: boolean;
  /** True for a text that people and tools read, and no client goes by. */
  isText?: boolean;
}

/** An entry that devices need otherwise than it is. */
export interface DeviceForm {
  /** The entry to list, with what was wrong in `mended`; undefined for a package that devices must not see. */
  entry: Entry | undefined;
  /** What to say about a package that arrives so. */
  warning: PackageWarning;
}

/** What people read about a package, from its entry in an index. The text is from outside and may be hostile. */
export interface Description {
  /** The first line of the description. */
  summary: string;
  /** The whole description, in its lines. */
  description: string;
  /** Empty in formats without sections. */
  section: string;
  /** The bytes that it takes on a device; undefined if the index does not say. */
  installed: number | undefined;
  license: string;
  maintainer: string;
  homepage: string;
  /** Each dependency as the index writes it. */
  dependencies: string[];
  provides: string[];
}

/** The files of one folder by name, without the path of the folder. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/** One signature of an index, judged with certain keys. */
export type Signature = {
  scheme: Scheme;
  /** The file that holds the signature. */
  file: string;
} & (
  | { state: 'good'; key: PublicKey; ending?: Ending }
  /** Made by a key that is not one of the given keys; `keyId` is the id of that key in the signature. */
  | { state: 'unknown-key'; keyId: string }
  /** `keyId` is the id of the key that the signature names, where it names one. */
  | { state: 'bad'; reason: string; keyId?: string; madeBy?: PublicKey | undefined }
);

/** What a folder's index files are made from. */
export interface FolderContent {
  entries: readonly Entry[];
  arch: string;
  /** The index files as they are now: the index, what is derived from it, and its signatures. */
  old: FolderFiles;
  /** True when the folder gets a second index, of a format that has one. A folder that has it keeps it. */
  hasSecondIndex?: boolean;
  /** Names of derived files that another format writes in this folder. */
  ofOthers?: ReadonlySet<string>;
  /** The keys to sign with; keys of other schemes are ignored. */
  keys: readonly SigningKey[];
  /** The time to state in the signatures, for schemes that state one. */
  at: Date;
}

/**
 * What the feed needs from a package format. The result of each function depends only on its arguments.
 *
 * @typeParam P what the format reads from a package; the feed itself only knows what all packages have
 */
export interface Format<P extends Package = Package> {
  name: string;
  /** The word for a package of this format in messages. */
  noun: string;
  /** The input with the signing key, other inputs that work too, and the keygen command that makes a key. */
  keyInput: string;
  otherKeyInputs: readonly string[];
  keygen: string;
  /** The signature schemes that clients check; a key of one scheme is enough. */
  schemes: readonly Scheme[];
  /** The arch word of packages that belong everywhere. */
  anyArchWord: string;
  /** The folder for those packages when no arch is known; undefined when no client would look there. */
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
  /** The ending of package file names. */
  extension: string;
  /** The file that lists the packages; a folder that has it is a folder of this format. */
  indexFile: string;
  /** Files that are made from the index file. */
  derivedFiles: readonly string[];
  /** Detached signatures of `indexFile`. */
  signatureFiles: readonly string[];
  /** One of the `derivedFiles` that clients can read instead of the index. */
  secondIndex?: SecondIndex;

  /** Returns true when the content of a whole file looks like a package of this format. */
  recognise(bytes: Buffer): boolean;
  /** @throws FormatError without a file name */
  readPackage(bytes: Buffer): Promise<P>;
  relations(pkg: P): Relations;
  /** The name to publish the file under, made from its metadata. */
  fileName(pkg: P): string;
  /**
   * The index entry of a package whose file is published as `file`.
   *
   * @param arch the arch of the folder, which may differ from that of the package
   */
  entry(pkg: P, facts: FileFacts, file: string, arch: string): Entry;
  /** The entry as the folder of `arch` lists it, for a package that belongs in several folders. */
  inFolder(entry: Entry, arch: string): Entry;
  /**
   * The form in which devices that check signatures of these schemes need an entry; undefined for one that is right.
   * Not given by a format whose devices are all alike.
   */
  forDevices?(entry: Entry, schemes: ReadonlySet<Scheme>): DeviceForm | undefined;
  /**
   * Why devices that check signatures of these schemes cannot use an entry which others can use; undefined when they can.
   * Not given by a format whose devices are all alike.
   */
  harmFor?(entry: Entry, schemes: ReadonlySet<Scheme>): string | undefined;
  describe(entry: Entry): Description;
  /** The whole description, of several lines. Not given by a format whose indexes have the summary alone. */
  descriptionOf?(entry: Entry): string;
  /** What clients go by in an entry besides its name, version, arch, path and hash, and the texts for people. */
  meaning(entry: Entry): EntryField[];
  /**
   * The names in one of the `dependencies` or `provides` of a description, as clients read them: each of them satisfies
   * the dependency. Not given by a format in which a name ends before a bracket or a sign.
   */
  namesIn?(item: string, list: 'dependencies' | 'provides'): string[];
  /** Decides as the clients do what is installed of these packages, which the feeds of one device list. */
  resolver(candidates: readonly Candidate[], devices?: Devices): Resolver;
  /** Negative when `a` is older than `b`, in the format's own order. */
  compareVersions(a: string, b: string): number;
  /** @throws FormatError without a file name */
  parseIndex(bytes: Buffer): Entry[];
  /**
   * The files to write so that a folder lists these entries, signed by these keys. Files that are right already
   * keep their bytes and are not in the result.
   */
  writeFolder(content: FolderContent): Promise<Map<string, Buffer>>;
  /**
   * Compares the derived files of a folder with its index, and finds what keeps clients from reading the index.
   *
   * @param entries the result of `parseIndex` for the index in `files`
   */
  checkIndex(files: FolderFiles, entries: readonly Entry[]): Promise<IndexFinding[]>;
  /** Judges every signature of the folder's index; empty for an unsigned index. */
  verify(files: FolderFiles, keys: readonly PublicKey[]): Promise<Signature[]>;
}

/**
 * An index of the same packages for other clients, with signatures of its own. These vouch for it, and never for the
 * index that it is made from.
 */
export interface SecondIndex {
  file: string;
  /** Judges every signature of it; empty for an unsigned one. The id of a key is that of its own kind of index. */
  verify(bytes: Buffer, keys: readonly PublicKey[]): Promise<Signature[]>;
  /**
   * The paths of the package files that it lists, relative to the folder of `arch`.
   *
   * @throws FormatError without a file name
   */
  filesIn(bytes: Buffer, arch: string): string[];
}

/** A fault in an index file or in one that is derived from it. */
export interface IndexFinding {
  file: string;
  problem: string;
  /** True when clients do not see what the index lists. */
  isHidden?: boolean;
}

/** The names of all index files that a folder can have: the index, its derived files and its signatures. */
export const indexFileNames = ({ indexFile, derivedFiles, signatureFiles }: Format): string[] => [
  indexFile,
  ...derivedFiles,
  ...signatureFiles,
];

/** The name of the compressed index, which most clients fetch instead of the plain one; undefined without one. */
export const compressedIndex = ({ indexFile, derivedFiles }: Format): string | undefined =>
  derivedFiles.find((name) => name === `${indexFile}.gz`);

/** The names under which a folder can have its index, the plain one first. Feeds of others may have it only compressed. */
export const indexForms = (format: Format): string[] =>
  [format.indexFile, compressedIndex(format)].filter((name) => name !== undefined);
