import { FormatError } from '../../errors.ts';

/** The content of a package in any format; the `makePackage` of each format writes it. */
export interface Recipe {
  name: string;
  version: string;
  /** Undefined for every arch. Each format has its own word for that. */
  arch?: string | undefined;
  /** The first line is a summary. Formats that have only one line join all lines. */
  description: string;
  license?: string;
  maintainer?: string;
  url?: string;
  /** The menu of OpenWrt that lists the package; apk has no menus. */
  section?: string;
  /** Names, optionally with one of `< <= = >= >` and a version: `libc`, `foo>=1.2`. */
  depends?: readonly string[];
  provides?: readonly string[];
  /** Files that keep their owner's changes at an upgrade. apk keeps them only below /etc. */
  conffiles?: readonly string[];
  scripts?: RecipeScripts;
  files: readonly RecipeFile[];
  /** Bytes; by default the sum of the file sizes. */
  installedSize?: number;
  /** The time of the build, and of every file. */
  builtAt: Date;
}

/** Texts of scripts, which begin with `#!`. The install scripts also run at an upgrade, as opkg does it. */
export interface RecipeScripts {
  preInst?: string;
  postInst?: string;
  preRm?: string;
  postRm?: string;
}

export interface RecipeFile {
  /** The absolute path on the device. */
  path: string;
  body: Buffer;
  mode: number;
}

/** A file, or a folder that contains files. */
export interface TreeNode {
  /** Without the leading slash. */
  path: string;
  /** Undefined for a folder. */
  file: RecipeFile | undefined;
}

/** The most bytes of a name in a folder, and of a path in a tar header. */
const PATH_LIMIT = 255;
/** The most bytes of a script that apk accepts. */
const SCRIPT_LIMIT = 256 << 10;
/** A tar header holds fewer seconds than this. */
const TIME_LIMIT = 8 ** 11;

/** Files and the folders around them, in the order of their paths: a folder comes before its content. */
export function treeOf(files: readonly RecipeFile[]): TreeNode[] {
  const nodes = new Map<string, TreeNode>();
  for (const file of files) {
    const names = file.path.split('/').slice(1);
    for (let depth = 1; depth < names.length; depth++) {
      const path = names.slice(0, depth).join('/');
      if (!nodes.has(path)) nodes.set(path, { path, file: undefined });
    }
    const path = names.join('/');
    nodes.set(path, { path, file });
  }
  return [...nodes.values()].toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** Bytes on the device. At least 1 for a package with content, because apk unpacks nothing when the size is 0. */
export function installedSizeOf({ installedSize, files, scripts = {} }: Recipe): number {
  if (installedSize !== undefined) return installedSize;
  const isEmpty = files.length === 0 && Object.keys(scripts).length === 0;
  const size = files.reduce((sum, { body }) => sum + body.length, 0);
  return isEmpty ? 0 : Math.max(1, size);
}

/** The lines of the description without surrounding spaces. */
export function descriptionLines({ description }: Recipe): string[] {
  return description.split('\n').map((line) => line.trim());
}

/**
 * Checks what no format can write as it is meant and no reader would notice: text with line ends, paths that lead
 * elsewhere, invalid times and modes.
 *
 * @throws FormatError
 */
export function checkRecipe(recipe: Recipe): void {
  checkTexts(recipe);
  checkFiles(recipe);
  checkScripts(recipe);
  const { builtAt, installedSize = 1, conffiles = [], files } = recipe;
  const seconds = builtAt.getTime() / 1000;
  if (!(seconds >= 0 && seconds < TIME_LIMIT)) {
    throw refusal('its builtAt is not a time that a package can state', 'Give a time after 1970.');
  }
  if (!Number.isSafeInteger(installedSize) || installedSize < 1) {
    throw refusal(
      `its installedSize ${installedSize} is not a valid size for a package with content`,
      'Leave it out: the sizes of the files are added up.',
    );
  }
  const absent = conffiles.find((path) => !files.some((file) => file.path === path));
  if (absent !== undefined) {
    throw refusal(
      `its conffile ${quoted(absent)} is not among its files`,
      'Add the file, or take it off the list.',
    );
  }
}

/** A control character, or half a character. */
const NOT_IN_A_LINE = /[\u0000-\u001f\u007f\p{Cs}]/u;

function checkTexts(recipe: Recipe): void {
  const { name, version, arch, license, maintainer, url, section, depends = [], provides = [] } = recipe;
  const single = { name, version, arch, license, maintainer, url, section };
  const lists = { depends, provides, description: descriptionLines(recipe) };
  const texts = [
    ...Object.entries(single).map(([field, text]) => [field, text ?? ''] as const),
    ...Object.entries(lists).flatMap(([field, items]) => items.map((item) => [field, item] as const)),
  ];
  for (const [field, text] of texts) {
    if (NOT_IN_A_LINE.test(text)) {
      throw refusal(
        `its ${field} ${quoted(text)} holds a control character`,
        'Write it as one line of text.',
      );
    }
    if (text !== text.trim()) {
      throw refusal(`its ${field} ${quoted(text)} has blanks around it`, 'Write it without them.');
    }
  }
  for (const [field, items] of Object.entries({ depends, provides })) {
    const bad = items.find((item) => item === '' || item.includes(' '));
    if (bad === undefined) continue;
    throw refusal(
      `its ${field} has ${quoted(bad)}, which is not one item`,
      'Write each item like `foo>=1.2`.',
    );
  }
}

function checkFiles({ files }: Recipe): void {
  const paths = new Set<string>();
  for (const { path, mode } of files) {
    const [root, ...names] = path.split('/');
    const isClean = root === '' && names.length > 0 && !names.some((name) => /^\.{0,2}$/.test(name));
    if (!isClean || NOT_IN_A_LINE.test(path)) {
      throw refusal(
        `its file ${quoted(path)} is not a plain absolute path`,
        'Begin the path with /, and leave out . and .. parts.',
      );
    }
    if (Buffer.byteLength(path) > PATH_LIMIT) {
      throw refusal(`its file ${quoted(path)} has a path of over ${PATH_LIMIT} bytes`, 'Shorten it.');
    }
    if (paths.has(path)) throw refusal(`it has two files ${quoted(path)}`, 'Leave one of them out.');
    if (!(Number.isInteger(mode) && mode >= 0 && mode <= 0o7777)) {
      throw refusal(`its file ${quoted(path)} has no valid mode`, 'Give a mode such as 0o644.');
    }
    paths.add(path);
  }
  const taken = files.find(({ path }) => parentsOf(path).some((parent) => paths.has(parent)));
  if (taken !== undefined) {
    throw refusal(
      `its file ${quoted(taken.path)} is inside a path that is also a file`,
      'Rename one of them.',
    );
  }
}

/** The folders on the way to a path. */
function parentsOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(2).map((_, i) => names.slice(0, i + 2).join('/'));
}

function checkScripts({ scripts = {} }: Recipe): void {
  for (const [name, text] of Object.entries(scripts)) {
    if (!/^#!./.test(text) || /[\0\p{Cs}]/u.test(text)) {
      throw refusal(`its ${name} is not a script that a device can run`, 'Begin it with `#!/bin/sh`.');
    }
    if (Buffer.byteLength(text) > SCRIPT_LIMIT) {
      throw refusal(
        `its ${name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`,
        'Put the bulk of the script into a file of the package, and call that.',
      );
    }
  }
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 128));

/** The error for a recipe that cannot become a package. Its offset is 0: there are no bytes yet. */
export function refusal(reason: string, remedy: string): FormatError {
  return new FormatError({ code: 'FORMAT_FIELD', reason, offset: 0, remedy });
}
