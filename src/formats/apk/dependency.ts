import { isVersion } from './version.ts';

/**
 * apk's dependency grammar: `[!]name[operator version]` (apk-tools 3.0 src/package.c `apk_dep_parse`,
 * src/version.c, src/ctype.c).
 */
export interface Dependency {
  name: string;
  /** Empty for any version. */
  version: string;
  /** A sum of `MATCH` bits; `ANY` when any version will do. */
  match: number;
}

export const MATCH = { equal: 1, less: 2, greater: 4, fuzzy: 8, conflict: 16 } as const;
export const ANY = MATCH.equal | MATCH.less | MATCH.greater;
/** `><`: the version is a package's checksum. */
export const CHECKSUM = MATCH.less | MATCH.greater;

/** The valid names of packages and of dependencies; only dependencies may have commas, colons and the like. */
export const PACKAGE_NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]*$/;
export const DEPENDENCY_NAME = /^[A-Za-z0-9+._,:/[\]-]+$/;

const BITS: { readonly [sign: string]: number } = {
  '=': MATCH.equal,
  '<': MATCH.less,
  '>': MATCH.greater,
  '~': MATCH.fuzzy | MATCH.equal,
};

const OPERATORS: ReadonlyMap<number, string> = new Map([
  [MATCH.less, '<'],
  [MATCH.less | MATCH.equal, '<='],
  [MATCH.less | MATCH.equal | MATCH.fuzzy, '<~'],
  [MATCH.equal | MATCH.fuzzy, '~'],
  [MATCH.fuzzy, '~'],
  [MATCH.equal, '='],
  [MATCH.greater | MATCH.equal, '>='],
  [MATCH.greater | MATCH.equal | MATCH.fuzzy, '>~'],
  [MATCH.greater, '>'],
  [CHECKSUM, '><'],
  [ANY, ''],
]);

/**
 * Parses one dependency; undefined for text that is not one.
 *
 * @param isVersion the version grammar; a checksum need not follow it
 */
export function parseDependency(text: string, isVersion: (text: string) => boolean): Dependency | undefined {
  const [, not = '', name = '', operator = '', version = ''] =
    /^(!?)([^<>=~]*)([<>=~]*)(.*)$/s.exec(text) ?? [];
  if (!DEPENDENCY_NAME.test(name)) return undefined;
  const conflict = not === '' ? 0 : MATCH.conflict;
  if (operator === '') return { name, version: '', match: ANY | conflict };
  const bits = [...operator].reduce((sum, sign) => sum | (BITS[sign] ?? 0), 0);
  // apk too recognizes a checksum by these two bits and does not check its text.
  const isChecksum = (bits & CHECKSUM) === CHECKSUM;
  if (version === '' || (!isChecksum && !isVersion(version))) return undefined;
  return { name, version, match: bits | conflict };
}

/** The items of a list that apk 3 cannot read: what follows the sign is not a version, or the name is not one. */
export function unreadableItems(items: readonly string[]): string[] {
  return items.filter((item) => parseDependency(item, isVersion) === undefined);
}

/** The item with its operator as `apk index` writes it, such as `~` for `~=`; other text as it is. */
export function tidyDependency(text: string): string {
  const dependency = parseDependency(text, () => true);
  if (dependency === undefined || dependency.version === '') return text;
  // Without a sign of its own, such as that of <=>, the version would become a part of the name.
  return operatorOf(dependency) ? printDependency(dependency) : text;
}

const operatorOf = ({ match }: Dependency): string | undefined => OPERATORS.get(match & ~MATCH.conflict);

/** Splits a list of dependencies as PKGINFO and APKINDEX write it, at spaces and line ends. */
export function splitDependencies(text: string): string[] {
  return text.split(/[ \n]+/).filter((item) => item !== '');
}

/** The dependency as text, with `?` for an unknown operator, as apk prints it. */
export function printDependency(dependency: Dependency): string {
  const { name, version, match } = dependency;
  const not = (match & MATCH.conflict) === 0 ? '' : '!';
  if (version === '') return `${not}${name}`;
  return `${not}${name}${operatorOf(dependency) ?? '?'}${version}`;
}
