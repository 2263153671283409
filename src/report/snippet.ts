import type { FeedFile, SiteFile } from '../feed/catalog/feed-json.ts';
import { ATOM_FILE } from '../site/atom.ts';
import { EACH_LINE, listed } from '../site/choices.ts';
import { installerLines } from '../site/device-lines.ts';
import { INSTALLER_FILE } from '../site/installer/installer.ts';
import { archChoice, hasLineForEach, keyFileName, type Offer, offerLines } from '../site/offers.ts';
import { PAGE_FILE } from '../site/page.ts';
import { searchView } from '../site/views.ts';
import { escapeMarkdown } from './markdown.ts';

/** What a README can say about a feed, as data. */
export interface SnippetReport {
  command: 'snippet';
  title: string | null;
  url: string;
  /** The addresses of the feed's page, Atom file and installer; null for what the feed does not have. */
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
  /** Target and subtarget of OpenWrt; null for lines that are for any. */
  target: string | null;
  /** The arches that each have a line of their own; empty when every device needs the same lines. */
  eachLineFor: string[];
  /** What ARCH stands for in the lines; empty when they do not contain it. */
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
  /** Where a click on it leads. */
  link: string;
  markdown: string;
}

/**
 * What a README can say about a feed.
 *
 * @param offers what devices can add
 * @param url where the feed is served, without a slash at its end
 */
export function snippetReport(feed: FeedFile, offers: readonly Offer[], url: string): SnippetReport {
  const has = (path: string): boolean => feed.site.some((file) => file.path === path);
  const page = has(PAGE_FILE) ? `${url}/` : null;
  const installer = has(INSTALLER_FILE) ? `${url}/${INSTALLER_FILE}` : null;
  return {
    command: 'snippet',
    title: feed.title,
    url,
    page,
    installer,
    atom: has(ATOM_FILE) ? `${url}/${ATOM_FILE}` : null,
    installerLines: installer === null ? [] : installerLines(url),
    systems: offers.map((offer) => systemSnippet(offer, url)),
    badges: feed.site.flatMap((file) => badgeSnippet(file, offers, url, page)),
  };
}

function systemSnippet(offer: Offer, url: string): SystemSnippet {
  const { system, branch, repository, target, keys } = offer;
  return {
    system: system.title,
    branch,
    repository,
    target,
    eachLineFor: hasLineForEach(offer) ? offer.folders.map(({ arch }) => arch) : [],
    arches: archChoice(offer, url),
    lines: offerLines(offer, url),
    keys: keys.map((key) => ({ file: keyFileName(key), sha256: key.sha256 })),
  };
}

const BADGE = /^badges\/(?:([A-Za-z0-9][A-Za-z0-9._+~/-]*)\/)?([A-Za-z0-9][A-Za-z0-9._+~-]*)\.svg$/;

/** The badge that a site file is; nothing for other files, and for badges of packages that are not offered. */
function badgeSnippet(
  { path, version }: SiteFile,
  offers: readonly Offer[],
  url: string,
  page: string | null,
): BadgeSnippet[] {
  const [, home = '', name] = BADGE.exec(path) ?? [];
  const coordinates = ({ branch, repository }: Offer): string =>
    [branch, repository].filter((word) => word !== null).join('/');
  if (name === undefined || !offers.some((offer) => coordinates(offer) === home)) return [];
  const image = `${url}/${path}`;
  const link = page === null ? `${url}/` : searchView(url, name);
  const markdown = `[![${escapeMarkdown(name)}](${image})](${link})`;
  const endpoint = image.replace(/svg$/, 'json');
  return [{ name, version: version ?? null, image, endpoint, link, markdown }];
}

/** The Markdown for a README. Free texts from `feed.json` are escaped. The lines contain only plain names. */
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

function systemPart(part: SystemSnippet): string[] {
  const { system, branch, repository, target, arches, lines, keys } = part;
  const place = [branch, repository, target].filter((word) => word !== null).join('/');
  return [
    `### ${system}${place === '' ? '' : `, ${escapeMarkdown(place)}`}`,
    '',
    ...(arches.length === 0
      ? []
      : [`\`ARCH\` is one of ${arches.map((arch) => `\`${arch}\``).join(', ')}.`, '']),
    ...(part.eachLineFor.length === 0
      ? []
      : [`${EACH_LINE} \`opkg print-architecture\` prints which it lists.`, '']),
    ...fenced(lines),
    ...keys.map(({ file, sha256 }) => `Key: \`${file}\`${sha256 === null ? '' : `, SHA-256 \`${sha256}\``}`),
    '',
  ];
}
