import type { MadeFile, Site } from '../feed/site.ts';
import { ATOM_FILE, atomFeed } from './atom.ts';
import { badgeFiles } from './badges.ts';
import { INSTALLER_FILE, installScript } from './installer.ts';
import { feedPage, PAGE_FILE } from './page.ts';

/** What is wanted of the files for subscribers. */
export interface SiteWish {
  /** Whether there is to be a page, with an installer and an Atom feed beside it. */
  site: boolean;
  /** Patterns of the packages that have badges. */
  badges: readonly string[];
}

/** Makes what people read, and what their devices run, from what the feed holds after a change. */
export function siteOf({ site, badges }: SiteWish): Site {
  return {
    make(source) {
      const own = badgeFiles(source, badges);
      if (!site) return own;
      const beside = [
        [INSTALLER_FILE, installScript(source.feed)] as const,
        [ATOM_FILE, atomFeed(source.feed, source.now)] as const,
      ].flatMap(([path, bytes]): MadeFile[] => (bytes === undefined ? [] : [{ path, bytes }]));
      const names = beside.map(({ path }) => path);
      return [...own, ...beside, { path: PAGE_FILE, bytes: feedPage(source.feed, names) }];
    },
  };
}
