import { unreadable } from '../apk/adb/dependency-values.ts';
import {
  ANY,
  type Dependency,
  parseDependency,
  printDependency,
  splitDependencies,
} from '../apk/dependency.ts';
import type { Relations, Stated } from '../apk/resolver/world.ts';
import { isVersion } from '../apk/version.ts';
import type { Entry } from '../format.ts';
import { decode } from './pkginfo.ts';

/** How an entry says that its package goes together with others. */
export function entryRelations({ text, identity = '' }: Entry): Relations {
  const lists = new Map<string, string>();
  for (const line of text.split('\n')) {
    const letter = line.slice(0, 2);
    const value = line.slice(2);
    if (LISTS.has(letter)) lists.set(letter, `${lists.get(letter) ?? ''} ${value}`);
    else lists.set(letter, value);
  }
  const of = (letter: string): string => lists.get(`${letter}:`) ?? '';
  return {
    depends: needsIn(of('D')).map(stated),
    provides: offersIn(of('p')),
    installIf: conditionsIn(of('i')).map(stated),
    providerPriority: Number(/^\s*(\d{1,15})/.exec(of('k'))?.[1] ?? 0),
    // The identity is the SHA-1 of the control part, in base64 after Q1.
    checksum: Buffer.from(identity.slice(2, 30), 'base64').toString('hex'),
  };
}

const LISTS: ReadonlySet<string> = new Set(['D:', 'p:', 'i:']);

const stated = (dependency: Dependency): Stated => ({ dependency, text: printDependency(dependency) });

/** What a package needs. apk installs none whose needs it cannot read, so those become ones that nothing satisfies. */
export const needsIn = (list: string): Dependency[] =>
  itemsOf(list).map((text) => dependencyIn(text) ?? unreadable(text));

/** What a package provides. apk 3 takes an item whose version it cannot compare. */
export const offersIn = (list: string): Dependency[] =>
  itemsOf(list)
    .map((text) => parseDependency(text, () => true))
    .filter((item) => item !== undefined);

/** The packages whose presence installs another. apk goes by none of them when it cannot read one. */
export function conditionsIn(list: string): Dependency[] {
  const items = itemsOf(list).map(dependencyIn);
  return items.some((item) => item === undefined) ? [] : items.filter((item) => item !== undefined);
}

const itemsOf = (list: string): string[] => splitDependencies(decode(list));

/** A sign such as `<=>` allows any version, and then apk does not keep the version. */
function dependencyIn(text: string): Dependency | undefined {
  const dependency = parseDependency(text, isVersion);
  return dependency?.match === ANY ? { ...dependency, version: '' } : dependency;
}
