import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { github, serverOf, usualApi } from '../../../src/github/server.ts';
import type { GitHubRun } from '../../../src/host.ts';
import { REPO, TOKEN } from '../../support/github-client.ts';
import { startGitHub } from '../../support/github-server.ts';
import type { GitHubServer } from '../../support/github-state.ts';
import { makeHost, makePlace } from '../../support/run.ts';

let server: GitHubServer;
beforeEach(async () => {
  server = await startGitHub();
});
afterEach(() => server.close());

const hostOf = (changes: Partial<GitHubRun>) => {
  const host = makeHost(makePlace());
  return { ...host, github: { ...host.github, api: server.apiUrl, ...changes } };
};

describe('the client of a run', () => {
  it.each([
    ['https://owner.github.io/name/', { html_url: 'https://owner.github.io/name/' }, 'https://github.com'],
    ['https://feed.example.org', { cname: 'feed.example.org' }, 'https://github.com'],
    ['https://owner.github.io/name', {}, 'https://github.com'],
    [undefined, {}, 'https://github.example.com'],
  ])('takes %s for the address of a Pages site that GitHub describes with %j', async (url, fields, at) => {
    const site = server.like('GET /repos/{owner}/{repo}/pages', { cname: null, ...fields });
    const body = 'html_url' in fields ? site : { ...site, html_url: undefined };
    server.answer('GET', /\/pages$/, () => ({ status: 200, body }));
    const found = await github({ token: TOKEN }, hostOf({ server: at })).pages(REPO);
    expect(found?.url).toBe(url);
  });

  it('adds to its user agent what the runner wants', async () => {
    server.repository(REPO).addRelease({ tag: 'v1' });
    await github({ token: TOKEN }, hostOf({ agent: 'actions_orchestration_id/7' })).release(REPO, 'latest');
    expect(server.requests[0]?.userAgent).toMatch(/^pkgfeed-action actions_orchestration_id\/7 /);
  });
});

const serverWith = (text: string | undefined): string => {
  const place = makePlace();
  if (text !== undefined) place.env.GITHUB_SERVER_URL = text;
  return serverOf(makeHost(place));
};

describe('serverOf', () => {
  it.each([
    [undefined, 'https://github.com'],
    ['', 'https://github.com'],
    ['https://GitHub.com/', 'https://github.com'],
    ['https://tenant.ghe.com', 'https://tenant.ghe.com'],
    ['http://127.0.0.1:8080//', 'http://127.0.0.1:8080'],
  ])('reads GITHUB_SERVER_URL %j as %s', (text, server) => expect(serverWith(text)).toBe(server));

  it.each(['github.com', 'ssh://github.com', 'https://', 'x'])(
    'refuses %s, and names the variable',
    (text) => {
      expect(() => serverWith(text)).toThrow(/^GITHUB_SERVER_URL is not/);
    },
  );
});

describe('usualApi', () => {
  it.each([
    ['https://github.com', 'https://api.github.com'],
    ['https://tenant.ghe.com', 'https://api.tenant.ghe.com'],
    ['https://github.example.com', 'https://github.example.com/api/v3'],
    ['https://ghe.com', 'https://ghe.com/api/v3'],
    ['https://a.b.ghe.com', 'https://a.b.ghe.com/api/v3'],
    ['http://github.com', 'http://github.com/api/v3'],
    ['https://tenant.ghe.com.example.org', 'https://tenant.ghe.com.example.org/api/v3'],
  ])('of %s is %s', (server, api) => expect(usualApi(server)).toBe(api));
});
