import type { Format } from '../../formats/format.ts';
import { opkg } from '../../formats/opkg/opkg.ts';
import type { StepInput } from '../../text/yaml-line.ts';
import { DEFAULT_LAYOUT, makeLayout } from '../layout.ts';
import { type Facts, type FolderFacts, keyNamesOf } from './folder-facts.ts';
import type { FoundRepository } from './shapes.ts';
import type { FoundFeed } from './survey.ts';

/** The inputs that lead a run to a repository which is there already. */
export function inputsOf(feed: FoundFeed, repository: FoundRepository, facts: Facts): StepInput[] {
  const { branch, repository: name, target } = repository;
  const archFolders = [...feed.archFolders].map(([arch, folder]) => `${arch}=${folder}`);
  const names = keyNamesOf(factsIn(feed, facts).flatMap(({ signers }) => signers));
  const given: [string, string | readonly string[] | undefined][] = [
    ['branch', branch],
    ['repository', name],
    ['target', target],
    ['layout', feed.layout === DEFAULT_LAYOUT ? undefined : feed.layout],
    ['prefix', feed.prefix],
    ['arch-folders', archFolders],
    ['all-folder', hasAllFolder(feed, repository, facts) ? 'true' : undefined],
    ['apk-rsa-key-name', names],
  ];
  return given.filter((input): input is [string, string | readonly string[]] => {
    const [, value] = input;
    return value !== undefined && value.length > 0;
  });
}

/** What the indexes of a feed say. */
export const factsIn = (
  feed: Pick<FoundFeed, 'folders'>,
  facts: Facts,
): (FolderFacts & { format: Format })[] => feed.folders.flatMap((folder) => facts.get(folder) ?? []);

/** True for a repository with an opkg folder `all` beside others, as devices of Yocto read it. */
function hasAllFolder(feed: FoundFeed, { folders, ...coordinates }: FoundRepository, facts: Facts): boolean {
  if (folders.length < 2) return false;
  const all = folders.filter((folder) => makeLayout(feed, coordinates).archOf(folder) === opkg.anyArchFolder);
  const isOpkg = (folder: string): boolean =>
    facts.get(folder)?.some(({ format }) => format === opkg) ?? false;
  return all.some((inner) =>
    feed.folders.some((folder) => (folder === inner || folder.endsWith(`/${inner}`)) && isOpkg(folder)),
  );
}
