import { FeedError, InputError, VerifyError } from '../errors.ts';
import { FEED_FILE, type FeedFile, isWebAddress, openFeedFile } from '../feed/catalog/feed-json.ts';
import { oddValues } from '../feed/catalog/known-feed.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { PUBLIC_KEY_LIMIT } from '../keys/public-keys.ts';
import type { FetchLimits } from '../served/attempt.ts';
import {
  choiceText,
  damagedFeed,
  type FolderChoice,
  readServedFeed,
  wantedFolders,
} from '../served/feed-json.ts';
import { makeFetcher } from '../served/fetcher.ts';
import {
  type FeedSettings,
  foldersToLookAt,
  type HomeSettings,
  type Settings,
} from '../settings/settings.ts';
import { systemsServed } from '../site/choices.ts';
import type { Offer, OfferFolder } from '../site/offers.ts';
import { printable } from '../text/printable.ts';

/** A feed as its `feed.json` describes it, and the address where it is served. */
export interface AddressedFeed {
  feed: FeedFile;
  /** Without a slash at its end. */
  url: string;
  /** Reads the file of a public key; undefined where there is none. */
  readKey(path: string): Promise<Buffer | undefined>;
  /** What a device can add from the folders that the settings name, in the order of the page. */
  offers: Offer[];
}

type ReadFeed = Omit<AddressedFeed, 'offers'>;

/**
 * Reads a feed's `feed.json`, from the feed's home or from the server. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
export async function addressedFeed(
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits?: Partial<FetchLimits>,
): Promise<AddressedFeed> {
  const address = givenAddress(args, settings.feed);
  const { directory, pagesRepository } = settings.home;
  const hasHome = directory !== undefined || pagesRepository !== undefined;
  const read =
    address === undefined || hasHome
      ? await feedAtHome(address, settings.home, host)
      : await feedOnServer(address, host, limits);
  const offers = wantedOffers(read.feed, foldersToLookAt(settings));
  if (offers.some((offer) => offer.keys.length > 0)) {
    host.say(
      `the keys are those that ${FEED_FILE} names, which nobody signs: compare them with yours before you show the lines`,
    );
  }
  return { ...read, offers };
}

/** The feed's address as the user gives it, without a slash at its end; undefined when it is not given. */
function givenAddress(args: readonly string[], settings: FeedSettings): string | undefined {
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
    message: 'the address is not a plain web address, with only a path after the name of the server',
    remedy: 'Give the web address of the feed, such as https://OWNER.github.io/REPO.',
  });
}

async function feedAtHome(
  address: string | undefined,
  settings: HomeSettings,
  host: Host,
): Promise<ReadFeed> {
  const { home, likelyUrl } = await openHome(settings, host, 'read');
  const tip = await home.open();
  const files = tip.paths.has(FEED_FILE) ? await readFeedFiles(home, tip, [FEED_FILE]) : undefined;
  const { state, feed, dropped } = openFeedFile(files?.get(FEED_FILE));
  if (state === 'damaged') throw damagedFeed(`${FEED_FILE} of ${home.name}`);
  if (state !== 'whole') throw noFeed(`${home.name} has no ${FEED_FILE} of pkgfeed’s`);
  sayDropped(dropped, host);
  // Nobody signs `feed.json`, so its address must not get into lines for a device.
  const url = address ?? likelyUrl;
  if (url !== undefined) {
    const readKey = async (path: string): Promise<Buffer | undefined> =>
      tip.paths.has(path) ? (await readFeedFiles(home, tip, [path])).get(path) : undefined;
    return { feed, url, readKey };
  }
  throw new InputError({
    code: 'INPUT_MISSING',
    message: `only ${FEED_FILE}, which nobody signs, says where the feed of ${home.name} is served`,
    remedy: `Give \`url\`, the web address of the feed${feed.url === null ? '' : `; ${FEED_FILE} says ${feed.url}`}.`,
  });
}

async function feedOnServer(
  url: string,
  host: Host,
  limits: Partial<FetchLimits> | undefined,
): Promise<ReadFeed> {
  const fetcher = makeFetcher(host.fetch, limits);
  const read = await readServedFeed(fetcher, new URL(`${url}/`));
  if (read.state === 'damaged') throw damagedFeed(`${url}/${FEED_FILE}`);
  if (read.state !== 'whole') throw noFeed(`${url} has no ${FEED_FILE} of pkgfeed’s`);
  sayDropped(read.dropped, host);
  const readKey = async (path: string): Promise<Buffer | undefined> => {
    const answer = await fetcher.get(new URL(path, `${url}/`), PUBLIC_KEY_LIMIT);
    return answer.state === 'there' ? answer.bytes : undefined;
  };
  return { feed: read.feed, url, readKey };
}

function sayDropped(dropped: readonly string[], host: Host): void {
  if (dropped.length > 0) host.say(`${FEED_FILE} ${oddValues(dropped)}`);
}

function wantedOffers(feed: FeedFile, choices: readonly FolderChoice[]): Offer[] {
  const wanted = new Set(wantedFolders(feed, choices).map(({ path }) => path));
  const arches = choices.flatMap((choice) => choice.arches);
  const isWanted = ({ path, arch }: OfferFolder): boolean =>
    wanted.has(path) && (arches.length === 0 || arches.includes(arch));
  // Folders get their names among all that a device could add.
  const offers = systemsServed(feed)
    .flatMap((served) => served.offers)
    .flatMap((offer) => {
      const own = offer.folders.filter(isWanted);
      const extra = offer.extra.filter(isWanted);
      if (own.length > 0) return [{ ...offer, folders: own }];
      return extra.length > 0 ? [{ ...offer, folders: extra, extra: [] }] : [];
    });
  if (offers.length > 0) return offers;
  const words = printable(choiceText(choices));
  throw noFeed(`${FEED_FILE} names nothing that a device could add${words === '' ? '' : ` of ${words}`}`);
}

/** The error for a feed that is not there, or has nothing for who asks. */
export function noFeed(message: string): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message,
    remedy: 'Name another place, branch, repository or target, or publish first.',
  });
}
