import type { Format } from '../../formats/format.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { FILES_FILE } from '../catalog/files-json.ts';
import { CATALOG_FILE } from '../catalog/packages-json.ts';
import type { Withdrawn } from '../catalog/withdrawn-shape.ts';
import { type Paths, pathIn } from '../edit.ts';
import { byRepository, type Folder, folderId } from '../folders.ts';
import { hasIndex, indexSource } from '../index-source.ts';
import { neighboursToRead } from '../neighbour-files.ts';
import { indexesOver } from '../package-files.ts';
import type { RunPolicy } from '../policy.ts';
import { derivedFiles, signedFiles } from '../signed-folder.ts';
import { witnessesFor } from '../signers.ts';
import type { FeedState } from '../state.ts';
import type { recordPlace } from '../upstream/memory.ts';
import { type Draft, EMPTY_DRAFT, type FolderPart, joinParts } from './draft.ts';
import { memoryOf } from './memory.ts';
import { sharedPathsToRead } from './outline.ts';
import { missedReadmits } from './readmission.ts';
import { rememberedOf } from './roll-back-catalogs.ts';
import { rollBackFolder, type WithdrawnHere } from './roll-back-folder.ts';
import { type OpenedBack, openAll, type RollBackPolicy, stateOf } from './roll-back-open.ts';
import { foldersThatDiffer, type Place } from './roll-back-places.ts';
import type { Step } from './step.ts';

/**
 * The step that makes folders list what they listed in an earlier state. Their packages of then are listed by their ids,
 * and no package is read.
 */
export function rollBackStep(policy: RollBackPolicy): Step {
  const { past, seen, places } = policy;
  return {
    brings: formatsOf(placesThatDiffer(places, seen.paths, past.paths)),
    begin(paths, run) {
      const folders = placesThatDiffer(places, paths, past.paths).map((place) => ({
        ...place,
        isNew: !hasIndex(place.format, place.path, paths),
      }));
      const raced = folders.filter(({ path, format }) => {
        const source = indexSource(format, path, paths);
        return source !== undefined && paths.get(source) !== seen.paths.get(source);
      });
      return {
        folders,
        toRead: toReadNow(folders, paths, run),
        toIdentify: [],
        toReadEarlier: new Map([
          [past.revision, toReadThen(folders, past.paths)],
          [seen.revision, raced.flatMap(({ format, path }) => signedFiles(format, path, seen.paths))],
        ]),
        open: async (state) => {
          const opened = await openAll(folders, new Set(raced.map(folderId)), state, policy, run);
          return {
            toReread: [],
            toFetch: [],
            draft: async () => draftRollBack(opened, state, policy, run),
          };
        },
      };
    },
  };
}

const placesThatDiffer = (places: readonly Place[], now: Paths, past: Paths): Place[] => {
  const differ = foldersThatDiffer(now, past);
  return places.filter(
    ({ format, path }) => differ.has(path) && (hasIndex(format, path, now) || hasIndex(format, path, past)),
  );
};

const formatsOf = (places: readonly Pick<Place, 'format'>[]): Format[] => [
  ...new Set(places.map(({ format }) => format)),
];

function toReadNow(folders: readonly Folder[], paths: Paths, run: RunPolicy): string[] {
  const own = folders.flatMap(({ format, path }) => [
    ...signedFiles(format, path, paths),
    ...derivedFiles(format, path, paths),
    ...indexesOver(path, paths).map(({ source }) => source),
  ]);
  const shared = sharedPathsToRead(folders, paths, run);
  const beside = neighboursToRead(
    folders.map(({ path }) => path),
    formatsOf(folders),
    paths,
  );
  const witnesses = folders
    .filter(({ isNew }) => isNew)
    .flatMap((folder) => witnessesFor(folder, paths, run));
  return [...new Set([...own, ...shared, ...beside, ...witnesses])];
}

