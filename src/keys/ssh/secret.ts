import { createPublicKey, type KeyObject } from 'node:crypto';
import { KeyError } from '../../errors.ts';
import { type ArmorBlock, armorBlocks } from '../armor.ts';
import type { KeyText } from '../key.ts';
import { secretTextOf, type WantedKey, wrongKind } from '../kind.ts';
import {
  type AcceptedKeys,
  belongTogether,
  damaged,
  MOST_RSA_BITS,
  openBlock,
  privateBlocks,
  readPrivateKey,
  usable,
} from '../pem-key.ts';
import { openOpenssh } from './openssh.ts';
import { type SshKey, sshKeyOf } from './signature.ts';

/** NIST SP 800-131A: shorter keys can be broken. GitHub takes none of them. */
const LEAST_BITS = 2048;

const MAKE_ONE = "make one with `ssh-keygen -t ed25519 -N '' -f commit-key`";

/** What a secret for SSH may be, and for what it is. */
export interface SshUse {
  wanted: WantedKey;
  passphraseInput: string;
}

/**
 * Loads the one SSH secret key of a text: as OpenSSH stores it, or in PEM.
 *
 * @throws KeyError that names what was given instead, never what it holds
 */
export async function loadSshKey(
  given: KeyText,
  passphrase: string | undefined,
  use: SshUse,
): Promise<SshKey> {
  const { origin } = given;
  const blocks = armorBlocks(secretTextOf(given)).filter(({ label }) => label === 'OPENSSH PRIVATE KEY');
  const pem = acceptedPem(use);
  const [block, ...more] = blocks.length > 0 ? blocks : privateBlocks(given, pem);
  if (block === undefined || more.length > 0) throw several(origin);
  if (blocks.length === 0) return checked(await openBlock(block, origin, passphrase, pem), origin);
  const { key, publicBlob } = await opened(block, origin, passphrase, use);
  const ssh = checked(key, origin);
  if (!ssh.blob.equals(publicBlob)) throw mismatch(origin);
  return ssh;
}

function acceptedPem({ wanted, passphraseInput }: SshUse): AcceptedKeys {
  return {
    wanted,
    passphraseInput,
    kinds: new Set(['rsa', 'ec', 'ed25519', 'pkcs8', 'encrypted', 'openssh']),
    algorithms: new Set(['rsa', 'ec', 'ed25519']),
    refuseKind: (origin, kind) => wrongKind(origin, kind, wanted),
    open: async (text, passphrase, isEncrypted) => readPrivateKey(text, isEncrypted ? passphrase : undefined),
    isCutShort: () => true,
  };
}

async function opened(
  { bytes }: ArmorBlock,
  origin: string,
  passphrase: string | undefined,
  { passphraseInput }: SshUse,
): Promise<{ key: KeyObject; publicBlob: Buffer }> {
  if (bytes === undefined) throw damaged(origin);
  const found = await openOpenssh(bytes, passphrase).catch((cause: unknown) => {
    throw damaged(origin, cause);
  });
  if (found.state === 'open') return found;
  if (found.state === 'unusable') {
    throw new KeyError({
      code: 'KEY_KIND',
      message: `${origin} holds an SSH key of the kind ${found.kind}, which cannot sign here`,
      remedy: `Give an Ed25519, RSA or ECDSA key, or ${MAKE_ONE}.`,
    });
  }
  if (found.state === 'strange') {
    throw new KeyError({
      code: 'KEY_PASSPHRASE',
      message: `${origin} is protected in a way that pkgfeed does not read`,
      remedy:
        'Protect it again with `ssh-keygen -p -Z aes256-ctr -f FILE`, or take the passphrase away there.',
    });
  }
  throw new KeyError({
    code: 'KEY_PASSPHRASE',
    message: passphrase ? `the passphrase does not open ${origin}` : `${origin} is protected by a passphrase`,
    remedy: passphrase
      ? `Store the passphrase that the key was made with as \`${passphraseInput}\`, without a line end.`
      : `Give the passphrase as \`${passphraseInput}\`, from a secret of its own.`,
  });
}

function checked(key: KeyObject, origin: string): SshKey {
  return usable(origin, () => {
    const publicHalf = createPublicKey(key);
    const bits = publicHalf.asymmetricKeyDetails?.modulusLength;
    if (bits !== undefined && bits > MOST_RSA_BITS) throw damaged(origin);
    if (bits !== undefined && bits < LEAST_BITS) {
      throw new KeyError({
        code: 'KEY_WEAK',
        message: `${origin} holds an RSA key of ${bits} bits, and less than ${LEAST_BITS} can be broken`,
        remedy: `Use another key, or ${MAKE_ONE}.`,
      });
    }
    const found = sshKeyOf(key);
    if (found === undefined) {
      throw new KeyError({
        code: 'KEY_KIND',
        message: `${origin} holds an EC key on a curve that SSH does not have`,
        remedy: `Use a key on P-256, P-384 or P-521, or ${MAKE_ONE}.`,
      });
    }
    if (key.asymmetricKeyType !== 'ed25519' && !belongTogether(key, publicHalf)) throw mismatch(origin);
    return found;
  });
}

function several(origin: string): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin} holds several keys, where one is wanted`,
    remedy: 'Give the one key that signs.',
  });
}

function mismatch(origin: string): KeyError {
  return new KeyError({
    code: 'KEY_MISMATCH',
    message: `the public half inside ${origin} does not belong to its secret half`,
    remedy: `Restore the key file from your backup, or ${MAKE_ONE}.`,
  });
}
