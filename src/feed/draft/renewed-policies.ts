import { FEED_FILE, readFeedFile } from '../catalog/feed-json.ts';
import { byRepository } from '../folders.ts';
import { isPlaced, makeLayout } from '../layout.ts';
import type { RunPolicy, StepPolicy } from '../policy.ts';
import type { FeedState } from '../state.ts';
import type { Draft } from './draft.ts';
import { ALL } from './placement.ts';

/** How long the file of a keyring that another one replaces stays where the run says nothing of the repository, in ms. */
const USUAL_GRACE = 3_600_000;

/** What holds for repositories that the run only signs anew. */
export function renewedPolicies(
  given: readonly StepPolicy[],
  { folders }: Draft,
  { files }: FeedState,
  { isRenewal, shape }: RunPolicy,
): StepPolicy[] {
  if (isRenewal !== true) return [];
  const { allFolders = [] } = readFeedFile(files.get(FEED_FILE));
  const rest = folders.filter(({ path }) => given.every(({ layout }) => layout.archOf(path) === undefined));
  return [...byRepository(rest).values()].flatMap(([first]) => {
    const { branch = null, repository = null, target = null } = first ?? {};
    const place = {
      branch: branch ?? undefined,
      repository: repository ?? undefined,
      target: target ?? undefined,
    };
    if (!isPlaced(shape, place)) return [];
    const layout = makeLayout(shape, place);
    const allFolder = !layout.isShared && allFolders.includes(layout.folder(ALL));
    return [
      {
        ...{ layout, allFolder, archMap: new Map(), arches: [], hasSecondIndex: false },
        ...{ maxRemovals: undefined, grace: USUAL_GRACE },
      },
    ];
  });
}
