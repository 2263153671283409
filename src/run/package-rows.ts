import type { Description, Entry, Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { ListedPackage } from '../report/list.ts';
import { compareText } from '../text/compare-text.ts';
import type { LookedThrough } from './look-through.ts';
import type { SeenFolder } from './seen-at-home.ts';

/** Packages of several folders: those of one repository that differ in the arch alone are one row. */
export class PackageRows {
  readonly #rows = new Map<string, ListedPackage>();

  /** Adds a package of a folder. */
  add(
    index: Pick<LookedThrough, 'folder' | 'format' | 'isVerified'>,
    entry: Entry,
    described: Description,
  ): void {
    const { folder, format, isVerified } = index;
    const { branch, repository, target, path } = folder;
    const { name, version, file, size = null } = entry;
    const key = JSON.stringify([name, version, format.name, branch, repository, target]);
    const arch = archOf(folder, entry);
    const row = this.#rows.get(key) ?? firstRow(folder, format, entry, described);
    this.#rows.set(key, row);
    // A piece of an index's text would keep all of it in memory.
    row.files.push(structuredClone({ folder: path, arch, file, size }));
    if (!row.arches.includes(arch)) row.arches.push(arch);
    if (size !== null) row.size = Math.max(row.size ?? 0, size);
    row.verified &&= isVerified;
  }

  /** By name, then by repository, the newest version first. */
  sorted(): ListedPackage[] {
    const rows = [...this.#rows.values()];
    for (const row of rows) {
      row.arches.sort();
      row.files.sort((a, b) => compareText(a.folder, b.folder));
    }
    return rows.sort(
      (a, b) =>
        compareText(a.name, b.name) ||
        compareText(a.branch ?? '', b.branch ?? '') ||
        compareText(a.repository ?? '', b.repository ?? '') ||
        compareText(a.target ?? '', b.target ?? '') ||
        compareText(a.format, b.format) ||
        (FORMATS.find(({ name }) => name === a.format)?.compareVersions(b.version, a.version) ?? 0),
    );
  }
}

/** The arch of the folder, or that of the package where the folder is for several. */
export const archOf = ({ arch }: SeenFolder, entry: Entry): string => arch ?? entry.arch;

function firstRow(
  { branch, repository, target }: SeenFolder,
  { name: format }: Format,
  { name, version }: Entry,
  { summary, dependencies, provides }: Description,
): ListedPackage {
  const texts = structuredClone({ name, version, summary, depends: dependencies, provides });
  return {
    ...texts,
    ...{ format, branch, repository, target },
    ...{ arches: [], size: null, files: [], verified: true },
  };
}
