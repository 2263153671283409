import { judgeStatedKey } from '../audit/key-files.ts';
import { FeedError } from '../errors.ts';
import { FEED_FILE } from '../feed/catalog/feed-json.ts';
import type { Host } from '../host.ts';
import { type BuilderName, type BuilderReport, builderReport } from '../report/builder-snippet.ts';
import { type AddressedFeed, addressedFeed, noFeed } from '../run/addressed-feed.ts';
import type { FetchLimits } from '../served/attempt.ts';
import type { Settings } from '../settings/settings.ts';
import { type BuilderFeed, buildable, builderFeed } from '../site/image-builders.ts';

/**
 * Reads a feed's `feed.json` and public keys, from the feed's home or from the server, and returns what a builder of
 * OpenWrt images needs. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
export async function builderSnippet(
  name: BuilderName,
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits?: Partial<FetchLimits>,
): Promise<BuilderReport> {
  const addressed = await addressedFeed(args, settings, host, limits);
  return builderReport(name, addressed.feed.title, addressed.url, await builderFeeds(addressed));
}

/** What devices of OpenWrt can add, with the texts of the keys that sign it. */
async function builderFeeds(addressed: AddressedFeed): Promise<BuilderFeed[]> {
  const { feed, url } = addressed;
  const offers = buildable(addressed.offers);
  if (offers.length === 0)
    throw noFeed(`${FEED_FILE} names nothing signed that an image of OpenWrt could use`);
  const texts = new Map<string, string>();
  for (const path of new Set(offers.flatMap(({ keys }) => keys.map((key) => key.path)))) {
    const bytes = await addressed.readKey(path);
    const stated = feed.keys.filter((key) => key.path === path);
    const [fault] = bytes === undefined ? [] : (await judgeStatedKey(path, bytes, stated)).faults;
    if (bytes === undefined || fault !== undefined) throw noKey(path, fault?.what ?? 'is not there');
    texts.set(path, bytes.toString('latin1'));
  }
  return offers.map((offer) => builderFeed(offer, url, (path) => texts.get(path) ?? ''));
}

const noKey = (path: string, what: string): FeedError =>
  new FeedError({
    code: 'FEED_DAMAGED',
    message: `${path} ${what}, and a builder of images needs that key`,
    remedy: 'Publish any change, which writes the public keys again.',
  });
