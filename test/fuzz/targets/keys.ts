import { Buffer } from 'node:buffer';
import { loadRsaKeys } from '../../../src/keys/apk-v2.ts';
import { loadApkV3Keys } from '../../../src/keys/apk-v3.ts';
import { armorBlocks, armored, cutAtArmor, outsideArmor } from '../../../src/keys/armor.ts';
import { loadCommitKey } from '../../../src/keys/commit-key.ts';
import type { PublicKey, SigningKey } from '../../../src/keys/key.ts';
import { checkedKeyName } from '../../../src/keys/key-name.ts';
import { kindOfKey, normaliseKeyText } from '../../../src/keys/kind.ts';
import { loadOpenpgpKeys } from '../../../src/keys/openpgp/openpgp.ts';
import { armorSignatures, openpgpSignatures } from '../../../src/keys/openpgp/packets.ts';
import { readPublicKeys } from '../../../src/keys/public-keys.ts';
import { readSshKey } from '../../../src/keys/ssh-key.ts';
import { loadUsignKey } from '../../../src/keys/usign.ts';
import { EC_PUB, GPG_PUB, GPG_SEC, RSA_PUB } from '../../support/key-vectors.ts';
import * as keys from '../seed-keys.ts';
import { AT, signers, usignSecret } from '../seed-signers.ts';
import { expectPlainLines, expectSame, expectThat, type Target } from '../target.ts';

const ORIGIN = 'the input';
const WORDS = [
  ...[
    '-----BEGIN ',
    '-----END ',
    'PRIVATE KEY-----',
    'PUBLIC KEY-----',
    'ENCRYPTED',
    'Proc-Type: 4,ENCRYPTED\n',
  ],
  ...[
    'DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n',
    'EC PARAMETERS',
    'untrusted comment: ',
    '\\n',
    '=',
  ],
  ...[
    '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n',
    '-----BEGIN OPENSSH PRIVATE KEY-----\n',
    'ssh-ed25519 AAAA',
    'RWQ',
  ],
];

const seedsOf = (texts: readonly string[]): Buffer[] => texts.map((text) => Buffer.from(text, 'latin1'));

/** A public key that is published must be read back as the same one. */
async function expectPublishable(all: readonly PublicKey[]): Promise<void> {
  for (const key of all) {
    expectPlainLines(key.text, 'the text of a public key');
    expectThat(
      /^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/.test(key.fileName),
      `the file name ${JSON.stringify(key.fileName)} is not plain`,
    );
    const again = await readPublicKeys({ text: key.text, origin: ORIGIN });
    const same = again.find(({ scheme }) => scheme === key.scheme);
    expectSame(same?.text, key.text, 'the text of a public key read back');
    if (key.scheme !== 'apk-v2') expectSame(same?.keyId, key.keyId, 'the id of a public key read back');
  }
}

const MESSAGE = Buffer.from('Package: hello\n');

/** A secret key that is taken must sign what its public half takes. */
async function expectUsable(all: readonly SigningKey[]): Promise<boolean> {
  await expectPublishable(all.map(({ publicKey }) => publicKey));
  for (const key of all) {
    const digest = 'sha512';
    const signature = await key.sign(MESSAGE, { digest, at: AT });
    expectThat(await key.publicKey.verify(MESSAGE, signature, digest), 'a key does not verify what it signs');
  }
  return all.length > 0;
}

/** A reader of secret keys, without a passphrase and with the one that is right. */
function secrets(
  name: string,
  about: string,
  texts: () => Promise<string[]>,
  load: (text: string, passphrase: string) => Promise<SigningKey[]>,
): Target {
  return {
    name,
    about,
    words: WORDS,
    prepare: async () => ({
      seeds: seedsOf(await texts()),
      read: async (input) => await expectUsable(await load(input.toString('latin1'), keys.PASSPHRASE)),
    }),
  };
}

const publicUsign = async (): Promise<string[]> => [(await signers()).usign.publicKey.text];

