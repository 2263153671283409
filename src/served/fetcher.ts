import { setTimeout as wait } from 'node:timers/promises';
import {
  type Again,
  againOf,
  encodingOf,
  isPage,
  lengthOf,
  lifetimeOf,
  rangeOf,
  validatorOf,
} from './answer.ts';
import { makeGate } from './gate.ts';

/** Times are in milliseconds. */
export interface FetchLimits {
  /** Requests at once. */
  parallel: number;
  redirects: number;
  /** How often a file is asked for before it counts as unreachable. */
  tries: number;
  /** Until the head of an answer is there. */
  answer: number;
  /** Between two pieces of a body. */
  stall: number;
  /** For one request as a whole. */
  whole: number;
  /** Before the second try; doubled for each further one. */
  backoff: number;
  /** The longest that a server may make us wait. */
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

/** Why a file was not fetched. `lifetime` is how long caches may keep the answer, in milliseconds. */
export type Refused =
  | { state: 'absent'; status: number; lifetime: number }
  /** The server sends something that is not the file. */
  | { state: 'wrong'; reason: string; kind: 'page' | 'larger' | 'other' }
  /** No try got an answer that counts. */
  | { state: 'failed'; reason: string };

export type Fetched = { state: 'there'; bytes: Buffer; lifetime: number } | Refused;

/** The answer for a file that was only asked for. `size` is undefined where the server does not state it. */
export type Asked =
  | { state: 'there'; size: number | undefined; lifetime: number; refusesHead: boolean }
  | Refused;

/** Fetches as subscribers do: nothing in a request bypasses the caches on the way. */
export interface Fetcher {
  /**
   * A whole file of at most `most` bytes.
   *
   * @param same bytes that it should be; no others are then held in memory. The answer has these bytes if the file is
   * the same, and otherwise only the beginning of the file
   */
  get(url: URL, most: number, same?: Buffer): Promise<Fetched>;
  /** Whether a file is there, and its size, without fetching it. */
  ask(url: URL): Promise<Asked>;
}

/** No client asks for an encoding, so neither do we: sizes and hashes are those of the file as it is. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'pkgfeed' };
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Enough of a file to tell a package from a page. */
const PEEK = 512;

type Wrong = Extract<Refused, { state: 'wrong' }>;

const wrong = (reason: string, kind: Wrong['kind'] = 'other'): Wrong => ({ state: 'wrong', reason, kind });
const PAGE = wrong('an HTML page is served in its place, with status 200', 'page');

/** The part of a file that arrived in earlier tries, so that the next one continues from there. */
interface Kept {
  /** With room for the whole file. */
  bytes: Buffer;
  size: number;
  validator: string | undefined;
  /** Bytes that it is compared with, and whether it is the same so far. If it is not, only its beginning is kept. */
  same: Buffer | undefined;
  isSame: boolean;
}

const roomFor = (size: number): Buffer => Buffer.allocUnsafeSlow(size);
/** Bytes for a file whose size the server does not state. */
const FIRST_ROOM = 1 << 20;

/** The kept part with room for more: twice as much as there was, so that little is copied. */
function moreRoom({ bytes, size }: Kept, part: number, most: number): Buffer {
  const room = roomFor(Math.min(most, Math.max(2 * bytes.length, size + part, FIRST_ROOM)));
  room.set(bytes.subarray(0, size));
  return room;
}

export function makeFetcher(given: Partial<FetchLimits> = {}): Fetcher {
  const limits = { ...FETCH_LIMITS, ...given };
  const gate = makeGate(limits.parallel);
  const persist = <T extends object>(url: URL, work: Work<T>): Promise<T | Refused> =>
    tryAgain(limits, () => gate.run(1, () => attempt(url, limits, work)));
  return {
    get: (url, most, same) => {
      const kept: Kept = { bytes: roomFor(0), size: 0, validator: undefined, same, isSame: true };
      return persist<Fetched>(url, (request) => readWhole(request, most, kept));
    },
    ask: (url) => persist<Asked>(url, askFor),
  };
}

async function tryAgain<T extends object>(
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

interface Request {
  send(init: { method: 'GET' | 'HEAD'; headers?: { [name: string]: string } }): Promise<Response | Refused>;
  /** Restarts the stall timer, because something arrived. */
  touch(): void;
}

type Work<T> = (request: Request) => Promise<T | Again | Refused>;

/** One try within the time limits; a connection that fails or breaks off may be tried again. */
async function attempt<T>(url: URL, limits: FetchLimits, work: Work<T>): Promise<T | Again | Refused> {
  const controller = new AbortController();
  const stop = (what: string): void => controller.abort(new Error(what));
  const stall = setTimeout(() => stop('nothing arrives'), limits.answer);
  const whole = setTimeout(() => stop(`it takes longer than ${limits.whole / 1000} s`), limits.whole);
  let quiet: NodeJS.Timeout | undefined;
  const request: Request = {
    send: ({ method, headers }) =>
      follow(url, limits.redirects, {
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
    const { reason, isFinal } = faultOf(controller.signal.aborted ? controller.signal.reason : error);
    return isFinal ? { state: 'failed', reason } : { state: 'again', reason, pause: undefined };
  } finally {
    for (const timer of [stall, whole, quiet]) clearTimeout(timer);
    // Closes an answer whose body was not read to its end.
    controller.abort();
  }
}

/** The message for a failed connection, and whether another try would fail the same way. */
function faultOf(error: unknown): { reason: string; isFinal: boolean } {
  const { message, cause } = error as Error;
  const { code, message: inner } = (cause ?? {}) as NodeJS.ErrnoException;
  const isFinal = /CERT|TLS|SSL|UNABLE_TO|^ENOTFOUND$|^bad port$/.test(code ?? inner ?? '');
  const what = code ?? inner;
  return { reason: what === undefined ? message : `the connection failed (${what})`, isFinal };
}

async function follow(url: URL, most: number, init: RequestInit): Promise<Response | Refused> {
  let at = url;
  for (let hops = 0; hops <= most; hops++) {
    const response = await fetch(at, { ...init, redirect: 'manual' });
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

const isRefused = (answer: Response | Refused): answer is Refused => 'state' in answer;

/** Fetches the file, from where an earlier try broke off if the server still has the same one. */
async function readWhole(request: Request, most: number, kept: Kept): Promise<Fetched | Again> {
  const { size, validator } = kept;
  const isRest = size > 0 && validator !== undefined;
  const headers = isRest ? { range: `bytes=${size}-`, 'if-range': validator } : {};
  const response = await request.send({ method: 'GET', headers });
  if (isRefused(response)) return response;
  const continues = isRest && response.status === 206 && rangeOf(response)?.from === size;
  if (!continues)
    Object.assign(kept, { bytes: roomFor(0), size: 0, validator: validatorOf(response), isSame: true });
  // The server sent another part than was asked for, so the whole file is asked for.
  if (isRest && !continues && [206, 416].includes(response.status)) {
    return { state: 'again', reason: 'it breaks off', pause: 0 };
  }
  if (!continues) {
    const refusal = refusalOf(response);
    if (refusal !== undefined) return refusal;
  }
  const tooLarge = wrong(`it has more than ${most} bytes`, 'larger');
  const length = lengthOf(response);
  if ((length ?? 0) + kept.size > most) return tooLarge;
  if (!continues && kept.same === undefined) kept.bytes = roomFor(length ?? Math.min(most, FIRST_ROOM));
  for await (const part of response.body ?? []) {
    request.touch();
    if (kept.size + part.length > most) return tooLarge;
    keep(kept, part, most);
  }
  const bytes = bytesOf(kept);
  return isPage(bytes) ? PAGE : { state: 'there', bytes, lifetime: lifetimeOf(response) };
}

function keep(kept: Kept, part: Uint8Array, most: number): void {
  const { same, size } = kept;
  const end = size + part.length;
  if (same === undefined) {
    // A server may state no size, or send more than it states.
    if (end > kept.bytes.length) kept.bytes = moreRoom(kept, part.length, most);
    kept.bytes.set(part, size);
  } else {
    kept.isSame &&= same.subarray(size, end).equals(part);
    if (size < PEEK) kept.bytes = Buffer.concat([kept.bytes, part]).subarray(0, PEEK);
  }
  kept.size = end;
}

function bytesOf({ bytes, size, same, isSame }: Kept): Buffer {
  if (same === undefined) return bytes.subarray(0, size);
  return isSame && size === same.length ? same : bytes;
}

/** Why an answer is not the file as devices get it; undefined when it is. */
function refusalOf(response: Response): Refused | Again | undefined {
  const { status } = response;
  const again = againOf(response);
  if (again !== undefined) return again;
  if (status >= 400 && status < 500) return { state: 'absent', status, lifetime: lifetimeOf(response) };
  if (status !== 200) return wrong(`it answers ${status}`);
  const encoding = encodingOf(response);
  return encoding === undefined
    ? undefined
    : wrong(`it comes in the encoding ${JSON.stringify(encoding)}, which nobody asked for`);
}

async function askFor(request: Request): Promise<Asked | Again> {
  const response = await request.send({ method: 'HEAD' });
  if (isRefused(response)) return response;
  const refusal = refusalOf(response);
  const isHtml = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
  if (refusal === undefined && !isHtml) {
    return { state: 'there', size: lengthOf(response), lifetime: lifetimeOf(response), refusesHead: false };
  }
  if (refusal?.state === 'again' && response.status !== 500) return refusal;
  if (refusal?.state === 'absent' && [404, 410].includes(refusal.status)) return refusal;
  const peeked = await peek(request);
  return peeked.state === 'there' ? { ...peeked, refusesHead: refusal !== undefined } : peeked;
}

/** Asks for the first bytes, where the answer to HEAD leaves doubt. */
async function peek(request: Request): Promise<Asked | Again> {
  const response = await request.send({ method: 'GET', headers: { range: `bytes=0-${PEEK - 1}` } });
  if (isRefused(response)) return response;
  const range = response.status === 206 ? rangeOf(response) : undefined;
  const refusal = range?.from === 0 ? undefined : refusalOf(response);
  if (refusal !== undefined) return refusal;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    request.touch();
    parts.push(part);
    size += part.length;
    if (size >= PEEK) break;
  }
  if (isPage(Buffer.concat(parts))) return PAGE;
  const whole = range === undefined ? lengthOf(response) : range.whole;
  return { state: 'there', size: whole, lifetime: lifetimeOf(response), refusesHead: false };
}
