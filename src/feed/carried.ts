import { FeedError } from '../errors.ts';
import type { Entry, Format, Signature } from '../formats/format.ts';
import { firstNames } from '../text/first-names.ts';
import { printable } from '../text/printable.ts';

/**
 * An entry that is carried on from an old index is held to the rules of a fresh one. What clients stumble over is written
 * in another form; what no other form helps stops the run.
 */

/** How many entries a text names. */
const NAMED = 3;

/** One fault, and the entries of an index that have it. */
export interface SharedFault {
  what: string;
  entries: string[];
}

const nameOf = ({ name, version, file }: Entry): string =>
  printable(name === '' ? file : `${name} ${version}`);

/** The entries, with what keeps devices from using them that check these signatures. */
export function forReaders(
  { harmFor }: Format,
  entries: readonly Entry[],
  signatures: readonly Signature[],
): readonly Entry[] {
  if (harmFor === undefined) return entries;
  const schemes = new Set(signatures.map(({ scheme }) => scheme));
  return entries.map((entry) => {
    const harm = entry.harm ?? harmFor(entry, schemes);
    return harm === undefined ? entry : { ...entry, harm };
  });
}

/** What clients stumble over in these entries, each fault once. */
export function mendedIn(entries: readonly Entry[]): SharedFault[] {
  return shared(entries.map((entry) => [nameOf(entry), entry.mended ?? []]));
}

/** Why clients cannot use some of these entries, each reason once. */
export function harmsIn(entries: readonly Entry[]): SharedFault[] {
  return shared(entries.map((entry) => [nameOf(entry), entry.harm === undefined ? [] : [entry.harm]]));
}

function shared(found: readonly (readonly [name: string, faults: readonly string[]])[]): SharedFault[] {
  const faults = new Map<string, Set<string>>();
  for (const [name, own] of found) {
    for (const fault of own) {
      const entries = faults.get(fault);
      if (entries === undefined) faults.set(fault, new Set([name]));
      else entries.add(name);
    }
  }
  return [...faults].map(([what, entries]) => ({ what, entries: [...entries] }));
}

/** A fault and the first entries that have it. */
export function sharedFaultText({ what, entries }: SharedFault): string {
  const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : '';
  return `${printable(what)} (${entries.slice(0, NAMED).join(', ')}${more})`;
}

/** An index that is written, and entries that it carries on. */
export interface CarriedEntries {
  index: string;
  entries: readonly Entry[];
}

/** Warns once, for all indexes, that entries are written in another form; no warning without one. */
export function mendedWarning(carried: readonly CarriedEntries[]): string[] {
  const isMended = ({ mended = [] }: Entry): boolean => mended.length > 0;
  const indexes = carried.filter(({ entries }) => entries.some(isMended)).map(({ index }) => index);
  const mended = carried.flatMap(({ entries }) => entries.filter(isMended));
  if (mended.length === 0) return [];
  const count = mended.length === 1 ? 'one entry is' : `${mended.length} entries are`;
  const faults = mendedIn(mended).map(sharedFaultText);
  return [
    `${firstNames(indexes)}: ${count} written in the form that clients read; the old form had ${faults.join(', ')}`,
  ];
}

/** An index that is written again, and why clients did not see what it listed. */
export interface HiddenIndex {
  index: string;
  problems: readonly string[];
}

/** Warns once, for all indexes, that clients could not read them as they were; no warning without one. */
export function hiddenWarning(hidden: readonly HiddenIndex[]): string[] {
  if (hidden.length === 0) return [];
  const names = firstNames(hidden.map(({ index }) => index));
  const problems = [...new Set(hidden.flatMap(({ problems }) => problems))].map(printable);
  return [
    hidden.length === 1
      ? `${names} is written again: clients could not read it, because it ${problems.join(' and ')}`
      : `${names} are written again: clients could not read them, because each ${problems.join(' or ')}`,
  ];
}

/**
 * @param entries those that stay in the index
 * @throws FeedError for entries that clients cannot use
 */
export function refuseHarm(index: string, entries: readonly Entry[]): void {
  const harms = harmsIn(entries);
  if (harms.length === 0) return;
  const named = entries.find(({ harm, name }) => harm !== undefined && name !== '');
  const withdrawal =
    named === undefined
      ? ''
      : `; otherwise withdraw each with \`pkgfeed remove ${nameOf(named).replace(' ', '=')}\` and publish a good build`;
  throw new FeedError({
    code: 'FEED_ENTRY',
    message: `${printable(index)} has entries that clients cannot use, with ${harms.map(sharedFaultText).join(', ')}`,
    remedy: `Run \`pkgfeed reindex\` if the package files are good and only the index is wrong${withdrawal}.`,
  });
}
