import { printable } from '../text/printable.ts';
import type { Slug } from './address.ts';
import { type Asset, assetOf, type Release, releaseOf } from './answers.ts';
import type { Api, RouteValues } from './api.ts';
import { download } from './download.ts';
import { notFound } from './refusals.ts';

/** Which release: the one that GitHub calls the latest, or a certain one. */
export type ReleaseName = 'latest' | { tag: string } | { id: number };

/** What GitHub knows about a release besides its assets. */
export type ReleaseFacts = Omit<Release, 'assets'>;

/** Releases and their assets. Every function throws GitHubError. */
export interface Releases {
  /** A published release: GitHub does not find drafts by their tag here. */
  release(repository: Slug, which: ReleaseName): Promise<Release>;
  /** The draft that will have this tag. */
  draft(repository: Slug, tag: string): Promise<Release>;
  /**
   * The newest releases first, at most `count` of those that are wanted.
   *
   * @param isWanted decides before the assets of a release are asked for
   */
  releases(
    repository: Slug,
    count: number,
    isWanted?: (release: ReleaseFacts) => boolean,
  ): Promise<Release[]>;
  /**
   * Downloads an asset into a new file, and checks its size and digest.
   *
   * @param limit the most bytes that it may have
   * @throws SourceError when it is larger, or not what GitHub states
   */
  downloadAsset(repository: Slug, asset: Asset, file: string, limit: number): Promise<void>;
}

export function releasesApi(api: Api): Releases {
  const releases: Releases['releases'] = async (repository, count, isWanted = () => true) => {
    const asked = api.asked('read releases', repository, `the releases of ${repository}`);
    const found: Release[] = [];
    if (count <= 0) return found;
    for await (const item of api.list('GET /repos/{owner}/{repo}/releases', asked)) {
      const release = releaseOf(item, asked.what);
      if (!isWanted(release)) continue;
      found.push(await withAssets(repository, release, api));
      if (found.length >= count) break;
    }
    return found;
  };
  return {
    releases,
    release: async (repository, which) => {
      const [path, name, parameters] = releasePath(which);
      const asked = api.asked('read releases', repository, `${name} of ${repository}`);
      const { data } = await api.ask(`GET /repos/{owner}/{repo}/releases/${path}`, asked, parameters);
      return await withAssets(repository, releaseOf(data, asked.what), api);
    },
    draft: async (repository, tag) => {
      const what = `draft release ${printable(tag)} of ${repository}`;
      const [found] = await releases(repository, 1, (one) => one.isDraft && one.tag === tag);
      if (found === undefined) throw notFound(api.asked('read drafts', repository, what));
      return found;
    },
    downloadAsset: async (repository, asset, file, limit) => {
      const what = `asset ${printable(asset.name)} of ${repository}`;
      const asked = api.asked('read releases', repository, what);
      const { size, sha256 } = asset;
      await download(
        { asked, what, size, sha256, limit },
        api.origin(asked, `releases/assets/${asset.id}`, 'asset'),
        file,
      );
    },
  };
}

/** A release's own asset list may be incomplete; the assets endpoint is not. */
async function withAssets(repository: Slug, release: ReleaseFacts, api: Api): Promise<Release> {
  const operation = release.isDraft ? 'read drafts' : 'read releases';
  const what = `the assets of release ${printable(release.title)} of ${repository}`;
  const asked = api.asked(operation, repository, what);
  const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
  const assets: Asset[] = [];
  for await (const item of api.list(route, asked, { release_id: release.id })) {
    assets.push(assetOf(item, what));
  }
  return { ...release, assets };
}

function releasePath(which: ReleaseName): readonly [path: string, name: string, RouteValues] {
  if (which === 'latest') return ['latest', 'the latest release', {}];
  if ('id' in which) return ['{release_id}', `release ${which.id}`, { release_id: which.id }];
  return ['tags/{tag}', `release ${printable(which.tag)}`, { tag: which.tag }];
}
