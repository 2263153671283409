import { join } from 'node:path';
import { GitHubError, SourceError, throwGathered } from '../errors.ts';
import { FILE_LIMIT } from '../feed/limits.ts';
import type { Asset, Release } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Host } from '../host.ts';
import { namePattern } from '../text/name-pattern.ts';
import { printable, sizeText } from '../text/printable.ts';
import { downloadEach } from './download-each.ts';
import { isPackageName } from './files.ts';
import type { SourceFile } from './source-file.ts';

/** What GitHub allows a release to hold. */
const ASSETS_LIMIT = 1000;
const RELEASES_LIMIT = 1000;
const COUNT_LIMIT = 10_000;
/** Bytes of all assets of a run on disk. */
const DISK_BUDGET = 2e9;

export const PACKAGE_ASSETS: readonly string[] = ['*.ipk', '*.apk'];

/** Which assets of which releases are to be published. */
export interface AssetWish {
  /** A tag, `latest`, or `event`: the release that started the run. */
  release: string;
  /** The tag of the release that started the run, if one did. */
  eventTag: string | undefined;
  /** owner/name. */
  repository: string;
  /** Patterns of names. */
  assets: readonly string[];
  drafts: boolean;
  prereleases: boolean;
  /** So many of the last releases too, so that one that was missed is caught up. */
  releases: number | 'all' | undefined;
}

interface Chosen {
  asset: Asset;
  origin: string;
  page: string;
  isGuess: boolean;
}

/**
 * Downloads the assets that are wished for.
 *
 * @param folder where they go, under names of our own
 * @throws SourceError and GitHubError for everything that is wrong, together
 */
export async function collectReleaseAssets(
  wish: AssetWish,
  github: GitHub,
  folder: string,
  host: Pick<Host, 'progress' | 'say'>,
): Promise<SourceFile[]> {
  const releases = await findReleases(wish, github);
  const chosen = chooseAssets(releases, wish, host);
  checkTotals(chosen, wish);
  return await downloadAll(chosen, wish.repository, github, folder, host);
}

/** The releases of a wish, each once. */
async function findReleases(wish: AssetWish, github: GitHub): Promise<Release[]> {
  const { repository, release, releases } = wish;
  if (releases === undefined) return [await findRelease(wish, github)];
  const most = releases === 'all' ? Number.POSITIVE_INFINITY : releases;
  const last = await github.releases(repository, Math.min(most, RELEASES_LIMIT + 1), wanted(wish));
  if (last.length > RELEASES_LIMIT) {
    throw new SourceError({
      code: 'SOURCE_TOO_BIG',
      message: `${repository} has more than ${RELEASES_LIMIT} releases`,
      remedy: 'Write how many of the last ones to publish as `releases`.',
    });
  }
  if (last.length === 0) throw noRelease(wish);
  // A release that is named is wanted even when it is an old one, and so not among the last.
  const isNamed = release !== 'latest' && !last.some(({ tag }) => tag === tagOf(wish));
  return isNamed ? [await findRelease(wish, github), ...last] : last;
}

function wanted({ drafts, prereleases }: AssetWish): (release: Omit<Release, 'assets'>) => boolean {
  return ({ isDraft, isPrerelease }) => (drafts || !isDraft) && (prereleases || !isPrerelease);
}

async function findRelease(wish: AssetWish, github: GitHub): Promise<Release> {
  const { repository, release, drafts, prereleases } = wish;
  if (release === 'latest') {
    if (!drafts && !prereleases) return await github.release(repository, 'latest');
    const [newest] = await github.releases(repository, 1, wanted(wish));
    if (newest === undefined) throw noRelease(wish);
    return newest;
  }
  const found = await findTag(tagOf(wish), wish, github);
  // Who writes a tag has chosen; the release of an event is whatever somebody made.
  if (release === 'event' && !wanted(wish)(found)) throw unwanted(found, repository);
  return found;
}

function tagOf({ release, eventTag }: AssetWish): string {
  if (release !== 'event') return release;
  if (eventTag !== undefined) return eventTag;
  throw new SourceError({
    code: 'SOURCE_EMPTY',
    message: '`release` is event, and no release started this run',
    remedy: 'Let the workflow run `on: release`, or write a tag or latest.',
  });
}

/** A draft is not found by the tag that it will have. */
async function findTag(tag: string, { repository, drafts }: AssetWish, github: GitHub): Promise<Release> {
  try {
    return await github.release(repository, { tag });
  } catch (error) {
    if (!drafts || !(error instanceof GitHubError) || error.code !== 'GITHUB_ABSENT') throw error;
    return await github.draft(repository, tag);
  }
}

