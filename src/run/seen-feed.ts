import { InputError } from '../errors.ts';
import { acceptedKeys } from '../feed/trust.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { hasCoordinates } from '../served/feed-json.ts';
import { type RepositoryName, repositoryName } from '../settings/repositories.ts';
import { foldersToLookAt, type Settings } from '../settings/settings.ts';
import { starPattern } from '../text/name-pattern.ts';
import { loadKeys } from './keys.ts';
import { type OpenedFeed, type SeenFolder, seenAtHome } from './seen-at-home.ts';
import { seenOnServer } from './seen-on-server.ts';

/** A feed that somebody looks into, on a server or in its home. */
export interface SeenFeed extends OpenedFeed {
  /** The keys that were given; those that the feed publishes judge schemes without one. */
  given: readonly PublicKey[];
}

/** The most folders that are looked at; each is two requests or more. */
const MOST_FOLDERS = 2000;

/**
 * Opens the feed that an address names, or the settings. Changes nothing.
 *
 * @param address as the reader gave it beside the flags
 * @throws InputError when nothing names a feed
 */
export async function openSeenFeed(
  address: string | undefined,
  settings: Settings,
  host: Host,
): Promise<SeenFeed> {
  const { signingKeys, trustedKeys } = await loadKeys(settings, host);
  const given = acceptedKeys({ signingKeys, trustedKeys });
  const { directory, pagesRepository } = settings.home;
  const hasHome = directory !== undefined || pagesRepository !== undefined;
  const where = address ?? (hasHome ? undefined : settings.feed.url);
  if (where === undefined && !hasHome) throw noFeedNamed();
  const opened =
    where === undefined
      ? await seenAtHome(settings, given, host)
      : await seenOnServer(where, settings, given, host);
  const wanted = opened.folders.filter(isWanted(settings));
  if (wanted.length > MOST_FOLDERS) {
    host.say(
      `${opened.name} has ${wanted.length} folders; only the first ${MOST_FOLDERS} are read. Name some with \`branch\`, \`repository\` or \`arches\``,
    );
  }
  return { ...opened, given, folders: wanted.slice(0, MOST_FOLDERS) };
}

function isWanted(settings: Settings): (folder: SeenFolder) => boolean {
  const choices = foldersToLookAt(settings);
  const patterns = settings.config === undefined ? settings.only.map(starPattern) : [];
  return (folder) => {
    const name = repositoryName(nameOf(folder));
    if (patterns.length > 0 && !patterns.some((matches) => matches(name))) return false;
    const known = folder.arch === null ? folder.arches : [folder.arch];
    // Where nothing says it, the packages themselves do.
    return hasCoordinates(
      folder,
      choices,
      (arches) => known === undefined || known.some((arch) => arches.includes(arch)),
    );
  };
}

/** The coordinates of a folder as settings have them. */
export const nameOf = ({
  branch,
  repository,
  target,
}: Pick<SeenFolder, 'branch' | 'repository' | 'target'>): RepositoryName => ({
  branch: branch ?? undefined,
  repository: repository ?? undefined,
  target: target ?? undefined,
});

const noFeedNamed = (): InputError =>
  new InputError({
    code: 'INPUT_MISSING',
    message: 'nothing names the feed to look at',
    remedy:
      'Give its address (https://OWNER.github.io/REPO), `--pages-repository` OWNER/REPO, or `--directory` FOLDER.',
  });
