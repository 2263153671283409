import { accessSync, constants, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import {
  countOfRest,
  MachineError,
  ManyErrors,
  MOST_SHOWN,
  manyProblems,
  PkgfeedError,
  throwGathered,
} from './errors.ts';
import { runOf } from './github/own-run.ts';
import { secretsRemark, whyNoSecrets, whyRehearsal } from './github/rehearsal.ts';
import type { Host } from './host.ts';
import { readConfigText } from './machine/config-text.ts';
import { checkOutputFile, reportFolder } from './machine/outputs.ts';
import { ownVersion } from './machine/own-version.ts';
import { guardOutput, machineError, unwritable, workingDirectory } from './machine/refusals.ts';
import { RunEnd } from './machine/run-end.ts';
import { openFetch } from './network/fetch.ts';
import { proxySecrets } from './network/proxies.ts';
import type { Finding, Severity } from './report/finding.ts';
import { changeMarkdown, checkMarkdown, failureMarkdown } from './report/markdown.ts';
import { type ChangeReport, reportJson, type VerifyReport } from './report/report.ts';
import { sinceErrors } from './report/since.ts';
import { changeText, checkText } from './report/text.ts';
import { readActionInputs } from './settings/action-inputs.ts';
import type { Settings } from './settings/settings.ts';
import { sourceDate } from './settings/source-date.ts';
import { withInputName } from './text/command-name.ts';
import { doneText, escapeWorkflowCommands, oneLine, printable } from './text/printable.ts';

const end = new RunEnd();

/** Text from outside as one line of a runner's log. */
const logLine = (text: string): string => escapeWorkflowCommands(oneLine(text));

/** GitHub shows ten annotations of a kind; the log and the report have more. */
const annotation = (what: string, remedy: string): string => `${logLine(what)}
${logLine(remedy)}`;

const say = (line: string): void => core.info(logLine(line));

function runnerHost({ context, agent }: Runner): Host {
  let shownAt = Date.now();
  return {
    version: ownVersion(new URL('../package.json', import.meta.url)),
    env: process.env,
    cwd: workingDirectory(() => process.cwd()),
    fetch: openFetch(process.env),
    event: context.payload,
    github: { ...runOf(context, process.env), agent },
    now: sourceDate(process.env.SOURCE_DATE_EPOCH) ?? new Date(),
    clock: () => performance.now(),
    wallClock: () => Date.now(),
    say,
    mask: (secret) => core.setSecret(secret),
    progress(label, done, total, unit) {
      if (Date.now() - shownAt < 10_000) return;
      shownAt = Date.now();
      core.info(logLine(`${label}: ${doneText(done, total, unit)}`));
    },
    async temporaryFolder() {
      return end.temporaryFolder(process.env.RUNNER_TEMP ?? tmpdir(), Date.now(), say);
    },
    onSignal: (task) => end.onSignal(task),
  };
}

/** Turns a run into a dry run that gets no secrets, or whose changes are not merged. Says so. */
function rehearsed(settings: Settings, host: Host): Settings {
  const { usignKeys, openpgpKeys, apkEcKeys, apkRsaKeys, allowUnsigned } = settings.keys;
  const keys = [usignKeys, openpgpKeys, apkEcKeys, apkRsaKeys];
  const hasKey = allowUnsigned || keys.some(({ length }) => length > 0);
  if (settings.home.dryRun) return settings;
  const why = whyRehearsal(host, hasKey);
  const notices = [secretsRemark(host, hasKey), why].filter((line) => line !== undefined);
  for (const notice of notices) core.notice(logLine(notice));
  return why === undefined ? settings : { ...settings, home: { ...settings.home, dryRun: true } };
}

/** What the runner says about the run, and about the event that started it. */
interface Runner {
  context: typeof import('@actions/github')['context'];
  /** What it wants to be told in requests. */
  agent: string | undefined;
}

/** @throws MachineError when the event cannot be read: it decides what is trusted */
async function readRunner(path: string | undefined): Promise<Runner> {
  try {
    // The library takes a file that is not there for an event that says nothing.
    if (path) accessSync(path, constants.R_OK);
    const { context, getUserAgentWithOrchestrationId } = await import('@actions/github/lib/utils');
    return { context, agent: getUserAgentWithOrchestrationId() };
  } catch (cause) {
    throw new MachineError({
      code: 'MACHINE_FILE',
      message: `GITHUB_EVENT_PATH names ${printable(path ?? '')}, which cannot be read: ${printable((cause as Error).message)}`,
      remedy: 'Run it where the runner’s own files are there, or leave GITHUB_EVENT_PATH unset.',
      cause,
    });
  }
}

/**
 * Makes sure, before anything is published, that later steps will get the outputs and the report.
 *
 * @throws MachineError
 */
function checkOutputs(path: string | undefined): void {
  end.temporaryFolder(process.env.RUNNER_TEMP ?? tmpdir(), Date.now(), say);
  if (path) checkOutputFile(path);
}

async function run(settings: Settings, host: Host): Promise<void> {
  switch (settings.command) {
    case 'publish': {
      const { publish } = await import('./commands/publish.ts');
      return await reportChange(await publish(rehearsed(settings, host), host), settings);
    }
    case 'reindex': {
      const { reindex } = await import('./commands/reindex.ts');
      return await reportChange(await reindex(rehearsed(settings, host), host), settings);
    }
    case 'prune': {
      const { prune } = await import('./commands/prune.ts');
      return await reportChange(await prune(rehearsed(settings, host), host), settings);
    }
    case 'rollback': {
      const { rollback } = await import('./commands/rollback.ts');
      return await reportChange(await rollback(rehearsed(settings, host), host), settings);
    }
    case 'verify': {
      const { verify } = await import('./commands/verify.ts');
      return await reportVerdict(await verify([], settings, host), settings);
    }
  }
}

/** @throws VerifyError with `verify: fail`, after everything else is reported */
async function reportChange(
  report: ChangeReport,
  settings: Pick<Settings, 'json' | 'verify'>,
): Promise<void> {
  const { changed, commit, added, updated, removed, site, lock, delivery, url, warnings } = report;
  const outputs = {
    ...{ changed, commit, added, updated, removed },
    live: delivery?.live ?? false,
    'page-url': url ?? '',
    'site-path': site?.path ?? '',
    'lock-path': lock ?? '',
    verified: delivery?.verified ?? 0,
  };
  const text = withInputName(changeText({ ...report, warnings: [] }, PLAIN, EVERYTHING));
  for (const warning of warnings.slice(0, MOST_SHOWN)) core.warning(logLine(withInputName(warning)));
  for (const rest of countOfRest(warnings)) core.warning(`${rest}, in the report`);
  await publishReport(report, { outputs, text, markdown: changeMarkdown(report) }, settings);
  const { notLive } = await import('./pages/delivery.ts');
  throwGathered(notLive(delivery, settings.verify));
}

/** Fails the step, after everything else is reported, when the feed has errors. */
async function reportVerdict(report: VerifyReport, settings: Pick<Settings, 'json'>): Promise<void> {
  const { ok, findings, feed } = report;
  const text = withInputName(checkText(report, PLAIN, EVERYTHING));
  await publishReport(report, { outputs: { ok }, text, markdown: checkMarkdown(report) }, settings);
  const errors = annotate(findings, 'error', core.error);
  annotate(findings, 'warning', core.warning);
  throwGathered(sinceErrors(report.since));
  if (!ok) core.setFailed(`${logLine(feed)} has ${errors === 1 ? 'an error' : `${errors} errors`}`);
}

/** GitHub shows ten errors of a step, and the verdict is one of them; the log and the report have them all. */
const ANNOTATIONS = 9;

/** Shows the first findings of a severity as annotations. Returns how many there are. */
function annotate(findings: readonly Finding[], severity: Severity, show: (message: string) => void): number {
  const found = findings.filter((finding) => finding.severity === severity);
  for (const { path, what, why, remedy } of found.slice(0, ANNOTATIONS))
    show(annotation(`${path} ${what}: ${why}`, withInputName(remedy)));
  return found.length;
}

/** A log has room for everything. */
const EVERYTHING = { isVerbose: true };

const PLAIN = (_style: string, words: string): string => words;

/** What a run shows besides its JSON report. */
interface RunOutput {
  outputs: { readonly [name: string]: string | number | boolean };
  text: string;
  /** For the job summary. */
  markdown: string;
}

/** Writes the report to the log, the job summary, files and outputs, for people and for later steps. */
async function publishReport(
  report: ChangeReport | VerifyReport,
  { outputs, text, markdown }: RunOutput,
  { json: isJson }: Pick<Settings, 'json'>,
): Promise<void> {
  const json = reportJson(report);
  const folder = reportFolder(process.env.RUNNER_TEMP ?? tmpdir());
  const files = { report: join(folder, 'report.json'), summary: join(folder, 'summary.md') };
  writeFileSync(files.report, json);
  writeFileSync(files.summary, markdown);
  for (const line of (isJson ? json : text).trimEnd().split('\n'))
    core.info(isJson ? logLine(line) : escapeWorkflowCommands(line));
  await writeSummary(markdown);
  try {
    for (const [name, value] of Object.entries({ ...outputs, ...files })) core.setOutput(name, value);
  } catch (cause) {
    throw unwritable('the file that GITHUB_OUTPUT names', cause as Error);
  }
}

/** Only warns when the summary cannot be written: nothing depends on it. */
async function writeSummary(markdown: string): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  await core.summary
    .addRaw(markdown, true)
    .write()
    .catch((error: Error) => core.warning(logLine(`the job summary could not be written: ${error.message}`)));
}

