import { printable } from '../../text/printable.ts';
import { parseView, searchHash, type View } from '../views.ts';
import { h } from './dom.ts';
import { folderView } from './folder-view.ts';
import { homeView } from './home-view.ts';
import { loadFeed, problemOf } from './load.ts';
import { packageView } from './package-view.ts';
import { type SearchView, searchView } from './search-view.ts';
import { makeSite, notice, type Shown, type Site } from './site.ts';

/** Loads the feed and shows the view that the address names; without a feed, what the page says without scripts. */

const main = document.getElementById('main') as HTMLElement;
const still = [...main.childNodes];

function load(): void {
  const waiting = h('p', { class: 'waiting' }, 'Loading the feed…');
  main.replaceChildren(waiting);
  loadFeed()
    .then((loaded) => run(makeSite(loaded, location)))
    .catch((error: unknown) => {
      const text = `${problemOf(error)} Below is what the page knows by itself; it may be out of date.`;
      main.replaceChildren(notice(text, load), ...still);
    });
}

function run(site: Site): void {
  const input = h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const label = h('label', { for: 'search', class: 'unseen' }, 'Search packages');
  input.placeholder = 'Search packages';
  document.querySelector('.top .wrap')?.append(h('div', { class: 'search', role: 'search' }, label, input));

  let search: SearchView | undefined;
  let shown = '';
  const scrolls = new Map<string, number>();
  /** Whether the next view is one that was followed to, and not one gone back to. */
  let isFollowed = false;

  const show = (focus: boolean): void => {
    flush();
    shown = location.hash;
    const view = parseView(shown);
    const made = viewOf(site, view);
    search = view.view === 'search' ? (made as SearchView) : undefined;
    if (document.activeElement !== input) input.value = view.view === 'search' ? view.text : '';
    document.body.dataset.view = view.view;
    document.title = printable(made.title);
    main.replaceChildren(...made.nodes);
    made.start?.();
    if (focus) made.heading.focus({ preventScroll: !isFollowed });
  };

  addEventListener('hashchange', () => {
    // The address has moved on from that of the search.
    clearTimeout(pending?.timer);
    pending = undefined;
    if (location.hash === shown) return;
    // Now, and not when the browser tells of a scroll, which may be after the view has changed.
    scrolls.set(shown, scrollY);
    show(true);
    if (!isFollowed) scrollTo(0, scrolls.get(shown) ?? 0);
    else if (parseView(shown).view !== 'setup') scrollTo(0, 0);
    isFollowed = false;
  });
  document.addEventListener('click', ({ target }) => {
    flush();
    const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : undefined;
    isFollowed = href?.startsWith('#/') === true && href !== location.hash;
  });
  input.addEventListener('input', () => {
    const hash = searchHash(input.value);
    if (search === undefined) {
      scrolls.set(shown, scrollY);
      history.pushState(null, '', hash);
      show(false);
      scrollTo(0, 0);
    } else {
      search.find(input.value);
      note(hash);
    }
    shown = hash;
  });
  history.scrollRestoration = 'manual';
  show(false);
}

/** The address of a search that is not in the window's yet: browsers let a page change it only so often. */
let pending: { hash: string; timer: number } | undefined;

function note(hash: string): void {
  clearTimeout(pending?.timer);
  pending = { hash, timer: setTimeout(flush, 200) };
}

function flush(): void {
  if (pending === undefined) return;
  clearTimeout(pending.timer);
  history.replaceState(null, '', pending.hash);
  pending = undefined;
}

function viewOf(site: Site, view: View): Shown {
  switch (view.view) {
    case 'setup':
      return homeView(site, view);
    case 'folder':
      return folderView(site, view.folder);
    case 'package':
      return packageView(site, view.folder, view.name);
    case 'search':
      return searchView(site, view.text);
    default:
      return homeView(site, undefined);
  }
}

// The address of a view must stay what it is.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
load();
