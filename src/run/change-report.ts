import type { Plan } from '../feed/assemble/plan.ts';
import { archesIn, type FeedFolder } from '../feed/catalog/feed-shape.ts';
import type { ChangeKind } from '../feed/change.ts';
import { sharedText } from '../feed/draft/package-warnings.ts';
import { isEmpty } from '../feed/edit.ts';
import { byRepository } from '../feed/folders.ts';
import { publishedKey } from '../feed/key-files.ts';
import { makeLayout } from '../feed/layout.ts';
import { SITE_LIMIT } from '../feed/limits.ts';
import type { RunPolicy } from '../feed/policy.ts';
import type { Landing } from '../homes/land.ts';
import type { Delivery } from '../pages/delivery.ts';
import { expectedOf } from '../pages/served-change.ts';
import { type Finding, findingSentences } from '../report/finding.ts';
import type {
  ChangeCommand,
  ChangeReport,
  DeliveryReport,
  PrunedRepository,
  RepositorySummary,
  SiteReport,
  UpstreamSummary,
} from '../report/report.ts';
import { rollbackReport } from '../report/rollback.ts';
import type { Settings, VerifySettings } from '../settings/settings.ts';
import { type DeviceFolder, deviceLines, PLACEHOLDER_URL } from '../site/device-lines.ts';
import { firstWord } from '../site/feed-name.ts';
import { PAGE_FILE } from '../site/page.ts';

/**
 * Warns of a branch that lost its last zero: unquoted in a workflow, 24.10 is the number 24.1. A file of the feed is read
 * as it is written.
 */
function branchWarnings({ config, repositories: [{ branch }] }: ReportedSettings): string[] {
  return config === undefined && branch !== undefined && /^\d\d\.\d$/.test(branch)
    ? [`\`branch\` is ${branch}: if that should be ${branch}0, put quotes around it in the workflow`]
    : [];
}

type ReportedSettings = Pick<Settings, 'repositories' | 'config' | 'home' | 'verify'>;

/** The report of a change, as data. */
export function changeReport(
  command: ChangeCommand,
  landing: Landing,
  context: {
    settings: ReportedSettings;
    run: RunPolicy;
    warnings: string[];
    site: SiteReport | undefined;
    delivery: Delivery | undefined;
    upstreams: UpstreamSummary[];
    lock: string | undefined;
  },
): ChangeReport {
  const { settings, run, site, delivery } = context;
  const { plan, revision, attempts } = landing;
  // The address that GitHub states counts more than the one that the name suggests.
  const url = (delivery?.isNamed ? delivery.url : undefined) ?? plan.url ?? undefined;
  const count = (kind: string): number => plan.changes.filter((change) => change.kind === kind).length;
  return {
    command,
    title: plan.title,
    feed: run.place,
    dryRun: settings.home.dryRun,
    changed: !isEmpty(plan.edit),
    commit: revision ?? '',
    added: count('added'),
    updated: count('updated'),
    removed: count('removed'),
    unchanged: plan.unchanged,
    changes: plan.changes,
    folders: plan.folders.map(({ path, arch, format, packages }) => ({ path, arch, format, packages })),
    repositories: repositoriesOf(plan),
    upstreams: context.upstreams,
    closure: plan.uninstallable ?? null,
    lock: context.lock ?? null,
    leftOut: plan.leftOut,
    readmitted: plan.readmitted.map(({ branch, repository, name, version, arch }) => {
      return { branch, repository, name, version, arch };
    }),
    leaving: plan.leaving,
    pruned: command === 'prune' ? prunedOf(plan) : [],
    feedBytes: plan.feedBytes,
    feedLimit: run.isOnPages ? SITE_LIMIT : null,
    largest: plan.largest ?? null,
    ...(plan.rollback === undefined ? {} : { rollback: rollbackReport(plan.rollback, plan.folders) }),
    unresolved: plan.unresolved,
    hasPage: plan.site.some(({ path }) => path === PAGE_FILE),
    keys: plan.keys.map((key) => publishedKey(key, plan.keptKeys)),
    warnings: [
      ...branchWarnings(settings),
      ...context.warnings,
      ...plan.packageWarnings.map(sharedText),
      ...plan.warnings,
      ...deliveryWarnings(delivery, settings.verify),
    ],
    packageWarnings: plan.packageWarnings,
    attempts,
    url: url ?? null,
    delivery: delivery === undefined ? null : deliveryReport(delivery),
    site: site ?? null,
    expected: settings.home.dryRun ? null : expectedOf(landing, run.now),
    deviceLines: linesFor(plan, run, url ?? PLACEHOLDER_URL),
  };
}

