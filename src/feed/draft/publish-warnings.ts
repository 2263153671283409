import type { Scheme } from '../../keys/scheme.ts';
import { printable } from '../../text/printable.ts';
import type { Folder } from '../folders.ts';
import type { Arriving, PublishPolicy } from '../policy.ts';
import type { LeftOut } from './left-out.ts';
import { type Kept, otherBytesStay } from './merge.ts';
import { archWarnings } from './odd-arches.ts';
import { concerns, schemesOf, type WarnedPackage, warned } from './package-warnings.ts';
import type { PublishContext } from './publish-context.ts';

/** What the warnings about arriving packages follow from. */
interface WarningContext extends Pick<PublishContext, 'arriving' | 'policy' | 'run' | 'folders'> {
  /** The schemes that sign a folder before the run. */
  signedBy(folder: Folder): readonly { scheme: Scheme }[];
}

/** The warnings about arriving packages and arches that concern the devices of their folders. */
export function warnedOf({ arriving, policy, folders, signedBy, run }: WarningContext): WarnedPackage[] {
  const { touched } = folders;
  const schemes = new Map(
    [...new Set(touched.map(({ format }) => format))].map((format) => {
      const signatures = touched.filter((folder) => folder.format === format).flatMap(signedBy);
      return [format, schemesOf(format, signatures, run)];
    }),
  );
  const ofPackages = arriving.flatMap(({ format, origin, pkg }) =>
    pkg.warnings
      .filter((warning) => concerns(warning, schemes.get(format) ?? new Set()))
      .map((warning) => ({ origin, warning })),
  );
  return [...ofPackages, ...archWarnings(arriving, folders, schemes, policy)];
}

/** Warns of packages that `arch-map` leaves out. */
export function leftOut(arriving: readonly Arriving[], { archMap }: PublishPolicy): WarnedPackage[] {
  return arriving
    .filter(({ pkg }) => !pkg.anyArch && archMap.get(pkg.arch)?.length === 0)
    .map(({ origin, pkg }) =>
      warned(origin, `not published, because \`arch-map\` leaves ${printable(pkg.arch)} out`),
    );
}

/**
 * What to say of packages that are left out for those that a folder keeps. A run that was started again and changes
 * nothing has warned of them before.
 */
export function keptInstead(
  kept: readonly Kept[],
  isSaid: boolean,
): { warned: WarnedPackage[]; leftOut: LeftOut } {
  if (!isSaid || kept.length === 0) return { warned: kept.map(otherBytesStay), leftOut: new Map() };
  const names = kept.map(({ listed: { entry } }) => `${entry.name} ${entry.version}`);
  return { warned: [], leftOut: new Map([['kept', new Set(names)]]) };
}
