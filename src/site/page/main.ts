import { printable } from '../../text/printable.ts';
import { parseView, searchHash, type View } from '../views.ts';
import { makeContext, type PageContext } from './context.ts';
import { h } from './dom.ts';
import { folderView } from './folder-view.ts';
import { homeView } from './home-view.ts';
import { loadFeed, problemOf } from './load.ts';
import { packageView } from './package-view.ts';
import { pictureView } from './picture-view.ts';
import { type SearchView, searchView } from './search-view.ts';
import { notice, type PageView } from './view.ts';

/** Loads the feed and shows the view that the address names. If that fails, shows the page as it is without scripts. */

const main = document.getElementById('main') as HTMLElement;
const staticContent = [...main.childNodes];

function load(): void {
  const waiting = h('p', { class: 'waiting' }, 'Loading the feed…');
  main.replaceChildren(waiting);
  loadFeed()
    .then((loaded) => run(makeContext(loaded, location)))
    .catch((error: unknown) => {
      const text = `${problemOf(error)} Below is what is stored in the page itself. It may be out of date.`;
      main.replaceChildren(notice(text, load), ...staticContent);
    });
}

function run(context: PageContext): void {
  const input = h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const label = h('label', { for: 'search', class: 'unseen' }, 'Search packages');
  input.placeholder = 'Search packages';
  document.querySelector('.top .wrap')?.append(h('div', { class: 'search', role: 'search' }, label, input));

  let search: SearchView | undefined;
  let shownHash = '';
  const scrolls = new Map<string, number>();
  /** True when the reader follows a link to the next view, and does not go back to it. */
  let isFollowed = false;

  const show = (focus: boolean): void => {
    flush();
    shownHash = location.hash;
    const view = parseView(shownHash);
    const made = viewOf(context, view);
    search = view.view === 'search' ? (made as SearchView) : undefined;
    if (document.activeElement !== input) input.value = view.view === 'search' ? view.text : '';
    document.body.dataset.view = view.view;
    describe(context, made);
    main.replaceChildren(...made.nodes);
    made.start?.();
    if (focus) made.heading.focus({ preventScroll: !isFollowed });
  };

  addEventListener('hashchange', () => {
    // The search is left, so its address must not be set any more.
    clearTimeout(pending?.timer);
    pending = undefined;
    if (location.hash === shownHash) return;
    // Remember the position now: the browser's scroll event may come after the view has changed.
    scrolls.set(shownHash, scrollY);
    show(true);
    if (!isFollowed) scrollTo(0, scrolls.get(shownHash) ?? 0);
    else if (parseView(shownHash).view !== 'setup') scrollTo(0, 0);
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
      scrolls.set(shownHash, scrollY);
      history.pushState(null, '', hash);
      show(false);
      scrollTo(0, 0);
    } else {
      search.find(input.value);
      note(hash);
    }
    shownHash = hash;
  });
  history.scrollRestoration = 'manual';
  show(false);
}

/** Tells previews and bookmarks what the view is. */
function describe({ feed, title }: PageContext, view: PageView): void {
  const set = (selector: string, name: string, text: string): void =>
    document.querySelector(selector)?.setAttribute(name, printable(text));
  document.title = printable(view.title);
  const description = view.description ?? title;
  set('[name=description]', 'content', description);
  set('[property="og:title"]', 'content', view.title);
  set('[property="og:description"]', 'content', description);
  if (feed.url === null) return;
  const address = `${feed.url}/${location.hash}`;
  set('[property="og:url"]', 'content', address);
  set('[rel=canonical]', 'href', address);
}

/** The address of a search that the window does not have yet: browsers limit how often a page may change it. */
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

function viewOf(context: PageContext, view: View): PageView {
  switch (view.view) {
    case 'setup':
      return homeView(context, view);
    case 'folder':
      return folderView(context, view.folder);
    case 'package':
      return packageView(context, view.folder, view.name);
    case 'picture':
      return pictureView(context);
    case 'search':
      return searchView(context, view.text);
    default:
      return homeView(context, undefined);
  }
}

// Skip without the link's `#main`, which would replace the address of the view.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
load();
