import type { Format, Relations } from '../../formats/format.ts';
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
  const clashes = new Clashes(format);
  for (const item of arriving) {
    for (const path of item.pkg.files ?? []) {
      if (!repeated.has(hashOf(path))) continue;
      const others = owners.get(path) ?? [];
      for (const other of others) clashes.note(other, item, path);
      if (others.length < MOST_OWNERS) owners.set(path, [...others, item]);
    }
  }
  return clashes.found.map(({ first, second, path, count }) => {
    const more = count === 1 ? '' : ` and ${count - 1} more`;
    const detail = `${printable(path)}${more}, as ${printable(first.pkg.name)} does`;
    return { origin: second.origin, warning: { text: TEXT, detail, scheme: undefined } };
  });
}

class Clashes {
  readonly found: Clash[] = [];
  private readonly format: Format;
  private readonly relations = new Map<Arriving, Relations>();
  /** By both packages, what is known about them; undefined where they get along. */
  private readonly known = new Map<Arriving, Map<Arriving, Clash | undefined>>();

  constructor(format: Format) {
    this.format = format;
  }

  note(first: Arriving, second: Arriving, path: string): void {
    if (first.pkg.name === second.pkg.name) return;
    const known = this.known.get(second) ?? new Map<Arriving, Clash | undefined>();
    const clash = known.get(first);
    if (clash !== undefined) clash.count++;
    else if (!known.has(first) && this.found.length < MOST_PAIRS) {
      const isClash = !getAlong(this.relationsOf(first), this.relationsOf(second));
      const made = isClash ? { first, second, path, count: 1 } : undefined;
      if (made !== undefined) this.found.push(made);
      this.known.set(second, known.set(first, made));
    }
  }

  private relationsOf(item: Arriving): Relations {
    const relations = this.relations.get(item) ?? this.format.relations(item.pkg);
    this.relations.set(item, relations);
    return relations;
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
