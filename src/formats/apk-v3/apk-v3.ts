import { FormatError } from '../../errors.ts';
import type { PublicKey } from '../../keys/key.ts';
import { openAdb } from '../apk/adb/adb.ts';
import { readDependency } from '../apk/adb/dependency.ts';
import { looksLikeAdb, openEnvelope } from '../apk/adb/envelope.ts';
import {
  type ApkV3Entry,
  areSame,
  type Index,
  infoOf,
  readIndex,
  textOf,
  writeIndex,
} from '../apk/adb/packages-adb.ts';
import { DEFAULT_SPEC, readSpec } from '../apk/adb/pkgname-spec.ts';
import { objectAt, PKGINFO } from '../apk/adb/schema.ts';
import { isDoneBy, readableIndex, signedIndex, verifyAdbIndex } from '../apk/adb/signed-index.ts';
import { printDependency } from '../apk/dependency.ts';
import { relations } from '../apk/relations.ts';
import { APK_3 } from '../apk/resolver/world.ts';
import { apkResolver } from '../apk/resolver.ts';
import { compareVersions } from '../apk/version.ts';
import type {
  Description,
  Entry,
  FileFacts,
  FolderContent,
  FolderFiles,
  Format,
  IndexFinding,
  Package,
  Signature,
} from '../format.ts';
import { archIn } from '../index-json.ts';
import { entryRelations } from './entry-relations.ts';
import { indexJson } from './index-json.ts';
import { meaning } from './meaning.ts';
import { type ApkV3Package, readPackage } from './package.ts';

const INDEX_FILE = 'packages.adb';
const JSON_FILE = 'index.json';

/** The format of apk v3's `packages.adb` feeds: OpenWrt from 25.12 on, and every other system with apk 3. */
export const apkV3: Format = {
  name: 'apk-v3',
  noun: 'apk v3 package',
  keyInput: 'apk-ec-key',
  otherKeyInputs: ['apk-rsa-key'],
  keygen: 'pkgfeed keygen apk-ec',
  schemes: ['apk-v3'],
  anyArchWord: 'noarch',
  anyArchFolder: 'noarch',
  locates: 'by-name',
  identifies: 'metadata',
  extension: '.apk',
  indexFile: INDEX_FILE,
  derivedFiles: [JSON_FILE],
  signatureFiles: [],

  recognise: looksLikeAdb,
  readPackage,
  fileName,
  entry,
  inFolder,
  relations,
  describe,
  meaning,
  resolver: (candidates) => apkResolver(candidates, entryRelations, APK_3),
  compareVersions,
  parseIndex: (bytes) => readIndex(bytes).entries,
  writeFolder,
  checkIndex,
  verify,
} satisfies Format<ApkV3Package>;

/** `name-version.apk`, the name that clients ask for. */
function fileName(pkg: Package): string {
  return `${pkg.name}-${pkg.version}.apk`;
}

/** A device accepts only its own arch, so a package that an arch map sent here is listed with the folder's arch. */
function entry(pkg: ApkV3Package, facts: FileFacts, file: string, arch: string): ApkV3Entry {
  const { name, version, anyArch, info, identity } = pkg;
  const adb = openAdb(info, 0);
  const object = objectAt(adb, adb.root, PKGINFO);
  const { size } = facts;
  const listedArch = anyArch ? pkg.arch : arch;
  return {
    name,
    version,
    arch: listedArch,
    anyArch,
    file,
    size,
    identity,
    sha256: undefined,
    md5: undefined,
    text: textOf(object, { size, hash: Buffer.from(identity, 'hex'), arch: listedArch }),
    uniqueId: object.bytes('hashes').toString('hex'),
  };
}

