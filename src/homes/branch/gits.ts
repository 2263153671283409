import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Credentials } from '../../git/credentials.ts';
import { isPlainSetting, ownEnvironment, type Setting, tokenHeader } from '../../git/environment.ts';
import { Git } from '../../git/git.ts';
import { makePrivateHome } from '../../git/private-home.ts';
import type { Remote } from '../../git/remote.ts';
import { readUserConfiguration, safeDirectoryText } from '../../git/user-configuration.ts';
import type { GitVersion } from '../../git/version.ts';
import type { Host } from '../../host.ts';
import type { Patience } from './outage.ts';
import { wayTo } from './way.ts';

/** How to reach a repository. */
export interface Access {
  git: GitVersion;
  remote: Remote;
  token: string | undefined;
  /** Variables by which git reaches the remote over SSH. */
  ssh: Record<string, string> | undefined;
  /** How long a credential helper of the user may take, in milliseconds. */
  pushTimeout: number;
  patience: Patience;
}

/** What runs git for one repository. */
export interface Gits {
  git: Git;
  /** For commits and pushes: with a promisor configured, git would download old blobs just to compute deltas. */
  pusher: Git;
  /** From the user's git configuration; undefined when a token or an SSH key is given. */
  credentials: Credentials | undefined;
}

/**
 * Prepares git for a repository, with our settings and only those of the user that lead to the server.
 *
 * @param dir the git directory, which need not exist yet
 * @param folder a folder that exists until the run ends
 */
export async function prepareGits(dir: string, folder: string, access: Access, host: Host): Promise<Gits> {
  const { remote, token, patience } = access;
  const { isModern } = access.git;
  const given = { hasToken: token !== undefined && remote.isHttp, hasSshKey: access.ssh !== undefined };
  const user = await readUserConfiguration(remote, given, dir, host.env);
  const header = token && remote.isHttp ? tokenHeader({ text: token, url: remote.url }, isModern) : undefined;
  const place = await configurationPlace(folder, safeDirectoryText(user.safeDirectories), isModern, host);
  const way = await wayTo(remote, user.config, folder, host);
  const secrets = [...(header?.secrets ?? []), ...way.secrets];
  const settings = [
    ...way.config,
    ...(isModern ? user.config : plainSettings(user.config, access.git, host)),
    ['remote.origin.url', remote.url] as const,
    ...silenceLimit(patience),
  ];
  const gitWith = (config: readonly Setting[]): Git => {
    const all = [...settings, ...config, ...(header?.config ?? [])];
    const ssh = user.hasOwnSsh ? 'own' : access.ssh;
    return new Git(dir, ownEnvironment(way.env, all, { ssh, ...place }), secrets);
  };
  return {
    git: gitWith([
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialCloneFilter', 'blob:none'],
    ]),
    pusher: gitWith([]),
    credentials:
      remote.isHttp && token === undefined
        ? new Credentials(remote.url, host.env, access.pushTimeout)
        : undefined,
  };
}

/** Writes the only file of configuration that git reads, and says where it is. */
async function configurationPlace(
  folder: string,
  text: string,
  isModern: boolean,
  host: Host,
): Promise<{ globalFile?: string; privateHome?: string }> {
  if (!isModern) {
    const privateHome = join(folder, 'home');
    await makePrivateHome(privateHome, host.env.HOME, text);
    return { privateHome };
  }
  if (text === '') return {};
  const globalFile = join(folder, 'gitconfig');
  await writeFile(globalFile, text);
  return { globalFile };
}

/** The settings of the user that an old git can be given. Says which are left out. */
function plainSettings(config: readonly Setting[], { text }: GitVersion, host: Host): Setting[] {
  const plain = config.filter(isPlainSetting);
  if (plain.length < config.length) {
    host.say(
      `settings of your git configuration for addresses with an equals sign have no effect, because git ${text} cannot be given them; git 2.32 can`,
    );
  }
  return plain;
}

/** git gives up on an HTTP server that sends fewer than 100 bytes a second for that long. */
function silenceLimit({ silence }: Patience): Setting[] {
  if (silence === undefined) return [];
  return [
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', String(Math.max(1, Math.round(silence / 1000)))],
  ];
}
