/**
 * A pattern for names that have no folders: `*`, `?`, `[a-z]` and `{one,other}`. A name that is the pattern itself
 * matches too, whatever characters it has.
 *
 * Names come from others, so no name takes long: the time grows with its length, times that of the pattern.
 */
export function namePattern(pattern: string): (name: string) => boolean {
  const machine = machineOf(pattern);
  return (name) => name === pattern || accepts(machine, name);
}

/** A pattern for branches and tags as workflows have it: `*` ends at a slash, and `**` does not. */
export function refPattern(pattern: string): (ref: string) => boolean {
  if (pattern.includes('**')) return namePattern(pattern);
  const parts = pattern.split('/').map(namePattern);
  return (ref) => {
    const words = ref.split('/');
    return words.length === parts.length && parts.every((isPart, i) => isPart(words[i] ?? ''));
  };
}

/** A state takes a character that passes its test and goes on to the state after it, or goes on elsewhere at once. */
type State = { test: (char: string) => boolean } | { to: readonly number[] };

const ANY = (): boolean => true;

/** The states of a pattern in their order; the one behind the last is the end. Brackets and braces that have no end stand for themselves. */
function machineOf(pattern: string): State[] {
  const states: State[] = [];
  const add = (text: string): void => {
    const token = /\*+|\?|\[(!?)([^\]/[]+)\]|\{([^{}]*)\}|[\s\S]/gu;
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

/** Characters and ranges of them; a range that runs backwards matches nothing, and is no error. */
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

/** Whether a name leads from the first state to the end, all ways being gone at once. */
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

/** These states and those that they lead to without a character. */
function reachable(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set(from);
  for (const at of found) {
    const state = states[at];
    if (state !== undefined && 'to' in state) for (const to of state.to) found.add(to);
  }
  return found;
}
