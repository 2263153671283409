import type { Validators } from '../feed/catalog/upstream-shape.ts';
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
import { nothingSaved, type Saved, saveWhole } from './save-file.ts';
import { type Fetched, type Kept, nothingKept, readWhole } from './whole-file.ts';

/** `size` is undefined when the server does not state it; `lifetime` is as for `Fetched`. */
export type Asked =
  | { state: 'there'; size: number | undefined; lifetime: number; refusesHead: boolean }
  | Refused;

/** An answer with what identifies the version; `unchanged` for the one that was fetched before. */
export type Revalidated =
  | { state: 'unchanged' }
  | (Extract<Fetched, { state: 'there' }> & { validators: Validators })
  | Refused;

/** Fetches as subscribers do. Caches on the way may answer, except where a caller says otherwise. */
export interface Fetcher {
  /**
   * A whole file of at most `most` bytes.
   *
   * @param same the bytes that it should be, so that no others are held in memory. They are returned if the file is the
   * same, and otherwise the beginning of the file
   */
  get(url: URL, most: number, same?: Buffer): Promise<Fetched>;
  /**
   * A whole file of at most `most` bytes, unless it is still the one that was fetched before.
   *
   * @param known what identifies that one; nothing to fetch the file in any case
   * @param isFresh true to have it past the caches on the way
   */
  getIf(url: URL, most: number, known: Validators, isFresh?: boolean): Promise<Revalidated>;
  /**
   * Saves a file of at most `most` bytes on this machine.
   *
   * @param arrived is told how many more bytes have arrived; a negative number takes back those of a broken try
   */
  save(url: URL, most: number, file: string, arrived: (bytes: number) => void): Promise<Saved>;
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
    getIf: (url, most, known, isFresh = false) => {
      const kept = { ...nothingKept(undefined), validators: {} };
      return persist<Revalidated>(url, (request) => readIf(request, most, kept, known, isFresh));
    },
    save: (url, most, file, arrived) => {
      const partial = nothingSaved(file);
      return persist<Saved>(url, (request) => saveWhole(request, most, partial, arrived));
    },
    ask: (url) => persist<Asked>(url, askFor),
  };
}

/** The longest validator that is remembered. */
const VALIDATOR_LIMIT = 300;

async function readIf(
  request: Request,
  most: number,
  kept: Kept & { validators: Validators },
  known: Validators,
  isFresh: boolean,
): Promise<Revalidated | Again> {
  let isUnchanged = false;
  const conditions = {
    ...(isFresh ? { 'cache-control': 'no-cache', pragma: 'no-cache' } : {}),
    ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known.modified === undefined ? {} : { 'if-modified-since': known.modified }),
  };
  const conditional: Request = {
    touch: request.touch,
    async send({ method, headers }) {
      // The rest of a file that broke off is asked for by its range alone.
      const isRest = headers?.range !== undefined;
      const response = await request.send({
        method,
        headers: isRest ? headers : { ...conditions, ...headers },
      });
      if (isRefused(response)) return response;
      isUnchanged = response.status === 304 && (known.etag ?? known.modified) !== undefined;
      if (!isRest || response.status !== 206) kept.validators = validatorsIn(response);
      return response;
    },
  };
  const answer = await readWhole(conditional, most, kept);
  if (isUnchanged) return { state: 'unchanged' };
  return answer.state === 'there' ? { ...answer, validators: kept.validators } : answer;
}

function validatorsIn({ headers }: Response): Validators {
  const short = (name: string): string | undefined => {
    const value = headers.get(name)?.trim();
    return value && value.length <= VALIDATOR_LIMIT ? value : undefined;
  };
  return { etag: short('etag'), modified: short('last-modified') };
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
