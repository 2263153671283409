import { damagedCatalog, missingCatalog } from '../audit/catalogs.ts';
import type { Fault } from '../audit/faults.ts';
import { CATALOG_FILE, CATALOG_LIMIT, stateOfCatalog } from '../feed/catalog/packages-json.ts';
import { type Remembers, stateWith } from '../feed/catalog/whose.ts';
import { pathIn } from '../feed/edit.ts';
import { folderAddress } from './address.ts';
import type { Fetcher } from './fetcher.ts';
import { missingFault } from './missing.ts';

/**
 * Fetches each folder's `packages.json` and reports those that are missing or damaged. Their content is not judged:
 * nobody signs it.
 *
 * @param root the feed's address, with a slash at its end
 * @param folders paths, as feed.json names them
 * @param remembers true for files that feed.json does not leave to others
 */
export async function servedCatalogs(
  fetcher: Fetcher,
  root: URL,
  folders: readonly string[],
  remembers: Remembers,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const folder of folders) {
    const address = folderAddress(root, folder);
    if (address === undefined) continue;
    const path = pathIn(folder, CATALOG_FILE);
    const answer = await fetcher.get(new URL(CATALOG_FILE, address), CATALOG_LIMIT);
    if (answer.state === 'there') {
      const { bytes } = answer;
      const state = stateWith(stateOfCatalog(bytes), bytes, remembers(folder, CATALOG_FILE));
      if (state === 'damaged') faults.push(damagedCatalog(path));
    } else if (answer.state === 'absent') faults.push(missingCatalog(path));
    else faults.push(...missingFault(path, answer, 'optional'));
  }
  return faults;
}
