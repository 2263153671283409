import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ChangeReport } from '../../src/report/report.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { checking, makeHost, makePlace, overHttp, type Place, publishing } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

/** What a source repository publishes, and where to. */
interface Source {
  /** The repository and the run that publishes. */
  slug: string;
  run: string;
  name: string;
  /** In the feed. */
  repository: string;
  arch: string;
}

const ARCHES = ['mips_24kc', 'x86_64'];

/** Half of them share the folders of one repository of the feed, the others share those of five. */
const SOURCES = Array.from({ length: 40 }, (_, i): Source => {
  const arches = [...ARCHES, 'mips_24kc', 'all'];
  return {
    slug: `owner-${i % 7}/source-${i}`,
    run: String(9000 + i),
    name: `package-${i}`,
    repository: i % 2 === 0 ? 'base' : `team-${((i - 1) / 2) % 5}`,
    arch: arches[Math.floor(i / 2) % arches.length] ?? '',
  };
});

/** A publish from a workflow of the source's own. */
async function publishFrom(
  { slug, run, name, repository, arch }: Source,
  place: Place,
  words: { readonly [name: string]: string },
): Promise<ChangeReport> {
  const host = makeHost(place);
  host.env = { ...place.env, GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: run };
  const files = place.ipk({ name, arch, files: { [`/usr/share/${name}`]: slug } });
  return await publishing(place, { ...words, repository, files, 'push-timeout': '10m' }, host);
}

/** `FOLDER NAME RUN` of every package that a folder of the feed shall list in the end. */
function wanted(): string[] {
  return SOURCES.flatMap(({ slug, run, name, repository, arch }) => {
    const inFolder = (one: string): string =>
      `24.10/${repository}/${one} ${name} https://github.com/${slug}/actions/runs/${run}`;
    const own = SOURCES.filter((other) => other.repository === repository).map((other) => other.arch);
    return arch === 'all' ? ARCHES.filter((one) => own.includes(one)).map(inFolder) : [inFolder(arch)];
  }).toSorted();
}

/** What process warnings there are until the test ends, such as of listeners that pile up. */
function warningsOfThisProcess(): Error[] {
  const warnings: Error[] = [];
  const listen = (warning: Error): unknown => warnings.push(warning);
  process.on('warning', listen);
  onTestFinished(() => void process.off('warning', listen));
  return warnings;
}

/** Looks at every commit as if it were the last: signatures, files, sizes and hashes, and that nothing was lost. */
async function expectEachWhole(
  place: Place,
  repository: BareRepository,
  commits: readonly string[],
  trusted: string,
): Promise<void> {
  const folder = join(place.folder, 'as-committed');
  mkdirSync(folder);
  let before = 0;
  for (const commit of commits) {
    repository.git([`--work-tree=${folder}`, 'read-tree', '--reset', '-u', commit]);
    const seen = await checking(place, { directory: folder, 'trusted-keys': trusted });
    expect([commit, seen]).toMatchObject([commit, { ok: true, findings: [] }]);
    expect(new Set(seen.folders.map(({ signature }) => signature))).toEqual(new Set(['signed']));
    expect(seen.packages, commit).toBeGreaterThan(before);
    before = seen.packages;
    const filter = ['--root', '--no-commit-id', '--name-only', '--diff-filter=DM'];
    const touched = repository.git(['diff-tree', '-r', ...filter, commit, '--', '*.ipk']);
    expect([commit, touched]).toEqual([commit, '']);
  }
}

test('forty repositories publish into one feed at once: all land, and it is whole at every moment', {
  timeout: 600_000,
}, async () => {
  const warnings = warningsOfThisProcess();
  const place = makePlace();
  const key = await makeTestKey();
  const { repository, words } = await overHttp(place);
  // The server writes down every commit that the branch ever pointed at.
  repository.git(['config', 'core.logAllRefUpdates', 'true']);
  const run = { ...words, 'usign-key': key.secret };
  const reports = await Promise.all(SOURCES.map((source) => publishFrom(source, place, run)));

  const log = repository.log();
  const ever = repository.git(['reflog', 'show', '--format=%H', 'gh-pages']).trim().split('\n');
  expect(log.map(({ commit }) => commit)).toEqual(ever);
  expect(log.map(({ parents }) => parents)).toEqual([...ever.slice(1).map((commit) => [commit]), []]);
  expect(reports.map(({ commit }) => commit).toSorted()).toEqual(ever.toSorted());
  expect(Math.max(...reports.map(({ attempts }) => attempts))).toBeGreaterThan(1);
  await expectEachWhole(place, repository, ever.toReversed(), key.publicKey.text);

  const catalogs = repository.paths().filter((path) => path.endsWith('/packages.json'));
  const found = catalogs.flatMap((path) => {
    const { packages } = JSON.parse(repository.text(path)) as { packages: { name: string; run: string }[] };
    return packages.map((one) => `${path.slice(0, -'/packages.json'.length)} ${one.name} ${one.run}`);
  });
  // Who published for all arches before there was any arch made a folder for that.
  expect(found.filter((line) => !/^\S+\/all /.test(line)).toSorted()).toEqual(wanted());
  repository.fsck();
  expect(place.leftBehind()).toEqual([]);
  expect(warnings.map(({ message }) => message)).toEqual([]);
});
