import { ConflictError, type PkgfeedError } from '../errors.ts';
import type { Listed } from './merge.ts';
import type { Arriving, Folder, PublishPolicy } from './outline.ts';

/** What every folder must have: the packages of any arch, from all folders that are there. */
export function inheritable(
  existing: readonly Folder[],
  opened: ReadonlyMap<string, { listed: Listed[] }>,
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
  for (const { path } of existing) {
    for (const listed of opened.get(path)?.listed ?? []) {
      const { name, version, anyArch, sha256, file } = listed.entry;
      if (!anyArch) continue;
      const key = `${name} ${version}`;
      const twin = found.get(key) ?? byFile.get(file);
      if (twin === undefined) {
        found.set(key, listed);
        byFile.set(file, listed);
      } else if (twin.entry.sha256 !== sha256 && !settled.has(key)) {
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
export function inherit(heirlooms: readonly Listed[], folder: string): Listed[] {
  return heirlooms.map((listed) => {
    const file = listed.entry.file;
    return {
      ...listed,
      path: `${folder}/${file}`,
      content: { kind: 'copy', from: listed.path, sha256: listed.entry.sha256 },
    };
  });
}
