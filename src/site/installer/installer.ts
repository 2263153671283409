import { FeedError } from '../../errors.ts';
import { type FeedFile, type FeedFolder, type FeedKey, isWebAddress } from '../../feed/catalog/feed-json.ts';
import { marked } from '../../feed/catalog/mark.ts';
import { printable } from '../../text/printable.ts';
import { keyFileName, type Offer, type OfferFolder, offersOf } from '../offers.ts';
import { OPENPGP_OPTIONS, OPENPGP_OPTIONS_FILE, SYSTEMS, type System } from '../systems.ts';
import { ARGUMENTS } from './arguments.ts';
import { CHOICE } from './choice.ts';
import { EDITS } from './edits.ts';
import { KEYS } from './keys.ts';
import { STORY } from './story.ts';

/** The path of the script in the feed. */
export const INSTALLER_FILE = 'install.sh';

/**
 * Writes the script that adds the feed to a device: tables of the feed's content, then the code that uses them. The
 * script changes only when folders, keys, title or addresses change.
 *
 * @returns undefined when the feed has no address, or nothing signed that a device could install
 */
export function installScript(feed: FeedFile): Buffer | undefined {
  const { title, url } = feed;
  if (url === null || !isWebAddress(url)) return undefined;
  // The script must not trust a key that it cannot compare.
  const keys = feed.keys.filter(({ sha256 }) => sha256 !== null);
  const offers = offersOf({ ...feed, keys }).filter((offer) => offer.keys.length > 0);
  if (offers.length === 0) return undefined;
  const urls: [string, ...string[]] = [url, ...(feed.formerUrls ?? []).filter(isWebAddress)];
  const made = [head(title, url), tables(offers, { ...feed, keys }, urls), shapes(offers, urls)];
  const parts = [...made, ARGUMENTS, CHOICE, EDITS, KEYS, STORY];
  return marked(`${parts.join('\n')}\nmain "$@"\n`, 1, (mark) => `# ${mark}`);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Titles that a shell, a linter and a reader all take as plain text. Other titles are left out. */
const TITLE = /^[\p{L}\p{M}\p{N} .,:!?()+'/_-]{1,100}$/u;

function head(title: string | null, url: string): string {
  const name = title !== null && TITLE.test(title) ? `${title} (${url})` : url;
  return `#!/bin/sh
# Adds the package feed ${name} to a device, or removes it:
# finds the folders for the device, trusts the keys that signed them, adds the line with their address, and checks
# that the device trusts them. Nothing runs before the last line. sh install.sh --help says more.
set -eu
GIVEN=$#

URL=${quoted(url)}
FEED=${quoted(name)}
OPENPGP_OPTIONS_FILE=${quoted(OPENPGP_OPTIONS_FILE)}
`;
}

/** A valid row: words of these characters with single spaces between them. Quotes and line ends are not allowed. */
const WORD = '[A-Za-z0-9][A-Za-z0-9._+~-]*';
const PATH = `${WORD}(?:/${WORD})*`;
const KEY_NAME = '[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*';
const HEX = '[0-9A-Fa-f]{16,64}';
const ON_DEVICE = '(?:/[A-Za-z0-9._@+=,~-]+)+';
const SERVER = '[A-Za-z0-9._-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~+%-]+)*';
const SCHEME = '(?:usign|openpgp|apk-v2|apk-v3)';
const ROWS = {
  folders: new RegExp(
    `^${SCHEME} (?:-|${PATH}) (?:-|${PATH}) ${WORD} ${KEY_NAME}(?::${KEY_NAME})* ${ON_DEVICE} (?:src/gz [a-z0-9_]+ )?https?://${SERVER}$`,
  ),
  keys: new RegExp(`^${SCHEME} ${KEY_NAME} (?:-|${ON_DEVICE}) (?:${HEX}|${KEY_NAME}) [0-9a-f]{64}$`),
  addresses: new RegExp(`^${SERVER}$`),
  options: /^option [a-z_]+ [a-z0-9-]+$/,
} as const;

/**
 * A shell function that prints lines in which nothing is expanded. Each line is a quoted argument, so no line can end
 * the table. The pattern is the last check.
 *
 * @throws FeedError for a row that does not match the pattern of the table
 */
function table(comment: string, name: string, lines: readonly string[], row: RegExp): string {
  const odd = lines.find((line) => !row.test(line) || line.length > ROW_LIMIT);
  if (odd !== undefined) throw notARow(name, odd);
  const body =
    lines.length === 0
      ? '  :'
      : `  printf '%s\\n' ${lines.map((line) => `\\\n    ${quoted(line)}`).join(' ')}`;
  return `# ${comment}\n${name}() {\n${body}\n}\n`;
}

/** The most characters of a row; an address and two paths need fewer. */
const ROW_LIMIT = 2_000;

function notARow(name: string, row: string): FeedError {
  return new FeedError({
    code: 'FEED_PLAN',
    message: `install.sh would have an invalid row in ${name}: ${printable(row.slice(0, 200))}`,
    remedy: 'Publish with `site: false`, and report this with feed.json attached.',
  });
}

/** True for a key that may sign a folder. Empty folders are signed too, and old pkgfeed did not note who signed. */
const mayBeUsed = ({ path }: FeedKey, { format }: System, folders: readonly FeedFolder[]): boolean =>
  folders.some(({ formats, keys }) => formats.includes(format) && (keys === null || keys.includes(path)));

/** @param urls the address of the feed, then its former addresses */
function tables(
  offers: readonly Offer[],
  { keys, folders }: Pick<FeedFile, 'keys' | 'folders'>,
  urls: readonly [string, ...string[]],
): string {
  const [url] = urls;
  const rows = offers.flatMap((offer) => offer.folders.map((folder) => folderRow(offer, folder, url)));
  const signers = offers.flatMap(({ system, keys: own }) => own.map((key) => keyRow(system, key)));
  const known = [...new Set(offers.map(({ system }) => system))].flatMap((system) =>
    keys
      .filter((key) => key.scheme === system.scheme && !mayBeUsed(key, system, folders))
      .map((key) => keyRow(system, key)),
  );
  const retired = known.filter((row) => !signers.includes(row));
  const systems = SYSTEMS.map(
    ({ scheme, title, anyArch }) =>
      `    ${scheme}) SYSTEM=${quoted(title)} ANY_ARCH=${quoted(anyArch ?? '')} ;;`,
  );
  return [
    table(
      'The folders of the feed: SCHEME BRANCH REPOSITORY ARCH KEYS FILE LINE',
      'folders',
      sorted(rows),
      ROWS.folders,
    ),
    table('The keys that signed it: SCHEME NAME FILE ID SHA-256', 'keys', sorted(signers), ROWS.keys),
    table('Keys that signed it before, and now nothing of it', 'retired_keys', sorted(retired), ROWS.keys),
    table(
      'Its address, and those that it had before',
      'addresses',
      sorted(urls.map(withoutScheme)),
      ROWS.addresses,
    ),
    table('The options that opkg needs on Yocto', 'openpgp_options', OPENPGP_OPTIONS, ROWS.options),
    `# SYSTEM: the devices that check signatures of a scheme; ANY_ARCH: the arch that each of them accepts
system_of() {
  case "$1" in
${systems.join('\n')}
  esac
}
`,
  ].join('\n');
}

const withoutScheme = (url: string): string => url.slice(url.indexOf('//') + 2);

const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

function folderRow(
  { system, branch, repository, name, keys }: Offer,
  folder: OfferFolder,
  url: string,
): string {
  return [
    ...[system.scheme, branch ?? '-', repository ?? '-', folder.arch, keys.map(keyFileName).join(':')],
    ...[system.listFile(name), system.feedLine({ url, name, folder: folder.path })],
  ].join(' ');
}

function keyRow(system: System, key: FeedKey): string {
  const name = keyFileName(key);
  return [system.scheme, name, system.keyFile(name) ?? '-', key.keyId, key.sha256].join(' ');
}

/** Placeholders for the parts that may differ in another line of the same repository. */
const ANY = { name: '\u0001', branch: '\u0002', release: '\u0003', arch: '\u0004' } as const;

/** The shell function that finds the repository of this feed that a line belongs to. */
function shapes(offers: readonly Offer[], urls: readonly string[]): string {
  const arms = new Map<string, string>();
  for (const offer of offers) {
    for (const folder of offer.folders) {
      for (const [i, url] of urls.entries()) {
        // Other feeds may be below a former address by now.
        const line = offer.system.feedLine({ url, name: ANY.name, folder: shapeOf(folder, i > 0) });
        const count = line.split('/').length - 1;
        arms.set(pattern(`${count} ${line}`), offer.repository ?? '-');
      }
    }
  }
  const cases = [...arms]
    .sort()
    .map(
      ([shape, repository]) => `  case "$SLASHES $1" in ${shape}) REPOSITORY=${quoted(repository)} ;; esac`,
    );
  return `# SLASHES: how many slashes are in a text
slashes() {
  SLASHES=0 rest=$1
  while :; do
    case "$rest" in
      */*) rest=\${rest#*/} SLASHES=$((SLASHES + 1)) ;;
      *) break ;;
    esac
  done
}

# REPOSITORY: the repository of this feed, at its address or a former one, that a line is for, with any branch and arch; empty for lines of other feeds
repository_of() {
  slashes "$1"
  REPOSITORY=''
${cases.join('\n')}
}
`;
}

/**
 * The path of a folder with placeholders for branch and arch. A path without the name of a repository stays as it is.
 *
 * @param isNarrow true to keep a branch that is a word
 */
function shapeOf({ path, branch, repository, arch }: OfferFolder, isNarrow: boolean): string {
  const segments = path.split('/');
  const at = segments.lastIndexOf(arch);
  const padded = `/${(at === -1 ? segments : segments.with(at, ANY.arch)).join('/')}/`;
  if (repository === null || !padded.includes(`/${repository}/`)) return path;
  if (branch === null || branch === repository) return padded.slice(1, -1);
  const any = /^v?\d/.test(branch) ? ANY.release : isNarrow ? branch : ANY.branch;
  return padded.replace(`/${branch}/`, `/${any}/`).slice(1, -1);
}

/** A text as a shell pattern, in which everything except the placeholders is quoted. */
function pattern(text: string): string {
  const parts = text.split(/([\u0001-\u0004])/);
  return parts
    .map((part) =>
      part === ANY.release ? '[0-9v]*' : /[\u0001-\u0004]/.test(part) ? '*' : part && quoted(part),
    )
    .join('');
}
