import { unreadableItems } from '../apk/dependency.ts';
import { isVersion } from '../apk/version.ts';
import { apkWarning, firstItems, wordWarnings } from '../apk/words.ts';
import type { PackageWarning } from '../format.ts';
import { LEAST_INSTALLED_SIZE } from './device-limits.ts';
import { MOST_PRIORITY } from './mend-entry.ts';
import { decode, itemsOf, numberOf, oddNumbers, type PkgInfo, unprintedTexts } from './pkginfo.ts';

/** What clients accept, but then ignore or handle differently. */
export function warningsOf(pkginfo: PkgInfo, name: string, version: string): PackageWarning[] {
  const warnings = wordWarnings(name, version);
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
  if (numberOf(pkginfo, 'provider_priority') > MOST_PRIORITY) {
    const read = numberOf(pkginfo, 'provider_priority') % (MOST_PRIORITY + 1);
    const text = `apk holds a provider_priority of at most ${MOST_PRIORITY}, and reads a larger one as another; write a smaller one`;
    warnings.push(apkWarning(text, `read as ${read}`));
  }
  const unprinted = unprintedTexts(pkginfo);
  if (unprinted.length > 0) {
    const text = 'its .PKGINFO has control characters, which the index holds as blanks; write plain text';
    warnings.push(apkWarning(text, unprinted.join(', ')));
  }
  for (const [key, text] of UNREADABLE) {
    const items = unreadableItems(itemsOf(pkginfo, key));
    if (items.length === 0) continue;
    warnings.push(apkWarning(text, firstItems(items.map(decode))));
  }
  return warnings;
}

/**
 * What people should know about the installed size that a package states.
 *
 * @param hasContent true when the package has files, folders or scripts
 */
export function sizeWarnings(pkginfo: PkgInfo, hasContent: boolean): PackageWarning[] {
  if (!hasContent || numberOf(pkginfo, 'size') > 0) return [];
  return [
    apkWarning(
      'its .PKGINFO states no size above 0, so apk would install nothing of it from its file alone; ' +
        `the index says ${LEAST_INSTALLED_SIZE}, with which devices install all of it; build it with the size of its files`,
    ),
  ];
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
