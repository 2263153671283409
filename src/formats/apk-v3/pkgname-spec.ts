import { FormatError } from '../../errors.ts';

/** Where packages are that an index says nothing about: next to it. */
export const DEFAULT_SPEC = `\${name}-\${version}.apk`;

/** Far above any real one: each entry of an index holds a path that is made by it. */
const SPEC_LIMIT = 1024;
const PATH_LIMIT = 1024;

export interface SpecValues {
  name: string;
  version: string;
  arch: string;
  /** Lower-case hex. */
  hash: string;
}

/** A pkgname-spec that was read: gives the path of a package, or its whole address where the spec holds `://`. */
export type Spec = (values: SpecValues) => string;

/** Text, or a variable and the most characters of it. */
type Part = string | { variable: keyof SpecValues; most: number | undefined };

/**
 * Reads an index's pkgname-spec: `${variable}` or `${variable:most}` (apk-tools 3.0 src/blob.c `apk_blob_subst`,
 * src/package.c `apk_pkg_subst`).
 *
 * @param offset where the index begins, for messages
 * @throws FormatError for a spec that is too long, and for a variable that clients do not know: they would install
 * nothing from such an index. What it returns throws for a path that is too long.
 */
export function readSpec(spec: string, offset: number): Spec {
  if (spec.length > SPEC_LIMIT) {
    const reason = `its pkgname-spec ${shown(spec)} is longer than ${SPEC_LIMIT} characters`;
    throw wrongSpec(reason, 'Make the index again, with a shorter one.', offset);
  }
  const parts: Part[] = [];
  let at = 0;
  for (let start = spec.indexOf('${'); start >= 0; start = spec.indexOf('${', at)) {
    const end = spec.indexOf('}', start);
    const [, variable = '', most] =
      /^\$\{(name|version|arch|hash)(?::(\d{1,4}))?\}$/.exec(spec.slice(start, end + 1)) ?? [];
    if (variable === '') {
      const reason = `its pkgname-spec ${shown(spec)} has a variable that apk does not know`;
      const remedy = 'Make the index again, with no variables but name, version, arch and hash.';
      throw wrongSpec(reason, remedy, offset);
    }
    const isCut = most !== undefined;
    parts.push(spec.slice(at, start));
    parts.push({ variable: variable as keyof SpecValues, most: isCut ? Number(most) : undefined });
    at = end + 1;
  }
  parts.push(spec.slice(at));
  return (values) => {
    const path = parts
      .map((part) => (typeof part === 'string' ? part : values[part.variable].slice(0, part.most)))
      .join('');
    if (path.length <= PATH_LIMIT) return path;
    const reason = `its pkgname-spec ${shown(spec)} makes a path of over ${PATH_LIMIT} characters`;
    throw wrongSpec(reason, 'Make the index again, with a shorter one.', offset);
  };
}

const shown = (spec: string): string => JSON.stringify(spec.slice(0, 128));

function wrongSpec(reason: string, remedy: string, offset: number): FormatError {
  return new FormatError({ code: 'FORMAT_FIELD', reason, offset, remedy });
}
