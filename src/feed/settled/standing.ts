import { createHash, createHmac } from 'node:crypto';
import type { PublicKey } from '../../keys/key.ts';
import type { FeedFile } from '../catalog/feed-json.ts';
import type { Settled } from '../catalog/settled-shape.ts';
import type { SourceRepository } from '../draft/source-repositories.ts';
import type { FolderPath } from '../edit.ts';
import { type Layout, placeOf } from '../layout.ts';
import type { RunPolicy } from '../policy.ts';
import type { Trust } from '../trust.ts';
import type { FolderIds } from './folder-ids.ts';

/**
 * A repository is settled when a run is made of the same as the one before it, and finds the files that that one left.
 * Such a run would write nothing there, so it need not read the repository. feed.json remembers a digest of all that.
 *
 * Nobody signs feed.json. That does no harm: a run lists, signs and writes nothing because a repository is settled. What
 * somebody changed in a folder has another id, so the folder is read, and its index verified. The digest is made with a
 * secret that follows from the keys of the run, so nobody else can make one. Who can change the branch can put back a
 * digest together with the files and the record of an earlier run. A run that is made of the same as that one then leaves
 * them as they are. Devices, `check` and the next publish there still verify the index.
 */

/** What a repository is made from, besides the feed itself. */
export interface Standing {
  layout: Layout;
  /** The other repositories that it takes packages from. */
  from: readonly SourceRepository[];
  /** The settings and the packages of the run, as text; undefined for a repository that must be read in every run. */
  terms: string | undefined;
}

/** What feed.json says of a settled repository, for the report. */
export type Told = Pick<Settled, 'unchanged' | 'largest' | 'plain'>;

/** The folder that holds the public keys of the feed. */
const KEYS: FolderPath = 'keys';

/** A test for folders whose files say whether these repositories are settled. */
export function concernsThem(standings: readonly Standing[]): (folder: FolderPath) => boolean {
  const layouts = standings.flatMap(({ layout, from }) => [layout, ...from.map((source) => source.layout)]);
  return (folder) => folder === KEYS || layouts.some(({ archOf }) => archOf(folder) !== undefined);
}

/** True when a repository takes packages from one of these. */
export function takesFrom({ from }: Standing, others: readonly Layout[]): boolean {
  const places = new Set(others.map(placeOf));
  return from.some(({ layout }) => places.has(placeOf(layout)));
}

/**
 * A digest of everything that decides what a run writes into a repository; undefined where that is not known.
 *
 * @param ids the files of the feed
 * @param feed what feed.json says: of withdrawals, and of the folders, which a report tells
 * @param told what the report of a settled repository says besides
 */
export function standingDigest(
  { layout, from, terms }: Standing,
  ids: FolderIds,
  { withdrawn = [], folders }: Pick<FeedFile, 'withdrawn' | 'folders'>,
  told: Told,
  { signingKeys, trustedKeys, allowUnsigned, seal, keyring, nextKeys = [], revoked }: StandingRun,
): string | undefined {
  if (terms === undefined) return undefined;
  const isOwn = (folder: FolderPath): boolean => layout.archOf(folder) !== undefined;
  const facts = {
    terms,
    place: [placeOf(layout), layout.branch, layout.repository, layout.target],
    from: from.map(({ name, layout: other }) => [name, placeOf(other)]),
    withdrawn: withdrawn.filter((record) => record.folders.some(isOwn)),
    folders: folders
      .filter(({ path }) => isOwn(path))
      .map((folder) => JSON.stringify(folder))
      .sort(),
    told: [told.unchanged, told.largest?.path, told.largest?.bytes, told.plain],
    keys: signingKeys.map(({ publicKey, naming }) => [...factsOf(publicKey), naming?.isChosen ?? null]),
    trusted: trustedKeys.map(factsOf).sort(),
    allowUnsigned,
    // They are what the keyring is made of.
    ...(keyring === undefined ? {} : { keyring: [keyring, nextKeys.map(factsOf).sort()] }),
    ...(revoked === undefined
      ? {}
      : { revoked: [revoked.keys.map(factsOf).sort(), [...revoked.ids].sort()] }),
  };
  const hash = seal === undefined ? createHash('sha256') : createHmac('sha256', seal);
  hash.update(`${JSON.stringify(facts)}\0`);
  const layouts = [layout, ...from.map((source) => source.layout)];
  const isKnown = ids.addFolder(KEYS, hash) && layouts.every((one) => ids.addRepository(one, hash));
  return isKnown ? hash.digest('hex') : undefined;
}

/** What a run is made of, besides the repository. */
type StandingRun = Trust & Pick<RunPolicy, 'seal' | 'keyring' | 'nextKeys'>;

const factsOf = ({ scheme, keyId, fileName, text }: PublicKey): string[] => [scheme, keyId, fileName, text];
