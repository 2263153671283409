import * as openpgp from 'openpgp';
import { expect } from 'vitest';
import type { PublicKey, SigningKey } from '../../../../src/keys/key.ts';
import { loadOpenpgpKeys, readOpenpgpPublicKeys } from '../../../../src/keys/openpgp/openpgp.ts';

export const MADE = new Date('2026-11-21T10:00:00Z');
export const NOW = new Date('2026-12-01T12:00:00Z');
export const MESSAGE = Buffer.from('Package: hello\n');
export const PASS = 'open sesame';
export const DAY = 24 * 3600;

/** Loads the keys of a secret at `now`. */
export const load = (text: string, passphrase?: string, now = NOW): Promise<SigningKey[]> =>
  loadOpenpgpKeys({ text, origin: 'the input openpgp-key' }, passphrase, now);
/** The first key of a secret. */
export const one = async (text: string, passphrase?: string): Promise<SigningKey> => {
  const [key] = await load(text, passphrase);
  if (key === undefined) throw new Error('no key');
  return key;
};
/** The first of the public keys in a text. */
export const readPublic = async (text: string): Promise<PublicKey> => {
  const [key] = await readOpenpgpPublicKeys({ text, origin: 'trusted-keys' });
  if (key === undefined) throw new Error('no key');
  return key;
};
/** The KeyError that a test expects. */
export const refused = (code: string, message: string | RegExp) => ({
  name: 'KeyError',
  code,
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});

export type Making = Partial<Parameters<typeof openpgp.generateKey>[0]>;

/** A key as other programs make them. */
export async function made(making: Making = {}): Promise<openpgp.PrivateKey> {
  const options = { userIDs: [{ name: 'Feed Test' }], date: MADE, subkeys: [], ...making };
  const { privateKey } = await openpgp.generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    ...options,
    format: 'object',
  });
  return privateKey;
}

type Signing = (
  key: openpgp.AnyKeyPacket,
  data: object,
  at: Date,
  detached: boolean,
  config: object,
) => Promise<void>;

/** A signature with properties that the library itself would not choose. */
async function packetSigned(
  { keyPacket }: openpgp.PrivateKey,
  properties: object,
  data: object,
): Promise<openpgp.SignaturePacket> {
  const packet = new openpgp.SignaturePacket();
  Object.assign(packet, { publicKeyAlgorithm: keyPacket.algorithm, hashAlgorithm: 8, ...properties });
  await (packet.sign.bind(packet) as unknown as Signing)(keyPacket, data, MADE, false, {
    ...openpgp.config,
    nonDeterministicSignaturesViaNotation: false,
  });
  return packet;
}

/** A signature of `MESSAGE` with these properties, without its header. */
export const packetBody = async (key: openpgp.PrivateKey, properties: object): Promise<Buffer> =>
  Buffer.from((await packetSigned(key, properties, { text: null, getBytes: () => MESSAGE })).write());

/** The given key, changed so that its primary key only certifies. */
export async function certifyOnly(key: openpgp.PrivateKey): Promise<openpgp.PrivateKey> {
  for (const user of key.users) {
    const properties = { signatureType: openpgp.enums.signature.certPositive, keyFlags: [1] };
    user.selfCertifications = [
      await packetSigned(key, properties, { userID: user.userID, key: key.keyPacket }),
    ];
  }
  return key;
}

export const subkeysOf = (key: openpgp.PrivateKey): string[] =>
  key.subkeys.map((subkey) => subkey.getFingerprint());
/** Leaves the secret out, as gpg does for a part that stays on another machine. */
export const stubbed = (packet: openpgp.AnyKeyPacket): void =>
  (packet as openpgp.AnySecretKeyPacket).makeDummy();
