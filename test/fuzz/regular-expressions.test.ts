import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { parseSync } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';
import { pumpedTexts } from '../support/pumped-texts.ts';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
/** Written by a script from what is tested where it comes from. */
const MADE = 'site/page-bundle.ts';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && file !== MADE)
  .sort();

interface Expression {
  file: string;
  pattern: string;
  flags: string;
}

interface Found {
  expressions: Expression[];
  /** How many are made of texts at run time. */
  made: number;
}

function expressionsIn(file: string): Found {
  const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  expect(errors, file).toEqual([]);
  const found: Found = { expressions: [], made: 0 };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, callee } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (regex !== undefined) found.expressions.push({ file, ...regex });
    if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') found.made++;
    for (const value of Object.values(node)) walk(value);
  };
  walk(program.body);
  return found;
}

const found = new Map(files.map((file) => [file, expressionsIn(file)]));
const LONG = 16_000;
const SHORT = 2_000;
/** What a linear expression takes for a long text is a hundredth; a quadratic one takes ten times as much. */
const SLOW = 20;
/** Each text eight times as long may take as much longer, and half as much again. */
const GROWTH = 12;
/** Milliseconds after which what takes long is stopped: backtracking without end comes to none. */
const BOUND = 150;

const nameOf = ({ file, pattern }: Expression): string => `${file} /${pattern}/`;

/** What these read is no text of others: a count, the browser's own address, and the address of a server. */
const SHORT_TEXTS: readonly string[] = [
  String.raw`site/page/dom.ts /\B(?=(\d{3})+$)/`,
  String.raw`site/views.ts /\/+$/`,
  // Of what has no two of them in a row.
  String.raw`site/feed-name.ts /^_+|_+$/`,
];

/** Milliseconds of the processor to find every match in a text; what other processes do takes none of it. */
function timeOf(expression: RegExp, text: string): number {
  const started = process.cpuUsage().user;
  // Finds each as `matchAll`, `split` and `test` do, and makes no object of it.
  text.replace(expression, '');
  return (process.cpuUsage().user - started) / 1000;
}

const WORK = new Script('boundedWork()');

/** Does work, and gives what became of it: the bound stops it, and backtracking may fill the engine's stack. */
function attempt(work: () => void): 'ended' | 'stopped' | 'overflowed' {
  Object.assign(globalThis, { boundedWork: work });
  try {
    WORK.runInThisContext({ timeout: BOUND });
    return 'ended';
  } catch (error) {
    if (error instanceof RangeError) return 'overflowed';
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'stopped';
    throw error;
  }
}

/** The index of the first text, from one on, that may be slow; how many texts there are if none is. */
function firstSuspect(expression: RegExp, texts: readonly string[], from: number): number {
  let at = from;
  // Many texts in one piece of work: to bound each alone takes longer than to look through it.
  attempt(() => {
    while (at < texts.length && timeOf(expression, texts[at] ?? '') < SLOW) at++;
  });
  return at;
}

/** The least of several: what else goes on takes time too, but not each time. */
const least = (times: number, measure: () => number): number =>
  Math.min(...Array.from({ length: times }, measure));

/** Whether the longer of two texts takes more time than in proportion. */
function isMoreThanLinear(expression: RegExp, long: string, short: string): boolean {
  let time = 0;
  const started = process.cpuUsage().user;
  const outcome = attempt(() => {
    time = least(2, () => timeOf(expression, long));
  });
  // Where the machine did something else meanwhile, that is no time of the text's.
  const used = (process.cpuUsage().user - started) / 1000;
  if (outcome === 'overflowed') return true;
  if (outcome === 'stopped') return used >= SLOW || isMoreThanLinear(expression, long, short);
  return time >= SLOW && time > GROWTH * least(3, () => timeOf(expression, short));
}

/** The beginning of the first text for which an expression takes more than linear time. */
function slowText({ pattern, flags }: Omit<Expression, 'file'>): string | undefined {
  const expression = new RegExp(pattern, `${flags.replace(/[gy]/g, '')}g`);
  const [long, short] = [pumpedTexts(pattern, LONG), pumpedTexts(pattern, SHORT)];
  let at = firstSuspect(expression, long, 0);
  while (at < long.length && !isMoreThanLinear(expression, long[at] ?? '', short[at] ?? '')) {
    at = firstSuspect(expression, long, at + 1);
  }
  return long[at]?.slice(0, 100);
}

describe('what finds expressions that are more than linear', () => {
  it.each([
    String.raw`\r+$`,
    String.raw`^\s+|\s+$`,
    String.raw`\$\{([^}]*)\}`,
    String.raw`<([^>]*)>;`,
    String.raw`(\.ya?ml)@.*$`,
    String.raw`^(a+)+$`,
    String.raw`^(?:a|a)*$`,
    String.raw`(?<=x)[^,]*,$`,
    String.raw`"[^x]*"\s*:`,
  ])('sees %s', (pattern) => {
    expect(slowText({ pattern, flags: '' })).toBeDefined();
  });

  it.each([String.raw`^\d{1,15}$`, String.raw`^[a-z]+$`, String.raw`[&<>]`, String.raw`\{([^{}]*)\}`])(
    'and passes %s',
    (pattern) => {
      expect(slowText({ pattern, flags: '' })).toBeUndefined();
    },
  );
});

describe('every regular expression in src', () => {
  it('is found', () => {
    const all = [...found.values()].flatMap(({ expressions }) => expressions);
    expect(all.length).toBeGreaterThan(200);
  });

  it('and of those that are made of texts at run time, each is looked after where it is tested', () => {
    const making = [...found].filter(([, { made }]) => made > 0).map(([file]) => file);
    expect(making).toEqual([
      ...['attestation/attestation.ts', 'feed/catalog/plain-values.ts', 'feed/layout.ts'],
      ...['feed/survey/path-words.ts', 'formats/opkg/relations.ts'],
      ...['machine/leftovers.ts', 'machine/process-mark.ts', 'site/installer/installer.ts'],
      'text/github-repository.ts',
    ]);
  });

  it('but for those of texts that are short by nature', () => {
    const known = [...found.values()].flatMap(({ expressions }) => expressions).map(nameOf);
    expect(SHORT_TEXTS.filter((name) => !known.includes(name))).toEqual([]);
  });

  const listed = [...found].filter(([, { expressions }]) => expressions.length > 0);
  it.each(listed)('takes time in proportion to the text: %s', (_, { expressions }) => {
    const slow = expressions.flatMap((expression) => {
      if (SHORT_TEXTS.includes(nameOf(expression))) return [];
      const text = slowText(expression);
      return text === undefined ? [] : [{ expression: `/${expression.pattern}/`, text }];
    });
    expect(slow).toEqual([]);
  });
});
