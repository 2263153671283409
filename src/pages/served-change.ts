import { type Fault, faultOf } from '../audit/faults.ts';
import { VerifyError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Landing } from '../homes/land.ts';
import { folderAddress } from '../served/address.ts';
import type { ServedFolder } from '../served/verify.ts';

/**
 * The folders that a change touched, as they must be served from now on: with the packages that it added, without
 * those that it removed, and no longer with the index files from before.
 *
 * @throws VerifyError for a folder whose path has no web address
 */
export function servedFolders({ plan, tip }: Landing, root: URL): ServedFolder[] {
  const isThere = (path: string): boolean => plan.edit.puts.has(path) || tip.paths.has(path);
  return plan.folders.flatMap(({ path, format: name }) => {
    const url = folderAddress(root, path);
    const format = FORMATS.find((one) => one.name === name);
    if (url === undefined || format === undefined) throw unreachable(path);
    const formats = FORMATS.filter(({ indexFile }) => isThere(`${path}/${indexFile}`));
    const isOwn = ownPackages(format, path, formats);
    const changes = plan.changes.filter((change) => change.folder === path && isOwn(change.path));
    const wanted = changes.filter(({ kind }) => kind !== 'removed');
    const removed = changes.filter(({ kind }) => kind === 'removed');
    const wantedKeys = new Set(wanted.map(nameVersionArch));
    const expect: ServedFolder['expect'] = (blobs, entries) => {
      const listed = new Set(entries.map(nameVersionArch));
      const isListed = (change: NameVersionArch): boolean => listed.has(nameVersionArch(change));
      const stale = [...blobs].filter(([file, blob]) => isStale(`${path}/${file}`, blob, { plan, tip }));
      const missing = wanted.filter((change) => !isListed(change));
      return [
        ...stale.map(([file]) => fault(`${path}/${file}`, 'is still what it was before this run')),
        ...missing.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
        ...removed
          .filter(isListed)
          .map(({ path: file }) => fault(file, 'is listed still in the index that is served')),
      ];
    };
    const isWanted: ServedFolder['isWanted'] = (entry) => wantedKeys.has(nameVersionArch(entry));
    return [{ path, url, format, formats, isWanted, expect }];
  });
}

/** A fault that caches may cause. */
export const fault = (path: string, what: string): Fault => faultOf('stale', 'server', { path, what });

/**
 * Returns a function that says whether a package file of the folder is of a format. Only the file name can say so, and
 * only if no other format of the folder shares its extension.
 */
function ownPackages(format: Format, folder: string, formats: readonly Format[]): (path: string) => boolean {
  const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
  return (path) => isAlone && path.startsWith(`${folder}/`) && path.endsWith(format.extension);
}

/** True when the served file is the one that the change replaced. */
function isStale(path: string, blob: string, { plan, tip }: Pick<Landing, 'plan' | 'tip'>): boolean {
  const old = tip.paths.get(path);
  return old !== undefined && plan.edit.puts.has(path) && blob === old;
}

function unreachable(path: string): VerifyError {
  return new VerifyError({
    code: 'VERIFY_NOT_LIVE',
    message: `the folder ${path} cannot be asked for at any address`,
    remedy: 'Publish into a `layout` of plain names.',
  });
}

interface NameVersionArch {
  name: string;
  version: string;
  arch: string;
}

const nameVersionArch = ({ name, version, arch }: NameVersionArch): string => `${name} ${version} ${arch}`;
