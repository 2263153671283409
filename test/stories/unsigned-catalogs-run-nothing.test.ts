import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { snippet } from '../../src/commands/snippet.ts';
import { verify } from '../../src/commands/verify.ts';
import { openFeedFile } from '../../src/feed/catalog/feed-json.ts';
import { openCatalog } from '../../src/feed/catalog/packages-json.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { changeMarkdown, checkMarkdown } from '../../src/report/markdown.ts';
import { snippetText } from '../../src/report/snippet.ts';
import { changeText, checkText } from '../../src/report/text.ts';
import { makeDevice, runOn, SHELLS, type Shell } from '../support/fake-device.ts';
import { needJudge } from '../support/judges.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  publishing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

/**
 * Nobody signs feed.json and packages.json. Whatever somebody who may write to the branch puts into them, the next
 * publish makes no code of it, and nothing that a terminal, a runner or a browser would act on.
 */

beforeEach((context) => {
  needJudge(context, 'busybox', ['true']);
  needJudge(context, 'dash', ['-c', ':']);
});

const URL = 'https://feed.example.org/repo';

/** Each would do harm in one place at least; CANARY is where a shell that runs one leaves a file. */
const HOSTILE: { readonly [kind: string]: string } = {
  'a substitution': '$(touch CANARY)',
  backticks: '`touch CANARY`',
  'an open quote': "'; touch CANARY; '",
  'a double quote': '"; touch CANARY; "',
  'the end of a here-document': 'x\nEND\ntouch CANARY\ncat <<END\n',
  'its word alone': 'END',
  'another end': 'x\nEOF\ntouch CANARY\n',
  'a line end': 'x\ntouch CANARY\n',
  'a carriage return': 'x\rtouch CANARY\r',
  'both line ends': 'x\r\ntouch CANARY\r\n',
  'other line ends': 'x\u2028touch CANARY\u2029',
  markup: '</span><script>CANARY()</script><img src=x onerror=CANARY()>',
  'the end of an attribute': '" onmouseover="CANARY()',
  Markdown: '](javascript:CANARY) | [x](https://CANARY.example)',
  'a workflow command': '::set-output name=page-url::CANARY',
  'a workflow command on a line of its own': 'x\n::add-mask::CANARY\n##[group]CANARY',
  'a terminal sequence': '\u001b]0;CANARY\u0007\u001b[2J',
  'text from right to left': '\u202eCANARY\u202c\u2066',
  'a null': 'x\u0000CANARY',
  'half a character': '\ud83dCANARY',
  'a very long text': 'CANARY '.repeat(700),
  'the name of a prototype': '__proto__',
  'the name of a constructor': 'constructor',
  'a path that goes up': '../../../../tmp/CANARY',
  'an absolute path': '/etc/CANARY',
  'an option': '--CANARY=$(touch CANARY)',
  'a script address': 'javascript:CANARY()',
  'an address with a command': "https://example.org/'$(touch CANARY)'",
  'an address of one word': 'https://END',
};

interface Site {
  /** What the feed holds, by path. */
  files: ReadonlyMap<string, Buffer>;
  words: Words;
}

/** A feed with a folder for each kind of devices. */
async function makeSite(): Promise<Site> {
  const place = makePlace();
  const directory = join(place.folder, 'pristine');
  const usign = await makeTestKey();
  const openpgp = await makeOpenpgpPair('tests', undefined, new Date(1_600_000_000_000));
  const words = {
    ...{ url: URL, site: 'true', badges: '*' },
    ...{ 'usign-key': usign.secret, 'openpgp-key': openpgp.secretText },
    ...{ 'apk-ec-key': makeEcSecret(), 'apk-rsa-key': makeRsaSecret() },
  };
  const publish = (more: Words) => publishing(place, { directory, title: 'Our feed', ...words, ...more });
  await publish({ files: [place.ipk({}), place.ipk({ arch: 'x86_64' })] });
  await publish({ branch: '25.12', files: await place.apkV3({ arch: 'x86_64' }) });
  await publish({ branch: 'v3.22', repository: 'main', files: place.apkV2({ arch: 'x86_64' }) });
  const files = filesOf(directory).map((path) => [path, readFileSync(join(directory, path))] as const);
  return { files: new Map(files), words };
}

type Json = { [field: string]: unknown };

/** Every way to have the text in the place of one field, beside the object as it is. */
function spoilt(item: Json, text: string): Json[] {
  const once = (field: string, value: unknown): Json => ({ ...item, [field]: value });
  return Object.keys(item).flatMap((field) => {
    const whole = [once(field, text), once(field, [text]), once(field, { [text]: text })];
    return Array.isArray(item[field])
      ? [...whole, once(field, [...(item[field] as unknown[]), text])]
      : whole;
  });
}

