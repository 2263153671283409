import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { armorBlocks } from '../../src/keys/armor.ts';
import type { PublicKey, SigningKey } from '../../src/keys/key.ts';
import { loadOpenpgpKeys, makeOpenpgpPair, readOpenpgpPublicKeys } from '../../src/keys/openpgp/openpgp.ts';
import { armorSignatures, openpgpSignatures } from '../../src/keys/openpgp/packets.ts';
import { judge, needJudge } from '../support/judges.ts';

const NOW = new Date();
const MADE = new Date(NOW.getTime() - 7_200_000);
const MESSAGE = Buffer.from('Package: hello\nVersion: 1.0-1\n');
const folder = mkdtempSync(join(tmpdir(), 'gpg-'));
const file = (name: string): string => join(folder, name);
/** Keys of a test have a home of their own, with an agent that ends with it. */
let home = '';
const homes: string[] = [];

beforeEach((context) => {
  needJudge(context, 'gpg');
  needJudge(context, 'gpg-agent');
  needJudge(context, 'gpgv');
  home = file(`h${homes.length}`);
  homes.push(home);
  mkdirSync(home, { mode: 0o700 });
});

afterAll(() => {
  for (const one of homes) judge('gpgconf', ['--homedir', one, '--kill', 'all']);
  rmSync(folder, { recursive: true, force: true });
});

/** A time that gpg can be told to believe, by seconds from now. */
const stamp = (seconds: number): string =>
  new Date(NOW.getTime() + seconds * 1000).toISOString().replace(/[-:]|\.\d+Z/g, '');

const BATCH = ['--batch', '--yes', '--quiet', '--pinentry-mode', 'loopback', '--trust-model', 'always'];
/** Keys are an hour old when this test uses them. */
const EARLIER = ['--faked-system-time', stamp(-3600)];

/** Runs gpg in the test's home; what it prints. */
function gpg(passphrase: string, ...args: string[]): Buffer {
  const run = judge(
    'gpg',
    ['--homedir', home, ...BATCH, ...EARLIER, '--passphrase', passphrase, ...args],
    '',
    folder,
  );
  expect([args, run.status, run.stderr]).toEqual([args, 0, expect.any(String)]);
  return run.stdout;
}

function fingerprints(): string[] {
  const lines = gpg('', '--list-keys', '--with-colons', '--with-subkey-fingerprint')
    .toString('utf8')
    .split('\n');
  return lines
    .filter((line) => line.startsWith('fpr:'))
    .map((line) => (line.split(':')[9] ?? '').toLowerCase());
}

const generate = (passphrase: string, algorithm: string, usage = 'default', expires = 'never'): void => {
  gpg(passphrase, '--quick-generate-key', 'Feed Test <feed@example.org>', algorithm, usage, expires);
};
const secret = (passphrase = '', how = '--export-secret-keys'): string =>
  gpg(passphrase, '--armor', how).toString('latin1');
const exported = (): string => gpg('', '--armor', '--export').toString('latin1');

async function load(text: string, passphrase?: string): Promise<SigningKey> {
  const [key, ...more] = await loadOpenpgpKeys({ text, origin: 'the key' }, passphrase, NOW);
  if (key === undefined || more.length > 0) throw new Error('not one key');
  return key;
}

async function read(text: string): Promise<PublicKey> {
  const [key] = await readOpenpgpPublicKeys({ text, origin: 'the key' });
  if (key === undefined) throw new Error('no key');
  return key;
}

/** What gpgv says of a signature file, with the keys that we would publish. */
function verdict(
  keys: readonly string[],
  signature: Buffer | string,
  message: Buffer = MESSAGE,
): number | null {
  const blocks = keys.flatMap((key) => armorBlocks(key)).map(({ bytes }) => bytes ?? Buffer.alloc(0));
  writeFileSync(file('judged.gpg'), Buffer.concat(blocks));
  writeFileSync(file('judged'), message);
  writeFileSync(file('judged.sig'), signature);
  return judge('gpgv', ['--keyring', file('judged.gpg'), 'judged.sig', 'judged'], '', folder).status;
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
};

