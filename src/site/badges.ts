import { InputError } from '../errors.ts';
import type { SiteFile } from '../feed/catalog/feed-json.ts';
import type { MadeFile, SiteSource } from '../feed/catalog/site-files.ts';
import { byRepository, repositoryId } from '../feed/folders.ts';
import type { Format } from '../formats/format.ts';
import { namePattern } from '../text/name-pattern.ts';
import { BADGE_COLOURS, badgeImage } from './badge-image.ts';

/** In the whole feed; each is two files. */
export const BADGE_LIMIT = 500;

/** Far above any of ours. */
const BADGE_BYTES = 8 << 10;

/** What a badge's file may be called; other names have none. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/;

/**
 * The badges that say which version of a package the feed has, as a picture and as an endpoint for shields.io, for
 * packages whose names match. A badge that is there stays, and is kept up to date, as long as the feed has the
 * package: somebody's page shows it.
 *
 * @throws InputError for more of them than a feed should have
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
  // The branch may record any number; a run that asks for none is not stopped by them.
  return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
}

/** A branch and repository that the run writes. */
interface Repository {
  /** The folder of its badges. */
  home: string;
  /** Its folders with what they list afterwards. */
  folders: SiteSource['folders'];
  /** Whether the run has all of its folders, in every format: what it does not list is gone. */
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
 * @param there all badges of the feed
 * @returns those to write, and those that are there of packages in folders that this run leaves alone
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

/** Each is two files. */
const countOf = (files: readonly { path: string }[]): number =>
  new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))).size;

const isBadge = ({ path }: SiteFile): boolean => path.startsWith('badges/');
const nameOf = ({ path }: SiteFile): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.(svg|json)$/, '');
const asItIs = ({ path, blob, version }: SiteFile): MadeFile => ({
  ...{ path, blob },
  ...(version === undefined ? {} : { version }),
});

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

interface Newest {
  format: Format;
  version: string;
}

/** The newest version of each package in any of the folders, as its devices order versions. */
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

/** Its two files; the endpoint has the fields that shields.io knows, and no other. */
function badge(path: string, name: string, version: string): MadeFile[] {
  const endpoint = { schemaVersion: 1, label: name, message: version, color: BADGE_COLOURS.message.slice(1) };
  return [
    { path: `${path}.svg`, bytes: Buffer.from(badgeImage(name, version), 'utf8'), version },
    { path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(endpoint)}\n`, 'utf8'), version },
  ];
}

/** The version on a badge that says nothing but what pkgfeed would write; undefined for any other file. */
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
    remedy: 'Name the packages whose badges somebody shows.',
  });
}
