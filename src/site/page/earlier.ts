import type { CombinedPackage } from '../../feed/catalog/combined-shape.ts';
import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import type { PageContext } from './context.ts';
import { type Child, h, timeOf } from './dom.ts';
import { CATALOG, loadEverything } from './everything.ts';
import { section } from './view.ts';

/** A section with the versions of a package that a folder had, filled as soon as they are known. */
export function earlierSection(context: PageContext, folder: FeedFolder, name: string): HTMLElement {
  const list = h('ul', { class: 'earlier' });
  const element = section('earlier', 'Earlier versions', list);
  element.hidden = true;
  if (!context.has(CATALOG)) return element;
  loadEverything(context).then(({ gone }) => {
    const own = gone.filter((one) => one.name === name && Object.hasOwn(one.in, folder.path));
    element.hidden = own.length === 0;
    list.replaceChildren(...own.map(earlierRow));
  });
  return element;
}

function earlierRow({ version, published, gone }: CombinedPackage): HTMLElement {
  const dates: Child[] = [
    published !== null && h('span', {}, 'published ', timeOf(published)),
    gone !== undefined && h('span', {}, 'no longer in the feed since ', timeOf(gone)),
  ];
  return h('li', {}, h('b', {}, version), h('span', { class: 'where' }, dates));
}
