import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentId } from '../../bytes/content-id.ts';
import type { Edit } from '../../feed/edit.ts';
import { PACKAGE_EXTENSIONS } from '../../formats/formats.ts';
import type { Git, GitResult } from '../../git/git.ts';
import { parseListing } from '../../git/output.ts';
import type { Host } from '../../host.ts';
import type { CommitKey } from '../../keys/commit-key.ts';
import { sweepDrafts } from '../../machine/leftovers.ts';
import type { History } from '../history.ts';
import type { Applied, CopiedOut, Home, Tip } from '../home.ts';
import { type ApiBranch, type BranchReader, commitByApi } from './api-commit.ts';
import { authorOf } from './author.ts';
import { Blobs } from './blobs.ts';
import { commitEdit, EMPTY_TREE, firstLine, type ListedTip, planTree } from './commit.ts';
import { copyOut } from './copy-out.ts';
import { type Access, type Gits, prepareGits } from './gits.ts';
import { type HistoryKept, keepHistory } from './kept-history.ts';
import { createRepository } from './new-repository.ts';
import { Origin } from './origin.ts';
import { packerOf } from './packer.ts';
import { type Commits, listPast, readEach } from './past.ts';
import { pushCommit } from './push.ts';

export interface PagesBranchSettings extends Access {
  branch: string;
  history: HistoryKept;
  /** The key that signs commits. */
  commitKey: CommitKey | undefined;
  /** Commits through GitHub's API; undefined to commit and push with git. */
  api: ApiBranch | undefined;
}

const TIP_REF = 'refs/pkgfeed/tip';

/** The name of our repository in the folder of the run. */
const REPOSITORY = 'feed.git';

/** The tip of a branch that does not exist. */
const NO_BRANCH: ListedTip = {
  ...{ paths: new Map(), branch: new Map(), modes: new Map(), listing: '' },
  ...{ isNew: true, revision: undefined },
};

/**
 * Opens a branch of a repository as a home. It is a shallow and blobless partial clone: commits and trees only, without
 * a work tree. Each request for blobs fetches all of them at once, and a push sends one small pack.
 */
export async function openPagesBranch(settings: PagesBranchSettings, host: Host): Promise<Home<ListedTip>> {
  const folder = await host.temporaryFolder();
  const dir = join(folder, REPOSITORY);
  const gits = await prepareGits(dir, folder, settings, host);
  await gits.git.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', dir]);
  // Packages have no deltas between them, and searching for deltas takes most of a large push.
  await mkdir(join(dir, 'info'), { recursive: true });
  await writeFile(
    join(dir, 'info', 'attributes'),
    [...PACKAGE_EXTENSIONS, '.gz'].map((extension) => `*${extension} -delta\n`).join(''),
  );
  return new PagesBranch(gits, folder, settings, host);
}

