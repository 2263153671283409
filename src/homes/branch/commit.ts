import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedError, fileChanged } from '../../errors.ts';
import type { Content, Edit } from '../../feed/edit.ts';
import type { Git } from '../../git/git.ts';
import { PLAIN_FILE } from '../../git/output.ts';
import type { CommitKey } from '../../keys/commit-key.ts';
import type { Tip } from '../home.ts';
import type { Author } from './author.ts';
import { signCommit } from './sign-commit.ts';

/** A branch at the moment when it was opened. */
export interface BranchTip extends Tip {
  /** The modes of paths that are not plain files, such as programs, links and submodules. */
  modes: ReadonlyMap<string, string>;
}

/** git's id of the empty tree, which git knows without having it. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const NO_BLOB = '0'.repeat(40);

/** The text of an output of one line. */
export const firstLine = (stdout: Buffer): string => stdout.toString('latin1').trim();

/** The tree of an edit, and the blob of every path that it writes. */
export interface PlannedTree {
  tree: string;
  ids: ReadonlyMap<string, string>;
}

/**
 * Makes the tree of an edit with git's plumbing commands. It uses no work tree, and neither fetches nor pushes.
 *
 * @param scratch an empty folder that exists until the run ends
 * @throws SourceError when a package file changed
 */
async function makeTree(git: Git, scratch: string, tip: BranchTip, edit: Edit): Promise<PlannedTree> {
  const index = { GIT_INDEX_FILE: join(scratch, 'index') };
  const [ids] = await Promise.all([
    writeBlobs(git, join(scratch, 'blobs'), tip, edit),
    git.run(['read-tree', tip.revision ?? '--empty'], { env: index }),
  ]);
  return { tree: await writeTree(git, index, edit, ids), ids };
}

/**
 * The tree of an edit, for a commit that somebody else makes.
 *
 * @throws FeedError when git made another tree than planned
 * @throws SourceError when a package file changed
 */
export async function planTree(git: Git, scratch: string, tip: BranchTip, edit: Edit): Promise<PlannedTree> {
  const planned = await makeTree(git, scratch, tip, edit);
  await compareWithPlan(git, tip, edit, planned);
  return planned;
}

/**
 * Makes the commit of an edit.
 *
 * @param scratch an empty folder that exists until the run ends
 * @param signature the key that signs the commit, and the time that it states; undefined for none
 * @returns the commit's id
 * @throws FeedError when git made another tree than planned
 * @throws SourceError when a package file changed
 */
export async function commitEdit(
  git: Git,
  scratch: string,
  tip: BranchTip,
  edit: Edit,
  commit: { message: string; parent: string | undefined; author: Author },
  signature: { key: CommitKey; at: Date } | undefined,
): Promise<string> {
  const planned = await makeTree(git, scratch, tip, edit);
  const parent = commit.parent === undefined ? [] : ['-p', commit.parent];
  const [committed] = await Promise.all([
    git.run(['commit-tree', planned.tree, ...parent, '-F', '-'], {
      input: Buffer.from(commit.message),
      env: commit.author,
    }),
    compareWithPlan(git, tip, edit, planned),
  ]);
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
    let file = join(folder, String(files.length));
    if (content.kind === 'bytes') await writeFile(file, content.bytes);
    else if (content.file.includes('\n')) await copyFile(content.file, file);
    else file = content.file;
    files.push({ path, file, content });
  }
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

/** Applies the edit to an index that holds the tip, and writes its tree. */
async function writeTree(
  git: Git,
  env: Record<string, string>,
  edit: Edit,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const lines = [
    ...[...edit.deletes].map((path) => `0 ${NO_BLOB}\t${path}\0`),
    ...[...ids].map(([path, id]) => `${PLAIN_FILE} ${id}\t${path}\0`),
  ];
  await git.run(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines.join('')) });
  return firstLine((await git.run(['write-tree', '--missing-ok'], { env })).stdout);
}

/** The paths that get another blob or another mode than they have. */
export function writtenPaths(tip: BranchTip, ids: ReadonlyMap<string, string>): string[] {
  return [...ids]
    .filter(([path, id]) => tip.modes.has(path) || tip.paths.get(path) !== id)
    .map(([path]) => path);
}

/**
 * Compares the new tree with the plan, path by path: git silently skips invalid paths and replaces files by folders.
 */
async function compareWithPlan(
  git: Git,
  tip: BranchTip,
  edit: Edit,
  { tree, ids }: PlannedTree,
): Promise<void> {
  const planned = new Map<string, string>();
  for (const path of edit.deletes) planned.set(path, NO_BLOB);
  for (const path of writtenPaths(tip, ids)) planned.set(path, ids.get(path) ?? '');
  const { stdout } = await git.run([
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    tip.revision ?? EMPTY_TREE,
    tree,
  ]);
  const fields = stdout.toString('utf8').split('\0');
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < fields.length; i += 2) {
    found.set(fields[i + 1] ?? '', (fields[i] ?? '').split(' ')[3] ?? '');
  }
  const odd = [...planned].filter(([path, id]) => found.get(path) !== id).map(([path]) => path);
  const extra = [...found.keys()].filter((path) => !planned.has(path));
  if (odd.length === 0 && extra.length === 0) return;
  throw new FeedError({
    code: 'FEED_PLAN',
    message: `git did not take the plan as it is: ${[...odd, ...extra].slice(0, 10).join(', ')}`,
    remedy: 'Report this as a bug; nothing was published.',
  });
}
