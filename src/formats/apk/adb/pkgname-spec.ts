import { FormatError } from '../../../errors.ts';

/** The path of packages when an index does not give a spec: next to the index. */
export const DEFAULT_SPEC = `\${name}-\${version}.apk`;

/** Far above any real spec: each entry of an index holds a path that is made with it. */
const SPEC_LIMIT = 1024;
const PATH_LIMIT = 1024;

export interface SpecValues {
  name: string;
  version: string;
  arch: string;
  /** Lower-case hex. */
  hash: string;
}

/** A parsed pkgname-spec: returns the path of a package, or its whole address when the spec contains `://`. */
export type Spec = (values: SpecValues) => string;

/** Text, or a variable and how many of its characters to take at most. */
type Part = string | { variable: keyof SpecValues; most: number | undefined };

/**
 * Reads an index's pkgname-spec: `${variable}` or `${variable:most}` (apk-tools 3.0 src/blob.c `apk_blob_subst`,
 * src/package.c `apk_pkg_subst`).
 *
 * @param offset where the index begins, for messages
 * @returns a function that throws a FormatError for a path that is too long
 * @throws FormatError for a spec that is too long, and for a variable that clients do not know: they would install
 * nothing from such an index
 */
export function readSpec(spec: string, offset: number): Spec {
  if (spec.length > SPEC_LIMIT) {
    const reason = `its pkgname-spec ${quoted(spec)} is longer than ${SPEC_LIMIT} characters`;
    throw wrongSpec(reason, 'Make the index again, with a shorter one.', offset);
  }
  const parts: Part[] = [];
  let at = 0;
  for (let start = spec.indexOf('${'); start >= 0; start = spec.indexOf('${', at)) {
    const end = spec.indexOf('}', start);
    const [, variable = '', most] =
      /^\$\{(name|version|arch|hash)(?::(\d{1,4}))?\}$/.exec(spec.slice(start, end + 1)) ?? [];
    if (variable === '') {
      const reason = `its pkgname-spec ${quoted(spec)} has a variable that apk does not know`;
      const remedy = 'Make the index again, and use only the variables name, version, arch and hash.';
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
    const reason = `its pkgname-spec ${quoted(spec)} makes a path of over ${PATH_LIMIT} characters`;
    throw wrongSpec(reason, 'Make the index again, with a shorter one.', offset);
  };
}

const quoted = (spec: string): string => JSON.stringify(spec.slice(0, 128));

function wrongSpec(reason: string, remedy: string, offset: number): FormatError {
  return new FormatError({ code: 'FORMAT_FIELD', reason, offset, remedy });
}
