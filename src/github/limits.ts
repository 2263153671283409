import { setTimeout as pause } from 'node:timers/promises';
import type { Patience } from './patience.ts';

/** How often a failed request is sent again, and how often pkgfeed waits for a limit. */
export const RETRIES = 3;
const WAITS = 3;

/** Seconds to wait where GitHub does not say how long: its documentation asks for a minute at least. */
const USUAL_WAIT = 60;

/** Decides whether to wait for a limit, and says so. */
export type Wait = (seconds: number, options: object, octokit: object, count: number) => boolean;

/** Decides whether to wait for a limit. Says so once for all requests that wait together. */
export function waiting(say: (line: string) => void, patience: Patience): (why: string) => Wait {
  let isSaid = false;
  return (why) => (seconds, _options, _octokit, count) => {
    if (count >= WAITS || !(seconds >= 0) || seconds > patience.limit) return false;
    if (!isSaid) {
      isSaid = true;
      say(`GitHub asks to wait ${seconds} s, because of ${why}; the run then continues.`);
      setTimeout(() => {
        isSaid = false;
      }, seconds * patience.second).unref();
    }
    return true;
  };
}

/** What an error of Octokit says about a limit. */
interface LimitError {
  status?: number;
  message?: string;
  response?: { headers?: { [name: string]: string | undefined } };
}

/** The options of a request, as hooks get them. */
interface RequestOptions {
  request: { retryCount?: number; retries?: number; [option: string]: unknown };
}

/**
 * Sends a request, and waits for limits that Octokit's plugins do not know: those that do not call themselves
 * secondary, and a server that is busy. Gives those plugins the time to wait in seconds.
 */
export async function sendWithinLimits<Answer>(
  send: () => Answer | Promise<Answer>,
  options: RequestOptions,
  wait: (why: string) => Wait,
  patience: Patience,
): Promise<Answer> {
  for (let count = 0; ; count++) {
    try {
      return await send();
    } catch (cause) {
      const error = cause as LimitError;
      const seconds = secondsToWait(error);
      if (isBusy(error)) await waitWhileBusy(seconds, options, wait('its load'), patience);
      if (isBusy(error) || isKnown(error) || seconds === undefined) throw cause;
      if (!wait('a limit')(seconds, options, {}, count)) throw cause;
      await pause(seconds * patience.second);
    }
  }
}

/** True for an error that the retry plugin sends again after a short pause, if GitHub names no longer one. */
const isBusy = ({ status = 0 }: LimitError): boolean => status >= 500;

async function waitWhileBusy(
  seconds: number | undefined,
  options: RequestOptions,
  wait: Wait,
  patience: Patience,
): Promise<void> {
  const count = options.request.retryCount ?? 0;
  if (seconds === undefined || count >= RETRIES) return;
  if (wait(seconds, options, {}, count)) await pause(seconds * patience.second);
  // Longer than pkgfeed waits, so that asking again sooner is of no use.
  else options.request.retries = 0;
}

/** True for a limit that the throttling plugin waits for. */
function isKnown({ message = '', response }: LimitError): boolean {
  return /\bsecondary rate\b/i.test(message) || response?.headers?.['x-ratelimit-remaining'] === '0';
}

/** How long GitHub asks to wait; undefined when an error is no limit. */
function secondsToWait({ status, message = '', response }: LimitError): number | undefined {
  const headers = response?.headers;
  const stated = headers?.['retry-after'];
  if (headers !== undefined && stated !== undefined) {
    const seconds = secondsOf(stated, headers.date);
    headers['retry-after'] = String(seconds);
    return seconds;
  }
  const isLimit = status === 429 || (status === 403 && /\brate limit|\babuse\b/i.test(message));
  return isLimit ? USUAL_WAIT : undefined;
}

/** The seconds that a `retry-after` header means. It can hold a date, which is compared with that of the answer. */
function secondsOf(stated: string, date: string | undefined): number {
  if (!Number.isNaN(Number(stated))) return Math.max(0, Number(stated));
  const [until, from] = [Date.parse(stated), Date.parse(date ?? '')];
  const seconds = Math.ceil((until - from) / 1000);
  return Number.isNaN(seconds) ? USUAL_WAIT : Math.max(0, seconds);
}
