import { InputError } from '../errors.ts';
import type { Withdrawn } from '../feed/catalog/withdrawn-shape.ts';
import { matches, type Removal } from '../feed/draft/removal.ts';
import type { Entry } from '../formats/format.ts';
import { hasCoordinates } from '../served/feed-json.ts';
import { foldersToLookAt, type Settings } from '../settings/settings.ts';
import { nearest } from '../text/nearest.ts';
import { printable } from '../text/printable.ts';
import type { SeenFolder } from './seen-at-home.ts';

/**
 * Splits the words of a command into the address of a feed and the others. No package has `://` in its name.
 *
 * @throws InputError for two addresses
 */
export function addressIn(args: readonly string[], command: string): { address?: string; words: string[] } {
  const [address, ...more] = args.filter((word) => word.includes('://'));
  if (more.length > 0) {
    throw new InputError({
      code: 'INPUT_UNKNOWN',
      message: `${command} takes one address at a time`,
      remedy: `Write \`pkgfeed ${command} URL\`, and names after it.`,
    });
  }
  const words = args.filter((word) => !word.includes('://'));
  return address === undefined ? { words } : { address, words };
}

/** True for a package that the settings want by its arch, which a folder of all arches does not say. */
export function hasWantedArch(settings: Settings): (folder: SeenFolder, entry: Entry) => boolean {
  const arches = new Set(foldersToLookAt(settings).flatMap((one) => one.arches));
  return ({ arch }, entry) =>
    arches.size === 0 || arch !== null || entry.anyArch === true || arches.has(entry.arch);
}

/** True for a package with one of these names; every package without names. */
export const isNamed =
  (names: readonly Removal[]) =>
  (folder: SeenFolder, entry: Entry): boolean =>
    names.length === 0 || names.some((name) => matches(name, entry, folder.arch));

/** The withdrawn packages of the repositories that the settings want. */
export function wantedWithdrawn(
  withdrawn: readonly Withdrawn[],
  folders: readonly SeenFolder[],
  settings: Settings,
): Withdrawn[] {
  const choices = foldersToLookAt(settings);
  const names = new Set(folders.map(({ branch, repository }) => JSON.stringify([branch, repository])));
  return withdrawn.filter(
    (one) =>
      (settings.only.length === 0 || names.has(JSON.stringify([one.branch, one.repository]))) &&
      hasCoordinates(one, choices, (arches) => arches.includes(one.arch)),
  );
}

/** What was most likely meant, as the end of a remedy. */
export function nearText(words: readonly string[], names: ReadonlySet<string>): string {
  const all = [...names];
  const near = [...new Set(words.flatMap((word) => nearest(word, all) ?? []))];
  return near.length === 0 ? '' : `Did you mean ${near.map(printable).join(' or ')}? `;
}
