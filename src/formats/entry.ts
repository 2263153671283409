/** One package as an index lists it. */
export interface Entry {
  name: string;
  version: string;
  /** The word in the index. Some formats want the arch of the folder here. */
  arch: string;
  /** True when the package belongs in every arch folder; undefined when the index does not say. */
  anyArch: boolean | undefined;
  /** Path of the package file, relative to the folder, as a path and not as a URL. */
  file: string;
  /** Bytes; undefined when an index made by another program does not say. */
  size: number | undefined;
  /** What the index states about the bytes of the file; equal for equal files. Undefined when it states nothing. */
  identity: string | undefined;
  /** Lower-case hex; undefined when the index does not say. No apk index does. */
  sha256: string | undefined;
  md5: string | undefined;
  /**
   * The bytes of the entry, read as latin1. They are carried over unchanged unless a client would stumble over them:
   * then this is the text that is written instead, and `mended` says why.
   */
  text: string;
  /** What clients stumble over in the entry as the index has it; empty or undefined for most. */
  mended?: readonly string[];
  /** Why clients cannot use the entry, whatever its text; undefined for most. It is never carried on. */
  harm?: string | undefined;
}
