import type { Buffer } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Published feeds and vectors beside the project, which not everybody has. */
export interface Corpus {
  /** Files whose path ends so, spread over all that there are; empty where there is no corpus. */
  files(ending: RegExp, most?: number): Buffer[];
  /** The same as text. */
  texts(ending: RegExp, most?: number): string[];
}

export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Mutations of larger files meet the same code, slower. */
const SIZE_LIMIT = 48 << 10;

/** For runs that must be the same on every machine. */
export const NO_CORPUS: Corpus = { files: () => [], texts: () => [] };

/**
 * What is in a folder that has `corpus` and `formats/vectors`.
 *
 * @returns undefined where neither is there
 */
export function openCorpus(folder: string): Corpus | undefined {
  const paths = ['corpus', 'formats/vectors']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)),
    )
    .toSorted();
  if (paths.length === 0) return undefined;
  const files = (ending: RegExp, most = 12): Buffer[] => {
    const found = paths.filter((path) => ending.test(path.replaceAll('\\', '/')) && isSmall(path));
    const step = Math.max(1, found.length / most);
    return Array.from({ length: Math.min(most, found.length) }, (_, i) =>
      readFileSync(found[Math.floor(i * step)] as string),
    );
  };
  return { files, texts: (ending, most) => files(ending, most).map((bytes) => bytes.toString('latin1')) };
}

function isSmall(path: string): boolean {
  const { size } = statSync(path);
  return statSync(path).isFile() && size > 0 && size <= SIZE_LIMIT;
}
