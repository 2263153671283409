import { FormatError } from '../../errors.ts';
import { type Format, type PackageWarning, type Signature, warningText } from '../../formats/format.ts';
import type { Scheme } from '../../keys/scheme.ts';
import type { Trust } from '../trust.ts';

/** A warning about one package. */
export interface WarnedPackage {
  /** How messages name the package. */
  origin: string;
  warning: PackageWarning;
}

/** A warning that concerns all devices. */
export const warned = (origin: string, text: string, detail = ''): WarnedPackage => ({
  origin,
  warning: { text, detail, scheme: undefined },
});

/** One warning, with every package that it is about. */
export interface SharedWarning {
  text: string;
  packages: { origin: string; detail: string }[];
}

/** How many packages a text names. The report has all of them. */
const NAMED = 3;

/** Gathers the warnings with the same text, in the order in which each text comes first. */
export function shareWarnings(warned: readonly WarnedPackage[]): SharedWarning[] {
  const shared = new Map<string, Map<string, SharedWarning['packages'][number]>>();
  for (const { origin, warning } of warned) {
    const { text, detail } = warning;
    const packages = shared.get(text) ?? new Map();
    packages.set(JSON.stringify([origin, detail]), { origin, detail });
    shared.set(text, packages);
  }
  return [...shared].map(([text, packages]) => ({ text, packages: [...packages.values()] }));
}

/** A warning as one sentence, with the first packages that it is about. */
export function sharedText({ text, packages }: SharedWarning): string {
  // One package may have several details, such as one for each package that installs a file of it.
  const details = new Map<string, string[]>();
  for (const { origin, detail } of packages) {
    details.set(origin, [...(details.get(origin) ?? []), ...(detail === '' ? [] : [detail])]);
  }
  const names = [...details].slice(0, NAMED).map(([origin, own]) => origin + detailsText(own));
  if (details.size === 1) return `${names[0]}: ${text}`;
  const more = details.size > NAMED ? ` and ${details.size - NAMED} more` : '';
  // The texts speak of one package.
  return `each of ${details.size} packages: ${text}: ${names.join(', ')}${more}`;
}

function detailsText(details: readonly string[]): string {
  if (details.length === 0) return '';
  const more = details.length > NAMED ? ` and ${details.length - NAMED} more` : '';
  return ` (${details.slice(0, NAMED).join('; ')}${more})`;
}

/**
 * Errors for the packages that devices of the feed would install without some of their files.
 *
 * @param run a rehearsal does not know which devices a feed is for, so it only refuses what no device installs whole
 */
export function incompleteIn(
  warned: readonly WarnedPackage[],
  { isRehearsal }: Pick<Trust, 'isRehearsal'>,
): FormatError[] {
  return warned.flatMap(({ origin, warning }) => {
    const { lossAt, scheme } = warning;
    if (lossAt === undefined || (isRehearsal && scheme !== undefined)) return [];
    return [
      new FormatError({
        code: 'FORMAT_INCOMPLETE',
        reason: warningText(warning),
        offset: lossAt,
        remedy:
          'Build the package as the message says, or set `allow-incomplete` to publish it without what devices leave out.',
        file: origin,
      }),
    ];
  });
}

/** The schemes that sign a folder: those of its present signatures, and those of the keys of the run. */
export function schemesOf(
  format: Format,
  signatures: readonly Pick<Signature, 'scheme'>[],
  { signingKeys }: Pick<Trust, 'signingKeys'>,
): Set<Scheme> {
  const own = signingKeys.map(({ scheme }) => scheme).filter((scheme) => format.schemes.includes(scheme));
  return new Set([...signatures.map(({ scheme }) => scheme), ...own]);
}

/** True if a warning concerns devices that check signatures of these schemes. Any device may read an unsigned feed. */
export const concerns = ({ scheme }: PackageWarning, schemes: ReadonlySet<Scheme>): boolean =>
  scheme === undefined || schemes.size === 0 || schemes.has(scheme);
