import { ANY, type Dependency, MATCH } from '../dependency.ts';
import { compareVersions } from '../version.ts';
import { NULL, type Value } from './adb.ts';
import type { AdbWriter } from './adb-writer.ts';

/** A dependency, and where it is stored. */
export interface StoredDependency {
  dependency: Dependency;
  value: Value;
}

/** Stores dependencies in their order. */
export const storeDependencies = (
  writer: AdbWriter,
  dependencies: readonly Dependency[],
): StoredDependency[] =>
  dependencies.map((dependency) => ({ dependency, value: writeDependency(writer, dependency) }));

/** The values of a list: each dependency once, by name, version and match. */
export function dependencyValues(stored: readonly StoredDependency[]): Value[] {
  const sorted = stored.toSorted(({ dependency: a }, { dependency: b }) => {
    const names = Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
    const versions = a.version === '' || b.version === '' ? 0 : compareVersions(a.version, b.version);
    return names || versions || storedMatch(a) - storedMatch(b);
  });
  return sorted.map(({ value }) => value).filter((value, i, all) => value !== all[i - 1]);
}

/** Text that is no dependency, as one on a name that no package has. */
export const unreadable = (text: string): Dependency => ({ name: text, version: '', match: ANY });

/** The stored match: no number stands for `=`, and for any version when there is no version. */
const storedMatch = ({ match }: Dependency): number => (match === ANY || match === MATCH.equal ? 0 : match);

function writeDependency(writer: AdbWriter, dependency: Dependency): Value {
  const { name, version } = dependency;
  const match = storedMatch(dependency);
  const texts = [writer.blob(Buffer.from(name)), writer.blob(Buffer.from(version))];
  return writer.table([...texts, match === 0 ? NULL : writer.int(match)]);
}
