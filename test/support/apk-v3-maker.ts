import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { ANY, type Dependency, MATCH, parseDependency } from '../../src/formats/apk/dependency.ts';
import { compareVersions, isVersion } from '../../src/formats/apk/version.ts';
import { NULL, offsetOf, openAdb, type Value } from '../../src/formats/apk-v3/adb.ts';
import { type AdbWriter, adbWriter } from '../../src/formats/apk-v3/adb-writer.ts';
import { block, writeAdbFile } from '../../src/formats/apk-v3/container.ts';
import { FILE, objectAt, PACKAGE, PKGINFO, SCRIPTS, slotOf } from '../../src/formats/apk-v3/schema.ts';
import { signAdb } from '../../src/formats/apk-v3/signature.ts';
import type { SigningKey } from '../../src/keys/signing-key.ts';

export interface ApkV3Recipe {
  name?: string;
  version?: string;
  /** Undefined for a package that says none. */
  arch?: string | undefined;
  /** Text of other pkginfo fields, as `apk mkpkg --info FIELD:TEXT` takes it. */
  info?: { readonly [field: string]: string };
  /** Path on the device and content of each file. */
  files?: { readonly [path: string]: string | Buffer };
  /** By name, such as `post-install`. */
  scripts?: { readonly [name: string]: string };
  /** The sum of the files' sizes unless said. */
  installedSize?: number;
  compression?: 'none' | 'deflate' | 'zstd';
  keys?: readonly SigningKey[];
}

const MTIME = 1_700_000_000;

/** A package as `apk mkpkg` makes it: the same metadata gives the same first block. */
export async function apkV3Of(recipe: ApkV3Recipe = {}): Promise<Buffer> {
  const { payload, data } = apkV3Parts(recipe);
  const signed = writeAdbFile('pckg', payload, await signAdb('pckg', payload, recipe.keys ?? []));
  return packed(Buffer.concat([signed, ...data.map((each) => block('DATA', each))]), recipe.compression);
}

/** A plain ADB file in one of the envelopes. */
export function packed(plain: Buffer, compression: ApkV3Recipe['compression'] = 'deflate'): Buffer {
  switch (compression) {
    case 'none':
      return plain;
    case 'deflate':
      return Buffer.concat([Buffer.from('ADBd'), zlib.deflateRawSync(plain, { level: 9 })]);
    case 'zstd':
      return Buffer.concat([Buffer.from('ADBc\x02\x13', 'latin1'), zlib.zstdCompressSync(plain)]);
  }
}

/** The first block's content and those of the DATA blocks. */
export function apkV3Parts(recipe: ApkV3Recipe = {}): { payload: Buffer; data: Buffer[] } {
  const { name = 'hello', version = '1.0-r1', info = {}, scripts = {} } = recipe;
  const arch = 'arch' in recipe ? recipe.arch : 'x86_64';
  const files = Object.entries(recipe.files ?? {}).map(([path, body]) => ({
    directory: path.split('/').slice(1, -1).join('/'),
    name: path.split('/').at(-1) ?? '',
    body: Buffer.from(body as string),
  }));
  const writer = adbWriter();
  const texts: { [field: string]: string | undefined } = { ...info, name, version, arch };
  const slots = PKGINFO.fields.map(([field]) => infoValue(writer, field, texts[field] ?? ''));
  const size = files.reduce((sum, { body }) => sum + body.length, 0);
  const { paths, data } = writePaths(writer, files);
  const isPlain = files.length === 0 && Object.keys(scripts).length === 0;
  slots[slotOf(PKGINFO, 'installed-size') - 1] = writer.int(
    recipe.installedSize ?? (isPlain ? 0 : size || 1),
  );
  slots[slotOf(PKGINFO, 'hashes') - 1] = writer.blob(Buffer.alloc(20));
  const root = [writer.table(slots), writer.table(paths)];
  const bodies = SCRIPTS.fields.map(([script]) => writer.blob(Buffer.from(scripts[script] ?? '')));
  const payload = writer.finish(writer.table([...root, writer.table(bodies)]));
  return { payload: withUniqueId(payload), data };
}

