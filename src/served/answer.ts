/** Reads the head of an HTTP answer for what a subscriber's fetch needs. */

/** An answer that the next try may replace; `pause` is how long the server asks to wait, in milliseconds. */
export interface Again {
  state: 'again';
  reason: string;
  pause: number | undefined;
}

/** The server is busy, or broken for the moment. Every client tries these again. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether to try again, and when; undefined for an answer that counts. */
export function againOf({ status, headers }: Response): Again | undefined {
  if (!PASSING.has(status)) return undefined;
  return { state: 'again', reason: `it answers ${status}`, pause: retryAfter(headers) };
}

/** Reads seconds, or a date, which is compared with the server's own clock. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const pause = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

/** How long caches may keep this answer, in milliseconds; 0 when it does not say. */
export function lifetimeOf({ headers }: Response): number {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const [, seconds] = /\bs-maxage=(\d{1,9})/i.exec(control) ?? /\bmax-age=(\d{1,9})/i.exec(control) ?? [];
  const age = /^\d{1,9}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
  return Math.max(0, Number(seconds ?? 0) - Number(age ?? 0)) * 1000;
}

/** A strong tag or a date that identifies the file for `If-Range`; undefined without one. */
export function validatorOf({ headers }: Response): string | undefined {
  const tag = headers.get('etag');
  return tag?.startsWith('"') ? tag : (headers.get('last-modified') ?? undefined);
}

/** The offset at which a partial answer begins, and the size of the whole file. */
export function rangeOf({ headers }: Response): { from: number; whole: number | undefined } | undefined {
  const [, from, whole] =
    /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (from === undefined) return undefined;
  return { from: Number(from), whole: whole === '*' ? undefined : Number(whole) };
}

/** The length of the body in bytes; undefined when it does not say. */
export function lengthOf({ headers }: Response): number | undefined {
  const value = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** An encoding that was not asked for; undefined when the bytes come as they are. */
export function encodingOf({ headers }: Response): string | undefined {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  return encoding === '' || encoding === 'identity' ? undefined : encoding;
}

/** True for HTML. Many hosts send error pages and rate limits as HTML with status 200. */
export function isPage(bytes: Buffer): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body|!--)/i.test(
    bytes.toString('latin1', 0, 512),
  );
}
