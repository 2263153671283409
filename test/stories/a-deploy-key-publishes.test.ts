import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { needJudge } from '../support/judges.ts';
import { processesOf, until } from '../support/processes.ts';
import {
  checking,
  type Ended,
  failureOf,
  makeHost,
  makePlace,
  type Place,
  publishFlags,
  publishing,
  type Running,
  shadow,
  startSource,
} from '../support/run.ts';
import { makeSshPair, SLUG, SSHD, type SshServer, startSshServer } from '../support/ssh-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

beforeEach((context) => {
  needJudge(context, SSHD, ['-V']);
  for (const program of ['ssh', 'ssh-agent', 'ssh-add']) needJudge(context, program, ['-V']);
  needJudge(context, 'ps');
});

interface Story {
  place: Place;
  server: SshServer;
  /** Starts the command with a key in the environment. */
  start(args: readonly string[], sshKey?: string): Running;
  publish(words: { readonly [name: string]: string }, sshKey?: string): Promise<Ended>;
}

async function prepared(place = makePlace()): Promise<Story> {
  const server = await startSshServer(place);
  const { secret } = await makeTestKey();
  const start = (args: readonly string[], sshKey = server.deployKey.secret): Running =>
    startSource(place, args, { PKGFEED_USIGN_KEY: secret, PKGFEED_SSH_KEY: sshKey });
  const publish = async (words: { readonly [name: string]: string }, sshKey?: string): Promise<Ended> =>
    await start(publishFlags({ ...server.words, ...words }), sshKey).ended;
  return { place, server, start, publish };
}

/** The agents that pkgfeed started for a story and that are alive. */
function agentsOf(place: Place): string[] {
  const ends = 'kill "$SSH_AGENT_PID"';
  if (process.platform === 'linux')
    return processesOf(place)
      .map(({ args }) => args)
      .filter((args) => args.includes(ends));
  const processes = execFileSync('ps', ['-axo', 'stat=,args='], { encoding: 'utf8' }).split('\n');
  return processes.filter((line) => line.includes('ssh-agent') && line.includes(ends) && line[0] !== 'Z');
}

const expectNothingLeft = (place: Place): Promise<void> => until(() => agentsOf(place).length === 0);

const NOTHING_WRONG = { code: 0, stderr: '' };
const FOLDER = '24.10/base/mips_24kc';

/** What of a secret key must never be seen: the lines between its first and its last. */
function expectUnseen(secret: string, ...texts: string[]): void {
  const lines = secret.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
  expect(lines.length).toBeGreaterThan(2);
  for (const text of texts) for (const line of lines) expect(text).not.toContain(line);
}

