import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { blobId } from '../bytes/blob-id.ts';
import { ConflictError, FeedError, fileChanged, PkgfeedError } from '../errors.ts';
import type { Content, Edit } from '../feed/edit.ts';
import type { Applied, Home, Tip } from './home.ts';

const LOCK = '.pkgfeed-lock';
const STAGING = '.pkgfeed-staging';

interface DirectoryTip extends Tip {
  /** Blob ids of what was read, to see whether it is still there before it is replaced. */
  seen: Map<string, string>;
}

/** A feed in a plain folder, for a web server of one's own. */
export function openDirectory(path: string, cwd: string): Home {
  const root = resolve(cwd, path);
  const at = (file: string): string => join(root, ...file.split('/'));
  const refuse = (error: Error): never => {
    throw error instanceof PkgfeedError ? error : unusable(path, error);
  };
  return {
    name: `directory ${path}`,

    async open(): Promise<DirectoryTip> {
      const paths = new Map<string, undefined>();
      await listFiles(root, '', paths).catch(refuse);
      if (
        paths.has('HEAD') &&
        paths.has('config') &&
        [...paths.keys()].some((file) => file.startsWith('objects/'))
      ) {
        throw gitRepository(path);
      }
      return { paths, commit: undefined, seen: new Map() };
    },

    async read(tip, paths) {
      const found = new Map<string, Buffer>();
      for (const file of paths) found.set(file, await readFile(at(file)).catch(refuse));
      for (const [file, bytes] of found) (tip as DirectoryTip).seen.set(file, blobId(bytes));
      return found;
    },

    async sizes(_tip, paths) {
      const sizes = new Map<string, number>();
      for (const file of paths) sizes.set(file, (await stat(at(file)).catch(refuse)).size);
      return sizes;
    },

    async identify(tip, paths) {
      const ids = new Map<string, string>();
      for (const file of paths) {
        // What cannot be read, such as a link to nowhere, is none of ours.
        const bytes = await readFile(at(file)).catch(() => undefined);
        if (bytes !== undefined) ids.set(file, blobId(bytes));
      }
      for (const [file, id] of ids) (tip as DirectoryTip).seen.set(file, id);
      return ids;
    },

    // What may not be written is told by the first write, before anything changed.
    checkAccess: async () => undefined,

    async isCurrent(tip) {
      const isLocked = (await lstat(at(LOCK)).catch(() => undefined)) !== undefined;
      const now = new Map<string, undefined>();
      await listFiles(root, '', now);
      const isListed = now.size === tip.paths.size && [...now.keys()].every((file) => tip.paths.has(file));
      return !isLocked && isListed && (await isUnchanged(at, tip as DirectoryTip));
    },

    async apply(tip, edit): Promise<Applied> {
      await mkdir(root, { recursive: true }).catch(refuse);
      const lock = await open(at(LOCK), 'wx').catch((error: NodeJS.ErrnoException) => {
        return error.code === 'EEXIST' ? undefined : refuse(error);
      });
      if (lock === undefined) {
        return {
          state: 'lost',
          why: `${LOCK} is there: a publisher is writing, or was ended`,
          mend: `Delete ${join(path, LOCK)} if no publisher is writing there, or else raise \`push-timeout\`.`,
        };
      }
      try {
        if (!(await isAsSeen(at, tip as DirectoryTip, edit))) {
          return { state: 'lost', why: 'the folder changed meanwhile' };
        }
        await write(root, at, edit).catch(refuse);
        return { state: 'landed', commit: undefined };
      } finally {
        await lock.close();
        await rm(at(LOCK), { force: true });
        await rm(join(root, STAGING), { recursive: true, force: true });
      }
    },
  };
}

/**
 * Lists the files below a folder. Folder by folder, because a recursive listing fails as a whole when another
 * publisher removes one folder meanwhile.
 */
async function listFiles(root: string, folder: string, paths: Map<string, undefined>): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === LOCK || path === STAGING || path === '.git') continue;
    if (entry.isDirectory()) await listFiles(root, path, paths);
    else paths.set(path, undefined);
  }
}

/** Whether everything that was read still says the same. */
async function isUnchanged(at: (file: string) => string, tip: DirectoryTip): Promise<boolean> {
  for (const [file, id] of tip.seen) {
    const now = await readFile(at(file)).catch(() => undefined);
    if (now === undefined || blobId(now) !== id) return false;
  }
  return true;
}

/** Whether what was read is unchanged, and what is new to the plan is still absent. */
async function isAsSeen(at: (file: string) => string, tip: DirectoryTip, edit: Edit): Promise<boolean> {
  if (!(await isUnchanged(at, tip))) return false;
  for (const file of edit.puts.keys()) {
    if (tip.paths.has(file)) continue;
    const there = await lstat(at(file)).catch(() => undefined);
    if (there?.isDirectory()) throw folderInTheWay(file);
    if (there !== undefined) return false;
  }
  return true;
}

/**
 * Everything is staged first; then files are moved into place one after another, packages before indexes and
 * signatures last, so that a reader between two steps meets as little disagreement as a folder allows.
 */
async function write(root: string, at: (file: string) => string, edit: Edit): Promise<void> {
  const staging = join(root, STAGING);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const moves: { from: string; to: string; rank: number }[] = [];
  for (const [file, content] of edit.puts) {
    const from = join(staging, String(moves.length));
    if (content.kind === 'bytes') await writeDurably(from, content.bytes);
    else {
      await copyFile(content.kind === 'copy' ? at(content.from) : content.file, from);
      checkCopy(content, await readFile(from));
      // A web server is another user, and a package file may be private where it was built.
      await chmod(from, 0o644);
    }
    moves.push({ from, to: at(file), rank: rankOf(file) });
  }
  moves.sort((a, b) => a.rank - b.rank);
  for (const { from, to } of moves) {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
  for (const file of edit.deletes) {
    await rm(at(file), { force: true });
    // The folder goes with its last file, as it does in git.
    await rmdir(dirname(at(file))).catch(() => undefined);
  }
}

/** What was copied must be what was read, or what the index lists. */
function checkCopy(content: Exclude<Content, { kind: 'bytes' }>, bytes: Buffer): void {
  if (content.kind === 'file') {
    if (blobId(bytes) !== content.blob) throw fileChanged(content.file);
    return;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (content.sha256 === undefined || content.sha256 === sha256) return;
  throw new FeedError({
    code: 'FEED_FILE_CHANGED',
    message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
    remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
  });
}

function folderInTheWay(file: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `${file} is to be written, and a folder of that name is there`,
    remedy: 'Move that folder away.',
  });
}

function rankOf(file: string): number {
  if (/\.(ipk|apk)$/.test(file) || file.startsWith('keys/')) return 0;
  return /\.(sig|asc)$/.test(file) ? 2 : 1;
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function gitRepository(path: string): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `directory ${path} is a bare git repository`,
    remedy: 'Give it as `pages-repository`, or another folder as `directory`.',
  });
}

function unusable(path: string, cause: Error): FeedError {
  return new FeedError({
    code: 'FEED_ABSENT',
    message: `directory ${path} cannot be used: ${cause.message}`,
    remedy: 'Check the path and that this user may write there.',
    cause,
  });
}
