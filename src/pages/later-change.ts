import { type Fault, findingOf } from '../audit/faults.ts';
import { contentId } from '../bytes/content-id.ts';
import { type FeedFile, openFeedFile } from '../feed/catalog/feed-json.ts';
import type { Finding } from '../report/finding.ts';
import type { Expected } from '../report/report.ts';
import { fetchFeedFile } from '../served/feed-json.ts';
import type { Fetcher } from '../served/fetcher.ts';
import type { ServedFolder } from '../served/verify.ts';
import { isAsLate } from './served-change.ts';

/** The feed that a served `feed.json` describes, if that was written after the expected one. */
export function laterFeedIn(
  served: Buffer,
  expected: NonNullable<Expected['feedFile']>,
): FeedFile | undefined {
  if (contentId(served) === expected.id || !isAsLate(served, expected)) return undefined;
  const { state, feed } = openFeedFile(served);
  return state === 'whole' ? feed : undefined;
}

/** The feed at an address, if a later change than the expected one is served there. */
export async function laterFeedAt(
  fetcher: Fetcher,
  root: URL,
  { feedFile }: Pick<Expected, 'feedFile'>,
): Promise<FeedFile | undefined> {
  if (feedFile === null) return undefined;
  const answer = await fetchFeedFile(fetcher, root);
  return answer.state === 'there' ? laterFeedIn(answer.bytes, feedFile) : undefined;
}

/** Parts folders into those that a later feed still has, and findings about the others. */
export function stillThere(
  folders: readonly ServedFolder[],
  later: FeedFile | undefined,
): { there: ServedFolder[]; gone: Finding[] } {
  const isThere = ({ path }: ServedFolder): boolean =>
    later === undefined || later.folders.some((folder) => folder.path === path);
  const gone = new Set(folders.filter((folder) => !isThere(folder)).map(({ path }) => path));
  return {
    there: folders.filter(isThere),
    gone: [...gone].map((path) => ({ ...LATER, path, what: `is not in the feed any more; ${CHANGED}` })),
  };
}

const CHANGED = 'the feed was changed again after this run';
const LATER = {
  severity: 'warning',
  why: 'pkgfeed cannot tell whether the later change did it',
  remedy: 'If no later run did this, publish again.',
} as const;

/** What a report shows of faults. Those that a later change may have caused are no errors once there is one. */
export const findingsOf = (faults: readonly Fault[], later: FeedFile | undefined): Finding[] =>
  faults.map((fault) =>
    later !== undefined && fault.mayBeLater === true
      ? { ...LATER, path: fault.path, what: `${fault.what}; ${CHANGED}` }
      : findingOf(fault),
  );
