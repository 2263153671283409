import {
  createECDH,
  createHash,
  createHmac,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { KeyError } from '../errors.ts';
import { CURVE, mismatch, refuseOtherCurve, refuseWeak, unusable, WANTED } from './apk-v3-refusals.ts';
import type { KeyText, PublicKey, SigningKey } from './key.ts';
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
 * Keys of apk v3: ECDSA on P-256, as OpenWrt's build makes them, and RSA (apk-tools 3.0
 * src/crypto_openssl.c). A signature names its key by the first 16 bytes of the SHA-512 over the public
 * key's bit string: the uncompressed point, or PKCS#1's `RSAPublicKey`. The hash is always SHA-512.
 */

const SPKI_P256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const POINT_SIZE = 65;

const ACCEPTED: AcceptedKeys = {
  wanted: WANTED,
  kinds: new Set(['ec', 'rsa', 'pkcs8', 'encrypted']),
  algorithms: new Set(['ec', 'rsa']),
  refuseKind: unusable,
  passphraseInput: 'apk-ec-passphrase',
  open: async (pem, passphrase, isEncrypted) => readPrivateKey(pem, isEncrypted ? passphrase : undefined),
  // The header of an encrypted key may stand alone.
  isCutShort: (text) => text.includes('-----BEGIN'),
};

/**
 * Loads one or several private keys, one after another in one text.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadApkV3Keys(given: KeyText, passphrase: string | undefined): Promise<SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const block of privateBlocks(given, ACCEPTED)) {
    const key = await openBlock(block, given.origin, passphrase, ACCEPTED);
    const signingKeyOf = key.asymmetricKeyType === 'ec' ? ecSigningKeyOf : rsaSigningKeyOf;
    keys.push(usable(given.origin, () => signingKeyOf(key, given.origin)));
  }
  const ids = keys.map(({ publicKey }) => publicKey.keyId);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice === undefined) return keys;
  throw new KeyError({
    code: 'KEY_MALFORMED',
    message: `${given.origin} holds the key ${twice} twice`,
    remedy: 'Give each key once.',
  });
}

function ecSigningKeyOf(key: KeyObject, origin: string): SigningKey {
  refuseOtherCurve(key, origin);
  const secret = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const pair = createECDH(CURVE);
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey();
  if (!point.equals(pointOf(createPublicKey(key)))) throw mismatch(origin);
  return {
    scheme: 'apk-v3',
    publicKey: ecPublicKeyOf(point),
    sign: (message) => signDeterministically(message, secret),
  };
}

/**
 * Signs with ECDSA on P-256 over SHA-512, in DER, with RFC 6979's nonces (HMAC-SHA-512). So the same index gives the
 * same signature, as in OpenWrt's own build. node:crypto always draws random nonces.
 */
async function signDeterministically(message: Uint8Array, secret: Uint8Array): Promise<Buffer> {
  const [{ p256 }, { ecdsa }] = await Promise.all([
    import('@noble/curves/nist.js'),
    import('@noble/curves/abstract/weierstrass.js'),
  ]);
  const { sign } = ecdsa(p256.Point, SHA512, { hmac: hmacSha512, lowS: false });
  return Buffer.from(sign(message, secret, { format: 'der' }));
}

/** Node's SHA-512 in the shape of noble's hashes. Because `hmacSha512` is given too, noble never asks for a stream. */
const SHA512 = Object.assign(
  (message: Uint8Array) => new Uint8Array(createHash('sha512').update(message).digest()),
  {
    blockLen: 128,
    outputLen: 64,
    canXOF: false,
    create: (): never => {
      throw new Error('SHA-512 is computed at once here');
    },
  },
);

function hmacSha512(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha512', key).update(message).digest());
}

function rsaSigningKeyOf(key: KeyObject, origin: string): SigningKey {
  const publicHalf = createPublicKey(key);
  if ((publicHalf.asymmetricKeyDetails?.modulusLength ?? 0) > MOST_RSA_BITS) throw damaged(origin);
  refuseWeak(publicHalf, origin);
  const publicKey = rsaPublicKeyOf(publicHalf);
  if (!belongTogether(key, publicHalf)) throw mismatch(origin);
  return { scheme: 'apk-v3', publicKey, sign: (message) => sign('sha512', message, key) };
}

/** Turns an RSA key of apk v2 into one of apk v3: the same key under another id, which signs SHA-512. */
export function asApkV3Key(key: SigningKey): SigningKey {
  const publicKey = readApkV3PublicKey({ text: key.publicKey.text, origin: key.publicKey.fileName });
  return { scheme: 'apk-v3', publicKey, sign: (message) => key.sign(message, { digest: 'sha512' }) };
}

/** The uncompressed point of an EC key. */
function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

function ecPublicKeyOf(point: Buffer): PublicKey {
  if (point.length !== POINT_SIZE) throw new Error('a point of P-256 has 65 bytes');
  const spki = Buffer.concat([SPKI_P256, point]);
  return publicKeyOf(createPublicKey({ key: spki, format: 'der', type: 'spki' }), point);
}

function rsaPublicKeyOf(key: KeyObject): PublicKey {
  return publicKeyOf(key, key.export({ format: 'der', type: 'pkcs1' }));
}

function publicKeyOf(key: KeyObject, bitString: Buffer): PublicKey {
  const keyId = createHash('sha512').update(bitString).digest('hex').slice(0, 32);
  return {
    scheme: 'apk-v3',
    keyId,
    fileName: `${keyId}.pem`,
    text: key.export({ format: 'pem', type: 'spki' }).toString(),
    answersTo: (other) => other === keyId,
    verify: (message, signature) => verify('sha512', message, key, signature),
  };
}

/**
 * Reads a public key: SPKI, or PKCS#1 for RSA, which is published as SPKI because devices do not load PKCS#1.
 *
 * @throws KeyError when apk clients cannot check with it
 */
export function readApkV3PublicKey(given: KeyText): PublicKey {
  const key = onePublicKey(given);
  return usable(given.origin, () => checkedPublicKey(key, given.origin));
}

function checkedPublicKey(key: KeyObject, origin: string): PublicKey {
  if (key.asymmetricKeyType === 'rsa') {
    refuseWeak(key, origin);
    return rsaPublicKeyOf(key);
  }
  if (key.asymmetricKeyType !== 'ec') {
    throw new KeyError({
      code: 'KEY_KIND',
      message: `${origin} holds a PEM public key that is neither EC nor RSA, and apk clients ignore it`,
      remedy: 'Give the public half of a pair that `pkgfeed keygen apk-ec` made.',
    });
  }
  refuseOtherCurve(key, origin);
  return ecPublicKeyOf(pointOf(key));
}

export interface EcPair {
  /** PKCS#8 in PEM. */
  secretText: string;
  publicKey: PublicKey;
}

/** Makes a new pair on P-256, protected with AES-256 if a passphrase is given. */
export async function makeEcPair(passphrase: string | undefined): Promise<EcPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: CURVE });
  const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  return {
    secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
    publicKey: ecPublicKeyOf(pointOf(publicKey)),
  };
}
