import type { Scheme } from './scheme.ts';

export type Digest = 'sha1' | 'sha256' | 'sha512';

/** A public key as the feed publishes it and as signatures are checked against. */
export interface PublicKey {
  scheme: Scheme;
  /** What a signature names its key by: 16 hex digits for usign, the fingerprint for OpenPGP, the file name for apk v2. */
  keyId: string;
  /** The file's name under `keys/`. */
  fileName: string;
  /** The file's text, as devices want it. */
  text: string;
  /** True for a name that a signature of this key may use, such as a subkey's id. */
  answersTo(keyId: string): boolean;
  /** True when `signature` (without its envelope) is this key's over `message`. */
  verify(message: Uint8Array, signature: Uint8Array, digest?: Digest): boolean | Promise<boolean>;
}

export interface SignOptions {
  /** For schemes that leave it open. */
  digest?: Digest;
  /** The time that the signature states, for schemes that do. */
  at?: Date;
}

/** A private key that can sign and tell its public half, and has no readable text of its own. */
export interface SigningKey {
  scheme: Scheme;
  publicKey: PublicKey;
  /** The signature of `message`, without its envelope. */
  sign(message: Uint8Array, options?: SignOptions): Buffer | Promise<Buffer>;
}

/** Where a key text came from, in the user's words: an input, a file or an environment variable. */
export interface KeyText {
  text: string;
  origin: string;
}
