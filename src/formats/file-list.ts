import { FormatError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** The most files and folders of a package; the largest packages of whole distributions have half as many. */
export const MEMBER_LIMIT = 250_000;

/** Bytes of all names together; the largest packages of whole distributions have a tenth of it. */
const NAMES_LIMIT = 16 << 20;

/** A path, given as bytes read as latin1, as messages show it. */
export const shownPath = (path: string): string =>
  printable(Buffer.from(path.slice(0, 128), 'latin1').toString('utf8'));

/** Collects the paths that a package installs, as bytes read as latin1. Bounds and packs them: a run reads thousands. */
export class FileList {
  private readonly names: string[] = [];
  private size = 0;

  /**
   * Takes any name of a package into account.
   *
   * @throws FormatError when all names together are too long to be held in memory
   */
  count(name: string, offset: number): void {
    this.size += name.length + 1;
    if (this.size <= NAMES_LIMIT) return;
    const reason = `the names of its files and folders have more than ${NAMES_LIMIT} bytes together`;
    throw new FormatError({ code: 'FORMAT_LIMIT', reason, offset });
  }

  add(name: string): void {
    this.names.push(name);
  }

  get length(): number {
    return this.names.length;
  }

  /** A function that gives the paths as UTF-8. It holds on to their bytes alone. */
  packed(): () => string[] {
    // One buffer takes far less memory than thousands of strings, which most runs never ask for.
    const text = this.names.join('\0');
    // In memory of its own: a slice would keep a whole pool in memory, for each of thousands of packages.
    const bytes = Buffer.alloc(text.length);
    bytes.write(text, 'latin1');
    return () => (bytes.length === 0 ? [] : bytes.toString('utf8').split('\0'));
  }
}
