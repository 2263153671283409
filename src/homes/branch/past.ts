import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentId } from '../../bytes/content-id.ts';
import { FeedError } from '../../errors.ts';
import { FEED_FILE } from '../../feed/catalog/feed-json.ts';
import { indexFileNames } from '../../formats/format.ts';
import { FORMATS } from '../../formats/formats.ts';
import type { Git } from '../../git/git.ts';
import { type LoggedCommit, parseLog } from '../../git/log.ts';
import { parseListing } from '../../git/output.ts';
import type { Past, PastState } from '../history.ts';
import type { Blobs } from './blobs.ts';
import { firstLine } from './commit.ts';

/** How many commits are fetched in each request, until there are enough. */
const DEPTHS = [25, 250, 2500, 10_000];

/** The most bytes that git may print of the commits. */
const MOST_PRINTED = 128 << 20;

/** The branch whose commits are listed. */
export interface Commits {
  git: Git;
  /** The git directory. */
  dir: string;
  /** How messages name the branch. */
  name: string;
  /** Fetches so many commits and their trees, from the tip of the branch on. */
  deepen(depth: number): Promise<void>;
}

/** The files by which a state of a feed differs from another one. */
const FILES = [...new Set([FEED_FILE, ...FORMATS.flatMap(indexFileNames)])];

/**
 * Lists the commits up to a tip that change files which matter. Of a merge, only the first parent counts.
 *
 * @throws FeedError when the branch no longer has the tip, or changed too often to be listed
 */
export async function listPast(
  { git, dir, name, deepen }: Commits,
  tip: string,
  isOf: (path: string) => boolean,
  isEnough: (states: readonly PastState[]) => boolean,
): Promise<Past> {
  for (const [at, depth] of DEPTHS.entries()) {
    await deepen(depth);
    const cut = await cutCommits(dir);
    if (cut.has(tip)) throw moved(name);
    const commits = await readLog(git, name, tip);
    const states = commits
      .filter(({ id, paths }) => !cut.has(id) && paths.some(isOf))
      .map(({ id, date, message }) => ({ revision: id, date, message }));
    const isWhole = !cut.has(await firstCommit(git, tip));
    if (isWhole || at === DEPTHS.length - 1 || (states.length > 0 && isEnough(states))) {
      return { states, isWhole };
    }
  }
  throw new Error('there is a last depth');
}

/**
 * Reads one path of several commits that are here, in one request.
 *
 * @param most how many bytes a file may have to be read
 */
export async function readEach(
  git: Git,
  blobs: Blobs,
  states: readonly Pick<PastState, 'revision'>[],
  path: string,
  most: number,
): Promise<(Buffer | undefined)[]> {
  const ids: (ContentId | undefined)[] = [];
  for (const { revision } of states) {
    const listing = await git.run(['ls-tree', '-z', '--full-tree', revision, '--', path]);
    const { paths, modes } = parseListing(listing.stdout.toString('utf8'));
    ids.push(modes.has(path) ? undefined : paths.get(path));
  }
  const there = [...new Set(ids.filter((id) => id !== undefined))];
  const sizes = await blobs.sizes(there);
  const contents = await blobs.read(there.filter((id) => (sizes.get(id) ?? 0) <= most));
  return ids.map((id) => (id === undefined ? undefined : contents.get(id)));
}

/**
 * Makes sure that commits are in the history of a tip, and are here.
 *
 * @throws FeedError for one that is not: the server may have forgotten what was in it
 */
export async function requirePast(commits: Commits, tip: string, wanted: readonly string[]): Promise<void> {
  const missing = (states: readonly PastState[]): string | undefined => {
    const known = new Set(states.map(({ revision }) => revision));
    return wanted.find((one) => !known.has(one));
  };
  const { states } = await listPast(
    commits,
    tip,
    () => true,
    (found) => missing(found) === undefined,
  );
  const lost = missing(states);
  if (lost === undefined) return;
  throw new FeedError({
    code: 'FEED_HISTORY',
    message: `commit ${lost} is no longer in the history of the ${commits.name}: another publisher has cut it off, so what the feed had then may be gone`,
    remedy: 'Go back to a state that is still there, or publish the packages of then again.',
  });
}

/** The commits whose parents are not here, so that nobody can say what they changed. */
async function cutCommits(dir: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(dir, 'shallow'), 'latin1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/** The oldest commit that is here. */
async function firstCommit(git: Git, tip: string): Promise<string> {
  const { stdout } = await git.run(['rev-list', '--first-parent', tip]);
  return firstLine(stdout).split('\n').at(-1) ?? tip;
}

async function readLog(git: Git, name: string, tip: string): Promise<LoggedCommit[]> {
  // Commits at the end of what is here are printed too, with all their files.
  const args = [
    ...[
      'log',
      '--first-parent',
      '-m',
      '--raw',
      '-r',
      '-z',
      '--no-renames',
      '--no-abbrev',
      '--no-show-signature',
    ],
    ...['--no-color', '--encoding=UTF-8', '--format=%x00commit %H %ct%x00%B%x00', tip, '--'],
    ...FILES.map((file) => `:(glob)**/${file}`),
  ];
  const logged = await git.try(args, { most: MOST_PRINTED });
  if (logged.isCut) throw tooLong(name);
  if (logged.code !== 0) throw git.failure(args, logged);
  return parseLog(logged.stdout.toString('utf8'));
}

const moved = (name: string): FeedError =>
  new FeedError({
    code: 'FEED_BUSY',
    message: `the ${name} was written anew while its history was read`,
    remedy: 'Run it again.',
  });

const tooLong = (name: string): FeedError =>
  new FeedError({
    code: 'FEED_HISTORY',
    message: `the history of the ${name} is too long to be listed`,
    remedy: 'Let `history` keep fewer states.',
  });
