import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { printable } from '../text/printable.ts';
import type { Environment } from './proxies.ts';

/** The variable by which Node is told of more authorities. */
export const AUTHORITIES = 'NODE_EXTRA_CA_CERTS';

/** Where systems keep the authorities that they trust. */
const SYSTEM_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** What keeps the file with more authorities from being used; undefined when nothing does. */
export async function authorityFault(env: Environment): Promise<string | undefined> {
  const path = env[AUTHORITIES];
  if (!path) return undefined;
  const text = await readFile(path, 'latin1').catch((error: NodeJS.ErrnoException) => error);
  const named = `${AUTHORITIES} names ${printable(path)}`;
  if (text instanceof Error) return `${named}, which cannot be read (${text.code})`;
  return text.includes('-----BEGIN ') ? undefined : `${named}, which holds no certificate in PEM`;
}

/**
 * Writes a file with the authorities of the system and those that Node is told of, for git: a file that git is given
 * replaces the ones it knows.
 *
 * @param folder the folder for the file
 * @returns its path; undefined when Node is told of none, or when they cannot be read
 */
export async function allAuthorities(env: Environment, folder: string): Promise<string | undefined> {
  const path = env[AUTHORITIES];
  if (!path || (await authorityFault(env)) !== undefined) return undefined;
  const file = join(folder, 'authorities.pem');
  const known = (await systemAuthorities()) ?? `${rootCertificates.join('\n')}\n`;
  await writeFile(file, `${known}\n${await readFile(path, 'latin1')}\n`, 'latin1');
  return file;
}

async function systemAuthorities(): Promise<string | undefined> {
  for (const path of SYSTEM_FILES) {
    const text = await readFile(path, 'latin1').catch(() => '');
    if (text.includes('-----BEGIN ')) return text;
  }
  return undefined;
}
