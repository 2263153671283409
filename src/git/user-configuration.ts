import { type Setting, userEnvironment } from './environment.ts';
import { Git } from './git.ts';
import type { Remote } from './remote.ts';

/** The settings in the user's configuration by which git reaches a remote. All others have no effect. */
const WANTED = {
  // Proxies, authorities, client certificates, headers. None of them names a program.
  http: '^http\\.',
  ssh: '^(core\\.sshcommand|ssh\\.variant)$',
  local: '^safe\\.directory$',
} as const;

/** Which of these settings matter for a remote; undefined for none. */
function wayTo(remote: Remote): keyof typeof WANTED | undefined {
  if (remote.isHttp) return 'http';
  if (remote.path !== undefined || /^file:/i.test(remote.url)) return 'local';
  return /^git:/i.test(remote.url) ? undefined : 'ssh';
}

export interface UserConfiguration {
  /** Settings that git needs to reach the remote. */
  config: readonly Setting[];
  /** Directories of other owners that the user trusts. A git on the other side of a path must know them too. */
  safeDirectories: readonly string[];
  /** True when git uses the user's own ssh. */
  hasOwnSsh: boolean;
}

/**
 * Reads from the user's configuration what git needs to reach a remote.
 *
 * @param dir the git directory, which need not exist yet
 * @param access whether the run has a token, or an SSH key of its own
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
  // git answers 1 when the configuration has no such setting.
  if (found.code === 1) return nothing;
  if (found.code !== 0) throw git.failure(args, found);
  const settings = parseSettings(found.stdout.toString('utf8'));
  if (way === 'local') return { ...nothing, safeDirectories: settings.map(([, value]) => value) };
  const isWanted = ([key]: Setting): boolean =>
    !OURS.test(key) && !(access.hasToken && UNSAFE_WITH_TOKEN.test(key));
  return { ...nothing, config: settings.filter(isWanted) };
}

/** Limits for slow servers, which pkgfeed sets itself. */
const OURS = /\.lowspeed(limit|time)$/;
/** Such a header, perhaps from a checkout, would be sent too. A redirect would send our token elsewhere. */
const UNSAFE_WITH_TOKEN = /\.(extraheader|followredirects)$/;

/** The text of a configuration file with only the trusted directories; empty for none. */
export function safeDirectoryText(directories: readonly string[]): string {
  if (directories.length === 0) return '';
  const quoted = directories.map((path) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
  return ['[safe]', ...quoted.map((path) => `\tdirectory = ${path}`), ''].join('\n');
}

/** Reads the output of `git config --null`: `KEY LF VALUE NUL`, and `KEY NUL` for a switch without a value. */
function parseSettings(output: string): Setting[] {
  return output
    .split('\0')
    .slice(0, -1)
    .map((entry) => {
      const end = entry.indexOf('\n');
      return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}
