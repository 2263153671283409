import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/**
 * Checks that a run may fill a folder: it does not exist, is empty, or was filled by an earlier run of ours.
 *
 * @param input names the input that the path comes from
 * @throws InputError
 */
export function checkFillable(path: string, input: string): void {
  const there = statOf(path, input);
  if (there === undefined) return;
  if (!there.isDirectory()) {
    throw unusable(path, input, there.isSymbolicLink() ? 'is a link' : 'is not a folder');
  }
  if (namesIn(path, input).length > 0 && !isOurs(path, there)) {
    throw unusable(path, input, 'holds files that no run of pkgfeed wrote');
  }
}

/**
 * Makes a folder that `checkFillable` accepts, or empties it, and remembers that it is ours.
 *
 * @throws InputError
 */
export function makeFillable(path: string, input: string): void {
  checkFillable(path, input);
  try {
    mkdirSync(path, { recursive: true });
    for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true });
  } catch (error) {
    throw unusable(path, input, `cannot be made or emptied: ${(error as Error).message}`);
  }
  try {
    writeFileSync(markOf(path), `${lstatSync(path).ino}\n`);
  } catch {
    // Without the mark, the next run on this machine refuses the folder, which harms nothing.
  }
}

/** The file next to a folder that says that we filled it. The folder itself holds nothing but its content. */
const markOf = (path: string): string => join(dirname(path), `.${basename(path)}.pkgfeed`);

/** True for a folder that is still the one that the mark was written for. */
function isOurs(path: string, { ino }: Stats): boolean {
  try {
    return readFileSync(markOf(path), 'utf8') === `${ino}\n`;
  } catch {
    return false;
  }
}

function statOf(path: string, input: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unusable(path, input, `cannot be read: ${(error as Error).message}`);
  }
}

function namesIn(path: string, input: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    throw unusable(path, input, `cannot be read: ${(error as Error).message}`);
  }
}

function unusable(path: string, input: string, why: string): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`${input}\` is ${printable(path)}, which ${printable(why)}`,
    remedy: 'Name a folder that does not exist yet or is empty; pkgfeed makes it.',
  });
}
