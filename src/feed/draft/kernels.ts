import type { Entry, Format } from '../../formats/format.ts';
import { printable } from '../../text/printable.ts';
import type { Listed } from '../listed.ts';
import { needIn } from '../needs.ts';
import { type WarnedPackage, warned } from './package-warnings.ts';

/**
 * Modules of OpenWrt's kernel fit one build of it, which belongs to one target. Their dependency on it says which:
 * `kernel (= VERSION~HASH-rN)` (measured; docs/formats.md).
 */
const KERNEL = 'kernel';

/** The build of the kernel that a package is for; undefined for a package that fits any. */
export function kernelOf(format: Format, entry: Entry): string | undefined {
  // Most entries are of packages without kernel, and reading them takes its time.
  if (!entry.text.includes(KERNEL)) return undefined;
  const needs = format.describe(entry).dependencies.map((text) => needIn(text));
  const need = needs.find((one) => one?.name === KERNEL && one.sign === '=');
  return need?.version;
}

/**
 * Warns about arriving packages for one build of the kernel in a folder that has packages for another one: each device
 * finds modules there that it cannot install.
 *
 * @param listed what the folder lists after the change
 */
export function kernelWarnings(format: Format, listed: readonly Listed[]): WarnedPackage[] {
  const arriving = listed.flatMap(({ entry, content, origin }) => {
    const kernel = content?.kind === 'file' ? kernelOf(format, entry) : undefined;
    return kernel === undefined ? [] : [{ entry, kernel, origin: origin.replace(/^from /, '') }];
  });
  if (arriving.length === 0) return [];
  const builds = new Set(
    listed.map(({ entry }) => kernelOf(format, entry)).filter((one) => one !== undefined),
  );
  if (builds.size < 2) return [];
  return arriving.map(({ kernel, origin }) => warned(origin, TEXT, `kernel ${printable(kernel)}`));
}

/** What separates modules for several builds of the kernel. */
export const KERNEL_REMEDY =
  'Give each target of OpenWrt its folder with {target} in `layout`, and each release its `branch`.';

const TEXT =
  'the folder has modules for several builds of the kernel, and a device can install only those for its own; give each target of OpenWrt its folder with {target} in `layout`, and each release its `branch`';
