import { countOfRest, MOST_SHOWN, manyProblems, type PkgfeedError } from '../errors.ts';
import type { Change } from '../feed/change.ts';
import { leftOutText } from '../feed/draft/left-out.ts';
import { folderView, packageView } from '../site/views.ts';
import { oneLine, printable, sizeText } from '../text/printable.ts';
import { versions } from './change-rows.ts';
import type { Finding } from './finding.ts';
import { leavingLines, prunedLines } from './leaving.ts';
import { placeText } from './place-text.ts';
import type { ChangeReport, CheckReport, VerifyReport } from './report.ts';
import { rollbackText } from './rollback.ts';
import { isRewritten } from './since.ts';
import {
  deliveryLine,
  deviceHeading,
  deviceLines,
  headline,
  repositoryLines,
  SHOWN,
  sinceIn,
  siteLine,
  sizeLine,
  upstreamLines,
  verdict,
} from './text.ts';

/** The job summary of a change. Everything that came from a package is escaped. */
export function changeMarkdown(report: ChangeReport): string {
  const lines = [`## ${escapeMarkdown(headline(report))}`, ''];
  const repositories = repositoryLines(report).map((line) => `- ${escapeMarkdown(line)}`);
  if (repositories.length > 0) lines.push(...repositories, '');
  const rows = rowsOf(report.changes);
  if (rows.length > 0) {
    lines.push('| | package | version | folder | size |', '| --- | --- | --- | --- | ---: |');
    for (const row of rows.slice(0, SHOWN)) lines.push(`| ${cellsOf(row, report).join(' | ')} |`);
    lines.push(...more(rows), '');
  }
  const upstreams = upstreamLines(report).map((line) => `- ${escapeMarkdown(capital(line))}`);
  if (upstreams.length > 0) lines.push(...upstreams, '');
  const left = [...prunedLines(report), ...leavingLines(report)].map(
    (line) => `- ${escapeMarkdown(capital(line))}`,
  );
  if (left.length > 0) lines.push(...left, '');
  const back = rollbackText(report);
  lines.push(...back.sentences.flatMap((line) => [escapeMarkdown(capital(line)), '']));
  if (back.lines.length > 0) lines.push('```sh', ...back.lines.map(printable), '```', '');
  const size = sizeLine(report);
  if (size !== undefined) lines.push(`${escapeMarkdown(capital(size))}.`, '');
  if (report.commit)
    lines.push(`Commit ${escapeMarkdown(report.commit)} on ${escapeMarkdown(report.feed)}.`, '');
  if (report.site !== null) lines.push(`${escapeMarkdown(capital(siteLine(report.site)))}.`, '');
  if (report.delivery !== null) lines.push(`${escapeMarkdown(capital(deliveryLine(report.delivery)))}.`, '');
  lines.push(...placeLines(report));
  if (report.warnings.length > 0) {
    const shown = report.warnings.slice(0, MOST_SHOWN).map((warning) => `- ${escapeMarkdown(warning)}`);
    lines.push('### Warnings', '', ...shown, ...more(report.warnings, MOST_SHOWN), '');
  }
  if (report.leftOut.length > 0) {
    const reasons = report.leftOut.map((one) => `- ${escapeMarkdown(leftOutText(one))}`);
    lines.push('### Left out', '', ...reasons.slice(0, SHOWN), ...more(reasons), '');
  }
  if (report.readmitted.length > 0) {
    const rows = report.readmitted.map(
      ({ name, version, arch }) => `- ${escapeMarkdown(`${name} ${version} (${arch})`)}`,
    );
    lines.push('### No longer withdrawn', '', ...rows.slice(0, SHOWN), ...more(rows), '');
  }
  lines.push(...unresolvedLines(report));
  if (report.deviceLines.length > 0) {
    lines.push(`### ${deviceHeading(report)}`, '', '```sh', ...report.deviceLines.map(printable), '```', '');
  }
  return withinSummary(lines);
}

/** The most bytes of a job summary. GitHub shows nothing of a larger one. */
const SUMMARY_LIMIT = 1e6;

