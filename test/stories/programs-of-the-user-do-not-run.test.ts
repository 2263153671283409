import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareRepository } from '../support/bare-repository.ts';
import { stateOf, until } from '../support/processes.ts';
import {
  checking,
  failureOf,
  HAS_OTHER_GIT,
  makePlace,
  onPath,
  overHttp,
  type Place,
  publishFlags,
  publishing,
  type Remote,
  startSource,
  TOKEN,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const isWindows = process.platform === 'win32';

/** A program that leaves a mark, and then does what `script` says. */
function program(place: Place, name: string, script = 'exit 1'): string {
  const path = place.file(`programs/${name}`, `#!/bin/sh\ntouch '${place.folder}/ran-${name}'\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const ran = (place: Place): string[] =>
  readdirSync(place.folder)
    .filter((name) => name.startsWith('ran-'))
    .toSorted();

/** Every hook that git knows and that could run at a publish or a fetch. */
const HOOKS = [
  ...['pre-push', 'reference-transaction', 'post-checkout', 'pre-commit', 'post-index-change', 'pre-auto-gc'],
  ...['pre-receive', 'update', 'post-receive', 'post-update', 'proc-receive', 'push-to-checkout'],
  ...['post-commit', 'commit-msg', 'prepare-commit-msg', 'post-merge', 'post-rewrite', 'fsmonitor-watchman'],
];

function hooksIn(place: Place, folder: string): void {
  for (const hook of HOOKS) {
    const path = place.file(`${folder}/${hook}`, `#!/bin/sh\ntouch '${place.folder}/ran-${hook}'\nexit 1\n`);
    chmodSync(path, 0o755);
  }
}

/** Settings that run a program, or take a publish elsewhere. */
function configuration(place: Place): string {
  hooksIn(place, 'hooks');
  hooksIn(place, 'template/hooks');
  const template = join(place.folder, 'template');
  place.file('template/config', `[core]\n\thooksPath = ${place.folder}/hooks\n[core]\n\tbare = maybe\n`);
  const at = (name: string): string => program(place, name);
  return [
    `[init]\n\ttemplateDir = ${template}\n\tdefaultBranch = elsewhere`,
    `[core]\n\thooksPath = ${place.folder}/hooks`,
    `[core]\n\tfsmonitor = ${at('fsmonitor')}\n\tpager = ${at('pager')}\n\teditor = ${at('editor')}`,
    `[core]\n\taskPass = ${at('askpass')}\n\tgitProxy = ${at('gitproxy')}\n\talternateRefsCommand = ${at('alternates')}`,
    `[core]\n\tsshCommand = ${at('sshcommand')}\n\tattributesFile = ${place.file('attributes', '* filter=mine diff=mine merge=mine\n')}`,
    `[filter "mine"]\n\tclean = ${at('clean')}\n\tsmudge = ${at('smudge')}\n\tprocess = ${at('process')}\n\trequired = true`,
    `[diff]\n\texternal = ${at('diff')}\n[diff "mine"]\n\tcommand = ${at('diffmine')}\n\ttextconv = ${at('textconv')}`,
    `[merge "mine"]\n\tdriver = ${at('merge')}`,
    `[gpg]\n\tprogram = ${at('gpg')}\n[gpg "ssh"]\n\tprogram = ${at('gpgssh')}\n\tdefaultKeyCommand = ${at('gpgkey')}`,
    '[commit]\n\tgpgSign = true\n[tag]\n\tgpgSign = true\n[push]\n\tgpgSign = true\n\tfollowTags = true\n\trecurseSubmodules = only',
    `[uploadpack]\n\tpackObjectsHook = ${at('packobjects')}`,
    `[remote "origin"]\n\tvcs = marker\n\tuploadpack = ${at('uploadpack')}\n\treceivepack = ${at('receivepack')}\n\tproxy = http://127.0.0.1:1`,
    `[credential]\n\thelper = ${at('helper')}\n[credential "http://127.0.0.1"]\n\thelper = ${at('helper2')}`,
    '[protocol "ext"]\n\tallow = always',
    '[maintenance]\n\tauto = true\n\tautoDetach = true\n[gc]\n\tauto = 1\n\tautoDetach = true\n\trecentObjectsHook = false',
    `[alias]\n\tfetch = !${at('alias')}\n\tpush = !${at('alias')}`,
    `[trace2]\n\teventTarget = ${place.folder}/ran-trace2event\n\tnormalTarget = ${place.folder}/ran-trace2\n\tperfTarget = ${place.folder}/ran-trace2perf`,
    '[pager]\n\tls-tree = true\n\tconfig = true',
    `[url "ext::${at('ext')} "]\n\tinsteadOf = http://\n\tinsteadOf = /\n\tpushInsteadOf = http://`,
    `[hook "mine"]\n\tevent = pre-push\n\tcommand = ${at('hookcommand')}`,
    `[receive]\n\tcertNonceSeed = x\n\tprocReceiveRefs = refs`,
    `[submodule]\n\trecurse = true\n\tfetchJobs = 9`,
    `[transfer]\n\tbundleURI = true\n\tfsckObjects = true\n[fetch]\n\tbundleURI = http://127.0.0.1:1/`,
    '',
  ].join('\n');
}

/** Variables of git's that run a program, trace what is sent, or take a publish elsewhere. */
function variables(place: Place): NodeJS.ProcessEnv {
  const at = (name: string): string => program(place, name);
  const programs = join(place.folder, 'exec');
  for (const name of [
    'git-remote-http',
    'git-remote-https',
    'git-fetch',
    'git-upload-pack',
    'git-receive-pack',
  ])
    chmodSync(place.file(`exec/${name}`, `#!/bin/sh\ntouch '${place.folder}/ran-exec'\nexit 1\n`), 0o755);
  return {
    GIT_TEMPLATE_DIR: join(place.folder, 'template'),
    ...{
      GIT_ASKPASS: at('askpass'),
      SSH_ASKPASS: at('sshaskpass'),
      SSH_ASKPASS_REQUIRE: 'force',
      DISPLAY: ':9',
    },
    ...{
      GIT_EDITOR: at('editor'),
      GIT_PAGER: at('pager'),
      PAGER: at('pager'),
      GIT_EXTERNAL_DIFF: at('diff'),
    },
    ...{ GIT_PROXY_COMMAND: at('gitproxy'), GIT_SSH: at('ssh'), GIT_SSH_COMMAND: at('sshcommand') },
    GIT_EXEC_PATH: programs,
    ...{ GIT_TRACE: `${place.folder}/ran-trace`, GIT_TRACE_CURL: `${place.folder}/ran-curl` },
    ...{ GIT_TRACE2: `${place.folder}/ran-trace2`, GIT_TRACE2_EVENT: `${place.folder}/ran-trace2event` },
    ...{ GIT_CURL_VERBOSE: '1', GIT_TRACE_REDACT: '0', GIT_TRACE_PACKET: `${place.folder}/ran-packet` },
    GIT_CONFIG_PARAMETERS: `'core.hooksPath'='${place.folder}/hooks'`,
    ...{
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.hooksPath',
      GIT_CONFIG_VALUE_0: `${place.folder}/hooks`,
    },
    ...{ GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/nonexistent', GIT_CEILING_DIRECTORIES: '/' },
    ...{ GIT_ALTERNATE_OBJECT_DIRECTORIES: '/nonexistent', GIT_CONFIG: '/nonexistent', GIT_ATTR_SOURCE: 'x' },
  };
}

/** Ways to say something to every git of a user. */
const PLACES: ReadonlyArray<readonly [string, (place: Place, text: string) => void]> = [
  [
    'the global configuration',
    (place, text) => {
      place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', text);
    },
  ],
  [
    'a file that the configuration of the home folder includes',
    (place, text) => {
      delete place.env.GIT_CONFIG_GLOBAL;
      place.file('home/.gitconfig', `[include]\n\tpath = ${place.file('included', text)}\n`);
    },
  ],
  [
    'the system’s configuration',
    (place, text) => {
      delete place.env.GIT_CONFIG_NOSYSTEM;
      place.env.GIT_CONFIG_SYSTEM = place.file('system', text);
    },
  ],
];

const REMOTES: ReadonlyArray<readonly [string, (place: Place) => Remote | Promise<Remote>]> = [
  ['a path', onPath],
  ['HTTP with a token', overHttp],
  [
    'HTTP where nobody is asked',
    async (place) => {
      const { repository, words, server } = await overHttp(place, { isOpen: true });
      return { repository, server, words: { 'pages-repository': words['pages-repository'] } };
    },
  ],
  [
    'a path where nothing is yet',
    (place) => {
      const path = join(place.folder, 'made', 'feed.git');
      return { repository: bareRepository(path), words: { 'pages-repository': path }, server: undefined };
    },
  ],
];

/** Two publishes and a check, which fetch, read and push. */
async function publishTwice(place: Place, { repository, words }: Remote): Promise<void> {
  const key = await makeTestKey();
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'two' }) });
  expect(repository.tip()).toBe(report.commit);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2 });
  repository.fsck();
}

