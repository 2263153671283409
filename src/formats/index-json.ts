/**
 * Writes `index.json` in the version-2 shape of OpenWrt's make-index-json.py, as attended sysupgrade reads it: names
 * without their ABI suffix in index order, one version for each, non-ASCII as `\u` escapes.
 *
 * @param versions the version of each name; names as `withoutAbiSuffix` gives them
 */
export function writeIndexJson(versions: ReadonlyMap<string, string>, arch: string): Buffer {
  // Written line by line, because JSON.stringify moves keys that look like numbers to the front.
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

/** `libfoo1` with ABI version 1 gives `libfoo`; `libsqlite3-0` with `0` or `-0` gives `libsqlite3`. */
export function withoutAbiSuffix(name: string, abiVersion: string | undefined): string {
  if (!abiVersion) return name;
  const suffix = [`-${abiVersion}`, abiVersion].find(
    (candidate) => name.endsWith(candidate) && name.length > candidate.length,
  );
  return suffix === undefined ? name : name.slice(0, -suffix.length);
}

/** The arch that an `index.json` states; empty when it states none. */
export function archIn(json: Buffer): string {
  try {
    const { architecture } = JSON.parse(json.toString('utf8'));
    return typeof architecture === 'string' ? architecture : '';
  } catch {
    return '';
  }
}