describe('a deploy key', () => {
  test('publishes and publishes again, and leaves nothing behind', async () => {
    const { place, server, publish, start } = await prepared();
    expect(await publish({ files: place.ipk({}) })).toMatchObject(NOTHING_WRONG);
    expect(await publish({ files: place.ipk({ name: 'two' }) })).toMatchObject(NOTHING_WRONG);
    const { repository, words } = server;
    const log = repository.log();
    expect(log.map(({ parents }) => parents)).toEqual([[log[1]?.commit], []]);
    expect(server.asked().join('\n')).toContain('git-receive-pack');
    const key = join(place.folder, 'deploy-key');
    const home = [
      ['--pages-repository', words['pages-repository']],
      ['--ssh-known-hosts', words['ssh-known-hosts']],
      ['--ssh-key', key],
    ].flat();
    const removed = await start(
      ['remove', 'two', '--branch', '24.10', '--repository', 'base', '--site=false', ...home],
      '',
    ).ended;
    expect(removed).toMatchObject(NOTHING_WRONG);
    const checked = await start(['check', ...home], '').ended;
    expect(checked).toMatchObject(NOTHING_WRONG);
    expect(checked.stdout).toContain('1 package');
    repository.fsck();
    expect(place.leftBehind()).toEqual([]);
    await expectNothingLeft(place);
  });

  test('publishes at the same time as others, and all land', async () => {
    const { place, server, publish } = await prepared();
    const names = ['a1', 'b2', 'c3'];
    const ended = await Promise.all(names.map((name) => publish({ files: place.ipk({ name }) })));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    const { repository } = server;
    expect(await checking(place, { 'pages-repository': repository.path })).toMatchObject({
      ...{ ok: true, packages: 3, findings: [] },
    });
    expect(repository.log().map(({ parents }) => parents.length)).toEqual([1, 1, 0]);
    await expectNothingLeft(place);
  });

  test('is in no output, argument list, environment or file', async () => {
    const { place, server, publish } = await prepared();
    const { secret } = server.deployKey;
    const recorded = place.file('recorded', '');
    for (const program of ['git', 'ssh', 'ssh-agent', 'ssh-add', 'cat']) {
      const real = execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
      const script = `#!/bin/sh\n{ echo called ${program} "$@"; env; } >> '${recorded}'\n`;
      const files =
        program === 'ssh' ? `'${real.replace(/ssh$/, '')}grep' -r . "$TMPDIR" >> '${recorded}'\n` : '';
      shadow(place, program, `${script}${files}exec ${real} "$@"\n`);
    }
    const good = await publish({ files: place.ipk({}) });
    expect(good).toMatchObject(NOTHING_WRONG);
    const bad = await publish({ files: place.ipk({}) }, makeSshPair(place, 'stranger').secret);
    expect(bad.code).toBe(1);
    const text = readFileSync(recorded, 'latin1');
    for (const program of ['git', 'ssh', 'ssh-agent', 'ssh-add', 'cat']) {
      expect(text).toContain(`called ${program}`);
    }
    expect(text).toContain('known_hosts:');
    const stranger = readFileSync(join(place.folder, 'stranger'), 'utf8');
    for (const one of [secret, stranger]) expectUnseen(one, text, good.stdout, bad.stdout, bad.stderr);
    await expectNothingLeft(place);
  });

  test('is used in place of whatever the user has set up for ssh', async () => {
    const { place, server, publish } = await prepared();
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', '[core]\n\tsshCommand = false\n');
    const settings = 'Host *\n\tProxyCommand false\n\tHostName 192.0.2.1\n';
    place.file('home/.ssh/config', settings);
    const others = { GIT_SSH: 'false', GIT_SSH_COMMAND: 'false', GIT_SSH_VARIANT: 'plink' };
    Object.assign(place.env, others, { SSH_AUTH_SOCK: '/nonexistent', SSH_ASKPASS: 'false', DISPLAY: ':9' });
    expect(await publish({ files: place.ipk({}) })).toMatchObject(NOTHING_WRONG);
    expect(server.repository.paths()).toContain(`${FOLDER}/Packages`);
    await expectNothingLeft(place);
  });

  test.each<[string, (secret: string) => string]>([
    ['with CRLF and without its last line end', (secret) => secret.trimEnd().replaceAll('\n', '\r\n')],
    ['in base64', (secret) => Buffer.from(secret).toString('base64')],
  ])('works %s', async (_how, spell) => {
    const { place, server, publish } = await prepared();
    expect(await publish({ files: place.ipk({}) }, spell(server.deployKey.secret))).toMatchObject(
      NOTHING_WRONG,
    );
  });

  test.each<[string, string[]]>([
    ['ECDSA', ['-t', 'ecdsa']],
    ['RSA in PEM', ['-t', 'rsa', '-b', '2048', '-m', 'PEM']],
    ['RSA in PKCS#8', ['-t', 'rsa', '-b', '2048', '-m', 'PKCS8']],
  ])('may be %s', async (_kind, args) => {
    const { place, server, publish } = await prepared();
    const pair = makeSshPair(place, 'other-key', args);
    server.allow(pair);
    expect(await publish({ files: place.ipk({}) }, pair.secret)).toMatchObject(NOTHING_WRONG);
  });

  test.each([
    ['of odd letters', `it's 100% "odd"`],
    ['too long for a socket', 'long-'.repeat(20)],
  ])('works with a temporary folder %s', async (_what, name) => {
    const place = makePlace();
    const temporary = join(place.temporary, name);
    mkdirSync(temporary);
    place.env.TMPDIR = temporary;
    const { server, publish } = await prepared(place);
    expect(await publish({ files: place.ipk({}) })).toMatchObject(NOTHING_WRONG);
    expect(server.repository.paths()).toContain(`${FOLDER}/Packages`);
    expect(place.leftBehind()).toEqual([name]);
    await expectNothingLeft(place);
  });

  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'leaves no agent when %s ends the run',
    async (signal) => {
      const { place, server, start } = await prepared();
      server.hold();
      const run = start(publishFlags({ ...server.words, files: place.ipk({}) }));
      await until(() => server.asked().length > 0);
      expect(agentsOf(place)).not.toEqual([]);
      run.child.kill(signal);
      expect((await run.ended).signal).toBe(signal);
      await expectNothingLeft(place);
      if (signal !== 'SIGKILL') expect(place.leftBehind()).toEqual([]);
    },
  );
});

