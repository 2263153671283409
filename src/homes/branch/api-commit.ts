import { readFile } from 'node:fs/promises';
import { type ContentId, contentId } from '../../bytes/content-id.ts';
import { ConflictError, FeedError, fileChanged, GitHubError } from '../../errors.ts';
import type { Content, Edit } from '../../feed/edit.ts';
import type { Slug } from '../../github/address.ts';
import { COMMIT_BYTES, COMMIT_FILES, type Commits } from '../../github/commits.ts';
import { counted } from '../../text/counted.ts';
import { printable, sizeText } from '../../text/printable.ts';
import type { Applied } from '../home.ts';
import { type BranchTip, type PlannedTree, writtenPaths } from './commit.ts';

/** The branch of a repository on GitHub, and the API that commits to it. */
export interface ApiBranch {
  github: Commits;
  slug: Slug;
  branch: string;
}

/** What a commit needs to know of the branch and its contents. */
export interface BranchReader {
  /** Sizes in bytes of paths that are in the tip. */
  sizes(paths: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Reads paths that are in the tip. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Reads contents of earlier states, by their ids. */
  readEarlier(ids: readonly ContentId[]): Promise<ReadonlyMap<ContentId, Buffer>>;
  /** The commit that the branch points at now, if it has this tree and parent. */
  commitWith(tree: string, parent: string): Promise<string | undefined>;
}

/**
 * Has GitHub make the commit of an edit, and sign it. GitHub refuses when the branch moved, and what it made is compared
 * with the plan.
 *
 * @throws FeedError for a change that is too large, and when GitHub made another tree than planned
 * @throws ConflictError for a path that is a link or a program, GitHubError
 */
export async function commitByApi(
  { github, slug, branch }: ApiBranch,
  reader: BranchReader,
  tip: BranchTip,
  edit: Edit,
  { tree, ids }: PlannedTree,
  message: string,
): Promise<Applied> {
  const written = writtenPaths(tip, ids);
  refuseOtherModes(tip, written);
  const additions = await contents(edit, written, ids, reader);
  const deletions = [...edit.deletes];
  const parent = tip.revision ?? (await github.startBranch(slug, branch, 'begin the feed'));
  if (parent === undefined) return MOVED;
  const commit = { branch, parent, message, additions, deletions };
  // A request that failed may have been carried out, and a repeated one is refused if the first one was.
  const made = await github.createCommit(slug, commit).catch((error: unknown) => {
    if (error instanceof GitHubError && error.code === 'GITHUB_FAILED') return error;
    throw error;
  });
  if (made === undefined || made instanceof GitHubError) {
    const revision = await reader.commitWith(tree, parent).catch(() => undefined);
    if (revision !== undefined) return { state: 'landed', revision };
    if (made !== undefined) throw made;
    return MOVED;
  }
  if (made.tree !== tree) throw otherTree(made.id, slug);
  return { state: 'landed', revision: made.id };
}

const MOVED: Applied = { state: 'lost', why: 'the branch moved' };

/** The API writes plain files, but leaves the mode of a path that is there. */
function refuseOtherModes({ modes }: BranchTip, written: readonly string[]): void {
  const odd = written.filter((path) => modes.has(path));
  if (odd.length === 0) return;
  throw new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${odd.map(printable).slice(0, 10).join(', ')} is a link or a program in the branch, and GitHub's API cannot make it a plain file`,
    remedy: 'Delete it from the branch, or use `commit-by: git` once.',
  });
}

/** Reads all files that the commit writes, unless they are too many or too large together. */
async function contents(
  { puts, deletes }: Edit,
  paths: readonly string[],
  ids: PlannedTree['ids'],
  reader: BranchReader,
): Promise<{ path: string; bytes: Buffer }[]> {
  const files = paths.flatMap((path): [string, Content][] => {
    const content = puts.get(path);
    return content === undefined ? [] : [[path, content]];
  });
  const changed = files.length + deletes.size;
  // What is too large without the copies is refused before they are fetched.
  refuseLarge(changed, sizesOf(files, new Map()));
  const copied = [
    ...new Set(files.flatMap(([, content]) => (content.kind === 'copy' ? [content.from] : []))),
  ];
  const past = [
    ...new Set(files.flatMap(([, content]) => (content.kind === 'earlier' ? [content.contentId] : []))),
  ];
  refuseLarge(changed, sizesOf(files, await reader.sizes(copied)));
  const known = await reader.read(copied);
  const earlier = await reader.readEarlier(past);
  const read: { path: string; bytes: Buffer }[] = [];
  for (const [path, content] of files) {
    if (content.kind === 'bytes') read.push({ path, bytes: content.bytes });
    else if (content.kind === 'file') read.push({ path, bytes: await readFile(content.file) });
    else if (content.kind === 'copy') read.push({ path, bytes: known.get(content.from) ?? Buffer.alloc(0) });
    else read.push({ path, bytes: earlier.get(content.contentId) ?? Buffer.alloc(0) });
  }
  const other = read.find(({ path, bytes }) => contentId(bytes) !== ids.get(path));
  if (other !== undefined) throw fileChanged(other.path);
  return read;
}

/** @param copied the sizes of copied paths, as far as they are known */
function sizesOf(
  files: readonly (readonly [string, Content])[],
  copied: ReadonlyMap<string, number>,
): number[] {
  return files.map(([, content]) => {
    if (content.kind === 'copy') return copied.get(content.from) ?? 0;
    return content.kind === 'bytes' ? content.bytes.length : (content.size ?? 0);
  });
}

function refuseLarge(files: number, sizes: readonly number[]): void {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (files <= COMMIT_FILES && bytes <= COMMIT_BYTES) return;
  throw new FeedError({
    code: 'FEED_TOO_BIG',
    message: `the commit changes ${counted(files, 'file', 'files')} and sends ${sizeText(bytes)}, and GitHub's API takes no more than ${COMMIT_FILES} files and ${sizeText(COMMIT_BYTES)} at once`,
    remedy:
      'Publish in several runs, or use `commit-by: git`, with `commit-signing-key` where commits must be signed.',
  });
}

function otherTree(commit: string, slug: Slug): FeedError {
  return new FeedError({
    code: 'FEED_PLAN',
    message: `GitHub made commit ${printable(commit)} of ${slug} with other files than planned`,
    remedy: 'Run `check` on the feed, report this as a bug, and use `commit-by: git` until then.',
  });
}
