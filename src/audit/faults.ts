import { largestRead } from '../feed/file-limits.ts';
import type { Entry } from '../formats/format.ts';
import type { Finding, Severity } from '../report/finding.ts';
import { type FaultKind, KINDS, type ReadFrom } from './fault-kinds.ts';

/** A finding, and whether it may go away by itself because caches of different ages could be the cause. */
export interface Fault extends Finding {
  mayPass: boolean;
  /** True for what a change of the feed after the expected one would cause as well. */
  mayBeLater?: boolean;
  /** The fields of an entry that an index has otherwise than the package at `path`, for one finding of all entries. */
  gathered?: { what: 'texts' | 'unhashed'; fields: readonly string[] };
  /** What the index at `path` lists for other arches than its folder's, for one finding of all indexes of the folder. */
  misplaced?: { entries: readonly Entry[]; whose: string };
}

/** What is known of one fault; `why` and `remedy` only where those of its kind do not fit. */
export type FaultFacts = Pick<Finding, 'path' | 'what'> & {
  severity?: Severity;
  why?: string;
  remedy?: string;
};

/**
 * A fault of a kind, with the why and the remedy of that kind.
 *
 * @param facts without a severity the fault is an error. Only errors may pass by themselves: nobody waits for a warning
 */
export function faultOf(kind: FaultKind, from: ReadFrom, facts: FaultFacts): Fault {
  const { why, remedy, mayPass } = KINDS[kind];
  const { severity = 'error', path, what } = facts;
  return {
    severity,
    path,
    what,
    why: facts.why ?? why,
    remedy: facts.remedy ?? remedy[from],
    mayPass: mayPass && severity === 'error',
  };
}

/** The finding that a report shows of a fault. */
export const findingOf = ({ severity, path, what, why, remedy }: Fault): Finding => ({
  severity,
  path,
  what,
  why,
  remedy,
});

/** A file of the home that is larger than what is read of it. @param size bytes */
export const oversizedFault = (path: string, size: number): Fault =>
  faultOf('oversized', 'home', {
    path,
    what: `has ${size} bytes, and at most ${largestRead(path)} are read`,
  });
