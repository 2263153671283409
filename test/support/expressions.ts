/** What a `${{ }}` expression can come to. */
export type Value = string | number | boolean | null | { readonly [name: string]: Value };

export type Contexts = { readonly [name: string]: Value };

/** Fills in every `${{ }}` of a text, as a runner does before a step begins. */
export function fill(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => textOf(evaluate(expression, contexts)));
}

/** Every `${{ }}` of a text. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map((match) => match[1] ?? '');
}

const TOKEN = /\s*(?:'((?:[^']|'')*)'|(\d+(?:\.\d+)?)|([A-Za-z_][\w.-]*)|(\|\||&&|==|!=|[!()])|(\S))/gy;

/**
 * Evaluates what the examples need of GitHub's expressions: contexts, literals, `!`, `==`, `!=`, `&&`, `||` and
 * brackets. What a context lacks is null; a context that is not given, and everything else, is an error.
 */
export function evaluate(expression: string, contexts: Contexts): Value {
  const tokens = [...expression.trimEnd().matchAll(TOKEN)];
  let at = 0;
  const wrong = (what: string): Error => new Error(`${what} in the expression ${JSON.stringify(expression)}`);
  const takes = (...signs: string[]): string | undefined => {
    const sign = tokens[at]?.[4];
    if (sign === undefined || !signs.includes(sign)) return undefined;
    at++;
    return sign;
  };
  const any = (): Value => {
    let value = all();
    while (takes('||')) {
      const other = all();
      value = isTrue(value) ? value : other;
    }
    return value;
  };
  const all = (): Value => {
    let value = compared();
    while (takes('&&')) {
      const other = compared();
      value = isTrue(value) ? other : value;
    }
    return value;
  };
  const compared = (): Value => {
    const value = single();
    const sign = takes('==', '!=');
    return sign === undefined ? value : areEqual(value, single()) === (sign === '==');
  };
  const single = (): Value => {
    if (takes('!')) return !isTrue(single());
    if (takes('(')) {
      const value = any();
      if (!takes(')')) throw wrong('a bracket that is not closed');
      return value;
    }
    const [, text, number, name] = tokens[at] ?? [];
    at++;
    if (text !== undefined) return text.replaceAll("''", "'");
    if (number !== undefined) return Number(number);
    if (name === undefined) throw wrong('something else than a value');
    return LITERALS.has(name) ? (LITERALS.get(name) ?? null) : named(name.split('.'));
  };
  const named = ([context = '', ...path]: string[]): Value => {
    if (!Object.hasOwn(contexts, context)) throw wrong(`the unknown ${context}`);
    let value: Value = contexts[context] ?? null;
    for (const name of path) {
      value = typeof value === 'object' && value !== null ? (value[name] ?? null) : null;
    }
    return value;
  };
  const value = any();
  if (at < tokens.length) throw wrong('more than one value');
  return value;
}

const LITERALS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export function isTrue(value: Value): boolean {
  return value !== '' && value !== 0 && value !== false && value !== null;
}

/** Texts in any case; what is of two kinds is compared as numbers. */
function areEqual(one: Value, other: Value): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  if (typeof one === typeof other && typeof one !== 'object') return one === other;
  return Number(one) === Number(other);
}

function textOf(value: Value): string {
  return value === null ? '' : typeof value === 'object' ? 'Object' : String(value);
}