/** The assets that match; where several releases are looked through, not each needs to have some. */
function chooseAssets(releases: readonly Release[], wish: AssetWish, host: Pick<Host, 'say'>): Chosen[] {
  const errors: SourceError[] = [];
  const without: Release[] = [];
  const chosen = releases.flatMap((release) => {
    const name = `${wish.repository} ${printable(release.tag)}`;
    if (release.assets.length > ASSETS_LIMIT) errors.push(tooMany(release, wish));
    const matching = release.assets.filter((asset) => isMatch(asset.name, wish.assets));
    if (matching.length === 0) without.push(release);
    const page = `${wish.repository}/releases/tag/${encodeURIComponent(release.tag)}`;
    return matching.map((asset) => ({
      ...{ asset, page, origin: `${name} ${printable(asset.name)}` },
      isGuess: !isPackageName(asset.name) && !isNamedAlone(asset.name, wish.assets),
    }));
  });
  for (const one of chosen) errors.push(...faultsOf(one));
  if (releases.length === without.length || wish.releases === undefined) {
    errors.push(...without.map((release) => noAssets(release, wish)));
  } else {
    for (const { tag } of without)
      host.say(`Release ${printable(tag)} has no asset that matches; it is passed over.`);
  }
  throwGathered(errors);
  return chosen;
}

/** Whether a name matches as it is, or as GitHub changed it when the asset was uploaded. */
function isMatch(name: string, patterns: readonly string[]): boolean {
  return patterns.some(
    (pattern) => namePattern(pattern)(name) || namePattern(pattern.replace(/[~:() ]/g, '.'))(name),
  );
}

/** Whether a pattern without wildcards names an asset. */
function isNamedAlone(name: string, patterns: readonly string[]): boolean {
  return isMatch(
    name,
    patterns.filter((pattern) => !/[*?[{]/.test(pattern)),
  );
}

function faultsOf({ asset, origin }: Chosen): SourceError[] {
  if (!asset.isComplete) {
    return [
      new SourceError({
        code: 'SOURCE_READ',
        message: `${origin} was not uploaded to its end`,
        remedy: 'Delete the asset, and upload it again.',
      }),
    ];
  }
  if (asset.size <= FILE_LIMIT) return [];
  return [
    new SourceError({
      code: 'SOURCE_TOO_BIG',
      message: `${origin} has ${asset.size} bytes, and GitHub Pages takes no file over ${FILE_LIMIT}`,
      remedy: 'Split the package, or leave it out of `release-assets`.',
    }),
  ];
}

function checkTotals(chosen: readonly Chosen[], { repository }: AssetWish): void {
  const bytes = chosen.reduce((sum, { asset }) => sum + asset.size, 0);
  if (chosen.length <= COUNT_LIMIT && bytes <= DISK_BUDGET) return;
  throw new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `the releases of ${repository} have ${chosen.length} matching assets of ${sizeText(bytes)}, more than ${COUNT_LIMIT} or than ${sizeText(DISK_BUDGET)}`,
    remedy: 'Lower `releases`, or narrow `release-assets`.',
  });
}

async function downloadAll(
  chosen: readonly Chosen[],
  repository: string,
  github: GitHub,
  folder: string,
  host: Pick<Host, 'progress'>,
): Promise<SourceFile[]> {
  await downloadEach(chosen, 'downloading packages', host, (one) =>
    github.downloadAsset(repository, one.asset, fileOf(one, folder), FILE_LIMIT),
  );
  return chosen.map((one) => {
    const { origin, page, isGuess } = one;
    return { file: fileOf(one, folder), origin, page, isGuess };
  });
}

/** Named by a number: what an asset is called is for its owner to choose, and no path of ours. */
function fileOf({ asset }: Chosen, folder: string): string {
  return join(folder, `asset-${asset.id}`);
}

function noRelease({ repository, drafts, prereleases }: AssetWish): SourceError {
  const left = [!drafts && 'drafts', !prereleases && 'pre-releases'].filter(Boolean).join(' and ');
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `${repository} has no release that this run can see${left && `, but for ${left}, if any`}`,
    remedy: 'Publish a release, or say that drafts or pre-releases are wanted.',
  });
}

function unwanted({ tag, isDraft }: Release, repository: string): SourceError {
  const kind = isDraft ? 'a draft' : 'a pre-release';
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `release ${printable(tag)} of ${repository}, which started this run, is ${kind}`,
    remedy: `Say that ${isDraft ? 'drafts' : 'pre-releases'} are wanted, or let the workflow run \`on: release\` with \`types: [released]\`.`,
  });
}

function tooMany({ tag, assets }: Release, { repository }: AssetWish): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `release ${printable(tag)} of ${repository} has ${assets.length} assets, more than ${ASSETS_LIMIT}`,
    remedy: 'Spread them over several releases.',
  });
}

function noAssets({ tag, assets }: Release, wish: AssetWish): SourceError {
  const shown = assets.slice(0, 10).map(({ name }) => printable(name));
  const more = assets.length > shown.length ? ` and ${assets.length - shown.length} more` : '';
  const there = shown.length === 0 ? 'it has none at all' : `it has ${shown.join(', ')}${more}`;
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `release ${printable(tag)} of ${wish.repository} has no asset that matches ${wish.assets.join(' or ')}: ${there}`,
    remedy: 'Correct `release-assets`, or let the packages be uploaded before this step.',
  });
}
