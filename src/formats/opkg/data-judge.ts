import { checksumKind, isSparse, type TarFacts, TarWalker } from '../../bytes/tar-walker.ts';
import { FormatError } from '../../errors.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { FileList, MEMBER_LIMIT, shownPath } from '../file-list.ts';
import type { PackageWarning } from '../format.ts';
import { DataFolders } from './data-folders.ts';

/** Folders that a device has before the first package: opkg itself needs them. */
const THERE = ['', 'etc', 'tmp', 'usr', 'usr/lib', 'var'];
/** Folders that OpenWrt's base-files, which every device has, puts into the root. */
const OF_BASE_FILES: ReadonlySet<string> = new Set([
  ...['bin', 'sbin', 'lib', 'mnt', 'root', 'www', 'usr/bin', 'usr/sbin', 'usr/share'],
  ...['etc/config', 'etc/crontabs', 'etc/hotplug.d', 'etc/init.d', 'etc/rc.d', 'etc/uci-defaults'],
  ...['lib/firmware', 'lib/functions', 'lib/preinit', 'lib/upgrade', 'lib/upgrade/keep.d'],
]);
const WITH_ENTRIES = 'build it with such entries, as `tar --format=gnu --create .` does';
const BASE_ONLY =
  'some of its folders have no entry of their own before their files, and opkg makes none; OpenWrt devices have these ' +
  `folders, but opkg would leave the files out with \`--dest\`; ${WITH_ENTRIES}`;
const TABS =
  'Yocto devices would leave files of it behind when they remove it, and remove others: opkg ends a name at a tab; build it with names without tabs';
const AS_GNU = 'build it with `tar --format=gnu`, or with tarfile.GNU_FORMAT in Python';
const OPENWRT = 'OpenWrt would leave out files of it';

/** Why devices leave files out, each with what to do about it. */
const LOSSES = {
  pax: `${OPENWRT}: opkg stops at a pax header in its data part; ${AS_GNU}`,
  sparse: `${OPENWRT}: opkg stops at a sparse file in its data part; build it without \`tar --sparse\``,
  type: `${OPENWRT}: opkg does not know the kind of a member in its data part; ${AS_GNU}`,
  folder: `${OPENWRT}: opkg makes no folder that has no entry of its own before its files; ${WITH_ENTRIES}`,
  link: 'devices would leave out files of it: a hard link in its data part leads to no file before it; build it with a copy or a symbolic link',
  target:
    'devices would leave out links of it: a symbolic link in its data part has no target; build it with a target for each link',
  place:
    'devices would leave out files of it: in its data part a file, or a link that leads to none of its folders, stands in the place of a folder, or a folder in the place of a file; build it with one entry for each name',
  long: 'devices would leave out files of it: a name in its data part is longer than file systems take; build it with shorter names',
  header: `${OPENWRT}: opkg misreads the size or the checksum in a header of its data part; ${AS_GNU}`,
  name: 'Yocto devices would not install it: a member of its data part has no name; build it with `tar`',
  padding:
    'Yocto devices would not install it: zeros to fill the last block are missing in its data part; build it with `tar`',
  end: 'devices would leave out files of it: its data part goes on after the end of the archive; build it with one archive',
} as const;

type Loss = keyof typeof LOSSES;

/** The losses that not only OpenWrt's opkg has, with the scheme that the devices check. */
const ELSEWHERE: ReadonlyMap<Loss, Scheme | undefined> = new Map([
  ['link', undefined],
  ['end', undefined],
  ['target', undefined],
  ['place', undefined],
  ['long', undefined],
  ['name', 'openpgp'],
  ['padding', 'openpgp'],
]);

/** What the data part of a package installs. */
export interface DataContent {
  /** Undefined when nobody could look. */
  files: (() => string[]) | undefined;
  warnings: PackageWarning[];
}

/**
 * Judges the archive of a data part as OpenWrt's opkg and Yocto's opkg unpack it. Each rule was tried on both.
 *
 * Its methods throw a FormatError with the offset in the archive.
 */
