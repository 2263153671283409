import { rmSync } from 'node:fs';
import { constants, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError, type PkgfeedError } from '../errors.ts';
import type { Host } from '../host.ts';
import { printable } from '../text/printable.ts';
import { draftOf, sweepDrafts } from './leftovers.ts';

/** A file to write. */
export interface Whole {
  /** How messages name it. */
  name: string;
  file: string;
  text: string | Buffer;
  mode: number;
}

/**
 * Makes the folder that a file needs, such as `.github/workflows` in a new repository.
 *
 * @throws InputError when it cannot be made
 */
export async function makeFolderOf({ name, file }: Pick<Whole, 'name' | 'file'>): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch((cause: Error) => {
    throw cannotWrite(name, cause);
  });
}

/**
 * Writes new files: all of them completely, or none. All contents are on the disk before the first file gets its name.
 *
 * @param exists makes the error for a file that exists
 * @throws InputError when a file cannot be written
 */
export async function writeNewFiles(
  files: readonly Whole[],
  host: Host,
  exists: (name: string) => PkgfeedError,
): Promise<void> {
  const placed: string[] = [];
  await withDrafts(files, host, async (drafts) => {
    try {
      for (const [i, { name, file }] of files.entries()) {
        await linkNew(drafts[i] ?? '', file).catch((cause: NodeJS.ErrnoException) => {
          throw cause.code === 'EEXIST' ? exists(name) : cannotWrite(name, cause);
        });
        placed.push(file);
      }
    } catch (error) {
      for (const file of placed) await rm(file, { force: true });
      throw error;
    }
  });
}

/**
 * Replaces an existing file, completely or not at all. Keeps its mode.
 *
 * @throws InputError when it cannot be written
 */
export async function replaceFile(
  { name, file }: Pick<Whole, 'name' | 'file'>,
  text: Buffer,
  host: Host,
): Promise<void> {
  const refuse = (cause: Error): never => {
    throw cannotWrite(name, cause);
  };
  const { mode } = await stat(file).catch(refuse);
  await withDrafts([{ name, file, text, mode }], host, async ([draft = '']) => {
    await rename(draft, file).catch(refuse);
  });
}

/** Writes the contents to drafts next to the files. Removes the drafts afterwards, also when a signal ends the run. */
async function withDrafts(
  files: readonly Whole[],
  host: Host,
  work: (drafts: readonly string[]) => Promise<void>,
): Promise<void> {
  const drafts = files.map(({ file }) => draftOf(file));
  const removeAll = (): void => {
    for (const draft of drafts) {
      try {
        rmSync(draft, { force: true });
      } catch {
        // A later run removes it.
      }
    }
  };
  const forget = host.onSignal(removeAll);
  try {
    for (const [i, { name, file, text, mode }] of files.entries()) {
      sweepDrafts(file, host.wallClock());
      const draft = drafts[i] ?? '';
      await writeDraft(draft, text, mode).catch((cause: Error) => {
        cause.message = cause.message.replaceAll(draft, file);
        throw cannotWrite(name, cause);
      });
    }
    await work(drafts);
  } finally {
    forget();
    removeAll();
  }
}

async function writeDraft(draft: string, text: string | Buffer, mode: number): Promise<void> {
  const handle = await open(draft, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file a second name, or copies it where that cannot be. Fails if a file has that name. */
export async function linkNew(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    // Some file systems have no hard links.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await copyNew(draft, file);
  }
}

async function copyNew(draft: string, file: string): Promise<void> {
  try {
    await copyFile(draft, file, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file, { force: true });
    throw error;
  }
}

function cannotWrite(name: string, cause: Error): InputError {
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((cause as NodeJS.ErrnoException).code ?? '');
  return new InputError({
    code: 'INPUT_VALUE',
    message: `${printable(name)} cannot be written: ${cause.message}`,
    remedy: isFull
      ? 'Make room on the disk, then run it again.'
      : 'Choose a name in an existing folder that you may write to.',
    cause,
  });
}
