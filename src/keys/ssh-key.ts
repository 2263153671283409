import { KeyError } from '../errors.ts';
import { armorBlocks } from './armor.ts';
import type { KeyText } from './key.ts';
import { kindOfKey, secretTextOf, type WantedKey, wrongKind } from './kind.ts';

const MAKE_ONE = "make a deploy key with `ssh-keygen -t ed25519 -N '' -f deploy-key`";

const WANTED: WantedKey = {
  noun: 'an SSH secret key',
  remedy: `Put the whole secret file of an SSH key into it, or ${MAKE_ONE}.`,
  secretHalf: 'Give the secret half of the pair: the file whose name does not end in .pub.',
};

/** Each server decides which of these it accepts. */
const ACCEPTED: ReadonlySet<string | undefined> = new Set([
  'openssh',
  'rsa',
  'ec',
  'ed25519',
  'pkcs8',
  'other-private',
]);

/**
 * Restores the text of an SSH secret key to the form that OpenSSH writes, even if pasting changed its spaces and line
 * ends.
 *
 * @throws KeyError for anything else, and for a key with a passphrase
 */
export function readSshKey(given: KeyText): KeyText {
  const text = secretTextOf(given);
  const kind = kindOfKey(text);
  if (kind === 'putty') {
    const remedy = `Export it from PuTTYgen with “Conversions → Export OpenSSH key”, or ${MAKE_ONE}.`;
    throw wrongKind(given.origin, kind, { ...WANTED, remedy });
  }
  const block = armorBlocks(text).find(({ label }) => label.endsWith('PRIVATE KEY'));
  if (kind === 'encrypted' || (block !== undefined && isEncrypted(block))) {
    throw new KeyError({
      code: 'KEY_PASSPHRASE',
      message: `${given.origin} is protected by a passphrase, which an SSH key here must not be`,
      remedy: `Take the passphrase away with \`ssh-keygen -p -N '' -f FILE\`, or ${MAKE_ONE}.`,
    });
  }
  if (!ACCEPTED.has(kind)) throw wrongKind(given.origin, kind, WANTED);
  if (block?.bytes !== undefined) return { text: block.text, origin: given.origin };
  throw new KeyError({
    code: 'KEY_MALFORMED',
    message: `${given.origin} holds a key that is damaged or cut short`,
    remedy: 'Store the whole secret file again, with its first and last line.',
  });
}

const MAGIC = 'openssh-key-v1\0';

/** Old PEM says it in a header. OpenSSH's own format begins with the name of the cipher. */
function isEncrypted({ bytes, text }: { bytes: Buffer | undefined; text: string }): boolean {
  if (text.includes('Proc-Type: 4,ENCRYPTED')) return true;
  if (bytes?.toString('latin1', 0, MAGIC.length) !== MAGIC) return false;
  return bytes.toString('latin1', MAGIC.length, MAGIC.length + 8) !== '\0\0\0\x04none';
}