end.watchSignals();

/** A run whose log did not arrive has failed, even if all else went well. */
const failWithoutLog = (): void => {
  process.exitCode = core.ExitCode.Failure;
};
guardOutput(process.stdout, 'standard output', failWithoutLog);
guardOutput(process.stderr, 'standard error', failWithoutLog);

/** Reports the error that ended a run, in its log and in its summary. */
async function reportFailure(error: unknown): Promise<void> {
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
    core.error(annotation(`${name} ${code}: ${withInputName(message)}`, withInputName(remedy)));
  const { length } = known instanceof ManyErrors ? known : all;
  for (const rest of countOfRest({ length })) core.error(rest);
  if (length > 1) core.setFailed(manyProblems({ length }));
  await writeSummary(failureMarkdown(all, length));
}

// Catches what no promise carries, such as an error of a stream without a listener.
process.once('uncaughtException', (error) => {
  if (end.isEnding) return;
  void reportFailure(error)
    .then(() => end.finish())
    .finally(() => process.exit(core.ExitCode.Failure));
});

try {
  for (const secret of proxySecrets(process.env)) core.setSecret(secret);
  checkOutputs(process.env.GITHUB_OUTPUT);
  const host = runnerHost(await readRunner(process.env.GITHUB_EVENT_PATH));
  const { repository } = host.github;
  const isWithoutSecrets = whyNoSecrets(host) !== undefined;
  await run(readActionInputs(process.env, { repository, isWithoutSecrets }, readConfigText), host);
} catch (error) {
  // A signal ends the run by itself; errors that it causes are not worth a report.
  if (!end.isEnding) await reportFailure(error);
} finally {
  await end.finish();
}
