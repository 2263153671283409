import { chmod, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { ContentId } from '../../bytes/content-id.ts';
import { MachineError } from '../../errors.ts';
import type { Git } from '../../git/git.ts';
import { PLAIN_FILE, parseBatch } from '../../git/output.ts';
import { linkNew } from '../../machine/whole-files.ts';
import { printable } from '../../text/printable.ts';
import type { CopiedOut } from '../home.ts';
import type { BranchTip } from './commit.ts';
import { linksIn, servedFiles } from './served-files.ts';

/** What copying needs of a branch. */
export interface CopySource {
  git: Git;
  /** Fetches these blobs, all in one request. */
  fetch(ids: readonly string[]): Promise<void>;
}

/**
 * Copies the files of a branch into an empty folder, as a site has them. Each content is written once; other paths of
 * it are hard links. Users other than this one can read all of it.
 *
 * @throws MachineError when the folder cannot be written
 */
export async function copyOut(source: CopySource, tip: BranchTip, folder: string): Promise<CopiedOut> {
  if (tip.revision === undefined) return { revision: undefined, files: 0, bytes: 0, left: [] };
  await source.fetch(await missingIn(source.git, tip.revision));
  const { files, left } = servedFiles(tip, await linkTargets(source.git, tip));
  try {
    const bytes = await writeFiles(source.git, files, folder);
    return { revision: tip.revision, files: files.size, bytes, left };
  } catch (error) {
    throw notWritten(folder, error as NodeJS.ErrnoException);
  }
}

/** The blobs of a commit that are not here. This does not fetch them one by one. */
async function missingIn(git: Git, revision: string): Promise<string[]> {
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', `${revision}^{tree}`];
  const { stdout } = await git.run(args);
  const lines = stdout.toString('latin1').split('\n');
  return lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1));
}

async function linkTargets(git: Git, { paths, modes }: BranchTip): Promise<Map<string, string>> {
  const links = linksIn(modes).map((path) => [path, paths.get(path) ?? ''] as const);
  if (links.length === 0) return new Map();
  const ids = new Set(links.map(([, id]) => `${id}\n`));
  const { stdout } = await git.run(['cat-file', '--batch'], { input: Buffer.from([...ids].join('')) });
  const blobs = parseBatch(stdout);
  return new Map(links.map(([path, id]) => [path, blobs.get(id)?.toString('utf8') ?? '']));
}

/** Writes files, and returns how many bytes they have together, each path counted. */
async function writeFiles(git: Git, files: ReadonlyMap<string, ContentId>, folder: string): Promise<number> {
  await chmod(folder, FOLDER);
  const scratch = await mkdtemp(join(folder, '.pkgfeed-'));
  try {
    const contents = await writeContents(git, new Set(files.values()), scratch);
    const made = new Set<string>([folder]);
    let bytes = 0;
    for (const [path, id] of files) {
      const target = resolve(folder, path);
      if (!target.startsWith(folder.endsWith(sep) ? folder : folder + sep)) throw outside(path);
      await makeFolders(dirname(target), made);
      const content = contents.get(id);
      if (content === undefined) throw new Error(`git wrote no file of ${path}`);
      await linkNew(content.file, target);
      bytes += content.size;
    }
    return bytes;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const FILE = 0o644;
const FOLDER = 0o755;

/** Makes a folder and those above it, whatever the umask of the run. */
async function makeFolders(path: string, made: Set<string>): Promise<void> {
  if (made.has(path)) return;
  await makeFolders(dirname(path), made);
  await mkdir(path);
  await chmod(path, FOLDER);
  made.add(path);
}

interface Written {
  file: string;
  size: number;
}

/** Writes blobs into a folder as files whose names say nothing, so that no attributes of the branch apply to them. */
async function writeContents(
  git: Git,
  ids: ReadonlySet<ContentId>,
  scratch: string,
): Promise<Map<ContentId, Written>> {
  const env = { GIT_INDEX_FILE: join(scratch, 'index'), GIT_WORK_TREE: scratch };
  const named = [...ids].map((id, at) => [id, `content-${at}`] as const);
  const lines = named.map(([id, name]) => `${PLAIN_FILE} ${id}\t${name}\0`);
  await git.run(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines.join('')) });
  await git.run(['checkout-index', '--all', '--quiet'], { env });
  const written = new Map<ContentId, Written>();
  for (const [id, name] of named) {
    const file = join(scratch, name);
    await chmod(file, FILE);
    written.set(id, { file, size: (await lstat(file)).size });
  }
  return written;
}

const outside = (path: string): Error => new Error(`${printable(path)} leads out of the folder`);

function notWritten(folder: string, cause: NodeJS.ErrnoException): Error {
  if (cause.code === undefined || cause.syscall === undefined) return cause;
  const isTaken = cause.code === 'EEXIST';
  const why = isTaken ? `two paths of the feed are one here (${cause.message})` : cause.message;
  return new MachineError({
    code: 'MACHINE_FILE',
    message: `the site cannot be written into ${printable(folder)}: ${printable(why)}`,
    remedy: isTaken
      ? 'Run it on a file system that tells capital and small letters apart, such as that of a Linux runner.'
      : 'Make room there and let this user write, or name another `site-folder`, then run it again. What was pushed stays pushed.',
    cause,
  });
}
