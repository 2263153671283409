import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf, makeHost, makePlace, overHttp, publishing, TOKEN } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** A server that notes who asks it, and answers with one status. */
async function listener(status: number, headers: Record<string, string> = {}) {
  const asked: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization });
    const location = headers.location && headers.location + request.url;
    response.writeHead(status, { ...headers, ...(location ? { location } : {}) }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a workflow’s own token is not shown to any server but GitHub', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { asked, url } = await listener(404);
  place.env.GITHUB_SERVER_URL = 'https://github.com';
  const words = { 'pages-repository': `${url}/o/r.git`, token: 'ghs_theRunnersOwn', 'usign-key': key.secret };
  const host = makeHost(place);
  await failureOf(publishing(place, { ...words, files: place.ipk({}) }, host));
  expect(host.said).toContainEqual(
    `\`token\` is not sent to ${url}, because it belongs to https://github.com; give a \`token\` of that server if it wants one`,
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
});

test('a token does not follow a server that points elsewhere', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const elsewhere = await overHttp(place);
  const { asked, url } = await listener(301, {
    location: elsewhere.server.url.replace('127.0.0.1', 'localhost'),
  });
  const words = { 'pages-repository': `${url}/feed.git`, token: TOKEN, 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...words, files: place.ipk({}) }));
  expect(error.code).toBe('GIT_REMOTE');
  expect(error.remedy).toContain('has moved');
  expect(asked.length).toBeGreaterThan(0);
  expect(elsewhere.server.requests).toEqual([]);
});

test('a token is not sent in the clear', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const words = { 'pages-repository': 'http://git.invalid/feed.git', token: TOKEN, 'usign-key': key.secret };
  const error = await failureOf(publishing(place, { ...words, files: place.ipk({}) }));
  expect(error.code).toBe('INPUT_VALUE');
  expect(error.message).toContain('unencrypted');
});
