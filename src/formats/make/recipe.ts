import { FormatError } from '../../errors.ts';

/** What a package is made of, whatever its format: each format's `makePackage` writes it. */
export interface Recipe {
  name: string;
  version: string;
  /** Undefined for every arch; each format has its own word for that. */
  arch?: string | undefined;
  /** The first line says it in short; formats that take one line only join them. */
  description: string;
  license?: string;
  maintainer?: string;
  url?: string;
  /** OpenWrt's menu that it is in; apk has none. */
  section?: string;
  /** Names, each perhaps with one of `< <= = >= >` and a version: `libc`, `foo>=1.2`. */
  depends?: readonly string[];
  provides?: readonly string[];
  /** Files of the package that keep what their owner changed. apk does that below /etc, and nowhere else. */
  conffiles?: readonly string[];
  scripts?: RecipeScripts;
  files: readonly RecipeFile[];
  /** The sum of the files' sizes unless said. */
  installedSize?: number;
  /** The time of the build, and of every file. */
  builtAt: Date;
}

/** Text of scripts, which begin with `#!`. Those of an installation run at an upgrade, too, as opkg does it. */
export interface RecipeScripts {
  preInst?: string;
  postInst?: string;
  preRm?: string;
  postRm?: string;
}

export interface RecipeFile {
  /** Where it is on the device, from `/`. */
  path: string;
  body: Buffer;
  mode: number;
}

/** A file, or a folder that files are in. */
export interface TreeNode {
  /** Without the leading slash. */
  path: string;
  /** Undefined for a folder. */
  file: RecipeFile | undefined;
}

/** What a name in a folder, and a path in a tar header, may have in bytes. */
const PATH_LIMIT = 255;
/** What apk takes of a script. */
const SCRIPT_LIMIT = 256 << 10;
/** Seconds that fit a tar header. */
const TIME_LIMIT = 8 ** 11;

/** Files and the folders they are in, in the order of their paths: a folder comes before what is in it. */
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

/** Bytes on the device; 1 at least where there is anything, since apk unpacks nothing of a package of size 0. */
export function installedSizeOf({ installedSize, files, scripts = {} }: Recipe): number {
  if (installedSize !== undefined) return installedSize;
  const isEmpty = files.length === 0 && Object.keys(scripts).length === 0;
  const size = files.reduce((sum, { body }) => sum + body.length, 0);
  return isEmpty ? 0 : Math.max(1, size);
}

/** The lines of the description without the blanks around them. */
export function descriptionLines({ description }: Recipe): string[] {
  return description.split('\n').map((line) => line.trim());
}

/**
 * Checks what no format could write as it is meant, and its reader would not see: text that ends its line, paths
 * that lead elsewhere, times and modes that are none.
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
    throw refusal('its builtAt is no time that a package can state', 'Give a time after 1970.');
  }
  if (!Number.isSafeInteger(installedSize) || installedSize < 1) {
    throw refusal(
      `its installedSize ${installedSize} is no size of a package with content`,
      'Leave it out: the sizes of the files are added up.',
    );
  }
  const absent = conffiles.find((path) => !files.some((file) => file.path === path));
  if (absent !== undefined) {
    throw refusal(
      `its conffile ${shown(absent)} is not among its files`,
      'Add the file, or take it off the list.',
    );
  }
}

/** Ends a line, or is no character at all. */
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
      throw refusal(`its ${field} ${shown(text)} holds a control character`, 'Write it as one line of text.');
    }
    if (text !== text.trim()) {
      throw refusal(`its ${field} ${shown(text)} has blanks around it`, 'Write it without.');
    }
  }
  for (const [field, items] of Object.entries({ depends, provides })) {
    const bad = items.find((item) => item === '' || item.includes(' '));
    if (bad === undefined) continue;
    throw refusal(
      `its ${field} has ${shown(bad)}, which is not one item`,
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
        `its file ${shown(path)} has no plain path`,
        'Write the path from / on, without . and .. in it.',
      );
    }
    if (Buffer.byteLength(path) > PATH_LIMIT) {
      throw refusal(`its file ${shown(path)} has a path of over ${PATH_LIMIT} bytes`, 'Shorten it.');
    }
    if (paths.has(path)) throw refusal(`it has two files ${shown(path)}`, 'Leave one of them out.');
    if (!(Number.isInteger(mode) && mode >= 0 && mode <= 0o7777)) {
      throw refusal(`its file ${shown(path)} has no valid mode`, 'Give a mode such as 0o644.');
    }
    paths.add(path);
  }
  const taken = files.find(({ path }) => parentsOf(path).some((parent) => paths.has(parent)));
  if (taken !== undefined) {
    throw refusal(`its file ${shown(taken.path)} lies in what is a file, too`, 'Rename one of them.');
  }
}

/** The folders that a path leads through. */
function parentsOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(2).map((_, i) => names.slice(0, i + 2).join('/'));
}

function checkScripts({ scripts = {} }: Recipe): void {
  for (const [name, text] of Object.entries(scripts)) {
    if (!/^#!./.test(text) || /[\0\p{Cs}]/u.test(text)) {
      throw refusal(`its ${name} is no script that a device can run`, 'Begin it with `#!/bin/sh`.');
    }
    if (Buffer.byteLength(text) > SCRIPT_LIMIT) {
      throw refusal(
        `its ${name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`,
        'Put the bulk of the script into a file of the package, and call that.',
      );
    }
  }
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 128));

/** A recipe that cannot become a package; there are no bytes yet that an offset could count. */
export function refusal(reason: string, remedy: string): FormatError {
  return new FormatError({ code: 'FORMAT_FIELD', reason, offset: 0, remedy });
}
