import { FeedError } from '../../errors.ts';
import type { Entry, FileFacts } from '../../formats/format.ts';
import type { Listed } from '../listed.ts';
import type { Reread } from './reread.ts';

/**
 * What a package file of the feed says about itself. A folder that copies it needs that where index and catalog do not
 * say enough.
 */
export interface FileEvidence {
  identity: string | undefined;
  anyArch: boolean;
  facts: FileFacts;
}

/** The evidence from a package file that was read again. */
export function evidenceOf({ format, pkg, facts }: Reread): FileEvidence {
  const { identity } = format.entry(pkg, facts, format.fileName(pkg), pkg.arch);
  return { identity, anyArch: pkg.anyArch, facts };
}

/** An error for a file that is not what its index says; none without evidence. */
export const evidenceFaults = (listed: Listed, evidence: FileEvidence | undefined): FeedError[] =>
  evidence === undefined || isListed(listed.entry, evidence) ? [] : [notListed(listed, evidence)];

/** True when a file is what the index says. */
function isListed(entry: Entry, { identity, facts }: FileEvidence): boolean {
  const isSame = (listed: unknown, is: unknown): boolean => listed === undefined || listed === is;
  return isSame(entry.identity, identity) && isSame(entry.size, facts.size) && isSame(entry.md5, facts.md5);
}

function notListed({ path, entry }: Listed, { identity }: FileEvidence): FeedError {
  // An index of another tool may name an apk v3 by its SHA-512, or list an apk v2.
  if (entry.identity?.length !== identity?.length && entry.identity !== undefined) {
    return new FeedError({
      code: 'FEED_INDEX',
      message: `${path} cannot be compared with the index, which states a hash of another kind`,
      remedy: 'Withdraw the package with `pkgfeed remove`, and publish it again.',
    });
  }
  return new FeedError({
    code: 'FEED_FILE_CHANGED',
    message: `${path} is not the file that the index lists: somebody changed it after it was published`,
    remedy: 'Restore the file, or withdraw the package with `pkgfeed remove` and publish it again.',
  });
}
