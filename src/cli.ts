#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { styleText } from 'node:util';
import { InputError, PkgfeedError, throwGathered } from './errors.ts';
import { ownRun } from './github/own-run.ts';
import type { Host } from './host.ts';
import type { KeyText } from './keys/key.ts';
import { readConfigText } from './machine/config-text.ts';
import { ownName } from './machine/own-name.ts';
import { ownVersion } from './machine/own-version.ts';
import { guardOutput, machineError, workingDirectory } from './machine/refusals.ts';
import { RunEnd } from './machine/run-end.ts';
import { openFetch } from './network/fetch.ts';
import { errorText, logLine } from './report/error-text.ts';
import type { ChangeReport, CheckReport, VerifyReport } from './report/report.ts';
import type { Paint } from './report/terminal-text.ts';
import { readArguments } from './settings/arguments.ts';
import { COMMANDS, type Command } from './settings/commands.ts';
import { commandHelp, help } from './settings/help.ts';
import { secretVariable } from './settings/inputs.ts';
import type { Settings } from './settings/settings.ts';
import { sourceDate } from './settings/source-date.ts';
import type { Shown } from './settings/switches.ts';
import { unknownWord } from './settings/values.ts';
import { PLAIN_NAME, withOwnName } from './text/command-name.ts';
import { doneText, escapeWorkflowCommands, oneLine, printable } from './text/printable.ts';

const EXIT = { done: 0, failed: 1, usage: 2, bug: 70 } as const;

interface Outcome {
  json: object;
  text: string;
  /** What was done, in one line; undefined for a command whose text is what it was asked for. */
  line?: string;
  ok: boolean;
  /** What is wrong although the command did its work; reported after its text. */
  errors?: readonly PkgfeedError[];
}

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    const topic = command === 'help' ? rest[0] : undefined;
    process.stdout.write(isCommand(topic) ? commandHelp(topic, rest[1] === 'all', name()) : help(name()));
    return command === undefined ? EXIT.usage : EXIT.done;
  }
  if (command === '--version') {
    process.stdout.write(`${ownVersion(new URL('../package.json', import.meta.url)) ?? 'unknown'}\n`);
    return EXIT.done;
  }
  if (!isCommand(command)) throw unknownWord('the command', command, Object.keys(COMMANDS));
  const asked = rest.findIndex((word) => word === '--help' || word === '-h');
  if (asked >= 0) {
    process.stdout.write(commandHelp(command, rest[asked + 1] === 'all', name()));
    return EXIT.done;
  }
  if (command === 'completion') {
    process.stdout.write(await completion(rest));
    return EXIT.done;
  }
  const { settings, words, shown } = readArguments(command, rest, {
    env: process.env,
    readSecret,
    readText: readConfigText,
  });
  const host = terminalHost(settings.json || shown.isQuiet);
  const outcome = await run(command, settings, words, shown, host);
  if (outcome === undefined) return EXIT.done;
  await print(outcome, settings, shown);
  throwGathered(outcome.errors ?? []);
  return outcome.ok ? EXIT.done : EXIT.failed;
}

async function print(
  { json, text, line }: Pick<Outcome, 'json' | 'text' | 'line'>,
  settings: Settings,
  { isQuiet }: Shown,
): Promise<void> {
  if (settings.json) {
    const { reportJson } = await import('./report/report.ts');
    process.stdout.write(reportJson(json));
  } else process.stdout.write(escapeLines(isQuiet && line !== undefined ? `${line}\n` : text));
}

/** The script that makes a shell complete commands and flags. */
async function completion([shell = '', ...more]: readonly string[]): Promise<string> {
  const { completionScript, SHELLS } = await import('./settings/completion.ts');
  const known = SHELLS.find((one) => one === shell);
  if (known === undefined || more.length > 0)
    throw unknownWord('the shell', [shell, ...more].join(' '), SHELLS);
  return completionScript(known);
}

