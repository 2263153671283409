import type { PublicKey } from '../../keys/key.ts';
import type { Scheme } from '../../keys/scheme.ts';

/** Where each system looks for its keys; Yocto's opkg-key imports those that lie in its folder. */
const FOLDERS: { readonly [scheme in Scheme]: string } = {
  usign: '/etc/opkg/keys',
  openpgp: '/usr/share/opkg/keyrings',
  'apk-v2': '/etc/apk/keys',
  'apk-v3': '/etc/apk/keys',
};

/** The path of a key on the devices that check with it. */
export const pathOnDevice = ({
  scheme,
  keyId,
  fileName,
}: Pick<PublicKey, 'scheme' | 'keyId' | 'fileName'>): string =>
  `${FOLDERS[scheme]}/${scheme === 'openpgp' ? `${keyId.toLowerCase()}.gpg` : fileName}`;
