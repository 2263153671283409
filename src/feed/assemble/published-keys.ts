import { ConflictError, type PkgfeedError } from '../../errors.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { readPublicKeys } from '../../keys/public-keys.ts';
import type { Content } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { keyPath } from '../key-files.ts';
import { NOT_OURS, type Occupied } from './occupancy.ts';

/**
 * The keys that the clients of these folders can use, each once. Other keys are not published: they would only confuse
 * people.
 *
 * @param signers the keys that sign a folder
 */
export function usedKeys<T extends Pick<Folder, 'format'>>(
  folders: readonly T[],
  signers: (folder: T) => readonly SigningKey[],
): SigningKey[] {
  const used = new Map<string, SigningKey>();
  for (const folder of folders) {
    for (const key of signers(folder)) {
      const { keyId, text } = key.publicKey;
      const id = `${key.scheme} ${keyId} ${text}`;
      if (folder.format.schemes.includes(key.scheme) && !used.has(id)) used.set(id, key);
    }
  }
  return [...used.values()];
}

/** True when a file has this key and no other: devices would trust that one too. Comments do not count. */
async function isSameKey(text: Buffer, key: PublicKey): Promise<boolean> {
  if (text.toString('latin1') === key.text) return true;
  try {
    const found = await readPublicKeys({ text: text.toString('latin1'), origin: 'the published key' });
    return (
      found.some(({ scheme }) => scheme === key.scheme) && found.every(({ text: one }) => one === key.text)
    );
  } catch {
    return false;
  }
}

/**
 * The public halves of this run's keys, under the names that devices need.
 *
 * @returns files to write, and an error for each path that holds something else
 */
export async function keyFiles(
  keys: readonly SigningKey[],
  files: ReadonlyMap<string, Buffer>,
  occupied: Occupied,
): Promise<{ puts: Map<string, Content>; errors: PkgfeedError[] }> {
  const puts = new Map<string, Content>();
  const errors: PkgfeedError[] = [];
  for (const key of keys) {
    const path = keyPath(key);
    const there = files.get(path);
    const bytes = Buffer.from(key.publicKey.text, 'latin1');
    const twin = keys.find((other) => keyPath(other) === path);
    if (twin?.publicKey.text !== key.publicKey.text) {
      errors.push(twoKeys(path));
    } else if (there === undefined) {
      errors.push(...occupied(path, NOT_OURS, 'a public key'));
      puts.set(path, { kind: 'bytes', bytes });
    } else if (await isSameKey(there, key.publicKey)) {
      // Devices compare the file with its hash, so a changed comment is put back.
      if (!there.equals(bytes)) puts.set(path, { kind: 'bytes', bytes });
    } else {
      errors.push(
        new ConflictError({
          code: 'CONFLICT_PATH',
          message: `${path} holds something other than the public half of this run's key`,
          remedy: 'Find out who put it there; devices that install it would trust another key.',
        }),
      );
    }
  }
  return { puts, errors };
}

function twoKeys(path: string): ConflictError {
  return new ConflictError({
    code: 'CONFLICT_PATH',
    message: `two keys of this run have signed folders of the feed under one name, and only one of them can be ${path}`,
    remedy:
      'Publish into these folders in runs of their own, each with one of the two keys, and change the name of one with `apk-rsa-key-name` and `allow-key-change`.',
  });
}
