import { pathIn } from '../../feed/catalog/plain-values.ts';
import { printable } from '../../text/printable.ts';
import { pieces } from '../choices.ts';

/** Makes elements from text only: the text of a package is never read as markup. */

export type Child = Node | string | undefined | false | readonly Child[];
type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/**
 * Makes an element. An attribute with a function is a listener for the event of that name; `true` is an attribute
 * without a value.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { readonly [name: string]: Attribute } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : `${value}`);
  }
  element.append(...nodesOf(children));
  return element;
}

/** The nodes of nested children; text is made `printable`. */
export function nodesOf(children: readonly Child[]): Node[] {
  return children.flatMap((child): Node[] => {
    if (child === undefined || child === false) return [];
    if (typeof child === 'string') return [document.createTextNode(printable(child))];
    return child instanceof Node ? [child] : nodesOf(child);
  });
}

/** A link to another site; only the text when the address is not a web address. */
export function webLink(address: string, text = address): Child {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return address;
  return h('a', { href: url.href, rel: 'noopener noreferrer nofollow' }, text);
}

/** The address of a file in a folder, relative to the page; undefined for a path that leads elsewhere. */
export function fileAddress(folder: string, file: string): string | undefined {
  const parts = pathIn(folder, file).split('/');
  const isPlain = parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\\p{Cc}\p{Cs}]/u.test(part),
  );
  return isPlain ? parts.map(encodeURIComponent).join('/') : undefined;
}

/** The date for people; the text itself when it is not a date. */
export function timeOf(published: string, withTime = false): Child {
  const time = new Date(published);
  if (Number.isNaN(time.getTime())) return published;
  const day = `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
  const clock = `${time.toISOString().slice(11, 16)} UTC`;
  return h('time', { datetime: time.toISOString() }, withTime ? `${day}, ${clock}` : day);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 package`, `1,234 packages`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

const grouped = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** Tells people who use a screen reader what has changed. */
export function announce(text: string): void {
  const status = document.getElementById('status');
  status?.replaceChildren(...nodesOf([text]));
}

/** Lines to type, with a button that copies them. */
export function block(lines: readonly string[], label: string): HTMLElement {
  const code = h(
    'code',
    {},
    lines.map((line) =>
      h(
        'span',
        {},
        pieces(line).map((piece) => [/^ /.test(piece) ? piece : h('span', {}, piece), h('wbr')]),
        document.createTextNode('\n'),
      ),
    ),
  );
  const button = copyButton(() => `${lines.join('\n')}\n`, label, code);
  return h('div', { class: 'block' }, h('pre', { class: 'lines', tabindex: 0 }, code), button);
}

/** @param source the element to select when the browser does not let the page copy */
export function copyButton(text: () => string, label: string, source: HTMLElement): HTMLButtonElement {
  const named = { 'aria-label': printable(`Copy ${label}`) };
  const button = h('button', { type: 'button', class: 'copy', ...named }, 'Copy');
  let timer = 0;
  button.addEventListener('click', async () => {
    const isCopied = await copy(text(), source);
    button.textContent = isCopied ? 'Copied' : 'Selected';
    announce(isCopied ? `Copied ${label}` : `Selected ${label}: copy with the keyboard`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  });
  return button;
}

async function copy(text: string, source: HTMLElement): Promise<boolean> {
  try {
    // The clipboard exists only for pages over HTTPS or from loopback.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return document.execCommand('copy');
  }
}

/** How many rows to show at first, and to add each time. */
export const ROWS = 50;

/** A list that shows its first rows, with a button for more; the first new row gets the focus. */
export function longList<Item>(
  list: HTMLElement,
  items: readonly Item[],
  row: (item: Item) => HTMLElement,
  rows = ROWS,
): HTMLElement {
  let count = 0;
  const button = h('button', { type: 'button', class: 'more' });
  const add = (): HTMLElement | undefined => {
    const added = items.slice(count, count + rows).map(row);
    count += added.length;
    list.append(...added);
    button.hidden = count >= items.length;
    button.textContent = `Show more (${grouped(items.length - count)} left)`;
    return added[0];
  };
  button.addEventListener('click', () => {
    const first = add();
    first?.setAttribute('tabindex', '-1');
    (first?.querySelector('a') ?? first)?.focus();
  });
  add();
  return h('div', { class: 'long' }, list, button);
}
