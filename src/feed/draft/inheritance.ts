import { ConflictError, FeedError, type PkgfeedError } from '../../errors.ts';
import type { Entry, FileFacts, Format } from '../../formats/format.ts';
import { CATALOG_FILE, type CatalogLines, lineKey, readCatalog } from '../catalog/packages-json.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import { filesOf, openFolder } from '../signed-folder.ts';
import type { Trust } from '../trust.ts';
import type { Outline } from './outline.ts';

/** What a package file is, whatever an index says of it. */
export interface Proof {
  identity: string | undefined;
  anyArch: boolean;
  facts: FileFacts;
}

/**
 * Package files to read before a new folder can inherit them:
 *
 * - in formats whose index does not tell what is for any arch, those that a catalog calls so, and those that it says
 *   nothing of. A catalog is believed by nobody, so the file itself has to say it.
 * - those whose bytes nothing vouches for: neither a SHA-256 in the index nor a blob id of the feed.
 *
 * @param paths with the blob ids that the feed itself has; not those of files that were only looked at
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
    if (!growing.has(format)) continue;
    // A feed has the ids of all its files or of none.
    if (!format.hidesAnyArch && paths.get(`${path}/${format.indexFile}`) !== undefined) continue;
    const { listed } = await openFolder(format, path, filesOf(format, path, files), paths, trust);
    const lines = readCatalog(files.get(`${path}/${CATALOG_FILE}`));
    for (const { entry, path: file } of listed) {
      const isWanted =
        entry.anyArch === undefined
          ? mayBeAnyArch(format, entry, lines)
          : entry.anyArch && entry.sha256 === undefined && paths.get(file) === undefined;
      if (!isWanted) continue;
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

/** What every folder must have: the packages of any arch, from all folders that are there, to be copied from them. */
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
      const isProven = proof?.anyArch === true && proof.identity === identity;
      if (!(anyArch ?? isProven)) continue;
      const key = `${name} ${version}`;
      const twin = found.get(key) ?? byFile.get(file);
      if (twin === undefined) {
        if (proof !== undefined && !isListed(listed.entry, proof)) errors.push(notListed(listed, proof));
        const sha256 = proof?.facts.sha256 ?? listed.entry.sha256;
        const content = { kind: 'copy', from: listed.path, sha256 } as const;
        const facts = isProven && { sha256: proof.facts.sha256, arch: format.anyArchWord, maintainer: '' };
        found.set(key, { ...listed, content, ...(anyArch === undefined && facts ? { facts } : {}) });
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

/** Whether a file is what the index says of it. */
function isListed(entry: Entry, { identity, facts }: Proof): boolean {
  const isSame = (listed: unknown, is: unknown): boolean => listed === undefined || listed === is;
  return isSame(entry.identity, identity) && isSame(entry.size, facts.size) && isSame(entry.md5, facts.md5);
}

function notListed({ path, entry }: Listed, { identity }: Proof): FeedError {
  // Indexes of other tools may name an apk v3 by a SHA-512, or list an apk v2.
  if (entry.identity?.length !== identity?.length && entry.identity !== undefined) {
    return new FeedError({
      code: 'FEED_INDEX',
      message: `${path} cannot be compared with the index, which states a hash of another kind`,
      remedy: 'Withdraw the package with `pkgfeed remove`, and publish it again.',
    });
  }
  return new FeedError({
    code: 'FEED_FILE_CHANGED',
    message: `${path} is not the file that the index lists: somebody changed it after it was published`,
    remedy: 'Restore the file, or withdraw the package with `pkgfeed remove` and publish it again.',
  });
}

/** The same packages, listed again in a new folder. */
export function inherit(heirlooms: readonly Listed[], folder: Folder): Listed[] {
  return heirlooms.map((listed) => {
    const entry = folder.format.inFolder(listed.entry, folder.arch);
    return { ...listed, entry, path: `${folder.path}/${listed.entry.file}` };
  });
}
