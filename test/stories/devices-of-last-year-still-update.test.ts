import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type VerifyLimits, verify } from '../../src/commands/verify.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { checkMarkdown } from '../../src/report/markdown.ts';
import type { VerifyReport } from '../../src/report/report.ts';
import { checkText } from '../../src/report/text.ts';
import { failureOf, makeHost, makePlace, type Place, publishing, settingsOf } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const HASTE: VerifyLimits = { fetch: { backoff: 10, tries: 2 }, patience: { least: 0, most: 10, first: 5 } };
const MADE = new Date(1_600_000_000_000);

const publicPem = (secret: string): string =>
  createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString();

async function looking(place: Place, url: string, known: readonly string[]): Promise<VerifyReport> {
  return await verify(
    [url],
    settingsOf({ 'known-keys': known }),
    { ...makeHost(place), cwd: place.folder },
    HASTE,
  );
}

const updates = ({ devices }: VerifyReport): { [name: string]: boolean } =>
  Object.fromEntries((devices ?? []).map(({ name, canUpdate }) => [name, canUpdate]));

test('verify says which devices a change of keys leaves behind, in every format', async () => {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const [usign, next] = [await makeTestKey(), await makeTestKey()];
  const [rsa, ec] = [makeRsaSecret(), makeEcSecret()];
  const [pgp, nextPgp] = [
    await makeOpenpgpPair('old', undefined, MADE),
    await makeOpenpgpPair('new', undefined, MADE),
  ];
  const old = {
    ...{ directory, 'usign-key': usign.secret, 'openpgp-key': pgp.secretText },
    ...{ 'apk-rsa-key': rsa, 'apk-rsa-key-name': 'old.rsa.pub', 'apk-ec-key': ec },
  };
  await publishing(place, { ...old, files: place.ipk({}) });
  await publishing(place, { ...old, branch: '25.12', files: await place.apkV3({}) });
  await publishing(place, { ...old, branch: 'v3.22', repository: 'main', files: place.apkV2({}) });
  place.file('router.pub', usign.publicKey.text);
  place.file('yocto.asc', pgp.publicKey.text);
  place.file('alpine/old.rsa.pub', publicPem(rsa));
  place.file('openwrt/feed.pem', publicPem(ec));
  const known = ['router.pub', 'yocto.asc', 'alpine', 'openwrt/feed.pem'];
  const { url } = await startStaticServer({ root: directory });
  const whole = await looking(place, url, known);
  expect(whole).toMatchObject({ ok: true, findings: [] });
  expect(updates(whole)).toEqual({
    'router.pub': true,
    'yocto.asc': true,
    alpine: true,
    'openwrt/feed.pem': true,
  });
  expect(checkText(whole, (_, text) => text)).toContain(
    'device with router.pub: can update, accepts 1 of 1 index for it',
  );

  // OpenPGP in the wrong order, usign abruptly, apk v2 under another name, apk v3 side by side.
  const later = {
    ...{ ...old, 'usign-key': next.secret, 'openpgp-key': `${nextPgp.secretText}\n${pgp.secretText}` },
    ...{ 'apk-rsa-key-name': 'new.rsa.pub', 'apk-ec-key': `${makeEcSecret()}\n${ec}`, renew: 'true' },
    ...{ branch: '', repository: '', 'trusted-keys': usign.publicKey.text, 'allow-key-change': 'true' },
  };
  await publishing(place, later);
  const report = await looking(place, url, [...known, next.publicKey.text]);
  expect(report.ok).toBe(false);
  expect(updates(report)).toEqual({
    ...{ 'router.pub': false, 'yocto.asc': false, alpine: false, 'openwrt/feed.pem': true },
    [`the key ${next.publicKey.keyId}`]: true,
  });
  const said = report.findings.map(({ path, what, why }) => `${path} ${what}: ${why}`);
  expect(said).toEqual([
    expect.stringMatching(
      /^router\.pub cannot update from 24\.10\/base\/mips_24kc\/Packages: .*Signature check failed/,
    ),
    expect.stringMatching(/^yocto\.asc cannot update .*No public key/),
    expect.stringMatching(/^alpine cannot update from v3\.22\/main\/x86_64\/APKINDEX\.tar\.gz: .*UNTRUSTED/),
  ]);
  expect(checkMarkdown(report)).toContain('is left behind');
});

test('what is no public key stops it, and so does a report beside it', async () => {
  const place = makePlace();
  place.file('device/README', 'nothing');
  const stopped = await failureOf(looking(place, 'http://127.0.0.1:9/', ['device']));
  expect(stopped).toMatchObject({ code: 'KEY_MALFORMED' });
  place.file('empty/.hidden', '');
  expect(await failureOf(looking(place, 'http://127.0.0.1:9/', ['empty']))).toMatchObject({
    code: 'KEY_MALFORMED',
  });
  const { publicKey } = await makeTestKey();
  const both = settingsOf({ 'known-keys': publicKey.text, report: 'report.json' });
  expect(await failureOf(verify([], both, makeHost(place)))).toMatchObject({ code: 'INPUT_VALUE' });
});