/** Signs with the key; gpgv accepts it in both forms, and nothing that is changed. */
async function expectGood(key: SigningKey, issuer: string | undefined): Promise<void> {
  const packet = await key.sign(MESSAGE, { at: NOW });
  expect(openpgpSignatures(packet)?.map(({ keyId }) => keyId)).toEqual([issuer]);
  const keys = [key.publicKey.text];
  expect(verdict(keys, packet)).toBe(0);
  expect(verdict(keys, armorSignatures([packet]))).toBe(0);
  expect(verdict(keys, packet, flipped(MESSAGE, 5))).not.toBe(0);
  // A number at the end, the time stated, and the hash function.
  for (const at of [packet.length - 1, 32, 6])
    expect([at, verdict(keys, flipped(packet, at))]).not.toEqual([at, 0]);
}

describe('gpg makes keys that we sign with, and gpgv verifies our signatures:', () => {
  test.each(['rsa2048', 'rsa3072', 'ed25519'])('%s, without a passphrase and with one', async (kind) => {
    for (const passphrase of ['', 'pässphräse']) {
      generate(passphrase, kind, 'sign');
      const key = await load(secret(passphrase), passphrase || undefined);
      await expectGood(key, fingerprints()[0]);
      expect(key.publicKey.text).toBe(exported());
      expect((await read(exported())).text).toBe(key.publicKey.text);
      gpg(passphrase, '--delete-secret-and-public-key', fingerprints()[0] ?? '');
    }
  });

  test('a default key, with an encryption subkey', async () => {
    generate('', 'default');
    await expectGood(await load(secret()), fingerprints()[0]);
  });

  test.each([
    ['rsa2048', ''],
    ['ed25519', 'open sesame'],
  ])(
    'a certifying key with a signing subkey of %s, also without the primary secret (%j)',
    async (kind, passphrase) => {
      generate(passphrase, 'ed25519', 'cert');
      const [primary = ''] = fingerprints();
      gpg(passphrase, '--quick-add-key', primary, kind, 'sign', '2y');
      gpg(passphrase, '--quick-add-key', primary, 'cv25519', 'encr');
      const subkey = fingerprints()[1];
      for (const how of ['--export-secret-keys', '--export-secret-subkeys']) {
        const text = secret(passphrase, how);
        const key = await load(text, passphrase || undefined);
        expect(key.publicKey.keyId).toBe(primary);
        expect([primary, subkey].map((name) => key.publicKey.answersTo(name ?? ''))).toEqual([true, true]);
        await expectGood(key, subkey);
        if (passphrase === '') continue;
        await expect(load(text)).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
        await expect(load(text, 'x')).rejects.toMatchObject({ code: 'KEY_PASSPHRASE' });
      }
    },
  );

  test('two keys, whose signatures are in one file', async () => {
    generate('', 'rsa2048', 'sign');
    gpg('', '--quick-generate-key', 'New <new@example.org>', 'ed25519', 'sign', 'never');
    const keys = await loadOpenpgpKeys({ text: secret(), origin: 'the keys' }, undefined, NOW);
    expect(keys.map(({ publicKey }) => publicKey.keyId)).toEqual(fingerprints());
    const packets = await Promise.all(keys.map(async (key) => key.sign(MESSAGE, { at: NOW })));
    const texts = keys.map(({ publicKey }) => publicKey.text);
    expect(verdict(texts, Buffer.concat(packets))).toBe(0);
    expect(verdict(texts, armorSignatures(packets))).toBe(0);
    // Whoever knows the old key alone reads the old key's signature first.
    const known = judge(
      'gpg',
      ['--homedir', home, '--batch', '--status-fd', '1', '--verify', 'judged.sig', 'judged'],
      '',
      folder,
    );
    expect(known.stdout.toString().match(/^\[GNUPG:\] GOODSIG/gm)).toHaveLength(2);
  });

  test('a key whose life was made longer, and its signatures from before', async () => {
    generate('', 'rsa2048', 'sign', '5d');
    const before = await (await load(secret())).sign(MESSAGE, { at: NOW });
    gpg('', '--faked-system-time', stamp(86_400), '--quick-set-expire', fingerprints()[0] ?? '', '30d');
    const key = await read(exported());
    expect(await key.verify(MESSAGE, before)).toBe(true);
    expect(await (await load(secret())).publicKey.verify(MESSAGE, before)).toBe(true);
  });
});

