import { chmodSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openHome } from '../../src/homes/open-home.ts';
import type { GitRequest } from '../support/git-server.ts';
import { needJudge } from '../support/judges.ts';
import { processesOf, until } from '../support/processes.ts';
import { failureOf, makeHost, makePlace, onPath, overHttp, publishing, settingsOf } from '../support/run.ts';
import { SSHD, startSshServer } from '../support/ssh-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

const key = await makeTestKey();

/** Answers the first requests that `isMeant` with a fault, and all others as they should be. */
function failing(fault: unknown, times: number, isMeant: (request: GitRequest) => boolean) {
  let left = times;
  return { before: (request: GitRequest) => (isMeant(request) && left-- > 0 ? fault : undefined) };
}

const isFetch = ({ method, path }: GitRequest): boolean => method === 'GET' && path.includes('upload-pack');
const isPush = ({ method, path }: GitRequest): boolean =>
  method === 'POST' && path.endsWith('git-receive-pack');

/** A server that does one thing to every connection. */
async function rawServer(meet: (socket: Socket) => void): Promise<{ address: string; met(): number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    meet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, met: () => sockets.size };
}

describe.each<[string, unknown, RegExp]>([
  ['reset connections', 'reset', /Connection reset|reset by peer/],
  ['no reply', 'closed', /Empty reply/],
  ['status 502', 502, /status 502/],
])('a server with %s', (_name, fault, says) => {
  test('is asked again for what is there', async () => {
    const place = makePlace();
    const host = makeHost(place);
    const { repository, words } = await overHttp(place, failing(fault, 2, isFetch));
    repository.plant({ CNAME: 'feed.example.org' });
    const run = { ...words, 'usign-key': key.secret, 'push-timeout': '20s', files: place.ipk({}) };
    expect(await publishing(place, run, host)).toMatchObject({ attempts: 1, commit: repository.tip() });
    expect(host.said.filter((line) => says.test(line))).toHaveLength(2);
    expect(repository.paths()).toContain('CNAME');
  });

  test('gets a push again, without a new plan', async () => {
    const place = makePlace();
    const host = makeHost(place);
    const { repository, server, words } = await overHttp(place, failing(fault, 2, isPush));
    const run = { ...words, 'usign-key': key.secret, 'push-timeout': '20s', files: place.ipk({}) };
    expect(await publishing(place, run, host)).toMatchObject({ attempts: 1, commit: repository.tip() });
    expect(server.requests.filter(isPush).length).toBeGreaterThanOrEqual(3);
    expect(host.said.filter((line) => /^git push failed \(.*\); trying again$/.test(line))).not.toEqual([]);
  });
});

test('a server that fails for too long is named, and nobody else', async () => {
  const place = makePlace();
  const { repository, words } = await overHttp(place, failing(503, 1e9, isPush));
  const run = { ...words, 'usign-key': key.secret, 'push-timeout': '1s', files: place.ipk({}) };
  const error = await failureOf(publishing(place, run));
  expect(error.code).toBe('GIT_REMOTE');
  expect(error.message).toMatch(
    /^the network or the server failed at git push, in \d+ attempts? over \d+ s: .*status 503$/,
  );
  expect(error.message).not.toMatch(/others/);
  expect(repository.tip()).toBeUndefined();
});

test('an outage that begins with a push may last as long as push-timeout', async () => {
  const place = makePlace();
  // Each second is 100 s, so that the outage lasts several minutes.
  const host = { ...makeHost(place), clock: () => 100 * performance.now() };
  let isPushed = false;
  let left = 3;
  const before = (request: GitRequest) => {
    if (isPush(request) && !isPushed) {
      isPushed = true;
      return 503;
    }
    return isPushed && isFetch(request) && left-- > 0 ? 503 : undefined;
  };
  const { repository, words } = await overHttp(place, { before });
  const run = { ...words, 'usign-key': key.secret, 'push-timeout': '20m', files: place.ipk({}) };
  expect(await publishing(place, run, host)).toMatchObject({ attempts: 1, commit: repository.tip() });
  expect(host.said.filter((line) => line.startsWith('git ls-remote failed'))).toHaveLength(3);
});

