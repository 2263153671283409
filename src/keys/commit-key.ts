import type { KeyText } from './key.ts';
import { kindOfKey, secretTextOf, type WantedKey, wrongKind } from './kind.ts';
import { loadOpenpgpKey } from './openpgp/openpgp.ts';
import { armorSignatures } from './openpgp/packets.ts';
import { loadSshKey } from './ssh/secret.ts';
import { armoredSshSignature, fingerprintOf } from './ssh/signature.ts';

/** A secret key that signs commits. Printing it never shows the secret. */
export interface CommitKey {
  /** How people compare it. */
  fingerprint: string;
  /** The e-mail addresses in its user ids; undefined for SSH keys, which have none. */
  emails: readonly string[] | undefined;
  /** When it can no longer sign; not given for one that always can. */
  expires?: Date;
  /**
   * Signs the bytes of a commit. The signature is armored, in one of the formats that git checks.
   *
   * @param at the time that an OpenPGP signature states
   */
  sign(commit: Uint8Array, at: Date): Promise<string>;
}

const PASSPHRASE = 'commit-signing-passphrase';

const WANTED: WantedKey = {
  noun: 'an SSH or OpenPGP secret key',
  remedy:
    "Put a whole secret key into it: the file that `ssh-keygen -t ed25519 -N '' -f commit-key` makes, or what `gpg --armor --export-secret-keys FINGERPRINT` prints.",
  secretHalf:
    'Give the secret half: the SSH key file whose name does not end in .pub, or what `gpg --armor --export-secret-keys FINGERPRINT` prints.',
};

const OPENPGP_USE = {
  passphraseInput: PASSPHRASE,
  unknownTo: 'pkgfeed does not know',
  refusedAs: 'with which pkgfeed does not sign commits',
  place: 'your account on GitHub',
};

/**
 * Loads the secret key that signs the commits of a run.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadCommitKey(
  given: KeyText,
  passphrase: string | undefined,
  now: Date,
): Promise<CommitKey> {
  const text = secretTextOf(given);
  const kind = kindOfKey(text);
  if (kind === 'openpgp-secret') return await openpgpKey({ ...given, text }, passphrase, now);
  if (kind === 'putty') {
    const remedy = 'Export it from PuTTYgen with “Conversions → Export OpenSSH key”.';
    throw wrongKind(given.origin, kind, { ...WANTED, remedy });
  }
  const key = await loadSshKey({ ...given, text }, passphrase, {
    wanted: WANTED,
    passphraseInput: PASSPHRASE,
  });
  return {
    fingerprint: fingerprintOf(key),
    emails: undefined,
    sign: async (commit) => armoredSshSignature(commit, key),
  };
}

async function openpgpKey(given: KeyText, passphrase: string | undefined, now: Date): Promise<CommitKey> {
  const { key, userIds } = await loadOpenpgpKey(given, passphrase, now, OPENPGP_USE);
  return {
    fingerprint: key.publicKey.keyId,
    ...(key.expires === undefined ? {} : { expires: key.expires }),
    emails: userIds.flatMap((id) => emailOf(id)),
    sign: async (commit, at) => armorSignatures([await key.sign(commit, { at })]),
  };
}

/** The address of a user id: between angle brackets, or all of it. */
function emailOf(userId: string): string[] {
  const [, inside] = /<([^<>]{1,254})>\s*$/.exec(userId) ?? [];
  const address = inside ?? userId.trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? [address.toLowerCase()] : [];
}
