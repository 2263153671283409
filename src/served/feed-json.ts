import { FeedError, VerifyError } from '../errors.ts';
import { sha256Of } from '../feed/catalog/chain.ts';
import {
  archesIn,
  FEED_FILE,
  FEED_FILE_LIMIT,
  type FeedFile,
  type FeedFolder,
  type OpenedFeedFile,
  openFeedFile,
} from '../feed/catalog/feed-json.ts';
import type { Refused } from './attempt.ts';
import type { Fetcher } from './fetcher.ts';
import type { Fetched } from './whole-file.ts';

/**
 * Fetches a feed's `feed.json`.
 *
 * @param root the feed's address, with a slash at its end
 */
export const fetchFeedFile = (fetcher: Fetcher, root: URL): Promise<Fetched> =>
  fetcher.get(new URL(FEED_FILE, root), FEED_FILE_LIMIT);

/** What a served `feed.json` says, and which one it is. */
export interface ServedFeedFile extends OpenedFeedFile {
  /** The hash of the file, in hex; empty where there is none. */
  sha256: string;
  /** How long caches may keep it, in milliseconds. */
  lifetime: number;
}

/**
 * Reads what a served feed says about itself.
 *
 * @throws VerifyError when it cannot be fetched for now
 */
export async function readServedFeed(fetcher: Fetcher, root: URL): Promise<ServedFeedFile> {
  const answer = await fetchFeedFile(fetcher, root);
  if (answer.state === 'failed') throw notFetched(new URL(FEED_FILE, root), answer);
  if (answer.state !== 'there') return { ...openFeedFile(undefined), sha256: '', lifetime: 0 };
  const { bytes, lifetime } = answer;
  return { ...openFeedFile(bytes), sha256: sha256Of(bytes), lifetime };
}

/**
 * The error for a damaged `feed.json`.
 *
 * @param where its path or address
 */
export function damagedFeed(where: string): FeedError {
  return new FeedError({
    code: 'FEED_DAMAGED',
    message: `${where} is damaged: it is not the JSON that pkgfeed writes`,
    remedy: 'Publish any change, which writes it again from the signed indexes.',
  });
}

/** The error for a file that could not be fetched. */
export function notFetched(url: URL, { reason }: Extract<Refused, { state: 'failed' }>): VerifyError {
  return new VerifyError({
    code: 'VERIFY_FETCH',
    message: `${url.href} could not be fetched: ${reason}`,
    remedy: 'Check the address and the network, and try again later.',
  });
}

/** Which folders of a feed are wanted; undefined and an empty list leave a coordinate open. */
export interface FolderChoice {
  branch: string | undefined;
  repository: string | undefined;
  target: string | undefined;
  arches: readonly string[];
}

/** The folders of a feed that have wanted coordinates. */
export const wantedFolders = ({ folders }: FeedFile, choices: readonly FolderChoice[]): FeedFolder[] =>
  folders.filter((folder) =>
    hasCoordinates(folder, choices, (arches) => archesIn(folder).some((arch) => arches.includes(arch))),
  );

/**
 * True for a folder with the coordinates of one of the choices.
 *
 * @param hasArch whether the folder has one of some arches
 */
export const hasCoordinates = (
  folder: Pick<FeedFolder, 'branch' | 'repository'> & { target?: string | null },
  choices: readonly FolderChoice[],
  hasArch: (arches: readonly string[]) => boolean,
): boolean =>
  choices.some(
    ({ branch, repository, target, arches }) =>
      (branch === undefined || folder.branch === branch) &&
      (repository === undefined || folder.repository === repository) &&
      (target === undefined || folder.target === target) &&
      (arches.length === 0 || hasArch(arches)),
  );

/** The wanted coordinates, for messages; empty if all are wanted. */
export const choiceText = (choices: readonly FolderChoice[]): string =>
  choices
    .map(({ branch, repository, target, arches }) =>
      [branch, repository, target, arches.join(' or ')].filter((word) => word).join(' '),
    )
    .filter((words) => words !== '')
    .join(' or ');
