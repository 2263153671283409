import type { Scheme } from './scheme.ts';

export type Digest = 'sha1' | 'sha256' | 'sha512';

/** When clients stop to accept a signature: its own end, or that of the key that made it. */
export interface Ending {
  of: 'key' | 'signature';
  at: Date;
}

/** A public key as the feed publishes it and as signatures are checked against. */
export interface PublicKey {
  scheme: Scheme;
  /**
   * How a signature names its key: 16 hex digits for usign, 32 for apk v3, the fingerprint for OpenPGP, the file name
   * for apk v2.
   */
  keyId: string;
  /** The file's name under `keys/`. */
  fileName: string;
  /** The file's text, in the form that devices load. */
  text: string;
  /** True for every name that a signature by this key may use, such as a subkey's id. */
  answersTo(keyId: string): boolean;
  /** True when this key made `signature` (given without its envelope) for `message`. */
  verify(message: Uint8Array, signature: Uint8Array, digest?: Digest): boolean | Promise<boolean>;
  /** True for a signature that this key made, of whatever message; undefined for schemes whose signatures do not tell. */
  hasMade?: (signature: Uint8Array) => boolean;
  /** When clients stop to accept a good signature of this key; not given for schemes without an expiry. */
  endOf?: (signature: Uint8Array) => Promise<Ending | undefined>;
  /** Milliseconds until which some part of the key may sign, Infinity for ever; not given for schemes without an expiry. */
  signsUntil?: number;
}

export interface SignOptions {
  /** For schemes that allow several. */
  digest?: Digest;
  /** The time that the signature states, for schemes that state one. */
  at?: Date;
}

/** A private key that can sign and give its public half. Printing it never shows the secret. */
export interface SigningKey {
  scheme: Scheme;
  publicKey: PublicKey;
  /** For keys whose file name people choose and signatures state, which are those of apk v2. */
  naming?: {
    /** True when the user chose the name, false when it was made from the key. */
    isChosen: boolean;
    /** The same key under another name. */
    under(name: string): SigningKey;
  };
  /** When the key can no longer sign; not given for one that always can. */
  expires?: Date;
  /** Signs `message` and returns the signature without its envelope. */
  sign(message: Uint8Array, options?: SignOptions): Buffer | Promise<Buffer>;
}

/** The text of a key. */
export interface KeyText {
  text: string;
  /** Where the text came from, in the user's words: an input, a file or an environment variable. */
  origin: string;
}
