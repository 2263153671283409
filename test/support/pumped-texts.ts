/**
 * Texts on which a regular expression of more than linear cost shows it: made of the expression's own parts. For
 * each part that may repeat without end, what must stand before it, then the part over and over, then something
 * that it does not expect.
 */

type Node =
  | { kind: 'chars'; samples: string[] }
  | { kind: 'sequence'; items: Node[] }
  | { kind: 'choice'; options: Node[] }
  | { kind: 'repeat'; body: Node; least: number; most: number }
  | { kind: 'nothing'; body?: Node };

/** Ends that no part expects, or that many do. */
const ENDS = ['', '\u0001', '\n', '!', ' x', 'A'];
/** The most texts for one expression: repeats come in pairs, and pairs are many. */
const MOST = 200;

/**
 * @param pattern the source of an expression
 * @param length about how many characters each text has
 */
export function pumpedTexts(pattern: string, length: number): string[] {
  const root = parse(pattern);
  const texts = new Set<string>();
  const add = (before: string, pump: string, end: string): void => {
    if (pump === '' || texts.size >= MOST) return;
    const pumped = pump.repeat(Math.ceil(length / pump.length)) + end;
    texts.add(before + pumped);
    // A match at the very beginning would swallow it.
    if (before === '' && end !== '') texts.add(`x${pumped}`);
  };
  const places = [...placesOf(root, '')];
  const pumps = [...new Set(places.flatMap(({ samples }) => samples))].slice(0, 10);
  for (const { before, samples } of places) {
    for (const sample of samples) for (const end of ENDS) add(before, sample, end);
    // Where an attempt fails late, every new beginning of one costs as much again.
    if (before !== '') for (const end of ENDS) add('', before, end);
    for (const sample of samples) add('', before + sample, '\u0001');
  }
  for (const one of pumps) for (const other of pumps) if (one !== other) add('', one + other, '\u0001');
  for (const sample of samplesOf(root)) for (const end of ENDS) add('', sample, end);
  for (const end of ['\n', ''])
    for (const plain of ['a', ' ', '0', '/', '\r', '\n', '=']) add('', plain, end);
  return [...texts];
}

/** The repeats without end, each with the shortest text that leads there. */
function* placesOf(node: Node, before: string): Generator<{ before: string; samples: string[] }> {
  switch (node.kind) {
    case 'sequence': {
      let so = before;
      for (const item of node.items) {
        yield* placesOf(item, so);
        so += samplesOf(item)[0] ?? '';
      }
      return;
    }
    case 'choice':
      for (const option of node.options) yield* placesOf(option, before);
      return;
    case 'repeat':
      if (node.most > 1000) yield { before, samples: samplesOf(node.body).slice(0, 8) };
      yield* placesOf(node.body, before);
      return;
    case 'nothing':
      if (node.body === undefined) return;
      yield { before, samples: samplesOf(node.body) };
      yield* placesOf(node.body, before);
  }
}

/** Short texts that fit: the shortest that shows each choice. */
function samplesOf(node: Node): string[] {
  switch (node.kind) {
    case 'chars':
      return node.samples;
    case 'sequence': {
      const parts = node.items.map(samplesOf);
      const most = Math.min(8, Math.max(1, ...parts.map((part) => part.length)));
      return Array.from({ length: most }, (_, i) =>
        parts.map((part) => part[Math.min(i, part.length - 1)] ?? '').join(''),
      );
    }
    case 'choice':
      return node.options.flatMap(samplesOf).slice(0, 12);
    case 'repeat':
      return samplesOf(node.body).map((text) => text.repeat(Math.max(1, Math.min(node.least, 64))));
    case 'nothing':
      return [''];
  }
}

const CLASSES: { readonly [letter: string]: string[] } = {
  ...{ d: ['0', '9'], D: ['a', ' '], w: ['a', '0', '_'], W: [' ', '/'], s: [' ', '\n'], S: ['a', '/'] },
};
const CONTROLS: { readonly [letter: string]: string } = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  0: '\0',
};
const PROPERTIES: { readonly [name: string]: string[] } = {
  ...{ L: ['a'], N: ['0'], Cc: ['\u0001'], Cf: ['\u00ad'], Cs: ['\ud800'], Zl: ['\u2028'], Zp: ['\u2029'] },
};

