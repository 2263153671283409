import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  publicDecrypt,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { InputError, KeyError } from '../errors.ts';
import type { KeyText, PublicKey, SigningKey } from './key.ts';
import { checkedKeyName, isKeyName, refuseSharedNames } from './key-name.ts';
import { type WantedKey, wrongKind } from './kind.ts';
import {
  type AcceptedKeys,
  belongTogether,
  damaged,
  MOST_RSA_BITS,
  onePublicKey,
  openBlock,
  privateBlocks,
  readPrivateKey,
  usable,
} from './pem-key.ts';

/**
 * RSA keys of apk v2: PKCS#1 or PKCS#8 in PEM, as abuild-keygen and OpenSSL write them, signing with PKCS#1 v1.5.
 * The name of the public key file is part of the protocol: a signature names it, and the device looks it up in
 * /etc/apk/keys (apk-tools 2, package.c and abuild-sign).
 */

/** NIST SP 800-131A: shorter keys can be broken. */
const LEAST_BITS = 2048;
const NEW_BITS = 4096;

const WANTED: WantedKey = {
  noun: 'an RSA private key',
  remedy: 'Put the whole .rsa file of abuild-keygen into it, or make a pair with `pkgfeed keygen apk-rsa`.',
  secretHalf: 'Give the secret half of the pair: the file that ends in .rsa, not .rsa.pub.',
};

const ACCEPTED: AcceptedKeys = {
  wanted: WANTED,
  kinds: new Set(['rsa', 'encrypted', 'pkcs8']),
  algorithms: new Set(['rsa']),
  refuseKind: (origin, kind) => wrongKind(origin, kind, WANTED),
  passphraseInput: 'apk-rsa-passphrase',
  // OpenSSL opens what forge does not know, such as scrypt.
  open: async (pem, passphrase) => (await readByForge(pem, passphrase)) ?? readPrivateKey(pem, passphrase),
  isCutShort: () => true,
};

/**
 * Loads one or several RSA private keys, one after another in one text.
 *
 * @param names the names of the public key files, in the order of the keys; a missing or empty one is made from its key
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadRsaKeys(
  given: KeyText,
  passphrase: string | undefined,
  names: readonly string[],
): Promise<SigningKey[]> {
  const blocks = privateBlocks(given, ACCEPTED);
  if (names.length > blocks.length) {
    throw new InputError({
      code: 'INPUT_VALUE',
      message: `${names.length} names are given for the keys in ${given.origin}, which holds ${blocks.length}`,
      remedy: 'Give one name for each key, in the same order.',
    });
  }
  const keys: SigningKey[] = [];
  for (const [i, block] of blocks.entries()) {
    const key = await openBlock(block, given.origin, passphrase, ACCEPTED);
    keys.push(usable(given.origin, () => signingKeyOf(key, given.origin, names[i])));
  }
  refuseSharedNames(keys.map(({ publicKey }) => publicKey.fileName));
  return keys;
}

/**
 * Opens a key with forge, which reads what OpenSSL 3 moved to its legacy provider: single DES and RC2, in the old PEM
 * encryption and in PKCS#8. The result is plain DER, and node:crypto signs with it.
 */
