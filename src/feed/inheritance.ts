import { ConflictError, type PkgfeedError } from '../errors.ts';
import type { Entry, Format } from '../formats/format.ts';
import { CATALOG_FILE, type CatalogLines, lineKey, readCatalog } from './catalog.ts';
import type { Paths } from './edit.ts';
import { filesOf, openFolder, type Trust } from './folder.ts';
import type { Listed } from './merge.ts';
import type { Arriving, Folder, Outline, PublishPolicy } from './outline.ts';

/** A package whose own file says that it is for any arch, where its index cannot say so. */
export interface Proof {
  identity: string | undefined;
  sha256: string;
}

/**
 * Package files to read before a new folder can inherit, in formats whose index does not tell what is for any arch:
 * those that a catalog calls so, and those that it says nothing of. A catalog is believed by nobody, so the file
 * itself has to say it.
 *
 * @throws FeedError for an index that nobody we trust signed
 */
export async function toProve(
  { existing, touched }: Outline,
  files: ReadonlyMap<string, Buffer>,
  paths: Paths,
  trust: Trust,
): Promise<Set<string>> {
  const wanted = new Set<string>();
  const identities = new Set<string>();
  const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
  for (const { format, path } of existing) {
    if (!growing.has(format) || !format.hidesAnyArch) continue;
    const { listed } = await openFolder(format, path, filesOf(format, path, files), paths, trust);
    const lines = readCatalog(files.get(`${path}/${CATALOG_FILE}`));
    for (const { entry, path: file } of listed) {
      if (entry.anyArch !== undefined || !mayBeAnyArch(format, entry, lines)) continue;
      const twin = `${format.name} ${entry.file} ${entry.identity}`;
      // The same package in every folder needs to be read once.
      if (!identities.has(twin)) wanted.add(file);
      identities.add(twin);
    }
  }
  return wanted;
}

function mayBeAnyArch(format: Format, { file }: Entry, lines: CatalogLines): boolean {
  const arch = lines.get(lineKey(format.name, file))?.arch ?? null;
  return arch === null || arch === format.anyArchWord;
}

/** What every folder must have: the packages of any arch, from all folders that are there. */
export function inheritable(
  format: Format,
  existing: readonly Folder[],
  listedIn: (folder: Folder) => readonly Listed[],
  proofs: ReadonlyMap<string, Proof>,
  arriving: readonly Arriving[],
  policy: PublishPolicy,
  errors: PkgfeedError[],
): Listed[] {
  const found = new Map<string, Listed>();
  const byFile = new Map<string, Listed>();
  // What arrives to replace them decides for all folders.
  const settled = new Set(
    policy.onConflict === 'replace' ? arriving.map(({ pkg }) => `${pkg.name} ${pkg.version}`) : [],
  );
  for (const folder of existing) {
    if (folder.format !== format) continue;
    for (const listed of listedIn(folder)) {
      const { name, version, anyArch, identity, file } = listed.entry;
      const proof = proofs.get(listed.path);
      const isProven = proof !== undefined && proof.identity === identity;
      if (!(anyArch ?? isProven)) continue;
      const key = `${name} ${version}`;
      const twin = found.get(key) ?? byFile.get(file);
      if (twin === undefined) {
        const facts = proof && { sha256: proof.sha256, arch: format.anyArchWord, maintainer: '' };
        found.set(key, facts === undefined ? listed : { ...listed, facts });
        byFile.set(file, listed);
      } else if (twin.entry.identity !== identity && !settled.has(key)) {
        errors.push(
          new ConflictError({
            code: 'CONFLICT_PACKAGE',
            message: `${twin.path} and ${listed.path} differ, and a new folder should receive one of them`,
            remedy:
              'Publish the right one again with `on-conflict: replace`, which writes it to both folders.',
          }),
        );
      }
    }
  }
  return [...found.values()];
}

/** The same packages, listed again in a new folder by their blobs. */
export function inherit(heirlooms: readonly Listed[], folder: Folder): Listed[] {
  return heirlooms.map((listed) => {
    const { file, sha256 } = listed.entry;
    return {
      ...listed,
      entry: folder.format.inFolder(listed.entry, folder.arch),
      path: `${folder.path}/${file}`,
      content: { kind: 'copy', from: listed.path, sha256: listed.facts?.sha256 ?? sha256 },
    };
  });
}
