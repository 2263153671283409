import { FormatError } from '../../errors.ts';
import { NULL } from '../apk/adb/adb.ts';
import { brokenText } from '../apk/adb/broken-text.ts';
import { PAYLOAD_OFFSET } from '../apk/adb/container.ts';
import { beyondDevices, replacesFault } from '../apk/adb/device-limits.ts';
import { printedInfo } from '../apk/adb/printed-info.ts';
import { type AdbObject, objectAt, type PACKAGE, PKGINFO, SCRIPTS } from '../apk/adb/schema.ts';
import { USABLE_NAME, USABLE_VERSION } from '../apk/words.ts';

/** The file name that a device gives the package, `name-version.hash.apk`, must fit into 255 bytes. */
const FILE_NAME_LIMIT = 255 - '.01234567'.length;
/** The most bytes of a script that a device accepts. */
const SCRIPT_LIMIT = 256 << 10;

export interface Coordinates {
  name: string;
  version: string;
  arch: string;
}

/**
 * Checks what clients would notice too late: names, versions, dependencies and sizes that they cannot use.
 *
 * @param fileSize the bytes of the whole package file
 * @throws FormatError
 */
export function checkInfo(root: AdbObject<typeof PACKAGE>, fileSize: number): Coordinates {
  const info = infoIn(root);
  const name = info.text('name');
  const version = info.text('version');
  const arch = info.text('arch');
  if (name === '') throw wrongField('it has no name', 'Build the package with `--info name:…`.');
  if (!USABLE_NAME.test(name)) {
    throw wrongField(
      `its name ${quoted(name)} has characters that clients do not accept`,
      'Name it with letters, digits and the signs + - . _ only.',
    );
  }
  if (!USABLE_VERSION.test(version)) {
    throw wrongField(
      version === ''
        ? 'it has no version'
        : `its version ${quoted(version)} has characters that clients do not accept`,
      'Write versions like 1.2.3-r0: numbers and dots, then perhaps a letter, _rc1, ~ and a hash, -r and a number.',
    );
  }
  checkArch(arch);
  if (`${name}-${version}.apk`.length > FILE_NAME_LIMIT) {
    throw wrongField(
      `its name and version make a file name of over ${FILE_NAME_LIMIT} characters`,
      'Build the package with a shorter version.',
    );
  }
  const printed = printedInfo(info);
  const broken = brokenText(printed);
  if (broken !== undefined) {
    throw wrongField(
      `its ${broken}`,
      'Build the package with each field on one line, and each item as a plain name.',
    );
  }
  const beyond = beyondDevices(info, printed, fileSize) ?? replacesFault(printed, root);
  if (beyond !== undefined) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: beyond,
      offset: PAYLOAD_OFFSET,
      remedy: 'Shorten that field: a device would unpack the package, then fail to write its database.',
    });
  }
  return { name, version, arch };
}

export const infoIn = (root: AdbObject<typeof PACKAGE>): AdbObject<typeof PKGINFO> =>
  objectAt(root.adb, root.value('info'), PKGINFO);

function checkArch(arch: string): void {
  if (arch === '')
    throw wrongField('it has no arch', 'Build the package with its arch, or with arch:noarch.');
  if (arch === 'all') {
    throw wrongField(
      'its arch is "all", which apk can never install',
      'Build the package with arch:noarch, which means every arch.',
    );
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(arch) || arch.length > 64) {
    throw wrongField(
      `its arch ${quoted(arch)} is not a valid arch`,
      'Build the package with the arch of its devices, such as x86_64 or aarch64_cortex-a53, or with noarch.',
    );
  }
}

/**
 * @param files how many files and links the package has
 * @throws FormatError for a package of which devices would unpack nothing
 */
export function checkInstalledSize(root: AdbObject<typeof PACKAGE>, files: number): void {
  const hasContent = files > 0 || root.value('scripts') !== NULL;
  if (!hasContent || infoIn(root).number('installed-size') !== 0) return;
  throw wrongField(
    'devices would install it empty: its installed-size is 0, and apk then unpacks nothing',
    'Build the package with its size, or with 1 if it only has scripts; `apk mkpkg` does that.',
  );
}

/** @throws FormatError for a script that is too large for devices */
export function checkScripts(root: AdbObject<typeof PACKAGE>): void {
  const scripts = objectAt(root.adb, root.value('scripts'), SCRIPTS);
  for (const [name] of SCRIPTS.fields) {
    if (scripts.bytes(name).length <= SCRIPT_LIMIT) continue;
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `its ${name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`,
      offset: PAYLOAD_OFFSET,
      remedy: 'Put the bulk of the script into a file of the package, and call that.',
    });
  }
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 128));

function wrongField(reason: string, remedy: string): FormatError {
  return new FormatError({ code: 'FORMAT_FIELD', reason, offset: PAYLOAD_OFFSET, remedy });
}
