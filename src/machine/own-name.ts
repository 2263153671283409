import { basename, isAbsolute, relative } from 'node:path';
import { PLAIN_NAME as PLAIN } from '../text/command-name.ts';

/**
 * How the reader started this program, to be repeated in messages: `pkgfeed`, `npx pkgfeed` or `node dist/cli.js`.
 *
 * @param script the path of the script that Node runs
 */
export function ownName(
  script: string | undefined,
  cwd: string,
  env: { readonly [name: string]: string | undefined },
): string {
  if (script === undefined) return PLAIN;
  if (env.npm_command === 'exec' && env.npm_lifecycle_event === 'npx') return `npx ${PLAIN}`;
  const name = basename(script);
  if (name === PLAIN || name === `${PLAIN}.cmd`) return PLAIN;
  const path = relative(cwd, script);
  const short = path === '' || isAbsolute(path) || path.startsWith('..') ? script : path;
  return /^[\w./\\:@+-]+$/.test(short) ? `node ${short}` : `node '${short}'`;
}
