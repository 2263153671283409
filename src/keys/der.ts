/** More rounds than any guide recommends. They take a second, and a key file may ask for two billion. */
const ROUNDS_LIMIT = 2_000_000;
const INTEGER = 0x02;
const SEQUENCE = 0x30;

/**
 * True when opening an encrypted key would take so long that the run seems to hang: when PKCS#8's description of the
 * encryption holds a number of rounds above the limit.
 *
 * @param der the content of an `ENCRYPTED PRIVATE KEY` block; false when it is anything else
 */
export function asksForMuchWork(der: Buffer): boolean {
  const outer = valueAt(der, 0, der.length);
  const algorithm = outer?.tag === SEQUENCE ? valueAt(der, outer.start, outer.end) : undefined;
  return algorithm?.tag === SEQUENCE && hasLargeNumber(der, algorithm.start, algorithm.end);
}

function hasLargeNumber(der: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const value = valueAt(der, at, to);
    if (value === undefined) return false;
    const { tag, start, end } = value;
    const isLarge = (): boolean =>
      end - start > 4 || der.readUIntBE(start, Math.max(1, end - start)) > ROUNDS_LIMIT;
    if (tag === INTEGER && end > start && isLarge()) return true;
    if (tag === SEQUENCE && hasLargeNumber(der, start, end)) return true;
    at = end;
  }
  return false;
}

/** Reads one value of DER, or of BER with a length; undefined when there is none. */
function valueAt(
  der: Buffer,
  at: number,
  to: number,
): { tag: number; start: number; end: number } | undefined {
  const first = der[at + 1] ?? 0x80;
  const width = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + width;
  if (first === 0x80 || width > 6 || start > to) return undefined;
  const end = start + (width === 0 ? first : der.readUIntBE(at + 2, width));
  return end > to ? undefined : { tag: der[at] ?? 0, start, end };
}