describe('a repository on GitHub', () => {
  /** Whatever server ssh asks for, it is led to ours: the power of one who can bend the network. */
  function bendNetwork(place: Place, { user, port }: SshServer): () => string {
    const real = execFileSync('sh', ['-c', 'command -v ssh'], { encoding: 'utf8' }).trim();
    const log = place.file('connections', '');
    const bent = `-p ${port} -l '${user}' -o HostName=127.0.0.1 -o HostKeyAlias=github.com`;
    shadow(place, 'ssh', `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\nexec ${real} ${bent} "$@"\n`);
    return () => readFileSync(log, 'utf8');
  }

  test('is reached by its name; a server that stands in for it is refused', async () => {
    const { place, server, start } = await prepared();
    const connections = bendNetwork(place, server);
    const flags = publishFlags({ files: place.ipk({}), 'pages-repository': SLUG, verify: 'off' });
    const ended = await start(flags).ended;
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringMatching(/^GitError GIT_REMOTE: /)]);
    expect(ended.stderr).toContain('another host key than the known one');
    expect(connections()).toContain(`git@github.com\ngit-upload-pack '/${SLUG}.git'`);
    expect(server.asked()).toEqual([]);
    // A key that GitHub begins to use before this code knows it can be given.
    const again = await start([...flags, '--ssh-known-hosts', `github.com ${server.hostKey}`]).ended;
    expect(again).toMatchObject(NOTHING_WRONG);
    expect(again.stdout).toContain('https://owner.github.io/feed');
    expect(server.repository.paths()).toContain(`${FOLDER}/Packages`);
    await expectNothingLeft(place);
  });
});

describe('a server', () => {
  test('that is not among the known ones is refused', async () => {
    const { place, server, publish } = await prepared();
    const { publicKey } = makeSshPair(place, 'other-host');
    const ended = await publish({ files: place.ipk({}), 'ssh-known-hosts': `example.org ${publicKey}` });
    expect([ended.code, ended.stderr]).toEqual([
      1,
      expect.stringMatching(/^GitError GIT_REMOTE: .*is not known/),
    ]);
    expect(ended.stderr).toContain('ssh-keyscan');
    expect(server.asked()).toEqual([]);
    await expectNothingLeft(place);
  });

  test('that shows another key than the known one is refused', async () => {
    const { place, server, publish } = await prepared();
    const { publicKey } = makeSshPair(place, 'other-host');
    const lines = `# as it was\n[127.0.0.1]:${server.port} ${publicKey}`;
    const ended = await publish({ files: place.ipk({}), 'ssh-known-hosts': lines });
    expect([ended.code, ended.stderr]).toEqual([
      1,
      expect.stringMatching(/^GitError GIT_REMOTE: .*another host key than the known one/),
    ]);
    expect(ended.stderr).toContain('Compare the fingerprints');
    expect(server.asked()).toEqual([]);
  });

  test('that does not let the key in says so', async () => {
    const { place, server, publish } = await prepared();
    const ended = await publish({ files: place.ipk({}) }, makeSshPair(place, 'stranger').secret);
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringMatching(/^GitError GIT_ACCESS: /)]);
    expect(ended.stderr).toMatch(/deploy key .*Allow write access/);
    expect(server.asked()).toEqual([]);
    await expectNothingLeft(place);
  });

  test('that lets the key read only says so', async () => {
    const { place, server, publish } = await prepared();
    const reader = makeSshPair(place, 'reader');
    server.allow(reader, 'read');
    const ended = await publish({ files: place.ipk({}) }, reader.secret);
    expect([ended.code, ended.stderr]).toEqual([
      1,
      expect.stringMatching(/^GitError GIT_ACCESS: .*can only read/),
    ]);
    expect(ended.stderr).toContain('Allow write access');
    expect(server.repository.tip()).toBeUndefined();
  });
});

