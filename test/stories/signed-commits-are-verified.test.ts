import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { type BareRepository, plainGitEnvironment } from '../support/bare-repository.ts';
import { judge, needJudge } from '../support/judges.ts';
import { makeHost, makePlace, onPath, overHttp, type Place, publishing } from '../support/run.ts';
import { makeTestKey, type TestKey } from '../support/test-keys.ts';

const COMMITTER = { GIT_COMMITTER_NAME: 'Feed', GIT_COMMITTER_EMAIL: 'feed@example.org' };

let place: Place;
let key: TestKey;
beforeEach(async (context) => {
  needJudge(context, 'ssh-keygen', ['-?']);
  place = makePlace();
  key = await makeTestKey();
  Object.assign(place.env, COMMITTER);
});

/** Has ssh-keygen make a key, and lets git trust it for the committer. */
function sshKey(passphrase = ''): { secret: string; allowed: string } {
  const file = join(place.folder, 'commit-key');
  const args = ['-q', '-t', 'ed25519', '-a', '1', '-C', '', '-N', passphrase, '-f', file];
  execFileSync('ssh-keygen', args);
  const line = `feed@example.org ${readFileSync(`${file}.pub`, 'utf8')}`;
  return { secret: readFileSync(file, 'utf8'), allowed: place.file('allowed-signers', line) };
}

/** What `git verify-commit` says of the tip. */
function verified(
  repository: BareRepository,
  config: readonly string[],
  env: NodeJS.ProcessEnv = {},
): string {
  const options = config.flatMap((setting) => ['-c', setting]);
  const args = ['-C', repository.path, ...options, 'verify-commit', 'gh-pages'];
  const { status, stderr } = spawnSync('git', args, { env: { ...plainGitEnvironment(), ...env } });
  return `${status}: ${stderr.toString('utf8')}`;
}

const bySsh = (repository: BareRepository, allowed: string): string =>
  verified(repository, [`gpg.ssh.allowedSignersFile=${allowed}`]);
const GOOD = /^0: Good "git" signature for feed@example\.org with ED25519 key SHA256:/;

test('a commit that an SSH key signs is verified by git, and is the same from the same input', async () => {
  const { secret, allowed } = sshKey();
  const commits: (string | undefined)[] = [];
  const file = place.ipk({});
  for (const name of ['one.git', 'two.git']) {
    const { repository, words } = onPath(place, name);
    const host = makeHost(place);
    const run = { ...words, files: file, 'usign-key': key.secret, 'commit-signing-key': secret };
    // The place in the report is the only difference.
    const report = await publishing(place, { ...run, url: 'https://feed.example.org' }, host);
    expect(bySsh(repository, allowed)).toMatch(GOOD);
    expect(report.warnings.join()).not.toContain('signing');
    for (const line of secret.trim().split('\n').slice(1, -1)) expect(host.masked).toContain(line);
    expect(host.said.join()).toMatch(/commits are signed with the key SHA256:/);
    expect(host.said.join()).not.toContain(secret.split('\n')[1]);
    repository.fsck();
    commits.push(repository.tip());
    expect(repository.log()[0]?.message).toMatch(/^24\.10\/base: 1 package for 1 arch added\n/);
  }
  expect(commits[0]).toBe(commits[1]);
  expect(place.leftBehind()).toEqual([]);
});

test('each commit is signed, also after a lost race and when history is squashed, and a key may have a passphrase', async () => {
  const passphrase = 'open sesame';
  const { secret, allowed } = sshKey(passphrase);
  let isArmed = false;
  const { repository, words } = await overHttp(place, {
    before({ path }) {
      if (!isArmed || !path.endsWith('git-receive-pack')) return;
      isArmed = false;
      repository.plant({ 'by-others.html': 'new' });
    },
  });
  const run = {
    ...{ ...words, 'usign-key': key.secret },
    ...{ 'commit-signing-key': secret, 'commit-signing-passphrase': passphrase },
  };
  await publishing(place, { ...run, files: place.ipk({ name: 'one' }) });
  isArmed = true;
  await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });
  expect([isArmed, repository.log().length]).toEqual([false, 3]);
  expect(bySsh(repository, allowed)).toMatch(GOOD);

  await publishing(place, { ...run, files: place.ipk({ name: 'three' }), history: 'squash' });
  expect(repository.log()).toHaveLength(1);
  expect(bySsh(repository, allowed)).toMatch(GOOD);
  expect(repository.paths()).toContain('by-others.html');
  repository.fsck();
});

test('a commit that an OpenPGP key signs is verified by gpg, and the key must name the committer', async (context) => {
  needJudge(context, 'gpg');
  const home = join(place.folder, 'gnupg');
  mkdirSync(home, { mode: 0o700 });
  onTestFinished(() => void judge('gpgconf', ['--homedir', home, '--kill', 'all']));
  const { now } = makeHost(place);
  const pair = await makeOpenpgpPair('Feed <feed@example.org>', undefined, now);
  judge('gpg', ['--homedir', home, '--batch', '--import'], pair.publicKey.text);
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret, 'commit-signing-key': pair.secretText };
  const report = await publishing(place, { ...run, files: place.ipk({}) });
  expect(verified(repository, [], { GNUPGHOME: home })).toMatch(/^0: [\s\S]*Good signature from "Feed/);
  expect(report.warnings.join()).not.toContain('committer');

  place.env.GIT_COMMITTER_EMAIL = 'other@example.org';
  const other = await publishing(place, { ...run, files: place.ipk({ name: 'other' }) });
  expect(other.warnings.join()).toContain(
    'its committer is Feed <other@example.org>, whose address no user id of the key has',
  );
  expect(verified(repository, [], { GNUPGHOME: home })).toMatch(/^0: /);
});

test('a signed commit in the name of a bot that does not own the key is warned of, already in a dry run', async () => {
  const { secret } = sshKey();
  const { words } = onPath(place);
  delete place.env.GIT_COMMITTER_EMAIL;
  Object.assign(place.env, { GITHUB_ACTIONS: 'true', GIT_COMMITTER_NAME: '' });
  const run = { ...words, files: place.ipk({}), 'usign-key': key.secret, 'commit-signing-key': secret };
  const { warnings } = await publishing(place, { ...run, 'dry-run': 'true' });
  expect(warnings.join()).toMatch(/its committer is github-actions\[bot\] <.*>, which is not the owner/);
});
