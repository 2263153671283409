import { FormatError } from '../../errors.ts';
import type { FolderFiles, Format } from '../../formats/format.ts';
import type { PublicKey } from '../../keys/key.ts';
import type { KeyringRecord } from '../catalog/keyring-shape.ts';
import { pathIn } from '../edit.ts';
import type { Revoked } from '../revoked.ts';
import type { Rotation } from '../rotation.ts';
import { keyringOf } from './found.ts';
import { markOf } from './recipe.ts';

/** A keyring package that a signed index lists. */
export interface SeenKeyring {
  format: Format;
  name: string;
  /** What stands for its keys, as the index states it. */
  mark: string;
}

/** Whether the keyring packages of a format bring the keys that sign and are to come, and no others. */
export interface KeyringState {
  format: string;
  name: string;
  holds: boolean;
}

/** The keyrings that an index lists, of those that feed.json names. */
export function keyringsSeen(
  format: Format,
  folder: string,
  files: FolderFiles,
  records: readonly KeyringRecord[],
): SeenKeyring[] {
  const names = records.filter((one) => one.format === format.name && one.folders.includes(folder));
  const index = files.get(format.indexFile);
  if (names.length === 0 || index === undefined) return [];
  return entriesOf(format, index).flatMap((entry) => {
    if (!names.some(({ name }) => name === entry.name)) return [];
    const path = pathIn(folder, entry.file);
    const found = keyringOf(format, { entry, path, contentId: undefined, origin: path, content: undefined });
    return found === undefined ? [] : [{ format, name: entry.name, mark: found.mark }];
  });
}

/** An index that cannot be read is a matter of `check`. */
function entriesOf(format: Format, index: Buffer): ReturnType<Format['parseIndex']> {
  try {
    return format.parseIndex(index);
  } catch (error) {
    if (error instanceof FormatError) return [];
    throw error;
  }
}

/**
 * Compares keyrings with the keys that devices should have.
 *
 * @param keys all that are known, to find those that the rotations name
 */
export function keyringStates(
  seen: readonly SeenKeyring[],
  rotations: readonly Rotation[],
  keys: readonly PublicKey[],
  revoked: Revoked | undefined,
): KeyringState[] {
  const names = new Map(seen.map((one) => [`${one.format.name} ${one.name}`, one]));
  return [...names.values()].map(({ format, name }) => {
    const own = rotations.filter(({ scheme }) => format.schemes.includes(scheme));
    const wanted = own.flatMap(({ scheme, stage, old, new: coming }) => {
      const ids = stage === 'changed' ? coming : [...old, ...coming];
      return ids.flatMap((id) => keys.find((key) => key.scheme === scheme && key.keyId === id) ?? []);
    });
    const gone = (revoked?.keys ?? []).filter(({ scheme }) => format.schemes.includes(scheme));
    const mark = markOf(format.name, wanted, gone);
    const all = seen.filter((one) => one.format === format && one.name === name);
    return { format: format.name, name, holds: all.every((one) => one.mark === mark) };
  });
}
