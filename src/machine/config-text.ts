import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** The most bytes that are read. Who parses the text refuses less than that. */
const LIMIT = 1 << 20;

/**
 * Reads the file that describes a feed, as UTF-8. Of a file that is too large only the beginning is read.
 *
 * @returns the text, or an error that says why there is none
 */
export function readConfigText(file: string): string | InputError {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(beginningOf(file));
  } catch (cause) {
    const why = { ENOENT: 'is not there', EACCES: 'may not be read by this user', EISDIR: 'is a folder' };
    const code = (cause as NodeJS.ErrnoException).code as keyof typeof why | undefined;
    const what = why[code as keyof typeof why] ?? `cannot be read: ${printable((cause as Error).message)}`;
    return new InputError({
      code: 'INPUT_CONFIG',
      message: `\`config\` names ${printable(file)}, which ${what}`,
      remedy:
        code === 'ENOENT'
          ? 'Correct the path; in a workflow, check the repository out first (actions/checkout).'
          : 'Name a YAML file in UTF-8, such as .github/pkgfeed.yml.',
      cause,
    });
  }
}

function beginningOf(file: string): Buffer {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(handle).isFile()) throw Object.assign(new Error('it is no file'), { code: 'EISDIR' });
    const bytes = Buffer.alloc(LIMIT);
    let length = 0;
    while (length < LIMIT) {
      const count = readSync(handle, bytes, length, LIMIT - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
