import { InputError, PkgfeedError } from '../errors.ts';
import { isCoordinate } from '../feed/catalog/plain-values.ts';
import { coordinateFault } from '../feed/coordinate-fault.ts';
import { parseKeepPackages } from '../feed/draft/keep-packages.ts';
import { parseReadmit, parseRemoval } from '../feed/draft/removal.ts';
import { parseSelection } from '../feed/draft/selection.ts';
import { printable } from '../text/printable.ts';
import type { InputName } from './inputs.ts';
import type { RawInputs } from './read-inputs.ts';

/**
 * What is wrong with the lines of a file about one repository beyond their kind. A run without a file is told the same
 * when the values are used, but there a place in the file is worth more.
 *
 * @param raw what counts for the repository
 * @param layout the layout of the feed
 */
export const faultyLines = (raw: RawInputs, layout: string): InputError[] =>
  CHECKS.flatMap(([name, check]) =>
    linesOf(raw, name).flatMap(({ line, place }) => {
      const fault = check(name, line, layout);
      if (fault === undefined) return [];
      const { message, remedy } = fault;
      return [new InputError({ code: 'INPUT_VALUE', message: `${place}: ${message}`, remedy })];
    }),
  );

/**
 * The coordinates that a repository needs and does not have.
 *
 * @param at where it begins in the file
 */
export const missingCoordinates = (raw: RawInputs, at: string, layout: string): InputError[] =>
  COORDINATES.filter((name) => layout.includes(`{${name}}`) && !raw.has(name)).map(
    (name) =>
      new InputError({
        code: 'INPUT_MISSING',
        message: `${at}: the repository has no \`${name}\`, but the layout ${printable(layout)} needs it`,
        remedy: `Write \`${name}:\` into it, or give a \`layout\` without {${name}}.`,
      }),
  );

const COORDINATES = ['branch', 'repository', 'target'] as const;

type Fault = Pick<PkgfeedError, 'message' | 'remedy'>;
type Check = (name: InputName, line: string, layout: string) => Fault | undefined;

const coordinate =
  (name: 'branch' | 'repository' | 'target'): Check =>
  (_, line) =>
    coordinateFault(name, line);

const source: Check = (_, line, layout) => {
  const hasBoth = layout.includes('{branch}') && layout.includes('{repository}');
  if (isCoordinate(line) && (!hasBoth || line.includes('/'))) return undefined;
  return {
    message: `\`from\` names ${JSON.stringify(printable(line))}, which is no BRANCH/REPOSITORY`,
    remedy: 'Write both with a slash between them, such as 25.12/testing.',
  };
};

/** The fault that reading a line ends with. */
const readable =
  (read: (line: string) => unknown): Check =>
  (_, line) => {
    try {
      read(line);
      return undefined;
    } catch (error) {
      if (error instanceof PkgfeedError) return error;
      throw error;
    }
  };

const CHECKS: readonly (readonly [InputName, Check])[] = [
  ['branch', coordinate('branch')],
  ['repository', coordinate('repository')],
  ['target', coordinate('target')],
  ['from', source],
  ['packages', readable((line) => parseSelection([line]))],
  ['remove', readable(parseRemoval)],
  ['readmit', readable(parseReadmit)],
  ['keep-packages', readable(parseKeepPackages)],
];

/** The lines of an input that stand in the file. */
const linesOf = (raw: RawInputs, name: InputName): { line: string; place: string }[] =>
  (raw.get(name) ?? []).flatMap(({ text, at: place }) =>
    place === undefined
      ? []
      : text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((line) => ({ line, place })),
  );
