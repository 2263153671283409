/** Reads from the head of an HTTP answer what a subscriber's fetch depends on. */

/** An answer that may be better at another try. `pause` is how long the server asks to wait, in milliseconds. */
export interface Again {
  state: 'again';
  reason: string;
  pause: number | undefined;
}

/** The server is too busy or broken for the moment: every client tries again. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export function againOf({ status, headers }: Response): Again | undefined {
  if (!PASSING.has(status)) return undefined;
  return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}

/** Seconds, or a date, which is compared with the server's own clock and not with ours. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

/** How long caches may keep this answer, in milliseconds; 0 where it does not say. */
export function lifetimeOf({ headers }: Response): number {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
  const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
  return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}

/** The value for `If-Range`, by which a server knows that a file is still the same. A weak tag does not say so. */
export function validatorOf({ headers }: Response): string | undefined {
  const tag = headers.get('etag');
  return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}

/** Where a partial answer begins, and the size of the whole file, in bytes. */
export function rangeOf({ headers }: Response): { from: number; whole: number | undefined } | undefined {
  const [, from, whole] =
    /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (from === undefined) return undefined;
  return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}

export function lengthOf({ headers }: Response): number | undefined {
  const value = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** An encoding that nobody asked for; undefined where the bytes are the file's own. */
export function encodingOf({ headers }: Response): string | undefined {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  return encoding === '' || encoding === 'identity' ? undefined : encoding;
}

/** True for an HTML page: many hosts send error pages and rate limits with status 200. */
export function isPage(bytes: Buffer): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(
    bytes.toString('latin1', 0, 512),
  );
}
