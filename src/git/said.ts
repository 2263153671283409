import { LONGEST_LINE, printable } from '../text/printable.ts';

/** Progress and advice of git, also that of the git on the server: nobody needs it to understand a failure. */
const NOISE =
  /^(hint:|(Enumerating|Counting|Compressing|Writing|Receiving|Resolving|Unpacking|Checking) (objects|deltas|connectivity)|Total \d+ \(|(From|To) \S+$|\* \[new )/;
/** A line that only separates others. */
const RULER = /^[\s=_*#.~+|—–\u2500-\u257f-]*$/u;

/** The lines of git's output that mean something, each safe to show. */
export interface Said {
  /** Those of this machine's git, of curl and of ssh. */
  own: string[];
  /** Those of the server, without the `remote:` before them. */
  server: string[];
  /** Both, in their order. */
  all: string[];
}

/** Reads what git prints for people. */
export function readSaid(stderr: string): Said {
  const said: Said = { own: [], server: [], all: [] };
  for (const whole of stderr.split(/[\r\n]+/)) {
    const [, server] = /^remote:(?: (.*))?$/.exec(whole) ?? [];
    const isServer = whole.startsWith('remote:');
    const line = printable((isServer ? (server ?? '') : whole).slice(0, LONGEST_LINE).trim());
    if (RULER.test(line) || NOISE.test(line)) continue;
    said.all.push(line);
    (isServer ? said.server : said.own).push(line);
  }
  return said;
}

/** The longest text of a message that others wrote, in characters. */
const LONGEST = 1000;
const LAST = 6;

/** git's last lines as one. */
export const lastLines = (stderr: string): string =>
  readSaid(stderr).all.slice(-LAST).join(' | ').slice(0, LONGEST);

const FIRST = 10;

/** What the server said, as one line. Of a long text the beginning and the end. */
export function serverLines(stderr: string): string {
  const lines = readSaid(stderr).server.map((line) =>
    line.replace(/^(error|fatal): /, '').replace(/^- /, ''),
  );
  const unique = lines.filter((line, at) => line !== lines[at - 1]);
  const shown =
    unique.length > FIRST + LAST ? [...unique.slice(0, FIRST), '…', ...unique.slice(-LAST)] : unique;
  const text = shown.join(' | ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
