import { type FeedFile, isWebAddress, type Recent } from '../feed/catalog/feed-json.ts';
import { marked } from '../feed/catalog/mark.ts';
import { seconds } from '../feed/catalog/packages-json.ts';
import type { Withdrawn } from '../feed/catalog/withdrawn-shape.ts';
import { folderTitle } from './choices.ts';
import { packageView } from './views.ts';
import { plainText, xmlText } from './xml.ts';

/** The path of the Atom feed in the feed. */
export const ATOM_FILE = 'feed.atom';

/** How many withdrawn versions it names. */
const WITHDRAWN = 50;

/**
 * Writes an Atom feed (RFC 4287) of recently published and withdrawn versions, for people who want to hear of them. Its
 * date is that of the newest entry, so it does not change while nothing is published or withdrawn.
 *
 * @param now the date of a feed that lists nothing
 * @returns undefined when the feed has no address
 */
export function atomFeed(feed: FeedFile, now: Date): Buffer | undefined {
  const { url } = feed;
  if (url === null || !isWebAddress(url)) return undefined;
  const entries = [
    ...byVersion(feed.withdrawn ?? [])
      .slice(0, WITHDRAWN)
      .map((one) => withdrawnEntry(one, feed)),
    ...feed.recent.map((one) => recentEntry(one, feed)),
  ]
    .filter(({ time }) => isTime(time))
    .sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1));
  const name = xmlText(feed.title || url);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${name}</title>`,
    `<id>${xmlText(`${url}/`)}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(`${url}/`)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${url}/${ATOM_FILE}`)}"/>`,
    `<updated>${entries[0]?.time ?? seconds(now)}</updated>`,
    `<author><name>${name}</name></author>`,
    '<generator>pkgfeed</generator>',
    ...entries.flatMap((entry) => entryLines(entry, url)),
    '</feed>',
    '',
  ];
  return marked(lines.join('\n'), 1, (mark) => `<!-- ${mark} -->`);
}

const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));

/** What an entry says. */
interface AtomEntry {
  title: string;
  /** The words of its id. */
  id: readonly string[];
  name: string;
  folder: string;
  run: string | null;
  time: string;
  /** The branch and repository. */
  place: string;
  summary: string;
}

type Version = Pick<Recent, 'name' | 'version' | 'branch' | 'repository' | 'target' | 'format' | 'folders'>;

/** What entries about a version have in common, and where it was. */
function versionEntry(
  { name, version, branch, repository, target, format, folders }: Version,
  feed: FeedFile,
): Pick<AtomEntry, 'id' | 'name' | 'folder' | 'place'> & { where: string } {
  const arches = folders.map((path) => {
    const known = feed.folders.find((one) => one.path === path);
    return known === undefined ? path : folderTitle(known);
  });
  const place = [branch, repository].filter((word) => word !== null).join('/');
  const where = [place, [...new Set(arches)].join(', ')].filter((word) => word !== '').join(': ');
  const id = [
    branch ?? '',
    repository ?? '',
    ...(target === undefined ? [] : [target]),
    format,
    name,
    version,
  ];
  return { id, name, folder: folders[0] ?? '', place, where };
}

function recentEntry(recent: Recent, feed: FeedFile): AtomEntry {
  const { where, ...entry } = versionEntry(recent, feed);
  const { name, version, run, published: time } = recent;
  return { ...entry, run, time, title: `${name} ${version}`, summary: linesOf(recent.summary, where) };
}

function withdrawnEntry(one: Withdrawn, feed: FeedFile): AtomEntry {
  const { where, id, ...entry } = versionEntry(one, feed);
  return {
    ...entry,
    ...{ id: [...id, 'withdrawn'], run: null, time: one.withdrawn },
    title: `${one.name} ${one.version} was withdrawn`,
    summary: linesOf(one.reason ?? '', where),
  };
}

const linesOf = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');

/** One withdrawal for each version, with the folders of all its arches. */
function byVersion(withdrawn: readonly Withdrawn[]): Withdrawn[] {
  const versions = new Map<string, Withdrawn>();
  for (const one of withdrawn) {
    const { name, version, branch, repository, target, format, folders } = one;
    const key = JSON.stringify([format, branch, repository, target, name, version]);
    const known = versions.get(key);
    const all = [...new Set([...(known?.folders ?? []), ...folders])];
    versions.set(key, { ...(known ?? one), folders: all });
  }
  return [...versions.values()];
}

function entryLines(
  { title, id, name, folder, run, time, place, summary }: AtomEntry,
  url: string,
): string[] {
  return [
    '<entry>',
    `<title>${xmlText(title)}</title>`,
    `<id>${xmlText(idOf(id, url))}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(packageView(url, plainText(folder), plainText(name)))}"/>`,
    ...(run !== null && isWebAddress(run) ? [`<link rel="via" href="${xmlText(run)}"/>`] : []),
    `<updated>${time}</updated>`,
    ...(place === '' ? [] : [`<category term="${xmlText(place)}"/>`]),
    `<summary>${xmlText(summary)}</summary>`,
    '</entry>',
  ];
}

/**
 * A tag (RFC 4151) that stays the same when a version is published again or for another arch. The RFC wants a date on
 * which the owner had the address; any year would do.
 */
function idOf(words: readonly string[], url: string): string {
  const { hostname, pathname } = new URL(`${url}/`);
  return `tag:${hostname},2026:${pathname}${words.map((word) => encodeURIComponent(plainText(word))).join('/')}`;
}