function repositoriesOf({ folders, changes }: Plan): RepositorySummary[] {
  return [...byRepository(folders).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const paths = new Set(own.map(({ path }) => path));
    const count = (kind: ChangeKind): number =>
      changes.filter((change) => change.kind === kind && paths.has(change.folder)).length;
    const { branch, repository, target } = first;
    return {
      branch,
      repository,
      ...(target === null ? {} : { target }),
      added: count('added'),
      updated: count('updated'),
      removed: count('removed'),
    };
  });
}

function prunedOf({ folders, changes, unlisted }: Plan): PrunedRepository[] {
  return [...byRepository(folders).values()].flatMap((own) => {
    const paths = new Set(own.map(({ path }) => path));
    const gone = changes.filter(({ kind, folder }) => kind === 'removed' && paths.has(folder));
    const files = unlisted.filter(({ folder }) => paths.has(folder));
    const [first] = own;
    if (first === undefined || gone.length + files.length === 0) return [];
    const { branch, repository, target } = first;
    return {
      branch,
      repository,
      ...(target === null ? {} : { target }),
      packages: gone.length,
      packageBytes: gone.reduce((sum, { size }) => sum + (size ?? 0), 0),
      unlisted: files.length,
      unlistedBytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    };
  });
}

/** The lines to type on a device, for each repository that the run wrote. */
function linesFor(
  { folders, allFolders, title, keys }: Plan,
  { shape, slug, allowUnsigned }: RunPolicy,
  url: string,
): string[] {
  const paths = new Set(folders.map(({ path }) => path));
  const others = byRepository(allFolders.filter(({ path }) => !paths.has(path)));
  return [...byRepository(folders)].flatMap(([id, own]) => {
    const branch = own[0]?.branch ?? undefined;
    const repository = own[0]?.repository ?? undefined;
    const target = own[0]?.target ?? undefined;
    return deviceLines({
      url,
      folders: own.flatMap((folder) => {
        const keys = folder.signers.map(({ publicKey }) => publicKey);
        return folder.arches.map((arch) => ({ ...folder, arch, keys }));
      }),
      beside: (others.get(id) ?? []).flatMap((folder) => besideOf(folder, keys)),
      layout: makeLayout(shape, { branch, repository, target }),
      words: [firstWord({ title, home: slug, url }), repository, target],
      keys: keys.map(({ publicKey }) => publicKey),
      isUnsigned: allowUnsigned,
    });
  });
}

/** A folder that the run did not write, for each of its formats and arches, with those keys of the run that sign it. */
function besideOf(folder: FeedFolder, keys: Plan['keys']): DeviceFolder[] {
  const signers = keys
    .map(({ publicKey }) => publicKey)
    .filter(({ fileName }) => folder.keys?.includes(`keys/${fileName}`));
  return folder.formats.flatMap((format) =>
    archesIn(folder).map((arch) => ({
      path: folder.path,
      format,
      arch,
      packages: folder.packages,
      keys: signers,
    })),
  );
}

function deliveryReport({ live, url, verified, findings }: Delivery): DeliveryReport {
  return { live, url: url ?? null, verified, findings };
}

/** All findings as sentences, except for the errors that end the run. */
function deliveryWarnings(delivery: Delivery | undefined, { mode }: Pick<VerifySettings, 'mode'>): string[] {
  const isReported = ({ severity }: Finding): boolean => mode !== 'fail' || severity === 'warning';
  return findingSentences((delivery?.findings ?? []).filter(isReported));
}
