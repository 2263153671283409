import type { Edit, Paths } from '../feed/edit.ts';

/** A feed as it stands at one moment. */
export interface Tip {
  paths: Paths;
  /** The commit, for a branch that exists. */
  commit: string | undefined;
  /** Whether an ended run had decided a change that is not in place yet; what is seen is the feed with that change. */
  isUnfinished?: boolean;
}

export type Applied =
  | { state: 'landed'; commit: string | undefined }
  /** Somebody else changed the feed since the tip was opened; nothing was written. `mend` ends what does not pass. */
  | { state: 'lost'; why: string; mend?: string };

/** Where a feed lives. The same verbs for a branch of a repository and for a plain folder. */
export interface Home {
  /** How messages name it. */
  name: string;
  /** Finishes or undoes what an ended run has left, and says so. It may write, so only a run that may change calls it. */
  recover(): Promise<void>;
  /** The feed as it is now; empty where there is none yet. */
  open(): Promise<Tip>;
  /** Contents of paths that are in the tip, in one request. */
  read(tip: Tip, paths: readonly string[]): Promise<Map<string, Buffer>>;
  /** Sizes in bytes of paths that are in the tip; brings their contents near, for many `read`s of a few. */
  sizes(tip: Tip, paths: readonly string[]): Promise<Map<string, number>>;
  /** git's blob ids of paths that are in the tip; of none that is no plain file. */
  identify(tip: Tip, paths: readonly string[]): Promise<Map<string, string>>;
  /** @throws GitError where it is plain already that nothing may be written. */
  checkAccess(): Promise<void>;
  /** Whether the feed is still as the tip says. */
  isCurrent(tip: Tip): Promise<boolean>;
  /** Writes the whole edit or nothing. */
  apply(tip: Tip, edit: Edit, message: string): Promise<Applied>;
}
