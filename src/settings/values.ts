import { InputError } from '../errors.ts';
import { GRACE_LIMIT } from '../feed/catalog/leaving-shape.ts';
import { isPlainPath } from '../feed/catalog/plain-values.ts';
import { isReason, REASON_LIMIT } from '../feed/catalog/withdrawn-shape.ts';
import { commitMessageFault } from '../feed/commit-message.ts';
import type { KeyText } from '../keys/key.ts';
import { nearest } from '../text/nearest.ts';

/** Why a value cannot be used: what it should be, and how to get there. */
export interface Refusal {
  /** Completes “`name` is "value", not …”. */
  wanted: string;
  remedy: string;
}

/** What an input says. A refused input has a value too, which only stands in until the refusals are thrown. */
export interface Read<Value> {
  value: Value;
  refusal?: Refusal;
}

/** What readers need to know of an input. */
interface Asked {
  name: string;
  default: string;
}

/** Reads the texts that were given for an input; a repeated flag gives several. */
export type Reader<Value> = (given: readonly KeyText[], asked: Asked) => Read<Value>;

/** The last text without blanks around it, or else the default. */
export const lastText = (given: readonly KeyText[], asked: Asked): string =>
  (given.at(-1)?.text ?? '').trim() || asked.default;

const linesOf = (given: readonly KeyText[]): string[] =>
  given
    .flatMap(({ text: lines }) => lines.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '');

const splitWords = (line: string): string[] => line.split(/[\s,]+/).filter((word) => word !== '');

const withoutSlashes = (address: string): string => address.replace(/(?<!\/)\/+$/, '');

export const text: Reader<string | undefined> = (given, asked) => ({
  value: lastText(given, asked) || undefined,
});

export const list: Reader<string[]> = (given) => ({ value: linesOf(given) });

/** Words between blanks, commas and line ends. */
export const words: Reader<string[]> = (given) => ({ value: linesOf(given).flatMap(splitWords) });

export const flag: Reader<boolean> = (given, asked) => {
  const word = lastText(given, asked).toLowerCase();
  const value = word === 'true';
  if (value || word === 'false') return { value };
  return {
    value,
    refusal: { wanted: 'true or false', remedy: `Write \`${asked.name}\` as true or false.` },
  };
};

/** True or false, or undefined where nothing is given. */
export const flagOrNone: Reader<boolean | undefined> = (given, asked) =>
  lastText(given, asked) === '' ? { value: undefined } : flag(given, asked);

/** Secrets byte for byte, with their origin; empty ones count as not given. */
export const secret: Reader<KeyText[]> = (given) => ({
  value: given.filter((one) => one.text !== ''),
});

/** A secret without the line end that an editor adds. */
export const passphrase: Reader<string | undefined> = (given, asked) => ({
  value: secret(given, asked)
    .value.at(-1)
    ?.text.replace(/\r?\n$/, ''),
});

export const token: Reader<string | undefined> = (given, asked) => ({
  value: secret(given, asked).value.at(-1)?.text.trim(),
});

/** A template for the messages of commits, with the line ends of git. */
export const commitTemplate: Reader<string | undefined> = (given, asked) => {
  const template = lastText(given, asked).replaceAll(/\r\n?/g, '\n');
  if (template === '') return { value: undefined };
  const refusal = commitMessageFault(template);
  return { value: template, ...(refusal === undefined ? {} : { refusal }) };
};

/** Why packages are withdrawn: one line for people. */
export const reason: Reader<string | undefined> = (given, asked) => {
  const line = lastText(given, asked);
  if (line === '') return { value: undefined };
  if (isReason(line)) return { value: line };
  const wanted = `one printable line of at most ${REASON_LIMIT} characters`;
  return {
    value: undefined,
    refusal: { wanted, remedy: 'Shorten it to one line without unseen characters.' },
  };
};