/** Writes a text into every field of every catalog of the feed. */
function spoil(directory: string, text: string): void {
  const path = join(directory, 'feed.json');
  const feed = JSON.parse(readFileSync(path, 'utf8')) as Json;
  for (const list of ['folders', 'keys', 'recent', 'site']) {
    const items = feed[list] as Json[];
    const odd = items.flatMap((item) => spoilt(item, text));
    feed[list] = [...odd.slice(0, 40), ...items, ...odd.slice(40), { [text]: text }, text];
  }
  // A key that no client knows, as one that many folders name.
  const schemes = ['usign', 'apk-v3', 'constructor', '__proto__', text];
  (feed.keys as Json[]).push(
    ...schemes.map((scheme) => ({ scheme, keyId: text, path: 'keys/odd', sha256: '0'.repeat(64) })),
  );
  for (const folder of feed.folders as Json[]) if (Array.isArray(folder.keys)) folder.keys.push('keys/odd');
  const odd = { title: text, url: text, home: text, updated: text, formerUrls: [text, URL], [text]: text };
  const line = JSON.stringify({ ...feed, ...odd }).replace(/^\{/, '');
  writeFileSync(path, `{${line}`);
  for (const file of filesOf(directory).filter((name) => name.endsWith('/packages.json'))) {
    const catalog = JSON.parse(readFileSync(join(directory, file), 'utf8')) as { packages: Json[] };
    const lines = catalog.packages.flatMap((pkg) => [...spoilt(pkg, text), pkg, ...spoilt(pkg, text)]);
    const packed = lines.map((pkg) => JSON.stringify(pkg)).join(',\n');
    writeFileSync(join(directory, file), `{"pkgfeed":1,"packages":[\n${packed}\n]}\n`);
  }
}

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(directory, path)).isFile());
}

