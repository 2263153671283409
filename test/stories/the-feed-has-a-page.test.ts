import { readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Place } from '../support/run.ts';
import { makeHost, makePlace, onPath, publishing, reindexing, removing, type Words } from '../support/run.ts';
import { makeEcSecret, makeTestKey } from '../support/test-keys.ts';

const URL = 'https://example.org/feed';
const SITE = ['catalog.json', 'feed.atom', 'index.html', 'install.sh'];

async function prepared(words: Words = {}) {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words: home } = onPath(place);
  const run: Words = { ...home, 'usign-key': secret, site: 'true', url: URL, ...words };
  const said: string[] = [];
  const host = () => Object.assign(makeHost(place), { say: (line: string) => said.push(line) });
  const publish = (more: Words) => publishing(place, { ...run, ...more }, host());
  const siteIn = (): { path: string; version?: string }[] => JSON.parse(repository.text('feed.json')).site;
  return { place, repository, run, publish, siteIn, said };
}

const isSite = (path: string): boolean => SITE.includes(path) || path.startsWith('badges/');

describe('a publish', () => {
  test('makes a page, an installer and an Atom feed at the root, and notes that they are its own', async () => {
    const { place, repository, publish, siteIn } = await prepared({ title: 'My feed' });
    const report = await publish({ files: place.ipk({}) });
    expect(repository.paths().filter((path) => !path.includes('/'))).toEqual(
      ['.nojekyll', 'feed.json', ...SITE].sort(),
    );
    expect(siteIn()).toEqual(SITE.map((path) => ({ path, blob: repository.tree().get(path)?.id })));
    expect(report).toMatchObject({ hasPage: true, url: URL, warnings: [] });
    expect(repository.text('index.html')).toContain('My feed');
    expect(repository.text('install.sh')).toContain(`URL='${URL}'`);
    expect(repository.text('feed.atom')).toContain('<title>hello 1.0-1');
  });

  test('of one more package changes the catalog, the Atom feed and the list in the page, and not the installer', async () => {
    const { place, repository, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    const before = repository.tree();
    await publish({ files: place.ipk({ name: 'other' }) });
    const after = repository.tree();
    const changed = [...after.keys()].filter((path) => before.get(path)?.id !== after.get(path)?.id);
    expect(changed.filter((path) => !path.includes('/'))).toEqual([
      ...['catalog.json', 'feed.atom', 'feed.json', 'index.html'],
    ]);
    expect(repository.text('index.html')).toContain('<li><b>other</b> 1.0-1');
    expect(repository.text('catalog.json')).toContain('{"name":"other"');
    expect(repository.text('feed.atom')).toContain('other');
  });

  test('of what is there already writes nothing', async () => {
    const { place, repository, publish } = await prepared({ badges: '*' });
    const files = place.ipk({});
    await publish({ files });
    const tip = repository.tip();
    expect(await publish({ files })).toMatchObject({ changed: false, commit: '', hasPage: true });
    expect(repository.tip()).toBe(tip);
  });

  test('with another title, address or badge is a change, and a file that somebody deleted comes back', async () => {
    const { place, repository, publish } = await prepared({ title: 'One' });
    const files = place.ipk({});
    await publish({ files });
    for (const words of [
      { title: 'Two' },
      { title: 'Two', badges: 'hello' },
      { title: 'Two', url: `${URL}/x` },
    ]) {
      expect(await publish({ files, ...words })).toMatchObject({ changed: true, unchanged: 1, added: 0 });
      expect(await publish({ files, ...words })).toMatchObject({ changed: false });
    }
    expect(repository.text('index.html')).toContain('Two');
    expect(repository.text('install.sh')).toContain(`URL='${URL}/x'`);
    expect(repository.paths()).toContain('badges/24.10/base/hello.svg');
    repository.plant({ 'install.sh': null });
    expect(await publish({ files, title: 'Two' })).toMatchObject({ changed: true });
    expect(repository.paths()).toContain('install.sh');
  });

  test('without a key, as a dry run may be, finds nothing to change where nothing would', async () => {
    const { place, run, publish } = await prepared();
    const files = place.ipk({});
    await publish({ files });
    const { 'usign-key': _, ...keyless } = run;
    const report = await publishing(place, { ...keyless, files, 'dry-run': 'true' });
    expect(report).toMatchObject({ changed: false, dryRun: true });
  });

  test('by one of several publishers, each with a key of its own, changes nothing by itself', async () => {
    const { place, repository, run, publish } = await prepared();
    const apk = { ...run, 'usign-key': '', 'apk-ec-key': makeEcSecret(), branch: '25.12' };
    const files = { opkg: place.ipk({}), apk: await place.apkV3({}) };
    for (let round = 0; round < 2; round++) {
      await publish({ files: files.opkg });
      await publishing(place, { ...apk, files: files.apk });
    }
    expect(repository.log()).toHaveLength(2);
  });

  test('that does not know where the feed is served makes a page alone, and a later one the rest', async () => {
    const { place, repository, run, said } = await prepared();
    const { url: _, ...unknown } = run;
    const host = Object.assign(makeHost(place), { say: (line: string) => said.push(line) });
    await publishing(place, { ...unknown, files: place.ipk({}) }, host);
    expect(said).toEqual([expect.stringMatching(/^no `url` says where.*no installer and no Atom feed$/)]);
    expect(repository.paths().filter(isSite)).toEqual(['catalog.json', 'index.html']);
    await publishing(place, { ...run, files: place.ipk({ name: 'other' }) });
    expect(repository.paths().filter(isSite)).toEqual(SITE);
    // It is remembered, and nothing that is remembered unsigned goes into lines for devices.
    const before = repository.tree().get('install.sh');
    const third = await publishing(place, { ...unknown, files: place.ipk({ name: 'third' }) }, host);
    expect([third.url, third.deviceLines.join()]).toEqual([null, expect.not.stringContaining(URL)]);
    expect(said.at(-1)).toContain(`feed.json says that the feed is served at ${URL}, and nothing else does`);
    expect(JSON.parse(repository.text('feed.json')).url).toBe(URL);
    expect(repository.tree().get('install.sh')).toEqual(before);
  });

  test('at another address makes an installer that knows the first, if the run names it', async () => {
    const { place, repository, publish, said } = await prepared();
    await publish({ files: place.ipk({}) });
    const url = 'https://pkgs.example.org';
    await publish({ files: place.ipk({ name: 'other' }), url });
    expect(JSON.parse(repository.text('feed.json'))).toMatchObject({ url, formerUrls: [URL] });
    // What the branch remembers is anybody's word, and the installer takes lines with such an address away.
    expect(repository.text('install.sh')).not.toContain(URL);
    expect(said.at(-1)).toContain(`feed.json remembers ${URL}; install.sh replaces lines`);
    await publish({ files: place.ipk({ name: 'third' }), url, 'former-urls': `${URL}/` });
    const script = repository.text('install.sh');
    expect(script).toContain(`\nURL='${url}'\n`);
    expect(script).toContain(` ${URL}/'[0-9v]*'/`);
  });

  test('with `site: false` makes none, and takes back its own', async () => {
    const { place, repository, publish, siteIn } = await prepared();
    await publish({ files: place.ipk({}) });
    const report = await publish({ files: place.ipk({ name: 'other' }), site: 'false' });
    expect(repository.paths().filter(isSite)).toEqual([]);
    expect([siteIn(), report.hasPage, report.warnings]).toEqual([[], false, []]);
  });
});

describe('what somebody else wrote', () => {
  test('is left as it is, whether it was there before or was changed since', async () => {
    const { place, repository, publish, siteIn, said } = await prepared();
    repository.plant({ 'index.html': 'my own page' });
    const first = await publish({ files: place.ipk({}) });
    expect([first.warnings, first.hasPage]).toEqual([[], false]);
    expect(said.at(-1)).toMatch(
      /^index\.html stays as it is: pkgfeed did not write it.*Delete it to get pkgfeed's own$/,
    );
    repository.plant({ 'install.sh': 'my own script' });
    await publish({ files: place.ipk({ name: 'other' }) });
    await publish({ files: place.ipk({ name: 'third' }), site: 'false' });
    expect(repository.text('index.html')).toBe('my own page');
    expect(repository.text('install.sh')).toBe('my own script');
    expect([repository.paths().filter(isSite), siteIn()]).toEqual([['index.html', 'install.sh'], []]);
  });

  test('makes room by being deleted', async () => {
    const { place, repository, publish } = await prepared();
    repository.plant({ 'index.html': 'my own page' });
    await publish({ files: place.ipk({}) });
    repository.plant({ 'index.html': null });
    await publish({ files: place.ipk({ name: 'other' }) });
    expect(repository.text('index.html')).toContain('<!doctype html>');
  });

  test('is not deleted because feed.json calls it a file of pkgfeed’s', async () => {
    const { place, repository, publish } = await prepared();
    await publish({ files: place.ipk({}) });
    repository.plant({ 'README.md': 'mine' });
    const feed = JSON.parse(repository.text('feed.json'));
    const blob = repository.tree().get('README.md')?.id;
    const packages = [...repository.tree()].filter(([path]) => path.endsWith('.ipk'));
    feed.site.push({ path: 'README.md', blob }, ...packages.map(([path, { id }]) => ({ path, blob: id })));
    repository.plant({ 'feed.json': JSON.stringify(feed) });
    await publish({ files: place.ipk({ name: 'other' }), site: 'false' });
    expect(repository.text('README.md')).toBe('mine');
    for (const [path] of packages) expect(repository.paths()).toContain(path);
  });
});

test('beside somebody’s own feed.json nothing is made, since nothing would be remembered', async () => {
  const { place, repository, publish } = await prepared({ badges: '*' });
  repository.plant({ 'feed.json': '{"version":"https://jsonfeed.org/version/1.1"}' });
  await publish({ files: place.ipk({}) });
  expect(repository.paths().filter(isSite)).toEqual([]);
  const tip = repository.tip();
  expect(await publish({ files: place.ipk({}) })).toMatchObject({ changed: false });
  expect(repository.tip()).toBe(tip);
});

test('a title is what the feed is called from then on', async () => {
  const { place, repository, run, publish } = await prepared({ title: 'My feed' });
  await publish({ files: place.ipk({}) });
  const { title: _, ...untitled } = run;
  const report = await publishing(place, { ...untitled, files: place.ipk({ name: 'other' }) });
  expect([report.title, report.deviceLines.join()]).toEqual([
    'My feed',
    expect.stringContaining('src/gz my_feed_base'),
  ]);
  // A commit's message says things to GitHub, so nothing that is remembered is in it.
  expect(repository.log().map(({ message }) => message.split('\n')[0])).toEqual([
    '24.10/base: 1 package for 1 arch added',
    'My feed: 1 package for 1 arch added',
  ]);
});

test('a title of this run cannot tell GitHub to leave out what follows a push', async () => {
  const { place, repository, publish } = await prepared({ title: 'Feed [skip ci]' });
  await publish({ files: place.ipk({}) });
  expect(repository.log()[0]?.message).toMatch(/^Feed \(skip ci\): 1 package/);
});

describe('badges', () => {
  test('say the newest version, follow it, and go with the package', async () => {
    const { place, repository, run, publish, siteIn } = await prepared({ badges: 'hel*' });
    await publish({ files: [place.ipk({}), place.ipk({ name: 'other' })] });
    const json = 'badges/24.10/base/hello.json';
    expect(repository.paths().filter((path) => path.startsWith('badges/'))).toEqual([
      json,
      'badges/24.10/base/hello.svg',
    ]);
    expect(JSON.parse(repository.text(json))).toMatchObject({
      schemaVersion: 1,
      label: 'hello',
      message: '1.0-1',
    });
    await publish({ files: place.ipk({ version: '1.10-1' }) });
    await publish({ files: place.ipk({ version: '1.9-1' }) });
    expect(JSON.parse(repository.text(json)).message).toBe('1.10-1');
    expect(siteIn().find(({ path }) => path === json)?.version).toBe('1.10-1');
    await publish({ files: place.ipk({ name: 'hello', arch: 'x86_64' }), repository: 'extra' });
    expect(repository.paths()).toContain('badges/24.10/extra/hello.json');
    await removing(place, ['hello'], run);
    expect(repository.paths().filter((path) => path.startsWith('badges/'))).toEqual([
      'badges/24.10/extra/hello.json',
      'badges/24.10/extra/hello.svg',
    ]);
  });

  test('do not need the page', async () => {
    const { place, repository, publish } = await prepared({ badges: 'hello', site: 'false' });
    await publish({ files: place.ipk({}) });
    expect(repository.paths().filter(isSite)).toEqual([
      'badges/24.10/base/hello.json',
      'badges/24.10/base/hello.svg',
    ]);
  });

  test('are not taken for a folder of the feed', async () => {
    const { place, publish } = await prepared({ badges: '*', layout: 'badges/{arch}' });
    await expect(publish({ files: place.ipk({}) })).rejects.toMatchObject({ code: 'PLACEMENT_LAYOUT' });
  });
});

test('a reindex makes what is missing', async () => {
  const { place, repository, run, publish } = await prepared({ site: 'false' });
  await publish({ files: place.ipk({}) });
  repository.plant({ '24.10/base/mips_24kc/packages.json': null });
  await reindexing(place, { ...run, site: 'true' });
  expect(repository.paths().filter(isSite)).toEqual(SITE);
});

describe('in a plain directory', () => {
  const inDirectory = async (): Promise<{ place: Place; file: (name: string) => string; words: Words }> => {
    const place = makePlace();
    const { secret } = await makeTestKey();
    const directory = join(place.folder, 'www');
    const words = { directory, 'usign-key': secret, site: 'true', url: URL, badges: '*' };
    return { place, words, file: (name) => join(directory, name) };
  };

  test.skipIf(process.platform === 'win32')('one that became a link to nowhere is left, too', async () => {
    const { place, words, file } = await inDirectory();
    await publishing(place, { ...words, files: place.ipk({}) });
    rmSync(file('index.html'));
    symlinkSync('nowhere', file('index.html'));
    expect(await publishing(place, { ...words, files: place.ipk({ version: '2.0-1' }) })).toMatchObject({
      added: 0,
      updated: 1,
    });
    expect(readlinkSync(file('index.html'))).toBe('nowhere');
  });

  test('its own files are known again, and those that were changed are left', async () => {
    const { place, words, file } = await inDirectory();
    await publishing(place, { ...words, files: place.ipk({}) });
    const atom = readFileSync(file('feed.atom'), 'utf8');
    writeFileSync(file('index.html'), 'my own page');
    await publishing(place, { ...words, files: place.ipk({ version: '2.0-1' }) });
    expect(readFileSync(file('index.html'), 'utf8')).toBe('my own page');
    expect(readFileSync(file('feed.atom'), 'utf8')).not.toBe(atom);
    expect(JSON.parse(readFileSync(file('badges/24.10/base/hello.json'), 'utf8')).message).toBe('2.0-1');
    await reindexing(place, {
      ...words,
      'usign-key': (await makeTestKey()).secret,
      'allow-key-change': 'true',
      site: 'false',
      badges: [],
    });
    expect(readdirSync(file('.')).filter(isSite)).toEqual(['index.html']);
  });
});
