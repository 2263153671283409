import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BareRepository } from '../support/bare-repository.ts';
import { makeHost, makePlace, onPath, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const PATH = '24.10/base/mips_24kc/packages.json';

interface Line {
  name: string;
  version: string;
  published: string | null;
  [field: string]: unknown;
}

const catalogOf = (repository: BareRepository): Line[] => JSON.parse(repository.text(PATH)).packages;

test('a package a line, with when and from which run; old lines are carried forward as they are', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  place.env.GITHUB_REPOSITORY = 'owner/name';
  place.env.GITHUB_RUN_ID = '42';
  const fields = [
    'License: MIT',
    'Maintainer: A <a@example.org>',
    'Depends: libc, x (>= 1)',
    'Description: Says hello',
  ];
  await publishing(place, { ...run, files: place.ipk({ fields }) });
  const [line] = catalogOf(repository);
  const tree = repository.tree();
  expect(line).toEqual({
    file: 'hello_1.0-1_mips_24kc.ipk',
    format: 'opkg',
    name: 'hello',
    version: '1.0-1',
    arch: 'mips_24kc',
    size: repository.read('24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk').length,
    sha256: /^SHA256sum: (.*)$/m.exec(repository.text('24.10/base/mips_24kc/Packages'))?.[1],
    blob: tree.get('24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk')?.id,
    license: 'MIT',
    maintainer: 'A <a@example.org>',
    homepage: '',
    summary: 'Says hello',
    depends: ['libc', 'x (>= 1)'],
    provides: [],
    published: '2023-11-14T22:13:20Z',
    run: 'https://github.com/owner/name/actions/runs/42',
    source: null,
  });

  const before = repository.text(PATH).split('\n');
  const later = { ...makeHost(place), now: new Date(1_800_000_000_000) };
  await publishing(place, { ...run, files: place.ipk({ version: '2.0-1', fields }) }, later);
  const after = repository.text(PATH).split('\n');
  expect(after.filter((text) => !before.includes(text))).toHaveLength(2);
  expect(after[1]).toBe(`${before[1]},`);
  expect(catalogOf(repository).map(({ published }) => published)).toEqual([
    '2023-11-14T22:13:20Z',
    '2027-01-15T08:00:00Z',
  ]);
});

test('feed.json names every folder and key, also those of other runs', async () => {
  const place = makePlace();
  const { secret, publicKey } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, title: 'My feed', files: place.ipk({}) });
  await publishing(place, { ...run, repository: 'extra', files: place.ipk({ arch: 'x86_64' }) });
  const feed = JSON.parse(repository.text('feed.json'));
  expect(feed).toMatchObject({ pkgfeed: 1, title: 'My feed', updated: '2023-11-14T22:13:20Z' });
  expect(feed.folders.map(({ path, formats, packages }: Line) => [path, formats, packages])).toEqual([
    ['24.10/base/mips_24kc', ['opkg'], 1],
    ['24.10/extra/x86_64', ['opkg'], 1],
  ]);
  const path = `keys/${publicKey.fileName}`;
  const sha256 = createHash('sha256').update(repository.read(path)).digest('hex');
  const since = '2023-11-14T22:13:20Z';
  expect(feed.keys).toEqual([{ scheme: 'usign', keyId: publicKey.keyId, path, sha256, since }]);
  expect(feed.folders.map(({ keys }: Line) => keys)).toEqual([[path], [path]]);
});

test('nothing is decided by a catalog: nonsense in it is replaced, and files of others are left', async () => {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': secret };
  await publishing(place, { ...run, files: place.ipk({}) });
  const ghost = '{"file":"ghost.ipk","format":"opkg","name":"ghost","blob":null},';
  repository.plant({
    [PATH]: `{"pkgfeed":1,"packages":[\n${ghost}\n]}\n`,
    'feed.json': '{"pkgfeed":1,"folders":[{"path":"../../x"},7,null],"keys":"no"}',
  });
  await publishing(place, { ...run, files: place.ipk({ name: 'more' }) });
  expect(catalogOf(repository).map(({ name, published }) => [name, published])).toEqual([
    ['hello', null],
    ['more', '2023-11-14T22:13:20Z'],
  ]);
  expect(JSON.parse(repository.text('feed.json')).folders).toHaveLength(1);

  repository.plant({ [PATH]: '{"mine":true}', 'feed.json': 'somebody else’s' });
  const report = await publishing(place, { ...run, files: place.ipk({ name: 'third' }) });
  expect(repository.text(PATH)).toBe('{"mine":true}');
  expect(repository.text('feed.json')).toBe('somebody else’s');
  expect(report.warnings.filter((text) => text.includes('did not write'))).toEqual([
    expect.stringMatching(/feed\.json.*packages\.json|packages\.json.*feed\.json/),
  ]);
});
