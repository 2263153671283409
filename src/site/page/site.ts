import { type FeedFile, type FeedFolder, isWebAddress } from '../../feed/catalog/feed-shape.ts';
import { NO_TITLE, type SystemOffers, setName, systemsServed } from '../choices.ts';
import { PLACEHOLDER_URL } from '../device-lines.ts';
import { type Child, h, nodesOf } from './dom.ts';
import type { LoadedFeed } from './load.ts';
import { SearchIndex } from './search.ts';

/** What every view needs to know about the feed. */
export interface Site {
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

/** What a view shows. */
export interface Shown {
  /** The title of the window. */
  title: string;
  /** The element that gets the focus. */
  heading: HTMLElement;
  nodes: Node[];
  /** Called after the nodes are in the page. */
  start?: (() => void) | undefined;
}

export function makeSite({ feed, updated }: LoadedFeed, location: Location): Site {
  const own = location.origin + location.pathname.replace(/\/[^/]*$/, '');
  return {
    feed,
    updated,
    title: feed.title || NO_TITLE,
    // Checked, because it becomes part of lines for a shell.
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

/** A part of a view under its own heading. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h('section', { 'aria-labelledby': id }, h('h2', { id, tabindex: -1 }, title), ...children);
}

/** A box that says what went wrong, with a button to try again. */
export function notice(text: string, again?: () => void): HTMLElement {
  const button = again && h('button', { type: 'button', click: again }, 'Try again');
  return h('div', { class: 'notice', role: 'alert' }, h('p', {}, text), button);
}

/** Short items in a row, such as dependencies or arches. */
export function chips(items: readonly Child[]): HTMLElement {
  return h(
    'ul',
    { class: 'chips' },
    items.map((item) => h('li', {}, item)),
  );
}

/** Names and values; `wide` ones take the width of two. Leaves out rows without a value. */
export function facts(rows: readonly (readonly [string, Child, 'wide'?])[]): HTMLElement {
  const given = rows.filter(([, value]) => nodesOf([value]).some((node) => node.textContent !== ''));
  return h(
    'dl',
    { class: 'facts' },
    given.map(([name, value, width]) => h('div', { class: width }, h('dt', {}, name), h('dd', {}, value))),
  );
}

/** The name of a folder, such as `24.10 / base · x86_64`; the path for a folder that the feed does not list. */
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

/** The first few arches, and how many more there are. */
export function archesText(folders: readonly FeedFolder[]): string {
  const arches = [...new Set(folders.map(({ arch }) => arch))];
  const more = arches.length - ARCHES;
  return `${arches.slice(0, ARCHES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