describe('gpg makes keys that we refuse:', () => {
  test('one that has expired', async () => {
    gpg('', '--faked-system-time', stamp(-10 * 86_400), '--quick-generate-key', 'x', 'rsa2048', 'sign', '2d');
    await expect(load(secret())).rejects.toMatchObject({ code: 'KEY_EXPIRED', message: /which expired at/ });
  });

  test('one that is revoked', async () => {
    generate('', 'rsa2048', 'sign');
    const [name = ''] = readdirSync(join(home, 'openpgp-revocs.d'));
    const certificate = readFileSync(join(home, 'openpgp-revocs.d', name), 'latin1').replace(
      ':-----BEGIN',
      '-----BEGIN',
    );
    writeFileSync(file('revocation'), certificate);
    gpg('', '--import', file('revocation'));
    await expect(load(secret())).rejects.toMatchObject({ code: 'KEY_EXPIRED', message: /which is revoked/ });
    await expect(read(exported())).rejects.toMatchObject({ code: 'KEY_EXPIRED' });
  });

  test.each([
    ['dsa2048', 'KEY_KIND'],
    ['nistp256', 'KEY_KIND'],
    ['rsa1024', 'KEY_WEAK'],
  ])('%s with %s', async (kind, code) => {
    generate('', kind, 'sign');
    await expect(load(secret())).rejects.toMatchObject({ name: 'KeyError', code });
  });

  test('one that may only certify, and the stub of one', async () => {
    generate('', 'ed25519', 'cert');
    await expect(load(secret())).rejects.toMatchObject({ code: 'KEY_KIND' });
    const [primary = ''] = fingerprints();
    gpg('', '--quick-add-key', primary, 'cv25519', 'encr');
    await expect(load(secret('', '--export-secret-subkeys'))).rejects.toMatchObject({ code: 'KEY_KIND' });
  });

  test('one whose signing secret stayed at home', async () => {
    generate('', 'ed25519', 'cert,sign');
    gpg('', '--quick-add-key', fingerprints()[0] ?? '', 'cv25519', 'encr');
    await expect(load(secret('', '--export-secret-subkeys'))).rejects.toMatchObject({
      code: 'KEY_PUBLIC',
      message: expect.stringContaining('without the secret of any part that may sign'),
    });
  });

  test('the public half', async () => {
    generate('', 'rsa2048', 'sign');
    await expect(load(exported())).rejects.toMatchObject({ code: 'KEY_PUBLIC' });
  });
});

describe('gpg makes signatures that we verify', () => {
  test.each(['rsa2048', 'ed25519'])('of %s, armored and not', async (kind) => {
    generate('', kind, 'sign');
    const key = await read(exported());
    writeFileSync(file('message'), MESSAGE);
    for (const args of [[], ['--armor'], ['--digest-algo', 'SHA512']]) {
      gpg('', ...args, '--output', 'message.sig', '--detach-sign', 'message');
      const [signature] = openpgpSignatures(readFileSync(file('message.sig'))) ?? [];
      const packet = signature?.packet ?? Buffer.alloc(0);
      expect(key.answersTo(signature?.keyId ?? '')).toBe(true);
      expect(await key.verify(MESSAGE, packet)).toBe(true);
      expect(await key.verify(flipped(MESSAGE, 0), packet)).toBe(false);
      expect(await key.verify(MESSAGE, flipped(packet, packet.length - 1))).toBe(false);
    }
    gpg('', '--textmode', '--output', 'message.sig', '--detach-sign', 'message');
    const [text] = openpgpSignatures(readFileSync(file('message.sig'))) ?? [];
    expect(await key.verify(MESSAGE, text?.packet ?? Buffer.alloc(0))).toBe(false);
  });
});

test('gpg signs with the keys that we make, and gpgv verifies ours, with and without a passphrase', async () => {
  for (const passphrase of ['', 'open sesame']) {
    const pair = await makeOpenpgpPair('Example feed <feed@example.com>', passphrase || undefined, MADE);
    writeFileSync(file('ours.asc'), pair.secretText);
    gpg(passphrase, '--import', file('ours.asc'));
    writeFileSync(file('message'), MESSAGE);
    gpg(
      passphrase,
      '--local-user',
      pair.publicKey.keyId,
      '--output',
      'message.sig',
      '--detach-sign',
      'message',
    );
    const signature = readFileSync(file('message.sig'));
    expect(verdict([pair.publicKey.text], signature)).toBe(0);
    expect(await pair.publicKey.verify(MESSAGE, openpgpSignatures(signature)?.[0]?.packet ?? signature)).toBe(
      true,
    );
    expect(fingerprints()).toContain(pair.publicKey.keyId);
    await expectGood(await load(pair.secretText, passphrase || undefined), pair.publicKey.keyId);
  }
});
