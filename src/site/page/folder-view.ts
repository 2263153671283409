import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { sizeText } from '../../text/printable.ts';
import { setName } from '../choices.ts';
import { packageHash, setupHash } from '../views.ts';
import { announce, counted, h, longList, timeOf } from './dom.ts';
import { folderSets } from './folder-table.ts';
import { loadListing, problemOf } from './load.ts';
import { type Listing, newestOf } from './packages.ts';
import { facts, formatName, heading, notice, type Shown, type Site } from './site.ts';

/** The view of one folder with its packages. */
export function folderView(site: Site, path: string): Shown {
  const folder = site.folders.find((one) => one.path === path);
  if (folder === undefined) return noSuchFolder(site, path, path);
  const title = heading(folder.arch);
  const body = h('div', { class: 'loading' }, h('p', {}, 'Loading the packages…'));
  return {
    title: `${setName(folder)} ${folder.arch} – ${site.title}`,
    heading: title,
    nodes: [
      h('p', { class: 'crumbs' }, h('a', { href: '#/' }, 'Feed'), h('span', {}, setName(folder))),
      title,
      facts([
        ['Format', folder.formats.map(formatName).join(', ')],
        ['Files', `${folder.packages}`],
        ['Size', sizeText(folder.bytes)],
        ['Set it up for', systemLinks(site, folder)],
        ['Signed with', keyIds(site, folder), 'wide'],
      ]),
      body,
    ],
    start: () => fill(body, folder),
  };
}

/** The ids of a folder's keys; the file name for a key that the feed does not describe. */
function keyIds({ feed }: Site, folder: FeedFolder): HTMLElement[] {
  const ids = new Map(feed.keys.map(({ path, keyId }) => [path, keyId]));
  return (folder.keys ?? []).map((path) =>
    h('code', { class: 'each' }, ids.get(path) ?? path.replace(/^keys\//, '')),
  );
}

/** Links to the set-up of each system that can use the folder; empty when no known system can. */
export function systemLinks(site: Site, folder: FeedFolder): HTMLElement[] {
  return site.systems
    .filter(({ offers }) => offers.some(({ folders }) => folders.includes(folder)))
    .map(({ system }) =>
      h('a', { class: 'each', href: setupHash(system.scheme, folder.path) }, system.title),
    );
}

/** The folders below a path. */
export const foldersBelow = ({ folders }: Site, path: string): FeedFolder[] =>
  folders.filter((folder) => folder.path.startsWith(`${path}/`));

/**
 * The view for a folder that the feed does not have.
 *
 * @param name what the reader looked for: the folder, or a package in it
 */
export function noSuchFolder(site: Site, path: string, name: string): Shown {
  const title = heading(name);
  const below = foldersBelow(site, path);
  return {
    title: `${name} – ${site.title}`,
    heading: title,
    nodes: [
      h('p', { class: 'crumbs' }, h('a', { href: '#/' }, 'Feed')),
      title,
      ...(below.length > 0
        ? [h('p', {}, `${path} is not a folder of packages itself; it has these:`), ...folderSets(below)]
        : [h('p', {}, `The feed has no folder ${path}, or no longer has it.`)]),
    ],
  };
}

function fill(body: HTMLElement, folder: FeedFolder): void {
  loadListing(folder).then(
    (listing) => {
      announce(counted(newestOf(listing).length, 'package'));
      body.className = '';
      body.replaceChildren(packageList(listing));
    },
    (error: unknown) => {
      const again = (): void => {
        body.replaceChildren(h('p', {}, 'Loading the packages…'));
        fill(body, folder);
      };
      body.replaceChildren(
        notice(`${problemOf(error)} Devices do not need this file: they read the index.`, again),
      );
    },
  );
}

function packageList(listing: Listing): HTMLElement {
  const newest = newestOf(listing);
  if (newest.length === 0) return h('p', {}, 'The folder lists no package.');
  return longList(h('ul', { class: 'rows' }), newest, ({ pkg, versions }) =>
    h(
      'li',
      {},
      h(
        'p',
        { class: 'name' },
        h('a', { href: packageHash(listing.folder.path, pkg.name) }, pkg.name),
        h('span', { class: 'version' }, pkg.version),
        versions > 1 && h('span', { class: 'tag' }, `${versions} versions`),
      ),
      h(
        'p',
        { class: 'when' },
        pkg.published === null ? sizeText(pkg.size ?? undefined) : timeOf(pkg.published),
      ),
      pkg.summary !== '' && h('p', { class: 'summary' }, pkg.summary),
    ),
  );
}
