import { FEED_FILE, FEED_FILE_LIMIT } from '../feed/catalog/feed-json.ts';
import { seconds } from '../feed/catalog/packages-json.ts';
import { historyOf, type PastState } from '../homes/history.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { type LoggedState, type LogReport, loggedState, logReport } from '../report/log.ts';
import { isOfFeed } from '../run/feed-states.ts';
import type { Settings } from '../settings/settings.ts';

/** How many states are read together. */
const TOGETHER = 50;

/**
 * Lists the states of a feed, the newest first, by the commits of its branch and what `feed.json` said in each. Changes
 * nothing, and fetches no package and no index.
 */
export async function log(settings: Settings, host: Host): Promise<LogReport> {
  const { limit } = settings;
  const { home } = await openHome(settings.home, host, 'read');
  const history = historyOf(home);
  const tip = await home.open();
  // The one before the last tells what the last has changed.
  const { states, isWhole } = await history.list(tip, isOfFeed, ({ length }) => length > limit);
  const wanted = states.slice(0, limit + 1);
  const logged: LoggedState[] = [];
  for (let at = 0; at < wanted.length; at += TOGETHER) {
    const some: readonly PastState[] = wanted.slice(at, at + TOGETHER);
    const files = await history.readEach(some, FEED_FILE, FEED_FILE_LIMIT);
    for (const [i, { revision, date, message }] of some.entries())
      logged.push(loggedState({ revision, date: seconds(date), message }, files[i]));
  }
  return logReport(home.name, logged, limit, isWhole);
}
