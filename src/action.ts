import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { InputError, ManyErrors, PkgfeedError, printable, throwGathered } from './errors.ts';
import type { Host } from './host.ts';
import { ACTION_INPUTS, type Input, type InputName } from './inputs.ts';
import type { KeyText } from './keys/signing-key.ts';
import { nearest } from './nearest.ts';
import {
  type ChangeReport,
  changeText,
  checkText,
  type Finding,
  type Severity,
  type VerifyReport,
} from './report.ts';
import { changeMarkdown, checkMarkdown, failureMarkdown } from './report-markdown.ts';
import { parseSettings, type Settings } from './settings.ts';
import { readEvent } from './sources/starting-event.ts';

const folders: string[] = [];

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

/** A runner obeys lines that begin with `::` or `##[`; none of ours may. */
const inert = (line: string): string =>
  printable(line)
    .replace(/^(\s*)::/, '$1\\::')
    .replaceAll('##[', '#\\[');

function runnerHost(): Host {
  let shownAt = Date.now();
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return {
    env: process.env,
    cwd: process.cwd(),
    event: readStart(process.env.GITHUB_EVENT_PATH),
    now: epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date(),
    clock: () => performance.now(),
    say: (line) => core.info(inert(line)),
    mask: (secret) => core.setSecret(secret),
    progress(label, done, total) {
      if (Date.now() - shownAt < 10_000) return;
      shownAt = Date.now();
      core.info(`${label}: ${done} of ${total}`);
    },
    async temporaryFolder() {
      const folder = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'pkgfeed-'));
      folders.push(folder);
      return folder;
    },
  };
}

/** GitHub gives no secrets to a pull request from a fork; what can be done without them is a dry run. */
function withoutSecrets(settings: Settings, host: Host): Settings {
  const { usignKey, openpgpKeys, apkEcKeys, apkRsaKeys } = settings;
  const hasKey = [usignKey, ...openpgpKeys, ...apkEcKeys, ...apkRsaKeys].some((key) => key !== undefined);
  if (hasKey || settings.dryRun || settings.allowUnsigned || readEvent(host.event).fork === undefined)
    return settings;
  core.notice(
    'This pull request comes from a fork, which gets no secrets: the feed is not changed, and this is a dry run.',
  );
  return { ...settings, dryRun: true };
}

/** What started the run, from the file that GitHub wrote it to; undefined where it cannot be read. */
function readStart(path: string | undefined): unknown {
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
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
  for (const warning of warnings) core.warning(printable(warning));
  await tell(report, { outputs, text, markdown: changeMarkdown(report) }, settings);
  const { notLive } = await import('./commands/delivery.ts');
  throwGathered(notLive(delivery, settings));
}

/** A feed with errors fails the step, once all else is told. */
async function tellVerdict(report: VerifyReport, settings: Settings): Promise<void> {
  const { ok, findings, feed } = report;
  const text = checkText(report, PLAIN);
  await tell(report, { outputs: { ok }, text, markdown: checkMarkdown(report) }, settings);
  const errors = annotate(findings, 'error', core.error);
  annotate(findings, 'warning', core.warning);
  if (!ok) core.setFailed(`${printable(feed)} has ${errors === 1 ? 'an error' : `${errors} errors`}`);
}

/** GitHub shows ten errors of a step, and the last is the verdict; all of them are in the log and in the report. */
const ANNOTATIONS = 9;

/** @returns how many findings are of this severity */
function annotate(findings: readonly Finding[], severity: Severity, show: (message: string) => void): number {
  const found = findings.filter((finding) => finding.severity === severity);
  for (const { path, what, why, mend } of found.slice(0, ANNOTATIONS))
    show(`${printable(`${path} ${what}: ${why}`)}\n${printable(mend)}`);
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
  { json: isJson }: Settings,
): Promise<void> {
  const json = `${JSON.stringify(report, null, 2)}\n`;
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'pkgfeed-report-'));
  const files = { report: join(folder, 'report.json'), summary: join(folder, 'summary.md') };
  writeFileSync(files.report, json);
  writeFileSync(files.summary, markdown);
  for (const [name, value] of Object.entries({ ...outputs, ...files })) core.setOutput(name, value);
  for (const line of (isJson ? json : text).trimEnd().split('\n')) core.info(inert(line));
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
}

function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    removeFolders();
    process.kill(process.pid, signal);
  });
}

try {
  await run(readInputs(process.env), runnerHost());
} catch (error) {
  if (error instanceof PkgfeedError) {
    const all = error instanceof ManyErrors ? error.errors : [error];
    for (const one of all)
      core.error(`${one.name} ${one.code}: ${printable(one.message)}\n${printable(one.remedy)}`);
    if (all.length > 1) core.setFailed(`${all.length} problems`);
    process.exitCode = core.ExitCode.Failure;
    if (process.env.GITHUB_STEP_SUMMARY) {
      const written = core.summary.addRaw(failureMarkdown(all), true).write();
      await written.catch(() => core.warning('the job summary could not be written'));
    }
  } else {
    core.setFailed(
      `pkgfeed met a bug of its own; please report it: ${printable(String((error as Error).stack))}`,
    );
  }
} finally {
  removeFolders();
}
