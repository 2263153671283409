import { FeedError } from '../../errors.ts';
import { closureText, uninstallableIn } from '../closure/closure.ts';
import { areReadTogether, siblingsOf } from '../closure/siblings.ts';
import { type Folder, folderId, repositoryId } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { RunPolicy } from '../policy.ts';
import { filesOf, openFolder, signedFiles } from '../signed-folder.ts';
import type { ReadIndex, UpstreamPlace } from '../upstream/upstream.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { schemesOf } from './package-warnings.ts';
import type { Step } from './step.ts';

/** What the devices of a repository have anyway. Folders of other repositories are not looked at. */
export interface DeviceFeeds {
  /** The id of the repository, as `repositoryId` makes it. */
  of: string;
  indexes: readonly (UpstreamPlace & ReadIndex)[];
}

/**
 * The last step of a run: finds the packages of its folders that devices cannot install. It changes nothing.
 *
 * @param mode `fail` to stop a run that has such packages
 */
export function closureStep(mode: 'warn' | 'fail', deviceFeeds: readonly DeviceFeeds[]): Step {
  return {
    brings: [],
    begin(paths, run, earlier) {
      const others = siblingsOf(earlier, paths, run.shape);
      return {
        folders: [],
        toRead: others.flatMap(({ format, path }) => signedFiles(format, path, paths)),
        toIdentify: [],
        async open(state) {
          const listed = new Map<string, readonly Listed[]>();
          for (const folder of others) {
            const { format, path, arch } = folder;
            const own = filesOf(format, path, state.files);
            const place = { arch, archMap: new Map() };
            const opened = await openFolder(format, path, own, state.paths, run, undefined, place);
            listed.set(folderId(folder), opened.listed);
          }
          return {
            toReread: [],
            toFetch: [],
            draft: async (_rereads, draft) => drafted(draft, others, listed, deviceFeeds, mode, run),
          };
        },
      };
    },
  };
}

function drafted(
  { folders }: Draft,
  others: readonly Folder[],
  listed: ReadonlyMap<string, readonly Listed[]>,
  deviceFeeds: readonly DeviceFeeds[],
  mode: 'warn' | 'fail',
  run: Pick<RunPolicy, 'shape' | 'signingKeys'>,
): Draft {
  const whole = [
    ...folders,
    ...others.map((folder) => ({ ...folder, listed: listed.get(folderId(folder)) ?? [] })),
  ];
  const uninstallable = folders.flatMap((folder) => {
    const own = deviceFeeds.filter(({ of }) => of === repositoryId(folder));
    // Without the feeds of its devices, nobody could tell.
    if (own.length === 0) return [];
    const beside = whole.filter((other) => other !== folder && areReadTogether(folder, other, run.shape));
    const schemes = schemesOf(folder.format, folder.opened.signatures, run);
    return uninstallableIn(
      { ...folder, schemes },
      beside,
      own.flatMap(({ indexes }) => indexes),
    );
  });
  const isJudged = folders.some((folder) => deviceFeeds.some(({ of }) => of === repositoryId(folder)));
  if (!isJudged) return EMPTY_DRAFT;
  const draft = { ...EMPTY_DRAFT, uninstallable };
  if (uninstallable.length === 0) return draft;
  const told = closureText(uninstallable);
  return mode === 'warn' ? { ...draft, warnings: [told] } : { ...draft, errors: [notClosed(told)] };
}

const notClosed = (told: string): FeedError =>
  new FeedError({
    code: 'FEED_CLOSURE',
    message: told,
    remedy:
      'Publish what is missing, name the feeds that have it in `device-feeds`, leave the packages out, or set `closure: warn`.',
  });
