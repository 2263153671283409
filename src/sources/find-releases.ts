import { GitHubError, SourceError } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import type { Release } from '../github/answers.ts';
import type { ReleaseFacts, Releases } from '../github/releases.ts';
import { printable } from '../text/printable.ts';

const RELEASES_LIMIT = 1000;

/** Which releases to publish. */
export interface ReleaseQuery {
  /** A tag, `latest`, or `event`: the release that started the run. */
  release: string;
  /** The tag of the release that started the run, if one did. */
  eventTag: string | undefined;
  repository: Slug;
  drafts: boolean;
  prereleases: boolean;
  /** How many of the last releases to publish too, to catch up on missed ones. */
  releases: number | 'all' | undefined;
}

/** The releases that the query names, each once. */
export async function findReleases(query: ReleaseQuery, github: Releases): Promise<Release[]> {
  const { repository, release, releases } = query;
  if (releases === undefined) return [await findRelease(query, github)];
  const most = releases === 'all' ? Number.POSITIVE_INFINITY : releases;
  const { isWanted, others } = choosing(query);
  const last = await github.releases(repository, Math.min(most, RELEASES_LIMIT + 1), isWanted);
  if (last.length > RELEASES_LIMIT) {
    throw new SourceError({
      code: 'SOURCE_TOO_BIG',
      message: `${repository} has more than ${RELEASES_LIMIT} releases`,
      remedy: 'Write how many of the last ones to publish as `releases`.',
    });
  }
  if (last.length === 0) throw noRelease(query, others);
  // A named release may be too old to be among the last ones.
  const isNamed = release !== 'latest' && !last.some(({ tag }) => tag === tagOf(query));
  return isNamed ? [await findRelease(query, github), ...last] : last;
}

function wanted({ drafts, prereleases }: ReleaseQuery): (release: ReleaseFacts) => boolean {
  return ({ isDraft, isPrerelease }) => (drafts || !isDraft) && (prereleases || !isPrerelease);
}

/** Decides which releases of a list are wanted, and remembers the others. */
function choosing(query: ReleaseQuery): {
  isWanted: (release: ReleaseFacts) => boolean;
  others: ReleaseFacts[];
} {
  const isRight = wanted(query);
  const others: ReleaseFacts[] = [];
  const isWanted = (release: ReleaseFacts): boolean => {
    if (isRight(release)) return true;
    others.push(release);
    return false;
  };
  return { isWanted, others };
}

async function findRelease(query: ReleaseQuery, github: Releases): Promise<Release> {
  const { repository, release, drafts, prereleases } = query;
  if (release === 'latest') {
    if (!drafts && !prereleases) return await findLatest(query, github);
    const { isWanted, others } = choosing(query);
    const [newest] = await github.releases(repository, 1, isWanted);
    if (newest === undefined) throw noRelease(query, others);
    return newest;
  }
  const found = await findTag(tagOf(query), query, github);
  // A tag in the settings was chosen on purpose. The release of an event can be of any kind.
  if (release === 'event' && !wanted(query)(found)) throw unwanted(found, repository);
  return found;
}

/** The release that GitHub calls the latest. It is never a draft or a pre-release. */
async function findLatest(query: ReleaseQuery, github: Releases): Promise<Release> {
  const { repository } = query;
  try {
    return await github.release(repository, 'latest');
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code !== 'GITHUB_ABSENT') throw error;
    const { isWanted, others } = choosing(query);
    await github.releases(repository, 1, isWanted).catch(() => []);
    throw others.length === 0 ? error : noRelease(query, others);
  }
}

function tagOf({ release, eventTag }: ReleaseQuery): string {
  if (release !== 'event') return release;
  if (eventTag !== undefined) return eventTag;
  throw new SourceError({
    code: 'SOURCE_EMPTY',
    message: '`release` is event, but no release started this run',
    remedy:
      'Start the workflow `on: release`, or write a tag or latest; a `repository_dispatch` can hand the tag over in its `client_payload`.',
  });
}

/** GitHub does not find a draft by the tag that it will have. */
async function findTag(
  tag: string,
  { repository, drafts }: ReleaseQuery,
  github: Releases,
): Promise<Release> {
  try {
    return await github.release(repository, { tag });
  } catch (error) {
    if (!drafts || !(error instanceof GitHubError) || error.code !== 'GITHUB_ABSENT') throw error;
    return await github.draft(repository, tag);
  }
}

/** @param others the releases that there are, newest first */
function noRelease(
  { repository, drafts, prereleases }: ReleaseQuery,
  others: readonly ReleaseFacts[],
): SourceError {
  const kinds = [...new Set(others.map(kindOf))].toSorted();
  const newest = others[0];
  if (newest !== undefined) {
    const inputs = kinds.map((kind) => (kind === 'draft' ? '`drafts`' : '`prereleases`'));
    return new SourceError({
      code: 'SOURCE_EMPTY',
      message: `${repository} has only ${kinds.map((kind) => `${kind}s`).join(' and ')}, which this run does not use; the newest is ${printable(newest.title)}`,
      remedy: `Publish a full release, or set ${inputs.join(' or ')}.`,
    });
  }
  const left = [!drafts && 'drafts', !prereleases && 'pre-releases'].filter(Boolean).join(' and ');
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `${repository} has no release that this run may use${left && `; ${left} are not used`}`,
    remedy: 'Publish a release, or allow `drafts` or `prereleases`.',
  });
}

const kindOf = ({ isDraft }: ReleaseFacts): 'draft' | 'pre-release' => (isDraft ? 'draft' : 'pre-release');

function unwanted(release: Release, repository: Slug): SourceError {
  const { title, isDraft } = release;
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `release ${printable(title)} of ${repository}, which started this run, is a ${kindOf(release)}`,
    remedy: `Allow \`${isDraft ? 'drafts' : 'prereleases'}\`, or start the workflow \`on: release\` with \`types: [released]\`.`,
  });
}
