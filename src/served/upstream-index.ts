import { randomUUID } from 'node:crypto';
import { decompress } from '../bytes/compression.ts';
import { FormatError, SourceError } from '../errors.ts';
import type { Validators } from '../feed/catalog/upstream-shape.ts';
import { SIGNATURE_LIMIT } from '../feed/file-limits.ts';
import { apkV3 } from '../formats/apk-v3/apk-v3.ts';
import { apkV3AsPackages } from '../formats/apk-v3/other-names.ts';
import { compressedIndex, type Entry, type Format, type Signature } from '../formats/format.ts';
import { FORMATS, formatOfIndex } from '../formats/formats.ts';
import { INDEX_LIMIT } from '../formats/index-budget.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import { printable } from '../text/printable.ts';
import type { Refused } from './attempt.ts';
import type { Fetcher, Revalidated } from './fetcher.ts';
import { indexNames } from './find-feed.ts';

/** Where an index may be. */
export interface IndexPlace {
  /** The folder, with a slash at its end. */
  folder: URL;
  format: Format;
  /** The name of the file: the index, or its compressed form. */
  name: string;
}

/** Who must have signed an index. */
export interface IndexTrust {
  keys: readonly PublicKey[];
  allowUnsigned: boolean;
  /** True for who only looks: an index that no signature fits is read too, and `signatures` says so. */
  allowBad?: boolean;
}

/** An index of an upstream that was read and verified. */
export interface UpstreamRead {
  state: 'read';
  place: IndexPlace;
  entries: Entry[];
  /** As the keys of the trust judge them. */
  signatures: readonly Signature[];
  /** The schemes of its signatures. */
  schemes: ReadonlySet<Scheme>;
  validators: Validators;
}

export type UpstreamAnswer =
  | UpstreamRead
  | { state: 'unchanged'; place: IndexPlace }
  /** No place has an index. `reason` completes “ADDRESS …”. */
  | { state: 'absent'; reason: string }
  | { state: 'failed'; reason: string };

/** The places of the indexes that a folder can have. */
export const placesIn = (folder: URL): IndexPlace[] =>
  FORMATS.flatMap((format) => indexNames(format).map((name) => ({ folder, format, name })));

/** The place of the index that an address names itself; undefined for an address of something else. */
export function placeOfIndex(address: URL): IndexPlace | undefined {
  const name = address.pathname.slice(address.pathname.lastIndexOf('/') + 1);
  const folder = new URL('.', address);
  if (name === apkV3AsPackages.indexFile) return { folder, format: apkV3AsPackages, name };
  const format = FORMATS.find((one) => indexNames(one).includes(name));
  if (format !== undefined) return { folder, format, name };
  return name.endsWith('.adb') ? { folder, format: apkV3, name } : undefined;
}

/** The place of the index that a line `v3 URL` names. */
export const placeOfV3 = (folder: URL): IndexPlace => ({
  folder,
  format: apkV3AsPackages,
  name: apkV3AsPackages.indexFile,
});

/**
 * Reads the index of an upstream at the first of some places that has one.
 *
 * @param known the address of the index that was read before, and what tells whether it has changed since
 * @param isFresh true to fetch it past the caches on the way
 * @throws SourceError for an index that nobody of `trust` signed, or that cannot be read
 */
export async function readUpstreamIndex(
  fetcher: Fetcher,
  places: readonly IndexPlace[],
  trust: IndexTrust,
  known?: Validators & { address: string },
): Promise<UpstreamAnswer> {
  let page: string | undefined;
  const statuses = new Set<number>();
  for (const place of places) {
    const url = addressOf(place);
    const validators = known?.address === url.href ? known : {};
    const answer = await fetcher.getIf(url, INDEX_LIMIT, validators);
    if (answer.state === 'unchanged') return { state: 'unchanged', place };
    if (answer.state === 'there') return await verified(fetcher, place, answer, trust, false);
    const isPage = answer.state === 'wrong' && answer.kind === 'page';
    // Many hosts answer with a page for what they do not have.
    if (isPage) page ??= `${answer.reason} at ${shownUrl(url)}`;
    else if (answer.state === 'absent') statuses.add(answer.status);
    if (!isPage && (answer.state !== 'absent' || answer.status === 401))
      return { state: 'failed', reason: `${reasonOf(answer)} (${shownUrl(url)})` };
  }
  const names = [...new Set(places.map(({ name }) => name))];
  // Some hosts answer 403 for what they do not have.
  const told = statuses.has(403) ? '; it answers 403' : '';
  const none = `has no index (asked for ${names.slice(0, 6).join(', ')}${told})`;
  return { state: 'absent', reason: page === undefined ? none : `has no index: ${page}` };
}

/** The address of an index without a user and a password. */
export const addressOf = ({ folder, name }: IndexPlace): URL => new URL(name, folder);

const shownUrl = (url: URL): string => printable(url.href);

type There = Extract<Revalidated, { state: 'there' }>;

