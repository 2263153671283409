import { InputError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** The name goes into `.SIGN.RSA256.NAME`, and a tar header has room for 100 bytes. */
const NAME_LIMIT = 100 - '.SIGN.RSA256.'.length;

/** True for the name of a public key file that is safe in tar headers, paths, URLs and commands. */
export const isKeyName = (name: string): boolean =>
  /^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*\.pub$/.test(name) && name.length <= NAME_LIMIT;

/** Names of keys that systems bring: Alpine, postmarketOS, Wolfi and Chainguard, Chimera, Adelie. */
const SYSTEM_KEYS =
  /^(alpine-devel@lists\.alpinelinux\.org-|build\.postmarketos\.org|wolfi-signing|chainguard|chimera-repo-|packages@adelielinux\.org)/;

/** True for a name under which devices have a key of their system. A feed's key of that name would replace it. */
export const isSystemKeyName = (name: string): boolean => SYSTEM_KEYS.test(name);

/**
 * Returns the name of a public key file if it is safe in tar headers, URLs and commands that subscribers copy: none of
 * them has to quote it.
 *
 * @throws InputError for any other name
 */
export function checkedKeyName(name: string): string {
  if (isKeyName(name)) return name;
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `the key name ${JSON.stringify(printable(name))} is not a plain file name of at most ${NAME_LIMIT} letters, digits and ._@+=,~- that ends in .rsa.pub`,
    remedy:
      'Give the name that the public key has in /etc/apk/keys, such as packager@example.com-5f3e2a1b.rsa.pub.',
  });
}

/**
 * Refuses two keys of one name: one public key file would replace the other.
 *
 * @throws InputError
 */
export function refuseSharedNames(names: readonly string[]): void {
  const shared = names.find((name, i) => names.indexOf(name) !== i);
  if (shared === undefined) return;
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `two keys have the name ${shared}`,
    remedy: 'Give each key once, and each a name of its own.',
  });
}
