import { FeedError } from '../../errors.ts';
import { printable, sizeText } from '../../text/printable.ts';
import type { Change } from '../change.ts';
import { NOT_FOR_DEVICES } from '../draft/for-devices.ts';
import { KEEP_DAYS, KEEP_PACKAGES, KEEP_VERSIONS } from '../draft/retention.ts';
import { ROLLBACK } from '../draft/roll-back-folder.ts';
import { SYNC, UPSTREAM } from '../draft/sync.ts';
import { FILE_LIMIT, SITE_LIMIT } from '../limits.ts';

/** How many packages a folder listed before and lists after a change. */
export interface FolderCount {
  path: string;
  /** Its branch and repository. */
  repository: string;
  before: number;
  after: number;
  /** Package files that no index lists, and that are deleted. */
  unlisted?: readonly string[];
  /** How many packages may leave the repository, for any reason. Undefined: only those that settings ask for, in any number. */
  maxRemovals: number | undefined;
}

/** Reasons that the settings ask for, or the devices. */
const EXPLAINED: ReadonlySet<string> = new Set([
  'remove',
  ...[KEEP_VERSIONS, KEEP_DAYS, KEEP_PACKAGES],
  ...[SYNC, UPSTREAM, NOT_FOR_DEVICES, ROLLBACK],
]);

/**
 * Stops a change that would lose packages without being asked to. An index made from half of a feed would withdraw the
 * other half from every device.
 *
 * @throws FeedError
 */
export function checkRemovals(changes: readonly Change[], folders: readonly FolderCount[]): void {
  const places = new Map(folders.map(({ path, repository }) => [path, repository]));
  const repositories = new Set([...places.values(), ...changes.map((change) => places.get(change.folder))]);
  for (const repository of repositories) {
    checkRepository(
      changes.filter((change) => places.get(change.folder) === repository),
      folders.filter((folder) => folder.repository === repository),
    );
  }
}

function checkRepository(changes: readonly Change[], folders: readonly FolderCount[]): void {
  const maxRemovals = folders[0]?.maxRemovals;
  const removed = changes.filter(({ kind }) => kind === 'removed');
  const unexplained = removed.filter(({ reason }) => !EXPLAINED.has(reason));
  const allowed = maxRemovals ?? 0;
  const unlisted = folders.flatMap((folder) =>
    (folder.unlisted ?? []).map((path) => ({ path, reason: 'no index lists it' })),
  );
  const counted = maxRemovals === undefined ? unexplained : [...removed, ...unlisted];
  if (counted.length > allowed) {
    const names = counted.slice(0, 5).map(({ path, reason }) => `${printable(path)} (${printable(reason)})`);
    const more = counted.length > names.length ? ` and ${counted.length - names.length} more` : '';
    throw new FeedError({
      code: 'FEED_SHRINKS',
      message: `${counted.length} ${counted.length === 1 ? 'package' : 'packages'} would leave the feed, and at most ${allowed} may: ${names.join(', ')}${more}`,
      remedy: 'Check that they should go, then raise `max-removals` for one run.',
    });
  }
  const lost = folders.filter(
    ({ path, before, after }) =>
      before > 0 && after === 0 && unexplained.some((change) => change.folder === path),
  );
  if (lost.length > 0) {
    throw new FeedError({
      code: 'FEED_SHRINKS',
      message: `${lost.map(({ path }) => path).join(', ')} would lose every package`,
      remedy: 'If you want that, withdraw them by name with `remove`.',
    });
  }
  if (maxRemovals === undefined) checkEmptied(removed, folders);
}

/**
 * Stops a `sync` whose sources give nothing for a folder: most often they were made for another arch, or are incomplete.
 *
 * @throws FeedError
 */
function checkEmptied(removed: readonly Change[], folders: readonly FolderCount[]): void {
  const synced = new Set(removed.filter(({ reason }) => reason === SYNC).map(({ folder }) => folder));
  const emptied = folders.filter(({ path, before, after }) => before > 0 && after === 0 && synced.has(path));
  if (emptied.length === 0) return;
  throw new FeedError({
    code: 'FEED_SHRINKS',
    message: `${emptied.map(({ path }) => printable(path)).join(', ')} would lose every package, because the sources of \`sync\` give none for it`,
    remedy: `Check the sources; if the packages should go, set \`max-removals\` to ${removed.length} for one run.`,
  });
}

const WARN_AT = 0.8;

/**
 * Compares the feed's size after a change with what GitHub Pages serves.
 *
 * @param bytes of all package files together, from indexes and catalogs
 * @param growth bytes that this change adds; negative if the feed shrinks
 * @param largest the largest package file that this change adds, with its size in bytes
 * @param freeable says what could be freed, in sentences without a full stop; asked only where that matters
 * @returns warnings
 * @throws FeedError when the feed grows and is beyond the limit
 */
export function checkSize(
  bytes: number,
  growth: number,
  largest: { path: string; size: number } | undefined,
  freeable: () => string[] = () => [],
): string[] {
  if (bytes > SITE_LIMIT && growth > 0) {
    throw new FeedError({
      code: 'FEED_TOO_BIG',
      message: `the feed would have ${sizeText(bytes)}, and GitHub Pages serves at most ${sizeText(SITE_LIMIT)}`,
      remedy: [
        'Let `keep-versions` or `remove` drop old packages, or split the feed over several repositories.',
        ...freeable().map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
      ].join(' '),
    });
  }
  const warnings: string[] = [];
  if (bytes > WARN_AT * SITE_LIMIT) {
    warnings.push(
      `the feed has ${sizeText(bytes)} of the ${sizeText(SITE_LIMIT)} that GitHub Pages serves; ${['let `keep-versions` drop old packages', ...freeable()].join('; ')}`,
    );
  }
  if (largest !== undefined && largest.size > WARN_AT * FILE_LIMIT) {
    warnings.push(
      `${printable(largest.path)} has ${sizeText(largest.size)}, near the ${sizeText(FILE_LIMIT)} that GitHub takes in one file`,
    );
  }
  return warnings;
}
