import { firstNames } from '../text/first-names.ts';

export type Severity = 'error' | 'warning';

/** One thing that is wrong with a feed. */
export interface Finding {
  severity: Severity;
  path: string;
  what: string;
  why: string;
  remedy: string;
}

/** Findings as sentences, one for all that differ in their paths alone. */
export function findingSentences(findings: readonly Finding[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { path, what, why, remedy } of findings) {
    const kind = `${what}: ${why}. ${remedy}`;
    const paths = kinds.get(kind);
    if (paths === undefined) kinds.set(kind, [path]);
    else paths.push(path);
  }
  return [...kinds].map(([kind, paths]) =>
    paths.length === 1
      ? `${paths[0]} ${kind}`
      : `each of ${paths.length} files (${firstNames(paths)}) ${kind}`,
  );
}
