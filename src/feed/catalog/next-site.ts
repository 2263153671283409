import type { Paths } from '../edit.ts';
import type { RunPolicy } from '../policy.ts';
import type { CombinedSource } from './combined-json.ts';
import { FEED_FILE, type FeedFile, type FeedKey, type SiteFile } from './feed-json.ts';
import type { NextFeed } from './next-feed.ts';
import type { ListedFolder } from './next-folders.ts';
import { changeSite, type SiteChange } from './site-files.ts';

export const INSTALLER = 'install.sh';

/**
 * The change of the files for subscribers.
 *
 * @param before the files that earlier runs wrote and that are unchanged
 * @param isFree true for a new path that no file of others blocks
 */
export function nextSite(
  { served, vouched }: NextFeed,
  folders: readonly ListedFolder[],
  before: readonly SiteFile[],
  paths: Paths,
  isFree: (path: string) => boolean,
  { site, now }: RunPolicy,
  packages: Pick<CombinedSource, 'old' | 'written'>,
): SiteChange {
  const all = served.folders.map(({ path }) => path);
  const source = { ...packages, folders: all, paths, now };
  const made = site?.make({ feed: served, folders, packages: source, vouched, before, now });
  return changeSite(made ?? [], before, paths, isFree);
}

/** What people should know about the installer. */
export function installerRemarks({ feed, served, vouched }: NextFeed): string[] {
  return [...leftOutOfInstaller(feed, vouched), ...unnamedFormer(feed, served)];
}

/** A remark about former addresses that only feed.json remembers. */
function unnamedFormer({ formerUrls = [] }: FeedFile, served: FeedFile): string[] {
  const unnamed = formerUrls.filter((address) => !served.formerUrls?.includes(address));
  if (unnamed.length === 0) return [];
  return [
    `${FEED_FILE} remembers ${unnamed.join(', ')}; ${INSTALLER} replaces lines with a former address only if \`former-urls\` names it`,
  ];
}

/** A remark about folders of other publishers: a script that runs as root only names keys that this run knows. */
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
