import { join } from 'node:path';
import { SourceError, throwGathered } from '../errors.ts';
import { FILE_LIMIT } from '../feed/limits.ts';
import { PACKAGE_EXTENSIONS } from '../formats/formats.ts';
import type { Asset, Release } from '../github/answers.ts';
import type { Releases } from '../github/releases.ts';
import type { Host } from '../host.ts';
import { firstNames } from '../text/first-names.ts';
import { namePattern } from '../text/name-pattern.ts';
import { printable, sizeText } from '../text/printable.ts';
import { downloadEach } from './download-each.ts';
import { findReleases, type ReleaseQuery } from './find-releases.ts';
import { isMacFile, isPackagePath } from './package-names.ts';
import { tooBig } from './read-packages.ts';
import type { SourceFile } from './source-file.ts';

/** The most assets that GitHub allows in a release. */
const ASSETS_LIMIT = 1000;
const COUNT_LIMIT = 10_000;
/** Bytes that all assets of a run may have together. */
const DISK_BUDGET = 2e9;

/** Stands for every package when the settings name no assets, `.opk` and names in upper case too. */
export const PACKAGE_ASSETS: readonly string[] = PACKAGE_EXTENSIONS.map((extension) => `*${extension}`);

/** Which assets of which releases to publish. */
export interface AssetQuery extends ReleaseQuery {
  /** Patterns for the names of assets. */
  assets: readonly string[];
  /** The most bytes of an asset; GitHub's limit by default. */
  fileLimit?: number;
}

interface Chosen {
  asset: Asset;
  origin: string;
  page: string;
  isGuess: boolean;
}

/**
 * Downloads assets of releases.
 *
 * @param folder where the files go, under names that pkgfeed chooses
 * @throws SourceError and GitHubError for all problems together
 */
export async function collectReleaseAssets(
  query: AssetQuery,
  github: Releases,
  folder: string,
  host: Pick<Host, 'progress' | 'say'>,
): Promise<SourceFile[]> {
  const releases = await findReleases(query, github);
  const chosen = chooseAssets(releases, query, host);
  checkTotals(chosen, query);
  return await downloadAll(chosen, query, github, folder, host);
}

/** The assets that match. With `releases`, not every release must have some. */
function chooseAssets(releases: readonly Release[], query: AssetQuery, host: Pick<Host, 'say'>): Chosen[] {
  const errors: SourceError[] = [];
  const without: Release[] = [];
  const chosen = releases.flatMap((release) => {
    const name = `${query.repository} ${printable(release.title)}`;
    if (release.assets.length > ASSETS_LIMIT) errors.push(tooMany(release, query));
    const matching = release.assets.filter(({ name }) => isWanted(name, query.assets));
    if (matching.length === 0) without.push(release);
    const page = `${query.repository}/releases${release.tag && `/tag/${encodeURIComponent(release.tag)}`}`;
    return matching.map((asset) => ({
      asset,
      page,
      origin: `${name} ${printable(asset.name)}`,
      isGuess: !isPackagePath(asset.name) && !isNamedAlone(asset.name, query.assets),
    }));
  });
  for (const one of chosen) errors.push(...faultsOf(one, limitOf(query)));
  if (releases.length === without.length || query.releases === undefined) {
    errors.push(...without.map((release) => noAssets(release, query)));
  } else {
    for (const { title } of without)
      host.say(`Release ${printable(title)} has no matching asset and is skipped.`);
  }
  throwGathered(errors);
  return chosen;
}

/** True when a name matches, also in the form that GitHub gives it on upload. */
function isMatch(name: string, patterns: readonly string[]): boolean {
  return patterns.some(
    (pattern) => namePattern(pattern)(name) || namePattern(pattern.replace(/[~:() ]/g, '.'))(name),
  );
}

/** True for an asset to take. One that only macOS makes must be named itself. */
const isWanted = (name: string, patterns: readonly string[]): boolean =>
  (patterns === PACKAGE_ASSETS ? isPackagePath(name) : isMatch(name, patterns)) &&
  (!isMacFile(name) || isNamedAlone(name, patterns));

/** True when a pattern without wildcards names the asset. */
function isNamedAlone(name: string, patterns: readonly string[]): boolean {
  return isMatch(
    name,
    patterns.filter((pattern) => !/[*?[{]/.test(pattern)),
  );
}

const limitOf = ({ fileLimit = FILE_LIMIT }: AssetQuery): number => fileLimit;

function faultsOf({ asset, origin }: Chosen, limit: number): SourceError[] {
  if (!asset.isComplete) {
    return [
      new SourceError({
        code: 'SOURCE_READ',
        message: `${origin} is an incomplete upload`,
        remedy: 'Delete the asset, and upload it again.',
      }),
    ];
  }
  return asset.size <= limit ? [] : [tooBig(origin, asset.size, limit, 'release-assets', 'GitHub Pages')];
}

function checkTotals(chosen: readonly Chosen[], { repository }: AssetQuery): void {
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
  query: AssetQuery,
  github: Releases,
  folder: string,
  host: Pick<Host, 'progress' | 'say'>,
): Promise<SourceFile[]> {
  await downloadEach(chosen, 'downloading packages', host, (one) =>
    github.downloadAsset(query.repository, one.asset, fileOf(one, folder), limitOf(query)),
  );
  for (const line of uncompared(chosen)) host.say(line);
  return chosen.map((one) => {
    const { origin, page, isGuess } = one;
    return { file: fileOf(one, folder), origin, page, isGuess };
  });
}

/** A remark on the assets that GitHub states no digest for, as it does for those of older releases. */
function uncompared(chosen: readonly Chosen[]): string[] {
  const found = chosen.filter(({ asset }) => asset.sha256 === undefined).map(({ origin }) => origin);
  if (found.length === 0) return [];
  return [`GitHub states no digest for ${firstNames(found)}, so only the size was compared.`];
}

/** A path made of a number, because the owner of an asset chooses its name. */
function fileOf({ asset }: Chosen, folder: string): string {
  return join(folder, `asset-${asset.id}`);
}

function tooMany({ title, assets }: Release, { repository }: AssetQuery): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `release ${printable(title)} of ${repository} has ${assets.length} assets, more than ${ASSETS_LIMIT}`,
    remedy: 'Spread them over several releases.',
  });
}

function noAssets({ title, assets }: Release, query: AssetQuery): SourceError {
  const first = assets.slice(0, 10).map(({ name }) => printable(name));
  const more = assets.length > first.length ? ` and ${assets.length - first.length} more` : '';
  const there = first.length === 0 ? 'it has none' : `it has ${first.join(', ')}${more}`;
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `release ${printable(title)} of ${query.repository} has no asset that matches ${query.assets.join(' or ')}: ${there}`,
    remedy: 'Correct `release-assets`, or upload the packages before this step.',
  });
}