/** @returns undefined for a command that has printed its report itself */
async function run(
  command: Exclude<Command, 'completion'>,
  settings: Settings,
  words: string[],
  shown: Shown,
  host: Host,
): Promise<Outcome | undefined> {
  switch (command) {
    case 'publish': {
      const { publish } = await import('./commands/publish.ts');
      return await changeOutcome(await publish(settings, host), settings, shown);
    }
    case 'remove': {
      const { remove } = await import('./commands/remove.ts');
      return await changeOutcome(await remove(words, settings, host), settings, shown);
    }
    case 'reindex': {
      const { reindex } = await import('./commands/reindex.ts');
      return await changeOutcome(await reindex(settings, host), settings, shown);
    }
    case 'prune': {
      const { prune } = await import('./commands/prune.ts');
      return await changeOutcome(await prune(settings, host), settings, shown);
    }
    case 'rollback': {
      const { rollback } = await import('./commands/rollback.ts');
      return await changeOutcome(await rollback(settings, host), settings, shown);
    }
    case 'check': {
      const { check } = await import('./commands/check.ts');
      return await checkOutcome(await check(settings, host), shown);
    }
    case 'verify': {
      const { verify } = await import('./commands/verify.ts');
      return await checkOutcome(await verify(words, settings, host), shown);
    }
    case 'rotate': {
      const { rotate } = await import('./commands/rotate.ts');
      const { rotateText } = await import('./report/rotate.ts');
      const report = await rotate(settings, host);
      return { json: report, text: named(rotateText(report)), ok: true };
    }
    case 'log': {
      const { log } = await import('./commands/log.ts');
      const { logText } = await import('./report/log.ts');
      const report = await log(settings, host);
      return { json: report, text: named(logText(report, paint)), ok: true };
    }
    case 'diff': {
      const { diff } = await import('./commands/diff.ts');
      const { diffText } = await import('./report/diff.ts');
      const report = await diff(words, settings, host);
      return { json: report, text: named(diffText(report, paint)), ok: true };
    }
    case 'keygen': {
      const { keygen } = await import('./commands/keygen.ts');
      const { keygenText } = await import('./report/keygen.ts');
      const report = await keygen(words, settings, host);
      return { json: report, text: named(keygenText(report)), ok: true };
    }
    case 'sign': {
      const { sign } = await import('./commands/sign.ts');
      const { signText } = await import('./report/sign.ts');
      const report = await sign(words, settings, host);
      return { json: report, text: named(signText(report)), ok: true };
    }
    case 'init': {
      const { init } = await import('./commands/init.ts');
      const { initText } = await import('./report/init.ts');
      const report = await init(settings, host);
      return { json: report, text: named(initText(report, paint)), ok: true };
    }
    case 'snippet': {
      const { snippetFor } = settings;
      if (snippetFor !== 'readme') {
        const { builderSnippet } = await import('./commands/builder-snippet.ts');
        const { builderText } = await import('./report/builder-snippet.ts');
        const report = await builderSnippet(snippetFor, words, settings, host);
        return { json: report, text: builderText(report), ok: true };
      }
      const { snippet } = await import('./commands/snippet.ts');
      const { snippetText } = await import('./report/snippet.ts');
      const report = await snippet(words, settings, host);
      return { json: report, text: snippetText(report), ok: true };
    }
    case 'list':
    case 'search': {
      const commands = await import('./commands/list.ts');
      const { listText } = await import('./report/list.ts');
      const { report, errors } = await commands[command](words, settings, host);
      return { json: report, text: listText(report, paint, shown), ok: report.ok, errors };
    }
    case 'show': {
      const { show } = await import('./commands/show.ts');
      const { showText } = await import('./report/show.ts');
      const { report, errors } = await show(words, settings, host);
      return { json: report, text: showText(report, paint, shown), ok: report.ok, errors };
    }
    case 'serve': {
      const { serve } = await import('./commands/serve.ts');
      const { serveText } = await import('./report/serve.ts');
      const answered = shown.isVerbose ? (line: string): void => host.say(line) : undefined;
      const { report, ended } = await serve(settings, host, { ...(answered && { answered }) });
      await print({ json: report, text: serveText(report, paint, shown) }, settings, shown);
      await ended;
      return undefined;
    }
    case 'inspect': {
      const { inspect } = await import('./commands/inspect.ts');
      const { inspectText } = await import('./report/inspect.ts');
      const report = await inspect(words, host);
      return { json: report, text: inspectText(report), ok: true };
    }
  }
}

async function changeOutcome(report: ChangeReport, settings: Settings, shown: Shown): Promise<Outcome> {
  const { changeText, headline } = await import('./report/text.ts');
  const { notLive } = await import('./pages/delivery.ts');
  const errors = notLive(report.delivery, settings.verify);
  const text = named(changeText(report, paint, shown));
  return { json: report, text, line: oneLine(headline(report)), ok: true, errors };
}

