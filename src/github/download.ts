import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { GitHubError, PkgfeedError, SourceError } from '../errors.ts';
import { type Patience, type Watch, watchdog } from './patience.ts';
import { type Asked, refusal, saying } from './refusals.ts';

const REDIRECT_LIMIT = 5;
const TRIES = 3;
/** Refusals that another try does not change. Others, such as of a link that is too old, it may. */
const FINAL = [405, 406, 409, 415, 418, 422];

/** A file to download, and what is known about it. */
export interface Wanted {
  asked: Asked;
  /** How messages name it. */
  what: string;
  /** Its exact size, if GitHub states it. */
  size: number | undefined;
  sha256: string | undefined;
  /** The most bytes that it may have. */
  limit: number;
}

/** An answer whose body was not read yet. */
export interface Served {
  status: number;
  location: string | undefined;
  body: ReadableStream<Uint8Array> | null;
  watch: Watch;
}

/** Where a download begins. */
export interface Origin {
  url: URL;
  patience: Patience;
  fetch: typeof fetch;
  /** True for an address of the API. Only there is the token sent. */
  isApi(url: URL): boolean;
  /** Requests an address of the API, with the token. */
  ask(url: URL): Promise<Served>;
  /** Headers for other servers. */
  headers: { readonly [name: string]: string };
}

/** A transfer that broke, and is tried again. */
class Interrupted extends Error {}

/**
 * Downloads a file. Follows redirects, and keeps the file only if its size and digest are as stated.
 *
 * @param file the path of the new file
 * @throws SourceError when it is too big or not as stated, GitHubError when it cannot be downloaded
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

/** Follows redirects until a server answers with the file. */
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
 * Checks an address that a server names as the place of the file.
 *
 * @param from the address of that server; only an http address may lead to another one
 * @throws GitHubError
 */
export function checkAddress(location: string, from: URL, wanted: Wanted): URL {
  if (!URL.canParse(location, from.href))
    throw astray(wanted, 'is redirected to something that is not an address');
  const next = new URL(location, from);
  const isPlain = next.protocol === 'http:' && from.protocol === 'http:';
  if ((next.protocol !== 'https:' && !isPlain) || next.username !== '' || next.password !== '') {
    throw astray(wanted, `is redirected to an address that is not followed (${next.protocol}//${next.host})`);
  }
  return next;
}

/** Fetches from a host other than the API. It gets no token. Messages show only its name, because links are secrets. */
async function fetchElsewhere(
  url: URL,
  wanted: Wanted,
  { patience, headers, fetch }: Origin,
): Promise<Served> {
  const watch = watchdog(patience);
  try {
    const response = await fetch(url.href, { redirect: 'manual', headers, signal: watch.signal });
    const served = servedBy(response, watch);
    if (response.status < 400 || FINAL.includes(response.status)) return served;
    drop(served);
    if (response.status === 404 || response.status === 410) throw lost(url, response.status, wanted);
    throw new Interrupted(`${url.host} answered ${response.status}`);
  } catch (error) {
    watch.end();
    if (error instanceof PkgfeedError || error instanceof Interrupted) throw error;
    throw new Interrupted(`${url.host}: ${reasonOf(error)}`, { cause: error });
  }
}

function servedBy({ status, headers, body }: Response, watch: Watch): Served {
  return { status, location: headers.get('location') ?? undefined, body, watch };
}

/** Closes an answer, read or not. */
function drop({ body, watch }: Served): void {
  watch.end();
  // A body that was read, or broke, cannot be cancelled and needs no closing.
  if (body !== null && !body.locked) body.cancel().catch(() => undefined);
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
      remedy: 'Check that the folder for temporary files has room, and that this user may write there.',
      cause,
    });
  }
}

/** Why a transfer broke. `fetch` has the reason in `cause`. */
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
    remedy: 'Run it again; if that does not help, upload the file again.',
  });
}

function lost(url: URL, status: number, { what, asked }: Wanted): PkgfeedError {
  const said = `${url.host} answered ${status}`;
  return refusal({ status: 410, message: said, response: {} }, { ...asked, what });
}

function astray({ what }: Wanted, how: string): GitHubError {
  return new GitHubError({
    code: 'GITHUB_FAILED',
    message: `${what} ${how}`,
    remedy: 'Check the address of the API, and that no proxy answers instead of it.',
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
