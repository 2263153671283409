import { ANY, type Dependency, MATCH } from '../dependency.ts';
import type { Adb, Value } from './adb.ts';
import { DEPENDENCY, objectAt } from './schema.ts';

/** Reads a dependency object: no version means any, no match means `=` (apk-tools 3.0 src/apk_adb.c). */
export function readDependency(adb: Adb, value: Value): Dependency {
  const object = objectAt(adb, value, DEPENDENCY);
  const version = object.text('version');
  const match = Number(object.number('match')) || MATCH.equal;
  return {
    name: object.text('name'),
    version,
    match: version === '' ? ANY | (match & MATCH.conflict) : match,
  };
}
