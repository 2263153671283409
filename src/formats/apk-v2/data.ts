import { isSparse, type TarEnd, type TarFacts, TarWalker } from '../../bytes/tar-walker.ts';
import { FormatError } from '../../errors.ts';
import { LONGEST_PATH, pathFault, quotedPath } from '../apk/path.ts';
import { FileList, MEMBER_LIMIT, shownPath } from '../file-list.ts';
import type { PackageWarning } from '../format.ts';
import { checkHeader, refused } from './data-header.ts';

/** What a data segment installs. */
export interface DataContent {
  files: () => string[];
  /** True when it installs neither files nor folders. */
  isEmpty: boolean;
  /** Bytes of the longest path of a folder. */
  longestFolder: number;
  warnings: PackageWarning[];
}

/** The type flags that apk unpacks; it passes over all others and says nothing. */
const UNPACKED = /^[0-7]$/;
/** apk takes this many slashes off the end of a folder's name, and finds no file in a folder with more. */
const SLASHES_LIMIT = 2;
const PLAIN = /^[07]$/;
const SHA1 = /^[0-9A-Fa-f]{40}/;
const BUILD_AGAIN = 'Build the package with abuild, melange or nfpm.';

/**
 * Reads the tar archive of a data segment as apk 2 and 3 unpack it, and refuses what one of them leaves out, unpacks
 * half or fails at. Each rule was tried on both.
 *
 * Its methods throw a FormatError with the offset in the archive.
 */
export class DataReader {
  private readonly walker = new TarWalker(MEMBER_LIMIT, (member) => this.visit(member));
  private readonly directories = new Set<string>();
  private readonly files = new Set<string>();
  /** The files that are links, pipes or devices. */
  private readonly special = new Set<string>();
  private readonly list = new FileList();
  private longestFolder = 0;
  private firstHidden: string | undefined;

  push(piece: Buffer): void {
    this.walker.push(piece);
  }

  end(): DataContent {
    checkEnd(this.walker.end());
    const { longestFolder } = this;
    const isEmpty = this.files.size === 0 && this.directories.size === 0;
    return { files: this.list.packed(), isEmpty, longestFolder, warnings: this.warnings() };
  }

