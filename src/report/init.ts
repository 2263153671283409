import { countOfRest, MOST_SHOWN } from '../errors.ts';
import { oneLine } from '../text/printable.ts';
import type { Finding } from './finding.ts';
import type { Paint } from './terminal-text.ts';
import { SHOWN } from './text.ts';

/** A feed that was found in a branch, or that a workflow would begin. */
export interface InitFeed {
  layout: string;
  /** Null for the branch itself. */
  prefix: string | null;
  /** Folders that are not called like their arch, by arch. */
  archFolders: { [arch: string]: string };
  /** True when it cannot be in one branch with the first feed. */
  needsBranch: boolean;
  repositories: {
    branch: string | null;
    repository: string | null;
    target: string | null;
    folders: string[];
  }[];
}

/** A key that a workflow signs with. */
export interface InitKey {
  /** The repository secret to set. */
  secret: string;
  /** The keys of that kind that sign what is there; empty for a key that is to be made. */
  keyIds: string[];
  /** Public key files of these keys in the branch. */
  files: string[];
  /** The command that makes such a key; null when there is one. */
  make: string | null;
}

export interface InitReport {
  command: 'init';
  /** The home that was looked at; null without one. */
  home: string | null;
  /** True when pkgfeed has published there before. */
  isOurs: boolean;
  feeds: InitFeed[];
  /** Each folder with an index: what it holds, and who signed it. */
  folders: { path: string; format: string; packages: number; signature: string }[];
  /** The packages that were given. */
  packages: { files: number; formats: string[]; arches: string[] };
  /** What else is there, as sentences. */
  remarks: string[];
  findings: Finding[];
  keys: InitKey[];
  /** The text of a complete workflow. */
  workflow: string;
  /** The file that it was written to; null when it was only printed. */
  workflowFile: string | null;
}

/** The report for a terminal. */
export function initText(report: InitReport, paint: Paint): string {
  const { home, folders, feeds, remarks, findings, keys, workflow, workflowFile } = report;
  const lines = [
    ...(home === null ? [] : [paint('bold', oneLine(`${home}: ${headline(report)}`))]),
    ...folders
      .slice(0, SHOWN)
      .map(({ path, format, packages, signature }) =>
        oneLine(
          `  ${path} (${format}): ${packages} ${packages === 1 ? 'package' : 'packages'}, ${signature}`,
        ),
      ),
    ...countOfRest(folders, SHOWN).map((rest) => `  ${rest}`),
    ...feeds.slice(0, SHOWN).map((feed) => oneLine(`  ${feedLine(feed)}`)),
    ...packagesLine(report),
    ...remarks.map((remark) => `  ${oneLine(remark)}`),
    ...findingLines(findings, paint),
    '',
    paint('bold', 'Keys'),
    ...(keys.length === 0 ? ['  none: the feed is not signed'] : keys.flatMap(keyLines)),
    '',
    ...(workflowFile === null
      ? [paint('bold', 'Workflow, for .github/workflows/feed.yml'), '', workflow]
      : [`wrote the workflow to ${oneLine(workflowFile)}`, '']),
  ];
  return lines.join('\n');
}

function headline({ isOurs, folders, feeds }: InitReport): string {
  if (isOurs) return 'a feed of pkgfeed';
  if (folders.length === 0) return 'no feed yet';
  if (feeds.length === 0) return 'no feed that pkgfeed can go on with';
  return feeds.length === 1
    ? 'a feed that pkgfeed has not written yet'
    : `${feeds.length} feeds of different layouts`;
}

function feedLine({ layout, prefix, needsBranch, repositories }: InitFeed): string {
  const where = prefix === null ? '' : ` below ${prefix}/`;
  const apart = needsBranch ? '; it needs a branch of its own (`pages-branch`)' : '';
  const count = repositories.reduce((sum, { folders }) => sum + folders.length, 0);
  return `layout ${layout}${where}: ${count} ${count === 1 ? 'folder' : 'folders'}${apart}`;
}

function packagesLine({ packages: { files, formats, arches } }: InitReport): string[] {
  if (files === 0) return [];
  const count = files === 1 ? 'package file' : 'package files';
  return [oneLine(`  given: ${files} ${count}, ${formats.join(' and ')}, for ${arches.join(', ')}`)];
}

function findingLines(findings: readonly Finding[], paint: Paint): string[] {
  return [
    ...findings
      .slice(0, MOST_SHOWN)
      .flatMap(({ severity, path, what, why, remedy }) => [
        paint(severity === 'error' ? 'red' : 'yellow', `${severity}: ${oneLine(`${path} ${what}`)}`),
        `  why: ${oneLine(why)}`,
        `  fix: ${oneLine(remedy)}`,
      ]),
    ...countOfRest(findings),
  ];
}

function keyLines({ secret, keyIds, files, make }: InitKey): string[] {
  const published = files.length === 0 ? '' : `, whose public half is ${files.join(', ')}`;
  const whole =
    make === null
      ? `${secret}: the secret half of ${keyIds.join(', ')}${published}: devices trust that key, so sign with no other`
      : `${secret}: make a key with \`${make}\`, and store the whole text of the secret file`;
  return [`  ${oneLine(whole)}`];
}
