import { relative } from 'node:path';
import type { ContentId } from '../bytes/content-id.ts';
import { InputError } from '../errors.ts';
import type { Arriving } from '../feed/policy.ts';
import type { Slug } from '../github/address.ts';
import { readEvent } from '../github/event.ts';
import { type GitHubAccess, github, serverOf } from '../github/server.ts';
import type { Host } from '../host.ts';
import type { SourceSettings } from '../settings/settings.ts';
import { githubRepository } from '../text/github-repository.ts';
import { printable } from '../text/printable.ts';
import { collectArtifacts } from './artifacts/artifacts.ts';
import { findFiles } from './files.ts';
import { identifyFiles } from './identify-files.ts';
import { readPackages } from './read-packages.ts';
import { collectReleaseAssets, PACKAGE_ASSETS } from './releases.ts';
import type { SourceFile } from './source-file.ts';

/** The packages of a run, and what people should know about how they were found. */
export interface Collected {
  packages: Arriving[];
  warnings: readonly string[];
}

/** The package files of a run, found and not read. */
export interface Found {
  warnings: readonly string[];
  /** The content ids of all files; undefined if one cannot be read, of which `read` says more. */
  identify(): Promise<ContentId[] | undefined>;
  /** @throws SourceError and FormatError for all unreadable files together */
  read(): Promise<Arriving[]>;
}

/** What a run finds that brings no packages. */
export const NOTHING_FOUND: Found = { warnings: [], identify: async () => [], read: async () => [] };

/**
 * Finds the package files of a run in all sources that its settings name, and downloads what is elsewhere.
 *
 * @param fileLimit the most bytes of a package file that the home of the feed takes
 */
export async function find(
  settings: SourceSettings,
  access: GitHubAccess,
  fileLimit: number,
  host: Host,
): Promise<Found> {
  const local = await localFiles(settings, host);
  const all = [
    ...local.files,
    ...(await releaseFiles(settings, access, fileLimit, host)),
    ...(await artifactFiles(settings, access, fileLimit, host)),
  ];
  const byFile = new Map(all.map((one) => [one.file, one]));
  const files = [...byFile.values()];
  return {
    warnings: local.warnings,
    identify: () => identifyFiles(files, host, fileLimit),
    async read() {
      if (files.length === 0) return [];
      const read = await readPackages(files, host, fileLimit);
      return read.map((one) => {
        const page = byFile.get(one.file)?.page;
        return page === undefined ? one : { ...one, source: `${serverOf(host)}/${page}` };
      });
    },
  };
}

/** Finds the package files of a run, and reads them. */
export async function collect(...given: Parameters<typeof find>): Promise<Collected> {
  const found = await find(...given);
  return { packages: await found.read(), warnings: found.warnings };
}

/** True when the run has at least one source. */
export function hasSource({ files, artifacts, release, releases }: SourceSettings): boolean {
  return files.length > 0 || artifacts.length > 0 || release !== undefined || releases !== undefined;
}

/** The settings of a run that publishes nothing. */
export const NO_SOURCE = { files: [], artifacts: [], release: undefined, releases: undefined };

async function localFiles(
  { files }: SourceSettings,
  host: Host,
): Promise<{ files: SourceFile[]; warnings: readonly string[] }> {
  if (files.length === 0) return { files: [], warnings: [] };
  const found = await findFiles(files, host.cwd);
  for (const remark of found.remarks) host.say(remark);
  return {
    files: found.files.map(({ file, place, isGuess }) => ({
      file,
      isGuess,
      origin: printable(relative(host.cwd, place) || place),
    })),
    warnings: found.warnings,
  };
}

async function releaseFiles(
  settings: SourceSettings,
  access: GitHubAccess,
  fileLimit: number,
  host: Host,
): Promise<SourceFile[]> {
  const { release, releases, releaseAssets, drafts, prereleases } = settings;
  if (release === undefined && releases === undefined) return [];
  const query = {
    release: release ?? 'latest',
    eventTag: readEvent(host.event).releaseTag,
    repository: repositoryOf('release-repository', settings.releaseRepository, host),
    assets: releaseAssets.length > 0 ? releaseAssets : PACKAGE_ASSETS,
    drafts,
    prereleases,
    releases,
    fileLimit,
  };
  return await collectReleaseAssets(query, github(access, host), await host.temporaryFolder(), host);
}

async function artifactFiles(
  settings: SourceSettings,
  access: GitHubAccess,
  fileLimit: number,
  host: Host,
): Promise<SourceFile[]> {
  if (settings.artifacts.length === 0) return [];
  const query = {
    names: settings.artifacts,
    run: settings.artifactsRun,
    repository: repositoryOf('artifacts-repository', settings.artifactsRepository, host),
    workflow: settings.artifactsWorkflow,
    allowEvents: settings.allowEvents,
    allowBranches: settings.allowBranches,
    eventPayload: host.event,
    fileLimit,
  };
  return await collectArtifacts(query, github(access, host), await host.temporaryFolder(), host);
}

function repositoryOf(input: string, given: string | undefined, host: Host): Slug {
  const text = given ?? host.github.repository;
  const repository = text && githubRepository(text, serverOf(host))?.slug;
  if (repository) return repository;
  throw new InputError({
    code: text ? 'INPUT_VALUE' : 'INPUT_MISSING',
    message: text
      ? `\`${input}\` does not name a repository on ${serverOf(host)}${shown(text)}`
      : `\`${input}\` is not given, and this is not a run on GitHub`,
    remedy: 'Write it as owner/name.',
  });
}

/** The text, unless it could hold a user name and a password. */
const shown = (text: string): string => (text.includes('@') ? '' : `: ${JSON.stringify(printable(text))}`);
