import { COMMANDS, type Command, WORDS } from './commands.ts';
import { INPUTS, type Input } from './inputs.ts';
import { LETTERS, SWITCHES } from './switches.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** What completes a word. */
type Completes = 'nothing' | 'files' | 'folders' | readonly string[];

interface Flag {
  name: string;
  letter: string | undefined;
  help: string;
  /** What completes its value; undefined for a flag without one. */
  value: Completes | undefined;
}

/** The script that makes a shell complete the commands and flags of pkgfeed. */
export function completionScript(shell: Shell): string {
  return { bash, zsh, fish }[shell]();
}

const commands = (): [Command, string][] => Object.entries(COMMANDS) as [Command, string][];

const FOLDERS: ReadonlySet<string> = new Set(['directory', 'site-folder']);
const FILES: ReadonlySet<string> = new Set([
  ...['config', 'files', 'lock', 'report', 'workflow', 'upstream-keys', 'attestation-roots'],
]);

function flagsOf(command: Command): Flag[] {
  const inputs = INPUTS.filter((input: Input) => input.commands.includes(command)).map(
    ({ name, kind, help }: Input): Flag => ({
      ...{ name, letter: LETTERS[name], help },
      value: kind === 'flag' ? undefined : completesValue(name, kind),
    }),
  );
  const switches = SWITCHES.map(
    ({ name, help }): Flag => ({ name, letter: LETTERS[name], help, value: undefined }),
  );
  return [
    ...inputs,
    ...switches,
    { name: 'help', letter: 'h', help: 'Show how to use it.', value: undefined },
  ];
}

function completesValue(name: string, kind: Input['kind']): Completes {
  if (typeof kind !== 'string') return kind;
  if (kind === 'secret' || FILES.has(name)) return 'files';
  return FOLDERS.has(name) ? 'folders' : 'nothing';
}

/** What completes the words of a command besides flags. */
function completesWord(command: Command): Completes {
  const [, first = ''] = /^ ([a-z][a-z|-]*\|[a-z|-]+)/.exec(WORDS[command] ?? '') ?? [];
  if (first !== '') return first.split('|');
  return /FILE/.test(WORDS[command] ?? '') ? 'files' : 'nothing';
}

const spelled = ({ name, letter }: Flag): string[] => [
  `--${name}`,
  ...(letter === undefined ? [] : [`-${letter}`]),
];

function bash(): string {
  // Without an answer of ours, bash completes the names of files.
  const ofWord = (completes: Completes): string => {
    if (typeof completes !== 'string') return amongWords(completes);
    return completes === 'folders' ? `COMPREPLY=($(compgen -d -- "$cur"))` : 'COMPREPLY=()';
  };
  const cases = commands().flatMap(([command]) => {
    const flags = flagsOf(command);
    const values = flags.flatMap((flag) =>
      flag.value === undefined
        ? []
        : [`        ${spelled(flag).join('|')}) ${ofWord(flag.value)}; return ;;`],
    );
    return [
      `    ${command})`,
      '      case "$prev" in',
      ...values,
      '      esac',
      '      if [[ "$cur" == -* ]]; then',
      `        ${amongWords(flags.flatMap(spelled))}`,
      '      else',
      `        ${ofWord(completesWord(command))}`,
      '      fi',
      '      ;;',
    ];
  });
  return lines([
    '# Completion of pkgfeed for bash.',
    '_pkgfeed() {',
    `  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"`,
    '  # bash makes words of --name, = and the value.',
    '  if [[ "$cur" == "=" ]]; then cur=""',
    `  elif [[ "$prev" == "=" ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"`,
    '  fi',
    '  if [[ "$COMP_CWORD" -eq 1 ]]; then',
    `    ${amongWords([...Object.keys(COMMANDS), 'help', '--help', '--version'])}`,
    '    return',
    '  fi',
    `  case "\${COMP_WORDS[1]}" in`,
    `    help) ${amongWords(Object.keys(COMMANDS))} ;;`,
    ...cases,
    '  esac',
    '}',
    'complete -o default -F _pkgfeed pkgfeed',
  ]);
}

const amongWords = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;

/** A text in single quotes, for any of the shells. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function zsh(): string {
  const ofWord = (completes: Completes): string => {
    if (completes === 'nothing') return ' ';
    if (completes === 'files') return '_files';
    return completes === 'folders' ? '_files -/' : `(${completes.join(' ')})`;
  };
  // In a specification, brackets and colons have a meaning.
  const about = (help: string): string => `[${help.replace(/[[\]:\\]/g, (sign) => `\\${sign}`)}]`;
  const cases = commands().flatMap(([command]) => {
    const specs = flagsOf(command).flatMap((flag) =>
      spelled(flag).map((name) => {
        const value = flag.value === undefined ? '' : `:value:${ofWord(flag.value)}`;
        const isLong = name.startsWith('--') && flag.value !== undefined;
        return `        ${quoted(`*${name}${isLong ? '=' : ''}${about(flag.help)}${value}`)} \\`;
      }),
    );
    return [
      `    ${command})`,
      '      _arguments -s -S \\',
      ...specs,
      `        ${quoted(`*:word:${ofWord(completesWord(command))}`)}`,
      '      ;;',
    ];
  });
  return lines([
    '#compdef pkgfeed',
    '# Completion of pkgfeed for zsh.',
    '_pkgfeed() {',
    '  local -a commands',
    '  commands=(',
    ...commands().map(([name, text]) => `    ${quoted(`${name}:${text.replaceAll(':', '\\:')}`)}`),
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe -t commands 'command' commands",
    '    return',
    '  fi',
    '  local command="$words[2]"',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case "$command" in',
    ...cases,
    '  esac',
    '}',
    'if [ "$funcstack[1]" = "_pkgfeed" ]; then _pkgfeed "$@"; else compdef _pkgfeed pkgfeed; fi',
  ]);
}

function fish(): string {
  const ofValue = (completes: Completes): string => {
    if (completes === 'nothing') return ' -x';
    if (completes === 'files') return ' -r -F';
    if (completes === 'folders') return " -x -a '(__fish_complete_directories)'";
    return ` -x -a ${quoted(completes.join(' '))}`;
  };
  const rows = commands().flatMap(([command]) => {
    const when = ` -n ${quoted(`__fish_seen_subcommand_from ${command}`)}`;
    const words = completesWord(command);
    return [
      ...flagsOf(command).map(({ name, letter, help, value }) => {
        const short = letter === undefined ? '' : ` -s ${letter}`;
        const values = value === undefined ? '' : ofValue(value);
        return `complete -c pkgfeed${when} -l ${name}${short}${values} -d ${quoted(help)}`;
      }),
      ...(words === 'files' ? [`complete -c pkgfeed${when} -F`] : []),
      ...(typeof words === 'string' ? [] : [`complete -c pkgfeed${when} -a ${quoted(words.join(' '))}`]),
    ];
  });
  return lines([
    '# Completion of pkgfeed for fish.',
    'complete -c pkgfeed -f',
    ...commands().map(
      ([name, text]) => `complete -c pkgfeed -n '__fish_use_subcommand' -a ${name} -d ${quoted(text)}`,
    ),
    ...rows,
  ]);
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