const UNSEEN = /[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** One feed for all texts. */
let site: Promise<Site> | undefined;

describe('a text in every field of feed.json and packages.json', () => {
  test.each(Object.entries(HOSTILE))('that is %s becomes no code', async (_, text) => {
    site ??= makeSite();
    const { files, words } = await site;
    const place = makePlace();
    const directory = join(place.folder, 'feed');
    for (const [path, bytes] of files) place.file(`feed/${path}`, bytes);
    spoil(directory, text);
    const spoken: string[] = [];
    const host = Object.assign(makeHost(place), { say: (line: string) => spoken.push(line) });
    const run = { ...words, directory };
    const other = { name: 'other' };
    const report = await publishing(
      place,
      { ...run, files: [place.ipk(other), place.ipk({ ...other, arch: 'x86_64' })] },
      host,
    );
    const checked = await checking(place, run);
    const told = await snippet([], settingsOf({ directory, url: URL }), makeHost(place));
    const plain = (_style: unknown, shown: string): string => shown;

    // What was written is what pkgfeed writes, and reads back whole.
    expect(openFeedFile(readFileSync(join(directory, 'feed.json')))).toMatchObject({
      state: 'whole',
      dropped: [],
    });
    for (const file of filesOf(directory).filter((name) => name.startsWith('24.10/'))) {
      if (!file.endsWith('/packages.json')) continue;
      const { state, lines } = openCatalog(readFileSync(join(directory, file)));
      expect([state, [...lines.values()].map(({ name }) => name).sort()]).toEqual([
        'whole',
        ['hello', 'other'],
      ]);
    }

    // A title that is one printable line is a title; nothing else of the text is anywhere.
    const isTitle = text.length <= 100 && !UNSEEN.test(text) && !text.includes('\n') && !/\p{Cs}/u.test(text);
    expect(report.title).toBe(isTitle ? text : null);
    const beside = filesOf(directory).filter((path) =>
      /^(index\.html|install\.sh|feed\.atom|badges\/)/.test(path),
    );
    const written = new Map(beside.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
    expect([...written.keys()]).toEqual(expect.arrayContaining(['index.html', 'install.sh', 'feed.atom']));
    const script = (written.get('install.sh') ?? '').replaceAll(isTitle ? text : '\0', '');
    expect(script).not.toContain('CANARY');
    expect(script).not.toMatch(/touch CANARY|\/\/END/);
    for (const [path, body] of written) {
      const shown = path === 'index.html' ? body.replace(/<script>[\s\S]*<\/script>/, '') : body;
      expect(shown, path).not.toMatch(/<img|<script>CANARY|onmouseover="|href=.javascript:/);
      expect(UNSEEN.test(shown), path).toBe(false);
    }
    const texts = [
      ...[...spoken, ...report.warnings, ...report.deviceLines],
      ...[
        changeText(report, plain),
        changeMarkdown(report),
        checkText(checked, plain),
        checkMarkdown(checked),
      ],
      snippetText(told),
    ];
    for (const one of texts) {
      expect(UNSEEN.test(one), one).toBe(false);
      expect(one.length).toBeLessThan(20_000);
    }
    expect(report.deviceLines.join('\n')).not.toMatch(/CANARY|touch |END/);
    expect(told.systems.flatMap(({ lines }) => lines).join('\n')).not.toMatch(/CANARY|touch |END/);
    expect([...report.warnings, ...checked.findings.map(({ what }) => what)].join('\n')).toContain(
      'values that pkgfeed never writes',
    );

    for (const shell of Object.keys(SHELLS) as Shell[]) {
      const device = makeDevice(place, `device-${shell === 'dash' ? 'a' : 'b'}`, {
        'etc/openwrt_release': "DISTRIB_ID='OpenWrt'\nDISTRIB_RELEASE='24.10.2'\nDISTRIB_ARCH='mips_24kc'\n",
        'etc/opkg/arch.conf': 'arch all 1\narch mips_24kc 10\n',
        'etc/opkg/customfeeds.conf': '#\n',
      });
      const root = ['--root', device.root];
      for (const args of [['--dry-run', ...root], ['--help'], ['--uninstall', '--dry-run', ...root]]) {
        const ended = await runOn(device, shell, Buffer.from(written.get('install.sh') ?? ''), args);
        expect([ended.code, ended.stderr]).toEqual([0, '']);
        expect(ended.stdout.replaceAll(isTitle ? text : '\0', '')).not.toMatch(/CANARY|keys\/odd/);
      }
      rmSync(join(device.root, '..'), { recursive: true });
    }
    expect(existsSync(join(process.cwd(), 'CANARY'))).toBe(false);
  });
});

test('a key and a folder that somebody wrote into the branch are not in the next installer', async () => {
  const { place, repository, run } = await forOpenwrt();
  const evil = await makeTestKey();
  const [own] = JSON.parse(repository.text('feed.json')).keys;
  const path = `keys/${evil.publicKey.fileName}`;
  const sha256 = hash('sha256', Buffer.from(evil.publicKey.text, 'latin1'));
  const feed = JSON.parse(repository.text('feed.json'));
  feed.keys.push({ ...own, keyId: evil.publicKey.keyId, path, sha256 });
  const [folder] = feed.folders;
  folder.keys.push(path);
  feed.folders.push({ ...folder, path: '24.10/evil/mips_24kc', repository: 'evil', keys: [path] });
  repository.plant({
    'feed.json': JSON.stringify(feed),
    [path]: evil.publicKey.text,
    '24.10/evil/mips_24kc/Packages': '',
  });
  const spoken: string[] = [];
  const host = Object.assign(makeHost(place), { say: (line: string) => spoken.push(line) });
  await publishing(place, { ...run, files: place.ipk({ name: 'other' }) }, host);
  const script = repository.text('install.sh');
  expect(script).toContain(` ${own.keyId} `);
  expect(script).not.toContain(evil.publicKey.keyId);
  expect(script).not.toContain('/evil/');
  expect(spoken.join('\n')).toContain('install.sh leaves out 24.10/evil/mips_24kc');
  // A maintainer who knows the key says so.
  const trusted = { 'trusted-keys': evil.publicKey.text };
  await publishing(place, { ...run, ...trusted, files: place.ipk({ name: 'third' }) });
  expect(repository.text('install.sh')).toContain('/24.10/evil/mips_24kc');
});

test('an address that somebody wrote into the branch is not where the next installer sends devices', async () => {
  const { place, repository, run } = await forOpenwrt();
  const evil = 'https://evil.example.com/repo';
  repository.plant({
    'feed.json': repository.text('feed.json').replace(`"url":"${URL}"`, `"url":"${evil}"`),
  });
  const spoken: string[] = [];
  const host = Object.assign(makeHost(place), { say: (line: string) => spoken.push(line) });
  const { url: _, ...unknown } = run;
  const report = await publishing(place, { ...unknown, files: place.ipk({ name: 'other' }) }, host);
  expect([report.url, report.deviceLines.join().includes('evil')]).toEqual([null, false]);
  for (const path of ['install.sh', 'index.html', 'feed.atom']) {
    expect(repository.text(path)).not.toContain('evil.example.com');
  }
  expect(spoken.join('\n')).toContain(
    `feed.json says that the feed is served at ${evil}, and nothing else does`,
  );
  const told = await publishing(place, { ...run, files: place.ipk({ name: 'third' }) }, host);
  expect([told.url, told.deviceLines.join().includes('evil')]).toEqual([URL, false]);
  expect(spoken.join('\n')).toContain(
    `feed.json says that the feed is served at ${evil}; this run takes ${URL}`,
  );
});

test('a key file that holds another key before ours stops a publish, and verify reports it', async () => {
  const { place, repository, run } = await forOpenwrt();
  const evil = await makeTestKey();
  const [own] = JSON.parse(repository.text('feed.json')).keys;
  const ours = repository.text(own.path);
  repository.plant({ [own.path]: `${evil.publicKey.text}${ours}` });
  const error = await failureOf(publishing(place, { ...run, files: place.ipk({ name: 'other' }) }));
  expect([error.code, error.message]).toEqual(['CONFLICT_PATH', expect.stringContaining(own.path)]);
  for (const path of repository.paths()) place.file(`www/${path}`, repository.read(path));
  const server = await startStaticServer({ root: join(place.folder, 'www') });
  const verdict = await verify([server.url], settingsOf({}), makeHost(place));
  expect(verdict.findings.map(({ path, what }) => [path, what])).toContainEqual([
    own.path,
    'is not the public key that feed.json says',
  ]);
  // The same key under a comment of somebody else's gets ours again, which devices compare by its hash.
  repository.plant({ [own.path]: ours.replace(/^.*/, 'untrusted comment: x') });
  await publishing(place, { ...run, files: place.ipk({ name: 'other' }) });
  expect(repository.text(own.path)).toBe(ours);
});

test('a folder’s keys are those that have signed it, whatever feed.json says of a folder that stays as it is', async () => {
  const { place, repository, run } = await forOpenwrt();
  const before = repository.text('feed.json');
  const [folder] = JSON.parse(before).folders;
  repository.plant({
    'feed.json': before.replace(`"keys":["${folder.keys[0]}"]`, '"keys":["keys/0123456789abcdef"]'),
  });
  await publishing(place, { ...run, files: place.ipk({}) });
  expect(JSON.parse(repository.text('feed.json')).folders).toEqual([folder]);
});

test('former addresses in feed.json take no line from a device', async () => {
  const { place, repository, run } = await forOpenwrt();
  const official = 'https://downloads.openwrt.org/releases';
  const feed = JSON.parse(repository.text('feed.json'));
  repository.plant({ 'feed.json': JSON.stringify({ ...feed, formerUrls: [official] }) });
  await publishing(place, { ...run, files: place.ipk({ name: 'other' }) });
  expect(repository.text('install.sh')).not.toContain('downloads.openwrt.org');
});

test('odd values are gone from feed.json after one run, and more badges than a feed may have stop none', async () => {
  const { place, repository, run } = await forOpenwrt();
  const feed = JSON.parse(repository.text('feed.json'));
  const badges = Array.from({ length: 1200 }, (_, i) => `badges/x/${i}.svg`);
  repository.plant(Object.fromEntries(badges.map((path) => [path, 'x'])));
  const blob = repository.tree().get(badges[0] ?? '')?.id;
  const site = [...feed.site, ...badges.map((path) => ({ path, blob }))];
  repository.plant({ 'feed.json': JSON.stringify({ ...feed, home: '$(id)', site }) });
  const first = await publishing(place, { ...run, files: place.ipk({}) });
  expect(first.warnings.join()).toContain('values that pkgfeed never writes, at home');
  const second = await publishing(place, { ...run, files: place.ipk({}) });
  expect([second.changed, second.warnings]).toEqual([false, []]);
});

async function forOpenwrt() {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run: Words = { ...words, 'usign-key': secret, site: 'true', url: URL };
  await publishing(place, { ...run, files: place.ipk({}) });
  return { place, repository, run };
}

test('a run that has all keys of the feed names them in the installer, whatever it publishes', async () => {
  const { place, repository, run } = await forOpenwrt();
  const all = { ...run, 'apk-ec-key': makeEcSecret() };
  const files = await place.apkV3({ arch: 'x86_64' });
  await publishing(place, { ...all, branch: '25.12', files });
  expect(repository.text('install.sh')).toContain('usign 24.10');
  expect(repository.text('install.sh')).toContain('apk-v3 25.12');
  // One that has only its own does not, and says what to do; given the other's public key, it does at once.
  const { 'usign-key': _, ...own } = all;
  const [usign] = JSON.parse(repository.text('feed.json')).keys.filter(
    ({ scheme }: { scheme: string }) => scheme === 'usign',
  );
  await publishing(place, {
    ...own,
    branch: '25.12',
    files: await place.apkV3({ name: 'more', arch: 'x86_64' }),
  });
  expect(repository.text('install.sh')).not.toContain('usign 24.10');
  const trusted = { 'trusted-keys': repository.text(usign.path) };
  const report = await publishing(place, { ...own, ...trusted, branch: '25.12', files });
  expect([report.changed, report.added]).toEqual([true, 0]);
  expect(repository.text('install.sh')).toContain('usign 24.10');
  expect(repository.text('install.sh')).toContain('apk-v3 25.12');
});
