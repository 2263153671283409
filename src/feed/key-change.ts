import { KeyError } from '../errors.ts';
import type { Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import { firstNames } from '../text/first-names.ts';
import { printable } from '../text/printable.ts';

/** A key as devices know it: by its id, which for apk v2 is the name of its file. */
interface Signer {
  scheme: Scheme;
  keyId: string;
  /** Undefined when nobody here has the key. */
  key: PublicKey | undefined;
}

/** The keys that no longer sign an index. */
export interface DroppedKeys {
  /** The path of the index. */
  index: string;
  keys: readonly Pick<Signer, 'scheme' | 'keyId'>[];
  /** True when no key goes on signing that signed before, so that no device can know the new signatures. */
  isEvery: boolean;
}

/** The keys that signatures name. One that does not verify names its key too: devices hold that key. */
function signersOf(signatures: readonly Signature[]): Signer[] {
  return signatures.flatMap((signature): Signer[] => {
    const { scheme } = signature;
    if (signature.state === 'good') return [{ scheme, keyId: signature.key.keyId, key: signature.key }];
    return signature.keyId === undefined ? [] : [{ scheme, keyId: signature.keyId, key: undefined }];
  });
}

/** In apk v2 two keys can have one name. */
const isSame = (a: Signer, b: Signer): boolean =>
  a.scheme === b.scheme &&
  a.keyId === b.keyId &&
  (a.scheme !== 'apk-v2' || a.key === undefined || b.key === undefined || a.key.text === b.key.text);

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
  const valid = after.filter(({ state }) => state !== 'bad');
  const [now, seen] = [signersOf(valid), signersOf(valid.filter(isSeen))];
  const old = signersOf(before).filter((one, i, all) => !isIn(all.slice(0, i), one));
  const gone = old.filter((one) => !isIn(now, one));
  const isEvery = old.length > 0 && !old.some((one) => isIn(seen, one));
  if (gone.length === 0 && !isEvery) return undefined;
  return { index, keys: isEvery ? old : gone, isEvery };
}

/** True for a signature that devices look at: Yocto's opkg looks at the first OpenPGP signature of a file, and no other. */
const isSeen = ({ scheme, file }: Signature, at: number, all: readonly Signature[]): boolean =>
  scheme !== 'openpgp' || all.findIndex((other) => other.file === file) === at;

/** What a device does that does not have the new key. */
const REFUSALS: { readonly [scheme in Scheme]: string } = {
  usign: "OpenWrt's opkg says `Signature check failed` and forgets the packages of the feed",
  openpgp: "Yocto's opkg says `No public key` and forgets the packages of the feed",
  'apk-v2': 'apk says `UNTRUSTED signature` or `BAD signature` and stays with the packages that it knows',
  'apk-v3': 'apk says `UNTRUSTED signature` and stays with the packages that it knows',
};

interface Loss {
  scheme: Scheme;
  keyIds: string[];
  indexes: string[];
}

/** The same keys of several indexes as one loss. */
function gathered(dropped: readonly DroppedKeys[]): Loss[] {
  const losses = new Map<string, Loss>();
  for (const { index, keys } of dropped) {
    for (const scheme of new Set(keys.map((key) => key.scheme))) {
      const keyIds = keys.filter((key) => key.scheme === scheme).map(({ keyId }) => keyId);
      const id = JSON.stringify([scheme, keyIds]);
      const loss = losses.get(id) ?? { scheme, keyIds, indexes: [] };
      loss.indexes.push(index);
      losses.set(id, loss);
    }
  }
  return [...losses.values()];
}

/** The names of a few indexes, and the ids of the keys that they lose. */
function wordsOf({ keyIds, indexes }: Loss): { names: string; ids: string } {
  return { names: firstNames(indexes), ids: keyIds.map(printable).join(', ') };
}

/** Warns of keys that no longer sign, once for all indexes that lose the same keys. */
export function droppedWarnings(dropped: readonly DroppedKeys[]): string[] {
  return gathered(dropped).map((loss) => {
    const { names, ids } = wordsOf(loss);
    const are = loss.indexes.length === 1 ? 'is' : 'are';
    return `${names} ${are} no longer signed by ${ids}: on devices without another key of the feed, ${REFUSALS[loss.scheme]}`;
  });
}

/** An error when indexes lose every key that devices can know; none when nothing is lost. */
export function keyChanged(dropped: readonly DroppedKeys[]): KeyError[] {
  const losses = gathered(dropped.filter(({ isEvery }) => isEvery));
  if (losses.length === 0) return [];
  const sentences = losses.map((loss) => {
    const { names, ids } = wordsOf(loss);
    const rank = loss.scheme === 'openpgp' ? ' as the first key' : '';
    return `${names} would no longer be signed by ${ids}${rank}, and devices that know no other key would refuse the feed: ${REFUSALS[loss.scheme]}`;
  });
  return [
    new KeyError({
      code: 'KEY_CHANGED',
      message: sentences.join('; '),
      remedy: losses.some(({ scheme }) => scheme === 'usign') ? CHANGE_USIGN : CHANGE_OTHERS,
    }),
  ];
}

const CHANGE_USIGN =
  'Sign with the key that devices know. A feed has room for one usign signature: to change keys, put the new public key on your devices first, then set `allow-key-change: true` for one run.';
const CHANGE_OTHERS =
  'Sign with the key that devices know, and with the new one too (for Yocto after it), until your devices have the new one; then, or if the old key is lost, set `allow-key-change: true` for one run.';