/** A web address without slashes at its end. */
export const address: Reader<string | undefined> = (given, asked) => {
  const found = lastText(given, asked);
  return { value: found === '' ? undefined : withoutSlashes(found) };
};

export const addresses: Reader<string[]> = (given) => ({ value: linesOf(given).map(withoutSlashes) });

/** One of the words allowed. */
export const choice =
  <Word extends string>(allowed: readonly Word[]): Reader<Word> =>
  (given, asked) => {
    const word = lastText(given, asked);
    const value = allowed.find((one) => one === word);
    if (value !== undefined) return { value };
    return {
      value: allowed[0] as Word,
      refusal: { wanted: `one of ${allowed.join(', ')}`, remedy: suggestion(word, allowed) },
    };
  };

/** A whole number, or undefined where nothing is given. */
export const count =
  (least: 0 | 1, remedy: string): Reader<number | undefined> =>
  (given, asked) => {
    const digits = lastText(given, asked);
    if (digits === '') return { value: undefined };
    if (/^(0|[1-9]\d{0,5})$/.test(digits) && Number(digits) >= least) return { value: Number(digits) };
    const wanted = least === 0 ? 'a whole number' : 'a whole number above 0';
    return { value: undefined, refusal: { wanted, remedy } };
  };

/** The number of a port; 0 for any that is free. */
export const port: Reader<number> = (given, asked) => {
  const digits = lastText(given, asked);
  if (/^(0|[1-9]\d{0,4})$/.test(digits) && Number(digits) <= 65_535) return { value: Number(digits) };
  const remedy = 'Write a number such as 8080, or 0 for any port that is free.';
  return { value: 0, refusal: { wanted: 'a port', remedy } };
};

/** A whole number above 0, or `all`. */
export const countOrAll =
  (remedy: string): Reader<number | 'all' | undefined> =>
  (given, asked) => {
    if (lastText(given, asked) === 'all') return { value: 'all' };
    const { value, refusal } = count(1, remedy)(given, asked);
    if (refusal === undefined) return { value };
    return { value, refusal: { wanted: `${refusal.wanted}, or all`, remedy } };
  };

/** `90`, `90s`, `5m` or `1h`, in milliseconds. */
export const duration: Reader<number> = (given, asked) => {
  const [, digits, unit = 's'] = /^(\d{1,6})(s|m|h)?$/.exec(lastText(given, asked)) ?? [];
  const seconds = Number(digits) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
  if (seconds >= 1 && seconds <= 6 * 3600) return { value: seconds * 1000 };
  return {
    value: 0,
    refusal: { wanted: 'a time between 1s and 6h', remedy: 'Write it like 90s, 5m or 1h.' },
  };
};

/** `90s`, `5m`, `12h`, `7d` or `4w`, in milliseconds; undefined where nothing is given. */
export const age: Reader<number | undefined> = (given, asked) => {
  const found = lastText(given, asked);
  if (found === '') return { value: undefined };
  const [, digits, unit] = /^([1-9]\d{0,5})([smhdw])$/.exec(found) ?? [];
  if (digits === undefined || unit === undefined) {
    const refusal = {
      wanted: 'a time such as 12h, 7d or 4w',
      remedy: 'Write a whole number and s, m, h, d or w.',
    };
    return { value: undefined, refusal };
  }
  const seconds = { s: 1, m: 60, h: 3600, d: 86_400, w: 7 * 86_400 }[unit as 's' | 'm' | 'h' | 'd' | 'w'];
  return { value: Number(digits) * seconds * 1000 };
};

/** `0`, `90m`, `6h` or `1d`, in milliseconds. */
export const period: Reader<number> = (given, asked) => {
  if (lastText(given, asked) === '0') return { value: 0 };
  const { value, refusal } = age(given, asked);
  if (refusal === undefined) return { value: value ?? 0 };
  return { value: 0, refusal: { ...refusal, wanted: '0 or a time such as 90m, 6h or 1d' } };
};

