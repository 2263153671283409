import { listed } from '../site/choices.ts';
import { escapeMarkdown } from './markdown.ts';

/** What a README tells of a feed, as data. */
export interface SnippetReport {
  command: 'snippet';
  title: string | null;
  url: string;
  /** Addresses of what is there; null for what is not. */
  page: string | null;
  atom: string | null;
  installer: string | null;
  installerLines: string[];
  systems: SystemSnippet[];
  badges: BadgeSnippet[];
}

export interface SystemSnippet {
  system: string;
  branch: string | null;
  repository: string | null;
  /** What ARCH stands for in the lines; empty where they have none. */
  arches: string[];
  lines: string[];
  keys: { file: string; sha256: string | null }[];
}

export interface BadgeSnippet {
  name: string;
  version: string | null;
  image: string;
  /** For shields.io. */
  endpoint: string;
  /** What it leads to. */
  link: string;
  markdown: string;
}

/** The Markdown for a README. What `feed.json` says freely is escaped; lines have nothing in them but plain names. */
export function snippetText(report: SnippetReport): string {
  const { title, page, atom, systems, badges } = report;
  const links = [
    page === null ? '' : `[all packages](${page})`,
    atom === null ? '' : `[what is new](${atom})`,
  ].filter((link) => link !== '');
  const lines = [
    ...(badges.length === 0 ? [] : [...badges.map(({ markdown }) => markdown), '']),
    `## Install from ${escapeMarkdown(title ?? report.url)}`,
    '',
    ...(links.length === 0 ? [] : [`See ${links.join(' and ')}.`, '']),
    ...(report.installer === null ? [] : installerPart(report.installerLines, systems)),
    ...systems.flatMap(systemPart),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const fenced = (lines: readonly string[]): string[] => ['```sh', ...lines, '```', ''];

function installerPart(lines: readonly string[], systems: readonly SystemSnippet[]): string[] {
  const names = listed([...new Set(systems.map(({ system }) => system))], 'or');
  return [
    `On a device with ${names}, a script finds out what fits, trusts the key and adds the feed. Read it before you run it;`,
    '`--dry-run` says what it would do, and `--uninstall` takes it back.',
    '',
    ...fenced(lines),
    'Or by hand:',
    '',
  ];
}

function systemPart({ system, branch, repository, arches, lines, keys }: SystemSnippet): string[] {
  const place = [branch, repository].filter((word) => word !== null).join('/');
  return [
    `### ${system}${place === '' ? '' : `, ${escapeMarkdown(place)}`}`,
    '',
    ...(arches.length === 0
      ? []
      : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
    ...fenced(lines),
    ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
    '',
  ];
}
