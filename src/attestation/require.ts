import { resolve } from 'node:path';
import type { Arriving } from '../feed/policy.ts';
import { type GitHubAccess, github, serverOf } from '../github/server.ts';
import type { Host } from '../host.ts';
import type { SourceSettings } from '../settings/settings.ts';
import { authorityOf, parseBuilders } from './attestation.ts';
import type { AttestationQuery } from './check.ts';
import type { VerifyBundle } from './sigstore.ts';

/**
 * Who must have built the packages, as the settings say; undefined for anybody.
 *
 * @throws InputError for a line that cannot be read, and for a server without attestations
 */
export function attestationQuery(
  { requireAttestation }: Pick<SourceSettings, 'requireAttestation'>,
  host: Host,
): AttestationQuery | undefined {
  const server = serverOf(host);
  const builders = parseBuilders(requireAttestation, server);
  return builders.length === 0 ? undefined : { builders, authority: authorityOf(server) };
}

/**
 * Stops a run with packages that are not attested as `query` demands.
 *
 * @throws SourceError, GitHubError
 */
export async function requireAttested(
  packages: readonly Arriving[],
  query: AttestationQuery | undefined,
  settings: Pick<SourceSettings, 'attestationRoots'> & GitHubAccess,
  host: Host,
): Promise<void> {
  if (query === undefined || packages.length === 0) return;
  const { checkAttestations } = await import('./check.ts');
  const attestable = packages.map(({ origin, facts }) => ({ origin, sha256: facts.sha256 }));
  const folder = await host.temporaryFolder();
  const verifier = (): Promise<VerifyBundle> => openVerifier(settings.attestationRoots, folder, host);
  await checkAttestations(attestable, query, { github: github(settings, host), verifier, folder }, host);
}

async function openVerifier(file: string | undefined, folder: string, host: Host): Promise<VerifyBundle> {
  const [{ bundleVerifier }, { fetchPublicRoot, readTrustedRoots, wrongFile }] = await Promise.all([
    import('./sigstore.ts'),
    import('./trusted-roots.ts'),
  ]);
  if (file === undefined) return await bundleVerifier([await fetchPublicRoot(folder, host.fetch)]);
  const roots = await readTrustedRoots(resolve(host.cwd, file), file);
  try {
    return await bundleVerifier(roots);
  } catch (cause) {
    throw wrongFile(file, `has keys or certificates that cannot be read: ${(cause as Error).message}`, cause);
  }
}