export const KEYS: readonly Target[] = [
  {
    name: 'public-keys',
    about: 'public keys of every kind, one after another in one text',
    words: WORDS,
    prepare: async ({ corpus }) => ({
      seeds: seedsOf([
        ...(await publicUsign()),
        ...[RSA_PUB, EC_PUB, GPG_PUB, keys.RSA_PKCS1_PUB, keys.GPG_ED25519_PUB],
        ...[`${EC_PUB}\n${keys.GPG_ED25519_PUB}`, EC_PUB.replaceAll('\n', '\\n')],
        ...corpus.texts(/(\.pub|\.pub\.pem|\.pub\.asc|-key\.pem)$/, 6),
      ]),
      async read(input) {
        await expectPublishable(await readPublicKeys({ text: input.toString('latin1'), origin: ORIGIN }));
        return true;
      },
    }),
  },
  secrets(
    'usign-secret',
    'a secret key of usign or signify',
    async () => [await usignSecret(), (await usignSecret()).split('\n')[1] ?? ''],
    async (text, passphrase) => [await loadUsignKey({ text, origin: ORIGIN }, passphrase)],
  ),
  secrets(
    'openpgp-secret',
    'an OpenPGP private key',
    async () => [keys.GPG_ED25519_SEC, GPG_SEC],
    async (text, passphrase) => await loadOpenpgpKeys({ text, origin: ORIGIN }, passphrase, AT),
  ),
  secrets(
    'rsa-secret',
    'an RSA private key in PEM, protected or not',
    async () => [keys.RSA_PKCS1, keys.RSA_PKCS8, keys.RSA_ENCRYPTED],
    async (text, passphrase) => await loadRsaKeys({ text, origin: ORIGIN }, passphrase, []),
  ),
  secrets(
    'apk-v3-secret',
    'an EC or RSA private key in PEM for apk v3, protected or not',
    async () => [keys.EC_SEC1, keys.EC_PKCS8, keys.EC_ENCRYPTED, keys.ED25519_PKCS8, keys.RSA_PKCS8],
    async (text, passphrase) => await loadApkV3Keys({ text, origin: ORIGIN }, passphrase),
  ),
  {
    name: 'ssh-secret',
    about: 'the secret key for SSH',
    words: WORDS,
    prepare: async () => ({
      seeds: seedsOf([
        ...[keys.SSH_SECRET, keys.SSH_ENCRYPTED, keys.SSH_PUBLIC, keys.ED25519_PKCS8, keys.RSA_PKCS1],
        ...[
          'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n',
          keys.SSH_SECRET.replaceAll('\n', '\\n'),
        ],
      ]),
      read(input) {
        const key = readSshKey({ text: input.toString('latin1'), origin: ORIGIN });
        expectSame(readSshKey(key), key, 'a key for SSH read back');
        return true;
      },
    }),
  },
  {
    name: 'commit-secret',
    about: 'the secret key that signs commits',
    words: WORDS,
    prepare: async () => ({
      seeds: seedsOf([
        ...[keys.SSH_SECRET, keys.SSH_ENCRYPTED, keys.ED25519_PKCS8, keys.EC_SEC1, keys.RSA_PKCS1],
        ...[keys.GPG_ED25519_SEC, keys.SSH_SECRET + keys.SSH_PUBLIC, keys.SSH_SECRET.replaceAll('\n', '\\n')],
      ]),
      async read(input) {
        const key = await loadCommitKey({ text: input.toString('latin1'), origin: ORIGIN }, undefined, AT);
        expectPlainLines(key.fingerprint, 'the fingerprint of a key');
        const signature = await key.sign(MESSAGE, AT);
        const [block, ...more] = armorBlocks(signature);
        expectThat(block?.bytes !== undefined && more.length === 0, 'a signature is not one armored block');
        return true;
      },
    }),
  },
  {
    name: 'key-text',
    about: 'what a key text is, and its armor',
    words: WORDS,
    prepare: async () => ({
      seeds: seedsOf([
        ...[GPG_PUB, keys.EC_ENCRYPTED, keys.RSA_ENCRYPTED, keys.SSH_SECRET, ...(await publicUsign())],
        ...[Buffer.from(keys.EC_SEC1).toString('base64'), keys.EC_SEC1.replaceAll('\n', ' ')],
      ]),
      read(input) {
        const text = input.toString('latin1');
        const plain = normaliseKeyText(text);
        kindOfKey(plain);
        expectSame(
          cutAtArmor(text)
            .map((piece) => piece.text)
            .join(''),
          text,
          'a text cut at its armor',
        );
        outsideArmor(text);
        const blocks = armorBlocks(text);
        for (const { label, bytes } of blocks) {
          if (bytes === undefined) continue;
          expectSame(armorBlocks(armored(label, bytes))[0]?.bytes, bytes, 'a block armored and read back');
        }
        return blocks.some(({ bytes }) => bytes !== undefined);
      },
    }),
  },
  {
    name: 'key-name',
    about: 'the file name of a key of apk v2',
    words: ['.rsa.pub', '-4a6a0840', '@example.org'],
    prepare: async () => ({
      seeds: seedsOf(['packager@example.org-5f3e2a1b.rsa.pub', 'x.pub']),
      read(input) {
        expectThat(
          /^[A-Za-z0-9._@+=,~-]+$/.test(checkedKeyName(input.toString('utf8'))),
          'a name is not plain',
        );
        return true;
      },
    }),
  },
  {
    name: 'openpgp-signatures',
    about: 'a file of detached OpenPGP signatures',
    words: WORDS,
    prepare: async () => {
      const { openpgp } = await signers();
      const packet = await openpgp.sign(MESSAGE, { at: AT });
      return {
        seeds: [
          ...[packet, Buffer.concat([packet, packet]), Buffer.from(armorSignatures([packet]))],
          Buffer.from(armorSignatures([packet, packet]).replaceAll('\n', '\r\n')),
        ],
        async read(input) {
          const found = openpgpSignatures(input);
          if (found === undefined) return false;
          const again = openpgpSignatures(Buffer.concat(found.map((one) => one.packet)));
          expectSame(again, found, 'signatures read back');
          // Whatever the library makes of it, it must not throw past us.
          for (const one of found) await openpgp.publicKey.verify(MESSAGE, one.packet);
          return true;
        },
      };
    },
  },
];
