import type { Format } from '../../formats/format.ts';
import { getAlong } from '../../formats/relations.ts';
import { printable } from '../../text/printable.ts';
import type { Arriving } from '../policy.ts';
import type { WarnedPackage } from './package-warnings.ts';

/** How many owners of one file are compared with each other. */
const MOST_OWNERS = 16;
/** Nobody reads a longer list. */
const MOST_PAIRS = 1000;
const TEXT =
  'another package of the run installs the same file, and a device cannot have both; let one replace the other or ' +
  'conflict with it, or take the file out of one';

interface Clash {
  first: Arriving;
  second: Arriving;
  path: string;
  count: number;
}

/**
 * Warns about files that several packages of a run install into one folder's devices, where neither replaces nor
 * conflicts with the other: apk then ends with an error for ever, and opkg refuses the second one.
 */
export function sharedFiles(format: Format, arriving: readonly Arriving[]): WarnedPackage[] {
  const repeated = repeatedHashes(arriving);
  if (repeated.size === 0) return [];
  const owners = new Map<string, Arriving[]>();
  const clashes = new Map<string, Clash>();
  for (const item of arriving) {
    for (const path of item.pkg.files ?? []) {
      if (!repeated.has(hashOf(path))) continue;
      const others = owners.get(path) ?? [];
      for (const other of others) note(clashes, other, item, path, format);
      if (others.length < MOST_OWNERS) owners.set(path, [...others, item]);
    }
  }
  return [...clashes.values()].map(({ first, second, path, count }) => {
    const more = count === 1 ? '' : ` and ${count - 1} more`;
    const detail = `${printable(path)}${more}, as ${printable(first.pkg.name)} does`;
    return { origin: second.origin, warning: { text: TEXT, detail, scheme: undefined } };
  });
}

function note(
  clashes: Map<string, Clash>,
  first: Arriving,
  second: Arriving,
  path: string,
  format: Format,
): void {
  if (first.pkg.name === second.pkg.name) return;
  const key = `${first.origin}\0${second.origin}`;
  const known = clashes.get(key);
  if (known !== undefined) known.count++;
  else if (
    clashes.size < MOST_PAIRS &&
    !getAlong(format.relations(first.pkg), format.relations(second.pkg))
  ) {
    clashes.set(key, { first, second, path, count: 1 });
  }
}

/** The hashes that come more than once. Numbers, because the paths of a whole distribution would take much memory. */
function repeatedHashes(arriving: readonly Arriving[]): Set<number> {
  const hashes: number[] = [];
  for (const { pkg } of arriving) for (const path of pkg.files ?? []) hashes.push(hashOf(path));
  const sorted = Uint32Array.from(hashes).sort();
  const repeated = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i] as number);
  return repeated;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
