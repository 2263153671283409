import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snippet } from '../../src/commands/snippet.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { type SnippetReport, snippetText } from '../../src/report/snippet.ts';
import {
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  publishing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeTestKey } from '../support/test-keys.ts';

const URL = 'https://o.github.io/r';
const HASTE = { backoff: 10, tries: 2, answer: 2000, stall: 2000 };

async function telling(place: Place, args: readonly string[], words: Words): Promise<SnippetReport> {
  const host = makeHost(place);
  try {
    return await snippet(args, settingsOf(words), host, HASTE);
  } finally {
    host.end();
  }
}

async function makeSite() {
  const place = makePlace();
  const usign = await makeTestKey();
  const directory = join(place.folder, 'site');
  const keys = { 'usign-key': usign.secret, 'apk-ec-key': makeEcSecret() };
  const publish = (words: Words) => publishing(place, { directory, title: 'Our <feed>', ...keys, ...words });
  await publish({ files: [place.ipk({}), place.ipk({ arch: 'x86_64' })] });
  await publish({ branch: '25.12', files: await place.apkV3({ arch: 'x86_64' }) });
  const feed = join(directory, 'feed.json');
  const change = (from: string | RegExp, to: string): void =>
    writeFileSync(
      feed,
      readFileSync(feed, 'utf8').replace(from, () => to),
    );
  return { place, directory, usign, change, feed };
}

/** As if pages, installer and badges had been written. */
function addSite({ change }: Awaited<ReturnType<typeof makeSite>>): void {
  const badge = (path: string): object => ({
    path: `badges/${path}`,
    blob: '0'.repeat(40),
    version: '1.0-1',
  });
  const files = ['index.html', 'install.sh', 'feed.atom'].map((path) => ({ path, blob: '0'.repeat(40) }));
  const badges = ['24.10/base/hello_x.svg', '24.10/base/hello_x.json', '23.05/base/old.svg'].map(badge);
  change('"site":[]', `"site":${JSON.stringify([...files, ...badges])}`);
}

