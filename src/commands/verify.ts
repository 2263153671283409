import { judgedByItself, packedFile, signatureWord } from '../audit/index-files.ts';
import { MISPLACED, misplaced } from '../audit/place.ts';
import { InputError, VerifyError } from '../errors.ts';
import { FEED_FILE, type FeedFile } from '../feed/catalog/feed-json.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Host } from '../host.ts';
import { pagesAddress } from '../pages/address.ts';
import type { Finding } from '../report/finding.ts';
import type { VerifyReport } from '../report/report.ts';
import { loadKeys } from '../run/keys.ts';
import { folderAddress, shownAddress } from '../served/address.ts';
import { damagedCatalog, oddCatalog, servedCatalogs } from '../served/catalogs.ts';
import {
  damagedFeed,
  type FolderChoice,
  notFetched,
  readServedFeed,
  wantedFolders,
} from '../served/feed-json.ts';
import { type Fetcher, type FetchLimits, makeFetcher } from '../served/fetcher.ts';
import { type Clock, REAL_CLOCK } from '../served/poll.ts';
import { publishedKeys } from '../served/published-keys.ts';
import { unlistedServed } from '../served/unlisted.ts';
import { PATIENCE, type Patience, type ServedFolder, verifyFolders } from '../served/verify.ts';
import type { Settings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';

/** Bounds that a test makes shorter. */
export interface VerifyLimits {
  fetch?: Partial<FetchLimits>;
  patience?: Partial<Patience>;
  clock?: Clock;
}

/** How far above a folder its feed's `feed.json` is looked for: layouts are rarely deeper. */
const PARENTS = 6;

/** Fetches a feed, or one folder of any feed, as subscribers do, and verifies what comes. Changes nothing. */
export async function verify(
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits: VerifyLimits = {},
): Promise<VerifyReport> {
  const { address, named } = parseAddress(await givenAddress(args, settings, host));
  const { signingKeys, trustedKeys } = await loadKeys(settings, host);
  const given = [...signingKeys.map(({ publicKey }) => publicKey), ...trustedKeys];
  const fetcher = makeFetcher(limits.fetch);
  const findings: Finding[] = [];
  const feed = await findFeed(fetcher, address, findings);
  if (feed !== undefined && feed.dropped.length > 0) findings.push(oddCatalog(feed.dropped));
  const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
  const folders = isWhole
    ? feedFolders(feed, settings.feed)
    : await lonelyFolder(fetcher, address, named, feed);
  if (isWhole) {
    const paths = [...new Set(folders.map(({ path }) => path))];
    findings.push(...(await servedCatalogs(fetcher, feed.root, paths)));
  }
  const published =
    feed === undefined ? [] : await publishedKeys(fetcher, feed.root, feed.file.keys, findings);
  // Of a scheme that no key was given for, the published keys judge.
  const keys = [...given, ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme))];
  const verdicts = await verifyFolders(folders, {
    ...{
      fetcher,
      keys,
      root: address,
      all: settings.verify.all,
      patience: { ...PATIENCE, ...limits.patience },
    },
    clock: limits.clock ?? REAL_CLOCK,
    say: (line) => host.say(line),
    progress: (label, done, total) => host.progress(label, done, total),
  });
  for (const { mayPass: _, ...finding } of verdicts.flatMap(({ faults }) => faults)) findings.push(finding);
  findings.push(...(await unlistedServed(verdicts, fetcher, address)));
  const byItself = judgedByItself(
    verdicts.flatMap(({ signatures }) => signatures),
    given,
  );
  findings.push(...byItself);
  const judges =
    given.length === 0 ? (keys.length > 0 ? 'published' : 'none') : byItself.length > 0 ? 'both' : 'given';
  return {
    command: 'verify',
    feed: address.href,
    ok: !findings.some(({ severity }) => severity === 'error'),
    all: settings.verify.all,
    keys: judges,
    folders: verdicts.map(({ folder, entries, signatures }) => ({
      path: folder.path,
      format: folder.format.name,
      packages: entries.length,
      signature: signatureWord(signatures, given),
    })),
    packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
    bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
    findings,
  };
}

/** The one address to look at; where none is given, that of the repository's Pages site. */
async function givenAddress(
  args: readonly string[],
  { feed: { url }, home }: Pick<Settings, 'feed' | 'home'>,
  host: Host,
): Promise<string> {
  const [given, ...others] = url === undefined ? args : [...args, url];
  if (others.length > 0) {
    throw new InputError({
      code: 'INPUT_UNKNOWN',
      message: 'verify takes one address at a time',
      remedy: 'Write `pkgfeed verify URL`.',
    });
  }
  const address = given ?? (await pagesAddress(home, host));
  if (address !== undefined) return address;
  throw new InputError({
    code: 'INPUT_MISSING',
    message: 'no address is given, and none is known of a repository on GitHub Pages',
    remedy: 'Give `url`, or as `pages-repository` the owner/name of a repository that GitHub Pages serves.',
  });
}

