import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import { sizeText } from '../../text/printable.ts';
import { archTitle, setName, setsOf } from '../choices.ts';
import { folderHash } from '../views.ts';
import { formatName } from './context.ts';
import { counted, h } from './dom.ts';

/** Up to this many folders are unfolded at first. */
const OPEN = 12;

/** Tables of the folders, one for each branch and repository. */
export function folderSets(folders: readonly FeedFolder[]): HTMLElement[] {
  return setsOf(folders).map((set, i) => {
    const own = set.folders;
    const isOpen = folders.length <= OPEN || (i === 0 && own.length <= OPEN);
    return h(
      'details',
      { class: 'set', open: isOpen },
      h('summary', {}, h('b', {}, setName(set)), h('span', {}, counted(own.length, 'architecture'))),
      folderTable(own, setName(set)),
    );
  });
}

function folderTable(folders: readonly FeedFolder[], name: string): HTMLElement {
  return h(
    'table',
    {},
    h('caption', { class: 'unseen' }, `Folders of ${name}`),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Architecture'),
        h('th', { scope: 'col' }, 'Format'),
        h('th', { scope: 'col', class: 'number' }, 'Files'),
        h('th', { scope: 'col', class: 'number' }, 'Size'),
      ),
    ),
    h(
      'tbody',
      {},
      folders.map(({ path, arch, formats, packages, bytes }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, h('a', { href: folderHash(path) }, archTitle({ arch }))),
          h('td', {}, formats.map(formatName).join(', ')),
          h('td', { class: 'number' }, `${packages}`),
          h('td', { class: 'number' }, sizeText(bytes)),
        ),
      ),
    ),
  );
}
