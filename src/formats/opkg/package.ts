import { AR_MAGIC, readAr } from '../../bytes/ar.ts';
import { compressionOf } from '../../bytes/compression.ts';
import { FormatError } from '../../errors.ts';
import { foreignScripts } from '../foreign-scripts.ts';
import type { Package } from '../format.ts';
import {
  bareWarnings,
  dataWarnings,
  openWrtWarnings,
  versionWarnings,
  wordWarnings,
} from './client-warnings.ts';
import { decode, type Field, fieldValue, trimBlanks } from './control.ts';
import { readControl } from './control-part.ts';
import { controlWarnings } from './control-warnings.ts';
import { readData } from './data.ts';
import { isAnyArch } from './for-devices.ts';
import { DATA_NAME, isPlainGzip, MEMBER_LIMIT, only, outerTar, versionMember } from './members.ts';
import { selfConflicts } from './package-relations.ts';

export interface OpkgPackage extends Package {
  container: 'gzip-tar' | 'ar';
  control: readonly Field[];
}

/** Clients take any text for a version, but OpenWrt's crashes on one that is empty after its epoch. */
const VERSION = /^[ -~]*[ -9;-~]$/;
const NAME_LIMIT = 128;
/** `name_version_arch.ipk` must fit what file systems allow for one name. */
const FILE_NAME_LIMIT = 255;

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
  const { members, warnings: outerWarnings } =
    container === 'ar'
      ? { members: readAr(bytes, { members: MEMBER_LIMIT }), warnings: [] }
      : await outerTar(bytes);
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
  const name = identifier(control.fields, 'Package', /^[A-Za-z0-9_][A-Za-z0-9+._-]*$/, control.offset);
  const packageVersion = identifier(control.fields, 'Version', VERSION, control.offset);
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
  const bare = bareWarnings([controlArchive, data]);
  const controlCompression = compressionOf(controlArchive.body);
  const dataCompression = compressionOf(data.body);
  return {
    name,
    version: packageVersion,
    arch,
    anyArch: isAnyArch(arch),
    warnings: [
      ...outerWarnings,
      ...control.warnings,
      ...wordWarnings(name, packageVersion),
      ...controlWarnings(control.fields, control.oddities),
      ...versionWarnings(version),
      ...openWrtWarnings(container, isPlainGzip(controlArchive), isPlainGzip(data), bare.length === 0),
      ...bare,
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
      : name === 'Version' && value.endsWith(':')
        ? 'is empty after its epoch'
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
