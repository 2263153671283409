import { InputError } from '../errors.ts';

/** The last second that an OpenPGP signature and a gzip header can state: both have 32 bits for it. */
const LAST_SECOND = 2 ** 32 - 1;

/**
 * The time that SOURCE_DATE_EPOCH gives the run; undefined when it is empty or not set.
 *
 * @throws InputError unless it is a number of seconds that every format can state
 */
export function sourceDate(text: string | undefined): Date | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,20}$/.test(text) && Number(text) <= LAST_SECOND) return new Date(Number(text) * 1000);
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `SOURCE_DATE_EPOCH is ${JSON.stringify(text.slice(0, 40))}, not a whole number of seconds from 0 (1970-01-01) to ${LAST_SECOND} (2106-02-07)`,
    remedy: 'Write the seconds since 1970, such as `git log -1 --format=%ct` prints, or unset it.',
  });
}
