import * as openpgp from 'openpgp';
import { describe, expect, it } from 'vitest';
import { packetOf } from '../../../../src/keys/openpgp/packets.ts';
import { DAY, MADE, MESSAGE, made, NOW, one, packetBody, readPublic } from './key-maker.ts';

const later = (seconds: number): Date => new Date(MADE.getTime() + seconds * 1000);

/** A signature of `MESSAGE` that lasts so many seconds. */
const lasting = async (key: openpgp.PrivateKey, seconds: number): Promise<Buffer> => {
  const type = openpgp.enums.signature.binary;
  const properties = { signatureType: type, signatureExpirationTime: seconds, signatureNeverExpires: false };
  return packetOf(2, await packetBody(key, properties));
};

describe('the end of an OpenPGP key', () => {
  it('is that of the part that signs, whichever of its parts ends first', async () => {
    const whole = await one((await made({ keyExpirationTime: 100 * DAY })).armor());
    expect(whole.expires).toEqual(later(100 * DAY));
    const subkeys = [{ sign: true, keyExpirationTime: 40 * DAY }];
    const part = await one((await made({ keyExpirationTime: 100 * DAY, subkeys })).armor());
    expect(part.expires).toEqual(later(40 * DAY));
    const shorter = await one((await made({ keyExpirationTime: 20 * DAY, subkeys })).armor());
    expect(shorter.expires).toEqual(later(20 * DAY));
    expect((await one((await made()).armor())).expires).toBeUndefined();
  });

  it('is the end of its signatures, unless they end before it', async () => {
    const key = await made({ keyExpirationTime: 100 * DAY });
    const publicKey = await readPublic(key.toPublic().armor());
    const signing = await one(key.armor());
    const plain = await signing.sign(MESSAGE, { at: NOW });
    expect(await publicKey.endOf?.(plain)).toEqual({ of: 'key', at: later(100 * DAY) });
    const short = await lasting(key, 30 * DAY);
    expect(await publicKey.verify(MESSAGE, short)).toBe(true);
    expect(await publicKey.endOf?.(short)).toEqual({ of: 'signature', at: later(30 * DAY) });
    expect(await publicKey.endOf?.(await lasting(key, 200 * DAY))).toMatchObject({ of: 'key' });
    const endless = await readPublic((await made()).toPublic().armor());
    expect(endless.signsUntil).toBe(Number.POSITIVE_INFINITY);
    expect(publicKey.signsUntil).toBe(later(100 * DAY).getTime());
  });
});
