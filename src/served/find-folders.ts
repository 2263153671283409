import { type ArchHomes, archesElsewhere, archHomes, placeFaults } from '../audit/place.ts';
import type { VerifyError } from '../errors.ts';
import { FEED_FILE, type FeedFile, homesOf } from '../feed/catalog/feed-json.ts';
import { pathIn } from '../feed/edit.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { printable } from '../text/printable.ts';
import { folderAddress, shownAddress } from './address.ts';
import { choiceText, type FolderChoice, notFetched, wantedFolders } from './feed-json.ts';
import type { Fetcher } from './fetcher.ts';
import { indexNames, noFeed, type ServedFeed } from './find-feed.ts';
import type { ServedFolder } from './verify.ts';

/**
 * The folders that `feed.json` names, narrowed as the settings say.
 *
 * @throws VerifyError where it names none
 */
export function feedFolders({ root, file }: ServedFeed, choices: readonly FolderChoice[]): ServedFolder[] {
  const wanted = wantedFolders(file, choices);
  if (wanted.length === 0) throw noFolder(root, file, choices);
  const homes = archHomes(homesOf(file.folders));
  return wanted.flatMap(({ path, arch, formats: names }) => {
    const url = folderAddress(root, path);
    const formats = FORMATS.filter(({ name }) => names.includes(name));
    if (url === undefined) return [];
    return formats.map((format) => ({
      ...{ path, url, format, formats },
      expect: expectedPlace(homes, path, url, arch, root, format),
    }));
  });
}

function noFolder(root: URL, { folders }: FeedFile, choices: readonly FolderChoice[]) {
  const words = choiceText(choices);
  const wanted = words === '' ? '' : ` of ${words}`;
  const names = folders.slice(0, 5).map(({ path }) => printable(path));
  const others = folders.length > names.length ? ' and others' : '';
  const named = names.length === 0 ? '' : `; it names ${names.join(', ')}${others}`;
  return noFeed(
    `${new URL(FEED_FILE, root).href} names no folder${wanted}${named}`,
    words === '' ? undefined : 'Correct `branch`, `repository`, `target` or `arches`, or leave them out.',
  );
}

/**
 * One folder, of which at most its address is known: the server is asked for the index of each format. An address
 * without an index may be the base of a folder for each arch, as a line of /etc/apk/repositories has it.
 *
 * @param named the only format to look for, where the address says it
 * @param feed the feed that names the folder
 * @param choice the folders to look for below an address without an index
 * @throws VerifyError where there is no index, or none for one of the arches
 */
export async function folderAt(
  fetcher: Fetcher,
  url: URL,
  named: Format | undefined,
  feed: ServedFeed | undefined,
  choice: FolderChoice,
): Promise<ServedFolder[]> {
  const wanted = named === undefined ? FORMATS : [named];
  const formats = await formatsAt(fetcher, url, wanted);
  if (formats.length === 0 && named === undefined && choice.arches.length > 0) {
    return await foldersBelow(fetcher, url, choice);
  }
  if (formats.length === 0) throw noIndex(url, named);
  const known = feed?.file.folders.find(({ path }) => folderAddress(feed.root, path)?.href === url.href);
  return formats.map((format) => ({
    ...{ path: '.', url, format, formats },
    ...(feed &&
      known && {
        expect: expectedPlace(
          archHomes(homesOf(feed.file.folders)),
          known.path,
          url,
          known.arch,
          url,
          format,
        ),
      }),
  }));
}

/** The formats that have an index at an address. */
async function formatsAt(fetcher: Fetcher, url: URL, wanted: readonly Format[]): Promise<Format[]> {
  const formats: Format[] = [];
  for (const format of wanted) {
    for (const name of indexNames(format)) {
      const answer = await fetcher.ask(new URL(name, url));
      if (answer.state === 'failed') throw notFetched(new URL(name, url), answer);
      if (answer.state === 'there' && !formats.includes(format)) formats.push(format);
    }
  }
  return formats;
}

/** The folders of the arches below the branch and repository, or else directly below the address. */
async function foldersBelow(
  fetcher: Fetcher,
  base: URL,
  { branch, repository, arches }: FolderChoice,
): Promise<ServedFolder[]> {
  const folders: ServedFolder[] = [];
  const empty: string[] = [];
  const above = [branch, repository].filter((name) => name !== undefined).join('/');
  const homes = archHomes(arches.map((arch) => [arch, arch]));
  for (const arch of new Set(arches)) {
    const paths = [...new Set([pathIn(above, arch), arch])];
    const found = await firstFolder(fetcher, base, paths);
    if (found === undefined) empty.push(...paths);
    else {
      const { path, url, formats } = found;
      for (const format of formats) {
        const expect = expectedPlace(homes, arch, url, arch, base, format);
        folders.push({ path, url, format, formats, expect });
      }
    }
  }
  if (empty.length === 0) return folders;
  const names = above === '' ? '`arches`' : '`branch`, `repository`, `arches`';
  throw noFeed(
    `${base.href} has no ${FEED_FILE}, and no index in ${empty.map((path) => `${printable(path)}/`).join(', ')}`,
    `Correct ${names} or the address.`,
  );
}

/** The first of some folders below an address that has an index. */
async function firstFolder(
  fetcher: Fetcher,
  base: URL,
  paths: readonly string[],
): Promise<{ path: string; url: URL; formats: Format[] } | undefined> {
  for (const path of paths) {
    const url = folderAddress(base, path);
    const formats = url === undefined ? [] : await formatsAt(fetcher, url, FORMATS);
    if (url !== undefined && formats.length > 0) return { path, url, formats };
  }
  return undefined;
}

function noIndex(url: URL, named: Format | undefined): VerifyError {
  const names = (named === undefined ? FORMATS : [named]).flatMap(indexNames);
  const lacks = named === undefined ? `${FEED_FILE}, and no ` : '';
  return noFeed(
    `${url.href} has no ${lacks}${names.join(', no ')}${named === undefined ? ' either' : ''}`,
    named === undefined
      ? 'Give the web address of a feed, or of one folder with an index in it. For an address with a folder for each arch, such as a line of /etc/apk/repositories, give `arches` too.'
      : undefined,
  );
}

/**
 * Expects that an index belongs to its folder, by the arch of that folder.
 *
 * @param homes the folders of the arches
 * @param own the path of the folder
 * @param root what findings name files relative to
 */
function expectedPlace(
  homes: ArchHomes,
  own: string,
  url: URL,
  arch: string | null,
  root: URL,
  format: Format,
): NonNullable<ServedFolder['expect']> {
  const names = url.pathname.split('/');
  const place = { names, arch, others: archesElsewhere(homes, own, names) };
  const path = shownAddress(root, new URL(format.indexFile, url));
  return (_blobs, entries) => placeFaults('server', path, entries, place);
}
