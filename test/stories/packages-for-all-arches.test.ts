import { describe, expect, test } from 'vitest';
import { checking, makePlace, onPath, overHttp, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const ipksIn = (paths: readonly string[]): string[] => paths.filter((path) => path.endsWith('.ipk'));

describe.each(WAYS)('over %s', (_name, reach) => {
  test('they go to every arch folder of that branch and repository, and to no other', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    await publishing(place, { ...run, files: place.ipk({ arch: 'mips_24kc' }) });
    await publishing(place, { ...run, repository: 'other', files: place.ipk({ arch: 'mips_24kc' }) });
    await publishing(place, {
      ...run,
      files: [place.ipk({ arch: 'x86_64' }), place.ipk({ name: 'any', arch: 'all' })],
      arches: 'arm_cortex-a7\naarch64_generic',
    });

    expect(ipksIn(repository.paths())).toEqual([
      '24.10/base/aarch64_generic/any_1.0-1_all.ipk',
      '24.10/base/arm_cortex-a7/any_1.0-1_all.ipk',
      '24.10/base/mips_24kc/any_1.0-1_all.ipk',
      '24.10/base/mips_24kc/hello_1.0-1_mips_24kc.ipk',
      '24.10/base/x86_64/any_1.0-1_all.ipk',
      '24.10/base/x86_64/hello_1.0-1_x86_64.ipk',
      '24.10/other/mips_24kc/hello_1.0-1_mips_24kc.ipk',
    ]);
    expect(repository.text('24.10/base/x86_64/Packages')).toContain('Architecture: all\n');
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 7, findings: [] });
  });

  test('with no arch known they go to a folder of their own, and into every folder that appears later', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    await publishing(place, { ...run, files: place.ipk({ name: 'any', arch: 'all' }) });
    expect(ipksIn(repository.paths())).toEqual(['24.10/base/all/any_1.0-1_all.ipk']);
    const report = await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) });

    expect(report).toMatchObject({ added: 2, updated: 0, removed: 0 });
    expect(ipksIn(repository.paths())).toEqual([
      '24.10/base/all/any_1.0-1_all.ipk',
      '24.10/base/x86_64/any_1.0-1_all.ipk',
      '24.10/base/x86_64/hello_1.0-1_x86_64.ipk',
    ]);
    const tree = repository.tree();
    expect(tree.get('24.10/base/x86_64/any_1.0-1_all.ipk')).toEqual(
      tree.get('24.10/base/all/any_1.0-1_all.ipk'),
    );
    expect(repository.text('24.10/base/x86_64/Packages').match(/^Package: .*/gm)).toEqual([
      'Package: any',
      'Package: hello',
    ]);
  });
});

test('what a new folder is given in the same run was not there already', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const run = { ...onPath(place).words, 'usign-key': key.secret };
  const any = place.ipk({ name: 'any', arch: 'all' });
  await publishing(place, { ...run, files: any });
  const report = await publishing(place, { ...run, files: [any, place.ipk({ arch: 'x86_64' })] });
  // The one in the folder for all arches.
  expect(report).toMatchObject({ added: 2, unchanged: 1 });
});

test('a later version goes to all folders, and each counts its own versions', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await overHttp(place);
  const run = { ...words, 'usign-key': key.secret, 'keep-versions': '1' };
  const arches = [place.ipk({ arch: 'mips_24kc' }), place.ipk({ arch: 'x86_64' })];
  await publishing(place, { ...run, files: [...arches, place.ipk({ name: 'any', arch: 'all' })] });
  const report = await publishing(place, {
    ...run,
    files: place.ipk({ name: 'any', version: '2.0-1', arch: 'all' }),
  });

  expect(report).toMatchObject({ updated: 2, removed: 2 });
  expect(ipksIn(repository.paths()).filter((path) => path.includes('any_'))).toEqual([
    '24.10/base/mips_24kc/any_2.0-1_all.ipk',
    '24.10/base/x86_64/any_2.0-1_all.ipk',
  ]);
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 4, findings: [] });
});

test('a new version and a new folder in one run: the folder gets both versions', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await overHttp(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: [place.ipk({}), place.ipk({ name: 'any', arch: 'all' })] });
  const next = place.ipk({ name: 'any', version: '2.0-1', arch: 'all' });
  await publishing(place, { ...run, files: [place.ipk({ arch: 'x86_64' }), next] });

  for (const arch of ['mips_24kc', 'x86_64']) {
    const versions = repository.text(`24.10/base/${arch}/Packages`).match(/^Filename: any.*/gm);
    expect([arch, versions]).toEqual([arch, ['Filename: any_1.0-1_all.ipk', 'Filename: any_2.0-1_all.ipk']]);
  }
  expect(await checking(place, words)).toMatchObject({ ok: true, packages: 6, findings: [] });
});

test('another layout has its own folders', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await overHttp(place);
  const run = { ...words, 'usign-key': key.secret, layout: 'releases/{branch}/packages/{arch}/{repository}' };
  await publishing(place, { ...run, files: place.ipk({ name: 'any', arch: 'all' }), arches: 'mips_24kc' });
  await publishing(place, { ...run, files: place.ipk({ arch: 'x86_64' }) });

  expect(ipksIn(repository.paths())).toEqual([
    'releases/24.10/packages/mips_24kc/base/any_1.0-1_all.ipk',
    'releases/24.10/packages/x86_64/base/any_1.0-1_all.ipk',
    'releases/24.10/packages/x86_64/base/hello_1.0-1_x86_64.ipk',
  ]);
});
