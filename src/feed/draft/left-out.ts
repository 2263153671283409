import { firstNames } from '../../text/first-names.ts';
import { printable } from '../../text/printable.ts';

/** What the sources of a repository offer and the repository does not take. */

/**
 * Why a package of a source is not taken:
 *
 * - `packages`: the setting does not select it
 * - `remove`: the run withdraws it from the repository
 * - `withdrawn`: an earlier run withdrew it, and `feed.json` remembers that
 * - `min-age`: it was published too late
 * - `unknown-age`: nobody knows when it was published, and `min-age` is set
 * - `prefer`: a source before this one has the name
 * - `other-bytes`: a source before this one has other bytes of the same version
 * - `kept`: the folder has other bytes of the same version and keeps them, as an earlier attempt of the run said
 * - `keep-versions`: newer versions fill the number that stays
 * - `unreadable`: an upstream has it, and it is no package that devices could install
 * - `not-there`: an upstream lists it, and does not have it
 * - `older`: the folder has a newer version already
 */
export type LeftOutReason =
  | 'packages'
  | 'remove'
  | 'withdrawn'
  | 'min-age'
  | 'unknown-age'
  | 'prefer'
  | 'other-bytes'
  | 'kept'
  | 'keep-versions'
  | 'unreadable'
  | 'not-there'
  | 'older';

/** For each reason, the names and versions that are left out. */
export type LeftOut = ReadonlyMap<LeftOutReason, ReadonlySet<string>>;

/** What a repository does not take. */
export interface LeftOutOf {
  branch: string | null;
  repository: string | null;
  packages: LeftOut;
  /** Why they were withdrawn, in the words of whoever did it; null if nobody said. */
  why?: string | null;
}

/** The packages that a repository does not take for one reason, each once, however many arches it has. */
export interface LeftOutPackages extends Omit<LeftOutOf, 'packages'> {
  reason: LeftOutReason;
  /** Names and versions, such as `tor 0.4.8-r0`, in order. */
  packages: readonly string[];
}

/** Joins what the steps of a run leave out, by repository and reason. */
export function joinLeftOut(parts: readonly LeftOutOf[]): LeftOutPackages[] {
  const joined = new Map<string, LeftOutOf & { reason: LeftOutReason; names: Set<string> }>();
  for (const part of parts) {
    for (const [reason, names] of part.packages) {
      const id = JSON.stringify([part.branch, part.repository, reason, part.why]);
      const known = joined.get(id) ?? { ...part, reason, names: new Set() };
      for (const name of names) known.names.add(name);
      joined.set(id, known);
    }
  }
  return [...joined.values()].map(({ branch, repository, reason, names, why }) => {
    const told = why === undefined ? {} : { why };
    return { branch, repository, reason, ...told, packages: [...names].sort() };
  });
}

/** Why packages are left out, with the words for several and for one. */
const BECAUSE: { [reason in LeftOutReason]: string } = {
  packages: '`packages` does not select {them|it}',
  remove: '`remove` names {them|it}',
  withdrawn: '{they were|it was} withdrawn before',
  'min-age': '{they are|it is} younger than `min-age`',
  'unknown-age': 'the feed does not know when {they were|it was} published, so `min-age` cannot tell',
  prefer: 'a source before {theirs|its own} has the name',
  'other-bytes': 'a source before {theirs|its own} has other bytes of the same version',
  kept: 'the repository has other bytes of the same version and `on-conflict` is keep',
  'keep-versions': 'the rules that begin with `keep-` let only newer ones stay',
  unreadable: '{they are no packages|it is no package} that devices could install; the warnings say why',
  'not-there':
    '{their upstream lists them and does not have them|its upstream lists it and does not have it}',
  older:
    'the repository has a newer version; name {one|it} with `NAME=VERSION` in `packages` to take it all the same',
};

/** Chooses the words for a number. */
const inNumber = (text: string, count: number): string =>
  text.replace(/\{([^|{}]*)\|([^{}]*)\}/g, count === 1 ? '$2' : '$1');

/** A sentence for people. */
export function leftOutText({ branch, repository, reason, packages, why }: LeftOutPackages): string {
  const where = [branch, repository].filter((word) => word !== null).join('/');
  const told = typeof why === 'string' ? ` (${printable(why)})` : '';
  const remedy = reason === 'withdrawn' ? '; name {them|it} in `readmit` to publish {them|it} again' : '';
  const count = packages.length === 1 ? '1 package' : `${packages.length} packages`;
  const because = inNumber(BECAUSE[reason], packages.length);
  return `${where === '' ? '' : `${where}: `}${count} of its sources left out, because ${because}${told}${inNumber(remedy, packages.length)}: ${firstNames(packages)}`;
}
