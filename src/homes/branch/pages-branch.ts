import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { GitError } from '../../errors.ts';
import type { Edit } from '../../feed/edit.ts';
import { Credentials } from '../../git/credentials.ts';
import { ownEnvironment, type Setting, tokenHeader } from '../../git/environment.ts';
import { Git, type GitResult } from '../../git/git.ts';
import { parseBatch, parseListing, parsePush, parseSize } from '../../git/output.ts';
import { lockIn } from '../../git/refusals.ts';
import type { Remote } from '../../git/remote.ts';
import { readUserConfiguration, writeSafeDirectories } from '../../git/user-configuration.ts';
import type { Host } from '../../host.ts';
import { sweepDrafts } from '../../machine/leftovers.ts';
import type { Applied, Home, Tip } from '../home.ts';
import { type BranchTip, commitEdit, firstLine } from './commit.ts';
import { createRepository } from './new-repository.ts';

export interface PagesBranchSettings {
  remote: Remote;
  branch: string;
  history: 'keep' | 'squash';
  token: string | undefined;
  /** Variables by which git reaches the remote over SSH. */
  ssh: Record<string, string> | undefined;
  /** Milliseconds that a credential helper of the user's is given. */
  pushTimeout: number;
}

const TIP_REF = 'refs/pkgfeed/tip';

/**
 * A branch of a repository, opened as a shallow and blobless partial clone: commits and trees only, no work tree.
 * Blobs are fetched when asked for, all in one request, and what is pushed is one small pack.
 */
export async function openPagesBranch(settings: PagesBranchSettings, host: Host): Promise<Home> {
  const folder = await host.temporaryFolder();
  const dir = join(folder, 'feed.git');
  const { remote, token } = settings;
  const access = { hasToken: token !== undefined && remote.isHttp, hasSshKey: settings.ssh !== undefined };
  const user = await readUserConfiguration(remote, access, dir, host.env);
  const header = token && remote.isHttp ? tokenHeader({ text: token, url: remote.url }) : undefined;
  const globalFile = user.safeDirectories.length > 0 ? join(folder, 'gitconfig') : undefined;
  if (globalFile !== undefined) await writeSafeDirectories(globalFile, user.safeDirectories);
  const gitWith = (config: readonly Setting[]): Git => {
    const all = [
      ...user.config,
      ['remote.origin.url', remote.url] as const,
      ...config,
      ...(header?.config ?? []),
    ];
    const ssh = user.hasOwnSsh ? 'own' : settings.ssh;
    return new Git(dir, ownEnvironment(host.env, all, { ssh, globalFile }), header?.secrets);
  };
  const git = gitWith([
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialCloneFilter', 'blob:none'],
  ]);
  // Told of a promisor, a push would fetch the old blobs of changed paths, only to find deltas against them.
  const pusher = gitWith([]);
  await git.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', dir]);
  // Deltas between packages are never found, and looking for them costs most of a large push.
  await mkdir(join(dir, 'info'), { recursive: true });
  await writeFile(join(dir, 'info', 'attributes'), '*.ipk -delta\n*.apk -delta\n*.gz -delta\n');
  const credentials =
    remote.isHttp && token === undefined
      ? new Credentials(remote.url, host.env, settings.pushTimeout)
      : undefined;
  return new PagesBranch({ git, pusher, credentials }, folder, settings, host);
}

class PagesBranch implements Home {
  readonly name: string;
  readonly #git: Git;
  readonly #pusher: Git;
  readonly #credentials: Credentials | undefined;
  readonly #folder: string;
  readonly #settings: PagesBranchSettings;
  readonly #host: Host;
  readonly #ref: string;
  #blobless = true;
  /** Blobs that were fetched. */
  readonly #near = new Set<string>();
  /** Bytes of blobs that were asked about. */
  readonly #sizes = new Map<string, number>();

  constructor(
    { git, pusher, credentials }: { git: Git; pusher: Git; credentials: Credentials | undefined },
    folder: string,
    settings: PagesBranchSettings,
    host: Host,
  ) {
    this.#git = git;
    this.#pusher = pusher;
    this.#credentials = credentials;
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
      this.#host.say(`removed ${swept} unfinished repositories that earlier runs left beside ${path}`);
  }