class PagesBranch implements Home<ListedTip> {
  readonly name: string;
  readonly history: History<ListedTip> = {
    list: async ({ revision }, isOf, isEnough) =>
      revision === undefined
        ? { states: [], isWhole: true }
        : await listPast(this.#commits(), revision, isOf, isEnough),
    readEach: (states, path, most) => readEach(this.#git, this.#blobs, states, path, most),
    open: ({ revision }) => this.#listed(revision),
  };
  readonly #git: Git;
  readonly #pusher: Git;
  readonly #origin: Origin;
  readonly #folder: string;
  readonly #settings: PagesBranchSettings;
  readonly #host: Host;
  readonly #ref: string;
  readonly #blobs: Blobs;
  /** How many commits were fetched last. */
  #depth = 0;
  /** The tip that a commit of this run has replaced. */
  #replaced: ListedTip | undefined;

  constructor({ git, pusher, credentials }: Gits, folder: string, settings: PagesBranchSettings, host: Host) {
    this.#git = git;
    this.#pusher = pusher;
    this.#origin = new Origin(git, credentials, settings.patience, host);
    this.#blobs = new Blobs(git, this.#origin);
    this.#folder = folder;
    this.#settings = settings;
    this.#host = host;
    this.#ref = `refs/heads/${settings.branch}`;
    this.name = `branch ${settings.branch} of ${settings.remote.name}`;
  }

  async recover(): Promise<void> {
    const { path } = this.#settings.remote;
    const swept = path === undefined ? 0 : sweepDrafts(path, this.#host.wallClock());
    if (swept > 0)
      this.#host.say(`removed ${swept} unfinished repositories that earlier runs left next to ${path}`);
  }

  async open(signal?: AbortSignal): Promise<ListedTip> {
    if (await this.#isUnmade()) return NO_BRANCH;
    const fetched = await this.#fetchTip(1, signal);
    if (fetched.code !== 0) {
      if (!/couldn't find remote ref/.test(fetched.stderr)) throw this.#git.failure(['fetch'], fetched);
      return NO_BRANCH;
    }
    if (this.#blobs.areFetched && /filtering not recognized/.test(fetched.stderr)) {
      this.#blobs.areFetched = false;
      this.#host.say(`${this.name}: the server sends no partial clones, so the whole tip was fetched`);
    }
    const [commit, tip] = await Promise.all([this.#git.run(['rev-parse', TIP_REF]), this.#listed(TIP_REF)]);
    return { ...tip, revision: firstLine(commit.stdout) };
  }

  /** Fetches so many commits and their trees, from the tip of the branch on. */
  async #fetchTip(depth: number, signal?: AbortSignal): Promise<GitResult> {
    this.#depth = depth;
    const args = ['fetch', '--progress', `--depth=${depth}`, '--filter=blob:none', '--no-tags'];
    const refspec = `+${this.#ref}:${TIP_REF}`;
    return await this.#origin.fetch([...args, '--no-write-fetch-head', 'origin', refspec], { signal });
  }

  /** A commit that is here, with all that git lists of it. */
  async #listed(revision: string): Promise<ListedTip> {
    const listing = await this.#git.run(['ls-tree', '-r', '-t', '-z', revision]);
    const { paths, modes } = parseListing(listing.stdout.toString('utf8'));
    const whole = { paths, branch: paths, modes, listing: listing.stdout.toString('latin1') };
    return { ...whole, isNew: paths.size === 0, revision };
  }

  #commits(): Commits {
    // The other git could fetch what it only compares.
    const git = this.#pusher;
    const deepen = async (depth: number): Promise<void> => {
      if (depth <= this.#depth) return;
      const fetched = await this.#fetchTip(depth);
      if (fetched.code !== 0) throw this.#git.failure(['fetch'], fetched);
    };
    return { git, dir: join(this.#folder, REPOSITORY), name: this.name, deepen };
  }

  async read(tip: Tip, paths: readonly string[]): Promise<Map<string, Buffer>> {
    return await byPath(await this.identify(tip, paths), (ids) => this.#blobs.read(ids));
  }

  async sizes(tip: Tip, paths: readonly string[]): Promise<Map<string, number>> {
    return await byPath(await this.identify(tip, paths), (ids) => this.#blobs.sizes(ids));
  }

  async identify(tip: Tip, paths: readonly string[]): Promise<Map<string, ContentId>> {
    return new Map(
      paths.flatMap((path) => {
        const id = tip.paths.get(path);
        return id === undefined ? [] : [[path, id] as const];
      }),
    );
  }

  /** Tries a push without sending anything: the server checks permissions first. */
  async checkAccess(): Promise<void> {
    const env = authorOf(this.#host);
    const commit = await this.#git.run(['commit-tree', '-m', 'probe', EMPTY_TREE], { env });
    const args = [
      'push',
      '--dry-run',
      '--no-verify',
      'origin',
      `${firstLine(commit.stdout)}:refs/pkgfeed/probe`,
    ];
    const asked = await this.#origin.askOnce(this.#pusher, args);
    if (asked.code === 0) return;
    const failure = this.#git.failure(args, asked);
    // Other failures may be over when there is something to push.
    if (failure.code === 'GIT_ACCESS') throw failure;
  }

  async isCurrent(tip: Tip): Promise<boolean> {
    const now = (await this.#isUnmade()) ? undefined : await this.#origin.tip(this.#ref);
    return now === tip.revision;
  }

  async apply(tip: ListedTip, edit: Edit, message: string): Promise<Applied> {
    const applied = await this.#write(tip, edit, message);
    if (applied.state === 'landed') this.#replaced = tip;
    return applied;
  }

  async #write(tip: ListedTip, edit: Edit, message: string): Promise<Applied> {
    const scratch = await mkdtemp(join(this.#folder, 'commit-'));
    const { api } = this.#settings;
    if (api !== undefined) {
      const planned = await planTree(this.#pusher, scratch, tip, edit);
      return await commitByApi(api, this.#readerOf(tip), tip, edit, planned, message);
    }
    const { commitKey: key, history } = this.#settings;
    const signature = key === undefined ? undefined : { key, at: this.#host.now };
    // The other git of version 2.30 would fetch every blob to read a tree.
    const kept = await keepHistory(this.#pusher, tip, history, this.#commits(), signature);
    const made = { message, parent: kept.parent, author: authorOf(this.#host) };
    const commit = await commitEdit(this.#pusher, scratch, tip, edit, made, signature);
    const { path } = this.#settings.remote;
    if (path !== undefined && (await this.#isUnmade())) {
      await createRepository(this.#git, path, this.#settings.branch, this.#host);
    }
    const gits = { git: this.#git, pusher: this.#pusher };
    const file = join(scratch, 'parents');
    const { pusher, env } = await packerOf(gits, file, this.#commits(), tip, edit, commit, kept, this.#host);
    return await pushCommit(this.#origin, pusher, {
      ref: this.#ref,
      commit,
      expected: tip.revision,
      compression: compressionFor(edit),
      env,
    });
  }

  /** Opens the branch anew: a deployment replaces the whole site, so it must not take back what others published since. */
  async copyOut(folder: string): Promise<CopiedOut> {
    const tip = await this.#openAfter(this.#replaced);
    return await copyOut({ git: this.#git, fetch: (ids) => this.#blobs.fetch(ids) }, tip, folder);
  }

  /**
   * Opens the branch. Servers have several copies of a repository, and one may still show the tip that this run has replaced.
   *
   * @throws GitError when that lasts too long
   */
  async #openAfter(replaced: ListedTip | undefined): Promise<ListedTip> {
    const outage = this.#origin.outage('fetch');
    for (;;) {
      const tip = await this.open();
      const isOld =
        replaced !== undefined && (tip.revision === replaced.revision || (tip.isNew && replaced.isNew));
      if (!isOld) return tip;
      await outage.bear(`it still gives ${this.name} as it was before this run published`, undefined);
    }
  }

  #readerOf(tip: ListedTip): BranchReader {
    return {
      sizes: (paths) => this.sizes(tip, paths),
      read: (paths) => this.read(tip, paths),
      readEarlier: (ids) => this.#blobs.read(ids),
      commitWith: async (tree, parent) => {
        const { revision } = await this.open();
        if (revision === undefined) return undefined;
        // The history is cut here, so only the commit itself says what its parent is.
        const { stdout } = await this.#git.run(['cat-file', 'commit', revision]);
        return stdout.toString('latin1').startsWith(`tree ${tree}\nparent ${parent}\n`)
          ? revision
          : undefined;
      },
    };
  }

  /** True for a local repository that does not exist yet. The first publish makes it. */
  async #isUnmade(): Promise<boolean> {
    const { path } = this.#settings.remote;
    return path !== undefined && (await stat(path).catch(() => undefined)) === undefined;
  }
}

/** What is known of blobs, by the paths that have them. */
async function byPath<T>(
  ids: ReadonlyMap<string, ContentId>,
  ask: (ids: readonly ContentId[]) => Promise<ReadonlyMap<ContentId, T>>,
): Promise<Map<string, T>> {
  const known = await ask([...new Set(ids.values())]);
  return new Map(
    [...ids].map(([path, id]) => {
      const found = known.get(id);
      if (found === undefined) throw new Error(`git gave no blob ${id}`);
      return [path, found];
    }),
  );
}

/**
 * The compression level for a push. Packages are compressed already, so compressing them again takes long and saves
 * nothing. Indexes shrink to a fraction.
 */
function compressionFor(edit: Edit): 0 | 1 {
  let packages = 0;
  let indexes = 0;
  for (const content of edit.puts.values()) {
    if (content.kind === 'file') packages += content.size;
    if (content.kind === 'bytes') indexes += content.bytes.length;
  }
  return packages > 8 * indexes ? 0 : 1;
}
