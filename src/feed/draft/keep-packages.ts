import { InputError } from '../../errors.ts';
import { starPattern } from '../../text/name-pattern.ts';
import { printable } from '../../text/printable.ts';
import type { KeepPackages } from './retention.ts';

/**
 * Reads a line of `keep-packages`: a name or a pattern, and how many versions of such packages stay.
 *
 * @throws InputError for a line that is not in that form
 */
export function parseKeepPackages(text: string): KeepPackages {
  const [, name, digits] = /^([^\s=@]+)\s*=\s*([1-9]\d{0,5})$/.exec(text) ?? [];
  if (name !== undefined && digits !== undefined) {
    return { text, isName: starPattern(name), count: Number(digits) };
  }
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `${JSON.stringify(printable(text))} does not say how many versions of a package stay`,
    remedy: 'Write NAME=COUNT, such as luci-*=1; * and ? in NAME stand for any characters or one.',
  });
}
