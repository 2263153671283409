import type { PackageWarning } from './format.ts';

type Manager = 'apk' | 'opkg';

/** How a script calls a package manager, or reads its files. */
const USES: { readonly [manager in Manager]: RegExp } = {
  opkg: /(^|[\s;&|(`])(\/bin\/)?opkg\s|\/(usr\/lib|etc|var)\/opkg[/\s-]/m,
  apk: /(^|[\s;&|(`])(\/s?bin\/)?apk\s+(--?\w|add|del|info|update|upgrade|fix|list|search|fetch|audit|policy)|\/(usr\/)?(lib|etc)\/apk\//m,
};
const COMMENT = /^[ \t]*#.*$/gm;

/**
 * Warns about scripts that use a package manager which devices of the package do not have. One that uses both asks
 * which is there.
 *
 * @param scripts names and texts
 */
export function foreignScripts(
  scripts: Iterable<readonly [name: string, text: string]>,
  own: Manager,
): PackageWarning[] {
  const other = own === 'apk' ? 'opkg' : 'apk';
  const found: string[] = [];
  for (const [name, text] of scripts) {
    if (!text.includes(other)) continue;
    const code = text.replace(COMMENT, '');
    if (USES[other].test(code) && !USES[own].test(code)) found.push(name);
  }
  if (found.length === 0) return [];
  const text = `its scripts use ${other}, and devices with ${own} have none; let them use ${own}, or ask which of the two is there`;
  return [{ text, detail: found.join(', '), scheme: undefined }];
}
