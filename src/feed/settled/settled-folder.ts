import type { SigningKey } from '../../keys/key.ts';
import { archesIn, type FeedFile } from '../catalog/feed-json.ts';
import { type Folder, repositoryId } from '../folders.ts';
import { keyPath } from '../key-files.ts';
import type { Trust } from '../trust.ts';

/** A folder that a run leaves as it is without reading it, with what the report says of it. */
export interface SettledFolder extends Folder {
  arches: readonly string[];
  /** How many packages it lists. */
  packages: number;
  /** The keys of the run that sign it. */
  signers: readonly SigningKey[];
}

/**
 * What feed.json says of a folder.
 *
 * @returns undefined where it does not say the same as the index and the settings would, as far as that can be told: it
 *   counts the packages of all formats together, and a key of others may sign
 */
export function settledFolder(
  folder: Folder,
  { folders }: Pick<FeedFile, 'folders'>,
  { signingKeys }: Pick<Trust, 'signingKeys'>,
): SettledFolder | undefined {
  const { format, path, arch, isNew } = folder;
  const known = folders.find((one) => one.path === path);
  if (isNew || known === undefined || known.arch !== arch) return undefined;
  if (repositoryId(known) !== repositoryId(folder)) return undefined;
  if (known.formats.length !== 1 || known.formats[0] !== format.name || known.keys === null) return undefined;
  const keys = new Set(known.keys);
  const signers = signingKeys.filter((key) => format.schemes.includes(key.scheme) && keys.has(keyPath(key)));
  if (new Set(signers.map(keyPath)).size !== keys.size) return undefined;
  return { ...folder, arches: archesIn(known), packages: known.packages, signers };
}

/** True for two that a report describes alike. */
export const isAlike = (one: SettledFolder, other: SettledFolder): boolean =>
  describe(one) === describe(other);

const describe = ({ packages, arches, signers }: SettledFolder): string =>
  JSON.stringify([packages, arches, signers.map(({ scheme, publicKey }) => [scheme, publicKey.text])]);
