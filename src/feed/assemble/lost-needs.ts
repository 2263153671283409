import type { Entry, Format } from '../../formats/format.ts';
import type { FolderDraft } from '../draft/draft.ts';
import type { WarnedPackage } from '../draft/package-warnings.ts';
import { type Listed, packageKey } from '../listed.ts';
import {
  alternativesIn,
  isSatisfied,
  mention,
  type Need,
  type Offers,
  offersIn,
  offersOf,
} from '../needs.ts';
import { shortened } from './unresolved.ts';

type Folder = Lists & Pick<FolderDraft, 'branch' | 'target' | 'arch'>;
/** What is listed in a format, before the run and after it. */
type Lists = Pick<FolderDraft, 'format' | 'listed'> & { opened: { listed: readonly Listed[] } };

/**
 * Warns of packages that stay and need what leaves: the folders that their devices read satisfied a dependency before the
 * run, and do not after it. What only folders have that the run does not open is not known.
 *
 * @param folders those of the run, with what they listed before and list after the change
 */
export function lostNeeds(folders: readonly Folder[]): WarnedPackage[] {
  return readTogether(folders).flatMap(lostIn);
}

/**
 * The settled folders that may need what leaves the folders of a run, or have it: devices read both together.
 *
 * @param folders those that the run read
 * @param settled those that it did not
 */
export function maySuffer<T extends Pick<FolderDraft, 'format' | 'branch' | 'target'>>(
  folders: readonly Folder[],
  settled: readonly T[],
): T[] {
  const groups = new Set(settled.map(groupOf));
  const losing = folders
    .filter(
      (folder) => groups.has(groupOf(folder)) && leaving(folder.opened.listed, folder.listed).length > 0,
    )
    .map(groupOf);
  return settled.filter((folder) => losing.includes(groupOf(folder)));
}

/** Folders of one group may be read by one device. */
const groupOf = ({ format, branch, target }: Pick<FolderDraft, 'format' | 'branch' | 'target'>): string =>
  JSON.stringify([format.name, branch, target]);

/** The folders that devices of one arch read together, as one: those of all repositories, and those for any arch. */
function readTogether(folders: readonly Folder[]): Lists[] {
  const groups = new Map<string, Folder[]>();
  for (const folder of folders) {
    const id = groupOf(folder);
    groups.set(id, [...(groups.get(id) ?? []), folder]);
  }
  return [...groups.values()].flatMap((group) => {
    const forAny = group.filter(({ arch, format }) => arch === format.anyArchFolder);
    const arches = new Set(group.filter((one) => !forAny.includes(one)).map(({ arch }) => arch));
    if (arches.size === 0) return [asOne(forAny)];
    return [...arches].map((arch) => asOne([...group.filter((one) => one.arch === arch), ...forAny]));
  });
}

function asOne(folders: readonly Folder[]): Lists {
  const [first] = folders as [Folder, ...Folder[]];
  return folders.length === 1
    ? first
    : {
        format: first.format,
        opened: { listed: folders.flatMap(({ opened }) => opened.listed) },
        listed: folders.flatMap(({ listed }) => listed),
      };
}

function lostIn(folder: Lists): WarnedPackage[] {
  const { format, opened, listed } = folder;
  const left = leaving(opened.listed, listed);
  if (left.length === 0) return [];
  const givers = offeredBy(format, left);
  const satisfied = affectedBy(folder, new Set(givers.keys())).flatMap((affected) => {
    const giver = giverOf(affected, givers, format);
    return giver === undefined ? [] : [{ affected, giver }];
  });
  // Most are satisfied by another version. What others provide is read only for the rest.
  const byName = offeredUnder(listed, new Set(satisfied.flatMap(({ affected }) => namesOf(affected))));
  const doubtful = satisfied.filter(({ affected: { needs } }) => !isSatisfied(needs, byName, format));
  if (doubtful.length === 0) return [];
  const after = offersIn(format, listed, new Set(doubtful.flatMap(({ affected }) => namesOf(affected))));
  return doubtful
    .filter(({ affected: { needs } }) => !isSatisfied(needs, after, format))
    .map(({ affected, giver }) => warningOf(affected, giver));
}

const namesOf = ({ needs }: Affected): string[] => needs.map(({ name }) => name);

/** What packages offer, by its name. */
function offeredBy(format: Format, left: readonly Listed[]): Map<string, Given[]> {
  const givers = new Map<string, Given[]>();
  for (const { entry } of left) {
    for (const { name, version } of offersOf(format, entry)) {
      const known = givers.get(name);
      if (known === undefined) givers.set(name, [{ entry, version }]);
      else known.push({ entry, version });
    }
  }
  return givers;
}

/** What a package offers under a name. */
interface Given {
  entry: Entry;
  version: string;
}

/** A package that satisfies a dependency; undefined if none of these does. */
function giverOf(
  { needs }: Affected,
  givers: ReadonlyMap<string, readonly Given[]>,
  format: Format,
): Entry | undefined {
  for (const need of needs) {
    const found = givers
      .get(need.name)
      ?.find(({ version }) => isSatisfied([need], new Map([[need.name, [version]]]), format));
    if (found !== undefined) return found.entry;
  }
  return undefined;
}

/** The versions of packages that have these names themselves. */
function offeredUnder(listed: readonly Listed[], names: ReadonlySet<string>): Offers {
  const offers = new Map<string, string[]>();
  for (const { entry } of listed) {
    if (names.has(entry.name)) offers.set(entry.name, [...(offers.get(entry.name) ?? []), entry.version]);
  }
  return offers;
}

/** The packages that are no longer listed, or lists in another form. */
function leaving(before: readonly Listed[], after: readonly Listed[]): Listed[] {
  const same = new Set(after);
  const left = before.filter((listed) => !same.has(listed));
  if (left.length === 0) return [];
  const texts = new Map(after.map(({ entry }) => [packageKey(entry), entry.text]));
  return left.filter(({ entry }) => texts.get(packageKey(entry)) !== entry.text);
}

/** A dependency of a package that stays. */
interface Affected {
  listed: Listed;
  dependency: string;
  needs: Need[];
}

/** The dependencies that ask for some of these names, of the packages that stay. */
function affectedBy({ format, opened, listed }: Lists, names: ReadonlySet<string>): Affected[] {
  const before = new Set(opened.listed.map(({ entry }) => packageKey(entry)));
  const affected: Affected[] = [];
  const mayName = mention(names);
  for (const one of listed) {
    if (one.content?.kind === 'file' || !mayName(one.entry) || !before.has(packageKey(one.entry))) continue;
    for (const dependency of format.describe(one.entry).dependencies) {
      const needs = alternativesIn(dependency);
      if (needs.some(({ name }) => names.has(name))) affected.push({ listed: one, dependency, needs });
    }
  }
  return affected;
}

function warningOf({ listed, dependency }: Affected, { name, version }: Entry): WarnedPackage {
  return {
    origin: `${listed.entry.name} ${listed.entry.version}`,
    warning: {
      text: 'its devices no longer find in the feed what it needs; withdraw it too, or keep what it needs',
      detail: `needs ${shortened(dependency)}, from ${name} ${version}`,
      scheme: undefined,
    },
  };
}
