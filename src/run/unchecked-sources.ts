import { type DescribedRepository, repositoryName } from '../settings/repositories.ts';
import type { RepositorySettings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';

/**
 * Warns of a repository that demands attestations and takes packages from others that need not have demanded the same.
 * Packages are checked when they come into the feed: later nobody reads them.
 *
 * @param described every repository of the feed's file
 */
export function uncheckedSources(
  target: RepositorySettings,
  described: readonly DescribedRepository[],
): string[] {
  const wanted = new Set(target.sources.requireAttestation);
  if (wanted.size === 0) return [];
  const isChecked = (name: string, seen: ReadonlySet<string>): boolean => {
    const one = described.find((other) => repositoryName(other) === name);
    if (one === undefined || seen.has(name)) return false;
    const { requireAttestation: lines, from } = one;
    const isStrict = lines.length > 0 && lines.every((line) => wanted.has(line));
    return isStrict && from.every((source) => isChecked(source, new Set([...seen, name])));
  };
  const names = target.from.filter((name) => !isChecked(name, new Set()));
  if (names.length === 0) return [];
  return [
    `packages from ${names.map(printable).join(', ')} come into ${printable(repositoryName(target))} without a check of \`require-attestation\`: ` +
      'pkgfeed checks them when they come into the feed, and nothing in this run says that the same was required there',
  ];
}
