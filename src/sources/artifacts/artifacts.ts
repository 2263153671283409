import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceError, throwGathered } from '../../errors.ts';
import type { Slug } from '../../github/address.ts';
import type { Artifact } from '../../github/answers.ts';
import type { GitHub } from '../../github/client.ts';
import type { Host } from '../../host.ts';
import { namePattern } from '../../text/name-pattern.ts';
import { printable, sizeText } from '../../text/printable.ts';
import { downloadEach } from '../download-each.ts';
import type { SourceFile } from '../source-file.ts';
import { unpackZip } from '../zip/unpack.ts';
import { plainFile } from './plain-file.ts';
import { type RunQuery, type RunSource, trustedRun } from './run.ts';

/** Artifacts of one run that are published together. */
const ARTIFACTS_LIMIT = 1000;
const FILES_LIMIT = 100_000;
/** Bytes that all archives may have, and that their files may have. */
const DISK_BUDGET = 2e9;
const SHOWN = 20;

/** Which artifacts of which run to publish. */
export interface ArtifactQuery extends RunQuery {
  /** Patterns for the names of artifacts. */
  names: readonly string[];
  /** The most bytes of a package file; GitHub's limit by default. */
  fileLimit?: number;
}

/** What GitHub is asked about artifacts. */
export type ArtifactSource = RunSource & Pick<GitHub, 'artifacts' | 'downloadArtifact'>;

type ArtifactHost = Pick<Host, 'github' | 'progress' | 'say'>;

interface Chosen {
  artifact: Artifact;
  /** How messages name it. */
  what: string;
  /** The path for its archive. */
  archive: string;
}

/**
 * Downloads artifacts of a run that can be trusted, and unpacks their packages.
 *
 * @param folder where the files go, under names that pkgfeed chooses
 * @throws SourceError and GitHubError for all problems together
 */
export async function collectArtifacts(
  query: ArtifactQuery,
  github: ArtifactSource,
  folder: string,
  host: ArtifactHost,
): Promise<SourceFile[]> {
  const run = await trustedRun(query, github, host.github);
  const there = newest(await github.artifacts(query.repository, run), run);
  const chosen = choose(there, run, query, folder);
  await downloadAll(chosen, query.repository, github, host);
  return await unpackAll(chosen, run, query, host);
}

