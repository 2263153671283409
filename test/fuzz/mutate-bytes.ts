import { Buffer } from 'node:buffer';
import type { Random } from './random.ts';

/** What mutations draw on, besides chance. */
export interface Material {
  /** Words of the format. */
  words: readonly Buffer[];
  /** Other inputs, to join halves of. */
  seeds: readonly Buffer[];
}

/** No input grows beyond this, but by chance up to `RARE_LIMIT`: what is large enough is slow for good reasons. */
const USUAL_LIMIT = 64 << 10;
const RARE_LIMIT = 1 << 20;

/** Text that has done harm somewhere. */
const HOSTILE: readonly Buffer[] = [
  ...[
    '\0',
    '\r',
    '\n',
    '\r\n',
    '\t',
    '\u001b[31m',
    '\u007f',
    ' ',
    '\n\n',
    ': ',
    ' = ',
    ', ',
    '/',
    '\\',
    '..',
  ],
  ...[
    '../',
    './',
    '//',
    '-',
    '--',
    '~',
    '%00',
    '%2e%2e',
    '?',
    '#',
    '`id`',
    '$(id)',
    `\${name}`,
    "'",
    '"',
    '<b>',
  ],
  ...['\ufeff', '\u202e', '\u2028', '\u00a0', '\u0130', 'é', '😀', '__proto__', 'constructor', 'toString'],
  ...[
    'null',
    '[]',
    '{}',
    '1e999',
    '-0',
    '9007199254740993',
    'NaN',
    '::error::x',
    'EOF',
    'http://[',
    'a'.repeat(300),
  ],
].map((text) => Buffer.from(text));
/** Bytes that are no UTF-8. */
const BROKEN: readonly Buffer[] = ['ff', 'c0af', 'eda080', 'f5808080', 'e2'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

const EDGES: readonly number[] = [
  ...[0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 31, 32, 63, 64, 0x7f, 0x80, 0xff, 0x100, 0x1ff, 0x200, 0x7fff, 0x8000],
  ...[
    0xffff, 0x10000, 0xffffff, 0x1000000, 0x0fffffff, 0x10000000, 0x7fffffff, 0x80000000, 0xfffffffe,
    0xffffffff,
  ],
];

type Change = (bytes: Buffer, random: Random, material: Material) => Buffer;

/** A place in the bytes, and a piece from it on, which is short more often than long. */
function piece(bytes: Buffer, random: Random): { at: number; end: number } {
  const at = random.below(bytes.length);
  const most = random.pick([4, 16, 64, 512, bytes.length]);
  return { at, end: Math.min(bytes.length, at + 1 + random.below(most)) };
}

const around = (bytes: Buffer, at: number, end: number, middle: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(end)]);

function flipBits(bytes: Buffer, random: Random): Buffer {
  for (let i = 0; i <= random.below(4); i++) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
}

