import { contentId } from '../../bytes/content-id.ts';
import type { Paths } from '../edit.ts';
import type { Folder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import { type FeedFile, type FeedKey, openFeedFile, type SiteFile } from './feed-json.ts';
import { isSitePath } from './feed-shape.ts';

/** What the files for subscribers are made from. */
export interface SiteSource {
  /** The feed after the change, but for the list of these files. */
  feed: FeedFile;
  /** The folders of the run with what they list afterwards. */
  folders: readonly (Folder & { listed: readonly Listed[] })[];
  /** The keys that this run holds or trusts: what runs on devices names no other. */
  vouched: readonly FeedKey[];
  /** What earlier runs wrote, as far as it is unchanged. */
  before: readonly SiteFile[];
  now: Date;
}

/** A file to be there afterwards: new bytes, or those that are there. */
export type MadeFile = { path: string; version?: string } & ({ bytes: Buffer } | { blob: string });

/** Writes what people read: the page, the installer and their like. The feed decides which of it may be written. */
export interface SiteWriter {
  make(source: SiteSource): MadeFile[];
  /** What a file says that was made and that nobody has changed since; undefined for any other file. */
  recognise(path: string, bytes: Buffer): Pick<SiteFile, 'version'> | undefined;
}

export interface SiteChange {
  puts: Map<string, Buffer>;
  deletes: string[];
  /** What is ours afterwards, for `feed.json`. */
  files: SiteFile[];
  /** Paths that somebody else's file has. */
  theirs: string[];
}

/** Of the files that `feed.json` says pkgfeed wrote, those that are still there and that nobody has changed since. */
export function unchangedSince(before: readonly SiteFile[], paths: Paths): SiteFile[] {
  return before.filter(({ path, blob }) => paths.get(path) === blob);
}

/**
 * Paths of files for people whose ids have to be known to see whether they are still as pkgfeed wrote them: those that
 * feed.json records, and any where it is gone or damaged.
 */
export function recordedPaths(feedFile: Buffer | undefined, paths: Paths): string[] {
  const { state, feed } = openFeedFile(feedFile);
  if (state === 'absent' || state === 'damaged') return [...paths.keys()].filter(isSitePath);
  return feed.site.map(({ path }) => path).filter((path) => paths.has(path));
}

/**
 * What is to be written and deleted so that the files for subscribers are those that were made. A file that somebody
 * else made, or has changed since, is left as it is.
 *
 * @param isFree whether nothing of somebody else's is in the way of a path that is not there
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
    // The same bytes are ours whoever wrote them.
    const isOurs = paths.has(path) ? ours.has(path) || there === blob : isFree(path);
    if (!isOurs) {
      change.theirs.push(path);
      continue;
    }
    change.files.push({ path, blob, ...(version === undefined ? {} : { version }) });
    if ('bytes' in file && there !== blob) change.puts.set(path, file.bytes);
  }
  const kept = new Set(made.map(({ path }) => path));
  change.deletes = before.filter(({ path }) => !kept.has(path)).map(({ path }) => path);
  return change;
}
