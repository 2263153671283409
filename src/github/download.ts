import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { GitHubError, SourceError } from '../errors.ts';
import { type Asked, refusal, saying } from './refusals.ts';

const REDIRECT_LIMIT = 5;
const TRIES = 3;

/** How long is waited for what; all in milliseconds but the last. */
export interface Patience {
  /** What GitHub and the pauses between two tries call a second. */
  second: number;
  /** For a whole answer of the API. */
  answer: number;
  /** For the next bytes of a download. */
  silence: number;
  /** For one whole download. */
  download: number;
  /** For a rate limit to end, each time: seconds. */
  limit: number;
}

export const PATIENCE: Patience = {
  second: 1000,
  answer: 60_000,
  silence: 60_000,
  download: 900_000,
  limit: 900,
};

/** A file to fetch, and what is known of it. */
export interface Wanted {
  asked: Asked;
  /** How it is named in messages. */
  what: string;
  /** Its exact size, where GitHub states it. */
  size: number | undefined;
  sha256: string | undefined;
  /** The most bytes that may come. */
  limit: number;
}

/** An answer whose body is still to be read. */
export interface Served {
  status: number;
  location: string | undefined;
  body: ReadableStream<Uint8Array> | null;
  watch: Watch;
}

/** Ends a transfer when nobody hears of it for too long, or when it takes too long altogether. */
export interface Watch {
  signal: AbortSignal;
  heard(): void;
  end(): void;
}

/** Where a download begins, and who may ask there with the token. */
export interface Origin {
  url: URL;
  patience: Patience;
  /** Whether an address is the API's own, which alone is sent the token. */
  isApi(url: URL): boolean;
  /** Asks the API, with the token. */
  ask(url: URL): Promise<Served>;
  /** Headers for anybody else. */
  headers: { readonly [name: string]: string };
}

/** A transfer that broke; it may go better the next time. */
class Interrupted extends Error {}

/**
 * Fetches a file, following redirects, and keeps it only when size and digest are as stated.
 *
 * @param file where it goes; nothing may be there yet
 * @throws SourceError when it is too big or other than stated; GitHubError when it cannot be had
 */
export async function download(wanted: Wanted, origin: Origin, file: string): Promise<void> {
  if ((wanted.size ?? 0) > wanted.limit) throw tooBig(wanted, `${wanted.size}`);
  for (let attempt = 1; ; attempt++) {
    try {
      await attemptDownload(wanted, origin, file);
      return;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      if (attempt === TRIES) throw broken(wanted, error);
    }
    await pause(origin.patience.second * attempt ** 2);
  }
}

async function attemptDownload(wanted: Wanted, origin: Origin, file: string): Promise<void> {
  const served = await follow(wanted, origin);
  try {
    const handle = await stored(wanted, () => open(file, 'wx', 0o600));
    try {
      await receive(served, wanted, handle);
    } catch (error) {
      await handle.close();
      await rm(file, { force: true });
      throw error;
    }
    await stored(wanted, () => handle.close());
  } finally {
    drop(served);
  }
}

/** Goes from address to address until one answers with the file. */
async function follow(wanted: Wanted, origin: Origin): Promise<Served> {
  let url = origin.url;
  for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
    const served = origin.isApi(url) ? await origin.ask(url) : await fetchElsewhere(url, wanted, origin);
    if (served.status === 200) return served;
    drop(served);
    url = nextAddress(served, url, wanted);
  }
  throw astray(wanted, `is redirected more than ${REDIRECT_LIMIT} times`);
}

function nextAddress({ status, location }: Served, from: URL, wanted: Wanted): URL {
  if (status < 300 || status > 399 || location === undefined) {
    throw astray(wanted, `is answered with status ${status} by ${from.host}`);
  }
  return checkAddress(location, from, wanted);
}

/**
 * An address that somebody names as the file's place.
 *
 * @param from who names it: only what came unencrypted itself may lead on to what is not encrypted
 * @throws GitHubError
 */
export function checkAddress(location: string, from: URL, wanted: Wanted): URL {
  if (!URL.canParse(location, from.href))
    throw astray(wanted, 'is redirected to something that is no address');
  const next = new URL(location, from);
  const isPlain = next.protocol === 'http:' && from.protocol === 'http:';
  if ((next.protocol !== 'https:' && !isPlain) || next.username !== '' || next.password !== '') {
    throw astray(wanted, `is redirected to an address that is not followed (${next.protocol}//${next.host})`);
  }
  return next;
}

