import { COMBINED_FILE, combine, combinedFile, readCombinedFile } from '../feed/catalog/combined-json.ts';
import type { FeedKey } from '../feed/catalog/feed-json.ts';
import { isUnchanged } from '../feed/catalog/mark.ts';
import type { MadeFile, SiteSource, SiteWriter } from '../feed/catalog/site-files.ts';
import { ATOM_FILE, atomFeed } from './atom.ts';
import { badgeFiles, recogniseBadge } from './badges.ts';
import { INSTALLER_FILE, installScript } from './installer/installer.ts';
import { feedPage, PAGE_FILE } from './page.ts';
import { packagesToList } from './page-list.ts';

/** Which files to make for subscribers. */
export interface SiteOptions {
  /** True to make a page with an installer and an Atom feed. */
  site: boolean;
  /** Patterns of the names of packages that get badges. */
  badges: readonly string[];
}

/** Returns a writer of what people read and their devices run, made from the content of the feed after a change. */
export function siteOf({ site, badges }: SiteOptions): SiteWriter {
  return {
    make(source) {
      const own = badgeFiles(source, badges);
      if (!site) return own;
      const others = [
        ...madeOrKept(INSTALLER_FILE, source, () => installScript(vouchedFor(source))),
        ...madeOrKept(ATOM_FILE, source, () => atomFeed(source.feed, source.now)),
      ];
      const combined = combine(source.packages);
      const catalog = combinedFile(source.packages, combined);
      const names = others.map(({ path }) => path);
      return [
        ...own,
        ...others,
        ...(catalog === undefined ? [] : [{ path: COMBINED_FILE, bytes: catalog }]),
        { path: PAGE_FILE, bytes: feedPage(source.feed, names, packagesToList(combined.packages)) },
      ];
    },
    recognise(path, bytes) {
      if (path.startsWith('badges/')) return recogniseBadge(path, bytes);
      const isOurs = path === COMBINED_FILE ? readCombinedFile(bytes).isWhole : isUnchanged(bytes);
      return isOurs ? {} : undefined;
    },
  };
}

/** Makes a file that contains the address of the feed. A run that does not know the address keeps the existing file. */
function madeOrKept(path: string, { feed, before }: SiteSource, make: () => Buffer | undefined): MadeFile[] {
  if (feed.url === null) return before.filter((file) => file.path === path);
  const bytes = make();
  return bytes === undefined ? [] : [{ path, bytes }];
}

/** The feed with only the keys that this run holds or trusts, because a script that runs as root will trust them. */
function vouchedFor({ feed, vouched }: SiteSource): SiteSource['feed'] {
  const isVouched = (key: FeedKey): boolean => vouched.some((own) => isSame(own, key));
  return { ...feed, keys: feed.keys.filter(isVouched) };
}

/** The name of an RSA key for apk v2 is its file name, which a trusted key may not know: so compare the content. */
function isSame(own: FeedKey, key: FeedKey): boolean {
  if (own.scheme !== key.scheme || own.sha256 !== key.sha256) return false;
  return key.scheme === 'apk-v2' || (own.path === key.path && own.keyId === key.keyId);
}