describe.skipIf(isWindows).each(REMOTES)('over %s', (_way, reach) => {
  test.each(PLACES)('nothing runs that is set in %s', async (_where, set) => {
    const place = makePlace();
    const remote = await reach(place);
    set(place, configuration(place));
    await publishTwice(place, remote);
    expect(ran(place)).toEqual([]);
  });

  test('nothing runs that variables of the environment name', async () => {
    const place = makePlace();
    const remote = await reach(place);
    configuration(place);
    Object.assign(place.env, variables(place));
    await publishTwice(place, remote);
    expect(ran(place)).toEqual([]);
  });
});

test.skipIf(isWindows)('a repository that is made has no hook and no file of a template', async () => {
  const place = makePlace();
  const path = join(place.folder, 'feed.git');
  place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', configuration(place));
  place.env.GIT_TEMPLATE_DIR = join(place.folder, 'template');
  const key = await makeTestKey();
  const run = { 'pages-repository': path, 'usign-key': key.secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  expect(existsSync(join(path, 'hooks'))).toBe(false);
  expect(readFileSync(join(path, 'config'), 'utf8')).not.toContain('hooksPath');
});

test.skipIf(isWindows)('a hook of the repository itself goes on running, and hears no secret', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const heard = join(place.folder, 'heard');
  const hook = join(repository.path, 'hooks/pre-receive');
  mkdirSync(join(repository.path, 'hooks'), { recursive: true });
  chmodSync(
    place.file('feed.git/hooks/pre-receive', `#!/bin/sh\nenv > '${heard}'\ncat > /dev/null\n`),
    0o755,
  );
  expect(existsSync(hook)).toBe(true);
  const key = await makeTestKey();
  const flags = publishFlags({ ...words, files: place.ipk({}) });
  const secrets = { PKGFEED_USIGN_KEY: key.secret, PKGFEED_TOKEN: TOKEN, GITHUB_TOKEN: TOKEN };
  const ended = await startSource(place, flags, secrets).ended;
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  const text = readFileSync(heard, 'utf8');
  expect(text).toContain('GIT_DIR=');
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain(key.secret.split('\n')[1] ?? '?');
  expect(text).not.toMatch(/^GIT_CONFIG_(KEY|VALUE)_\d+=.*(header|basic)/im);
});

