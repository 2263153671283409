import { parseArgs } from 'node:util';
import { InputError, throwGathered } from '../errors.ts';
import type { KeyText } from '../keys/key.ts';
import { type Command, WORDS } from './commands.ts';
import { givenConfig, type ReadText } from './config-file.ts';
import { INPUTS, type Input, type InputName, LOOKS, secretVariable } from './inputs.ts';
import { parseSettings, type Settings } from './settings.ts';
import { LETTERS, type Shown, SWITCHES, TAKES_FILES } from './switches.ts';
import { unknownWord } from './values.ts';

/** What a command is run with: the settings that its flags give, and the words besides them. */
export interface Arguments {
  settings: Settings;
  words: string[];
  shown: Shown;
}

/** What arguments are read from. */
export interface ArgumentSources {
  /** Secrets that no flag gives are read from here, as PKGFEED_NAME. */
  env: { readonly [name: string]: string | undefined };
  /** Reads the file that a flag names; an error says why it cannot. */
  readSecret(flag: string, file: string): KeyText | InputError;
  /** Reads the file that `--config` names. */
  readText: ReadText;
}

/**
 * Reads a command's arguments as the same inputs that the action has.
 *
 * @throws InputError for all arguments that are wrong, together
 */
export function readArguments(
  command: Command,
  argv: string[],
  { env, readSecret, readText }: ArgumentSources,
): Arguments {
  const known: Input[] = INPUTS.filter((input) => (input.commands as readonly Command[]).includes(command));
  const raw = new Map<InputName, KeyText[]>();
  const words: string[] = [];
  const errors: InputError[] = [];
  const shown: Shown = { isVerbose: false, isQuiet: false };
  const takesFiles = TAKES_FILES.includes(command);
  let isAfterFlag = false;
  for (const token of tokensOf(argv, known)) {
    if (token.kind === 'positional') {
      if (takesFiles && !(isAfterFlag && IS_SWITCHED.test(token.value)))
        raw.set('files', [...(raw.get('files') ?? []), { text: token.value, origin: token.value }]);
      else words.push(token.value);
    }
    isAfterFlag = false;
    if (token.kind !== 'option') continue;
    isAfterFlag = token.value === undefined;
    if (token.name === 'verbose' || token.name === 'quiet') {
      shown[token.name === 'verbose' ? 'isVerbose' : 'isQuiet'] = true;
      continue;
    }
    const name = token.name as InputName;
    const text = flagText(token, command, known, readSecret);
    if (text instanceof InputError) errors.push(text);
    else raw.set(name, [...(raw.get(name) ?? []), text]);
  }
  for (const [name, secret] of secretsIn(env, known)) if (!raw.has(name)) raw.set(name, [secret]);
  // A lone word after an unknown flag is most likely the flag's value.
  const [word] = words;
  if ((takesFiles || !Object.hasOwn(WORDS, command)) && word !== undefined && errors.length === 0) {
    errors.push(unexpectedWord(command, word));
  }
  throwGathered(errors);
  const onlyLooks = (LOOKS as readonly Command[]).includes(command);
  return { settings: parseSettings(raw, givenConfig(raw, readText), onlyLooks), words, shown };
}

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(args: string[], known: readonly Input[]) {
  const options = Object.fromEntries(
    [...known, ...SWITCHES.map(({ name }) => ({ name, kind: 'flag' }))].map(({ name, kind }) => {
      const short = LETTERS[name];
      const letter = short === undefined ? {} : { short };
      return [
        name,
        kind === 'flag'
          ? { type: 'boolean' as const, ...letter }
          : { type: 'string' as const, multiple: true, ...letter },
      ];
    }),
  );
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function flagText(
  { name, rawName, value, inlineValue }: Extract<Token, { kind: 'option' }>,
  command: Command,
  known: readonly Input[],
  readSecret: ArgumentSources['readSecret'],
): KeyText | InputError {
  const input = known.find((one) => one.name === name);
  if (input === undefined) return unknownFlag(command, rawName, known);
  if (input.kind === 'flag') return { text: value ?? 'true', origin: rawName };
  // A flag instead of a value means that the value was forgotten.
  if (value === undefined || (!inlineValue && value.startsWith('--')))
    return missingValue(rawName, input.kind === 'secret');
  return input.kind === 'secret' ? readSecret(rawName, value) : { text: value, origin: rawName };
}

function secretsIn(env: ArgumentSources['env'], known: readonly Input[]): [InputName, KeyText][] {
  return known.flatMap(({ name, kind }): [InputName, KeyText][] => {
    const variable = secretVariable(name);
    const text = env[variable];
    return kind === 'secret' && text !== undefined ? [[name as InputName, { text, origin: variable }]] : [];
  });
}

/** Flags of other commands that people try, and why they are of no use here. */
const UNUSED: { readonly [command in Command]?: { [flag: string]: { why: string; remedy: string } } } = {
  init: {
    '--config': {
      why: 'it finds out itself how a feed is laid out, and its workflow needs no such file',
      remedy:
        'Leave it out. To see what a file that describes the feed would do, run `pkgfeed publish --config FILE --dry-run`.',
    },
    '--layout': {
      why: 'it finds the layout itself',
      remedy: 'Leave it out. `--prefix` names the folder to look at.',
    },
  },
};

function unknownFlag(command: Command, flag: string, known: readonly Input[]): InputError {
  const error = unknownWord(
    `${command}'s flag`,
    flag,
    [...known, ...SWITCHES].map(({ name }) => name),
    '--',
  );
  const refused = UNUSED[command]?.[flag];
  if (refused !== undefined) {
    const message = `${command} does not take ${flag}: ${refused.why}`;
    return new InputError({ code: 'INPUT_UNKNOWN', message, remedy: refused.remedy });
  }
  const switched = known.find(({ name, kind }) => kind === 'flag' && flag === `--no-${name}`);
  const remedy =
    switched !== undefined
      ? `Write --${switched.name}=false.`
      : error.remedy.startsWith('Use one of')
        ? `\`pkgfeed ${command} --help all\` lists them all.`
        : error.remedy;
  return new InputError({ code: 'INPUT_UNKNOWN', message: error.message, remedy });
}

function missingValue(flag: string, isFile: boolean): InputError {
  return new InputError({
    code: 'INPUT_MISSING',
    message: `${flag} is given without a value`,
    remedy: isFile ? `Write ${flag} FILE.` : `Write ${flag} VALUE.`,
  });
}

/** A word that somebody may have meant as the value of a flag that takes none. */
const IS_SWITCHED = /^(true|false|yes|no|on|off|1|0)$/i;

function unexpectedWord(command: Command, word: string): InputError {
  return new InputError({
    code: 'INPUT_UNKNOWN',
    message: `${command} does not know what to do with ${JSON.stringify(word)}`,
    remedy: IS_SWITCHED.test(word)
      ? 'Flags such as --dry-run take no value; --dry-run=false switches one off.'
      : `Give flags only; \`pkgfeed ${command} --help all\` lists them.`,
  });
}
