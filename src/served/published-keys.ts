import { findingOf } from '../audit/faults.ts';
import { judgeStatedKey, statedKeyFault } from '../audit/key-files.ts';
import type { FeedKey } from '../feed/catalog/feed-json.ts';
import type { PublicKey } from '../keys/key.ts';
import { PUBLIC_KEY_LIMIT } from '../keys/public-keys.ts';
import type { Finding } from '../report/finding.ts';
import { folderAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';

/** More than any feed has had. Each is a request. */
const KEY_COUNT = 256;

/**
 * Fetches the keys that a feed publishes for its subscribers.
 *
 * @param named the keys and their paths, as `feed.json` names them
 * @param findings gets a finding for each key that is not there or is another one
 */
export async function publishedKeys(
  fetcher: Fetcher,
  root: URL,
  named: readonly FeedKey[],
  findings: Finding[],
): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  // The files of revoked keys are gone.
  const offered = named.filter(({ state }) => state !== 'revoked');
  for (const path of [...new Set(offered.map((key) => key.path))].slice(0, KEY_COUNT)) {
    const folder = folderAddress(root, path);
    const url = folder && new URL(folder.href.replace(/\/$/, ''));
    const answer = url && (await fetcher.get(url, PUBLIC_KEY_LIMIT));
    if (answer?.state !== 'there') {
      const how = answer?.state === 'absent' ? `the server answers ${answer.status}` : answer?.reason;
      const what = `cannot be fetched: ${how ?? 'it is not a plain path'}`;
      findings.push(findingOf(statedKeyFault(path, what)));
      continue;
    }
    const stated = offered.filter((key) => key.path === path);
    const judged = await judgeStatedKey(path, answer.bytes, stated);
    keys.push(...judged.keys);
    findings.push(...judged.faults.map(findingOf));
  }
  return keys;
}
