/**
 * Reads a pattern for names without folders: `*`, `?`, `[a-z]` and `{one,other}`. A name that equals the pattern
 * always matches.
 *
 * Other people choose the names, so the time is bounded: it grows with the length of the name times the length of
 * the pattern.
 */
export function namePattern(pattern: string): (name: string) => boolean {
  const machine = machineOf(pattern);
  return (name) => name === pattern || accepts(machine, name);
}

/** Reads a pattern in which only `*` and `?` stand for other characters. The time is bounded in the same way. */
export function starPattern(pattern: string): (name: string) => boolean {
  const machine = machineOf(pattern, /\*+|\?|[\s\S]/gu);
  return (name) => accepts(machine, name);
}

/** Reads a pattern for branches and tags as workflows write it: `*` stops at a slash, `**` does not. */
export function refPattern(pattern: string): (ref: string) => boolean {
  if (pattern.includes('**')) return namePattern(pattern);
  const parts = pattern.split('/').map(namePattern);
  return (ref) => {
    const words = ref.split('/');
    return words.length === parts.length && parts.every((isPart, i) => isPart(words[i] ?? ''));
  };
}

/** A state either takes one character that passes its test and leads to the next state, or leads elsewhere at once. */
type State = { test: (char: string) => boolean } | { to: readonly number[] };

const ANY = (): boolean => true;

/** The states of a pattern in order; the index after the last is the end. Unclosed brackets and braces are literal. */
function machineOf(pattern: string, token = /\*+|\?|\[(!?)([^\]/[]+)\]|\{([^{}]*)\}|[\s\S]/gu): State[] {
  const states: State[] = [];
  const add = (text: string): void => {
    for (const [char, not, set, words] of text.matchAll(token)) {
      if (set !== undefined) states.push({ test: oneOf(not !== '', set) });
      else if (words !== undefined) addEither(words.split(','));
      else if (char.startsWith('*')) {
        const at = states.length;
        states.push({ to: [at + 1, at + 3] }, { test: ANY }, { to: [at] });
      } else states.push({ test: char === '?' ? ANY : (other) => other === char });
    }
  };
  const addEither = (words: readonly string[]): void => {
    const fork = states.length;
    states.push({ to: [] });
    const begins: number[] = [];
    const ends: number[] = [];
    for (const word of words) {
      begins.push(states.length);
      add(word);
      ends.push(states.length);
      states.push({ to: [] });
    }
    states[fork] = { to: begins };
    for (const end of ends) states[end] = { to: [states.length] };
  };
  add(pattern);
  return states;
}

/** Reads a set of characters and ranges. A range that runs backwards matches nothing, and is not an error. */
function oneOf(isNot: boolean, set: string): (char: string) => boolean {
  const parts = [...set.matchAll(/(.)-(.)|./gsu)].map(([text, from = text, to = text]) => [
    from.codePointAt(0) ?? 0,
    to.codePointAt(0) ?? 0,
  ]);
  return (char) => {
    const code = char.codePointAt(0) ?? 0;
    return parts.some(([from = 0, to = 0]) => from <= code && code <= to) !== isNot;
  };
}

/** True when a name leads from the first state to the end. Follows all ways at once. */
function accepts(states: readonly State[], name: string): boolean {
  let here = reachable(states, [0]);
  for (const char of name) {
    const next: number[] = [];
    for (const at of here) {
      const state = states[at];
      if (state !== undefined && 'test' in state && state.test(char)) next.push(at + 1);
    }
    if (next.length === 0) return false;
    here = reachable(states, next);
  }
  return here.has(states.length);
}

/** These states, and the states that they lead to without taking a character. */
function reachable(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set(from);
  for (const at of found) {
    const state = states[at];
    if (state !== undefined && 'to' in state) for (const to of state.to) found.add(to);
  }
  return found;
}

/**
 * True when some name fits two patterns in which only `*` and `?` stand for other characters. The time grows with the
 * length of one pattern times that of the other.
 */
export function meetingPattern(one: string, other: string): boolean {
  const a = [...one];
  const b = [...other];
  // For each place in `b`: whether a name can have brought both patterns there.
  let row = [...b, ''].map((_, j) => b.slice(0, j).every((char) => char === '*'));
  for (const char of a) {
    const next: boolean[] = [];
    for (let j = 0; j <= b.length; j++) {
      const isStar = char === '*';
      const before = b[j - 1];
      const isOne = char === '?' || before === '?' || char === before;
      next.push(
        (isStar && row[j] === true) ||
          ((isStar || before === '*') && next[j - 1] === true) ||
          (before === '*' && row[j] === true) ||
          (j > 0 && !isStar && before !== '*' && isOne && row[j - 1] === true),
      );
    }
    row = next;
  }
  return row.at(-1) === true;
}
