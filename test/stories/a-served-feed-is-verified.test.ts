import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type VerifyLimits, verify } from '../../src/commands/verify.ts';
import type { VerifyReport } from '../../src/report/report.ts';
import { checkText } from '../../src/report/text.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  type Place,
  publishing,
  settingsOf,
  type TestHost,
  type Words,
} from '../support/run.ts';
import { sendFile, startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const OPKG = '24.10/base/mips_24kc';
const ADB = '24.10/base/x86_64';
const ALPINE = 'v3.22/main/x86_64';

const HASTE: VerifyLimits = {
  fetch: { backoff: 10, tries: 2 },
  patience: { least: 0, most: 8000, first: 250, longest: 500 },
};

async function makeSite(cache = 0) {
  const place = makePlace();
  const usign = await makeTestKey();
  const directory = join(place.folder, 'site');
  const keys = {
    ...{ 'usign-key': usign.secret, 'apk-rsa-key': makeRsaSecret(), 'apk-ec-key': makeEcSecret() },
    'apk-rsa-key-name': 'feed@example.org-1.rsa.pub',
  };
  const publish = (words: Words) => publishing(place, { directory, ...keys, ...words });
  const server = await startStaticServer({ root: directory, cache });
  const at = (path: string): string => join(directory, path);
  return { place, usign, publish, server, at, url: server.url };
}

async function publishAll({ place, publish }: Awaited<ReturnType<typeof makeSite>>): Promise<void> {
  await publish({ files: [place.ipk({}), place.ipk({ name: 'g++', arch: 'all' })] });
  await publish({ files: [await place.apkV3({}), await place.apkV3({ name: 'any', arch: 'noarch' })] });
  const alpine = { branch: 'v3.22', repository: 'main' };
  await publish({ ...alpine, files: [place.apkV2({}), place.apkV2({ name: 'any', arch: 'noarch' })] });
}

async function verifying(
  place: Place,
  url: string,
  words: Words = {},
  host = makeHost(place),
): Promise<VerifyReport & { said: string[] }> {
  const report = await verify([url], settingsOf({ all: 'true', ...words }), host, HASTE);
  return { ...report, said: host.said };
}

const errors = ({ findings }: VerifyReport): [string, string][] =>
  findings.filter(({ severity }) => severity === 'error').map(({ path, what }) => [path, what]);

describe('a good feed', () => {
  test('in all formats has no finding, by its published keys and by given ones', async () => {
    const site = await makeSite();
    await publishAll(site);
    const report = await verifying(site.place, site.url);
    expect(report).toMatchObject({ ok: true, all: true, keys: 'published', packages: 6, findings: [] });
    const signature = 'signed by its published key';
    expect(report.folders).toEqual([
      { path: OPKG, format: 'opkg', packages: 2, signature },
      { path: ADB, format: 'apk-v3', packages: 2, signature },
      { path: ALPINE, format: 'apk-v2', packages: 2, signature },
    ]);
    expect(report.bytes).toBeGreaterThan(1000);
    expect(site.server.requests).toEqual(
      expect.arrayContaining([`GET /${OPKG}/Packages.gz`, `GET /${OPKG}/g%2b%2b_1.0-1_all.ipk`]),
    );
    expect(checkText(report, (_, text) => text)).toMatch(
      /^.*6 packages \(.*\) checked, 0 errors, 0 warnings\n/,
    );

    const given = { 'trusted-keys': site.usign.publicKey.text, branch: '24.10', arches: 'mips_24kc' };
    expect(await verifying(site.place, site.url, given)).toMatchObject({
      ...{ ok: true, keys: 'given', packages: 2 },
      folders: [{ path: OPKG, signature: 'signed' }],
    });
  });

  test('is only asked for its packages without --all', async () => {
    const site = await makeSite();
    await publishAll(site);
    const all = await verifying(site.place, site.url);
    site.server.requests.length = 0;
    const report = await verifying(site.place, site.url, { all: 'false' });
    expect(report).toMatchObject({ ok: true, packages: 6, bytes: all.bytes, findings: [] });
    expect(site.server.requests.filter((line) => /^GET .*\.[ai]pk$/.test(line))).toEqual([]);
    expect(checkText(report, (_, text) => text)).toContain('there (`--all` compares them)');
  });

  test.each([
    [`${OPKG}`, 'opkg'],
    [`${OPKG}/`, 'opkg'],
    [`${OPKG}/Packages.gz`, 'opkg'],
    [`${ADB}/packages.adb`, 'apk-v3'],
    [`${ALPINE}/APKINDEX.tar.gz`, 'apk-v2'],
  ])('is found from %s too, with the keys of the feed above', async (path, format) => {
    const site = await makeSite();
    await publishAll(site);
    const report = await verifying(site.place, site.url + path);
    expect(report).toMatchObject({ ok: true, keys: 'published', packages: 2, findings: [] });
    expect(report.folders).toMatchObject([{ path: '.', format }]);
  });
});

const flip = (path: string, at: number): void => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const HELLO = 'hello_1.0-1_mips_24kc.ipk';

test.each<[string, (at: (path: string) => string) => void, string, RegExp]>([
  ['a package that is missing', (at) => rmSync(at(`${OPKG}/${HELLO}`)), `${OPKG}/${HELLO}`, /missing.*404/],
  [
    'a package with another byte',
    (at) => flip(at(`${OPKG}/${HELLO}`), 40),
    `${OPKG}/${HELLO}`,
    /another SHA-256/,
  ],
  [
    'a package that is shorter',
    (at) => writeFileSync(at(`${OPKG}/${HELLO}`), 'x'),
    `${OPKG}/${HELLO}`,
    /has 1 bytes, not \d+/,
  ],
  [
    'a package that is longer',
    (at) => writeFileSync(at(`${OPKG}/${HELLO}`), Buffer.alloc(9999)),
    `${OPKG}/${HELLO}`,
    /larger than the index says/,
  ],
  [
    'an apk v2 package with another byte',
    (at) => flip(at(`${ALPINE}/hello-1.0-r0.apk`), 60),
    `${ALPINE}/hello-1.0-r0.apk`,
    /./,
  ],
  [
    'an apk v3 package that is another',
    (at) => writeFileSync(at(`${ADB}/hello-1.0-r1.apk`), readFileSync(at(`${ADB}/any-1.0-r1.apk`))),
    `${ADB}/hello-1.0-r1.apk`,
    /./,
  ],
  [
    'an index that somebody changed',
    (at) => {
      const index = gunzipSync(readFileSync(at(`${OPKG}/Packages.gz`)))
        .toString()
        .replace('libc', 'evil');
      writeFileSync(at(`${OPKG}/Packages`), index);
      writeFileSync(at(`${OPKG}/Packages.gz`), gzipSync(index));
    },
    `${OPKG}/Packages.sig`,
    /bad usign signature/,
  ],
  [
    'an index that is a page',
    (at) => writeFileSync(at(`${ADB}/packages.adb`), '<!doctype html>'),
    `${ADB}/packages.adb`,
    /HTML page/,
  ],
  [
    'a bomb in the place of an index',
    (at) => writeFileSync(at(`${OPKG}/Packages.gz`), gzipSync(Buffer.alloc(300 << 20))),
    `${OPKG}/Packages.gz`,
    /expands to more/,
  ],
  [
    'an index that is missing',
    (at) => rmSync(at(`${ALPINE}/APKINDEX.tar.gz`)),
    `${ALPINE}/APKINDEX.tar.gz`,
    /404/,
  ],
  ['a signature that is missing', (at) => rmSync(at(`${OPKG}/Packages.sig`)), `${OPKG}/Packages`, /no usign/],
  [
    'a compressed index that is missing',
    (at) => rmSync(at(`${OPKG}/Packages.gz`)),
    `${OPKG}/Packages.gz`,
    /src\/gz/,
  ],
  [
    'a plain index that is another',
    (at) => writeFileSync(at(`${OPKG}/Packages`), '\n'),
    `${OPKG}/Packages`,
    /another index/,
  ],
])('%s is an error, and the only one', async (_name, spoil, path, what) => {
  const site = await makeSite();
  await publishAll(site);
  spoil(site.at);
  const report = await verifying(site.place, site.url);
  expect(report.ok).toBe(false);
  expect(errors(report)).toEqual([[path, expect.stringMatching(what)]]);
  for (const { why, remedy } of report.findings)
    expect([why, remedy]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\.$/)]);
});

