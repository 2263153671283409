import { isEmpty } from '../feed/edit.ts';
import { publishedKey } from '../feed/key-files.ts';
import { SITE_LIMIT } from '../feed/limits.ts';
import type { FeedPolicy } from '../feed/policy.ts';
import type { Home } from '../homes/home.ts';
import { deliveryReport, type Landing } from '../homes/land.ts';
import { type Delivery, deliveryWarnings } from '../pages/delivery.ts';
import type { ChangeCommand, ChangeReport } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { deviceLines, feedName, PLACEHOLDER_URL } from '../site/device-lines.ts';
import { PAGE_FILE } from '../site/page.ts';

/** Unquoted in YAML, 24.10 is the number 24.1. */
export function branchWarning(branch: string | undefined): string[] {
  return branch !== undefined && /^\d\d\.\d$/.test(branch)
    ? [`\`branch\` is ${branch}: if that should be ${branch}0, put quotes around it in the workflow`]
    : [];
}

/** What happened, as data. */
export function changeReport(
  command: ChangeCommand,
  { plan, commit, attempts }: Landing,
  run: {
    home: Home;
    settings: Settings;
    policy: FeedPolicy;
    warnings: string[];
    delivery: Delivery | undefined;
  },
): ChangeReport {
  const { settings, policy, delivery } = run;
  // What GitHub says counts more than what the name tells.
  const url = (delivery?.isTold ? delivery.url : undefined) ?? plan.url ?? undefined;
  const count = (kind: string): number => plan.changes.filter((change) => change.kind === kind).length;
  return {
    command,
    title: plan.title,
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
    feedBytes: plan.feedBytes,
    feedLimit: policy.isOnPages ? SITE_LIMIT : null,
    largest: plan.largest ?? null,
    unresolved: plan.unresolved,
    hasPage: plan.site.some(({ path }) => path === PAGE_FILE),
    keys: plan.keys.map(publishedKey),
    warnings: [
      ...branchWarning(settings.branch),
      ...run.warnings,
      ...plan.warnings,
      ...deliveryWarnings(delivery, settings),
    ],
    attempts,
    url: url ?? null,
    delivery: delivery === undefined ? null : deliveryReport(delivery),
    deviceLines: deviceLines({
      url: url ?? PLACEHOLDER_URL,
      name: feedName([plan.title ?? undefined, settings.repository]),
      folders: plan.folders,
      layout: policy.layout,
      keys: plan.keys.map(({ publicKey }) => publicKey),
      isUnsigned: policy.allowUnsigned,
    }),
  };
}
