/** The most bytes of the file that describes a feed. */
const CONFIG_LIMIT = 256 << 10;
/** The deepest nesting. Our own is three; the parser needs memory for each level. */
const DEPTH = 32;

/** Why a text is not given to the parser, which needs stack and memory for each level; undefined for one that is. */
export function boundsOf(text: string): string | undefined {
  if (text.length > CONFIG_LIMIT) return `the file has more than ${CONFIG_LIMIT >> 10} KiB`;
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + ('[{'.includes(bracket) ? 1 : -1));
    if (open > DEPTH) return `the file has more than ${DEPTH} open brackets`;
  }
  const levels = (line: string): number => /^[\s?:-]*/.exec(line)?.[0].replace(/[^?:-]/g, '').length ?? 0;
  const indents = new Set(text.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0));
  if (
    indents.size > DEPTH ||
    text.split('\n').some((line) => levels(line) > DEPTH && !/^-+\s*$/.test(line))
  ) {
    return `the file is nested more than ${DEPTH} levels deep`;
  }
  return undefined;
}
