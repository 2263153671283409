import { readDependency } from '../apk/adb/dependency.ts';
import { infoOf } from '../apk/adb/packages-adb.ts';
import { type Dependency, printDependency } from '../apk/dependency.ts';
import type { Relations, Stated } from '../apk/resolver/world.ts';
import type { Entry } from '../format.ts';

/** How an entry says that its package goes together with others. */
export function entryRelations(entry: Entry): Relations {
  const info = infoOf(entry);
  const list = (field: 'depends' | 'provides' | 'install-if'): Dependency[] =>
    info.items(field).map((item) => readDependency(info.adb, item));
  return {
    depends: list('depends').map(stated),
    provides: list('provides'),
    installIf: list('install-if').map(stated),
    providerPriority: Number(info.number('provider-priority')),
    checksum: entry.identity ?? '',
  };
}

const stated = (dependency: Dependency): Stated => ({ dependency, text: printDependency(dependency) });
