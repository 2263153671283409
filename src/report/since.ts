import { VerifyError } from '../errors.ts';

/**
 * How a feed relates to an earlier answer of it:
 *
 * - `first`: there was no earlier answer
 * - `same`: it is still that state
 * - `continues`: it is a later state, whose chain names that one
 * - `back`: it shows what it showed before that answer
 * - `forked`: its chain should name that state, and does not
 * - `unknown`: it does not say enough about its past
 */
export type PastVerdict = 'first' | 'same' | 'continues' | 'back' | 'forked' | 'unknown';

/** What a verification says about an earlier answer of the feed. */
export interface SinceReport {
  verdict: PastVerdict;
  /** When the earlier answer was read; null where there was none. */
  saved: string | null;
  /** How many changes lie between the two; null where that is not known. */
  changes: number | null;
  /** Since when answers have seen the state that the feed has now. */
  unchangedSince: string | null;
  /** The same as a sentence. */
  text: string;
}

/** True for a feed that was put back, or replaced by another one. */
export const isRewritten = ({ verdict }: SinceReport): boolean => verdict === 'back' || verdict === 'forked';

const ACCEPT =
  'If you did it yourself, delete the saved answer, so that the next one begins anew; otherwise restore the branch, and change who can push to it.';

/** The error for a feed that was put back, or replaced by another one; none for others. */
export function sinceErrors(since: SinceReport | undefined): VerifyError[] {
  if (since === undefined || !isRewritten(since)) return [];
  const code = since.verdict === 'back' ? 'VERIFY_WENT_BACK' : 'VERIFY_FORKED';
  return [
    new VerifyError({ code, message: since.text, remedy: `Find out who pushed to the branch. ${ACCEPT}` }),
  ];
}
