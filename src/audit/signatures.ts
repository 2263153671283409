import type { Format, Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { Finding } from '../report/finding.ts';
import type { ReadFrom } from './fault-kinds.ts';
import { type Fault, faultOf, findingOf } from './faults.ts';
import type { IsRevoked } from './revoked.ts';

/**
 * The keys that judge the signatures of a feed: those that were given, and for each scheme without a given key those
 * that the feed publishes.
 */
export const judgesOf = (given: readonly PublicKey[], published: readonly PublicKey[]): PublicKey[] => [
  ...given,
  ...published.filter(({ scheme }) => !given.some((key) => key.scheme === scheme)),
];

/** How the signatures of a folder are judged. */
export interface SignatureContext {
  from: ReadFrom;
  /** How findings name a file of the folder. */
  shown: (name: string) => string;
  /** Whether the feed publishes a key; not given where its published keys are judged by themselves. */
  publishes?: (key: PublicKey) => boolean;
  /** Tells keys that no longer count. */
  isRevoked?: IsRevoked;
}

/**
 * What is wrong with the signatures of a folder's index.
 *
 * @param signatures as `format.verify` judged them by these keys
 */
export function signatureFaults(
  format: Format,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
  context: SignatureContext,
): Fault[] {
  const hasKey = keys.some(({ scheme }) => format.schemes.includes(scheme));
  if (signatures.length === 0) return [unsigned(format, hasKey, context)];
  const isSigned = signatures.some(({ state }) => state === 'good');
  const good = signatures.flatMap((signature) => (signature.state === 'good' ? [signature.key] : []));
  const bad = signatures.filter((signature) => signature.state === 'bad');
  const unknown = signatures.filter((signature) => signature.state === 'unknown-key');
  return [
    ...[...new Set(good)].flatMap((key) => unpublished(key, context)),
    ...badFaults(format, bad, isChanged(signatures), context),
    // One key may have made several signature files.
    ...unknown
      .filter(({ keyId }, i) => unknown.findIndex((one) => one.keyId === keyId) === i)
      .map((signature) => unknownFault(signature, isSigned, hasKey, context)),
  ];
}

/**
 * One fault for each bad signature, or one for all of them where none is good: then it is the index that was changed.
 */
function badFaults(
  format: Format,
  bad: readonly Extract<Signature, { state: 'bad' }>[],
  areAll: boolean,
  { from, shown }: SignatureContext,
): Fault[] {
  const why = format.schemes.includes('usign')
    ? 'devices refuse the index, and opkg deletes the list it had'
    : 'devices refuse the index, and keep the one they had';
  const [first] = bad;
  if (areAll && first !== undefined && bad.length > 1) {
    const files = [...new Set(bad.map(({ file }) => file))].join(' and ');
    const what = `does not fit any of its signatures in ${files}: ${first.reason}`;
    return [faultOf('badSignature', from, { path: shown(format.indexFile), what, why })];
  }
  return bad.map(({ scheme, file, reason }) =>
    faultOf('badSignature', from, {
      path: shown(file),
      what: `has a bad ${scheme} signature: ${reason}`,
      why,
    }),
  );
}

/** True for an index that no signature fits: somebody changed it after it was signed. */
export const isChanged = (signatures: readonly Signature[]): boolean =>
  signatures.length > 0 && signatures.every(({ state }) => state === 'bad');

function unsigned(format: Format, hasKey: boolean, { from, shown }: SignatureContext): Fault {
  return faultOf('unsigned', from, {
    // Where there is a key, the feed is meant to be signed.
    severity: hasKey ? 'error' : 'warning',
    path: shown(format.indexFile),
    what: `has no ${format.schemes.join(' or ')} signature`,
    ...(from === 'home' && {
      remedy: `Publish with \`${format.keyInput}\` and, once, \`allow-unsigned\`, or run \`pkgfeed reindex\` with the key.`,
    }),
  });
}

function unpublished(key: PublicKey, { from, publishes }: SignatureContext): Fault[] {
  if (publishes === undefined || publishes(key)) return [];
  return [
    faultOf('unpublishedKey', from, {
      severity: 'warning',
      path: `keys/${key.fileName}`,
      what: 'is missing',
    }),
  ];
}

/**
 * @param isSigned whether another signature of the folder is good
 * @param hasKey whether any key could have made it
 */
function unknownFault(
  signature: Extract<Signature, { state: 'unknown-key' }>,
  isSigned: boolean,
  hasKey: boolean,
  { from, shown, isRevoked }: SignatureContext,
): Fault {
  const path = shown(signature.file);
  const signer = `is signed by key ${signature.keyId}`;
  if (isRevoked?.(signature.scheme, signature.keyId) === true)
    return faultOf('revokedKey', from, { path, what: `${signer}, which is revoked` });
  if (!hasKey) {
    return faultOf('noKey', from, { path, what: `${signer}, and there is no key here to check that with` });
  }
  return faultOf('unknownKey', from, {
    // A subscriber needs one good signature. A maintainer wants to know of every key that signs the feed.
    severity: from === 'server' && isSigned ? 'warning' : 'error',
    path,
    what: `${signer}, which is not among the keys that it was checked with`,
  });
}

/** False for an opkg folder without a usign signature: OpenWrt's devices do not use it. */
export const isForOpenWrt = ({ schemes }: Format, signatures: readonly Signature[]): boolean =>
  !schemes.includes('usign') || signatures.some(({ scheme }) => scheme === 'usign');

const goodSchemes = (signatures: readonly Signature[]): Scheme[] =>
  signatures.filter(({ state }) => state === 'good').map(({ scheme }) => scheme);

/**
 * How a report calls the state of a folder's signatures.
 *
 * @param given the keys that the user gave; the feed's published keys have judged schemes without one
 */
export function signatureWord(signatures: readonly Signature[], given: readonly PublicKey[]): string {
  const states = signatures.map(({ state }) => state);
  if (states.includes('bad')) return 'BAD SIGNATURE';
  if (states.includes('good')) {
    const isByGiven = goodSchemes(signatures).some((scheme) => given.some((key) => key.scheme === scheme));
    return isByGiven ? 'signed' : 'signed by its published key';
  }
  return states.includes('unknown-key') ? 'signed by an unknown key' : 'not signed';
}

/**
 * Warns of each scheme that only the feed's own published keys have judged, though keys of other schemes were given.
 *
 * @param signatures of all folders
 */
export function judgedByItself(signatures: readonly Signature[], given: readonly PublicKey[]): Finding[] {
  const alone = [...new Set(goodSchemes(signatures))].filter(
    (scheme) => given.length > 0 && !given.some((key) => key.scheme === scheme),
  );
  return alone.sort().map((scheme) =>
    findingOf(
      faultOf('ownKeys', 'home', {
        severity: 'warning',
        path: 'keys',
        what: `no ${scheme} key was given, so that ${scheme} signatures were judged by what the feed itself publishes`,
      }),
    ),
  );
}
