import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { filledOnce } from '../support/filled-once.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  publishing,
  reindexing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** Nobody signs feed.json and packages.json, so that nothing is lost with them: the signed indexes tell the feed. */

const URL = 'https://feed.example.org/repo';

/** What happens to a JSON file in a branch. */
const DAMAGES: { readonly [what: string]: (text: string) => string } = {
  'conflict markers around everything': (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
  'conflict markers inside': (text) =>
    text.replace('\n', '\n<<<<<<< HEAD\n').replace(/$/, '\n=======\n>>>>>>> x\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a trailing comma': (text) => text.replace(/\n?\](?=[^\]]*$)/, ',\n]'),
  'a cut': (text) => text.slice(0, text.length / 2),
  nothing: () => '',
};

const KEY = await makeTestKey();
const filled = filledOnce();

async function prepared() {
  const place = makePlace();
  const { repository, words: home } = onPath(place);
  const run: Words = {
    ...home,
    'usign-key': KEY.secret,
    site: 'true',
    url: URL,
    title: 'One',
    badges: '*',
  };
  const publish = (more: Words) => publishing(place, { ...run, ...more });
  await filled(repository, async () => {
    await publish({ files: [place.ipk({}), place.ipk({ arch: 'x86_64' })] });
    await publish({ files: place.ipk({ name: 'extra' }), repository: 'extra' });
  });
  return { place, repository, run, publish };
}

const SITE = ['catalog.json', 'feed.atom', 'index.html', 'install.sh'];

describe.each(Object.entries(DAMAGES))('feed.json with %s', (_, damage) => {
  test('is reported, and the next publish writes it, page and installer from the signed indexes', async () => {
    const { place, repository, run, publish } = await prepared();
    const before = JSON.parse(repository.text('feed.json'));
    repository.plant({ 'feed.json': damage(repository.text('feed.json')) });
    const checked = await checking(place, { 'pages-repository': repository.path });
    expect([checked.ok, checked.findings.map(({ path, what }) => [path, what])]).toEqual([
      false,
      [['feed.json', 'is damaged: it is not the JSON that pkgfeed writes']],
    ]);
    const report = await publish({ files: place.ipk({ name: 'other' }), title: 'Two' });
    expect(report.warnings).toEqual([
      'feed.json is damaged; it is written again from the signed indexes, which do not say what was withdrawn',
    ]);
    const after = JSON.parse(repository.text('feed.json'));
    const facts = ({
      packages: _packages,
      bytes: _bytes,
      indexes: _indexes,
      ...folder
    }: {
      [field: string]: unknown;
    }) => folder;
    expect(after.folders.map(facts)).toEqual(before.folders.map(facts));
    // Nothing else says since when a key is published.
    expect(after.keys).toEqual(before.keys.map(({ since: _, ...key }: { since: string }) => key));
    for (const file of ['index.html', 'install.sh']) expect(repository.text(file)).toContain('Two');
    expect(after.site.map(({ path }: { path: string }) => path)).toEqual([
      ...repository.paths().filter((path) => path.startsWith('badges/')),
      ...SITE,
    ]);
    expect(await checking(place, { 'pages-repository': repository.path })).toMatchObject({
      ok: true,
      findings: [],
    });
    // Nothing is left to mend.
    const tip = repository.tip();
    await publishing(place, { ...run, title: 'Two', files: place.ipk({ name: 'other' }) });
    expect(repository.tip()).toBe(tip);
  });

  test('is not called absent where it is served', async () => {
    const { place, repository } = await prepared();
    for (const [path, bytes] of repository.files()) place.file(`www/${path}`, bytes);
    place.file('www/feed.json', damage(repository.text('feed.json')));
    const server = await startStaticServer({ root: join(place.folder, 'www') });
    const error = await failureOf(verify([server.url], settingsOf({}), makeHost(place)));
    expect([error.code, error.message]).toEqual([
      'FEED_DAMAGED',
      `${server.url}feed.json is damaged: it is not the JSON that pkgfeed writes`,
    ]);
  });
});

