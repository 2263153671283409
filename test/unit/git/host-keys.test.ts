import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { GITHUB_HOST_KEYS, knownHosts } from '../../../src/git/host-keys.ts';

/** The fingerprints of "GitHub's SSH key fingerprints" on docs.github.com. */
const DOCUMENTED = {
  'ssh-ed25519': 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
  'ecdsa-sha2-nistp256': 'SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM',
};

const OWN =
  'git.example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';

describe('the host keys of GitHub', () => {
  it('have the fingerprints that GitHub documents', () => {
    const prints = GITHUB_HOST_KEYS.map((key) => {
      const [type = '', base64 = ''] = key.split(' ');
      const blob = Buffer.from(base64, 'base64');
      // The blob also names its type.
      expect(blob.toString('latin1', 4, 4 + blob.readUInt32BE(0))).toBe(type);
      const digest = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
      return [type, `SHA256:${digest}`];
    });
    expect(Object.fromEntries(prints)).toEqual(DOCUMENTED);
  });

  it('are known without any input', () => {
    const lines = GITHUB_HOST_KEYS.map((key) => `github.com,[ssh.github.com]:443 ${key}\n`);
    expect(knownHosts('github.com', [])).toBe(lines.join(''));
    expect(knownHosts('ssh.github.com', [])).toBe(lines.join(''));
  });
});

describe('ssh-known-hosts', () => {
  it.each([
    OWN,
    `${OWN} a comment`,
    '[git.example.org]:2222,192.0.2.1 ssh-rsa AAAAB3NzaC1yc2E=',
    '|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ssh-rsa AAAAB3NzaC1yc2E=',
    '@cert-authority *.example.org sk-ssh-ed25519@openssh.com AAAAGnNr',
    '@revoked * ecdsa-sha2-nistp256 AAAAE2Vj',
  ])('takes %s', (line) => {
    const text = knownHosts('git.example.org', ['# of the operator', line]);
    expect(text.endsWith(`\n${line}\n`)).toBe(true);
    expect(text).not.toContain('#');
  });

  it.each([
    'git.example.org',
    'git.example.org ssh-ed25519',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5',
    'git.example.org ssh-ed25519 SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
    '@other git.example.org ssh-ed25519 AAAA',
    '-----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1rZXktdjEAAAAA -----END OPENSSH PRIVATE KEY-----',
  ])('refuses %j, and does not repeat it', (line) => {
    const error = failure(() => knownHosts('git.example.org', [OWN, line]));
    expect(error).toMatchObject({ name: 'InputError', code: 'INPUT_VALUE' });
    expect(error.message).toContain('line 2 of `ssh-known-hosts`');
    expect(error.message).not.toContain(line);
  });

  it.each([[[]], [['# nothing but a comment']]])('is required for any other server: %j', (lines) => {
    const error = failure(() => knownHosts('git.example.org', lines));
    expect(error).toMatchObject({ name: 'InputError', code: 'INPUT_MISSING' });
    expect(error.remedy).toContain('ssh-keyscan git.example.org');
    expect(error.remedy).toContain('compared the fingerprints');
  });
});

function failure(run: () => unknown): { message: string; remedy: string } {
  try {
    run();
  } catch (error) {
    return error as { message: string; remedy: string };
  }
  throw new Error('nothing was refused');
}
