import type { Format } from '../../formats/format.ts';
import type { Outcome, Probe } from '../lost-index.ts';
import type { Draft } from './draft.ts';
import type { PublishContext } from './publish-context.ts';
import { type Rereads, rereadAt } from './reread.ts';

/** What the files that were read say about themselves. */
export function probesIn(rereads: Rereads): Map<string, Probe> {
  return new Map(
    [...rereads.keys()].map((path) => {
      const found = rereadAt(rereads, path);
      if (found === undefined) return [path, undefined];
      return [path, { format: found.format.name, arch: found.pkg.arch, anyArch: found.pkg.anyArch }];
    }),
  );
}

/** @param draft of this step and the steps before it */
export function outcomeOf(
  { folders }: Draft,
  missesRemovals: boolean,
  { arriving, policy: { removals, maxRemovals } }: PublishContext,
): Outcome {
  const relies = (format: Format): boolean =>
    removals.length > 0 ||
    folders.some((folder) => folder.format === format && folder.isNew) ||
    arriving.some((item) => item.format === format && item.pkg.anyArch);
  const arrives = (format: Format): boolean => arriving.some((item) => item.format === format);
  const listed = new Set(folders.flatMap((folder) => folder.listed.map(({ path }) => path)));
  return {
    listed,
    gone: new Set(folders.flatMap(({ gone }) => gone)),
    relies,
    arrives,
    missesRemovals,
    maxRemovals,
  };
}
