import type { Format } from '../../formats/format.ts';
import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';
import type { Listed } from '../listed.ts';
import { deviceName, newestOf } from './retention.ts';

/** Indexes of upstreams that look older than those from which packages were taken before. */

/** An index that was read, and what a folder has to do with it. */
export interface JudgedIndex {
  /** The line of the settings that names the upstream. */
  upstream: string;
  /** What it has for the folder, as the folder would list it. */
  offered: readonly Listed[];
  /** What the folder lists that came from it. */
  own: readonly Listed[];
  /** True when the folder takes something from it that is not there. */
  hasNews: boolean;
}

/** What the indexes of a folder look like. */
export interface Judgement {
  warnings: string[];
  /** The paths of the packages that came from indexes that are older now. */
  older: ReadonlySet<string>;
}

/**
 * Judges each index by itself.
 *
 * @param isShared true for the folder of all arches
 */
export function judge(format: Format, indexes: readonly JudgedIndex[], isShared: boolean): Judgement {
  const nameOf = ({ entry }: Listed): string => deviceName(entry, isShared);
  const anywhere = new Set(indexes.flatMap(({ offered }) => offered.map(nameOf)));
  const warnings: string[] = [];
  const older = new Set<string>();
  for (const { upstream, offered, own, hasNews } of indexes) {
    if (own.length === 0) continue;
    const changed = olderIn(format, offered, own, isShared);
    if (changed === undefined) continue;
    const missing = own.filter((one) => !anywhere.has(nameOf(one)));
    if (changed.length > 0) {
      for (const { path } of own) older.add(path);
      warnings.push(
        `${printable(upstream)} is older than when packages were last taken from it, as if somebody served an old copy: ${firstNames(changed)}`,
      );
    } else if (missing.length > 0 && !hasNews) {
      const names = missing.map(({ entry }) => `${printable(entry.name)} ${printable(entry.version)}`);
      warnings.push(
        `${printable(upstream)} lists less than when packages were last taken from it, and nothing new, which an old copy would do, too: it lacks ${firstNames(names)}`,
      );
    }
  }
  return { warnings, older };
}

/** The packages of an index that are older than what came from it; undefined where one is newer. */
function olderIn(
  format: Format,
  offered: readonly Listed[],
  own: readonly Listed[],
  isShared: boolean,
): string[] | undefined {
  const theirs = newestOf(format, offered, isShared);
  const older: string[] = [];
  for (const [name, { entry }] of newestOf(format, own, isShared)) {
    const version = theirs.get(name)?.entry.version;
    const order = version === undefined ? 0 : format.compareVersions(version, entry.version);
    if (order > 0) return undefined;
    if (order < 0)
      older.push(
        `${printable(entry.name)} ${printable(version ?? '')} (the feed has ${printable(entry.version)})`,
      );
  }
  return older;
}
