import type { Entry, Format } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { hasIndex } from '../index-source.ts';
import type { Listed } from '../listed.ts';
import type { RunPolicy } from '../policy.ts';
import type { Recent } from './feed-json.ts';
import { isPlainVersion, recentKey } from './feed-shape.ts';
import { seconds, shorten } from './packages-json.ts';

/** How many recent package versions `feed.json` remembers. */
export const RECENT_LIMIT = 50;

const keyOf = (recent: Recent): string => JSON.stringify(recentKey(recent));

/**
 * The recently published package versions, the newest first: those that this run publishes, then older ones that the
 * feed still lists.
 *
 * @param folders the folders of the run, with what they list after the change
 */
export function recentAfter(
  before: readonly Recent[],
  folders: readonly (Folder & { listed: readonly Listed[] })[],
  paths: Paths,
  run: Pick<RunPolicy, 'runUrl' | 'now'>,
): Recent[] {
  const fresh = new Map<string, { one: Recent; format: Format; entry: Entry }>();
  for (const { format, branch, repository, target, path, listed } of folders) {
    for (const { entry, content } of listed) {
      if (content?.kind !== 'file') continue;
      const { name, version } = entry;
      // Write only what a later run can read.
      if (!isPlainVersion(version)) continue;
      const one: Recent = {
        name,
        version,
        branch,
        repository,
        ...(target === null ? {} : { target }),
        format: format.name,
        folders: [path],
        summary: '',
        published: seconds(run.now),
        run: run.runUrl ?? null,
      };
      const known = fresh.get(keyOf(one))?.one;
      if (known === undefined) fresh.set(keyOf(one), { one, format, entry });
      else if (!known.folders.includes(path)) known.folders.push(path);
    }
  }
  const still = stillListed(before, folders, paths).filter((one) => !fresh.has(keyOf(one)));
  const byName = [...fresh.values()].sort(({ one: a }, { one: b }) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  const published = byName.slice(0, RECENT_LIMIT).map(({ one, format, entry }) => ({
    ...one,
    summary: shorten(format.describe(entry).summary),
  }));
  return [...published, ...still].slice(0, RECENT_LIMIT);
}

/**
 * Joins what two states of a feed remember, the newest first.
 *
 * @param earlier versions of an earlier state, which may be listed again
 */
export function joinRecent(present: readonly Recent[], earlier: readonly Recent[]): readonly Recent[] {
  if (earlier.length === 0) return present;
  const joined = new Map(present.map((one) => [keyOf(one), one]));
  for (const one of earlier) {
    const known = joined.get(keyOf(one));
    const folders = [...new Set([...(known?.folders ?? []), ...one.folders])];
    joined.set(keyOf(one), { ...(known ?? one), folders });
  }
  return [...joined.values()].sort(
    (a, b) => compareText(b.published, a.published) || compareText(a.name, b.name),
  );
}

function stillListed(
  before: readonly Recent[],
  folders: readonly (Folder & { listed: readonly Listed[] })[],
  paths: Paths,
): Recent[] {
  const names = new Set(before.map(({ name }) => name));
  const idOf = (format: string, path: string, name: string, version: string): string =>
    JSON.stringify([format, path, name, version]);
  const touched = new Set(folders.map(({ format, path }) => `${format.name} ${path}`));
  const listed = new Set<string>();
  for (const folder of folders) {
    for (const { entry } of folder.listed) {
      if (names.has(entry.name)) listed.add(idOf(folder.format.name, folder.path, entry.name, entry.version));
    }
  }
  return before.flatMap((one) => {
    const stays = one.folders.filter((path) =>
      touched.has(`${one.format} ${path}`)
        ? listed.has(idOf(one.format, path, one.name, one.version))
        : isIndexed(one.format, path, paths),
    );
    return stays.length === 0 ? [] : [{ ...one, folders: stays }];
  });
}

function isIndexed(format: string, folder: string, paths: Paths): boolean {
  const known = FORMATS.find(({ name }) => name === format);
  return known !== undefined && hasIndex(known, folder, paths);
}
