import { printable } from '../../text/printable.ts';
import { h } from './dom.ts';

/** Small charts, drawn without a library. Colours come from the style sheet. */

const SPACE = 'http://www.w3.org/2000/svg';

function draw(tag: string, attributes: { readonly [name: string]: string | number }, text = ''): SVGElement {
  const element = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  if (text !== '') element.textContent = printable(text);
  return element;
}

export interface Bar {
  label: string;
  value: number;
  /** The value for people. */
  text: string;
}

const WIDTH = 640;
const ROW = 44;

/** Bars below each other, the longest for the largest value. */
export function bars(title: string, items: readonly Bar[]): HTMLElement {
  const most = Math.max(...items.map(({ value }) => value), 1);
  const picture = draw('svg', {
    ...{ viewBox: `0 0 ${WIDTH} ${items.length * ROW}`, role: 'img', class: 'chart' },
    'aria-label': printable(`${title}: ${items.map(({ label, text }) => `${label} ${text}`).join(', ')}`),
  });
  for (const [i, { label, value, text }] of items.entries()) {
    const y = i * ROW;
    picture.append(
      draw('text', { x: 0, y: y + 15 }, label),
      draw('text', { x: WIDTH, y: y + 15, class: 'value' }, text),
      draw('rect', { x: 0, y: y + 22, width: WIDTH, height: 8, rx: 2, class: 'track' }),
      draw('rect', { x: 0, y: y + 22, width: Math.max((value / most) * WIDTH, 2), height: 8, rx: 2 }),
    );
  }
  return h('figure', {}, h('figcaption', {}, title), picture);
}

export interface Point {
  label: string;
  value: number;
}

const HEIGHT = 160;

/** A line that rises or falls over time, with its first and last point in words. */
export function line(title: string, points: readonly Point[]): HTMLElement {
  const most = Math.max(...points.map(({ value }) => value), 1);
  const x = (i: number): number => (points.length < 2 ? WIDTH : (i / (points.length - 1)) * WIDTH);
  const y = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 20);
  const path = points.map(
    ({ value }, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`,
  );
  const ends = [points[0], points.at(-1)];
  const picture = draw('svg', {
    ...{ viewBox: `0 0 ${WIDTH} ${HEIGHT + 28}`, role: 'img', class: 'chart' },
    'aria-label': printable(`${title}: ${points.map(({ label, value }) => `${label} ${value}`).join(', ')}`),
  });
  picture.append(
    draw('path', { d: `${path.join('')}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`, class: 'area' }),
    draw('path', { d: path.join(''), class: 'stroke' }),
    draw('text', { x: 0, y: HEIGHT + 20 }, ends[0] === undefined ? '' : `${ends[0].label}: ${ends[0].value}`),
    draw(
      'text',
      { x: WIDTH, y: HEIGHT + 20, class: 'value' },
      ends[1] === undefined ? '' : `${ends[1].label}: ${ends[1].value}`,
    ),
  );
  return h('figure', {}, h('figcaption', {}, title), picture);
}
