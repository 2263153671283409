/** A file on disk that is to be a package. */
export interface SourceFile {
  file: string;
  /** How messages name it: where it came from. */
  origin: string;
  /** Path of the page on GitHub that shows where it came from; undefined for a file of this machine. */
  page?: string;
  /** Whether only a wildcard names it, and its name is none of a package's: it is left out if it is no package. */
  isGuess?: boolean;
}
