import {
  type CombinedPackage,
  combinedOf,
  isFolderLine,
  readCombined,
} from '../../feed/catalog/combined-shape.ts';
import type { FeedFolder } from '../../feed/catalog/feed-shape.ts';
import type { PageContext } from './context.ts';
import { fetchJson, loadAll } from './load.ts';

/** Loads the packages of the whole feed: from the one catalog where there is one, or else from the lists of all folders. */

export const CATALOG = 'catalog.json';

export interface Progress {
  /** How many lists were loaded, of how many. */
  done: number;
  all: number;
  problems: readonly string[];
}

export interface Everything {
  problems: readonly string[];
  /** Versions that the feed had. */
  gone: readonly CombinedPackage[];
  /** The versions that it has, of which the index has only the newest. */
  packages: readonly CombinedPackage[];
}

let loading: Promise<Everything> | undefined;

/** Adds all packages to the index, once; again after a problem. */
export function loadEverything(
  context: PageContext,
  step: (progress: Progress) => void = () => undefined,
): Promise<Everything> {
  if (loading !== undefined) return loading;
  const own = load(context, step);
  loading = own;
  const forget = (): void => {
    if (loading === own) loading = undefined;
  };
  own.then(({ problems }) => problems.length > 0 && forget(), forget);
  return own;
}

const isAdded = new WeakSet<FeedFolder>();

async function load(context: PageContext, step: (progress: Progress) => void): Promise<Everything> {
  const { folders, index } = context;
  const byPath = new Map(folders.map((folder) => [folder.path, folder]));
  const { lines, covered, problems } = await loadCatalog(context);
  const packages: CombinedPackage[] = [];
  const gone: CombinedPackage[] = [];
  const add = (pkg: CombinedPackage, own: readonly FeedFolder[]): void => {
    packages.push(pkg);
    index.add(pkg, own);
  };
  for (const line of lines) {
    if (line.gone !== undefined) gone.push(line);
    else {
      const own = Object.keys(line.in).flatMap((path) => (covered.has(path) ? (byPath.get(path) ?? []) : []));
      if (own.length > 0) add(line, own);
    }
  }
  const others = folders.filter(({ path, packages }) => !covered.has(path) && packages > 0);
  let done = 0;
  const say = (): void => step({ done, all: others.length, problems });
  say();
  await loadAll(others, (listing, problem) => {
    done++;
    if (problem !== undefined) problems.push(problem);
    if (listing !== undefined && !isAdded.has(listing.folder)) {
      isAdded.add(listing.folder);
      for (const pkg of listing.packages) add(combinedOf(pkg, listing.folder.path), [listing.folder]);
    }
    say();
  });
  return { problems, gone, packages };
}

interface Catalog {
  lines: CombinedPackage[];
  covered: ReadonlySet<string>;
  problems: string[];
}

/** The catalog; without one, or when it cannot be loaded, nothing: then the folders have their own lists. */
async function loadCatalog({ has }: PageContext): Promise<Catalog> {
  const covered = new Set<string>();
  const lines: CombinedPackage[] = [];
  const value = has(CATALOG) ? await fetchJson(CATALOG).catch(() => undefined) : undefined;
  const { catalog } = (value ?? {}) as { catalog?: unknown };
  for (const raw of Array.isArray(catalog) ? catalog : []) {
    const line = readCombined(raw);
    if (line === undefined) continue;
    if (isFolderLine(line)) covered.add(line.folder);
    else lines.push(line);
  }
  return { lines, covered, problems: [] };
}
