import type { Paths } from '../edit.ts';
import type { RunPolicy } from '../policy.ts';
import { FEED_FILE, type FeedFile, type FeedKey, type SiteFile } from './feed-json.ts';
import type { NextFeed } from './next-feed.ts';
import type { ListedFolder } from './next-folders.ts';
import { changeSite, type SiteChange } from './site-files.ts';

export const INSTALLER = 'install.sh';

/**
 * The files for subscribers after a change.
 *
 * @param before what earlier runs wrote and nobody has changed since
 * @param isFree whether nothing of somebody else's is in the way of a path that is not there
 */
export function nextSite(
  { served, vouched }: NextFeed,
  folders: readonly ListedFolder[],
  before: readonly SiteFile[],
  paths: Paths,
  isFree: (path: string) => boolean,
  { site, now }: RunPolicy,
): SiteChange {
  const made = site?.make({ feed: served, folders, vouched, before, now });
  return changeSite(made ?? [], before, paths, isFree);
}

/** What people should know of an installer that is written. */
export function installerRemarks({ feed, served, vouched }: NextFeed): string[] {
  return [...leftOutOfInstaller(feed, vouched), ...unnamedFormer(feed, served)];
}

/** Former addresses that feed.json remembers and nothing else names. */
function unnamedFormer({ formerUrls = [] }: FeedFile, served: FeedFile): string[] {
  const unnamed = formerUrls.filter((address) => !served.formerUrls?.includes(address));
  if (unnamed.length === 0) return [];
  return [
    `${FEED_FILE} remembers ${unnamed.join(', ')}; ${INSTALLER} replaces lines with a former address only if \`former-urls\` names it`,
  ];
}

/** Folders of other publishers: a script that runs as root names no key that this run does not know. */
function leftOutOfInstaller({ folders, keys }: FeedFile, vouched: readonly FeedKey[]): string[] {
  const isVouched = (key: FeedKey): boolean =>
    vouched.some((own) => own.scheme === key.scheme && own.sha256 === key.sha256);
  const known = new Set(keys.filter(isVouched).map(({ path }) => path));
  const left = folders.filter(
    ({ packages, keys }) =>
      packages > 0 && keys !== null && keys.length > 0 && !keys.some((key) => known.has(key)),
  );
  if (left.length === 0) return [];
  const names = left.slice(0, 5).map(({ path }) => path);
  const more = left.length > names.length ? ` and ${left.length - names.length} more` : '';
  return [
    `${INSTALLER} leaves out ${names.join(', ')}${more}: this run has no key that signed them. Give their public keys as \`trusted-keys\` to have them in it`,
  ];
}
