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
import {
  CURVE,
  mismatch,
  refuseOtherCurve,
  refuseWeak,
  unusable,
  WANTED,
  wrongPassphrase,
} from './apk-v3-refusals.ts';
import { type ArmorBlock, armorBlocks, outsideArmor } from './armor.ts';
import type { KeyText, PublicKey, SigningKey } from './key.ts';
import { type KeyKind, kindOfAlgorithm, kindOfKey, secretTextOf, wrongKind } from './kind.ts';
import {
  asksForMuchWork,
  belongTogether,
  damaged,
  MOST_RSA_BITS,
  readPrivateKey,
  usable,
} from './pem-key.ts';

/**
 * Keys of apk v3: ECDSA on P-256, as OpenWrt's build makes them, and RSA (apk-tools 3.0
 * src/crypto_openssl.c). A signature names its key by the first 16 bytes of the SHA-512 over the public
 * key's bit string: the uncompressed point, or PKCS#1's `RSAPublicKey`. The hash signed is SHA-512 always.
 */

const SPKI_P256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const POINT_SIZE = 65;

const MAY_SIGN: ReadonlySet<KeyKind | undefined> = new Set<KeyKind>(['ec', 'rsa', 'pkcs8', 'encrypted']);

/**
 * Loads one or several private keys, one after another in one text.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadApkV3Keys(given: KeyText, passphrase: string | undefined): Promise<SigningKey[]> {
  const keys = privateBlocks(given).map((block) => {
    const key = openedKey(block, given.origin, passphrase);
    const keyOf = key.asymmetricKeyType === 'ec' ? ecKeyOf : rsaKeyOf;
    return usable(given.origin, () => keyOf(key, given.origin));
  });
  const ids = keys.map(({ publicKey }) => publicKey.keyId);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice === undefined) return keys;
  throw new KeyError({
    code: 'KEY_MALFORMED',
    message: `${given.origin} holds the key ${twice} twice`,
    remedy: 'Give each key once.',
  });
}

/** The blocks that are private keys. Text around them, which RFC 7468 allows, may not be a key. */
function privateBlocks({ text: given, origin }: KeyText): ArmorBlock[] {
  const text = secretTextOf({ text: given, origin });
  const outside = kindOfKey(outsideArmor(text));
  if (outside !== undefined) {
    // A BEGIN line without its END is a key cut short.
    const isCut = MAY_SIGN.has(outside) && text.includes('-----BEGIN');
    throw isCut ? damaged(origin) : wrongKind(origin, outside, WANTED);
  }
  const blocks = armorBlocks(text).filter(({ label }) => label !== 'EC PARAMETERS');
  if (blocks.length === 0) throw wrongKind(origin, undefined, WANTED);
  for (const block of blocks) {
    const kind = kindOfKey(block.text);
    if (!MAY_SIGN.has(kind)) throw unusable(origin, kind);
  }
  return blocks;
}

function openedKey(block: ArmorBlock, origin: string, passphrase: string | undefined): KeyObject {
  if (block.bytes === undefined) throw damaged(origin);
  if (asksForMuchWork(block.bytes)) throw damaged(origin);
  const isEncrypted = /ENCRYPTED/.test(block.text);
  if (isEncrypted && !passphrase) {
    throw new KeyError({
      code: 'KEY_PASSPHRASE',
      message: `${origin} is protected by a passphrase`,
      remedy: 'Give the passphrase as `apk-ec-passphrase`, from a secret of its own.',
    });
  }
  const key = readPrivateKey(block.text, isEncrypted ? passphrase : undefined);
  if (key === undefined) throw isEncrypted ? wrongPassphrase(origin) : damaged(origin);
  const kind = kindOfAlgorithm(key.asymmetricKeyType);
  if (kind !== 'ec' && kind !== 'rsa') throw unusable(origin, kind);
  return key;
}

