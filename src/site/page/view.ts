import { type Child, h, nodesOf } from './dom.ts';

/** What a view shows. */
export interface PageView {
  /** The title of the window. */
  title: string;
  /** What a preview says about the view. */
  description?: string;
  /** The element that gets the focus. */
  heading: HTMLElement;
  nodes: Node[];
  /** Called after the nodes are in the page. */
  start?: (() => void) | undefined;
}

export function heading(...text: readonly Child[]): HTMLElement {
  return h('h1', { tabindex: -1 }, ...text);
}

/** A part of a view under its own heading. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h('section', { 'aria-labelledby': id }, h('h2', { id, tabindex: -1 }, title), ...children);
}

/** A box that says what went wrong, with a button to try again. */
export function notice(text: string, again?: () => void): HTMLElement {
  const button = again && h('button', { type: 'button', click: again }, 'Try again');
  return h('div', { class: 'notice', role: 'alert' }, h('p', {}, text), button);
}

/** Short items in a row, such as dependencies or arches. */
export function chips(items: readonly Child[]): HTMLElement {
  return h(
    'ul',
    { class: 'chips' },
    items.map((item) => h('li', {}, item)),
  );
}

/** Names and values; `wide` ones take the width of two. Leaves out rows without a value. */
export function facts(rows: readonly (readonly [string, Child, 'wide'?])[]): HTMLElement {
  const given = rows.filter(([, value]) => nodesOf([value]).some((node) => node.textContent !== ''));
  return h(
    'dl',
    { class: 'facts' },
    given.map(([name, value, width]) => h('div', { class: width }, h('dt', {}, name), h('dd', {}, value))),
  );
}
