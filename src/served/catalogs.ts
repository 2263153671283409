import { FEED_FILE } from '../feed/catalog/feed-json.ts';
import { oddValues } from '../feed/catalog/known-feed.ts';
import { CATALOG_FILE, CATALOG_LIMIT, stateOfCatalog } from '../feed/catalog/packages-json.ts';
import type { Finding } from '../report/finding.ts';
import { folderAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';
import { lackingFault } from './lacking.ts';

/**
 * Looks whether each folder's `packages.json` is there and whole, as the page wants it. What it says is not judged:
 * nobody signs it.
 *
 * @param root the feed's address, with a slash at its end
 * @param folders paths, as feed.json names them
 */
export async function servedCatalogs(
  fetcher: Fetcher,
  root: URL,
  folders: readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const folder of folders) {
    const address = folderAddress(root, folder);
    if (address === undefined) continue;
    const path = `${folder}/${CATALOG_FILE}`;
    const answer = await fetcher.get(new URL(CATALOG_FILE, address), CATALOG_LIMIT);
    if (answer.state === 'there') {
      if (stateOfCatalog(answer.bytes) === 'damaged') findings.push(damagedCatalog(path));
    } else if (answer.state === 'absent') findings.push(missingCatalog(path));
    else findings.push(...lackingFault(path, answer, 'beside').map(({ mayPass: _, ...finding }) => finding));
  }
  return findings;
}

/** A feed.json or packages.json of pkgfeed's that cannot be read. */
export const damagedCatalog = (path: string): Finding =>
  unusable(path, 'is damaged: it is not the JSON that pkgfeed writes');

export const missingCatalog = (path: string): Finding => unusable(path, 'is missing');

function unusable(path: string, what: string): Finding {
  return {
    severity: 'error',
    path,
    what,
    why: 'the page shows nothing of it, and tools that read it fail',
    remedy: 'Publish a change into this folder or feed, which writes the file anew from the signed indexes.',
  };
}

/** @param dropped the places of values in feed.json that do not fit, one at least */
export function oddCatalog(dropped: readonly string[]): Finding {
  return {
    severity: 'error',
    path: FEED_FILE,
    what: oddValues(dropped),
    why: 'somebody who may write to the feed has changed what its page and installer are made from',
    remedy: 'Look at the history of the file, and publish a change, which writes it anew.',
  };
}