/** As much of the grammar as expressions here use; a negated class stands for what it leaves. */
function parse(pattern: string): Node {
  let at = 0;
  const peek = (): string => pattern.charAt(at);
  const eat = (text: string): boolean => {
    if (!pattern.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };

  function choice(): Node {
    const options = [sequence()];
    while (eat('|')) options.push(sequence());
    return options.length === 1 ? (options[0] as Node) : { kind: 'choice', options };
  }

  function sequence(): Node {
    const items: Node[] = [];
    while (at < pattern.length && peek() !== '|' && peek() !== ')') items.push(repeated(atom()));
    return { kind: 'sequence', items };
  }

  function repeated(body: Node): Node {
    const [text, least, isOpen, most] = /^\{(\d+)(?:(,)(\d*))?\}/.exec(pattern.slice(at)) ?? [];
    let node = body;
    if (eat('*')) node = { kind: 'repeat', body, least: 0, most: Number.POSITIVE_INFINITY };
    else if (eat('+')) node = { kind: 'repeat', body, least: 1, most: Number.POSITIVE_INFINITY };
    else if (eat('?')) node = { kind: 'repeat', body, least: 0, most: 1 };
    else if (text !== undefined && eat(text)) {
      const end =
        isOpen === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
      node = { kind: 'repeat', body, least: Number(least), most: end };
    }
    eat('?');
    return node;
  }

  function atom(): Node {
    if (eat('(')) return group();
    if (eat('[')) return set();
    if (eat('^') || eat('$')) return { kind: 'nothing' };
    if (eat('.')) return { kind: 'chars', samples: ['a', ' ', '/'] };
    if (eat('\\')) return { kind: 'chars', samples: escaped() };
    const char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    at += char.length;
    return { kind: 'chars', samples: [char] };
  }

  function group(): Node {
    const looks = ['?=', '?!', '?<=', '?<!'].some(eat);
    if (!looks && !eat('?:') && eat('?<')) at = pattern.indexOf('>', at) + 1;
    const body = choice();
    if (!eat(')')) throw new Error(`no end of a group in ${pattern}`);
    return looks ? { kind: 'nothing', body } : body;
  }

  function set(): Node {
    const isNot = eat('^');
    const named: string[] = [];
    const excluded = new Set<string>();
    while (!eat(']')) {
      const from = eat('\\') ? escaped() : [pattern.charAt(at++)];
      named.push(...from);
      if (peek() === '-' && pattern.charAt(at + 1) !== ']') {
        at++;
        const to = eat('\\') ? escaped() : [pattern.charAt(at++)];
        named.push(...to);
        const [low = '', high = ''] = [from[0], to[0]];
        for (const char of 'aA0 \n/!=') if (char >= low && char <= high) excluded.add(char);
      }
    }
    if (!isNot) return { kind: 'chars', samples: [...new Set(named)] };
    const left = [...'a A0/!=-"<$\n'].filter((char) => !named.includes(char) && !excluded.has(char));
    return { kind: 'chars', samples: left.slice(0, 5) };
  }

  function escaped(): string[] {
    const letter = pattern.charAt(at++);
    const hex = { u: 4, x: 2 }[letter];
    if (letter === 'p' || letter === 'P') {
      const end = pattern.indexOf('}', at);
      const name = pattern.slice(at + 1, end);
      at = end + 1;
      return letter === 'P' ? ['a', '!'] : (PROPERTIES[name] ?? ['a']);
    }
    if (hex !== undefined) {
      const isBraced = peek() === '{';
      const end = isBraced ? pattern.indexOf('}', at) : at + hex;
      const code = Number.parseInt(pattern.slice(isBraced ? at + 1 : at, end), 16);
      at = isBraced ? end + 1 : end;
      return [String.fromCodePoint(code)];
    }
    if (letter === 'b' || letter === 'B') return [''];
    return CLASSES[letter] ?? [CONTROLS[letter] ?? letter];
  }

  const node = choice();
  if (at < pattern.length)
    throw new Error(`what follows ${pattern.slice(0, at)} in ${pattern} is not understood`);
  return node;
}