describe.each(Object.entries(DAMAGES))('packages.json with %s', (_, damage) => {
  test('is reported, and the next publish into its folder writes it from the signed index', async () => {
    const { place, repository, publish } = await prepared();
    const path = '24.10/base/mips_24kc/packages.json';
    repository.plant({ [path]: damage(repository.text(path)) });
    const checked = await checking(place, { 'pages-repository': repository.path });
    expect([checked.ok, checked.findings.map((finding) => finding.path)]).toEqual([false, [path]]);
    const report = await publish({ files: place.ipk({ name: 'other' }) });
    expect(report.warnings).toEqual([`${path} is damaged; it is written again from the signed index`]);
    const names = JSON.parse(repository.text(path)).packages.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['hello', 'other']);
  });
});

test.each(['publish', 'reindex'])(
  'catalogs that are no JSON any more are written anew by %s',
  async (verb) => {
    const { place, repository, run, publish } = await prepared();
    const own = ['packages.json', 'files.json'].map((name) => `24.10/base/mips_24kc/${name}`);
    repository.plant(Object.fromEntries(own.map((path) => [path, 'it works on my machine\n'])));
    const before = await checking(place, { 'pages-repository': repository.path });
    expect(before.findings.map(({ path, what }) => [path, what]).toSorted()).toEqual(
      own.map((path) => [path, 'is damaged: it is not the JSON that pkgfeed writes']).toSorted(),
    );
    const report = await (verb === 'publish'
      ? publish({ files: place.ipk({ name: 'other' }) })
      : reindexing(place, run));
    expect(report.warnings.filter((text) => !text.includes('is damaged'))).toEqual([]);
    expect(report.warnings).toHaveLength(2);
    const after = await checking(place, { 'pages-repository': repository.path });
    expect(after.findings).toEqual([]);
    // JSON of another shape may be somebody's.
    repository.plant({ [own[0] ?? '']: '{"name":"mine"}' });
    await publish({ files: place.ipk({ name: 'third' }) });
    expect(repository.text(own[0] ?? '')).toBe('{"name":"mine"}');
  },
);

