import { leftBehind } from '../audit/canary.ts';
import { findingOf } from '../audit/faults.ts';
import { judgedByItself, signatureWord } from '../audit/signatures.ts';
import { type SeenIndex, viewOf } from '../feed/canary.ts';
import type { PublicKey } from '../keys/key.ts';
import type { KnownDevice } from '../keys/known-device.ts';
import type { Finding } from '../report/finding.ts';
import type { VerifyReport } from '../report/report.ts';
import { isRewritten, type SinceReport } from '../report/since.ts';
import type { FolderVerdict } from './verify.ts';

/** What a verification was made with, and what it found. */
export interface Verification {
  /** The address that was verified. */
  root: URL;
  /** Whether every package was fetched. */
  all: boolean;
  /** The keys that the run was given. */
  given: readonly PublicKey[];
  /** All keys that judged the signatures. */
  judges: readonly PublicKey[];
  verdicts: readonly FolderVerdict[];
  findings: readonly Finding[];
  /** The devices whose view was asked for; undefined where nobody asked. */
  known?: readonly KnownDevice[] | undefined;
  /** What an earlier answer shows; undefined where none was asked for. */
  since?: SinceReport | undefined;
}

/** The report of a verification. Adds what follows from keys that only the feed itself vouches for. */
export function verifyReport({
  root,
  all,
  given,
  judges,
  verdicts,
  findings,
  known,
  since,
}: Verification): VerifyReport {
  const signatures = verdicts.flatMap((verdict) => verdict.signatures);
  const byItself = judgedByItself(signatures, given);
  const devices = known?.map((device, i) => viewOf(device, indexesSeen(verdicts, i))) ?? null;
  const found = [...findings, ...byItself, ...(devices ?? []).flatMap(leftBehind).map(findingOf)];
  return {
    command: 'verify',
    feed: root.href,
    ok: !found.some(({ severity }) => severity === 'error') && !(since !== undefined && isRewritten(since)),
    all,
    keys: keysWord(given, judges, byItself),
    folders: verdicts.map((verdict) => ({
      path: verdict.folder.path || '.',
      format: verdict.folder.format.name,
      packages: verdict.entries.length,
      signature: signatureWord(verdict.signatures, given),
    })),
    packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
    bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
    findings: found,
    devices,
    ...(since === undefined ? {} : { since }),
  };
}

/** Every index of the feed as the device at this place of the list sees it. */
const indexesSeen = (verdicts: readonly FolderVerdict[], at: number): SeenIndex[] =>
  verdicts.flatMap(({ folder: { path, format }, sights }) =>
    (sights[at] ?? []).map((sight) => ({ path, format: format.name, ...sight })),
  );

function keysWord(
  given: readonly PublicKey[],
  judges: readonly PublicKey[],
  byItself: readonly Finding[],
): VerifyReport['keys'] {
  if (given.length === 0) return judges.length > 0 ? 'published' : 'none';
  return byItself.length > 0 ? 'both' : 'given';
}
