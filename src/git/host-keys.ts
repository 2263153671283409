import { InputError } from '../errors.ts';

/**
 * The host keys of github.com, as https://api.github.com/meta states them. Their fingerprints are documented in "GitHub's
 * SSH key fingerprints",
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints:
 *
 * - Ed25519: SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU
 * - ECDSA: SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM
 *
 * Every ssh that GitHub still accepts knows one of the two, so the RSA key is left out.
 */
export const GITHUB_HOST_KEYS = [
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
] as const;

/** GitHub's servers. The second one speaks SSH on the port of HTTPS, for networks that block everything else. */
const GITHUB_HOSTS: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github.com'],
  ['ssh.github.com', '[ssh.github.com]:443'],
]);

/** `[@marker] names type key`, as sshd(8) defines it. */
const LINE = /^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/;

/**
 * The text of a known_hosts file for a server.
 *
 * @param server the server's name
 * @param lines the lines that the user gives
 * @throws InputError for a server without a known key, and for lines that ssh would ignore
 */
export function knownHosts(server: string, lines: readonly string[]): string {
  const known = lines.filter((line) => !line.startsWith('#'));
  const wrong = known.findIndex((line) => !LINE.test(line));
  if (wrong !== -1) {
    throw new InputError({
      code: 'INPUT_VALUE',
      // A key that was pasted into the wrong place must not be repeated.
      message: `line ${wrong + 1} of \`ssh-known-hosts\` is not a line of a known_hosts file`,
      remedy: 'Write whole lines of three words, such as `git.example.org ssh-ed25519 AAAA…`.',
    });
  }
  if (known.length === 0 && !GITHUB_HOSTS.has(server)) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: `\`ssh-known-hosts\` is not given, so pkgfeed could not recognize a server that poses as ${server}`,
      remedy: `Give the lines that \`ssh-keyscan ${server}\` prints, after you compared the fingerprints that \`ssh-keygen -lf -\` shows for them with those that the server’s operator publishes.`,
    });
  }
  const github = [...GITHUB_HOSTS.values()].join(',');
  return [...GITHUB_HOST_KEYS.map((key) => `${github} ${key}`), ...known].map((line) => `${line}\n`).join('');
}
