import type { ContentId } from '../../bytes/content-id.ts';
import type { PublicKey } from '../../keys/key.ts';
import { printable } from '../../text/printable.ts';
import type { Paths } from '../edit.ts';
import { keyPath } from '../key-files.ts';
import type { RunPolicy } from '../policy.ts';
import { isRevokedFeedKey } from '../revoked.ts';
import { foldersSeal, type UpstreamMemory, upstreamsAfter } from '../upstream/memory.ts';
import {
  FEED_FILE,
  type FeedFile,
  type FeedFolder,
  type FeedKey,
  formerAddresses,
  type Recent,
} from './feed-json.ts';
import { readFeedShape } from './feed-shape.ts';
import { feedKeyOf } from './known-feed.ts';
import type { LeavingFile } from './leaving-shape.ts';
import type { ListedFolder } from './next-folders.ts';
import { keyringsAfter } from './next-keyrings.ts';
import { keysAfter } from './next-keys.ts';
import { joinRecent, recentAfter } from './recent.ts';
import { shapeAfter } from './shape.ts';
import { type RepositoryMemory, withdrawnAfter } from './withdrawn.ts';

export interface NextFeed {
  /** The next feed.json, without its list of files for people. */
  feed: FeedFile;
  /** The feed for devices and pages, without addresses that only feed.json remembers. */
  served: FeedFile;
  /** The keys that this run holds, trusts or revokes. */
  vouched: FeedKey[];
  /** The title, from this run or an earlier one. */
  title: string | null;
  warnings: string[];
  remarks: string[];
}

/** What a run remembers of the repositories that it fills. */
export interface RunMemories {
  memories: readonly RepositoryMemory[];
  upstreams: readonly UpstreamMemory[];
  /** The package files that stay although no index lists them. */
  leaving?: readonly LeavingFile[];
  /** Versions that the feed published before it lists them again. */
  recent?: readonly Recent[];
  /** The content id of a path after the change; undefined where it is not known. */
  idOf?: (path: string) => ContentId | undefined;
}

const NO_MEMORIES: RunMemories = { memories: [], upstreams: [] };

/**
 * Describes the feed after a change.
 *
 * @param folders every folder of the feed after the change
 * @param ofRun the folders of the run, with what they list
 * @param run with the keys that sign the feed
 * @param vouchedKeys all keys that the run holds or trusts
 * @param memories what the run remembers of the repositories that it fills
 * @param isWritten true when an earlier run wrote `before`; false when it was made from indexes
 */
export function nextFeedJson(
  before: FeedFile,
  folders: readonly FeedFolder[],
  ofRun: readonly ListedFolder[],
  paths: Paths,
  run: RunPolicy,
  vouchedKeys: readonly PublicKey[],
  { memories, upstreams, leaving = [], recent = [], idOf = () => undefined }: RunMemories = NO_MEMORIES,
  isWritten = true,
): NextFeed {
  // A copy of a feed, such as a fork, is not served where the original is.
  const known = isAtHome(before, run) ? before : { url: null, formerUrls: [] };
  // Nobody signs feed.json, so its address never reaches devices.
  const address = run.url ?? run.likelyUrl ?? null;
  const vouched = [...(run.keptKeys ?? []), ...vouchedKeys.map(feedKeyOf)];
  const url = address ?? known.url;
  const title = run.title ?? before.title;
  const memory = withdrawnAfter(before.withdrawn ?? [], memories, ofRun);
  // Write only what a later run can read.
  const { feed } = readFeedShape({
    title,
    url,
    ...formerAddresses([run.formerUrls ?? [], known.url ?? [], known.formerUrls ?? []].flat(), url),
    ...homeOf(run.slug ?? before.home),
    ...presentationOf(before, run),
    ...shapeAfter(isWritten ? before : undefined, folders, run),
    folders,
    keys: keysAfter(before, vouched, paths, run),
    ...keyringsAfter(before.keyrings ?? [], folders, ofRun, run.keyring),
    recent: recentAfter(joinRecent(before.recent, recent), ofRun, paths, run),
    withdrawn: memory.withdrawn,
    upstreams: upstreamsAfter(before.upstreams ?? [], upstreams, (record) =>
      foldersSeal(folders, record, idOf),
    ),
    leaving,
  });
  // Devices remove their lines with a former address, so feed.json alone must not name one.
  const moved = formerAddresses([run.formerUrls ?? [], run.likelyUrl ?? []].flat(), address);
  const { formerUrls: _, keyrings: __, ...present } = feed;
  // Nobody should be told to install a package that feed.json alone calls a keyring.
  const rings = feed.keyrings?.filter(({ name }) => name === run.keyring) ?? [];
  const offered = rings.length === 0 ? {} : { keyrings: rings };
  const gone = feed.keys.filter((key) => key.state === 'revoked' && isRevokedFeedKey(run.revoked, key));
  const remarks = known.url !== null && address !== known.url ? [otherAddress(known.url, address)] : [];
  const warnings = [...otherTitle(before.title, run.title), ...memory.warnings, ...signsAgain(before, run)];
  const all = [...vouched, ...gone];
  return {
    feed,
    served: { ...present, ...offered, url: address, ...moved },
    vouched: all,
    title,
    warnings,
    remarks,
  };
}

/** Warns when a run gives the feed another title: two publishers would rename it in turn. */
function otherTitle(before: string | null, given: string | undefined): string[] {
  if (before === null || given === undefined || given === before) return [];
  return [
    `the title of the feed changes from ${JSON.stringify(printable(before))} to ${JSON.stringify(printable(given))}, and the lines for new devices with it: give all publishers of the feed the same \`title\`, or let only one give it`,
  ];
}

/** Warns of a run that signs with a key that an earlier run revoked. Nobody signs feed.json, so it stops no run. */
const signsAgain = (before: FeedFile, { signingKeys }: RunPolicy): string[] =>
  before.keys
    .filter(({ state, path }) => state === 'revoked' && signingKeys.some((key) => keyPath(key) === path))
    .map(
      ({ keyId }) =>
        `an earlier run revoked the key ${keyId}, and this run signs with it: name it in \`revoked-keys\` in every run, or devices that have lost it refuse the feed`,
    );

/** What the maintainer wants subscribers to find first. */
function presentationOf(before: FeedFile, run: RunPolicy): { [field: string]: unknown } {
  const { defaultRepositories: given = [] } = run;
  return {
    defaultRepositories: given.length > 0 ? given : before.defaultRepositories,
    fingerprintUrl: run.fingerprintUrl ?? before.fingerprintUrl,
  };
}

const homeOf = (home: string | undefined): Pick<FeedFile, 'home'> => (home === undefined ? {} : { home });

function isAtHome({ home }: FeedFile, run: RunPolicy): boolean {
  return home === undefined || run.slug === undefined || home.toLowerCase() === run.slug.toLowerCase();
}

function otherAddress(known: string, address: string | null): string {
  return address === null
    ? `${FEED_FILE} says that the feed is served at ${known}, and nothing else does: give it as \`url\`, or no line for devices names it`
    : `${FEED_FILE} says that the feed is served at ${known}; this run takes ${address}`;
}
