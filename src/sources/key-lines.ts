import { resolve } from 'node:path';
import { KeyError } from '../errors.ts';
import { usignBlob } from '../keys/armor.ts';
import type { KeyText, PublicKey } from '../keys/key.ts';
import { PUBLIC_KEY_LIMIT, readPublicKeys } from '../keys/public-keys.ts';
import { printable } from '../text/printable.ts';
import { readWholeFile } from './read-packages.ts';

/** What an input for public keys holds: the texts of keys, and the paths of files with keys. */
export interface KeyLines {
  texts: string[];
  files: string[];
}

/** Divides the lines. A line that is no part of a key is the path of a file. */
export function keyLines(lines: readonly string[]): KeyLines {
  const found: KeyLines = { texts: [], files: [] };
  let open: string[] | undefined;
  for (const line of lines.flatMap((one) => one.split('\n'))) {
    if (open !== undefined) {
      open.push(line);
      const isEnd = open[0]?.startsWith('untrusted comment:') || /^-----END /.test(line);
      if (isEnd) {
        found.texts.push(open.join('\n'));
        open = undefined;
      }
    } else if (/^(-----BEGIN |untrusted comment:)/.test(line)) open = [line];
    else if (usignBlob(line) !== undefined) found.texts.push(line);
    else if (line !== '') found.files.push(line);
  }
  if (open !== undefined) found.texts.push(open.join('\n'));
  return found;
}

/** A text with public keys. */
export interface GivenKeys extends KeyText {
  /** The path of the file that holds it, as given; absent for a text that stands in the input. */
  file?: string;
}

/**
 * The texts of public keys that an input holds or names.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError or SourceError for a file that cannot be read
 */
export async function readKeyTexts(
  lines: readonly string[],
  folder: string,
  input: string,
): Promise<GivenKeys[]> {
  const { texts, files } = keyLines(lines);
  const given: GivenKeys[] = texts.map((text) => ({ text, origin: `\`${input}\`` }));
  for (const file of files) {
    const origin = `${printable(file)}, which \`${input}\` names`;
    const bytes = await readWholeFile(resolve(folder, file), origin);
    if (bytes.length > PUBLIC_KEY_LIMIT) throw tooLarge(origin);
    given.push({ text: bytes.toString('latin1'), origin, file });
  }
  return given;
}

/**
 * Reads the public keys of an input.
 *
 * @param folder relative paths are relative to it
 * @throws KeyError for a key that cannot be read, SourceError for a file that cannot be
 */
export async function readKeyLines(
  lines: readonly string[],
  folder: string,
  input: string,
): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  for (const one of await readKeyTexts(lines, folder, input)) keys.push(...(await readPublicKeys(one)));
  return keys;
}

const tooLarge = (origin: string): KeyError =>
  new KeyError({
    code: 'KEY_MALFORMED',
    message: `${origin}, has more than ${PUBLIC_KEY_LIMIT} bytes, so it is no file of public keys`,
    remedy: 'Name a file with public keys, or put the keys themselves there.',
  });
