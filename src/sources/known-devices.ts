import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { KeyError } from '../errors.ts';
import { readRsaPublicKey } from '../keys/apk-v2.ts';
import type { KeyText, PublicKey } from '../keys/key.ts';
import { isKeyName } from '../keys/key-name.ts';
import type { KnownDevice } from '../keys/known-device.ts';
import { readPublicKeys } from '../keys/public-keys.ts';
import { printable } from '../text/printable.ts';
import { keyLines, readKeyTexts } from './key-lines.ts';

const INPUT = 'known-keys';
/** The most files of one folder: devices have a handful of keys. */
const MOST_FILES = 256;

/**
 * Reads the keys of devices: each file, each folder and each key that is given as text is one device.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for what is not a public key, SourceError for a file that cannot be read
 */
export async function readKnownDevices(lines: readonly string[], folder: string): Promise<KnownDevice[]> {
  const { texts, files } = keyLines(lines);
  const devices: KnownDevice[] = [];
  for (const text of texts) {
    const keys = await readPublicKeys({ text, origin: `\`${INPUT}\`` });
    devices.push({ name: `the key ${keys[0]?.keyId}`, keys });
  }
  for (const file of files) {
    const keys: PublicKey[] = [];
    for (const one of await filesAt(file, folder)) {
      for (const given of await readKeyTexts([one], folder, INPUT)) {
        keys.push(...(await keysOf(given, basename(one))));
      }
    }
    devices.push({ name: printable(file), keys });
  }
  return devices;
}

/** The files of a folder as devices load them, or the file itself. apk passes over names that begin with a dot. */
async function filesAt(path: string, folder: string): Promise<string[]> {
  const whole = resolve(folder, path);
  const found = await stat(whole).catch(() => undefined);
  if (found?.isDirectory() !== true) return [path];
  const entries = await readdir(whole, { withFileTypes: true });
  const names = entries.filter((one) => one.isFile() && !one.name.startsWith('.')).map(({ name }) => name);
  if (names.length > 0 && names.length <= MOST_FILES) return names.sort().map((name) => join(path, name));
  throw new KeyError({
    code: 'KEY_MALFORMED',
    message: `${printable(path)}, which \`${INPUT}\` names, holds ${names.length === 0 ? 'no file' : `more than ${MOST_FILES} files`}`,
    remedy:
      "Give a folder that holds the key files of a device and nothing else, such as a copy of the device's /etc/apk/keys.",
  });
}

/** The keys of a file. Its name tells which key of apk v2 it is; apk v3 loads a file of any name. */
async function keysOf(given: KeyText, name: string): Promise<PublicKey[]> {
  const keys = await readPublicKeys(given);
  return keys.flatMap((key) => {
    if (key.scheme !== 'apk-v2') return [key];
    return isKeyName(name) ? [readRsaPublicKey({ ...given, text: key.text }, name)] : [];
  });
}