async function checkOutcome(report: CheckReport | VerifyReport, shown: Shown): Promise<Outcome> {
  const { checkText, verdict } = await import('./report/text.ts');
  const { sinceErrors } = await import('./report/since.ts');
  const text = named(checkText(report, paint, shown));
  const errors = report.command === 'verify' ? sinceErrors(report.since) : [];
  return { json: report, text, line: named(oneLine(verdict(report, '`--all`'))), ok: report.ok, errors };
}

function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** Reads the file that a flag names: secrets never stand in an argument list. */
function readSecret(flag: string, file: string): KeyText | InputError {
  try {
    return { text: readFileSync(file, 'utf8').slice(0, 1 << 20), origin: `${flag} ${printable(file)}` };
  } catch (cause) {
    const why = { ENOENT: 'is not there', EACCES: 'may not be read by this user' };
    const code = (cause as NodeJS.ErrnoException).code as keyof typeof why;
    // A value that does not look like a file name may be the secret itself, so the message leaves it out.
    const isKeyFile = /-keys?$/.test(flag);
    const isName = isKeyFile && file.length <= 200 && /\.[a-z]{1,5}$/.test(file) && !/\s|:.*:/.test(file);
    return new InputError({
      code: 'INPUT_VALUE',
      message: isName
        ? `${flag} names ${printable(file)}, which ${why[code] ?? `cannot be read (${code})`}`
        : `${flag} names a file that cannot be read (${code})`,
      remedy: `Give ${flag} the name of a file that holds it, or put the text into the environment as ${secretVariable(flag.replace(/^-+/, ''))}.`,
    });
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

/** A host that writes progress and remarks to standard error, so that standard output holds only the report. */
function terminalHost(isQuiet: boolean): Host {
  const stream = process.stderr;
  let isLineOpen = false;
  let shownAt = 0;
  const line = (text: string): void => {
    if (isLineOpen) stream.write('\r\u001b[K');
    isLineOpen = false;
    stream.write(`${named(logLine(text))}\n`);
  };
  const say = (text: string): void => {
    if (!isQuiet) line(text);
  };
  return {
    version: ownVersion(new URL('../package.json', import.meta.url)),
    env: process.env,
    cwd: workingDirectory(() => process.cwd()),
    fetch: openFetch(process.env),
    event: undefined,
    github: ownRun(process.env),
    now: sourceDate(process.env.SOURCE_DATE_EPOCH) ?? new Date(),
    clock: () => performance.now(),
    wallClock: () => Date.now(),
    say,
    mask: () => undefined,
    progress(label, done, total, unit) {
      if (!stream.isTTY || isQuiet || (done < total && Date.now() - shownAt < 100)) return;
      shownAt = Date.now();
      stream.write(`\r\u001b[K${label} ${bar(done, total)} ${doneText(done, total, unit)}`);
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

/** A report may be printed in a workflow, where its lines must not become commands. */
const escapeLines = (text: string): string => text.split('\n').map(escapeWorkflowCommands).join('\n');

/** How the reader started this program. */
const name = (): string => {
  try {
    return ownName(process.argv[1], process.cwd(), process.env);
  } catch {
    // The folder that the run began in is gone.
    return PLAIN_NAME;
  }
};

/** A text with commands named as the reader starts them. */
const named = (text: string): string => withOwnName(text, name());

const errorLines = (error: PkgfeedError): string =>
  named(errorText(error, (style, text) => (useColour(process.stderr) ? styleText(style, text) : text)));

/** A run whose report did not arrive has failed, even if all else went well. */
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

/** Reports the error that ended a run. Returns its exit code. */
function reportFailure(error: unknown): number {
  const known = error instanceof PkgfeedError ? error : machineError(error);
  if (known !== undefined) {
    process.stderr.write(errorLines(known));
    return known.name === 'InputError' ? EXIT.usage : EXIT.failed;
  }
  const stack = String((error as Error | undefined)?.stack ?? error);
  const lines = stack.split('\n').map(printable).map(escapeWorkflowCommands).join('\n');
  process.stderr.write(`pkgfeed met a bug of its own; please report it with these lines:\n${lines}\n`);
  return EXIT.bug;
}

// Catches what no promise carries, such as an error of a stream without a listener.
process.once('uncaughtException', (error) => {
  if (end.isEnding) return;
  const code = reportFailure(error);
  void end.finish().finally(() => process.exit(code));
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A signal ends the run by itself; errors that it causes are not worth a report.
  if (!end.isEnding) process.exitCode = reportFailure(error);
} finally {
  await end.finish();
}
