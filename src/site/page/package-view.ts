import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { pathIn } from '../../feed/catalog/plain-values.ts';
import { sizeText } from '../../text/printable.ts';
import { archTitle, isPackageName } from '../choices.ts';
import { systemsOf } from '../systems.ts';
import { folderHash, packageHash, searchHash } from '../views.ts';
import { folderName, formatName, type PageContext } from './context.ts';
import {
  announce,
  block,
  type Child,
  copyButton,
  counted,
  fileAddress,
  h,
  longList,
  timeOf,
  webLink,
} from './dom.ts';
import { earlierSection } from './earlier.ts';
import { elsewhere } from './elsewhere.ts';
import { loadEverything } from './everything.ts';
import { foldersBelow, folderView, noSuchFolder, systemLinks } from './folder-view.ts';
import { loadListing, problemOf } from './load.ts';
import { dependents, type Listing, nameIn, type Package, suppliers, versionsOf } from './packages.ts';
import { placeHash } from './search-view.ts';
import { chips, facts, heading, notice, type PageView, section } from './view.ts';
import { withdrawnSection } from './withdrawn.ts';

/** The view of one package of a folder with all its versions. */
export function packageView(context: PageContext, path: string, name: string): PageView {
  const folder = context.folders.find((one) => one.path === path);
  if (name === '') return folderView(context, path);
  if (folder === undefined) return noPlaceFor(context, path, name);
  const title = heading(name);
  const body = h('div', { class: 'loading' }, h('p', {}, 'Loading the package…'));
  return {
    title: `${name} – ${context.title}`,
    heading: title,
    description: `The package ${name} of ${context.title}, for ${folderName(context, path)}.`,
    nodes: [
      h(
        'p',
        { class: 'crumbs' },
        h('a', { href: '#/' }, 'Feed'),
        h('a', { href: folderHash(path) }, folderName(context, path)),
      ),
      title,
      body,
      withdrawnSection(context, folder, name),
    ].filter((node) => node !== undefined),
    start: () => fill(context, body, folder, name),
  };
}

/** The view for an address whose folder does not exist. An address without a package name may be that of a folder. */
function noPlaceFor(context: PageContext, path: string, name: string): PageView {
  const whole = pathIn(path, name);
  const isFolder =
    context.folders.some((one) => one.path === whole) || foldersBelow(context, whole).length > 0;
  if (isFolder) return folderView(context, whole);
  return path === '' ? anywhere(context, name) : without(context, path, name);
}

function without(context: PageContext, path: string, name: string): PageView {
  const view = noSuchFolder(context, path, name);
  return { ...view, nodes: [...view.nodes, searchFor(name)] };
}

/** The view of a package whose address names no folder: that of the newest release that has it. */
function anywhere(context: PageContext, name: string): PageView {
  const title = heading(name);
  const body = h('div', { class: 'loading' }, h('p', {}, 'Looking for the package…'));
  const look = (): void => {
    loadEverything(context).then(({ problems }) => {
      const place = context.index.named(name)?.places[0];
      body.className = '';
      if (place !== undefined) {
        location.replace(placeHash(place));
        return;
      }
      body.replaceChildren(
        h('p', {}, `The feed has no package or folder called ${name}, or no longer has it.`),
        searchFor(name),
        ...problems.slice(0, 1).map((problem) => notice(problem, look)),
      );
    });
  };
  return {
    title: `${name} – ${context.title}`,
    heading: title,
    nodes: [h('p', { class: 'crumbs' }, h('a', { href: '#/' }, 'Feed')), title, body],
    start: look,
  };
}

const searchFor = (name: string): HTMLElement =>
  h('p', {}, h('a', { href: searchHash(name) }, `Search the whole feed for ${name}`));

function fill(context: PageContext, body: HTMLElement, folder: FeedFolder, name: string): void {
  loadListing(folder).then(
    (listing) => {
      const formats = versionsOf(listing, name);
      body.className = '';
      body.replaceChildren(
        ...(formats.length === 0
          ? [absent(folder, name)]
          : formats.flatMap((versions) => packageParts(context, listing, versions, formats.length > 1))),
        earlierSection(context, folder, name),
        ...(formats.length === 0 ? [] : [elsewhere(context, folder, name)]),
      );
      announce(
        formats.length === 0 ? 'No such package' : `${name}, ${counted(formats.flat().length, 'version')}`,
      );
    },
    (error: unknown) => {
      body.replaceChildren(
        notice(problemOf(error), () => {
          body.replaceChildren(h('p', {}, 'Loading the package…'));
          fill(context, body, folder, name);
        }),
      );
    },
  );
}

function absent(folder: FeedFolder, name: string): HTMLElement {
  return h(
    'div',
    {},
    h('p', {}, `The folder ${folder.path} has no package of this name, or no longer has it.`),
    searchFor(name),
  );
}

