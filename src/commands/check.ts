import { expiryFaults } from '../audit/expiry.ts';
import { type Fault, faultOf, findingOf } from '../audit/faults.ts';
import { lostIndexFault } from '../audit/missing.ts';
import { judging, offeredFaults, revokedBy } from '../audit/revoked.ts';
import { judgedByItself, judgesOf, signatureWord } from '../audit/signatures.ts';
import { overdueText, unlistedFault, unlistedFiles } from '../audit/unlisted.ts';
import { FeedError } from '../errors.ts';
import type { FeedFile } from '../feed/catalog/feed-json.ts';
import { type FolderPath, folderAbove, type Paths } from '../feed/edit.ts';
import { jekyllOf, NOJEKYLL, ownsHomePage } from '../feed/jekyll.ts';
import { lostIndexes } from '../feed/known-indexes.ts';
import { makeLayout } from '../feed/layout.ts';
import { type FolderIndex, indexesIn } from '../feed/package-files.ts';
import { acceptedKeys } from '../feed/trust.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Home, Tip } from '../homes/home.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { Finding } from '../report/finding.ts';
import type { CheckReport } from '../report/report.ts';
import { checkCatalogs } from '../run/check-catalogs.ts';
import { checkFolders } from '../run/check-folders.ts';
import { checkKeyrings } from '../run/check-keyrings.ts';
import { checkKeys } from '../run/check-keys.ts';
import { closureFindings } from '../run/closure-findings.ts';
import { feedsBelow, isBelow } from '../run/feeds-below.ts';
import { loadKeys } from '../run/keys.ts';
import { shapeOf } from '../run/policy.ts';
import { readFolders } from '../run/read-folders.ts';
import { withLayoutOf } from '../run/remembered.ts';
import { repositoryName } from '../settings/repositories.ts';
import type { Settings } from '../settings/settings.ts';
import { firstNames } from '../text/first-names.ts';
import { printable } from '../text/printable.ts';

/** Verifies every folder of a feed: each signature, each listed file with its size and hashes. Changes nothing. */
export async function check(settings: Settings, host: Host): Promise<CheckReport> {
  const { signingKeys, trustedKeys, revoked } = await loadKeys(settings, host);
  const given = acceptedKeys({ signingKeys, trustedKeys });
  const { home } = await openHome(settings.home, host, 'read');
  const tip = await home.open();
  const below = await feedsBelow(home, tip);
  for (const folder of below) {
    const prefix = printable([settings.home.prefix, folder].filter(Boolean).join('/'));
    host.say(`${prefix}/ holds a feed of its own, which \`--prefix ${prefix}\` checks`);
  }
  const isOfRun = await chosenPlaces(settings, home, tip);
  const isChosen = (folder: FolderPath): boolean => isOfRun(folder) && !isBelow(folder, below);
  const indexes = indexesIn(tip.paths).filter(({ path }) => isChosen(path));
  const catalogs = await checkCatalogs(
    home,
    tip,
    indexes.map(({ path }) => path),
  );
  const whole = catalogs.feedFile.feed;
  const feed = { ...whole, folders: whole.folders.filter(({ path }) => isChosen(path)) };
  const paths = new Map([...tip.paths].filter(([path]) => isChosen(folderAbove(path))));
  if (indexes.length === 0 && lostFaults(paths, feed, new Set(), []).length === 0)
    throw noFeed(home, tip, settings, below);

  const published = await checkKeys(home, tip);
  const isRevoked = revokedBy(revoked, whole.keys);
  const offered = judging(published.keys, revoked, isRevoked);
  const judges = judgesOf(given, offered);
  const checking = { home, tip, judges, published: published.keys, isRevoked, feed, host };
  const checked = await checkFolders(checking, indexes);
  const { folders, listed } = checked;
  const staying = { leaving: (feed.leaving ?? []).filter(({ path }) => paths.has(path)) };
  for (const line of overdueText(staying, host.now)) host.say(line);
  const unread = folders.filter(({ isRead }) => !isRead);
  const signatures = folders.flatMap((folder) => folder.signatures);
  const isOnPages = settings.home.directory === undefined;
  const findings = [
    ...unfinished(tip).map(findingOf),
    ...[...published.faults, ...offeredFaults(whole.keys, tip.paths)].map(findingOf),
    ...checked.faults.map(findingOf),
    ...(await checkKeyrings(home, tip, whole, folders, listed)).map(findingOf),
    ...lostFaults(paths, feed, listed, unread).map(findingOf),
    ...expiryFaults(folders, 'home', host.now).map(findingOf),
    ...judgedByItself(signatures, given),
    ...catalogs.faults.map(findingOf),
    ...(await closure(home, tip, isChosen, whole, settings, host)),
    ...(isOnPages ? noJekyll(tip, settings.home.prefix, ownsHomePage(whole)) : []).map(findingOf),
  ];
  return {
    command: 'check',
    feed: home.name,
    ok: !findings.some(({ severity }) => severity === 'error'),
    folders: folders.map((folder) => ({
      path: folder.path || '.',
      format: folder.format.name,
      packages: folder.packages,
      signature: folder.isRead ? signatureWord(folder.signatures, given) : 'not readable',
    })),
    packages: checked.packages,
    bytes: checked.bytes,
    findings,
  };
}

