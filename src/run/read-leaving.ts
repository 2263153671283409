import { PkgfeedError } from '../errors.ts';
import { dueElsewhere, leavingToIdentify } from '../feed/assemble/due.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import type { Draft } from '../feed/draft/draft.ts';
import { withPlainIndexes } from '../feed/index-source.ts';
import type { RunPolicy } from '../feed/policy.ts';
import { filesOf, openFolder } from '../feed/signed-folder.ts';
import type { FeedState, VerifiedFolder } from '../feed/state.ts';
import { acceptedKeys } from '../feed/trust.ts';
import { readFeedFiles } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';

/**
 * The state of a feed with what a run must know of package files that have left their index: the ids of their contents, and
 * the verified indexes of folders where some are due. Where nothing is due, nothing more is read.
 */
export async function withLeaving(
  { folders }: Draft,
  state: FeedState,
  home: Home,
  tip: Tip,
  run: RunPolicy,
): Promise<FeedState> {
  const { leaving = [], folders: all } = readFeedFile(state.files.get(FEED_FILE));
  if (leaving.length === 0 && folders.every(({ gone }) => gone.length === 0)) return state;
  const toIdentify = leavingToIdentify(leaving, folders, state, run.now);
  const ids = toIdentify.length === 0 ? new Map() : await home.identify(tip, toIdentify);
  const known = ids.size === 0 ? state : { ...state, paths: new Map([...state.paths, ...ids]) };
  const own = new Set(acceptedKeys(run).map(({ fileName }) => `keys/${fileName}`));
  const signers = new Map(all.map(({ path, keys }) => [path, keys]));
  const mayVerify = (path: string): boolean => {
    const keys = signers.get(path) ?? [];
    return keys.length === 0 || keys.some((key) => own.has(key));
  };
  const due = dueElsewhere(leaving, folders, known, run.now, mayVerify);
  if (due.folders.length === 0) return known;
  // What cannot be read is left for a run that works there, which says why.
  const read = await readFeedFiles(home, tip, due.toRead).catch(ifOurs(new Map<string, Buffer>()));
  const files = withPlainIndexes(new Map([...known.files, ...read]), tip.paths);
  const beside: VerifiedFolder[] = [];
  for (const { format, path } of due.folders) {
    const own = filesOf(format, path, files);
    const opened = await openFolder(format, path, own, known.paths, run).catch(ifOurs(undefined));
    if (opened !== undefined) beside.push({ format, path, listed: opened.listed });
  }
  return { ...known, files, beside };
}

/** A known failure gives another value. */
const ifOurs =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof PkgfeedError) return instead;
    throw error;
  };
