import { describe, expect, test } from 'vitest';
import { apkV2Of } from '../support/apk-v2-maker.ts';
import { apkV3Of } from '../support/apk-v3-maker.ts';
import { type IpkRecipe, ipkOf } from '../support/package-maker.ts';
import {
  checking,
  failureOf,
  makePlace,
  onPath,
  overHttp,
  type Place,
  publishing,
  reindexing,
  removing,
  WAYS,
  type Words,
} from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

/** The coordinates that a layout needs; the other words of `publishing` are not given. */
const NONE = { branch: '', repository: '' };

interface Shape {
  words: Words;
  /** Makes the packages and names the key. */
  fill(place: Place): Promise<Words>;
  /** The folders of the first publish. */
  folders: readonly string[];
}

const ipks = async (place: Place): Promise<Words> => {
  for (const arch of ['x86_64', 'mips_24kc', 'all']) {
    place.file(`in/a_${arch}.ipk`, ipkOf({ name: `a-${arch === 'all' ? 'doc' : 'bin'}`, arch }));
  }
  return { files: `${place.folder}/in`, 'usign-key': (await makeTestKey()).secret };
};

const apks = async (place: Place): Promise<Words> => {
  place.file('in/a.apk', apkV2Of({ name: 'a-bin', arch: 'x86_64' }));
  place.file('in/b.apk', apkV2Of({ name: 'a-doc', arch: 'noarch' }));
  return { files: `${place.folder}/in`, 'apk-rsa-key': makeRsaSecret() };
};

const adbs = async (place: Place): Promise<Words> => {
  place.file('in/a.apk', await apkV3Of({ name: 'a-bin', version: '1-r0', arch: 'x86_64' }));
  place.file('in/b.apk', await apkV3Of({ name: 'a-doc', version: '1-r0', arch: 'noarch' }));
  return { files: `${place.folder}/in`, 'apk-ec-key': makeEcSecret() };
};

const SHAPES: { readonly [name: string]: Shape } = {
  'opkg at the root': { words: { ...NONE, layout: '.' }, fill: ipks, folders: [''] },
  'opkg in one folder': { words: { ...NONE, layout: 'packages' }, fill: ipks, folders: ['packages'] },
  'apk v3 at the root': { words: { ...NONE, layout: '.' }, fill: adbs, folders: [''] },
  'flat Alpine': { words: { ...NONE, layout: '{arch}' }, fill: apks, folders: ['x86_64'] },
  'targets of OpenWrt': {
    words: { branch: '24.10', repository: '', target: 'mediatek/filogic', layout: '{branch}/{target}' },
    fill: ipks,
    folders: ['24.10/mediatek/filogic'],
  },
  'folders by other names': {
    words: { branch: '', layout: '{repository}/{arch}', 'arch-folders': ['mips_24kc=mips', 'x86_64=pc'] },
    fill: ipks,
    folders: ['base/mips', 'base/pc'],
  },
  'a folder for all arches': {
    words: { 'all-folder': 'true' },
    fill: ipks,
    folders: ['24.10/base/all', '24.10/base/mips_24kc', '24.10/base/x86_64'],
  },
  'a feed in a folder': {
    words: { prefix: 'docs/feed' },
    fill: ipks,
    folders: ['docs/feed/24.10/base/mips_24kc', 'docs/feed/24.10/base/x86_64'],
  },
};

const INDEX = /(?:^|\/)(?:Packages|APKINDEX\.tar\.gz|packages\.adb)$/;