function setBytes(bytes: Buffer, random: Random): Buffer {
  for (let i = 0; i <= random.below(4); i++) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

const cutEnd: Change = (bytes, random) => bytes.subarray(0, random.below(bytes.length));
const cutBegin: Change = (bytes, random) => bytes.subarray(random.below(bytes.length));

const drop: Change = (bytes, random) => {
  const { at, end } = piece(bytes, random);
  return around(bytes, at, end, Buffer.alloc(0));
};

/** A few times, or as often as there is room. */
const repeat: Change = (bytes, random) => {
  const { at, end } = piece(bytes, random);
  const chunk = bytes.subarray(at, end);
  const room = (random.once(40) ? RARE_LIMIT : USUAL_LIMIT) - bytes.length;
  const most = Math.max(1, Math.floor(room / chunk.length));
  const times = Math.min(most, random.once(4) ? most : 1 + random.below(8));
  return around(bytes, at, at, Buffer.alloc(chunk.length * times, chunk));
};

const fill: Change = (bytes, random) => {
  const { at, end } = piece(bytes, random);
  return bytes.fill(random.pick([0, 0xff, 0x20, 0x0a, 0x0d, 0x30, 0x2f]), at, end);
};

const swap: Change = (bytes, random) => {
  const first = piece(bytes, random);
  const second = piece(bytes, random);
  const [a, b] = first.at <= second.at ? [first, second] : [second, first];
  if (a.end > b.at) return around(bytes, a.at, a.at, bytes.subarray(b.at, b.end));
  return Buffer.concat([
    ...[bytes.subarray(0, a.at), bytes.subarray(b.at, b.end), bytes.subarray(a.end, b.at)],
    ...[bytes.subarray(a.at, a.end), bytes.subarray(b.end)],
  ]);
};

/** A word in place of what is there, or between. */
const word: Change = (bytes, random, { words }) => {
  const source = random.once(2) && words.length > 0 ? words : random.once(6) ? BROKEN : HOSTILE;
  const text = random.pick(source);
  const at = random.below(bytes.length + 1);
  return around(bytes, at, random.once(2) ? at : Math.min(bytes.length, at + text.length), text);
};

/** The first part of this input and the last of another. */
const splice: Change = (bytes, random, { seeds }) => {
  const other = random.pick(seeds);
  const at = random.below(bytes.length + 1);
  // At one place in both more often than at two: fields tend to be where they are.
  const from = random.once(3) ? random.below(other.length + 1) : Math.min(at, other.length);
  return Buffer.concat([bytes.subarray(0, at), other.subarray(from)]);
};

/** A number of one, two, four or eight bytes, mostly on a boundary. */
const integer: Change = (bytes, random) => {
  const width = random.pick([1, 2, 4, 4, 8]);
  if (bytes.length < width) return setBytes(bytes, random);
  const step = random.once(4) ? 1 : width;
  const at = random.below(Math.floor((bytes.length - width) / step) + 1) * step;
  const isBig = random.once(3);
  const low = Math.min(width, 4);
  const old = isBig ? bytes.readUIntBE(at + width - low, low) : bytes.readUIntLE(at, low);
  const value = random.pick([
    ...[random.pick(EDGES), old + 1, old - 1, old * 2, old + bytes.length, bytes.length, bytes.length - at],
  ]);
  const number = (BigInt(value) + (random.once(8) ? 1n << 63n : 0n)) & ((1n << BigInt(8 * width)) - 1n);
  for (let i = 0; i < width; i++) {
    bytes[at + (isBig ? width - 1 - i : i)] = Number((number >> BigInt(8 * i)) & 0xffn);
  }
  return bytes;
};

const DIGITS = /[0-9]+/g;
const NUMBERS = [
  '0',
  '00',
  '1',
  '7',
  '-1',
  '255',
  '256',
  '4095',
  '65536',
  '2147483648',
  '4294967296',
  '1e9',
  '0x10',
];

/** A number in text: a size in a header, an epoch, a port. */
const decimal: Change = (bytes, random) => {
  const from = random.below(bytes.length);
  const text = bytes.toString('latin1', from, from + 4096);
  const found = [...text.matchAll(DIGITS)];
  if (found.length === 0) return setBytes(bytes, random);
  const { 0: digits, index } = random.pick(found);
  const other = random.once(4) ? '9'.repeat(1 + random.below(40)) : random.pick(NUMBERS);
  // Of the same width where a field has one.
  const shown = random.once(2) ? other : other.slice(0, digits.length).padStart(digits.length, '0');
  return around(bytes, from + index, from + index + digits.length, Buffer.from(shown));
};

/** Lines doubled, dropped, moved, folded, ended otherwise, or taken from another input. */
const lines: Change = (bytes, random, { seeds }) => {
  const all = bytes.toString('latin1').split('\n');
  const at = random.below(all.length);
  const line = all[at] ?? '';
  switch (random.below(7)) {
    case 0:
      all.splice(at, 1);
      break;
    case 1:
      all.splice(random.below(all.length), 0, line);
      break;
    case 2:
      all.splice(at, 1);
      all.splice(random.below(all.length + 1), 0, line);
      break;
    case 3:
      all.splice(at, 1, `${line}${random.pick(['\r', ' ', '\t', '\0', '\\', ','])}`);
      break;
    case 4:
      all.splice(at, 0, random.pick([' ', '\t', '', ' .', '#', ' folded', '\u00a0']));
      break;
    case 5:
      all.splice(at, 1, `${random.pick([' ', '\t', '#', '-', '\ufeff'])}${line}`);
      break;
    default: {
      const others = random.pick(seeds).toString('latin1', 0, USUAL_LIMIT).split('\n');
      all.splice(at, random.below(2), random.pick(others));
    }
  }
  return Buffer.from(all.join('\n'), 'latin1');
};

const CHANGES: readonly Change[] = [
  ...[flipBits, setBytes, cutEnd, cutBegin, drop, repeat, fill, swap, word, word, splice],
  ...[integer, integer, integer, decimal, decimal, lines, lines],
];

/** One to four changes that know nothing of what the bytes are. */
export function mutateBytes(bytes: Buffer, random: Random, material: Material): Buffer {
  let changed = Buffer.from(bytes);
  for (let left = 1 + random.below(random.pick([1, 1, 2, 4])); left > 0; left--) {
    if (changed.length === 0) return Buffer.from(random.pick([...material.words, ...HOSTILE]));
    changed = Buffer.from(random.pick(CHANGES)(changed, random, material));
  }
  return changed;
}
