import { Buffer } from 'node:buffer';
import type { Random } from './random.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, 1e300, 2 ** 53, '', ' ', 'x', [], {}, [null], { length: 5 }],
  ...[
    '__proto__',
    'constructor',
    'a'.repeat(5000),
    '\ud800',
    '\u0000',
    'https://x.example/\n',
    '../..',
    '//x',
  ],
];
const NAMES = [
  '__proto__',
  'constructor',
  'length',
  'toString',
  'hasOwnProperty',
  '',
  'path',
  'url',
  'size',
  '0',
];

/** A value of JSON text replaced, dropped, doubled, renamed, or changed in itself. */
export function changedJson(
  bytes: Buffer,
  random: Random,
  inside: (part: Buffer) => Buffer,
): Buffer | undefined {
  const first = bytes[0];
  if ((first !== 0x7b && first !== 0x5b) || bytes.length > 1 << 20) return undefined;
  let value: Json;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const text = JSON.stringify(changed(value, random, inside));
  // One item a line, as our own files have it and their readers ask for.
  return Buffer.from(
    bytes.includes('\n') ? text.replaceAll('},{', '},\n{').replace(/\[\{(?=")/g, '[\n{') : text,
  );
}

/** Whether thousands of it make no large input. */
const isSmall = (value: Json): boolean => JSON.stringify(value).length < 200;

function changed(value: Json, random: Random, inside: (part: Buffer) => Buffer): Json {
  if (random.once(12)) return random.pick(VALUES);
  if (typeof value === 'string') {
    return random.once(4) ? `${random.pick(VALUES)}` : inside(Buffer.from(value)).toString('utf8');
  }
  if (typeof value === 'number') return random.pick([...VALUES, value + 1, -value, String(value)]);
  if (typeof value !== 'object' || value === null) return random.pick(VALUES);
  const list = Array.isArray(value);
  const entries: [string, Json][] = Object.entries(value);
  const at = random.below(entries.length + 1);
  const [name, old] = entries[at] ?? [random.pick(NAMES), null];
  switch (random.below(10)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries.splice(at, 1, [random.pick(NAMES), old]);
      break;
    case 2:
      for (let i = isSmall(old) && random.once(30) ? 2000 : 2; i > 0; i--) entries.push([`${name}${i}`, old]);
      break;
    default:
      entries.splice(at, 1, [name, changed(old, random, inside)]);
  }
  if (list) return entries.map(([, item]) => item);
  // `JSON.parse` makes own properties of any name, and so must this.
  return Object.fromEntries(entries);
}
