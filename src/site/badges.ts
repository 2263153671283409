import { InputError } from '../errors.ts';
import type { SiteFile } from '../feed/catalog/feed-json.ts';
import type { MadeFile, SiteSource } from '../feed/catalog/site-files.ts';
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
  const home = ['badges', source.branch, source.repository].filter((word) => word !== undefined).join('/');
  const [own, others] = partition(source.before.filter(isBadge), home);
  const recorded = new Map(own.map((file) => [nameOf(file), file]));
  const matches = patterns.map(namePattern);
  const isWanted = (name: string): boolean =>
    NAME.test(name) && (recorded.has(name) || matches.some((isMatch) => isMatch(name)));
  const newest = newestVersions(source, isWanted);
  const isWhole = hasAllFolders(source);
  const made = [...newest].flatMap(([name, { format, version }]) => {
    const before = recorded.get(name)?.version;
    const isNewer = !isWhole && before !== undefined && format.compareVersions(before, version) > 0;
    return badge(`${home}/${name}`, name, isNewer ? before : version);
  });
  // A folder that this run leaves alone may list them.
  const unseen = isWhole ? [] : own.filter((file) => !newest.has(nameOf(file)));
  const wanted = countOf(made);
  if (wanted > BADGE_LIMIT) throw tooMany(wanted);
  const kept = [...others, ...unseen];
  const count = wanted + countOf(kept);
  if (patterns.length > 0 && count > BADGE_LIMIT) throw tooMany(count);
  // The branch may record any number; a run that asks for none is not stopped by them.
  return [...made, ...kept.slice(0, 2 * (BADGE_LIMIT - wanted)).map(asItIs)];
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

/** Those of this branch and repository, and the others. */
function partition(files: readonly SiteFile[], home: string): [SiteFile[], SiteFile[]] {
  const isOwn = ({ path }: SiteFile): boolean => path.slice(0, path.lastIndexOf('/')) === home;
  return [files.filter(isOwn), files.filter((file) => !isOwn(file))];
}

interface Newest {
  format: Format;
  version: string;
}

/** Of each package, the newest version in any folder of the run, as its devices order versions. */
function newestVersions({ folders }: SiteSource, isWanted: (name: string) => boolean): Map<string, Newest> {
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

/** Whether the run has every folder of its branch and repository, in every format: what it does not list is gone. */
function hasAllFolders({ feed, folders, branch, repository }: SiteSource): boolean {
  const isOwn = (word: string | null, own: string | undefined): boolean => word === (own ?? null);
  const own = feed.folders.filter(
    (folder) => isOwn(folder.branch, branch) && isOwn(folder.repository, repository),
  );
  return own.every(({ path, formats }) =>
    formats.every((name) => folders.some((folder) => folder.path === path && folder.format.name === name)),
  );
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
