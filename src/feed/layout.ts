import { InputError, PlacementError } from '../errors.ts';
import { printable } from '../text/printable.ts';
import { isArch, isCoordinate, isPlainPath, isTaken } from './catalog/plain-values.ts';
import type { FolderPath } from './edit.ts';

/** Where the folders of one branch and repository are. */
export interface Layout {
  /** The coordinates that it was made with; null for one that was not given. */
  branch: string | null;
  repository: string | null;
  /** The folder of an arch, without a slash at either end. */
  folder(arch: string): FolderPath;
  /** The arch whose folder a path is; undefined for any other path. */
  archOf(folder: FolderPath): string | undefined;
}

interface FolderCoordinates {
  branch: string | null;
  repository: string | null;
  arch: string;
}

export interface Coordinates {
  branch: string | undefined;
  repository: string | undefined;
}

/**
 * Makes a layout from a template such as `{branch}/{repository}/{arch}`.
 *
 * @throws InputError for a coordinate that the template needs and that was not given
 * @throws PlacementError for a template that cannot be used, or a coordinate that is not a plain path
 */
export function makeLayout(template: string, coordinates: Coordinates): Layout {
  const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  for (const word of words) {
    if (!['branch', 'repository', 'arch'].includes(word)) {
      throw badLayout(template, `{${printable(word)}} is not one of {branch}, {repository} and {arch}`);
    }
  }
  if (words.filter((word) => word === 'arch').length !== 1) {
    throw badLayout(template, 'it must contain {arch}, once');
  }
  if (!template.split('/').includes('{arch}')) {
    throw badLayout(
      template,
      '{arch} must be a folder of its own, or folders of other coordinates look like arches',
    );
  }
  const filled = (['branch', 'repository'] as const).reduce((path, word) => {
    if (!words.includes(word)) return path;
    return path.replaceAll(`{${word}}`, coordinate(word, coordinates[word], template));
  }, template);
  const [before = '', after = ''] = filled.split('{arch}');
  const sample = `${before}x${after}`;
  if (!isPlainPath(sample)) {
    throw badLayout(template, 'it must be a path of plain names with no slash at either end');
  }
  if (isTaken(sample)) throw taken(template);
  const archOf = (folder: string): string | undefined => {
    const arch = folder.slice(before.length, folder.length - after.length);
    return isArch(arch) && folder === before + arch + after ? arch : undefined;
  };
  return {
    branch: coordinates.branch ?? null,
    repository: coordinates.repository ?? null,
    folder(arch) {
      const folder = before + arch + after;
      if (isTaken(folder)) throw taken(template);
      // A later run must find the folder again.
      if (archOf(folder) === undefined) checkArch(`${arch}/`, 'the packages’ arch');
      return folder;
    },
    archOf,
  };
}

/**
 * Reads the coordinates of a folder from its path. A coordinate is null when the path does not fit the layout, or when
 * a coordinate in it has slashes.
 *
 * @param template the feed's layout, such as `{branch}/{repository}/{arch}`
 */
export function coordinatesIn(folder: FolderPath, template: string): FolderCoordinates {
  const names = folder.split('/');
  const words = template.split('/');
  const isLike =
    names.length === words.length && words.every((word, i) => word.startsWith('{') || word === names[i]);
  const at = (word: string): string | null => (isLike && names[words.indexOf(`{${word}}`)]) || null;
  return { branch: at('branch'), repository: at('repository'), arch: at('arch') ?? names.at(-1) ?? '' };
}

function coordinate(word: 'branch' | 'repository', value: string | undefined, template: string): string {
  if (!value) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: `\`${word}\` is not given, but the layout ${printable(template)} needs it`,
      remedy: `Give \`${word}\`, such as ${word === 'branch' ? '24.10' : 'packages'}, or a \`layout\` without it.`,
    });
  }
  if (!isCoordinate(value)) {
    throw new PlacementError({
      code: 'PLACEMENT_COORDINATE',
      message: `\`${word}\` is ${JSON.stringify(value)}, which is not a plain path`,
      remedy: 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
    });
  }
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
