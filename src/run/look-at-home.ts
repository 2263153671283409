import { findingOf } from '../audit/faults.ts';
import { signatureWord } from '../audit/signatures.ts';
import { unlistedFault, unlistedFiles } from '../audit/unlisted.ts';
import { KeyError } from '../errors.ts';
import { FEED_FILE, openFeedFile } from '../feed/catalog/feed-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import { indexesIn } from '../feed/package-files.ts';
import type { Facts } from '../feed/survey/folder-facts.ts';
import { type FoundShape, foldersOf } from '../feed/survey/shapes.ts';
import { type FoundFeed, foreignFolders, type Survey } from '../feed/survey/survey.ts';
import type { Home, Tip } from '../homes/home.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { PUBLIC_KEY_LIMIT, readPublicKeys } from '../keys/public-keys.ts';
import type { InitReport } from '../report/init.ts';
import type { HomeSettings } from '../settings/settings.ts';
import { checkFolders } from './check-folders.ts';
import { feedsBelow, isBelow } from './feeds-below.ts';
import { surveyHome } from './look-over.ts';

/** A home as `init` sees it. */
export interface LookedAt extends Pick<InitReport, 'home' | 'isOurs' | 'folders' | 'findings'> {
  found: Survey;
  facts: Facts;
  /** Folders in which other feeds of pkgfeed's begin. */
  below: string[];
  /** Public keys in files of the home, each with its path. */
  keys: PublishedKey[];
}

export interface PublishedKey {
  path: string;
  key: PublicKey;
}

/**
 * Looks over a home, and judges every folder and package file in it. Changes nothing.
 *
 * @param trusted public keys that are not in the home, to check signatures with
 */
export async function lookAtHome(
  settings: HomeSettings,
  trusted: readonly PublicKey[],
  host: Host,
): Promise<LookedAt> {
  const { home } = await openHome(settings, host, 'read');
  const tip = await home.open();
  const below = await feedsBelow(home, tip);
  const paths = new Map([...tip.paths].filter(([path]) => !isBelow(path, below)));
  const { found, facts } = await surveyHome(home, tip, paths, settings.prefix);
  const ours = await ownFeed(home, tip, found);
  const keys = await keysIn(home, tip, found.keys);
  const published = keys.map(({ key }) => key);
  const judges = [...trusted, ...published];
  const { feed } = ours;
  const checking = { home, tip, judges, published, feed, host };
  const known = new Set(foreignFolders(paths));
  const indexes = indexesIn(tip.paths).filter(({ path }) => known.has(path));
  const checked = await checkFolders(checking, indexes);
  const unread = checked.folders.filter(({ isRead }) => !isRead);
  return {
    home: home.name,
    isOurs: ours.isOurs,
    below,
    found: ours.found,
    facts,
    keys,
    folders: checked.folders.map(({ path, format, packages, signatures, isRead }) => ({
      ...{ path: path || '.', format: format.name, packages },
      signature: isRead ? signatureWord(signatures, trusted) : 'not readable',
    })),
    findings: [
      ...checked.faults.map(findingOf),
      ...unlistedFiles(paths, checked.listed, unread, feed).map(unlistedFault).map(findingOf),
    ],
  };
}

/** What was found, in the layout that pkgfeed's own feed.json remembers, if there is one. */
async function ownFeed(
  home: Home,
  tip: Tip,
  found: Survey,
): Promise<{ found: Survey; isOurs: boolean; feed: ReturnType<typeof openFeedFile>['feed'] }> {
  const files = tip.paths.has(FEED_FILE) ? await home.read(tip, [FEED_FILE]) : new Map<string, Buffer>();
  const { state, feed } = openFeedFile(files.get(FEED_FILE));
  const shape = state === 'whole' ? shapeIn(feed) : undefined;
  if (shape === undefined) return { found, isOurs: state === 'whole', feed };
  const repositories = new Map<string, FoundShape['repositories'][number]>();
  for (const { path, branch, repository, target = null } of feed.folders) {
    const id = JSON.stringify([branch, repository, target]);
    const folders = [...(repositories.get(id)?.folders ?? []), path];
    const coordinates = { branch: branch ?? undefined, repository: repository ?? undefined };
    repositories.set(id, { ...coordinates, target: target ?? undefined, folders });
  }
  const own = { ...shape, archMap: new Map(), repositories: [...repositories.values()] };
  const first: FoundFeed = {
    ...own,
    prefix: undefined,
    needsBranch: false,
    hasOthers: false,
    folders: foldersOf(own),
  };
  return { found: { ...found, feeds: [first] }, isOurs: true, feed };
}

/** How many files are read for keys. */
const KEY_FILES = 64;

/** The public keys in files of a home. A key of apk v2 is called like its file. */
async function keysIn(home: Home, tip: Tip, paths: readonly string[]): Promise<PublishedKey[]> {
  const some = paths.slice(0, KEY_FILES);
  const sizes = await home.sizes(tip, some);
  const small = some.filter((path) => (sizes.get(path) ?? Infinity) <= PUBLIC_KEY_LIMIT);
  const keys: PublishedKey[] = [];
  for (const [path, bytes] of await home.read(tip, small)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const key of await publicKeysOf(bytes, path))
      keys.push({ path, key: key.scheme === 'apk-v2' ? named(key, name) : key });
  }
  return keys;
}

async function publicKeysOf(bytes: Buffer, origin: string): Promise<PublicKey[]> {
  try {
    return await readPublicKeys({ text: bytes.toString('latin1'), origin });
  } catch (error) {
    if (error instanceof KeyError) return [];
    throw error;
  }
}

const named = (key: PublicKey, name: string): PublicKey => ({
  ...key,
  keyId: name,
  fileName: name,
  answersTo: (keyId) => keyId === name,
});
