import { countOfRest, MOST_SHOWN } from '../errors.ts';
import { leftOutText } from '../feed/draft/left-out.ts';
import { readmittedText } from '../feed/draft/readmission.ts';
import { groupedBy } from '../feed/grouped.ts';
import { counted } from '../text/counted.ts';
import { firstNames } from '../text/first-names.ts';
import { oneLine, printable, sizeText } from '../text/printable.ts';
import { changeRows } from './change-rows.ts';
import { filesText, leavingLines, prunedLines } from './leaving.ts';
import type {
  ChangeReport,
  CheckReport,
  DeliveryReport,
  RepositorySummary,
  SiteReport,
  VerifyReport,
} from './report.ts';
import { rollbackText } from './rollback.ts';
import { isRewritten, type SinceReport } from './since.ts';
import { type Detail, type Paint, table } from './terminal-text.ts';

/** How many rows of a kind are shown. The report has all of them. */
export const SHOWN = 200;

/** So many folders, lines about upstreams and the like are shown one by one; more of them are counted. */
const FEW = 3;

/** A change for a terminal. */
export function changeText(
  report: ChangeReport,
  paint: Paint,
  detail: Detail = { isVerbose: false },
): string {
  const { isVerbose } = detail;
  const lines = [paint('bold', oneLine(headline(report)))];
  const dim = (text: string): string => paint('dim', `  ${oneLine(text)}`);
  lines.push(...repositoryTable(report, isVerbose).map((line) => `  ${line}`));
  lines.push(...changeRows(report, paint, detail));
  lines.push(...folderLines(report, isVerbose).map(dim));
  lines.push(...(isVerbose ? upstreamLines(report) : fewUpstreamLines(report)).map(dim));
  lines.push(...[...prunedLines(report), ...leavingLines(report)].map(dim));
  const size = sizeLine(report);
  if (size !== undefined) lines.push(dim(size));
  lines.push(...unresolvedLines(report, isVerbose).map(dim));
  const keptOut = report.leftOut.filter(({ reason }) => reason === 'withdrawn').map(leftOutText);
  const most = isVerbose ? SHOWN : FEW;
  lines.push(...keptOut.slice(0, most).map(dim), ...countOfRest(keptOut, most).map(dim));
  lines.push(...readmittedText(report.readmitted).map(dim));
  const back = rollbackText(report);
  lines.push(...back.sentences.map((line) => `  ${oneLine(line)}`));
  lines.push(...back.lines.map((line) => paint('bold', `    ${printable(line)}`)));
  if (report.commit) lines.push(`commit ${printable(report.commit)}`);
  if (report.site !== null) lines.push(oneLine(siteLine(report.site)));
  if (report.delivery !== null) {
    const colour = report.delivery.live ? 'green' : 'yellow';
    lines.push(paint(colour, oneLine(deliveryLine(report.delivery))));
  }
  const warnings = [...report.warnings.slice(0, MOST_SHOWN), ...countOfRest(report.warnings)];
  lines.push(...warnings.map((warning) => paint('yellow', `warning: ${oneLine(warning)}`)));
  if (report.deviceLines.length > 0) {
    lines.push(
      '',
      paint('bold', deviceHeading(report)),
      ...report.deviceLines.map((line) => `  ${printable(line)}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The longest name of a repository in the table, so that it fits 100 columns. */
const NAME = 60;

/** What happened to each of several repositories, as a table; nothing for a run of one. Those without a change are counted. */
function repositoryTable({ repositories }: ChangeReport, isVerbose: boolean): string[] {
  if (repositories.length < 2) return [];
  const kinds = ['added', 'updated', 'removed'] as const;
  const isChanged = (one: RepositorySummary): boolean => kinds.some((kind) => one[kind] > 0);
  const changed = isVerbose ? repositories : repositories.filter(isChanged);
  const rows = changed.slice(0, SHOWN).map((one) => {
    const name = oneLine([one.branch, one.repository].filter((word) => word !== null).join('/'));
    const short = name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
    return [short, ...kinds.map((kind) => (one[kind] === 0 ? '·' : String(one[kind])).padStart(7))];
  });
  const quiet = repositories.length - changed.length;
  return [
    ...(rows.length === 0 ? [] : table([['repository', ...kinds.map((kind) => kind.padStart(7))], ...rows])),
    ...countOfRest(changed, SHOWN),
    ...(quiet === 0 ? [] : [`${counted(quiet, 'repository', 'repositories')} without a change of packages`]),
  ];
}

/** The folders that were written: one by one, or how many there are. */
function folderLines({ folders, dryRun }: ChangeReport, isVerbose: boolean): string[] {
  if (!isVerbose && folders.length > FEW) {
    const packages = folders.reduce((sum, folder) => sum + folder.packages, 0);
    const names = firstNames(folders.map(({ path }) => path || '.'));
    return [
      `${folders.length} folders ${dryRun ? 'would have' : 'have'} ${plural(packages, 'package')} together: ${names}`,
    ];
  }
  const lines = folders.map(
    ({ path, format, packages }) => `${path || '.'} (${format}): ${plural(packages, 'package')}`,
  );
  return [...lines.slice(0, SHOWN), ...countOfRest(lines, SHOWN)];
}

/** What the packages need that is not in their folder: how many names, or each. */
function unresolvedLines({ unresolved }: ChangeReport, isVerbose: boolean): string[] {
  if (unresolved.length === 0) return [];
  if (!isVerbose)
    return [
      `needed from other folders or feeds: ${counted(unresolved.length, 'name', 'names')} (\`-v\` lists them)`,
    ];
  const names = unresolved.slice(0, SHOWN).map(({ dependency }) => oneLine(dependency));
  return [`needed from other folders or feeds: ${[...names, ...countOfRest(unresolved, SHOWN)].join(', ')}`];
}

/** What became of many indexes that the run follows, as counts. */
function fewUpstreamLines(report: ChangeReport): string[] {
  const { upstreams } = report;
  if (upstreams.length <= FEW) return upstreamLines(report);
  const read = upstreams.filter(({ state }) => state === 'read');
  const packages = read.reduce((sum, one) => sum + (one.packages ?? 0), 0);
  const failed = upstreams.filter(({ state }) => state === 'failed');
  const parts = [
    `${read.length} read, with ${plural(packages, 'package')}`,
    ...(failed.length === 0
      ? []
      : [`${failed.length} could not be read (${firstNames(failed.map(({ upstream }) => upstream))})`]),
  ];
  return [
    `follows ${upstreams.length} indexes of others: ${parts.join(', ')}`,
    ...upstreamLines({ ...report, upstreams: [] }),
  ];
}

/** What happened to each of several repositories; none for a run of one. */
export function repositoryLines({ repositories }: ChangeReport): string[] {
  if (repositories.length < 2) return [];
  const lines = repositories.slice(0, SHOWN).map((one) => {
    const counts = (['added', 'updated', 'removed'] as const)
      .filter((kind) => one[kind] > 0)
      .map((kind) => `${one[kind]} ${kind}`);
    const name = [one.branch, one.repository].filter((word) => word !== null).join('/');
    return `${name}: ${counts.length > 0 ? counts.join(', ') : 'no change of packages'}`;
  });
  return [...lines, ...countOfRest(repositories, SHOWN)];
}

/** What became of the feeds that the run follows, and whether devices can install what it lists. */
export function upstreamLines({ upstreams, lock, closure }: ChangeReport): string[] {
  const lines = upstreams.map(({ upstream, arch, state, packages }) => {
    const name = arch === null ? upstream : `${upstream} (${arch})`;
    if (state === 'read') return `follows ${name}, which lists ${plural(packages ?? 0, 'package')}`;
    return `follows ${name}, ${state === 'failed' ? 'which could not be read' : 'which has not changed'}`;
  });
  const shown = [...lines.slice(0, UPSTREAMS_SHOWN), ...countOfRest(lines, UPSTREAMS_SHOWN)];
  if (lock !== null) shown.push(`${lock} names what is taken`);
  if (closure?.length === 0) shown.push('devices can install every package of these folders');
  return shown;
}

const UPSTREAMS_SHOWN = 20;

/** How large the feed is, and its limit; undefined for an empty feed. */
export function sizeLine({ feedBytes, feedLimit, largest }: ChangeReport): string | undefined {
  if (feedBytes === 0) return undefined;
  const share = feedLimit === null ? '' : ` of the ${sizeText(feedLimit)} that GitHub Pages serves`;
  const file =
    largest === null ? '' : `; the largest file here is ${largest.path} with ${sizeText(largest.bytes)}`;
  return `the feed's packages have ${sizeText(feedBytes)}${share}${file}`;
}

export function siteLine({ path, files, bytes }: SiteReport): string {
  return `the whole site, ${plural(files, 'file')} (${sizeText(bytes)}), is in ${path} for a later step to deploy`;
}

export function deliveryLine({ live, url, verified }: DeliveryReport): string {
  const where = url === null ? '' : ` at ${url}`;
  if (!live) return `not known to be live${where}`;
  return `live${where}${verified > 0 ? `, ${plural(verified, 'package')} fetched and compared` : ''}`;
}

export function deviceHeading({ url }: ChangeReport): string {
  return url === null
    ? "On a device, with the feed's own address instead of https://OWNER.github.io/REPO:"
    : 'On a device:';
}

export function headline(report: ChangeReport): string {
  const title = report.title ?? report.feed;
  if (!report.changed) {
    const what = report.dryRun ? 'dry run, nothing would change' : 'nothing changed';
    return `${title}: ${what}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
  }
  const verb = report.dryRun ? 'would be ' : '';
  const parts = (['added', 'updated', 'removed'] as const)
    .filter((kind) => report[kind] > 0)
    .map((kind) => `${report[kind]} ${verb}${kind}`);
  const detail = parts.length > 0 ? parts.join(', ') : withoutPackages(report, verb);
  return `${title}: ${detail}${report.unchanged > 0 ? `, ${report.unchanged} already there` : ''}`;
}

function withoutPackages({ leaving: { ended }, pruned }: ChangeReport, verb: string): string {
  const unlisted = pruned.reduce((sum, one) => sum + one.unlisted, 0);
  const parts = [
    ...(unlisted === 0 ? [] : [`${plural(unlisted, 'package file')} that no index lists ${verb}deleted`]),
    ...(ended.length === 0 ? [] : [`${filesText(ended)} that left before ${verb}deleted`]),
  ];
  return parts.join(', ') || `${verb}renewed, with no change of packages`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The findings of `check` or `verify` for a terminal. */
export function checkText(
  report: CheckReport | VerifyReport,
  paint: Paint,
  { isVerbose }: Detail = { isVerbose: false },
): string {
  const lines = [paint(report.ok ? 'green' : 'red', oneLine(verdict(report, '`--all`')))];
  const since = sinceIn(report);
  if (since !== undefined) lines.push(paint(isRewritten(since) ? 'red' : 'dim', oneLine(since.text)));
  lines.push(...checkedFolderLines(report, isVerbose).map((line) => `  ${oneLine(line)}`));
  lines.push(...deviceLines(report).map(oneLine));
  for (const severity of ['error', 'warning'] as const) {
    const colour = severity === 'error' ? 'red' : 'yellow';
    const findings = report.findings.filter((finding) => finding.severity === severity);
    const most = isVerbose ? SHOWN : MOST_SHOWN;
    for (const { path, what, why, remedy } of findings.slice(0, most)) {
      lines.push(
        paint(colour, `${severity}: ${oneLine(`${path} ${what}`)}`),
        `  why: ${oneLine(why)}`,
        `  fix: ${oneLine(remedy)}`,
      );
    }
    lines.push(...countOfRest(findings, most).map((rest) => paint(colour, `${severity}: ${rest}`)));
  }
  return `${lines.join('\n')}\n`;
}

/** The folders with what signed them: one by one, or those with the same signature together. */
function checkedFolderLines({ folders }: CheckReport | VerifyReport, isVerbose: boolean): string[] {
  const each = (some: CheckReport['folders']): string[] =>
    some.map(
      ({ path, format, packages, signature }) =>
        `${path} (${format}): ${plural(packages, 'package')}, ${signature}`,
    );
  if (isVerbose) return [...each(folders.slice(0, SHOWN)), ...countOfRest(folders, SHOWN)];
  const groups = groupedBy(folders, ({ format, signature }) => JSON.stringify([format, signature]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= FEW) return each(group);
    const packages = group.reduce((sum, folder) => sum + folder.packages, 0);
    const names = firstNames(group.map(({ path }) => path));
    return [
      `${group.length} folders (${first.format}): ${plural(packages, 'package')}, ${first.signature}: ${names}`,
    ];
  });
}

/** What known devices make of a feed. */
export function deviceLines(report: CheckReport | VerifyReport): string[] {
  const devices = report.command === 'verify' ? (report.devices ?? []) : [];
  const lines = devices.slice(0, SHOWN).map(({ name, canUpdate, indexes }) => {
    const accepted = indexes.filter(({ state }) => state === 'accepts').length;
    const count = `accepts ${accepted} of ${counted(indexes.length, 'index', 'indexes')} for it`;
    return `device with ${name}: ${canUpdate ? 'can update' : 'is left behind'}, ${count}`;
  });
  return [...lines, ...countOfRest(devices, SHOWN)];
}

/** How the feed relates to an earlier answer, where somebody asked. */
export const sinceIn = (report: CheckReport | VerifyReport): SinceReport | undefined =>
  report.command === 'verify' ? report.since : undefined;

/**
 * What was checked, and how many findings there are.
 *
 * @param all how the reader gives the input `all`, which compares every package
 */
export function verdict(report: CheckReport | VerifyReport, all: string): string {
  const found = report.findings.filter(({ severity }) => severity === 'error').length;
  const since = sinceIn(report);
  const errors = found + (since !== undefined && isRewritten(since) ? 1 : 0);
  const done = report.command === 'check' || report.all ? 'checked' : `there (${all} compares them)`;
  const counts = `${plural(errors, 'error')}, ${plural(report.findings.length - found, 'warning')}`;
  return `${report.feed}: ${plural(report.packages, 'package')} (${sizeText(report.bytes)}) ${done}, ${counts}`;
}
