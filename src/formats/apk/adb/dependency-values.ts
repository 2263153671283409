import { ANY, type Dependency, MATCH } from '../dependency.ts';
import { compareVersions } from '../version.ts';
import { NULL, type Value } from './adb.ts';
import type { AdbWriter } from './adb-writer.ts';

/** Stores dependencies in their order, and returns each once, by name, version and match, as a list has them. */
export function dependencyValues(writer: AdbWriter, dependencies: readonly Dependency[]): Value[] {
  const written = dependencies.map((dependency) => ({
    dependency,
    value: writeDependency(writer, dependency),
  }));
  const sorted = written.toSorted(({ dependency: a }, { dependency: b }) => {
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
