import type { Format, PackageWarning } from '../../formats/format.ts';
import type { Scheme } from '../../keys/scheme.ts';
import { type Change, departures } from '../change.ts';
import { type Listed, packageKey } from '../listed.ts';
import type { WarnedPackage } from './package-warnings.ts';

/** What a folder lists for the devices that check its signatures. */

/** The reason of a change that takes a package out of the index because devices must not see it. */
export const NOT_FOR_DEVICES = 'not for the devices of this folder';

/** A package, and how messages name it. */
export interface Named {
  listed: Listed;
  origin: string;
}

export interface Fitted<L extends Listed = Listed> {
  listed: L[];
  /** The packages that devices must not see. */
  hidden: L[];
  warned: WarnedPackage[];
}

/** A package whose entry is written from its file, so that nothing in an old index had to be mended. */
export const asFresh = <L extends Listed>(listed: L): L =>
  listed.entry.mended === undefined ? listed : { ...listed, entry: { ...listed.entry, mended: [] } };

/**
 * Packages that arrive, in the form in which devices need them.
 *
 * @param schemes those that sign the folder
 */
export function fitArriving(format: Format, items: readonly Named[], schemes: ReadonlySet<Scheme>): Fitted {
  const fitted: Fitted = { listed: [], hidden: [], warned: [] };
  for (const { listed, origin } of items) {
    const form = format.forDevices?.(listed.entry, schemes);
    if (form !== undefined) fitted.warned.push({ origin, warning: form.warning });
    if (form === undefined) fitted.listed.push(listed);
    else if (form.entry === undefined) fitted.hidden.push(listed);
    else fitted.listed.push(asFresh({ ...listed, entry: form.entry }));
  }
  return fitted;
}

/**
 * What a folder lists already, in the form in which devices need it.
 *
 * @param schemes those that sign the folder
 */
export function fitCarried<L extends Listed>(
  format: Format,
  items: readonly L[],
  schemes: ReadonlySet<Scheme>,
): Fitted<L> {
  const fitted: Fitted<L> = { listed: [], hidden: [], warned: [] };
  const hide = (listed: L, warning: PackageWarning): void => {
    fitted.hidden.push(listed);
    fitted.warned.push({ origin: listed.path, warning });
  };
  const reworded: L[] = [];
  for (const listed of items) {
    const form = format.forDevices?.(listed.entry, schemes);
    if (form === undefined) fitted.listed.push(listed);
    else if (form.entry === undefined) hide(listed, form.warning);
    else reworded.push({ ...listed, entry: form.entry });
  }
  if (reworded.length === 0) return fitted;
  const keys = new Set(fitted.listed.map(({ entry }) => packageKey(entry)));
  for (const listed of reworded) {
    if (keys.has(packageKey(listed.entry))) hide(listed, TWICE);
    else fitted.listed.push(listed);
    keys.add(packageKey(listed.entry));
  }
  return fitted;
}

const TWICE: PackageWarning = {
  text: 'the index had the package a second time, under another word for any arch, and only one entry stays',
  detail: '',
  scheme: undefined,
};

/** The packages that leave the index because devices must not see them. One that arrives in this run was never there. */
export const hiddenChanges = (hidden: readonly Listed[], folder: string): Change[] =>
  departures(hidden, folder, NOT_FOR_DEVICES);
