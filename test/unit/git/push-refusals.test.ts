import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/git/refusals.ts';

const REF = 'refs/heads/gh-pages';

/** The output of a push that a server refused, as git prints what the server sends. */
function refusal(reason: string, ...lines: string[]) {
  const remote = lines.map((line) => `remote: ${line}        \n`).join('');
  const stderr = `remote: Resolving deltas: 100% (1/1), done.        \n${remote}error: failed to push some refs to 'https://github.com/o/r.git'\n`;
  return refusalOf({
    verb: 'push',
    code: 1,
    stderr: `${stderr}\n!\tabc:${REF}\t[remote rejected] (${reason})`,
  });
}

const GH013 = [
  `error: GH013: Repository rule violations found for ${REF}.`,
  'Review all repository rules at https://github.com/o/r/rules?ref=refs%2Fheads%2Fgh-pages',
  '',
];
const GH006 = `error: GH006: Protected branch update failed for ${REF}.`;
const RULES = 'push declined due to repository rule violations';

describe('a push that a server refuses', () => {
  it.each<[string, string[], string[], string]>([
    [
      RULES,
      [...GH013, '- Commits must have verified signatures.', '  Found 1 violation:', '', '  0123abc', ''],
      [
        'GH013: Repository rule violations',
        '| Commits must have verified signatures. |',
        'Found 1 violation: | 0123abc',
      ],
      '`commit-signing-key`',
    ],
    [
      RULES,
      [...GH013, '- Required status check "build" is expected.'],
      ['"build" is expected'],
      'requires checks',
    ],
    [RULES, [...GH013, '- Changes must be made through a pull request.'], ['pull request'], 'deploy keys'],
    [RULES, [...GH013, '- Cannot force-push to this branch'], ['force-push'], '`history: keep`'],
    [RULES, [...GH013, '- Cannot update this protected ref.'], ['protected ref'], 'bypass'],
    [
      RULES,
      [...GH013, '- Commit message must match a given regex pattern: ^JIRA'],
      ['^JIRA'],
      '`commit-message`',
    ],
    [
      RULES,
      [...GH013, '- Committer email must end with a given pattern: @corp'],
      ['@corp'],
      '`GIT_COMMITTER_EMAIL`',
    ],
    [
      RULES,
      [
        ...GH013,
        '- GITHUB PUSH PROTECTION',
        '  —————————————————————————————',
        '    Resolve the following violations',
        '',
        '    - Push cannot contain secrets',
        '',
        '     (?) To push, remove secret from commit(s)',
      ],
      [
        'GITHUB PUSH PROTECTION | Resolve the following violations | Push cannot contain secrets | (?) To push',
      ],
      'revoke the secret',
    ],
    [
      'protected branch hook declined',
      [GH006, 'error: Commits must have verified signatures.'],
      ['GH006', 'verified'],
      '`commit-signing-key`',
    ],
    [
      'protected branch hook declined',
      [GH006, 'error: 2 of 2 required status checks are expected.'],
      ['2 of 2'],
      'requires checks',
    ],
    ['protected branch hook declined', [GH006], ['GH006'], 'bypass'],
    [
      'pre-receive hook declined',
      [
        'error: Trace: 0123',
        'error: See https://gh.io/lfs for more information.',
        "error: File a.ipk is 123.00 MB; this exceeds GitHub's file size limit of 100.00 MB",
        'error: GH001: Large files detected. You may want to try Git Large File Storage - https://git-lfs.github.com.',
      ],
      ['File a.ipk is 123.00 MB', 'GH001: Large files detected'],
      'more than 100 MB',
    ],
    [
      'pre-receive hook declined',
      ['error: GH007: Your push would publish a private email address.'],
      ['GH007'],
      '`GIT_AUTHOR_EMAIL`',
    ],
    [
      'pre-receive hook declined',
      ['GitLab: You are not allowed to push code to protected branches on this project.'],
      ['GitLab'],
      'bypass',
    ],
    ['pre-receive hook declined', ['policy says no'], ['policy says no (pre-receive hook declined)'], 'hook'],
    [
      'unpacker error',
      ['fatal: pack exceeds maximum allowed size'],
      ['pack exceeds'],
      'Publish fewer packages',
    ],
    ['unpacker error', ['fatal: write error: No space left on device'], ['No space'], 'Make room'],
    [
      'branch is currently checked out',
      ['error: refusing to update checked out branch'],
      ['checked out'],
      'bare repository',
    ],
    [
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission',
      [],
      ['workflows/x.yml'],
      'change workflows',
    ],
    // Words that stand for something else where no hook says them.
    [
      'pre-receive hook declined',
      ['the policy server: Connection refused, HTTP 403, not found'],
      ['policy server'],
      'hook',
    ],
  ])('%s: %j', (reason, lines, says, remedy) => {
    const error = refusal(reason, ...lines);
    expect(error).toMatchObject({ name: 'GitError', code: 'GIT_FAILED' });
    expect(error.message).toMatch(/^git push was refused: \S/);
    for (const words of says) expect(error.message).toContain(words);
    expect(error.message).not.toMatch(/remote:|Resolving deltas|failed to push|———|\| \||[|:] error:/);
    expect(error.remedy).toContain(remedy);
  });

  it('has a remedy for each of several rules', () => {
    const rules = [
      '- Commits must have verified signatures.',
      '- Changes must be made through a pull request.',
    ];
    const { remedy } = refusal(RULES, ...GH013, ...rules);
    expect(remedy).toContain('`commit-signing-key`');
    expect(remedy).toContain('pull requests');
  });

  it('shows the beginning and the end of a long text', () => {
    const lines = Array.from({ length: 500 }, (_, at) => `line ${at}`);
    const { message } = refusal('pre-receive hook declined', ...lines);
    expect(message).toContain('line 0 | line 1 |');
    expect(message).toContain('… | line 494');
    expect(message.length).toBeLessThan(1200);
  });

  it('prints no control characters of the server', () => {
    expect(refusal('hook\u001b[31m declined', '\u001b[2Jcleared').message).not.toContain('\u001b');
  });

  it.each([
    ['remote: This repository was archived so it is read-only.', 'Unarchive'],
    ["remote: The 'corp' organization has enabled or enforced SAML SSO.", 'single sign-on'],
    ['remote: The corp organization has an IP allow list enabled.', 'allow list'],
    ['ERROR: This repository was archived so it is read-only.', 'Unarchive'],
  ])('names what closes a repository: %s', (line, remedy) => {
    const stderr = `${line}\nfatal: unable to access 'https://github.com/o/r.git/': The requested URL returned error: 403\n`;
    const error = refusalOf({ verb: 'push', code: 128, stderr });
    expect(error).toMatchObject({ code: 'GIT_ACCESS', remedy: expect.stringContaining(remedy) });
    expect(error.message).not.toContain('remote:');
  });
});
