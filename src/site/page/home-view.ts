import type { FeedFolder, Recent } from '../../feed/catalog/feed-shape.ts';
import { roleOf } from '../../feed/catalog/key-shape.ts';
import { aboutFeed, keysInOrder, NO_KEY, setName, systemOf } from '../choices.ts';
import { packageHash, pictureHash, searchHash } from '../views.ts';
import { archesText, type PageContext } from './context.ts';
import { counted, h, longList, timeOf, webLink } from './dom.ts';
import { folderSets } from './folder-table.ts';
import { statedAt } from './setup-lines.ts';
import { setupPanel } from './setup-panel.ts';
import { heading, type PageView, section } from './view.ts';

/** The first view: what the feed is, how to add it, what is new in it, and its folders and keys. */
export function homeView(
  context: PageContext,
  wanted: { scheme: string; folder: string } | undefined,
): PageView {
  const { folders, systems, updated } = context;
  const title = heading(context.title);
  const panel = setupPanel(context, wanted);
  const total = folders.reduce((sum, { packages }) => sum + packages, 0);
  return {
    title: context.title,
    description: aboutFeed(systems),
    heading: wanted === undefined ? title : (panel[0]?.querySelector('h2') ?? title),
    nodes: [
      h(
        'div',
        { class: 'hero' },
        title,
        h('p', { class: 'lead' }, aboutFeed(systems)),
        h(
          'p',
          { class: 'meta' },
          h('a', { href: searchHash('') }, 'Browse all packages'),
          h('a', { href: pictureHash() }, counted(total, 'package file')),
          updated !== undefined && h('span', {}, 'updated ', timeOf(updated, true)),
        ),
      ),
      ...panel,
      recentSection(context),
      packagesSection(folders),
      keysSection(context),
    ],
  };
}

const packagesSection = (folders: readonly FeedFolder[]): HTMLElement =>
  section(
    'folders',
    'Packages',
    folders.length === 0 ? h('p', {}, 'There are none yet.') : folderSets(folders),
  );

const RECENT_ROWS = 6;

function recentSection({ feed, folders }: PageContext): HTMLElement {
  const title = 'Recently published';
  if (feed.recent.length === 0)
    return section('recent', title, h('p', {}, 'No package was published lately.'));
  const known = new Map(folders.map((folder) => [folder.path, folder]));
  return section(
    'recent',
    title,
    longList(h('ul', { class: 'rows' }), feed.recent, (item) => recentRow(item, known), RECENT_ROWS),
  );
}

function recentRow(recent: Recent, known: ReadonlyMap<string, FeedFolder>): HTMLElement {
  const folders = recent.folders.flatMap((path) => known.get(path) ?? []);
  const [first] = folders;
  const name = recent.name.replace(/\p{Cs}/gu, '\ufffd');
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'name' },
      first === undefined ? name : h('a', { href: packageHash(first.path, name) }, name),
      h('span', { class: 'version' }, recent.version),
    ),
    h('p', { class: 'when' }, timeOf(recent.published)),
    recent.summary !== '' && h('p', { class: 'summary' }, recent.summary),
    h(
      'p',
      { class: 'where' },
      h('span', {}, setName(recent)),
      folders.length > 0 && h('span', {}, archesText(folders.map(withoutTarget))),
      recent.run !== null && h('span', {}, webLink(recent.run, 'workflow run')),
    ),
  );
}

/** The name of the set says the target already. */
function withoutTarget({ target: _, ...folder }: FeedFolder): FeedFolder {
  return folder;
}

/** What a key is for, where it does not sign. */
const USES: { readonly [role: string]: string } = {
  next: 'Will sign later.',
  revoked: 'Revoked: remove it from your devices.',
};

const useOf = (role: string): Node[] => {
  const use = USES[role];
  return use === undefined ? [] : [h('dt', {}, 'Use'), h('dd', {}, use)];
};

function keysSection({ feed }: PageContext): HTMLElement {
  const files = keysInOrder(feed);
  if (files.length === 0) {
    return section('keys', 'Keys', h('p', { class: 'warning' }, NO_KEY));
  }
  return section(
    'keys',
    'Keys',
    h('p', {}, 'The keys that sign the feed, will sign it, or have signed it.', ...statedAt(feed)),
    files.map((key) =>
      h(
        'dl',
        { class: 'key' },
        h('dt', {}, 'For'),
        h('dd', {}, systemOf(key)),
        ...useOf(roleOf(key, feed.folders)),
        h('dt', {}, 'Key id'),
        h('dd', {}, h('code', {}, key.keyId)),
        h('dt', {}, 'File'),
        h(
          'dd',
          {},
          key.state === 'revoked'
            ? h('code', {}, key.path)
            : h('a', { href: key.path }, h('code', {}, key.path)),
        ),
        key.sha256 !== null && [h('dt', {}, 'SHA-256 of the file'), h('dd', {}, h('code', {}, key.sha256))],
      ),
    ),
  );
}
