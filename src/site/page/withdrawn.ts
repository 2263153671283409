import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import type { Withdrawn } from '../../feed/catalog/withdrawn-shape.ts';
import type { PageContext } from './context.ts';
import { h, longList, timeOf } from './dom.ts';
import { section } from './view.ts';

const ROWS = 20;

/**
 * The withdrawn packages of a folder, with when and why; undefined if there are none.
 *
 * @param name shows only the versions of this package
 */
export function withdrawnSection(
  { feed }: PageContext,
  folder: FeedFolder,
  name?: string,
): HTMLElement | undefined {
  const own = (feed.withdrawn ?? []).filter(
    (one) => one.folders.includes(folder.path) && (name === undefined || one.name === name),
  );
  if (own.length === 0) return undefined;
  return section(
    'withdrawn',
    name === undefined ? 'Withdrawn packages' : 'Withdrawn versions',
    h(
      'p',
      {},
      'The publisher took these out of the feed. A device that has one keeps it until it gets another version.',
    ),
    longList(h('ul', { class: 'rows' }), own, withdrawnRow, ROWS),
  );
}

function withdrawnRow({ name, version, arch, withdrawn, reason }: Withdrawn): HTMLElement {
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'name' },
      h('b', {}, name),
      h('span', { class: 'version' }, version),
      h('span', { class: 'tag' }, arch),
    ),
    h('p', { class: 'when' }, timeOf(withdrawn)),
    reason !== null && h('p', { class: 'summary' }, reason),
  );
}