describe.each(WAYS)('over %s', (_, reach) => {
  test.each(Object.keys(SHAPES))(
    '%s: published, added to, withdrawn from, listed again, checked',
    async (name) => {
      const { words: shape, fill, folders } = SHAPES[name] as Shape;
      const place = makePlace();
      const { repository, words } = await reach(place);
      const filled = await fill(place);
      const run = { ...words, ...shape, ...filled };
      const { layout: _layout, 'all-folder': _all, ...unnamed } = run as Words;

      const first = await publishing(place, run);
      const indexes = [...repository.tree().keys()].filter((path) => INDEX.test(path));
      expect(indexes.map((path) => path.split('/').slice(0, -1).join('/'))).toEqual(folders);
      expect(first.removed).toBe(0);
      expect(first.changes.every(({ kind }) => kind === 'added')).toBe(true);

      // A run that names no layout goes on with the one that the feed has.
      const tip = repository.tip();
      expect(await publishing(place, unnamed)).toMatchObject({ changed: false });
      expect(await reindexing(place, unnamed)).toMatchObject({ changed: false });
      expect(repository.tip()).toBe(tip);
      const { prefix } = shape;
      const looked = { ...words, ...(prefix === undefined ? {} : { prefix }) };
      expect(await checking(place, looked)).toMatchObject({ ok: true, findings: [] });

      const { files: _files, ...withdrawing } = unnamed;
      const gone = await removing(place, ['a-doc'], withdrawing);
      expect(new Set(gone.changes.map(({ kind, name: one }) => `${kind} ${one}`))).toEqual(
        new Set(['removed a-doc']),
      );
      expect([...repository.tree().keys()].some((path) => path.includes('a-doc'))).toBe(false);
      expect(await checking(place, looked)).toMatchObject({ ok: true });
    },
  );
});

test('a run that names another layout stops, and says both', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, ...(await ipks(place)) };
  await publishing(place, { ...run, layout: '{repository}/{arch}' });
  const tip = repository.tip();
  for (const other of [{ layout: '{branch}/{arch}' }, { branch: '', 'arch-folders': 'x86_64=pc' }]) {
    expect(await failureOf(publishing(place, { ...run, ...other }))).toMatchObject({
      code: 'PLACEMENT_LAYOUT',
      message: expect.stringContaining('the feed has `layout: {repository}/{arch}`, as feed.json remembers'),
    });
  }
  expect(repository.tip()).toBe(tip);
});

