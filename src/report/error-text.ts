import { countOfRest, ManyErrors, MOST_SHOWN, manyProblems, type PkgfeedError } from '../errors.ts';
import { escapeWorkflowCommands, oneLine } from '../text/printable.ts';
import { explainedAt } from '../text/project.ts';
import type { Paint } from './terminal-text.ts';

/** Text from outside as one line, which is safe in the log of a workflow, too. */
export const logLine = (text: string): string => escapeWorkflowCommands(oneLine(text));

/** An error for a terminal: what is wrong, what to do next, and where that is explained. */
export function errorText(error: PkgfeedError, paint: Paint): string {
  const { name, code, message, remedy } = error;
  const head = paint('red', `${name} ${code}: `);
  if (!(error instanceof ManyErrors)) {
    return `${head}${logLine(message)}\n  ${logLine(remedy)}\n  ${explainedAt(code)}\n`;
  }
  const shown = error.errors.slice(0, MOST_SHOWN);
  const each = shown.map((one) => `  ${one.code}: ${logLine(one.message)}\n    ${logLine(one.remedy)}\n`);
  const rest = countOfRest(error).map((line) => `  ${line}\n`);
  // Each cause is explained once.
  const where = [...new Set(shown.map((one) => one.code))].map((one) => `  ${explainedAt(one)}\n`);
  return `${head}${manyProblems(error)}:\n${[...each, ...rest, ...where].join('')}`;
}