/** Packages for every arch stay `noarch` in each folder: clients fetch them from the folder of the index. */
function inFolder(listed: Entry, arch: string): Entry {
  const { size, identity = '' } = listed;
  if (listed.anyArch || listed.arch === arch) return listed;
  const text = textOf(infoOf(listed), { size, hash: Buffer.from(identity, 'hex'), arch });
  return { ...listed, arch, text };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

function describe(listed: Entry): Description {
  const info = infoOf(listed);
  const installed = Number(info.number('installed-size'));
  const dependencies = (field: 'depends' | 'provides'): string[] =>
    info.items(field).map((item) => printDependency(readDependency(info.adb, item)));
  return {
    summary: firstLine(info.text('description')),
    description: info.text('description'),
    section: '',
    installed: Number.isSafeInteger(installed) && installed > 0 ? installed : undefined,
    license: info.text('license'),
    maintainer: info.text('maintainer'),
    homepage: info.text('url'),
    dependencies: dependencies('depends'),
    provides: dependencies('provides'),
  };
}

async function writeFolder(content: FolderContent): Promise<Map<string, Buffer>> {
  const { entries, arch } = content;
  const keys = content.keys.filter((key) => key.scheme === 'apk-v3');
  const old = readableIndex(content.old.get(INDEX_FILE));
  const same = old !== undefined && areSame(old.entries, entries) ? old : undefined;
  const files = new Map<string, Buffer>();
  if (same === undefined || !(await isDoneBy(same.file, keys))) {
    const payload = same?.file.payload ?? writeIndex(entries, headOf(content, old));
    files.set(INDEX_FILE, await signedIndex(payload, keys));
  }
  const json = indexJson(entries, arch);
  if (!content.old.get(JSON_FILE)?.equals(json)) files.set(JSON_FILE, json);
  return files;
}

/**
 * The fields of an index other than its packages. Clients refuse an index without any, so it always has a
 * description. The old spec stays while it gives the right paths of the packages.
 */
function headOf(
  { entries, arch }: FolderContent,
  old: Index | undefined,
): { description: string; spec: string } {
  const description = old?.description || `packages for ${arch}`;
  const specs = [old?.spec, ''].filter((spec) => spec !== undefined);
  const spec = specs.find((candidate) => entries.every(isAt(candidate)));
  if (spec !== undefined) return { description, spec };
  const isFound = isAt(old?.spec ?? '');
  const stray = entries.find((listed) => !isFound(listed));
  throw new FormatError({
    code: 'FORMAT_FIELD',
    reason: `clients would not look for ${JSON.stringify(stray?.name)} in ${JSON.stringify(stray?.file)}`,
    offset: 0,
    remedy: `Publish each package as ${DEFAULT_SPEC}, or make the feed's index again without a pkgname-spec.`,
  });
}

/** Returns a function that is true for a package whose file is where clients look for it. */
function isAt(spec: string): (listed: Entry) => boolean {
  const fileOf = readSpec(spec || DEFAULT_SPEC, 0);
  return ({ name, version, arch, identity = '', file }) =>
    fileOf({ name, version, arch, hash: identity }) === file;
}

async function checkIndex(files: FolderFiles, entries: readonly Entry[]): Promise<IndexFinding[]> {
  const bytes = files.get(INDEX_FILE);
  if (bytes === undefined) return [];
  const findings: IndexFinding[] = [];
  if (openEnvelope(bytes).compression === 'zstd') {
    findings.push({ file: INDEX_FILE, problem: 'is compressed with zstd, which OpenWrt does not read' });
  }
  const json = files.get(JSON_FILE);
  if (json !== undefined && !json.equals(indexJson(entries, archIn(json)))) {
    findings.push({ file: JSON_FILE, problem: `does not say what ${INDEX_FILE} says` });
  }
  return findings;
}

async function verify(files: FolderFiles, keys: readonly PublicKey[]): Promise<Signature[]> {
  const bytes = files.get(INDEX_FILE);
  return bytes === undefined ? [] : await verifyAdbIndex(bytes, INDEX_FILE, keys);
}