  async open(): Promise<BranchTip> {
    if (await this.#isUnmade()) return { paths: new Map(), modes: new Map(), commit: undefined };
    const args = [
      'fetch',
      '--quiet',
      '--depth=1',
      '--filter=blob:none',
      '--no-tags',
      '--no-write-fetch-head',
    ];
    const refspec = `+${this.#ref}:${TIP_REF}`;
    const fetched = await this.#patiently([...args, 'origin', refspec]);
    if (fetched.code !== 0) {
      if (!/couldn't find remote ref/.test(fetched.stderr)) throw this.#git.failure(['fetch'], fetched);
      return { paths: new Map(), modes: new Map(), commit: undefined };
    }
    if (this.#blobless && /filtering not recognized/.test(fetched.stderr)) {
      this.#blobless = false;
      this.#host.say(`${this.name}: the server sends no partial clones, so the whole tip was fetched`);
    }
    const [commit, listing] = await Promise.all([
      this.#git.run(['rev-parse', TIP_REF]),
      this.#git.run(['ls-tree', '-r', '-z', TIP_REF]),
    ]);
    return { ...parseListing(listing.stdout.toString('utf8')), commit: firstLine(commit.stdout) };
  }

  async read(tip: Tip, paths: readonly string[]): Promise<Map<string, Buffer>> {
    const ids = await this.identify(tip, paths);
    const wanted = [...new Set(ids.values())];
    if (wanted.length === 0) return new Map();
    await this.#bringNear(wanted);
    const input = idList(wanted);
    const output = wanted.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
    const { stdout } = await this.#git.run(['cat-file', '--batch'], { input, output });
    const blobs = parseBatch(stdout);
    return new Map(
      [...ids].map(([path, id]) => {
        const bytes = blobs.get(id);
        if (bytes === undefined) throw new Error(`git cat-file gave no blob ${id}`);
        return [path, bytes];
      }),
    );
  }

  async sizes(tip: Tip, paths: readonly string[]): Promise<Map<string, number>> {
    const ids = await this.identify(tip, paths);
    const wanted = [...new Set(ids.values())];
    if (wanted.length === 0) return new Map();
    await this.#bringNear(wanted);
    const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(wanted) });
    const sizes = new Map<string, number>();
    for (const line of stdout.toString('latin1').trimEnd().split('\n')) {
      const { id, size } = parseSize(line);
      sizes.set(id, size);
    }
    for (const [id, size] of sizes) this.#sizes.set(id, size);
    return new Map([...ids].map(([path, id]) => [path, sizes.get(id) ?? 0]));
  }

