import { FORMATS } from '../../formats/formats.ts';
import { firstNames } from '../../text/first-names.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import type { LeavingFile } from '../catalog/leaving-shape.ts';
import type { Paths } from '../edit.ts';
import type { FeedState } from '../state.ts';
import { listedNow } from './open-as-is.ts';
import type { ReindexOutline } from './reindex-outline.ts';
import { matches, type Removal } from './removal.ts';
import { type Rereads, rereadAt } from './reread.ts';

/**
 * A reindex lists every package file that is there, but for those that left their index and only stay for a while. Nobody
 * signs that they did, so what the present index lists is listed again, whatever feed.json says.
 */

/** The files of a reindex that have left, as feed.json says. */
export function leavingIn({ owners }: Pick<ReindexOutline, 'owners'>, state: FeedState): LeavingFile[] {
  const own = (readFeedFile(state.files.get(FEED_FILE)).leaving ?? []).filter(({ path }) => owners.has(path));
  const folders = new Set(own.flatMap(({ path }) => owners.get(path) ?? []));
  const listed = new Set(
    [...folders].flatMap((path) =>
      FORMATS.flatMap((format) => listedNow({ format, path }, state).map((one) => one.path)),
    ),
  );
  return own.filter(({ path }) => !listed.has(path));
}

/** The files that are still what they were when they left. */
export const stayingAway = (named: readonly LeavingFile[], ids: Paths): string[] =>
  named.filter(({ path, blob }) => ids.get(path) === blob).map(({ path }) => path);

/** The same after the files were read, without those that are wanted back. */
export function stillAway(
  named: readonly LeavingFile[],
  rereads: Rereads,
  paths: Paths,
  readmits: readonly Removal[],
): string[] {
  const read = new Map([...rereads.keys()].map((path) => [path, rereadAt(rereads, path)?.contentId]));
  return stayingAway(named, new Map([...paths, ...read])).filter((path) => {
    const pkg = rereadAt(rereads, path)?.pkg;
    return pkg === undefined || !readmits.some((readmit) => matches(readmit, pkg, undefined));
  });
}

/** The outline without some package files. */
export function without(outline: ReindexOutline, paths: readonly string[]): ReindexOutline {
  if (paths.length === 0) return outline;
  const left = new Set(paths);
  return {
    ...outline,
    packages: outline.packages.filter((path) => !left.has(path)),
    owners: new Map([...outline.owners].filter(([path]) => !left.has(path))),
  };
}

export function awayText(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const are = paths.length === 1 ? 'is not listed again: it' : 'are not listed again: they';
  return [
    `${firstNames(paths)} ${are} left the index and ${paths.length === 1 ? 'stays' : 'stay'} for a while; \`relist\` lists such packages again`,
  ];
}
