import { dumpObject } from '../apk/adb/dump.ts';
import { infoOf } from '../apk/adb/packages-adb.ts';
import { PKGINFO } from '../apk/adb/schema.ts';
import type { Entry, EntryField } from '../format.ts';
import { listField, numberField, plainText, textField } from '../meaning.ts';

const TEXTS = ['description', 'license', 'maintainer', 'url', 'repo-commit', 'tags'] as const;

/**
 * What apk goes by in an entry besides the name, version, arch and identity, and its texts for people.
 */
export function meaning(entry: Entry): EntryField[] {
  const { adb } = infoOf(entry);
  const values = new Map(dumpObject(adb, adb.root, PKGINFO));
  const value = (name: string): string => values.get(name) ?? '';
  return [
    ...['depends', 'provides', 'replaces', 'install-if', 'recommends'].map((name) =>
      listField(name, value(name).split(' ')),
    ),
    ...['provider-priority', 'installed-size', 'layer'].map((name) => numberField(name, value(name))),
    textField('origin', value('origin'), true),
    numberField('build-time', value('build-time'), true),
    ...TEXTS.map((name) => plainText(name, value(name))),
  ];
}
