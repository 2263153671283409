import { createHash } from 'node:crypto';
import { NULL, offsetOf, openAdb, type Value } from '../apk/adb/adb.ts';
import { type AdbWriter, adbWriter } from '../apk/adb/adb-writer.ts';
import { dependencyValues, storeDependencies, unreadable } from '../apk/adb/dependency-values.ts';
import { FILE, type FieldOf, objectAt, PACKAGE, PKGINFO, SCRIPTS, slotOf } from '../apk/adb/schema.ts';
import { type Dependency, parseDependency, splitDependencies } from '../apk/dependency.ts';
import { type RecipeFile, treeOf } from './recipe.ts';

type InfoField = FieldOf<typeof PKGINFO>;

/** The input of `apk mkpkg`. */
export interface PackageContent {
  /** The text of a pkginfo field, as `apk mkpkg --info FIELD:TEXT` takes it; empty when there is none. */
  info: (field: InfoField) => string;
  installedSize: number;
  files: readonly RecipeFile[];
  /** The time of every file, in seconds since 1970. */
  mtime: number;
  /** The text of a script by name, such as `post-install`; empty when there is none. */
  script: (name: FieldOf<typeof SCRIPTS>) => string;
  /** Which of two packages keeps a file that both have; 0 or nothing for most. */
  replacesPriority?: number;
}

/**
 * The payload of a package's first block, as `apk mkpkg` writes it (apk-tools 3.0 src/app_mkpkg.c), and the payloads
 * of its DATA blocks. Checks nothing: callers read the package back.
 */
export function writePackage(content: PackageContent): { payload: Buffer; data: Buffer[] } {
  const writer = adbWriter();
  const slots = PKGINFO.fields.map(([field]) => infoValue(writer, field, content.info(field)));
  const { paths, data } = writePaths(writer, content);
  slots[slotOf(PKGINFO, 'installed-size') - 1] = writer.int(content.installedSize);
  slots[slotOf(PKGINFO, 'hashes') - 1] = writer.blob(Buffer.alloc(UNIQUE_ID));
  const root = [writer.table(slots), writer.table(paths)];
  const scripts = SCRIPTS.fields.map(([name]) => writer.blob(Buffer.from(content.script(name))));
  const { replacesPriority = 0 } = content;
  const priority = replacesPriority === 0 ? [] : [NULL, writer.int(replacesPriority)];
  const payload = writer.finish(writer.table([...root, writer.table(scripts), ...priority]));
  return { payload: withUniqueId(payload), data };
}

const UNIQUE_ID = 20;

/** Fills in the unique id: the beginning of the SHA-256 over the payload with zeros in the place of the id. */
function withUniqueId(payload: Buffer): Buffer {
  const adb = openAdb(payload, 0);
  const info = objectAt(adb, objectAt(adb, adb.root, PACKAGE).value('info'), PKGINFO);
  const digest = createHash('sha256').update(payload).digest();
  digest.copy(payload, offsetOf(info.value('hashes')) + 1, 0, UNIQUE_ID);
  return payload;
}

const LISTS: ReadonlySet<InfoField> = new Set([
  'depends',
  'provides',
  'replaces',
  'install-if',
  'recommends',
]);
const NUMBERS: ReadonlySet<InfoField> = new Set(['build-time', 'provider-priority', 'layer', 'file-size']);

/** The dependencies of a list. Text that does not parse becomes a name. */
const dependenciesIn = (list: string): Dependency[] =>
  splitDependencies(list).map((text) => parseDependency(text, () => true) ?? unreadable(text));

function infoValue(writer: AdbWriter, field: InfoField, text: string): Value {
  if (text === '') return NULL;
  if (LISTS.has(field))
    return writer.table(dependencyValues(storeDependencies(writer, dependenciesIn(text))));
  if (NUMBERS.has(field)) return writer.int(BigInt(text));
  if (field === 'tags') return writer.table(text.split(' ').map((tag) => writer.blob(Buffer.from(tag))));
  return writer.blob(Buffer.from(text, field === 'repo-commit' ? 'hex' : 'utf8'));
}

/** The root folder and every folder below it with their files, and the DATA blocks of files that are not empty. */
function writePaths(writer: AdbWriter, { files, mtime }: PackageContent): { paths: Value[]; data: Buffer[] } {
  if (files.length === 0) return { paths: [], data: [] };
  const tree = treeOf(files);
  const folders = ['', ...tree.filter(({ file }) => file === undefined).map(({ path }) => path)];
  const inside = new Map(folders.map((folder): [string, RecipeFile[]] => [folder, []]));
  for (const { file } of tree) if (file !== undefined) inside.get(folderOf(file))?.push(file);
  const data: Buffer[] = [];
  const paths = folders.map((folder, i) => {
    const values = (inside.get(folder) ?? []).map((file, j) => {
      if (file.body.length > 0) data.push(Buffer.concat([indexes(i + 1, j + 1), file.body]));
      return writeFile(writer, file, mtime);
    });
    const name = writer.blob(Buffer.from(folder));
    return writer.table([name, writeAcl(writer, 0o755), writer.table(values)]);
  });
  return { paths, data };
}

const folderOf = ({ path }: RecipeFile): string => path.slice(1, Math.max(1, path.lastIndexOf('/')));

function writeFile(writer: AdbWriter, { path, body, mode }: RecipeFile, mtime: number): Value {
  const slots: Value[] = FILE.fields.map(() => NULL);
  const set = (field: FieldOf<typeof FILE>, value: Value): void => {
    slots[slotOf(FILE, field) - 1] = value;
  };
  set('name', writer.blob(Buffer.from(path.slice(path.lastIndexOf('/') + 1))));
  set('hash', writer.blob(createHash('sha256').update(body).digest()));
  set('mtime', writer.int(mtime));
  set('size', writer.int(body.length));
  set('acl', writeAcl(writer, mode));
  return writer.table(slots);
}

function writeAcl(writer: AdbWriter, mode: number): Value {
  return writer.table([writer.int(mode), writer.blob(Buffer.from('root')), writer.blob(Buffer.from('root'))]);
}

/** The beginning of a DATA block: the numbers of the folder and the file. */
function indexes(folder: number, file: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(folder, 0);
  head.writeUInt32LE(file, 4);
  return head;
}
