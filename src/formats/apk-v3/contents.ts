import { type Adb, NULL, openAdb, PACKAGE_SHARING, readBlob, type Value } from '../apk/adb/adb.ts';
import { openPackageFile, PAYLOAD_OFFSET } from '../apk/adb/container.ts';
import { dumpObject } from '../apk/adb/dump.ts';
import { infoOf, readIndex } from '../apk/adb/packages-adb.ts';
import { ACL, type AdbObject, DIR, FILE, objectAt, PACKAGE, PKGINFO, SCRIPTS } from '../apk/adb/schema.ts';
import { keyIdOf } from '../apk/adb/signature.ts';
import type { IndexContents, Row } from '../contents.ts';
import type { Entry } from '../format.ts';

/**
 * The content of a package besides its pkginfo: folders and files, scripts, triggers, as `apk adbdump` shows them.
 *
 * @throws FormatError without a file name
 */
export async function packageContents(bytes: Buffer): Promise<Row[]> {
  const { payload } = await openPackageFile(bytes);
  const adb = openAdb(payload, PAYLOAD_OFFSET, PACKAGE_SHARING);
  const root = objectAt(adb, adb.root, PACKAGE);
  const priority = root.value('replaces-priority') === NULL ? [] : [String(root.number('replaces-priority'))];
  const rows: Row[] = [
    ['paths', joined(pathLines(adb, root.items('paths')))],
    ...scriptRows(adb, root),
    ['triggers', joined(root.items('triggers').map((at) => readBlob(adb, at).toString('utf8')))],
    ...priority.map((text): Row => ['replaces-priority', text]),
  ];
  return rows.filter(([, text]) => text !== '');
}

/** Characters for about 20,000 files; nobody reads more. */
const TEXT_LIMIT = 2 << 20;
/** Bytes shown of an extended attribute, which is normally a short label. */
const XATTR_SHOWN = 1024;

function joined(lines: Iterable<string>): string {
  const kept: string[] = [];
  let size = 0;
  for (const line of lines) {
    size += line.length;
    if (size > TEXT_LIMIT) {
      kept.push('… and more');
      break;
    }
    kept.push(line);
  }
  return kept.join('\n');
}

function* pathLines(adb: Adb, paths: readonly Value[]): Generator<string> {
  for (const at of paths) yield* directoryLines(adb, at);
}

/** One line for the folder, then one for each file: mode, owner, size, time (UTC), path, hash or target. */
function* directoryLines(adb: Adb, at: Value): Generator<string> {
  const directory = objectAt(adb, at, DIR);
  const path = directory.text('name');
  const prefix = path === '' ? '' : `${path}/`;
  yield `${ownership(adb, directory)} ${path === '' ? '/' : prefix}`;
  for (const value of directory.items('files')) {
    const file = objectAt(adb, value, FILE);
    const target = file.bytes('target');
    const end = target.length > 0 ? targetText(target) : file.bytes('hash').toString('hex');
    const { text, number } = file;
    const time = new Date(Number(number('mtime')) * 1000);
    const mtime = Number.isNaN(time.getTime()) ? String(number('mtime')) : time.toISOString().slice(0, 19);
    yield `${ownership(adb, file)} ${number('size')} ${mtime} ${prefix}${text('name')} ${end}`.trimEnd();
  }
}

function ownership(adb: Adb, object: AdbObject<typeof DIR> | AdbObject<typeof FILE>): string {
  if (object.value('acl') === NULL) return '-';
  const acl = objectAt(adb, object.value('acl'), ACL);
  const mode = Number(acl.number('mode')).toString(8).padStart(4, '0');
  const xattrs = acl
    .items('xattrs')
    .map((at) => ` xattr=${readBlob(adb, at).subarray(0, XATTR_SHOWN).toString('hex')}`);
  return `${mode} ${acl.text('user')}:${acl.text('group')}${xattrs.join('')}`;
}

/** A link's target is its kind as two bytes, then a path or a device number (apk-tools 3.0 src/apk_adb.h). */
function targetText(target: Buffer): string {
  const isLink = target.length > 2 && (target.readUInt16LE(0) & 0o170000) >= 0o100000;
  return isLink ? `-> ${target.toString('utf8', 2)}` : `special ${target.toString('hex')}`;
}

function scriptRows(adb: Adb, root: AdbObject<typeof PACKAGE>): Row[] {
  if (root.value('scripts') === NULL) return [];
  return dumpObject(adb, root.value('scripts'), SCRIPTS).map(([name, text]): Row => [`script ${name}`, text]);
}

/**
 * @param entries the entries of the index
 * @throws FormatError without a file name
 */
export function indexContents(bytes: Buffer, entries: readonly Entry[]): IndexContents {
  const { file, description, spec } = readIndex(bytes);
  return {
    description,
    spec,
    signatures: file.signatures.map((block) => keyIdOf(block) ?? 'of an unknown kind'),
    packages: entries.map((entry) => {
      const { adb } = infoOf(entry);
      return dumpObject(adb, adb.root, PKGINFO);
    }),
  };
}
