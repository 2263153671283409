import { InputError } from '../errors.ts';
import type { SourceRepository } from '../feed/draft/source-repositories.ts';
import { type Coordinates, type FeedShape, type Layout, makeLayout, placeOf } from '../feed/layout.ts';
import { type RepositoryName, repositoryName } from '../settings/repositories.ts';
import type { RepositorySettings, Settings } from '../settings/settings.ts';
import { printable } from '../text/printable.ts';
import { shapeOf } from './policy.ts';

/** A repository of a run. */
export interface RunRepository {
  settings: RepositorySettings;
  layout: Layout;
  /** The other repositories that it takes packages from. */
  from: SourceRepository[];
}

/**
 * The repositories of a run, each after those that it takes packages from, and otherwise in the order of the file.
 *
 * @throws InputError for two that share a folder, for a circle, and for a name in `from` that cannot be one
 * @throws PlacementError for a layout or a coordinate that cannot be used
 */
export function eachRepository({
  repositories,
  feed,
  config,
}: Pick<Settings, 'repositories' | 'feed' | 'config'>): RunRepository[] {
  const described = config?.described ?? [];
  const shape = shapeOf(feed);
  const own = repositories.map((settings) => ({ settings, layout: makeLayout(shape, settings) }));
  const byPlace = new Map<string, (typeof own)[number]>();
  for (const one of own) {
    const place = placeOf(one.layout);
    const twin = byPlace.get(place);
    if (twin !== undefined) throw onePlace(twin.settings, one.settings, place);
    byPlace.set(place, one);
  }
  const all = own.map(({ settings, layout }) => {
    const from = settings.from.map((name) => sourceOf(name, settings, described, shape));
    const itself = from.find((source) => placeOf(source.layout) === placeOf(layout));
    if (itself !== undefined) throw circle([settings, settings]);
    return { settings, layout, from };
  });
  return inOrder(all);
}

/**
 * Reads a name in `from`: that of a repository in the file, or `BRANCH/REPOSITORY`.
 *
 * @param described every repository of the file, also those that `only` leaves out
 */
function sourceOf(
  name: string,
  target: RepositorySettings,
  described: readonly RepositoryName[],
  shape: FeedShape,
): SourceRepository {
  const known = described.find((one) => repositoryName(one) === name);
  const layout = makeLayout(shape, known ?? coordinatesOf(name, target, shape.layout));
  return { name, layout, isDescribed: known !== undefined };
}

/**
 * Splits at the first slash, or after the branch of the repository that takes the packages. In a layout with targets the
 * packages of its own target are taken, unless the name goes on with another one.
 */
function coordinatesOf(
  given: string,
  { branch, target: own }: RepositorySettings,
  template: string,
): Coordinates {
  const hasBranch = template.includes('{branch}');
  const hasRepository = template.includes('{repository}');
  if (!hasBranch && !hasRepository) return { target: given };
  const [, before, other] = /^(.+)\/([^/]+\/[^/]+)$/.exec(given) ?? [];
  const isWhole = before?.includes('/') || !hasBranch || !hasRepository;
  const hasOther = template.includes('{target}') && before !== undefined && isWhole;
  const name = hasOther ? before : given;
  const target = hasOther ? other : own;
  if (!hasBranch) return { repository: name, target };
  if (!hasRepository) return { branch: name, target };
  const isSameBranch = branch !== undefined && name.startsWith(`${branch}/`);
  const slash = isSameBranch ? branch.length : name.indexOf('/');
  if (slash > 0) return { branch: name.slice(0, slash), repository: name.slice(slash + 1), target };
  throw new InputError({
    code: 'INPUT_VALUE',
    message: `\`from\` names ${JSON.stringify(printable(name))}, which is no BRANCH/REPOSITORY`,
    remedy: 'Write both with a slash between them, such as 25.12/testing.',
  });
}

/** Sorts so that each comes after those that it takes packages from. */
function inOrder(all: readonly RunRepository[]): RunRepository[] {
  const byPlace = new Map(all.map((one) => [placeOf(one.layout), one]));
  const sorted = new Set<RunRepository>();
  const visit = (one: RunRepository, path: readonly RunRepository[]): void => {
    if (sorted.has(one)) return;
    const at = path.indexOf(one);
    if (at !== -1) throw circle([...path.slice(at), one].map(({ settings }) => settings));
    for (const { layout } of one.from) {
      const source = byPlace.get(placeOf(layout));
      if (source !== undefined) visit(source, [...path, one]);
    }
    sorted.add(one);
  };
  for (const one of all) visit(one, []);
  return [...sorted];
}

const circle = (names: readonly RepositorySettings[]): InputError =>
  new InputError({
    code: 'INPUT_VALUE',
    message: `\`from\` leads in a circle: ${names.map((one) => printable(repositoryName(one))).join(' takes from ')}`,
    remedy: 'Delete one of these lines.',
  });

const onePlace = (first: RepositorySettings, second: RepositorySettings, place: string): InputError => {
  const names = [...new Set([first, second].map((one) => JSON.stringify(printable(repositoryName(one)))))];
  return new InputError({
    code: 'INPUT_VALUE',
    message: `two repositories of this run, ${names.join(' and ')}, have the same folders (${printable(place)})`,
    remedy: 'Join them into one, or give them different coordinates that `layout` uses.',
  });
};
