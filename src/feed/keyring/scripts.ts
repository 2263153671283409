import type { PublicKey } from '../../keys/key.ts';
import { pathOnDevice } from './paths.ts';

/** The scripts of a keyring package. They need no network, and no program beyond what checks signatures anyway. */

/** Image builders install packages for another root than their own, each saying it in another way. */
const ROOT = `#!/bin/sh
root=\${IPKG_INSTROOT:-\${D:-\${PKG_ROOT:-}}}
root=\${root%/}
`;

const GPG = `home=$root/etc/opkg/gpg
keyring() {
	gpg --homedir "$home" --batch --quiet --yes "$@"
}
`;

/**
 * The script that runs after the files are there: it imports the keys of Yocto's opkg, and removes revoked keys, also
 * those that somebody else put there. A file is removed only if it holds that key.
 *
 * @returns undefined where there is nothing to do
 */
export function setUp(keys: readonly PublicKey[], revoked: readonly PublicKey[]): string | undefined {
  const imported = keys.filter(({ scheme }) => scheme === 'openpgp');
  const forgotten = revoked.filter(({ scheme }) => scheme === 'openpgp');
  const dropped = revoked.filter(({ scheme }) => scheme !== 'openpgp');
  if (imported.length + revoked.length === 0) return undefined;
  const parts = [ROOT];
  if (dropped.length > 0) parts.push(DROP, ...dropped.map((key) => dropLine(key)));
  if (imported.length + forgotten.length > 0) {
    parts.push(
      GPG,
      'if command -v gpg >/dev/null; then\n',
      `\t[ -d "$home" ] || mkdir -p -m 700 "$home"\n`,
      ...imported.map(
        (key) =>
          `\tkeyring --import "$root${pathOnDevice(key)}" &&\n\t\tprintf '%s:6:\\n' ${id(key)} | keyring --import-ownertrust 2>/dev/null || exit 1\n`,
      ),
      ...forgotten.map((key) => `\tkeyring --delete-keys ${id(key)} 2>/dev/null\n`),
      'else\n\techo "gpg is not there, so its keys are not imported" >&2\nfi\n',
    );
  }
  parts.push('exit 0\n');
  return parts.join('');
}

/**
 * The script that runs after the files are gone. The keys stay: feeds of the device may need them, and their lines are not
 * the package's.
 *
 * @returns undefined where there is nothing to do: opkg forgets no key that was imported
 */
export function removal(keys: readonly PublicKey[]): string | undefined {
  const files = keys.filter(({ scheme }) => scheme !== 'openpgp');
  if (files.length === 0) return undefined;
  const lines = files.map((key) => `put ${pathOnDevice(key)} <<'END'\n${key.text.trimEnd()}\nEND\n`);
  return [ROOT, PUT, ...lines, 'exit 0\n'].join('');
}

const PUT = `[ "\${1:-remove}" != upgrade ] || exit 0
put() {
	[ -e "$root$1" ] || { mkdir -p "$root\${1%/*}" && cat >"$root$1"; }
}
`;

const DROP = `key_in() {
	sed -e '/^untrusted comment:/d' "$1" | tr -d ' \\t\\r\\n'
}
drop() {
	[ -f "$root$1" ] && [ "$(key_in "$root$1")" = "$2" ] && rm -f "$root$1"
}
`;

const dropLine = (key: PublicKey): string =>
  `drop ${pathOnDevice(key)} '${key.text.replace(/^untrusted comment:.*\n/gm, '').replace(/\s/g, '')}'\n`;

const id = ({ keyId }: PublicKey): string => keyId.toUpperCase();
