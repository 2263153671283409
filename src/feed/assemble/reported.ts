import type { SigningKey } from '../../keys/key.ts';
import type { Draft, FolderDraft } from '../draft/draft.ts';
import { type Place, repositoryId } from '../folders.ts';
import { archesListed } from '../listed.ts';
import { type LargestFile, larger, largestOf } from '../settled/largest.ts';
import type { SettledFolder } from '../settled/settled-folder.ts';
import type { PlannedFolder } from './plan.ts';

/** What a report says of the folders of a run: those that it read, and those that are settled. */

type Signed = FolderDraft & { signers: readonly SigningKey[] };

/** A folder that the run read. */
export const asReported = ({ opened: _, gone: __, listed, ...folder }: Signed): SettledFolder => ({
  ...folder,
  arches: archesListed(folder.arch, listed),
  packages: listed.length,
});

export const settledFolders = ({ repositories }: Pick<Draft, 'repositories'>): SettledFolder[] =>
  repositories.flatMap((one) => (one.state === 'settled' ? one.folders : []));

/** Sorts what is about folders in the order of the steps that fill their repositories. */
export function inStepOrder<T extends Place>(
  items: readonly T[],
  { repositories }: Pick<Draft, 'repositories'>,
): T[] {
  const ranks = new Map(repositories.map(({ standing }, rank) => [repositoryId(standing.layout), rank]));
  const rankOf = (item: T): number => ranks.get(repositoryId(item)) ?? 0;
  return items.toSorted((a, b) => rankOf(a) - rankOf(b));
}

export const plannedOf = (folder: SettledFolder): PlannedFolder => {
  const { path, branch, repository, target, arch, arches, format, packages, signers } = folder;
  return { path, branch, repository, target, arch, arches, format: format.name, packages, signers };
};

/** The largest package file in the folders of a run: the first one of several. */
export function largestIn({ folders, repositories }: Draft): LargestFile | undefined {
  const read = folders.map((folder) => ({ ...folder, largest: largestOf([folder]) }));
  const settled = repositories.flatMap((one) => (one.state === 'settled' ? [one.record] : []));
  return inStepOrder<Place & { largest: LargestFile | null | undefined }>([...read, ...settled], {
    repositories,
  })
    .map(({ largest }) => largest ?? undefined)
    .reduce(larger, undefined);
}