/** Asks a host that is not the API's: it gets no token, and only its name is ever shown, since links are secrets. */
async function fetchElsewhere(url: URL, wanted: Wanted, { patience, headers }: Origin): Promise<Served> {
  const watch = watchdog(patience);
  try {
    const response = await fetch(url.href, { redirect: 'manual', headers, signal: watch.signal });
    const served = servedBy(response, watch);
    if (response.status < 400) return served;
    drop(served);
    if (response.status === 404 || response.status === 410) throw lost(url, response.status, wanted);
    throw new Interrupted(`${url.host} answered ${response.status}`);
  } catch (error) {
    watch.end();
    if (error instanceof GitHubError || error instanceof Interrupted) throw error;
    throw new Interrupted(`${url.host}: ${reasonOf(error)}`, { cause: error });
  }
}

function servedBy({ status, headers, body }: Response, watch: Watch): Served {
  return { status, location: headers.get('location') ?? undefined, body, watch };
}

/** Lets go of an answer whether it was read or not. */
function drop({ body, watch }: Served): void {
  watch.end();
  // A body that was read, or broke, cannot be cancelled; there is nothing to let go then.
  if (body !== null && !body.locked) body.cancel().catch(() => undefined);
}

export function watchdog({ silence, download: whole, second }: Patience): Watch {
  const controller = new AbortController();
  const giveUp = (why: string) => (): void => controller.abort(new Error(why));
  const quiet = setTimeout(giveUp(`nothing came for ${silence / second} s`), silence);
  const total = setTimeout(giveUp(`it took more than ${whole / second} s`), whole);
  return {
    signal: controller.signal,
    heard: () => quiet.refresh(),
    end: () => {
      clearTimeout(quiet);
      clearTimeout(total);
    },
  };
}

async function receive(served: Served, wanted: Wanted, handle: FileHandle): Promise<void> {
  const most = wanted.size ?? wanted.limit;
  const hash = createHash('sha256');
  let received = 0;
  for await (const chunk of chunksOf(served)) {
    received += chunk.length;
    if (received > most)
      throw wanted.size === undefined ? tooBig(wanted, 'more') : other(wanted, 'is larger');
    hash.update(chunk);
    await stored(wanted, () => handle.writeFile(chunk));
  }
  checkReceived(wanted, received, hash);
}

async function* chunksOf({ body, watch }: Served): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  try {
    for await (const chunk of body) {
      watch.heard();
      yield chunk;
    }
  } catch (error) {
    throw new Interrupted(reasonOf(error), { cause: error });
  }
}

function checkReceived(wanted: Wanted, received: number, hash: Hash): void {
  if (wanted.size !== undefined && received !== wanted.size) throw other(wanted, `has ${received} bytes`);
  const sha256 = hash.digest('hex');
  if (wanted.sha256 !== undefined && sha256 !== wanted.sha256) throw other(wanted, `has sha256 ${sha256}`);
}

async function stored<T>({ what }: Wanted, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new SourceError({
      code: 'SOURCE_READ',
      message: `${what} cannot be stored: ${(cause as Error).message}`,
      remedy: 'See that the folder for temporary files has room, and that this user may write there.',
      cause,
    });
  }
}

/** What broke a transfer; fetch hides it one level down. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  const inner = cause as (Error & { code?: string }) | undefined;
  return saying(inner?.message || inner?.code || message);
}

function tooBig({ what, limit }: Wanted, size: string): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message: `${what} has ${size} bytes, and at most ${limit} are downloaded`,
    remedy: 'Split it, or leave it out.',
  });
}

function other({ what, size, sha256 }: Wanted, how: string): SourceError {
  const stated = [size !== undefined && `${size} bytes`, sha256 !== undefined && `sha256 ${sha256}`];
  return new SourceError({
    code: 'SOURCE_CHANGED',
    message: `${what}, as downloaded, ${how}, and GitHub states ${stated.filter(Boolean).join(' and ')}`,
    remedy: 'Run it again; if it stays so, upload the file anew.',
  });
}

function lost(url: URL, status: number, { what, asked }: Wanted): GitHubError {
  const said = `${url.host} answered ${status}`;
  return refusal({ status: 410, message: said, response: {} }, { ...asked, what });
}

function astray({ what }: Wanted, how: string): GitHubError {
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `${what} ${how}`,
    remedy: 'Check the address of the API, and that no proxy answers in its place.',
  });
}

function broken({ what }: Wanted, cause: Error): GitHubError {
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `${what} could not be downloaded in ${TRIES} tries: ${cause.message}`,
    remedy: 'Check the network, then run it again.',
    cause,
  });
}
