import { AR_MAGIC, readAr } from '../../bytes/ar.ts';
import {
  compressionOf,
  decompress,
  gunzipPieces,
  insideStream,
  isSmallGzip,
} from '../../bytes/compression.ts';
import { oddlyNamed } from '../../bytes/odd-names.ts';
import { readTar, readTarPieces } from '../../bytes/tar.ts';
import { FormatError } from '../../errors.ts';
import { foreignScripts } from '../foreign-scripts.ts';
import type { Package, PackageWarning } from '../format.ts';
import {
  CONTROL_LIMIT,
  type ControlOddity,
  decode,
  type Field,
  fieldValue,
  parseControl,
  trimBlanks,
} from './control.ts';
import { controlWarnings, refuseUnclear } from './control-warnings.ts';
import { readData } from './data.ts';
import type { DataContent } from './data-judge.ts';
import { isAnyArch } from './for-devices.ts';
import { selfConflicts } from './package-relations.ts';

export interface OpkgPackage extends Package {
  container: 'gzip-tar' | 'ar';
  control: readonly Field[];
}

/** The parts inside are already compressed, so an outer archive unpacks to little more than its size. */
const outerLimit = (size: number): number => Math.min((4 << 20) + 8 * size, 256 << 20);
/** Scripts and control together; the largest known ones have less than 100 kB. */
const CONTROL_ARCHIVE_LIMIT = 8 << 20;
const MEMBER_LIMIT = 16;
const CONTROL_ENTRY_LIMIT = 256;
const NAME_LIMIT = 128;
/** `name_version_arch.ipk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;

const SCRIPT = /^(pre|post)(inst|rm)$/;
const DATA_NAME = /^data\.tar(\.|$)/;
/** More bytes than are needed to recognize the compression of a part. */
const HEAD = 512;

interface Member {
  name: string;
  offset: number;
  size: number;
  /** Only the beginning for large parts, which are not read. */
  body: Buffer;
  /** What a large data part installs, which was read in passing. */
  content?: DataContent | undefined;
}

/** True when the bytes begin like an ipk: like gzip data or an `ar` archive. */
export function looksLikeIpk(bytes: Buffer): boolean {
  return bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC) || compressionOf(bytes) === 'gzip';
}

/**
 * Reads an ipk: members in any order, with or without `./`, control compressed with gzip, xz or zstd.
 *
 * @throws FormatError without a file name, with the offset in the file (in the unpacked outer archive for
 * members of a gzipped tar)
 */
export async function readPackage(bytes: Buffer): Promise<OpkgPackage> {
  const container = bytes.subarray(0, AR_MAGIC.length).equals(AR_MAGIC) ? 'ar' : 'gzip-tar';
  const members = container === 'ar' ? readAr(bytes, { members: MEMBER_LIMIT }) : await outerTar(bytes);
  const version = versionMember(members);
  if (version !== undefined && version.body.toString('latin1').trim() !== '2.0') {
    throw new FormatError({
      code: 'FORMAT_MALFORMED',
      reason: 'debian-binary does not say 2.0',
      offset: version.offset,
    });
  }
  const controlArchive = only(members, /^control\.tar(\.|$)/, 'control.tar.*');
  const data = only(members, DATA_NAME, 'data.tar.*');
  const control = await readControl(controlArchive);
  const name = identifier(control.fields, 'Package', /^[A-Za-z0-9][A-Za-z0-9+._-]*$/, control.offset);
  const packageVersion = identifier(
    control.fields,
    'Version',
    /^(\d+:)?[A-Za-z0-9][A-Za-z0-9+._~-]*$/,
    control.offset,
  );
  const arch = identifier(control.fields, 'Architecture', /^[A-Za-z0-9][A-Za-z0-9+._-]*$/, control.offset);
  if (`${name}_${packageVersion}_${arch}.ipk`.length > FILE_NAME_LIMIT) {
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `its Package, Version and Architecture make a file name of over ${FILE_NAME_LIMIT} characters`,
      offset: control.offset,
      remedy: 'Build the package with a shorter version.',
    });
  }
  const content = data.content ?? (await readData(data));
  const { files } = content;
  const fields = control.fields.map(
    ({ name: field, value, more }) =>
      [decode(field), decode([trimBlanks(value), ...more].join('\n'))] as const,
  );
  const controlCompression = compressionOf(controlArchive.body);
  const dataCompression = compressionOf(data.body);
  return {
    name,
    version: packageVersion,
    arch,
    anyArch: isAnyArch(arch),
    warnings: [
      ...controlWarnings(control.fields, control.oddities),
      ...versionWarnings(version),
      ...openWrtWarnings(container, isPlainGzip(controlArchive), isPlainGzip(data)),
      ...selfConflicts({ name, fields }),
      ...foreignScripts(control.scripts, 'opkg'),
      ...dataWarnings(content, container === 'gzip-tar' && isPlainGzip(data)),
    ],
    ...(files === undefined
      ? {}
      : {
          get files() {
            return files();
          },
        }),
    facts: [
      ['container', container],
      ['control', `${controlArchive.name} (${controlCompression ?? 'not compressed'})`],
      ['data', `${data.name} (${dataCompression ?? 'not gzip, xz or zstd'}, ${data.size} bytes)`],
    ],
    fields,
    container,
    control: control.fields,
  };
}

