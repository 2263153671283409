import { createHash } from 'node:crypto';
import { FormatError } from '../../errors.ts';
import { type Adb, openAdb, PACKAGE_SHARING } from '../apk/adb/adb.ts';
import { adbWriter } from '../apk/adb/adb-writer.ts';
import { openPackageFile, PAYLOAD_OFFSET } from '../apk/adb/container.ts';
import { dumpObject } from '../apk/adb/dump.ts';
import { nameOfCompression } from '../apk/adb/envelope.ts';
import { LISTS, printedInfo } from '../apk/adb/printed-info.ts';
import { type AdbObject, objectAt, PACKAGE, PKGINFO, SCRIPTS } from '../apk/adb/schema.ts';
import { keyIdOf } from '../apk/adb/signature.ts';
import { printDependency, unreadableItems } from '../apk/dependency.ts';
import { selfProvides } from '../apk/relations.ts';
import { apkWarning, firstItems, wordWarnings } from '../apk/words.ts';
import { foreignScripts } from '../foreign-scripts.ts';
import type { Package, PackageWarning } from '../format.ts';
import { checkData, countFiles, filesWithData } from './data.ts';
import { checkInfo, checkInstalledSize, checkScripts, infoIn } from './metadata.ts';
import { listFiles } from './paths.ts';

export interface ApkV3Package extends Package {
  /** How an index identifies the package: the SHA-256 of the content of its first block, in hex. */
  identity: string;
  /** The pkginfo object as a separate ADB payload. */
  info: Buffer;
}

/**
 * Reads a package file to its end. Checks that clients can install it by its metadata, and that its data matches
 * the metadata.
 *
 * @throws FormatError without a file name, with the offset in the plain file
 */
export async function readPackage(bytes: Buffer): Promise<ApkV3Package> {
  const file = await openPackageFile(bytes);
  const adb = openAdb(file.payload, PAYLOAD_OFFSET, PACKAGE_SHARING);
  const root = objectAt(adb, adb.root, PACKAGE);
  const { name, version, arch } = checkInfo(root, bytes.length);
  checkScripts(root);
  const count = countFiles(root);
  checkInstalledSize(root, count);
  const files = listFiles(root).packed();
  const expected = filesWithData(root);
  const keyIds: string[] = [];
  for await (const block of file.rest()) {
    if (block.type === 'DATA') await checkData(block, expected.next().value ?? undefined);
    else keyIds.push(keyIdOf(block.payload) ?? 'of an unknown kind');
  }
  const missing = expected.next().value;
  if (missing) {
    throw new FormatError({
      code: 'FORMAT_TRUNCATED',
      reason: `the content of its file ${JSON.stringify(missing.path)} is missing`,
      offset: PAYLOAD_OFFSET + file.payload.length,
    });
  }
  const fields = dumpObject(adb, root.value('info'), PKGINFO);
  return {
    name,
    version,
    arch,
    anyArch: arch === 'noarch',
    warnings: [
      ...warningsOf(root, file.envelope.compression),
      ...selfProvides({ name, fields }),
      ...foreignScripts(scriptTexts(root), 'apk'),
    ],
    get files() {
      return files();
    },
    facts: [
      ['container', `ADB (${nameOfCompression(file.envelope)})`],
      ['signatures', keyIds.length === 0 ? 'none' : keyIds.join(', ')],
      ['files', String(count)],
    ],
    fields,
    identity: createHash('sha256').update(file.payload).digest('hex'),
    info: infoAlone(adb, root),
  };
}

/** A payload with the pkginfo only, so the other metadata of the file does not stay in memory. */
function infoAlone(adb: Adb, root: AdbObject<typeof PACKAGE>): Buffer {
  const writer = adbWriter();
  const payload = writer.finish(writer.copy(adb, root.value('info')));
  // Copied into its own memory: a slice would keep a whole pool in memory, for each of thousands of packages.
  const own = Buffer.alloc(payload.length);
  payload.copy(own);
  return own;
}

function scriptTexts(root: AdbObject<typeof PACKAGE>): [name: string, text: string][] {
  const scripts = objectAt(root.adb, root.value('scripts'), SCRIPTS);
  return SCRIPTS.fields.map(([name]) => [name, scripts.bytes(name).toString('latin1')]);
}

function warningsOf(root: AdbObject<typeof PACKAGE>, compression: string): PackageWarning[] {
  const info = infoIn(root);
  const { lists } = printedInfo(info);
  const unreadable = LISTS.flatMap((field) => {
    const items = unreadableItems(lists[field].map(printDependency));
    return items.length === 0 ? [] : [`${field}: ${firstItems(items)}`];
  });
  return [
    ...wordWarnings(info.text('name'), info.text('version')),
    ...(compression === 'zstd'
      ? [
          apkWarning(
            'OpenWrt cannot install it: it is compressed with zstd; build it with `--compression deflate`',
          ),
        ]
      : []),
    ...(unreadable.length > 0
      ? [
          apkWarning(
            'apk warns of a broken package once it is installed: its lists have items that apk cannot read back; ' +
              'write each as a name, or as a name, one of = < <= > >= ~ and a version that apk can compare',
            unreadable.join('; '),
          ),
        ]
      : []),
  ];
}
