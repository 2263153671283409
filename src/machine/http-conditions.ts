import type { IncomingHttpHeaders } from 'node:http';

/** What tells one content of a file from another. */
export interface Version {
  etag: string;
  /** Milliseconds since 1970. */
  modified: number;
}

/** What a request says about the version that the client has. `areMet` is true when that is the present one. */
export function conditionsOf(headers: IncomingHttpHeaders): { areMet(version: Version): boolean } {
  const tags = headers['if-none-match'];
  const since = headers['if-modified-since'];
  return {
    areMet({ etag, modified }) {
      // A tag counts more than a time.
      if (tags !== undefined) return tags.split(',').some((one) => isTag(one.trim(), etag));
      return since !== undefined && inSeconds(modified) <= inSeconds(Date.parse(since));
    },
  };
}

const isTag = (given: string, etag: string): boolean =>
  given === '*' || (given.startsWith('W/') ? given.slice(2) : given) === etag;

/** The header has no fractions of a second. */
const inSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/**
 * The part of a file that a request wants, as its first and last byte; undefined for the whole file, also where the client
 * has a part of another version, and for several parts at once, which a server need not send.
 *
 * @returns `none` for a part that the file does not have
 */
export function wantedPart(
  { range, 'if-range': condition }: IncomingHttpHeaders,
  { etag, modified }: Version,
  size: number,
): readonly [first: number, last: number] | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const ifRange = typeof condition === 'string' ? condition : undefined;
  const isSame =
    ifRange === undefined || ifRange === etag || inSeconds(Date.parse(ifRange)) === inSeconds(modified);
  if (!isSame) return undefined;
  if (from === '') {
    // The last bytes.
    return Number(to) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(to)), size - 1];
  }
  if (to !== '' && Number(to) < Number(from)) return undefined;
  if (Number(from) >= size) return 'none';
  return [Number(from), Math.min(to === '' ? size - 1 : Number(to), size - 1)];
}
