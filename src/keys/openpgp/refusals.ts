import { KeyError } from '../../errors.ts';
import { timeText } from '../expiry.ts';

/** The reasons why an OpenPGP key cannot be used, in words for its owner. */
export interface Refusals {
  damaged(): KeyError;
  /** @param what ends the sentence: `of version 6` */
  unsupported(what: string): KeyError;
  weak(bits: number, least: number): KeyError;
  revoked(): KeyError;
  noValidUserId(): KeyError;
  cannotSign(): KeyError;
  secretElsewhere(): KeyError;
  /** @param parts none of which is valid at that time */
  notValidAt(parts: readonly { from: number; until: number }[], at: Date): KeyError;
  passphraseMissing(): KeyError;
  wrongPassphrase(): KeyError;
  outdatedProtection(): KeyError;
}

/** What a key is for, in the words of its refusals. */
export interface KeyUse {
  /** The name of the input for the passphrase. */
  passphraseInput: string;
  /** Who reads it, in the words of a sentence: `devices do not know`. */
  unknownTo: string;
  /** Why keys of some kinds are refused. */
  refusedAs: string;
  /** Where its public half must be known. */
  place: string;
}

export const FOR_INDEXES: KeyUse = {
  passphraseInput: 'openpgp-passphrase',
  unknownTo: 'devices do not know',
  refusedAs: 'which devices cannot check or should not trust',
  place: 'your devices',
};

/**
 * The refusals of one key.
 *
 * @param fingerprint of the key, once it is known
 */
export function refusals(
  origin: string,
  fingerprint?: string,
  { passphraseInput, unknownTo, refusedAs, place }: KeyUse = FOR_INDEXES,
): Refusals {
  const key = `${origin} holds the OpenPGP key ${fingerprint}`;
  const error = (code: KeyError['code'], message: string, remedy: string): KeyError =>
    new KeyError({ code, message, remedy });
  return {
    damaged: () =>
      error(
        'KEY_MALFORMED',
        `${origin} holds an OpenPGP key that is damaged, or of a version that ${unknownTo}`,
        'Copy what gpg prints again, whole and unchanged.',
      ),
    unsupported: (what) =>
      error(
        'KEY_KIND',
        `${key} ${what}, ${refusedAs}`,
        'Use an RSA or Ed25519 key as gpg 2.2 makes it; `pkgfeed keygen openpgp` makes one.',
      ),
    weak: (bits, least) =>
      error(
        'KEY_WEAK',
        `${key} of ${bits} bits, and less than ${least} can be broken`,
        `Make a new pair with \`pkgfeed keygen openpgp\`, and give its public half to ${place}.`,
      ),
    revoked: () =>
      error('KEY_EXPIRED', `${key}, which is revoked`, `Give a key that is valid, and add it to ${place}.`),
    noValidUserId: () =>
      error(
        'KEY_MALFORMED',
        `${key}, which has no user id that is signed by it and valid`,
        'Add a user id with `gpg --quick-add-uid`, then export the key again.',
      ),
    cannotSign: () =>
      error(
        'KEY_KIND',
        `${key}, and neither it nor a subkey may sign`,
        'Add a signing subkey with `gpg --quick-add-key FINGERPRINT rsa3072 sign`, then export the key again.',
      ),
    secretElsewhere: () =>
      error(
        'KEY_PUBLIC',
        `${key} without the secret of any part that may sign: it stayed on another machine or on a smart card`,
        'Add a signing subkey whose secret may leave the machine, then export it with `gpg --armor --export-secret-subkeys`.',
      ),
    notValidAt: (parts, at) => {
      const end = Math.max(...parts.map(({ until }) => until));
      const begin = Math.min(...parts.map(({ from }) => from));
      return at.getTime() >= end
        ? error(
            'KEY_EXPIRED',
            `${key}, which expired at ${timeText(end)}`,
            'Give it more time with `gpg --quick-set-expire`, for subkeys too, then export it again.',
          )
        : error(
            'KEY_EXPIRED',
            `${key}, which was made at ${timeText(begin)}, but its signatures would state ${timeText(at.getTime())}`,
            'Correct the clock, or set SOURCE_DATE_EPOCH to a time after the key was made.',
          );
    },
    passphraseMissing: () =>
      error(
        'KEY_PASSPHRASE',
        `${origin} is protected by a passphrase`,
        `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`,
      ),
    wrongPassphrase: () =>
      error(
        'KEY_PASSPHRASE',
        `the passphrase does not open ${origin}`,
        `Store the passphrase that the key has in gpg as \`${passphraseInput}\`, without a line end; one passphrase opens all keys.`,
      ),
    outdatedProtection: () =>
      error(
        'KEY_PASSPHRASE',
        `${origin} is protected in an outdated way`,
        'Set the passphrase again with `gpg --change-passphrase FINGERPRINT`, then export the key again.',
      ),
  };
}
