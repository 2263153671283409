import type { Format } from '../../formats/format.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { printable } from '../../text/printable.ts';
import { managerTitle, meantArches } from '../arch-words.ts';
import type { Folder } from '../folders.ts';
import type { Arriving, StepPolicy } from '../policy.ts';
import type { Outline } from './outline.ts';
import { type WarnedPackage, warned } from './package-warnings.ts';
import { ownArches, type Placeable } from './placement.ts';

/** A package that warnings name by its origin. */
export interface PlacedPackage extends Placeable {
  origin: string;
}

/** What is known about the folders of a format when their arches are judged. */
export interface ArchContext {
  /** The schemes that sign the folders; empty for an unsigned feed, which any device may read. */
  schemes: ReadonlySet<Scheme>;
  /** The arches that have a folder now or after the run. */
  known: readonly string[];
  policy: Pick<StepPolicy, 'archMap' | 'arches'>;
}

/**
 * Warns of folders that no device looks into, because none has their arch. A word that `arch-map` maps was chosen by the
 * user.
 *
 * @param folders those of the run, of one format
 * @param packages those of the run, of the same format
 */
export function oddArches(
  format: Format,
  folders: readonly Pick<Folder, 'arch' | 'path'>[],
  packages: readonly PlacedPackage[],
  context: ArchContext,
): WarnedPackage[] {
  const { archMap, arches } = context.policy;
  return folders.flatMap(({ arch, path }) => {
    // Packages that share a folder with all others are for their own arches.
    if (arch === null) return [];
    const odd = judge(format, arch, context);
    if (odd === undefined) return [];
    const warn = (origin: string, remedy: string): WarnedPackage => warned(origin, `${odd.what}; ${remedy}`);
    const mapped = ({ arch: word }: Placeable): string =>
      `write ${code(`${printable(word)}=${odd.folders.join(' ')}`)} in \`arch-map\``;
    const own = packages.filter((pkg) => !pkg.anyArch && ownArches(pkg, archMap).includes(arch));
    if (own.length > 0) {
      const unchosen = own.filter((pkg) => pkg.arch !== arch || !archMap.has(arch));
      return unchosen.map((pkg) => warn(pkg.origin, mapped(pkg)));
    }
    if (archMap.has(arch)) return [];
    return [warn(path, arches.includes(arch) ? 'correct `arches`' : mapped({ arch, anyArch: false }))];
  });
}

/**
 * Warns of arches that no device has, about the folders that a publish writes.
 *
 * @param schemes that sign the folders of each format
 */
export function archWarnings(
  arriving: readonly Pick<Arriving, 'format' | 'origin' | 'pkg'>[],
  { touched, known }: Pick<Outline, 'touched' | 'known'>,
  schemes: ReadonlyMap<Format, ReadonlySet<Scheme>>,
  policy: ArchContext['policy'],
): WarnedPackage[] {
  return [...schemes].flatMap(([format, own]) => {
    const folders = touched.filter((folder) => folder.format === format);
    const packages = arriving
      .filter((item) => item.format === format)
      .map(({ origin, pkg: { arch, anyArch } }) => ({ origin, arch, anyArch }));
    return oddArches(format, folders, packages, { schemes: own, known: known.get(format) ?? [], policy });
  });
}

const code = (text: string): string => `\`${text}\``;

/** Says that no device has an arch; undefined for one that a device may have. */
function judge(
  format: Format,
  arch: string,
  { schemes, known }: ArchContext,
): { what: string; folders: readonly string[] } | undefined {
  const asked = schemes.size === 0 ? format.schemes : [...schemes];
  const answers = asked.map((scheme) => meantArches(scheme, arch));
  const meant = [...new Set(answers.flatMap((words) => words ?? []))];
  if (answers.some((words) => words === undefined) || meant.length === 0) return undefined;
  const there = known.filter((word) => meant.includes(word));
  const isForAll = meant.every((word) => word === format.anyArchWord);
  const isOdd = (word: string): boolean => asked.every((scheme) => meantArches(scheme, word) !== undefined);
  const others = known.filter((word) => word !== arch && !isOdd(word));
  const devices = asked.map(managerTitle).join(' or ');
  return {
    what: `no device of ${devices} has the arch ${printable(arch)}, and ${meant.join(' or ')} was probably meant`,
    folders: isForAll ? (others.length > 0 ? others : ['ARCH']) : there.length > 0 ? there : meant,
  };
}
