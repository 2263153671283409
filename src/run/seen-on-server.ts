import { judgesOf } from '../audit/signatures.ts';
import { SourceError } from '../errors.ts';
import { type FeedFile, openFeedFile } from '../feed/catalog/feed-json.ts';
import { CATALOG_FILE, CATALOG_LIMIT, readCatalog } from '../feed/catalog/packages-json.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { folderAddress } from '../served/address.ts';
import type { Fetcher } from '../served/fetcher.ts';
import { findFeed, indexNames, parseAddress, type ServedFeed } from '../served/find-feed.ts';
import { feedFolders, folderAt } from '../served/find-folders.ts';
import { publishedKeys } from '../served/published-keys.ts';
import { readUpstreamIndex } from '../served/upstream-index.ts';
import type { ServedFolder } from '../served/verify.ts';
import { foldersToLookAt, type Settings } from '../settings/settings.ts';
import type { OpenedFeed, SeenFolder } from './seen-at-home.ts';
import { upstreamFetcher } from './upstreams.ts';

/**
 * Opens the feed at an address: a whole feed of pkgfeed's, one of its folders, or a folder of anybody with an index.
 *
 * @param given the keys that judge signatures before those that the feed publishes
 * @throws VerifyError where no feed is
 */
export async function seenOnServer(
  where: string,
  settings: Settings,
  given: readonly PublicKey[],
  host: Host,
): Promise<OpenedFeed> {
  const fetcher = upstreamFetcher(settings, host);
  const { address, named } = parseAddress(where);
  const { feed } = await findFeed(fetcher, address);
  const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
  // The settings narrow a whole feed afterwards, by patterns too.
  const served = isWhole
    ? feedFolders(feed, settings.only.length > 0 ? EVERYWHERE : foldersToLookAt(settings))
    : await folderAt(fetcher, address, named, feed, settings.repositories[0]);
  const published = feed === undefined ? [] : await publishedKeys(fetcher, feed.root, feed.file.keys, []);
  const judges = judgesOf(given, published);
  const file = feed?.file ?? openFeedFile(undefined).feed;
  const places = new Map(served.map((one) => [seenFolder(one, feed, settings), one] as const));
  return {
    name: address.href.replace(/\/$/, ''),
    feed: isWhole ? file : narrowed(file, [...places.keys()]),
    folders: [...places.keys()],
    read: (folder) => readIndex(fetcher, places.get(folder), judges),
    async catalog(path) {
      const folder = [...places].find(([one]) => one.path === path)?.[1];
      if (folder === undefined || feed === undefined) return new Map();
      const answer = await fetcher.get(new URL(CATALOG_FILE, folder.url), CATALOG_LIMIT);
      return readCatalog(answer.state === 'there' ? answer.bytes : undefined);
    },
  };
}

const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];

function seenFolder(
  { path, url, format }: ServedFolder,
  feed: ServedFeed | undefined,
  settings: Settings,
): SeenFolder {
  const known = feed?.file.folders.find((one) => folderAddress(feed.root, one.path)?.href === url.href);
  if (known !== undefined) {
    const { branch, repository, target = null, arch, arches } = known;
    return { path: known.path, format, branch, repository, target, arch, ...(arches && { arches }) };
  }
  // Of a folder of others, only its address is known. Below a base, the reader said what it is.
  const [{ branch = null, repository = null, target = null, arches }] = settings.repositories;
  const arch = arches.find((one) => path === one || path.endsWith(`/${one}`)) ?? null;
  return { path: path === '.' ? '' : path, format, branch, repository, target, arch };
}

/** The feed as far as it is about some of its folders. */
const narrowed = (feed: FeedFile, folders: readonly SeenFolder[]): FeedFile => ({
  ...feed,
  withdrawn: (feed.withdrawn ?? []).filter((one) =>
    one.folders.some((path) => folders.some((folder) => folder.path === path)),
  ),
});

async function readIndex(
  fetcher: Fetcher,
  folder: ServedFolder | undefined,
  keys: readonly PublicKey[],
): Promise<Awaited<ReturnType<OpenedFeed['read']>>> {
  if (folder === undefined) return 'it is no folder of this feed';
  const { url, format: named } = folder;
  const places = indexNames(named).map((name) => ({ folder: url, format: named, name }));
  const trust = { keys, allowUnsigned: true, allowBad: true };
  try {
    const answer = await readUpstreamIndex(fetcher, places, trust);
    if (answer.state === 'read') {
      const { entries, signatures, place } = answer;
      return { format: place.format, entries, signatures };
    }
    return answer.state === 'unchanged' ? 'the server says that it has not changed' : `it ${answer.reason}`;
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
}
