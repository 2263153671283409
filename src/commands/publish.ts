import { relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FeedError, InputError, PkgfeedError, printable } from '../errors.ts';
import { isEmpty } from '../feed/edit.ts';
import { keyMissing } from '../feed/folder.ts';
import { checkArch, makeLayout } from '../feed/layout.ts';
import { outline, type PublishPolicy } from '../feed/outline.ts';
import { type Plan, planPublish } from '../feed/plan.ts';
import { opkg } from '../formats/opkg/opkg.ts';
import type { Applied, Home, Tip } from '../git/home.ts';
import type { Host } from '../host.ts';
import type { PublishReport } from '../report.ts';
import type { Settings } from '../settings.ts';
import { feedName, opkgLines, PLACEHOLDER_URL } from '../site/snippets.ts';
import { findFiles, readPackages } from '../sources/files.ts';
import { openHome } from './home.ts';
import { loadKeys } from './trust.ts';

/**
 * Collect, read, open, place, merge, index, sign, commit, push, report. Nothing is written before everything was
 * read and planned; a push that loses a race starts again from the new tip.
 */
export async function publish(settings: Settings, host: Host): Promise<PublishReport> {
  const policy = await policyOf(settings, host);
  const packages = await collect(settings, host);
  const { home, url } = await openHome(settings, host, !settings.dryRun);
  const { plan, commit, attempts } = await land(home, packages, policy, settings, host);
  return reportOf(plan, commit, attempts, { home, url, settings, policy, packages });
}

async function policyOf(settings: Settings, host: Host): Promise<PublishPolicy> {
  const { branch, repository, allowUnsigned, onConflict, keepVersions } = settings;
  const keys = await loadKeys(settings, host);
  if (keys.signingKeys.length === 0 && !allowUnsigned) throw keyMissing(opkg);
  return {
    ...keys,
    format: opkg,
    layout: makeLayout(settings.layout, { branch, repository }),
    arches: settings.arches.map(checkArch),
    allowUnsigned,
    onConflict,
    keepVersions,
  };
}

type Packages = Awaited<ReturnType<typeof readPackages>>;

async function collect(settings: Settings, host: Host): Promise<Packages> {
  if (settings.files.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: '`files` is not given, so there is nothing to publish',
      remedy: "Name the packages, such as 'bin/packages/**/*.ipk'.",
    });
  }
  const { cwd } = host;
  const files = await findFiles(settings.files, cwd);
  const name = (file: string): string => printable(relative(cwd, file) || file);
  return await readPackages(files, name, opkg, host);
}

interface Landing {
  plan: Plan;
  commit: string;
  attempts: number;
}

async function land(
  home: Home,
  packages: Packages,
  policy: PublishPolicy,
  settings: Settings,
  host: Host,
): Promise<Landing> {
  const patience = AbortSignal.timeout(settings.pushTimeout);
  for (let attempts = 1; ; attempts++) {
    const tip = await home.open();
    const attempt = await tryOnce(home, tip, packages, policy, settings, host).catch(
      async (error: unknown) => {
        // What was read may have been half of one state and half of the next.
        const isSettled = !(error instanceof PkgfeedError) || (await home.isCurrent(tip).catch(() => true));
        if (isSettled || patience.aborted) throw error;
        return { state: 'lost', why: 'it changed while it was read' } as const;
      },
    );
    if (attempt.state === 'landed') return { plan: attempt.plan, commit: attempt.commit ?? '', attempts };
    if (patience.aborted) {
      throw new FeedError({
        code: 'FEED_BUSY',
        message: `${home.name} was changed or locked by others in each of ${attempts} attempts (${printable(attempt.why)})`,
        remedy: 'Run it again, or raise `push-timeout`.',
      });
    }
    host.say(`not published yet (${printable(attempt.why)}); planning again on what is there now`);
    await wait(Math.random() * Math.min(8000, 125 * 2 ** Math.min(attempts, 10)));
  }
}

/** From so many files on, writing and pushing takes long enough to say so. */
const LONG_WRITE = 200;

type Attempt =
  | { state: 'landed'; plan: Plan; commit: string | undefined }
  | Extract<Applied, { state: 'lost' }>;

async function tryOnce(
  home: Home,
  tip: Tip,
  packages: Packages,
  policy: PublishPolicy,
  settings: Settings,
  host: Host,
): Promise<Attempt> {
  const folders = outline(tip.paths, packages, policy);
  const files = await home.read(tip, folders.toRead);
  const identified = await home.identify(tip, folders.targets);
  const paths = identified.size === 0 ? tip.paths : new Map([...tip.paths, ...identified]);
  const plan = await planPublish(paths, files, folders, packages, policy);
  if (settings.dryRun || isEmpty(plan.edit)) return { state: 'landed', plan, commit: undefined };
  if (plan.edit.puts.size >= LONG_WRITE) host.say(`writing ${plan.edit.puts.size} files and publishing them`);
  const applied = await home.apply(tip, plan.edit, commitMessage(plan, settings));
  return applied.state === 'lost' ? applied : { ...applied, plan };
}

const LISTED_IN_COMMIT = 50;

function commitMessage({ changes }: Plan, settings: Settings): string {
  const counts = (['added', 'updated', 'removed'] as const)
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const subject = counts.length > 0 ? counts.join(', ') : 'indexes and signatures renewed';
  const lines = changes
    .slice(0, LISTED_IN_COMMIT)
    .map(({ kind, name, version, folder }) => printable(`${kind} ${name} ${version} in ${folder}`));
  if (changes.length > LISTED_IN_COMMIT) lines.push(`and ${changes.length - LISTED_IN_COMMIT} more`);
  return `${settings.title ?? 'feed'}: ${subject}\n${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}`;
}

/** Unquoted in YAML, 24.10 is the number 24.1. */
function branchWarning(branch: string | undefined): string[] {
  return branch !== undefined && /^\d\d\.\d$/.test(branch)
    ? [`\`branch\` is ${branch}: if that should be ${branch}0, put quotes around it in the workflow`]
    : [];
}

function reportOf(
  plan: Plan,
  commit: string,
  attempts: number,
  run: { home: Home; url: string | undefined; settings: Settings; policy: PublishPolicy; packages: Packages },
): PublishReport {
  const { settings, policy, packages } = run;
  const keys = policy.signingKeys.map(({ publicKey }) => ({
    scheme: publicKey.scheme,
    keyId: publicKey.keyId,
    path: `keys/${publicKey.fileName}`,
  }));
  const count = (kind: string): number => plan.changes.filter((change) => change.kind === kind).length;
  const [first, second] = plan.folders;
  // Several arches are one line for a device of each.
  const folder = first && (second ? policy.layout.folder('ARCH') : first.path);
  const name = feedName([settings.title ?? settings.repository]);
  return {
    command: 'publish',
    title: settings.title ?? null,
    feed: run.home.name,
    dryRun: settings.dryRun,
    changed: !isEmpty(plan.edit),
    commit,
    added: count('added'),
    updated: count('updated'),
    removed: count('removed'),
    unchanged: plan.unchanged,
    changes: plan.changes,
    folders: plan.folders,
    keys,
    warnings: [
      ...branchWarning(settings.branch),
      ...packages.flatMap(({ origin, pkg }) => pkg.warnings.map((warning) => `${origin}: ${warning}`)),
      ...plan.warnings,
    ],
    attempts,
    url: run.url ?? null,
    deviceLines: folder
      ? opkgLines(run.url ?? PLACEHOLDER_URL, folder, name, policy.signingKeys[0]?.publicKey.fileName)
      : [],
  };
}
