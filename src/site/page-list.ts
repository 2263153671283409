import type { CombinedPackage } from '../feed/catalog/combined-shape.ts';
import { compareVersions as compareApk } from '../formats/apk/version.ts';
import { compareVersions as compareOpkg } from '../formats/opkg/version.ts';

/** A package as the page names it to readers without scripts. */
export interface ListedPackage {
  name: string;
  version: string;
  summary: string;
}

/** How many packages the page lists. */
export const LISTED = 500;
/** The most characters of a summary. The page is loaded before everything else. */
const SUMMARY = 100;

/** The packages of a feed by name, each with its newest version. */
export function packagesToList(packages: readonly CombinedPackage[]): ListedPackage[] {
  const newest = new Map<string, CombinedPackage>();
  for (const one of packages) {
    const known = newest.get(one.name);
    if (one.gone === undefined && (known === undefined || isNewer(one, known))) newest.set(one.name, one);
  }
  return [...newest.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, summary }) => ({ name, version, summary: cut(summary) }));
}

function isNewer(one: CombinedPackage, other: CombinedPackage): boolean {
  const compare = one.format === 'opkg' ? compareOpkg : compareApk;
  return compare(one.version, other.version) > 0;
}

const cut = (text: string): string =>
  text.length <= SUMMARY
    ? text
    : `${text
        .slice(0, SUMMARY)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