describe('packages that cannot be read end a run at once', () => {
  test.each([
    ['silent', 'silent'],
    ['failing', 503],
  ])('while the server is %s', async (_name, fault) => {
    const place = makePlace();
    const { words } = await overHttp(place, failing(fault, 1e9, isFetch));
    const run = {
      ...words,
      'usign-key': key.secret,
      'push-timeout': '10m',
      files: place.file('not.ipk', 'no'),
    };
    const error = await failureOf(publishing(place, run));
    expect(error.code).toMatch(/^FORMAT_/);
    expect(processesOf(place)).toEqual([]);
    expect(place.leftBehind()).toEqual([]);
  });

  test('whatever git does just then', async () => {
    const place = makePlace();
    const stop = new AbortController();
    const said: string[] = [];
    const { words } = await overHttp(place, {
      before: (request) => {
        if (isFetch(request)) stop.abort();
        return isFetch(request) ? 'silent' : undefined;
      },
    });
    const { home: settings } = settingsOf({ ...words, 'push-timeout': '10m' });
    const host = { ...makeHost(place), say: (line: string) => void said.push(line) };
    const { home } = await openHome(settings, host);
    await expect(home.open(stop.signal)).rejects.toThrow(/aborted/);
    await until(() => processesOf(place).length === 0);
    expect(said.filter((line) => line.includes('again'))).toEqual([]);
  });
});

test('a server that is silent about a push has as long as push-timeout says', async () => {
  const place = makePlace();
  const { repository, words } = await overHttp(place, failing('silent', 1e9, isPush));
  const run = { ...words, 'usign-key': key.secret, 'push-timeout': '2s', files: place.ipk({}) };
  const error = await failureOf(publishing(place, run));
  expect(error.code).toBe('GIT_REMOTE');
  expect(error.message).toMatch(/git push, in 1 attempt over \d+ s: the server was silent for [2-4] s$/);
  expect(error.remedy).toContain('raise `push-timeout`');
  expect(repository.tip()).toBeUndefined();
  expect(place.leftBehind()).toEqual([]);
});

describe('a server behind TLS', () => {
  test.each<[string, (socket: Socket) => void, RegExp]>([
    ['that never answers', () => undefined, /silent for \d s$/],
    ['that answers with something else', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'), /SSL|TLS/],
    ['that hangs up', (socket) => socket.resetAndDestroy(), /SSL|TLS|reset|connect/],
  ])('%s', async (_name, meet, says) => {
    const place = makePlace();
    const { address } = await rawServer(meet);
    const words = { 'pages-repository': `https://${address}/feed.git`, token: 'ghp_x', 'push-timeout': '1s' };
    const error = await failureOf(
      publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}) }),
    );
    expect(error.code).toBe('GIT_REMOTE');
    expect(error.message).toMatch(/^the network or the server failed at git fetch, in \d+ attempts? over /);
    expect(error.message).toMatch(says);
  });
});

test('a server behind SSH that is silent', async (context) => {
  needJudge(context, SSHD, ['-V']);
  for (const program of ['ssh', 'ssh-agent', 'ssh-add']) needJudge(context, program, ['-V']);
  const place = makePlace();
  const server = await startSshServer(place);
  server.hold();
  const words = { ...server.words, 'ssh-known-hosts': [server.words['ssh-known-hosts']] };
  const secrets = { 'ssh-key': server.deployKey.secret, 'usign-key': key.secret };
  const run = { ...words, ...secrets, 'push-timeout': '2s', files: place.ipk({}) };
  const error = await failureOf(publishing(place, run));
  expect(error.code).toBe('GIT_REMOTE');
  expect(error.message).toMatch(/git fetch, in 1 attempt over \d+ s: the server was silent for 4 s$/);
  await until(() => processesOf(place).every(({ args }) => !args.startsWith('ssh ')));
});

test('a name that nobody knows is asked for again, and said', async () => {
  const place = makePlace();
  const host = makeHost(place);
  const words = { 'pages-repository': 'https://git.invalid/feed.git', 'push-timeout': '1s' };
  const run = { ...words, 'usign-key': key.secret, files: place.ipk({}) };
  const error = await failureOf(publishing(place, run, host));
  expect(error.code).toBe('GIT_REMOTE');
  expect(error.message).toMatch(/in [2-9] attempts .*Could not resolve host: git\.invalid/);
  expect(error.remedy).toContain('Check `pages-repository`');
  expect(host.said[0]).toMatch(/^git fetch failed \(Could not resolve host: git\.invalid\); trying again$/);
});

test.skipIf(process.platform === 'win32')(
  'a server that fails to store what it took gets it again',
  async () => {
    const place = makePlace();
    const host = makeHost(place);
    const { repository, words } = onPath(place);
    const hook = join(repository.path, 'hooks', 'pre-receive');
    const mark = join(place.folder, 'failed-once');
    const script = `[ -e '${mark}' ] && exit 0\ntouch '${mark}'\necho 'fatal error in commit_refs' >&2\nexit 1`;
    writeFileSync(hook, `#!/bin/sh\n${script}\n`);
    chmodSync(hook, 0o755);
    const run = { ...words, 'usign-key': key.secret, 'push-timeout': '2s', files: place.ipk({}) };
    expect(await publishing(place, run, host)).toMatchObject({ attempts: 1, commit: repository.tip() });
    expect(host.said).toEqual(['git push failed (fatal error in commit_refs); trying again']);
  },
);
