import { countOfRest, MOST_SHOWN } from '../errors.ts';
import type { Change } from '../feed/change.ts';
import { leftOutText } from '../feed/draft/left-out.ts';
import { readmittedText } from '../feed/draft/readmission.ts';
import { counted } from '../text/counted.ts';
import { oneLine, printable, sizeText } from '../text/printable.ts';
import { filesText, leavingLines, prunedLines } from './leaving.ts';
import { placeText } from './place-text.ts';
import type { ChangeReport, CheckReport, DeliveryReport, SiteReport, VerifyReport } from './report.ts';
import { rollbackText } from './rollback.ts';
import { isRewritten, type SinceReport } from './since.ts';

/** Colours a text for a terminal; returns it unchanged when colours are off. */
export type Paint = (style: 'bold' | 'dim' | 'green' | 'yellow' | 'red', text: string) => string;

const SYMBOLS = { added: '+', updated: '~', removed: '-' } as const;

const COLOURS = { added: 'green', updated: 'yellow', removed: 'red' } as const;

/** How many rows of a kind are shown. The report has all of them. */
export const SHOWN = 200;

/** A change for a terminal. */
export function changeText(report: ChangeReport, paint: Paint): string {
  const lines = [paint('bold', oneLine(headline(report)))];
  lines.push(...repositoryLines(report).map((line) => `  ${oneLine(line)}`));
  const rows = report.changes.slice(0, SHOWN).map((change) => ({
    paint: (text: string) => paint(COLOURS[change.kind], text),
    cells: [
      SYMBOLS[change.kind],
      change.name,
      versions(change),
      placeText(change, report.folders),
      sizeText(change.size),
    ].map(oneLine),
  }));
  const widths = columnWidths(rows.map((row) => row.cells));
  for (const row of rows) {
    lines.push(
      row.paint(`  ${row.cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()),
    );
  }
  lines.push(...countOfRest(report.changes, SHOWN).map((rest) => `  ${rest}`));
  for (const folder of report.folders.slice(0, SHOWN)) {
    lines.push(
      paint(
        'dim',
        `  ${oneLine(folder.path || '.')} (${folder.format}): ${plural(folder.packages, 'package')}`,
      ),
    );
  }
  lines.push(...countOfRest(report.folders, SHOWN).map((rest) => paint('dim', `  ${rest}`)));
  lines.push(...upstreamLines(report).map((line) => paint('dim', `  ${oneLine(line)}`)));
  const left = [...prunedLines(report), ...leavingLines(report)];
  lines.push(...left.map((line) => paint('dim', `  ${oneLine(line)}`)));
  const size = sizeLine(report);
  if (size !== undefined) lines.push(paint('dim', `  ${oneLine(size)}`));
  if (report.unresolved.length > 0) {
    const names = report.unresolved.slice(0, SHOWN).map(({ dependency }) => oneLine(dependency));
    const all = [...names, ...countOfRest(report.unresolved, SHOWN)].join(', ');
    lines.push(paint('dim', `  needed from other folders or feeds: ${oneLine(all)}`));
  }
  const keptOut = report.leftOut.filter(({ reason }) => reason === 'withdrawn').map(leftOutText);
  const told = [
    ...keptOut.slice(0, SHOWN),
    ...countOfRest(keptOut, SHOWN),
    ...readmittedText(report.readmitted),
  ];
  lines.push(...told.map((line) => paint('dim', `  ${oneLine(line)}`)));
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

export const versions = ({ previous, version }: Change): string =>
  previous === undefined || previous === version ? version : `${previous} → ${version}`;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function columnWidths(rows: readonly string[][]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return widths;
}

/** The findings of `check` or `verify` for a terminal. */
export function checkText(report: CheckReport | VerifyReport, paint: Paint): string {
  const lines: string[] = [];
  for (const { path, format, packages, signature } of report.folders.slice(0, SHOWN)) {
    lines.push(
      `${oneLine(path)} (${oneLine(format)}): ${plural(packages, 'package')}, ${oneLine(signature)}`,
    );
  }
  lines.push(...countOfRest(report.folders, SHOWN), ...deviceLines(report).map(oneLine));
  for (const severity of ['error', 'warning'] as const) {
    const colour = severity === 'error' ? 'red' : 'yellow';
    const findings = report.findings.filter((finding) => finding.severity === severity);
    for (const { path, what, why, remedy } of findings.slice(0, MOST_SHOWN)) {
      lines.push(
        paint(colour, `${severity}: ${oneLine(`${path} ${what}`)}`),
        `  why: ${oneLine(why)}`,
        `  fix: ${oneLine(remedy)}`,
      );
    }
    lines.push(...countOfRest(findings).map((rest) => paint(colour, `${severity}: ${rest}`)));
  }
  const since = sinceIn(report);
  if (since !== undefined) lines.push(paint(isRewritten(since) ? 'red' : 'dim', oneLine(since.text)));
  lines.push(paint(report.ok ? 'green' : 'red', oneLine(verdict(report, '`--all`'))));
  return `${lines.join('\n')}\n`;
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