/** The first 20 bytes of the SHA-256 over the payload that has zeros in their place. */
function withUniqueId(payload: Buffer): Buffer {
  const adb = openAdb(payload, 0);
  const info = objectAt(adb, objectAt(adb, adb.root, PACKAGE).value('info'), PKGINFO);
  createHash('sha256')
    .update(payload)
    .digest()
    .copy(payload, offsetOf(info.value('hashes')) + 1, 0, 20);
  return payload;
}

const LISTS = new Set(['depends', 'provides', 'replaces', 'install-if', 'recommends']);
const NUMBERS = new Set(['build-time', 'provider-priority', 'layer', 'file-size']);

function infoValue(writer: AdbWriter, field: string, text: string): Value {
  if (text === '') return NULL;
  if (LISTS.has(field)) return writer.table(dependencyValues(writer, text.split(' ')));
  if (NUMBERS.has(field)) return writer.int(BigInt(text));
  if (field === 'tags') return writer.table(text.split(' ').map((tag) => writer.blob(Buffer.from(tag))));
  return writer.blob(Buffer.from(text, field === 'repo-commit' ? 'hex' : 'utf8'));
}

/** Each once, by name, version and match. */
function dependencyValues(writer: AdbWriter, texts: readonly string[]): Value[] {
  const written = texts.map((text) => {
    const dependency = parseDependency(text, isVersion) ?? { name: text, version: '', match: ANY };
    return { dependency, value: writeDependency(writer, dependency) };
  });
  const sorted = written.toSorted(({ dependency: a }, { dependency: b }) => {
    const names = Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
    const versions = a.version === '' || b.version === '' ? 0 : compareVersions(a.version, b.version);
    return names || versions || storedMatch(a) - storedMatch(b);
  });
  return sorted.map(({ value }) => value).filter((value, i, all) => value !== all[i - 1]);
}

/** No number stands for `=`, and for any version when there is none. */
const storedMatch = ({ match }: Dependency): number => (match === ANY || match === MATCH.equal ? 0 : match);

function writeDependency(writer: AdbWriter, dependency: Dependency): Value {
  const { name, version } = dependency;
  const match = storedMatch(dependency);
  const texts = [writer.blob(Buffer.from(name)), writer.blob(Buffer.from(version))];
  return writer.table([...texts, match === 0 ? NULL : writer.int(match)]);
}

interface MadeFile {
  directory: string;
  name: string;
  body: Buffer;
}

function writePaths(writer: AdbWriter, files: readonly MadeFile[]): { paths: Value[]; data: Buffer[] } {
  if (files.length === 0) return { paths: [], data: [] };
  const names = ['', ...new Set(files.map(({ directory }) => directory))].filter(
    (name, i, all) => all.indexOf(name) === i,
  );
  const data: Buffer[] = [];
  const paths = names.toSorted().map((directory, i) => {
    const inside = files
      .filter((file) => file.directory === directory)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const values = inside.map((file, j) => {
      if (file.body.length > 0) data.push(Buffer.concat([indexes(i + 1, j + 1), file.body]));
      return writeFile(writer, file);
    });
    const name = writer.blob(Buffer.from(directory));
    return writer.table([name, writeAcl(writer, 0o755), writer.table(values)]);
  });
  return { paths, data };
}

function writeFile(writer: AdbWriter, { name, body }: MadeFile): Value {
  const slots: Value[] = FILE.fields.map(() => NULL);
  const set = (field: (typeof FILE)['fields'][number][0], value: Value): void => {
    slots[slotOf(FILE, field) - 1] = value;
  };
  set('name', writer.blob(Buffer.from(name)));
  set('hash', writer.blob(createHash('sha256').update(body).digest()));
  set('mtime', writer.int(MTIME));
  set('size', writer.int(body.length));
  set('acl', writeAcl(writer, 0o644));
  return writer.table(slots);
}

function writeAcl(writer: AdbWriter, mode: number): Value {
  return writer.table([writer.int(mode), writer.blob(Buffer.from('root')), writer.blob(Buffer.from('root'))]);
}

function indexes(directory: number, file: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(directory, 0);
  head.writeUInt32LE(file, 4);
  return head;
}
