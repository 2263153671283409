import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { isKeyIdText, type Revoked } from '../feed/revoked.ts';
import { readRsaPublicKey } from '../keys/apk-v2.ts';
import type { PublicKey } from '../keys/key.ts';
import { isKeyName } from '../keys/key-name.ts';
import { readPublicKeys } from '../keys/public-keys.ts';
import { keyLines, readKeyTexts } from '../sources/key-lines.ts';

/** The most keys that a run revokes. Each goes into the script of the keyring. */
const LIMIT = 100;

/**
 * Reads the keys whose signatures no longer count. A line of hex digits is an id, and so is the name of an RSA key that no
 * file has.
 *
 * @param folder relative paths are relative to it
 * @returns undefined where none is named
 * @throws KeyError, SourceError or InputError for a key that cannot be read, and for too many
 */
export async function readRevokedKeys(
  lines: readonly string[],
  folder: string,
): Promise<Revoked | undefined> {
  if (lines.length === 0) return undefined;
  const { texts, files } = keyLines(lines);
  const isId = (line: string): boolean =>
    isKeyIdText(line) || (isKeyName(line) && !existsSync(resolve(folder, line)));
  const ids = files.filter(isId).map((id) => (isKeyIdText(id) ? id.toLowerCase() : id));
  const named = [...texts, ...files.filter((line) => !isId(line))];
  const keys: PublicKey[] = [];
  for (const given of await readKeyTexts(named, folder, 'revoked-keys')) {
    const name = basename(given.file ?? '');
    for (const key of await readPublicKeys(given))
      keys.push(
        key.scheme === 'apk-v2' && isKeyName(name)
          ? readRsaPublicKey({ ...given, text: key.text }, name)
          : key,
      );
  }
  if (keys.length + ids.length > LIMIT) throw tooMany(keys.length + ids.length);
  return { keys, ids };
}

const tooMany = (count: number): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `\`revoked-keys\` names ${count} keys, and at most ${LIMIT} can be revoked`,
    remedy: 'Name those that devices of the feed may still have.',
  });
