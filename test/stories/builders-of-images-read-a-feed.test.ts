import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builderSnippet } from '../../src/commands/builder-snippet.ts';
import { verify } from '../../src/commands/verify.ts';
import { type BuilderName, builderText } from '../../src/report/builder-snippet.ts';
import { failureOf, makeHost, makePlace, publishing, settingsOf, type Words } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeTestKey } from '../support/test-keys.ts';

const HASTE = { backoff: 10, tries: 2, answer: 2000, stall: 2000 };

async function makeSite() {
  const place = makePlace();
  const usign = await makeTestKey();
  const directory = join(place.folder, 'site');
  const layout = '{branch}/{repository}/{target}';
  const publish = (words: Words) =>
    publishing(place, {
      ...{ directory, title: 'Our feed', layout, repository: 'kmods' },
      ...{ 'usign-key': usign.secret, 'apk-ec-key': makeEcSecret(), ...words },
    });
  await publish({ target: 'ath79/generic', files: place.ipk({}) });
  await publish({ branch: '25.12', target: 'x86/64', files: await place.apkV3({ arch: 'x86_64' }) });
  const { url } = await startStaticServer({ root: directory });
  const telling = async (name: BuilderName, words: Words = {}, args: string[] = [url]) => {
    const host = makeHost(place);
    const report = await builderSnippet(name, args, settingsOf(words), host, HASTE);
    host.end();
    return report;
  };
  const looking = async (words: Words) => {
    const patience = { least: 0, most: 0, first: 1, longest: 1 };
    const report = await verify([url], settingsOf(words), makeHost(place), { fetch: HASTE, patience });
    return report.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ path, what }) => `${path} ${what}`);
  };
  const [keyFile = ''] = readdirSync(join(directory, 'keys')).filter((name) => name.length === 16);
  return { directory, key: join(directory, 'keys', keyFile), url, telling, looking };
}

test('each builder gets what it asks for, from the server and from a folder alike', async () => {
  const { directory, key, url, telling } = await makeSite();
  const feed = url.slice(0, -1);
  const asu = await telling('asu', { branch: '24.10' });
  const line = readFileSync(key, 'utf8').trim().split('\n').at(-1);
  expect(asu.parts).toEqual([
    {
      ...{ images: 'OpenWrt up to 24.10, 24.10/kmods/ath79/generic', arches: [], allow: url },
      fields: {
        repositories: { our_feed_kmods_ath79_generic: `${feed}/24.10/kmods/ath79/generic` },
        ...{ repositories_mode: 'append', repository_keys: [line] },
      },
    },
  ]);
  expect(await telling('asu', { branch: '24.10', directory, url: feed }, [])).toEqual(asu);
  expect(builderText(asu)).toContain(`repository_allow_list = ["${url}"]`);
  const builder = builderText(await telling('imagebuilder', { target: 'x86/64' }));
  expect(builder).toContain(`echo '${feed}/25.12/kmods/x86/64/packages.adb' >> repositories\n`);
  expect(builder).not.toContain('ath79');
  const selector = builderText(await telling('firmware-selector'));
  expect(selector).toContain(`"our_feed_kmods": "${feed}/{openwrt_branch}/kmods/{target}/{subtarget}"`);
  expect(selector).toContain(`"${feed}/{openwrt_branch}/kmods/{target}/{subtarget}/packages.adb"`);
});

test('a key that is not the one that feed.json says goes into no request', async () => {
  const { key, telling } = await makeSite();
  writeFileSync(key, readFileSync((await makeSite()).key));
  expect(await failureOf(telling('asu'))).toMatchObject({
    code: 'FEED_DAMAGED',
    message: expect.stringMatching(/^keys\/\w{16} is not the public key/),
  });
});

test('verify reads index.json as ASU does, for the target that is asked for', async () => {
  const { directory, looking } = await makeSite();
  expect(await looking({ as: 'asu' })).toEqual([]);
  const path = '24.10/kmods/ath79/generic/index.json';
  const file = join(directory, path);
  const old = readFileSync(file, 'utf8').replace('"version": 2,', '');
  writeFileSync(file, old);
  expect(await looking({ as: 'asu', target: 'ath79/generic' })).toContain(
    `${path} has no "version" of 2 or more, so that ASU takes its names for old ones`,
  );
  expect(await looking({ as: 'asu', target: 'x86/64' })).toEqual([]);
  for (const [text, what] of [
    ['{', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    ['{"version":"2"}', 'has no "version" of 2 or more'],
    ['{"version":2}', 'does not say its "architecture"'],
    ['{"version":2,"architecture":"","packages":[]}', 'has no "packages"'],
    ['{"version":2,"architecture":"","packages":{"x":1}}', 'has a package whose version is not a text'],
  ] as const) {
    writeFileSync(file, text);
    const found = (await looking({ as: 'asu' })).join();
    expect(found, text).toContain(`${path} ${what}`);
  }
  rmSync(file);
  expect(await looking({ as: 'asu' })).toEqual([`${path} is missing: the server answers 404`]);
  // Devices do not need it.
  expect(await looking({})).toEqual([]);
});
