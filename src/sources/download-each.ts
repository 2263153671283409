import { GitHubError, type PkgfeedError, SourceError, throwGathered } from '../errors.ts';
import type { Host } from '../host.ts';

const AT_ONCE = 4;

/**
 * Downloads several things, a few at once. Continues after one that fails, and reports all failures together.
 *
 * @throws SourceError and GitHubError
 */
export async function downloadEach<T>(
  items: readonly T[],
  label: string,
  host: Pick<Host, 'progress'>,
  download: (item: T) => Promise<void>,
): Promise<void> {
  const errors: PkgfeedError[] = [];
  const queue = [...items];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await download(item);
      } catch (error) {
        if (!(error instanceof GitHubError || error instanceof SourceError)) throw error;
        errors.push(error);
        if (isHopeless(error)) queue.length = 0;
      }
      host.progress(label, ++done, items.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  throwGathered(errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)));
}

/** True for an error that every other download would meet too. */
function isHopeless({ code }: PkgfeedError): boolean {
  return code === 'GITHUB_ACCESS' || code === 'GITHUB_LIMIT';
}
