import { expect, test } from 'vitest';
import type { Planted } from '../support/bare-repository.ts';
import { ipkOf } from '../support/package-maker.ts';
import { failureOf, makePlace, onPath, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const FILE = `${FOLDER}/hello_1.0-1_mips_24kc.ipk`;

test.each<[string, string, Planted]>([
  ['an unlisted file of that name', FILE, 'somebody else put it there'],
  ['a link of that name', FILE, { mode: '120000', body: '../elsewhere' }],
  ['a folder of that name', `${FILE}/inside`, 'a file below'],
  ['a file where the arch folder must be', FOLDER, 'a plain file'],
  ['a file where the branch folder must be', '24.10', 'a plain file'],
  ['a file where keys/ must be', 'keys', 'a plain file'],
])('%s', async (_name, path, planted) => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const tip = repository.plant({ [path]: planted });
  const error = await failureOf(
    publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret, 'on-conflict': 'replace' }),
  );

  expect(error.code).toBe('CONFLICT_PATH');
  expect(error.message).toContain(path.replace(/\/inside$/, ''));
  expect(repository.tip()).toBe(tip);
});

test('an unlisted file with the very bytes that arrive is simply listed', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  repository.plant({ [FILE]: ipkOf({}) });
  const report = await publishing(place, { ...words, files: place.ipk({}), 'usign-key': key.secret });

  expect(report.added).toBe(1);
  expect(repository.text(`${FOLDER}/Packages`)).toContain('Filename: hello_1.0-1_mips_24kc.ipk');
});

test('two different packages with one file name are a conflict, whichever was first', async () => {
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = onPath(place);
  const run = { ...words, 'usign-key': key.secret };
  const both = [place.ipk({ version: '2.0-1' }), place.ipk({ version: '1:2.0-1' })];
  expect(await failureOf(publishing(place, { ...run, files: both }))).toMatchObject({
    code: 'CONFLICT_PATH',
  });
  expect(repository.tip()).toBeUndefined();
  await publishing(place, { ...run, files: both[0] ?? '' });
  expect(await failureOf(publishing(place, { ...run, files: both[1] ?? '' }))).toMatchObject({
    code: 'CONFLICT_PATH',
  });
});
