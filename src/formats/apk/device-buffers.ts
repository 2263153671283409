/** No client reads a line of so many bytes, in an index, in `.PKGINFO` or in its database; the line end is not counted. */
export const LINE_LIMIT = 131_071;

/** The buffer in which a device writes `replaces`, with the first folder of the package after it. */
const REPLACES_BUFFER = 5120;
/** What else may stand there: the folder's `F:` and `M:` lines, the flags of a broken package. */
const RESERVED = 32;
/** A folder name for which there is always room. */
const FOLDER = 16;

/**
 * The longest `replaces` line that every device writes whole, in bytes with its `r:` and without its line end. A longer
 * one leaves the database of the device broken.
 *
 * @param folder the bytes of the longest name of a folder in the package
 * @param priority the text of the package's `replaces_priority`; empty when there is none
 */
export function replacesLimit(folder: number, priority: string): number {
  const priorityLine = priority === '' ? 0 : `q:${priority}\n`.length;
  return REPLACES_BUFFER - RESERVED - Math.max(FOLDER, folder) - priorityLine;
}
