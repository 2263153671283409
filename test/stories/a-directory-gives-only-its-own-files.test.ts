import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { apkV3 } from '../../src/formats/apk-v3/apk-v3.ts';
import {
  checking,
  failureOf,
  makePlace,
  type Place,
  publishFlags,
  publishing,
  startSource,
} from '../support/run.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

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

describe.skipIf(process.platform === 'win32')('a new arch folder, in a plain directory', () => {
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

  test('receives no private file that a link leads to', async () => {
    const { place, words, grow, file } = await makeSite();
    const secret = place.file('private/secret', 'the secret');
    chmodSync(secret, 0o600);
    rmSync(file(`${OLD}/${CONF}`));
    symlinkSync(secret, file(`${OLD}/${CONF}`));
    const error = await failureOf(publishing(place, await grow()));
    expect(error).toMatchObject({ code: 'CONFLICT_PATH' });
    expect(error.message).toContain(`${OLD}/${CONF} is not a plain file`);
    expect(existsSync(file(NEW))).toBe(false);
    // Not even if it leads to the very package.
    rmSync(file(`${OLD}/${CONF}`));
    symlinkSync(await place.apkV3({ name: 'conf', arch: 'noarch' }), file(`${OLD}/${CONF}`));
    expect((await failureOf(publishing(place, await grow()))).message).toContain('is not a plain file');
    expect((await failureOf(checking(place, { directory: words.directory }))).message).toContain(
      `${OLD}/${CONF} is not a plain file`,
    );
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

  test.each<[string, (place: Place, recipe: { name: string; arch: string }) => string]>([
    ['ipk', (place, { name, arch }) => place.ipk({ name, arch: arch === 'noarch' ? 'all' : arch })],
    ['apk v2', (place, recipe) => place.apkV2(recipe)],
  ])('receives nothing that a link leads to, in other formats: %s', async (_format, make) => {
    const place = makePlace();
    const directory = join(place.folder, 'site');
    const { secret } = await makeTestKey();
    const words = { directory, 'usign-key': secret, 'apk-rsa-key': makeRsaSecret() };
    const conf = make(place, { name: 'conf', arch: 'noarch' });
    await publishing(place, { ...words, files: [make(place, { name: 'hello', arch: 'x86_64' }), conf] });
    const [name = ''] = readdirSync(join(directory, OLD)).filter((one) => one.startsWith('conf'));
    rmSync(join(directory, OLD, name));
    symlinkSync(conf, join(directory, OLD, name));
    const more = make(place, { name: 'more', arch: 'aarch64' });
    const error = await failureOf(publishing(place, { ...words, files: more }));
    expect(error.message).toContain(`${OLD}/${name} is not a plain file`);
    expect(existsSync(join(directory, NEW))).toBe(false);
  });

  test('receives no bytes behind the package', async () => {
    const { place, conf, grow, file } = await makeSite();
    place.file(`site/${OLD}/${CONF}`, Buffer.concat([readFileSync(conf), Buffer.alloc(8)]));
    await failureOf(publishing(place, await grow()));
    expect(existsSync(file(NEW))).toBe(false);
  });
});

test.skipIf(process.platform === 'win32')(
  'a link in the place of a package is not taken for the package',
  async () => {
    const { place, words, conf, file } = await makeSite();
    rmSync(file(`${OLD}/${CONF}`));
    symlinkSync(conf, file(`${OLD}/${CONF}`));
    const error = await failureOf(publishing(place, { ...words, files: conf }));
    expect(error.message).toContain(`${OLD}/${CONF} is not a plain file`);
  },
);

/** Runs it as a process of its own, which is ended when it waits. */
async function runOrEnd(
  place: Place,
  args: readonly string[],
): Promise<{ code: number | null; text: string }> {
  const running = startSource(place, args);
  const patience = new AbortController();
  const ended = await Promise.race([
    running.ended,
    wait(100_000, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  if (ended === undefined) {
    running.child.kill('SIGKILL');
    throw new Error('it did not end by itself');
  }
  return { code: ended.code, text: ended.stdout + ended.stderr };
}

describe.skipIf(process.platform !== 'linux')('what never ends when it is read', () => {
  const FOLDER = '24.10/base/mips_24kc';
  const IPK = `${FOLDER}/hello_1.0-1_mips_24kc.ipk`;

  const makePipe = (path: string): void => {
    execFileSync('mkfifo', [path]);
  };
  const linkZero = (path: string): void => symlinkSync('/dev/zero', path);

  /** `isOurs` where a publish needs the file. */
  test.each<[string, string, (path: string) => void, boolean]>([
    ['a pipe', 'feed.json', makePipe, true],
    ['a pipe', `${FOLDER}/packages.json`, makePipe, true],
    ['a pipe', `${FOLDER}/Packages`, makePipe, true],
    ['a pipe', `${FOLDER}/Packages.sig`, makePipe, true],
    ['a pipe', IPK, makePipe, true],
    ['a pipe', 'keys/ID', makePipe, true],
    ['a pipe', 'install.sh', makePipe, false],
    ['a link to a device', `${FOLDER}/packages.json`, linkZero, true],
    ['a link to a device', 'install.sh', linkZero, false],
  ])('%s as %s', async (_what, name, plant, isOurs) => {
    const place = makePlace();
    const key = await makeTestKey();
    const directory = join(place.folder, 'site');
    const words = { directory, 'usign-key': place.file('key.sec', key.secret), site: 'true' };
    const url = 'https://feed.example.org';
    await publishing(place, { ...words, url, 'usign-key': key.secret, files: place.ipk({}) });
    const path = name.replace('ID', key.publicKey.keyId);
    const at = join(directory, path);
    expect(existsSync(at)).toBe(true);
    rmSync(at);
    plant(at);

    const files = path === IPK ? place.ipk({}) : place.ipk({ name: 'two' });
    const published = await runOrEnd(place, publishFlags({ ...words, url, files }));
    const checked = await runOrEnd(place, ['check', '--directory', directory]);
    expect(published).toMatchObject({ code: isOurs ? 1 : 0 });
    if (isOurs) {
      expect(published.text).toContain(`${path} is not a plain file`);
      expect(checked.text).toContain(`${path} is not a plain file`);
      expect(checked.code).toBe(1);
    }
    expect(statSync(at).isFile()).toBe(false);
    expect(readdirSync(directory).filter((one) => one.startsWith('.pkgfeed'))).toEqual([]);
  });
});