export class DataJudge {
  private readonly walker = new TarWalker(MEMBER_LIMIT, (member) => this.visit(member));
  private readonly offset: number;
  private readonly folders = new DataFolders(THERE);
  private readonly files = new Set<string>();
  private readonly list = new FileList();
  private readonly lost = new Map<Loss, Found>();
  /** Names with a tab, which Yocto's opkg cuts off in its list of what it installed. */
  private readonly tabbed: Found = { first: '', count: 0 };
  /** Files in folders without an entry that devices have. */
  private readonly kept: Found = { first: '', count: 0 };
  /** Why OpenWrt's opkg leaves out everything from here on; undefined while it goes on. */
  private stop: Loss | undefined;

  /** @param offset where the data part begins in the file, for its losses */
  constructor(offset: number) {
    this.offset = offset;
  }

  push(piece: Buffer): void {
    this.walker.push(piece);
  }

  /** True once the blocks were seen that end the archive. */
  get hasEnded(): boolean {
    return this.walker.hasEnded;
  }

  end(): DataContent {
    const end = this.walker.end();
    if (!end.isPadded) this.lose('padding', '');
    if (end.hasMembers) this.lose('end', '');
    return { files: this.list.packed(), warnings: this.warnings() };
  }

  private visit(member: TarFacts): void {
    const { offset, type } = member;
    const path = plainPath('name', member.pax?.get('GNU.sparse.name') ?? member.name, offset);
    if (path.includes('\n')) {
      throw unfit(
        'name',
        path,
        'has a line end: opkg would delete other files when it removes the package',
        offset,
      );
    }
    if (path.includes('\t')) count(this.tabbed, path);
    this.list.count(path, offset);
    this.stop ??= stopAt(member);
    const isFolder = type === '5';
    if (path === '' && !isFolder && type !== 'V' && !member.name.endsWith('/')) this.lose('name', '');
    if (path === '' || type === 'V') return;
    const isLost = this.isLost(member, path, isFolder);
    if (isFolder) {
      // When opkg stopped before, the folder is not missed because of its own folder.
      if (!isLost || this.stop !== undefined) this.folders.addFolder(path);
    } else if (!isOldFolder(member)) {
      if (!this.files.has(path)) this.list.add(path);
      this.files.add(path);
      if (type === '2') this.folders.addLink(path, targetOf(path, member.link));
      else this.folders.addFile(path);
    }
    if (this.stop === undefined) this.stop = stopAfter(member);
  }

  private isLost(member: TarFacts, path: string, isFolder: boolean): boolean {
    const isToNothing =
      isHardLink(member) && !this.files.has(plainPath('link target', member.link, member.offset));
    if (isToNothing) return this.lose('link', path);
    if (isTooLong(path)) return this.lose('long', path);
    if (member.type === '2' && member.link === '') return this.lose('target', path);
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const before = this.folders.kindOf(path);
    const isInPlace = isFolder
      ? before === 'file' || before === 'link'
      : before === 'folder' && !this.files.has(path) && !isOldFolder(member);
    if (isInPlace || this.folders.kindOf(parent) === 'file') return this.lose('place', path);
    if (this.stop !== undefined) return isFolder || this.lose(this.stop, path);
    if (!KNOWN.test(member.type)) return this.lose('type', path);
    const kind = this.folders.kindOf(parent);
    if (kind !== 'folder') {
      if (kind !== undefined || !OF_BASE_FILES.has(parent)) return this.lose('folder', path);
      count(this.kept, path);
    }
    return isOldFolder(member) && this.lose('folder', path);
  }

  private lose(loss: Loss, path: string): true {
    const found = this.lost.get(loss) ?? { first: '', count: 0 };
    this.lost.set(loss, count(found, path));
    return true;
  }