function toReadThen(folders: readonly Folder[], paths: Paths): string[] {
  const own = folders.flatMap(({ format, path }) => [
    ...signedFiles(format, path, paths),
    ...derivedFiles(format, path, paths),
    pathIn(path, CATALOG_FILE),
    pathIn(path, FILES_FILE),
  ]);
  return [...new Set([...own, FEED_FILE])].filter((path) => paths.has(path));
}

function draftRollBack(
  opened: readonly OpenedBack[],
  state: FeedState,
  policy: RollBackPolicy,
  run: RunPolicy,
): Draft {
  const { past, places, readmits } = policy;
  const present = readFeedFile(state.files.get(FEED_FILE));
  const arches = new Map(places.map(({ path, arch }) => [path, arch]));
  const memory = memoryOf(present.withdrawn ?? [], { archOf: (path) => arches.get(path) }, readmits);
  const remembered = rememberedOf(stateOf(past, state));
  const parts = opened.map(({ folder, now, past: before, seen, broken }) => {
    const { maxRemovals, grace } = policy.policyOf(folder);
    const { keyrings = [] } = present;
    const context = { memory, remembered, keyrings, revision: past.revision, paths: state.paths, run };
    return rollBackFolder(
      folder,
      { now, past: before, seen },
      {
        ...context,
        ...{ maxRemovals, grace, isBroken: broken !== undefined },
      },
    );
  });
  const touched = opened.map(({ folder }) => folder);
  const there = opened.flatMap(({ now }) => now.listed.map(({ entry }) => entry));
  const joined = joinParts(parts satisfies readonly FolderPart[]);
  const { isOf, records, readmitted } = memory;
  return {
    ...EMPTY_DRAFT,
    ...joined,
    warnings: [
      ...joined.warnings,
      ...opened.flatMap(({ broken }) => (broken === undefined ? [] : [`${broken}: it is replaced`])),
      ...awayText(parts.flatMap(({ away }) => away)),
      ...freshText(parts.flatMap(({ fresh }) => fresh)),
      ...missedReadmits({ readmits }, memory, there),
    ],
    memories: records.length + readmitted.length === 0 ? [] : [{ isOf, records, readmitted }],
    // What they took from upstreams is no longer what they list.
    upstreams: [...byRepository(touched).values()].flatMap(([first]) =>
      first === undefined ? [] : [{ place: placeOf(first), records: [] }],
    ),
    rollback: {
      ...{ revision: past.revision, date: past.date },
      recent: remembered.recentIn(touched),
      lower: parts.flatMap(({ lower }) => lower),
    },
  };
}

const placeOf = ({ branch, repository, target }: Folder): ReturnType<typeof recordPlace> => ({
  ...{ branch, repository },
  ...(target === null ? {} : { target }),
});

/** Warns of packages that a withdrawal keeps away. */
function awayText(away: readonly WithdrawnHere[]): string[] {
  if (away.length === 0) return [];
  const byName = new Map(away.map(({ entry, record }) => [`${entry.name}=${entry.version}`, record]));
  const names = firstNames([...byName].map(([name, record]) => `${name} ${whyText(record)}`));
  const lines = firstNames([...byName.keys()].map((name) => `\`readmit: ${printable(name)}\``));
  return byName.size === 1
    ? [`${names} stays away, although the feed listed it then: ${lines} brings it back`]
    : [
        `${byName.size} packages stay away, although the feed listed them then: ${names}. To bring them back: ${lines}`,
      ];
}

const whyText = ({ withdrawn, reason }: Withdrawn): string =>
  `(withdrawn on ${withdrawn.slice(0, 10)}${reason === null ? '' : `: ${printable(reason)}`})`;

/** Warns of packages that others published while the run was under way. */
function freshText(fresh: readonly string[]): string[] {
  const names = [...new Set(fresh)];
  if (names.length === 0) return [];
  const stay =
    names.length === 1
      ? 'was published while this run was under way, and stays'
      : 'were published while this run was under way, and stay';
  return [`${firstNames(names)} ${stay}`];
}