async function outerTar(bytes: Buffer): Promise<Member[]> {
  const limits = { entries: MEMBER_LIMIT };
  const most = outerLimit(bytes.length);
  if (isSmallGzip(bytes)) return readTar(await decompress(bytes, 'gzip', most, 0), limits);
  // Do not hold the data part a second time: it is nearly all of the package.
  let room = CONTROL_ARCHIVE_LIMIT;
  const kept = (name: string, size: number): number => {
    if (name.startsWith('data.tar') || size > room) return HEAD;
    room -= size;
    return size;
  };
  const contents = new Map<number, DataContent>();
  const members = await readTarPieces(gunzipPieces(bytes, most, 0), limits, kept, async (member, rest) => {
    if (contents.size > 0 || !DATA_NAME.test(member.name)) return;
    contents.set(member.offset, await readData({ ...member, rest }));
  });
  return members.map((member) => ({ ...member, content: contents.get(member.offset) }));
}

/** A package that OpenWrt installs empty has its own warning: there is nothing more to lose. */
const dataWarnings = ({ warnings }: DataContent, unpacksOnOpenWrt: boolean): PackageWarning[] =>
  warnings.filter(({ scheme }) => scheme !== 'usign' || unpacksOnOpenWrt);

function notAnIpk(reason: string): FormatError {
  return new FormatError({
    code: 'FORMAT_UNKNOWN',
    reason,
    offset: 0,
    remedy: 'Give pkgfeed ipk and apk files only, and leave this one out.',
  });
}

function only(members: readonly Member[], name: RegExp, label: string): Member {
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

interface Control {
  fields: Field[];
  oddities: ReadonlySet<ControlOddity>;
  scripts: [name: string, text: string][];
  offset: number;
}

async function readControl(archive: Member): Promise<Control> {
  const { offset } = archive;
  if (archive.size > CONTROL_ARCHIVE_LIMIT) {
    const reason = `its control archive is larger than ${CONTROL_ARCHIVE_LIMIT} bytes`;
    throw new FormatError({ code: 'FORMAT_LIMIT', reason, offset });
  }
  const compression = compressionOf(archive.body);
  if (compression === undefined && archive.name !== 'control.tar') {
    throw new FormatError({
      code: 'FORMAT_COMPRESSION',
      reason: `${JSON.stringify(archive.name)} is not compressed with gzip, xz or zstd`,
      offset,
      remedy: 'Build the package with a control.tar.gz, which every client reads.',
    });
  }
  const tar =
    compression === undefined
      ? archive.body
      : await decompress(archive.body, compression, CONTROL_ARCHIVE_LIMIT, offset);
  const inside = insideStream(offset, 'control part', () => readTar(tar, { entries: CONTROL_ENTRY_LIMIT }));
  const [control, second] = inside.filter(({ name }) => name === 'control');
  if (control === undefined || second !== undefined) {
    const odd = oddlyNamed(inside, (name) => name === 'control');
    const but = odd === undefined ? '' : `, but ${JSON.stringify(odd.name)}, which ${odd.fault}`;
    throw new FormatError({
      code: 'FORMAT_MALFORMED',
      reason: `its control archive has ${control === undefined ? 'no' : 'more than one'} file named control${but}`,
      offset,
    });
  }
  if (control.body.length > CONTROL_LIMIT) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `control is larger than ${CONTROL_LIMIT} bytes`,
      offset,
    });
  }
  const oddities = new Set<ControlOddity>();
  const fields = insideStream(offset, 'control part', () =>
    parseControl(control.body.toString('latin1'), oddities),
  );
  refuseUnclear(fields, offset);
  const scripts = inside.flatMap(({ name, body }): Control['scripts'] =>
    SCRIPT.test(name) ? [[name, body.toString('latin1')]] : [],
  );
  return { fields, oddities, scripts, offset };
}

