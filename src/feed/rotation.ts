import type { Signature } from '../formats/format.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Scheme } from '../keys/scheme.ts';
import { finishFrom, type PublishedSince } from './key-succession.ts';

/**
 * How far a change of keys is:
 *
 * - `steady`: no key is to come
 * - `planned`: a key is to come, and the feed does not publish it
 * - `published`: the feed publishes it, and the old key signs alone
 * - `both`: both sign
 * - `changed`: the new key signs alone
 */
export type Stage = 'steady' | 'planned' | 'published' | 'both' | 'changed';

/** The signatures of one scheme in one index. */
export interface SignedIndex {
  path: string;
  scheme: Scheme;
  /** In the order of the file. */
  signatures: readonly Signature[];
}

/** What is known about the keys of a feed. */
export interface RotationFacts {
  indexes: readonly SignedIndex[];
  /** The keys with which a run would sign. */
  signing: readonly PublicKey[];
  /** The keys that are to come: by the settings, or by what the feed says. */
  next: readonly PublicKey[];
  /** The ids of the keys that the run was given. What else is to come, only feed.json says. */
  given: ReadonlySet<string>;
  /** Every key whose public half the feed has. */
  published: readonly PublicKey[];
  since: PublishedSince;
  now: Date;
  /** How long a new key is published before it may sign alone, in milliseconds. */
  after: number;
}

/** Where the change of the keys of one scheme stands. */
export interface Rotation {
  scheme: Scheme;
  stage: Stage;
  /** The ids of the keys that sign and are to go. */
  old: string[];
  /** The ids of the keys that are to come, or that sign alone. */
  new: string[];
  /** Those of the new keys that are to come by feed.json alone, which nobody signs. */
  unconfirmed: string[];
  /** When the new keys were published, the latest of them; null for keys that are not, or nobody knows when. */
  since: string | null;
  /** From when on the new keys may sign alone; null where time alone does not decide. */
  from: string | null;
  /** True when a run with the new keys alone passes now, in every index. */
  mayFinish: boolean;
  /** How many indexes have signatures of the scheme, and how many of them a new key signs. */
  indexes: number;
  signedByNew: number;
}

/** Where the change of keys stands, for each scheme that signs the feed. */
export function rotationsOf(facts: RotationFacts): Rotation[] {
  const schemes = new Set(facts.indexes.map(({ scheme }) => scheme));
  return [...schemes].sort().map((scheme) => rotationOf(scheme, facts));
}

function rotationOf(scheme: Scheme, facts: RotationFacts): Rotation {
  const indexes = facts.indexes.filter((index) => index.scheme === scheme);
  const own = <K extends PublicKey>(keys: readonly K[]): K[] => keys.filter((key) => key.scheme === scheme);
  const signers = distinct(indexes.flatMap(({ signatures }) => signatures.map(idOf)));
  const isSigner = ({ keyId }: PublicKey): boolean => signers.includes(keyId);
  const next = own(facts.next);
  const coming = distinct(
    [...next, ...comingIn(own(facts.signing), own(facts.published), signers, facts)].map(
      ({ keyId }) => keyId,
    ),
  );
  const old = signers.filter((id) => !coming.includes(id));
  const keys = [...next, ...own(facts.signing), ...own(facts.published)];
  const keyOf = (id: string): PublicKey | undefined => keys.find(({ keyId }) => keyId === id);
  const isNew = (signature: Signature): boolean => coming.includes(idOf(signature));
  const signedByNew = indexes.filter(({ signatures }) => signatures.some(isNew)).length;
  const dates = coming.map((id) => {
    const key = keyOf(id);
    return key && facts.since(key);
  });
  const since = latest(dates);
  const from = since === undefined ? undefined : finishFrom(since, facts.after);
  const former = own(facts.published).filter((key) => !isSigner(key) && !coming.includes(key.keyId));
  const stage = stageOf(coming, old, former, signedByNew, dates);
  const isDue = from !== undefined && from.getTime() <= facts.now.getTime();
  const isBeside = scheme === 'usign' || signedByNew === indexes.length;
  return {
    ...{ scheme, stage },
    old: stage === 'changed' ? former.map(({ keyId }) => keyId) : old,
    new: stage === 'steady' || stage === 'changed' ? signers : coming,
    unconfirmed: coming.filter((id) => !facts.given.has(id) && !signers.includes(id)),
    since: since?.toISOString() ?? null,
    from: stage === 'published' || stage === 'both' ? (from?.toISOString() ?? null) : null,
    mayFinish: (stage === 'published' || stage === 'both') && isDue && isBeside,
    indexes: indexes.length,
    signedByNew,
  };
}

/** The keys that are newer than others that sign: those of a run that are not in the indexes yet, or published later. */
function comingIn(
  signing: readonly PublicKey[],
  published: readonly PublicKey[],
  signers: readonly string[],
  { since }: RotationFacts,
): PublicKey[] {
  const isSigner = ({ keyId }: PublicKey): boolean => signers.includes(keyId);
  const fresh = signing.filter((key) => !isSigner(key));
  if (fresh.length > 0 || signers.length < 2) return fresh;
  const date = (key: PublicKey): number => {
    const found = since(key);
    return found instanceof Date ? found.getTime() : 0;
  };
  const known = [...published, ...signing].filter(isSigner);
  const first = Math.min(...known.map(date));
  return known.filter((key) => date(key) > first);
}

function stageOf(
  coming: readonly string[],
  old: readonly string[],
  former: readonly PublicKey[],
  signedByNew: number,
  dates: readonly ReturnType<PublishedSince>[],
): Stage {
  if (coming.length === 0 || (signedByNew > 0 && old.length === 0))
    return former.length > 0 ? 'changed' : 'steady';
  if (signedByNew > 0) return 'both';
  return dates.includes(undefined) ? 'planned' : 'published';
}

const idOf = (signature: Signature): string =>
  signature.state === 'good' ? signature.key.keyId : (signature.keyId ?? '');

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => id !== '');

/** The latest of some dates; undefined unless all are known. */
function latest(dates: readonly ReturnType<PublishedSince>[]): Date | undefined {
  const known = dates.filter((date) => date instanceof Date);
  if (known.length === 0 || known.length < dates.length) return undefined;
  return new Date(Math.max(...known.map((date) => date.getTime())));
}
