import { describe, expect, it } from 'vitest';
import { client, paths, REPO, refusedBy, server, withGitHub } from '../../support/github-client.ts';
import { refusals } from '../../support/github-refusals.ts';

withGitHub();

describe('Pages', () => {
  const SITE = {
    ...{ html_url: 'https://owner.github.io/name/', build_type: 'legacy', cname: null, status: 'built' },
    source: { branch: 'gh-pages', path: '/' },
  };
  const SETTINGS = 'GET /repos/{owner}/{repo}/pages';
  const LATEST = 'GET /repos/{owner}/{repo}/pages/builds/latest';
  const reply = (method: string, path: RegExp, body: unknown, status = 200): void =>
    server.answer(method, path, () => ({ status, body }));

  it('is described as its settings say', async () => {
    reply('GET', /\/pages$/, server.like(SETTINGS, SITE));
    expect(await client().pages(REPO)).toEqual({
      ...{ url: SITE.html_url, buildType: 'legacy', customDomain: undefined },
      ...{ branch: 'gh-pages', folder: '/', isPublic: true },
    });
    expect(paths()).toEqual(['api /repos/owner/name/pages']);
  });

  it.each([
    [
      { source: null, build_type: null },
      { buildType: undefined, branch: undefined, folder: undefined },
    ],
    [{ source: undefined }, { branch: undefined, folder: undefined }],
    [{ cname: 'feed.example.org' }, { customDomain: 'feed.example.org' }],
    [{ build_type: 'workflow' }, { buildType: 'workflow' }],
    [{ public: false }, { isPublic: false }],
  ])('can have %j', async (changes, wanted) => {
    const isForeign = 'source' in changes && changes.source === null;
    const body = server.like(SETTINGS, { ...SITE, ...changes });
    server.answer('GET', /\/pages$/, () => ({ status: 200, body, isForeign }));
    expect(await client().pages(REPO)).toMatchObject(wanted);
  });

  it('is undefined when it is off, and the latest build is undefined when there was none', async () => {
    expect(await client().pages(REPO)).toBeUndefined();
    expect(await client().latestBuild(REPO)).toBeUndefined();
    expect(await client().isAncestor(REPO, 'a1', 'b2')).toBeUndefined();
  });

  it.each([
    ['pages', 'GET', { ...SITE, html_url: 5 }],
    ['pages', 'GET', { ...SITE, source: 'gh-pages' }],
    ['latestBuild', 'GET', null],
    ['latestBuild', 'GET', { status: 5 }],
    ['builds', 'GET', { status: 5 }],
    ['requestBuild', 'POST', 'a page'],
  ] as const)('refuses an answer of another shape: %s', async (name, method, body) => {
    server.answer(method, /\/pages/, () => ({ status: 200, body, isForeign: true }));
    const { code, message } = await refusedBy(client()[name](REPO));
    expect(code).toBe('GITHUB_FAILED');
    if (body !== 'a page') expect(message).toMatch(/Pages.*is not what GitHub's API gives/);
  });

  it('reads its builds', async () => {
    const url = 'https://api.github.com/repositories/1/pages/builds/5';
    const error = { message: 'No' };
    reply('GET', /\/latest$/, server.like(LATEST, { url, status: 'errored', error, commit: 'a1' }));
    const list = [server.like(LATEST, { url, status: 'built', commit: 'a0' })];
    reply('GET', /\/pages\/builds$/, list);
    expect(await client().builds(REPO)).toMatchObject([{ commit: 'a0', status: 'built' }]);
    reply('POST', /\/pages\/builds$/, { url: `${url}/latest`, status: 'queued' }, 201);
    const latest = { id: url, commit: 'a1', status: 'errored', error: 'No' };
    expect(await client().latestBuild(REPO)).toEqual(latest);
    expect(await client().requestBuild(REPO)).toMatchObject({ commit: undefined, status: 'queued' });
  });

  it('says which permission each request needs', async () => {
    server.answer('GET', /pages/, () => refusals.notPermitted('pages: read'));
    server.answer('POST', /pages/, () => refusals.notPermitted('pages: write'));
    const remedies = [client().pages(REPO), client().latestBuild(REPO), client().requestBuild(REPO)];
    const texts = (await Promise.all(remedies.map(refusedBy))).map(({ remedy }) => remedy);
    expect(texts.map((text) => /`(pages: \w+)`/.exec(text)?.[1])).toEqual([
      ...['pages: read', 'pages: read', 'pages: write'],
    ]);
  });

  it.each([
    ['ahead', true],
    ['identical', true],
    ['behind', false],
    ['diverged', false],
  ])('says whether a commit that is %s contains the other: %j', async (status, holds) => {
    const operation = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    reply('GET', /\/compare\/a1\.\.\.b2$/, server.like(operation, { status }));
    expect(await client().isAncestor(REPO, 'a1', 'b2')).toBe(holds);
  });
});
