import { oversizedFinding } from '../audit/findings.ts';
import { FEED_FILE, type OpenedFeedFile, openFeedFile } from '../feed/catalog/feed-json.ts';
import { CATALOG_FILE, stateOfCatalog } from '../feed/catalog/packages-json.ts';
import { oversized } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import { readMany } from '../homes/read-many.ts';
import type { Finding } from '../report/finding.ts';
import { damagedCatalog, missingCatalog, oddCatalog } from '../served/catalogs.ts';

/** What is wrong with feed.json and the packages.json of each folder. Nobody signs them, so nothing else is judged. */
export async function checkCatalogs(
  home: Home,
  tip: Tip,
  folders: Iterable<string>,
): Promise<{ feedFile: OpenedFeedFile; findings: Finding[] }> {
  const findings: Finding[] = [];
  const catalogs = [...new Set(folders)]
    .filter((path) => path !== '')
    .map((path) => `${path}/${CATALOG_FILE}`);
  const present = [FEED_FILE, ...catalogs].filter((path) => tip.paths.has(path));
  const large = await oversized(home, tip, present);
  for (const [path, size] of large) findings.push(oversizedFinding(path, size));
  const readable = present.filter((path) => !large.has(path)).map((path) => ({ path }));
  let feedFile = openFeedFile(undefined);
  let ours = 0;
  for await (const [{ path }, bytes] of readMany(home, tip, readable)) {
    if (path === FEED_FILE) {
      feedFile = openFeedFile(bytes);
      continue;
    }
    const state = stateOfCatalog(bytes);
    if (state === 'damaged') findings.push(damagedCatalog(path));
    if (state !== 'theirs') ours++;
  }
  if (feedFile.state === 'damaged') findings.push(damagedCatalog(FEED_FILE));
  if (!tip.paths.has(FEED_FILE) && ours > 0) findings.push(missingCatalog(FEED_FILE));
  if (feedFile.dropped.length > 0) findings.push(oddCatalog(feedFile.dropped));
  const named = new Set(feedFile.feed.folders.map(({ path }) => `${path}/${CATALOG_FILE}`));
  findings.push(...catalogs.filter((path) => named.has(path) && !tip.paths.has(path)).map(missingCatalog));
  return { feedFile, findings };
}
