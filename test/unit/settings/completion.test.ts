import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/settings/commands.ts';
import { completionScript, SHELLS } from '../../../src/settings/completion.ts';

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash proposes for the last of some words. */
function proposed(...words: string[]): string[] {
  const script = `${completionScript('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMPREPLY=(); _pkgfeed; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', script, 'bash', 'pkgfeed', ...words], { encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

describe.runIf(isThere('bash'))('in bash', () => {
  it.each<[string[], string[]]>([
    [['pub'], ['publish']],
    [['s'], ['sign', 'show', 'search', 'serve', 'snippet']],
    [['publish', '--on-c'], ['--on-conflict']],
    [
      ['publish', '--on-conflict', ''],
      ['fail', 'keep', 'replace'],
    ],
    [['publish', '--on-conflict', 'k'], ['keep']],
    [['publish', '--on-conflict', '=', 'r'], ['replace']],
    [['publish', '--dry'], ['--dry-run']],
    [
      ['keygen', 'apk'],
      ['apk-ec', 'apk-rsa'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['help', 'ver'], ['verify']],
    [['check', '--on-conflict', 'k'], []],
    [['nothing', '--'], []],
    [['publish', 'bin/'], []],
  ])('%j leads to %j', (words, expected) => {
    expect(proposed(...words).toSorted()).toEqual(expected.toSorted());
  });

  it('every command is proposed', () => {
    expect(proposed('')).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
  });
});

describe.each(SHELLS)('the script for %s', (shell) => {
  it.runIf(isThere(shell))('is one that the shell can read', () => {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: completionScript(shell), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('has every command, and quotes that end', () => {
    const script = completionScript(shell);
    for (const command of Object.keys(COMMANDS)) expect(script).toContain(command);
    // Each line of the tables is whole by itself.
    for (const line of script.split('\n')) {
      const plain = line.replaceAll("'\\''", '');
      expect((plain.match(/'/g) ?? []).length % 2, line).toBe(0);
    }
  });
});