test('a server that refuses HEAD is told of where clients ask so', async () => {
  const site = await makeSite();
  await site.publish({ files: site.place.ipk({}) });
  const path = `${OPKG}/${HELLO}`;
  site.server.answers.set(`/${path}`, (request, response) =>
    request.method === 'HEAD'
      ? response.writeHead(405).end()
      : sendFile(request, response, readFileSync(site.at(path))),
  );
  const report = await verifying(site.place, site.url, { all: 'false' });
  expect(report).toMatchObject({ ok: true, packages: 1 });
  expect(report.findings).toMatchObject([
    { severity: 'warning', what: expect.stringContaining('refuses HEAD') },
  ]);
});

test('a key that is gone from the feed is told, and what it signed cannot be checked', async () => {
  const site = await makeSite();
  await publishAll(site);
  const path = `keys/${site.usign.publicKey.keyId}`;
  rmSync(site.at(path));
  expect(errors(await verifying(site.place, site.url))).toEqual([
    [path, expect.stringContaining('404')],
    [`${OPKG}/Packages.sig`, expect.stringContaining('no key here')],
  ]);
});

describe('caches of different age', () => {
  /** Keeps what is in the caches now, until pkgfeed says that it waits for them. */
  function holdCaches({ place, server }: Awaited<ReturnType<typeof makeSite>>): TestHost {
    const held = Date.now();
    server.clock = () => held;
    const host = makeHost(place);
    const { say } = host;
    host.say = (line) => {
      say(line);
      if (line.includes('caches may be the cause')) server.clock = () => held + 2000;
    };
    return host;
  }

  async function changedBehindCache(seconds: number) {
    const site = await makeSite(seconds);
    await publishAll(site);
    const host = holdCaches(site);
    // The signature comes into the cache now, the index only after the change.
    await fetch(`${site.url}${OPKG}/Packages.sig`);
    await site.publish({ files: site.place.ipk({ name: 'more' }) });
    return { site, host };
  }

  test('are waited for, until index and signature match', async () => {
    const { site, host } = await changedBehindCache(2);
    const report = await verifying(site.place, site.url, {}, host);
    expect(report).toMatchObject({ ok: true, packages: 7, findings: [] });
    expect(report.said[0]).toMatch(/Packages\.sig has a bad usign signature.*caches may be the cause/);
  });

  test('are no excuse for longer than they may last', async () => {
    const { site } = await changedBehindCache(1000);
    const host = makeHost(site.place);
    const limits = { ...HASTE, patience: { least: 0, most: 600, first: 200, longest: 200 } };
    const report = await verify([site.url], settingsOf({ all: 'true' }), host, limits);
    expect(errors(report)).toEqual([
      [`${OPKG}/Packages.sig`, expect.stringContaining('bad usign signature')],
    ]);
    expect(host.said).toHaveLength(3);
    expect(report.packages).toBe(7);
  });

  test('with an old index whose packages are gone: the new one counts, and good packages are fetched once', async () => {
    const site = await makeSite(2);
    await publishAll(site);
    const waiting = holdCaches(site);
    for (const name of ['Packages', 'Packages.gz', 'Packages.sig', 'index.json'])
      await fetch(`${site.url}${OPKG}/${name}`);
    await site.publish({ files: site.place.ipk({ version: '2.0-1' }), 'keep-versions': '1' });
    const report = await verifying(site.place, site.url, {}, waiting);
    expect(report).toMatchObject({ ok: true, packages: 6, findings: [] });
    const count = (path: string): number =>
      site.server.requests.filter((line) => line === `GET /${path}`).length;
    expect(count(`${OPKG}/g%2b%2b_1.0-1_all.ipk`)).toBe(1);
    expect(count(`${ADB}/packages.adb`)).toBe(1);
  });
});

