import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../src/settings/commands.ts';
import { completionScript, SHELLS } from '../../../src/settings/completion.ts';
import { needJudge } from '../../support/judges.ts';

/** What bash proposes for the last of some words. */
function proposed(...words: string[]): string[] {
  const script = `${completionScript('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMPREPLY=(); _pkgfeed; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', script, 'bash', 'pkgfeed', ...words], { encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

describe('in bash', () => {
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
  it('is one that the shell can read', (context) => {
    needJudge(context, shell);
    const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-completion-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'script');
    writeFileSync(file, completionScript(shell));
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
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
