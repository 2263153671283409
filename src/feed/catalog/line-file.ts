import { isDeep } from './bounded-json.ts';

/** JSON files with one item in each line, so that git stores only the lines that change. */

/** The most bytes of a line. The metadata of a package has a lower limit. */
const LINE_LIMIT = 4 << 20;
/** The most levels of brackets in a line: an object with lists. */
const LINE_DEPTH = 2;
/** How many lines that do not fit are skipped before reading stops. */
const ODD_LINES = 1000;
const LAST_LINE = ']}';

/**
 * Reads a file as `writeLines` wrote it.
 *
 * @param firstLine what the file begins with
 * @param take gets the value of each line, or undefined for one that is not JSON; returns whether it is an item
 * @returns whether the file is one that `writeLines` could have written, line by line
 */
export function readLines(bytes: Buffer, firstLine: string, take: (value: unknown) => boolean): boolean {
  let odd = 0;
  let before: string | undefined;
  for (const line of linesIn(bytes)) {
    if (line === '') continue;
    const isItem = take(jsonOf(line));
    const hasNext = before === firstLine || before?.endsWith(',');
    const fits =
      before === undefined
        ? line === firstLine
        : line === LAST_LINE
          ? before !== LAST_LINE && !before.endsWith(',')
          : isItem && hasNext;
    // Each one costs an exception of the parser, and so many are not an accident.
    if (!fits && ++odd > ODD_LINES) return false;
    before = line;
  }
  return odd === 0 && before === LAST_LINE;
}

/** The lines of a file. A line that is too long or nested too deeply to be ours becomes a blank, which is no item. */
function* linesIn(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(0x0a, at);
    const end = found === -1 ? bytes.length : found;
    const isOdd = end - at > LINE_LIMIT || isDeep(bytes.subarray(at, end), LINE_DEPTH);
    yield isOdd ? ' ' : bytes.toString('utf8', at, end);
    at = end + 1;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line.trimEnd().replace(/,$/, ''));
  } catch {
    return undefined;
  }
}

/** The bytes of a file with these lines. */
export const writeLines = (firstLine: string, lines: readonly string[]): Buffer =>
  Buffer.from(`${firstLine}\n${lines.join(',\n')}\n${LAST_LINE}\n`, 'utf8');