function ecKeyOf(key: KeyObject, origin: string): SigningKey {
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
 * ECDSA on P-256 over SHA-512 with RFC 6979's nonces (HMAC-SHA-512), in DER: the same index gives the same signature, as OpenWrt's own
 * build does. node:crypto draws nonces at random and has no choice of it.
 */
async function signDeterministically(message: Uint8Array, secret: Uint8Array): Promise<Buffer> {
  const [{ p256 }, { ecdsa }] = await Promise.all([
    import('@noble/curves/nist.js'),
    import('@noble/curves/abstract/weierstrass.js'),
  ]);
  const { sign } = ecdsa(p256.Point, SHA512, { hmac: hmacSha512, lowS: false });
  return Buffer.from(sign(message, secret, { format: 'der' }));
}

/** node's SHA-512 in the shape of noble's hashes; with `hmacSha512` beside it, no stream is ever asked for. */
const SHA512 = Object.assign(
  (message: Uint8Array) => new Uint8Array(createHash('sha512').update(message).digest()),
  {
    ...{ blockLen: 128, outputLen: 64, canXOF: false },
    create: (): never => {
      throw new Error('SHA-512 is computed at once here');
    },
  },
);

function hmacSha512(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha512', key).update(message).digest());
}

function rsaKeyOf(key: KeyObject, origin: string): SigningKey {
  const publicHalf = createPublicKey(key);
  if ((publicHalf.asymmetricKeyDetails?.modulusLength ?? 0) > MOST_RSA_BITS) throw damaged(origin);
  refuseWeak(publicHalf, origin);
  const publicKey = rsaPublicKeyOf(publicHalf);
  if (!belongTogether(key, publicHalf)) throw mismatch(origin);
  return { scheme: 'apk-v3', publicKey, sign: (message) => sign('sha512', message, key) };
}

/** An RSA key of apk v2 as one of apk v3: the same key, named and used otherwise. */
export function asApkV3Key(key: SigningKey): SigningKey {
  const publicKey = readApkV3PublicKey({ text: key.publicKey.text, origin: key.publicKey.fileName });
  return { scheme: 'apk-v3', publicKey, sign: (message) => key.sign(message, { digest: 'sha512' }) };
}

/** The uncompressed point, however the key was stored. */
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
 * Reads a public key: SPKI, or PKCS#1 for RSA, which devices do not load and which is published as SPKI.
 *
 * @throws KeyError when apk clients cannot check with it
 */
export function readApkV3PublicKey(given: KeyText): PublicKey {
  const [block, ...more] = armorBlocks(given.text);
  const key = block === undefined || more.length > 0 ? undefined : readPublicKey(block);
  if (key === undefined) throw damaged(given.origin);
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
      message: `${origin} holds a PEM public key that is neither EC nor RSA, and apk clients pass it over`,
      remedy: 'Give the public half of a pair that `pkgfeed keygen apk-ec` made.',
    });
  }
  refuseOtherCurve(key, origin);
  return ecPublicKeyOf(pointOf(key));
}

function readPublicKey({ label, bytes: key }: ArmorBlock): KeyObject | undefined {
  if (key === undefined || !label.endsWith('PUBLIC KEY')) return undefined;
  try {
    if (label !== 'RSA PUBLIC KEY') return createPublicKey({ key, format: 'der', type: 'spki' });
    const bare = createPublicKey({ key, format: 'der', type: 'pkcs1' });
    // Node 24 exports as PKCS#1 only what it has read from SPKI.
    return createPublicKey({
      key: bare.export({ format: 'der', type: 'spki' }),
      format: 'der',
      type: 'spki',
    });
  } catch {
    return undefined;
  }
}

export interface EcPair {
  /** PKCS#8 in PEM. */
  secretText: string;
  publicKey: PublicKey;
}

/** A new pair on P-256, protected with AES-256 when there is a passphrase. */
export async function makeEcPair(passphrase: string | undefined): Promise<EcPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: CURVE });
  const protection = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {};
  return {
    secretText: privateKey.export({ format: 'pem', type: 'pkcs8', ...protection }).toString(),
    publicKey: ecPublicKeyOf(pointOf(publicKey)),
  };
}
