import { VerifyError } from '../errors.ts';
import { isOurs } from '../feed/catalog.ts';
import {
  FEED_FILE,
  FEED_FILE_LIMIT,
  type FeedFile,
  type FeedFolder,
  readFeedFile,
} from '../feed/feed-file.ts';
import type { Fetched, Fetcher, Refused } from '../served/fetcher.ts';
import type { Settings } from '../settings.ts';

/** @param root the feed's address, with a slash at its end */
export const fetchFeedFile = (fetcher: Fetcher, root: URL): Promise<Fetched> =>
  fetcher.get(new URL(FEED_FILE, root), FEED_FILE_LIMIT);

/**
 * What a served feed says of itself; undefined where no feed of pkgfeed's is.
 *
 * @throws VerifyError where nobody can tell
 */
export async function readServedFeed(fetcher: Fetcher, root: URL): Promise<FeedFile | undefined> {
  const answer = await fetchFeedFile(fetcher, root);
  if (answer.state === 'failed') throw notFetched(new URL(FEED_FILE, root), answer);
  // Somebody else's file of that name, or a page, says that there is none of ours.
  return answer.state === 'there' && isOurs(answer.bytes) ? readFeedFile(answer.bytes) : undefined;
}

export function notFetched(url: URL, { reason }: Extract<Refused, { state: 'failed' }>): VerifyError {
  return new VerifyError({
    code: 'VERIFY_FETCH',
    message: `${url.href} could not be fetched: ${reason}`,
    remedy: 'Check the address and the network, and try again later.',
  });
}

/** The folders of a feed, narrowed as the settings say. */
export function wantedFolders(
  { folders }: FeedFile,
  { branch, repository, arches }: Pick<Settings, 'branch' | 'repository' | 'arches'>,
): FeedFolder[] {
  return folders.filter(
    (folder) =>
      (branch === undefined || folder.branch === branch) &&
      (repository === undefined || folder.repository === repository) &&
      (arches.length === 0 || arches.includes(folder.arch)),
  );
}
