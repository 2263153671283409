import { PlacementError } from '../errors.ts';
import { firstNames } from '../text/first-names.ts';
import type { FeedFile } from './catalog/feed-shape.ts';
import { type Paths, parentsOf } from './edit.ts';

/**
 * GitHub Pages makes the site of a branch with Jekyll, unless `.nojekyll` is at its root: Markdown becomes pages, and some
 * names are left out. Whoever relies on that must keep it.
 */

export const NOJEKYLL = '.nojekyll';

/** The first page of a folder of a site. */
export const HOME_PAGE = 'index.html';

/** True when `feed.json` says that pkgfeed wrote the first page. */
export const ownsHomePage = ({ site }: Pick<FeedFile, 'site'>): boolean =>
  site.some(({ path }) => path === HOME_PAGE);

export interface Jekyll {
  /** True when Jekyll makes the site, and must go on doing so. */
  isKept: boolean;
  /** True when Jekyll makes the first page of the feed's folder from a text of others. */
  hasHomePage: boolean;
}

export const NO_JEKYLL: Jekyll = { isKept: false, hasHomePage: false };

const PAGE = /^(?:index|readme)\.(?:md|markdown)$/i;
const MARKDOWN = /^[^/]+\.(?:md|markdown)$/i;

/**
 * Finds out whether Jekyll makes the site of a branch.
 *
 * @param branch all paths of the branch
 * @param prefix the folder in it that holds the feed; undefined for the branch itself
 * @param hasOwnPage true when the first page of the feed's folder is pkgfeed's
 */
export function jekyllOf(branch: Paths, prefix: string | undefined, hasOwnPage = false): Jekyll {
  const above = prefix === undefined ? [] : parentsOf(`${prefix}/x`);
  if (['', ...above.map((folder) => `${folder}/`)].some((folder) => branch.has(`${folder}${NOJEKYLL}`))) {
    return NO_JEKYLL;
  }
  const root = prefix === undefined ? '' : `${prefix}/`;
  const names = [...branch.keys()]
    .filter((path) => path.startsWith(root))
    .map((path) => path.slice(root.length));
  const hasIndex = !hasOwnPage && names.includes(HOME_PAGE);
  const isConfigured = /^(?:docs\/)?_config\.(?:yml|yaml|toml)$/;
  const isKept =
    prefix !== undefined ||
    [...branch.keys()].some((path) => isConfigured.test(path)) ||
    (!hasIndex && names.some((name) => MARKDOWN.test(name)));
  const hasHomePage = isKept && !hasIndex && !hasOwnPage && names.some((name) => PAGE.test(name));
  return { isKept, hasHomePage };
}

/** Names that Jekyll leaves out of a site, and folders that it does not look into. */
const HIDDEN = /(?:^|\/)(?:[_.#][^/]*|[^/]*~|node_modules|vendor\/(?:bundle|cache|gems|ruby))(?:\/|$)/;

/**
 * @param written the paths that a run writes
 * @throws PlacementError for paths that Jekyll would leave out of the site
 */
export function refuseHidden(written: Iterable<string>): void {
  const hidden = [...written].filter((path) => HIDDEN.test(path));
  if (hidden.length === 0) return;
  throw new PlacementError({
    code: 'PLACEMENT_COORDINATE',
    message: `Jekyll makes the site of this branch, and would leave out ${firstNames(hidden)}`,
    remedy: `Choose other names, or add an empty ${NOJEKYLL} at the root of the branch if its pages need no Jekyll.`,
  });
}

/** What to say about a site that Jekyll makes; nothing for a feed in a folder of its own that gets its page. */
export function jekyllRemarks({ isKept, hasHomePage }: Jekyll, prefix: string | undefined): string[] {
  const page = hasHomePage ? ', and no page for subscribers, because the feed’s folder has a first page' : '';
  if (prefix !== undefined)
    return hasHomePage ? [`pkgfeed writes no index.html into ${prefix}/, which has a first page`] : [];
  if (!isKept) return [];
  return [
    `Jekyll makes the site of this branch: pkgfeed writes no ${NOJEKYLL} there${page}. \`prefix\` puts the whole feed into a folder of its own`,
  ];
}
