import { InputError, PlacementError } from '../errors.ts';

/** Where the folders of one branch and repository are. */
export interface Layout {
  /** The folder of an arch, without a slash at either end. */
  folder(arch: string): string;
  /** The arch whose folder a path is; undefined for every other path. */
  archOf(folder: string): string | undefined;
}

export interface Coordinates {
  branch: string | undefined;
  repository: string | undefined;
}

const ARCH = '[A-Za-z0-9][A-Za-z0-9._+-]*';
/** One or more path segments that every file system, git and URL takes as they are. */
const SEGMENTS = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/;

/**
 * Makes a layout of a template such as `{branch}/{repository}/{arch}`.
 *
 * @throws InputError for a template without `{arch}` or a coordinate that it wants and nobody gave
 * @throws PlacementError for a coordinate that is no plain path
 */
export function makeLayout(template: string, coordinates: Coordinates): Layout {
  const words = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  for (const word of words) {
    if (!['branch', 'repository', 'arch'].includes(word)) {
      throw badLayout(template, `{${word}} is not one of {branch}, {repository} and {arch}`);
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
  if (!SEGMENTS.test(sample)) {
    throw badLayout(template, 'it must be a path of plain names with no slash at either end');
  }
  if (TAKEN.test(sample)) throw taken(template);
  const pattern = new RegExp(`^${escapeRegExp(before)}(${ARCH})${escapeRegExp(after)}$`);
  return {
    folder(arch) {
      const folder = before + arch + after;
      if (TAKEN.test(folder)) throw taken(template);
      // What is published there must be found there again.
      if (!pattern.test(folder)) checkArch(`${arch}/`, 'the packages’ arch');
      return folder;
    },
    archOf: (folder) => pattern.exec(folder)?.[1],
  };
}

function coordinate(word: 'branch' | 'repository', value: string | undefined, template: string): string {
  if (!value) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: `\`${word}\` is not given, and the layout ${template} wants it`,
      remedy: `Give \`${word}\`, such as ${word === 'branch' ? '24.10' : 'packages'}, or a \`layout\` without it.`,
    });
  }
  if (!SEGMENTS.test(value) || value.length > 100) {
    throw new PlacementError({
      code: 'PLACEMENT_COORDINATE',
      message: `\`${word}\` is ${JSON.stringify(value)}, which is no plain path`,
      remedy: 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
    });
  }
  return value;
}

/** @throws PlacementError for an arch that no folder can be named by */
export function checkArch(arch: string, input = 'arches'): string {
  if (new RegExp(`^${ARCH}$`).test(arch) && arch.length <= 100) return arch;
  throw new PlacementError({
    code: 'PLACEMENT_COORDINATE',
    message: `\`${input}\` names ${JSON.stringify(arch)}, which is no arch`,
    remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
  });
}

/** @throws PlacementError for an arch in it that no folder can be named by */
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

/** Folders at the feed's root that hold something else. */
const TAKEN = /^(keys|badges)(\/|$)/;

function taken(template: string): PlacementError {
  return badLayout(template, 'the folders keys/ and badges/ hold the feed’s public keys and badges');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
