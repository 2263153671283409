import { existsSync, readFileSync } from 'node:fs';
import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { openpgpSignatures } from '../../../../src/keys/openpgp/packets.ts';
import { GPG_FINGERPRINT, GPG_PUB, GPG_SEC } from '../../../support/key-vectors.ts';
import { DAY, MADE, MESSAGE, made, NOW, one, packetBody, readPublic, refused } from './key-maker.ts';

const vectors = new URL('../../../../../shared/formats/vectors/', import.meta.url);
const isThere = existsSync(vectors);

describe('an OpenPGP signature', () => {
  let key: SigningKey;
  beforeAll(async () => {
    key = await one(GPG_SEC);
  });

  it('is what gpg writes: version 4, the issuer’s fingerprint and the time hashed, its id not', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    const time = Math.floor(NOW.getTime() / 1000).toString(16);
    const hashed = `1621 04${GPG_FINGERPRINT} 0502${time}`.replaceAll(' ', '');
    expect(packet.toString('hex')).toMatch(
      new RegExp(`^8901b3 04000108 001d ${hashed} 000a 0910${GPG_FINGERPRINT.slice(24)}`.replaceAll(' ', '')),
    );
    expect(packet).toHaveLength(438);
  });

  it.each(['2048', 'ed25519'])('is the same for the same clock, and states the clock (%s)', async (kind) => {
    const secret = await made(kind === 'ed25519' ? {} : { type: 'rsa', rsaBits: 2048 });
    const [a, b] = await Promise.all([one(secret.armor()), one(secret.armor())]);
    const later = new Date(+NOW + 1000);
    expect(await a.sign(MESSAGE, { at: NOW })).toEqual(await b.sign(MESSAGE, { at: NOW }));
    expect(await a.sign(MESSAGE)).toEqual(await b.sign(MESSAGE, { at: NOW }));
    expect(await a.sign(MESSAGE, { at: later })).not.toEqual(await b.sign(MESSAGE, { at: NOW }));
    expect(a.publicKey.text).toBe(b.publicKey.text);
  });

  it('can have numbers that begin with zeros', async () => {
    const ed = await one((await made()).armor());
    const sizes = new Set<number>();
    for (let i = 0; i < 600; i++) {
      const message = Buffer.from(`message ${i}`);
      const packet = await ed.sign(message, { at: NOW });
      sizes.add(packet.length);
      if (packet.length < 119) expect(await ed.publicKey.verify(message, packet)).toBe(true);
    }
    expect(sizes.size).toBeGreaterThan(1);
  });

  it('is refused before the key was made and after its end', async () => {
    const ending = await one((await made({ keyExpirationTime: 30 * DAY })).armor());
    const signAt = async (at: string): Promise<Buffer> => ending.sign(MESSAGE, { at: new Date(at) });
    await expect(signAt('2026-11-21T09:59:59Z')).rejects.toMatchObject(
      refused('KEY_EXPIRED', /made at 2026-11-21 10:00:00 UTC, but its/),
    );
    await expect(signAt('2026-12-21T10:00:00Z')).rejects.toMatchObject(
      refused('KEY_EXPIRED', /expired at 2026-12-21 10:00:00 UTC$/),
    );
    await expect(signAt('1970-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'KEY_EXPIRED' });
    expect(await ending.publicKey.verify(MESSAGE, await signAt('2026-11-21T10:00:00Z'))).toBe(true);
    expect(await ending.publicKey.verify(MESSAGE, await signAt('2026-12-21T09:59:59Z'))).toBe(true);
  });

  it('is verified by its key alone, over its bytes alone', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    const published = await readPublic(key.publicKey.text);
    expect(published).toMatchObject({ keyId: GPG_FINGERPRINT, text: GPG_PUB });
    for (const publicKey of [key.publicKey, published]) {
      expect(await publicKey.verify(MESSAGE, packet)).toBe(true);
      expect(await publicKey.verify(Buffer.from('Package: hellp\n'), packet)).toBe(false);
      expect(await publicKey.verify(Buffer.alloc(0), packet)).toBe(false);
      expect(await publicKey.verify(MESSAGE, Buffer.concat([packet, packet]))).toBe(false);
      expect(await publicKey.verify(MESSAGE, Buffer.alloc(0))).toBe(false);
      expect(await publicKey.verify(MESSAGE, MESSAGE)).toBe(false);
    }
    const other = await one((await made()).armor());
    expect(await other.publicKey.verify(MESSAGE, packet)).toBe(false);
  });

  it('is refused with any byte changed that means something', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    // The unhashed issuer id means nothing beside the hashed fingerprint, but this reader wants it right.
    const meansNothing = new Set<number>();
    for (let at = 3; at < packet.length; at += 3) {
      const changed = Buffer.from(packet);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      if (await key.publicKey.verify(MESSAGE, changed)) meansNothing.add(at);
    }
    expect([...meansNothing].filter((at) => at < 38 || at > 50)).toEqual([]);
  });

  it('cut at any length is no signature', async () => {
    const packet = await key.sign(MESSAGE, { at: NOW });
    for (let size = 0; size < packet.length; size += 5) {
      expect(await key.publicKey.verify(MESSAGE, packet.subarray(0, size))).toBe(false);
      expect(openpgpSignatures(packet.subarray(0, size))).toBeUndefined();
    }
  });

  it.each([
    ['good in the plain form', { signatureType: 0, hashAlgorithm: 8 }, true],
    ['good with SHA-512', { signatureType: 0, hashAlgorithm: 10 }, true],
    ['bad with SHA-1', { signatureType: 0, hashAlgorithm: 2 }, false],
    ['bad where it is over text', { signatureType: 1, hashAlgorithm: 8 }, false],
    ['bad where it is over nothing', { signatureType: 2, hashAlgorithm: 8 }, false],
  ])('of another program is %s', async (_, properties, isGood) => {
    const privateKey = await made({ type: 'rsa', rsaBits: 2048 });
    const body = await packetBody(privateKey, properties);
    const packet = Buffer.concat([Buffer.of(0x89, body.length >> 8, body.length & 0xff), body]);
    expect(openpgpSignatures(packet)?.[0]?.keyId).toBe(privateKey.getFingerprint());
    expect(await (await one(privateKey.armor())).publicKey.verify(MESSAGE, packet)).toBe(isGood);
  });

  it('from before its key’s self-signature was renewed is still good', async () => {
    const privateKey = await made();
    const old = await (await one(privateKey.armor())).sign(MESSAGE, { at: new Date('2026-11-22T00:00:00Z') });
    const { publicKey } = await openpgp.reformatKey({
      privateKey,
      userIDs: [{ name: 'Feed Test' }],
      keyExpirationTime: 300 * DAY,
      date: new Date('2026-11-25T00:00:00Z'),
      format: 'armored',
    });
    expect(await (await readPublic(publicKey)).verify(MESSAGE, old)).toBe(true);
  });

  it('from before its key expired is good, from after it is not', async () => {
    const privateKey = await made();
    const signer = await one(privateKey.armor());
    const { publicKey } = await openpgp.reformatKey({
      privateKey,
      userIDs: [{ name: 'Feed Test' }],
      keyExpirationTime: 5 * DAY,
      date: MADE,
      format: 'armored',
    });
    const expired = await readPublic(publicKey);
    const signAt = async (at: string): Promise<Buffer> => signer.sign(MESSAGE, { at: new Date(at) });
    expect(await expired.verify(MESSAGE, await signAt('2026-11-25T00:00:00Z'))).toBe(true);
    expect(await expired.verify(MESSAGE, await signAt('2026-11-27T00:00:00Z'))).toBe(false);
  });
});

describe('the OpenPGP vectors', () => {
  const file = (name: string): Buffer => readFileSync(new URL(name, vectors));

  it.runIf(isThere).each(['Packages.gpg.sig', 'Packages.gpg.asc'])(
    '%s is gpg’s signature of Packages',
    async (name) => {
      const [signature, ...more] = openpgpSignatures(file(`opkg/${name}`)) ?? [];
      expect([signature?.keyId, more]).toEqual([GPG_FINGERPRINT, []]);
      const key = await readPublic(file('keys/gpg.pub.asc').toString());
      const packet = signature?.packet ?? Buffer.alloc(0);
      expect(await key.verify(file('opkg/Packages'), packet)).toBe(true);
      expect(await key.verify(file('opkg/Packages.torture'), packet)).toBe(false);
    },
  );
});
