import { accessSync, constants, mkdtempSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noTemporaryFolder, unwritable } from './refusals.ts';

/**
 * Makes sure that the file for the outputs of a step can be written.
 *
 * @throws MachineError
 */
export function checkOutputFile(path: string): void {
  try {
    accessSync(path, constants.W_OK);
    if (statSync(path).isDirectory()) throw new Error(`${path} is a folder`);
  } catch (cause) {
    throw unwritable('the file that GITHUB_OUTPUT names', cause as Error);
  }
}

/** Makes a folder that stays after the run: later steps of the job read it. */
export function reportFolder(base: string): string {
  try {
    return mkdtempSync(join(base, 'pkgfeed-report-'));
  } catch (cause) {
    throw noTemporaryFolder(base, cause as Error);
  }
}
