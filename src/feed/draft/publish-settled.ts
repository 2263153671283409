import type { ContentId } from '../../bytes/content-id.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { FeedFile } from '../catalog/feed-json.ts';
import type { Settled } from '../catalog/settled-shape.ts';
import { type Folder, folderId, foldersOf } from '../folders.ts';
import type { Arriving, PublishPolicy, RunPolicy } from '../policy.ts';
import { type SettledFolder, settledFolder } from '../settled/settled-folder.ts';
import type { Standing } from '../settled/standing.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import type { LeftOutOf } from './left-out.ts';
import type { Outline } from './outline.ts';
import { incompleteIn, type WarnedPackage } from './package-warnings.ts';
import { leftOut, warnedOf } from './publish-warnings.ts';
import type { Step, UnreadStep } from './step.ts';

/** A publish into a repository that nothing changes, before it is read and after. */

/**
 * The settings and the packages of a publish, as text; undefined for one whose repository must be read.
 *
 * @param ids the content ids of the package files
 */
export function termsOf(
  ids: readonly ContentId[],
  { terms, removals, readmits }: PublishPolicy,
): string | undefined {
  if (terms === undefined || removals.length > 0 || readmits.length > 0) return undefined;
  return JSON.stringify([terms, [...new Set(ids)].sort()]);
}

export const idsOf = (arriving: readonly Arriving[]): ContentId[] =>
  arriving.map(({ contentId }) => contentId);

/**
 * A publish whose package files are known by their ids alone. Such a repository can only be settled.
 *
 * @param load reads the packages
 */
export function unreadPublish(
  ids: readonly ContentId[],
  policy: PublishPolicy,
  load: () => Promise<Step>,
): UnreadStep {
  const { layout, from } = policy;
  const standing = { layout, from, terms: termsOf(ids, policy) };
  return {
    standing,
    load,
    rest(paths, run, feed, record) {
      // Then the packages have to say more.
      if (record.plain !== true) return undefined;
      const folders = FORMATS.flatMap((format) =>
        foldersOf(format, paths, layout).sort((a, b) => ((a.arch ?? '') < (b.arch ?? '') ? -1 : 1)),
      );
      return settledDraft(folders, run, feed, record, standing);
    },
  };
}

/** The draft of a settled repository that has these folders; undefined if feed.json does not say all of them. */
function settledDraft(
  folders: readonly Folder[],
  run: RunPolicy,
  feed: FeedFile,
  record: Settled,
  standing: Standing,
): (Draft & { own: SettledFolder[] }) | undefined {
  const own = folders.map((folder) => settledFolder(folder, feed, run));
  if (!own.every((folder) => folder !== undefined)) return undefined;
  const repositories = [{ state: 'settled', standing, record, folders: own } as const];
  return { ...EMPTY_DRAFT, unchanged: record.unchanged, repositories, own };
}

/** The packages that the setting `packages` leaves out. */
export const unwanted = (
  { branch, repository }: Standing['layout'],
  unselected: ReadonlySet<string>,
): LeftOutOf => ({
  branch,
  repository,
  packages: unselected.size > 0 ? new Map([['packages', unselected]]) : new Map(),
});

/** What draft the publish would make if it read the repository, as far as the run and feed.json tell. */
export function restingDraft(
  { arriving, unselected, policy, run, folders, standing }: RestingContext,
  feed: FeedFile,
  record: Settled,
): Draft | undefined {
  const draft = settledDraft(folders.touched, run, feed, record, standing);
  if (draft === undefined) return undefined;
  const ofPackages = warnedOf({ arriving, policy, run, folders, signedBy: signersIn(draft.own) });
  // Then the publish stops, and says so better.
  if (!policy.allowIncomplete && incompleteIn(ofPackages, run).length > 0) return undefined;
  const left = record.unchanged > 0 ? [] : leftOut(arriving, policy);
  return { ...draft, warned: [...ofPackages, ...left], leftOut: [unwanted(policy.layout, unselected)] };
}

export interface RestingContext {
  arriving: readonly Arriving[];
  unselected: ReadonlySet<string>;
  policy: PublishPolicy;
  run: RunPolicy;
  folders: Outline;
  standing: Standing;
}

const signersIn = (folders: readonly SettledFolder[]) => {
  const known = new Map(folders.map((folder) => [folderId(folder), folder.signers]));
  return (folder: Parameters<typeof folderId>[0]) => known.get(folderId(folder)) ?? [];
};

/**
 * True when a run that changes nothing would say no more of the repository than `restingDraft`.
 *
 * @param draft of this run, without what it says of the packages of the run themselves
 */
export const isQuiet = (
  { warnings, missed, errors, leftOut: left }: Pick<Draft, 'warnings' | 'missed' | 'errors' | 'leftOut'>,
  warned: readonly WarnedPackage[],
): boolean =>
  [warnings, missed, errors, warned].every(({ length }) => length === 0) &&
  left.every(({ packages }) => packages.size === 0);
