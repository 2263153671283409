import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snippet } from '../../src/commands/snippet.ts';
import { snippetText } from '../../src/report/snippet.ts';
import { startPages } from '../support/pages.ts';
import { makeHost, makePlace, type Place, publishing, settingsOf, TOKEN } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

/** What a device makes of the address in a line, and what people make of those that are whole. */
function requestsFor(address: string, url: string): string[] {
  const [path = ''] = address.split('#');
  // Pages redirects to the address with the slash.
  if (path === url) return [`${url}/`];
  if (/(?<!badges)\/24\.10\/base\/[^/]+$/.test(path)) return [`${path}/Packages.gz`];
  if (/\/v3\.22\/main$/.test(path)) return [`${path}/x86_64/APKINDEX.tar.gz`];
  return [path];
}

/** Of every text, each address below the feed's own. */
function addressesIn(texts: readonly string[], url: string): string[] {
  const all = texts.flatMap((text) =>
    text
      .replaceAll('&#38;', '&')
      .replaceAll(/&#3[49];/g, "'")
      .split(/[\s'"<>)|`]+/),
  );
  // The installer puts the paths of keys together with the address itself.
  return [...new Set(all.filter((word) => word.startsWith(url) && !/[$]/.test(word)))].sort();
}

async function publishAll(place: Place, directory: string, url: string): Promise<void> {
  const { secret } = await makeTestKey();
  const words = { directory, url, site: 'true', badges: '*', title: 'Feed' };
  await publishing(place, { ...words, 'usign-key': secret, files: place.ipk({ name: 'hello' }) });
  const apk = { 'apk-ec-key': makeEcSecret(), branch: '25.12', files: await place.apkV3({}) };
  await publishing(place, { ...words, ...apk });
  const alpine = { 'apk-rsa-key': makeRsaSecret(), branch: 'v3.22', repository: 'main' };
  await publishing(place, { ...words, ...alpine, files: place.apkV2({}) });
}

test.each([
  ['a project’s path', 'repo/'],
  ['the root of a domain', ''],
])('at %s, whatever page, installer, Atom feed, snippet and summary name is there', async (_, path) => {
  const place = makePlace();
  const server = await startStaticServer({ root: join(place.folder, 'www') });
  const url = `${server.url}${path}`.replace(/\/$/, '');
  const directory = join(place.folder, 'www', path);
  await publishAll(place, directory, url);
  const report = await snippet([], settingsOf({ directory, url }), makeHost(place));
  const names = ['index.html', 'install.sh', 'feed.atom', 'badges/24.10/base/hello.json'];
  const files = names.map((name) => readFileSync(join(directory, name), 'utf8'));
  const addresses = addressesIn([...files, snippetText(report), JSON.stringify(report)], url);
  expect(addresses.length).toBeGreaterThan(12);
  for (const address of addresses.flatMap((one) => requestsFor(one, url))) {
    const { status } = await fetch(address.replace('/ARCH/', '/x86_64/').replace(/\\n$/, ''));
    expect([address, status]).toEqual([address, 200]);
  }
  // Beside whole addresses the page has relative ones, which hold wherever it is.
  const relative = [...(files[0] ?? '').matchAll(/ href="([^"#:]+)"/g)].map((match) => match[1] ?? '');
  expect(relative).toContain('24.10/base/mips_24kc/packages.json');
  for (const href of relative) {
    expect([href, (await fetch(`${url}/${href}`)).status]).toEqual([href, 200]);
  }
});

test('under a domain of one’s own everything names that domain', async () => {
  const place = makePlace();
  const own = 'https://feed.example.org';
  const pages = await startPages(place, { site: { html_url: `${own}/`, cname: 'feed.example.org' } });
  const { secret } = await makeTestKey();
  const words = { ...pages.words, token: TOKEN, 'usign-key': secret, site: 'true', 'verify-timeout': '1s' };
  const limits = { first: 20, longest: 40, start: 50, fetch: { tries: 1, backoff: 1, answer: 500 } };
  const host = makeHost(place);
  const report = await publishing(place, { ...words, files: place.ipk({}) }, host, {
    ...limits,
    patience: { least: 0, most: 0, first: 10, longest: 10 },
  });
  expect(report.deviceLines.join()).toContain(`${own}/24.10/base/mips_24kc`);
  const texts = ['index.html', 'install.sh', 'feed.atom'].map((path) => pages.repository.text(path));
  for (const text of texts) expect(text).toContain(own);
  // The page's script knows a placeholder, for feeds that do not know their address.
  expect(texts.join().replace(/<script>[\s\S]*<\/script>/, '')).not.toContain('github.io');
  expect(JSON.parse(pages.repository.text('feed.json')).url).toBe(own);
});
