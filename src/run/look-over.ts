import { FeedError, type PkgfeedError } from '../errors.ts';
import { FEED_FILE } from '../feed/catalog/feed-json.ts';
import { type FolderPath, folderAbove, type Paths } from '../feed/edit.ts';
import { DEFAULT_LAYOUT, type FeedShape, fitsLayout } from '../feed/layout.ts';
import { inputsOf, outerPath } from '../feed/survey/feed-inputs.ts';
import { type Facts, factsOf, indexFilesOf } from '../feed/survey/folder-facts.ts';
import {
  type FoundFeed,
  foreignFolders,
  looseFiles,
  outsideOf,
  type Survey,
  survey,
} from '../feed/survey/survey.ts';
import { readUnlessLarge } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { Host } from '../host.ts';
import type { Settings } from '../settings/settings.ts';
import { firstNames } from '../text/first-names.ts';
import { printable } from '../text/printable.ts';
import { yamlLines } from '../text/yaml-line.ts';
import { shapeOf } from './policy.ts';

/** How many indexes are read to see what they say: enough to tell the arches of any feed. */
const INDEXES_READ = 200;

/**
 * Looks over a home that has no feed of pkgfeed's yet, before the first publish. Devices may read feeds of other tools
 * there.
 *
 * @returns what people should know about what stays outside of the feed
 * @throws FeedError when the settings name no layout, and the usual one does not reach the indexes that are there
 */
export async function lookOver<T extends Tip>(
  settings: Settings,
  home: Home<T>,
  tip: T,
  host: Pick<Host, 'say'>,
): Promise<string[]> {
  if (tip.paths.has(FEED_FILE)) return [];
  const { feed, home: place } = settings;
  const shape = shapeOf(feed);
  const folders = foreignFolders(tip.paths);
  const outside = outsideOf(folders, shape);
  const around = place.prefix === undefined ? [] : foreignAround(tip.branch, place.prefix);
  if (outside.length > 0 && feed.layout === undefined) {
    const { found, facts } = await surveyHome(home, tip, tip.paths);
    throw indexesElsewhere(found, facts, outside, settings, host);
  }
  return [
    ...staysOutside(outside, `\`layout\` ${printable(shape.layout)} does not reach`),
    ...loosePackages(tip.paths, folders, shape),
    ...staysOutside(around, `the feed begins in ${printable(place.prefix ?? '')}/, so it leaves alone`),
  ];
}

/**
 * Looks over paths of a feed's home, and reads what some of its indexes say.
 *
 * @param prefix the folder of the home in which the paths begin
 */
export async function surveyHome<T extends Tip>(
  home: Home<T>,
  tip: T,
  paths: Paths,
  prefix?: string,
): Promise<{ found: Survey; facts: Facts }> {
  const folders = foreignFolders(paths).slice(0, INDEXES_READ);
  const { files } = await readUnlessLarge(home, tip, indexFilesOf(folders, paths));
  const facts = await factsOf(folders, files);
  return { found: survey(paths, facts, { branch: tip.branch ?? paths, prefix }), facts };
}

/** The indexes of a branch outside of a feed's folder and of other feeds of pkgfeed's. */
function foreignAround(branch: Paths | undefined, prefix: string): FolderPath[] {
  if (branch === undefined) return [];
  const known = [...branch.keys()].flatMap((path) =>
    path === FEED_FILE || path.endsWith(`/${FEED_FILE}`) ? [path.slice(0, -FEED_FILE.length)] : [],
  );
  return foreignFolders(branch).filter(
    (folder) => ![`${prefix}/`, ...known].some((own) => `${folder}/`.startsWith(own)),
  );
}

function staysOutside(folders: readonly FolderPath[], why: string): string[] {
  if (folders.length === 0) return [];
  const indexes = folders.length === 1 ? 'an index' : `${folders.length} folders with an index`;
  return [
    `${why} ${indexes} that devices may read (${firstNames(folders.map(shown))}): nothing changes there, and no package of this run gets there`,
  ];
}

/** Package files that no run takes for the feed's: those in its folders are told with the folders. */
function loosePackages(paths: Paths, folders: readonly FolderPath[], shape: FeedShape): string[] {
  const fits = fitsLayout(shape);
  const loose = looseFiles(paths, folders).filter((path) => !fits(folderAbove(path)));
  if (loose.length === 0) return [];
  const count = loose.length === 1 ? '1 package file' : `${loose.length} package files`;
  return [
    `${count} outside of the feed’s folders (${firstNames(loose)}) that no index lists: they stay, and no device finds them. Publish them with \`files\` if they belong to the feed`,
  ];
}

/** What to say of a folder with an index of another kind than its name says. */
export const STAYS_FOREIGN =
  'has an index of apk v3 under the name APKINDEX.tar.gz, which pkgfeed does not write: it stays with the tool that makes it';

const shown = (folder: FolderPath): string => (folder === '' ? 'the root' : printable(folder));

/** The error for indexes that the usual layout does not reach. The lines that reach them are printed, too. */
function indexesElsewhere(
  { feeds, odd, foreign }: Survey,
  facts: Facts,
  outside: readonly FolderPath[],
  { home }: Settings,
  host: Pick<Host, 'say'>,
): PkgfeedError {
  const [first] = feeds;
  const lines = feeds.flatMap((feed) => feedLines(feed, facts, home.prefix));
  for (const line of lines) host.say(line);
  for (const folder of odd) host.say(`no layout reaches ${shown(folder)}`);
  for (const folder of foreign) host.say(`${shown(folder)} ${STAYS_FOREIGN}`);
  const where = `${outside.length === 1 ? 'an index' : `${outside.length} folders with indexes`} (${firstNames(outside.map(shown))})`;
  const inputs =
    first?.repositories[0] === undefined
      ? []
      : yamlLines(inputsOf(first, first.repositories[0], facts, home.prefix), '').map((line) => line.trim());
  const rest = lines.length === 0 ? '' : ` The lines are printed above, for each feed that was found.`;
  const give =
    inputs.length === 0
      ? odd.length > 0
        ? 'Rename the folders that hold them to go on with them'
        : 'Leave them to the tool that makes them'
      : `To go on with them, give ${inputs.map((line) => `\`${line}\``).join(', ')}`;
  return new FeedError({
    code: 'FEED_ELSEWHERE',
    message: `the feed is new to pkgfeed, and its usual layout does not reach ${where} that devices may read: they would get no new packages`,
    remedy: `${give}.${rest} To begin a new feed beside them, give \`layout: "${DEFAULT_LAYOUT}"\`.`,
  });
}

/** The inputs of each repository of a feed, to copy into a workflow. */
function feedLines(feed: FoundFeed, facts: Facts, above: string | undefined): string[] {
  const apart = feed.needsBranch ? ', which need a branch of their own (`pages-branch`)' : '';
  return feed.repositories
    .slice(0, REPOSITORIES_SHOWN)
    .flatMap((repository) => [
      `for ${firstNames(repository.folders.map((folder) => shown(outerPath(feed, folder))))}${apart}:`,
      ...yamlLines(inputsOf(feed, repository, facts, above), '  '),
    ]);
}

const REPOSITORIES_SHOWN = 20;
