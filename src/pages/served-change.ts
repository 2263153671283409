import { type Fault, faultOf } from '../audit/faults.ts';
import { contentId } from '../bytes/content-id.ts';
import { VerifyError } from '../errors.ts';
import { FEED_FILE, updatedIn } from '../feed/catalog/feed-json.ts';
import { seconds } from '../feed/catalog/packages-json.ts';
import type { Change } from '../feed/change.ts';
import { pathIn } from '../feed/edit.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Landing } from '../homes/land.ts';
import type { Expected } from '../report/report.ts';
import { folderAddress } from '../served/address.ts';
import type { ServedFolder } from '../served/verify.ts';

/** A change as a server must show it. */
export interface ServedChange {
  expected: Expected;
  changes: readonly Change[];
}

/**
 * What a server shows once a plan is live.
 *
 * @param now the time of the run, for a plan that leaves `feed.json` as it was
 */
export function expectedOf({ plan, tip }: Pick<Landing, 'plan' | 'tip'>, now: Date): Expected {
  const { edit } = plan;
  const isThere = (path: string): boolean =>
    edit.puts.has(path) || (tip.paths.has(path) && !edit.deletes.has(path));
  const formatsAt = (folder: string): string[] =>
    FORMATS.filter(({ indexFile }) => isThere(pathIn(folder, indexFile))).map(({ name }) => name);
  const packages = new Set(plan.changes.map(({ path }) => path));
  const replaced = [...edit.puts.keys()].flatMap((path) => {
    const old = tip.paths.get(path);
    return old === undefined || packages.has(path) ? [] : [[path, old] as const];
  });
  return {
    feedFile: feedFileOf({ plan, tip }, now),
    folders: plan.folders.map(({ path, format }) => ({ path, format, formats: formatsAt(path) })),
    replaced: Object.fromEntries(replaced),
  };
}

function feedFileOf({ plan, tip }: Pick<Landing, 'plan' | 'tip'>, now: Date): Expected['feedFile'] {
  const content = plan.edit.puts.get(FEED_FILE);
  if (content?.kind === 'bytes') {
    return { id: contentId(content.bytes), updated: updatedIn(content.bytes) ?? seconds(now) };
  }
  const id = tip.paths.get(FEED_FILE);
  // One that was written from this second on is later than the one of the tip.
  return id === undefined ? null : { id, updated: seconds(new Date(now.getTime() - 1000)) };
}

/** True for a served `feed.json` that is the expected one, or was written after it. */
export const isAsLate = (served: Buffer, { id, updated }: { id: string; updated: string }): boolean =>
  contentId(served) === id || (updatedIn(served) ?? '') > updated;

/**
 * The folders that a change touched, as they must be served from now on: with the packages that it added, without
 * those that it removed, and no longer with the index files from before.
 *
 * @throws VerifyError for a folder whose path has no web address
 */
export function servedFolders({ expected, changes: all }: ServedChange, root: URL): ServedFolder[] {
  return expected.folders.map(({ path, format: name, formats: names }) => {
    const url = folderAddress(root, path);
    const format = FORMATS.find((one) => one.name === name);
    if (url === undefined || format === undefined) throw unreachable(path);
    const formats = FORMATS.filter((one) => names.includes(one.name));
    const isOwn = ownPackages(format, path, formats);
    const changes = all.filter((change) => change.folder === path && isOwn(change.path));
    const wanted = changes.filter(({ kind }) => kind !== 'removed');
    const removed = changes.filter(({ kind }) => kind === 'removed');
    const wantedKeys = new Set(wanted.map(nameVersionArch));
    const expect: ServedFolder['expect'] = (blobs, entries) => {
      const listed = new Set(entries.map(nameVersionArch));
      const isListed = (change: NameVersionArch): boolean => listed.has(nameVersionArch(change));
      const stale = [...blobs].filter(([file, blob]) => expected.replaced[pathIn(path, file)] === blob);
      const missing = wanted.filter((change) => !isListed(change));
      return [
        ...stale.map(([file]) => fault(pathIn(path, file), 'is still what it was before this run')),
        ...missing.map(({ path: file }) => fault(file, 'is not listed in the index that is served')),
        ...removed
          .filter(isListed)
          .map(({ path: file }) => fault(file, 'is listed still in the index that is served')),
      ];
    };
    const isWanted: ServedFolder['isWanted'] = (entry) => wantedKeys.has(nameVersionArch(entry));
    return { path, url, format, formats, isWanted, expect };
  });
}

/** A fault that caches may cause, or a later change. */
export const fault = (path: string, what: string): Fault => ({
  ...faultOf('stale', 'server', { path, what }),
  mayBeLater: true,
});

/**
 * Returns a function that says whether a package file of the folder is of a format. Only the file name can say so, and
 * only if no other format of the folder shares its extension.
 */
function ownPackages(format: Format, folder: string, formats: readonly Format[]): (path: string) => boolean {
  const isAlone = formats.filter(({ extension }) => extension === format.extension).length <= 1;
  return (path) => isAlone && path.startsWith(pathIn(folder, '')) && path.endsWith(format.extension);
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