/** The packages that devices cannot install, if the settings want to know it. */
async function closure(
  home: Home,
  tip: Tip,
  isChosen: (folder: FolderPath) => boolean,
  feed: FeedFile,
  settings: Settings,
  host: Host,
): Promise<Finding[]> {
  if (settings.closure === 'off') return [];
  const folders = await readFolders(home, tip, indexesIn(tip.paths));
  return await closureFindings(folders, isChosen, feed, settings, 'home', host);
}

/** A test for the folders of the repositories that `only` names; all folders without it. */
async function chosenPlaces(
  settings: Settings,
  home: Home,
  tip: Tip,
): Promise<(folder: FolderPath) => boolean> {
  if (settings.config?.isNarrowed !== true) return () => true;
  const { feed, repositories } = await withLayoutOf(settings, home, tip);
  const layouts = repositories.map((one) => makeLayout(shapeOf(feed), one));
  return (folder) => layouts.some((layout) => layout.archOf(folder) !== undefined);
}

/**
 * Faults for indexes that are gone, and for package files that no index lists. They also show that there was a feed.
 */
const lostFaults = (
  paths: Paths,
  feed: FeedFile,
  listed: ReadonlySet<string>,
  unread: readonly FolderIndex[],
): Fault[] => [
  ...lostIndexes(paths, feed).map(lostIndexFault),
  ...unlistedFiles(paths, listed, unread, feed).map(unlistedFault),
];

/** Warns of an interrupted run. The feed is judged as it will be when the change of that run is in place. */
function unfinished({ isUnfinished }: Tip): Fault[] {
  if (!isUnfinished) return [];
  const what = 'holds a change of a run that was ended before all of it was in place';
  return [faultOf('unfinished', 'home', { severity: 'warning', path: '.pkgfeed-staging', what })];
}

/**
 * Jekyll costs time, and hides some names: a site that does not need it is better off without. The file is one of the whole
 * branch, so a feed in a folder of it does not bring it.
 */
function noJekyll({ paths, branch = paths }: Tip, prefix: string | undefined, hasOwnPage: boolean): Fault[] {
  if (prefix !== undefined || paths.has(NOJEKYLL)) return [];
  if (jekyllOf(branch, undefined, hasOwnPage).isKept) return [];
  return [faultOf('noJekyll', 'home', { severity: 'warning', path: NOJEKYLL, what: 'is missing' })];
}

function noFeed(
  { name }: Home,
  tip: Tip,
  { repositories, config }: Settings,
  below: readonly FolderPath[],
): FeedError {
  if (config?.isNarrowed === true && indexesIn(tip.paths).length > 0) {
    return new FeedError({
      code: 'FEED_ABSENT',
      message: `${name} holds nothing yet of ${repositories.map((one) => printable(repositoryName(one))).join(', ')}`,
      remedy: 'Publish into it first, or let `only` name other repositories.',
    });
  }
  if (below.length > 0) {
    return new FeedError({
      code: 'FEED_ABSENT',
      message: `${name} holds no feed besides those in ${firstNames(below.map((folder) => `${folder}/`))}`,
      remedy: 'Give `prefix` to look at one of them.',
    });
  }
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `${name} holds no feed: there is no ${FORMATS.map(({ indexFile }) => indexFile).join(' or ')} in any folder`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
  });
}
