import type { Entry, Format } from '../../formats/format.ts';
import { type Change, changeOf, departures } from '../change.ts';
import { groupedBy } from '../grouped.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { WarnedPackage } from './package-warnings.ts';
import { deviceName, newestOf } from './retention.ts';

/**
 * The packages that are new in a folder. It is an update if devices had an older version, or other bytes of this one.
 * Devices do not offer a package that is older than what they had.
 *
 * @param isShared true for the folder of all arches
 */
export function arrivalChanges(
  folder: string,
  format: Format,
  existing: readonly Listed[],
  listed: readonly Listed[],
  replaced: ReadonlyMap<Listed, Listed>,
  isShared: boolean,
): { changes: Change[]; warned: WarnedPackage[] } {
  const arrived = listed.filter(({ content }) => content !== undefined);
  const names = new Set(arrived.map(({ entry }) => entry.name));
  // Devices of a new folder did not have the packages that it inherits.
  const had = existing.filter(({ entry, content }) => content === undefined && names.has(entry.name));
  const newestBefore = newestOf(format, had, isShared);
  const replacedKeys = new Set([...replaced.keys()].map(({ entry }) => packageKey(entry)));
  const warned: WarnedPackage[] = [];
  const changes = arrived.map(({ entry, path, origin, facts }): Change => {
    const upstream = facts?.upstream?.address;
    const change = { ...changeOf(entry, folder, path), ...(upstream === undefined ? {} : { upstream }) };
    const before = newestBefore.get(deviceName(entry, isShared))?.entry.version;
    const isOld = before !== undefined && format.compareVersions(entry.version, before) < 0;
    if (replacedKeys.has(packageKey(entry))) {
      const kind = before === undefined ? 'added' : 'updated';
      const previous = isOld ? entry.version : before;
      return { kind, ...change, previous, reason: `other bytes, ${origin}` };
    }
    if (!isOld) {
      return {
        kind: before === undefined ? 'added' : 'updated',
        ...change,
        previous: before,
        reason: origin,
      };
    }
    warned.push(olderThan(before, entry));
    const reason = `${origin}; devices will not offer it, because ${before} is newer`;
    return { kind: 'added', ...change, previous: undefined, reason };
  });
  return { changes, warned };
}

const olderThan = (newer: string, { name, version }: Entry): WarnedPackage => ({
  origin: `${name} ${version}`,
  warning: {
    text: 'devices will not offer it, because its folder has a newer version',
    detail: newer,
    scheme: undefined,
  },
});

/** The versions that retention drops. Packages that a new folder copies in this run do not count as dropped. */
export function retentionChanges(
  folder: string,
  existing: readonly Listed[],
  stay: ReadonlySet<Listed>,
  replaced: ReadonlyMap<Listed, Listed>,
  reasonFor: (name: string) => string,
): Change[] {
  const isDropped = (old: Listed): boolean => {
    const replacement = replaced.get(old);
    return !stay.has(old) && (replacement === undefined || !stay.has(replacement));
  };
  const dropped = groupedBy(existing.filter(isDropped), ({ entry }) => reasonFor(entry.name));
  return [...dropped].flatMap(([reason, items]) => departures(items, folder, reason));
}
