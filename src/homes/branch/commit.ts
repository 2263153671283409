import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileChanged } from '../../errors.ts';
import type { Content, Edit } from '../../feed/edit.ts';
import type { Git } from '../../git/git.ts';
import type { Tip } from '../home.ts';
import type { Author } from './author.ts';
import { type CommitSignature, signCommit } from './sign-commit.ts';
import { notAsPlanned, planTrees } from './trees.ts';

/** A branch at the moment when it was opened. */
export interface BranchTip extends Tip {
  /** The modes of paths that are not plain files, such as programs, links and submodules. */
  modes: ReadonlyMap<string, string>;
}

/** The same, with all that git listed. */
export interface ListedTip extends BranchTip {
  /** What `ls-tree -r -t -z` prints, with one character for each byte. */
  listing: string;
}

/** git's id of the empty tree, which git knows without having it. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** The text of an output of one line. */
export const firstLine = (stdout: Buffer): string => stdout.toString('latin1').trim();

/** The tree of an edit, and the blob of every path that it writes. */
export interface PlannedTree {
  tree: string;
  ids: ReadonlyMap<string, string>;
}

/**
 * Makes the tree of an edit with git's plumbing commands. It uses no index and no work tree, and neither fetches nor
 * pushes. A tree's id tells all its contents, so git made the tree as planned when it has the planned id.
 *
 * @param scratch an empty folder that exists until the run ends
 * @throws FeedError for an edit that does not fit the tip, and when git made another tree than planned
 * @throws SourceError when a package file changed
 */
export async function planTree(git: Git, scratch: string, tip: ListedTip, edit: Edit): Promise<PlannedTree> {
  const ids = await writeBlobs(git, join(scratch, 'blobs'), tip, edit);
  const trees = planTrees(tip.listing, { blobs: ids, deletes: edit.deletes });
  const input = trees.map(({ text }) => `${text}\0`).join('');
  const { stdout } = await git.run(['mktree', '-z', '--missing', '--batch'], {
    input: Buffer.from(input, 'latin1'),
  });
  const made = firstLine(stdout).split('\n');
  const odd = trees.filter(({ id }, i) => made[i] !== id);
  if (odd.length > 0) throw notAsPlanned(odd.map(({ folder }) => folder || 'the folder of the feed'));
  return { tree: trees.at(-1)?.id ?? EMPTY_TREE, ids };
}

/**
 * Makes the commit of an edit.
 *
 * @param scratch an empty folder that exists until the run ends
 * @param signature the key that signs the commit, and the time that it states; undefined for none
 * @returns the commit's id
 * @throws FeedError for an edit that does not fit the tip, and when git made another tree than planned
 * @throws SourceError when a package file changed
 */
export async function commitEdit(
  git: Git,
  scratch: string,
  tip: ListedTip,
  edit: Edit,
  commit: { message: string; parent: string | undefined; author: Author },
  signature: CommitSignature | undefined,
): Promise<string> {
  const { tree } = await planTree(git, scratch, tip, edit);
  const parent = commit.parent === undefined ? [] : ['-p', commit.parent];
  const committed = await git.run(['commit-tree', tree, ...parent, '-F', '-'], {
    input: Buffer.from(commit.message),
    env: commit.author,
  });
  const made = firstLine(committed.stdout);
  return signature === undefined ? made : await signCommit(git, made, signature.key, signature.at);
}

/** Stores new blobs, and returns the blob id of every path that the edit writes. */
async function writeBlobs(git: Git, folder: string, tip: Tip, edit: Edit): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const files: { path: string; file: string; content: Content }[] = [];
  await mkdir(folder);
  for (const [path, content] of edit.puts) {
    if (content.kind === 'copy') {
      const id = tip.paths.get(content.from);
      if (id === undefined) throw new Error(`${content.from} is not in the tip`);
      ids.set(path, id);
      continue;
    }
    if (content.kind === 'earlier') {
      ids.set(path, content.contentId);
      continue;
    }
    let file = join(folder, String(files.length));
    if (content.kind === 'bytes') await writeFile(file, content.bytes);
    else if (content.file.includes('\n')) await copyFile(content.file, file);
    else file = content.file;
    files.push({ path, file, content });
  }
  if (files.length === 0) return ids;
  const input = Buffer.from(files.map(({ file }) => `${file}\n`).join(''));
  // Packages are compressed already, and these objects exist only for seconds.
  const args = ['-c', 'core.looseCompression=0', 'hash-object', '-w', '--no-filters', '--stdin-paths'];
  const { stdout } = await git.run(args, { input });
  const written = firstLine(stdout).split('\n');
  for (const [i, { path, file, content }] of files.entries()) {
    const id = written[i] ?? '';
    if (content.kind === 'file' && content.contentId !== id) throw fileChanged(file);
    ids.set(path, id);
  }
  return ids;
}

/** The paths that get another blob or another mode than they have. */
export function writtenPaths(tip: BranchTip, ids: ReadonlyMap<string, string>): string[] {
  return [...ids]
    .filter(([path, id]) => tip.modes.has(path) || tip.paths.get(path) !== id)
    .map(([path]) => path);
}
