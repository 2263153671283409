import { type FeedFile, type FeedFolder, isWebAddress } from '../../feed/catalog/feed-shape.ts';
import { NO_TITLE, type SystemOffers, setName, systemsServed } from '../choices.ts';
import { PLACEHOLDER_URL } from '../device-lines.ts';
import { type Child, h, nodesOf } from './dom.ts';
import type { LoadedFeed } from './load.ts';
import { SearchIndex } from './search.ts';

/** What every view is made from. */
export interface Site {
  feed: FeedFile;
  updated: string | undefined;
  title: string;
  /** Where this page is, which a mirror's subscribers use in place of the feed's own address. */
  url: string;
  folders: FeedFolder[];
  systems: SystemOffers[];
  index: SearchIndex;
  /** Whether the feed has such a file for subscribers. */
  has(path: string): boolean;
}

/** A view: what it shows, how the window is called, and where the focus goes. */
export interface Shown {
  title: string;
  heading: HTMLElement;
  nodes: Node[];
  /** Called once the nodes are in the page. */
  start?: (() => void) | undefined;
}

export function makeSite({ feed, updated }: LoadedFeed, location: Location): Site {
  const own = location.origin + location.pathname.replace(/\/[^/]*$/, '');
  return {
    feed,
    updated,
    title: feed.title || NO_TITLE,
    // It goes into lines for a shell.
    url: isWebAddress(own) ? own : (feed.url ?? PLACEHOLDER_URL),
    folders: feed.folders,
    systems: systemsServed(feed),
    index: new SearchIndex(),
    has: (path) => feed.site.some((file) => file.path === path),
  };
}

export function heading(...text: readonly Child[]): HTMLElement {
  return h('h1', { tabindex: -1 }, ...text);
}

/** A part of a page under a heading of its own. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h('section', { 'aria-labelledby': id }, h('h2', { id, tabindex: -1 }, title), ...children);
}

/** What went wrong, with a way to try again. */
export function notice(text: string, again?: () => void): HTMLElement {
  const button = again && h('button', { type: 'button', click: again }, 'Try again');
  return h('div', { class: 'notice', role: 'alert' }, h('p', {}, text), button);
}

/** A dependency, an arch or the like, several in a row. */
export function chips(items: readonly Child[]): HTMLElement {
  return h(
    'ul',
    { class: 'chips' },
    items.map((item) => h('li', {}, item)),
  );
}

/** Names and values, some of them as wide as two others; what has no value is left out. */
export function facts(rows: readonly (readonly [string, Child, 'wide'?])[]): HTMLElement {
  const given = rows.filter(([, value]) => nodesOf([value]).some((node) => node.textContent !== ''));
  return h(
    'dl',
    { class: 'facts' },
    given.map(([name, value, width]) => h('div', { class: width }, h('dt', {}, name), h('dd', {}, value))),
  );
}

/** `24.10 / base · x86_64`, also of a folder that the feed does not name. */
export function folderName(site: Site, path: string): string {
  const folder = site.folders.find((one) => one.path === path);
  return folder === undefined ? path : `${setName(folder)} · ${folder.arch}`;
}

const FORMATS: { readonly [format: string]: string } = {
  opkg: 'opkg',
  'apk-v2': 'apk v2',
  'apk-v3': 'apk v3',
};

export const formatName = (format: string): string =>
  (Object.hasOwn(FORMATS, format) && FORMATS[format]) || format;

const ARCHES = 3;

/** The first few arches, and how many more. */
export function archesText(folders: readonly FeedFolder[]): string {
  const arches = [...new Set(folders.map(({ arch }) => arch))];
  const more = arches.length - ARCHES;
  return `${arches.slice(0, ARCHES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
