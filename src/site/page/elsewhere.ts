import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { folderTitle, setName, setsOf } from '../choices.ts';
import { packageHash } from '../views.ts';
import type { PageContext } from './context.ts';
import { counted, h } from './dom.ts';
import { CATALOG, loadEverything } from './everything.ts';
import { chips, notice, section } from './view.ts';

/** Lists with at most this many packages together are loaded at once. For larger ones there is a button. */
const SMALL = 2000;

/** A section with the same package in other folders of the feed. */
export function elsewhere(context: PageContext, folder: FeedFolder, name: string): HTMLElement {
  const others = context.folders.filter((one) => one !== folder && one.packages > 0);
  const found = h('div', {});
  const load = (): void => {
    found.replaceChildren(h('p', { class: 'note' }, 'Looking…'));
    loadEverything(context).then(({ problems }) => {
      const places = context.index.named(name)?.places ?? [];
      const holders = places.flatMap((place) => [...place.folders]).filter((one) => one !== folder);
      found.replaceChildren(
        holders.length === 0 ? h('p', {}, 'Nowhere else.') : otherFolders(context, holders, name),
        ...problems.slice(0, 1).map((problem) => notice(problem, load)),
      );
    });
  };
  const total = others.reduce((sum, { packages }) => sum + packages, 0);
  if (others.length === 0) found.append(h('p', {}, 'Nowhere else.'));
  else if (total <= SMALL || context.has(CATALOG)) load();
  else {
    const text = `Look in ${counted(others.length, 'other folder')}`;
    found.append(h('button', { type: 'button', click: load }, text));
  }
  return section('elsewhere', 'Elsewhere in this feed', found);
}

function otherFolders(context: PageContext, holders: readonly FeedFolder[], name: string): HTMLElement {
  const sets = setsOf(context.folders.filter((one) => holders.includes(one)));
  return h(
    'dl',
    { class: 'others' },
    sets.map((set) => [
      h('dt', {}, setName(set)),
      h(
        'dd',
        {},
        chips(
          set.folders.map((folder) => h('a', { href: packageHash(folder.path, name) }, folderTitle(folder))),
        ),
      ),
    ]),
  );
}
