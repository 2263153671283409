/**
 * opkg's version order: `[epoch:]version[-revision]`, compared by Debian's rule
 * (libopkg pkg.c; both OpenWrt's and Yocto's opkg agree with the tables in the tests).
 */

interface Parts {
  epoch: number;
  version: string;
  revision: string;
}

function split(text: string): Parts {
  const colon = text.indexOf(':');
  const epoch = colon < 0 ? 0 : Number.parseInt(text.slice(0, colon), 10) || 0;
  const rest = text.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return dash < 0
    ? { epoch, version: rest, revision: '' }
    : { epoch, version: rest.slice(0, dash), revision: rest.slice(dash + 1) };
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** The rank of a character: `~` sorts before the end of the text, letters sort before other signs. */
function weight(char: string): number {
  if (char === '' || isDigit(char)) return 0;
  if (char === '~') return -1;
  const code = char.charCodeAt(0);
  return /[a-zA-Z]/.test(char) ? code : code + 256;
}

function compareRuns(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a.charAt(i))) || (j < b.length && !isDigit(b.charAt(j)))) {
      const difference = weight(a.charAt(i)) - weight(b.charAt(j));
      if (difference !== 0) return difference;
      i++;
      j++;
    }
    const left = digitsAt(a, i);
    const right = digitsAt(b, j);
    i += left.length;
    j += right.length;
    const difference = compareNumbers(left, right);
    if (difference !== 0) return difference;
  }
  return 0;
}

function digitsAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && isDigit(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** Compares numbers of any length, and ignores leading zeros. */
function compareNumbers(a: string, b: string): number {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Negative when `a` is older than `b`, positive when newer, 0 when opkg sees no difference. */
export function compareVersions(a: string, b: string): number {
  const left = split(a);
  const right = split(b);
  return (
    left.epoch - right.epoch ||
    compareRuns(left.version, right.version) ||
    compareRuns(left.revision, right.revision)
  );
}
