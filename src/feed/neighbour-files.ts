import { PkgfeedError } from '../errors.ts';
import type { FolderFiles, Format } from '../formats/format.ts';
import { namesOfLater } from '../formats/formats.ts';
import { type Content, type FolderPath, type Paths, pathIn } from './edit.ts';
import { type Folder, formatsIn } from './folders.ts';
import type { RunPolicy } from './policy.ts';
import { derivedFiles, filesOf, signedFiles } from './signed-folder.ts';
import type { FeedState } from './state.ts';
import { acceptedKeys } from './trust.ts';

/**
 * Several formats may share a folder. A run that writes the index of one of them mends what is derived from the indexes
 * of the others, if that does not say what they say: devices fetch it, and it needs no key.
 */

/** The formats that have an index beside one of a run, and files that are derived from it without a signature. */
const neighboursIn = (folder: FolderPath, drafted: readonly Format[], paths: Paths): Format[] =>
  formatsIn(folder, paths).filter((format) => !drafted.includes(format) && unsignedNames(format).length > 0);

const unsignedNames = ({ derivedFiles: names, secondIndex }: Format): string[] =>
  names.filter((name) => name !== secondIndex?.file);

/**
 * The paths to read before these files can be mended.
 *
 * @param folders of the run
 * @param formats that the run writes
 */
export const neighboursToRead = (
  folders: Iterable<FolderPath>,
  formats: readonly Format[],
  paths: Paths,
): string[] =>
  [...new Set(folders)].flatMap((folder) =>
    neighboursIn(folder, formats, paths).flatMap((format) => [
      ...signedFiles(format, folder, paths),
      ...derivedFiles(format, folder, paths),
    ]),
  );

/**
 * The derived files to write anew. An index that no key of the run vouches for, or that cannot be read, has none.
 *
 * @param drafts the folders of the run
 * @param isFree true for a path that no file of others blocks
 */
export async function neighbourFiles(
  drafts: readonly Pick<Folder, 'format' | 'path' | 'arch'>[],
  { paths, files }: FeedState,
  isFree: (path: string) => boolean,
  run: RunPolicy,
): Promise<Map<string, Content>> {
  const puts = new Map<string, Content>();
  for (const [folder, arch] of new Map(drafts.map((draft) => [draft.path, draft.arch ?? 'all']))) {
    const drafted = drafts.filter(({ path }) => path === folder).map(({ format }) => format);
    const present = [...formatsIn(folder, paths), ...drafted];
    for (const format of neighboursIn(folder, drafted, paths)) {
      const others = namesOfLater(format, present);
      const own = new Map([...filesOf(format, folder, files)].filter(([name]) => !others.has(name)));
      const isRead = derivedFiles(format, folder, paths).every((path) => files.has(path));
      const mended = isRead ? await derivedAnew(format, own, others, arch, run) : new Map<string, Buffer>();
      for (const [name, bytes] of mended) {
        const path = pathIn(folder, name);
        if (paths.has(path) || isFree(path)) puts.set(path, { kind: 'bytes', bytes });
      }
    }
  }
  return puts;
}

async function derivedAnew(
  format: Format,
  old: FolderFiles,
  ofOthers: ReadonlySet<string>,
  arch: string,
  run: RunPolicy,
): Promise<Map<string, Buffer>> {
  const none = new Map<string, Buffer>();
  const index = old.get(format.indexFile);
  if (index === undefined) return none;
  try {
    const signatures = await format.verify(old, acceptedKeys(run));
    const isVouched = signatures.some(({ state }) => state === 'good');
    if (!isVouched || signatures.some(({ state }) => state === 'bad')) return none;
    const entries = format.parseIndex(index);
    const wrong = new Set((await format.checkIndex(old, entries)).map(({ file }) => file));
    const names = unsignedNames(format).filter((name) => wrong.has(name));
    if (names.length === 0) return none;
    const written = await format.writeFolder({ entries, arch, old, ofOthers, keys: [], at: run.now });
    // An index that would be written otherwise is for the next run that holds its key.
    if (written.has(format.indexFile)) return none;
    return new Map([...written].filter(([name]) => names.includes(name)));
  } catch (error) {
    if (error instanceof PkgfeedError) return none;
    throw error;
  }
}
