import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import type { Finding } from '../../src/report/finding.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  type Place,
  publishing,
  reindexing,
  removing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const OWN = '24.10/base/mips_24kc';
const OTHER = '24.10/base/x86_64';

type Make = (place: Place, name: string, arch: string) => string | Promise<string>;
const FORMATS: [string, string, string, Make][] = [
  ['opkg', 'Packages', 'all', (place, name, arch) => place.ipk({ name, arch })],
  ['apk v2', 'APKINDEX.tar.gz', 'noarch', (place, name, arch) => place.apkV2({ name, arch })],
  ['apk v3', 'packages.adb', 'noarch', (place, name, arch) => place.apkV3({ name, arch })],
];

/** A feed of two folders, with a package for every arch in both. */
async function prepared(make: Make, any: string) {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const site = join(place.folder, 'site');
  const keys = { 'usign-key': secret, 'apk-rsa-key': makeRsaSecret(), 'apk-ec-key': makeEcSecret() };
  const run: Words = { directory: site, ...keys };
  const files = [
    await make(place, 'own', 'mips_24kc'),
    await make(place, 'their', 'x86_64'),
    await make(place, 'any', any),
  ];
  await publishing(place, { ...run, files });
  return { place, site, run };
}

const errorsIn = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ path, what }) => `${path} ${what}`);

async function verifying(place: Place, site: string, path = '') {
  const server = await startStaticServer({ root: site });
  const patience = { least: 0, most: 0, first: 1, longest: 1 };
  return await verify([server.url + path], settingsOf({}), makeHost(place), { patience });
}

test.each(FORMATS)('an index of %s that was copied from another folder', async (_name, index, any, make) => {
  const { place, site, run } = await prepared(make, any);
  const words = { directory: site };
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
  expect((await verifying(place, site)).findings).toEqual([]);

  // All of it, so that every signature is good and every file is there.
  rmSync(join(site, OWN), { recursive: true });
  cpSync(join(site, OTHER), join(site, OWN), { recursive: true });
  const more = { ...run, files: await make(place, 'more', 'mips_24kc') };
  const fresh = await make(place, 'new', 'riscv64');
  for (const work of [
    () => publishing(place, more),
    () => removing(place, ['own'], { ...run, 'missing-ok': 'true' }),
    () => publishing(place, { ...run, files: fresh }),
  ]) {
    const error = await failureOf(work());
    expect(error).toMatchObject({ code: 'FEED_PLACE' });
    expect(error.message).toMatch(new RegExp(`^${OWN}/${index} lists .* for x86_64 \\(.*their 1.0`));
  }
  const checked = await checking(place, words);
  expect(checked.ok).toBe(false);
  expect(errorsIn(checked.findings)).toContainEqual(expect.stringContaining(`${OWN}/${index} lists `));
  for (const [path, shown] of [
    ['', `${OWN}/${index}`],
    [OWN, index],
  ] as const) {
    const served = await verifying(place, site, path);
    expect(errorsIn(served.findings)).toContainEqual(expect.stringContaining(`${shown} lists `));
  }

  // Who knows that it belongs there says so; who does not takes it out.
  const mapped = { ...more, 'arch-map': 'x86_64=x86_64 mips_24kc' };
  expect(await publishing(place, { ...mapped, 'dry-run': 'true' })).toMatchObject({ added: 1 });
  const map = { ...run, 'arch-map': mapped['arch-map'], 'dry-run': 'true' };
  expect(await removing(place, ['any'], map)).toMatchObject({ command: 'remove' });
  // An apk v2 index says the folder's arch of packages for every arch too.
  const theirs = index.startsWith('APK') ? ['their@x86_64', 'any@x86_64'] : ['their@x86_64'];
  expect(await removing(place, theirs, run)).toMatchObject({ removed: 2 * theirs.length });
  expect(await publishing(place, more)).toMatchObject({ added: 1 });
  expect(await checking(place, words)).toMatchObject({ ok: true, findings: [] });
});

test('index files alone, whose packages are not there, are told by their place and not by what is missing', async () => {
  const [, index, any, make] = FORMATS[0] as (typeof FORMATS)[number];
  const { place, site, run } = await prepared(make, any);
  for (const name of ['Packages', 'Packages.gz', 'Packages.sig']) {
    cpSync(join(site, OTHER, name), join(site, OWN, name));
  }
  const error = await failureOf(publishing(place, { ...run, files: await make(place, 'more', 'mips_24kc') }));
  expect(error).toMatchObject({ code: 'FEED_PLACE' });
  expect(error.message).toContain(`${OWN}/${index}`);
  expect(await reindexing(place, { ...run, 'max-removals': '1' })).toMatchObject({ added: 1, removed: 1 });
  expect(await checking(place, { directory: site })).toMatchObject({ ok: true, findings: [] });
});

test('an index of another branch for the same arch stays unseen, as the threat model says', async () => {
  const [, , any, make] = FORMATS[0] as (typeof FORMATS)[number];
  const { place, site, run } = await prepared(make, any);
  await publishing(place, { ...run, branch: '23.05', files: await make(place, 'older', 'mips_24kc') });
  rmSync(join(site, OWN), { recursive: true });
  cpSync(join(site, '23.05/base/mips_24kc'), join(site, OWN), { recursive: true });
  expect(await publishing(place, { ...run, files: await make(place, 'more', 'mips_24kc') })).toMatchObject({
    added: 1,
  });
});

test('reindex lists what is for another arch, and says what a publish will say', async () => {
  const [, , any, make] = FORMATS[0] as (typeof FORMATS)[number];
  const { place, site, run } = await prepared(make, any);
  rmSync(join(site, OWN), { recursive: true });
  cpSync(join(site, OTHER), join(site, OWN), { recursive: true });
  const report = await reindexing(place, run);
  expect(report.warnings.join()).toContain(
    '(x86_64 in mips_24kc): listed as a package of its own arch in a folder of another one',
  );
  const map = { ...run, 'arch-map': 'x86_64=mips_24kc x86_64', 'max-removals': '1' };
  expect(await reindexing(place, map)).toMatchObject({ warnings: [] });
  expect(await publishing(place, { ...run, files: await make(place, 'more', 'mips_24kc') })).toMatchObject({
    added: 1,
  });
});