  private visit(member: TarFacts): void {
    const { name, offset, type } = member;
    checkHeader(member);
    // The root has an entry of its own in some packages. apk ignores it.
    if (/^\.\/*$/.test(name) && type === '5') return;
    checkName(name, offset);
    if (type === 'V') return;
    if (!UNPACKED.test(type)) throw unknownType(member);
    if (name.startsWith('.')) {
      // abuild marks a package without files with an empty file .dummy.
      if (member.size > 0) this.firstHidden ??= name;
      return;
    }
    this.list.count(name, offset);
    if (type === '5') this.takeDirectory(name, offset);
    else this.takeFile(member);
  }

  private takeDirectory(name: string, offset: number): void {
    const path = withoutSlashes(name);
    if (name.length - path.length > SLASHES_LIMIT) {
      throw unfit(name, `ends with more than ${SLASHES_LIMIT} slashes`, offset);
    }
    const slash = path.lastIndexOf('/');
    // Making a folder needs one that is there; how its name is spelled does not matter then.
    if (slash >= 0) this.requireFolder(withoutSlashes(path.slice(0, slash)), name, offset);
    if (this.files.has(path)) throw twice(name, offset);
    this.directories.add(path);
    this.longestFolder = Math.max(this.longestFolder, Buffer.byteLength(path));
  }

  private takeFile(member: TarFacts): void {
    const { name, offset } = member;
    if (name.endsWith('/')) throw unfit(name, 'ends with a slash and is no folder', offset);
    const slash = name.lastIndexOf('/');
    // apk looks the folder of a file up by the exact text.
    if (slash >= 0) this.requireFolder(name.slice(0, slash), name, offset);
    if (this.files.has(name) || this.directories.has(name)) throw twice(name, offset);
    if (member.type === '1') this.requireTarget(member);
    checkContent(member);
    this.files.add(name);
    if (!/^[017]$/.test(member.type)) this.special.add(name);
    // Only a mark that keeps an empty folder: apk 2 leaves it out.
    if (!/(^|\/)\.keep_[^/]*$/.test(name)) this.list.add(name);
  }

  private requireFolder(path: string, name: string, offset: number): void {
    if (this.directories.has(path)) return;
    throw refused(
      offset,
      `its data has ${quotedPath(name)} without an entry for the folder before it, so apk would not install it`,
      'Build the package so that each folder has an entry before its files, as abuild does.',
    );
  }

  /** apk looks a hard link's target up among the files before it. apk 2 finds none at the top. */
  private requireTarget({ name, link, offset }: TarFacts): void {
    if (this.files.has(link) && link.includes('/') && !this.special.has(link)) return;
    const [fault, harm] = this.special.has(link)
      ? ['no plain file', 'apk would report an error']
      : ['no file before it', 'apk would not install it'];
    throw refused(
      offset,
      `its data has a hard link ${quotedPath(name)} to ${quotedPath(link)}, which is ${fault}, so ${harm}`,
      'Build the package with a hard link to the exact name of a file before it, or with a copy or a symbolic link.',
    );
  }

  private warnings(): PackageWarning[] {
    if (this.firstHidden === undefined) return [];
    const text =
      this.list.length === 0
        ? 'apk would install it without files: all names in its data begin with a dot, and apk takes these for metadata; ' +
          'put scripts into its control part and files into folders'
        : 'apk would leave out some of its files: names at the top of its data that begin with a dot count as metadata; ' +
          'put these files into folders';
    return [{ text, detail: shownPath(this.firstHidden), scheme: undefined }];
  }
}

function checkName(name: string, offset: number): void {
  const fault = pathFault(name);
  if (fault !== undefined) throw unfit(name, fault, offset);
}

function unfit(name: string, fault: string, offset: number): FormatError {
  return refused(
    offset,
    `its data has the name ${quotedPath(name)}, which ${fault}, so apk would not install it`,
    'Build the package with plain names such as usr/bin/hello.',
  );
}

/** The path without the slashes at its end, in linear time. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function checkContent({ name, type, link, pax, before, offset }: TarFacts): void {
  if (isSparse({ type, pax })) {
    throw refused(
      offset,
      `its data has ${quotedPath(name)} as a sparse file, which apk cannot unpack`,
      'Build the package without `tar --sparse`.',
    );
  }
  if (/[12]/.test(type) && before.includes('K') && pax?.get('linkpath') === undefined) {
    throw refused(
      offset,
      `the target of the link ${quotedPath(name)} is written in the way of GNU tar, and apk would cut it off`,
      'Build the package with a pax header for it, as abuild does.',
    );
  }
  if (PLAIN.test(type) && pax?.has('linkpath')) {
    throw refused(
      offset,
      `its data has the file ${quotedPath(name)} with the target of a link, and apk would take it for a link`,
      BUILD_AGAIN,
    );
  }
  if (link.length > LONGEST_PATH) {
    throw refused(
      offset,
      `its data has the link ${quotedPath(name)} with a target of over ${LONGEST_PATH} bytes, so apk would fail to install it`,
      'Build the package with a shorter target.',
    );
  }
  const isLink = type === '2';
  if (isLink && link === '') {
    throw refused(
      offset,
      `its data has the symbolic link ${quotedPath(name)} without a target, so apk would fail to install it`,
      'Build the package with a target for each link.',
    );
  }
  if (!(PLAIN.test(type) || isLink) || SHA1.test(pax?.get('APK-TOOLS.checksum.SHA1') ?? '')) return;
  const harm = isLink
    ? 'apk 2 would report an error'
    : 'apk 3 would leave it out and apk 2 would report an error';
  throw refused(
    offset,
    `its data has ${quotedPath(name)} without its checksum, so ${harm}`,
    'Build the package with abuild, melange or nfpm, or send its data through `abuild-tar --hash`.',
  );
}

function unknownType({ name, type, offset }: TarFacts): FormatError {
  const flag = type === '\0' ? 'NUL' : JSON.stringify(type);
  return refused(
    offset,
    `its data has ${quotedPath(name)} with the type flag ${flag}, and apk would leave it out`,
    'Build the package with the type flag 0 for files, as abuild does.',
  );
}

function checkEnd({ rest, isWhole }: TarEnd): void {
  if (rest !== undefined) {
    throw refused(
      rest,
      'its data goes on after the end of the archive, which apk takes for damage',
      BUILD_AGAIN,
    );
  }
  if (isWhole) return;
  throw new FormatError({
    code: 'FORMAT_TRUNCATED',
    reason: 'its data ends in the middle of a tar block',
    offset: 0,
    remedy: BUILD_AGAIN,
  });
}

function twice(name: string, offset: number): FormatError {
  return refused(
    offset,
    `its data has ${quotedPath(name)} twice, so apk would fail to install it`,
    'Build the package with one entry for each file.',
  );
}
