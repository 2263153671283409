import type { Host } from '../host.ts';
import {
  loadUsignKey,
  normaliseKeyText,
  type PublicKey,
  readPublicKeys,
  type SigningKey,
} from '../keys/signing-key.ts';
import type { Settings } from '../settings.ts';

/** Loads the keys of this run; every secret is hidden from the host's output first. */
export async function loadKeys(
  settings: Settings,
  host: Pick<Host, 'mask'>,
): Promise<{ signingKeys: SigningKey[]; trustedKeys: PublicKey[] }> {
  for (const secret of [settings.usignKey?.text, settings.usignPassphrase, settings.token]) {
    if (secret) maskLines(secret, host);
    // A key may come wrapped in base64: what is inside is no less secret.
    if (secret) maskLines(normaliseKeyText(secret), host);
  }
  // As git sends it.
  if (settings.token) host.mask(Buffer.from(`x-access-token:${settings.token}`).toString('base64'));
  const { usignKey, usignPassphrase, trustedKeys } = settings;
  return {
    signingKeys: usignKey === undefined ? [] : [await loadUsignKey(usignKey, usignPassphrase)],
    trustedKeys: trustedKeys.flatMap(readPublicKeys),
  };
}

/** A runner masks line by line; short and commented lines are no secrets. */
function maskLines(secret: string, host: Pick<Host, 'mask'>): void {
  for (const line of [secret, ...secret.split(/\r?\n|\\n/)]) {
    const text = line.trim();
    if (text.length >= 4 && !text.startsWith('untrusted comment:')) host.mask(text);
  }
}
