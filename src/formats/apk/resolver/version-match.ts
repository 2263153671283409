import { MATCH } from '../dependency.ts';
import { compareVersions, isPrefixOf } from '../version.ts';

/**
 * True when a version is what a dependency asks for.
 *
 * @param kind a sum of `MATCH` bits without that for conflicts
 */
export function matchesVersion(version: string, kind: number, wanted: string): boolean {
  const isFuzzy = (kind & MATCH.fuzzy) !== 0;
  const order = isFuzzy && isPrefixOf(wanted, version) ? 0 : compareVersions(version, wanted);
  if (order === 0) return (kind & MATCH.equal) !== 0;
  return (kind & (order < 0 ? MATCH.less : MATCH.greater)) !== 0;
}
