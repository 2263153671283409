import type { FolderFiles, Format, Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { KnownDevice } from '../keys/known-device.ts';
import type { Scheme } from '../keys/scheme.ts';
import { REFUSALS } from './key-change.ts';

/**
 * Whether devices with certain keys accept an index, decided as their package managers do: OpenWrt's opkg finds the key by
 * its fingerprint, Yocto's opkg looks at the first OpenPGP signature alone, apk finds a key of apk v2 by its file name and
 * one of apk v3 by its id.
 */

/** What a device with keys of one scheme makes of an index. */
export interface Sight {
  scheme: Scheme;
  /** The name of the index file. */
  index: string;
  /** `unsigned` where the index has no signature of the scheme, so that it may be for other devices. */
  state: 'accepts' | 'refuses' | 'unsigned';
  /** What the package manager says; empty where it accepts the index. */
  says: string;
}

/** What a device makes of the indexes of a folder; none for a folder of which it can check no signature. */
export async function sightsOf(
  format: Format,
  files: FolderFiles,
  { keys }: KnownDevice,
  now: Date,
): Promise<Sight[]> {
  const { indexFile, schemes, secondIndex } = format;
  const signatures = await format.verify(files, keys);
  const sights = schemes.flatMap((scheme) => sightOf(scheme, indexFile, signatures, keys, now));
  const second = files.get(secondIndex?.file ?? '');
  if (secondIndex === undefined || second === undefined) return sights;
  const ofSecond = await secondIndex.verify(second, keys);
  return [...sights, ...sightOf('apk-v3', secondIndex.file, ofSecond, keys, now)];
}

function sightOf(
  scheme: Scheme,
  index: string,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
  now: Date,
): Sight[] {
  const own = keys.filter((key) => key.scheme === scheme);
  if (own.length === 0) return [];
  const made = signatures.filter((signature) => signature.scheme === scheme);
  if (made.length === 0) return [{ scheme, index, state: 'unsigned', says: REFUSALS[scheme] }];
  const says = JUDGES[scheme](made, own, now);
  return [{ scheme, index, state: says === '' ? 'accepts' : 'refuses', says }];
}

/** What the package manager of a scheme says of signatures; empty where it accepts them. */
type Judge = (signatures: readonly Signature[], keys: readonly PublicKey[], now: Date) => string;

const isGood = ({ state }: Signature): boolean => state === 'good';

const JUDGES: { readonly [scheme in Scheme]: Judge } = {
  usign: (signatures) => (signatures.some(isGood) ? '' : REFUSALS.usign),
  openpgp: (signatures, _, now) => {
    const files = [...new Set(signatures.map(({ file }) => file))];
    const firsts = files.flatMap((name) => signatures.find(({ file }) => file === name) ?? []);
    return firsts.map((first) => openpgpSays(first, now)).find((says) => says !== '') ?? '';
  },
  'apk-v2': (signatures, keys) => {
    // apk tries the first signature whose key it has, and no other.
    const first = signatures.find((one) => keyNamed(one, keys) !== undefined);
    const key = first && keyNamed(first, keys);
    return first?.state === 'good' && first.key.text === key?.text ? '' : REFUSALS['apk-v2'];
  },
  'apk-v3': (signatures) => (signatures.some(isGood) ? '' : REFUSALS['apk-v3']),
};

const keyNamed = (signature: Signature, keys: readonly PublicKey[]): PublicKey | undefined => {
  const name = signature.state === 'good' ? signature.key.keyId : signature.keyId;
  return keys.find(({ keyId }) => keyId === name);
};

function openpgpSays(signature: Signature, now: Date): string {
  if (signature.state === 'bad') return REFUSALS.openpgp.replace('No public key', 'Bad signature');
  if (signature.state === 'unknown-key') return REFUSALS.openpgp;
  const { ending } = signature;
  if (ending === undefined || ending.at.getTime() > now.getTime()) return '';
  return REFUSALS.openpgp.replace('No public key', ending.of === 'key' ? 'Key expired' : 'Signature expired');
}

/** An index of a feed as a device sees it. */
export interface SeenIndex extends Sight {
  /** The path of the folder. */
  path: string;
  format: string;
}

/** What a device makes of a feed. */
export interface DeviceView {
  name: string;
  keys: { scheme: Scheme; keyId: string }[];
  /** True for a device that accepts every index that is for it. */
  canUpdate: boolean;
  /** The indexes that are for it. */
  indexes: SeenIndex[];
}

/**
 * Which indexes of a feed are for a device, and whether it accepts them all. Keys alone do not say to which folders a
 * device listens. An index without a signature of its kind is for other devices, unless every index lost it. The RSA key
 * of an Alpine device is also one of apk v3: there it counts if it fits, or if the feed has no index of apk v2.
 *
 * @param seen every index of the feed
 */
export function viewOf({ name, keys }: KnownDevice, seen: readonly SeenIndex[]): DeviceView {
  const ofAlpine = new Set(keys.filter(({ scheme }) => scheme === 'apk-v2').map(({ text }) => text));
  const isOfV3 = keys.some(({ scheme, text }) => scheme === 'apk-v3' && !ofAlpine.has(text));
  const hasV2 = seen.some(({ scheme }) => scheme === 'apk-v2');
  const isFor = ({ scheme, state }: SeenIndex): boolean => {
    if (scheme === 'apk-v3' && !isOfV3 && hasV2) return state === 'accepts';
    return state !== 'unsigned' || seen.every((one) => one.scheme !== scheme || one.state === 'unsigned');
  };
  const indexes = seen.filter(isFor);
  return {
    name,
    keys: keys.map(({ scheme, keyId }) => ({ scheme, keyId })),
    canUpdate: indexes.length > 0 && indexes.every(({ state }) => state === 'accepts'),
    indexes,
  };
}