test('a damaged files.json is a warning, keeps its lines, and still warns of files that two packages install', async () => {
  const { place, repository, publish } = await prepared();
  const path = '24.10/base/mips_24kc/files.json';
  const files = { '/usr/bin/hello': 'hello' };
  await publish({ files: place.ipk({ name: 'owner', files }) });
  const whole = repository.text(path);
  repository.plant({ [path]: `<<<<<<< HEAD\n${whole}` });
  const checked = await checking(place, { 'pages-repository': repository.path });
  expect([checked.ok, checked.findings.map((one) => [one.severity, one.path])]).toEqual([
    true,
    [['warning', path]],
  ]);
  const report = await publish({ files: place.ipk({ name: 'other', files }) });
  expect(report.warnings.map((text) => text.replace(/^.*(?= \()/, '')).toSorted()).toEqual([
    expect.stringContaining(
      ' (usr/bin/hello, as owner does): a package that the feed has installs the same file',
    ),
    expect.stringContaining(`${path} is damaged; it keeps the lines that can be read`),
  ]);
  expect(repository.text(path)).toContain(whole.split('\n').find((line) => line.includes('"owner"')));
});

test('a feed.json that somebody deleted comes back with all folders, and its page is no stranger', async () => {
  const { place, repository, publish } = await prepared();
  const before = JSON.parse(repository.text('feed.json'));
  repository.plant({ 'feed.json': null, '24.10/extra/mips_24kc/packages.json': null });
  const checked = await checking(place, { 'pages-repository': repository.path });
  expect([checked.ok, checked.findings.map(({ path, what }) => [path, what])]).toEqual([
    false,
    [['feed.json', 'is missing']],
  ]);
  const report = await publish({ files: place.ipk({ name: 'other' }), title: 'Two' });
  expect(report.warnings).toEqual([
    'feed.json is gone; it is written again from the signed indexes, which do not say what was withdrawn',
  ]);
  const after = JSON.parse(repository.text('feed.json'));
  expect(after.folders.map(({ path }: { path: string }) => path)).toEqual(
    before.folders.map(({ path }: { path: string }) => path),
  );
  expect(repository.text('index.html')).toContain('<title>Two</title>');
  // The folder that this run left alone has its catalog again, too.
  const left = await checking(place, { 'pages-repository': repository.path });
  expect(left.findings.map(({ path, what }) => [path, what])).toEqual([]);
});

test('beside a damaged feed.json a page that somebody changed stays, and a folder that no key vouches for is left out', async () => {
  const { place, repository, publish } = await prepared();
  const { secret } = await makeTestKey();
  await publish({ files: place.ipk({}), branch: '23.05', 'usign-key': secret });
  const page = repository.text('index.html').replace('One', 'Mine');
  repository.plant({ 'feed.json': '', 'index.html': page });
  const report = await publish({ files: place.ipk({ name: 'other' }) });
  expect(report.warnings).toEqual([
    'feed.json is damaged; it is written again from the signed indexes, which do not say what was withdrawn',
    'feed.json leaves out 23.05/base/mips_24kc: no key of this run has signed the index; give the key as `trusted-keys`',
  ]);
  expect(repository.text('index.html')).toBe(page);
  expect(JSON.parse(repository.text('feed.json')).folders.map(({ path }: { path: string }) => path)).toEqual([
    '24.10/base/mips_24kc',
    '24.10/base/x86_64',
    '24.10/extra/mips_24kc',
  ]);
});

test('in a plain directory it is the same', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const directory = join(place.folder, 'feed');
  const run = { directory, 'usign-key': secret, site: 'true', url: URL };
  await publishing(place, { ...run, files: [place.ipk({}), place.ipk({ arch: 'x86_64' })], title: 'One' });
  place.file('feed/feed.json', '<<<<<<< HEAD\n{"pkgfeed":1,\n');
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'other' }), title: 'Two' });
  expect(report.warnings).toEqual([
    'feed.json is damaged; it is written again from the signed indexes, which do not say what was withdrawn',
  ]);
  expect(readFileSync(join(directory, 'index.html'), 'utf8')).toContain('<title>Two</title>');
  expect(JSON.parse(readFileSync(join(directory, 'feed.json'), 'utf8')).folders).toHaveLength(2);
});

test('somebody’s own feed.json is not damaged, and stays', async () => {
  const { place, repository, publish } = await prepared();
  for (const own of [
    '{"version":"https://jsonfeed.org/version/1.1"}',
    '<!doctype html>',
    '{"pkgfeed":2,"x":[]}',
  ]) {
    repository.plant({ 'feed.json': own });
    const report = await publish({ files: place.ipk({ name: `other-${own.length}` }) });
    expect(repository.text('feed.json')).toBe(own);
    expect(report.warnings.join()).toContain('feed.json stays as it is: pkgfeed did not write it');
  }
});

test('packages.json that is damaged or gone is reported where it is served', async () => {
  const { place, repository } = await prepared();
  for (const [path, bytes] of repository.files()) place.file(`www/${path}`, bytes);
  const server = await startStaticServer({ root: join(place.folder, 'www') });
  const [first, second] = ['24.10/base/mips_24kc/packages.json', '24.10/base/x86_64/packages.json'];
  place.file(`www/${first}`, `\ufeff${repository.text(first)}`);
  rmSync(join(place.folder, 'www', second));
  const report = await verify([server.url], settingsOf({}), makeHost(place));
  expect([report.ok, report.findings.map(({ path, what }) => [path, what])]).toEqual([
    false,
    [
      [first, 'is damaged: it is not the JSON that pkgfeed writes'],
      [second, 'is missing'],
    ],
  ]);
});
