import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { compareText, setName } from '../choices.ts';
import { packageHash } from '../views.ts';
import { archesText, type PageContext } from './context.ts';
import { announce, type Child, counted, h } from './dom.ts';
import { loadEverything } from './everything.ts';
import { filters } from './filters.ts';
import { type PackageRow, packageTable } from './package-table.ts';
import type { Found, Place } from './search.ts';
import { heading, notice, type PageView } from './view.ts';

export interface SearchView extends PageView {
  /** Shows the packages that are found for another text. */
  find(text: string): void;
}

/** The view of all packages of the feed, or of those that a search finds. */
export function searchView(context: PageContext, first: string): SearchView {
  let text = first;
  let isLoading = false;
  let found: Found[] = [];
  const title = heading('Packages');
  const count = h('p', { class: 'count' });
  const bar = h('progress', { max: 1, 'aria-label': 'Package lists that were loaded' });
  const loading = h('p', { class: 'progress' }, bar, h('span', {}));
  const trouble = h('div', {});
  const none = h('p', {});
  const table = packageTable('Packages');
  const narrowed = filters(context, () => show());
  const namesSets = new Set(context.folders.map(setName)).size > 1;

  const show = (): void => {
    found = context.index.find(text);
    const fits = narrowed.test();
    const rows = found.flatMap((one) => {
      const places = one.places.filter(fits);
      const [place] = places;
      return place === undefined ? [] : [rowOf(place, namesSets ? places : [])];
    });
    const what = counted(rows.length, 'package');
    const said = text.trim() === '' ? what : `${what} for “${text.trim()}”`;
    count.replaceChildren(...h('span', {}, said).childNodes);
    // What is shown before there are packages would move when they come.
    const isBlank = isLoading && found.length === 0;
    for (const element of [count, narrowed.element]) element.hidden = isBlank;
    none.hidden = isBlank || rows.length > 0;
    none.textContent = noneText(found.length > 0);
    table.show(rows);
    if (!isLoading) announce(said);
  };

  const start = (): void => {
    let isPlanned = false;
    isLoading = true;
    loading.hidden = context.folders.length === 0;
    loading.lastElementChild?.replaceChildren('Loading the packages…');
    show();
    trouble.replaceChildren();
    loadEverything(context, ({ done, all }) => {
      bar.max = Math.max(all, 1);
      bar.value = done;
      if (all > 0) loading.lastElementChild?.replaceChildren(`Loading package lists: ${done} of ${all}`);
      // Showing them after every list would keep the page busy.
      if (isPlanned) return;
      isPlanned = true;
      setTimeout(() => {
        isPlanned = false;
        if (isLoading) show();
      }, 250);
    }).then(({ problems, packages }) => {
      isLoading = false;
      loading.hidden = true;
      if (problems.length > 0) trouble.replaceChildren(notice(troubleText(problems), start));
      narrowed.offer(packages.map(({ section }) => section));
      show();
    });
  };

  return {
    title: `Packages – ${context.title}`,
    description: `All packages of ${context.title}.`,
    heading: title,
    nodes: [
      title,
      h('div', { class: 'filling' }, narrowed.element, count, loading, trouble, none, table.element),
    ],
    start,
    find(words) {
      text = words;
      show();
    },
  };
}

function noneText(isFiltered: boolean): string {
  return isFiltered
    ? 'Nothing for this choice. Set a field to “any” to see more.'
    : 'Nothing found. A search looks for every word in names, summaries and what packages provide.';
}

const LISTED = 3;

function troubleText(problems: readonly string[]): string {
  const more = problems.length - LISTED;
  return `Some packages are missing here. ${problems.slice(0, LISTED).join(' ')}${more > 0 ? ` And ${more} more.` : ''}`;
}

/** How many branches and repositories to name for a package. */
const PLACES = 6;

/** @param places those to name */
function rowOf(place: Place, places: readonly Place[]): PackageRow {
  const { name, version, format, section, license, published, summary } = place.pkg;
  const [size = null] = Object.values(place.pkg.in);
  return {
    ...{ name, version, format, size, section, license, published, summary },
    // Few of thousands of rows are shown.
    get href() {
      return placeHash(place);
    },
    more: () => placesOf(places),
  };
}

function placesOf(places: readonly Place[]): Child {
  const more = places.length - PLACES;
  return [
    places
      .slice(0, PLACES)
      .map((place) =>
        h(
          'span',
          { class: 'where' },
          h('a', { href: placeHash(place) }, setName(place)),
          h('span', { class: 'version' }, place.pkg.version),
          h('span', {}, archesText(foldersOf(place))),
        ),
      ),
    more > 0 && h('span', { class: 'where' }, h('span', {}, `and ${more} more`)),
  ];
}

const foldersOf = ({ folders }: Place): FeedFolder[] =>
  [...folders].sort((a, b) => compareText(a.path, b.path));

export const placeHash = (place: Place): string =>
  packageHash(foldersOf(place)[0]?.path ?? '', place.pkg.name);