  private warnings(): PackageWarning[] {
    const losses = [...this.lost].map(
      ([loss, found]): PackageWarning => ({
        text: LOSSES[loss],
        detail: detailOf(found),
        scheme: ELSEWHERE.has(loss) ? ELSEWHERE.get(loss) : 'usign',
        lossAt: this.offset,
      }),
    );
    const tabs = { text: TABS, detail: detailOf(this.tabbed), scheme: 'openpgp' } as const;
    const base = { text: BASE_ONLY, detail: detailOf(this.kept), scheme: 'usign' } as const;
    return [...losses, ...(this.tabbed.count === 0 ? [] : [tabs]), ...(this.kept.count === 0 ? [] : [base])];
  }
}

/** Paths of one kind. */
interface Found {
  first: string;
  count: number;
}

function count(found: Found, path: string): Found {
  if (found.count++ === 0) found.first = path;
  return found;
}

const detailOf = ({ first, count }: Found): string =>
  count === 1 ? shownPath(first) : `${shownPath(first)} and ${count - 1} more`;

/** A body after such a header is a header for OpenWrt's opkg, and as that one is none, it stops (libbb/unarchive.c). */
function stopAt({ before, pax, type, size, header }: TarFacts): Loss | undefined {
  if (isSparse({ type, pax })) return 'sparse';
  if (/[xXg]/.test(before)) return 'pax';
  const magic = header.toString('latin1', 257, 262);
  if (magic !== 'ustar' && magic !== '\0\0\0\0\0') return 'type';
  // opkg reads octal digits up to another character, also into the next field.
  const hasPlainSize = /^ *[0-7]*[\0 ]/.test(header.toString('latin1', 124, 136));
  if (!hasPlainSize || checksumKind(header) !== 'unsigned') return 'header';
  return KNOWN.test(type) || size === 0 ? undefined : 'type';
}

/** The same for a body that a link or a folder should not have: the member itself is unpacked. */
function stopAfter(member: TarFacts): Loss | undefined {
  const hasBody = member.size > 0 && (/^[1-6]$/.test(member.type) || isHardLink(member));
  return hasBody ? 'type' : undefined;
}

/** The type flags that OpenWrt's opkg unpacks. */
const KNOWN = /^[\x000-6]$/;

const isPlain = ({ type }: TarFacts): boolean => type === '0' || type === '\0';

/** A folder as archives had it before the ustar form. OpenWrt's opkg makes nothing of it, and Yocto's makes the folder. */
const isOldFolder = (member: TarFacts): boolean => isPlain(member) && member.name.endsWith('/');

const isHardLink = (member: TarFacts): boolean =>
  member.type === '1' || (isPlain(member) && member.link !== '');

const PATH_LIMIT = 4095;
const PART_LIMIT = 255;

const isTooLong = (path: string): boolean =>
  path.length > PART_LIMIT &&
  (path.length > PATH_LIMIT || path.split('/').some((part) => part.length > PART_LIMIT));

/** The plain path that a symbolic link leads to; undefined for one out of the root. */
function targetOf(path: string, target: string): string | undefined {
  const start = target.startsWith('/') ? target : `${path.slice(0, path.lastIndexOf('/') + 1)}${target}`;
  return partsOf(start)?.join('/');
}

/** The parts of a path without those that say nothing; undefined for one that leads out of the root. */
function partsOf(path: string): string[] | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts;
}

/**
 * A path without `./` and slashes around it, as opkg finds it below its root.
 *
 * @param what what the path is, for errors
 * @throws FormatError for one that leads out of the root
 */
function plainPath(what: 'name' | 'link target', name: string, offset: number): string {
  const start = name.startsWith('./') ? name.slice(2) : name;
  if (!/(^|\/)(\.{0,2}(\/|$))/.test(start)) return start;
  const parts = partsOf(start);
  if (parts !== undefined) return parts.join('/');
  throw unfit(what, name, "leads out of the device's root", offset);
}

function unfit(what: 'name' | 'link target', name: string, fault: string, offset: number): FormatError {
  const reason = `its data part has the ${what} "${shownPath(name)}", which ${fault}`;
  const remedy = 'Build the package with plain names such as ./usr/bin/hello.';
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset, remedy });
}
