import { InputError, throwGathered } from '../../errors.ts';
import type { Entry, Format } from '../../formats/format.ts';
import { starPattern } from '../../text/name-pattern.ts';
import { printable } from '../../text/printable.ts';

/** Which packages of its sources a repository takes, as `packages` says it. */
export interface Selection {
  /** The lines without `!`; with none of them, everything is wanted. */
  wanted: readonly SelectionRule[];
  unwanted: readonly SelectionRule[];
}

/** One line of `packages`: `NAME`, `NAME>=VERSION` or the like. */
export interface SelectionRule {
  /** The line as it is written. */
  text: string;
  isName(name: string): boolean;
  /** Tests the order of a version, as `compareVersions` gives it; undefined for all versions. */
  bound: { sign: Sign; version: string } | undefined;
}

type Sign = '=' | '>=' | '>' | '<=' | '<';

const IS_WITHIN: { [sign in Sign]: (order: number) => boolean } = {
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
};

/** A selection that takes everything. */
export const EVERYTHING: Selection = { wanted: [], unwanted: [] };

/**
 * Reads the lines of `packages`.
 *
 * @throws InputError for every line that is not in that form
 */
export function parseSelection(lines: readonly string[]): Selection {
  const errors: InputError[] = [];
  const wanted: SelectionRule[] = [];
  const unwanted: SelectionRule[] = [];
  for (const text of lines) {
    const [, not, name, sign, version] = LINE.exec(text.trim()) ?? [];
    if (name === undefined) {
      errors.push(badLine(text));
      continue;
    }
    const bound = sign === undefined || version === undefined ? undefined : { sign: sign as Sign, version };
    (not === '!' ? unwanted : wanted).push({ text, isName: starPattern(name), bound });
  }
  throwGathered(errors);
  return { wanted, unwanted };
}

const LINE = /^(!?)\s*([^\s=<>!]+)(?:\s*(>=|<=|=|>|<)\s*([^\s=<>]+))?$/;

/** True for a package that a line wants, or that no line with `!` leaves out if there are only such lines. */
export function isSelected({ wanted, unwanted }: Selection, entry: VersionedName, format: Versions): boolean {
  const isMatch = (rule: SelectionRule): boolean => matchesRule(rule, entry, format);
  return (wanted.length === 0 || wanted.some(isMatch)) && !unwanted.some(isMatch);
}

/** True for a package that a line with `!` names, which leaves it out whoever needs it. */
export const isLeftOut = ({ unwanted }: Selection, entry: VersionedName, format: Versions): boolean =>
  unwanted.some((rule) => matchesRule(rule, entry, format));

/** True for a package whose very version a line names with `=`. */
export const isNamedExactly = ({ wanted }: Selection, entry: VersionedName, format: Versions): boolean =>
  wanted.some((rule) => rule.bound?.sign === '=' && matchesRule(rule, entry, format));

type VersionedName = Pick<Entry, 'name' | 'version'>;
type Versions = Pick<Format, 'compareVersions'>;

/** True for a package that a line names, whether the line takes it or leaves it out. */
export function matchesRule(
  { isName, bound }: SelectionRule,
  { name, version }: VersionedName,
  { compareVersions }: Versions,
): boolean {
  if (!isName(name)) return false;
  return bound === undefined || IS_WITHIN[bound.sign](compareVersions(version, bound.version));
}

const badLine = (text: string): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `\`packages\` has the line ${JSON.stringify(printable(text))}, which does not say which packages to take`,
    remedy:
      'Write a name or a pattern, with a version after =, >=, >, <= or < if you like: `luci-*`, `tor>=0.4.8`. Put ! before it to leave such packages out.',
  });
