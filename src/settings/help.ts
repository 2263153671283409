import { COMMANDS, type Command, WORDS } from './commands.ts';
import { EXAMPLES, FIRST, FIRST_ELSEWHERE, groupOf, INPUT_GROUPS, type InputGroup } from './input-groups.ts';
import { INPUTS, type Input, secretVariable } from './inputs.ts';
import { LETTERS, SWITCHES } from './switches.ts';

/** The most characters of a line. */
const WIDTH = 100;

/**
 * The text of `pkgfeed --help`.
 *
 * @param program how the reader starts it
 */
export function help(program = 'pkgfeed'): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const commands = Object.entries(COMMANDS).flatMap(([name, text]) =>
    wrapped(text, `  ${name.padEnd(width)}  `, ' '.repeat(width + 4)),
  );
  return [
    'pkgfeed: publish ipk and apk packages as a signed feed on a git branch or in a folder',
    '',
    `Usage: ${program} COMMAND [FLAGS]`,
    '',
    ...commands,
    '',
    ...wrapped(
      `\`${program} COMMAND --help\` shows how to use a command, \`${program} --version\` prints the version.`,
      '',
      '',
    ),
    '',
  ].join('\n');
}

/** A command with more flags than this shows those that everybody needs first. */
const MOST_FLAGS = 16;

const TITLES: { readonly [group in InputGroup]: string } = {
  packages: 'Packages',
  where: 'Where',
  keys: 'Keys',
  guards: 'Guards',
  delivery: 'Delivery',
  page: 'Page',
  output: 'Output',
};

/** How a flag is shown: on lines of its own with all notes, or short. */
type RowOf = (flag: Shown) => string[];

interface Shown {
  name: string;
  flag: string;
  help: string;
  notes: string[];
}

/**
 * The text of `pkgfeed COMMAND --help`.
 *
 * @param isWhole true for `--help all`
 * @param program how the reader starts it
 */
export function commandHelp(command: Command, isWhole = false, program = 'pkgfeed'): string {
  const all = INPUTS.filter((input: Input) => input.commands.includes(command));
  const isShort = !isWhole && all.length > MOST_FLAGS;
  const first = FIRST[command] ?? FIRST_ELSEWHERE;
  const shown = isShort ? all.filter(({ name }) => first.includes(name)) : all;
  const switches = SWITCHES.map(({ name, help: text }) => ({
    ...{ name, flag: `--${name}, -${LETTERS[name]}`, help: text, notes: [] },
  }));
  const groups: [string, Shown[]][] = [
    ...(Object.keys(INPUT_GROUPS) as InputGroup[]).map((group): [string, Shown[]] => [
      TITLES[group],
      shown.filter(({ name }) => groupOf(name) === group).map(shownOf),
    ]),
    ['In a terminal', switches],
  ];
  const flags = groups.flatMap(([, each]) => each.map(({ flag }) => flag.length));
  const rowOf = isShort ? inColumns(Math.max(...flags)) : onOwnLines;
  const rest = all.length - shown.length;
  return [
    ...(EXAMPLES[command] ?? []).map((example) => `  ${program} ${example}`),
    ...(EXAMPLES[command] === undefined ? [] : ['']),
    `Usage: ${program} ${command}${WORDS[command] ?? ''} [FLAGS]`,
    '',
    ...wrapped(COMMANDS[command], '', ''),
    '',
    ...groups.flatMap(([title, each]) =>
      each.length === 0 ? [] : [`${title}:`, ...each.flatMap(rowOf), ''],
    ),
    ...(isShort
      ? [`\`${program} ${command} --help all\` shows ${rest} more flags, and all about these.`, '']
      : []),
    'Exit codes: 0 done, 1 a known failure, 2 wrong usage, 70 a bug in pkgfeed.',
    '',
  ].join('\n');
}

const INDENT = ' '.repeat(6);

const onOwnLines: RowOf = ({ flag, help: text, notes }) => [
  `  ${flag}`,
  ...wrapped(`${text}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`, INDENT, INDENT),
];

const inColumns =
  (width: number): RowOf =>
  ({ flag, help: text }) =>
    wrapped(text, `  ${flag.padEnd(width)}  `, ' '.repeat(width + 4));

function shownOf(input: Input): Shown {
  const letter = LETTERS[input.name];
  const notes = [
    input.kind === 'secret' ? `or ${secretVariable(input.name)} in the environment` : '',
    input.kind === 'list' ? 'repeatable' : '',
    input.kind === 'flag' && input.default === 'true' ? `on; --${input.name}=false switches it off` : '',
    input.default !== '' && input.kind !== 'flag' ? `default ${input.default}` : '',
  ].filter((note) => note !== '');
  const flag = `--${input.name}${valueWord(input)}${letter === undefined ? '' : `, -${letter}`}`;
  return { name: input.name, flag, help: input.help, notes };
}

/** A text in lines that fit a terminal, broken at blanks. */
function wrapped(text: string, first: string, others: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = others;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** What stands for the value of a flag. */
function valueWord({ kind }: Pick<Input, 'kind'>): string {
  if (kind === 'flag') return '';
  if (kind === 'secret') return ' FILE';
  if (kind === 'count') return ' N';
  if (kind === 'duration') return ' TIME';
  return Array.isArray(kind) ? ` ${kind.join('|')}` : ' VALUE';
}
