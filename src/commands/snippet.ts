import type { Host } from '../host.ts';
import { type SnippetReport, snippetReport } from '../report/snippet.ts';
import { addressedFeed } from '../run/addressed-feed.ts';
import type { FetchLimits } from '../served/attempt.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Reads a feed's `feed.json`, from the feed's home or from the server, and returns what a README can say about the
 * feed. Changes nothing.
 *
 * @param args the address of the feed, if it is not given as `url`
 */
export async function snippet(
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits?: Partial<FetchLimits>,
): Promise<SnippetReport> {
  const { feed, offers, url } = await addressedFeed(args, settings, host, limits);
  return snippetReport(feed, offers, url);
}
