import { FormatError } from '../../errors.ts';

/** Where packages are that an index says nothing about: next to it. */
export const DEFAULT_SPEC = `\${name}-\${version}.apk`;

export interface SpecValues {
  name: string;
  version: string;
  arch: string;
  /** Lower-case hex. */
  hash: string;
}

/**
 * The path of a package by an index's pkgname-spec: `${variable}` or `${variable:most}` (apk-tools 3.0
 * src/blob.c `apk_blob_subst`, src/package.c `apk_pkg_subst`). A whole address where the spec holds `://`.
 *
 * @throws FormatError for a variable that clients do not know: they would install nothing from such an index
 */
export function expandSpec(spec: string, values: SpecValues, offset: number): string {
  const path = spec.replace(/\$\{([^}]*)\}/g, (_, inside: string) => {
    const [, variable = '', most] = /^(name|version|arch|hash)(?::(\d{1,4}))?$/.exec(inside) ?? [];
    if (variable === '') throw unknownVariable(spec, offset);
    return values[variable as keyof SpecValues].slice(0, most === undefined ? undefined : Number(most));
  });
  if (path.includes('${')) throw unknownVariable(spec, offset);
  return path;
}

function unknownVariable(spec: string, offset: number): FormatError {
  return new FormatError({
    code: 'FORMAT_FIELD',
    reason: `its pkgname-spec ${JSON.stringify(spec.slice(0, 128))} has a variable that apk does not know`,
    offset,
    remedy: 'Make the index again, with no variables but name, version, arch and hash.',
  });
}
