import type { Entry, Format } from '../formats/format.ts';
import type { Listed } from './listed.ts';

/** What a dependency wants, or what a package provides: a name, perhaps with a version. */
export interface Need {
  name: string;
  /** Such as `>=`; empty for any version. */
  sign: string;
  version: string;
}

/** For each name, the versions that packages offer under it; empty for a name that is provided without a version. */
export type Offers = ReadonlyMap<string, readonly string[]>;

/** The first part of `name (>= 1.0)`, as opkg writes it, or of `name>=1.0`, as apk does. */
const NEED = /^\s*([^\s(<>=~]+)\s*\(?\s*([<>=~]*)\s*([^\s)]*)/;

/** Reads one dependency without alternatives, or one item of a list of what is provided. */
export function needIn(text: string): Need | undefined {
  const [, name, sign = '', version = ''] = NEED.exec(text) ?? [];
  return name === undefined ? undefined : { name, sign, version };
}

/** The needs of which one satisfies a dependency; none for a conflict, which begins with `!`. */
export function alternativesIn(dependency: string): Need[] {
  if (dependency.startsWith('!')) return [];
  return dependency.split('|').flatMap((text) => needIn(text) ?? []);
}

/** What a package offers: itself, and what it provides. */
export function offersOf(format: Format, entry: Entry): Need[] {
  const own = { name: entry.name, sign: '=', version: entry.version };
  return [own, ...format.describe(entry).provides.flatMap((text) => needIn(text) ?? [])];
}

/** So few names are looked for in the text of an entry before it is read, which takes longer. */
const FEW = 8;

/** Tests whether an entry can name one of these; its text has the bytes as latin1. */
export function mention(names: ReadonlySet<string>): (entry: Entry) => boolean {
  if (names.size > FEW) return () => true;
  const texts = [...names].map((name) => Buffer.from(name).toString('latin1'));
  return ({ text }) => texts.some((name) => text.includes(name));
}

/** What packages offer under some names. */
export function offersIn(
  format: Format,
  listed: readonly Pick<Listed, 'entry'>[],
  names: ReadonlySet<string>,
): Offers {
  const offers = new Map<string, string[]>();
  const mayName = mention(names);
  for (const { entry } of listed) {
    if (!mayName(entry)) continue;
    for (const { name, version } of offersOf(format, entry)) {
      if (!names.has(name)) continue;
      const known = offers.get(name);
      if (known === undefined) offers.set(name, [version]);
      else known.push(version);
    }
  }
  return offers;
}

export const isSatisfied = (needs: readonly Need[], offers: Offers, { compareVersions }: Format): boolean =>
  needs.some((need) => offers.get(need.name)?.some((offered) => fits(need, offered, compareVersions)));

/** When in doubt it fits: a warning about what is well would be worse than none. */
function fits({ sign, version }: Need, offered: string, compare: Format['compareVersions']): boolean {
  if (sign === '' || version === '' || offered === '') return true;
  if (sign.includes('~')) return offered.startsWith(version);
  if (sign.includes('<') && sign.includes('>')) return true;
  const order = compare(offered, version);
  if (order === 0) return sign.includes('=');
  return order > 0 ? sign.includes('>') : sign.includes('<');
}
