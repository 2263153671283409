import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { compareText, setName } from '../choices.ts';
import { packageHash } from '../views.ts';
import { archesText, type PageContext } from './context.ts';
import { announce, counted, h, longList } from './dom.ts';
import { loadAll } from './load.ts';
import type { Found, Place } from './search.ts';
import { heading, notice, type PageView } from './view.ts';

export interface SearchView extends PageView {
  /** Shows the packages that are found for another text. */
  find(text: string): void;
}

/** The view of all packages of the feed, or of those that a search finds. */
export function searchView(context: PageContext, first: string): SearchView {
  let text = first;
  const title = heading('Packages');
  const count = h('p', { class: 'count' });
  const bar = h('progress', { max: context.folders.length, 'aria-label': 'Package lists that were loaded' });
  const loading = h('p', { class: 'progress' }, bar, h('span', {}));
  const trouble = h('div', {});
  const results = h('div', {});
  let isLoading = false;

  const show = (): void => {
    const found = context.index.find(text);
    const what = counted(found.length, 'package');
    const said = text.trim() === '' ? what : `${what} for “${text.trim()}”`;
    count.replaceChildren(...h('span', {}, said).childNodes);
    results.replaceChildren(
      found.length === 0
        ? h('p', {}, noneText(isLoading))
        : longList(h('ul', { class: 'rows' }), found, resultRow),
    );
    if (!isLoading) announce(said);
  };

  const start = (): void => {
    const problems: string[] = [];
    let done = 0;
    let hasNews = false;
    isLoading = true;
    loading.hidden = context.folders.length === 0;
    show();
    trouble.replaceChildren();
    const step = (): void => {
      bar.value = done;
      loading.lastElementChild?.replaceChildren(
        `Loading package lists: ${done} of ${context.folders.length}`,
      );
    };
    step();
    loadAll(context.folders, (listing, problem) => {
      done++;
      if (problem !== undefined) problems.push(problem);
      const isNew = listing !== undefined && context.index.add(listing);
      hasNews ||= isNew;
      step();
      if (isNew) showSoon();
    }).then(() => {
      isLoading = false;
      loading.hidden = true;
      if (problems.length > 0) trouble.replaceChildren(notice(troubleText(problems), start));
      // Without news, keep the list as the reader has scrolled and unfolded it.
      if (hasNews || context.index.find(text).length === 0) show();
      else announce(count.textContent ?? '');
    });
  };

  let isPlanned = false;
  /** Shows new results after a moment: showing them after every list would keep the page busy. */
  const showSoon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      if (isLoading) show();
    }, 250);
  };

  return {
    title: `Packages – ${context.title}`,
    heading: title,
    nodes: [title, count, loading, trouble, results],
    start,
    find(words) {
      text = words;
      show();
    },
  };
}

const noneText = (isLoading: boolean): string =>
  isLoading
    ? 'Nothing yet.'
    : 'Nothing found. A search looks for every word in names, summaries and what packages provide.';

const LISTED = 3;

function troubleText(problems: readonly string[]): string {
  const more = problems.length - LISTED;
  return `Some packages are missing here. ${problems.slice(0, LISTED).join(' ')}${more > 0 ? ` And ${more} more.` : ''}`;
}

/** How many branches and repositories to name for a package. */
const PLACES = 6;

function resultRow({ name, places }: Found): HTMLElement {
  const [first] = places;
  const more = places.length - PLACES;
  return h(
    'li',
    {},
    h('p', { class: 'name' }, first === undefined ? name : h('a', { href: placeHash(first) }, name)),
    first !== undefined && first.pkg.summary !== '' && h('p', { class: 'summary' }, first.pkg.summary),
    places
      .slice(0, PLACES)
      .map((place) =>
        h(
          'p',
          { class: 'where' },
          h('a', { href: placeHash(place) }, setName(place)),
          h('span', { class: 'version' }, place.pkg.version),
          h('span', {}, archesText(foldersOf(place))),
        ),
      ),
    more > 0 && h('p', { class: 'where' }, h('span', {}, `and ${more} more`)),
  );
}

const foldersOf = ({ listings }: Place): FeedFolder[] =>
  listings.map(({ folder }) => folder).sort((a, b) => compareText(a.path, b.path));

const placeHash = (place: Place): string => packageHash(foldersOf(place)[0]?.path ?? '', place.pkg.name);
