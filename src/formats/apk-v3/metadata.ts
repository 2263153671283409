import { FormatError } from '../../errors.ts';
import { PACKAGE_NAME, parseDependency, printDependency } from '../apk/dependency.ts';
import { isVersion } from '../apk/version.ts';
import { PAYLOAD_OFFSET } from './container.ts';
import { readDependency } from './dependency.ts';
import { beyondDevices } from './device-limits.ts';
import { type AdbObject, objectAt, type PACKAGE, type PKGINFO, SCRIPTS } from './schema.ts';

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
export function checkInfo(info: AdbObject<typeof PKGINFO>, fileSize: number): Coordinates {
  const name = info.text('name');
  const version = info.text('version');
  const arch = info.text('arch');
  if (name === '') throw wrongField('it has no name', 'Build the package with `--info name:…`.');
  if (!PACKAGE_NAME.test(name)) {
    throw wrongField(
      `its name ${quoted(name)} has characters that clients do not accept`,
      'Name it with letters, digits and the signs + - . _ only.',
    );
  }
  if (!isVersion(version)) {
    throw wrongField(
      version === '' ? 'it has no version' : `its version ${quoted(version)} is not one that apk can compare`,
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
  checkDependencies(info);
  const beyond = beyondDevices(info, fileSize);
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

/** Checks the dependencies: one that does not parse makes this package or another one uninstallable. */
function checkDependencies(info: AdbObject<typeof PKGINFO>): void {
  for (const field of ['depends', 'provides', 'replaces', 'install-if', 'recommends'] as const) {
    for (const item of info.items(field)) {
      const text = printDependency(readDependency(info.adb, item));
      if (parseDependency(text, isVersion) === undefined) {
        throw wrongField(
          `its ${field} has an item that apk cannot read: ${quoted(text)}`,
          'Write it as a name, or as a name, one of = < <= > >= ~ and a version that apk can compare.',
        );
      }
    }
  }
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
