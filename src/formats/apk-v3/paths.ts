import { FormatError } from '../../errors.ts';
import { NULL } from '../apk/adb/adb.ts';
import { PAYLOAD_OFFSET } from '../apk/adb/container.ts';
import { type AdbObject, DIR, FILE, objectAt, type PACKAGE } from '../apk/adb/schema.ts';
import { pathFault, quotedPath } from '../apk/path.ts';
import { FileList } from '../file-list.ts';
import { ALGORITHMS } from './data.ts';

const LINK_KINDS: ReadonlySet<number> = new Set([0o120000, 0o100000]);
const DEVICE_KINDS: ReadonlySet<number> = new Set([0o060000, 0o020000, 0o010000]);
const HARD_LINK = 0o100000;
/** The most bytes of a target (apk-tools src/extract_v3.c). */
const LONGEST_TARGET = 4094;
/** Bytes of a device number. */
const DEVICE_SIZE = 8;
const BUILD_AGAIN = 'Build the package with `apk mkpkg` from a folder with plain file names.';

/**
 * Lists the files and links of a package. Each rule was tried on apk 3.
 *
 * @throws FormatError for what apk 3 leaves out or fails at
 */
export function listFiles(root: AdbObject<typeof PACKAGE>): FileList {
  const list = new FileList();
  const files = new Set<string>();
  /** Those of `files` that a hard link may lead to. */
  const plain = new Set<string>();
  const folders = new Set<string>();
  for (const at of root.items('paths')) {
    const directory = objectAt(root.adb, at, DIR);
    const folder = directory.bytes('name').toString('latin1');
    list.count(folder, PAYLOAD_OFFSET);
    if (folder !== '') checkPath(folder);
    if (files.has(folder)) throw twice(folder);
    folders.add(folder);
    for (const each of directory.items('files')) {
      const file = objectAt(root.adb, each, FILE);
      const name = file.bytes('name').toString('latin1');
      const path = folder === '' ? name : `${folder}/${name}`;
      list.count(path, PAYLOAD_OFFSET);
      if (name === '') throw refused(`it has a file without a name in ${quotedPath(`${folder}/`)}`);
      if (name.includes('/')) throw refused(`it has a file whose name ${quotedPath(name)} has a slash`);
      checkPath(path);
      if (files.has(path) || folders.has(path)) throw twice(path);
      checkFile(file, path, plain);
      files.add(path);
      if (isPlain(file)) plain.add(path);
      list.add(path);
    }
  }
  return list;
}

function checkPath(path: string): void {
  const fault = path.endsWith('/') ? 'ends with a slash' : pathFault(path);
  if (fault !== undefined) {
    throw refused(`it has the path ${quotedPath(path)}, which ${fault}, so apk would not install it`);
  }
}

/** True for a file with content, and for another name of it. */
function isPlain(file: AdbObject<typeof FILE>): boolean {
  return file.value('target') === NULL || file.bytes('target').readUInt16LE(0) === HARD_LINK;
}

function checkFile(file: AdbObject<typeof FILE>, path: string, earlier: ReadonlySet<string>): void {
  if (file.value('target') !== NULL) {
    checkTarget(file.bytes('target'), path, earlier);
    return;
  }
  if (ALGORITHMS[file.bytes('hash').length] === undefined) {
    throw refused(`its file ${quotedPath(path)} has no valid hash`);
  }
}

/** A target is its kind as two bytes, then a path or a device number. */
function checkTarget(target: Buffer, path: string, earlier: ReadonlySet<string>): void {
  const kind = target.length < 2 ? 0 : target.readUInt16LE(0);
  const isDevice = DEVICE_KINDS.has(kind) && target.length === 2 + DEVICE_SIZE;
  if (!isDevice && !LINK_KINDS.has(kind)) {
    throw refused(`the target of ${quotedPath(path)} is of no kind that apk knows`);
  }
  if (LINK_KINDS.has(kind) && target.length === 2) {
    throw refused(`it has a link ${quotedPath(path)} without a target, so apk would fail to install it`);
  }
  if (!isDevice && target.length - 2 > LONGEST_TARGET) {
    throw refused(
      `it has a link ${quotedPath(path)} with a target of over ${LONGEST_TARGET} bytes, so apk would fail to install it`,
    );
  }
  if (kind !== HARD_LINK) return;
  const to = target.toString('latin1', 2);
  if (earlier.has(to)) return;
  throw refused(
    `it has a hard link ${quotedPath(path)} to ${quotedPath(to)}, which is no plain file before it, so apk would fail to install it`,
  );
}

const twice = (path: string): FormatError =>
  refused(`it has ${quotedPath(path)} twice, so apk would fail to install it`);

function refused(reason: string): FormatError {
  return new FormatError({ code: 'FORMAT_MALFORMED', reason, offset: PAYLOAD_OFFSET, remedy: BUILD_AGAIN });
}
