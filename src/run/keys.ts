import type { Host } from '../host.ts';
import { loadRsaKeys } from '../keys/apk-v2.ts';
import { asApkV3Key, loadApkV3Keys } from '../keys/apk-v3.ts';
import type { KeyText, PublicKey, SigningKey } from '../keys/key.ts';
import { normaliseKeyText } from '../keys/kind.ts';
import { loadOpenpgpKeys } from '../keys/openpgp/openpgp.ts';
import { readPublicKeys } from '../keys/public-keys.ts';
import { loadUsignKey } from '../keys/usign.ts';
import type { Settings } from '../settings/settings.ts';

/** The keys of a run. */
export interface RunKeys {
  signingKeys: SigningKey[];
  /** Keys whose signatures on what is there are accepted besides. */
  trustedKeys: PublicKey[];
}

/** Loads the keys of this run; every secret is hidden from the host's output first. */
export async function loadKeys(
  { keys, home }: Pick<Settings, 'home' | 'keys'>,
  host: Pick<Host, 'mask' | 'now'>,
): Promise<RunKeys> {
  const { usignKey, openpgpKeys, apkRsaKeys, apkEcKeys } = keys;
  const { usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase } = keys;
  const passphrases = [usignPassphrase, openpgpPassphrase, apkRsaPassphrase, apkEcPassphrase];
  const secretKeys = [usignKey, ...openpgpKeys, ...apkRsaKeys, ...apkEcKeys, home.sshKey];
  const texts = secretKeys.map((key) => key?.text);
  hideSecrets([...texts, ...passphrases, home.token], host);
  // As git sends it.
  if (home.token) host.mask(Buffer.from(`x-access-token:${home.token}`).toString('base64'));
  const signingKeys: SigningKey[] = [];
  if (usignKey !== undefined) signingKeys.push(await loadUsignKey(usignKey, usignPassphrase));
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
  // What RSA keys signed before there was an EC key is theirs still.
  const trustedKeys: PublicKey[] =
    apkEcKeys.length === 0 ? [] : rsaKeys.map((key) => asApkV3Key(key).publicKey);
  for (const key of keys.trustedKeys) trustedKeys.push(...(await readPublicKeys(key)));
  return { signingKeys, trustedKeys };
}

/** Names go by the order of all keys, however many texts they came in. */
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
    // A key may come wrapped in base64: what is inside is no less secret.
    if (secret) maskLines(normaliseKeyText(secret), host);
  }
}

/** A runner masks line by line; short and commented lines and the frame of a PEM are no secrets. */
function maskLines(secret: string, host: Pick<Host, 'mask'>): void {
  for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
    const text = line.trim();
    const isFrame = /^(untrusted comment:|-----(BEGIN|END) [A-Z ]+-----$)/.test(text);
    if (text.length >= 4 && !isFrame) host.mask(text);
  }
}
