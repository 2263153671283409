import { KeyError } from '../errors.ts';
import type { Signature } from '../formats/format.ts';
import { timeText } from '../keys/expiry.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import { firstNames } from '../text/first-names.ts';
import { printable } from '../text/printable.ts';
import { type Obstacle, obstacleOf, type Succession, type Successor } from './key-succession.ts';
import { isRevokedId } from './revoked.ts';

/** A key as devices know it: by its id, which for apk v2 is the name of its file. */
interface Signer {
  scheme: Scheme;
  keyId: string;
  /** Undefined when nobody here has the key. */
  key: PublicKey | undefined;
  /** False when the key of that id did not make the signature. */
  isGood: boolean;
}

/**
 * What an index loses: a key, its place before all others, which Yocto's opkg asks for, or in apk v2 the key that had
 * the name.
 */
type LossKind = 'key' | 'first place' | 'name';

/** A key that devices may know an index by, and no longer will. */
interface DroppedKey extends Pick<Signer, 'scheme' | 'keyId'> {
  kind: LossKind;
}

/** The keys that no longer sign an index. */
export interface DroppedKeys {
  /** The path of the index. */
  index: string;
  keys: readonly DroppedKey[];
  /** True when no key goes on that devices looked for before, so that no device can know the new signatures. */
  isEvery: boolean;
  /** The keys that sign after the change. */
  successors: readonly Successor[];
}

/** The keys that signatures name. One that does not verify names its key too: devices hold that key. */
function signersOf(signatures: readonly Signature[]): Signer[] {
  const signers = signatures.flatMap((signature): Signer[] => {
    const { scheme } = signature;
    const isGood = signature.state !== 'bad' || signature.madeBy !== undefined;
    if (signature.state === 'bad' && signature.madeBy !== undefined)
      return [{ scheme, keyId: signature.keyId ?? '', key: signature.madeBy, isGood }];
    if (signature.state === 'good')
      return [{ scheme, keyId: signature.key.keyId, key: signature.key, isGood }];
    return signature.keyId === undefined ? [] : [{ scheme, keyId: signature.keyId, key: undefined, isGood }];
  });
  const isKnown = (one: Signer): boolean => signers.some((other) => other.isGood && hasName(one, other));
  return signers.filter((one) => one.isGood || !isKnown(one));
}

/** True for one id. A signature that does not verify may name a subkey of an OpenPGP key. */
const hasName = (a: Signer, b: Signer): boolean =>
  a.scheme === b.scheme &&
  (a.keyId === b.keyId || (a.scheme === 'openpgp' && (answers(a, b.keyId) || answers(b, a.keyId))));

const answers = ({ key }: Signer, keyId: string): boolean => key?.answersTo(keyId) === true;

/** In apk v2 two keys can have one name, and a signature that does not verify may be by another key than ours. */
const isSame = (a: Signer, b: Signer): boolean =>
  hasName(a, b) &&
  (a.scheme !== 'apk-v2' ||
    (a.isGood && b.isGood && (a.key === undefined || b.key === undefined || a.key.text === b.key.text)));

/**
 * The keys that signed an index before and do not sign it after a change.
 *
 * @param index its path
 * @returns undefined when every key goes on signing
 */
export function droppedKeys(
  index: string,
  before: readonly Signature[],
  after: readonly Signature[],
): DroppedKeys | undefined {
  const isIn = (list: readonly Signer[], one: Signer): boolean => list.some((other) => isSame(one, other));
  const isValid = ({ state }: Signature): boolean => state !== 'bad';
  const now = signersOf(after.filter(isValid));
  const seenNow = signersOf(after.filter(isSeen).filter(isValid));
  const seen = signersOf(before.filter(isSeen));
  const kindOf = (one: Signer): LossKind[] => {
    if (!isIn(now, one)) return [now.some((other) => hasName(one, other)) ? 'name' : 'key'];
    return isIn(seen, one) && !isIn(seenNow, one) ? ['first place'] : [];
  };
  const old = signersOf(before).filter((one, i, all) => !isIn(all.slice(0, i), one));
  const keys = old.flatMap((one) =>
    kindOf(one).map((kind) => ({ scheme: one.scheme, keyId: one.keyId, kind })),
  );
  if (keys.length === 0) return undefined;
  const successors = seenNow.flatMap((one): Successor[] => {
    const { scheme, keyId, key } = one;
    return key === undefined ? [] : [{ scheme, keyId, fileName: key.fileName, signedBefore: isIn(old, one) }];
  });
  return { index, keys, isEvery: !seen.some((one) => isIn(seenNow, one)), successors };
}

/** True for a signature that devices look at: Yocto's opkg looks at the first OpenPGP signature of a file, and no other. */
const isSeen = ({ scheme, file }: Signature, at: number, all: readonly Signature[]): boolean =>
  scheme !== 'openpgp' || all.findIndex((other) => other.scheme === scheme && other.file === file) === at;

/** What a device does that does not have the new key. */
export const REFUSALS: { readonly [scheme in Scheme]: string } = {
  usign: "OpenWrt's opkg says `Signature check failed` and forgets the packages of the feed",
  openpgp: "Yocto's opkg says `No public key` and forgets the packages of the feed",
  'apk-v2': 'apk says `UNTRUSTED signature` or `BAD signature` and stays with the packages that it knows',
  'apk-v3': 'apk says `UNTRUSTED signature` and stays with the packages that it knows',
};