async function readByForge(pem: string, passphrase = ''): Promise<KeyObject | undefined> {
  const { default: forge } = await import('node-forge');
  // Forge wants passphrases as strings of bytes.
  const bytes = forge.util.encodeUtf8(passphrase);
  const der = (asn1: Parameters<typeof forge.asn1.toDer>[0]): Buffer =>
    Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
  try {
    const [block] = forge.pem.decode(pem);
    if (block?.type === 'RSA PRIVATE KEY') {
      const key = forge.pki.privateKeyToAsn1(forge.pki.decryptRsaPrivateKey(pem, bytes));
      return createPrivateKey({ key: der(key), format: 'der', type: 'pkcs1' });
    }
    const envelope = forge.asn1.fromDer(block?.body ?? '');
    const isEncrypted = block?.type === 'ENCRYPTED PRIVATE KEY';
    const key = isEncrypted ? forge.pki.decryptPrivateKeyInfo(envelope, bytes) : envelope;
    return createPrivateKey({ key: der(key), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

function signingKeyOf(key: KeyObject, origin: string, name: string | undefined): SigningKey {
  const publicHalf = createPublicKey(key);
  refuseWeak(publicHalf, origin);
  const publicKey = publicKeyOf(publicHalf, name);
  if (!belongTogether(key, publicHalf)) {
    throw new KeyError({
      code: 'KEY_MISMATCH',
      message: `the public half inside ${origin} does not belong to its secret half`,
      remedy: 'Restore the key file from your backup, or make a new pair with `pkgfeed keygen apk-rsa`.',
    });
  }
  const named = (half: PublicKey, isChosen: boolean): SigningKey => ({
    scheme: 'apk-v2',
    publicKey: half,
    naming: { isChosen, under: (other) => named(publicKeyOf(publicHalf, other), isChosen) },
    sign: (message, { digest = 'sha256' } = {}) => sign(digest, message, key),
  });
  return named(publicKey, Boolean(name));
}

/** Only the secret half makes a signature whose padding (PKCS#1 v1.5) is right. */
function hasMade(key: KeyObject, signature: Uint8Array): boolean {
  try {
    publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return true;
  } catch {
    return false;
  }
}

/**
 * The key as a signature names it. Devices look for a file of exactly that name. A name that is not safe in a path never
 * becomes the name of a file: then the file keeps its own.
 */
export function asNamedIn(key: PublicKey, name: string): PublicKey {
  if (key.keyId === name) return key;
  const fileName = isKeyName(name) ? name : key.fileName;
  return { ...key, keyId: name, fileName, answersTo: (keyId) => keyId === name };
}

function publicKeyOf(key: KeyObject, given: string | undefined): PublicKey {
  const spki = key.export({ format: 'der', type: 'spki' });
  const name = given ? checkedKeyName(given) : `pkgfeed-${sha256(spki).slice(0, 8)}.rsa.pub`;
  return {
    scheme: 'apk-v2',
    keyId: name,
    fileName: name,
    text: key.export({ format: 'pem', type: 'spki' }).toString(),
    answersTo: (other) => other === name,
    verify: (message, signature, digest = 'sha256') => verify(digest, message, key, signature),
    hasMade: (signature) => hasMade(key, signature),
  };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuseWeak(key: KeyObject, origin: string): void {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits > MOST_RSA_BITS) throw damaged(origin);
  if (bits >= LEAST_BITS) return;
  throw new KeyError({
    code: 'KEY_WEAK',
    message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
    remedy: 'Make a new pair with `pkgfeed keygen apk-rsa`, and give its public half to your devices.',
  });
}

/**
 * Reads a public key: SPKI, or PKCS#1, which is published as SPKI because devices do not load PKCS#1.
 *
 * @param name the file's name on devices. Without it, the name that signatures use is unknown: the key may prove any
 *   signature good, but none bad.
 * @throws KeyError when it is damaged, weak or not RSA
 */
export function readRsaPublicKey(given: KeyText, name: string | undefined): PublicKey {
  const key = onePublicKey(given);
  if (key.asymmetricKeyType !== 'rsa') {
    const noun = key.asymmetricKeyType === 'ec' ? 'an EC public key' : 'a PEM public key that is not RSA';
    throw new KeyError({
      code: 'KEY_KIND',
      message: `${given.origin} holds ${noun}, where an RSA public key is wanted`,
      remedy: 'Give the .rsa.pub file of the pair.',
    });
  }
  refuseWeak(key, given.origin);
  const publicKey = usable(given.origin, () => publicKeyOf(key, name));
  return name ? publicKey : { ...publicKey, answersTo: () => false };
}

export interface RsaPair {
  /** PKCS#8 in PEM. */
  secretText: string;
  publicKey: PublicKey;
}

/** Makes a new pair, protected with AES-256 if a passphrase is given. */
export async function makeRsaPair(passphrase: string | undefined, name?: string): Promise<RsaPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: NEW_BITS,
    publicExponent: 0x10001,
  });
  const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  return {
    secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
    publicKey: publicKeyOf(publicKey, name),
  };
}
