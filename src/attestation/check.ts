import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unsnappy } from '../bytes/snappy.ts';
import { SourceError, throwGathered } from '../errors.ts';
import type { Slug } from '../github/address.ts';
import type { Attestation } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Host } from '../host.ts';
import { counted } from '../text/counted.ts';
import { printable } from '../text/printable.ts';
import {
  type Authority,
  type Builder,
  faultOf,
  identityOf,
  PROVENANCE,
  type Statement,
  statementOf,
} from './attestation.ts';
import type { Verified, VerifyBundle } from './sigstore.ts';

/** Bytes of a bundle, compressed or not; one for 1,024 packages has about 200 kB. */
const BUNDLE_LIMIT = 16e6;
/** How many attestations of one package are looked at. A package that is built again with the same bytes has many. */
const LOOKED_AT = 300;
const AT_ONCE = 4;
/** Unattested packages after which to stop, because GitHub allows few requests an hour. */
const FAULTS_LIMIT = 100;

/** A package file and its hash, by which attestations name it. */
export interface Attestable {
  origin: string;
  sha256: string;
}

/** Who must have built the packages. */
export interface AttestationQuery {
  builders: readonly Builder[];
  authority: Authority;
}

export interface AttestationTools {
  github: Pick<GitHub, 'attestations' | 'downloadBundle'>;
  /** Loads what verifies bundles. Called for the first bundle. */
  verifier(): Promise<VerifyBundle>;
  /** The folder for downloads. */
  folder: string;
}

/** Why a package is not attested. Later kinds say more about the cause. */
interface Fault {
  kind: 'absent' | 'unverified' | 'other';
  reason: string;
}

/** The state that all checks of a run share. */
interface Inquiry extends AttestationQuery, AttestationTools {
  /** The sha256 of every file that a fitting attestation names. */
  vouched: Set<string>;
  verify: Promise<VerifyBundle> | undefined;
  /** How many bundles were downloaded, for the names of their files. */
  downloads: number;
}

/**
 * Asks GitHub for attestations of all packages, until each has one that fits.
 *
 * @throws SourceError for all packages without one, GitHubError when GitHub cannot be asked
 */
export async function checkAttestations(
  packages: readonly Attestable[],
  query: AttestationQuery,
  tools: AttestationTools,
  host: Pick<Host, 'progress'>,
): Promise<void> {
  const inquiry: Inquiry = { ...query, ...tools, vouched: new Set(), verify: undefined, downloads: 0 };
  const digests = [...new Set(packages.map(({ sha256 }) => sha256))];
  const faults = new Map<string, Fault[]>();
  const errors: unknown[] = [];
  let next = 0;
  const askNext = async (): Promise<void> => {
    const digest = digests[next++];
    if (digest === undefined || inquiry.vouched.has(digest)) return;
    try {
      const found = await faultsOf(digest, inquiry);
      if (found.length > 0) faults.set(digest, found);
    } catch (error) {
      errors.push(error);
    }
    host.progress('checking attestations', next, digests.length);
  };
  const worker = async (): Promise<void> => {
    while (next < digests.length && errors.length === 0 && faults.size < FAULTS_LIMIT) await askNext();
  };
  // Alone, because the attestation of the first package usually names all others.
  await askNext();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (errors.length > 0) throw errors[0];
  const refused = packages.flatMap(({ origin, sha256 }) => {
    // An attestation that was found later may name a package that was refused before.
    const found = inquiry.vouched.has(sha256) ? undefined : faults.get(sha256);
    return found === undefined ? [] : [unattested(origin, found, query.builders)];
  });
  // Never publish a package without an attestation, even if the loop above ended early.
  const left = digests.filter((digest) => !inquiry.vouched.has(digest) && !faults.has(digest)).length;
  if (left > 0) refused.push(unchecked(left, refused[0]?.remedy ?? REMEDIES.absent));
  throwGathered(refused);
}

/** What is wrong with each attestation of a file; empty when one fits. */
async function faultsOf(digest: string, inquiry: Inquiry): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const repository of repositoriesOf(inquiry.builders)) {
    let seen = 0;
    for await (const attestation of inquiry.github.attestations(repository, digest, PROVENANCE)) {
      if (++seen > LOOKED_AT) {
        faults.push({ kind: 'other', reason: `${repository} has more than ${LOOKED_AT} attestations of it` });
        break;
      }
      const fault = await faultOfOne(attestation, repository, digest, inquiry);
      if (fault === undefined) return [];
      faults.push(fault);
    }
    if (seen === 0) {
      faults.push({ kind: 'absent', reason: `GitHub shows no build attestation of it in ${repository}` });
    }
  }
  return faults;
}

