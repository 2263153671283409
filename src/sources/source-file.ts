/** A file on disk to read as a package. */
export interface SourceFile {
  file: string;
  /** How messages name it: where it came from. */
  origin: string;
  /** The path of the page on GitHub that shows where it came from; undefined for a file of this machine. */
  page?: string;
  /** True when only a wildcard names it, and its name is not one of a package. It is left out if it is not a package. */
  isGuess?: boolean;
}
