import { archesIn, type FeedFolder } from '../../feed/catalog/feed-shape.ts';
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
      h('summary', {}, h('b', {}, setName(set)), h('span', {}, countText(own))),
      folderTable(own, setName(set)),
    );
  });
}

/** How many targets the folders are for, or how many arches. */
function countText(folders: readonly FeedFolder[]): string {
  const targets = new Set(folders.flatMap(({ target }) => target ?? []));
  if (targets.size > 0) return counted(targets.size, 'target');
  return counted(new Set(folders.flatMap(archesIn)).size, 'architecture');
}

function folderTable(folders: readonly FeedFolder[], name: string): HTMLElement {
  const hasTargets = folders.some(({ target }) => target !== undefined);
  return h(
    'table',
    {},
    h('caption', { class: 'unseen' }, `Packages of ${name} by ${hasTargets ? 'target' : 'architecture'}`),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        hasTargets && h('th', { scope: 'col' }, 'Target'),
        h('th', { scope: 'col' }, 'Architecture'),
        h('th', { scope: 'col' }, 'Format'),
        h('th', { scope: 'col', class: 'number' }, 'Packages'),
        h('th', { scope: 'col', class: 'number' }, 'Size'),
      ),
    ),
    h(
      'tbody',
      {},
      folders.map((folder) => {
        const { path, target, formats, packages, bytes } = folder;
        const name = hasTargets ? (target ?? 'any target') : archTitle(folder);
        return h(
          'tr',
          {},
          h(
            'th',
            { scope: 'row' },
            h('a', { href: folderHash(path) }, name),
            hasTargets ? false : archesOf(folder),
          ),
          hasTargets && h('td', {}, archesIn(folder).join(', ')),
          h('td', {}, formats.map(formatName).join(', ')),
          h('td', { class: 'number' }, `${packages}`),
          h('td', { class: 'number' }, sizeText(bytes)),
        );
      }),
    ),
  );
}

/** The arches in a folder of all. */
const archesOf = (folder: FeedFolder): HTMLElement | false =>
  folder.arch === null && h('small', { class: 'arches' }, archesIn(folder).join(', '));
