import { MachineError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/**
 * The error for a temporary folder that cannot be made.
 *
 * @param place the folder that it would be in
 */
export function noTemporaryFolder(place: string, cause: Error): MachineError {
  return new MachineError({
    code: 'MACHINE_TEMPORARY',
    message: `no temporary folder can be made in ${printable(place)}: ${cause.message}`,
    remedy:
      'Set TMPDIR (on a runner RUNNER_TEMP) to an existing folder that has room and that this user may write to.',
    cause,
  });
}

/**
 * Returns the folder that the run was started in.
 *
 * @throws MachineError when it was deleted
 */
export function workingDirectory(ask: () => string): string {
  try {
    return ask();
  } catch (cause) {
    throw new MachineError({
      code: 'MACHINE_DIRECTORY',
      message: `the folder that the run was started in does not exist: ${(cause as Error).message}`,
      remedy: 'Change into an existing folder, and run it again.',
      cause,
    });
  }
}

/**
 * Reports output that cannot be written as a failure, not as a bug. Ignores a reader such as `head` that closes its pipe
 * early.
 *
 * @param report called once with the error
 */
export function guardOutput(
  stream: NodeJS.WriteStream,
  name: string,
  report: (error: MachineError) => void,
): void {
  let isReported = false;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE' || isReported) return;
    isReported = true;
    report(unwritable(name, cause));
  });
}

/** The error for output that cannot be written. */
export function unwritable(what: string, cause: Error): MachineError {
  return new MachineError({
    code: 'MACHINE_OUTPUT',
    message: `${what} cannot be written: ${printable(cause.message)}`,
    remedy: 'Make room, or send the output where this user may write. What was published stays published.',
    cause,
  });
}

/** The system's errors for an exhausted limit, which concern no single file. */
const SHORTAGES: ReadonlyMap<string, readonly [what: string, remedy: string]> = new Map([
  ['EMFILE', ['this process cannot open more files', 'Raise the limit, for example with `ulimit -n 4096`.']],
  ['ENFILE', ['the system cannot open more files', 'End other programs, and run it again.']],
  [
    'EAGAIN',
    ['the system cannot start more processes', 'Raise the limit (`ulimit -u`), or end other programs.'],
  ],
  ['ENOMEM', ['the system has no memory left', 'End other programs, or use a machine with more memory.']],
  ['ENOSPC', ['the disk is full', 'Make room, and run it again.']],
  ['EDQUOT', ['the disk quota of this user is used up', 'Make room, and run it again.']],
]);

/** The system's errors about one file, folder or program. */
const REFUSALS = new Set([
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EFBIG',
  'EIO',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENODEV',
  'ENOENT',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENXIO',
  'EPERM',
  'EROFS',
  'ESTALE',
  'ETXTBSY',
  'EXDEV',
]);

/** Our error for a limit of the machine that was reached; undefined for every other error. */
export function shortage(error: unknown): MachineError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [what, remedy] = SHORTAGES.get((error as NodeJS.ErrnoException).code ?? '') ?? [];
  if (what === undefined || remedy === undefined) return undefined;
  const message = `${what}: ${printable(error.message)}`;
  return new MachineError({ code: 'MACHINE_LIMIT', message, remedy, cause: error });
}

/** Our error for one of the system's; undefined for every other error. */
export function machineError(error: unknown): MachineError | undefined {
  const limit = shortage(error);
  if (limit !== undefined || !(error instanceof Error)) return limit;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !REFUSALS.has(code)) return undefined;
  return new MachineError({
    code: 'MACHINE_FILE',
    message: `the system refused: ${printable(message)}`,
    remedy: 'Check that the file or folder exists, and that this user may use it.',
    cause: error,
  });
}
