import { InputError } from '../errors.ts';
import { knownHosts } from '../git/host-keys.ts';
import { overSsh, parseRemote, type Remote } from '../git/remote.ts';
import { openSsh } from '../git/ssh.ts';
import { askVersion } from '../git/version.ts';
import { github, pagesUrl, serverOf } from '../github/server.ts';
import type { Host } from '../host.ts';
import { type CommitKey, loadCommitKey } from '../keys/commit-key.ts';
import { readSshKey } from '../keys/ssh-key.ts';
import type { HomeSettings } from '../settings/settings.ts';
import type { ApiBranch } from './branch/api-commit.ts';
import { signingWarnings } from './branch/author.ts';
import type { Patience } from './branch/outage.ts';
import { openPagesBranch, type PagesBranchSettings } from './branch/pages-branch.ts';
import { openDirectory } from './directory/directory.ts';
import type { Home } from './home.ts';
import { addressWithin, within } from './within.ts';

/**
 * The token for a remote; undefined if the remote must not get it. GitHub's own installation tokens, such as a
 * workflow's default token, never go to another server, which is said.
 *
 * @throws InputError when the token would be sent unencrypted
 */
function tokenFor(remote: Remote, token: string | undefined, host: Host): string | undefined {
  if (token === undefined || !remote.isHttp) return undefined;
  const url = new URL(remote.url);
  const { origin } = new URL(serverOf(host));
  if (token.startsWith('ghs_') && url.origin !== origin) {
    host.say(
      `\`token\` is not sent to ${url.origin}, because it belongs to ${origin}; give a \`token\` of that server if it wants one`,
    );
    return undefined;
  }
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || isLoopback) return token;
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `\`token\` would be sent to ${url.origin} unencrypted`,
    remedy: 'Use an https address for `pages-repository`.',
  });
}

/** The way to reach the remote: with a key over SSH, or with the token if the remote may get it. */
async function accessTo(
  named: Remote,
  { sshKey, sshKnownHosts, token }: HomeSettings,
  host: Host,
): Promise<Pick<PagesBranchSettings, 'remote' | 'token' | 'ssh'>> {
  if (sshKey === undefined) return { remote: named, token: tokenFor(named, token, host), ssh: undefined };
  const { remote, server } = overSsh(named, serverOf(host));
  const hosts = knownHosts(server, sshKnownHosts);
  return { remote, token: undefined, ssh: await openSsh(readSshKey(sshKey), hosts, host) };
}

/** Undefined for a feed in `docs/`: nobody but GitHub knows whether the site begins there or at the root of the branch. */
const likelyAddress = (site: string | undefined, prefix: string | undefined): string | undefined =>
  site === undefined || /^docs(?:\/|$)/.test(prefix ?? '') ? undefined : addressWithin(site, prefix, '/');

/** Of commands that only read. Somebody may sit there and wait. */
const READING: Patience = { retry: 20_000, silence: 60_000, isGiven: false };

/**
 * The API that commits to the branch; undefined where git does, and in a dry run that has no token.
 *
 * @throws InputError when it cannot commit to this repository
 */
function apiOf(
  remote: Remote,
  { commitBy, pagesBranch: branch, token, dryRun }: HomeSettings,
  host: Host,
): ApiBranch | undefined {
  if (commitBy === 'git') return undefined;
  const { slug } = remote;
  if (slug !== undefined && token === undefined && dryRun) return undefined;
  if (slug !== undefined && token !== undefined) return { github: github({ token }, host), slug, branch };
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `\`commit-by\` is api, but ${slug === undefined ? `${remote.name} is not a repository on GitHub` : 'there is no `token` for it'}`,
    remedy:
      'Give `pages-repository` as owner/name and a `token` with `contents: write`, or use `commit-by: git`.',
  });
}

export interface OpenedHome {
  home: Home;
  /** The address where GitHub Pages serves a repository of that name; undefined for a home that is not on GitHub. */
  likelyUrl: string | undefined;
  /** owner/name; undefined for a home that is not on GitHub. */
  slug: string | undefined;
  /** What people should know about how it will be written. */
  warnings: readonly string[];
}

/** @throws KeyError for a key that cannot sign commits */
async function commitKeyOf(
  { commitSigningKey: key, commitSigningPassphrase }: HomeSettings,
  host: Host,
): Promise<CommitKey | undefined> {
  if (key === undefined) return undefined;
  const loaded = await loadCommitKey(key, commitSigningPassphrase, host.now);
  host.say(`commits are signed with the key ${loaded.fingerprint}`);
  return loaded;
}

/**
 * Opens the home that the settings name.
 *
 * @param command `read` for one that has no `push-timeout`
 * @throws InputError when they name none
 */
export async function openHome(
  settings: HomeSettings,
  host: Host,
  command: 'change' | 'read' = 'change',
): Promise<OpenedHome> {
  if (settings.directory !== undefined) {
    return {
      home: within(openDirectory(settings.directory, host), settings.prefix),
      likelyUrl: undefined,
      slug: undefined,
      warnings: [],
    };
  }
  if (settings.pagesRepository === undefined) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'neither `pages-repository` nor `directory` is given, so the feed has no home',
      remedy: 'Give `pages-repository` (owner/name, a git URL or a path such as ./feed.git) or `directory`.',
    });
  }
  const named = parseRemote(settings.pagesRepository, serverOf(host), host.cwd);
  const { history, pagesBranch: branch, pushTimeout } = settings;
  const git = await askVersion(host.env);
  const access = await accessTo(named, settings, host);
  const api = apiOf(named, settings, host);
  const commitKey = await commitKeyOf(settings, host);
  const limits = command === 'read' ? READING : { retry: pushTimeout, silence: pushTimeout, isGiven: true };
  const isLocal = named.path !== undefined || /^file:/i.test(named.url);
  const patience = isLocal ? { ...limits, silence: undefined } : limits;
  return {
    home: within(
      await openPagesBranch({ ...access, git, branch, history, commitKey, api, pushTimeout, patience }, host),
      settings.prefix,
    ),
    likelyUrl: likelyAddress(pagesUrl(named.slug, serverOf(host)), settings.prefix),
    slug: named.slug,
    warnings: commitKey === undefined ? [] : signingWarnings(commitKey, host),
  };
}
