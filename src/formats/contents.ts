/** A label and its text. The text may have several lines. */
export type Row = [label: string, text: string];

/** What an index says, for people. */
export interface IndexContents {
  description: string;
  /** The pkgname-spec of apk v3; empty for the default. */
  spec: string;
  /**
   * How the signatures name their keys; null where signatures are files of their own. The signatures are not checked.
   */
  signatures: string[] | null;
  /** The fields of each package. */
  packages: Row[][];
}
