/** How many links a path may lead through. */
const LINKS_LIMIT = 16;

/** What a path is in an archive as far as it was read. */
export type PathKind = 'folder' | 'file' | 'link' | undefined;

/** Follows the entries of an archive, to tell whether a file finds the folder that it goes into. Paths are plain. */
export class DataFolders {
  private readonly folders: Set<string>;
  private readonly files = new Set<string>();
  private readonly links = new Map<string, string>();

  /** @param there the folders that a device has */
  constructor(there: readonly string[]) {
    this.folders = new Set(there);
  }

  addFolder(path: string): void {
    this.folders.add(this.real(path));
  }

  addFile(path: string): void {
    this.links.delete(path);
    this.files.add(path);
  }

  /** @param target undefined for one that leads out of the root */
  addLink(path: string, target: string | undefined): void {
    this.files.delete(path);
    this.links.set(path, target ?? '..');
  }

  /** What is at a path, or at the end of a link there; `link` for one that leads to nothing in the archive. */
  kindOf(path: string): PathKind {
    if (this.folders.has(path)) return 'folder';
    const real = this.real(path);
    if (this.folders.has(real)) return 'folder';
    if (this.files.has(real)) return 'file';
    return this.links.has(path) ? 'link' : undefined;
  }

  /** The path without the links that it leads through. */
  private real(path: string): string {
    if (this.links.size === 0) return path;
    let left = LINKS_LIMIT;
    let real = '';
    for (const part of path.split('/')) {
      real = real === '' ? part : `${real}/${part}`;
      for (let to = this.links.get(real); to !== undefined && left > 0; to = this.links.get(real), left--)
        real = to;
    }
    return real;
  }
}
