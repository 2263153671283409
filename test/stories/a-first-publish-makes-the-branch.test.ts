import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPublicKeys } from '../../src/keys/public-keys.ts';
import { bareRepository } from '../support/bare-repository.ts';
import { ipkOf } from '../support/package-maker.ts';
import { checking, failureOf, makeHost, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('a feed of two arches is written whole', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const recipe = { name: 'hello', version: '1.0-1', arch: 'mips_24kc' };
    const files = [
      place.ipk({ ...recipe, files: { '/usr/bin/hello': 'hello\n' } }),
      place.ipk({ ...recipe, arch: 'x86_64' }),
    ];
    const report = await publishing(place, { ...words, files, 'usign-key': key.secret, title: 'Our feed' });

    expect(report).toMatchObject({ changed: true, added: 2, updated: 0, removed: 0, attempts: 1 });
    expect(repository.tip()).toBe(report.commit);
    const folders = ['24.10/base/mips_24kc', '24.10/base/x86_64'];
    expect(repository.paths().sort()).toEqual(
      [
        '.nojekyll',
        ...folders.flatMap((folder) => [
          `${folder}/Packages`,
          `${folder}/Packages.gz`,
          `${folder}/Packages.sig`,
          `${folder}/hello_1.0-1_${folder.split('/')[2]}.ipk`,
          `${folder}/index.json`,
          `${folder}/packages.json`,
        ]),
        // Only this package installs files.
        '24.10/base/mips_24kc/files.json',
        'feed.json',
        `keys/${key.publicKey.keyId}`,
      ].sort(),
    );
    expect(new Set([...repository.tree().values()].map(({ mode }) => mode))).toEqual(new Set(['100644']));
    expect(repository.read('.nojekyll')).toHaveLength(0);
    expect(repository.text(`keys/${key.publicKey.keyId}`)).toBe(key.publicKey.text);
    const bytes = ipkOf({ ...recipe, files: { '/usr/bin/hello': 'hello\n' } });
    expect(repository.read('24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk')).toEqual(bytes);
    const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
    expect(repository.text('24.10/base/mips_24kc/Packages').trimEnd()).toBe(
      [
        'Package: hello',
        'Version: 1.0-1',
        'Depends: libc',
        'Section: utils',
        'Architecture: mips_24kc',
        'Installed-Size: 10',
        'Filename: hello_1.0-1_mips_24kc.ipk',
        `Size: ${bytes.length}`,
        `MD5Sum: ${hash('md5')}`,
        `SHA256sum: ${hash('sha256')}`,
        'Description: hello for tests',
      ].join('\n'),
    );
    expect(JSON.parse(repository.text('24.10/base/mips_24kc/index.json'))).toEqual({
      version: 2,
      architecture: 'mips_24kc',
      packages: { hello: '1.0-1' },
    });
    repository.fsck();
  });

  test('each signature verifies with the published key, and fails with one byte flipped', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });

    const folder = '24.10/base/mips_24kc';
    const index = repository.read(`${folder}/Packages`);
    expect(gunzipSync(repository.read(`${folder}/Packages.gz`))).toEqual(index);
    const [comment = '', base64 = ''] = repository.text(`${folder}/Packages.sig`).split('\n');
    expect(comment).toBe(`untrusted comment: signed by key ${key.publicKey.keyId}`);
    const signature = Buffer.from(base64, 'base64');
    expect(signature.toString('hex', 2, 10)).toBe(key.publicKey.keyId);
    const text = repository.text(`keys/${key.publicKey.keyId}`);
    const [published] = await readPublicKeys({ text, origin: 'the feed' });
    expect(published?.verify(index, signature.subarray(10))).toBe(true);
    index[index.length - 1] = (index.at(-1) ?? 0) ^ 1;
    expect(published?.verify(index, signature.subarray(10))).toBe(false);
    const report = await checking(place, { ...words, 'trusted-keys': key.publicKey.text });
    expect(report).toMatchObject({ ok: true, packages: 1, findings: [] });
  });

  test('the commit says what happened, and when', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret, title: 'Our feed' });

    const [commit, ...more] = repository.log();
    expect(more).toEqual([]);
    expect(commit?.parents).toEqual([]);
    expect(commit?.message.trimEnd()).toBe(
      'Our feed: 1 package for 1 arch added\n\nadded hello 1.0-1 in 24.10/base/mips_24kc',
    );
    expect(repository.git(['log', '-1', '--format=%an %ct', 'gh-pages']).trim()).toBe('pkgfeed 1700000000');
  });

  test('the commit says what the maintainer wants, in the name of whom they want', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const template = '{feed}: {summary} [skip ci]\r\n\r\n{changes}\r\n\r\nSigned-off-by: A <a@b.c>';
    Object.assign(place.env, { GIT_AUTHOR_NAME: 'A', GIT_COMMITTER_EMAIL: 'c@d.e' });
    const files = [place.ipk({}), place.ipk({ arch: 'x86_64' })];
    await publishing(place, { ...words, files, 'usign-key': key.secret, 'commit-message': template });

    expect(repository.log()[0]?.message.trimEnd().split('\n')).toEqual([
      '24.10/base: 1 package for 2 arches added [skip ci]',
      '',
      'added hello 1.0-1 for mips_24kc, x86_64',
      '',
      'Signed-off-by: A <a@b.c>',
    ]);
    expect(repository.git(['log', '-1', '--format=%an <%ae> %cn <%ce>', 'gh-pages']).trim()).toBe(
      'A <pkgfeed@localhost> pkgfeed <c@d.e>',
    );
  });

  test('a branch beside others is made without a parent, and the others stay', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const tree = repository.git(['mktree'], '').trim();
    const source = repository.git(['commit-tree', tree, '-m', 'source']).trim();
    repository.git(['update-ref', 'refs/heads/main', source]);

    await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });

    expect(repository.log()).toHaveLength(1);
    expect(repository.git(['rev-parse', 'main']).trim()).toBe(source);
    expect(repository.git(['for-each-ref', '--format=%(refname)']).trim().split('\n')).toEqual([
      'refs/heads/gh-pages',
      'refs/heads/main',
    ]);
  });
});

