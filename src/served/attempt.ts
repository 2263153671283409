import { setTimeout as wait } from 'node:timers/promises';
import { MachineError, PkgfeedError } from '../errors.ts';
import { type Again, againOf, encodingOf, lifetimeOf } from './answer.ts';

/** Times are in milliseconds. */
export interface FetchLimits {
  /** Requests at once. */
  parallel: number;
  redirects: number;
  /** How many times a file is asked for before it counts as failed. */
  tries: number;
  /** Until the head of an answer arrives. */
  answer: number;
  /** Between two parts of a body. */
  stall: number;
  /** For one request as a whole. */
  whole: number;
  /** Before the second try; doubled for each further one. */
  backoff: number;
  /** The longest pause that a server may ask for. */
  longestPause: number;
}

export const FETCH_LIMITS: FetchLimits = {
  parallel: 8,
  redirects: 5,
  tries: 4,
  answer: 30_000,
  stall: 30_000,
  whole: 600_000,
  backoff: 1000,
  longestPause: 60_000,
};

/** Why an answer is not the file that was asked for. */
export type Refused =
  /** `lifetime` is how long caches may keep this answer, in milliseconds; 0 when it does not say. */
  | { state: 'absent'; status: number; lifetime: number }
  /** The server has something at the address, but it is not the file. */
  | { state: 'wrong'; reason: string; kind: 'page' | 'larger' | 'other' }
  /** Every try failed. */
  | { state: 'failed'; reason: string };

/** Clients do not ask for an encoding, so neither does pkgfeed: sizes and hashes are those of the file itself. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** How many bytes of a file show whether it is a package or a page. */
export const PEEK = 512;

type Wrong = Extract<Refused, { state: 'wrong' }>;

export const wrong = (reason: string, kind: Wrong['kind'] = 'other'): Wrong => ({
  state: 'wrong',
  reason,
  kind,
});
export const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');

/** Repeats work while it may succeed the next time, with longer and longer pauses. */
export async function tryAgain<T extends object>(
  limits: FetchLimits,
  work: () => Promise<T | Again | Refused>,
): Promise<T | Refused> {
  for (let tried = 1; ; tried++) {
    const outcome = await work();
    if (!isAgain(outcome)) return outcome;
    const { reason, pause = limits.backoff * 2 ** (tried - 1) } = outcome;
    if (pause > limits.longestPause) {
      return { state: 'failed', reason: `${reason} and asks to wait ${Math.ceil(pause / 1000)} s` };
    }
    if (tried >= limits.tries) return { state: 'failed', reason: `${reason}, ${tried} times` };
    await wait(pause);
  }
}

const isAgain = (outcome: object): outcome is Again => 'state' in outcome && outcome.state === 'again';

/** One request within its time limits. */
export interface Request {
  send(init: { method: 'GET' | 'HEAD'; headers?: { [name: string]: string } }): Promise<Response | Refused>;
  /** Starts the time limit for a stall again, because something arrived. */
  touch(): void;
}

export type Work<T> = (request: Request) => Promise<T | Again | Refused>;

/**
 * Tries once, within the time limits. A connection that fails or breaks off may be tried again.
 *
 * @throws MachineError for what this machine refuses
 */
export async function attempt<T>(
  url: URL,
  limits: FetchLimits,
  send: typeof fetch,
  work: Work<T>,
): Promise<T | Again | Refused> {
  const controller = new AbortController();
  const stop = (what: string): void => controller.abort(new Error(what));
  const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
  const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
  let quiet: NodeJS.Timeout | undefined;
  const request: Request = {
    send: ({ method, headers }) =>
      follow(url, limits.redirects, send, {
        method,
        headers: { ...HEADERS, ...headers },
        signal: controller.signal,
      }),
    touch() {
      clearTimeout(stall);
      clearTimeout(quiet);
      quiet = setTimeout(() => stop('it stops in the middle'), limits.stall);
    },
  };
  try {
    return await work(request);
  } catch (error) {
    // No other try and no other server mends a disk.
    if (error instanceof MachineError && OF_DISK.has(error.code)) throw error;
    const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
    return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
  } finally {
    for (const timer of [stall, whole, quiet]) clearTimeout(timer);
    // Ends an answer whose body was not read to its end. A reason of its own would be made for each request.
    controller.abort(OVER);
  }
}

const OVER = new Error('it is over');

/** Errors of this machine itself. Others are about the connection: its proxy, or its certificates. */
const OF_DISK: ReadonlySet<string> = new Set(['MACHINE_LIMIT', 'MACHINE_FILE']);

/** The reason of a failed connection in words, and whether the next try would fail as well. */
function faultOf(error: unknown): { reason: string; isFinal: boolean } {
  if (error instanceof PkgfeedError) return { reason: `${error.message}. ${error.remedy}`, isFinal: true };
  const { message, cause } = error as Error;
  const { code, message: inner } = (cause ?? {}) as NodeJS.ErrnoException;
  const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND\b|^bad port$/.test(code ?? inner ?? '');
  const what = code ?? inner;
  return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}

/** Sends a request and follows redirects, to plain web addresses only. */
async function follow(
  url: URL,
  most: number,
  send: typeof fetch,
  init: RequestInit,
): Promise<Response | Refused> {
  let at = url;
  for (let hops = 0; hops <= most; hops++) {
    const response = await send(at, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (!REDIRECTS.has(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, at.href) ? new URL(location, at) : undefined;
    if (next === undefined || !/^https?:$/.test(next.protocol) || next.username !== '') {
      return wrong('it redirects to something that is not a plain web address');
    }
    if (at.protocol === 'https:' && next.protocol === 'http:')
      return wrong('it redirects from https to http');
    at = next;
  }
  return wrong(`it redirects more than ${most} times`);
}

export const isRefused = (answer: Response | Refused): answer is Refused => 'state' in answer;

/** Why an answer is not the file as devices want it; undefined when it is. */
export function refusalOf(response: Response): Refused | Again | undefined {
  const { status } = response;
  const again = againOf(response);
  if (again !== undefined) return again;
  if (status >= 400 && status < 500) return { state: 'absent', status, lifetime: lifetimeOf(response) };
  if (status !== 200) return wrong(`it answers ${status}`);
  const encoding = encodingOf(response);
  return encoding === undefined
    ? undefined
    : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which pkgfeed did not ask for`);
}
