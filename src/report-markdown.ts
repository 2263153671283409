import { printable, sizeText } from './errors.ts';
import {
  type ChangeReport,
  type CheckReport,
  deliveryLine,
  deviceHeading,
  type Finding,
  headline,
  SHOWN,
  type VerifyReport,
  verdict,
  versions,
} from './report.ts';

/** The job summary of a change. Everything that came from a package is escaped. */
export function changeMarkdown(report: ChangeReport): string {
  const lines = [`## ${escapeMarkdown(headline(report))}`, ''];
  if (report.changes.length > 0) {
    lines.push('| | package | version | folder | size |', '| --- | --- | --- | --- | ---: |');
    for (const change of report.changes.slice(0, SHOWN)) {
      const cells = [change.kind, change.name, versions(change), change.folder, sizeText(change.size)];
      lines.push(`| ${cells.map(escapeMarkdown).join(' | ')} |`);
    }
    lines.push(...more(report.changes), '');
  }
  if (report.commit)
    lines.push(`Commit ${escapeMarkdown(report.commit)} on ${escapeMarkdown(report.feed)}.`, '');
  if (report.delivery !== null) {
    const line = deliveryLine(report.delivery);
    lines.push(`${escapeMarkdown(line.charAt(0).toUpperCase() + line.slice(1))}.`, '');
  }
  if (report.warnings.length > 0) {
    const shown = report.warnings.slice(0, SHOWN).map((warning) => `- ${escapeMarkdown(warning)}`);
    lines.push('### Warnings', '', ...shown, ...more(report.warnings), '');
  }
  if (report.deviceLines.length > 0) {
    lines.push(`### ${deviceHeading(report)}`, '', '```sh', ...report.deviceLines.map(printable), '```', '');
  }
  return lines.join('\n');
}

/** The job summary of a verdict: folders, then every finding with what, why and what to do about it. */
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
  for (const [severity, heading] of [
    ['error', 'Errors'],
    ['warning', 'Warnings'],
  ] as const) {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    lines.push(`### ${heading}`, '', ...findings.slice(0, SHOWN).flatMap(findingItem));
    lines.push(...more(findings), '');
  }
  return lines.join('\n');
}

function findingItem({ path, what, why, mend }: Finding): string[] {
  return [
    `- ${escapeMarkdown(`${path} ${what}`)}`,
    `  - why: ${escapeMarkdown(why)}`,
    `  - mend: ${escapeMarkdown(mend)}`,
  ];
}

function more({ length }: readonly unknown[]): string[] {
  return length > SHOWN ? ['', `… and ${length - SHOWN} more, in the report.`] : [];
}

/** Text in which Markdown and HTML find nothing to interpret. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(/[&<>"'\\`*_{}[\]()#+!|~@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