/** @param namesFormat true when packages of other formats have the same name here */
function packageParts(
  context: PageContext,
  listing: Listing,
  versions: readonly Package[],
  namesFormat: boolean,
): Node[] {
  const [pkg] = versions;
  if (pkg === undefined) return [];
  const { folder } = listing;
  const known = suppliers(listing, pkg.format);
  const id = (part: string): string => `${part}-${pkg.format}`;
  const of = namesFormat ? `, ${formatName(pkg.format)}` : '';
  return [
    pkg.description === undefined
      ? h('p', { class: 'lead' }, pkg.summary)
      : h('p', { class: 'lead described' }, ...paragraphs(pkg.description)),
    facts([
      ['Version', pkg.version],
      ['Published', pkg.published !== null && timeOf(pkg.published)],
      ['Licence', pkg.license],
      ['Section', pkg.section],
      ['Size', sizeText(pkg.size ?? undefined)],
      ['Installed size', sizeText(pkg.installed)],
      ['Architecture', pkg.arch ?? archTitle(folder)],
      ['Maintainer', pkg.maintainer, 'wide'],
      ['Homepage', pkg.homepage !== '' && webLink(pkg.homepage), 'wide'],
    ]),
    section(id('install'), `Install${of}`, installPart(context, folder, pkg)),
    section(id('versions'), `Versions${of}`, versionList(folder, versions)),
    relations(id('depends'), `Depends on${of}`, pkg.depends, known, folder, OTHERS),
    relations(id('needed'), `Needed by${of}`, dependents(listing, pkg), known, folder),
    relations(id('provides'), `Provides${of}`, pkg.provides, new Map(), folder),
  ].filter((node) => node !== undefined);
}

function installPart(context: PageContext, folder: FeedFolder, { name, format }: Package): Child[] {
  const [system] = systemsOf(format);
  if (system === undefined || !isPackageName(name))
    return [h('p', { class: 'warning' }, 'No package manager accepts this name.')];
  const links = systemLinks(context, folder);
  return [
    block([system.installs(name)], `the line that installs ${name}`),
    links.length > 0 &&
      h('p', { class: 'note' }, 'The feed must be on the device first: set it up for ', spaced(links), '.'),
  ];
}

/** The lines of a text that a package breaks by itself, as one paragraph; a blank line ends it. */
const paragraphs = (text: string): Child[] =>
  text
    .split(/\n\s*\n/)
    .flatMap((part, i): Child[] => [i > 0 && [h('br'), h('br')], part.replaceAll('\n', ' ')]);

/** Where dependencies without a link come from. */
const OTHERS = 'Those without a link come from other feeds of the device, such as its system’s own.';

const spaced = (links: readonly HTMLElement[]): Child[] =>
  links.flatMap((link, i): Child[] => (i === 0 ? [link] : [' or ', link]));

const VERSION_ROWS = 5;

function versionList(folder: FeedFolder, versions: readonly Package[]): HTMLElement {
  return longList(h('ol', { class: 'versions' }), versions, (pkg) => versionRow(folder, pkg), VERSION_ROWS);
}

function versionRow(folder: FeedFolder, pkg: Package): HTMLElement {
  const address = fileAddress(folder.path, pkg.file);
  const file = pkg.file.split('/').at(-1) ?? pkg.file;
  const sum = h('code', {}, pkg.sha256 ?? '');
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'name' },
      h('b', {}, pkg.version),
      h('span', { class: 'tag' }, pkg.arch ?? archTitle(folder)),
      h('span', { class: 'when' }, sizeText(pkg.size ?? undefined)),
    ),
    h('p', { class: 'file' }, address === undefined ? file : h('a', { href: address, download: true }, file)),
    pkg.sha256 !== null &&
      h(
        'p',
        { class: 'sum' },
        h('span', {}, 'SHA-256'),
        sum,
        copyButton(() => pkg.sha256 ?? '', `the SHA-256 of ${pkg.version}`, sum),
      ),
    h('p', { class: 'where' }, originOf(pkg)),
  );
}

function originOf({ published, run, source, upstream, upstreamRead }: Package): Child[] {
  if (published === null) return [h('span', {}, 'was there before pkgfeed')];
  return [
    h('span', {}, 'published ', timeOf(published, true)),
    run !== null && h('span', {}, 'by ', webLink(run, 'this run')),
    source !== null && source !== run && h('span', {}, 'out of ', webLink(source, sourceName(source))),
    upstream !== undefined &&
      upstreamRead !== undefined &&
      h('span', {}, 'listed by ', webLink(upstream, 'another feed'), ', read ', timeOf(upstreamRead, true)),
  ];
}

const sourceName = (source: string): string =>
  source.includes('/releases/') ? 'this release' : 'this source';

/** How many items to show at first. */
const RELATIONS = 100;

function relations(
  id: string,
  title: string,
  items: readonly string[],
  known: ReadonlyMap<string, string>,
  { path }: FeedFolder,
  note?: string,
): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const chip = (item: string): HTMLElement => h('li', {}, relation(item, known, path));
  const isOpen = items.some((item) => !known.has(nameIn(item)));
  return section(
    id,
    title,
    longList(chips([]), items, chip, RELATIONS),
    isOpen && note !== undefined && h('p', { class: 'note' }, note),
  );
}

/** A dependency. Each alternative is a link if the folder has a package for it. */
function relation(item: string, known: ReadonlyMap<string, string>, path: string): Child[] {
  return item.split('|').flatMap((one, i): Child[] => {
    const target = one.trimStart().startsWith('!') ? undefined : known.get(nameIn(one));
    const text = one.trim();
    return [i > 0 && ' or ', target === undefined ? text : h('a', { href: packageHash(path, target) }, text)];
  });
}
