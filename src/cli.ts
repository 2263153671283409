#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs, styleText } from 'node:util';
import {
  countOfRest,
  InputError,
  ManyErrors,
  MOST_SHOWN,
  manyProblems,
  PkgfeedError,
  throwGathered,
} from './errors.ts';
import type { Host } from './host.ts';
import type { KeyText } from './keys/key.ts';
import { guardOutput, machineError, workingDirectory } from './machine/refusals.ts';
import { RunEnd } from './machine/run-end.ts';
import type { ChangeReport } from './report/report.ts';
import type { Paint } from './report/text.ts';
import { COMMANDS, type Command, WORDS } from './settings/commands.ts';
import { commandHelp, help } from './settings/help.ts';
import { INPUTS, type Input, type InputName, secretVariable } from './settings/inputs.ts';
import { parseSettings, type Settings } from './settings/settings.ts';
import { sourceDate } from './settings/source-date.ts';
import { unknownWord } from './settings/values.ts';
import { inert, oneLine, printable } from './text/printable.ts';

const EXIT = { done: 0, failed: 1, usage: 2, bug: 70 } as const;

interface Outcome {
  json: object;
  text: string;
  ok: boolean;
  /** What is wrong with what was done; told after the report. */
  errors?: readonly PkgfeedError[];
}

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    const topic = command === 'help' ? rest[0] : undefined;
    process.stdout.write(isCommand(topic) ? commandHelp(topic) : help());
    return command === undefined ? EXIT.usage : EXIT.done;
  }
  if (command === '--version') {
    process.stdout.write(`${version()}\n`);
    return EXIT.done;
  }
  if (!isCommand(command)) throw unknownWord('the command', command, Object.keys(COMMANDS));
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(command));
    return EXIT.done;
  }
  const { settings, args } = readArguments(command, rest);
  const outcome = await run(command, settings, args, terminalHost(settings.json));
  if (settings.json) {
    const { reportJson } = await import('./report/report.ts');
    process.stdout.write(reportJson(outcome.json));
  } else process.stdout.write(inertLines(outcome.text));
  throwGathered(outcome.errors ?? []);
  return outcome.ok ? EXIT.done : EXIT.failed;
}

async function run(command: Command, settings: Settings, args: string[], host: Host): Promise<Outcome> {
  switch (command) {
    case 'publish': {
      const { publish } = await import('./commands/publish.ts');
      return await changeOutcome(await publish(settings, host), settings);
    }
    case 'remove': {
      const { remove } = await import('./commands/remove.ts');
      return await changeOutcome(await remove(args, settings, host), settings);
    }
    case 'reindex': {
      const { reindex } = await import('./commands/reindex.ts');
      return await changeOutcome(await reindex(settings, host), settings);
    }
    case 'check': {
      const { check } = await import('./commands/check.ts');
      const { checkText } = await import('./report/text.ts');
      const report = await check(settings, host);
      return { json: report, text: checkText(report, paint), ok: report.ok };
    }
    case 'verify': {
      const { verify } = await import('./commands/verify.ts');
      const { checkText } = await import('./report/text.ts');
      const report = await verify(args, settings, host);
      return { json: report, text: checkText(report, paint), ok: report.ok };
    }
    case 'keygen': {
      const { keygen, keygenText } = await import('./commands/keygen.ts');
      const report = await keygen(args, settings, host);
      return { json: report, text: keygenText(report), ok: true };
    }
    case 'sign': {
      const { sign, signText } = await import('./commands/sign.ts');
      const report = await sign(args, settings, host);
      return { json: report, text: signText(report), ok: true };
    }
    case 'snippet': {
      const { snippet, snippetText } = await import('./commands/snippet.ts');
      const report = await snippet(args, settings, host);
      return { json: report, text: snippetText(report), ok: true };
    }
    case 'inspect': {
      const { inspect, inspectText } = await import('./commands/inspect.ts');
      const report = await inspect(args, host);
      return { json: report, text: inspectText(report), ok: true };
    }
  }
}

async function changeOutcome(report: ChangeReport, settings: Settings): Promise<Outcome> {
  const { changeText } = await import('./report/text.ts');
  const { notLive } = await import('./pages/delivery.ts');
  const errors = notLive(report.delivery, settings.verify);
  return { json: report, text: changeText(report, paint), ok: true, errors };
}

