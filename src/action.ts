import { accessSync, constants, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import {
  countOfRest,
  InputError,
  MachineError,
  ManyErrors,
  MOST_SHOWN,
  manyProblems,
  PkgfeedError,
  throwGathered,
} from './errors.ts';
import { readEvent } from './github/event.ts';
import type { Host } from './host.ts';
import type { KeyText } from './keys/key.ts';
import {
  guardOutput,
  machineError,
  noTemporaryFolder,
  unwritable,
  workingDirectory,
} from './machine/refusals.ts';
import { RunEnd } from './machine/run-end.ts';
import type { Finding, Severity } from './report/finding.ts';
import { changeMarkdown, checkMarkdown, failureMarkdown } from './report/markdown.ts';
import { type ChangeReport, reportJson, type VerifyReport } from './report/report.ts';
import { changeText, checkText } from './report/text.ts';
import { ACTION_INPUTS, type Input, type InputName } from './settings/inputs.ts';
import { parseSettings, type Settings } from './settings/settings.ts';
import { sourceDate } from './settings/source-date.ts';
import { nearest } from './text/nearest.ts';
import { inert, oneLine, printable } from './text/printable.ts';

const end = new RunEnd();

/** Inputs as GitHub hands them over, in INPUT_NAME variables. */
function readInputs(env: NodeJS.ProcessEnv): Settings {
  const names: string[] = ACTION_INPUTS.map(({ name }) => name);
  const given = Object.keys(env)
    .filter((key) => key.startsWith('INPUT_'))
    .map((key) => key.slice('INPUT_'.length).toLowerCase());
  const errors = given
    .filter((name) => !names.includes(name))
    .flatMap((name) => {
      const near = nearest(name, names);
      if (near === undefined) return [];
      const message = `the input ${JSON.stringify(name)} is not known`;
      return [new InputError({ code: 'INPUT_UNKNOWN', message, remedy: `Did you mean ${near}?` })];
    });
  throwGathered(errors);
  const raw = new Map<InputName, KeyText[]>();
  for (const { name } of ACTION_INPUTS) {
    const text = core.getInput(name, { trimWhitespace: false });
    if (text.trim() !== '') raw.set(name, [{ text, origin: `the input ${name}` }]);
  }
  // A fork's pull request gets no secrets, and host keys alone are no mistake then.
  if (!raw.has('ssh-key') && readEvent(readStart(env.GITHUB_EVENT_PATH)).fork !== undefined)
    raw.delete('ssh-known-hosts');
  const repository = env.GITHUB_REPOSITORY;
  if (!raw.has('pages-repository') && !raw.has('directory') && repository) {
    raw.set('pages-repository', [{ text: repository, origin: 'GITHUB_REPOSITORY' }]);
  }
  const settings = parseSettings(raw);
  throwGathered(idle(raw, settings.command));
  return settings;
}

/** Inputs that were given and that the command has no use for. */
function idle(raw: ReadonlyMap<InputName, readonly KeyText[]>, command: Settings['command']): InputError[] {
  return ACTION_INPUTS.filter((input: Input) => {
    const text = raw.get(input.name as InputName)?.[0]?.text.trim() ?? input.default;
    const isUsed = input.name === 'command' || input.commands.includes(command);
    return !isUsed && text !== input.default;
  }).map(
    ({ name }) =>
      new InputError({
        code: 'INPUT_VALUE',
        message: `\`${name}\` is given, and \`command: ${command}\` does nothing with it`,
        remedy: 'Leave it out, or put it into a step of its own.',
      }),
  );
}

/** One line of foreign text, as a runner's log shows it. */
const logLine = (text: string): string => inert(oneLine(text));

/** GitHub shows ten annotations of a kind; the log and the report have more. */
const annotation = (what: string, remedy: string): string => `${logLine(what)}\n${logLine(remedy)}`;

const say = (line: string): void => core.info(logLine(line));

function runnerHost(): Host {
  let shownAt = Date.now();
  return {
    env: process.env,
    cwd: workingDirectory(() => process.cwd()),
    event: readStart(process.env.GITHUB_EVENT_PATH),
    now: sourceDate(process.env.SOURCE_DATE_EPOCH) ?? new Date(),
    clock: () => performance.now(),
    wallClock: () => Date.now(),
    say,
    mask: (secret) => core.setSecret(secret),
    progress(label, done, total) {
      if (Date.now() - shownAt < 10_000) return;
      shownAt = Date.now();
      core.info(logLine(`${label}: ${done} of ${total}`));
    },
    async temporaryFolder() {
      return end.temporaryFolder(process.env.RUNNER_TEMP ?? tmpdir(), Date.now(), say);
    },
    onSignal: (task) => end.onSignal(task),
  };
}

/** GitHub gives no secrets to a pull request from a fork; what can be done without them is a dry run. */
function withoutSecrets(settings: Settings, host: Host): Settings {
  const { usignKey, openpgpKeys, apkEcKeys, apkRsaKeys, allowUnsigned } = settings.keys;
  const hasKey = [usignKey, ...openpgpKeys, ...apkEcKeys, ...apkRsaKeys].some((key) => key !== undefined);
  if (hasKey || settings.home.dryRun || allowUnsigned || readEvent(host.event).fork === undefined)
    return settings;
  core.notice(
    'This pull request comes from a fork, which gets no secrets: the feed is not changed, and this is a dry run.',
  );
  return { ...settings, home: { ...settings.home, dryRun: true } };
}

/**
 * What started the run, from the file that GitHub wrote it to; undefined outside a runner.
 *
 * @throws MachineError for a file that cannot be read: who started the run decides what is trusted
 */
function readStart(path: string | undefined): unknown {
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch (cause) {
    throw new MachineError({
      code: 'MACHINE_FILE',
      message: `GITHUB_EVENT_PATH names ${printable(path ?? '')}, which cannot be read: ${printable((cause as Error).message)}`,
      remedy: 'Run it where the runner’s own files are there, or leave GITHUB_EVENT_PATH unset.',
      cause,
    });
  }
}

/** Looks for what would keep outputs and report from the steps after this one, before anything is published. */
function checkOutputs(path: string | undefined): void {
  end.temporaryFolder(process.env.RUNNER_TEMP ?? tmpdir(), Date.now(), say);
  if (!path) return;
  try {
    accessSync(path, constants.W_OK);
    if (statSync(path).isDirectory()) throw new Error(`${path} is a folder`);
  } catch (cause) {
    throw unwritable('the file that GITHUB_OUTPUT names', cause as Error);
  }
}

async function run(settings: Settings, host: Host): Promise<void> {
  switch (settings.command) {
    case 'publish': {
      const { publish } = await import('./commands/publish.ts');
      return await tellChange(await publish(withoutSecrets(settings, host), host), settings);
    }
    case 'reindex': {
      const { reindex } = await import('./commands/reindex.ts');
      return await tellChange(await reindex(withoutSecrets(settings, host), host), settings);
    }
    case 'verify': {
      const { verify } = await import('./commands/verify.ts');
      return await tellVerdict(await verify([], settings, host), settings);
    }
  }
}

/** @throws VerifyError with `verify: fail`, once all else is told */
async function tellChange(report: ChangeReport, settings: Settings): Promise<void> {
  const { changed, commit, added, updated, removed, delivery, url, warnings } = report;
  const outputs = {
    ...{ changed, commit, added, updated, removed },
    live: delivery?.live ?? false,
    'page-url': url ?? '',
    verified: delivery?.verified ?? 0,
  };
  const text = changeText({ ...report, warnings: [] }, PLAIN);
  for (const warning of warnings.slice(0, MOST_SHOWN)) core.warning(logLine(warning));
  for (const rest of countOfRest(warnings)) core.warning(`${rest}, in the report`);
  await tell(report, { outputs, text, markdown: changeMarkdown(report) }, settings);
  const { notLive } = await import('./pages/delivery.ts');
  throwGathered(notLive(delivery, settings.verify));
}

/** A feed with errors fails the step, once all else is told. */
async function tellVerdict(report: VerifyReport, settings: Settings): Promise<void> {
  const { ok, findings, feed } = report;
  const text = checkText(report, PLAIN);
  await tell(report, { outputs: { ok }, text, markdown: checkMarkdown(report) }, settings);
  const errors = annotate(findings, 'error', core.error);
  annotate(findings, 'warning', core.warning);
  if (!ok) core.setFailed(`${logLine(feed)} has ${errors === 1 ? 'an error' : `${errors} errors`}`);
}

/** GitHub shows ten errors of a step, and the last is the verdict; all of them are in the log and in the report. */
const ANNOTATIONS = 9;

/** @returns how many findings are of this severity */
function annotate(findings: readonly Finding[], severity: Severity, show: (message: string) => void): number {
  const found = findings.filter((finding) => finding.severity === severity);
  for (const { path, what, why, remedy } of found.slice(0, ANNOTATIONS))
    show(annotation(`${path} ${what}: ${why}`, remedy));
  return found.length;
}

const PLAIN = (_style: string, words: string): string => words;

/** What a run gives besides its report. */
interface Told {
  outputs: { readonly [name: string]: string | number | boolean };
  text: string;
  /** What the job summary shows. */
  markdown: string;
}

async function tell(
  report: ChangeReport | VerifyReport,
  { outputs, text, markdown }: Told,
  { json: isJson }: Pick<Settings, 'json'>,
): Promise<void> {
  const json = reportJson(report);
  const folder = reportFolder(process.env.RUNNER_TEMP ?? tmpdir());
  const files = { report: join(folder, 'report.json'), summary: join(folder, 'summary.md') };
  writeFileSync(files.report, json);
  writeFileSync(files.summary, markdown);
  for (const line of (isJson ? json : text).trimEnd().split('\n'))
    core.info(isJson ? logLine(line) : inert(line));
  await writeSummary(markdown);
  try {
    for (const [name, value] of Object.entries({ ...outputs, ...files })) core.setOutput(name, value);
  } catch (cause) {
    throw unwritable('the file that GITHUB_OUTPUT names', cause as Error);
  }
}

/** A folder that stays: later steps of the job read it. */
function reportFolder(base: string): string {
  try {
    return mkdtempSync(join(base, 'pkgfeed-report-'));
  } catch (cause) {
    throw noTemporaryFolder(base, cause as Error);
  }
}

/** A summary is for people: one that cannot be written fails no run. */
async function writeSummary(markdown: string): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  await core.summary
    .addRaw(markdown, true)
    .write()
    .catch((error: Error) => core.warning(logLine(`the job summary could not be written: ${error.message}`)));
}

