import type { PublicKey } from './key.ts';

/** A device, as far as its keys tell what it accepts. */
export interface KnownDevice {
  /** How messages name it: the file or folder with its keys, or the id of its key. */
  name: string;
  /** A key of apk v2 has the name of its file. */
  keys: readonly PublicKey[];
}
