import type { Config, Key, SecretKeyPacket, SecretSubkeyPacket, Subkey } from 'openpgp';
import { InputError, KeyError } from '../../errors.ts';
import { type ArmorBlock, armorBlocks, armored, outsideArmor } from '../armor.ts';
import type { KeyText, PublicKey, SigningKey } from '../key.ts';
import { kindOfKey, secretTextOf, type WantedKey, wrongKind } from '../kind.ts';
import { packetOf, signaturePacket } from './packets.ts';
import { FOR_INDEXES, type KeyUse, type Refusals, refusals } from './refusals.ts';
import { privateKeyObject } from './secret.ts';
import { endOf, isSignature } from './signatures.ts';
import { checkableParts, isWithin } from './signing-parts.ts';

/**
 * OpenPGP keys, for the opkg of Yocto. The library reads, opens and judges keys and checks signatures. Signature
 * packets are written by pkgfeed and signed by node:crypto, because the library adds the issuer's id and a random
 * notation where gpg adds neither.
 */
type Library = typeof import('openpgp');

/** A size that opkg's gpgme and gpgv on small devices are sure to check. */
const NEW_BITS = 3072;
const WANTED: WantedKey = {
  noun: 'an OpenPGP private key',
  remedy:
    'Put what `gpg --armor --export-secret-keys FINGERPRINT` prints into it, or make a pair with `pkgfeed keygen openpgp`.',
  secretHalf: 'Give the private key: what `gpg --armor --export-secret-keys FINGERPRINT` prints.',
};

/**
 * Loads OpenPGP private keys, one after another in one text. Each signs with the part that gpg would choose: the
 * newest signing subkey, or else the primary key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadOpenpgpKeys(
  given: KeyText,
  passphrase: string | undefined,
  now: Date,
): Promise<SigningKey[]> {
  const { library, keys } = await secretKeysOf(given, FOR_INDEXES);
  const signing: SigningKey[] = [];
  for (const key of keys) signing.push(await signingKeyOf(library, key, given.origin, { passphrase, now }));
  return signing;
}

/**
 * Loads the one OpenPGP private key of a text, and the user ids that it names.
 *
 * @param use what the key is for, in the words of its refusals
 * @throws KeyError for more than one key, and as `loadOpenpgpKeys` does
 */
export async function loadOpenpgpKey(
  given: KeyText,
  passphrase: string | undefined,
  now: Date,
  use: KeyUse,
): Promise<{ key: SigningKey; userIds: string[] }> {
  const { library, keys } = await secretKeysOf(given, use);
  const [key, ...more] = keys;
  if (key === undefined) throw refusals(given.origin, undefined, use).damaged();
  if (more.length > 0) {
    throw new KeyError({
      code: 'KEY_MALFORMED',
      message: `${given.origin} holds ${keys.length} OpenPGP keys, where one is wanted`,
      remedy: 'Give what `gpg --armor --export-secret-keys FINGERPRINT` prints for one key.',
    });
  }
  const signing = await signingKeyOf(library, key, given.origin, { passphrase, now, use });
  return { key: signing, userIds: key.getUserIDs() };
}

async function secretKeysOf(given: KeyText, use: KeyUse): Promise<{ library: Library; keys: Key[] }> {
  const blocks = privateBlocks(given, use);
  const library = await import('openpgp');
  const keys: Key[] = [];
  for (const binaryKeys of blocks) {
    const found = await library.readPrivateKeys({ binaryKeys }).catch(() => {
      throw refusals(given.origin, undefined, use).damaged();
    });
    keys.push(...found);
  }
  return { library, keys };
}

/**
 * Reads public keys, one after another in one text. Expired keys are read too: they still check older signatures.
 *
 * @throws KeyError when one is damaged or devices cannot check with it
 */
export async function readOpenpgpPublicKeys(given: KeyText): Promise<PublicKey[]> {
  const blocks = armorBlocks(given.text);
  if (blocks.length === 0) throw refusals(given.origin).damaged();
  const library = await import('openpgp');
  const keys: PublicKey[] = [];
  for (const block of blocks) {
    const binaryKeys = wholeBytes(block, given.origin);
    const found = await library.readKeys({ binaryKeys }).catch(() => {
      throw refusals(given.origin).damaged();
    });
    for (const key of found) keys.push(await publicKeyOf(library, key, given.origin));
  }
  return keys;
}

/** The blocks of a secret, each of which must be a private key. */
function privateBlocks(given: KeyText, use: KeyUse): Buffer[] {
  const text = secretTextOf(given);
  const blocks = armorBlocks(text);
  // A BEGIN line without its END stays outside as well.
  const stray = kindOfKey(outsideArmor(text));
  if (stray === 'openpgp-secret') throw refusals(given.origin, undefined, use).damaged();
  if (blocks.length === 0 || stray !== undefined) throw wrongKind(given.origin, stray, WANTED);
  return blocks.map((block) => {
    const kind = kindOfKey(block.text);
    if (kind !== 'openpgp-secret') throw wrongKind(given.origin, kind, WANTED);
    return wholeBytes(block, given.origin, use);
  });
}

function wholeBytes({ bytes }: ArmorBlock, origin: string, use = FOR_INDEXES): Buffer {
  if (bytes === undefined) throw refusals(origin, undefined, use).damaged();
  return bytes;
}