test('lines for every system, with keys, from a folder and from a server alike', async () => {
  const site = await makeSite();
  const report = await telling(site.place, [], { directory: site.directory, url: `${URL}/` });
  const { keyId } = site.usign.publicKey;
  expect(report).toMatchObject({
    command: 'snippet',
    title: 'Our <feed>',
    url: URL,
    page: null,
    atom: null,
    installer: null,
  });
  expect(report.systems).toMatchObject([
    { system: 'OpenWrt from 25.12 on', branch: '25.12', arches: [] },
    {
      ...{
        system: 'OpenWrt up to 24.10',
        branch: '24.10',
        repository: 'base',
        arches: ['mips_24kc', 'x86_64'],
      },
      lines: [
        `wget -O /etc/opkg/keys/${keyId} ${URL}/keys/${keyId}`,
        `echo 'src/gz our_feed_base ${URL}/24.10/base/ARCH' >> /etc/opkg/customfeeds.conf`,
        'opkg update',
      ],
      keys: [{ file: keyId, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    },
  ]);
  const text = snippetText(report);
  expect(text).toMatch(
    /^## Install from Our &#60;feed&#62;\n\n### OpenWrt from 25\.12 on, 25\.12\/base\n\n```sh\nwget [\s\S]*\n### OpenWrt up to 24\.10, 24\.10\/base\n\n`ARCH` is one of `mips_24kc`, `x86_64`\.\n\n```sh\nwget /,
  );
  expect(text).toContain(`Key: \`${keyId}\`, SHA-256 \`${report.systems[1]?.keys[0]?.sha256}\``);
  for (const word of ['install.sh', '[!', 'all packages', 'what is new']) expect(text).not.toContain(word);

  const server = await startStaticServer({ root: site.directory });
  const address = server.url.slice(0, -1);
  for (const args of [[server.url], [`${server.url}feed.json`], []])
    expect(snippetText(await telling(site.place, args, args.length > 0 ? {} : { url: server.url }))).toBe(
      text.replaceAll(URL, address),
    );
});

test('installer, page, Atom feed and badges, as far as the feed has them', async () => {
  const site = await makeSite();
  addSite(site);
  const report = await telling(site.place, [], { directory: site.directory, url: URL });
  expect(report).toMatchObject({ page: `${URL}/`, atom: `${URL}/feed.atom`, installer: `${URL}/install.sh` });
  const [badge, ...more] = report.badges;
  expect([badge, more]).toEqual([
    {
      ...{ name: 'hello_x', version: '1.0-1', image: `${URL}/badges/24.10/base/hello_x.svg` },
      endpoint: `${URL}/badges/24.10/base/hello_x.json`,
      link: `${URL}/#/q/hello_x`,
      markdown: `[![hello&#95;x](${URL}/badges/24.10/base/hello_x.svg)](${URL}/#/q/hello_x)`,
    },
    [],
  ]);
  const text = snippetText(report);
  expect(text.startsWith(`${badge?.markdown}\n\n## Install from`)).toBe(true);
  expect(text).toContain('On a device with OpenWrt from 25.12 on or OpenWrt up to 24.10, a script finds out');
  expect(text).toContain(`See [all packages](${URL}/) and [what is new](${URL}/feed.atom).`);
  expect(text).toContain(`\`\`\`sh\nwget -O /tmp/install.sh ${URL}/install.sh\nsh /tmp/install.sh\n\`\`\``);
});

test('targets, and the folders that a device of Yocto reads', async () => {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const usign = { 'usign-key': (await makeTestKey()).secret, layout: '{branch}/{target}/{arch}' };
  for (const target of ['ath79/generic', 'x86/64']) {
    await publishing(place, { directory, ...usign, repository: '', target, files: place.ipk({}) });
  }
  const words = { directory, url: URL };
  const report = await telling(place, [], { ...words, target: 'x86/64' });
  expect(report.systems).toMatchObject([
    {
      target: 'x86/64',
      lines: expect.arrayContaining([
        `echo 'src/gz x86_64 ${URL}/24.10/x86/64/mips_24kc' >> /etc/opkg/customfeeds.conf`,
      ]),
    },
  ]);
  expect(snippetText(await telling(place, [], words))).toMatch(
    /### OpenWrt up to 24\.10, 24\.10\/ath79\/generic\n[\s\S]*### OpenWrt up to 24\.10, 24\.10\/x86\/64\n/,
  );
  expect(await failureOf(telling(place, [], { ...words, target: 'x86/generic' }))).toMatchObject({
    message: expect.stringContaining('x86/generic'),
  });

  const yocto = join(place.folder, 'yocto');
  const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const files = ['all', 'core2-64', 'qemux86_64'].map((arch) => place.ipk({ name: `for-${arch}`, arch }));
  const branch = { branch: 'scarthgap', 'all-folder': 'true', 'openpgp-key': openpgp.secretText };
  const change = await publishing(place, { directory: yocto, url: URL, ...branch, files });
  const own = await telling(place, [], { directory: yocto, url: URL });
  expect(own.systems[0]).toMatchObject({ arches: [], eachLineFor: ['core2-64', 'qemux86_64'] });
  const lines = own.systems[0]?.lines.filter((line) => line.includes('src/gz'));
  expect(lines?.map((line) => line.split(' ')[2])).toEqual([
    ...['o_github_io_r_base_all', 'o_github_io_r_base_core2_64', 'o_github_io_r_base_qemux86_64'],
  ]);
  // The report of the run has the same lines.
  expect(change.deviceLines.filter((line) => line.includes('src/gz'))).toEqual(lines);
  expect(snippetText(own)).toContain('Leave out the lines of those that the device does not list.');
});

test('a branch, repository or arch of it', async () => {
  const { place, directory } = await makeSite();
  const words = { directory, url: URL };
  const systems = async (more: Words): Promise<string[][]> =>
    (await telling(place, [], { ...words, ...more })).systems.map(({ branch, lines }) => [
      branch ?? '',
      lines[1] ?? '',
    ]);
  expect(await systems({ branch: '25.12' })).toMatchObject([
    ['25.12', expect.stringContaining('packages.adb')],
  ]);
  expect(await systems({ arches: 'mips_24kc' })).toMatchObject([
    ['24.10', expect.stringContaining('/base/mips_24kc')],
  ]);
  for (const none of [{ branch: '22.03' }, { repository: 'none' }, { arches: 'riscv64' }])
    expect(await failureOf(telling(place, [], { ...words, ...none }))).toMatchObject({
      ...{ code: 'FEED_ABSENT', message: expect.stringContaining(Object.values(none)[0] ?? '') },
    });
});

test('the address is that of Pages or that which is given, and never one that feed.json says', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = onPath(place);
  await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });
  expect(await failureOf(telling(place, [], words))).toMatchObject({
    ...{ code: 'INPUT_MISSING', message: expect.stringContaining('where the feed of') },
  });
  expect(await telling(place, [], { ...words, url: URL })).toMatchObject({ url: URL });
  const site = await makeSite();
  site.change('"url":null', '"url":"https://feed.example.org"');
  expect(await failureOf(telling(site.place, [], { directory: site.directory }))).toMatchObject({
    code: 'INPUT_MISSING',
    message: expect.stringContaining('only feed.json, which nobody signs'),
    remedy: expect.stringContaining('feed.json says https://feed.example.org'),
  });
  expect(await telling(site.place, [URL], { directory: site.directory })).toMatchObject({ url: URL });
});

