import { open } from 'node:fs/promises';
import type { Artifact } from '../../github/answers.ts';
import { namePattern } from '../../text/name-pattern.ts';
import { isPackagePath } from '../package-names.ts';

/** How a zip archive begins: with its first file, or with its end when it is empty. */
const ZIP = /^PK(\x03\x04|\x05\x06)/;

/** What an artifact is that was uploaded with `archive: false`: the file itself, under its own name. */
export interface PlainFile {
  /** True when only a wildcard names it, and its name is not one of a package. */
  isGuess: boolean;
}

/**
 * Tells by its content whether a download is a plain file and not an archive.
 *
 * @param names the patterns by which it was chosen
 * @returns undefined for an archive, and for what may be a damaged one
 */
export async function plainFile(
  file: string,
  { name, sha256 }: Artifact,
  names: readonly string[],
): Promise<PlainFile | undefined> {
  if (ZIP.test(await beginningOf(file))) return undefined;
  if (isPackagePath(name)) return { isGuess: false };
  // Without a digest nothing says that this is what was uploaded.
  if (sha256 === undefined) return undefined;
  return { isGuess: !names.some((pattern) => !/[*?[{]/.test(pattern) && namePattern(pattern)(name)) };
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
