import {
  allowEntry,
  type BuilderFeed,
  buildRequest,
  imageBuilderLines,
  selectorEntries,
} from '../site/image-builders.ts';
import { escapeMarkdown } from './markdown.ts';

/** The builders of OpenWrt images. */
export type BuilderName = 'imagebuilder' | 'asu' | 'firmware-selector';

/** What a builder of OpenWrt images needs, as data. */
export interface BuilderReport {
  command: 'snippet';
  for: BuilderName;
  title: string | null;
  url: string;
  parts: BuilderPart[];
}

/** What to write where, for some images. */
export interface BuilderPart {
  /** The images, such as `OpenWrt up to 24.10, 24.10/base`. */
  images: string;
  /** What ARCH stands for; empty when nothing contains it. */
  arches: string[];
  /** The lines for an ImageBuilder. */
  lines?: string[];
  /** The entry of ASU's allow list. */
  allow?: string;
  /** What a build request, or the selector's configuration, has besides the rest. */
  fields?: object;
}

/** @param feeds at least one */
export function builderReport(
  name: BuilderName,
  title: string | null,
  url: string,
  feeds: readonly BuilderFeed[],
): BuilderReport {
  const parts =
    name === 'firmware-selector'
      ? selectorParts(title, url, feeds)
      : feeds.map((feed) => partOf(name, feed, url));
  return { command: 'snippet', for: name, title, url, parts };
}

function partOf(name: BuilderName, feed: BuilderFeed, url: string): BuilderPart {
  const { system, branch, repository, target, arches } = feed;
  const place = [branch, repository, target].filter((word) => word !== null).join('/');
  const images = place === '' ? system : `${system}, ${place}`;
  if (name === 'imagebuilder') return { images, arches, lines: imageBuilderLines(feed, url) };
  return { images, arches, allow: allowEntry(feed, url), fields: buildRequest(feed) };
}

/** One part for each package manager: the selector sends what it is told for every release. */
function selectorParts(title: string | null, url: string, feeds: readonly BuilderFeed[]): BuilderPart[] {
  return [...new Set(feeds.map(({ system }) => system))].map((system) => {
    const own = feeds.filter((feed) => feed.system === system);
    const arches = [...new Set(own.flatMap((feed) => feed.arches))];
    return { images: system, arches, fields: selectorEntries(own, title, url) };
  });
}

const HEADINGS: { readonly [name in BuilderName]: string } = {
  imagebuilder: 'Put packages into an image with ImageBuilder',
  asu: 'Have a build server (ASU) put packages into an image',
  'firmware-selector': 'Offer packages in a firmware selector',
};

/** The Markdown for people who build images. */
export function builderText(report: BuilderReport): string {
  const { parts, title, url } = report;
  const lines = [
    `## ${HEADINGS[report.for]}: ${escapeMarkdown(title ?? url)}`,
    '',
    ...parts.flatMap((part) => [
      `### ${escapeMarkdown(part.images)}`,
      '',
      ...archText(report.for, part.arches),
      ...WRITERS[report.for](part),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const fenced = (language: string, text: string): string[] => [`\`\`\`${language}`, text, '```', ''];

function archText(name: BuilderName, arches: readonly string[]): string[] {
  if (arches.length === 0) return [];
  const list = arches.map((arch) => `\`${arch}\``).join(', ');
  const how = {
    imagebuilder: '`grep ARCH_PACKAGES .config` in the ImageBuilder prints its own.',
    asu: 'Write that of the image.',
    'firmware-selector':
      'The selector has no word for it, so write the one that all its images have, or lay the feed out with {target} or without {arch}.',
  }[name];
  return [`\`ARCH\` is one of ${list}. ${how}`, ''];
}

const WRITERS: { readonly [name in BuilderName]: (part: BuilderPart) => string[] } = {
  imagebuilder: ({ lines = [] }) => [
    'In the folder of the ImageBuilder, before `make image PACKAGES="…"`:',
    '',
    ...fenced('sh', lines.join('\n')),
  ],
  asu: ({ allow = '', fields = {} }) => [
    'In `asu.toml` of the server, which refuses other addresses:',
    '',
    ...fenced('toml', `repository_allow_list = [${JSON.stringify(allow)}]`),
    'In the request to `/api/v1/build`, beside version, target, profile and packages:',
    '',
    ...fenced('json', JSON.stringify(fields, undefined, 2)),
  ],
  'firmware-selector': ({ fields = {} }) => [
    'In `config` of `www/config.js`. Its build server must allow the feed, as `--for asu` says:',
    '',
    ...fenced(
      'js',
      Object.entries(fields)
        .map(([name, value]) => `${name}: ${JSON.stringify(value, undefined, 2)},`)
        .join('\n'),
    ),
  ],
};