/** Reads a field that becomes part of paths and index lines, so it may have only plain characters. */
function identifier(fields: readonly Field[], name: string, allowed: RegExp, offset: number): string {
  const value = fieldValue(fields, name);
  if (value === undefined || value === '') {
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `its control has no ${name}`,
      offset,
      remedy: `Build the package with a ${name}.`,
    });
  }
  const isLong = value.length > NAME_LIMIT;
  if (!allowed.test(value) || isLong) {
    const quoted = JSON.stringify(decode(value.slice(0, NAME_LIMIT)));
    const fault = isLong
      ? `is longer than ${NAME_LIMIT} characters`
      : 'has characters that clients do not accept';
    throw new FormatError({
      code: 'FORMAT_FIELD',
      reason: `its ${name} ${quoted} ${fault}`,
      offset,
      remedy: `Build the package with a ${name} of letters, digits and the signs opkg allows.`,
    });
  }
  return value;
}

/** True for what OpenWrt's opkg looks for: gzip data with a name that says so. */
function isPlainGzip(part: Member): boolean {
  return compressionOf(part.body) === 'gzip' && part.name.endsWith('.tar.gz');
}

/** The member debian-binary; undefined for a package without it, which clients take all the same. */
function versionMember(members: readonly Member[]): Member | undefined {
  const hasParts = ['control.tar', 'data.tar'].every((part) =>
    members.some(({ name }) => name.startsWith(part)),
  );
  const find = hasParts ? atMostOne : only;
  return find(members, /^debian-binary$/, 'debian-binary');
}

function versionWarnings(version: Member | undefined): PackageWarning[] {
  if (version !== undefined) return [];
  const text = 'it has no member debian-binary, which other tools than opkg look for; build it with one';
  return [{ text, detail: '', scheme: undefined }];
}

/** Warns about packages for which OpenWrt's opkg reports success but installs nothing, or no metadata. */
function openWrtWarnings(
  container: OpkgPackage['container'],
  isControlGzip: boolean,
  isDataGzip: boolean,
): PackageWarning[] {
  const forOpenWrt = (text: string): PackageWarning => ({ text, detail: '', scheme: 'usign' });
  const empty = [
    container === 'ar' ? 'it is an ar archive' : undefined,
    isDataGzip ? undefined : 'its data part is not a data.tar.gz',
  ].filter((reason) => reason !== undefined);
  if (empty.length > 0) {
    return [
      forOpenWrt(
        `OpenWrt would install it empty: ${empty.join(' and ')}; build it with OpenWrt's SDK or with ` +
          '`opkg-build -c -Z gzip` (Yocto devices install it as it is)',
      ),
    ];
  }
  return isControlGzip
    ? []
    : [
        forOpenWrt(
          'OpenWrt would install it without its metadata: its control part is not a control.tar.gz; build it with one',
        ),
      ];
}
