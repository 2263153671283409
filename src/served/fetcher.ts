import { type Again, isPage, lengthOf, lifetimeOf, rangeOf } from './answer.ts';
import {
  attempt,
  FETCH_LIMITS,
  type FetchLimits,
  isRefused,
  PAGE,
  PEEK,
  type Refused,
  type Request,
  refusalOf,
  tryAgain,
  type Work,
} from './attempt.ts';
import { makeGate } from './gate.ts';
import { type Fetched, nothingKept, readWhole } from './whole-file.ts';

/** `size` is undefined when the server does not state it; `lifetime` is as for `Fetched`. */
export type Asked =
  | { state: 'there'; size: number | undefined; lifetime: number; refusesHead: boolean }
  | Refused;

/** Fetches as subscribers do. Caches on the way may answer: nothing in the requests bypasses them. */
export interface Fetcher {
  /**
   * A whole file of at most `most` bytes.
   *
   * @param same the bytes that it should be, so that no others are held in memory. They are returned if the file is the
   * same, and otherwise the beginning of the file
   */
  get(url: URL, most: number, same?: Buffer): Promise<Fetched>;
  /** Asks whether a file is there, and for its size, without fetching it. */
  ask(url: URL): Promise<Asked>;
}

/**
 * A fetcher with its own limit of parallel requests.
 *
 * @param send sends one request
 */
export function makeFetcher(send: typeof fetch, given: Partial<FetchLimits> = {}): Fetcher {
  const limits = { ...FETCH_LIMITS, ...given };
  const gate = makeGate(limits.parallel);
  const persist = <T extends object>(url: URL, work: Work<T>): Promise<T | Refused> =>
    tryAgain(limits, () => gate.run(1, () => attempt(url, limits, send, work)));
  return {
    get: (url, most, same) => {
      const kept = nothingKept(same);
      return persist<Fetched>(url, (request) => readWhole(request, most, kept));
    },
    ask: (url) => persist<Asked>(url, askFor),
  };
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

/** Asks for the first bytes, for servers whose answer to HEAD leaves doubt. */
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
