/**
 * apk's dependency grammar: `[!]name[operator version]` (apk-tools 3.0 src/package.c `apk_dep_parse`,
 * src/version.c, src/ctype.c).
 */
export interface Dependency {
  name: string;
  /** Empty for any version. */
  version: string;
  /** A sum of `MATCH` bits; `ANY` where no version is asked for. */
  match: number;
}

export const MATCH = { equal: 1, less: 2, greater: 4, fuzzy: 8, conflict: 16 } as const;
export const ANY = MATCH.equal | MATCH.less | MATCH.greater;
/** `><`: the version is a package's checksum. */
export const CHECKSUM = MATCH.less | MATCH.greater;

/** What a package and its dependencies may be called; commas, colons and the like are for the latter only. */
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
 * Parses one dependency; undefined for what is none.
 *
 * @param isVersion the version grammar, which all but checksums follow
 */
export function parseDependency(text: string, isVersion: (text: string) => boolean): Dependency | undefined {
  const [, not = '', name = '', operator = '', version = ''] =
    /^(!?)([^<>=~]*)([<>=~]*)(.*)$/s.exec(text) ?? [];
  if (!DEPENDENCY_NAME.test(name)) return undefined;
  const conflict = not === '' ? 0 : MATCH.conflict;
  if (operator === '') return { name, version: '', match: ANY | conflict };
  const bits = [...operator].reduce((sum, sign) => sum | (BITS[sign] ?? 0), 0);
  // As apk does, which tells a checksum by these two bits and asks nothing of its text.
  const isChecksum = (bits & CHECKSUM) === CHECKSUM;
  if (version === '' || (!isChecksum && !isVersion(version))) return undefined;
  return { name, version, match: bits | conflict };
}

/** A list of dependencies as PKGINFO and APKINDEX write it: blanks or line ends between them. */
export function splitDependencies(text: string): string[] {
  return text.split(/[ \n]+/).filter((item) => item !== '');
}

/** The dependency as text; apk prints `?` for an operator that it does not know, and so does this. */
export function printDependency({ name, version, match }: Dependency): string {
  const not = (match & MATCH.conflict) === 0 ? '' : '!';
  if (version === '') return `${not}${name}`;
  return `${not}${name}${OPERATORS.get(match & ~MATCH.conflict) ?? '?'}${version}`;
}
