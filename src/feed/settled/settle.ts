import { openFeedFile } from '../catalog/feed-json.ts';
import type { Draft } from '../draft/draft.ts';
import type { Step } from '../draft/step.ts';
import type { Paths } from '../edit.ts';
import { repositoryId } from '../folders.ts';
import { lostIndexes } from '../known-indexes.ts';
import type { Layout } from '../layout.ts';
import type { RunPolicy } from '../policy.ts';
import { folderIds } from './folder-ids.ts';
import { concernsThem, standingDigest, takesFrom } from './standing.ts';

/** True for a run of several repositories, each filled by a step. */
export const maySettle = (
  steps: readonly Step[],
  { allowKeyChange }: Pick<RunPolicy, 'allowKeyChange'>,
): boolean => steps.length > 1 && !allowKeyChange && steps.every(({ standing }) => standing !== undefined);

/**
 * Finds the repositories of a run that are settled, with the draft of each. A repository that takes packages from one
 * that the run reads is read, too.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 */
export function settledDrafts(
  steps: readonly Step[],
  paths: Paths,
  feedFile: Buffer | undefined,
  run: RunPolicy,
): Map<Step, Draft> {
  const drafts = new Map<Step, Draft>();
  const { state, feed, dropped } = openFeedFile(feedFile);
  // A run has something to say of a feed that was damaged, and may have to write again what is gone.
  const isWhole =
    state === 'whole' &&
    dropped.length === 0 &&
    feed.site.every(({ path, blob }) => paths.get(path) === blob) &&
    lostIndexes(paths, feed).length === 0;
  if (!isWhole || feed.settled === undefined) return drafts;
  const records = new Map(feed.settled.map((record) => [repositoryId(record), record]));
  const standings = steps.flatMap(({ standing }) => standing ?? []);
  const ids = folderIds(paths, concernsThem(standings));
  const read: Layout[] = [];
  for (const step of steps) {
    const { standing } = step;
    if (standing === undefined) continue;
    const record = records.get(repositoryId(standing.layout));
    const isSettled =
      record !== undefined &&
      !takesFrom(standing, read) &&
      standingDigest(standing, ids, feed, run) === record.digest;
    const draft = isSettled ? step.rest?.(paths, run, feed, record) : undefined;
    if (draft === undefined) read.push(standing.layout);
    else drafts.set(step, draft);
  }
  return drafts;
}
