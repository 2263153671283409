import { ConflictError, PlacementError } from '../errors.ts';
import { FEED_FILE, readFeedFile } from '../feed/catalog/feed-json.ts';
import { type Content, type Edit, type Paths, parentsOf, pathIn } from '../feed/edit.ts';
import { readUnlessLarge } from './feed-files.ts';
import type { History } from './history.ts';
import type { Applied, Home, Tip } from './home.ts';

/** The tip of a feed that is in a folder of its home. */
interface TipWithin<T extends Tip> extends Tip {
  /** That of the whole home. */
  whole: T;
}

/**
 * A folder of a home as a home of its own: nothing outside of it is read, changed or removed.
 *
 * @param prefix the path of the folder; undefined for the home itself
 */
export const within = <T extends Tip>(home: Home<T>, prefix: string | undefined): Home =>
  prefix === undefined ? home : folderOf(home, prefix);

/**
 * The address of a feed in a folder of its branch.
 *
 * @param site the address of the site
 * @param folder the folder of the branch that is served as the site, such as `/` or `/docs`
 * @returns undefined for a feed outside of that folder
 */
export function addressWithin(site: string, prefix: string | undefined, folder: string): string | undefined {
  const root = folder.replace(/^\/|\/$/g, '');
  if (root === '') return prefix === undefined ? site : `${site}/${prefix}`;
  if (prefix === root) return site;
  return prefix?.startsWith(`${root}/`) ? `${site}/${prefix.slice(root.length + 1)}` : undefined;
}

function folderOf<T extends Tip>(home: Home<T>, prefix: string): Home<TipWithin<T>> {
  const outer = (path: string): string => pathIn(prefix, path);
  const inner = (path: string): string => path.slice(prefix.length + 1);
  const asked = async <V>(
    paths: readonly string[],
    ask: (paths: readonly string[]) => Promise<Map<string, V>>,
  ): Promise<Map<string, V>> =>
    new Map([...(await ask(paths.map(outer)))].map(([path, value]) => [inner(path), value]));
  const { copyOut, history } = home;
  const below = (whole: T): TipWithin<T> => ({ ...whole, paths: pathsBelow(whole.paths, prefix), whole });
  return {
    name: `${prefix}/ in the ${home.name}`,
    recover: () => home.recover(),
    async open(signal) {
      const whole = await home.open(signal);
      refuseFile(prefix, whole.paths, home);
      await refusePart(prefix, home, whole);
      return below(whole);
    },
    read: ({ whole }, paths) => asked(paths, (all) => home.read(whole, all)),
    sizes: ({ whole }, paths) => asked(paths, (all) => home.sizes(whole, all)),
    identify: ({ whole }, paths) => asked(paths, (all) => home.identify(whole, all)),
    checkAccess: () => home.checkAccess(),
    isCurrent: ({ whole }) => home.isCurrent(whole),
    apply: ({ whole }, edit, message): Promise<Applied> => home.apply(whole, movedEdit(edit, outer), message),
    ...(copyOut === undefined ? {} : { copyOut: (folder: string) => copyOut.call(home, folder) }),
    ...(history === undefined ? {} : { history: pastWithin(history, prefix, below) }),
  };
}

/** The states in which a folder of a home differs from the state before. */
const pastWithin = <T extends Tip>(
  history: History<T>,
  prefix: string,
  below: (whole: T) => TipWithin<T>,
): History<TipWithin<T>> => ({
  list: ({ whole }, isOf, isEnough) => {
    const isBelow = (path: string): boolean =>
      path.startsWith(`${prefix}/`) && isOf(path.slice(prefix.length + 1));
    return history.list(whole, isBelow, isEnough);
  },
  readEach: (states, path, most) => history.readEach(states, pathIn(prefix, path), most),
  open: async (state) => below(await history.open(state)),
});

/** @throws ConflictError for a folder that cannot be, because a file has its path or one above it */
function refuseFile(prefix: string, paths: Paths, { name }: Pick<Home, 'name'>): void {
  const file = [...parentsOf(prefix), prefix].find((path) => paths.has(path));
  if (file === undefined) return;
  throw new ConflictError({
    code: 'CONFLICT_PATH',
    message: `\`prefix\` is ${prefix}, and ${file} is a file in the ${name}: the feed needs a folder there`,
    remedy: 'Name another folder as `prefix`, or move that file away.',
  });
}

/** @throws PlacementError for a folder that belongs to a feed around it: both would write its files */
async function refusePart<T extends Tip>(prefix: string, home: Home<T>, tip: T): Promise<void> {
  if (tip.paths.has(`${prefix}/${FEED_FILE}`)) return;
  const around = ['', ...parentsOf(prefix)].filter((folder) => tip.paths.has(pathIn(folder, FEED_FILE)));
  if (around.length === 0) return;
  const { files } = await readUnlessLarge(
    home,
    tip,
    around.map((folder) => pathIn(folder, FEED_FILE)),
  );
  for (const folder of around) {
    const { folders, keys } = readFeedFile(files.get(pathIn(folder, FEED_FILE)));
    const own = [...folders, ...keys].map(({ path }) => pathIn(folder, path));
    if (!own.some((path) => path === prefix || path.startsWith(`${prefix}/`))) continue;
    const which = folder === '' ? `the feed at the root of the ${home.name}` : `the feed in ${folder}/`;
    throw new PlacementError({
      code: 'PLACEMENT_LAYOUT',
      message: `\`prefix\` is ${prefix}, and ${which} has folders there: both feeds would write the same files`,
      remedy:
        folder === ''
          ? 'Leave `prefix` out to go on with that feed, or name another folder for a feed of its own.'
          : `Write \`prefix: ${folder}\` to go on with that feed, or name another folder for a feed of its own.`,
    });
  }
}

function pathsBelow(paths: Paths, prefix: string): Paths {
  const below = `${prefix}/`;
  return new Map(
    [...paths].filter(([path]) => path.startsWith(below)).map(([path, id]) => [path.slice(below.length), id]),
  );
}

function movedEdit({ puts, deletes }: Edit, outer: (path: string) => string): Edit {
  const moved = (content: Content): Content =>
    content.kind === 'copy' ? { ...content, from: outer(content.from) } : content;
  return {
    puts: new Map([...puts].map(([path, content]) => [outer(path), moved(content)])),
    deletes: new Set([...deletes].map(outer)),
  };
}
