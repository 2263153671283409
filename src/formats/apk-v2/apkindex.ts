import { FormatError } from '../../errors.ts';
import { compareText } from '../../text/compare-text.ts';
import { tidyDependency } from '../apk/dependency.ts';
import { compareVersions } from '../apk/version.ts';
import type { Description, Entry } from '../format.ts';
import { beyondDevices, HEADER_LIMIT, headerSize, LEAST_INSTALLED_SIZE, LIST_KEYS } from './device-limits.ts';
import { longHarm, MOST_PRIORITY, mendLines } from './mend-entry.ts';
import { decode, itemsOf, numberOf, type PkgInfo, printedText, textOf } from './pkginfo.ts';
import { replacesFault } from './replaces.ts';

/**
 * An entry of `APKINDEX` (apk-tools src/package.c): `X:value` lines. Text is held as latin1, as in `.PKGINFO`.
 */

/** The facts that an entry takes from the package file and its folder. */
export interface EntryFacts {
  /** `Q1` and the SHA-1 of the control segment in base64. */
  identity: string;
  size: number;
  arch: string;
}

/**
 * Writes the entry of a package with the lines of `apk index` in their order. It ends with a newline, without the
 * empty line after it. Lists keep their order and repeats.
 *
 * @throws FormatError that names what devices cannot hold; its offset is 0
 */
export function writeEntry(info: PkgInfo, { identity, size, arch }: EntryFacts): string {
  const known = (letter: string, value: string | number): string[] =>
    value === '' || value === 0 ? [] : [`${letter}:${value}`];
  const lines = [
    `C:${identity}`,
    `P:${textOf(info, 'pkgname')}`,
    `V:${textOf(info, 'pkgver')}`,
    ...known('A', arch),
    `S:${size}`,
    `I:${Math.max(numberOf(info, 'size'), LEAST_INSTALLED_SIZE)}`,
    `T:${printedText(info, 'pkgdesc')}`,
    `U:${printedText(info, 'url')}`,
    `L:${printedText(info, 'license')}`,
    ...known('o', printedText(info, 'origin')),
    ...known('m', printedText(info, 'maintainer')),
    ...known('t', numberOf(info, 'builddate')),
    ...known('c', printedText(info, 'commit')),
    ...known('k', numberOf(info, 'provider_priority') % (MOST_PRIORITY + 1)),
    ...Object.entries(LIST_KEYS).flatMap(([letter, key]) =>
      known(letter, itemsOf(info, key).map(tidyDependency).join(' ')),
    ),
  ];
  const fault = beyondDevices(lines) ?? replacesFault(info, 0);
  if (fault !== undefined) throw unfit(fault);
  return `${lines.join('\n')}\n`;
}

function unfit(reason: string): FormatError {
  return new FormatError({
    code: 'FORMAT_FIELD',
    reason,
    offset: 0,
    remedy: 'Build the package with shorter fields.',
  });
}

/** The file name that clients ask for: an index cannot give another one. */
export function fileName(name: string, version: string): string {
  return `${name}-${version}.apk`;
}

/**
 * The entry with another arch. Clients look for the package in the folder of that arch. Where the line makes the fields
 * too long for devices, the entry is mended as when it is read, or says that no text helps.
 */
export function withArch(entry: Entry, arch: string): Entry {
  if (entry.arch === arch) return entry;
  const lines = entry.text.split('\n').filter((line) => line !== '' && !line.startsWith('A:'));
  const at = lines.findIndex((line) => line.startsWith('V:'));
  const moved = lines.toSpliced(at + 1, 0, `A:${arch}`);
  if (headerSize(moved) < HEADER_LIMIT) return { ...entry, arch, text: textWith(moved) };
  const { lines: fitting, mended } = mendLines(moved);
  const faults = [...new Set([...(entry.mended ?? []), ...mended])];
  const harm = entry.harm ?? longHarm(fitting);
  return {
    ...{ ...entry, arch, text: textWith(fitting) },
    ...(faults.length === 0 ? {} : { mended: faults }),
    ...(harm === undefined ? {} : { harm }),
  };
}

const textWith = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

export function describeEntry({ text }: Entry): Description {
  const values = new Map(text.split('\n').map((line) => [line.slice(0, 2), decode(line.slice(2))]));
  const value = (letter: string): string => values.get(`${letter}:`) ?? '';
  const list = (letter: string): string[] => value(letter).split(' ').filter(Boolean);
  return {
    summary: value('T'),
    description: value('T'),
    section: '',
    installed: /^\d{1,15}$/.test(value('I')) ? Number(value('I')) : undefined,
    license: value('L'),
    maintainer: value('m'),
    homepage: value('U'),
    dependencies: list('D'),
    provides: list('p'),
  };
}

/** By name without regard to case, then by name, then by version from old to new, as `apk index` sorts. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, folded: entry.name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) }))
    .sort(
      (a, b) =>
        compareText(a.folded, b.folded) ||
        compareText(a.entry.name, b.entry.name) ||
        compareVersions(a.entry.version, b.entry.version) ||
        compareText(a.entry.version, b.entry.version),
    )
    .map(({ entry }) => entry);
}