/** Lets the library read weak and strange keys, so that pkgfeed refuses them in its own words. */
function configOf(library: Library): Config {
  return {
    ...library.config,
    // A key without flags, as PGP made them, may do everything: gpg says so too.
    allowMissingKeyFlags: true,
    minRSABits: 0,
    rejectPublicKeyAlgorithms: new Set(),
    // The same key and clock make the same bytes.
    nonDeterministicSignaturesViaNotation: false,
    // The one hash that every checker has.
    preferredHashAlgorithm: library.enums.hash.sha256,
  };
}

async function signingKeyOf(
  library: Library,
  key: Key,
  origin: string,
  { passphrase, now, use }: { passphrase: string | undefined; now: Date; use?: KeyUse },
): Promise<SigningKey> {
  const refuse = refusals(origin, key.getFingerprint(), use);
  const parts = await checkableParts(key, configOf(library), refuse);
  const withSecret = parts.filter(({ component }) => !secretOf(component).isMissingSecretKeyMaterial());
  if (withSecret.length === 0) throw refuse.secretElsewhere();
  const part = withSecret.find((one) => isWithin(one, now));
  if (part === undefined) throw refuse.notValidAt(withSecret, now);
  const secret = secretOf(part.component);
  await open(secret, origin, passphrase, refuse);
  const signer = {
    algorithm: secret.algorithm as number,
    fingerprint: Buffer.from(part.component.getFingerprint(), 'hex'),
    key: privateKeyObject(secret.algorithm, secret.publicParams, secret.privateParams),
  };
  return {
    scheme: 'openpgp',
    publicKey: await publicKeyOf(library, key.toPublic(), origin),
    ...(part.until === Infinity ? {} : { expires: new Date(part.until) }),
    sign: (message, { at = now } = {}) => {
      if (!isWithin(part, at)) throw refuse.notValidAt([part], at);
      return signaturePacket(message, signer, at);
    },
  };
}

function secretOf(component: Key | Subkey): SecretKeyPacket | SecretSubkeyPacket {
  return component.keyPacket as SecretKeyPacket | SecretSubkeyPacket;
}

async function open(
  secret: SecretKeyPacket | SecretSubkeyPacket,
  origin: string,
  passphrase: string | undefined,
  refuse: Refusals,
): Promise<void> {
  if (!secret.isDecrypted()) {
    if (!passphrase) throw refuse.passphraseMissing();
    await secret.decrypt(passphrase).catch((error: Error) => {
      throw error.message.startsWith('Incorrect key passphrase')
        ? refuse.wrongPassphrase()
        : refuse.outdatedProtection();
    });
  }
  await secret.validate().catch(() => {
    throw new KeyError({
      code: 'KEY_MISMATCH',
      message: `the public half inside ${origin} does not belong to its secret half`,
      remedy: 'Export the private key again, or make a new pair with `pkgfeed keygen openpgp`.',
    });
  });
}

async function publicKeyOf(library: Library, key: Key, origin: string): Promise<PublicKey> {
  const parts = await checkableParts(key, configOf(library), refusals(origin, key.getFingerprint()));
  const judging = { library, config: configOf(library), parts };
  const keyId = key.getFingerprint();
  const names = new Set(key.getKeys().flatMap((one) => [one.getFingerprint(), one.getKeyID().toHex()]));
  return {
    scheme: 'openpgp',
    keyId,
    fileName: `${keyId}.asc`,
    text: armored('PGP PUBLIC KEY BLOCK', bytesOf(key.toPublic())),
    answersTo: (name) => names.has(name.toLowerCase()),
    verify: (message, packet) => isSignature(judging, message, packet).catch(() => false),
    endOf: (packet) => endOf(judging, packet),
    signsUntil: Math.max(...parts.map(({ until }) => until)),
  };
}

/** The key as gpg exports it. */
function bytesOf(key: Key): Buffer {
  const packets = [...key.toPacketList()].map((packet) => {
    const { tag } = packet.constructor as unknown as { tag: number };
    return packetOf(tag, Buffer.from(packet.write()));
  });
  return Buffer.concat(packets);
}

export interface OpenpgpPair {
  /** Armored. */
  secretText: string;
  publicKey: PublicKey;
}

/**
 * Makes a new pair: one RSA key that signs, without subkeys and without an expiry.
 *
 * @throws InputError for a user id that OpenPGP does not allow
 */
export async function makeOpenpgpPair(
  userId: string,
  passphrase: string | undefined,
  now: Date,
): Promise<OpenpgpPair> {
  if (!/^[^\p{Cc}]{1,255}$/u.test(userId)) {
    throw new InputError({
      code: 'INPUT_VALUE',
      message: 'the user id of an OpenPGP key has 1 to 255 letters and no line ends',
      remedy: 'Give a name that tells people what the key is for, such as `Example feed <feed@example.com>`.',
    });
  }
  const library = await import('openpgp');
  const { privateKey, publicKey } = await library.generateKey({
    type: 'rsa',
    rsaBits: NEW_BITS,
    userIDs: [{ name: userId }],
    subkeys: [],
    date: now,
    format: 'object',
    config: configOf(library),
    ...(passphrase ? { passphrase } : {}),
  });
  return {
    secretText: armored('PGP PRIVATE KEY BLOCK', bytesOf(privateKey)),
    publicKey: await publicKeyOf(library, publicKey, 'the new key'),
  };
}
