import { type FeedFile, isWebAddress, type Recent } from '../feed/catalog/feed-json.ts';
import { marked } from '../feed/catalog/mark.ts';
import { seconds } from '../feed/catalog/packages-json.ts';
import { packageView } from './views.ts';
import { plainText, xmlText } from './xml.ts';

/** The path of the Atom feed in the feed. */
export const ATOM_FILE = 'feed.atom';

/**
 * Writes an Atom feed (RFC 4287) of recently published versions, for people who want to hear of them. Its date is
 * that of the newest entry, so it does not change while nothing is published.
 *
 * @param now the date of a feed that lists nothing
 * @returns undefined when the feed has no address
 */
export function atomFeed(feed: FeedFile, now: Date): Buffer | undefined {
  const { url } = feed;
  if (url === null || !isWebAddress(url)) return undefined;
  const entries = feed.recent.filter(({ published }) => isTime(published));
  const newest = entries.map(({ published }) => published).sort();
  const name = xmlText(feed.title || url);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${name}</title>`,
    `<id>${xmlText(`${url}/`)}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(`${url}/`)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${url}/${ATOM_FILE}`)}"/>`,
    `<updated>${newest.at(-1) ?? seconds(now)}</updated>`,
    `<author><name>${name}</name></author>`,
    '<generator>pkgfeed</generator>',
    ...entries.flatMap((entry) => entryLines(entry, feed, url)),
    '</feed>',
    '',
  ];
  return marked(lines.join('\n'), 1, (mark) => `<!-- ${mark} -->`);
}

const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));

function entryLines(entry: Recent, feed: FeedFile, url: string): string[] {
  const { name, version, branch, repository, folders, published, run } = entry;
  const [folder = ''] = folders;
  const arches = folders.map((path) => feed.folders.find((one) => one.path === path)?.arch ?? path);
  const place = [branch, repository].filter((word) => word !== null).join('/');
  const where = [place, [...new Set(arches)].join(', ')].filter((word) => word !== '').join(': ');
  return [
    '<entry>',
    `<title>${xmlText(`${name} ${version}`)}</title>`,
    `<id>${xmlText(idOf(entry, url))}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(packageView(url, plainText(folder), plainText(name)))}"/>`,
    ...(run !== null && isWebAddress(run) ? [`<link rel="via" href="${xmlText(run)}"/>`] : []),
    `<updated>${published}</updated>`,
    ...(place === '' ? [] : [`<category term="${xmlText(place)}"/>`]),
    `<summary>${xmlText([entry.summary, where].filter((text) => text !== '').join('\n'))}</summary>`,
    '</entry>',
  ];
}

/**
 * A tag (RFC 4151) that stays the same when a version is published again or for another arch. The RFC wants a date on
 * which the owner had the address; any year would do.
 */
function idOf({ format, branch, repository, name, version }: Recent, url: string): string {
  const { hostname, pathname } = new URL(`${url}/`);
  const words = [branch ?? '', repository ?? '', format, name, version];
  return `tag:${hostname},2026:${pathname}${words.map((word) => encodeURIComponent(plainText(word))).join('/')}`;
}
