import type { FeedKey } from '../feed/catalog/feed-json.ts';
import { isUnchanged } from '../feed/catalog/mark.ts';
import type { MadeFile, SiteSource, SiteWriter } from '../feed/catalog/site-files.ts';
import { ATOM_FILE, atomFeed } from './atom.ts';
import { badgeFiles, recogniseBadge } from './badges.ts';
import { INSTALLER_FILE, installScript } from './installer/installer.ts';
import { feedPage, PAGE_FILE } from './page.ts';

/** What is wanted of the files for subscribers. */
export interface SiteWish {
  /** Whether there is to be a page, with an installer and an Atom feed beside it. */
  site: boolean;
  /** Patterns of the packages that have badges. */
  badges: readonly string[];
}

/** Makes what people read, and what their devices run, from what the feed holds after a change. */
export function siteOf({ site, badges }: SiteWish): SiteWriter {
  return {
    make(source) {
      const own = badgeFiles(source, badges);
      if (!site) return own;
      const beside = [
        ...madeOrKept(INSTALLER_FILE, source, () => installScript(vouchedFor(source))),
        ...madeOrKept(ATOM_FILE, source, () => atomFeed(source.feed, source.now)),
      ];
      const names = beside.map(({ path }) => path);
      return [...own, ...beside, { path: PAGE_FILE, bytes: feedPage(source.feed, names) }];
    },
    recognise(path, bytes) {
      if (path.startsWith('badges/')) return recogniseBadge(path, bytes);
      return isUnchanged(bytes) ? {} : undefined;
    },
  };
}

/** A file with the feed's address in it. A run that does not know the address leaves the one that is there. */
function madeOrKept(path: string, { feed, before }: SiteSource, make: () => Buffer | undefined): MadeFile[] {
  if (feed.url === null) return before.filter((file) => file.path === path);
  const bytes = make();
  return bytes === undefined ? [] : [{ path, bytes }];
}

/** The feed with no other keys than this run holds or trusts: a script that runs as root trusts what it names. */
function vouchedFor({ feed, vouched }: SiteSource): SiteSource['feed'] {
  const isVouched = (key: FeedKey): boolean => vouched.some((own) => isSame(own, key));
  return { ...feed, keys: feed.keys.filter(isVouched) };
}

/** The name of an RSA key for apk v2 is its file's, which a trusted key may not know: then its content tells. */
function isSame(own: FeedKey, key: FeedKey): boolean {
  if (own.scheme !== key.scheme || own.sha256 !== key.sha256) return false;
  return key.scheme === 'apk-v2' || (own.path === key.path && own.keyId === key.keyId);
}
