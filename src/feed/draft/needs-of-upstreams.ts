import type { Folder } from '../folders.ts';
import type { Followed } from '../upstream/upstream.ts';
import type { ChoicePolicy, WithNeeds } from './follow.ts';

/** Adds to chosen packages what they need from the same upstreams, as the client chooses it. */
export function needsOf(
  _folder: Folder,
  _followed: Followed,
  _policy: ChoicePolicy & { dependencies: boolean },
): WithNeeds {
  return (roots) => ({ offered: [...roots], warnings: [] });
}
