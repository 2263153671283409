import { describe, expect, test } from 'vitest';
import { ipkOf } from '../support/package-maker.ts';
import { checking, failureOf, makeHost, makePlace, onPath, publishing, WAYS } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const FILE = `${FOLDER}/hello_1.0-1_mips_24kc.ipk`;
const REBUILT = { fields: ['Description: the same version, built again'] };

test('the epoch stays out of the file name and in the index', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  await publishing(place, {
    ...words,
    'usign-key': key.secret,
    files: place.ipk({ version: '1:2.0~rc1-3' }),
  });

  expect(repository.paths()).toContain(`${FOLDER}/hello_2.0~rc1-3_mips_24kc.ipk`);
  const index = repository.text(`${FOLDER}/Packages`);
  expect(index).toContain('Version: 1:2.0~rc1-3\n');
  expect(index).toContain('Filename: hello_2.0~rc1-3_mips_24kc.ipk\n');
});

test('a branch that lost its zero to YAML is warned of', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const run = { ...onPath(place).words, 'usign-key': key.secret, files: place.ipk({}), branch: '24.1' };
  const report = await publishing(place, run);
  expect(report.warnings).toEqual([expect.stringContaining('24.10')]);
});

describe.each(WAYS)('other bytes of a published version, over %s', (_name, reach) => {
  async function published() {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = await reach(place);
    const run = { ...words, 'usign-key': key.secret };
    await publishing(place, { ...run, files: place.ipk({}) });
    return { place, repository, run, words, tip: repository.tip() };
  }

  test('fail is the default, and names both origins', async () => {
    const { place, repository, run, tip } = await published();
    const rebuilt = place.ipk(REBUILT);
    const error = await failureOf(
      publishing(place, { ...run, files: [rebuilt, place.ipk({ name: 'new' })] }),
    );
    expect(error.code).toBe('CONFLICT_PACKAGE');
    expect(error.message).toContain(rebuilt.split('/').at(-1));
    expect(error.message).toContain(FILE);
    expect(repository.tip()).toBe(tip);
  });

  test('keep publishes the rest and says what was left out', async () => {
    const { place, repository, run, words } = await published();
    const files = [place.ipk(REBUILT), place.ipk({ name: 'new' })];
    const report = await publishing(place, { ...run, files, 'on-conflict': 'keep' });
    expect(report).toMatchObject({
      added: 1,
      updated: 0,
      warnings: [expect.stringContaining('hello 1.0-1')],
    });
    expect(repository.read(FILE)).toEqual(ipkOf({}));
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
    // A run that is started again and finds nothing new to do says it without a warning.
    const host = makeHost(place);
    const again = { ...host, github: { ...host.github, isAgain: true } };
    const second = await publishing(place, { ...run, files, 'on-conflict': 'keep' }, again);
    expect([second.changed, second.warnings, second.packageWarnings]).toEqual([false, [], []]);
    expect(second.leftOut).toMatchObject([{ reason: 'kept', packages: ['hello 1.0-1'] }]);
    expect(host.said.join('\n')).toContain('because the repository has other bytes of the same version');
    files.push(place.ipk({ name: 'newer' }));
    const third = await publishing(place, { ...run, files, 'on-conflict': 'keep' }, again);
    expect([third.added, third.warnings]).toEqual([1, [expect.stringContaining('hello 1.0-1')]]);
  });

  test('replace publishes the new bytes with their own entry', async () => {
    const { place, repository, run, words } = await published();
    const report = await publishing(place, { ...run, files: place.ipk(REBUILT), 'on-conflict': 'replace' });
    expect(report).toMatchObject({ added: 0, updated: 1, removed: 0 });
    expect(repository.read(FILE)).toEqual(ipkOf(REBUILT));
    expect(repository.text(`${FOLDER}/Packages`)).toContain('built again');
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 1, findings: [] });
  });
});

test.each(['fail', 'keep', 'replace'])(
  'two builds of one version in one run are a conflict with %s',
  async (policy) => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const files = [place.ipk({}), place.ipk(REBUILT)];
    const error = await failureOf(
      publishing(place, { ...words, 'usign-key': key.secret, files, 'on-conflict': policy }),
    );
    expect(error.code).toBe('CONFLICT_PACKAGE');
    expect(repository.tip()).toBeUndefined();
  },
);

test('every conflict is reported in one pass', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  await publishing(place, { ...run, files: [place.ipk({ name: 'one' }), place.ipk({ name: 'two' })] });
  const files = [place.ipk({ name: 'one', ...REBUILT }), place.ipk({ name: 'two', ...REBUILT })];
  const error = await failureOf(publishing(place, { ...run, files }));
  expect(error.message).toContain('one 1.0-1');
  expect(error.message).toContain('two 1.0-1');
});

describe('keep-versions', () => {
  test('keeps the newest by opkg’s order; what goes leaves the index and the branch', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const run = { ...words, 'usign-key': key.secret };
    const versions = ['1.9-1', '1.10-1', '1.10~rc1-1'];
    await publishing(place, { ...run, files: versions.map((version) => place.ipk({ version })) });
    const report = await publishing(place, {
      ...run,
      files: place.ipk({ version: '1.10-2' }),
      'keep-versions': '2',
    });

    expect(report).toMatchObject({ updated: 1, removed: 2 });
    expect(repository.text(`${FOLDER}/Packages`).match(/^Version: .*/gm)).toEqual([
      'Version: 1.10-1',
      'Version: 1.10-2',
    ]);
    expect(repository.paths().filter((path) => path.endsWith('.ipk'))).toEqual([
      `${FOLDER}/hello_1.10-1_mips_24kc.ipk`,
      `${FOLDER}/hello_1.10-2_mips_24kc.ipk`,
    ]);
    expect(await checking(place, words)).toMatchObject({ ok: true, packages: 2, findings: [] });
  });

  test('an arrival older than what stays is not published, and a warning says so', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const run = { ...words, 'usign-key': key.secret, 'keep-versions': '1' };
    await publishing(place, { ...run, files: place.ipk({ version: '2.0-1' }) });
    const tip = repository.tip();
    const report = await publishing(place, { ...run, files: place.ipk({ version: '1.0-1' }) });

    expect(report).toMatchObject({ changed: false, warnings: [expect.stringContaining('hello 1.0-1')] });
    expect(repository.tip()).toBe(tip);
  });

  test('other packages keep theirs', async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    const run = { ...words, 'usign-key': key.secret, 'keep-versions': '1' };
    await publishing(place, { ...run, files: [place.ipk({ name: 'a' }), place.ipk({ name: 'b' })] });
    await publishing(place, { ...run, files: place.ipk({ name: 'a', version: '2.0-1' }) });
    expect(repository.text(`${FOLDER}/Packages`).match(/^Filename: .*/gm)).toEqual([
      'Filename: a_2.0-1_mips_24kc.ipk',
      'Filename: b_1.0-1_mips_24kc.ipk',
    ]);
  });
});
