import { compressionOf, decompress, gunzipPieces, isSmallGzip } from '../../bytes/compression.ts';
import type { GzipTail } from '../../bytes/gzip-pieces.ts';
import { oddlyNamed } from '../../bytes/odd-names.ts';
import { readTar, readTarPieces } from '../../bytes/tar.ts';
import { FormatError } from '../../errors.ts';
import type { PackageWarning } from '../format.ts';
import { readData } from './data.ts';
import type { DataContent } from './data-judge.ts';
import { refuseLostMembers, tailWarning } from './tail-warnings.ts';

/** The parts inside are already compressed, so an outer archive unpacks to little more than its size. */
const outerLimit = (size: number): number => Math.min((4 << 20) + 8 * size, 256 << 20);
/** Scripts and control together; the largest known ones have less than 100 kB. */
export const CONTROL_ARCHIVE_LIMIT = 8 << 20;
/** The most members of an outer archive. */
export const MEMBER_LIMIT = 16;
/** More bytes than are needed to recognize the compression of a part. */
const HEAD = 512;
/** The name of the data part. */
export const DATA_NAME = /^data\.tar(\.|$)/;

/** A member of the outer archive. */
export interface Member {
  name: string;
  offset: number;
  size: number;
  /** Only the beginning for large parts, which are not read. */
  body: Buffer;
  /** What a large data part installs, which was read in passing. */
  content?: DataContent | undefined;
}

/** What an outer archive holds. */
export interface Outer {
  members: Member[];
  /** About what follows its data. */
  warnings: PackageWarning[];
}

/** Reads an outer archive that is a gzipped tar. The data part of a large one is judged in passing. */
export async function outerTar(bytes: Buffer): Promise<Outer> {
  const limits = { entries: MEMBER_LIMIT };
  const most = outerLimit(bytes.length);
  let tail: GzipTail | undefined;
  const tellTail = (found: GzipTail): void => {
    tail = found;
  };
  const outer = (members: Member[]): Outer => ({
    members,
    warnings: tail === undefined ? [] : [tailWarning('outer archive', tail, 0)],
  });
  if (isSmallGzip(bytes)) {
    const tar = await decompress(bytes, 'gzip', most, 0, tellTail);
    const members = readTar(tar, limits);
    refuseLostMembers(tar, members, tail);
    return outer(members);
  }
  // Do not hold the data part a second time: it is nearly all of the package.
  let room = CONTROL_ARCHIVE_LIMIT;
  const kept = (name: string, size: number): number => {
    if (name.startsWith('data.tar') || size > room) return HEAD;
    room -= size;
    return size;
  };
  const contents = new Map<number, DataContent>();
  const members = await readTarPieces(
    gunzipPieces(bytes, most, 0, tellTail),
    limits,
    kept,
    async (member, rest) => {
      if (contents.size > 0 || !DATA_NAME.test(member.name)) return;
      contents.set(member.offset, await readData({ ...member, rest }));
    },
  );
  return outer(members.map((member) => ({ ...member, content: contents.get(member.offset) })));
}

/** The one member of a name; the label names it in errors. */
export function only(members: readonly Member[], name: RegExp, label: string): Member {
  const found = atMostOne(members, name, label);
  if (found === undefined) throw notAnIpk(`it has no member ${label}, so it is not an ipk`);
  return found;
}

function atMostOne(members: readonly Member[], name: RegExp, label: string): Member | undefined {
  const odd = oddlyNamed(members, (text) => name.test(text));
  if (odd !== undefined) {
    const reason = `it has a member ${JSON.stringify(odd.name)}, whose name ${odd.fault}`;
    throw new FormatError({ code: 'FORMAT_MALFORMED', reason, offset: odd.offset });
  }
  const [found, second] = members.filter((member) => name.test(member.name));
  if (second !== undefined) {
    throw new FormatError({
      code: 'FORMAT_MALFORMED',
      reason: `it has more than one member ${label}`,
      offset: second.offset,
    });
  }
  return found;
}

function notAnIpk(reason: string): FormatError {
  return new FormatError({
    code: 'FORMAT_UNKNOWN',
    reason,
    offset: 0,
    remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
  });
}

/** The member debian-binary; undefined for a package without it, which clients take all the same. */
export function versionMember(members: readonly Member[]): Member | undefined {
  const hasParts = ['control.tar', 'data.tar'].every((part) =>
    members.some(({ name }) => name.startsWith(part)),
  );
  const find = hasParts ? atMostOne : only;
  return find(members, /^debian-binary$/, 'debian-binary');
}

/** True for what OpenWrt's opkg looks for: gzip data with a name that says so. */
export function isPlainGzip(part: Member): boolean {
  return compressionOf(part.body) === 'gzip' && part.name.endsWith('.tar.gz');
}
