import { FeedError, InputError } from '../errors.ts';
import type { Withdrawn } from '../feed/catalog/withdrawn-shape.ts';
import { matches, parsePackageName } from '../feed/draft/removal.ts';
import type { Description, Entry } from '../formats/format.ts';
import type { Host } from '../host.ts';
import type { ListReport } from '../report/list.ts';
import { lookThrough } from '../run/look-through.ts';
import { PackageRows } from '../run/package-rows.ts';
import type { SeenFolder } from '../run/seen-at-home.ts';
import { openSeenFeed } from '../run/seen-feed.ts';
import { addressIn, hasWantedArch, isNamed, nearText, wantedWithdrawn } from '../run/wanted-packages.ts';
import type { Settings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';

/** What a look into a feed found, and what is wrong although the report is right. */
export interface Found<Report> {
  report: Report;
  errors: FeedError[];
}

/**
 * Lists what a feed has, as its indexes say. Changes nothing.
 *
 * @param args an address, and names or patterns of packages; all packages without one
 */
export async function list(
  args: readonly string[],
  settings: Settings,
  host: Host,
): Promise<Found<ListReport>> {
  const { address, words } = addressIn(args, 'list');
  const names = words.map((word) => parsePackageName(word, 'list'));
  return await looking('list', address, words, settings, host, {
    isWanted: isNamed(names),
    names: names.filter(({ isName }) => isName === undefined).map(({ name }) => name),
    isWithdrawn: (one) => names.length === 0 || names.some((name) => matches(name, one, undefined)),
  });
}

/**
 * Finds the packages of a feed that have all of some words in their name, summary or what they provide.
 *
 * @throws InputError without a word
 */
export async function search(
  args: readonly string[],
  settings: Settings,
  host: Host,
): Promise<Found<ListReport>> {
  const { address, words } = addressIn(args, 'search');
  if (words.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'search has no word to look for',
      remedy: 'Write `pkgfeed search WORD`. `pkgfeed list` shows all packages.',
    });
  }
  const wanted = words.map((word) => word.toLowerCase());
  const hasAll = (texts: readonly string[]): boolean => {
    const text = texts.join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const { report, errors } = await looking('search', address, words, settings, host, {
    isWanted: (_, { name }, { summary, provides }) => hasAll([name, summary, ...provides]),
    names: words,
    isWithdrawn: ({ name }) => hasAll([name]),
  });
  // Whoever searches means the name first.
  const rank = (name: string): number =>
    words.length === 1 && name === words[0] ? 0 : hasAll([name]) ? 1 : 2;
  const packages = report.packages.toSorted((a, b) => rank(a.name) - rank(b.name));
  return { report: { ...report, packages }, errors };
}

interface Question {
  isWanted(folder: SeenFolder, entry: Entry, described: Description): boolean;
  /** The words that may be misspelled names. */
  names: readonly string[];
  isWithdrawn(one: Withdrawn): boolean;
}

async function looking(
  command: ListReport['command'],
  address: string | undefined,
  words: readonly string[],
  settings: Settings,
  host: Host,
  { isWanted, names, isWithdrawn }: Question,
): Promise<Found<ListReport>> {
  const seen = await openSeenFeed(address, settings, host);
  const rows = new PackageRows();
  const known = new Set<string>();
  const isOfArch = hasWantedArch(settings);
  const { folders, ok } = await lookThrough(
    seen,
    (index) => {
      for (const entry of index.entries) {
        if (!isOfArch(index.folder, entry)) continue;
        known.add(structuredClone(entry.name));
        const described = index.format.describe(entry);
        if (isWanted(index.folder, entry, described)) rows.add(index, entry, described);
      }
    },
    host,
  );
  const withdrawn = wantedWithdrawn(seen.feed.withdrawn ?? [], seen.folders, settings).filter((one) =>
    isWithdrawn(one),
  );
  const report = { command, feed: seen.name, words, ok, packages: rows.sorted(), withdrawn, folders };
  const isNothing = words.length > 0 && report.packages.length === 0;
  return { report, errors: isNothing ? [nothingFound(report, names, known)] : [] };
}

/** The error for a look that found no package. */
export function nothingFound(
  { feed, words, withdrawn }: Pick<ListReport, 'feed' | 'words' | 'withdrawn'>,
  names: readonly string[],
  known: ReadonlySet<string>,
): FeedError {
  const gone = withdrawn.length === 0 ? '' : ', but it was withdrawn';
  return new FeedError({
    code: 'FEED_NO_PACKAGE',
    message: `${printable(feed)} has no package for ${printable(words.join(' '))}${gone}`,
    remedy: `${nearText(names, known)}\`pkgfeed list\` shows all that it has, and \`pkgfeed search\` looks into summaries as well.`,
  });
}
