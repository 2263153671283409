import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { InputError, ManyErrors, PkgfeedError, printable, throwGathered } from './errors.ts';
import type { Host } from './host.ts';
import { ACTION_INPUTS, type Input, type InputName } from './inputs.ts';
import type { KeyText } from './keys/signing-key.ts';
import { type ChangeReport, changeMarkdown, changeText } from './report.ts';
import { nearest, parseSettings, type Settings } from './settings.ts';
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

async function run(given: Settings, host: Host): Promise<ChangeReport> {
  const settings = withoutSecrets(given, host);
  switch (settings.command) {
    case 'publish': {
      const { publish } = await import('./commands/publish.ts');
      return await publish(settings, host);
    }
    case 'reindex': {
      const { reindex } = await import('./commands/reindex.ts');
      return await reindex(settings, host);
    }
  }
}

async function deliver(report: ChangeReport, settings: Settings): Promise<void> {
  const json = `${JSON.stringify(report, null, 2)}\n`;
  const file = join(mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'pkgfeed-report-')), 'report.json');
  writeFileSync(file, json);
  core.setOutput('changed', report.changed);
  core.setOutput('commit', report.commit);
  core.setOutput('added', report.added);
  core.setOutput('updated', report.updated);
  core.setOutput('removed', report.removed);
  core.setOutput('live', report.delivery?.live ?? false);
  core.setOutput('page-url', report.url ?? '');
  core.setOutput('verified', report.delivery?.verified ?? 0);
  core.setOutput('report', file);
  for (const warning of report.warnings) core.warning(printable(warning));
  const text = settings.json ? json : changeText({ ...report, warnings: [] }, (_style, words) => words);
  for (const line of text.trimEnd().split('\n')) core.info(inert(line));
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(changeMarkdown(report), true).write();
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
  const settings = readInputs(process.env);
  const report = await run(settings, runnerHost());
  await deliver(report, settings);
  const { notLive } = await import('./commands/delivery.ts');
  throwGathered(notLive(report.delivery, settings));
} catch (error) {
  if (error instanceof PkgfeedError) {
    const all = error instanceof ManyErrors ? error.errors : [error];
    for (const one of all)
      core.error(`${one.name} ${one.code}: ${printable(one.message)}\n${printable(one.remedy)}`);
    const head = all.length === 1 ? printable(all[0]?.message ?? '') : `${all.length} problems`;
    core.setFailed(head);
  } else {
    core.setFailed(
      `pkgfeed met a bug of its own; please report it: ${printable(String((error as Error).stack))}`,
    );
  }
} finally {
  removeFolders();
}
