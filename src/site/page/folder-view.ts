import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { sizeText } from '../../text/printable.ts';
import { setName } from '../choices.ts';
import { packageHash, setupHash } from '../views.ts';
import { announce, counted, h, longList, timeOf } from './dom.ts';
import { folderSets } from './folder-table.ts';
import { loadListing, problemOf } from './load.ts';
import { type Listing, newestOf } from './packages.ts';
import { facts, formatName, heading, notice, type Shown, type Site } from './site.ts';

/** One folder with its packages. */
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

/** The file's name of a key that the feed does not tell of. */
function keyIds({ feed }: Site, folder: FeedFolder): HTMLElement[] {
  const ids = new Map(feed.keys.map(({ path, keyId }) => [path, keyId]));
  return (folder.keys ?? []).map((path) =>
    h('code', { class: 'each' }, ids.get(path) ?? path.replace(/^keys\//, '')),
  );
}

/** Whether the folder is of no use to any system that is known shows in there being none. */
export function systemLinks(site: Site, folder: FeedFolder): HTMLElement[] {
  return site.systems
    .filter(({ offers }) => offers.some(({ folders }) => folders.includes(folder)))
    .map(({ system }) =>
      h('a', { class: 'each', href: setupHash(system.scheme, folder.path) }, system.title),
    );
}

/** Those whose address begins with an address, which is that of no folder itself. */
export const foldersBelow = ({ folders }: Site, path: string): FeedFolder[] =>
  folders.filter((folder) => folder.path.startsWith(`${path}/`));

/** What there is in place of it. @param name what was looked for: it, or a package in it */
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
        ? [h('p', {}, `${path} alone is no folder of packages; it has these:`), ...folderSets(below)]
        : [h('p', {}, `The feed has no folder ${path}, or has it no longer.`)]),
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
        notice(
          `${problemOf(error)} Devices do not need this file: what they can install is in the index.`,
          again,
        ),
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
