import type { Entry } from '../../entry.ts';
import type { Candidate } from '../../resolver.ts';
import { ANY, CHECKSUM, type Dependency, MATCH } from '../dependency.ts';
import { compareVersions } from '../version.ts';
import { matchesVersion } from './version-match.ts';

/** A dependency as an index states it. */
export interface Stated {
  dependency: Dependency;
  text: string;
}

/** What an index says about how a package goes together with others. */
export interface Relations {
  depends: readonly Stated[];
  provides: readonly Dependency[];
  installIf: readonly Stated[];
  providerPriority: number;
  /** The checksum of its metadata in hex; empty without one. */
  checksum: string;
}

/** Where apk 2 and apk 3 differ. */
export interface Client {
  /** apk 3 installs a package that conflicts with what it provides itself. */
  bearsItself: boolean;
  /** apk 3 installs a package that waits for the absence of another one. */
  awaitsAbsence: boolean;
  /** apk 3 takes a name that is provided without a version for one that is older than any version. */
  takesPlainForOldest: boolean;
  /** apk 3 decides about names of packages before it decides about names that are only provided. */
  putsPackagesFirst: boolean;
}

export const APK_2: Client = {
  bearsItself: false,
  awaitsAbsence: false,
  takesPlainForOldest: false,
  putsPackagesFirst: false,
};
export const APK_3: Client = {
  bearsItself: true,
  awaitsAbsence: true,
  takesPlainForOldest: true,
  putsPackagesFirst: true,
};

/** A name, and who has or provides it. */
export interface Name {
  id: number;
  text: string;
  providers: Provider[];
  /** Names that are provided by packages which depend on this one. */
  needers: Name[];
  /** Names that are provided by packages which are installed because of this one. */
  triggered: Name[];
}

/** A package under one of its names. */
export interface Provider {
  pkg: Pkg;
  /** Undefined for a name that is provided without a version. */
  version: string | undefined;
}

export interface Need {
  name: Name;
  text: string;
  isConflict: boolean;
  dependency: Dependency;
  /** The package that the user asks for; undefined for the need of a package. */
  only?: Pkg;
}

export interface Pkg {
  id: number;
  candidate: Candidate;
  name: Name;
  version: string;
  needs: Need[];
  offers: { name: Name; version: string | undefined }[];
  installIf: Need[];
  priority: number;
  checksum: string;
}

/** All packages that a device can see. */
export interface World {
  client: Client;
  names: Name[];
  pkgs: Pkg[];
  byCandidate: Map<Candidate, Pkg>;
}

/** Of packages with one checksum, the first is used, as apk does. */
export function makeWorld(
  candidates: readonly Candidate[],
  relationsOf: (entry: Entry) => Relations,
  client: Client,
): World {
  const names = new Map<string, Name>();
  const named = (text: string): Name => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name: Name = { id: names.size, text, providers: [], needers: [], triggered: [] };
    names.set(text, name);
    return name;
  };
  const needs = (list: readonly Stated[]): Need[] =>
    list.map(({ dependency, text }) => ({
      name: named(dependency.name),
      text,
      isConflict: (dependency.match & MATCH.conflict) !== 0,
      dependency,
    }));
  const world: World = { client, names: [], pkgs: [], byCandidate: new Map() };
  const byIdentity = new Map<string, Pkg>();
  for (const candidate of candidates.toSorted((a, b) => a.rank - b.rank)) {
    const { entry } = candidate;
    const identity = `${entry.name} ${entry.version} ${entry.identity ?? world.pkgs.length}`;
    const known = byIdentity.get(identity);
    if (known !== undefined) {
      world.byCandidate.set(candidate, known);
      continue;
    }
    const relations = relationsOf(entry);
    const pkg: Pkg = {
      id: world.pkgs.length,
      candidate,
      name: named(entry.name),
      version: entry.version,
      needs: needs(relations.depends),
      offers: relations.provides.map(({ name, version }) => ({
        name: named(name),
        version: version === '' ? undefined : version,
      })),
      installIf: needs(relations.installIf),
      priority: relations.providerPriority,
      checksum: relations.checksum,
    };
    world.pkgs.push(pkg);
    world.byCandidate.set(candidate, pkg);
    byIdentity.set(identity, pkg);
    pkg.name.providers.push({ pkg, version: pkg.version });
    for (const { name, version } of pkg.offers) name.providers.push({ pkg, version });
  }
  world.names = [...names.values()];
  for (const name of world.names) connect(name);
  return world;
}

/** Tells the names that the providers of a name look at. */
function connect(name: Name): void {
  const needed = new Set<Name>();
  const triggers = new Set<Name>();
  for (const { pkg } of name.providers) {
    for (const need of pkg.needs) needed.add(need.name);
    for (const need of pkg.installIf) triggers.add(need.name);
  }
  for (const other of needed) other.needers.push(name);
  for (const other of triggers) other.triggered.push(name);
}

/**
 * True when a provider of the need's name, or none, is what the need asks for.
 *
 * @param by the package that needs it; undefined for a wish of the user
 */
export function isMet(
  client: Client,
  need: Need,
  provider: Provider | undefined,
  by: Pkg | undefined,
): boolean {
  const { isConflict } = need;
  if (provider === undefined) return isConflict;
  if (isConflict && client.bearsItself && by === provider.pkg) return true;
  return fits(client, need, provider) !== isConflict;
}

/** True when a provider has a version that the need names, conflict or not. */
export function fits(client: Client, { dependency, only }: Need, provider: Provider): boolean {
  if (only !== undefined) return provider.pkg === only;
  const { match, version } = dependency;
  const kind = match & ~MATCH.conflict;
  if (kind === CHECKSUM) return hasChecksum(provider.pkg, version);
  if ((kind & ANY) === ANY) return true;
  if (provider.version === undefined) return client.takesPlainForOldest && (kind & MATCH.less) !== 0;
  return provider.version === version
    ? (kind & MATCH.equal) !== 0
    : matchesVersion(provider.version, kind, version);
}

/** Negative when a provider has the older version. For apk 2, one without a version is neither older nor newer. */
export function compareProvided(client: Client, a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a !== undefined && b !== undefined) return compareVersions(a, b);
  if (!client.takesPlainForOldest) return 0;
  return a === undefined ? -1 : 1;
}

/** True for a package with the checksum in a dependency: a letter, the number of the hash, and base64. */
function hasChecksum({ checksum }: Pkg, text: string): boolean {
  const wanted = Buffer.from(text.slice(2), 'base64').toString('hex');
  return wanted.length >= SHORTEST_CHECKSUM && checksum.startsWith(wanted);
}

/** Hexadecimal digits of a SHA-1. */
const SHORTEST_CHECKSUM = 40;
