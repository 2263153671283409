import { archesIn, type FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { pathIn } from '../../feed/catalog/plain-values.ts';
import { sizeText } from '../../text/printable.ts';
import { folderTitle, setName } from '../choices.ts';
import { isOffered } from '../offers.ts';
import { packageHash, setupHash } from '../views.ts';
import { formatName, type PageContext } from './context.ts';
import { announce, counted, h } from './dom.ts';
import { folderSets } from './folder-table.ts';
import { loadListing, problemOf } from './load.ts';
import { packageTable } from './package-table.ts';
import { type Listing, newestOf } from './packages.ts';
import { facts, heading, notice, type PageView } from './view.ts';
import { withdrawnSection } from './withdrawn.ts';

/** The view of one folder with its packages. */
export function folderView(context: PageContext, path: string): PageView {
  const folder = context.folders.find((one) => one.path === path);
  if (folder === undefined) return noSuchFolder(context, path, path);
  const title = heading(folderTitle(folder));
  // The title says the target.
  const set = { branch: folder.branch, repository: folder.repository };
  const body = h('div', { class: 'loading' }, h('p', {}, 'Loading the packages…'));
  return {
    title: `${setName(set)} ${folderTitle(folder)} – ${context.title}`,
    description: `The packages of ${context.title} for ${setName(set)}, ${folderTitle(folder)}.`,
    heading: title,
    nodes: [
      h('p', { class: 'crumbs' }, h('a', { href: '#/' }, 'Feed'), h('span', {}, setName(set))),
      title,
      facts([
        ['Format', folder.formats.map(formatName).join(', ')],
        ['Packages', `${folder.packages}`],
        ['Size', sizeText(folder.bytes)],
        ['Target', folder.target ?? ''],
        ['Architectures', folder.arch === null ? archesIn(folder).join(', ') : '', 'wide'],
        ['Set it up for', systemLinks(context, folder)],
        ['Signed with', keyIds(context, folder), 'wide'],
      ]),
      body,
      withdrawnSection(context, folder),
    ].filter((node) => node !== undefined),
    start: () => fill(body, folder),
  };
}

/** The ids of a folder's keys; the file name for a key that the feed does not describe. */
function keyIds({ feed }: PageContext, folder: FeedFolder): HTMLElement[] {
  const ids = new Map(feed.keys.map(({ path, keyId }) => [path, keyId]));
  return (folder.keys ?? []).map((path) =>
    h('code', { class: 'each' }, ids.get(path) ?? path.replace(/^keys\//, '')),
  );
}

/** Links to the set-up of each system that can use the folder; empty when no known system can. */
export function systemLinks(context: PageContext, folder: FeedFolder): HTMLElement[] {
  return context.systems
    .filter(({ offers }) => offers.some((offer) => isOffered(offer, folder.path)))
    .map(({ system, title }) =>
      h('a', { class: 'each', href: setupHash(system.scheme, folder.path) }, title),
    );
}

/** The folders below a path. */
export const foldersBelow = ({ folders }: PageContext, path: string): FeedFolder[] =>
  folders.filter((folder) => folder.path !== path && folder.path.startsWith(pathIn(path, '')));

/**
 * The view for a folder that the feed does not have.
 *
 * @param name what the reader looked for: the folder, or a package in it
 */
export function noSuchFolder(context: PageContext, path: string, name: string): PageView {
  const label = path === '' ? 'The root of the feed' : path;
  const title = heading(name === '' ? label : name);
  const below = foldersBelow(context, path);
  return {
    title: `${name === '' ? label : name} – ${context.title}`,
    heading: title,
    nodes: [
      h('p', { class: 'crumbs' }, h('a', { href: '#/' }, 'Feed')),
      title,
      ...(below.length > 0
        ? [h('p', {}, `${label} is not a folder of packages itself; it has these:`), ...folderSets(below)]
        : [
            h(
              'p',
              {},
              path === ''
                ? 'The feed has no folder.'
                : `The feed has no folder ${path}, or no longer has it.`,
            ),
          ]),
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
  if (newest.length === 0) return h('p', {}, 'There are no packages here yet.');
  const table = packageTable('Packages');
  table.show(
    newest.map(({ pkg, versions }) => ({
      ...pkg,
      section: pkg.section ?? '',
      href: packageHash(listing.folder.path, pkg.name),
      more: () => versions > 1 && h('span', { class: 'tag' }, `${versions} versions`),
    })),
  );
  return table.element;
}
