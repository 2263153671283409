import type { Format } from '../../formats/format.ts';
import { opkg } from '../../formats/opkg/opkg.ts';
import type { StepInput } from '../../text/yaml-line.ts';
import { isArch } from '../catalog/plain-values.ts';
import type { FolderPath } from '../edit.ts';
import { DEFAULT_LAYOUT, makeLayout } from '../layout.ts';
import { type Facts, type FolderFacts, keyNamesOf } from './folder-facts.ts';
import type { FoundRepository } from './shapes.ts';
import type { FoundFeed } from './survey.ts';

/**
 * The inputs that lead a run to a repository which is there already.
 *
 * @param above the folder of the branch in which the paths of the feed begin
 */
export function inputsOf(
  feed: FoundFeed,
  repository: FoundRepository,
  facts: Facts,
  above?: string,
): StepInput[] {
  const { branch, repository: name, target } = repository;
  const archFolders = [...feed.archFolders].map(([arch, folder]) => `${arch}=${folder}`);
  const stated = factsIn(feed, repository, facts);
  const names = keyNamesOf(stated.flatMap(({ signers }) => signers));
  const given: [string, string | readonly string[] | undefined][] = [
    ['branch', branch],
    ['repository', name],
    ['target', target],
    ['layout', feed.layout === DEFAULT_LAYOUT && !feed.hasOthers ? undefined : feed.layout],
    ['prefix', [above, feed.prefix].filter(Boolean).join('/')],
    ['arch-folders', archFolders],
    ['arch-map', mapLines(feed, stated)],
    ['all-folder', hasAllFolder(feed, repository, facts) ? 'true' : undefined],
    ['apk-rsa-key-name', names],
  ];
  return given.filter((input): input is [string, string | readonly string[]] => {
    const [, value] = input;
    return value !== undefined && value.length > 0;
  });
}

/** With a map, every arch of packages needs a line. */
function mapLines({ archMap }: FoundFeed, stated: readonly FolderFacts[]): string[] {
  const arches = new Set(stated.flatMap(({ arches }) => [...(arches ?? [])]));
  if (![...archMap.keys()].some((arch) => arches.has(arch))) return [];
  return [...arches].filter(isArch).map((arch) => `${arch}=${(archMap.get(arch) ?? [arch]).join(' ')}`);
}

/** The path in the branch of a folder of a feed. */
export const outerPath = ({ prefix }: Pick<FoundFeed, 'prefix'>, folder: FolderPath): FolderPath =>
  [prefix, folder].filter(Boolean).join('/');

/** What the indexes of a repository say. */
export const factsIn = (
  feed: Pick<FoundFeed, 'prefix'>,
  { folders }: Pick<FoundRepository, 'folders'>,
  facts: Facts,
): (FolderFacts & { format: Format })[] =>
  folders.flatMap((folder) => facts.get(outerPath(feed, folder)) ?? []);

/** True for a repository with an opkg folder `all` beside others, as devices of Yocto read it. */
function hasAllFolder(feed: FoundFeed, { folders, ...coordinates }: FoundRepository, facts: Facts): boolean {
  if (folders.length < 2) return false;
  const layout = makeLayout(feed, coordinates);
  const isOpkg = (folder: string): boolean =>
    facts.get(outerPath(feed, folder))?.some(({ format }) => format === opkg) ?? false;
  return folders.some((folder) => layout.archOf(folder) === opkg.anyArchFolder && isOpkg(folder));
}