describe('what is no usable key', () => {
  test.each<[string, string, string, (place: Place) => string]>([
    [
      'a key with a passphrase',
      'KEY_PASSPHRASE',
      "ssh-keygen -p -N '' -f FILE",
      (place) => makeSshPair(place, 'locked', ['-N', 'open sesame']).secret,
    ],
    [
      'the public half',
      'KEY_PUBLIC',
      'Give the secret half',
      (place) => `${makeSshPair(place, 'halved').publicKey} comment\n`,
    ],
    [
      'what only looks like a key',
      'KEY_MALFORMED',
      'Store the whole secret file again',
      () => `-----BEGIN OPENSSH PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END OPENSSH PRIVATE KEY-----\n`,
    ],
  ])('%s is %s, before the server is asked', async (_what, code, remedy, make) => {
    const { place, server, publish } = await prepared();
    const key = make(place);
    const ended = await publish({ files: place.ipk({}) }, key);
    const wanted = expect.stringMatching(new RegExp(`^KeyError ${code}: PKGFEED_SSH_KEY `));
    expect([ended.code, ended.stderr]).toEqual([1, wanted]);
    expect(ended.stderr).toContain(remedy);
    const line = key.split('\n').find(({ length }) => length > 50);
    expect(ended.stdout + ended.stderr).not.toContain(line);
    expect(server.asked()).toEqual([]);
    expect(place.leftBehind()).toEqual([]);
    await expectNothingLeft(place);
  });
});

describe('without OpenSSH', () => {
  const real = (program: string): string =>
    execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();

  test.each<[string, string[]]>([
    ['ssh-agent', ['git', 'sh', 'cat', 'ssh-add', 'ssh']],
    ['ssh-add', ['git', 'sh', 'cat', 'ssh-agent', 'ssh']],
    ['ssh', ['git', 'sh', 'cat', 'ssh-agent', 'ssh-add']],
  ])('%s, the run says what to install', async (missing, programs) => {
    const { place, publish } = await prepared();
    const bin = join(place.folder, 'few');
    mkdirSync(bin);
    for (const program of programs) symlinkSync(real(program), join(bin, program));
    place.env.PATH = bin;
    const ended = await publish({ files: place.ipk({}) });
    expect([ended.code, ended.stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^GitError GIT_MISSING: ${missing} could not be started`)),
    ]);
    expect(ended.stderr).toContain('Install OpenSSH');
    await expectNothingLeft(place);
  });
});

describe('a key is refused where it is of no use', () => {
  test.each<[string, { [name: string]: string }, string, string]>([
    ['an HTTP address', { 'pages-repository': 'https://example.org/feed.git' }, 'INPUT_VALUE', 'token'],
    ['a path', { 'pages-repository': './feed.git' }, 'INPUT_VALUE', 'leave out `ssh-key`'],
    ['a folder', { directory: 'site' }, 'INPUT_VALUE', 'Leave out the key'],
    [
      'a server that nobody knows',
      { 'pages-repository': 'git@example.org:feed.git' },
      'INPUT_MISSING',
      'ssh-keyscan example.org',
    ],
  ])('%s', async (_what, words, code, remedy) => {
    const place = makePlace();
    const { secret } = makeSshPair(place, 'key');
    const keys = { 'usign-key': (await makeTestKey()).secret, 'ssh-key': secret };
    const host = makeHost(place);
    const run = async () => await publishing(place, { ...keys, ...words, files: place.ipk({}) }, host);
    const error = await failureOf(run());
    expect(error).toMatchObject({ name: 'InputError', code });
    expect(error.remedy).toContain(remedy);
    // What is refused by the settings alone has not been looked at.
    const lines = words.directory === undefined ? secret.trim().split('\n').slice(1, -1) : [];
    expect(host.masked).toEqual(expect.arrayContaining(lines));
    expect(place.leftBehind()).toEqual([]);
  });
});