function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** Flags, environment and positional words as the same inputs that the action has. */
function readArguments(command: Command, argv: string[]): { settings: Settings; args: string[] } {
  const known: Input[] = INPUTS.filter((input) => (input.commands as readonly Command[]).includes(command));
  const options = Object.fromEntries(
    known.map(({ name, kind }) => [
      name,
      kind === 'flag' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
    ]),
  );
  const { tokens } = parseArgs({ args: argv, options, strict: false, allowPositionals: true, tokens: true });
  const raw = new Map<InputName, KeyText[]>();
  const args: string[] = [];
  const errors: InputError[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const input = known.find(({ name }) => name === token.name);
    if (input === undefined) {
      errors.push(unknownFlag(command, token.rawName, known));
      continue;
    }
    const name = input.name as InputName;
    const value = input.kind === 'flag' ? (token.value ?? 'true') : token.value;
    // A flag in the place of a value means that the value was forgotten.
    if (value === undefined || (!token.inlineValue && input.kind !== 'flag' && value.startsWith('--'))) {
      errors.push(missingValue(token.rawName, input.kind === 'secret'));
      continue;
    }
    const text =
      input.kind === 'secret'
        ? readSecretFile(token.rawName, value, errors)
        : { text: value, origin: token.rawName };
    if (text !== undefined) raw.set(name, [...(raw.get(name) ?? []), text]);
  }
  for (const input of known) {
    const variable = secretVariable(input.name);
    const value = process.env[variable];
    if (input.kind === 'secret' && value !== undefined && !raw.has(input.name as InputName)) {
      raw.set(input.name as InputName, [{ text: value, origin: variable }]);
    }
  }
  const takesWords = Object.hasOwn(WORDS, command);
  // After an unknown flag a lone word is most likely its value.
  if (!takesWords && args.length > 0 && errors.length === 0) {
    errors.push(
      new InputError({
        code: 'INPUT_UNKNOWN',
        message: `${command} does not know what to do with ${JSON.stringify(args[0])}`,
        remedy: /^(true|false|yes|no|on|off|1|0)$/i.test(args[0] ?? '')
          ? 'Flags such as --dry-run take no value; --dry-run=false switches one off.'
          : command === 'publish'
            ? 'Put --files before each pattern, and quotes around it so that the shell leaves it alone.'
            : `Give flags only; \`pkgfeed ${command} --help\` lists them.`,
      }),
    );
  }
  throwGathered(errors);
  return { settings: parseSettings(raw), args };
}

