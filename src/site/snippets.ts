/** Where GitHub Pages serves a repository; undefined where that cannot be told from the name. */
export function pagesUrl(slug: string | undefined, server: string): string | undefined {
  const [owner, name] = (slug ?? '').toLowerCase().split('/');
  if (!owner || !name || server.replace(/\/+$/, '') !== 'https://github.com') return undefined;
  const [, exactName] = (slug ?? '').split('/');
  return name === `${owner}.github.io`
    ? `https://${owner}.github.io`
    : `https://${owner}.github.io/${exactName}`;
}

/** Stands in where the address is not known yet. */
export const PLACEHOLDER_URL = 'https://OWNER.github.io/REPO';

/** A name opkg takes for a feed line. */
export function feedName(words: readonly (string | undefined)[]): string {
  const slug = words
    .filter((word) => word !== undefined)
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return slug || 'pkgfeed';
}

/**
 * What a person types on an OpenWrt device (opkg, up to 24.10): trust the key, add the feed, update.
 *
 * @param keyFile the key's name under `keys/`: its fingerprint, which is the file name opkg looks for
 */
export function opkgLines(url: string, folder: string, name: string, keyFile: string | undefined): string[] {
  const key = keyFile && `wget -O /etc/opkg/keys/${keyFile} ${url}/keys/${keyFile}`;
  return [
    ...(key ? [key] : []),
    `echo 'src/gz ${name} ${url}/${folder}' >> /etc/opkg/customfeeds.conf`,
    'opkg update',
  ];
}
