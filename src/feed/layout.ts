import { InputError, PlacementError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { isArch, isPlainPath, isTaken } from './catalog/plain-values.ts';
import { coordinateFault } from './coordinate-fault.ts';
import type { FolderPath } from './edit.ts';

/** How the folders of a whole feed are laid out. */
export interface FeedShape {
  /** A template such as `{branch}/{repository}/{arch}`; `.` puts all packages at the root of the feed. */
  layout: string;
  /** The names of folders that are not called like their arch, by arch. */
  archFolders: ReadonlyMap<string, string>;
}

export const DEFAULT_LAYOUT = '{branch}/{repository}/{arch}';

/** The parts of a feed, of which a layout may have each. */
const WORDS = ['branch', 'repository', 'target', 'arch'] as const;
type Word = (typeof WORDS)[number];
type Coordinate = Exclude<Word, 'arch'>;

/** Where the folders of one repository are. */
export interface Layout extends Record<Coordinate, string | null> {
  /** True when packages of all arches share one folder. */
  isShared: boolean;
  /** The folder of an arch, without a slash at either end. In a shared layout it is the same for each. */
  folder(arch: string): FolderPath;
  /**
   * The arch of a folder, and null for the folder of all arches; undefined for a path that is no folder of the
   * repository.
   */
  archOf(folder: FolderPath): string | null | undefined;
}

export type Coordinates = Partial<Record<Coordinate, string | undefined>>;

/** The coordinates of a folder, each null where its path does not say it. */
export type FolderCoordinates = Record<Word, string | null>;

/**
 * Lays out one repository.
 *
 * @param shape of the whole feed
 * @throws InputError for a coordinate that the template needs and that was not given
 * @throws PlacementError for a template that cannot be used, or a coordinate that is not a plain path
 */
export function makeLayout({ layout: template, archFolders }: FeedShape, coordinates: Coordinates): Layout {
  checkTemplate(template);
  const words = wordsIn(template);
  const filled = WORDS.filter(isCoordinateWord).reduce(
    (path, word) =>
      words.includes(word)
        ? path.replaceAll(`{${word}}`, coordinate(word, coordinates[word], template))
        : path,
    template === ROOT ? '' : template,
  );
  const isShared = !words.includes('arch');
  const [before = '', after = ''] = filled.split('{arch}');
  const sample = isShared ? filled : `${before}x${after}`;
  if (template !== ROOT && !isPlainPath(sample)) {
    throw badLayout(template, 'it must be a path of plain names with no slash at either end, or `.`');
  }
  if (isTaken(sample)) throw taken(template);
  const archNamed = new Map([...archFolders].map(([arch, folder]) => [folder, arch]));
  const archOf = (folder: string): string | null | undefined => {
    if (isShared) return folder === filled ? null : undefined;
    const name = folder.slice(before.length, folder.length - after.length);
    if (!isArch(name) || folder !== before + name + after) return undefined;
    // A folder that is called like an arch whose packages lie elsewhere is not the folder of that arch.
    return archNamed.get(name) ?? (archFolders.has(name) ? undefined : name);
  };
  return {
    branch: coordinates.branch ?? null,
    repository: coordinates.repository ?? null,
    target: coordinates.target ?? null,
    isShared,
    folder(arch) {
      if (isShared) return filled;
      const folder = before + (archFolders.get(arch) ?? arch) + after;
      if (isTaken(folder)) throw taken(template);
      // A later run must find the folder again.
      if (archOf(folder) === undefined) checkArch(`${arch}/`, 'the packages’ arch');
      if (archOf(folder) !== arch)
        throw sameFolder(folder, arch, archNamed.get(archFolders.get(arch) ?? arch));
      return folder;
    },
    archOf,
  };
}

/** True for a repository with all coordinates that the layout needs. */
export const isPlaced = ({ layout }: Pick<FeedShape, 'layout'>, coordinates: Coordinates): boolean =>
  WORDS.filter(isCoordinateWord).every((word) => !layout.includes(`{${word}}`) || Boolean(coordinates[word]));

/** The folder of any arch, which tells repositories apart: a layout need not have all coordinates. */
export const placeOf = (layout: Layout): string => layout.folder('ARCH');

/** The layout of a feed that has all packages at its root. */
const ROOT = '.';

const wordsIn = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');

const isWord = (word: string): word is Word => (WORDS as readonly string[]).includes(word);
const isCoordinateWord = (word: Word): word is Coordinate => word !== 'arch';

/** @throws PlacementError */
function checkTemplate(template: string): void {
  const words = wordsIn(template);
  for (const word of words) {
    if (!isWord(word)) {
      const known = WORDS.map((one) => `{${one}}`).join(', ');
      throw badLayout(template, `{${printable(word)}} is not one of ${known}`);
    }
  }
  if (words.filter((word) => word === 'arch').length > 1) throw badLayout(template, 'it has {arch} twice');
  if (words.includes('arch') && !template.split('/').includes('{arch}')) {
    throw badLayout(
      template,
      '{arch} must be a folder of its own, or folders of other coordinates look like arches',
    );
  }
}

/**
 * Reads the coordinates of a folder from its path. A coordinate is null when the path does not fit the layout, or when
 * a coordinate in it has more names than usual: a target has two, the others have one.
 *
 * @param shape of the whole feed
 */
export function coordinatesIn(folder: FolderPath, { layout, archFolders }: FeedShape): FolderCoordinates {
  const found = patternOf(layout).exec(folder)?.groups ?? {};
  const { branch = null, repository = null, target = null, arch: name } = found;
  if (name === undefined) {
    const isOfAll = !wordsIn(layout).includes('arch');
    return { branch, repository, target, arch: isOfAll ? null : folder.split('/').at(-1) || null };
  }
  const [arch = name] = [...archFolders].find(([, own]) => own === name) ?? [];
  return { branch, repository, target, arch };
}

/** A test for the folders that runs with this layout reach, if they are given the right coordinates. */
export function fitsLayout({ layout, archFolders }: FeedShape): (folder: FolderPath) => boolean {
  const pattern = patternOf(layout);
  const named = new Set(archFolders.values());
  return (folder) => {
    const found = pattern.exec(folder);
    const isPlain = folder === '' || isPlainPath(folder);
    if (found === null || !isPlain || isTaken(folder)) return false;
    const name = found.groups?.arch;
    return name === undefined || (isArch(name) && (named.has(name) || !archFolders.has(name)));
  };
}

/** A pattern with a group for each word of a layout. A word that comes again has the same value again. */
function patternOf(layout: string): RegExp {
  const known = new Set<string>();
  const parts = (layout === ROOT ? '' : layout).split(/(\{[^{}]*\})/).map((part) => {
    const word = part.startsWith('{') ? part.slice(1, -1) : '';
    if (!isWord(word)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (known.has(word)) return `\\k<${word}>`;
    known.add(word);
    return word === 'target' ? '(?<target>[^/]+/[^/]+)' : `(?<${word}>[^/]+)`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

const EXAMPLES: { readonly [word in Coordinate]: string } = {
  branch: '24.10',
  repository: 'packages',
  target: 'mediatek/filogic',
};

function coordinate(word: Coordinate, value: string | undefined, template: string): string {
  if (!value) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: `\`${word}\` is not given, but the layout ${printable(template)} needs it`,
      remedy: `Give \`${word}\`, such as ${EXAMPLES[word]}, or a \`layout\` without it.`,
    });
  }
  const fault = coordinateFault(word, value);
  if (fault !== undefined) throw new PlacementError({ code: 'PLACEMENT_COORDINATE', ...fault });
  return value;
}

/** @throws PlacementError for an arch that cannot be the name of a folder */
export function checkArch(arch: string, input = 'arches'): string {
  if (isArch(arch)) return arch;
  throw new PlacementError({
    code: 'PLACEMENT_COORDINATE',
    message: `\`${input}\` names ${JSON.stringify(arch)}, which is not an arch`,
    remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
  });
}

/** @throws PlacementError for an arch in it that cannot be the name of a folder */
export function checkedMap(
  map: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  for (const arch of [...map.values()].flat()) checkArch(arch, 'arch-map');
  return map;
}

/** @throws PlacementError for a folder or an arch that has an unusable name, or for two arches with one folder */
export function checkedFolders(folders: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const [arch, folder] of folders) {
    checkArch(arch, 'arch-folders');
    checkArch(folder, 'arch-folders');
    const other = owners.get(folder);
    if (other !== undefined) throw sameFolder(folder, other, arch);
    owners.set(folder, arch);
  }
  return folders;
}

function sameFolder(folder: string, first: string, second: string | undefined): PlacementError {
  return new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `${printable(first)} and ${printable(second ?? '')} would share the folder ${printable(folder)}`,
    remedy:
      'Give each a folder of its own in `arch-folders`, or leave {arch} out of `layout`: then all arches share one folder.',
  });
}

function badLayout(template: string, reason: string): PlacementError {
  return new PlacementError({
    code: 'PLACEMENT_LAYOUT',
    message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
    remedy: 'Write it like {branch}/{repository}/{arch}.',
  });
}

function taken(template: string): PlacementError {
  return badLayout(template, 'the folders keys/ and badges/ hold the feed’s public keys and badges');
}
