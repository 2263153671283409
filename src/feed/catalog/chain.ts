import { hash } from 'node:crypto';
import type { Format } from '../../formats/format.ts';
import type { RunPolicy } from '../policy.ts';
import { type Chain, type IndexHashes, PAST_LIMIT, type PastState, STATE_LIMIT } from './chain-shape.ts';
import type { OpenedFeedFile } from './feed-json.ts';

/** The SHA-256 of a file, in hex. */
export const sha256Of = (bytes: Buffer): string => hash('sha256', bytes);

/**
 * What the next `feed.json` says about the states before it. It costs nothing but the present `feed.json`, which a run has
 * read anyway: the hash of that covers what it says of every index.
 *
 * @param bytes of the present `feed.json`; undefined where there is none
 */
export function chainAfter(
  bytes: Buffer | undefined,
  { state, updated, chain }: Pick<OpenedFeedFile, 'state' | 'updated' | 'chain'>,
  { runUrl }: Pick<RunPolicy, 'runUrl'>,
): Chain {
  const run = runUrl ?? null;
  if (bytes === undefined || state === 'absent') return { state: 1, run, past: [] };
  const before: PastState = {
    sha256: sha256Of(bytes),
    updated: updated ?? null,
    run: chain?.run ?? null,
  };
  return {
    // Write only what a later run can read.
    state: ((chain?.state ?? 0) % STATE_LIMIT) + 1,
    run,
    past: [before, ...(chain?.past ?? [])].slice(0, PAST_LIMIT),
  };
}

/** The names of a format's indexes that have signatures of their own. */
export const signedIndexes = ({ indexFile, secondIndex }: Format): string[] =>
  secondIndex === undefined ? [indexFile] : [indexFile, secondIndex.file];

/**
 * The hashes of the indexes of some formats in one folder.
 *
 * @param read the content of an index; undefined for one that is not there
 */
export function hashesOf(
  formats: readonly Format[],
  read: (name: string) => Buffer | undefined,
): IndexHashes | undefined {
  const hashes = formats.flatMap(signedIndexes).flatMap((name) => {
    const bytes = read(name);
    return bytes === undefined ? [] : [[name, sha256Of(bytes)] as const];
  });
  return hashes.length === 0 ? undefined : Object.fromEntries(hashes);
}
