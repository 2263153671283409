import { writeFile } from 'node:fs/promises';
import { type Setting, userEnvironment } from './environment.ts';
import { Git } from './git.ts';
import type { Remote } from './remote.ts';

/** What of the user's configuration a remote is reached by. Of all the rest of it git hears nothing. */
const WANTED = {
  // Proxies, authorities, client certificates, headers: nothing of it names a program.
  http: '^http\\.',
  ssh: '^(core\\.sshcommand|ssh\\.variant)$',
  local: '^safe\\.directory$',
} as const;

/** How a remote is reached, as far as the user's configuration has to do with it; undefined where it has not. */
function wayTo(remote: Remote): keyof typeof WANTED | undefined {
  if (remote.isHttp) return 'http';
  if (remote.path !== undefined || /^file:/i.test(remote.url)) return 'local';
  return /^git:/i.test(remote.url) ? undefined : 'ssh';
}

export interface UserConfiguration {
  /** Settings that git needs to reach the remote. */
  config: readonly Setting[];
  /** Directories of other owners that the user trusts; a git on the other side of a path has to know them too. */
  safeDirectories: readonly string[];
  /** Whether the user's own ssh is used. */
  hasOwnSsh: boolean;
}

/**
 * Reads from the user's configuration what is needed to reach a remote.
 *
 * @param dir the git directory, which need not be there yet
 * @param access whether a token is sent, or a key of ours is used over SSH
 * @throws GitError when the configuration cannot be read
 */
export async function readUserConfiguration(
  remote: Remote,
  access: { hasToken: boolean; hasSshKey: boolean },
  dir: string,
  env: NodeJS.ProcessEnv,
): Promise<UserConfiguration> {
  const way = wayTo(remote);
  const hasOwnSsh = way === 'ssh' && !access.hasSshKey;
  const nothing = { config: [], safeDirectories: [], hasOwnSsh };
  if (way === undefined || (way === 'ssh' && !hasOwnSsh)) return nothing;
  const git = new Git(dir, userEnvironment(env));
  const args = ['config', '--null', '--get-regexp', WANTED[way]];
  const found = await git.try(args);
  // The exit code for a configuration without any such key.
  if (found.code === 1) return nothing;
  if (found.code !== 0) throw git.failure(args, found);
  const settings = parseSettings(found.stdout.toString('utf8'));
  if (way === 'local') return { ...nothing, safeDirectories: settings.map(([, value]) => value) };
  const isWanted = ([key]: Setting): boolean =>
    !OURS.test(key) && !(access.hasToken && BESIDE_TOKEN.test(key));
  return { ...nothing, config: settings.filter(isWanted) };
}

/** The bounds of silence, which are ours. */
const OURS = /\.lowspeed(limit|time)$/;
/** A header, such as one that a checkout left, would be sent beside ours; a redirect would take ours elsewhere. */
const BESIDE_TOKEN = /\.(extraheader|followredirects)$/;

/** Writes a configuration file with the trusted directories alone. */
export async function writeSafeDirectories(file: string, directories: readonly string[]): Promise<void> {
  const quoted = directories.map((path) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
  await writeFile(file, ['[safe]', ...quoted.map((path) => `\tdirectory = ${path}`), ''].join('\n'));
}

/** The output of `git config --null`: `KEY LF VALUE NUL`, and `KEY NUL` for a switch without a value. */
function parseSettings(output: string): Setting[] {
  return output
    .split('\0')
    .slice(0, -1)
    .map((entry) => {
      const end = entry.indexOf('\n');
      return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}
