import type { FeedKey } from '../feed/catalog/feed-json.ts';
import { pathOnDevice } from '../feed/keyring/paths.ts';
import type { PublicKey } from '../keys/key.ts';
import { type Fault, faultOf } from './faults.ts';

/** A keyring package that a feed lists. */
export interface JudgedKeyring {
  /** The path of the package. */
  path: string;
  /** What it installs, without a slash in front. */
  files: readonly string[];
  /** The keys whose signatures of the index are good. */
  signers: readonly PublicKey[];
}

/**
 * Judges a keyring package: devices should get the keys that sign the index, and no revoked one.
 *
 * @param revoked the keys that `feed.json` calls revoked
 */
export function keyringFaults({ path, files, signers }: JudgedKeyring, revoked: readonly FeedKey[]): Fault[] {
  const has = new Set(files.map((file) => `/${file}`));
  const missing = signers.filter((key) => !has.has(pathOnDevice(key)));
  const left = revoked.filter((key) => has.has(pathOfFeedKey(key)));
  return [
    ...missing.map(({ keyId }) =>
      faultOf('keyring', 'home', {
        severity: 'warning',
        path,
        what: `does not hold the key ${keyId}, which signs the index`,
      }),
    ),
    ...left.map(({ keyId }) =>
      faultOf('keyring', 'home', {
        path,
        what: `holds the key ${keyId}, which is revoked`,
        why: 'devices that install it trust that key',
      }),
    ),
  ];
}

function pathOfFeedKey({ scheme, keyId, path }: FeedKey): string {
  const fileName = path.slice('keys/'.length);
  return pathOnDevice({ scheme: scheme as PublicKey['scheme'], keyId, fileName });
}
