import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { takeCommits } from '../support/github-commits.ts';
import { judge, needJudge } from '../support/judges.ts';
import { startPages } from '../support/pages.ts';
import { action, makePlace } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const SLUG = 'Owner/feed';
const PASSPHRASE = 'open sesame';

test('a runner’s commits are signed by an SSH key, an OpenPGP key, or GitHub, and say what the workflow wants', async (context) => {
  needJudge(context, 'ssh-keygen', ['-?']);
  needJudge(context, 'gpg');
  const place = makePlace();
  const key = await makeTestKey();
  const pages = await startPages(place, { slug: SLUG });
  const commits = takeCommits(pages.api, SLUG, pages.repository);
  const words = {
    ...{ branch: '24.10', repository: 'base', 'usign-key': key.secret, token: pages.words.token },
    ...{ verify: 'off', site: 'false', 'commit-message': '{feed}: {packages} on {arches} [skip ci]' },
  };
  const env = {
    GITHUB_REPOSITORY: SLUG,
    ...{ GIT_COMMITTER_NAME: 'Feed', GIT_COMMITTER_EMAIL: 'feed@example.org' },
  };
  const file = join(place.folder, 'commit-key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-a', '1', '-N', PASSPHRASE, '-f', file]);
  const allowed = place.file('allowed', `feed@example.org ${readFileSync(`${file}.pub`, 'utf8')}`);
  const pair = await makeOpenpgpPair('Feed <feed@example.org>', PASSPHRASE, new Date(Date.now() - 60_000));
  judge('gpg', ['--homedir', place.folder, '--batch', '--import'], pair.publicKey.text);
  const verified = (): string => {
    const settings = ['-c', `gpg.ssh.allowedSignersFile=${allowed}`];
    const args = ['-C', pages.repository.path, ...settings, 'verify-commit', 'gh-pages'];
    const told = { ...plainGitEnvironment(), GNUPGHOME: place.folder };
    return spawnSync('git', args, { env: told }).stderr.toString('utf8');
  };
  const signedBy = async (name: string, ways: { [input: string]: string }) =>
    await action(place, { ...words, ...ways, files: place.ipk({ name }) }, { env });

  for (const [name, secret, good] of [
    ['one', readFileSync(file, 'utf8'), /Good "git" signature for feed@example\.org/],
    ['two', pair.secretText, /Good signature from "Feed/],
  ] as const) {
    const signing = { 'commit-signing-key': secret, 'commit-signing-passphrase': PASSPHRASE };
    const ended = await signedBy(name, signing);
    expect([ended.code, ended.stdout]).toEqual([
      0,
      expect.stringContaining('commits are signed with the key'),
    ]);
    expect(ended.outputs.commit).toBe(pages.repository.tip());
    expect(verified()).toMatch(good);
    // A runner hides what it was told to hide, so the secret stands in those commands only.
    const shown = ended.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(shown.join()).not.toContain(secret.split('\n')[3]);
  }
  const ended = await signedBy('three', { 'commit-by': 'api' });
  expect([ended.code, ended.outputs.commit, commits.made]).toEqual([0, pages.repository.tip(), 1]);
  expect(pages.repository.log().map(({ message }) => message.trim())).toEqual(
    Array(3).fill('24.10/base: 1 on 1 [skip ci]'),
  );
  judge('gpgconf', ['--homedir', place.folder, '--kill', 'all']);
});
