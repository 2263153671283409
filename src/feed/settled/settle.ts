import { openFeedFile } from '../catalog/feed-json.ts';
import type { Draft } from '../draft/draft.ts';
import type { Step, UnreadStep } from '../draft/step.ts';
import type { Paths } from '../edit.ts';
import { repositoryId } from '../folders.ts';
import { lostIndexes } from '../known-indexes.ts';
import type { Layout } from '../layout.ts';
import type { RunPolicy } from '../policy.ts';
import { folderIds } from './folder-ids.ts';
import { concernsThem, standingDigest, takesFrom } from './standing.ts';

/** What a run does in one repository: the step, or the draft of a repository that is settled. */
export type Planned = { step: Step; draft?: undefined } | { step: Step | UnreadStep; draft: Draft };

/** True for a step whose packages are not read yet. */
export const isUnread = (step: Step | UnreadStep): step is UnreadStep => 'load' in step;

/** True for a run of several repositories, each filled by a step. */
export const maySettle = (
  steps: readonly (Step | UnreadStep)[],
  { allowKeyChange }: Pick<RunPolicy, 'allowKeyChange'>,
): boolean =>
  steps.filter(({ standing }) => standing !== undefined).length > 1 &&
  !allowKeyChange &&
  steps.every((step) => step.standing !== undefined || (!isUnread(step) && step.isResting === true));

/**
 * Finds the repositories of a run that are settled, and reads the packages of the others. A repository that takes packages
 * from one that the run reads is read, too.
 *
 * @param feedFile the bytes of feed.json; undefined if there is none
 * @throws PkgfeedError for packages that cannot be read or published
 */
export async function settle(
  steps: readonly (Step | UnreadStep)[],
  paths: Paths,
  feedFile: Buffer | undefined,
  run: RunPolicy,
): Promise<Planned[]> {
  const { state, feed, dropped } = openFeedFile(feedFile);
  // A run has something to say of a feed that was damaged, and may have to write again what is gone.
  const isWhole =
    state === 'whole' &&
    dropped.length === 0 &&
    feed.site.every(({ path, blob }) => paths.get(path) === blob) &&
    lostIndexes(paths, feed).length === 0;
  const records = new Map((isWhole ? (feed.settled ?? []) : []).map((one) => [repositoryId(one), one]));
  const standings = steps.flatMap(({ standing }) => standing ?? []);
  const ids = folderIds(paths, concernsThem(records.size === 0 ? [] : standings));
  const read: Layout[] = [];
  const draftOf = ({ standing, rest }: Step | UnreadStep): Draft | undefined => {
    const record = standing && records.get(repositoryId(standing.layout));
    if (standing === undefined || record === undefined || takesFrom(standing, read)) return undefined;
    const isSettled = standingDigest(standing, ids, feed, record, run) === record.digest;
    return isSettled ? rest?.(paths, run, feed, record) : undefined;
  };
  const planned: Planned[] = [];
  for (const step of steps) {
    const draft = draftOf(step);
    const loaded = isUnread(step) && draft === undefined ? await step.load() : undefined;
    // Files that are no packages are known only now.
    const later = draft ?? (loaded && draftOf(loaded));
    planned.push(
      later === undefined ? { step: loaded ?? (step as Step) } : { step: loaded ?? step, draft: later },
    );
    if (later === undefined && step.standing !== undefined) read.push(step.standing.layout);
  }
  return planned;
}
