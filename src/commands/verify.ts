import { resolve } from 'node:path';
import { oddFeedFile } from '../audit/catalogs.ts';
import { expiryFaults } from '../audit/expiry.ts';
import { findingOf } from '../audit/faults.ts';
import { joinMisplaced } from '../audit/place.ts';
import { judging, revokedBy } from '../audit/revoked.ts';
import { judgesOf } from '../audit/signatures.ts';
import { overdueText } from '../audit/unlisted.ts';
import { InputError, SourceError } from '../errors.ts';
import { openFeedFile } from '../feed/catalog/feed-json.ts';
import { remembersIn } from '../feed/catalog/whose.ts';
import { acceptedKeys } from '../feed/trust.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { pagesAddress } from '../pages/address.ts';
import { verifyChange } from '../pages/verify-change.ts';
import type { Finding } from '../report/finding.ts';
import { type ReportedChange, readChangeReport } from '../report/read-change.ts';
import type { VerifyReport } from '../report/report.ts';
import { isRewritten } from '../report/since.ts';
import { closureFindings } from '../run/closure-findings.ts';
import { loadKeys } from '../run/keys.ts';
import type { ReadFolder } from '../run/read-folders.ts';
import { readSaved, saveAnswer } from '../run/saved-answer.ts';
import { asuFindings } from '../served/asu.ts';
import type { FetchLimits } from '../served/attempt.ts';
import { servedCatalogs } from '../served/catalogs.ts';
import { type Fetcher, makeFetcher } from '../served/fetcher.ts';
import { indexNames, parseAddress, type ServedFeed } from '../served/find-feed.ts';
import { feedFolders, folderAt } from '../served/find-folders.ts';
import { type Clock, REAL_CLOCK } from '../served/poll.ts';
import { publishedKeys } from '../served/published-keys.ts';
import { compareSince, findFeedSince, type SinceLook } from '../served/since.ts';
import { unlistedServed } from '../served/unlisted.ts';
import { readUpstreamIndex } from '../served/upstream-index.ts';
import {
  type FolderVerdict,
  PATIENCE,
  type Patience,
  type ServedFolder,
  verifyFolders,
} from '../served/verify.ts';
import { verifyReport } from '../served/verify-report.ts';
import { foldersToLookAt, type Settings } from '../settings/settings.ts';
import { readKnownDevices } from '../sources/known-devices.ts';
import { readWholeFile } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/** Limits that tests shorten. */
export interface VerifyLimits {
  fetch?: Partial<FetchLimits>;
  patience?: Partial<Patience>;
  clock?: Clock;
}

/**
 * Fetches a feed, or one folder of any feed, as subscribers do, and verifies it. With the report of a publish, waits for
 * its change, and verifies that. Changes nothing.
 */
export async function verify(
  args: readonly string[],
  settings: Settings,
  host: Host,
  limits: VerifyLimits = {},
): Promise<VerifyReport> {
  const { signingKeys, trustedKeys, revoked } = await loadKeys(settings, host);
  const given = acceptedKeys({ signingKeys, trustedKeys });
  const { all, report, timeout, knownKeys } = settings.verify;
  const known = knownKeys.length === 0 ? undefined : await readKnownDevices(knownKeys, host.cwd);
  const fetcher = makeFetcher(host.fetch, limits.fetch);
  const patience = { ...PATIENCE, ...limits.patience };
  const clock = limits.clock ?? REAL_CLOCK;
  if (report !== undefined) {
    if (known !== undefined) throw notTogether();
    const change = await readReport(report, host);
    const isGiven = args.length > 0 || settings.feed.url !== undefined;
    const where = (isGiven ? undefined : change.url) ?? (await givenAddress(args, settings, host));
    const { address: root } = parseAddress(where);
    return await verifyChange(change, root, { fetcher, given, patience, clock, timeout, host });
  }
  const { address, named } = parseAddress(await givenAddress(args, settings, host));
  const look: SinceLook = {
    ...{ fetcher, address, patience, clock, now: host.now, say: (line) => host.say(line) },
    saved: await readSaved(settings.verify, fetcher, host),
  };
  const { feed, faults } = await findFeedSince(look);
  const findings: Finding[] = [...faults, ...oddFeedFile(feed?.dropped ?? [])].map(findingOf);

  const isWhole = feed !== undefined && feed.root.href === address.href && named === undefined;
  const folders = isWhole
    ? feedFolders(feed, foldersToLookAt(settings))
    : await folderAt(fetcher, address, named, feed, settings.repositories[0]);
  if (isWhole) {
    const paths = [...new Set(folders.map(({ path }) => path))];
    const remembers = remembersIn({ state: 'whole', feed: feed.file });
    findings.push(...(await servedCatalogs(fetcher, feed.root, paths, remembers)).map(findingOf));
  }
  const published =
    feed === undefined ? [] : await publishedKeys(fetcher, feed.root, feed.file.keys, findings);
  const isRevoked = revokedBy(revoked, feed?.file.keys ?? []);
  const keys = judgesOf(given, judging(published, revoked, isRevoked));
  const verdicts = await verifyFolders(folders, {
    fetcher,
    keys,
    isRevoked,
    root: address,
    all,
    patience,
    clock,
    ...(known === undefined ? {} : { devices: { known, now: host.now } }),
    say: (line) => host.say(line),
    progress: (label, done, total) => host.progress(label, done, total),
  });
  findings.push(...joinMisplaced(verdicts.flatMap(({ faults }) => faults)).map(findingOf));
  const judged = verdicts.map(({ folder: { path }, signatures }) => ({ path, signatures }));
  findings.push(...expiryFaults(judged, 'server', host.now).map(findingOf));
  const { leaving = [] } = feed?.file ?? {};
  const left = new Set(leaving.map(({ path }) => new URL(path, feed?.root).href));
  findings.push(...(await unlistedServed(verdicts, fetcher, address, left)));
  for (const line of overdueText({ leaving }, host.now)) host.say(line);
  if (settings.verify.as === 'asu') {
    findings.push(...(await asuFindings(verdicts, feed?.file.keys ?? [], fetcher, feed?.root ?? address)));
  }
  if (settings.closure !== 'off') {
    const judged = new Set(folders.map(({ path }) => path));
    const others = isWhole ? feedFolders(feed, EVERYWHERE).filter(({ path }) => !judged.has(path)) : [];
    const served = await readServedFolders([...folders, ...others], fetcher, keys);
    const isJudged = (path: string): boolean => judged.has(path);
    findings.push(
      ...(await closureFindings(served, isJudged, feed?.file ?? NO_FEED, settings, 'server', host)),
    );
  }
  const isAll = isWhole && folders.length === feedFolders(feed, EVERYWHERE).length;
  const past = await comparison(look, feed, verdicts, isAll, settings, host);
  findings.push(...past.findings);
  const { since } = past;
  return verifyReport({ root: address, all, given, judges: keys, verdicts, findings, known, since });
}