/** The lines that fit into a job summary, as one text. */
function withinSummary(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (Buffer.byteLength(text) <= SUMMARY_LIMIT) return text;
  const room = Buffer.from(text)
    .subarray(0, SUMMARY_LIMIT - 100)
    .toString('utf8');
  return `${room.slice(0, room.lastIndexOf('\n'))}\n\nThe rest is in the report.\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Groups changes into rows: the same change in several folders, such as of a package for all arches, is one row. */
function rowsOf(changes: readonly Change[]): Change[][] {
  const rows = new Map<string, Change[]>();
  for (const change of changes) {
    const { kind, name, version, previous } = change;
    const key = JSON.stringify([kind, name, version, previous]);
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  return [...rows.values()];
}

/** How many folders of one row are named. */
const NAMED = 4;

function cellsOf(row: readonly Change[], report: ChangeReport): string[] {
  const [first] = row as [Change, ...Change[]];
  const { kind, name, folder } = first;
  const isThere = kind !== 'removed' && !report.dryRun;
  const views = isThere ? pageOf(report) : undefined;
  const sizes = [...new Set(row.map(({ size }) => sizeText(size)))];
  const folders = row.slice(0, NAMED).map((change) => escapeMarkdown(placeText(change, report.folders)));
  if (row.length > NAMED) folders.push(`and ${row.length - NAMED} more`);
  return [
    kind,
    linked(name, views && packageView(views, folder, name)),
    escapeMarkdown(versions(first)),
    folders.join('<br>'),
    sizes.length === 1 ? escapeMarkdown(sizes[0] ?? '') : 'several',
  ];
}

/** The address of the feed's page; undefined when it has none. */
const pageOf = ({ url, hasPage }: ChangeReport): string | undefined =>
  url !== null && hasPage ? url : undefined;

function linked(text: string, address: string | undefined): string {
  return address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${address}>)`;
}

/** Links to the feed's page and folders. */
function placeLines(report: ChangeReport): string[] {
  const page = pageOf(report);
  if (page === undefined) return [];
  const paths = [...new Set(report.folders.map(({ path }) => path))];
  const folders = paths.slice(0, SHOWN).map((path) => linked(path || '.', folderView(page, path)));
  const parts = [linked("The feed's page", `${page}/`), ...folders];
  return [`${parts.join(' · ')}${paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : ''}`, ''];
}

function unresolvedLines({ unresolved }: ChangeReport): string[] {
  if (unresolved.length === 0) return [];
  const items = unresolved.slice(0, SHOWN).map(({ dependency, packages }) => {
    const others = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : '';
    const wanting = `${packages.slice(0, NAMED).join(', ')}${others}`;
    return `- ${escapeMarkdown(dependency)}, for ${escapeMarkdown(wanting)}`;
  });
  const head =
    unresolved.length === 1
      ? 'One dependency is not in the same folder: devices must get it from another folder or feed'
      : `${unresolved.length} dependencies are not in the same folder: devices must get them from other folders or feeds`;
  return ['<details>', `<summary>${head}</summary>`, '', ...items, ...more(unresolved), '', '</details>', ''];
}

/** The job summary of a check: the folders, then every finding with its why and its fix. */
export function checkMarkdown(report: CheckReport | VerifyReport): string {
  const lines = [`## ${escapeMarkdown(verdict(report, '`all`'))}`, ''];
  if (report.folders.length > 0) {
    lines.push('| folder | format | packages | signature |', '| --- | --- | ---: | --- |');
    for (const { path, format, packages, signature } of report.folders.slice(0, SHOWN)) {
      const cells = [path, format, String(packages), signature];
      lines.push(`| ${cells.map(escapeMarkdown).join(' | ')} |`);
    }
    lines.push(...more(report.folders), '');
  }
  const devices = deviceLines(report).map((line) => `- ${escapeMarkdown(line)}`);
  if (devices.length > 0) lines.push(...devices, '');
  const since = sinceIn(report);
  if (since !== undefined) {
    const text = `${escapeMarkdown(capital(since.text))}.`;
    lines.push(isRewritten(since) ? `**${text}**` : text, '');
  }
  for (const [severity, heading] of [
    ['error', 'Errors'],
    ['warning', 'Warnings'],
  ] as const) {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    lines.push(`### ${heading}`, '', ...findings.slice(0, MOST_SHOWN).flatMap(findingItem));
    lines.push(...more(findings, MOST_SHOWN), '');
  }
  return withinSummary(lines);
}

/**
 * The job summary of a run that failed: each problem, and what to do about it.
 *
 * @param length how many problems there were, if `errors` has only the first ones
 */
export function failureMarkdown(errors: readonly PkgfeedError[], length = errors.length): string {
  const items = errors
    .slice(0, MOST_SHOWN)
    .flatMap(({ code, message, remedy }) => [
      `- **${escapeMarkdown(code)}**: ${escapeMarkdown(message)}`,
      `  - ${escapeMarkdown(remedy)}`,
    ]);
  const head = length === 1 ? 'pkgfeed stopped' : `pkgfeed stopped at ${manyProblems({ length })}`;
  const rest = countOfRest({ length }).flatMap((line) => ['', `${line}.`]);
  return [`## ${head}`, '', ...items, ...rest, ''].join('\n');
}

function findingItem({ path, what, why, remedy }: Finding): string[] {
  return [
    `- ${escapeMarkdown(`${path} ${what}`)}`,
    `  - why: ${escapeMarkdown(why)}`,
    `  - fix: ${escapeMarkdown(remedy)}`,
  ];
}

function more(all: readonly unknown[], shown = SHOWN): string[] {
  return countOfRest(all, shown).flatMap((line) => ['', `${line}, in the report.`]);
}

/** Escapes all characters that mean something in Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[&<>"'\\`*_{}[\]()#+!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}
