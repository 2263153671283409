import { parseDependency } from '../apk/dependency.ts';
import { isVersion } from '../apk/version.ts';
import { descriptionLines, type Recipe, refusal } from './recipe.ts';

/** The arch word of packages for every arch. */
export const ANY_ARCH = 'noarch';

/** The description on one line: apk has only one line for it. */
export function oneLine(recipe: Recipe): string {
  return descriptionLines(recipe)
    .filter((line) => line !== '')
    .join(' ');
}

/** The scripts with apk's names. opkg runs install scripts at an upgrade too; apk has separate names for that. */
export function apkScripts({ scripts = {} }: Recipe): [name: string, text: string][] {
  const { preInst, postInst, preRm, postRm } = scripts;
  const named = {
    'pre-install': preInst,
    'post-install': postInst,
    'pre-deinstall': preRm,
    'post-deinstall': postRm,
    'pre-upgrade': preInst,
    'post-upgrade': postInst,
  };
  return Object.entries(named).filter((script): script is [string, string] => script[1] !== undefined);
}

/**
 * Checks what apk cannot express and its readers would not notice.
 *
 * @throws FormatError
 */
export function checkForApk({ version, depends = [], provides = [], conffiles = [] }: Recipe): void {
  if (!isVersion(version)) {
    throw refusal(
      `its version ${JSON.stringify(version.slice(0, 128))} is not one that apk can compare`,
      'Write versions like 1.2.3-r0.',
    );
  }
  for (const [field, items] of Object.entries({ depends, provides })) {
    const bad = items.find((item) => parseDependency(item, isVersion) === undefined);
    if (bad === undefined) continue;
    throw refusal(
      `its ${field} has an item that apk cannot read: ${JSON.stringify(bad.slice(0, 128))}`,
      'Write it as a name, or as a name, one of < <= = >= > and a version that apk can compare.',
    );
  }
  const elsewhere = conffiles.find((path) => !path.startsWith('/etc/'));
  if (elsewhere !== undefined) {
    throw refusal(
      `its conffile ${JSON.stringify(elsewhere.slice(0, 128))} is not below /etc, and apk would overwrite it`,
      'Move it there: apk keeps what its owner changed below /etc.',
    );
  }
}
