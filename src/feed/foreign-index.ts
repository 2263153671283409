import { FeedError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { formatOfIndex } from '../formats/formats.ts';

/**
 * Refuses to change a folder whose index is of another kind than its name says. Its devices read that kind.
 *
 * @throws FeedError
 */
export function refuseForeign(format: Format, path: string, index: Buffer): void {
  if (formatOfIndex(format, index) === format) return;
  throw new FeedError({
    code: 'FEED_INDEX',
    message: `${path} is an index of apk v3 under the name of one of apk v2, and pkgfeed does not write such indexes`,
    remedy:
      'Leave this folder to the tool that makes it, and publish into another `branch` or `repository`; `pkgfeed verify` and `check` read it.',
  });
}
