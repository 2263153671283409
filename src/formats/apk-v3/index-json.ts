import type { Entry } from '../format.ts';
import { readBlob } from './adb.ts';
import { infoOf, sortEntries } from './packages-adb.ts';

const ABI_TAG = 'openwrt:abiversion=';

/**
 * `index.json` in the version-2 shape of OpenWrt's make-index-json.py, as attended sysupgrade reads it: names
 * without their ABI suffix in index order, the highest version of each, non-ASCII as `\u` escapes.
 */
export function indexJson(entries: readonly Entry[], arch: string): Buffer {
  // The index has versions in ascending order, and the last one of a name stays.
  const versions = new Map(sortEntries(entries).map((entry) => [plainName(entry), entry.version]));
  // Object keys that look like numbers would be moved to the front, so the lines are written one by one.
  const lines = [...versions].map(
    ([name, version]) => `    ${JSON.stringify(name)}: ${JSON.stringify(version)}`,
  );
  const packages = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  const text = `{\n  "version": 2,\n  "architecture": ${JSON.stringify(arch)},\n  "packages": ${packages}\n}\n`;
  return Buffer.from(text.replace(/[\u007f-\uffff]/g, escapeUnit), 'latin1');
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `libfoo1` with the tag `openwrt:abiversion=1` is `libfoo`. */
function plainName(entry: Entry): string {
  const { name } = entry;
  if (!entry.text.includes(ABI_TAG)) return name;
  const info = infoOf(entry);
  const tags = info.items('tags').map((tag) => readBlob(info.adb, tag).toString('utf8'));
  const abi = tags.find((tag) => tag.startsWith(ABI_TAG))?.slice(ABI_TAG.length);
  if (!abi) return name;
  const suffix = [`-${abi}`, abi].find(
    (candidate) => name.endsWith(candidate) && name.length > candidate.length,
  );
  return suffix === undefined ? name : name.slice(0, -suffix.length);
}
