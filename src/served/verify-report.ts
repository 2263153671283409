import { judgedByItself, signatureWord } from '../audit/signatures.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Finding } from '../report/finding.ts';
import type { VerifyReport } from '../report/report.ts';
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
}

/** The report of a verification. Adds what follows from keys that only the feed itself vouches for. */
export function verifyReport({ root, all, given, judges, verdicts, findings }: Verification): VerifyReport {
  const signatures = verdicts.flatMap((verdict) => verdict.signatures);
  const byItself = judgedByItself(signatures, given);
  const found = [...findings, ...byItself];
  return {
    command: 'verify',
    feed: root.href,
    ok: !found.some(({ severity }) => severity === 'error'),
    all,
    keys: keysWord(given, judges, byItself),
    folders: verdicts.map((verdict) => ({
      path: verdict.folder.path,
      format: verdict.folder.format.name,
      packages: verdict.entries.length,
      signature: signatureWord(verdict.signatures, given),
    })),
    packages: verdicts.reduce((sum, { packages }) => sum + packages, 0),
    bytes: verdicts.reduce((sum, { bytes }) => sum + bytes, 0),
    findings: found,
  };
}

function keysWord(
  given: readonly PublicKey[],
  judges: readonly PublicKey[],
  byItself: readonly Finding[],
): VerifyReport['keys'] {
  if (given.length === 0) return judges.length > 0 ? 'published' : 'none';
  return byItself.length > 0 ? 'both' : 'given';
}
