import { basename } from 'node:path';
import { KeyError } from '../errors.ts';
import { isRevoked, type Revoked } from '../feed/revoked.ts';
import type { Host } from '../host.ts';
import { loadRsaKeys, readRsaPublicKey } from '../keys/apk-v2.ts';
import { asApkV3Key, loadApkV3Keys } from '../keys/apk-v3.ts';
import type { KeyText, PublicKey, SigningKey } from '../keys/key.ts';
import { isKeyName, isSystemKeyName } from '../keys/key-name.ts';
import { normaliseKeyText } from '../keys/kind.ts';
import { loadOpenpgpKeys } from '../keys/openpgp/openpgp.ts';
import { readPublicKeys } from '../keys/public-keys.ts';
import { loadUsignKey } from '../keys/usign.ts';
import type { Settings } from '../settings/settings.ts';
import { readKeyTexts } from '../sources/key-lines.ts';
import { printable } from '../text/printable.ts';
import { readRevokedKeys } from './revoked-keys.ts';

/** The keys of a run. */
export interface RunKeys {
  signingKeys: SigningKey[];
  /** Public keys whose signatures are accepted on existing indexes, in addition to the signing keys. */
  trustedKeys: PublicKey[];
  /** Public keys that will sign later. */
  nextKeys: PublicKey[];
  /** Keys whose signatures no longer count; absent without one. */
  revoked?: Revoked;
}

/**
 * Loads the keys of this run. Before that, the host masks every secret in its output.
 *
 * @throws KeyError for a key that cannot be used
 */
export async function loadKeys(
  { keys, home }: Pick<Settings, 'home' | 'keys'>,
  host: Pick<Host, 'cwd' | 'mask' | 'now'>,
): Promise<RunKeys> {
  const { usignKeys, openpgpKeys, apkRsaKeys, apkEcKeys } = keys;
  const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = keys;
  const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
  const homeKeys = [home.sshKey, home.commitSigningKey];
  const secretKeys = [...usignKeys, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, ...homeKeys];
  const texts = secretKeys.map((key) => key?.text);
  hideSecrets([...texts, ...passphrases, home.commitSigningPassphrase, home.token], host);
  // git sends the token in this form.
  if (home.token) host.mask(Buffer.from(`x-access-token:${home.token}`).toString('base64'));
  const signingKeys: SigningKey[] = [];
  if (usignKeys.length > 0) signingKeys.push(await loadUsignKey(joined(usignKeys), usignPassphrase));
  for (const key of openpgpKeys)
    signingKeys.push(...(await loadOpenpgpKeys(key, openpgpPassphrase, host.now)));
  const rsaKeys =
    apkRsaKeys.length === 0
      ? []
      : await loadRsaKeys(joined(apkRsaKeys), apkRsaPassphrase, keys.apkRsaKeyNames);
  // Without an EC key, the RSA keys sign for apk v3 too.
  const v3Keys =
    apkEcKeys.length === 0
      ? rsaKeys.map(asApkV3Key)
      : await loadApkV3Keys(joined(apkEcKeys), apkEcPassphrase);
  signingKeys.push(...rsaKeys, ...v3Keys);
  // RSA keys may have signed apk v3 indexes before there was an EC key.
  const trustedKeys: PublicKey[] =
    apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => asApkV3Key(key).publicKey);
  for (const key of keys.trustedKeys) trustedKeys.push(...(await readPublicKeys(key)));
  const nextKeys = signersOfV3(await readNextKeys(keys.nextKeys, host.cwd), apkEcKeys.length > 0);
  const revoked = await readRevokedKeys(keys.revokedKeys, host.cwd);
  if (revoked === undefined) return { signingKeys, trustedKeys, nextKeys };
  const used = [...signingKeys.map(({ publicKey }) => publicKey), ...nextKeys];
  const gone = used.find((key) => isRevoked(revoked, key));
  if (gone !== undefined) throw revokedInUse(gone, nextKeys.includes(gone) ? '`next-keys`' : 'this run');
  // A revoked key loses, whoever trusts it.
  return { signingKeys, trustedKeys: notRevoked(trustedKeys, revoked), nextKeys, revoked };
}

/** Reads the keys that will sign later. An RSA key gets the name of its file, by which devices of apk v2 find it. */
async function readNextKeys(lines: readonly string[], folder: string): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  for (const given of await readKeyTexts(lines, folder, 'next-keys')) {
    const name = basename(given.file ?? '');
    const named = isKeyName(name) && !isSystemKeyName(name) ? name : undefined;
    for (const key of await readPublicKeys(given))
      keys.push(key.scheme === 'apk-v2' ? readRsaPublicKey({ ...given, text: key.text }, named) : key);
  }
  return keys;
}

/** Without the forms of RSA keys for apk v3, if there is an EC key: then they do not sign there. */
function signersOfV3(keys: readonly PublicKey[], hasEcKey: boolean): PublicKey[] {
  const ofRsa = new Set(keys.filter(({ scheme }) => scheme === 'apk-v2').map(({ text }) => text));
  const isOfRsa = ({ scheme, text }: PublicKey): boolean => scheme === 'apk-v3' && ofRsa.has(text);
  const isEc = (key: PublicKey): boolean => key.scheme === 'apk-v3' && !isOfRsa(key);
  return hasEcKey || keys.some(isEc) ? keys.filter((key) => !isOfRsa(key)) : [...keys];
}

const notRevoked = (keys: readonly PublicKey[], revoked: Revoked): PublicKey[] =>
  keys.filter((key) => !isRevoked(revoked, key));

function revokedInUse({ keyId }: PublicKey, user: string): KeyError {
  return new KeyError({
    code: 'KEY_REVOKED',
    message: `${user} has the key ${printable(keyId)}, which \`revoked-keys\` names`,
    remedy: 'Sign with another key. If this one is good, take it out of `revoked-keys`.',
  });
}

/** Joins the texts of several keys: key names are given in the order of all keys. */
function joined(keys: readonly KeyText[]): KeyText {
  const [only] = keys;
  return keys.length === 1 && only !== undefined
    ? only
    : {
        text: keys.map(({ text }) => normaliseKeyText(text)).join('\n'),
        origin: keys.map(({ origin }) => origin).join(', '),
      };
}

function hideSecrets(secrets: readonly (string | undefined)[], host: Pick<Host, 'mask'>): void {
  for (const secret of secrets) {
    if (secret) maskLines(secret, host);
    // A key may be wrapped in base64. Its content is as secret.
    if (secret) maskLines(normaliseKeyText(secret), host);
  }
}

/** Masks each line, as a runner needs it. Short lines, comments and the frame of a PEM are not secret. */
function maskLines(secret: string, host: Pick<Host, 'mask'>): void {
  for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
    const text = line.trim();
    const isFrame = /^(untrusted comment:|-----(BEGIN|END) [A-Z ]+-----$)/.test(text);
    if (text.length >= 4 && !isFrame) host.mask(text);
  }
}
