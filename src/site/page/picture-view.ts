import type { CombinedPackage } from '../../feed/catalog/combined-shape.ts';
import { sizeText } from '../../text/printable.ts';
import { compareBranches } from '../choices.ts';
import { type Bar, bars, line, type Point } from './charts.ts';
import type { PageContext } from './context.ts';
import { counted, h } from './dom.ts';
import { CATALOG, loadEverything } from './everything.ts';
import { facts, heading, notice, type PageView } from './view.ts';

/** The view that shows how large the feed is, and how it grew. */
export function pictureView(context: PageContext): PageView {
  const { feed, folders } = context;
  const title = heading('The feed in numbers');
  const body = h('div', { class: 'loading' });
  const bytes = folders.reduce((sum, folder) => sum + folder.bytes, 0);
  return {
    title: `In numbers – ${context.title}`,
    description: `How large ${context.title} is, and how it grew.`,
    heading: title,
    nodes: [
      h('p', { class: 'crumbs' }, h('a', { href: '#/' }, 'Feed')),
      title,
      facts([
        [
          'Packages',
          counted(
            folders.reduce((sum, { packages }) => sum + packages, 0),
            'file',
          ),
        ],
        ['Size', sizeText(bytes)],
        ['Architectures', `${new Set(folders.map(({ arch }) => arch)).size}`],
        ['Withdrawn', feed.withdrawn === undefined ? '' : `${feed.withdrawn.length}`],
      ]),
      folders.length === 0
        ? h('p', {}, 'There is nothing to show yet.')
        : bars('Storage by release', byRelease(context)),
      body,
    ],
    start: () => fill(context, body),
  };
}

function fill(context: PageContext, body: HTMLElement): void {
  // Without the catalog of the whole feed, all lists would have to be loaded.
  if (!context.has(CATALOG)) {
    body.className = '';
    return;
  }
  loadEverything(context).then(({ packages, problems }) => {
    const largest = byPackage(packages);
    const grown = overTime(packages);
    body.className = '';
    body.replaceChildren(
      ...(largest.length === 0 ? [] : [bars('Storage by package, the largest', largest)]),
      ...(grown.length < 2 ? [] : [line('Packages of today by when they were published', grown)]),
      ...problems.slice(0, 1).map((problem) => notice(problem, () => fill(context, body))),
    );
  });
}

/** Files of the same package in several folders count each time: a host stores them once, and serves them all. */
function byRelease({ folders }: PageContext): Bar[] {
  const sums = new Map<string | null, number>();
  for (const { branch, bytes } of folders) sums.set(branch, (sums.get(branch) ?? 0) + bytes);
  return [...sums]
    .sort(([a], [b]) => compareBranches(a, b))
    .map(([branch, value]) => ({ label: branch ?? 'all packages', value, text: sizeText(value) }));
}

const LARGEST = 10;

function byPackage(packages: readonly CombinedPackage[]): Bar[] {
  const sums = new Map<string, number>();
  for (const { name, in: places } of packages) {
    const bytes = Object.values(places).reduce<number>((sum, size) => sum + (size ?? 0), 0);
    sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LARGEST)
    .map(([label, value]) => ({ label, value, text: sizeText(value) }));
}

/** How many of the versions that the feed has were there at the end of each month. */
function overTime(packages: readonly CombinedPackage[]): Point[] {
  const months = new Map<string, number>();
  for (const { published } of packages) {
    const month = published?.slice(0, 7);
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1);
  }
  let sum = 0;
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, count]) => {
      sum += count;
      return { label, value: sum };
    });
}
