import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import { checking, failureOf, makePlace, publishing } from '../support/run.ts';
import { makeEcSecret } from '../support/test-keys.ts';

const OLD = '24.10/base/x86_64';
const NEW = '24.10/base/aarch64';
const CONF = 'conf-1.0-r1.apk';

/** A feed of apk v3 packages in a folder, with one for any arch. */
async function makeSite() {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const words = { directory, 'apk-ec-key': makeEcSecret() };
  const conf = await place.apkV3({ name: 'conf', arch: 'noarch' });
  await publishing(place, { ...words, files: [await place.apkV3({}), conf] });
  const grow = async () => ({ ...words, files: await place.apkV3({ name: 'more', arch: 'aarch64' }) });
  return { place, directory, words, conf, grow, file: (path: string) => join(directory, path) };
}

describe('a new arch folder, in a plain directory', () => {
  test('receives what the signed index names', async () => {
    const { place, directory, conf, grow, file } = await makeSite();
    await publishing(place, await grow());
    expect(readFileSync(file(`${NEW}/${CONF}`))).toEqual(readFileSync(conf));
    expect(apkV3.parseIndex(readFileSync(file(`${NEW}/packages.adb`))).map((entry) => entry.file)).toEqual([
      CONF,
      'more-1.0-r1.apk',
    ]);
    expect(await checking(place, { directory })).toMatchObject({ ok: true, packages: 4, findings: [] });
  });

  test.each<[string, object]>([
    ['another build', { files: { 'etc/other': 'other' } }],
    ['another package', { name: 'evil' }],
    ['a package for one arch', { arch: 'x86_64' }],
  ])('receives no file that the signed index does not name: %s', async (_name, recipe) => {
    const { place, grow, file } = await makeSite();
    const other = await place.apkV3({ name: 'conf', arch: 'noarch', ...recipe });
    copyFileSync(other, file(`${OLD}/${CONF}`));
    const error = await failureOf(publishing(place, await grow()));
    expect(error).toMatchObject({ code: 'FEED_FILE_CHANGED' });
    expect(error.message).toContain(`${OLD}/${CONF} is not the file that the index lists`);
    expect(existsSync(file(NEW))).toBe(false);
  });

  test('receives no bytes behind the package', async () => {
    const { place, conf, grow, file } = await makeSite();
    place.file(`site/${OLD}/${CONF}`, Buffer.concat([readFileSync(conf), Buffer.alloc(8)]));
    await failureOf(publishing(place, await grow()));
    expect(existsSync(file(NEW))).toBe(false);
  });
});
