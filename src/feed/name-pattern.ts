/**
 * A pattern for names that have no folders: `*`, `?`, `[a-z]` and `{one,other}`. A name that is the pattern itself
 * matches too, whatever characters it has.
 */
export function namePattern(pattern: string): (name: string) => boolean {
  const expression = new RegExp(`^${translated(pattern)}$`, 'su');
  return (name) => name === pattern || expression.test(name);
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

/** The regular expression of a pattern; brackets and braces that have no end stand for themselves. */
function translated(pattern: string): string {
  const token = /\*+|\?|\[(!?)([^\]/[]+)\]|\{([^{}]*)\}|[\s\S]/gu;
  return pattern.replace(token, (text, not?: string, set?: string, words?: string) => {
    if (set !== undefined) return characters(not !== '', set);
    if (words !== undefined) return `(?:${words.split(',').map(translated).join('|')})`;
    if (text.startsWith('*')) return '.*';
    return text === '?' ? '.' : escaped(text);
  });
}

/** Characters and ranges of them; a range that runs backwards matches nothing, and is no error. */
function characters(isNot: boolean, set: string): string {
  const parts = [...set.matchAll(/(.)-(.)|./gsu)].flatMap(([text, from, to]) => {
    if (from === undefined || to === undefined) return [escaped(text)];
    return from <= to ? [`${escaped(from)}-${escaped(to)}`] : [];
  });
  return `[${isNot ? '^' : ''}${parts.join('')}]`;
}

/** By number: which characters may be escaped depends on where they stand. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
