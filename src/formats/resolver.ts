import { FormatError } from '../errors.ts';
import type { Scheme } from '../keys/scheme.ts';
import type { Entry } from './entry.ts';

/** A package that a client could install. */
export interface Candidate {
  entry: Entry;
  /** The place of its feed in the client's list of feeds: lower comes first. */
  rank: number;
}

/** What matters about devices when they choose packages. */
export interface Devices {
  /**
   * The schemes that they check. OpenPGP without usign means Yocto's opkg. It looks for packages that can be installed,
   * while OpenWrt's takes the first alternative also when that lacks something.
   */
  schemes?: ReadonlySet<Scheme>;
  /**
   * The arches of the packages that they install, the one that they like best last. By default they install every arch,
   * and like a package for one arch better than one for all.
   */
  arches?: readonly string[];
}

/** Why a need is not met. */
export type Reason =
  /** No package has the name or provides it. */
  | { kind: 'no-name' }
  /** The name is there, in other versions; the newest of them are here. */
  | { kind: 'versions'; there: readonly string[] }
  /** The package is for a build of the kernel that differs in its hash alone; `there` are the kernels of the feeds. */
  | { kind: 'kernel'; there: readonly string[] }
  /** What would meet the need does not go together with this package, which is installed as well. */
  | { kind: 'conflict'; with: Entry }
  /** Several packages provide the name, and clients let a person choose one. */
  | { kind: 'choice'; between: readonly string[] }
  /** The packages of this name are for other arches. */
  | { kind: 'arch'; there: readonly string[] };

/** A need that is not met. */
export interface Missing {
  /** What is needed, as the package states it. For a wanted package that cannot be installed, its name and version. */
  need: string;
  /** The package that states it. */
  by: Entry;
  reason: Reason;
}

/** A need that packages of several names could meet. */
export interface Choice {
  need: string;
  by: Entry;
  chosen: Entry;
  /** The newest package of each other name; at most `MOST_OTHERS` of them. */
  others: readonly Entry[];
}

export interface Resolution {
  /**
   * What is installed, the wanted packages included, each after those that it needs. When something is missing, what the
   * client would install if it could go on.
   */
  chosen: Candidate[];
  /** Each need once, also when several packages need what states it. */
  missing: Missing[];
  choices: Choice[];
}

/** A package that cannot be installed. */
export interface Uninstallable {
  candidate: Candidate;
  /** A need that many packages lead to is the same object for all of them. */
  missing: readonly Missing[];
}

/** Decides what devices install. Every decision is the same for the same packages. */
export interface Resolver {
  /**
   * What a device without any package installs when it is told to install these together.
   *
   * @param wanted some of the candidates: the same objects
   * @throws FormatError when the packages depend on each other in so many ways that no device would find an answer
   */
  resolve(wanted: readonly Candidate[]): Resolution;
  /**
   * Those of some candidates that a device without any package cannot install, each for itself.
   *
   * @throws FormatError as `resolve` does
   */
  uninstallable(each: readonly Candidate[]): Uninstallable[];
}

/** Makes a resolver of the function that resolves. */
export function resolverOf(resolve: Resolver['resolve']): Resolver {
  return { resolve, uninstallable: (each) => uninstallableOf(each, resolve) };
}

function uninstallableOf(each: readonly Candidate[], resolve: Resolver['resolve']): Uninstallable[] {
  const told = new Map<string, Missing>();
  return each.flatMap((candidate) => {
    const missing = resolve([candidate]).missing.map((one) => {
      const { need, by, reason } = one;
      const other = reason.kind === 'conflict' ? reason.with : undefined;
      const key = JSON.stringify([
        need,
        by.name,
        by.version,
        by.file,
        reason.kind,
        other?.name,
        other?.version,
      ]);
      const known = told.get(key) ?? one;
      told.set(key, known);
      return known;
    });
    return missing.length === 0 ? [] : [{ candidate, missing }];
  });
}

/** How many others are told of a choice, and how many versions of a need. */
export const MOST_OTHERS = 20;

/** A package of a large distribution takes up to 60,000 steps, and all of its packages three million. */
const STEPS_FOR_ONE = 10_000_000;
const STEPS_FOR_ALL = 300_000_000;

/** Counts the work of resolving, so that a hostile index takes seconds and not hours. */
export class Steps {
  #ofOne = 0;
  #ofAll = 0;
  #wanted = '';

  /** Begins with the next package or group of packages. */
  begin(wanted: readonly Candidate[]): void {
    this.#ofAll += this.#ofOne;
    this.#ofOne = 0;
    this.#wanted = wanted.length === 1 ? (wanted[0]?.entry.name ?? '') : `${wanted.length} packages`;
  }

  /** @throws FormatError when there were too many */
  take(steps: number): void {
    this.#ofOne += steps;
    if (this.#ofOne <= STEPS_FOR_ONE && this.#ofAll + this.#ofOne <= STEPS_FOR_ALL) return;
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `the dependencies of ${this.#wanted} lead to so many choices that they cannot be resolved`,
      offset: 0,
      remedy: 'Leave out the feed whose packages provide the same names thousands of times.',
    });
  }
}

/** Each of some versions once, the newest first; the others are left out. */
export function newestOf(versions: Iterable<string>, compare: (a: string, b: string) => number): string[] {
  return [...new Set(versions)].sort((a, b) => compare(b, a) || (a < b ? -1 : 1)).slice(0, MOST_OTHERS);
}

/** The version of a kernel without the hash of its build: `6.6.73~…-r1` and `5.15.167-1-…` name one. */
const withoutHash = (version: string): string => version.replace(/[~-][0-9a-f]{32}(?=-r\d+$|$)/, '');

/** Why versions do not fit: kernels that differ in the hash of their build alone, or others. */
export function versionReason(
  name: string,
  wanted: string,
  there: Iterable<string>,
  compare: (a: string, b: string) => number,
): Reason {
  const newest = newestOf(there, compare);
  const plain = withoutHash(wanted);
  const isOtherBuild =
    name === 'kernel' && plain !== wanted && newest.some((one) => withoutHash(one) === plain);
  return { kind: isOtherBuild ? 'kernel' : 'versions', there: newest };
}
