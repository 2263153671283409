import { judgesOf } from '../audit/signatures.ts';
import { FeedError } from '../errors.ts';
import { FEED_FILE, type FeedFile, readFeedFile } from '../feed/catalog/feed-json.ts';
import { CATALOG_FILE, type CatalogLines, readCatalog } from '../feed/catalog/packages-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import { pathIn } from '../feed/edit.ts';
import { coordinatesIn, type FeedShape } from '../feed/layout.ts';
import { type FolderIndex, indexesIn } from '../feed/package-files.ts';
import { signedFiles } from '../feed/signed-folder.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Settings } from '../settings/settings.ts';
import { checkKeys } from './check-keys.ts';
import { feedsBelow, isBelow } from './feeds-below.ts';
import { shapeOf } from './policy.ts';
import { openIndex } from './read-folders.ts';

/** A folder that somebody looks at, in one format. */
export interface SeenFolder {
  /** Its path in the feed; empty for the folder at the address itself. */
  path: string;
  format: Format;
  branch: string | null;
  repository: string | null;
  target: string | null;
  /** Null for a folder of all arches, and where nothing says it. */
  arch: string | null;
  /** The arches of its packages, where that is known. */
  arches?: readonly string[];
}

/** What the index of a folder says. */
export interface SeenIndex {
  format: Format;
  entries: readonly Entry[];
  signatures: readonly Signature[];
}

/** A feed that was found, before the settings narrow it. */
export interface OpenedFeed {
  /** How reports name it: its address, or its home. */
  name: string;
  /** What `feed.json` says, which nobody signs; empty without one. */
  feed: FeedFile;
  folders: readonly SeenFolder[];
  /** Reads an index. Returns why it cannot be read, if that is so. */
  read(folder: SeenFolder): Promise<SeenIndex | string>;
  /** The lines of `packages.json` in a folder, which nobody signs; none without the file. */
  catalog(path: string): Promise<CatalogLines>;
}

/**
 * Opens the feed that is in a branch or a folder.
 *
 * @param given the keys that judge signatures before those that the feed publishes
 * @throws FeedError where there is no index
 */
export async function seenAtHome(
  settings: Settings,
  given: readonly PublicKey[],
  host: Host,
): Promise<OpenedFeed> {
  const { home } = await openHome(settings.home, host, 'read');
  const tip = await home.open();
  const below = await feedsBelow(home, tip);
  const indexes = indexesIn(tip.paths).filter(({ path }) => !isBelow(path, below));
  if (indexes.length === 0) throw noIndex(home.name);
  const files = tip.paths.has(FEED_FILE) ? (await readUnlessLarge(home, tip, [FEED_FILE])).files : undefined;
  const feed = readFeedFile(files?.get(FEED_FILE));
  const { keys } = await checkKeys(home, tip);
  const judges = judgesOf(given, keys);
  // A branch fetches all of them in one request.
  await home.sizes(
    tip,
    indexes.flatMap(({ format, path }) => signedFiles(format, path, tip.paths)),
  );
  const shape = shapeIn(feed) ?? shapeOf(settings.feed);
  return {
    name: home.name,
    feed,
    folders: indexes.map((index) => seenFolder(index, feed, shape)),
    read: ({ format, path }) => openIndex(home, tip, { format, path }, judges),
    async catalog(path) {
      const file = pathIn(path, CATALOG_FILE);
      if (!tip.paths.has(file)) return new Map();
      return readCatalog((await readUnlessLarge(home, tip, [file])).files.get(file));
    },
  };
}

function seenFolder({ format, path }: FolderIndex, { folders }: FeedFile, shape: FeedShape): SeenFolder {
  const known = folders.find((folder) => folder.path === path);
  if (known === undefined) return { path, format, ...coordinatesIn(path, shape) };
  const { branch, repository, target = null, arch, arches } = known;
  return { path, format, branch, repository, target, arch, ...(arches && { arches }) };
}

/** The error for a home without any index. */
const noIndex = (name: string): FeedError =>
  new FeedError({
    code: 'FEED_ABSENT',
    message: `${name} holds no feed: there is no ${FORMATS.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
  });
