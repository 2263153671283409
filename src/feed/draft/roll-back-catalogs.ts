import type { Format } from '../../formats/format.ts';
import { FEED_FILE, type Recent, readFeedFile } from '../catalog/feed-json.ts';
import { FILES_FILE, keyOfOwned, type OwnedLine, readOwned } from '../catalog/files-json.ts';
import type { CatalogPackage } from '../catalog/package-shape.ts';
import { CATALOG_FILE, type CatalogLines, lineKey, openCatalog } from '../catalog/packages-json.ts';
import { type FolderPath, pathIn } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { Listed, Owned } from '../listed.ts';
import type { FeedState } from '../state.ts';

/** What the catalogs of an earlier state say of packages. Nobody signed them: this is for people. */
export interface Remembered {
  /** What the catalog says of a package with the same bytes. */
  lineOf(format: Format, item: Listed): CatalogPackage | undefined;
  /** What a package with the same bytes installs. */
  ownedOf(format: Format, item: Listed): Owned | undefined;
  /** The versions that were published recently, as far as these folders had them. */
  recentIn(folders: readonly Folder[]): Recent[];
}

/** Reads the catalogs of a state, each when it is asked for. */
export function rememberedOf({ files }: FeedState): Remembered {
  const catalogs = new Map<FolderPath, CatalogLines>();
  const owned = new Map<FolderPath, ReadonlyMap<string, OwnedLine>>();
  const lineOf: Remembered['lineOf'] = (format, { entry, path, contentId }) => {
    const folder = folderOf(path, entry.file);
    const known = catalogs.get(folder) ?? catalogLines(files.get(pathIn(folder, CATALOG_FILE)));
    catalogs.set(folder, known);
    const line = known.get(lineKey(format.name, entry.file));
    return line?.blob === contentId ? line : undefined;
  };
  return {
    lineOf,
    ownedOf(format, item) {
      const { entry, path } = item;
      // Only the catalog says which bytes the other file is about.
      if (lineOf(format, item) === undefined) return undefined;
      const folder = folderOf(path, entry.file);
      const known = owned.get(folder) ?? ownedLines(files.get(pathIn(folder, FILES_FILE)));
      owned.set(folder, known);
      const line = known.get(lineKey(format.name, entry.file));
      return line && { relations: line.relations, paths: line.paths };
    },
    recentIn(folders) {
      const own = new Set(folders.map(({ format, path }) => `${format.name} ${path}`));
      return readFeedFile(files.get(FEED_FILE)).recent.flatMap((one) => {
        const stay = one.folders.filter((path) => own.has(`${one.format} ${path}`));
        return stay.length === 0 ? [] : [{ ...one, folders: stay }];
      });
    },
  };
}

const folderOf = (path: string, file: string): FolderPath => path.slice(0, -file.length - 1);

const catalogLines = (bytes: Buffer | undefined): CatalogLines =>
  bytes === undefined ? new Map() : openCatalog(bytes).lines;

function ownedLines(bytes: Buffer | undefined): ReadonlyMap<string, OwnedLine> {
  const lines = new Map<string, OwnedLine>();
  if (bytes === undefined) return lines;
  const state = readOwned(bytes, (line) => lines.set(keyOfOwned(line), line));
  return state === 'theirs' ? new Map() : lines;
}
