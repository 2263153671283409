import { bareFault, type Fault } from '../audit/faults.ts';
import { VerifyError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Landing } from '../homes/land.ts';
import { folderAddress } from '../served/address.ts';
import type { ServedFolder } from '../served/verify.ts';

export function servedFolders({ plan, tip }: Landing, root: URL): ServedFolder[] {
  const isThere = (path: string): boolean => plan.edit.puts.has(path) || tip.paths.has(path);
  return plan.folders.flatMap(({ path, format: name }) => {
    const url = folderAddress(root, path);
    const format = FORMATS.find((one) => one.name === name);
    if (url === undefined || format === undefined) throw unreachable(path);
    const formats = FORMATS.filter(({ indexFile }) => isThere(`${path}/${indexFile}`));
    const isOwn = ownPackages(format, path, formats);
    const wanted = plan.changes.filter(
      (change) => change.kind !== 'removed' && change.folder === path && isOwn(change.path),
    );
    const keys = new Set(wanted.map(keyOf));
    const expect: ServedFolder['expect'] = (blobs, entries) => {
      const listed = new Set(entries.map(keyOf));
      const lacking = wanted.filter((change) => !listed.has(keyOf(change)));
      const lingering = plan.changes.filter(
        (change) =>
          change.kind === 'removed' &&
          change.folder === path &&
          isOwn(change.path) &&
          listed.has(keyOf(change)),
      );
      const stale = [...blobs].filter(([file, blob]) => isStale(`${path}/${file}`, blob, { plan, tip }));
      return [
        ...stale.map(([file]) => fault(`${path}/${file}`, 'is still what it was before this run')),
        ...lacking.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
        ...lingering.map(({ path: file }) => fault(file, 'is listed still in the index that is served')),
      ];
    };
    return [{ path, url, format, formats, isWanted: (entry) => keys.has(keyOf(entry)), expect }];
  });
}

export const fault = (path: string, what: string): Fault => bareFault('error', path, what, 'stale');

/** Which of a folder's packages are of a format: told by their names, where no two formats share those. */
export function ownPackages(
  format: Format,
  folder: string,
  formats: readonly Format[],
): (path: string) => boolean {
  const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
  return (path) => isAlone && path.startsWith(`${folder}/`) && path.endsWith(format.extension);
}

export function isStale(path: string, blob: string, { plan, tip }: Pick<Landing, 'plan' | 'tip'>): boolean {
  const old = tip.paths.get(path);
  return old !== undefined && plan.edit.puts.has(path) && blob === old;
}

export function unreachable(path: string): VerifyError {
  return new VerifyError({
    code: 'VERIFY_NOT_LIVE',
    message: `the folder ${path} cannot be asked for at any address`,
    remedy: 'Publish into a `layout` of plain names.',
  });
}

export const keyOf = ({ name, version, arch }: { name: string; version: string; arch: string }): string =>
  `${name} ${version} ${arch}`;
