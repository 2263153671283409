import { ConflictError, type PkgfeedError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { CATALOG_FILE, readCatalog } from './catalog.ts';
import type { Paths } from './edit.ts';
import { listIndex } from './folder.ts';
import type { Listed } from './merge.ts';
import type { Arriving, Folder, Outline, PublishPolicy } from './outline.ts';

/** A package whose own file says that it is for any arch, where its index cannot say so. */
export interface Proof {
  identity: string | undefined;
  sha256: string;
}

/**
 * Package files to read before a new folder can inherit: those that a catalog calls fit for any arch, in formats
 * whose index does not tell. A catalog is believed by nobody, so the file itself has to say it.
 */
export function toProve(
  { existing, touched }: Outline,
  files: ReadonlyMap<string, Buffer>,
  paths: Paths,
): Set<string> {
  const wanted = new Set<string>();
  const identities = new Set<string>();
  const growing = new Set(touched.filter(({ isNew }) => isNew).map(({ format }) => format));
  for (const { format, path } of existing) {
    const index = files.get(`${path}/${format.indexFile}`);
    if (!growing.has(format) || index === undefined) continue;
    const lines = readCatalog(files.get(`${path}/${CATALOG_FILE}`));
    for (const { entry, path: file } of listIndex(format, path, index, paths)) {
      if (entry.anyArch !== undefined || !paths.has(file)) continue;
      const line = lines.get(`${format.name} ${JSON.stringify(entry.file)}`);
      if (line === undefined || !line.includes(`"arch":${JSON.stringify(format.anyArchWord)},`)) continue;
      const twin = `${format.name} ${entry.file} ${entry.identity}`;
      // The same package in every folder needs to be read once.
      if (!identities.has(twin)) wanted.add(file);
      identities.add(twin);
    }
  }
  return wanted;
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
