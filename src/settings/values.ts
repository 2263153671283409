import { InputError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';

export function count(value: string, least: number, refuse: () => void): number | undefined {
  if (value === '') return undefined;
  if (/^(0|[1-9]\d{0,5})$/.test(value) && Number(value) >= least) return Number(value);
  refuse();
  return undefined;
}

/** `WORD=ARCH ARCH…`, one word a line; a word that stands for nothing leaves its packages out. */
export function archMap(lines: readonly string[], refuse: () => void): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const line of lines) {
    const [, word, arches] = /^([A-Za-z0-9._+-]+)\s*=([A-Za-z0-9._+,\s-]*)$/.exec(line) ?? [];
    if (word === undefined || arches === undefined || map.has(word)) {
      refuse();
      break;
    }
    map.set(
      word,
      arches.split(/[\s,]+/).filter((arch) => arch !== ''),
    );
  }
  return map;
}

export function runOf(value: string, refuse: () => void): number | 'event' | undefined {
  if (value === '') return undefined;
  if (value === 'event') return value;
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  refuse();
  return undefined;
}

/** `90`, `90s`, `5m`, `1h` in milliseconds. */
export function duration(value: string, refuse: () => void): number {
  const [, digits, unit = 's'] = /^(\d{1,6})(s|m|h)?$/.exec(value) ?? [];
  const seconds = Number(digits) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
  if (seconds >= 1 && seconds <= 6 * 3600) return seconds * 1000;
  refuse();
  return 0;
}

/** git's own rules for a branch name (check-ref-format), in short. */
export function isBranchName(name: string): boolean {
  return (
    /^[A-Za-z0-9_][A-Za-z0-9._/+@-]*$/.test(name) &&
    !/\.\.|\/\/|\/\.|@\{|\.lock(\/|$)|[/.]$/.test(name) &&
    name.length <= 200
  );
}

/** The nearest of the words allowed, as a remedy. */
export function suggestion(word: string, allowed: readonly string[]): string {
  const near = nearest(word, allowed);
  return near === undefined ? `Use one of: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}

/** A command, flag or kind of key that nobody knows; `prefix` is what stands before each of them. */
export function unknownWord(what: string, word: string, allowed: readonly string[], prefix = ''): InputError {
  const near = nearest(word.slice(word.startsWith(prefix) ? prefix.length : 0), allowed);
  return new InputError({
    code: 'INPUT_UNKNOWN',
    message: `${what} ${JSON.stringify(word)} is not known`,
    remedy:
      near === undefined
        ? `Use one of: ${allowed.map((name) => prefix + name).join(', ')}.`
        : `Did you mean ${prefix}${near}?`,
  });
}