describe('what the user’s configuration says of the way to a server', () => {
  test.each([
    ['for every server', () => 'http'],
    ['for this server', (url: string) => `http "${url}/"`],
  ])('a proxy %s is used', async (_name, section) => {
    const place = makePlace();
    const { server, words } = await overHttp(place);
    const text = `[${section(server.url)}]\n\tproxy = http://127.0.0.1:1\n`;
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', text);
    const { secret } = await makeTestKey();
    const run = { ...words, 'usign-key': secret, files: place.ipk({}), 'push-timeout': '1s' };
    const error = await failureOf(publishing(place, run));
    expect(error).toMatchObject({ code: 'GIT_REMOTE' });
    expect(error.message).toContain('127.0.0.1 port 1');
  });

  test('a header is sent where no token is given', async () => {
    const place = makePlace();
    const { server, words } = await overHttp(place, { filters: true });
    const basic = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');
    const text = `[http "${server.url}/"]\n\textraHeader = Authorization: Basic ${basic}\n\tsslVerify\n`;
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', text);
    const key = await makeTestKey();
    const run = { 'pages-repository': words['pages-repository'], 'usign-key': key.secret };
    expect((await publishing(place, { ...run, files: place.ipk({}) })).commit).not.toBe('');
  });

  test('a redirect is not followed with a token, whatever it says', async () => {
    const place = makePlace();
    const { server, words } = await overHttp(place);
    const moved = createServer((request, response) =>
      response.writeHead(302, { location: `${server.url}${request.url}` }).end(),
    );
    await new Promise<void>((resolve) => moved.listen(0, '127.0.0.1', resolve));
    const { port } = moved.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    place.env.GIT_CONFIG_GLOBAL = place.file(
      'home/.gitconfig',
      `[http "${url}/"]\n\tfollowRedirects = true\n`,
    );
    const error = await failureOf(checking(place, { ...words, 'pages-repository': `${url}/feed.git` }));
    moved.close();
    expect(error.code).toBe('GIT_REMOTE');
    expect(server.requests).toEqual([]);
  });

  test('a configuration that git cannot read is told', async () => {
    const place = makePlace();
    const { words } = onPath(place);
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', '[user\n');
    const error = await failureOf(checking(place, words));
    expect(error).toMatchObject({ code: 'GIT_FAILED' });
    expect(error.message).toContain('bad config line 1');
  });

  // Before 2.39.4 git reads the repositories of others.
  test.skipIf(isWindows || process.getuid?.() !== 0 || HAS_OTHER_GIT)(
    'a repository of somebody else is used where the user trusts it, and no other',
    async () => {
      const place = makePlace();
      const { repository, words } = onPath(place, 'a "quoted\\ name.git');
      const key = await makeTestKey();
      const run = { ...words, 'usign-key': key.secret, files: place.ipk({}) };
      chownSync(repository.path, 12_345, 12_345);
      expect((await failureOf(publishing(place, run))).message).toMatch(/dubious ownership|another user/);
      const environment = { ...place.env, HOME: join(place.folder, 'home') };
      const add = (value: string): Buffer =>
        execFileSync('git', ['config', '--global', '--add', 'safe.directory', value], { env: environment });
      add('/somewhere/else');
      add(repository.path);
      expect((await publishing(place, run)).commit).not.toBe('');
    },
  );

  test.skipIf(isWindows).each([
    [
      'core.sshCommand',
      (place: Place, ssh: string) => place.file('home/.gitconfig', `[core]\n\tsshCommand = ${ssh}\n`),
    ],
    ['GIT_SSH_COMMAND', (place: Place, ssh: string) => Object.assign(place.env, { GIT_SSH_COMMAND: ssh })],
    ['GIT_SSH', (place: Place, ssh: string) => Object.assign(place.env, { GIT_SSH: ssh })],
  ])('the ssh that %s names reaches a server over SSH', async (_name, set) => {
    const place = makePlace();
    const { repository } = onPath(place);
    // The last word is the command for the server.
    set(place, program(place, 'ssh', 'for last; do :; done\nexec sh -c "$last"'));
    const key = await makeTestKey();
    const run = { 'pages-repository': `git@example.org:${repository.path}`, 'usign-key': key.secret };
    const report = await publishing(place, { ...run, files: place.ipk({}) });
    expect(repository.tip()).toBe(report.commit);
    expect(ran(place)).toEqual(['ran-ssh']);
  });
});

describe.skipIf(isWindows)('a credential helper', () => {
  /** A helper that records what it is asked and its environment. */
  function helper(place: Place, script: string): string {
    const text = `echo "$1" >> '${place.folder}/verbs'\nenv >> '${place.folder}/environment'\ncat >> '${place.folder}/questions'\n${script}`;
    const path = program(place, 'helper', text);
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', `[credential]\n\thelper = ${path}\n`);
    return path;
  }
  const answers = (password: string): string =>
    `test "$1" = get || exit 0\necho username=x-access-token\necho password=${password}`;
  const read = (place: Place, name: string): string => readFileSync(join(place.folder, name), 'utf8');

  test('is asked once where no token is given, and told that it was right', async () => {
    const place = makePlace();
    const { repository, server, words } = await overHttp(place);
    helper(place, answers(TOKEN));
    const { secret } = await makeTestKey();
    const run = { 'pages-repository': words['pages-repository'], files: place.ipk({}) };
    const ended = await startSource(place, publishFlags(run), { PKGFEED_USIGN_KEY: secret }).ended;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(repository.tip()).toBeDefined();
    expect(read(place, 'verbs')).toBe('get\nstore\n');
    expect(read(place, 'questions')).toContain(`host=${new URL(server.url).host}\n`);
    expect(read(place, 'environment')).not.toContain('PKGFEED_');
    expect(read(place, 'environment')).not.toMatch(/GIT_CONFIG_KEY/);
  });

  test('gets the path where the user wants that', async () => {
    const place = makePlace();
    const { words } = await overHttp(place);
    const path = helper(place, answers(TOKEN));
    const text = `[credential]\n\thelper = ${path}\n\tuseHttpPath = true\n`;
    place.env.GIT_CONFIG_GLOBAL = place.file('home/.gitconfig', text);
    const error = await failureOf(checking(place, { 'pages-repository': words['pages-repository'] }));
    expect(error.code).toBe('FEED_ABSENT');
    expect(read(place, 'questions')).toContain('path=feed.git\n');
  });

  test('with a wrong password is told so, and the run says what to do', async () => {
    const place = makePlace();
    const { words } = await overHttp(place);
    helper(place, answers('wrongPassword0123456789'));
    const error = await failureOf(checking(place, { 'pages-repository': words['pages-repository'] }));
    expect(error.code).toBe('GIT_ACCESS');
    expect(error.message).not.toContain('wrongPassword');
    expect(read(place, 'verbs')).toBe('get\nerase\n');
  });

  test('that knows nothing leaves the refusal of the server', async () => {
    const place = makePlace();
    const { words } = await overHttp(place);
    helper(place, 'exit 0');
    const error = await failureOf(checking(place, { 'pages-repository': words['pages-repository'] }));
    expect(error).toMatchObject({ code: 'GIT_ACCESS' });
    expect(error.message).toContain('could not read Username');
  });

  test('does not run where a token is given, right or wrong', async () => {
    const place = makePlace();
    const { words } = await overHttp(place);
    helper(place, answers(TOKEN));
    expect((await failureOf(checking(place, words))).code).toBe('FEED_ABSENT');
    const wrong = { ...words, token: 'ghp_aWrongTokenOfTheTests01234567890ab' };
    expect((await failureOf(checking(place, wrong))).code).toBe('GIT_ACCESS');
    expect(ran(place)).toEqual([]);
  });

  test('that hangs ends with push-timeout, and with all it started', async () => {
    const place = makePlace();
    const { words } = await overHttp(place);
    helper(
      place,
      `sleep 1001 & echo $! >> '${place.folder}/children'\necho $$ >> '${place.folder}/children'\nwait`,
    );
    const { secret } = await makeTestKey();
    const key = { 'usign-key': secret, files: place.ipk({}), 'push-timeout': '1s' };
    const started = performance.now();
    const error = await failureOf(
      publishing(place, { ...key, 'pages-repository': words['pages-repository'] }),
    );
    expect(error).toMatchObject({ code: 'GIT_ACCESS' });
    expect(error.message).toMatch(/credential helper .* within the `push-timeout` of 1 s/);
    // It would sleep for longer than that.
    expect(performance.now() - started).toBeLessThan(100_000);
    await expectGone(place);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'that hangs ends with the run, by %s',
    async (signal) => {
      const place = makePlace();
      const { words } = await overHttp(place);
      helper(
        place,
        `sleep 1002 & echo $! >> '${place.folder}/children'\necho $$ >> '${place.folder}/children'\nwait`,
      );
      const run = startSource(place, ['check', '--pages-repository', words['pages-repository']]);
      const children = join(place.folder, 'children');
      await until(() => existsSync(children) && read(place, 'children').split('\n').length === 3);
      run.child.kill(signal);
      expect((await run.ended).signal).toBe(signal);
      await expectGone(place);
      expect(place.leftBehind()).toEqual([]);
    },
  );

  /** Waits until the helper's processes are gone. */
  async function expectGone(place: Place): Promise<void> {
    const children = read(place, 'children').trim().split('\n').map(Number);
    expect(children.length).toBeGreaterThan(1);
    const isAlive = (pid: number): boolean => !['', 'Z'].includes(stateOf(pid));
    await until(() => !children.some(isAlive));
  }
});
