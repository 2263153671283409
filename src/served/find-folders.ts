import { archesElsewhere, placeFaults } from '../audit/place.ts';
import { FEED_FILE, type FeedFile } from '../feed/catalog/feed-json.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { printable } from '../text/printable.ts';
import { folderAddress, shownAddress } from './address.ts';
import { type FolderChoice, notFetched, wantedFolders } from './feed-json.ts';
import type { Fetcher } from './fetcher.ts';
import { indexNames, noFeed, type ServedFeed } from './find-feed.ts';
import type { ServedFolder } from './verify.ts';

/**
 * The folders that `feed.json` names, narrowed as the settings say.
 *
 * @throws VerifyError where it names none
 */
export function feedFolders({ root, file }: ServedFeed, settings: FolderChoice): ServedFolder[] {
  const wanted = wantedFolders(file, settings);
  if (wanted.length === 0) throw noFolder(root, file, settings);
  return wanted.flatMap(({ path, arch, formats: names }) => {
    const url = folderAddress(root, path);
    const formats = FORMATS.filter(({ name }) => names.includes(name));
    if (url === undefined) return [];
    return formats.map((format) => ({
      ...{ path, url, format, formats },
      expect: expectedPlace(file, url, arch, root, format),
    }));
  });
}

function noFolder(root: URL, { folders }: FeedFile, { branch, repository, arches }: FolderChoice) {
  const words = [branch, repository, arches.join(' or ')].filter((word) => word);
  const wanted = words.length === 0 ? '' : ` of ${words.join(' ')}`;
  const names = folders.slice(0, 5).map(({ path }) => printable(path));
  const others = folders.length > names.length ? ' and others' : '';
  const named = names.length === 0 ? '' : `; it names ${names.join(', ')}${others}`;
  return noFeed(
    `${new URL(FEED_FILE, root).href} names no folder${wanted}${named}`,
    words.length === 0 ? undefined : 'Correct `branch`, `repository` or `arches`, or leave them out.',
  );
}

/**
 * One folder, of which at most its address is known: the server is asked for the index of each format.
 *
 * @param named the only format to look for, where the address says it
 * @param feed the feed that names the folder
 * @throws VerifyError where there is no index
 */
export async function folderAt(
  fetcher: Fetcher,
  url: URL,
  named: Format | undefined,
  feed: ServedFeed | undefined,
): Promise<ServedFolder[]> {
  const formats: Format[] = [];
  const wanted = named === undefined ? FORMATS : [named];
  for (const format of wanted) {
    for (const name of indexNames(format)) {
      const answer = await fetcher.ask(new URL(name, url));
      if (answer.state === 'failed') throw notFetched(new URL(name, url), answer);
      if (answer.state === 'there' && !formats.includes(format)) formats.push(format);
    }
  }
  if (formats.length === 0) {
    const names = wanted.flatMap(indexNames);
    const lacks = named === undefined ? `${FEED_FILE}, and no ` : '';
    throw noFeed(`${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`);
  }
  const known = feed?.file.folders.find(({ path }) => folderAddress(feed.root, path)?.href === url.href);
  return formats.map((format) => ({
    ...{ path: '.', url, format, formats },
    ...(feed && known && { expect: expectedPlace(feed.file, url, known.arch, url, format) }),
  }));
}

/**
 * Expects that an index belongs to its folder, by the arch that `feed.json` says of it.
 *
 * @param root what findings name files relative to
 */
function expectedPlace(
  { folders }: FeedFile,
  url: URL,
  arch: string,
  root: URL,
  format: Format,
): NonNullable<ServedFolder['expect']> {
  const names = url.pathname.split('/');
  const place = {
    names,
    arch,
    others: archesElsewhere(
      folders.map((folder) => folder.arch),
      names,
    ),
  };
  const path = shownAddress(root, new URL(format.indexFile, url));
  return (_blobs, entries) => placeFaults('server', path, entries, place);
}