/** @param isFresh true when the index was fetched past the caches */
async function verified(
  fetcher: Fetcher,
  place: IndexPlace,
  { bytes: served, validators }: There,
  trust: IndexTrust,
  isFresh: boolean,
): Promise<UpstreamAnswer> {
  const url = addressOf(place);
  const { format: named, folder, name } = place;
  const bytes = name === compressedIndex(named) ? await unpacked(served, url) : served;
  const format = formatOfIndex(named, bytes);
  const files = new Map([[format.indexFile, bytes]]);
  for (const signature of format.signatureFiles) {
    const plain = new URL(signature, folder);
    const address = isFresh ? pastCaches(plain) : plain;
    const answer = await fetcher.getIf(address, SIGNATURE_LIMIT, {}, isFresh);
    if (answer.state === 'there') files.set(signature, answer.bytes);
    else if (answer.state === 'failed')
      return { state: 'failed', reason: `${reasonOf(answer)} (${signature})` };
  }
  const signatures = await format.verify(files, trust.keys);
  const isGood = signatures.some(({ state }) => state === 'good');
  const bad = signatures.find((one) => one.state === 'bad');
  if (bad !== undefined && !isGood && !isFresh) {
    // A cache may have the index of one build and the signature of another.
    const again = await fetcher.getIf(pastCaches(url), INDEX_LIMIT, {}, true);
    if (again.state === 'there') return await verified(fetcher, place, again, trust, true);
  }
  if (bad !== undefined && !isGood && trust.allowBad !== true) throw badlySigned(url, bad);
  if (!isGood && !trust.allowUnsigned) throw notSigned(url, signatures, trust);
  const schemes = new Set(signatures.map(({ scheme }) => scheme));
  return {
    state: 'read',
    place: { ...place, format },
    entries: parse(format, bytes, url),
    signatures,
    schemes,
    validators,
  };
}

/** The same file under an address that no cache knows. */
function pastCaches(url: URL): URL {
  if (url.protocol === 'file:') return url;
  const fresh = new URL(url);
  fresh.searchParams.set('fresh', randomUUID());
  return fresh;
}

async function unpacked(bytes: Buffer, url: URL): Promise<Buffer> {
  try {
    return await decompress(bytes, 'gzip', INDEX_LIMIT, 0);
  } catch (error) {
    throw error instanceof FormatError ? unreadable(url, error) : error;
  }
}

function parse(format: Format, bytes: Buffer, url: URL): Entry[] {
  try {
    return format.parseIndex(bytes);
  } catch (error) {
    throw error instanceof FormatError ? unreadable(url, error) : error;
  }
}

export function reasonOf(answer: Refused): string {
  return answer.state === 'absent' ? `answers ${answer.status}` : `cannot be used: ${answer.reason}`;
}

const unreadable = (url: URL, cause: FormatError): SourceError =>
  new SourceError({
    code: 'SOURCE_INDEX',
    message: `${shownUrl(url)} is no index that clients can read: ${cause.reason}`,
    remedy: 'Look at what the address serves, and tell whoever runs that feed.',
    cause,
  });

function badlySigned(url: URL, { scheme, ...signature }: Signature): SourceError {
  const reason = signature.state === 'bad' ? `: ${signature.reason}` : '';
  return new SourceError({
    code: 'SOURCE_SIGNATURE',
    message: `the ${scheme} signature of ${shownUrl(url)} does not verify${reason}; it was fetched past the caches too`,
    remedy:
      'Try again later: the feed may be in the middle of a change. If it stays so, tell whoever runs it; nothing was taken.',
  });
}

function notSigned(url: URL, signatures: readonly Signature[], { keys }: IndexTrust): SourceError {
  const ids = signatures.flatMap((one) => (one.state === 'unknown-key' ? [printable(one.keyId)] : []));
  const own = keys.map(({ keyId }) => printable(keyId));
  if (ids.length === 0) {
    return new SourceError({
      code: 'SOURCE_UNSIGNED',
      message: `${shownUrl(url)} is not signed, so nobody vouches for what it lists`,
      remedy: 'Follow a feed that is signed, or set `allow-unsigned-upstream: true` to take it as it is.',
    });
  }
  return new SourceError({
    code: 'SOURCE_UNSIGNED',
    message: `${shownUrl(url)} is signed by ${ids.join(', ')}, and \`upstream-keys\` has ${own.length === 0 ? 'no key' : own.join(', ')}`,
    remedy: KEYS_ARE_FOUND,
  });
}

/** Where the keys of feeds are found. */
export const KEYS_ARE_FOUND =
  'Put the public key of whoever runs that feed into `upstream-keys`: OpenWrt keeps its own at https://github.com/openwrt/keyring and in /etc/opkg/keys or /etc/apk/keys of a device, Alpine in /etc/apk/keys and https://alpinelinux.org/keys/, and most others beside their feed. `allow-unsigned-upstream: true` takes an index without checking it.';
