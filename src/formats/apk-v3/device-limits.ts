import { printDependency } from '../apk/dependency.ts';
import { replacesLimit } from '../apk/replaces-limit.ts';
import { NULL, type Value } from './adb.ts';
import { readDependency } from './dependency.ts';
import { type AdbObject, DIR, type FieldOf, objectAt, type PACKAGE, type PKGINFO } from './schema.ts';

type Info = AdbObject<typeof PKGINFO>;
type Field = FieldOf<typeof PKGINFO>;

/** The buffers in which a device prints an installed package (apk-tools 3.0 src/package.c). */
const HEADER_BUFFER = 2048;
const DEPENDENCY_BUFFER = 256;
/** A client cuts longer descriptions when it loads them. */
const DESCRIPTION_READ = 512;
/** `Q2` and base64 of a SHA-256. */
const HASH_TEXT = 46;

/** The fields that are lists of dependencies. */
export const LISTS: readonly Field[] = ['depends', 'provides', 'replaces', 'install-if', 'recommends'];

/**
 * Says which part of a package does not fit into a device's buffers: the device would unpack the package and then
 * fail to write its database. Undefined when everything fits.
 */
export function beyondDevices(info: Info, fileSize: number): string | undefined {
  return headerFault(info, fileSize) ?? dependencyFault(info);
}

/** Checks the fields that are printed into one buffer as `X:value` lines. */
function headerFault(info: Info, fileSize: number): string | undefined {
  const size = (name: Field): number => info.bytes(name).length;
  const number = (name: Field): number => info.number(name).toString().length;
  const always: [string, number][] = [
    ['hash', HASH_TEXT],
    ['name', size('name')],
    ['version', size('version')],
    ['file-size', fileSize.toString().length],
    ['installed-size', number('installed-size')],
    ['description', Math.min(size('description'), DESCRIPTION_READ)],
    ['url', size('url')],
    ['license', size('license')],
  ];
  const ifAny: [string, number][] = [
    ['arch', size('arch')],
    ['origin', size('origin')],
    ['maintainer', size('maintainer')],
    ['build-time', info.number('build-time') === 0 ? 0 : number('build-time')],
    ['repo-commit', 2 * size('repo-commit')],
    ['provider-priority', info.number('provider-priority') === 0 ? 0 : number('provider-priority')],
  ];
  const lines = [...always, ...ifAny.filter(([, bytes]) => bytes > 0)];
  const total = lines.reduce((sum, [, bytes]) => sum + 'X:'.length + bytes + '\n'.length, 0);
  if (total <= HEADER_BUFFER) return undefined;
  const [longest, bytes] = lines.toSorted(([, a], [, b]) => b - a)[0] as [string, number];
  return (
    `its fields make ${total} bytes of a device's database, ${total - HEADER_BUFFER} more than fit; ` +
    `the longest is ${longest} with ${bytes} bytes`
  );
}

function dependencyFault(info: Info): string | undefined {
  for (const name of LISTS) {
    const long = info.items(name).find((item, i) => printedSize(info, item, i) > DEPENDENCY_BUFFER);
    if (long === undefined) continue;
    const beginning = printDependency(readDependency(info.adb, long)).slice(0, 60);
    return `its ${name} has an item longer than the ${DEPENDENCY_BUFFER} bytes that devices hold: ${JSON.stringify(`${beginning}…`)}`;
  }
  return undefined;
}

/** Says that `replaces`, which becomes one line of the database, does not fit there; undefined when it does. */
export function replacesFault(info: Info, root: AdbObject<typeof PACKAGE>): string | undefined {
  const size = info.items('replaces').reduce((sum, item, i) => sum + printedSize(info, item, i), 'r:'.length);
  if (size <= SURE) return undefined;
  const folder = root
    .items('paths')
    .reduce((most, path) => Math.max(most, objectAt(root.adb, path, DIR).bytes('name').length), 0);
  const priority =
    root.value('replaces-priority') === NULL ? '' : root.number('replaces-priority').toString();
  const limit = replacesLimit(folder, priority);
  return size <= limit
    ? undefined
    : `its replaces make ${size} bytes of a device's database, and only ${limit} are sure to fit there with its folders`;
}

/** A line of so many bytes fits whatever the folders are: their names have at most 4,096. */
const SURE = 900;

/** The size of an item in bytes, with the space that separates it from the item before. */
function printedSize(info: Info, item: Value, place: number): number {
  const text = printDependency(readDependency(info.adb, item));
  return Buffer.byteLength(text, 'utf8') + (place > 0 ? 1 : 0);
}
