import { printDependency } from '../dependency.ts';
import { LINE_LIMIT, replacesLimit } from '../device-buffers.ts';
import { NULL } from './adb.ts';
import { type Field, type Info, LISTS, type PrintedInfo, printedSizes } from './printed-info.ts';
import { type AdbObject, DIR, objectAt, type PACKAGE } from './schema.ts';

/** The buffers in which a device prints an installed package (apk-tools 3.0 src/package.c). */
const HEADER_BUFFER = 2048;
const DEPENDENCY_BUFFER = 256;
/** A client cuts longer descriptions when it loads them. */
const DESCRIPTION_READ = 512;
/** `Q2` and base64 of a SHA-256. */
const HASH_TEXT = 46;

/**
 * Says which part of a package does not fit into a device's buffers: the device would unpack the package and then
 * fail to write its database. Undefined when everything fits.
 */
export function beyondDevices(info: Info, printed: PrintedInfo, fileSize: number): string | undefined {
  return headerFault(info, printed, fileSize) ?? dependencyFault(printed) ?? lineFault(printed);
}

/** Checks the fields that are printed into one buffer as `X:value` lines. */
function headerFault(info: Info, { texts }: PrintedInfo, fileSize: number): string | undefined {
  const size = (name: keyof PrintedInfo['texts']): number => texts[name].length;
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
    ['repo-commit', 2 * info.bytes('repo-commit').length],
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

function dependencyFault({ lists }: PrintedInfo): string | undefined {
  for (const name of LISTS) {
    const place = printedSizes(lists[name]).findIndex((size) => size > DEPENDENCY_BUFFER);
    const long = lists[name][place];
    if (long === undefined) continue;
    const beginning = printDependency(long).slice(0, 60);
    return `its ${name} has an item longer than the ${DEPENDENCY_BUFFER} bytes that devices hold: ${JSON.stringify(`${beginning}…`)}`;
  }
  return undefined;
}

/** Checks the lists that become one line each. */
function lineFault({ lists, tags }: PrintedInfo): string | undefined {
  const sizes: [string, number][] = [
    ['tags', tags.reduce((sum, tag) => sum + tag.length + 1, 0)],
    ...LISTS.map((name): [string, number] => [name, sum(printedSizes(lists[name]))]),
  ];
  const long = sizes.find(([, size]) => 'X:'.length + size >= LINE_LIMIT);
  return long && `its ${long[0]} make a line of ${long[1]} bytes, and devices read none of ${LINE_LIMIT}`;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Says that `replaces`, which becomes one line of the database, does not fit there; undefined when it does. */
export function replacesFault({ lists }: PrintedInfo, root: AdbObject<typeof PACKAGE>): string | undefined {
  const size = 'r:'.length + sum(printedSizes(lists.replaces));
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
