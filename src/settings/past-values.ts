import { nearest } from '../text/nearest.ts';
import { lastText, type Reader } from './values.ts';

/** What stays of a history: a word, or how many states. */
export const historyKept: Reader<'keep' | 'squash' | number> = (given, asked) => {
  const word = lastText(given, asked);
  if (word === 'keep' || word === 'squash') return { value: word };
  if (/^[1-9]\d{0,3}$/.test(word)) return { value: Number(word) };
  const near = nearest(word, ['keep', 'squash']);
  const remedy =
    near === undefined
      ? 'Write how many states stay, such as 20; `keep` for all, or `squash` for one commit.'
      : `Did you mean ${near}?`;
  return { value: 'keep', refusal: { wanted: 'keep, squash or a whole number from 1 to 9999', remedy } };
};

/** A commit, or the first letters of its id. */
export const commitName: Reader<string | undefined> = (given, asked) => {
  const word = lastText(given, asked).toLowerCase();
  if (word === '' || /^[0-9a-f]{7,40}$/.test(word)) return { value: word || undefined };
  const remedy = 'Write at least the first 7 letters of its id, as `git log` prints it.';
  return { value: undefined, refusal: { wanted: 'the id of a commit', remedy } };
};

/** A time: a date, or a date and a time of day. */
export const moment: Reader<Date | undefined> = (given, asked) => {
  const word = lastText(given, asked);
  if (word === '') return { value: undefined };
  const [, day = '', time = '00:00', zone = 'Z'] = MOMENT.exec(word) ?? [];
  const date = new Date(`${day}T${time}${zone.toUpperCase()}`);
  // JavaScript takes February 31 for a day in March.
  const isReal = day !== '' && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true;
  if (!Number.isNaN(date.getTime()) && isReal) return { value: date };
  const remedy = 'Write it like 2026-11-20 or 2026-11-20T18:30:00Z.';
  return { value: undefined, refusal: { wanted: 'a date', remedy } };
};

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/i;
