import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/git/refusals.ts';

const refusal = (stderr: string) => refusalOf({ verb: 'push', code: 128, stderr });
const LAST =
  '\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\n';

describe('what git and ssh say', () => {
  it.each([
    [
      `No ED25519 host key is known for [127.0.0.1]:22 and you have requested strict checking.\nHost key verification failed.${LAST}`,
      'GIT_REMOTE',
      'is not known',
      'ssh-known-hosts',
    ],
    [
      `@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.${LAST}`,
      'GIT_REMOTE',
      'another host key',
      'Compare the fingerprints',
    ],
    [`git@github.com: Permission denied (publickey).${LAST}`, 'GIT_ACCESS', 'this key', 'Allow write access'],
    [
      `root@127.0.0.1: Permission denied (publickey,password).${LAST}`,
      'GIT_ACCESS',
      'this key',
      'deploy key',
    ],
    [
      `ERROR: Permission to owner/feed.git denied to deploy key${LAST}`,
      'GIT_ACCESS',
      'this key',
      'to this repository',
    ],
    [`ERROR: Repository not found.${LAST}`, 'GIT_ACCESS', 'this key', 'to this repository'],
    [
      `ERROR: The key you are authenticating with has been marked as read only.${LAST}`,
      'GIT_ACCESS',
      'can only read',
      'Allow write access',
    ],
    [
      `ssh -F none -o BatchMode=yes: 1: ssh: not found${LAST}`,
      'GIT_MISSING',
      'ssh could not be started',
      'Install OpenSSH',
    ],
    [
      `sh: line 1: ssh: command not found${LAST}`,
      'GIT_MISSING',
      'ssh could not be started',
      'Install OpenSSH',
    ],
    [
      `ssh: Could not resolve hostname git.invalid: Name or service not known${LAST}`,
      'GIT_REMOTE',
      'did not reach',
      'network',
    ],
    [
      `ssh: connect to host 127.0.0.1 port 9: Connection refused${LAST}`,
      'GIT_REMOTE',
      'did not reach',
      'network',
    ],
    [
      `fatal: '/srv/feed.git' does not appear to be a git repository${LAST}`,
      'GIT_REMOTE',
      'did not reach',
      '`pages-repository`',
    ],
    [
      'remote: Permission to owner/feed.git denied to x.\nfatal: unable to access: The requested URL returned error: 403',
      'GIT_ACCESS',
      'was refused',
      '`token`',
    ],
    ['remote: Repository not found.\nfatal: repository not found', 'GIT_ACCESS', 'was refused', '`token`'],
    [
      'fatal: unable to access: The requested URL returned error: 301',
      'GIT_REMOTE',
      'another address',
      'has moved',
    ],
    [
      `fatal: detected dubious ownership in repository at '/srv/feed.git'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /srv/feed.git${LAST}`,
      'GIT_REMOTE',
      'belongs to another user',
      '`git config --global --add safe.directory /srv/feed.git`',
    ],
    [
      `fatal: detected dubious ownership in repository at '/srv/a feed; rm -rf x'${LAST}`,
      'GIT_REMOTE',
      'belongs to another user',
      "safe.directory '/srv/a feed; rm -rf x'`",
    ],
    [
      "remote: error: cannot lock ref 'refs/heads/gh-pages': Unable to create '/srv/feed.git/./refs/heads/gh-pages.lock': File exists.",
      'GIT_LOCKED',
      'the lock file /srv/feed.git/refs/heads/gh-pages.lock exists',
      'If not, delete /srv/feed.git/refs/heads/gh-pages.lock',
    ],
    [
      "remote: error: Unable to create '/srv/feed.git/packed-refs.lock': File exists.",
      'GIT_LOCKED',
      'another git works',
      'delete /srv/feed.git/packed-refs.lock',
    ],
    [
      "fatal: Unable to create '/srv/feed.git/shallow.lock': File exists.",
      'GIT_LOCKED',
      'or was stopped there',
      'delete /srv/feed.git/shallow.lock',
    ],
    [
      'error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413\nfatal: the remote end hung up unexpectedly',
      'GIT_FAILED',
      'too large for the server',
      'fewer packages',
    ],
    ['error: something else', 'GIT_FAILED', 'ended with 128', 'Read what git says'],
  ])('%j is %s', (stderr, code, message, remedy) => {
    const error = refusal(stderr);
    expect(error).toMatchObject({ name: 'GitError', code });
    expect(error.message).toContain(message);
    const [line = ''] = stderr.replace(/^remote: /, '').split('\n');
    if (!/dubious|\.lock'/.test(stderr)) expect(error.message).toContain(line);
    expect(error.message).not.toContain('remote:');
    expect(error.remedy).toContain(remedy);
  });
});