/** With a slash at its end. The address of an index, as apk's own lines have it, names its folder and its format. */
function parseAddress(text: string): { address: URL; named: Format | undefined } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '') {
    throw noFeed(`${JSON.stringify(text)} is no address of a feed, which begins with https:// or http://`);
  }
  // Not repeated: it holds a password.
  if (url.username !== '' || url.password !== '') throw noFeed('the address has a user or password in it');
  url.hash = '';
  const names = [FEED_FILE, ...FORMATS.flatMap((format) => indexNames(format))];
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  if (names.includes(last)) url.pathname = url.pathname.slice(0, -last.length);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { address: url, named: FORMATS.find((format) => indexNames(format).includes(last)) };
}

function noFeed(
  message: string,
  remedy = 'Give the web address of a feed, or of one folder with an index in it.',
): VerifyError {
  return new VerifyError({
    code: 'VERIFY_ADDRESS',
    message,
    remedy,
  });
}

/** The files by which an index is found, the one that most devices fetch first. */
function indexNames(format: Format): string[] {
  return [packedFile(format), format.indexFile].filter((name) => name !== undefined);
}

interface Feed {
  root: URL;
  file: FeedFile;
  /** The places of values in it that do not fit. */
  dropped: string[];
}

/**
 * The feed at an address, or the one that says it has this folder.
 *
 * @throws FeedError for a feed.json at the address itself that is damaged
 */
async function findFeed(fetcher: Fetcher, address: URL, findings: Finding[]): Promise<Feed | undefined> {
  const own = await readServedFeed(fetcher, address);
  if (own.state === 'damaged') throw damagedFeed(new URL(FEED_FILE, address).href);
  if (own.state === 'whole') return { root: address, file: own.feed, dropped: own.dropped };
  for (let root = new URL('..', address), i = 0; i < PARENTS; root = new URL('..', root), i++) {
    const { state, feed: file, dropped } = await readServedFeed(fetcher, root);
    if (state === 'damaged') findings.push(damagedCatalog(new URL(FEED_FILE, root).href));
    if (file.folders.some(({ path }) => folderAddress(root, path)?.href === address.href)) {
      return { root, file, dropped };
    }
    if (root.pathname === '/') break;
  }
  return undefined;
}

/** The folders that `feed.json` names and that are wanted. */
function feedFolders({ root, file }: Feed, choice: FolderChoice): ServedFolder[] {
  const { branch, repository, arches } = choice;
  const wanted = wantedFolders(file, choice);
  if (wanted.length === 0) {
    const words = [branch, repository, arches.join(' or ')].filter((word) => word);
    const there = file.folders.slice(0, 5).map(({ path }) => printable(path));
    throw noFeed(
      `${new URL(FEED_FILE, root).href} names no folder${words.length === 0 ? '' : ` of ${words.join(' ')}`}${there.length === 0 ? '' : `; it names ${there.join(', ')}${file.folders.length > there.length ? ' and others' : ''}`}`,
      words.length === 0 ? undefined : 'Correct `branch`, `repository` or `arches`, or leave them out.',
    );
  }
  return wanted.flatMap(({ path, arch, formats: names }) => {
    const url = folderAddress(root, path);
    const formats = FORMATS.filter(({ name }) => names.includes(name));
    if (url === undefined) return [];
    const expect = placeFaults(file, url, arch, root);
    return formats.map((format) => ({ path, url, format, formats, expect: expect(format) }));
  });
}

/** Tells of an index that belongs to another folder, by the arch that `feed.json` says of this one. */
function placeFaults({ folders }: FeedFile, url: URL, arch: string, root: URL) {
  const names = url.pathname.split('/');
  const others = new Set(folders.map((folder) => folder.arch).filter((name) => !names.includes(name)));
  return (format: Format): NonNullable<ServedFolder['expect']> =>
    (_files, entries) => {
      const wrong = misplaced(entries, { names, arch, others });
      const path = shownAddress(root, new URL(format.indexFile, url));
      return wrong === undefined ? [] : [{ path, ...wrong, ...MISPLACED, mayPass: false }];
    };
}

/** A folder that nothing is known of but its address: each format is looked for. */
async function lonelyFolder(
  fetcher: Fetcher,
  url: URL,
  named: Format | undefined,
  feed: Feed | undefined,
): Promise<ServedFolder[]> {
  const formats: Format[] = [];
  const wanted = named === undefined ? FORMATS : [named];
  for (const format of wanted) {
    for (const name of indexNames(format)) {
      const answer = await fetcher.ask(new URL(name, url));
      if (answer.state === 'failed') throw notFetched(new URL(name, url), answer);
      if (answer.state === 'there' && !formats.includes(format)) formats.push(format);
    }
  }
  if (formats.length === 0) {
    const names = wanted.flatMap(indexNames);
    const lacks = named === undefined ? `${FEED_FILE}, and no ` : '';
    throw noFeed(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`);
  }
  const known = feed?.file.folders.find(({ path }) => folderAddress(feed.root, path)?.href === url.href);
  const expect = feed && known && placeFaults(feed.file, url, known.arch, url);
  return formats.map((format) => ({
    ...{ path: '.', url, format, formats },
    ...(expect === undefined ? {} : { expect: expect(format) }),
  }));
}
