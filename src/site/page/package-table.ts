import { sizeText } from '../../text/printable.ts';
import { compareText } from '../choices.ts';
import { type Child, counted, h, timeOf } from './dom.ts';
import { compareNames } from './packages.ts';

/** A table of packages that can be sorted, and that holds thousands of rows. */

export interface PackageRow {
  name: string;
  href: string;
  version: string;
  size: number | null;
  section: string;
  license: string;
  published: string | null;
  summary: string;
  /** What stands below the summary. */
  more?: () => Child;
}

interface Column {
  title: string;
  /** For the style sheet. */
  class: string;
  cell(row: PackageRow): Child;
  compare(a: PackageRow, b: PackageRow): number;
}

const byName = (a: PackageRow, b: PackageRow): number => compareNames(a.name, b.name);

const COLUMNS: readonly Column[] = [
  {
    title: 'Package',
    class: 'package',
    cell: ({ name, href, summary, more }) => [
      h('a', { class: 'name', href }, name),
      summary !== '' && h('span', { class: 'summary' }, summary),
      more?.(),
    ],
    compare: byName,
  },
  {
    title: 'Version',
    class: 'version',
    cell: ({ version }) => version,
    compare: (a, b) => compareNames(a.version, b.version),
  },
  {
    title: 'Size',
    class: 'number',
    cell: ({ size }) => sizeText(size ?? undefined),
    compare: (a, b) => (b.size ?? 0) - (a.size ?? 0),
  },
  {
    title: 'Section',
    class: 'section',
    cell: ({ section }) => section,
    compare: (a, b) => compareText(a.section || '~', b.section || '~'),
  },
  {
    title: 'Licence',
    class: 'licence',
    cell: ({ license }) => license,
    compare: (a, b) => compareText(a.license || '~', b.license || '~'),
  },
  {
    title: 'Published',
    class: 'date',
    cell: ({ published }) => (published === null ? '' : timeOf(published)),
    compare: (a, b) => compareText(b.published ?? '', a.published ?? ''),
  },
];

/** All rows of a table with at most so many are in the document, so that the browser's own search finds them. */
const WHOLE = 2_000;
/** How many rows of a larger table to show, and to add each time. */
const SOME = 200;
/** How many rows to show at once; the rest follows while the reader looks at them. */
const FIRST = 20;
const EACH = 120;

export interface PackageTable {
  element: HTMLElement;
  /** @param rows in the order to show them, until the reader chooses another one */
  show(rows: readonly PackageRow[]): void;
}

export function packageTable(caption: string): PackageTable {
  let given: readonly PackageRow[] = [];
  let sorting: { column: Column; isBackward: boolean } | undefined;
  let timer = 0;
  const body = h('tbody', {});
  const more = h('button', { type: 'button', class: 'more' });
  const heads = COLUMNS.map((column) => {
    const sort = (): void => {
      sorting = { column, isBackward: sorting?.column === column && !sorting.isBackward };
      draw();
    };
    return h(
      'th',
      { scope: 'col', class: column.class },
      h('button', { type: 'button', click: sort }, column.title),
    );
  });
  const table = h(
    'table',
    { class: 'packages' },
    h('caption', { class: 'unseen' }, caption),
    h('thead', {}, h('tr', {}, heads)),
    body,
  );

  const draw = (): void => {
    clearTimeout(timer);
    const rows = sorted(given, sorting);
    for (const [i, head] of heads.entries()) {
      const isOwn = sorting?.column === COLUMNS[i];
      if (isOwn) head.setAttribute('aria-sort', sorting?.isBackward ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    let count = 0;
    let wanted = rows.length <= WHOLE ? rows.length : SOME;
    const add = (most: number): HTMLElement | undefined => {
      const added = rows.slice(count, Math.min(count + most, wanted)).map(rowOf);
      count += added.length;
      body.append(...added);
      more.hidden = count < wanted || count >= rows.length;
      more.textContent = `Show more (${counted(rows.length - count, 'package')} left)`;
      if (count < wanted) timer = setTimeout(() => add(EACH), 0);
      return added[0];
    };
    more.onclick = () => {
      wanted = Math.min(count + SOME, rows.length);
      add(SOME)?.querySelector('a')?.focus();
    };
    body.replaceChildren();
    add(FIRST);
    table.hidden = rows.length === 0;
  };

  return {
    element: h('div', { class: 'long' }, table, more),
    show(rows) {
      given = rows;
      const has = (field: 'section' | 'license'): boolean => rows.some((row) => row[field] !== '');
      table.classList.toggle('sectioned', has('section'));
      table.classList.toggle('licensed', has('license'));
      draw();
    },
  };
}

function sorted(
  rows: readonly PackageRow[],
  sorting: { column: Column; isBackward: boolean } | undefined,
): readonly PackageRow[] {
  if (sorting === undefined) return rows;
  const { column, isBackward } = sorting;
  const way = isBackward ? -1 : 1;
  return rows.toSorted((a, b) => way * column.compare(a, b) || byName(a, b));
}

const rowOf = (row: PackageRow): HTMLElement =>
  h(
    'tr',
    {},
    COLUMNS.map((column, i) =>
      i === 0
        ? h('th', { scope: 'row', class: column.class }, column.cell(row))
        : h('td', { class: column.class }, column.cell(row)),
    ),
  );
