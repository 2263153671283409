import { resolve } from 'node:path';
import { InputError, type PkgfeedError } from '../errors.ts';
import { PACKAGE_LIMIT } from '../feed/limits.ts';
import type { Arriving } from '../feed/policy.ts';
import type { FoundFeed } from '../feed/survey/survey.ts';
import type { Host } from '../host.ts';
import { makeFolderOf, writeNewFiles } from '../machine/whole-files.ts';
import type { InitFeed, InitReport } from '../report/init.ts';
import { firstWorkflow } from '../run/first-workflow.ts';
import { loadKeys } from '../run/keys.ts';
import { type LookedAt, lookAtHome } from '../run/look-at-home.ts';
import { STAYS_FOREIGN } from '../run/look-over.ts';
import type { Settings } from '../settings/settings.ts';
import { collect, hasSource } from '../sources/collect.ts';
import { firstNames } from '../text/first-names.ts';
import { printable } from '../text/printable.ts';

/**
 * Looks at a feed that is there and at packages, and returns what it found with a workflow that publishes into that
 * feed, or begins one. Writes nothing but the file of the workflow, if one is named.
 *
 * @throws InputError when there is nothing to look at, or the file of the workflow exists
 */
export async function init(settings: Settings, host: Host): Promise<InitReport> {
  const { home, repositories, workflow } = settings;
  const [{ sources }] = repositories;
  const hasHome = home.directory !== undefined || home.pagesRepository !== undefined;
  if (!hasHome && !hasSource(sources)) throw nothingGiven();
  const { trustedKeys } = await loadKeys(settings, host);
  const { packages } = await collect(sources, home, PACKAGE_LIMIT, host);
  const looked = hasHome ? await lookAtHome(home, trustedKeys, host) : undefined;
  const { text, keys } = firstWorkflow(settings, looked, packages);
  if (workflow !== undefined) {
    const file = { name: printable(workflow), file: resolve(host.cwd, workflow), text, mode: 0o644 };
    await makeFolderOf(file);
    await writeNewFiles([file], host, exists);
  }
  return {
    command: 'init',
    home: looked?.home ?? null,
    isOurs: looked?.isOurs ?? false,
    feeds: (looked?.found.feeds ?? []).map(shownFeed),
    folders: looked?.folders ?? [],
    packages: shownPackages(packages),
    remarks: [
      ...(looked === undefined ? [] : remarksOn(looked, home.prefix)),
      ...(home.pagesRepository === undefined ? [] : [ELSEWHERE]),
    ],
    findings: looked?.findings ?? [],
    keys,
    workflow: text,
    workflowFile: workflow ?? null,
  };
}

const ELSEWHERE =
  'the workflow is for the repository of the feed; in another one, add `pages-repository` and a `token` that may write there';

const shownFeed = ({ layout, prefix, archFolders, needsBranch, repositories }: FoundFeed): InitFeed => ({
  layout,
  prefix: prefix ?? null,
  archFolders: Object.fromEntries(archFolders),
  needsBranch,
  repositories: repositories.map(({ branch, repository, target, folders }) => ({
    ...{ branch: branch ?? null, repository: repository ?? null, target: target ?? null, folders },
  })),
});

function shownPackages(packages: readonly Arriving[]): InitReport['packages'] {
  return {
    files: packages.length,
    formats: [...new Set(packages.map(({ format }) => format.name))],
    arches: [...new Set(packages.map(({ pkg }) => pkg.arch))].sort(),
  };
}

/** What a maintainer should know before the first publish. */
function remarksOn(
  { found: { feeds, odd, foreign, pages, jekyll }, keys, isOurs, below }: LookedAt,
  prefix: string | undefined,
): string[] {
  const paths = [...new Set(keys.map(({ path }) => path))];
  const remarks = paths.map((path) => {
    const held = keys.filter((one) => one.path === path).map(({ key }) => `${key.scheme} ${key.keyId}`);
    return `${printable(path)} is a public key: ${held.join(', ')}`;
  });
  if (odd.length > 0)
    remarks.push(`no layout reaches ${firstNames(odd)}: rename these folders, or leave them as they are`);
  for (const folder of foreign) remarks.push(`${printable(folder || '.')} ${STAYS_FOREIGN}`);
  for (const folder of below)
    remarks.push(
      `a feed of pkgfeed begins in ${printable(folder)}/: \`--prefix ${printable([prefix, folder].filter(Boolean).join('/'))}\` looks at it`,
    );
  if (feeds.length > 1)
    remarks.push('folders of different layouts are feeds of their own: the workflow has a step for each');
  if (isOurs) return remarks;
  // Outside of the folder everything stays as it is.
  if (jekyll.isKept && prefix === undefined)
    remarks.push(
      'Jekyll makes the site of this branch, and goes on doing so: pkgfeed adds no page; `prefix` would put the feed into a folder of its own',
    );
  else if (pages.length > 0)
    remarks.push(
      `pkgfeed never overwrites files of others: ${firstNames(pages)} ${pages.length === 1 ? 'stays' : 'stay'}`,
    );
  return remarks;
}

function nothingGiven(): InputError {
  return new InputError({
    code: 'INPUT_MISSING',
    message: 'neither a feed nor packages are given, so there is nothing to look at',
    remedy:
      'Give `pages-repository` or `directory` for a feed that is there, and `files` for the packages that you build.',
  });
}

function exists(name: string): PkgfeedError {
  return new InputError({
    code: 'INPUT_VALUE',
    message: `${name} already exists, and is not overwritten`,
    remedy: 'Give another name as `workflow`, or move the file away.',
  });
}
