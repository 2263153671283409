import type { Signature } from '../formats/format.ts';
import type { PublicKey, SigningKey } from '../keys/key.ts';
import { isKeyName, isSystemKeyName } from '../keys/key-name.ts';
import { isKeyPath } from './catalog/plain-values.ts';
import type { Paths } from './edit.ts';
import { type Folder, folderId } from './folders.ts';
import { keyPath } from './key-files.ts';
import { isRevokedId } from './revoked.ts';
import type { OpenedFolder } from './signed-folder.ts';
import type { FeedState } from './state.ts';
import type { Trust } from './trust.ts';

/**
 * apk 2 looks a key up by the name in a signature, so that the same key under another name is another key to a device.
 * A key goes on under the names that a folder's devices know.
 */

/** The names under which keys have signed, by the text of the key. */
export type SigningNames = ReadonlyMap<string, readonly string[]>;

/** How many names of one key are carried on. The names in an index are not signed, so their number is bounded. */
const MOST_NAMES = 8;

/**
 * The names of keys in good signatures. A signature does not cover its own name, so anyone who may write to the feed can
 * change it. A name that is not safe in a path, and one under which systems have a key of their own, is not among them.
 */
export function namesIn(signatures: readonly Signature[]): SigningNames {
  const names = new Map<string, string[]>();
  for (const signature of signatures) {
    if (signature.state !== 'good' || signature.scheme !== 'apk-v2') continue;
    const { text, keyId } = signature.key;
    const own = names.get(text) ?? [];
    const isUsable = isKeyName(keyId) && !isSystemKeyName(keyId);
    if (isUsable && !own.includes(keyId) && own.length < MOST_NAMES) own.push(keyId);
    names.set(text, own);
  }
  return names;
}

/**
 * The keys of the run that sign a folder, each under every name it goes on with.
 *
 * @param signatures those of the folder now
 * @param known the names in other folders of the feed, for keys that have not signed this one
 * @param isPublished true for a path of a key that the feed publishes: a name of the run's own that devices can know
 *   stays, whatever the signatures say
 */
export function folderSigners(
  signatures: readonly Signature[],
  known: SigningNames,
  { signingKeys, allowKeyChange, revoked }: Pick<Trust, 'signingKeys' | 'allowKeyChange' | 'revoked'>,
  isPublished: (path: string) => boolean = () => false,
): SigningKey[] {
  const here = namesIn(signatures);
  const taken = new Set(signingKeys.map(({ publicKey }) => publicKey.fileName));
  return signingKeys.flatMap((key) => {
    const { publicKey, naming } = key;
    if (naming === undefined) return [key];
    const all = here.get(publicKey.text) ?? known.get(publicKey.text) ?? [];
    const before = all.filter((name) => !isRevokedId(revoked, 'apk-v2', name));
    const kept = naming.isChosen && allowKeyChange ? [] : before.filter((name) => !taken.has(name));
    for (const name of kept) taken.add(name);
    const isOwnKnown = before.includes(publicKey.fileName) || isPublished(keyPath(key));
    const signsAsItself = naming.isChosen || kept.length === 0 || isOwnKnown;
    return [...(signsAsItself ? [key] : []), ...kept.map((name) => naming.under(name))];
  });
}

/** A folder of the run, for the keys that sign it. */
interface SignedFolder extends Folder {
  opened: Pick<OpenedFolder, 'signatures'>;
}

/** The keys that sign each folder of a run, by `folderId`. */
export async function signersOfRun(
  folders: readonly SignedFolder[],
  { files, paths }: Pick<FeedState, 'files' | 'paths'>,
  trust: Trust,
): Promise<Map<string, SigningKey[]>> {
  const known = await knownNames(folders, files, trust);
  return new Map(
    folders.map((folder) => [
      folderId(folder),
      folderSigners(folder.opened.signatures, known, trust, (path) => paths.has(path)),
    ]),
  );
}

/** The names in the signed indexes that were read. Nothing else, such as feed.json, says which names devices know. */
async function knownNames(
  folders: readonly SignedFolder[],
  files: ReadonlyMap<string, Buffer>,
  { signingKeys }: Trust,
): Promise<SigningNames> {
  const own = signingKeys.filter(({ naming }) => naming !== undefined).map(({ publicKey }) => publicKey);
  const isNamed = ({ format }: Folder): boolean => own.some(({ scheme }) => format.schemes.includes(scheme));
  const open = folders.filter(isNamed).filter(({ opened }) => !opened.signatures.some(isGood));
  const found: Signature[] = [];
  for (const format of new Set(open.map((folder) => folder.format))) {
    for (const [path, bytes] of files) {
      if (!path.endsWith(`/${format.indexFile}`)) continue;
      found.push(...(await format.verify(new Map([[format.indexFile, bytes]]), own)));
    }
  }
  return namesIn(found);
}

const isGood = ({ state }: Signature): boolean => state === 'good';

/** How many indexes outside the branch and repository are read for the names of keys. */
const WITNESSES = 4;

/**
 * The indexes that may say under which names keys have signed elsewhere in the feed, the most similar paths first. Needed
 * for a new folder without a sibling that says it.
 */
export function witnessesFor(
  { format, path }: Folder,
  paths: Paths,
  { signingKeys }: Pick<Trust, 'signingKeys'>,
): string[] {
  const isNamed = signingKeys.some(
    ({ naming, scheme }) => naming !== undefined && format.schemes.includes(scheme),
  );
  if (!isNamed) return [];
  const wanted = path.split('/').reverse();
  const likeness = (other: string): number => {
    const names = other.split('/').reverse().slice(1);
    return wanted.filter((name, i) => names[i] === name).length;
  };
  return [...paths.keys()]
    .filter((other) => other.endsWith(`/${format.indexFile}`))
    .sort((a, b) => likeness(b) - likeness(a) || (a < b ? 1 : -1))
    .slice(0, WITNESSES);
}

/** How many published keys are read. */
const KEY_FILES = 256;

/** The published keys that a run may have to compare with its own: which names it signs under is known only later. */
export function keysToRead(
  paths: Paths,
  {
    signingKeys,
    trustedKeys,
    nextKeys = [],
    revoked,
  }: Pick<Trust, 'signingKeys' | 'trustedKeys' | 'revoked'> & { nextKeys?: readonly PublicKey[] },
): string[] {
  const trusted = [...trustedKeys, ...nextKeys].map((publicKey) => keyPath({ publicKey }));
  const own = [...new Set([...signingKeys.map(keyPath), ...trusted])];
  // A revoked key may be published under a name that only its file tells.
  if (revoked !== undefined)
    return [...new Set([...own, ...[...paths.keys()].filter(isKeyPath).slice(0, KEY_FILES)])];
  if (!signingKeys.some(({ naming }) => naming !== undefined)) return own;
  const named = [...paths.keys()].filter(
    (path) => path.startsWith('keys/') && isKeyName(path.slice('keys/'.length)),
  );
  return [...new Set([...own, ...named.slice(0, KEY_FILES)])];
}
