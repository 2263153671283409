import { GitError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { pushRefusal } from './push-refusals.ts';
import { lastLines } from './said.ts';
import { wayRefusal } from './way-refusals.ts';

/** A git command that failed, with what it printed: no secrets. */
export interface Ended {
  verb: string;
  code: number;
  stderr: string;
}

interface Failed extends Ended {
  /** What messages show of it. */
  said: string;
}

/** The error for a failed command, which says what it means to the user. */
export function refusalOf({ verb, code, stderr }: Ended): GitError {
  const said = lastLines(stderr);
  const failed = { verb, code, stderr, said };
  // First, because the same output also has words that stand for a refused token.
  const [, owned] = /dubious ownership in repository at '([^'\n]{1,1000})'/.exec(stderr) ?? [];
  if (owned !== undefined) {
    return new GitError({
      code: 'GIT_REMOTE',
      message: `git ${verb} does not use ${printable(owned)}, because the folder belongs to another user`,
      remedy: `Run it as that user; or, if you trust everybody who can write there, run \`git config --global --add safe.directory ${shellWord(owned)}\`.`,
    });
  }
  const lock = lockIn(stderr);
  if (lock !== undefined) {
    return new GitError({
      code: 'GIT_LOCKED',
      message: `git ${verb} stopped: ${lock.why}`,
      remedy: lock.remedy,
    });
  }
  const refused = pushRefusal(stderr);
  if (refused !== undefined) {
    return new GitError({
      code: 'GIT_FAILED',
      message: `git ${verb} was refused: ${refused.said}`,
      remedy: refused.remedy,
    });
  }
  const onTheWay = wayRefusal(stderr);
  if (onTheWay !== undefined) {
    const { what, remedy } = onTheWay;
    return new GitError({ code: 'GIT_REMOTE', message: `git ${verb} ${what}: ${said}`, remedy });
  }
  if (UNREACHABLE.test(stderr)) return unreachable(failed);
  const closed = CLOSED.find(([pattern]) => pattern.test(stderr));
  if (closed !== undefined) {
    return new GitError({
      code: 'GIT_ACCESS',
      message: `git ${verb} was refused: ${said}`,
      remedy: closed[1],
    });
  }
  const overSsh = sshRefusal(failed);
  if (overSsh !== undefined) return overSsh;
  if (/error: 30[1278]/.test(stderr)) {
    return new GitError({
      code: 'GIT_REMOTE',
      message: `git ${verb} was sent to another address: ${said}`,
      remedy: 'The repository has moved: write its new name or address in `pages-repository`.',
    });
  }
  if (/HTTP 413|returned error: 413/.test(stderr)) {
    return new GitError({
      code: 'GIT_FAILED',
      message: `git ${verb} was refused, because it is too large for the server: ${said}`,
      remedy: 'Publish fewer packages in one run, or let the server take larger requests.',
    });
  }
  const access =
    /Authentication failed|could not read Username|could not read Password|error: (401|403)|Permission (to|denied)|[Rr]epository .{0,300}not found|access rights|HTTP 40[13]/;
  if (access.test(stderr)) {
    return new GitError({
      code: 'GIT_ACCESS',
      message: `git ${verb} was refused: ${said}`,
      remedy:
        'Give a `token` that may write: in a workflow, `permissions: contents: write`; for another repository, a token made for it.',
    });
  }
  if (/unable to access|Could not resolve|Failed to connect|not found/.test(stderr)) {
    return unreachable(failed);
  }
  return new GitError({
    code: 'GIT_FAILED',
    message: `git ${verb} ended with ${code}: ${said}`,
    remedy: 'Read what git says, and fix that.',
  });
}

/** What to say about a lock file of another git; undefined when git's output names none. */
export function lockIn(stderr: string): { why: string; remedy: string } | undefined {
  const [, lock] = /Unable to create '([^'\n]{1,1000}\.lock)': File exists/.exec(stderr) ?? [];
  if (lock === undefined) return undefined;
  const file = printable(lock.replaceAll('/./', '/'));
  return {
    why: `the lock file ${file} exists: another git works in that repository, or was stopped there`,
    remedy: `If another git runs in that repository, wait for it. If not, delete ${file}. Then run it again.`,
  };
}

/** Repositories that a token cannot open as they are, as GitHub says it over HTTP and SSH. */
const CLOSED: ReadonlyArray<readonly [said: RegExp, remedy: string]> = [
  [
    /was archived so it is read-only/,
    'Unarchive the repository in its settings on GitHub, or name another one in `pages-repository`.',
  ],
  [
    /SAML SSO/,
    'Authorize the token or the key for single sign-on of that organization, in the settings of its owner on GitHub.',
  ],
  [
    /IP allow list/,
    'Run it from an address that the organization allows, or let its allow list name the address of the runner.',
  ],
];

/** A path as one word of a shell. */
const shellWord = (path: string): string =>
  /^[\w./:@+-]+$/.test(path) ? path : `'${printable(path).replaceAll("'", "'\\''")}'`;

/** What git says when it fails before it uses a token or a key. */
const UNREACHABLE =
  /does not appear to be a git repository|not a git repository|invalid gitfile format|Could not resolve host|Connection refused|Connection timed out|No route to host/;

function unreachable({ verb, said }: Failed): GitError {
  return new GitError({
    code: 'GIT_REMOTE',
    message: `git ${verb} did not reach the repository: ${said}`,
    remedy:
      'Check `pages-repository` (a path must be a bare git repository or not exist yet; use `directory` for a plain folder), the network, and the proxy that HTTPS_PROXY names, if there is one.',
  });
}

/** The error for what ssh says, or GitHub over SSH; undefined for anything else. */
function sshRefusal({ verb, said, stderr }: Failed): GitError | undefined {
  if (/\bssh: (command )?not found|cannot run ssh/.test(stderr)) return opensshMissing('ssh', said);
  if (/Host key verification failed/.test(stderr)) {
    const what = /IDENTIFICATION HAS CHANGED/.test(stderr)
      ? 'the server shows another host key than the known one'
      : 'the host key of the server is not known';
    return new GitError({
      code: 'GIT_REMOTE',
      message: `git ${verb} did not trust the server, because ${what}: ${said}`,
      remedy:
        'Compare the fingerprints that `ssh-keyscan HOST | ssh-keygen -lf -` shows with those that the server’s operator publishes; if they agree, give the lines of `ssh-keyscan HOST` as `ssh-known-hosts`, next to `ssh-key`.',
    });
  }
  if (/marked as read only/.test(stderr)) {
    return new GitError({
      code: 'GIT_ACCESS',
      message: `git ${verb} was refused, because the deploy key can only read: ${said}`,
      remedy:
        'Delete the deploy key in the settings of the repository, and add its public half again with “Allow write access”.',
    });
  }
  if (/Permission denied \(|^ERROR: (Permission to|Repository not found)/m.test(stderr)) {
    return new GitError({
      code: 'GIT_ACCESS',
      message: `git ${verb} was refused, because this key may not do it: ${said}`,
      remedy:
        'Add the public half of the deploy key to this repository, with “Allow write access”, and give the secret half as `ssh-key`.',
    });
  }
  return undefined;
}

/** The error for a missing program of OpenSSH. */
export function opensshMissing(program: string, said: string, cause?: unknown): GitError {
  return new GitError({
    code: 'GIT_MISSING',
    message: `${program} could not be started: ${said}`,
    remedy: 'Install OpenSSH’s client, and make sure that ssh, ssh-agent and ssh-add are on the PATH.',
    cause,
  });
}