describe('a feed that pkgfeed did not make', () => {
  async function makeOther() {
    const site = await makeSite();
    await publishAll(site);
    for (const path of ['feed.json', `${OPKG}/packages.json`, `${OPKG}/index.json`]) rmSync(site.at(path));
    return site;
  }

  test('is verified with a given key', async () => {
    const site = await makeOther();
    const report = await verifying(site.place, site.url + OPKG, {
      'trusted-keys': site.usign.publicKey.text,
    });
    expect(report).toMatchObject({ ok: true, keys: 'given', packages: 2, findings: [] });
  });

  test('is verified from the base address of its arches', async () => {
    const site = await makeOther();
    const base = site.url + ALPINE.replace(/\/[^/]*$/, '');
    const arches = ALPINE.replace(/^.*\//, '');
    const report = await verifying(site.place, base, { arches });
    expect(report).toMatchObject({ packages: 2, folders: [{ path: arches, format: 'apk-v2', packages: 2 }] });
    expect(errors(report)).toEqual([
      [`${arches}/APKINDEX.tar.gz`, expect.stringContaining('no key here to check')],
    ]);
    const [repository = '', branch = '', ...up] = base.split('/').reverse();
    const top = up.reverse().join('/');
    const below = await verifying(site.place, top, { branch, repository, arches });
    expect(below.folders).toMatchObject([{ path: `${branch}/${repository}/${arches}`, packages: 2 }]);
    const error = await failureOf(verifying(site.place, base, { arches: `${arches}, riscv64` }));
    expect(error).toMatchObject({ code: 'VERIFY_ADDRESS' });
    expect(error.message).toMatch(/has no feed\.json, and no index in riscv64\/$/);
    expect((await failureOf(verifying(site.place, base))).remedy).toContain('give `arches` too');
  });

  test('has signatures that nobody checked without one', async () => {
    const site = await makeOther();
    const report = await verifying(site.place, site.url + OPKG);
    expect(report).toMatchObject({ ok: false, keys: 'none', packages: 2 });
    expect(errors(report)).toEqual([['Packages.sig', expect.stringContaining('no key here to check')]]);
  });

  test('is not found at its root, nor where pages are all there is', async () => {
    const site = await makeOther();
    expect(await failureOf(verifying(site.place, site.url))).toMatchObject({ code: 'VERIFY_ADDRESS' });
    const pages = await startStaticServer({});
    for (const name of ['feed.json', 'Packages', 'Packages.gz', 'APKINDEX.tar.gz', 'packages.adb'])
      pages.answers.set(`/${name}`, (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
      );
    expect(await failureOf(verifying(site.place, pages.url))).toMatchObject({ code: 'VERIFY_ADDRESS' });
  });
});

test.each([
  ['not an address', 'VERIFY_ADDRESS'],
  ['ftp://example.org/feed', 'VERIFY_ADDRESS'],
  ['https://user:secret@example.org/feed', 'VERIFY_ADDRESS'],
  ['https://example.org/feed?token=secret', 'VERIFY_ADDRESS'],
])('%s is refused', async (url, code) => {
  expect(await failureOf(verifying(makePlace(), url))).toMatchObject({ code });
});

test('no address is wrong usage, and a server that stops answering ends the run', async () => {
  const place = makePlace();
  const run = verify([], settingsOf({}), makeHost(place), HASTE);
  expect(await failureOf(run)).toMatchObject({ code: 'INPUT_MISSING' });
  const site = await makeSite();
  const files = Array.from({ length: 40 }, (_, i) => site.place.ipk({ name: `p${i}` }));
  await site.publish({ files });
  for (let i = 0; i < 40; i++) {
    site.server.answers.set(`/${OPKG}/p${i}_1.0-1_mips_24kc.ipk`, (_, response) =>
      response.writeHead(500).end(),
    );
  }
  const error = await failureOf(verifying(site.place, site.url));
  expect(error).toMatchObject({ code: 'VERIFY_FETCH', message: expect.stringContaining('it answers 500') });
});

test('folders that nobody published, and narrowing to none', async () => {
  const site = await makeSite();
  await publishAll(site);
  const none = verifying(site.place, site.url, { arches: 'riscv64' });
  expect(await failureOf(none)).toMatchObject({
    code: 'VERIFY_ADDRESS',
    message: expect.stringContaining('riscv64'),
  });
  const feed = readFileSync(site.at('feed.json'), 'utf8');
  writeFileSync(site.at('feed.json'), feed.replace(`"path":"${OPKG}"`, '"path":"../secret"'));
  expect(errors(await verifying(site.place, site.url))).toEqual([
    ['feed.json', expect.stringMatching(/values that pkgfeed never writes, at folders\[\d\]/)],
  ]);
});

test('a key of one kind vouches for folders of that kind alone, and the report says so', async () => {
  const site = await makeSite();
  await publishAll(site);
  const trusted = { 'trusted-keys': site.usign.publicKey.text };
  const report = await verifying(site.place, site.url, trusted);
  const checked = await checking(site.place, { directory: site.at('.'), ...trusted });
  for (const { ok, folders, findings } of [report, checked]) {
    expect(ok).toBe(true);
    expect(new Map(folders.map(({ path, signature }) => [path, signature]))).toEqual(
      new Map([
        [OPKG, 'signed'],
        [ADB, 'signed by its published key'],
        [ALPINE, 'signed by its published key'],
      ]),
    );
    expect(findings.map(({ severity, what }) => [severity, what.split(',')[0]])).toEqual([
      ['warning', 'no apk-v2 key was given'],
      ['warning', 'no apk-v3 key was given'],
    ]);
  }
});
