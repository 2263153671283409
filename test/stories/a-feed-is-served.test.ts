import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Serving, serve } from '../../src/commands/serve.ts';
import { serveText } from '../../src/report/serve.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  publishing,
  settingsOf,
  startSource,
  type Words,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const plain = (_: string, text: string): string => text;

async function serving(place: Place, words: Words): Promise<Serving & { said: string[]; answers: string[] }> {
  const host = makeHost(place);
  const answers: string[] = [];
  const started = await serve(settingsOf({ port: '0', ...words }), host, {
    pauses: { here: 20, elsewhere: 20 },
    answered: (line) => answers.push(line),
  });
  onTestFinished(async () => {
    started.close();
    await started.ended;
    host.end();
  });
  return { ...started, said: host.said, answers };
}

/** Sends a request line as it is: `fetch` would tidy the path. */
async function statusOf(url: string, target: string, method = 'GET'): Promise<string> {
  const { hostname, port } = new URL(url);
  return await new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (bytes) => (text += bytes.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(text.split(' ')[1] ?? ''));
    socket.write(`${method} ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  });
}

test('a folder is served to devices and browsers, and nothing else of it', async () => {
  const place = makePlace();
  const usign = await makeTestKey();
  const directory = join(place.folder, 'site');
  const words = { directory, 'usign-key': usign.secret, site: 'true', url: 'https://example.org/feed' };
  await publishing(place, { ...words, files: [place.ipk({})] });
  place.file('site/.git/config', 'secret');
  place.file('site/notes.txt', 'secret');
  place.file('key.sec', 'secret');
  mkdirSync(join(directory, 'x'));
  symlinkSync(join(place.folder, 'key.sec'), join(directory, 'x/Packages'));
  symlinkSync(place.folder, join(directory, 'out'));
  place.file('Packages', 'secret');
  const { report, answers } = await serving(place, { directory });
  const { url } = report;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);

  const text = serveText(report, plain, { isVerbose: false });
  expect(text.split('\n')[0]).toBe(`directory ${directory} is served at ${url}/ until you press Ctrl-C`);
  expect(text).toContain('only this machine reaches it');
  expect(text).toContain(`src/gz example_org_feed_base ${url}/${FOLDER}`);

  const index = await fetch(`${url}/${FOLDER}/Packages`);
  expect(Buffer.from(await index.arrayBuffer())).toEqual(readFileSync(join(directory, FOLDER, 'Packages')));
  const page = await fetch(`${url}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  await page.text();
  const etag = index.headers.get('etag') ?? '';
  const again = await fetch(`${url}/${FOLDER}/Packages`, { headers: { 'if-none-match': etag } });
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-cache']);
  const part = await fetch(`${url}/${FOLDER}/Packages`, { headers: { range: 'bytes=0-6' } });
  expect([part.status, await part.text()]).toEqual([206, 'Package']);
  const head = await fetch(`${url}/${FOLDER}/Packages`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([
    200,
    String(readFileSync(join(directory, FOLDER, 'Packages')).length),
  ]);

  for (const target of [
    ...['/.git/config', '/notes.txt', '/../key.sec', '/%2e%2e/key.sec', '/..%2fkey.sec', '/x/Packages'],
    ...['/out/Packages', '/24.10/', `/${FOLDER}`, '/%', '/a%00/Packages', 'http://x/feed.json', '/keys/'],
    ...[`/${'a'.repeat(300)}/Packages`, `/${FOLDER}/Packages/Packages`],
  ])
    expect([target, await statusOf(url, target)]).toEqual([target, '404']);
  expect(await statusOf(url, '/feed.json', 'POST')).toBe('405');
  expect(answers).toContain('404 GET /%2e%2e/key.sec');
});

test('a branch is served, also before its first publish, and goes on after each', async () => {
  const place = makePlace();
  const usign = await makeTestKey();
  const { words } = onPath(place);
  const { report, said } = await serving(place, words);
  const { url } = report;
  expect([report.page, report.lines, (await fetch(`${url}/feed.json`)).status]).toEqual([null, [], 404]);
  expect(said[0]).toContain('holds no feed yet');
  for (const version of ['1.0-1', '2.0-1']) {
    await publishing(place, { ...words, 'usign-key': usign.secret, files: [place.ipk({ version })] });
    await expect
      .poll(async () => await (await fetch(`${url}/${FOLDER}/Packages`)).text(), { timeout: 60_000 })
      .toContain(`Version: ${version}`);
  }
  expect(said.some((line) => line.endsWith('has changed; the new state is served'))).toBe(true);
});

test('an address that cannot be used is refused', async () => {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const { report } = await serving(place, { directory });
  const { port } = new URL(report.url);
  expect(await failureOf(serving(place, { directory, port }))).toMatchObject({
    code: 'INPUT_VALUE',
    message: `\`port\` is ${port}, not free: another program of this machine uses it`,
  });
  expect(await failureOf(serving(place, { directory, host: '192.0.2.77' }))).toMatchObject({
    message: '`host` is 192.0.2.77, not an address of this machine',
  });
  expect(await failureOf(serving(place, { port: '0' }))).toMatchObject({ code: 'INPUT_MISSING' });
  const everywhere = await serving(place, { directory, host: '0.0.0.0' });
  expect([everywhere.report.isLocal, everywhere.report.addresses.at(-1)]).toEqual([
    everywhere.report.addresses.length === 1,
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:/),
  ]);
});

test('Ctrl-C ends the command, which leaves nothing behind', async () => {
  const place = makePlace();
  const usign = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, 'usign-key': usign.secret, files: [place.ipk({})] });
  const running = startSource(place, ['serve', '--pages-repository', repository.path, '--port', '0', '-v']);
  const printed = await new Promise<string>((resolve) => {
    let text = '';
    running.child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      if (text.includes('opkg update')) resolve(text);
    });
  });
  const [, url = ''] = / is served at (\S+) until you press Ctrl-C\n/.exec(printed) ?? [];
  expect((await fetch(`${url}${FOLDER}/Packages.gz`)).status).toBe(200);
  running.child.kill('SIGINT');
  const { signal, stderr } = await running.ended;
  expect([signal, stderr.split('\n').filter((line) => /^200 /.test(line))]).toEqual([
    'SIGINT',
    [`200 GET /${FOLDER}/Packages.gz`],
  ]);
  expect(stderr).not.toMatch(/Error|bug/);
  expect(place.leftBehind()).toEqual([]);
});
