import { createHash } from 'node:crypto';
import { insideStream } from '../../bytes/compression.ts';
import {
  type CheckedMember,
  checkGzipMember,
  type GzipMember,
  gzipHead,
  readGzipMember,
} from '../../bytes/gzip-members.ts';
import { oddlyNamed } from '../../bytes/odd-names.ts';
import { FormatError } from '../../errors.ts';
import { selfConflicts, selfProvides } from '../apk/relations.ts';
import { USABLE_NAME, USABLE_VERSION } from '../apk/words.ts';
import { foreignScripts } from '../foreign-scripts.ts';
import type { Package } from '../format.ts';
import { type EntryFacts, fileName, writeEntry } from './apkindex.ts';
import { type DataContent, DataReader } from './data.ts';
import { readSignatures, type SignatureFile } from './index-archive.ts';
import { decode, type PkgInfo, parsePkgInfo, textOf } from './pkginfo.ts';
import { replacesFault } from './replaces.ts';
import { type Script, scriptsIn } from './scripts.ts';
import { firstTarName, readSegment } from './segment.ts';
import { sizeWarnings, warningsOf } from './warnings.ts';

export interface ApkV2Package extends Package {
  /** `Q1` and the SHA-1 of the compressed control segment in base64: the `C:` line of its entry. */
  identity: string;
  pkginfo: PkgInfo;
}

/** Signatures, scripts and metadata together; clients refuse a script of over 256 KiB. */
const CONTROL_LIMIT = 8 << 20;
/** Bounds the time to unpack the data. It is unpacked in pieces, which are not kept. */
const DATA_LIMIT = 4 * 2 ** 30;
const SIGNATURE_LIMIT = 16;
const NAME_LIMIT = 128;
/** `name-version.apk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;
const PART = 'control segment';

/** True when the bytes begin like an apk v2: a gzipped tar whose first file is a signature or `.PKGINFO`. */
export function looksLikeApkV2(bytes: Buffer): boolean {
  const first = firstTarName(gzipHead(bytes));
  return first === '.PKGINFO' || first.startsWith('.SIGN.');
}

/**
 * Reads an apk v2 to its end: signature segments, one control segment and one data segment.
 *
 * @throws FormatError without a file name, with the offset of the faulty segment in the file
 */
export async function readPackage(bytes: Buffer): Promise<ApkV2Package> {
  const { signatures, control } = readFront(bytes);
  const { pkginfo, scripts } = readControl(control);
  const { offset } = control;
  const name = identifier(pkginfo, 'pkgname', USABLE_NAME, offset);
  const version = identifier(pkginfo, 'pkgver', USABLE_VERSION, offset);
  const arch = identifier(pkginfo, 'arch', /^[A-Za-z0-9][A-Za-z0-9._-]*$/, offset);
  if (fileName(name, version).length > FILE_NAME_LIMIT) {
    throw field(
      offset,
      `its pkgname and pkgver make a file name of over ${FILE_NAME_LIMIT} characters`,
      'Build the package with a shorter version.',
    );
  }
  const { content, ...data } = await readData(bytes, control.end);
  const datahash = checkDataHash(pkginfo, data, offset);
  const long = replacesFault(pkginfo, content.longestFolder);
  if (long !== undefined) throw field(offset, long, 'Build the package with fewer replaces.');
  const identity = `Q1${createHash('sha1').update(control.bytes).digest('base64')}`;
  checkEntry(pkginfo, { identity, size: bytes.length, arch }, offset);
  const fields = pkginfo.map(([key, value]) => [decode(key), decode(value)] as const);
  return {
    name,
    version,
    arch,
    anyArch: arch === 'noarch',
    warnings: [
      ...warningsOf(pkginfo, name, version),
      ...sizeWarnings(pkginfo, scripts.length > 0 || !content.isEmpty),
      ...selfConflicts({ name, fields }),
      ...selfProvides({ name, fields }),
      ...content.warnings,
      ...foreignScripts(textsOf(scripts), 'apk'),
    ],
    get files() {
      return content.files();
    },
    facts: [
      ['signatures', signatures.map(signatureText).join(', ') || 'none (an index signature is enough)'],
      ['control', `${control.bytes.length} bytes`],
      ['data', `${data.bytes.length} bytes, ${data.unpacked} unpacked`],
      ['datahash', datahash],
      ['checksum', identity],
    ],
    fields,
    identity,
    pkginfo,
  };
}

const signatureText = ({ type, keyName }: SignatureFile): string => `${type} by ${decode(keyName)}`;

/** Reads the segments before the data: signatures, if any, and control. Hashes are of a segment's compressed bytes. */
function readFront(bytes: Buffer): { signatures: SignatureFile[]; control: GzipMember } {
  if (bytes.toString('latin1', 0, 3) === 'ADB') throw notApkV2(0, 'it is an apk v3 package');
  const signatures: SignatureFile[] = [];
  let left = CONTROL_LIMIT;
  for (let at = 0; at < bytes.length; ) {
    const member = readGzipMember(bytes, at, left);
    at = member.end;
    left -= member.content.length;
    if (!firstTarName(member.content).startsWith('.SIGN.')) return { signatures, control: member };
    signatures.push(...readSignatures(member));
    if (signatures.length > SIGNATURE_LIMIT) {
      throw new FormatError({
        code: 'FORMAT_LIMIT',
        reason: `it has more than ${SIGNATURE_LIMIT} signatures`,
        offset: member.offset,
      });
    }
  }
  throw cutShort(bytes.length, 'it ends before its control segment');
}