test.each([
  'not an address',
  'ftp://example.org',
  'https://user:secret@example.org',
  'https://example.org/?token=secret',
  "https://example.org/'",
])('%s is no address', async (url) => {
  const error = await failureOf(telling(makePlace(), [url], {}));
  expect([error.code, error.message.includes('secret')]).toEqual(['VERIFY_ADDRESS', false]);
});

test('places without a feed, servers that do not answer, and too many words are told', async () => {
  const place = makePlace();
  const directory = join(place.folder, 'empty');
  mkdirSync(directory);
  expect(await failureOf(telling(place, [], { directory, url: URL }))).toMatchObject({ code: 'FEED_ABSENT' });
  writeFileSync(join(directory, 'feed.json'), '{"somebody":"else"}');
  expect(await failureOf(telling(place, [], { directory, url: URL }))).toMatchObject({ code: 'FEED_ABSENT' });
  const server = await startStaticServer({ root: directory });
  expect(await failureOf(telling(place, [server.url], {}))).toMatchObject({ code: 'FEED_ABSENT' });
  server.answers.set('/feed.json', (_, response) => response.writeHead(500).end());
  expect(await failureOf(telling(place, [server.url], {}))).toMatchObject({ code: 'VERIFY_FETCH' });
  expect(await failureOf(telling(place, [URL, URL], {}))).toMatchObject({ code: 'INPUT_UNKNOWN' });
  expect(await failureOf(telling(place, [], {}))).toMatchObject({ code: 'INPUT_MISSING' });
});

test('what feed.json says ends up in no line, and in Markdown only as text', async () => {
  const site = await makeSite();
  addSite(site);
  const hostile = "x'; reboot #`](javascript:alert(1))<script>\\n```";
  const evil = JSON.stringify(hostile);
  site.change('"title":"Our <feed>"', `"title":${evil}`);
  site.change('"branch":"25.12"', `"branch":${evil}`);
  site.change('"path":"24.10/base/x86_64"', `"path":${evil}`);
  site.change('badges/24.10/base/hello_x.json', "badges/24.10/base/'.svg");
  const report = await telling(site.place, [], { directory: site.directory, url: URL });
  expect(report.systems.map(({ arches, lines }) => [arches, lines.length])).toEqual([[[], 3]]);
  const [line] = report.systems.map(({ lines }) => lines[1]);
  expect(line).toMatch(/^echo 'src\/gz \w+ https:[\w.~/-]+' >> \/etc\/opkg\/customfeeds\.conf$/);
  const text = snippetText(report);
  const outside = text.replace(/```sh\n[\s\S]*?\n```/g, '');
  expect(outside).not.toMatch(/```|<|\]\(javascript/);
  expect(outside).toContain('## Install from x&#39;; reboot &#35;&#96;&#93;');
});