/** The newest artifact of each name: every attempt of a run can have uploaded one. */
function newest(artifacts: readonly Artifact[], run: number): Artifact[] {
  const byName = new Map<string, Artifact>();
  for (const artifact of artifacts.toSorted((a, b) => a.id - b.id)) {
    if (artifact.run !== undefined && artifact.run !== run) continue;
    byName.set(artifact.name, artifact);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function choose(there: readonly Artifact[], run: number, query: ArtifactQuery, folder: string): Chosen[] {
  const errors: SourceError[] = [];
  for (const pattern of query.names) {
    if (!there.some(({ name }) => namePattern(pattern)(name))) {
      errors.push(missing(pattern, there, run, query));
    }
  }
  const chosen = there
    .filter(({ name }) => query.names.some((pattern) => namePattern(pattern)(name)))
    .map((artifact) => ({
      artifact,
      what: `artifact ${printable(artifact.name)} of ${query.repository} run ${run}`,
      archive: join(folder, `artifact-${artifact.id}`),
    }));
  for (const { artifact, what } of chosen) if (artifact.isExpired) errors.push(expired(what));
  throwGathered(errors);
  const bytes = chosen.reduce((sum, { artifact }) => sum + artifact.size, 0);
  if (chosen.length > ARTIFACTS_LIMIT || bytes > DISK_BUDGET) {
    throw tooMuch(
      `${chosen.length} artifacts of ${sizeText(bytes)} match, more than ${ARTIFACTS_LIMIT} or than ${sizeText(DISK_BUDGET)}`,
    );
  }
  return chosen;
}

async function downloadAll(
  chosen: readonly Chosen[],
  repository: Slug,
  github: ArtifactSource,
  host: ArtifactHost,
): Promise<void> {
  await downloadEach(chosen, 'downloading artifacts', host, ({ artifact, archive }) =>
    github.downloadArtifact(repository, artifact, archive, DISK_BUDGET),
  );
  for (const { artifact, what } of chosen) {
    if (artifact.sha256 === undefined) host.say(`GitHub states no digest for ${what}, so none was compared.`);
  }
}

/** Unpacks one archive after another, because they share one budget, and deletes each. Keeps plain files. */
async function unpackAll(
  chosen: readonly Chosen[],
  run: number,
  query: ArtifactQuery,
  host: ArtifactHost,
): Promise<SourceFile[]> {
  const errors: SourceError[] = [];
  const files: SourceFile[] = [];
  const without: Artifact[] = [];
  let left = DISK_BUDGET;
  for (const [i, { artifact, what, archive }] of chosen.entries()) {
    const origin = `${query.repository} run ${run} ${printable(artifact.name)}`;
    const page = `${query.repository}/actions/runs/${run}`;
    const plain = await plainFile(archive, artifact, query.names);
    if (plain !== undefined) files.push({ file: archive, origin, page, ...plain });
    else {
      try {
        const { fileLimit } = query;
        const unpacked = await unpackZip(archive, archive, { what, limit: left, fileLimit });
        left -= unpacked.reduce((sum, { size }) => sum + size, 0);
        if (unpacked.length === 0) without.push(artifact);
        for (const { file, name } of unpacked)
          files.push({ file, origin: `${origin} ${printable(name)}`, page });
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        errors.push(error);
      }
      await rm(archive, { force: true });
    }
    if (files.length > FILES_LIMIT) throw tooMuch(`the artifacts hold more than ${FILES_LIMIT} packages`);
    host.progress('unpacking artifacts', i + 1, chosen.length);
  }
  throwGathered(errors);
  checkHoldings(chosen, without, run, query, host);
  return files;
}

/** Checks that each pattern brought packages. Not every artifact that matches it must hold some. */
function checkHoldings(
  chosen: readonly Chosen[],
  without: readonly Artifact[],
  run: number,
  { names, repository }: ArtifactQuery,
  { say }: ArtifactHost,
): void {
  const empty = names.filter((pattern) =>
    chosen.every(({ artifact }) => !namePattern(pattern)(artifact.name) || without.includes(artifact)),
  );
  throwGathered(
    empty.map(
      (pattern) =>
        new SourceError({
          code: 'SOURCE_EMPTY',
          message: `\`artifacts\` names ${JSON.stringify(printable(pattern))}, but what matches in run ${run} of ${repository} holds no .ipk or .apk file`,
          remedy: 'Correct the pattern, or have the build upload its packages.',
        }),
    ),
  );
  for (const { name } of without) say(`Artifact ${printable(name)} holds no package and is skipped.`);
}

function missing(
  pattern: string,
  there: readonly Artifact[],
  run: number,
  { repository }: ArtifactQuery,
): SourceError {
  const first = there
    .slice(0, SHOWN)
    .map(({ name, isExpired }) => `${printable(name)}${isExpired ? ' (expired)' : ''}`);
  const more = there.length > first.length ? ` and ${there.length - first.length} more` : '';
  const known = first.length === 0 ? 'it has none' : `it has ${first.join(', ')}${more}`;
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `run ${run} of ${repository} has no artifact that matches ${JSON.stringify(printable(pattern))}: ${known}`,
    remedy: 'Correct `artifacts`, or have this job wait for the job that uploads them (`needs:`).',
  });
}

function expired(what: string): SourceError {
  return new SourceError({
    code: 'SOURCE_EMPTY',
    message: `${what} has expired`,
    remedy: 'Run the workflow that made it again, and have it keep its artifacts longer (`retention-days`).',
  });
}

function tooMuch(message: string): SourceError {
  return new SourceError({
    code: 'SOURCE_TOO_BIG',
    message,
    remedy: 'Narrow `artifacts`, and publish in several runs.',
  });
}
