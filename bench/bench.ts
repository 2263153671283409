// Every number printed here is measured in the run that prints it. The machines are shared: compare the ratios.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRsaPair } from '../src/keys/apk-v2.ts';
import type { SigningKey } from '../src/keys/key.ts';
import { loadUsignKey, makeUsignPair } from '../src/keys/usign.ts';
import { apkFeeds } from './apk.ts';
import { CLI, watchedGit } from './command.ts';
import { makeFeed, writePackageFiles } from './feed.ts';
import { inSeconds, median, megabytes, table, timed } from './measure.ts';
import { middle, overHttp, type Run, TOKEN } from './over-http.ts';
import { rollbacks } from './rollbacks.ts';
import { upstreams } from './upstreams.ts';
import { wholeFeeds } from './whole-feed.ts';

const ORDINARY = fileURLToPath(new URL('ordinary.ts', import.meta.url));
const FOLDER = '24.10/base/mips_24kc';
const PACKAGE_SIZE = 18_000;

const root = mkdtempSync(join(tmpdir(), 'pkgfeed-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const sizes = wanted.length > 0 ? wanted.map(Number) : [1_000, 10_000, 50_000];
  console.log(
    `node ${process.versions.node}, ${execFileSync('git', ['--version']).toString().trim()}, ${cpus().length} × ${cpus()[0]?.model}\n`,
  );
  const pair = await makeUsignPair(undefined);
  const keyFile = join(root, 'key.sec');
  writeFileSync(keyFile, pair.secretText);
  const key = await loadUsignKey({ text: pair.secretText, origin: 'the key' }, undefined);
  await startUp();
  await cold(keyFile);
  const rsaFile = join(root, 'key.rsa');
  writeFileSync(rsaFile, (await makeRsaPair(undefined)).secretText);
  await apkFeeds(root, rsaFile, keyFile);
  await wholeFeeds(root, rsaFile, keyFile, key);
  await rollbacks(root, keyFile, key);
  await upstreams(root, keyFile, key);
  await onePackage(sizes, key, keyFile);
}

/** Paired runs, so that a drift of the machine's speed meets both. */
async function startUp(): Promise<void> {
  const ratios: number[] = [];
  const ours: number[] = [];
  for (let i = 0; i < 15; i++) {
    const empty = await timed('node', ['-e', '0']);
    const help = await timed('node', [CLI, 'publish', '--help']);
    ours.push(help.seconds);
    ratios.push(help.seconds / empty.seconds);
  }
  console.log('Start-up: `pkgfeed publish --help` against `node -e 0` (15 pairs)');
  console.log(
    `  ${(median(ours) * 1000).toFixed(0)} ms, ${median(ratios).toFixed(2)} times an empty node (wanted: at most 2.5)\n`,
  );
}

/** 2,000 packages into a repository that does not exist yet. */
async function cold(keyFile: string): Promise<void> {
  const count = 2000;
  const packages = join(root, 'cold');
  const total = await writePackageFiles(packages, 0, count, 69_000);
  const files = readdirSync(packages).map((name) => join(packages, name));
  const rows: { sum: number; git: number; publish: number; peak: number }[] = [];
  for (let i = 0; i < 3; i++) {
    const sum = await timed('sha256sum', files);
    const log = join(root, `cold-${i}.log`);
    const repository = join(root, `cold-${i}.git`);
    const args = [
      ...[CLI, 'publish', '--files', packages, '--branch', '24.10', '--repository', 'base', '--json'],
      ...['--usign-key', keyFile, '--pages-repository', repository],
    ];
    const watched = watchedGit(root, log);
    const publish = await timed(process.execPath, args, { env: watched.env });
    const git = watched.seconds();
    rmSync(repository, { recursive: true });
    rows.push({ sum: sum.seconds, git, publish: publish.seconds, peak: publish.peak });
  }
  rmSync(packages, { recursive: true });
  const ratio = median(rows.map(({ sum, git, publish }) => (publish - git) / sum));
  console.log(`Cold publish of ${count} packages, ${megabytes(total)} (3 rounds, medians)`);
  console.log(
    table([
      ['sha256sum over the files', inSeconds(median(rows.map(({ sum }) => sum)))],
      ['pkgfeed publish, all in all', inSeconds(median(rows.map(({ publish }) => publish)))],
      ['of it git, storing and pushing them', inSeconds(median(rows.map(({ git }) => git)))],
      ['pkgfeed less git, against sha256sum', `${ratio.toFixed(2)} times (wanted: at most 3)`],
      [
        'largest memory of pkgfeed',
        `${megabytes(Math.max(...rows.map(({ peak }) => peak)))} (wanted: under 300 MB)`,
      ],
    ]),
  );
  console.log('');
}

/** The largest feed whose index a shell loop is made to rebuild; it takes some 12 ms a package. */
const SHELL_LIMIT = 10_000;

/** One package into feeds of growing size, over HTTP, against the ordinary way. */
async function onePackage(sizes: readonly number[], key: SigningKey, keyFile: string): Promise<void> {
  console.log('Publishing one package into a feed, over HTTP on loopback, against the ordinary way');
  console.log('(shallow clone with files, whole index rebuilt, commit, push)\n');
  const rows = [['packages', 'way', 'seconds', 'requests', 'bytes', '']];
  for (const count of sizes) {
    const seed = join(root, `seed-${count}.git`);
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=gh-pages', seed]);
    const { packageBytes } = await makeFeed(seed, FOLDER, count, PACKAGE_SIZE, key);
    const fresh = join(root, `new-${count}`);
    await writePackageFiles(fresh, 900_000, 1, PACKAGE_SIZE);
    const [name = ''] = readdirSync(fresh);
    const work = join(root, 'work');
    const ordinary = async (rebuild: 'shell' | 'reader'): Promise<Run> => {
      const run = await overHttp(root, seed, (url) => [
        ...[ORDINARY, rebuild, withPassword(url), work, FOLDER, join(fresh, name), keyFile],
      ]);
      rmSync(work, { recursive: true, force: true });
      return run;
    };
    const ours: Run[] = [];
    const kind: Run[] = [];
    for (let round = 0; round < (count > SHELL_LIMIT ? 1 : 3); round++) {
      ours.push(
        await overHttp(root, seed, (url) => [
          ...[CLI, 'publish', '--files', fresh, '--branch', '24.10', '--repository', 'base', '--json'],
          ...['--usign-key', keyFile, '--pages-repository', url],
        ]),
      );
      kind.push(await ordinary('reader'));
    }
    const shell = count > SHELL_LIMIT ? [] : [await ordinary('shell')];
    const touched = touchedBytes(seed);
    const mine = middle(ours);
    const times = (run: Run): string => `${(run.seconds / mine.seconds).toFixed(1)} times as long`;
    rows.push(
      row(
        String(count),
        'pkgfeed',
        mine,
        `bytes ${(mine.bytes / touched).toFixed(2)} times the touched indexes and trees (${megabytes(touched)})`,
      ),
      ...shell.map((run) => row('', 'ordinary, index by a shell loop', run, times(run))),
      row(
        '',
        'ordinary, index by our reader',
        middle(kind),
        `${times(middle(kind))}; packages ${megabytes(packageBytes)}`,
      ),
    );
    rmSync(seed, { recursive: true });
  }
  console.log(table(rows));
  console.log(
    `\nWanted: at 10,000 packages at least 20 times faster, bytes at most 2 times the touched indexes and trees.\nThe shell loop is run up to ${SHELL_LIMIT} packages.`,
  );
}

function row(count: string, way: string, run: Run, note: string): string[] {
  return [count, way, inSeconds(run.seconds), String(run.requests), megabytes(run.bytes), note];
}

const withPassword = (url: string): string => url.replace('://', `://x-access-token:${TOKEN}@`);

/** The index files of the folder and every tree above it, compressed as git sends them. */
function touchedBytes(repository: string): number {
  const paths = ['Packages', 'Packages.gz', 'Packages.sig', 'index.json'].map(
    (name) => `gh-pages:${FOLDER}/${name}`,
  );
  const parts = FOLDER.split('/');
  const trees = parts.map((_, i) => `gh-pages:${parts.slice(0, i + 1).join('/')}`);
  const input = ['gh-pages^{tree}', ...trees, ...paths].map((name) =>
    execFileSync('git', ['-C', repository, 'rev-parse', name]).toString().trim(),
  );
  const pack = execFileSync(
    'git',
    ['-C', repository, 'pack-objects', '--stdout', '--quiet', '--window=0', '--no-reuse-object'],
    {
      input: `${input.join('\n')}\n`,
      maxBuffer: 1 << 30,
    },
  );
  return pack.length;
}

await main();
