import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, KeyError } from '../errors.ts';
import { makeLayout } from '../feed/layout.ts';
import { apkV2 } from '../formats/apk-v2/apk-v2.ts';
import { apkV3 } from '../formats/apk-v3/apk-v3.ts';
import type { Format } from '../formats/format.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import { parseRemote } from '../git/remote.ts';
import { pagesUrl, serverOf } from '../github/server.ts';
import type { Host } from '../host.ts';
import { makeRsaPair } from '../keys/apk-v2.ts';
import { makeEcPair } from '../keys/apk-v3.ts';
import type { PublicKey } from '../keys/key.ts';
import { makeOpenpgpPair } from '../keys/openpgp/openpgp.ts';
import { makeUsignPair } from '../keys/usign.ts';
import { writeNewFiles } from '../machine/whole-files.ts';
import type { KeygenReport } from '../report/keygen.ts';
import { shapeOf } from '../run/policy.ts';
import { secretVariable } from '../settings/inputs.ts';
import type { KeySettings, Settings } from '../settings/settings.ts';
import { unknownWord } from '../settings/values.ts';
import { type DeviceFeed, deviceLines, PLACEHOLDER_URL } from '../site/device-lines.ts';
import { firstWord } from '../site/feed-name.ts';

/** A kind of key that can be made. */
interface Kind {
  /** The input that takes such a key. */
  input: 'usign-key' | 'apk-ec-key' | 'apk-rsa-key' | 'openpgp-key';
  /** How the names of the two files end. */
  secretEnd: string;
  publicEnd: string;
  /** The format whose devices check signatures of the key. */
  format: Format;
  make(
    keys: KeySettings,
    owner: { title: string | undefined; now: Date },
  ): Promise<{ secretText: string; publicKey: PublicKey }>;
}

const KINDS: { [kind: string]: Kind } = {
  usign: {
    input: 'usign-key',
    secretEnd: '.sec',
    publicEnd: '.pub',
    format: opkg,
    make: async ({ usignPassphrase }) => await makeUsignPair(usignPassphrase),
  },
  'apk-ec': {
    input: 'apk-ec-key',
    secretEnd: '.ec',
    publicEnd: '.ec.pub',
    format: apkV3,
    make: async ({ apkEcPassphrase }) => await makeEcPair(apkEcPassphrase),
  },
  'apk-rsa': {
    input: 'apk-rsa-key',
    secretEnd: '.rsa',
    publicEnd: '.rsa.pub',
    format: apkV2,
    make: async ({ apkRsaPassphrase }) => await makeRsaPair(apkRsaPassphrase),
  },
  openpgp: {
    input: 'openpgp-key',
    secretEnd: '.sec.asc',
    publicEnd: '.pub.asc',
    format: opkg,
    make: async ({ openpgpPassphrase }, { title, now }) =>
      await makeOpenpgpPair(title ?? 'pkgfeed', openpgpPassphrase, now),
  },
};

/**
 * Makes a pair of key files. Only the owner can read the secret one. Never overwrites a file.
 *
 * @param args the kind of key, and how the names of the files begin (`key` by default)
 */
export async function keygen(args: readonly string[], settings: Settings, host: Host): Promise<KeygenReport> {
  const { word, kind, name } = wantedKey(args);
  maskPassphrases(settings.keys, host);
  const secretFile = name + kind.secretEnd;
  const publicFile = name + kind.publicEnd;
  // Finds everything that can be wrong before it makes a key.
  const feed = feedToCome(kind.format, settings, host);
  for (const file of [secretFile, publicFile]) {
    if (await isThere(resolve(host.cwd, file))) throw exists(file, word);
  }
  const { title } = settings.feed;
  const { secretText, publicKey } = await kind.make(settings.keys, { title, now: host.now });
  await writeNewFiles(
    [
      { name: secretFile, file: resolve(host.cwd, secretFile), text: secretText, mode: 0o600 },
      { name: publicFile, file: resolve(host.cwd, publicFile), text: publicKey.text, mode: 0o644 },
    ],
    host,
    (file) => exists(file, word),
  );
  return {
    command: 'keygen',
    kind: word,
    scheme: publicKey.scheme,
    keyId: publicKey.keyId,
    secretFile,
    publicFile,
    publishedAs: `keys/${publicKey.fileName}`,
    secret: secretVariable(kind.input),
    deviceLines: deviceLines({ ...feed, keys: [publicKey] }),
  };
}

function wantedKey(args: readonly string[]): { word: string; kind: Kind; name: string } {
  const [word, name = 'key', ...rest] = args;
  const words = Object.keys(KINDS);
  if (word === undefined || rest.length > 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: word === undefined ? 'keygen needs the kind of key to make' : 'keygen takes one name',
      remedy: `Write \`pkgfeed keygen ${words.join('|')} [NAME]\`.`,
    });
  }
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind === undefined) throw unknownWord('the kind of key', word, words);
  return { word, kind, name };
}

function maskPassphrases(keys: KeySettings, host: Host): void {
  const { usignPassphrase, apkEcPassphrase, apkRsaPassphrase, openpgpPassphrase } = keys;
  for (const secret of [usignPassphrase, apkEcPassphrase, apkRsaPassphrase, openpgpPassphrase]) {
    if (secret) host.mask(secret);
  }
}

/** The feed that the key will sign, as far as the settings say, for the lines that a device needs. */
function feedToCome(format: Format, settings: Settings, host: Host): Omit<DeviceFeed, 'keys'> {
  const { title = null } = settings.feed;
  const [first] = settings.repositories;
  const { branch = 'BRANCH', repository = 'REPOSITORY', target = 'TARGET' } = first;
  const { pagesRepository } = settings.home;
  const remote = pagesRepository && parseRemote(pagesRepository, serverOf(host), host.cwd);
  const slug = remote ? remote.slug : undefined;
  const url = pagesUrl(slug, serverOf(host));
  const layout = makeLayout(shapeOf(settings.feed), { branch, repository, target });
  return {
    url: url ?? PLACEHOLDER_URL,
    words: [firstWord({ title, home: slug, url }), first.repository, first.target],
    folders: [{ path: layout.folder('ARCH'), format: format.name, arch: 'ARCH', packages: 1 }],
    layout,
    isUnsigned: false,
  };
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}

function exists(file: string, word: string): KeyError {
  return new KeyError({
    code: 'KEY_EXISTS',
    message: `${file} already exists`,
    remedy: `Choose another name, as in \`pkgfeed keygen ${word} NAME\`; pkgfeed never overwrites a key that devices may trust.`,
  });
}