test('a repository path that does not exist is made, and opens on the pages branch', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const path = join(place.folder, 'new', 'feed.git');
  await publishing(place, { 'pages-repository': path, files: place.ipk({}), 'usign-key': key.secret });

  const repository = bareRepository(path);
  expect(repository.git(['rev-parse', '--is-bare-repository']).trim()).toBe('true');
  expect(repository.git(['symbolic-ref', 'HEAD']).trim()).toBe('refs/heads/gh-pages');
  expect(repository.paths()).toContain('24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk');
});

test('a folder of packages is published by its metadata, whatever its files are called', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  place.file('bin/deep/er/x.ipk', ipkOf({ name: 'one' }));
  place.file('bin/y (1).ipk', ipkOf({ name: 'two', container: 'ar' }));
  place.file('bin/readme.txt', 'not a package');
  await publishing(place, { ...words, files: join(place.folder, 'bin'), 'usign-key': key.secret });

  expect(repository.paths().filter((path) => path.endsWith('.ipk'))).toEqual([
    '24.10/base/mips_24kc/one_1.0-1_mips_24kc.ipk',
    '24.10/base/mips_24kc/two_1.0-1_mips_24kc.ipk',
  ]);
});

test('without a key nothing is published, and the remedy names the secret and the keygen line', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const error = await failureOf(publishing(place, { ...words, files: place.ipk({}) }));

  expect(error.code).toBe('KEY_MISSING');
  expect(error.remedy).toContain('pkgfeed keygen usign');
  expect(error.remedy).toContain('PKGFEED_USIGN_KEY');
  expect(repository.tip()).toBeUndefined();
});

test('every secret is hidden before the repository is spoken to', async () => {
  const place = makePlace();
  const key = await makeTestKey('open sesame');
  const host = makeHost(place);
  const { words } = onPath(place);
  const secrets = {
    'usign-key': key.secret,
    'usign-passphrase': 'open sesame',
    token: 'a-token-of-some-kind',
  };
  await publishing(place, { ...words, files: place.ipk({}), ...secrets }, host);

  expect(host.masked).toEqual(
    expect.arrayContaining([key.secretLine, 'open sesame', 'a-token-of-some-kind']),
  );
});
