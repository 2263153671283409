import { InputError } from '../errors.ts';
import type { SiteFile } from '../feed/catalog/feed-json.ts';
import type { MadeFile, SiteSource } from '../feed/catalog/site-files.ts';
import { byRepository, repositoryId } from '../feed/folders.ts';
import type { Format } from '../formats/format.ts';
import { namePattern } from '../text/name-pattern.ts';
import { BADGE_COLOURS, badgeImage } from './badge-image.ts';

/** The most badges in the whole feed; each badge is two files. */
export const BADGE_LIMIT = 500;

/** Far above the size of any badge of pkgfeed. */
const BADGE_BYTES = 8 << 10;

/** The names that can become the file name of a badge. Packages with other names get no badge. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/;

/**
 * Makes badges that say which version of a package the feed has, as an image and as an endpoint for shields.io, for
 * packages whose names match. A badge that exists stays and is kept up to date while the feed has the package,
 * because some page may show it.
 *
 * @throws InputError for more badges than a feed should have
 */
export function badgeFiles(source: SiteSource, patterns: readonly string[]): MadeFile[] {
  const sets = repositoriesOf(source);
  const there = source.before.filter(isBadge);
  const others = there.filter(({ path }) => !sets.some(({ home }) => folderOf(path) === home));
  const parts = sets.map((set) => repositoryBadges(set, there, patterns));
  const made = parts.flatMap((part) => part.made);
  const wanted = countOf(made);
  if (wanted > BADGE_LIMIT) throw tooMany(wanted);
  const kept = [...others, ...parts.flatMap((part) => part.unseen)];
  const count = wanted + countOf(kept);
  if (patterns.length > 0 && count > BADGE_LIMIT) throw tooMany(count);
  // The branch may record any number of badges. They must not stop a run that asks for none.
  return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
}

/** A repository in one branch of the feed, which the run writes. */
interface Repository {
  /** The folder of its badges. */
  home: string;
  /** Its folders with what they list after the run. */
  folders: SiteSource['folders'];
  /** True when the run has all of its folders in every format: packages that these do not list are gone. */
  isWhole: boolean;
}

function repositoriesOf({ feed, folders }: SiteSource): Repository[] {
  return [...byRepository(folders)].map(([id, own]) => ({
    home: ['badges', own[0]?.branch, own[0]?.repository].filter((word) => word !== null).join('/'),
    folders: own,
    isWhole: feed.folders
      .filter((folder) => repositoryId(folder) === id)
      .every(({ path, formats }) =>
        formats.every((name) => own.some((folder) => folder.path === path && folder.format.name === name)),
      ),
  }));
}

/**
 * The badges of one repository.
 *
 * @param there all badges that the feed has
 * @returns badges to write, and existing badges of packages in folders that this run does not touch
 */
function repositoryBadges(
  { home, folders, isWhole }: Repository,
  there: readonly SiteFile[],
  patterns: readonly string[],
): { made: MadeFile[]; unseen: SiteFile[] } {
  const own = there.filter(({ path }) => folderOf(path) === home);
  const recorded = new Map(own.map((file) => [nameOf(file), file]));
  const matches = patterns.map(namePattern);
  const isWanted = (name: string): boolean =>
    NAME.test(name) && (recorded.has(name) || matches.some((isMatch) => isMatch(name)));
  const newest = newestVersions(folders, isWanted);
  const made = [...newest].flatMap(([name, { format, version }]) => {
    const before = recorded.get(name)?.version;
    const isNewer = !isWhole && before !== undefined && format.compareVersions(before, version) > 0;
    return badge(`${home}/${name}`, name, isNewer ? before : version);
  });
  return { made, unseen: isWhole ? [] : own.filter((file) => !newest.has(nameOf(file))) };
}

/** The number of badges: each is two files. */
const countOf = (files: readonly { path: string }[]): number =>
  new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;

const isBadge = ({ path }: SiteFile): boolean => path.startsWith('badges/');
const nameOf = ({ path }: SiteFile): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.(svg|json)$/, '');
const asItIs = ({ path, blob, version }: SiteFile): MadeFile => ({
  path,
  blob,
  ...(version === undefined ? {} : { version }),
});

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

interface Newest {
  format: Format;
  version: string;
}

/** The newest version of each package in any of the folders, by the version order of its devices. */
function newestVersions(
  folders: SiteSource['folders'],
  isWanted: (name: string) => boolean,
): Map<string, Newest> {
  const newest = new Map<string, Newest>();
  for (const { format, listed } of folders) {
    for (const { entry } of listed) {
      const { name, version } = entry;
      const known = newest.get(name);
      if (known === undefined ? !isWanted(name) : format.compareVersions(known.version, version) >= 0)
        continue;
      newest.set(name, { format, version });
    }
  }
  return new Map([...newest].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The two files of a badge. The endpoint has only fields that shields.io knows. */
function badge(path: string, name: string, version: string): MadeFile[] {
  const endpoint = { schemaVersion: 1, label: name, message: version, color: BADGE_COLOURS.message.slice(1) };
  return [
    { path: `${path}.svg`, bytes: Buffer.from(badgeImage(name, version), 'utf8'), version },
    { path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(endpoint)}\n`, 'utf8'), version },
  ];
}

/** The version on a badge whose bytes are exactly what pkgfeed writes; undefined for any other file. */
export function recogniseBadge(path: string, bytes: Buffer): { version: string } | undefined {
  const name = nameOf({ path, blob: '' });
  const text = bytes.toString('utf8', 0, BADGE_BYTES);
  const title = /<title>([^<]{1,600})<\/title>/.exec(text)?.[1]?.slice(name.length + 2);
  const version = /"message":"([^"\\]{1,255})"/.exec(text)?.[1] ?? title;
  if (version === undefined) return undefined;
  const isOurs = badge(path.replace(/\.\w+$/, ''), name, version).some(
    (made) => made.path === path && 'bytes' in made && made.bytes.equals(bytes),
  );
  return isOurs ? { version } : undefined;
}

function tooMany(count: number): InputError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `\`badges\` matches so many packages that the feed would have ${count} badges, and it may have ${BADGE_LIMIT}`,
    remedy: 'Name only packages whose badges are shown somewhere.',
  });
}
