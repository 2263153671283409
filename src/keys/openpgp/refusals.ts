import { KeyError } from '../../errors.ts';

/** Why an OpenPGP key cannot be used, in words for its owner. */
export interface Refusals {
  damaged(): KeyError;
  kind(what: string): KeyError;
  weak(bits: number, least: number): KeyError;
  revoked(): KeyError;
  unsigned(): KeyError;
  cannotSign(): KeyError;
  stub(): KeyError;
  /** @param parts all made too late or ended before `at` */
  outOfTime(parts: readonly { from: number; until: number }[], at: Date): KeyError;
  locked(): KeyError;
  wrongPassphrase(): KeyError;
  oddLock(): KeyError;
}

/** @param fingerprint of the key, once it is known */
export function refusals(origin: string, fingerprint?: string): Refusals {
  const key = `${origin} holds the OpenPGP key ${fingerprint}`;
  const error = (code: KeyError['code'], message: string, remedy: string): KeyError =>
    new KeyError({ code, message, remedy });
  return {
    damaged: () =>
      error(
        'KEY_MALFORMED',
        `${origin} holds an OpenPGP key that is damaged, or of a version that no device knows`,
        'Copy what gpg prints again, whole and unchanged.',
      ),
    kind: (what) =>
      error(
        'KEY_KIND',
        `${key} ${what}, which devices cannot check or nobody should trust`,
        'Use an RSA or Ed25519 key as gpg 2.2 makes it; `pkgfeed keygen openpgp` makes one.',
      ),
    weak: (bits, least) =>
      error(
        'KEY_WEAK',
        `${key} of ${bits} bits, and less than ${least} can be broken`,
        'Make a new pair with `pkgfeed keygen openpgp`, and give its public half to your devices.',
      ),
    revoked: () =>
      error(
        'KEY_EXPIRED',
        `${key}, which is revoked`,
        'Give a key that is valid, and add it to your devices.',
      ),
    unsigned: () =>
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
    stub: () =>
      error(
        'KEY_PUBLIC',
        `${key} without the secret of any part that may sign: it stayed on another machine or on a smart card`,
        'Add a signing subkey whose secret may leave the machine, then export it with `gpg --armor --export-secret-subkeys`.',
      ),
    outOfTime: (parts, at) => {
      const end = Math.max(...parts.map(({ until }) => until));
      const begin = Math.min(...parts.map(({ from }) => from));
      return at.getTime() >= end
        ? error(
            'KEY_EXPIRED',
            `${key}, which expired at ${shown(end)}`,
            'Give it more time with `gpg --quick-set-expire`, for subkeys too, then export it again.',
          )
        : error(
            'KEY_EXPIRED',
            `${key}, which was made at ${shown(begin)}, after ${shown(at.getTime())}, which its signatures would state`,
            'Correct the clock, or set SOURCE_DATE_EPOCH to a time after the key was made.',
          );
    },
    locked: () =>
      error(
        'KEY_PASSPHRASE',
        `${origin} is protected by a passphrase`,
        'Give the passphrase as `openpgp-passphrase`, from a secret of its own.',
      ),
    wrongPassphrase: () =>
      error(
        'KEY_PASSPHRASE',
        `the passphrase does not open ${origin}`,
        'Store the passphrase that the key has in gpg as `openpgp-passphrase`, without a line end; one passphrase opens all keys.',
      ),
    oddLock: () =>
      error(
        'KEY_PASSPHRASE',
        `${origin} is protected in a way that is out of use`,
        'Set the passphrase again with `gpg --change-passphrase FINGERPRINT`, then export the key again.',
      ),
  };
}

function shown(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
