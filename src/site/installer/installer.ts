import { FeedError } from '../../errors.ts';
import { type FeedFile, type FeedFolder, type FeedKey, isWebAddress } from '../../feed/catalog/feed-json.ts';
import { marked } from '../../feed/catalog/mark.ts';
import { printable } from '../../text/printable.ts';
import { repositoriesInOrder } from '../first-repository.ts';
import { keyFileName, keyringIn, type Offer, type OfferFolder, offersOf } from '../offers.ts';
import { OPENPGP_OPTIONS, OPENPGP_OPTIONS_FILE, SYSTEMS, type System } from '../systems.ts';
import { ARGUMENTS } from './arguments.ts';
import { CHOICE } from './choice.ts';
import { DEVICE } from './device.ts';
import { EDITS } from './edits.ts';
import { KEYS } from './keys.ts';
import { foldersIn, quoted, shapes } from './shapes.ts';
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
  const parts = [...made, ARGUMENTS, DEVICE, CHOICE, EDITS, KEYS, STORY];
  return marked(`${parts.join('\n')}\nmain "$@"\n`, 1, (mark) => `# ${mark}`);
}

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
    `^${SCHEME} (?:-|${PATH}) (?:-|${PATH}) (?:-|${PATH}) ${WORD} ${KEY_NAME}(?::${KEY_NAME})* ${ON_DEVICE} (?:src/gz [a-z0-9_]+ )?https?://${SERVER}$`,
  ),
  keys: new RegExp(`^${SCHEME} ${KEY_NAME} (?:-|${ON_DEVICE}) (?:${HEX}|${KEY_NAME}) [0-9a-f]{64}$`),
  repositories: new RegExp(`^(?:-|${PATH})$`),
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

/**
 * True for a key that may sign a folder, now or later. Empty folders are signed too, and old pkgfeed did not note who
 * signed.
 */
const mayBeUsed = ({ path, state }: FeedKey, { format }: System, folders: readonly FeedFolder[]): boolean =>
  state === 'next' ||
  folders.some(({ formats, keys }) => formats.includes(format) && (keys === null || keys.includes(path)));

/** @param urls the address of the feed, then its former addresses */
function tables(
  offers: readonly Offer[],
  {
    keys,
    folders,
    keyrings = [],
    defaultRepositories = [],
  }: Pick<FeedFile, 'keys' | 'folders' | 'keyrings' | 'defaultRepositories'>,
  urls: readonly [string, ...string[]],
): string {
  const [url] = urls;
  const rows = offers.flatMap((offer) => foldersIn(offer).map((folder) => folderRow(offer, folder, url)));
  const signers = offers.flatMap(({ system, keys: own }) => own.map((key) => keyRow(system, key)));
  const known = [...new Set(offers.map(({ system }) => system))].flatMap((system) =>
    keys
      .filter((key) => key.scheme === system.scheme && key.state !== 'revoked')
      .filter((key) => !mayBeUsed(key, system, folders))
      .map((key) => keyRow(system, key)),
  );
  const revoked = [...new Set(offers.map(({ system }) => system))].flatMap((system) =>
    keys
      .filter((key) => key.scheme === system.scheme && key.state === 'revoked')
      .map((key) => keyRow(system, key)),
  );
  const retired = known.filter((row) => !signers.includes(row));
  const keyringOf = (system: System): string => {
    const own = offers.filter((offer) => offer.system === system).flatMap((offer) => foldersIn(offer));
    return own.length === 0 ? '' : (keyringIn({ keyrings }, system, own) ?? '');
  };
  const systems = SYSTEMS.map(
    (system) =>
      `    ${system.scheme}) SYSTEM=${quoted(system.title)} ANY_ARCH=${quoted(system.anyArch ?? '')} ADDS_ANY=${isYes(system.addsAnyArch)} EACH=${isYes(system.eachFolder)} KEYRING=${quoted(keyringOf(system))} ;;`,
  );
  return [
    table(
      'The folders of the feed: SCHEME BRANCH REPOSITORY TARGET ARCH KEYS FILE LINE',
      'folders',
      sorted(rows),
      ROWS.folders,
    ),
    table('The keys that signed it: SCHEME NAME FILE ID SHA-256', 'keys', sorted(signers), ROWS.keys),
    table('Keys that signed it before, and now nothing of it', 'retired_keys', sorted(retired), ROWS.keys),
    table('Revoked keys, which no device should trust', 'revoked_keys', sorted(revoked), ROWS.keys),
    table(
      'Its address, and those that it had before',
      'addresses',
      sorted(urls.map(withoutScheme)),
      ROWS.addresses,
    ),
    table(
      'The repositories that a device may get without asking, in this order',
      'first_repositories',
      repositoriesInOrder({ folders: offers, defaultRepositories }).map((name) => name ?? '-'),
      ROWS.repositories,
    ),
    table('The options that opkg needs on Yocto', 'openpgp_options', OPENPGP_OPTIONS, ROWS.options),
    `# SYSTEM: the devices that check signatures of a scheme; ANY_ARCH: the arch that each of them accepts, and ADDS_ANY
# whether they read its folder beside that of their own arch; EACH: whether they read the folder of each of their arches; KEYRING: the
# package with the keys of the feed, which all of its folders have
system_of() {
  case "$1" in
${systems.join('\n')}
  esac
}
`,
  ].join('\n');
}

const isYes = (value: boolean): string => (value ? 'yes' : "''");

const withoutScheme = (url: string): string => url.slice(url.indexOf('//') + 2);

const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

function folderRow(
  { system, branch, repository, target, keys }: Offer,
  folder: OfferFolder,
  url: string,
): string {
  return [
    ...[system.scheme, branch ?? '-', repository ?? '-', target ?? '-', folder.arch],
    ...[keys.map(keyFileName).join(':'), system.listFile(folder.name)],
    system.feedLine({ url, name: folder.name, folder: folder.path }),
  ].join(' ');
}

function keyRow(system: System, key: FeedKey): string {
  const name = keyFileName(key);
  return [system.scheme, name, system.keyFile(name) ?? '-', key.keyId, key.sha256].join(' ');
}
