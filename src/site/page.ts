import { hash } from 'node:crypto';
import type { FeedFile } from '../feed/catalog/feed-shape.ts';
import { marked } from '../feed/catalog/mark.ts';
import { pathIn } from '../feed/catalog/plain-values.ts';
import { printable } from '../text/printable.ts';
import { ATOM_FILE } from './atom.ts';
import {
  ABOUT_INSTALLER,
  ABOUT_REMOVAL,
  aboutFeed,
  COMPARE,
  DOCS,
  EACH_LINE,
  feedTitle,
  folderTitle,
  hostOf,
  installerLine,
  isInstallable,
  keysInOrder,
  NO_KEY,
  pieces,
  READ_INSTALLER,
  repositoryAddress,
  type SystemOffers,
  setName,
  setsOf,
  systemOf,
  systemsServed,
  TARGET_COMMAND,
  UNSIGNED,
} from './choices.ts';
import { installerLines, PLACEHOLDER_URL } from './device-lines.ts';
import { INSTALLER_FILE } from './installer/installer.ts';
import { archChoice, hasLineForEach, keyFileName, type Offer, offerLines } from './offers.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-bundle.ts';
import { LISTED, type ListedPackage } from './page-list.ts';
import { xmlText } from './xml.ts';

/** Markup that is safe to show. Text is not. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | readonly Part[];

/** A template that escapes its parts, except those that are already markup. */
function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, i) => string + markupOf(parts[i] ?? '')).join(''));
}

function markupOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return xmlText(printable(part));
  return part.map(markupOf).join('');
}

const NOTHING = new Markup('');

/** The path of the page in the feed. */
export const PAGE_FILE = 'index.html';

/**
 * Makes the page at the root of a feed. Its script loads the packages. Without scripts it says what a device needs, and
 * names the first packages.
 *
 * @param others paths of the other files that are made for subscribers
 * @param packages those to name, by name
 */
