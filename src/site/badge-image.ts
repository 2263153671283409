import { xmlText } from './xml.ts';

/** Widths of Verdana's characters in thousandths of the font size; `textLength` makes other fonts fit. */
const WIDTHS = new Map(
  Object.entries({
    274: 'il',
    344: 'j',
    352: 'f ',
    364: ".,'",
    394: 't!',
    427: 'rIJ',
    454: ':;()/-[]|',
    521: 'cs',
    525: 'z',
    592: 'kvxy',
    607: 'aeoFLETZPX',
    633: 'bdghnpqu0123456789_$?',
    684: 'ABCKRSVY',
    760: 'DGHNOQU',
    818: 'w+~=<>#^"*&',
    910: 'mM@W%',
  }).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)] as const)),
);
const FONT_SIZE = 11;
/** Pixels on each side of a text. */
const PADDING = 6;
/** Longer texts are cut, because a badge is part of a line. In characters. */
const LONGEST = 60;

/** White text on either colour has far more contrast than the 4.5 that WCAG asks for. */
export const BADGE_COLOURS = { label: '#444444', message: '#05628f' } as const;

/** Draws a small SVG image with a label and its value. */
export function badgeImage(label: string, message: string): string {
  const [left, right] = [cell(label), cell(message)];
  const width = left.width + right.width;
  const name = xmlText(`${label}: ${message}`);
  const inner = right.width - 3;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<rect width="${width}" height="20" rx="3" fill="${BADGE_COLOURS.label}"/>`,
    `<path fill="${BADGE_COLOURS.message}" d="M${left.width} 0h${inner}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${inner}z"/>`,
    `<g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}">`,
    textAt(PADDING, left),
    textAt(left.width + PADDING, right),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

interface Cell {
  text: string;
  /** The width of the text in pixels. */
  length: number;
  /** The width with the padding. */
  width: number;
}

function cell(whole: string): Cell {
  const chars = [...whole];
  const text = chars.length > LONGEST ? `${chars.slice(0, LONGEST - 1).join('')}…` : whole;
  const length = Math.ceil(
    ([...text].reduce((sum, char) => sum + (WIDTHS.get(char) ?? 910), 0) * FONT_SIZE) / 1000,
  );
  return { text, length, width: length + 2 * PADDING };
}

const textAt = (x: number, { text, length }: Cell): string =>
  `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${xmlText(text)}</text>`;
