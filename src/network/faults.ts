import { MachineError, PkgfeedError } from '../errors.ts';
import { AUTHORITIES, authorityFault } from './authorities.ts';
import type { Environment } from './proxies.ts';

/** Codes of a certificate that nobody who is trusted has signed. */
const UNTRUSTED: ReadonlySet<unknown> = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/** The error of ours in a chain of causes; undefined when there is none. */
export function ownErrorIn(error: unknown): PkgfeedError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth++) {
    if (at instanceof PkgfeedError) return at;
  }
  return undefined;
}

/** True for the error of a connection whose certificate is signed by an authority that is not trusted. */
export const isUntrusted = (error: unknown): boolean =>
  UNTRUSTED.has((error as { code?: unknown } | undefined)?.code);

/** The error for such a certificate. */
export async function untrusted(host: string, cause: unknown, env: Environment): Promise<MachineError> {
  const { code } = cause as { code: string };
  const fault = await authorityFault(env);
  return new MachineError({
    code: 'MACHINE_CERTIFICATE',
    message: `${host} shows a certificate of an authority that is not trusted here (${code})${fault === undefined ? '' : `; ${fault}`}`,
    remedy:
      fault !== undefined
        ? `Correct ${AUTHORITIES}, or unset it.`
        : env[AUTHORITIES]
          ? `Check which authority has signed the certificate of ${host}, and add it to the file that ${AUTHORITIES} names.`
          : `If the certificate is of an authority of your own, put that one's certificate in PEM into a file, and set ${AUTHORITIES} to its path.`,
    cause,
  });
}

/** What to say about a proxy that refuses by a status; an error that no new try mends, or one that may pass. */
export function refusedByProxy(variable: string, status: number, host: string): Error {
  const said = `the proxy that ${variable} names answers ${status} for ${host}`;
  if (status < 400 || status > 499 || status === 408 || status === 429) return new Error(said);
  return new MachineError({
    code: 'MACHINE_PROXY',
    message: said,
    remedy:
      status === 407
        ? `Put the user and the password for the proxy into ${variable}, like http://USER:PASSWORD@proxy.example.org:3128.`
        : `Let the proxy allow ${host}, or name that in NO_PROXY if it can be reached without one.`,
  });
}

/** The error for a proxy that does not answer. */
export function unreachedProxy(variable: string, cause: Error): Error {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new Error(`the proxy that ${variable} names cannot be reached (${code ?? message})`, { cause });
}

/** The error for a server that is not reached where only git goes through the proxy that a variable names. */
export function unreachedWithout(variable: string, cause: Error): Error {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new Error(
    `${code ?? message}, without the proxy that ${variable} names: it is no HTTP proxy, and only git goes through it`,
    { cause },
  );
}
