import { FeedError, InputError, VerifyError } from '../errors.ts';
import {
  FEED_FILE,
  type FeedFile,
  isWebAddress,
  openFeedFile,
  type SiteFile,
} from '../feed/catalog/feed-json.ts';
import { oddValues } from '../feed/catalog/known-feed.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { escapeMarkdown } from '../report/markdown.ts';
import type { BadgeSnippet, SnippetReport, SystemSnippet } from '../report/snippet.ts';
import type { FetchLimits } from '../served/attempt.ts';
import { damagedFeed, type FolderChoice, readServedFeed, wantedFolders } from '../served/feed-json.ts';
import { makeFetcher } from '../served/fetcher.ts';
import type { FeedSettings, HomeSettings, Settings } from '../settings/settings.ts';
import { ATOM_FILE } from '../site/atom.ts';
import { systemsServed } from '../site/choices.ts';
import { installerLines } from '../site/device-lines.ts';
import { INSTALLER_FILE } from '../site/installer/installer.ts';
import { archChoice, keyFileName, type Offer, offerLines } from '../site/offers.ts';
import { PAGE_FILE } from '../site/page.ts';
import { searchView } from '../site/views.ts';
import { printable } from '../text/printable.ts';

/** Reads a feed's `feed.json` where it lives or where it is served, and says what its README may. Changes nothing. */
export async function snippet(
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits?: Partial<FetchLimits>,
): Promise<SnippetReport> {
  const { feed, url } = await readFeed(addressOf(args, settings.feed), settings.home, host, limits);
  const offers = narrowed(feed, settings.feed);
  if (offers.some((offer) => offer.keys.length > 0)) {
    host.say(
      `the keys are those that ${FEED_FILE} names, which nobody signs: compare them with yours before you show the lines`,
    );
  }
  const has = (path: string): boolean => feed.site.some((file) => file.path === path);
  const page = has(PAGE_FILE) ? `${url}/` : null;
  const installer = has(INSTALLER_FILE) ? `${url}/${INSTALLER_FILE}` : null;
  return {
    command: 'snippet',
    ...{ title: feed.title, url, page, installer },
    atom: has(ATOM_FILE) ? `${url}/${ATOM_FILE}` : null,
    installerLines: installer === null ? [] : installerLines(url),
    systems: offers.map((offer) => systemSnippet(offer, url)),
    badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
  };
}

/** Where the feed is served, as far as somebody says; without a slash at its end. */
function addressOf(args: readonly string[], settings: FeedSettings): string | undefined {
  const [text = settings.url, ...more] = args;
  if (more.length > 0) {
    throw new InputError({
      code: 'INPUT_UNKNOWN',
      message: 'snippet takes one address at a time',
      remedy: 'Write `pkgfeed snippet URL`.',
    });
  }
  const url = text?.replace(/(?<!\/)\/+(feed\.json)?$/, '');
  if (url === undefined || isWebAddress(url)) return url;
  throw new VerifyError({
    code: 'VERIFY_ADDRESS',
    message: 'the address is no plain web address, with nothing but a path after the name of the server',
    remedy: 'Give the web address of the feed, such as https://OWNER.github.io/REPO.',
  });
}

async function readFeed(
  address: string | undefined,
  settings: HomeSettings,
  host: Host,
  limits: Partial<FetchLimits> | undefined,
): Promise<{ feed: FeedFile; url: string }> {
  const hasHome = settings.directory !== undefined || settings.pagesRepository !== undefined;
  if (address !== undefined && !hasHome)
    return { feed: await servedFeed(address, host, limits), url: address };
  const opened = await openHome(settings, host);
  const tip = await opened.home.open();
  const files = tip.paths.has(FEED_FILE) ? await readFeedFiles(opened.home, tip, [FEED_FILE]) : undefined;
  const bytes = files?.get(FEED_FILE);
  const { state, feed, dropped } = openFeedFile(bytes);
  if (state === 'damaged') throw damagedFeed(`${FEED_FILE} of ${opened.home.name}`);
  if (state !== 'whole') throw noFeed(`${opened.home.name} has no ${FEED_FILE} of pkgfeed’s`);
  sayDropped(dropped, host);
  // What the branch remembers is unsigned: no line for a device names it.
  const url = address ?? opened.likelyUrl;
  if (url !== undefined) return { feed, url };
  throw new InputError({
    code: 'INPUT_MISSING',
    message: `nothing but ${FEED_FILE}, which nobody signs, says where the feed of ${opened.home.name} is served`,
    remedy: `Give \`url\`, the web address of the feed${feed.url === null ? '' : `; ${FEED_FILE} says ${feed.url}`}.`,
  });
}

function noFeed(message: string): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message,
    remedy: 'Name another place, branch or repository, or publish first.',
  });
}

async function servedFeed(
  address: string,
  host: Host,
  limits: Partial<FetchLimits> | undefined,
): Promise<FeedFile> {
  const read = await readServedFeed(makeFetcher(limits), new URL(`${address}/`));
  if (read.state === 'damaged') throw damagedFeed(`${address}/${FEED_FILE}`);
  if (read.state !== 'whole') throw noFeed(`${address} has no ${FEED_FILE} of pkgfeed’s`);
  sayDropped(read.dropped, host);
  return read.feed;
}

function sayDropped(dropped: readonly string[], host: Host): void {
  if (dropped.length > 0) host.say(`${FEED_FILE} ${oddValues(dropped)}`);
}

/** In the order of the page. */
function narrowed(feed: FeedFile, choice: FolderChoice): Offer[] {
  const { branch, repository, arches } = choice;
  const folders = wantedFolders(feed, choice);
  const offers = systemsServed({ ...feed, folders }).flatMap((served) => served.offers);
  if (offers.length > 0) return offers;
  const words = [branch, repository, arches.join(' or ')].filter((word) => word);
  throw noFeed(
    `${FEED_FILE} names nothing that a device could add${words.length === 0 ? '' : ` of ${words.map((word) => printable(word ?? '')).join(' ')}`}`,
  );
}

function systemSnippet(offer: Offer, url: string): SystemSnippet {
  const { system, branch, repository, keys } = offer;
  return {
    ...{
      system: system.title,
      branch,
      repository,
      arches: archChoice(offer, url),
      lines: offerLines(offer, url),
    },
    keys: keys.map((key) => ({ file: keyFileName(key), sha256: key.sha256 })),
  };
}

const BADGE = /^badges\/(?:([A-Za-z0-9][A-Za-z0-9._+~/-]*)\/)?([A-Za-z0-9][A-Za-z0-9._+~-]*)\.svg$/;

/** Of the badges of what is offered, those that are pictures. */
function badgeSnippet(
  { path, version }: SiteFile,
  offers: readonly Offer[],
  url: string,
  page: string | null,
): BadgeSnippet[] {
  const [, home = '', name] = BADGE.exec(path) ?? [];
  const coordinates = ({ branch, repository }: Offer): string =>
    [branch, repository].filter((word) => word !== null).join('/');
  if (name === undefined || !offers.some((offer) => coordinates(offer) === home)) return [];
  const image = `${url}/${path}`;
  const link = page === null ? `${url}/` : searchView(url, name);
  const markdown = `[![${escapeMarkdown(name)}](${image})](${link})`;
  const endpoint = image.replace(/svg$/, 'json');
  return [{ ...{ name, version: version ?? null, image, endpoint, link, markdown } }];
}
