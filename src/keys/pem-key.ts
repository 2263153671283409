import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { KeyError, PkgfeedError } from '../errors.ts';
import { type ArmorBlock, armorBlocks, outsideArmor } from './armor.ts';
import { asksForMuchWork } from './der.ts';
import type { KeyText } from './key.ts';
import { type KeyKind, kindOfAlgorithm, kindOfKey, secretTextOf, type WantedKey, wrongKind } from './kind.ts';

/** Which private keys a loader accepts, and how it refuses the others. */
export interface AcceptedKeys {
  wanted: WantedKey;
  /** Kinds of PEM blocks that hold such a key, or may turn out to when they are opened. */
  kinds: ReadonlySet<KeyKind | undefined>;
  /** What the opened key must be. */
  algorithms: ReadonlySet<KeyKind>;
  /** Says why a block or an opened key of another kind is refused. */
  refuseKind(origin: string, kind: KeyKind | undefined): KeyError;
  /** The name of the input for the passphrase. */
  passphraseInput: string;
  /**
   * Opens a PEM block; undefined when it cannot.
   *
   * @param isEncrypted what label and header say; the content may be encrypted all the same
   */
  open(pem: string, passphrase: string | undefined, isEncrypted: boolean): Promise<KeyObject | undefined>;
  /** True when text outside all blocks, of an accepted kind, counts as a key cut short. */
  isCutShort(text: string): boolean;
}

/**
 * The PEM blocks of a secret, each of an accepted kind. RFC 7468 allows text around them, which must not be a key.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export function privateBlocks(given: KeyText, accepted: AcceptedKeys): ArmorBlock[] {
  const { origin } = given;
  const text = secretTextOf(given);
  const stray = kindOfKey(outsideArmor(text));
  if (stray !== undefined) {
    const isCut = accepted.kinds.has(stray) && accepted.isCutShort(text);
    throw isCut ? damaged(origin) : wrongKind(origin, stray, accepted.wanted);
  }
  const blocks = armorBlocks(text).filter(({ label }) => label !== 'EC PARAMETERS');
  if (blocks.length === 0) throw wrongKind(origin, undefined, accepted.wanted);
  for (const block of blocks) {
    const kind = kindOfKey(block.text);
    if (!accepted.kinds.has(kind)) throw accepted.refuseKind(origin, kind);
  }
  return blocks;
}

/**
 * Opens one of the blocks that `privateBlocks` gave.
 *
 * @throws KeyError when it is damaged, needs another passphrase, or holds a key of another algorithm
 */
export async function openBlock(
  block: ArmorBlock,
  origin: string,
  passphrase: string | undefined,
  accepted: AcceptedKeys,
): Promise<KeyObject> {
  if (block.bytes === undefined || asksForMuchWork(block.bytes)) throw damaged(origin);
  const isEncrypted = ENCRYPTED.test(block.text);
  if (isEncrypted && !passphrase) throw locked(origin, accepted);
  const key = await accepted.open(block.text, passphrase, isEncrypted);
  if (key === undefined) throw isEncrypted ? wrongPassphrase(origin, accepted) : damaged(origin);
  const kind = kindOfAlgorithm(key.asymmetricKeyType);
  if (!accepted.algorithms.has(kind)) throw accepted.refuseKind(origin, kind);
  return key;
}

/** PKCS#8 says it in the label, OpenSSL's old encryption in a header. */
const ENCRYPTED = /^(-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED)$/m;

/** A private key in PEM; undefined when OpenSSL cannot open it. */
export function readPrivateKey(key: string, passphrase: string | undefined): KeyObject | undefined {
  try {
    return createPrivateKey(passphrase === undefined ? { key } : { key, passphrase });
  } catch {
    return undefined;
  }
}

/**
 * The one public key of a text: SPKI, or PKCS#1 for RSA.
 *
 * @throws KeyError when there is none, more than one, or one that is damaged
 */
export function onePublicKey({ text, origin }: KeyText): KeyObject {
  const [block, ...more] = armorBlocks(text);
  const key = block === undefined || more.length > 0 ? undefined : readPublicKey(block);
  if (key === undefined) throw damaged(origin);
  return key;
}

function readPublicKey({ label, bytes: key }: ArmorBlock): KeyObject | undefined {
  if (key === undefined || !label.endsWith('PUBLIC KEY')) return undefined;
  try {
    if (label !== 'RSA PUBLIC KEY') return createPublicKey({ key, format: 'der', type: 'spki' });
    const bare = createPublicKey({ key, format: 'der', type: 'pkcs1' });
    // Node 24 exports as PKCS#1 only what it has read from SPKI.
    const spki = bare.export({ format: 'der', type: 'spki' });
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/** OpenSSL does not check signatures of a larger key, and takes seconds to sign with one. */
export const MOST_RSA_BITS = 16_384;

/** True when the halves are one pair. A damaged RSA key may fail to sign, or sign what its public half refuses. */
export function belongTogether(key: KeyObject, publicHalf: KeyObject): boolean {
  const probe = Buffer.from('pkgfeed');
  try {
    return verify('sha256', probe, publicHalf, sign('sha256', probe, key));
  } catch {
    return false;
  }
}

/**
 * The result of work with a key. OpenSSL opens keys whose numbers are impossible, and fails when they are used.
 *
 * @throws KeyError for such a key
 */
export function usable<T>(origin: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof PkgfeedError ? error : damaged(origin, error);
  }
}

/** The error for a PEM key that cannot be read. */
export function damaged(origin: string, cause?: unknown): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} holds a PEM key that is damaged`,
    remedy: 'Copy the key file again, whole and unchanged.',
    cause,
  });
}

function locked(origin: string, { passphraseInput }: AcceptedKeys): KeyError {
  return new KeyError({
    code: 'KEY_PASSPHRASE',
    message: `${origin} is protected by a passphrase`,
    remedy: `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`,
  });
}

function wrongPassphrase(origin: string, { passphraseInput }: AcceptedKeys): KeyError {
  return new KeyError({
    code: 'KEY_PASSPHRASE',
    message: `the passphrase does not open ${origin}`,
    remedy: `Store the passphrase that the key was made with as \`${passphraseInput}\`, without a line end; one passphrase opens all keys.`,
  });
}
