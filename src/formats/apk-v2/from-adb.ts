import { dumpObject } from '../apk/adb/dump.ts';
import { infoOf } from '../apk/adb/packages-adb.ts';
import { PKGINFO } from '../apk/adb/schema.ts';
import type { Entry } from '../format.ts';

/**
 * Entries of an apk 3 index that lists packages of apk v2, as `APKINDEX` would list them; undefined for an index of other
 * packages. Their identity is the SHA-1 of the control part (apk-tools 3.0 src/apk_adb.c), which tells them from packages
 * of apk v3.
 */
export function entriesFromAdb(entries: readonly Entry[]): Entry[] | undefined {
  const isOfV2 = ({ identity = '' }: Entry): boolean => /^[0-9a-f]{40}$/.test(identity);
  if (entries.length === 0 || !entries.every(isOfV2)) return undefined;
  return entries.map((entry) => {
    const identity = `Q1${Buffer.from(entry.identity ?? '', 'hex').toString('base64')}`;
    return { ...entry, identity, text: textOf(entry, identity) };
  });
}

/** What `APKINDEX` has of a package, as far as clients decide by it. */
const LINES: readonly (readonly [letter: string, field: string])[] = [
  ['P', 'name'],
  ['V', 'version'],
  ['A', 'arch'],
  ['S', 'file-size'],
  ['I', 'installed-size'],
  ['T', 'description'],
  ['U', 'url'],
  ['L', 'license'],
  ['o', 'origin'],
  ['m', 'maintainer'],
  ['k', 'provider-priority'],
  ['D', 'depends'],
  ['p', 'provides'],
  ['i', 'install-if'],
];

function textOf(entry: Entry, identity: string): string {
  const { adb } = infoOf(entry);
  const fields = new Map(dumpObject(adb, adb.root, PKGINFO));
  const lines = LINES.flatMap(([letter, field]) => {
    const value = fields.get(field)?.replaceAll(/[\r\n]/g, ' ');
    return value === undefined ? [] : [`${letter}:${Buffer.from(value, 'utf8').toString('latin1')}`];
  });
  return `${[`C:${identity}`, ...lines].join('\n')}\n`;
}
