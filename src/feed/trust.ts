import { FeedError, KeyError } from '../errors.ts';
import type { Format, Signature } from '../formats/format.ts';
import type { PublicKey, SigningKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import { printable } from '../text/printable.ts';
import { isRevoked, isRevokedId, type Revoked } from './revoked.ts';

/** The keys that vouch for an index, and those that sign the next one. */
export interface Trust {
  signingKeys: readonly SigningKey[];
  /** Public keys whose signatures are accepted on existing indexes, in addition to our own. */
  trustedKeys: readonly PublicKey[];
  allowUnsigned: boolean;
  /** True when an index may lose every key that signed it before. */
  allowKeyChange: boolean;
  /** Keys whose signatures no longer count. */
  revoked?: Revoked;
  /** True for a dry run without keys. It writes nothing, so it need not check or sign. */
  isRehearsal: boolean;
}

/** The public keys whose signatures are accepted on existing indexes. */
export function acceptedKeys(trust: Pick<Trust, 'signingKeys' | 'trustedKeys'>): PublicKey[] {
  return [...trust.signingKeys.map((key) => key.publicKey), ...trust.trustedKeys];
}

/**
 * Checks the signatures of an index. A bad signature stops the run. Otherwise one good signature is enough. But in a
 * scheme that this run signs, an existing signature must be good too. Signatures of revoked keys count as if they were
 * not there, but an index with nothing else is not taken for an unsigned one.
 *
 * @throws FeedError
 */
export function checkTrust(path: string, all: readonly Signature[], trust: Trust): void {
  const isOfRevoked = (one: Signature): boolean =>
    (one.state === 'unknown-key' && isRevokedId(trust.revoked, one.scheme, one.keyId)) ||
    (one.state === 'good' &&
      (isRevoked(trust.revoked, one.key) || isRevokedId(trust.revoked, one.scheme, one.key.keyId)));
  const signatures = all.filter((one) => !isOfRevoked(one));
  const [gone] = all.filter(isOfRevoked);
  for (const signature of signatures) {
    if (signature.state !== 'bad') continue;
    throw new FeedError({
      code: 'FEED_SIGNATURE',
      message: `the ${signature.scheme} signature of ${path} does not verify: ${signature.reason}`,
      remedy:
        'Find out who changed it, and restore the folder from the history of the feed, or recompute it with `pkgfeed reindex`.',
    });
  }
  if (trust.isRehearsal) return;
  if (gone !== undefined && gone.state !== 'bad' && signatures.length === 0)
    throw revokedKey(path, gone.state === 'good' ? gone.key.keyId : gone.keyId);
  for (const { scheme, ...signature } of signatures) {
    const isOurs = signatures.some((other) => other.scheme === scheme && other.state === 'good');
    // A good signature of another scheme does not excuse a wrong key of this one.
    const wouldTakeOver = trust.signingKeys.some((key) => key.scheme === scheme);
    if (signature.state === 'unknown-key' && !isOurs && wouldTakeOver) {
      throw unknownKey(path, scheme, signature.keyId, trust);
    }
  }
  if (signatures.some(({ state }) => state === 'good')) return;
  const [unknown] = signatures;
  if (unknown?.state === 'unknown-key') throw unknownKey(path, unknown.scheme, unknown.keyId, trust);
  if (trust.allowUnsigned) return;
  throw new FeedError({
    code: 'FEED_UNSIGNED',
    message: `${path} is not signed, so nobody vouches for what it lists`,
    remedy:
      'Check what it lists, then set `allow-unsigned: true` for one run to take it over as it is, or run `pkgfeed reindex`.',
  });
}

function revokedKey(path: string, keyId: string): FeedError {
  return new FeedError({
    code: 'FEED_REVOKED',
    message: `${path} is signed by key ${printable(keyId)}, which is revoked, and by no other key that counts: somebody else may have made it`,
    remedy:
      'Look at what it lists, then run `pkgfeed reindex` with the new key and `allow-key-change: true`: it carries nothing on from this index, and lists the package files that are there.',
  });
}

function keyList(scheme: Scheme, trust: Trust): string {
  const ids = acceptedKeys(trust)
    .filter((key) => key.scheme === scheme)
    .map((key) => key.keyId);
  return ids.length === 0 ? `no ${scheme} key` : ids.join(', ');
}

export function keyMissing(format: Format): KeyError {
  const secret = `PKGFEED_${format.keyInput.toUpperCase().replaceAll('-', '_')}`;
  const inputs = [format.keyInput, ...format.otherKeyInputs].map((name) => `\`${name}\``).join(' or ');
  return new KeyError({
    code: 'KEY_MISSING',
    message: `${inputs} is not given or empty, and devices refuse ${format.name} indexes without a signature`,
    remedy:
      `Make a key with \`${format.keygen}\` and give it as \`${format.keyInput}\`, or give the key that the feed is signed ` +
      `with already. In a workflow, store it as the repository secret ${secret}: pull requests from forks get no secrets, ` +
      'and called workflows only those that they are handed (`secrets: inherit`). `allow-unsigned` publishes without a key.',
  });
}

/** How to go over to another key, and what devices do meanwhile. */
function changeOf(scheme: Scheme): string {
  const trusting = 'put its public key into `trusted-keys` and set `allow-key-change: true`';
  return scheme === 'usign'
    ? `To change keys, put the new public key on your devices, then ${trusting}: devices without the new key refuse the feed.`
    : `To change keys, sign with both until your devices have the new one; or ${trusting}: devices without the new key then refuse the feed.`;
}

export function unknownKey(path: string, scheme: Scheme, keyId: string, trust: Trust): FeedError {
  return new FeedError({
    code: 'FEED_KEY',
    message: `${path} is signed by key ${printable(keyId)}, and this run holds ${keyList(scheme, trust)}`,
    // Without a key of that kind the run could not renew the signature.
    remedy: trust.signingKeys.some((key) => key.scheme === scheme)
      ? `Use the key the feed was signed with. ${changeOf(scheme)} If that key is lost, \`pkgfeed reindex\` with \`allow-key-change: true\` starts again with the keys of the run.`
      : `Give the ${scheme} key that the feed was signed with too: a feed that is signed with keys of several kinds needs all of them in every run; if that key is lost, \`pkgfeed reindex\` with \`allow-key-change: true\` starts again with the keys of the run, and without the ${scheme} signature.`,
  });
}

/** The keys that sign, and whether the run may go without. */
type Signers = Pick<Trust, 'signingKeys' | 'allowUnsigned'>;

/** The formats that no key of the run can sign; none if unsigned feeds are allowed. */
export function unsignable(formats: readonly Format[], { signingKeys, allowUnsigned }: Signers): Format[] {
  if (allowUnsigned) return [];
  return formats.filter(({ schemes }) => !signingKeys.some(({ scheme }) => schemes.includes(scheme)));
}

/** @throws KeyError for the first format that no key of the run can sign */
export function requireKeys(formats: readonly Format[], trust: Signers): void {
  const [unsigned] = unsignable(formats, trust);
  if (unsigned !== undefined) throw keyMissing(unsigned);
}
