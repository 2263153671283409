import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { armorBlocks } from '../../../../src/keys/armor.ts';
import { armorSignatures, openpgpSignatures } from '../../../../src/keys/openpgp/packets.ts';
import { GPG_PUB, GPG_SEC } from '../../../support/key-vectors.ts';
import { MESSAGE, made, NOW, one } from './key-maker.ts';

describe('openpgpSignatures', () => {
  let packets: Buffer[];
  let fingerprints: string[];
  beforeAll(async () => {
    const keys = [await one(GPG_SEC), await one((await made()).armor())];
    fingerprints = keys.map(({ publicKey }) => publicKey.keyId);
    packets = await Promise.all(keys.map(async (key) => key.sign(MESSAGE, { at: NOW })));
  });
  const idsIn = (file: Buffer | string) => openpgpSignatures(Buffer.from(file))?.map(({ keyId }) => keyId);

  it('reads packets back as they are, armored and not', () => {
    const wanted = packets.map((packet, i) => ({ keyId: fingerprints[i], packet }));
    expect(openpgpSignatures(Buffer.concat(packets))).toEqual(wanted);
    const text = armorSignatures(packets);
    for (const shape of [
      text,
      text.replaceAll('\n', '\r\n'),
      `\n${text}\n`,
      text.replace('\n\n', '\nVersion: 1\n\n'),
    ]) {
      expect(openpgpSignatures(Buffer.from(shape))).toEqual(wanted);
    }
    expect(idsIn(packets.map((packet) => armorSignatures([packet])).join(''))).toEqual(fingerprints);
  });

  it('is armored in 64 columns with a checksum and no header', () => {
    const lines = armorSignatures(packets).split('\n');
    expect(lines[0]).toBe('-----BEGIN PGP SIGNATURE-----');
    expect(lines[1]).toBe('');
    expect(lines[2]).toHaveLength(64);
    expect(lines.at(-3)).toMatch(/^=[A-Za-z0-9+/]{4}$/);
    expect(lines.slice(-2)).toEqual(['-----END PGP SIGNATURE-----', '']);
  });

  it('reads packets with new headers, and names by key id those without a fingerprint', async () => {
    const privateKey = await made();
    const other = (await openpgp.sign({
      message: await openpgp.createMessage({ binary: MESSAGE }),
      signingKeys: privateKey,
      detached: true,
      format: 'binary',
      date: NOW,
    })) as Uint8Array;
    expect(other[0]).toBe(0xc2);
    expect(idsIn(Buffer.from(other))).toEqual([privateKey.getFingerprint()]);
    const [first] = packets;
    const nameless = Buffer.from(first ?? []);
    // The type of the fingerprint's subpacket becomes one for private use.
    nameless.writeUInt8(100, 10);
    expect(idsIn(nameless)).toEqual([fingerprints[0]?.slice(24)]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    ['a usign signature', Buffer.from('untrusted comment: signed by key 3435e05dcfdc2338\nRWQ0NeBd\n')],
    ['a public key', Buffer.from(GPG_PUB)],
    ['the packets of a public key', armorBlocks(GPG_PUB)[0]?.bytes ?? Buffer.alloc(0)],
    [
      'signed text',
      Buffer.from(
        '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nx\n-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n',
      ),
    ],
    ['an armor of nothing', Buffer.from('-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n')],
    ['packets of a length that is open', Buffer.from('8b04000108', 'hex')],
    ['a packet longer than the file', Buffer.from('89ffff04', 'hex')],
    ['a packet of four length bytes', Buffer.from('8affffffff04', 'hex')],
    ['a packet of nothing', Buffer.from('8900008900008800', 'hex')],
    ['a packet in parts', Buffer.from('c2e104', 'hex')],
    ['64 KiB and a byte', Buffer.alloc(64 * 1024 + 1, 0x88)],
  ])('finds none in %s', (_, file) => {
    expect(openpgpSignatures(file)).toBeUndefined();
  });

  it('finds none in a file with too many, with something behind, or with a changed armor', () => {
    const [packet = Buffer.alloc(0)] = packets;
    expect(idsIn(Buffer.concat(Array(16).fill(packet)))).toHaveLength(16);
    expect(idsIn(Buffer.concat(Array(17).fill(packet)))).toBeUndefined();
    expect(idsIn(Buffer.concat([packet, Buffer.of(0)]))).toBeUndefined();
    expect(idsIn(Buffer.concat([packet, Buffer.from('xyz')]))).toBeUndefined();
    expect(idsIn(armorSignatures(packets).replace('\n\ni', '\n\nj'))).toBeUndefined();
    expect(idsIn(armorSignatures(packets) + GPG_PUB)).toBeUndefined();
  });
});