test.each([
  [{}, /the feed has `layout: \.`, .* and this run has `layout: \{branch/, /^Run it again: /],
  [
    { layout: '{branch}/{arch}', repository: '' },
    /has `layout: \{branch\}\/\{arch\}`/,
    /^Write `layout: \.`/,
  ],
])(
  'who loses a race against a first publish in another layout is told so: %j',
  async (named, says, remedy) => {
    const place = makePlace();
    const key = { 'usign-key': (await makeTestKey()).secret };
    let isFirst = true;
    const { repository, words } = await overHttp(place, {
      async before({ path }) {
        if (!path.includes('git-receive-pack') || !isFirst) return;
        isFirst = false;
        const rival = { ...key, ...NONE, layout: '.', files: place.ipk({ name: 'rival' }) };
        await publishing(place, { ...rival, 'pages-repository': repository.path });
      },
    });
    const error = await failureOf(publishing(place, { ...words, ...key, files: place.ipk({}), ...named }));
    expect(error).toMatchObject({ code: 'PLACEMENT_LAYOUT', remedy: expect.stringMatching(remedy) });
    expect(error.message).toMatch(/^another run began this feed while this one was under way/);
    expect(error.message).toMatch(says);
    expect(repository.log()).toHaveLength(1);
  },
);

test('a folder for packages of all arches is there from the start, and is remembered', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': (await makeTestKey()).secret };
  const publish = async (recipe: IpkRecipe, more: Words = {}) =>
    await publishing(place, { ...run, files: place.ipk(recipe), ...more });
  await publish({ arch: 'x86_64' }, { 'all-folder': 'true' });
  expect(repository.text('24.10/base/all/Packages').trim()).toBe('');
  // Neither names it: a package for all arches, and the first one of another arch.
  await publish({ name: 'doc', arch: 'all' });
  await publish({ arch: 'mips_24kc' });
  const packages = repository.paths().filter((path) => path.includes('/doc_'));
  expect(packages).toEqual(['24.10/base/all/doc_1.0-1_all.ipk']);
  const tip = repository.tip();
  expect(await failureOf(publish({ name: 'x' }, { 'all-folder': 'false' }))).toMatchObject({
    code: 'PLACEMENT_LAYOUT',
    message: expect.stringContaining('this run has `all-folder: false` for 24.10/base/all'),
  });
  expect(repository.tip()).toBe(tip);
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  // Another repository of the feed has none.
  await publish({ arch: 'x86_64' }, { repository: 'other' });
  await publish({ name: 'doc', arch: 'all' }, { repository: 'other' });
  expect(repository.paths()).toContain('24.10/other/x86_64/doc_1.0-1_all.ipk');
});

test('a folder of all arches keeps the packages of each arch apart', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const key = (await makeTestKey()).secret;
  const run = { ...words, ...NONE, layout: '.', 'usign-key': key, 'keep-versions': '1' };
  const publish = async (arch: string, version: string) => {
    const files = place.file(`in/${arch}-${version}.ipk`, ipkOf({ name: 'tool', arch, version }));
    return await publishing(place, { ...run, files });
  };
  await publish('x86_64', '2');
  const older = await publish('mips_24kc', '1');
  expect(older.changes).toMatchObject([{ kind: 'added', arch: 'mips_24kc', previous: undefined }]);
  expect(older.warnings).toEqual([]);
  expect((await publish('mips_24kc', '2')).changes.map(({ kind, previous }) => [kind, previous])).toEqual([
    ['updated', '1'],
    ['removed', undefined],
  ]);
  expect(repository.text('Packages').match(/^(?:Version|Architecture): .*/gm)).toEqual([
    'Version: 2',
    'Architecture: mips_24kc',
    'Version: 2',
    'Architecture: x86_64',
  ]);
  const gone = await removing(place, ['tool@x86_64'], { ...run, 'keep-versions': '' });
  expect(gone.changes).toMatchObject([{ kind: 'removed', arch: 'x86_64' }]);
});

test('a package for all arches stays for the others when one arch gets a build of its own', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, ...NONE, layout: '.', 'usign-key': (await makeTestKey()).secret };
  const build = (arch: string, version: string): string =>
    place.file(`in/${arch}-${version}.ipk`, ipkOf({ name: 'tool', arch, version }));
  await publishing(place, { ...run, files: build('all', '2') });
  await publishing(place, { ...run, 'keep-versions': '1', files: build('x86_64', '3') });
  expect(repository.text('Packages').match(/^Version: .*/gm)).toEqual(['Version: 2', 'Version: 3']);
});

test('feed.json does not send the packages of one repository into the folders of another', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, ...(await ipks(place)) };
  await publishing(place, { ...run, repository: 'stable' });
  const feed = JSON.parse(repository.text('feed.json'));
  repository.plant({ 'feed.json': `${JSON.stringify({ ...feed, layout: '24.10/stable/{arch}' })}\n` });
  const tip = repository.tip();
  expect(await failureOf(publishing(place, { ...run, repository: 'testing' }))).toMatchObject({
    code: 'PLACEMENT_LAYOUT',
    message: expect.stringContaining(
      '`layout: 24.10/stable/{arch}`, which has no {branch}, and this run names',
    ),
  });
  expect(repository.tip()).toBe(tip);
});

test('files in folders below the root stay with whoever put them there', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  repository.plant({ 'old/a_1_x86_64.ipk': ipkOf({ name: 'old', arch: 'x86_64' }) });
  const run = { ...words, ...NONE, layout: '.', ...(await ipks(place)) };
  await publishing(place, run);
  expect(await reindexing(place, run)).toMatchObject({ changed: false });
  expect(repository.text('Packages')).not.toContain('old');
});

test('a folder inside of another one is filled, emptied and listed again like any other', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const key = { 'usign-key': (await makeTestKey()).secret };
  const outer = { ...words, ...key, repository: 'base', layout: '{branch}/{repository}' };
  const inner = { ...outer, repository: 'base/extra', 'keep-versions': '1' };
  const build = (version: string, text = ''): string =>
    place.ipk({ name: 'tool', version, files: { '/etc/tool': text } });
  for (const run of [outer, inner]) await publishing(place, { ...run, files: build('1') });
  for (const run of [inner, outer]) {
    const now = await publishing(place, { ...run, 'keep-versions': '1', files: build('2') });
    expect(now.changes.map(({ kind }) => kind)).toEqual(['updated', 'removed']);
    const again = { ...run, 'on-conflict': 'replace', files: build('2', 'other') };
    expect(await publishing(place, again)).toMatchObject({ updated: 1 });
    expect(await reindexing(place, { ...run, 'keep-versions': '' })).toMatchObject({ changed: false });
  }
  expect(await removing(place, ['tool'], { ...inner, 'keep-versions': '' })).toMatchObject({ removed: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1, findings: [] });
  // What the outer index lists is not taken away from below it.
  const file = '24.10/base/extra/theirs.ipk';
  const index = repository
    .text('24.10/base/Packages')
    .replace(/^Filename: .*/m, 'Filename: extra/theirs.ipk');
  repository.plant({ [file]: ipkOf({ name: 'tool', version: '2' }), '24.10/base/Packages': index });
  const taking = { ...inner, 'keep-versions': '', 'allow-unsigned': 'true' };
  await reindexing(place, taking);
  expect(await failureOf(removing(place, ['tool'], taking))).toMatchObject({
    code: 'CONFLICT_PATH',
    message: `${file} would be deleted or replaced, and 24.10/base/Packages lists it or may list it`,
  });
});

test('a folder that happens to fit {arch} is not taken for one of the feed', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const run = { ...words, ...NONE, layout: '{arch}', ...(await ipks(place)) };
  await publishing(place, run);
  repository.plant({
    'archive/old.ipk': ipkOf({ arch: 'x86_64', version: '0.1' }),
    'archive/odd.ipk': 'no package',
  });
  const report = await reindexing(place, run);
  expect(report).toMatchObject({ changed: false });
  expect(report.warnings.join()).toContain('archive stays as it is: the 2 package files there');
  expect(await publishing(place, { ...run, files: place.ipk({ name: 'doc', arch: 'all' }) })).toMatchObject({
    added: 2,
  });
  expect(repository.paths().filter((path) => path.startsWith('archive/'))).toHaveLength(2);
  const other = { ...run, prefix: 'other' };
  repository.plant({ 'other/archive/old.ipk': ipkOf({ arch: 'x86_64' }) });
  expect(await failureOf(reindexing(place, other))).toMatchObject({ code: 'FEED_ABSENT' });
});

test('two packages that want one name in a folder of all arches are a conflict', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  place.file('in/a.apk', await apkV3Of({ name: 'tool', version: '1-r0', arch: 'x86_64' }));
  place.file('in/b.apk', await apkV3Of({ name: 'tool', version: '1-r0', arch: 'aarch64_generic' }));
  const run = { ...words, ...NONE, layout: '.', 'apk-ec-key': makeEcSecret(), files: `${place.folder}/in` };
  expect(await failureOf(publishing(place, run))).toMatchObject({ code: 'CONFLICT_PATH' });
  expect(repository.tip()).toBeUndefined();
});

test.each([
  ['apk v2 in a folder of all arches', { layout: '.' }, apks, 'PLACEMENT_LAYOUT'],
  ['apk v2 whose arch does not come last', { layout: '{arch}/x' }, apks, 'PLACEMENT_LAYOUT'],
  [
    'apk v2 in a folder by another name',
    { layout: '{arch}', 'arch-folders': 'x86_64=pc' },
    apks,
    'PLACEMENT_LAYOUT',
  ],
  [
    'a folder for all arches where there is only one folder',
    { layout: '.', 'all-folder': 'true' },
    ipks,
    'INPUT_VALUE',
  ],
  ['a target that is not given', { layout: '{target}' }, ipks, 'INPUT_MISSING'],
  ['a target that leads elsewhere', { layout: '{target}', target: '../x' }, ipks, 'PLACEMENT_COORDINATE'],
  ['the place of the keys', { prefix: 'a', layout: 'keys' }, ipks, 'PLACEMENT_LAYOUT'],
  ['an arch in two folders', { 'arch-folders': 'mips_24kc=x86_64' }, ipks, 'PLACEMENT_LAYOUT'],
] as const)('is not %s', async (_, shape, fill, code) => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  expect(await failureOf(publishing(place, { ...words, ...shape, ...(await fill(place)) }))).toMatchObject({
    code,
  });
  expect(repository.tip()).toBeUndefined();
});

describe('beside the pages of others', () => {
  test('nothing outside of the prefix is touched', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    repository.plant({ 'index.md': '# Docs\n', '_config.yml': 'title: Docs\n', 'feed/notes.txt': 'mine\n' });
    const before = repository.tree();
    const run = { ...words, prefix: 'feed', site: 'true', ...(await ipks(place)) };
    await publishing(place, run);
    const after = repository.tree();
    for (const [path, entry] of before) expect(after.get(path), path).toEqual(entry);
    expect([...after.keys()].filter((path) => !before.has(path) && !path.startsWith('feed/'))).toEqual([]);
    expect([after.has('feed/index.html'), after.has('feed/feed.json')]).toEqual([true, true]);
    expect(await checking(place, { ...words, prefix: 'feed' })).toMatchObject({ ok: true, findings: [] });
  });

  test.each([
    ['docs', 'docs'],
    ['docs/feed', 'docs'],
  ])('a prefix that is a file is refused: %s', async (prefix, file) => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    repository.plant({ [file]: 'a file\n' });
    const tip = repository.tip();
    const run = { ...words, prefix, ...(await ipks(place)) };
    const failed = await failureOf(publishing(place, run));
    expect(failed).toMatchObject({ code: 'CONFLICT_PATH' });
    expect(failed.message).toContain(`\`prefix\` is ${prefix}, and docs is a file in the branch gh-pages of`);
    expect(
      await failureOf(
        publishing(place, {
          ...run,
          directory: place.folder,
          'pages-repository': '',
          prefix: 'in/a_all.ipk',
        }),
      ),
    ).toMatchObject({
      code: 'CONFLICT_PATH',
      message: expect.stringContaining('in/a_all.ipk is a file in the'),
    });
    expect(repository.tip()).toBe(tip);
  });

  test.each([
    ['a first page', 'README.md', false],
    ['pages, of which none is the first', 'about.md', true],
  ])('a branch that Jekyll makes stays one: %s', async (_, page, hasOwnPage) => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    repository.plant({ [page]: '# Docs\n' });
    const run = { ...words, site: 'true', ...(await ipks(place)) };
    await publishing(place, run);
    // The page that pkgfeed wrote is no sign that Jekyll is not in use.
    expect(await publishing(place, run)).toMatchObject({ changed: false });
    const paths = [...repository.tree().keys()];
    expect(['.nojekyll', 'index.html', 'feed.json'].map((path) => paths.includes(path))).toEqual([
      ...[false, hasOwnPage, true],
    ]);
    expect((await checking(place, words)).findings).toEqual([]);
  });

  test('names that Jekyll hides are refused', async () => {
    const place = makePlace();
    const { repository, words } = onPath(place);
    repository.plant({ '_config.yml': 'title: Docs\n' });
    const tip = repository.tip();
    const run = { ...words, ...(await ipks(place)), layout: 'node_modules/{arch}' };
    expect(await failureOf(publishing(place, run))).toMatchObject({
      code: 'PLACEMENT_COORDINATE',
      message: expect.stringContaining('Jekyll makes the site of this branch, and would leave out'),
    });
    expect(repository.tip()).toBe(tip);
  });
});