/** `0`, `30m`, `1h` or `1d`, at most 90 days; in milliseconds. */
export const grace: Reader<number> = (given, asked) => {
  const { value, refusal } = period(given, asked);
  if (refusal !== undefined)
    return { value, refusal: { ...refusal, wanted: '0 or a time such as 30m, 1h or 1d' } };
  if (value <= GRACE_LIMIT) return { value };
  return { value: 0, refusal: { wanted: 'at most 90d', remedy: 'Shorten it to 90d or less.' } };
};

/** `keep` or `remove`; undefined where nothing is given. */
export const keepOrRemove: Reader<'keep' | 'remove' | undefined> = (given, asked) =>
  lastText(given, asked) === '' ? { value: undefined } : choice(['keep', 'remove'] as const)(given, asked);

/** The id of a workflow run, or `event`. */
export const workflowRun: Reader<number | 'event' | undefined> = (given, asked) => {
  const id = lastText(given, asked);
  if (id === '') return { value: undefined };
  if (id === 'event') return { value: id };
  if (/^[1-9]\d{0,14}$/.test(id)) return { value: Number(id) };
  return {
    value: undefined,
    refusal: {
      wanted: 'the id of a run, or event',
      remedy: 'Copy the number from the address of the run.',
    },
  };
};

/** `WORD=ARCH ARCH…`, one word a line. A word without an arch leaves its packages out. */
export const archMap: Reader<Map<string, string[]>> = (given) => {
  const value = new Map<string, string[]>();
  for (const line of linesOf(given)) {
    const [, word, arches] = /^([A-Za-z0-9._+-]+)\s*=([A-Za-z0-9._+,\s-]*)$/.exec(line) ?? [];
    if (word === undefined || arches === undefined || value.has(word)) {
      const remedy = 'Write WORD=ARCH, with spaces between several arches.';
      return { value, refusal: { wanted: 'lines such as arm64=aarch64_generic', remedy } };
    }
    value.set(word, splitWords(arches));
  }
  return { value };
};

/** `ARCH=FOLDER`, one a line. */
export const archFolders: Reader<Map<string, string>> = (given) => {
  const value = new Map<string, string>();
  for (const line of linesOf(given)) {
    const [, arch, folder] = /^([A-Za-z0-9._+-]+)\s*=\s*([A-Za-z0-9._+-]+)$/.exec(line) ?? [];
    if (arch === undefined || folder === undefined || value.has(arch)) {
      const remedy = 'Write ARCH=FOLDER, each arch once.';
      return { value, refusal: { wanted: 'lines such as mipsel-3.4=mipsel', remedy } };
    }
    value.set(arch, folder);
  }
  return { value };
};

/** The path of a folder of the feed's home, without a slash at either end; undefined for the home itself. */
export const folderPath: Reader<string | undefined> = (given, asked) => {
  const names = lastText(given, asked).split('/');
  const value = names.filter((name) => name !== '' && name !== '.').join('/');
  if (value === '') return { value: undefined };
  if (isPlainPath(value)) return { value };
  const remedy = 'Use letters, digits and . _ + ~ - in it, and slashes only between names.';
  return { value, refusal: { wanted: 'the path of a folder, such as packages', remedy } };
};

/**
 * An input whose value cannot be used; the message repeats the value, so it must not be a secret.
 *
 * @param at its place in a file
 */
export function badValue(name: string, value: string, { wanted, remedy }: Refusal, at?: string): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `${at === undefined ? '' : `${at}: `}\`${name}\` is ${JSON.stringify(value)}, not ${wanted}`,
    remedy,
  });
}

/** The nearest of the words allowed, as a remedy. */
function suggestion(word: string, allowed: readonly string[]): string {
  const near = nearest(word, allowed);
  return near === undefined ? `Use one of: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}

/**
 * An unknown command, flag or kind of key, with the nearest known one as its remedy.
 *
 * @param prefix stands before each of the words, such as `--`
 */
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
