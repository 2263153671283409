import { judgesOf } from '../audit/signatures.ts';
import type { Host } from '../host.ts';
import type { PublicKey } from '../keys/key.ts';
import type { Finding } from '../report/finding.ts';
import type { ReportedChange } from '../report/read-change.ts';
import type { VerifyReport } from '../report/report.ts';
import type { Fetcher } from '../served/fetcher.ts';
import type { Clock } from '../served/poll.ts';
import { publishedKeys } from '../served/published-keys.ts';
import { type Patience, verifyFolders } from '../served/verify.ts';
import { verifyReport } from '../served/verify-report.ts';
import { awaitChange } from './await-change.ts';
import { findingsOf, stillThere } from './later-change.ts';
import { servedFolders } from './served-change.ts';

/** How a change is looked for. */
export interface ChangeLook {
  fetcher: Fetcher;
  /** The keys that the run was given. */
  given: readonly PublicKey[];
  patience: Patience;
  clock: Clock;
  /** How long to wait until the server has the change, in milliseconds. */
  timeout: number;
  host: Host;
}

/**
 * Waits until a server has what an earlier run published, and verifies it as devices fetch it.
 *
 * @param root where the feed is served, with a slash at its end
 */
export async function verifyChange(
  change: ReportedChange,
  root: URL,
  { fetcher, given, patience, clock, timeout, host }: ChangeLook,
): Promise<VerifyReport> {
  const { first, longest } = patience;
  host.say(`waiting until ${root.href} shows what was published`);
  const { finding, waited, later } = await awaitChange(root, change.expected, {
    ...{ fetcher, clock, first, longest, timeout },
  });
  const findings: Finding[] = finding === undefined ? [] : [finding];
  const { there, gone } = stillThere(servedFolders(change, root), later);
  findings.push(...gone);
  const published = await publishedKeys(fetcher, root, later?.keys ?? change.keys, findings);
  const judges = judgesOf(given, published);
  const most = Math.max(patience.least, Math.min(patience.most, timeout - waited));
  const verdicts = await verifyFolders(there, {
    ...{ fetcher, root, all: true, clock, patience: { ...patience, most } },
    keys: judges,
    say: (line) => host.say(line),
    progress: (label, done, total) => host.progress(label, done, total),
  });
  for (const verdict of verdicts) findings.push(...findingsOf(verdict.faults, later));
  return verifyReport({ root, all: true, given, judges, verdicts, findings });
}