  /** Fetches blobs that are not here yet, all in one request. */
  async #bringNear(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#near.has(id));
    if (!this.#blobless || missing.length === 0) return;
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, 'origin'];
    const fetched = await this.#patiently(args, idList(missing));
    if (fetched.code !== 0) throw this.#git.failure(args, fetched);
    for (const id of missing) this.#near.add(id);
  }

  async identify(tip: Tip, paths: readonly string[]): Promise<Map<string, string>> {
    return new Map(
      paths.flatMap((path) => {
        const id = tip.paths.get(path);
        return id === undefined ? [] : [[path, id] as const];
      }),
    );
  }

  /** Asks as a push does, and sends nothing: the server looks at permissions first. */
  async checkAccess(): Promise<void> {
    const tree = await this.#git.run(['mktree'], { input: Buffer.alloc(0) });
    const env = identity(this.#host);
    const commit = await this.#git.run(['commit-tree', '-m', 'probe', firstLine(tree.stdout)], { env });
    const args = [
      'push',
      '--dry-run',
      '--no-verify',
      'origin',
      `${firstLine(commit.stdout)}:refs/pkgfeed/probe`,
    ];
    const asked = await this.#reach(this.#pusher, args);
    if (asked.code === 0) return;
    const failure = this.#git.failure(args, asked);
    // Anything else may pass until there is something to push.
    if (failure.code === 'GIT_ACCESS') throw failure;
  }

  async isCurrent(tip: Tip): Promise<boolean> {
    const now = (await this.#isUnmade()) ? undefined : await this.#remoteTip();
    return now === tip.commit;
  }

  async apply(tip: BranchTip, edit: Edit, message: string): Promise<Applied> {
    const scratch = await mkdtemp(join(this.#folder, 'commit-'));
    const parent = this.#settings.history === 'keep' ? tip.commit : undefined;
    const commit = await commitEdit(this.#git, scratch, tip, edit, {
      message,
      parent,
      author: identity(this.#host),
    });
    const { path } = this.#settings.remote;
    if (path !== undefined && (await this.#isUnmade())) {
      await createRepository(this.#git, path, this.#settings.branch, this.#host);
    }
    return await this.#push(tip, commit, compressionFor(edit));
  }

  /** A local repository is made when the first thing is published into it. */
  async #isUnmade(): Promise<boolean> {
    const { path } = this.#settings.remote;
    return path !== undefined && (await stat(path).catch(() => undefined)) === undefined;
  }

  async #push(tip: Tip, commit: string, compression: 0 | 1): Promise<Applied> {
    const lease = `--force-with-lease=${this.#ref}:${tip.commit ?? ''}`;
    const args = [
      '-c',
      `pack.compression=${compression}`,
      'push',
      '--porcelain',
      '--no-verify',
      lease,
      'origin',
      `${commit}:${this.#ref}`,
    ];
    const pushed = await this.#reach(this.#pusher, args);
    // A git that is configured or wrapped to push nothing ends well too: the branch must be named.
    const { isNamed, refusal } = parsePush(pushed.stdout.toString('utf8'), this.#ref);
    if (pushed.code === 0 && isNamed) return { state: 'landed', commit };
    const now = await this.#remoteTip().catch((cause: unknown) => {
      throw new GitError({
        code: 'GIT_FAILED',
        message: `whether commit ${commit} arrived is not known: the server no longer answers`,
        remedy: 'Run it again: what arrived is found there.',
        cause,
      });
    });
    // The answer got lost on the way, and the push did not.
    if (now === commit) return { state: 'landed', commit };
    const said = refusal + pushed.stderr;
    const busy =
      /cannot lock ref|failed to update ref|incorrect old value/.test(said) &&
      !/exists; cannot create|Permission denied|unable to create directory/.test(said);
    if (now !== tip.commit || busy || isTransient(pushed)) {
      const why = now === tip.commit ? 'the server did not take it' : 'the branch moved';
      const lock = lockIn(said);
      if (lock !== undefined) return { state: 'lost', why: lock.why, mend: lock.mend };
      return { state: 'lost', why: refusal.split('\t').at(-1)?.trim() || why };
    }
    throw this.#git.failure(args, { ...pushed, stderr: `${pushed.stderr}\n${refusal}` });
  }

  /** The branch's commit on the server; undefined for an absent branch or an empty repository. */
  async #remoteTip(): Promise<string | undefined> {
    const args = ['ls-remote', '--exit-code', 'origin', this.#ref];
    const result = await this.#patiently(args);
    if (result.code === 2) return undefined;
    if (result.code !== 0) throw this.#git.failure(args, result);
    const lines = result.stdout.toString('utf8').split('\n');
    return lines.find((line) => line.endsWith(`\t${this.#ref}`))?.split('\t')[0];
  }

  /** Asks the server, a few times where it stumbles over itself. */
  async #patiently(args: readonly string[], input?: Buffer): Promise<GitResult> {
    for (const pause of PAUSES) {
      const result = await this.#reach(this.#git, args, input);
      if (result.code === 0 || !isTransient(result)) return result;
      await wait(pause);
    }
    return await this.#reach(this.#git, args, input);
  }

  /** Runs a command that speaks to the server. */
  async #reach(git: Git, args: readonly string[], input?: Buffer): Promise<GitResult> {
    const options = { network: true, ...(input === undefined ? {} : { input }) };
    return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
  }
}

/** No line of `cat-file --batch` before a blob, with the line end after it, is longer. */
const BATCH_LINE = 80;

/** Milliseconds between one request and the next after a fault of the server's. */
const PAUSES = [1000, 4000];

/** A timeout, an overload or a broken connection, as git and ssh report them. */
function isTransient({ stderr }: GitResult): boolean {
  return /error: (408|429|5\d\d)|HTTP (408|429|5\d\d)|early EOF|unexpected disconnect|Connection (reset|timed out|closed by)|closed by remote host|server \S+ not responding/.test(
    stderr,
  );
}

/**
 * Packages are compressed already: where they are nearly all that is sent, packing them again costs most of the
 * push and saves nothing. Indexes shrink to a fraction.
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

const idList = (ids: readonly string[]): Buffer => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');

/** Who commits: the runner's bot on a runner, and whom the environment names for git. */
function identity(host: Host): Record<string, string> {
  const { env } = host;
  const isRunner = env.GITHUB_ACTIONS === 'true';
  const name = isRunner ? 'github-actions[bot]' : 'pkgfeed';
  const email = isRunner ? '41898282+github-actions[bot]@users.noreply.github.com' : 'pkgfeed@localhost';
  // The sign keeps git from reading a small number as a calendar date.
  const date = `@${Math.floor(host.now.getTime() / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || name,
    GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || email,
    GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || name,
    GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}
