import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

describe.each(WAYS)('over %s', (_name, reach) => {
  test('everything is computed and shown, nothing is pushed', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words, server } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    await publishing(place, { ...run, files: place.ipk({ version: '1.0-1' }) });
    const before = { tip: repository.tip(), objects: repository.git(['count-objects', '-v']) };
    const report = await publishing(place, {
      ...run,
      files: place.ipk({ version: '2.0-1' }),
      'dry-run': 'true',
    });

    expect(report).toMatchObject({ dryRun: true, changed: true, commit: '', added: 0, updated: 1 });
    expect(report.changes).toMatchObject([{ kind: 'updated', version: '2.0-1', previous: '1.0-1' }]);
    expect({ tip: repository.tip(), objects: repository.git(['count-objects', '-v']) }).toEqual(before);
    const pushes = server?.requests.filter(({ path }) => path.includes('receive-pack')) ?? [];
    expect(pushes).toHaveLength(server === undefined ? 0 : 2);
  });

  test('it stops where the real run would', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    await publishing(place, { ...run, files: place.ipk({}) });
    const other = place.ipk({ fields: ['Description: another build'] });
    const error = await failureOf(publishing(place, { ...run, files: other, 'dry-run': 'true' }));
    expect(error.code).toBe('CONFLICT_PACKAGE');
  });
});

test('a repository path that does not exist is not made', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const path = join(place.folder, 'absent.git');
  const words = {
    'pages-repository': path,
    'usign-key': key.secret,
    files: place.ipk({}),
    'dry-run': 'true',
  };
  expect(await publishing(place, words)).toMatchObject({ changed: true, added: 1, commit: '' });
  expect(existsSync(path)).toBe(false);
});

test('a directory that does not exist is not made, and one that does is left alone', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const directory = join(place.folder, 'site');
  const words = { directory, 'usign-key': key.secret, 'dry-run': 'true' };
  expect(await publishing(place, { ...words, files: place.ipk({}) })).toMatchObject({
    changed: true,
    added: 1,
  });
  expect(existsSync(directory)).toBe(false);
  place.file('site/index.html', 'mine');
  await publishing(place, { ...words, files: place.ipk({}) });
  expect(readdirSync(directory, { recursive: true })).toEqual(['index.html']);
});

test('a dry run leaves no file behind', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = onPath(place);
  await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({}), 'dry-run': 'true' });
  expect(place.leftBehind()).toEqual([]);
});

test('without any key, on a signed feed, it shows what would change and says that it checked no signature', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, { ...words, 'usign-key': key.secret, files: place.ipk({ version: '1.0-1' }) });
  const tip = repository.tip();
  const files = [place.ipk({ version: '2.0-1' }), place.apkV2({ arch: 'x86_64' })];
  const report = await publishing(place, { ...words, files, 'dry-run': 'true' });

  expect(report).toMatchObject({ dryRun: true, changed: true, added: 1, updated: 1, commit: '' });
  expect(report.warnings[0]).toContain('this dry run has no key');
  expect(repository.tip()).toBe(tip);
  // For real, the key is needed.
  expect(await failureOf(publishing(place, { ...words, files }))).toMatchObject({ code: 'KEY_MISSING' });
});

test('without any key, what is tampered with stops it all the same', async () => {
  const place = makePlace();
  const { repository, words } = onPath(place);
  const path = '24.10/base/mips_24kc/Packages';
  const entry = ['Package: x', 'Version: 1', 'Architecture: all', 'Filename: gone.ipk', 'Size: 1'];
  repository.plant({ [path]: `${[...entry, `SHA256sum: ${'a'.repeat(64)}`].join('\n')}\n\n` });
  const run = { ...words, files: place.ipk({}), 'dry-run': 'true' };
  expect(await failureOf(publishing(place, run))).toMatchObject({ code: 'FEED_FILE_MISSING' });
});
