import { judgesOf } from '../audit/signatures.ts';
import { FeedError } from '../errors.ts';
import { type FeedFile, readFeedFile } from '../feed/catalog/feed-json.ts';
import { pathIn } from '../feed/edit.ts';
import { withPlainIndexes } from '../feed/index-source.ts';
import { publishedSince } from '../feed/key-succession.ts';
import { keyringStates, keyringsSeen, type SeenKeyring } from '../feed/keyring/holds.ts';
import { type FolderIndex, indexesIn } from '../feed/package-files.ts';
import { rotationsOf, type SignedIndex } from '../feed/rotation.ts';
import { filesOf, signedFiles } from '../feed/signed-folder.ts';
import { readFeedFiles, readFeedJson } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { openHome } from '../homes/open-home.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import { isKeyName } from '../keys/key-name.ts';
import { type RotateReport, rotateReport } from '../report/rotate.ts';
import { type CheckedKeys, checkKeys } from '../run/check-keys.ts';
import { feedsBelow, isBelow } from '../run/feeds-below.ts';
import { loadKeys } from '../run/keys.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Tells how far a change of keys is, from what the feed publishes, and what to do next. Changes nothing. The signing keys
 * of the run are those that should sign, and `nextKeys` those that are to come.
 *
 * @throws FeedError for a home without a signed index, and for an index whose signature does not verify
 */
export async function rotate(settings: Settings, host: Host): Promise<RotateReport> {
  const { signingKeys, trustedKeys, nextKeys, revoked } = await loadKeys(settings, host);
  const { home } = await openHome(settings.home, host, 'read');
  const tip = await home.open();
  const below = await feedsBelow(home, tip);
  const indexes = indexesIn(tip.paths).filter(({ path }) => !isBelow(path, below));
  const feed = readFeedFile(await readFeedJson(home, tip));
  const published = keysInPlace(await checkKeys(home, tip));
  const signing = signingKeys.map(({ publicKey }) => publicKey);
  const given = [...signing, ...trustedKeys, ...nextKeys];
  const { signed, keyrings } = await signedIndexes(home, tip, indexes, judgesOf(given, published), feed);
  if (signed.length === 0) throw nothingSigned(home);
  const isNext = ({ scheme, fileName }: PublicKey): boolean =>
    feed.keys.some((key) => key.state === 'next' && key.scheme === scheme && key.path === `keys/${fileName}`);
  const isRevoked = ({ scheme, fileName }: PublicKey): boolean =>
    feed.keys.some(
      (key) => key.state === 'revoked' && key.scheme === scheme && key.path === `keys/${fileName}`,
    );
  const { rotateAfter: after } = settings.keys;
  const rotations = rotationsOf({
    indexes: signed,
    signing,
    next: [...nextKeys, ...published.filter(isNext)],
    given: new Set(given.map(({ keyId }) => keyId)),
    published: published.filter((key) => !isRevoked(key)),
    since: publishedSince(feed, tip.paths),
    now: host.now,
    after,
  });
  const states = keyringStates(keyrings, rotations, [...signing, ...nextKeys, ...published], revoked);
  return rotateReport(home.name, rotations, states, { now: host.now, after });
}

/** The keys that devices find under the names that they look for. */
const keysInPlace = ({ found }: CheckedKeys): PublicKey[] =>
  found
    .filter(({ path, key }) => path === `keys/${key.fileName}`)
    .map(({ key }) => key)
    // Any name of a file is that of a key for apk v2, also that of a key for apk v3.
    .filter(({ scheme, fileName }) => scheme !== 'apk-v2' || isKeyName(fileName));

/** Reads all indexes in one request, judges their signatures, and finds the keyrings that they list. */
async function signedIndexes(
  home: Home,
  tip: Tip,
  indexes: readonly FolderIndex[],
  judges: readonly PublicKey[],
  { keyrings: records = [] }: FeedFile,
): Promise<{ signed: SignedIndex[]; keyrings: SeenKeyring[] }> {
  const paths = indexes.flatMap(({ format, path }) => [
    ...signedFiles(format, path, tip.paths),
    ...[pathIn(path, format.secondIndex?.file ?? format.indexFile)].filter((one) => tip.paths.has(one)),
  ]);
  const read = await readFeedFiles(home, tip, [...new Set(paths)]);
  const files = withPlainIndexes(read, tip.paths);
  const signed: SignedIndex[] = [];
  const keyrings: SeenKeyring[] = [];
  for (const { format, path } of indexes) {
    const own = filesOf(format, path, files);
    keyrings.push(...keyringsSeen(format, path, own, records));
    const signatures = await format.verify(own, judges);
    for (const scheme of format.schemes) {
      const made = signatures.filter((one) => one.scheme === scheme);
      if (made.length > 0) signed.push({ path: pathIn(path, format.indexFile), scheme, signatures: made });
    }
    const second = own.get(format.secondIndex?.file ?? '');
    if (format.secondIndex === undefined || second === undefined) continue;
    const made = await format.secondIndex.verify(second, judges);
    if (made.length > 0)
      signed.push({ path: pathIn(path, format.secondIndex.file), scheme: 'apk-v3', signatures: made });
  }
  for (const { path, signatures } of signed) {
    const bad = signatures.find(({ state }) => state === 'bad');
    if (bad?.state === 'bad') throw badSignature(path, bad.reason);
  }
  return { signed, keyrings };
}

const badSignature = (path: string, reason: string): FeedError =>
  new FeedError({
    code: 'FEED_SIGNATURE',
    message: `a signature of ${path} does not verify, so it says nothing about keys: ${reason}`,
    remedy:
      'Find out who changed it, and restore the folder from the history of the feed; `pkgfeed check` shows all of it.',
  });

const nothingSigned = ({ name }: Home): FeedError =>
  new FeedError({
    code: 'FEED_ABSENT',
    message: `${name} holds no signed index`,
    remedy: 'Check `pages-repository` and `pages-branch`, or `directory`, or publish first.',
  });
