/** Makes text from outside safe to show on one line: escapes control and direction characters. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The longest text that is shown on one line, in characters. */
export const LONGEST_LINE = 2000;

/** `printable` text, cut at `LONGEST_LINE`. */
export function oneLine(text: string): string {
  if (text.length <= LONGEST_LINE) return printable(text);
  const start = text.slice(0, LONGEST_LINE).replace(/[\ud800-\udbff]$/, '');
  return `${printable(start)}… (${text.length.toLocaleString('en-US')} characters)`;
}

/** Escapes what a runner would take as a command: a line that begins with `::` or contains `##[`. */
export function escapeWorkflowCommands(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\::').replaceAll('##[', '#\\[');
}

/** A number of bytes as people read it, such as `1.2 MB`; empty when unknown. */
export function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** How much of a task is done, such as `3 of 10`. */
export const doneText = (done: number, total: number, unit?: 'bytes'): string =>
  unit === 'bytes' ? `${sizeText(done)} of ${sizeText(total)}` : `${done} of ${total}`;
