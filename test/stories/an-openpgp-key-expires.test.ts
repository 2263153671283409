import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as openpgp from 'openpgp';
import { expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { judge, needJudge } from '../support/judges.ts';
import { checking, failureOf, makeHost, makePlace, publishing, settingsOf } from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';

const DAY = 86_400;
const MADE = new Date('2026-01-01T00:00:00Z');
const onDay = (days: number): Date => new Date(MADE.getTime() + days * DAY * 1000);
const FOLDER = '24.10/base/mips_24kc';

const makeKey = async () =>
  (
    await openpgp.generateKey({
      ...{ type: 'ecc', curve: 'ed25519Legacy', format: 'object', date: MADE, subkeys: [] },
      ...{ userIDs: [{ name: 'Feed' }], keyExpirationTime: 100 * DAY },
    })
  ).privateKey;

/** A signature that lasts five days, as other programs can make it. */
async function expiringPacket(key: openpgp.PrivateKey, index: Buffer): Promise<openpgp.SignaturePacket> {
  const packet = new openpgp.SignaturePacket();
  Object.assign(packet, {
    ...{ publicKeyAlgorithm: key.keyPacket.algorithm, hashAlgorithm: 8, signatureType: 0 },
    ...{ signatureExpirationTime: 5 * DAY, signatureNeverExpires: false },
  });
  type Sign = (key: object, data: object, date: Date, detached: boolean, config: object) => Promise<void>;
  const data = { text: null, getBytes: () => index };
  const config = { ...openpgp.config, nonDeterministicSignaturesViaNotation: false };
  await (packet.sign.bind(packet) as unknown as Sign)(key.keyPacket, data, onDay(2), true, config);
  return packet;
}

async function makeFeed() {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const at = (days: number) => ({ ...makeHost(place), now: onDay(days) });
  const publish = (days: number, key: openpgp.PrivateKey, files: string) =>
    publishing(place, { directory, 'openpgp-key': key.armor(), files }, at(days));
  return { place, directory, at, publish };
}

test('a run warns in the last sixty days of its key, stops after them, and goes on with more time', async () => {
  const { place, directory, at, publish } = await makeFeed();
  const key = await makeKey();
  const fingerprint = key.getFingerprint();
  expect((await publish(1, key, place.ipk({}))).warnings.join()).not.toContain('expires');
  const late = await publish(50, key, place.ipk({ version: '2.0-1' }));
  expect(late.warnings.join()).toContain(
    `the OpenPGP key ${fingerprint} expires at 2026-04-11 00:00:00 UTC, in 50 days`,
  );
  const ended = await failureOf(publish(100, key, place.ipk({ version: '3.0-1' })));
  expect(ended).toMatchObject({ code: 'KEY_EXPIRED' });

  const { privateKey: longer } = await openpgp.reformatKey({
    ...{ privateKey: key, userIDs: [{ name: 'Feed' }], date: onDay(90), format: 'object' },
    keyExpirationTime: 1000 * DAY,
  });
  expect(await publish(95, longer, place.ipk({ version: '3.0-1' }))).toMatchObject({
    updated: 1,
    warnings: [],
  });
  const published = readFileSync(join(directory, `keys/${fingerprint}.asc`), 'utf8');
  const read = await openpgp.readKey({ armoredKey: published });
  expect(await read.getExpirationTime()).toEqual(onDay(1000));
  expect(await checking(place, { directory }, at(101))).toMatchObject({ ok: true, findings: [] });
  // The older export of the key does not take that back.
  const back = await failureOf(publish(96, key, place.ipk({ version: '4.0-1' })));
  expect(back).toMatchObject({ code: 'CONFLICT_PATH' });
});

test('check and verify say for which clients an expired key is the end', async () => {
  const { place, directory, at, publish } = await makeFeed();
  const key = await makeKey();
  await publish(1, key, place.ipk({}));
  const server = await startStaticServer({ root: directory });
  const path = `keys/${key.getFingerprint()}.asc`;
  const looks = (days: number) => [
    checking(place, { directory }, at(days)),
    verify([server.url], settingsOf({}), at(days)),
  ];
  for (const report of await Promise.all(looks(50))) {
    expect(report).toMatchObject({ ok: true, findings: [{ severity: 'warning', path }] });
    expect(report.findings[0]?.what).toContain(`in 50 days, and signs ${FOLDER}/Packages.sig`);
  }
  for (const report of await Promise.all(looks(100))) {
    expect(report).toMatchObject({ ok: false, findings: [{ severity: 'error', path }] });
    expect(report.findings[0]?.why).toContain("Yocto's opkg says `Key expired`");
  }
});

test('a signature that has expired is an error, and the next run signs anew', async (context) => {
  needJudge(context, 'gpgv');
  const { place, directory, at, publish } = await makeFeed();
  const key = await makeKey();
  const files = place.ipk({});
  await publish(1, key, files);
  const index = readFileSync(join(directory, FOLDER, 'Packages'));
  const packet = await expiringPacket(key, index);
  const signature = new openpgp.Signature(openpgp.PacketList.of(packet) as never);
  writeFileSync(join(directory, FOLDER, 'Packages.asc'), signature.armor());
  writeFileSync(join(directory, FOLDER, 'Packages.sig'), signature.write());
  const accepted = (): boolean => {
    const keyring = place.file('keyring.gpg', Buffer.from(key.toPublic().write()));
    const asc = join(directory, FOLDER, 'Packages.asc');
    return judge('gpgv', ['--keyring', keyring, asc, join(directory, FOLDER, 'Packages')]).status === 0;
  };
  expect(accepted()).toBe(false);
  const report = await checking(place, { directory }, at(20));
  expect(report.findings).toMatchObject([{ severity: 'error' }]);
  expect(report.findings[0]?.what).toContain('that expired at 2026-01-08 00:00:00 UTC');
  expect(report.findings[0]?.why).toContain('gpgv refuses it too');
  await publish(20, key, files);
  expect(await checking(place, { directory }, at(20))).toMatchObject({ ok: true, findings: [] });
  expect(accepted()).toBe(true);
});
