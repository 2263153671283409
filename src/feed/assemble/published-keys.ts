import { ConflictError, type PkgfeedError } from '../../errors.ts';
import type { PublicKey, SigningKey } from '../../keys/key.ts';
import { readPublicKeys } from '../../keys/public-keys.ts';
import type { Content } from '../edit.ts';
import type { Folder } from '../folders.ts';
import { keyPath } from '../key-files.ts';
import type { Trust } from '../trust.ts';
import { NOT_OURS, type Occupied } from './occupancy.ts';

/** The keys that the clients of these folders can use. Other keys are not published: they would only confuse people. */
export function usedKeys(folders: readonly Pick<Folder, 'format'>[], { signingKeys }: Trust): SigningKey[] {
  const schemes = new Set(folders.flatMap(({ format }) => format.schemes));
  return signingKeys.filter(({ scheme }) => schemes.has(scheme));
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
    if (there === undefined) {
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