/** Compares the feed with an earlier answer, and keeps this one, as far as the settings want it. */
async function comparison(
  look: SinceLook,
  feed: ServedFeed | undefined,
  verdicts: readonly FolderVerdict[],
  isWhole: boolean,
  { verify: { since, save } }: Pick<Settings, 'verify'>,
  host: Host,
): Promise<Pick<VerifyReport, 'findings' | 'since'>> {
  if (since === undefined && save === undefined) return { findings: [] };
  const compared = await compareSince(look, feed, verdicts, isWhole);
  const { report, findings, answer } = compared;
  // Later answers are to be compared with the last one that was sound.
  if (save !== undefined && !isRewritten(report)) await saveAnswer(save, answer, host);
  return { findings, since: report };
}

/** What served folders list, with all that their entries say. An index that cannot be read is reported anyway. */
async function readServedFolders(
  served: readonly ServedFolder[],
  fetcher: Fetcher,
  keys: readonly PublicKey[],
): Promise<ReadFolder[]> {
  const folders: ReadFolder[] = [];
  for (const { path, url, format } of served) {
    const places = indexNames(format).map((name) => ({ folder: url, format, name }));
    const answer = await readUpstreamIndex(fetcher, places, { keys, allowUnsigned: true }).catch(passOver);
    if (answer?.state !== 'read') continue;
    const { entries, schemes } = answer;
    folders.push({ path, format, entries, schemes });
  }
  return folders;
}

function passOver(error: unknown): undefined {
  if (!(error instanceof SourceError)) throw error;
}

/** Every folder of a feed. */
const EVERYWHERE = [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];

/** Stands for the `feed.json` of a feed that has none. */
const NO_FEED = openFeedFile(undefined).feed;

async function readReport(file: string, host: Host): Promise<ReportedChange> {
  const bytes = await readWholeFile(resolve(host.cwd, file), printable(file));
  return readChangeReport(bytes.toString('utf8'), file);
}

const notTogether = (): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: '`known-keys` and `report` are both given, and `report` looks at one change only',
    remedy: 'Run `verify` twice: once with `report`, and once with `known-keys`.',
  });

/** The address to verify: the given one, or that of the repository's Pages site. */
async function givenAddress(args: readonly string[], settings: Settings, host: Host): Promise<string> {
  const [given, ...others] = settings.feed.url === undefined ? args : [...args, settings.feed.url];
  if (others.length > 0) {
    throw new InputError({
      code: 'INPUT_UNKNOWN',
      message: 'verify takes one address at a time',
      remedy: 'Write `pkgfeed verify URL`.',
    });
  }
  const address = given ?? (await pagesAddress(settings.home, host));
  if (address !== undefined) return address;
  throw new InputError({
    code: 'INPUT_MISSING',
    message: 'no address is given, and there is no repository on GitHub Pages to verify',
    remedy: 'Give `url`, or give `pages-repository` the owner/name of a repository that GitHub Pages serves.',
  });
}