export function feedPage(
  feed: FeedFile,
  others: readonly string[] = feed.site.map(({ path }) => path),
  packages: readonly ListedPackage[] = [],
): Buffer {
  // The page must not change when a folder becomes empty or gets packages.
  const url = feed.url ?? PLACEHOLDER_URL;
  const systems = systemsServed({
    ...feed,
    url,
    folders: feed.folders.map((folder) => ({ ...folder, packages: 1 })),
  });
  const title = feedTitle(feed);
  const atom = others.includes(ATOM_FILE);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="pkgfeed">
<meta name="description" content="${aboutFeed(systems)}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${aboutFeed(systems)}">
${
  feed.url === null
    ? NOTHING
    : html`<meta property="og:url" content="${feed.url}/">
<link rel="canonical" href="${feed.url}/">
`
}<title>${title}</title>
<link rel="icon" href="${ICON}">
${atom ? html`<link rel="alternate" type="application/atom+xml" href="feed.atom" title="${title}">\n` : NOTHING}<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div class="wrap"><a class="brand" href="#/">${new Markup(GLYPH)}<span>${title}</span></a></div></header>
<main id="main" class="wrap" tabindex="-1">
<div class="hero">
<h1>${title}</h1>
<p class="lead">${aboutFeed(systems)}</p>
</div>
${setup(feed, systems, others.includes(INSTALLER_FILE))}
${list(packages)}${keys(feed)}
${folders(feed)}
</main>
<footer class="bottom"><div class="wrap"><ul>${footer(feed, atom)}</ul></div></footer>
<p id="status" class="unseen" role="status"></p>
<script>${new Markup(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return marked(page.text, 1, (mark) => `<!-- ${mark} -->`);
}

/** Allows only the script and style in the page, and the feed's own files. */
function policy(): string {
  const source = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${source(PAGE_SCRIPT)}`,
    `style-src ${source(PAGE_STYLE)}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const SHAPE = 'M12 2.5 20.5 7v10L12 21.5 3.5 17V7zM3.5 7 12 11.5 20.5 7M12 11.5v10';
const GLYPH = `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" aria-hidden="true"><path d="${SHAPE}"/></svg>`;
/** Without an icon, browsers request one from the root of the server. */
const ICON = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0f766e" stroke-width="2" stroke-linejoin="round"><path d="${SHAPE}"/></svg>`)}`;

/** Where the feed comes from, where to report a problem, and what else there is to read. */
function footer(feed: FeedFile, atom: boolean): Markup[] {
  const home = repositoryAddress(feed);
  const links: [address: string, text: string][] = [
    ...(home === undefined || feed.home === undefined
      ? []
      : ([
          [home, feed.home],
          [`${home}/issues`, 'Report a problem'],
        ] as [string, string][])),
    [DOCS, 'How to use a feed'],
    ...(atom ? ([['feed.atom', 'Atom feed']] as [string, string][]) : []),
    ['feed.json', 'feed.json'],
  ];
  return links.map(([address, text]) => html`<li><a href="${address}">${text}</a></li>`);
}

function setup(feed: FeedFile, systems: readonly SystemOffers[], hasInstaller: boolean): Markup {
  const url = feed.url ?? PLACEHOLDER_URL;
  const stand = html`<p class="note">${PLACEHOLDER_URL} stands for the address of this page.</p>\n`;
  const isUsed = hasInstaller && systems.some(({ offers }) => offers.some(isInstallable));
  return html`<section aria-labelledby="add">
<h2 id="add">Add this feed</h2>
${systems.length === 0 ? html`<p>The feed has nothing yet that a device can use.</p>` : NOTHING}${feed.url === null && systems.length > 0 ? stand : NOTHING}${isUsed ? installer(url) : NOTHING}${systems.map((served) => system(url, served))}
</section>
${isUsed ? removal(url) : NOTHING}`;
}

/** The lines that remove the feed; by hand they depend on the device, and the page with scripts has them. */
function removal(url: string): Markup {
  const line = installerLine(url, '--uninstall');
  return html`<section aria-labelledby="remove">
<h2 id="remove">Remove it again</h2>
${block(line === undefined ? installerLines(url, '--uninstall') : [line])}
<p class="note">${ABOUT_REMOVAL}</p>
</section>`;
}

function system(
  url: string,
  { system: { scheme, installs }, title, offers, note, archCommand }: SystemOffers,
): Markup {
  return html`<section class="panel" aria-labelledby="add-${scheme}">
<h3 id="add-${scheme}">By hand: ${title}</h3>
${offers.map(
  (offer, i) => html`<details${new Markup(i === 0 ? ' open' : '')}>
<summary>${setName(offer)}</summary>
${block(offerLines(offer, url))}
${archNote(url, offer, archCommand)}
</details>
`,
)}${note === '' ? NOTHING : html`<p class="note">${note}</p>\n`}<p class="note">Then install packages:</p>
${block([installs('PACKAGE')])}
</section>
`;
}

function archNote(url: string, offer: Offer, archCommand: string): Markup {
  const isChoice = archChoice(offer, url).length > 0;
  const arches = joined(offer.folders.map(({ arch }) => arch));
  return html`<p class="note">${isChoice ? 'ARCH is one of' : 'Architectures:'} ${arches}. Run <code>${archCommand}</code> on the device to see its own.${hasLineForEach(offer) ? ` ${EACH_LINE}` : ''}</p>
${offer.target === null ? NOTHING : html`<p class="note">Only for the target <code>${offer.target}</code>. Run <code>${TARGET_COMMAND}</code> on the device to see its own.</p>\n`}${offer.keys.length === 0 ? html`<p class="warning">${UNSIGNED}</p>` : NOTHING}`;
}

const joined = (words: readonly string[]): Markup =>
  html`${words.map((word, i) => html`${i === 0 ? '' : ', '}<code>${word}</code>`)}`;

/** Each line is an element, so a long line that wraps is distinct from the next line. */
function block(lines: readonly string[]): Markup {
  return html`<pre class="lines" tabindex="0"><code>${lines.map((line) => html`<span>${pieces(line).map(piece)}${new Markup('\n')}</span>`)}</code></pre>`;
}

const piece = (text: string): Markup =>
  text.startsWith(' ') ? html`${text}` : html`<span>${text}</span>${new Markup('<wbr>')}`;

function installer(url: string): Markup {
  const line = installerLine(url);
  return html`<section class="panel" aria-labelledby="add-installer">
<h3 id="add-installer">Run this on the device</h3>
${line === undefined ? NOTHING : block([line])}
<p><a href="install.sh">install.sh</a>${ABOUT_INSTALLER}</p>
${line === undefined ? NOTHING : html`<p class="note">${READ_INSTALLER}</p>\n`}${block(installerLines(url))}
</section>
`;
}

function keys(feed: FeedFile): Markup {
  const files = keysInOrder(feed);
  return html`<section aria-labelledby="keys">
<h2 id="keys">Keys</h2>
${files.length === 0 ? html`<p class="warning">${NO_KEY}</p>` : html`<p>${COMPARE}${stated(feed)}</p>`}
${files.map(
  (key) => html`<dl class="key">
<dt>For</dt><dd>${systemOf(key)}</dd>
<dt>Key id</dt><dd><code>${key.keyId}</code></dd>
<dt>File</dt><dd><a href="keys/${encodeURIComponent(keyFileName(key))}"><code>${key.path}</code></a></dd>
${key.sha256 === null ? NOTHING : html`<dt>SHA-256 of the file</dt><dd><code>${key.sha256}</code></dd>\n`}</dl>
`,
)}</section>`;
}

/** Where the maintainer is, and what he says about the keys. */
function stated(feed: FeedFile): Markup {
  const home = repositoryAddress(feed);
  const { fingerprintUrl } = feed;
  return html`${fingerprintUrl === undefined ? NOTHING : html` It is stated at <a href="${fingerprintUrl}">${hostOf(fingerprintUrl)}</a>.`}${home === undefined || feed.home === undefined ? NOTHING : html` The maintainer’s repository is <a href="${home}">${feed.home}</a>.`}`;
}

function list(packages: readonly ListedPackage[]): Markup {
  if (packages.length === 0) return NOTHING;
  const more = packages.length - LISTED;
  return html`<section aria-labelledby="packages">
<h2 id="packages">Packages</h2>
<ul class="named">${packages.slice(0, LISTED).map(
    ({ name, version, summary }) => html`
<li><b>${name}</b> ${version}${summary === '' ? '' : ` – ${summary}`}</li>`,
  )}
</ul>
${more > 0 ? html`<p>And ${`${more}`} more.</p>\n` : NOTHING}</section>
`;
}

function folders(feed: FeedFile): Markup {
  return html`<section aria-labelledby="folders">
<h2 id="folders">Lists for programs</h2>
<p>Each of these lists its packages in a <code>packages.json</code>:</p>
${setsOf(feed.folders).map(
  (set) => html`<h3>${setName(set)}</h3>
<ul class="plain">${set.folders.map(
    (folder) => html`
<li><a href="${pathIn(folder.path, 'packages.json')}">${folderTitle(folder)}</a></li>`,
  )}
</ul>
`,
)}</section>`;
}
