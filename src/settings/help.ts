import { COMMANDS, type Command, WORDS } from './commands.ts';
import { INPUTS, type Input, secretVariable } from './inputs.ts';

/** The text of `pkgfeed --help`. */
export function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const commands = Object.entries(COMMANDS).map(([name, text]) => {
    const words = WORDS[name as Command];
    const usage = words === undefined ? '' : `: \`pkgfeed ${name}${words}\``;
    return `  ${name.padEnd(width)}  ${text}${usage}`;
  });
  return [
    'pkgfeed: publish ipk and apk packages as a signed feed on a git branch or in a folder',
    '',
    'Usage: pkgfeed COMMAND [FLAGS]',
    '',
    ...commands,
    '',
    '`pkgfeed COMMAND --help` lists the flags of a command, `pkgfeed --version` prints the version.',
    '',
  ].join('\n');
}

/** The text of `pkgfeed COMMAND --help`. */
export function commandHelp(command: Command): string {
  const rows = INPUTS.filter((input: Input) => input.commands.includes(command)).map((input: Input) => {
    const notes = [
      input.kind === 'secret' ? `or ${secretVariable(input.name)} in the environment` : '',
      input.kind === 'list' ? 'repeatable' : '',
      input.kind === 'flag' && input.default === 'true' ? `on; --${input.name}=false switches it off` : '',
      input.default !== '' && input.kind !== 'flag' ? `default ${input.default}` : '',
    ].filter((note) => note !== '');
    return [
      `--${input.name}${valueWord(input)}`,
      `${input.help}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
    ];
  });
  return [
    `Usage: pkgfeed ${command}${WORDS[command] ?? ''} [FLAGS]`,
    '',
    `${COMMANDS[command]}`,
    '',
    ...rows.flatMap(([flag = '', text = '']) => [`  ${flag}`, `      ${text}`]),
    '',
    'Exit codes: 0 done, 1 a known failure, 2 wrong usage, 70 a bug in pkgfeed.',
    '',
  ].join('\n');
}

function valueWord({ kind }: Input): string {
  if (kind === 'flag') return '';
  if (kind === 'secret') return ' FILE';
  if (kind === 'count') return ' N';
  if (kind === 'duration') return ' TIME';
  return Array.isArray(kind) ? ` ${kind.join('|')}` : ' VALUE';
}