function* textsOf(scripts: readonly Script[]): Iterable<readonly [name: string, text: string]> {
  for (const [name, body] of scripts) yield [name, body.toString('latin1')];
}

function readControl(control: GzipMember): { pkginfo: PkgInfo; scripts: Script[] } {
  const { offset } = control;
  const first = firstTarName(control.content).replace(/^(\.\/+)+/, '');
  if (first === 'APKINDEX' || first === 'DESCRIPTION') throw notApkV2(offset, 'it is an index of packages');
  if (/^(debian-binary|(control|data)\.tar)/.test(first)) throw notApkV2(offset, 'it is an ipk');
  const files = readSegment(control, PART);
  const [pkginfo] = files;
  if (pkginfo?.name !== '.PKGINFO' || !pkginfo.isFile) {
    const odd = oddlyNamed(files.slice(0, 1), (name) => name === '.PKGINFO');
    const but = odd === undefined ? '' : `, but with ${JSON.stringify(odd.name)}, which ${odd.fault}`;
    throw malformed(offset, `its ${PART} does not begin with a file .PKGINFO${but}`);
  }
  const names = files.map(({ name }) => name);
  if (names.lastIndexOf('.PKGINFO') > 0) throw malformed(offset, 'it has more than one .PKGINFO');
  const foreign = names.find((name) => !/^\.[^/]+$/.test(name));
  if (foreign !== undefined) {
    throw malformed(
      offset,
      `its ${PART} holds ${JSON.stringify(foreign.slice(0, 100))}, which belongs in a separate gzip member, with the data`,
    );
  }
  const scripts = scriptsIn(files, offset);
  if (names.includes('.INSTALL')) {
    throw malformed(
      offset,
      'it has an .INSTALL script, which apk 3 refuses; scripts have names such as .post-install',
    );
  }
  const read = (): PkgInfo => parsePkgInfo(pkginfo.body.toString('latin1'));
  return { pkginfo: insideStream(offset, PART, read), scripts };
}

async function readData(bytes: Buffer, at: number): Promise<CheckedMember & { content: DataContent }> {
  if (at === bytes.length) throw cutShort(at, 'it ends before its data segment');
  const reader = new DataReader();
  const inside = <T>(read: () => T): T => insideStream(at, 'data segment', read);
  const data = await checkGzipMember(bytes, at, DATA_LIMIT, (piece) => inside(() => reader.push(piece)));
  if (data.end < bytes.length) {
    throw malformed(data.end, 'more data follows its data segment, one gzip member, which apk 3 refuses');
  }
  return { ...data, content: inside(() => reader.end()) };
}

function checkDataHash(pkginfo: PkgInfo, data: CheckedMember, offset: number): string {
  const stated = textOf(pkginfo, 'datahash').trim();
  if (stated === '') {
    throw field(
      offset,
      'its .PKGINFO has no datahash, and apk 3 refuses packages without one',
      'Build the package with abuild, melange or nfpm, which write it.',
    );
  }
  if (createHash('sha256').update(data.bytes).digest('hex') !== stated.toLowerCase()) {
    throw malformed(data.offset, 'its data segment does not match its datahash');
  }
  return stated;
}

/** Writes the entry only to find its faults: fields too long for devices, and content that they would not unpack. */
function checkEntry(pkginfo: PkgInfo, facts: EntryFacts, offset: number): void {
  try {
    writeEntry(pkginfo, facts);
  } catch (error) {
    throw error instanceof FormatError ? field(offset, error.reason, error.remedy) : error;
  }
}

/** Reads a field that becomes part of paths and index lines, so it may have only plain characters. */
function identifier(pkginfo: PkgInfo, key: string, allowed: RegExp, offset: number): string {
  const value = textOf(pkginfo, key);
  if (value === '') throw field(offset, `its .PKGINFO has no ${key}`, `Build the package with a ${key}.`);
  const isLong = value.length > NAME_LIMIT;
  if (isLong || !allowed.test(value)) {
    const quoted = JSON.stringify(decode(value.slice(0, NAME_LIMIT)));
    const fault = isLong
      ? `is longer than ${NAME_LIMIT} characters`
      : 'has characters that clients do not accept';
    throw field(
      offset,
      `its ${key} ${quoted} ${fault}`,
      `Build the package with a ${key} of letters, digits and the signs apk allows.`,
    );
  }
  return value;
}

function notApkV2(offset: number, reason: string): FormatError {
  return new FormatError({
    code: 'FORMAT_UNKNOWN',
    reason: `${reason}, not an apk v2 package`,
    offset,
    remedy: 'Give pkgfeed apk v2 packages only, and leave this one out.',
  });
}

function field(offset: number, reason: string, remedy: string): FormatError {
  return new FormatError({ code: 'FORMAT_FIELD', reason, offset, remedy });
}

function malformed(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset });
}

function cutShort(offset: number, reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_TRUNCATED', reason, offset });
}
