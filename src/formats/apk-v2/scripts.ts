import { FormatError } from '../../errors.ts';

/** The most bytes of a script that apk 3 runs. It passes over a larger one and says nothing. */
const SCRIPT_LIMIT = 256 << 10;
const SCRIPT = /^\.((pre|post)-(install|upgrade|deinstall)|trigger)$/;

/** A script by the name that people who build packages know, such as `post-install`. */
export type Script = readonly [name: string, body: Buffer];

/**
 * The scripts of a control segment.
 *
 * @param offset where the segment begins in the file
 * @throws FormatError for a script that is too large for devices
 */
export function scriptsIn(files: ReadonlyArray<{ name: string; body: Buffer }>, offset: number): Script[] {
  const scripts = files.filter(({ name }) => SCRIPT.test(name));
  const large = scripts.find(({ body }) => body.length > SCRIPT_LIMIT);
  if (large === undefined) return scripts.map(({ name, body }) => [name.slice(1), body]);
  throw new FormatError({
    code: 'FORMAT_LIMIT',
    reason: `its ${large.name} script is larger than the ${SCRIPT_LIMIT} bytes that devices take`,
    offset,
    remedy: 'Put the bulk of the script into a file of the package, and call that.',
  });
}
