import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rotate } from '../../src/commands/rotate.ts';
import { verify } from '../../src/commands/verify.ts';
import { makeOpenpgpPair } from '../../src/keys/openpgp/openpgp.ts';
import { type RotateReport, rotateText } from '../../src/report/rotate.ts';
import { judge, needJudge } from '../support/judges.ts';
import {
  checking,
  failureOf,
  makeHost,
  makePlace,
  type Place,
  publishing,
  settingsOf,
  type Words,
} from '../support/run.ts';
import { startStaticServer } from '../support/static-server.ts';
import { makeEcSecret, makeRsaSecret, makeTestKey } from '../support/test-keys.ts';

const BEGIN = new Date('2027-01-01T00:00:00Z');
const onDay = (days: number): Date => new Date(BEGIN.getTime() + days * 86_400_000);

interface Pair {
  secret: string;
  /** The text and the name of the public key's file. */
  text: string;
  name: string;
}

const pemPair = (secret: string, name: string): Pair => ({
  ...{ secret, name },
  text: createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString(),
});

async function pgpPair(): Promise<Pair> {
  const { secretText: secret, publicKey } = await makeOpenpgpPair('feed', undefined, onDay(-9));
  return { secret, text: publicKey.text, name: publicKey.fileName };
}

async function usignPair(): Promise<Pair> {
  const { secret, publicKey } = await makeTestKey();
  return { secret, text: publicKey.text, name: publicKey.fileName };
}

const rsaPair = (name: string): Pair => pemPair(makeRsaSecret(), name);

/** A feed in a folder that is served, with what a maintainer and two devices do with it. */
async function makeFeed(
  scheme: string,
  [old, next]: readonly [Pair, Pair],
  keysOf: (pairs: Pair[]) => Words,
) {
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const server = await startStaticServer({ root: directory });
  for (const pair of [old, next]) place.file(`updated/${pair.name}`, pair.text);
  place.file(`asleep/${old.name}`, old.text);
  const nextFile = place.file(`next/${next.name}`, next.text);
  const at = (days: number) => ({ ...makeHost(place), now: onDay(days), cwd: place.folder });
  const home = { directory };
  const told = async (days: number, pairs: Pair[], words: Words = {}) => {
    const report = await rotate(settingsOf({ ...home, ...keysOf(pairs), ...words }), at(days));
    const change = report.changes.find((one) => one.scheme === scheme);
    if (change === undefined) throw new Error(`nothing about ${scheme}`);
    return { ...change, text: rotateText(report), report };
  };
  const renew = (days: number, pairs: Pair[], words: Words = {}) =>
    publishing(
      place,
      { ...home, ...keysOf(pairs), branch: '', repository: '', renew: 'true', ...words },
      at(days),
    );
  /** Which of the two devices can update, and what the other says. */
  const devices = async (days: number) => {
    const known = settingsOf({ 'known-keys': ['asleep', 'updated'] });
    const { devices: views } = await verify([server.url], known, at(days));
    return Object.fromEntries((views ?? []).map((view) => [view.name, view]));
  };
  return { place, directory, at, home, told, renew, devices, nextFile, keysOf };
}

const able = async (devices: Promise<{ [name: string]: { canUpdate: boolean } }>) =>
  Object.fromEntries(Object.entries(await devices).map(([name, { canUpdate }]) => [name, canUpdate]));

const fileOf = { usign: 'ipk', openpgp: 'ipk', 'apk-v2': 'apkV2', 'apk-v3': 'apkV3' } as const;
type Scheme = keyof typeof fileOf;

const make = async (place: Place, scheme: Scheme, version: string): Promise<string> =>
  await place[fileOf[scheme]]({ version });

const SCHEMES: readonly (readonly [
  Scheme,
  () => Promise<readonly [Pair, Pair]>,
  (pairs: Pair[]) => Words,
])[] = [
  [
    'usign',
    async () => [await usignPair(), await usignPair()],
    ([one]) => ({ 'usign-key': one?.secret ?? '' }),
  ],
  [
    'openpgp',
    async () => [await pgpPair(), await pgpPair()],
    (pairs) => ({ 'openpgp-key': pairs.map(({ secret }) => secret).join('\n') }),
  ],
  [
    'apk-v2',
    async () => [rsaPair('old@example.org-1.rsa.pub'), rsaPair('new@example.org-2.rsa.pub')],
    (pairs) => ({
      'apk-rsa-key': pairs.map(({ secret }) => secret).join('\n'),
      'apk-rsa-key-name': pairs.map(({ name }) => name),
    }),
  ],
  [
    'apk-v3',
    async () => [pemPair(makeEcSecret(), 'old.pem'), pemPair(makeEcSecret(), 'new.pem')],
    (pairs) => ({ 'apk-ec-key': pairs.map(({ secret }) => secret).join('\n') }),
  ],
];

