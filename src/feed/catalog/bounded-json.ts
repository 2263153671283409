/** The most bytes of a `feed.json`. One with 10,000 folders is smaller. */
export const FEED_FILE_LIMIT = 4 << 20;
/** The most levels of nested brackets; pkgfeed's files have three. */
const DEPTH_LIMIT = 8;
/** The most levels in a file of others that is parsed to find out what it is. */
const FOREIGN_DEPTH = 64;

/**
 * The value of a JSON text; undefined if it is not JSON, too large or nested too deeply.
 *
 * @param most bytes
 */
export function parseBounded(bytes: Buffer, most = FEED_FILE_LIMIT): unknown {
  if (bytes.length > most || isDeep(bytes, DEPTH_LIMIT)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** True for bytes that are surely no JSON text; false where nobody looks because they are too many or too deep. */
export function isNoJson(bytes: Buffer): boolean {
  if (bytes.length > FEED_FILE_LIMIT || isDeep(bytes, FOREIGN_DEPTH)) return false;
  try {
    // Some editors write a byte order mark before it.
    JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    return false;
  } catch {
    return true;
  }
}

/** True when brackets are nested deeper than a limit. Each level costs far more memory than one byte. */
export function isDeep(bytes: Buffer, limit: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (isInText) {
      if (byte === 0x5c) i++;
      else if (byte === 0x22) isInText = false;
    } else if (byte === 0x22) isInText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > limit) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}
