import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPages } from '../support/pages.ts';
import { failureOf, makePlace, onPath, publishing } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

const BUILD = 'GET /repos/{owner}/{repo}/pages/builds/latest';

test('a branch that another tool replaced while Pages serves the feed stops a run, with the way back', async () => {
  const place = makePlace();
  const pages = await startPages(place);
  const { repository, api, words, url } = pages;
  const { secret } = await makeTestKey();
  const run = { ...words, 'usign-key': secret, verify: 'warn', 'verify-timeout': '20s' };
  await publishing(place, { ...run, files: place.ipk({}) });
  const ours = repository.tip() ?? '';
  const replaced = { 'index.html': 'the site of another tool' };
  const gone = Object.fromEntries(repository.paths().map((path) => [path, null]));
  const theirs = repository.plant({ ...gone, ...replaced });
  const builds = [
    { url: `${api.apiUrl}/builds/2`, status: 'building', commit: theirs },
    { url: `${api.apiUrl}/builds/1`, status: 'built', commit: ours },
  ];
  api.answer('GET', /\/pages\/builds$/, () => ({
    status: 200,
    body: builds.map((build) => api.like(BUILD, build)),
  }));

  const next = { ...run, files: place.ipk({ name: 'next' }) };
  const error = await failureOf(publishing(place, next));
  expect(error).toMatchObject({ code: 'FEED_REPLACED' });
  expect(error.message).toContain(`gh-pages at ${theirs} has no feed.json, but ${url} still serves one`);
  expect(error.message).toContain('1 of its 1 folders is gone');
  expect(error.remedy).toContain(`git push --force origin ${ours}:refs/heads/gh-pages`);
  expect(repository.tip()).toBe(theirs);

  // The way back, and the way on.
  repository.git(['update-ref', 'refs/heads/gh-pages', ours]);
  await publishing(place, next);
  expect(repository.text('24.10/base/mips_24kc/Packages')).toMatch(/hello[\s\S]*next/);
  repository.git(['update-ref', 'refs/heads/gh-pages', theirs]);
  await publishing(place, { ...next, 'allow-new-feed': 'true', verify: 'off' });
  expect(repository.text('24.10/base/mips_24kc/Packages')).not.toContain('hello');
});

test('the address that is given is asked, but a lost feed.json alone stops nothing', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const { secret } = await makeTestKey();
  const site = await startStaticServer({ root: join(place.folder, 'site') });
  const run = { ...words, 'usign-key': secret, url: site.url.replace(/\/$/, '') };
  await publishing(place, { ...run, files: place.ipk({}) });
  expect(site.requests).toEqual([]);
  place.file('site/feed.json', repository.read('feed.json'));
  repository.plant({ 'feed.json': null });
  const next = { ...run, files: place.ipk({ name: 'next' }) };
  expect(await publishing(place, next)).toMatchObject({ added: 1 });
  expect(site.requests).toEqual(['GET /feed.json']);

  const gone = Object.fromEntries(repository.paths().map((path) => [path, null]));
  repository.plant({ ...gone, 'index.html': 'of another tool' });
  expect(await failureOf(publishing(place, next))).toMatchObject({ code: 'FEED_REPLACED' });
  // A site without a feed of pkgfeed's has nothing to say.
  place.file('site/feed.json', '{"version":"https://jsonfeed.org/version/1"}');
  expect(await publishing(place, next)).toMatchObject({ added: 1 });
});
