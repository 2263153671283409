import { compareVersions } from './version.ts';

/** What `index.json` needs of an entry. */
export interface Listed {
  name: string;
  version: string;
  /** The ABIVersion field: the suffix that the name already contains. */
  abiVersion: string | undefined;
}

/**
 * `index.json` in the version-2 shape of OpenWrt's make-index-json.py, as attended sysupgrade reads it: names
 * without their ABI suffix in index order, the highest version of each, non-ASCII as `\u` escapes.
 */
export function indexJson(entries: readonly Listed[], arch: string): Buffer {
  const highest = new Map<string, string>();
  for (const { name, version, abiVersion } of entries) {
    const plain = withoutAbiSuffix(name, abiVersion);
    const other = highest.get(plain);
    if (other === undefined || compareVersions(other, version) < 0) highest.set(plain, version);
  }
  // Object keys that look like numbers would be moved to the front, so the lines are written one by one.
  const lines = [...highest].map(
    ([name, version]) => `    ${JSON.stringify(name)}: ${JSON.stringify(version)}`,
  );
  const packages = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  const text = `{\n  "version": 2,\n  "architecture": ${JSON.stringify(arch)},\n  "packages": ${packages}\n}\n`;
  return Buffer.from(text.replace(/[\u007f-\uffff]/g, escapeUnit), 'latin1');
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `libfoo1` with ABIVersion 1 is `libfoo`; `libsqlite3-0` is `libsqlite3`, whether the field says `0` or `-0`. */
function withoutAbiSuffix(name: string, abiVersion: string | undefined): string {
  if (!abiVersion) return name;
  const suffix = [`-${abiVersion}`, abiVersion].find(
    (candidate) => name.endsWith(candidate) && name.length > candidate.length,
  );
  return suffix === undefined ? name : name.slice(0, -suffix.length);
}
