import { printable } from '../../text/printable.ts';

/** Elements, made of text alone: nothing that a package says is ever read as markup. */

export type Child = Node | string | undefined | false | readonly Child[];
type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/** An element. A function is a listener of the event that it is named by; `true` is an attribute without a value. */
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

/** Text is shown as `printable` makes it. */
export function nodesOf(children: readonly Child[]): Node[] {
  return children.flatMap((child): Node[] => {
    if (child === undefined || child === false) return [];
    if (typeof child === 'string') return [document.createTextNode(printable(child))];
    return child instanceof Node ? [child] : nodesOf(child);
  });
}

/** A link to elsewhere, where the text is an address of the web; the text alone where it is not. */
export function webLink(address: string, text = address): Child {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return address;
  return h('a', { href: url.href, rel: 'noopener noreferrer nofollow' }, text);
}

/** A file of a folder, as an address relative to the page's; undefined for a path that leads elsewhere. */
export function fileAddress(folder: string, file: string): string | undefined {
  const parts = `${folder}/${file}`.split('/');
  const isPlain = parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\\p{Cc}\p{Cs}]/u.test(part),
  );
  return isPlain ? parts.map(encodeURIComponent).join('/') : undefined;
}

/** In place of a date that is none, the text. */
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

/** What is said to those who do not see the page change. */
export function announce(text: string): void {
  const status = document.getElementById('status');
  status?.replaceChildren(...nodesOf([text]));
}

/** Lines to type, with a button that copies them. */
export function block(lines: readonly string[], label: string): HTMLElement {
  const code = h(
    'code',
    {},
    lines.map((line) => h('span', {}, line, document.createTextNode('\n'))),
  );
  const button = copyButton(() => `${lines.join('\n')}\n`, label, code);
  return h('div', { class: 'block' }, h('pre', { class: 'lines' }, code), button);
}

/** @param shown what is selected where the browser does not let the page copy */
export function copyButton(text: () => string, label: string, shown: HTMLElement): HTMLButtonElement {
  const named = { 'aria-label': printable(`Copy ${label}`) };
  const button = h('button', { type: 'button', class: 'copy', ...named }, 'Copy');
  let timer = 0;
  button.addEventListener('click', async () => {
    const isCopied = await copy(text(), shown);
    button.textContent = isCopied ? 'Copied' : 'Selected';
    announce(isCopied ? `Copied ${label}` : `Selected ${label}: copy with the keyboard`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  });
  return button;
}

async function copy(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    // Not there unless the page came over HTTPS or from loopback.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}

/** How many rows are shown at first, and added each time. */
export const ROWS = 50;

/** A list of which so many rows are shown, with a button for more; the first new row takes the focus. */
export function longList<Item>(
  list: HTMLElement,
  items: readonly Item[],
  row: (item: Item) => HTMLElement,
  rows = ROWS,
): HTMLElement {
  let shown = 0;
  const button = h('button', { type: 'button', class: 'more' });
  const add = (): HTMLElement | undefined => {
    const added = items.slice(shown, shown + rows).map(row);
    shown += added.length;
    list.append(...added);
    button.hidden = shown >= items.length;
    button.textContent = `Show more (${grouped(items.length - shown)} left)`;
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
