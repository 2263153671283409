import { GitHubError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** The items of one page of a list. */
export function itemsOf(data: unknown, key: string | undefined, what: string): unknown[] {
  const items = key === undefined ? data : fieldsOf(data, what).inside(key);
  if (!Array.isArray(items)) throw unexpected(what, key ?? 'a list', items);
  return items;
}

/** The fields of an answer. Each throws GitHubError when it is not of its kind. */
export interface Fields {
  number(name: string): number;
  /** A number; undefined when it is null or absent. */
  count(name: string): number | undefined;
  text(name: string): string;
  /** undefined when it is null, absent or empty. */
  optional(name: string): string | undefined;
  flag(name: string): boolean;
  digest(name: string): string | undefined;
  inside(name: string): unknown;
}

/** Reads an answer field by field, because a proxy or another server can answer anything. */
export function fieldsOf(data: unknown, what: string): Fields {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw unexpected(what, 'the answer', data);
  }
  const values = data as { [name: string]: unknown };
  const value = <T>(name: string, isRight: (given: unknown) => given is T): T => {
    const given = values[name];
    if (!isRight(given)) throw unexpected(what, name, given);
    return given;
  };
  const optional = (name: string): string | undefined => {
    const given = values[name] ?? '';
    if (typeof given !== 'string') throw unexpected(what, name, given);
    return given === '' ? undefined : given;
  };
  return {
    number: (name) => value(name, isCount),
    count: (name) => (values[name] === undefined || values[name] === null ? undefined : value(name, isCount)),
    text: (name) => value(name, isText),
    optional,
    flag: (name) => value(name, isFlag),
    digest: (name) => {
      const given = optional(name);
      const [, hex] = /^sha256:([0-9a-f]{64})$/i.exec(given ?? '') ?? [];
      // A digest that cannot be checked must not be ignored.
      if (given !== undefined && hex === undefined) throw unexpected(what, name, given);
      return hex?.toLowerCase();
    },
    inside: (name) => values[name],
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function unexpected(what: string, name: string, given: unknown): GitHubError {
  const received = printable(wordOf(given)).slice(0, 60);
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `the answer about ${what} is not what GitHub's API gives: ${name} is ${received}`,
    remedy: 'Check the address of the API, and that no proxy answers instead of it.',
  });
}

/** A value as text. Objects and lists are only named, because they can hold anything. */
function wordOf(given: unknown): string {
  if (typeof given === 'string') return JSON.stringify(given);
  if (Array.isArray(given)) return 'a list';
  return typeof given === 'object' && given !== null ? 'an object' : String(given);
}