end.watchSignals();

/** A run whose log did not arrive has failed, however well the rest went. */
const failWithoutLog = (): void => {
  process.exitCode = core.ExitCode.Failure;
};
guardOutput(process.stdout, 'standard output', failWithoutLog);
guardOutput(process.stderr, 'standard error', failWithoutLog);

/** Tells what a run ended with, in its log and in its summary. */
async function tellFailure(error: unknown): Promise<void> {
  const known = error instanceof PkgfeedError ? error : machineError(error);
  process.exitCode = core.ExitCode.Failure;
  if (known === undefined) {
    const stack = String((error as Error | undefined)?.stack ?? error);
    const lines = stack.split('\n').map(logLine).join('\n');
    core.setFailed(`pkgfeed met a bug of its own; please report it: ${lines}`);
    return;
  }
  const all = known instanceof ManyErrors ? known.errors : [known];
  for (const { name, code, message, remedy } of all.slice(0, MOST_SHOWN))
    core.error(annotation(`${name} ${code}: ${message}`, remedy));
  const { length } = known instanceof ManyErrors ? known : all;
  for (const rest of countOfRest({ length })) core.error(rest);
  if (length > 1) core.setFailed(manyProblems({ length }));
  await writeSummary(failureMarkdown(all, length));
}

// What no promise carries, such as the error of a stream that nobody listens to.
process.once('uncaughtException', (error) => {
  if (end.isEnding) return;
  void tellFailure(error)
    .then(() => end.finish())
    .finally(() => process.exit(core.ExitCode.Failure));
});

try {
  checkOutputs(process.env.GITHUB_OUTPUT);
  await run(readInputs(process.env), runnerHost());
} catch (error) {
  // A signal ends the run by itself, and what failed for it is not news.
  if (!end.isEnding) await tellFailure(error);
} finally {
  await end.finish();
}
