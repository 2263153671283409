import type { Buffer } from 'node:buffer';
import { inspect, isDeepStrictEqual } from 'node:util';
import type { Corpus } from './corpus.ts';

/** One reader of foreign bytes or text. */
export interface Target {
  /** What `npm run fuzz` calls it. */
  name: string;
  /** What is read, in a few words. */
  about: string;
  /** Words of the format, for mutations to put in. */
  words: readonly string[];
  /** Makes everything that all runs share. */
  prepare(around: Surroundings): Promise<Prepared>;
}

/**
 * A target out of a table.
 *
 * @param table the address of a module that exports `TARGETS`
 * @throws RangeError for a name that none has
 */
export async function targetIn(table: string, name: string): Promise<Target> {
  const { TARGETS } = (await import(table)) as { TARGETS: readonly Target[] };
  const found = TARGETS.find((target) => target.name === name);
  if (found === undefined) throw new RangeError(`there is no target ${name}`);
  return found;
}

export interface Surroundings {
  corpus: Corpus;
  /** An empty folder that somebody removes. */
  scratch: string;
}

export interface Prepared {
  /** Good inputs that others are made of; at least one. */
  seeds: readonly Buffer[];
  /**
   * Reads an input, and looks whether what came out of it holds together.
   *
   * @returns false where it was refused by a value
   * @throws PkgfeedError where it was refused; anything else is a fault of ours
   */
  read(input: Buffer): boolean | Promise<boolean>;
}

/** What was read is not what it should be. */
export class Violation extends Error {
  override name = 'Violation';
}

/** @throws Violation where two values that should be equal are not */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Violation(`${what}: ${shown(actual)} is not ${shown(expected)}`);
}

const shown = (value: unknown): string =>
  inspect(value, { depth: 4, maxArrayLength: 4, maxStringLength: 300, breakLength: 200 }).slice(0, 1500);

/** @throws Violation */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Violation(what);
}

/** @throws Violation where a text that we write into an index holds what ends a line or acts in a terminal */
export function expectPlainLines(text: string, what: string): void {
  const at = text.search(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  if (at >= 0)
    throw new Violation(
      `${what} holds a control character: ${shown(text.slice(Math.max(0, at - 40), at + 40))}`,
    );
}
