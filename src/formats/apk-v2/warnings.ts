import { unreadableItems } from '../apk/dependency.ts';
import { isVersion } from '../apk/version.ts';
import { apkWarning, firstItems, wordWarnings } from '../apk/words.ts';
import type { PackageWarning } from '../format.ts';
import { decode, itemsOf, numberOf, oddNumbers, type PkgInfo, textOf } from './pkginfo.ts';

/** What clients accept, but then ignore or handle differently. */
export function warningsOf(pkginfo: PkgInfo, name: string, version: string): PackageWarning[] {
  const warnings = wordWarnings(name, version);
  if (numberOf(pkginfo, 'size') === 0) {
    const why = textOf(pkginfo, 'size') === '' ? 'has no size' : 'says size 0';
    warnings.push(
      apkWarning(
        `apk would install it empty: its .PKGINFO ${why}, which marks a package without files; ` +
          'build it with the size of its files, or with 1 if it only has scripts',
      ),
    );
  }
  if (isVersion(version) && version.includes('~')) {
    warnings.push(
      apkWarning(
        'apk 2 cannot compare its version, which has a hash after ~ that only apk 3 knows; ' +
          'build it without one for devices with apk 2',
        version,
      ),
    );
  }
  const odd = oddNumbers(pkginfo);
  if (odd.length > 0) {
    warnings.push(
      apkWarning(
        'apk reads a number of its .PKGINFO only to where its digits end; write digits',
        odd.join(', '),
      ),
    );
  }
  for (const [key, text] of UNREADABLE) {
    const items = unreadableItems(itemsOf(pkginfo, key));
    if (items.length === 0) continue;
    warnings.push(apkWarning(text, firstItems(items.map(decode))));
  }
  return warnings;
}

/** What clients do with a list that has an item which they cannot read. */
const UNREADABLE = [
  [
    'depend',
    'apk 3 would not install it: in a dependency the text after the sign is not a version; build it with one',
  ],
  [
    'provides',
    'apk 2 does not see what it provides from an item on whose version is not valid, and apk 3 warns of a broken package; ' +
      'build it with a version that apk can compare',
  ],
  [
    'install_if',
    'apk does not install it by itself as its install_if says, which has an item whose version is not valid; ' +
      'build it with a version that apk can compare',
  ],
  [
    'replaces',
    'apk 2 does not see what it replaces from an item on whose version is not valid; ' +
      'build it with a version that apk can compare',
  ],
] as const;
