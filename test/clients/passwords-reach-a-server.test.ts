import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { needJudge } from '../support/judges.ts';

/** What docs/subscribers.md says of programs that fetch with a password in the address. */

const FILE = 'Package: hello\n';

/** A server for one user, which answers others so; with what it was sent. */
async function startServer(
  status: 401 | 404,
): Promise<{ at(user: string): string; sent: (string | undefined)[] }> {
  const sent: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    const [, text] = /^Basic (.*)$/.exec(headers.authorization ?? '') ?? [];
    const user = text && Buffer.from(text, 'base64').toString('utf8');
    sent.push(user);
    if (user === 'device:secret') response.end(FILE);
    else response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="feed"' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { at: (user) => `http://${user}@127.0.0.1:${port}/Packages`, sent };
}

async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => parts.push(data));
  await new Promise((resolve) => child.on('close', resolve));
  return Buffer.concat(parts).toString('utf8');
}

const CURL = ['curl', '-fsS'];
const BUSYBOX = ['busybox', 'wget', '-q', '-O', '-'];
const WGET = ['wget', '-q', '-O', '-'];

/** BusyBox knows no `--version`. */
const need = (context: TestContext, program: string): void =>
  needJudge(context, program, program === 'busybox' ? ['true'] : ['--version']);

describe.each<[string, readonly string[], boolean]>([
  ['curl', CURL, true],
  ['BusyBox wget', BUSYBOX, true],
  ['GNU wget', WGET, false],
  ['GNU wget with --auth-no-challenge', [...WGET, '--auth-no-challenge'], true],
])('%s', (_, [program = '', ...args], isEager) => {
  test('sends it to a server that asks', async (context) => {
    need(context, program);
    const { at, sent } = await startServer(401);
    expect(await outputOf(program, [...args, at('device:secret')])).toBe(FILE);
    expect(sent).toEqual(isEager ? ['device:secret'] : [undefined, 'device:secret']);
  });

  test(`${isEager ? 'sends' : 'does not send'} it to a server that hides`, async (context) => {
    need(context, program);
    const { at, sent } = await startServer(404);
    expect(await outputOf(program, [...args, at('device:secret')])).toBe(isEager ? FILE : '');
    expect(sent).toEqual([isEager ? 'device:secret' : undefined]);
  });
});

test.for<[string, readonly string[], readonly (string | undefined)[]]>([
  ['curl sends a user without a password with the colon that belongs there', CURL, ['token:']],
  ['BusyBox wget sends it without', BUSYBOX, ['token']],
  ['GNU wget sends nothing', WGET, [undefined]],
])('%s', async ([, [program = '', ...args], wanted], context) => {
  need(context, program);
  const { at, sent } = await startServer(401);
  await outputOf(program, [...args, at('token')]);
  expect(sent).toEqual(wanted);
});
