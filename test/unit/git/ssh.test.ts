import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { sshCommand } from '../../../src/git/ssh.ts';

describe.skipIf(process.platform === 'win32')('the command that git is given', () => {
  it.each([
    ['/tmp/run/known_hosts', '"/tmp/run/known_hosts"'],
    ['/tmp/two words/known_hosts', '"/tmp/two words/known_hosts"'],
    ["/tmp/it's/known_hosts", `"/tmp/it's/known_hosts"`],
    ['/tmp/100%h/known_hosts', '"/tmp/100%%h/known_hosts"'],
    ['/tmp/"/known_hosts', '"/tmp/\\"/known_hosts"'],
    ['/tmp/$HOME;`id`&/known_hosts', '"/tmp/$HOME;`id`&/known_hosts"'],
    ['C:\\run\\known_hosts', '"C:/run/known_hosts"'],
  ])('quotes the file %s for a shell and for ssh', (path, value) => {
    const script = sshCommand(path).replace(/^ssh /, `printf '%s\\n' `);
    const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(words.slice(0, 2)).toEqual(['-F', 'none']);
    expect(words).toContain(`UserKnownHostsFile=${value}`);
  });

  it('keeps ssh from prompting, trusting unknown servers and offering other keys', () => {
    const command = sshCommand('/tmp/known_hosts');
    for (const option of [
      'BatchMode=yes',
      'StrictHostKeyChecking=yes',
      'IdentityFile=none',
      'PasswordAuthentication=no',
      'GlobalKnownHostsFile=/dev/null',
    ]) {
      expect(command).toContain(`-o ${option}`);
    }
  });
});
