import type { ReadFrom } from '../audit/fault-kinds.ts';
import { faultOf, findingOf } from '../audit/faults.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { shapeIn } from '../feed/catalog/shape.ts';
import { closureText, type ListedFolder, uninstallableIn } from '../feed/closure/closure.ts';
import { areReadTogether } from '../feed/closure/siblings.ts';
import { pathIn } from '../feed/edit.ts';
import { coordinatesIn, makeLayout } from '../feed/layout.ts';
import type { Listed } from '../feed/listed.ts';
import { isRevoked } from '../feed/revoked.ts';
import type { ReadIndex, UpstreamPlace } from '../feed/upstream/upstream.ts';
import type { Entry } from '../formats/format.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { readKeyLines } from '../sources/key-lines.ts';
import { shapeOf } from './policy.ts';
import type { ReadFolder } from './read-folders.ts';
import { readRevokedKeys } from './revoked-keys.ts';
import { namedUpstreams, readDeviceFeeds, upstreamFetcher } from './upstreams.ts';

/**
 * Finds the packages that devices cannot install, as one finding for each folder.
 *
 * @param folders all folders of the feed
 * @param isJudged true for the path of a folder that findings are wanted of
 */
export async function closureFindings(
  folders: readonly ReadFolder[],
  isJudged: (path: string) => boolean,
  feed: FeedFile,
  settings: Settings,
  from: ReadFrom,
  host: Host,
): Promise<Finding[]> {
  const shape = shapeIn(feed) ?? shapeOf(settings.feed);
  const whole = folders.map(({ path, format, entries, schemes }): ListedFolder => {
    const known = feed.folders.find((folder) => folder.path === path);
    const { branch, repository, target = null, arch } = known ?? coordinatesIn(path, shape);
    return {
      path,
      format,
      branch,
      repository,
      target,
      arch,
      isNew: false,
      listed: entries.map(listedOf),
      ...(schemes && { schemes }),
    };
  });
  const severity = settings.closure === 'fail' ? 'error' : 'warning';
  const findings: Finding[] = [];
  for (const one of settings.repositories) {
    const own = whole.filter((folder) => isJudged(folder.path) && isOf(folder, one, settings));
    if (own.length === 0) continue;
    const feeds = await feedsFor(one, own, settings, host);
    for (const folder of own) {
      const beside = whole.filter((other) => other !== folder && areReadTogether(folder, other, shape));
      const found = uninstallableIn(folder, beside, feeds);
      if (found.length === 0) continue;
      const path = pathIn(folder.path, folder.format.indexFile);
      const what = `lists packages that nobody can install: ${closureText(found)}`;
      findings.push(findingOf(faultOf('closure', from, { severity, path, what })));
    }
  }
  return findings;
}

/** True for a folder of a repository of the run. Without a file that describes the feed, all folders are. */
function isOf(folder: ListedFolder, one: RepositorySettings, { config, feed }: Settings): boolean {
  if (config === undefined) return true;
  return makeLayout(shapeOf(feed), one).archOf(folder.path) !== undefined;
}

async function feedsFor(
  one: RepositorySettings,
  folders: readonly ListedFolder[],
  settings: Settings,
  host: Host,
): Promise<(UpstreamPlace & ReadIndex)[]> {
  const named = namedUpstreams({ ...one, upstream: { ...one.upstream, upstreams: [], dependencies: false } });
  if (named.deviceFeeds.length === 0) return [];
  const revoked = await readRevokedKeys(settings.keys.revokedKeys, host.cwd);
  const given = await readKeyLines(one.upstream.keys, host.cwd, 'upstream-keys');
  const keys = given.filter((key) => !isRevoked(revoked, key));
  const arches =
    one.arches.length > 0 ? one.arches : [...new Set(folders.flatMap(({ arch }) => arch ?? []))].sort();
  return await readDeviceFeeds(one, named, arches, keys, upstreamFetcher(settings, host), host);
}

const listedOf = (entry: Entry): Listed => ({
  entry,
  path: entry.file,
  contentId: undefined,
  origin: '',
  content: undefined,
});
