import type { Command } from './commands.ts';

/** A flag of a terminal alone: it changes what is shown, and never what is done. */
export interface Switch {
  name: 'verbose' | 'quiet';
  help: string;
}

/** What every command of a terminal takes besides its inputs. */
export const SWITCHES: readonly Switch[] = [
  { name: 'verbose', help: 'Show every item of long lists.' },
  { name: 'quiet', help: 'Show errors and the line that says what was done, and no progress.' },
];

/** Flags of one letter, by the flag that each stands for. */
export const LETTERS: { readonly [name: string]: string } = { 'dry-run': 'n', verbose: 'v', quiet: 'q' };

/** Commands that take files without a flag, as `--files`. */
export const TAKES_FILES: readonly Command[] = ['publish', 'init'];

/** What a reader wants to see of a report. */
export interface Shown {
  isVerbose: boolean;
  isQuiet: boolean;
}
