import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { mpint, string, uint32 } from './wire.ts';

/** Public keys of SSH, and the signatures that OpenSSH makes of files and commits (PROTOCOL.sshsig). */

const MAGIC = Buffer.from('SSHSIG', 'latin1');
const VERSION = 1;
/** What the signature is for. Git accepts no other. */
const NAMESPACE = 'git';
const HASH = 'sha512';

/** The curves of SSH (RFC 5656), by node:crypto's names for them. */
const CURVES: { readonly [name: string]: { name: string; hash: string } | undefined } = {
  prime256v1: { name: 'nistp256', hash: 'sha256' },
  secp384r1: { name: 'nistp384', hash: 'sha384' },
  secp521r1: { name: 'nistp521', hash: 'sha512' },
};

/** A key as SSH knows it: how its public half is written, and how it signs. */
export interface SshKey {
  /** The public half, as a line of `authorized_keys` has it in base64. */
  blob: Buffer;
  /** Signs bytes, and gives the signature as SSH writes it. */
  sign(message: Buffer): Buffer;
}

/** A private key for SSH: Ed25519, RSA, or ECDSA on one of three curves; undefined for any other. */
export function sshKeyOf(key: KeyObject): SshKey | undefined {
  const { x = '', y = '', n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return {
        blob: fields('ssh-ed25519', digits(x)),
        sign: (message) => fields('ssh-ed25519', sign(null, message, key)),
      };
    case 'rsa':
      return {
        blob: Buffer.concat([string('ssh-rsa'), mpint(digits(e)), mpint(digits(n))]),
        sign: (message) => fields('rsa-sha2-512', sign('sha512', message, key)),
      };
    case 'ec':
      return ecdsaKey(key, Buffer.concat([Buffer.of(4), digits(x), digits(y)]));
    default:
      return undefined;
  }
}

function ecdsaKey(key: KeyObject, point: Buffer): SshKey | undefined {
  const curve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (curve === undefined) return undefined;
  const name = `ecdsa-sha2-${curve.name}`;
  return {
    blob: fields(name, Buffer.from(curve.name), point),
    sign(message) {
      const both = sign(curve.hash, message, { key, dsaEncoding: 'ieee-p1363' });
      const half = both.length / 2;
      return fields(name, Buffer.concat([mpint(both.subarray(0, half)), mpint(both.subarray(half))]));
    },
  };
}

const digits = (text: string): Buffer => Buffer.from(text, 'base64url');

const fields = (name: string, ...values: Buffer[]): Buffer => Buffer.concat([name, ...values].map(string));

/** How people compare SSH keys: `SHA256:` and a digest in base64, without the sign that fills it up. */
export function fingerprintOf({ blob }: SshKey): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').slice(0, -1)}`;
}

/** Signs a message for git, and gives the armored signature. */
export function armoredSshSignature(message: Uint8Array, key: SshKey): string {
  const digest = createHash(HASH).update(message).digest();
  const about = [string(NAMESPACE), string(''), string(HASH)];
  const signature = key.sign(Buffer.concat([MAGIC, ...about, string(digest)]));
  const whole = Buffer.concat([MAGIC, uint32(VERSION), string(key.blob), ...about, string(signature)]);
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
}
