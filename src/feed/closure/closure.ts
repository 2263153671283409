import { FormatError } from '../../errors.ts';
import type { Candidate } from '../../formats/resolver.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { compareText } from '../../text/compare-text.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import { offeredTo } from '../draft/follow.ts';
import type { FolderPath } from '../edit.ts';
import { type Folder, inFolder } from '../folders.ts';
import type { Listed } from '../listed.ts';
import type { ReadIndex, UpstreamPlace } from '../upstream/upstream.ts';
import { deviceArches, isUsable } from './devices.ts';
import { missingText } from './missing-text.ts';

/** Whether devices can install what the feed lists. */

/** A package that devices cannot install with this feed and the feeds that they have anyway. */
export interface Uninstallable {
  folder: FolderPath;
  name: string;
  version: string;
  missing: readonly UnmetNeed[];
}

/** Something that is missing. */
export interface UnmetNeed {
  /** What is needed, as the package states it. */
  need: string;
  /** Name and version of the package that needs it; it may be one that the other needs. */
  by: string;
  kind: string;
  /** The need and the reason, for people. */
  text: string;
}

/** A folder, with what it lists. */
export type ListedFolder = Folder & {
  listed: readonly Listed[];
  /** The schemes that its devices check, as far as that is known. */
  schemes?: ReadonlySet<Scheme>;
};

/** The packages of a folder that devices cannot install, in order. */
export function uninstallableIn(
  folder: ListedFolder,
  beside: readonly ListedFolder[],
  deviceFeeds: readonly (UpstreamPlace & ReadIndex)[],
): Uninstallable[] {
  const places = { archMap: new Map(), allFolder: false, known: folder.arch === null ? [] : [folder.arch] };
  const anyway = offeredTo(folder, deviceFeeds, places);
  const own = folder.listed.map((item) => candidateOf(folder, item, 0));
  const all = [
    ...own,
    ...beside.flatMap((other, i) => other.listed.map((item) => candidateOf(folder, item, i + 1))),
    ...anyway.map(({ entry }) => ({ entry, rank: beside.length + 1 })),
  ];
  const entries = folder.listed.map(({ entry }) => entry);
  const found = deviceArches(folder.arch, entries).flatMap((arch) =>
    resolved(folder, all.filter(isUsable(arch)), own.filter(isUsable(arch))),
  );
  const byPackage = new Map(found.map((one) => [JSON.stringify([one.name, one.version]), one]));
  return [...byPackage.values()].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.version, b.version),
  );
}

const candidateOf = (folder: Folder, { entry }: Listed, rank: number): Candidate => ({
  entry: inFolder(folder, entry),
  rank,
});

function resolved(
  { format, path: folder, schemes }: ListedFolder,
  all: readonly Candidate[],
  own: readonly Candidate[],
): Uninstallable[] {
  try {
    return format
      .resolver(all, schemes === undefined ? {} : { schemes })
      .uninstallable(own)
      .map(({ candidate: { entry }, missing }) => ({
        folder,
        name: entry.name,
        version: entry.version,
        missing: missing.map((one) => ({
          need: printable(one.need),
          by: `${printable(one.by.name)} ${printable(one.by.version)}`,
          kind: one.reason.kind,
          text: missingText(one),
        })),
      }));
  } catch (error) {
    throw error instanceof FormatError ? error.in(printable(folder)) : error;
  }
}

/** A sentence about packages that devices cannot install: what most of them lack comes first. */
export function closureText(uninstallable: readonly Uninstallable[]): string {
  const packages = new Set<string>();
  const lacking = new Map<string, { by: Set<string>; packages: Set<string> }>();
  for (const { name, version, missing } of uninstallable) {
    const pkg = `${printable(name)} ${printable(version)}`;
    packages.add(pkg);
    for (const { text, by } of missing) {
      const known = lacking.get(text) ?? { by: new Set(), packages: new Set() };
      known.by.add(by);
      known.packages.add(pkg);
      lacking.set(text, known);
    }
  }
  const sorted = [...lacking].sort(
    ([a, one], [b, other]) => other.packages.size - one.packages.size || compareText(a, b),
  );
  const told = sorted.slice(0, NAMED).map(([text, { by }]) => `${text}, for ${firstNames([...by])}`);
  const rest = sorted.length > NAMED ? `; and ${sorted.length - NAMED} more needs` : '';
  const what = packages.size === 1 ? [...packages].join() : `${packages.size} packages`;
  return `devices cannot install ${what} with this feed and \`device-feeds\`. Missing: ${told.join('; ')}${rest}`;
}

/** How many needs a message names. The report has all of them. */
const NAMED = 5;
