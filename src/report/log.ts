import { openFeedFile } from '../feed/catalog/feed-json.ts';
import { counted } from '../text/counted.ts';
import { oneLine, sizeText } from '../text/printable.ts';
import type { Paint } from './terminal-text.ts';

/** A state of a feed, as its commit and its `feed.json` tell it. Nobody signs that. */
export interface LoggedState {
  commit: string;
  /** When it was committed. */
  date: string;
  /** The first line of its message. */
  message: string;
  /** Its number in the chain; null for a state of an older pkgfeed. */
  state: number | null;
  /** The address of the run that made it; null where nobody says so. */
  run: string | null;
  /** What follows is null for a state whose `feed.json` cannot be read. */
  packages: number | null;
  bytes: number | null;
  folders: number | null;
  /** The keys that signed its indexes. */
  keys: { scheme: string; keyId: string }[] | null;
  /** How many packages each repository listed, by `BRANCH/REPOSITORY`. */
  repositories: { [name: string]: number } | null;
}

export interface LogReport {
  command: 'log';
  feed: string;
  /** The newest first. `more` is how many packages it lists more than the state before; null where that is not known. */
  states: (LoggedState & { more: number | null })[];
  /** True when the home has no older states. */
  isWhole: boolean;
}

/**
 * Reads what a state says about itself.
 *
 * @param feedFile its `feed.json`; undefined where there is none
 */
export function loggedState(
  { revision, date, message }: { revision: string; date: string; message: string },
  feedFile: Buffer | undefined,
): LoggedState {
  const { state, feed, chain } = openFeedFile(feedFile);
  const { folders, keys } = feed;
  const own = {
    commit: revision,
    date,
    message: message.split('\n', 1)[0] ?? '',
    state: chain?.state ?? null,
    run: chain?.run ?? null,
  };
  if (state !== 'whole')
    return { ...own, packages: null, bytes: null, folders: null, keys: null, repositories: null };
  const signing = new Set(folders.flatMap((folder) => folder.keys ?? []));
  const repositories = new Map<string, number>();
  for (const { branch, repository, target, packages } of folders) {
    const name = [branch, repository, target].filter((word) => word).join('/') || '.';
    repositories.set(name, (repositories.get(name) ?? 0) + packages);
  }
  return {
    ...own,
    packages: folders.reduce((sum, one) => sum + one.packages, 0),
    bytes: folders.reduce((sum, one) => sum + one.bytes, 0),
    folders: folders.length,
    keys: keys.filter(({ path }) => signing.has(path)).map(({ scheme, keyId }) => ({ scheme, keyId })),
    repositories: Object.fromEntries(repositories),
  };
}

/**
 * @param logged the states, the newest first, and one more if there is one
 * @param isWhole true when these are all that the home lists
 */
export function logReport(
  feed: string,
  logged: readonly LoggedState[],
  limit: number,
  isWhole: boolean,
): LogReport {
  const states = logged.slice(0, limit).map((one, i) => {
    const before = logged[i + 1];
    const isFirst = before === undefined && isWhole;
    const known = isFirst ? 0 : (before?.packages ?? null);
    return { ...one, more: one.packages === null || known === null ? null : one.packages - known };
  });
  return { command: 'log', feed, states, isWhole: isWhole && logged.length <= limit };
}

/** How much of a commit is shown. */
export const SHORT = 12;

/** The report for a terminal. */
export function logText({ feed, states, isWhole }: LogReport, paint: Paint): string {
  const lines = [paint('bold', oneLine(feed))];
  for (const one of states) {
    const number = one.state === null ? '' : `  state ${one.state}`;
    lines.push(paint('yellow', oneLine(`${one.commit.slice(0, SHORT)}  ${one.date}${number}`)));
    if (one.message !== '') lines.push(`  ${oneLine(one.message)}`);
    lines.push(`  ${oneLine(contentText(one))}`);
    if (one.run !== null) lines.push(paint('dim', `  ${oneLine(one.run)}`));
  }
  if (states.length === 0) lines.push('there is no state yet');
  else lines.push(paint('dim', isWhole ? 'there are no older states' : '--limit N shows older states'));
  return `${lines.join('\n')}\n`;
}

function contentText({ packages, bytes, folders, keys, more }: LogReport['states'][number]): string {
  if (packages === null || folders === null) return 'its feed.json cannot be read';
  const change = more === null || more === 0 ? '' : ` (${more > 0 ? '+' : ''}${more})`;
  const size = bytes === null ? '' : `, ${sizeText(bytes)}`;
  const signers = (keys ?? []).map(({ scheme, keyId }) => `${scheme} ${keyId}`);
  const signed = signers.length === 0 ? '' : `, signed by ${signers.join(', ')}`;
  return `${counted(packages, 'package', 'packages')}${change} in ${counted(folders, 'folder', 'folders')}${size}${signed}`;
}
