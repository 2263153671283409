import { InputError } from '../errors.ts';
import { differences } from '../feed/difference.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import { type DiffReport, diffReport } from '../report/diff.ts';
import { type ListedState, stateElsewhere, stateInPast, stateOfHome } from '../run/feed-states.ts';
import type { FetchLimits } from '../served/attempt.ts';
import { makeFetcher } from '../served/fetcher.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Compares what two states of a feed list, or two feeds: states of the home by a commit, how many states ago or a day,
 * feeds at a web address or in a folder. The second one is the feed as it is. Changes nothing, and fetches no package.
 */
export async function diff(
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits: Partial<FetchLimits> = {},
): Promise<DiffReport> {
  const [from, to, ...others] = args;
  if (from === undefined || others.length > 0) throw wrongCount();
  const fetcher = makeFetcher(host.fetch, limits);
  let opened: ReturnType<typeof openHome> | undefined;
  const home = async () => {
    opened ??= openHome(settings.home, host, 'read');
    return (await opened).home;
  };
  const stateOf = async (word: string): Promise<ListedState> =>
    (await stateElsewhere(word, fetcher, host)) ?? (await stateInPast(await home(), word));
  const present = async (): Promise<ListedState> => {
    const own = await home();
    return await stateOfHome(own, await own.open(), own.name);
  };
  const before = await stateOf(from);
  const after = to === undefined ? await present() : await stateOf(to);
  const isSame = (path: string): boolean => {
    const id = before.ids.get(path);
    return id !== undefined && id === after.ids.get(path);
  };
  const changes = differences(await before.list(isSame), await after.list(isSame));
  return diffReport(before, after, changes);
}

const wrongCount = (): InputError =>
  new InputError({
    code: 'INPUT_MISSING',
    message:
      'diff compares two states or feeds, and the second one is the feed as it is if you give one alone',
    remedy: 'Write `pkgfeed diff A` or `pkgfeed diff A B`; `pkgfeed log` lists the states.',
  });
