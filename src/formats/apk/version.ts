/**
 * apk 3's version grammar and order (apk-tools 3.0 src/version.c; its own table of comparisons agrees):
 * `digits{.digits}[letter]{_suffix[digits]}[~hash][-rN]`.
 */

/** The kinds of token, highest first: where two versions differ in kind, the one with the earlier kind is newer. */
const KINDS = [
  'number',
  '.number',
  'letter',
  'suffix',
  'suffix-number',
  'hash',
  'revision',
  'end',
  'invalid',
] as const;
type Kind = (typeof KINDS)[number];

const PRE_RELEASES = ['alpha', 'beta', 'pre', 'rc'];
const SUFFIXES = [...PRE_RELEASES, 'cvs', 'svn', 'git', 'hg', 'p'];

interface Token {
  kind: Kind;
  /** The digits, the letter, the suffix word or the hash, without the sign before it. */
  text: string;
}

/** The pattern of each kind, and the kinds that it may follow. */
const RULES: ReadonlyArray<readonly [Kind, RegExp, readonly (Kind | 'start')[]]> = [
  ['number', /(\d+)/y, ['start']],
  ['.number', /\.(\d+)/y, ['number', '.number']],
  ['letter', /([a-z])/y, ['number', '.number']],
  ['suffix', /_([a-z]+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number']],
  ['suffix-number', /(\d+)/y, ['suffix']],
  ['hash', /~([0-9a-f]+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number']],
  ['revision', /-r(\d+)/y, ['number', '.number', 'letter', 'suffix', 'suffix-number', 'hash']],
];

/** The tokens of a version. The last one is `end`, or `invalid` where the text breaks the grammar. */
function tokensOf(version: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let last: Kind | 'start' = 'start';
  while (at < version.length) {
    const token = tokenAt(version, at, last);
    if (token === undefined) return [...tokens, { kind: 'invalid', text: '' }];
    tokens.push(token);
    last = token.kind;
    at = token.end;
  }
  return [...tokens, { kind: at === 0 ? 'invalid' : 'end', text: '' }];
}

function tokenAt(version: string, at: number, last: Kind | 'start'): (Token & { end: number }) | undefined {
  for (const [kind, pattern, after] of RULES) {
    if (!after.includes(last)) continue;
    pattern.lastIndex = at;
    const text = pattern.exec(version)?.[1];
    if (text === undefined || (kind === 'suffix' && !SUFFIXES.includes(text))) continue;
    return { kind, text, end: pattern.lastIndex };
  }
  return undefined;
}

/** True when apk 3 accepts the text as a version. */
export function isVersion(version: string): boolean {
  return tokensOf(version).at(-1)?.kind === 'end';
}

/** Negative when `a` is older than `b`, positive when newer, 0 when apk sees no difference. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  const left = tokensOf(a);
  const right = tokensOf(b);
  for (const [i, token] of left.entries()) {
    const other = right[i] as Token;
    const difference = token.kind === other.kind ? compareTokens(token, other) : compareKinds(token, other);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True when a version begins with all parts of another: 1.2 begins 1.2.3 and 1.2-r1, and not 1.20. */
export function isPrefixOf(prefix: string, version: string): boolean {
  const parts = tokensOf(prefix);
  const whole = tokensOf(version);
  return parts.every((part, i) => {
    const other = whole[i];
    if (part.kind === 'end') return true;
    return other !== undefined && part.kind === other.kind && compareTokens(part, other) === 0;
  });
}

function compareTokens({ kind, text }: Token, { text: other }: Token): number {
  switch (kind) {
    case '.number':
      // A leading zero makes it a decimal fraction: 1.010 is older than 1.09.
      return text.startsWith('0') || other.startsWith('0')
        ? compareBytes(text, other)
        : compareNumbers(text, other);
    case 'number':
    case 'suffix-number':
    case 'revision':
      return compareNumbers(text, other);
    case 'suffix':
      return SUFFIXES.indexOf(text) - SUFFIXES.indexOf(other);
    default:
      return compareBytes(text, other);
  }
}

/** A longer version is newer, unless it continues with a pre-release. */
function compareKinds(token: Token, other: Token): number {
  if (isPreRelease(token)) return -1;
  if (isPreRelease(other)) return 1;
  return KINDS.indexOf(other.kind) - KINDS.indexOf(token.kind);
}

const isPreRelease = ({ kind, text }: Token): boolean => kind === 'suffix' && PRE_RELEASES.includes(text);

const compareBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares numbers of any length, and ignores leading zeros. */
function compareNumbers(a: string, b: string): number {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || compareBytes(left, right);
}
