import { expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { pagesAddress } from '../../src/pages/address.ts';
import { refusals } from '../support/github-refusals.ts';
import { startPages } from '../support/pages.ts';
import { failureOf, makeHost, makePlace, publishing, settingsOf, TOKEN, type Words } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const HASTE = { fetch: { backoff: 10, tries: 2 }, patience: { least: 0, most: 100 } };

async function prepared() {
  const place = makePlace();
  const pages = await startPages(place);
  const { secret } = await makeTestKey();
  await publishing(place, { ...pages.words, 'usign-key': secret, files: place.ipk({}) });
  pages.api.requests.length = 0;
  const host = makeHost(place);
  const verifying = (words: Words, args: string[] = []) => verify(args, settingsOf(words), host, HASTE);
  return { pages, host, verifying };
}

test('the address that GitHub tells is taken, and the token goes to GitHub alone', async () => {
  const { pages, verifying } = await prepared();
  const report = await verifying({ ...pages.words, all: 'true' });
  expect(report).toMatchObject({ ok: true, feed: `${pages.url}/`, packages: 1, findings: [] });
  expect(pages.asked()).toEqual(['GET pages']);
  expect(pages.api.requests.map(({ authorization }) => authorization)).toEqual([[`token ${TOKEN}`]]);
});

test('an address that is given as `url` is as good as a word, and GitHub is not asked', async () => {
  const { pages, verifying } = await prepared();
  const report = await verifying({ ...pages.words, url: pages.url });
  expect(report).toMatchObject({ ok: true, feed: `${pages.url}/` });
  expect(pages.asked()).toEqual([]);
  const both = verifying({ url: pages.url }, [pages.url]);
  expect(await failureOf(both)).toMatchObject({ code: 'INPUT_UNKNOWN' });
  const bad = verifying({}, ['javascript:alert(1)']);
  expect(await failureOf(bad)).toMatchObject({ code: 'VERIFY_ADDRESS' });
});

test.each([
  ['off', refusals.notFound, []],
  ['not shown to the token', refusals.notPermitted('pages: read'), [/denies .* taking https:/]],
])('where Pages is %s, the name of the repository tells', async (_, reply, said) => {
  const { pages, host } = await prepared();
  pages.refuse('GET', reply);
  host.env.GITHUB_SERVER_URL = 'https://github.com';
  expect(await pagesAddress(settingsOf(pages.words).home, host)).toBe('https://owner.github.io/feed');
  expect(host.said).toEqual(said.map((line) => expect.stringMatching(line)));
});

test('on another server the name tells nothing, so that the refusal does', async () => {
  const { pages, verifying } = await prepared();
  pages.refuse('GET', refusals.notFound);
  expect(await failureOf(verifying(pages.words))).toMatchObject({ code: 'INPUT_MISSING' });
  pages.refuse('GET', refusals.notPermitted('pages: read'));
  expect(await failureOf(verifying(pages.words))).toMatchObject({
    code: 'GITHUB_ACCESS',
    remedy: expect.stringContaining('pages: read'),
  });
});

test.each(['./feed.git', 'https://git.example.org/feed.git'])(
  'of %s nobody knows where it is served',
  async (home) => {
    const { verifying } = await prepared();
    expect(await failureOf(verifying({ 'pages-repository': home }))).toMatchObject({
      code: 'INPUT_MISSING',
      remedy: expect.stringContaining('`url`'),
    });
  },
);

test('every spelling of the repository leads to its site, to a push and to the live check', async () => {
  const place = makePlace();
  const pages = await startPages(place, { slug: 'alice_corp/feed' });
  const { secret } = await makeTestKey();
  const host = makeHost(place);
  const words = { ...pages.words, 'pages-repository': `${pages.git.url}/alice_corp/feed/` };
  const report = await publishing(place, { ...words, 'usign-key': secret, files: place.ipk({}) }, host);
  expect(report).toMatchObject({ url: pages.url, delivery: { live: true } });
  const { host: name } = new URL(pages.git.url);
  const spellings = [
    'alice_corp/feed',
    `${pages.git.url}/alice_corp/feed.git`,
    `${name}/alice_corp/feed`,
    'git@127.0.0.1:alice_corp/feed.git',
    'ssh://git@127.0.0.1:2222/alice_corp/feed.git',
  ];
  for (const spelling of spellings) {
    const { home } = settingsOf({ ...pages.words, 'pages-repository': spelling });
    expect(await pagesAddress(home, host), spelling).toBe(`${pages.url}/`);
  }
});
