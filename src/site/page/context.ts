import { type FeedFile, type FeedFolder, isWebAddress } from '../../feed/catalog/feed-shape.ts';
import { archTitle, feedTitle, folderTitle, type SystemOffers, setName, systemsServed } from '../choices.ts';
import { PLACEHOLDER_URL } from '../device-lines.ts';
import type { LoadedFeed } from './load.ts';
import { SearchIndex } from './search.ts';

/** What every view needs to know about the feed. */
export interface PageContext {
  feed: FeedFile;
  updated: string | undefined;
  title: string;
  /** The address of this page. On a mirror, subscribers use it instead of the feed's own address. */
  url: string;
  folders: FeedFolder[];
  systems: SystemOffers[];
  index: SearchIndex;
  /** True when the feed has a file for subscribers at this path. */
  has(path: string): boolean;
}

export function makeContext({ feed, updated }: LoadedFeed, location: Location): PageContext {
  const own = location.origin + location.pathname.replace(/\/[^/]*$/, '');
  // Checked, because it becomes part of lines for a shell.
  const url = isWebAddress(own) ? own : (feed.url ?? PLACEHOLDER_URL);
  return {
    feed,
    updated,
    title: feedTitle(feed),
    url,
    folders: feed.folders,
    // A feed without a name is called after its own address, on a mirror too.
    systems: systemsServed({ ...feed, url: feed.url ?? url }),
    index: new SearchIndex(),
    has: (path) => feed.site.some((file) => file.path === path),
  };
}

/** The name of a folder, such as `24.10 / base · x86_64`; the path for a folder that the feed does not list. */
export function folderName(context: PageContext, path: string): string {
  const folder = context.folders.find((one) => one.path === path);
  return folder === undefined ? path : `${setName(folder)} · ${archTitle(folder)}`;
}

const FORMATS: { readonly [format: string]: string } = {
  opkg: 'opkg',
  'apk-v2': 'apk v2',
  'apk-v3': 'apk v3',
};

export const formatName = (format: string): string =>
  (Object.hasOwn(FORMATS, format) && FORMATS[format]) || format;

const ARCHES = 3;

/** The first few targets or arches of folders, and how many more there are. */
export function archesText(folders: readonly FeedFolder[]): string {
  const arches = [...new Set(folders.map(folderTitle))];
  const more = arches.length - ARCHES;
  return `${arches.slice(0, ARCHES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