function repositoriesOf(builders: readonly Builder[]): Slug[] {
  return [...new Map(builders.map(({ repository }) => [repository.toLowerCase(), repository])).values()];
}

async function faultOfOne(
  attestation: Attestation,
  repository: Slug,
  digest: string,
  inquiry: Inquiry,
): Promise<Fault | undefined> {
  if (attestation.bundle === undefined && attestation.address === undefined) {
    return {
      kind: 'unverified',
      reason: `${repository} has an attestation of it, but GitHub does not say where`,
    };
  }
  const bundle = await bundleOf(attestation, repository, inquiry);
  inquiry.verify ??= inquiry.verifier();
  const verify = await inquiry.verify;
  let verified: Verified;
  let statement: Statement;
  try {
    verified = verify(bundle());
    statement = statementOf(verified.payloadType, verified.payload);
  } catch (error) {
    return { kind: 'unverified', reason: `its attestation does not verify: ${reasonOf(error)}` };
  }
  const { fault, subjects } = statement;
  if (fault !== undefined) return { kind: 'other', reason: fault };
  if (!subjects.has(digest)) return { kind: 'other', reason: 'its attestation names other files' };
  const identity = identityOf(verified.extensions, verified.subject);
  const against = new Set(inquiry.builders.map((builder) => faultOf(identity, builder, inquiry.authority)));
  if (!against.has(undefined)) return { kind: 'other', reason: [...against].join('; ') };
  for (const subject of subjects) inquiry.vouched.add(subject);
  return undefined;
}

/**
 * Fetches a bundle, and returns a function that decompresses it. GitHub used to give the bundle in its answer; since
 * July 2026 the answer has null there, and the address of the bundle as a snappy block.
 */
async function bundleOf(
  { bundle, address }: Attestation,
  repository: Slug,
  inquiry: Inquiry,
): Promise<() => unknown> {
  if (bundle !== undefined || address === undefined) return () => bundle;
  const file = join(inquiry.folder, `attestation-${++inquiry.downloads}`);
  await inquiry.github.downloadBundle(repository, address, file, BUNDLE_LIMIT);
  const bytes = await readFile(file);
  await rm(file);
  return () => JSON.parse((bytes[0] === 0x7b ? bytes : unsnappy(bytes, BUNDLE_LIMIT)).toString('utf8'));
}

/** The message of an error, with the cause that the libraries put into `cause`. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  const inner = (cause as Error | undefined)?.message;
  const words = printable(inner === undefined ? message : `${message} (${inner})`);
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

function unchecked(count: number, remedy: string): SourceError {
  return new SourceError({
    code: 'SOURCE_UNATTESTED',
    message: `${counted(count, 'more package was', 'more packages were')} not checked, because too many are not attested`,
    remedy,
  });
}

const SHOWN = 3;

function unattested(origin: string, faults: readonly Fault[], builders: readonly Builder[]): SourceError {
  const worst = (['other', 'unverified', 'absent'] as const).find((kind) =>
    faults.some((fault) => fault.kind === kind),
  );
  const reasons = [...new Set(faults.map(({ reason }) => reason))];
  const more = reasons.length > SHOWN ? `; and ${reasons.length - SHOWN} more reasons` : '';
  const wanted = builders.map(({ line }) => line).join(' or ');
  return new SourceError({
    code: 'SOURCE_UNATTESTED',
    message: `${origin} is not attested as a build of ${wanted}: ${reasons.slice(0, SHOWN).join('; ')}${more}`,
    remedy: REMEDIES[worst ?? 'absent'],
  });
}

const REMEDIES = {
  absent:
    'Attest the packages where they are built: give that job `id-token: write` and `attestations: write`, and after the build a step of actions/attest-build-provenance with their `subject-path`.',
  unverified:
    'Build and attest the package again; if its repository is private, run `gh attestation trusted-root > roots.jsonl` and give that file as `attestation-roots`.',
  other:
    'Publish what the right workflow built, or add a line to `require-attestation` for the one that may build it too.',
} as const;
