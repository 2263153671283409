export type Severity = 'error' | 'warning';

/** One thing that is wrong with a feed. */
export interface Finding {
  severity: Severity;
  path: string;
  what: string;
  why: string;
  remedy: string;
}