test.each(SCHEMES)(
  'a key of %s is changed in the steps that rotate tells',
  async (scheme, makePairs, keysOf) => {
    const [old, next] = await makePairs();
    const feed = await makeFeed(scheme, [old, next], keysOf);
    const { place, home, told, renew, devices, nextFile, at } = feed;
    const ring = { keyring: 'feed-keyring' };
    await publishing(
      place,
      { ...home, ...ring, ...keysOf([old]), files: await make(place, scheme, '1.0-r1') },
      at(0),
    );
    expect(await told(1, [old])).toMatchObject({
      stage: 'steady',
      next: expect.stringContaining('pkgfeed keygen'),
    });

    // The new key is announced.
    const coming = { 'next-keys': nextFile };
    const planned = await told(1, [old], coming);
    expect(planned.report.keyrings).toMatchObject([{ name: 'feed-keyring', holds: false }]);
    expect(planned).toMatchObject({
      stage: 'planned',
      since: null,
      next: expect.stringContaining('`renew: true`'),
    });
    await renew(1, [old], { ...coming, ...ring });
    const published = await told(2, [old]);
    expect(published.report.keyrings).toMatchObject([{ holds: true }]);
    expect(published.text).toContain('brings these keys to devices');
    expect(published).toMatchObject({ stage: 'published', since: onDay(1).toISOString(), mayFinish: false });
    expect(await able(devices(2))).toEqual({ asleep: true, updated: true });
    const foretold = published.devices;

    // Nobody may hurry.
    const alone = { 'trusted-keys': old.text };
    const early = await failureOf(renew(10, [next], alone));
    expect(early).toMatchObject({ code: 'KEY_CHANGED', remedy: expect.stringContaining('`pkgfeed rotate`') });
    if (scheme !== 'usign') {
      expect(published.next).toContain('let both sign');
      await renew(10, [old, next]);
      expect(await able(devices(10))).toEqual({ asleep: true, updated: true });
      expect(await told(10, [old, next])).toMatchObject({ stage: 'both', signedByNew: 1, mayFinish: false });
    }
    const waiting = await told(30, scheme === 'usign' ? [old] : [old, next]);
    expect(waiting.next).toContain('wait until 2027-02-01 00:00:00 UTC (a day)');
    expect(waiting.text.trimEnd().split('\n').at(-1)).toBe(`next: ${scheme}: ${waiting.next}`);
    const stopped = await failureOf(renew(30, [next], alone));
    expect(stopped).toMatchObject({ code: 'KEY_CHANGED' });
    expect(stopped.message).toContain('lets it sign alone from 2027-02-01 00:00:00 UTC on');

    // The day has come. No `allow-key-change` is needed.
    const due = await told(31, scheme === 'usign' ? [old] : [old, next]);
    expect(due).toMatchObject({ mayFinish: true, next: expect.stringContaining('sign alone') });
    const report = await renew(31, [next], alone);
    expect(report.warnings.join()).toContain('no longer signed by');
    const after = await devices(32);
    expect(after.updated?.canUpdate).toBe(true);
    expect(after.asleep?.canUpdate).toBe(false);
    // A device that slept through it sees what was foretold.
    expect(foretold).toContain(after.asleep?.indexes[0]?.says);
    const done = await told(32, [next]);
    expect(done).toMatchObject({ stage: 'changed', next: expect.stringContaining('nothing') });
    expect(await checking(place, { ...home, ...keysOf([next]) }, at(32))).toMatchObject({ ok: true });
  },
);

test('signify and gpgv agree with each step', async (context) => {
  needJudge(context, 'signify-openbsd', ['-h']);
  needJudge(context, 'gpgv');
  const place = makePlace();
  const directory = join(place.folder, 'site');
  const [old, next] = [await usignPair(), await usignPair()];
  const index = join(directory, '24.10/base/mips_24kc/Packages');
  const accepts = (pair: Pair): boolean => {
    const key = place.file(`${pair.name}.pub`, pair.text);
    return judge('signify-openbsd', ['-V', '-p', key, '-x', `${index}.sig`, '-m', index]).status === 0;
  };
  const at = (days: number) => ({ ...makeHost(place), now: onDay(days) });
  const run = { directory, branch: '', repository: '', renew: 'true' };
  await publishing(place, { directory, 'usign-key': old.secret, files: place.ipk({}) }, at(0));
  await publishing(place, { ...run, 'usign-key': old.secret, 'next-keys': next.text }, at(0));
  expect([accepts(old), accepts(next)]).toEqual([true, false]);
  await publishing(place, { ...run, 'usign-key': next.secret, 'trusted-keys': old.text }, at(30));
  expect([accepts(old), accepts(next)]).toEqual([false, true]);
  expect(readFileSync(join(directory, 'keys', next.name), 'latin1')).toBe(next.text);
});

test('a date that somebody wrote into feed.json lets no other key through', async () => {
  const place = makePlace();
  const { publish, tell, feedFile } = await makeSmall(place);
  const stranger = await usignPair();
  await publish(0, {});
  place.file(`site/keys/${stranger.name}`, stranger.text);
  const feed = JSON.parse(feedFile()) as { keys: object[] };
  const planted = { scheme: 'usign', keyId: stranger.name, path: `keys/${stranger.name}` };
  feed.keys.push({ ...planted, sha256: null, since: '2020-01-01T00:00:00Z', state: 'next' });
  place.file('site/feed.json', JSON.stringify(feed));
  // The planted key signs nothing: a run signs with the secrets that it is given, and with no others.
  await publish(1, { renew: 'true' });
  const told = await tell(1);
  expect(told).toMatchObject({ changes: [{ signedByNew: 0, unconfirmed: [stranger.name] }] });
  expect(rotateText(told)).toContain('only feed.json, which nobody signs');
});

async function makeSmall(place: Place) {
  const directory = join(place.folder, 'site');
  const { secret } = await usignPair();
  const at = (days: number) => ({ ...makeHost(place), now: onDay(days) });
  const files = place.ipk({});
  return {
    publish: (days: number, words: Words) =>
      publishing(place, { directory, 'usign-key': secret, files, ...words }, at(days)),
    tell: (days: number): Promise<RotateReport> =>
      rotate(settingsOf({ directory, 'usign-key': secret }), at(days)),
    feedFile: () => readFileSync(join(directory, 'feed.json'), 'utf8'),
  };
}
