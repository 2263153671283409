export const id = 4388;
export const ids = [4388];
export const modules = {

/***/ 64388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SHELLS: () => (/* binding */ SHELLS),
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21096);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39381);
/* harmony import */ var _switches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68270);



const SHELLS = ['bash', 'zsh', 'fish'];
/** The script that makes a shell complete the commands and flags of pkgfeed. */
function completionScript(shell) {
    return { bash, zsh, fish }[shell]();
}
const commands = () => Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo);
const FOLDERS = new Set(['directory', 'site-folder']);
const FILES = new Set([
    ...['config', 'files', 'lock', 'report', 'workflow', 'upstream-keys', 'attestation-roots'],
]);
function flagsOf(command) {
    const inputs = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc.filter((input) => input.commands.includes(command)).map(({ name, kind, help }) => ({
        ...{ name, letter: _switches_js__WEBPACK_IMPORTED_MODULE_2__/* .LETTERS */ .mt[name], help },
        value: kind === 'flag' ? undefined : completesValue(name, kind),
    }));
    const switches = _switches_js__WEBPACK_IMPORTED_MODULE_2__/* .SWITCHES */ .Xj.map(({ name, help }) => ({ name, letter: _switches_js__WEBPACK_IMPORTED_MODULE_2__/* .LETTERS */ .mt[name], help, value: undefined }));
    return [
        ...inputs,
        ...switches,
        { name: 'help', letter: 'h', help: 'Show how to use it.', value: undefined },
    ];
}
function completesValue(name, kind) {
    if (typeof kind !== 'string')
        return kind;
    if (kind === 'secret' || FILES.has(name))
        return 'files';
    return FOLDERS.has(name) ? 'folders' : 'nothing';
}
/** What completes the words of a command besides flags. */
function completesWord(command) {
    const [, first = ''] = /^ ([a-z][a-z|-]*\|[a-z|-]+)/.exec(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q9[command] ?? '') ?? [];
    if (first !== '')
        return first.split('|');
    return /FILE/.test(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q9[command] ?? '') ? 'files' : 'nothing';
}
const spelled = ({ name, letter }) => [
    `--${name}`,
    ...(letter === undefined ? [] : [`-${letter}`]),
];
function bash() {
    // Without an answer of ours, bash completes the names of files.
    const ofWord = (completes) => {
        if (typeof completes !== 'string')
            return amongWords(completes);
        return completes === 'folders' ? `COMPREPLY=($(compgen -d -- "$cur"))` : 'COMPREPLY=()';
    };
    const cases = commands().flatMap(([command]) => {
        const flags = flagsOf(command);
        const values = flags.flatMap((flag) => flag.value === undefined
            ? []
            : [`        ${spelled(flag).join('|')}) ${ofWord(flag.value)}; return ;;`]);
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
        `    ${amongWords([...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo), 'help', '--help', '--version'])}`,
        '    return',
        '  fi',
        `  case "\${COMP_WORDS[1]}" in`,
        `    help) ${amongWords(Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo))} ;;`,
        ...cases,
        '  esac',
        '}',
        'complete -o default -F _pkgfeed pkgfeed',
    ]);
}
const amongWords = (words) => `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;
/** A text in single quotes, for any of the shells. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
function zsh() {
    const ofWord = (completes) => {
        if (completes === 'nothing')
            return ' ';
        if (completes === 'files')
            return '_files';
        return completes === 'folders' ? '_files -/' : `(${completes.join(' ')})`;
    };
    // In a specification, brackets and colons have a meaning.
    const about = (help) => `[${help.replace(/[[\]:\\]/g, (sign) => `\\${sign}`)}]`;
    const cases = commands().flatMap(([command]) => {
        const specs = flagsOf(command).flatMap((flag) => spelled(flag).map((name) => {
            const value = flag.value === undefined ? '' : `:value:${ofWord(flag.value)}`;
            const isLong = name.startsWith('--') && flag.value !== undefined;
            return `        ${quoted(`*${name}${isLong ? '=' : ''}${about(flag.help)}${value}`)} \\`;
        }));
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
function fish() {
    const ofValue = (completes) => {
        if (completes === 'nothing')
            return ' -x';
        if (completes === 'files')
            return ' -r -F';
        if (completes === 'folders')
            return " -x -a '(__fish_complete_directories)'";
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
        ...commands().map(([name, text]) => `complete -c pkgfeed -n '__fish_use_subcommand' -a ${name} -d ${quoted(text)}`),
        ...rows,
    ]);
}
const lines = (all) => `${all.join('\n')}\n`;


/***/ })

};