function unknownFlag(command: Command, flag: string, known: readonly Input[]): InputError {
  const error = unknownWord(
    `${command}'s flag`,
    flag,
    known.map(({ name }) => name),
    '--',
  );
  const switched = known.find(({ name, kind }) => kind === 'flag' && flag === `--no-${name}`);
  const remedy =
    switched !== undefined
      ? `Write --${switched.name}=false.`
      : error.remedy.startsWith('Use one of')
        ? `\`pkgfeed ${command} --help\` lists them all.`
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

/** Secrets never stand in an argument list: the flag names a file. */
function readSecretFile(flag: string, file: string, errors: InputError[]): KeyText | undefined {
  try {
    return { text: readFileSync(file, 'utf8').slice(0, 1 << 20), origin: `${flag} ${printable(file)}` };
  } catch (cause) {
    const why = { ENOENT: 'is not there', EACCES: 'may not be read by this user' };
    const code = (cause as NodeJS.ErrnoException).code as keyof typeof why;
    // A value that looks like no file name may be the secret itself, and is not repeated.
    const isKeyFile = /-keys?$/.test(flag);
    const isName = isKeyFile && file.length <= 200 && /\.[a-z]{1,5}$/.test(file) && !/\s|:.*:/.test(file);
    errors.push(
      new InputError({
        code: 'INPUT_VALUE',
        message: isName
          ? `${flag} names ${printable(file)}, which ${why[code] ?? `cannot be read (${code})`}`
          : `${flag} names a file that cannot be read (${code})`,
        remedy: `Give ${flag} the name of a file that holds it, or put the text into the environment as ${secretVariable(flag.replace(/^-+/, ''))}.`,
      }),
    );
    return undefined;
  }
}

const useColour = (stream: NodeJS.WriteStream): boolean =>
  process.env.NO_COLOR === undefined && (stream.isTTY || process.env.FORCE_COLOR !== undefined);

const paint: Paint = (style, text) => (useColour(process.stdout) ? styleText(style, text) : text);

const BAR = 24;

function bar(done: number, total: number): string {
  const filled = total > 0 ? Math.min(BAR, Math.floor((BAR * done) / total)) : 0;
  return `${'━'.repeat(filled)}${'─'.repeat(BAR - filled)}`;
}

/** Progress and remarks go to standard error, so that standard output holds the report alone. */
function terminalHost(isQuiet: boolean): Host {
  const stream = process.stderr;
  let isLineOpen = false;
  let shownAt = 0;
  const line = (text: string): void => {
    if (isLineOpen) stream.write('\r\u001b[K');
    isLineOpen = false;
    stream.write(`${inert(oneLine(text))}\n`);
  };
  const say = (text: string): void => {
    if (!isQuiet) line(text);
  };
  return {
    env: process.env,
    cwd: workingDirectory(() => process.cwd()),
    event: undefined,
    now: sourceDate(process.env.SOURCE_DATE_EPOCH) ?? new Date(),
    clock: () => performance.now(),
    wallClock: () => Date.now(),
    say,
    mask: () => undefined,
    progress(label, done, total) {
      if (!stream.isTTY || isQuiet || (done < total && Date.now() - shownAt < 100)) return;
      shownAt = Date.now();
      stream.write(`\r\u001b[K${label} ${bar(done, total)} ${done} of ${total}`);
      isLineOpen = done < total;
      if (!isLineOpen) stream.write('\r\u001b[K');
    },
    async temporaryFolder() {
      return end.temporaryFolder(tmpdir(), Date.now(), say);
    },
    onSignal: (task) => end.onSignal(task),
  };
}

const end = new RunEnd();

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** Text that is printed in a workflow, too, and that a runner shall not obey. */
const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

function errorLines(error: PkgfeedError): string {
  const head = `${error.name} ${error.code}: `;
  const colouredHead = useColour(process.stderr) ? styleText('red', head) : head;
  const { message, remedy } = error;
  if (!(error instanceof ManyErrors)) {
    return `${colouredHead}${inert(oneLine(message))}\n  ${inert(oneLine(remedy))}\n`;
  }
  const each = error.errors
    .slice(0, MOST_SHOWN)
    .map((one) => `  ${one.code}: ${inert(oneLine(one.message))}\n    ${inert(oneLine(one.remedy))}\n`);
  const rest = countOfRest(error).map((line) => `  ${line}\n`);
  return `${colouredHead}${manyProblems(error)}:\n${[...each, ...rest].join('')}`;
}

/** A run whose report did not arrive has failed, however well the rest went. */
let isOutputLost = false;
guardOutput(process.stdout, 'standard output', (error) => {
  isOutputLost = true;
  process.stderr.write(errorLines(error));
});
guardOutput(process.stderr, 'standard error', () => {
  isOutputLost = true;
});
process.on('exit', (code) => {
  if (isOutputLost && code === EXIT.done) process.exitCode = EXIT.failed;
});

end.watchSignals();

/** Tells what a run ended with, and gives its exit code. */
function tellFailure(error: unknown): number {
  const known = error instanceof PkgfeedError ? error : machineError(error);
  if (known !== undefined) {
    process.stderr.write(errorLines(known));
    return known.name === 'InputError' ? EXIT.usage : EXIT.failed;
  }
  const stack = String((error as Error | undefined)?.stack ?? error);
  const lines = stack.split('\n').map(printable).map(inert).join('\n');
  process.stderr.write(`pkgfeed met a bug of its own; please report it with these lines:\n${lines}\n`);
  return EXIT.bug;
}

// What no promise carries, such as the error of a stream that nobody listens to.
process.once('uncaughtException', (error) => {
  if (end.isEnding) return;
  const code = tellFailure(error);
  void end.finish().finally(() => process.exit(code));
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A signal ends the run by itself, and what failed for it is not news.
  if (!end.isEnding) process.exitCode = tellFailure(error);
} finally {
  await end.finish();
}