interface Loss {
  scheme: Scheme;
  kind: LossKind;
  keyIds: string[];
  indexes: string[];
}

/** The same keys of several indexes as one loss. */
function gathered(dropped: readonly DroppedKeys[]): Loss[] {
  const losses = new Map<string, Loss>();
  for (const { index, keys } of dropped) {
    for (const { scheme, kind } of keys) {
      const alike = keys.filter((key) => key.scheme === scheme && key.kind === kind);
      const keyIds = [...new Set(alike.map(({ keyId }) => keyId))];
      const id = JSON.stringify([scheme, kind, keyIds]);
      const loss = losses.get(id) ?? { scheme, kind, keyIds, indexes: [] };
      if (loss.indexes.at(-1) !== index) loss.indexes.push(index);
      losses.set(id, loss);
    }
  }
  return [...losses.values()];
}

/** What happens to a few indexes, and what devices do then. `verb` is such as `is no longer`. */
function wordsOf({ scheme, kind, keyIds, indexes }: Loss, verb: string): string {
  const ids = keyIds.map(printable).join(', ');
  const signers = { key: ids, 'first place': `${ids} as the first key`, name: `the same ${ids}` }[kind];
  return `${firstNames(indexes)} ${verb} signed by ${signers}: on devices without another key of the feed, ${REFUSALS[scheme]}`;
}

/** Warns of keys that no longer sign, once for all indexes that lose the same keys. */
export function droppedWarnings(dropped: readonly DroppedKeys[]): string[] {
  return gathered(dropped).map((loss) =>
    wordsOf(loss, `${loss.indexes.length === 1 ? 'is' : 'are'} no longer`),
  );
}

/**
 * One error for each kind of key that may not leave: of which indexes lose every one that devices can know, or whose
 * successor is too new.
 */
export function keyChanged(dropped: readonly DroppedKeys[], succession: Succession): KeyError[] {
  const stopped = dropped.map((one) => ({
    ...one,
    keys: one.keys.filter((key) => obstacleFor(one, key, succession) !== undefined),
  }));
  return gathered(stopped).map((loss) => {
    const own = stopped.find(({ index }) => index === loss.indexes[0]);
    const key = own?.keys.find(({ scheme, kind }) => scheme === loss.scheme && kind === loss.kind);
    const obstacle = own && key && obstacleFor(own, key, succession);
    return new KeyError({
      code: 'KEY_CHANGED',
      message: `${wordsOf(loss, 'would no longer be')}${waitText(obstacle, succession.now)}`,
      remedy: loss.keyIds.some((keyId) => isRevokedId(succession.revoked, loss.scheme, keyId))
        ? CHANGE_OF_REVOKED
        : loss.kind === 'name'
          ? CHANGE_OF_NAMESAKE
          : CHANGES[loss.scheme],
    });
  });
}

/** Why an index may not lose a key; undefined where it may. */
function obstacleFor(
  { isEvery, successors }: DroppedKeys,
  { scheme, keyId, kind }: DroppedKey,
  succession: Succession,
): Obstacle | undefined {
  const own = successors.filter((one) => one.scheme === scheme);
  if (isRevokedId(succession.revoked, scheme, keyId))
    return isEvery ? { keyId, from: undefined, since: undefined } : undefined;
  // A run that signs no more in a scheme is stopped elsewhere, unless devices of another scheme go on.
  if (own.length === 0 || kind === 'name')
    return isEvery ? { keyId, from: undefined, since: undefined } : undefined;
  const since = succession.since({ scheme, fileName: fileNameOf(scheme, keyId) });
  return obstacleOf({ scheme, since }, own, succession);
}

/** The name of the file of a key that perhaps nobody here has. */
const fileNameOf = (scheme: Scheme, keyId: string): string =>
  `${keyId}${{ usign: '', openpgp: '.asc', 'apk-v2': '', 'apk-v3': '.pem' }[scheme]}`;

function waitText(obstacle: Obstacle | undefined, now: Date): string {
  if (obstacle?.since === undefined) return '';
  const published = `. The new key ${printable(obstacle.keyId)} is published since ${timeText(obstacle.since)}`;
  if (obstacle.from === undefined) return `${published}, and has not signed beside the old one`;
  return obstacle.from.getTime() <= now.getTime()
    ? ''
    : `${published}, and \`rotate-after\` lets it sign alone from ${timeText(obstacle.from)} on`;
}

const TELLS = '`pkgfeed rotate` tells how far the change is';
const OVERLAP = `Sign with the key that devices know, and with the new one too, until the new one has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`;
const CHANGES: { readonly [scheme in Scheme]: string } = {
  usign: `Sign with the key that devices know. A feed has room for one usign signature: to change keys, publish the new public key with \`next-keys\` and put it on your devices, and change over when it has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`,
  openpgp: `Sign with the key that devices know first, because Yocto looks at no other. Put the new key after it until it has been published for as long as \`rotate-after\` says; ${TELLS}. If the old key is lost, set \`allow-key-change: true\` for one run.`,
  'apk-v2': OVERLAP,
  'apk-v3': OVERLAP,
};
const CHANGE_OF_REVOKED =
  'The key is revoked, so it cannot go on signing. Set `allow-key-change: true` for one run; devices need the new key.';
const CHANGE_OF_NAMESAKE =
  'Sign with the key that devices have under that name, and give a new key another name with `apk-rsa-key-name`. If the old key is lost, or it is the same and only the index was damaged, set `allow-key-change: true` for one run.';
