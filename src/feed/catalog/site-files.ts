import { contentId } from '../../bytes/content-id.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { CombinedSource } from './combined-json.ts';
import { type FeedFile, type FeedKey, openFeedFile, type SiteFile } from './feed-json.ts';
import { isPlainVersion, isSitePath } from './feed-shape.ts';

/** What the files for subscribers are made from. */
export interface SiteSource {
  /** The feed after the change, without the list of these files. */
  feed: FeedFile;
  /** The folders of the run, with what they list after the change. */
  folders: readonly (Folder & { listed: readonly Listed[] })[];
  /** The keys that this run holds or trusts. Scripts for devices name no others. */
  vouched: readonly FeedKey[];
  /** The packages of the folders of the run, and of the others as the last run left them. */
  packages: CombinedSource;
  /** The files that earlier runs wrote and that are unchanged. */
  before: readonly SiteFile[];
  now: Date;
}

/** A file for subscribers: with new bytes, or with the content id of the present ones. */
export type MadeFile = { path: string; version?: string } & ({ bytes: Buffer } | { blob: string });

/**
 * Makes the files for people, such as the page and the installer. `changeSite` decides which of them may be written.
 */
export interface SiteWriter {
  make(source: SiteSource): MadeFile[];
  /** Recognizes an unchanged file that pkgfeed made, by its own mark; undefined for any other file. */
  recognise(path: string, bytes: Buffer): Pick<SiteFile, 'version'> | undefined;
}

export interface SiteChange {
  puts: Map<string, Buffer>;
  deletes: string[];
  /** The files that are ours after the change, for `feed.json`. */
  files: SiteFile[];
  /** Our paths where another file is. It stays. */
  theirs: string[];
}

/** Picks the files that still exist and are unchanged since pkgfeed wrote them. */
export function unchangedSince(before: readonly SiteFile[], paths: Paths): SiteFile[] {
  return before.filter(({ path, blob }) => paths.get(path) === blob);
}

/**
 * The paths whose content ids show which files for people are unchanged: those that feed.json records, or all of them
 * if feed.json is gone or damaged.
 */
export function recordedPaths(feedFile: Buffer | undefined, paths: Paths): string[] {
  const { state, feed } = openFeedFile(feedFile);
  if (state === 'absent' || state === 'damaged') return [...paths.keys()].filter(isSitePath);
  return feed.site.map(({ path }) => path).filter((path) => paths.has(path));
}

/**
 * The writes and deletions that give a feed these files for subscribers. A file that pkgfeed did not write, or that
 * someone has changed since, stays as it is.
 *
 * @param made the files that the feed should have
 * @param before the unchanged files of earlier runs
 * @param isFree true for a new path that no file of others blocks
 */
export function changeSite(
  made: readonly MadeFile[],
  before: readonly SiteFile[],
  paths: Paths,
  isFree: (path: string) => boolean,
): SiteChange {
  const change: SiteChange = { puts: new Map(), deletes: [], files: [], theirs: [] };
  const ours = new Set(before.map(({ path }) => path));
  for (const file of made) {
    const { path, version } = file;
    const blob = 'bytes' in file ? contentId(file.bytes) : file.blob;
    const there = paths.get(path);
    // A file with the same bytes is ours, no matter who wrote it.
    const isOurs = paths.has(path) ? ours.has(path) || there === blob : isFree(path);
    if (!isOurs) {
      change.theirs.push(path);
      continue;
    }
    change.files.push({ path, blob, ...(isPlainVersion(version) ? { version } : {}) });
    if ('bytes' in file && there !== blob) change.puts.set(path, file.bytes);
  }
  const kept = new Set(made.map(({ path }) => path));
  change.deletes = before.filter(({ path }) => !kept.has(path)).map(({ path }) => path);
  return change;
}
