import { MachineError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/**
 * A place where no temporary folder can be made.
 *
 * @param place the folder that it would be in
 */
export function noTemporaryFolder(place: string, cause: Error): MachineError {
  return new MachineError({
    code: 'MACHINE_TEMPORARY',
    message: `no temporary folder can be made in ${printable(place)}: ${cause.message}`,
    remedy:
      'Set TMPDIR (on a runner RUNNER_TEMP) to a folder that is there, has room, and that this user may write to.',
    cause,
  });
}

/**
 * The folder that the run was started in.
 *
 * @throws MachineError where somebody deleted it
 */
export function workingDirectory(ask: () => string): string {
  try {
    return ask();
  } catch (cause) {
    throw new MachineError({
      code: 'MACHINE_DIRECTORY',
      message: `the folder that the run was started in is not there: ${(cause as Error).message}`,
      remedy: 'Change into a folder that is there, and run it again.',
      cause,
    });
  }
}

/**
 * Has a stream that cannot take our output end the run as a failure, and not as a bug. A reader such as `head` may
 * close its pipe early: the work itself is done by then.
 *
 * @param tell hears what is wrong, once
 */
export function guardOutput(
  stream: NodeJS.WriteStream,
  name: string,
  tell: (error: MachineError) => void,
): void {
  let isTold = false;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE' || isTold) return;
    isTold = true;
    tell(unwritable(name, cause));
  });
}

/** Output of ours that could not be written. */
export function unwritable(what: string, cause: Error): MachineError {
  return new MachineError({
    code: 'MACHINE_OUTPUT',
    message: `${what} cannot be written: ${printable(cause.message)}`,
    remedy: 'Make room, or send it where this user may write; what was published stays published.',
    cause,
  });
}

/** What each of the system's refusals means, where it is for all files alike. */
const SHORTAGES: ReadonlyMap<string, readonly [what: string, remedy: string]> = new Map([
  ['EMFILE', ['this process may open no more files', 'Raise the limit, for example with `ulimit -n 4096`.']],
  ['ENFILE', ['the system may open no more files', 'End other programs, and run it again.']],
  [
    'EAGAIN',
    ['the system starts no more processes', 'Raise the limit (`ulimit -u`), or end other programs.'],
  ],
  ['ENOMEM', ['the system has no more memory', 'End other programs, or use a machine with more memory.']],
  ['ENOSPC', ['no room is left on the disk', 'Make room, and run it again.']],
  ['EDQUOT', ['this user may store no more on the disk', 'Make room, and run it again.']],
]);

/** What the system may refuse of a file, a folder or a program. */
const REFUSALS = new Set([
  ...['EACCES', 'EBUSY', 'EIO', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'ENOTEMPTY'],
  ...['ENXIO', 'EPERM', 'EROFS', 'ESTALE', 'ETXTBSY', 'EFBIG', 'EEXIST', 'EXDEV', 'ENODEV'],
]);

/** A limit of the machine that was reached, as an error of ours; undefined for every other error. */
export function shortage(error: unknown): MachineError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [what, remedy] = SHORTAGES.get((error as NodeJS.ErrnoException).code ?? '') ?? [];
  if (what === undefined || remedy === undefined) return undefined;
  const message = `${what}: ${printable(error.message)}`;
  return new MachineError({ code: 'MACHINE_LIMIT', message, remedy, cause: error });
}

/** What the system says as an error of ours; undefined for everything that is not the system's. */
export function machineError(error: unknown): MachineError | undefined {
  const limit = shortage(error);
  if (limit !== undefined || !(error instanceof Error)) return limit;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !REFUSALS.has(code)) return undefined;
  return new MachineError({
    code: 'MACHINE_FILE',
    message: `the system refused: ${printable(message)}`,
    remedy: 'Check that the file or folder is there, and that this user may use it.',
    cause: error,
  });
}
