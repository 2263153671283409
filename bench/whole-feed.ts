// A feed of several repositories in one run, against the same in several runs and against one publish.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '../src/keys/key.ts';
import { apkV2Of } from '../test/support/apk-v2-maker.ts';
import { apkV3Of } from '../test/support/apk-v3-maker.ts';
import { ipkOf } from '../test/support/package-maker.ts';
import { CLI, EARLIER_CLI } from './command.ts';
import { makeFeed, writePackageFiles } from './feed.ts';
import { inSeconds, median, megabytes, table, timed } from './measure.ts';
import { middle, overHttp, type Run } from './over-http.ts';

const ROUNDS = 3;
const SIZE = 18_000;

/** @param root a folder for what is made on the way */
export async function wholeFeeds(
  root: string,
  rsaFile: string,
  usignFile: string,
  key: SigningKey,
): Promise<void> {
  await promotion(root, usignFile, key);
  await oneOfSix(root, usignFile);
  await sixAtOnce(root, rsaFile, usignFile);
}

const PROMOTED = 5000;

/** All packages of a repository into a new one, against publishing one package into that repository. */
async function promotion(root: string, keyFile: string, key: SigningKey): Promise<void> {
  const seed = join(root, 'promotion.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=gh-pages', seed]);
  const { packageBytes } = await makeFeed(seed, '24.10/testing/mips_24kc', PROMOTED, SIZE, key);
  const fresh = join(root, 'promotion');
  await writePackageFiles(fresh, 900_000, 1, SIZE);
  const run = (words: string[]): Promise<Run> =>
    overHttp(root, seed, (url) => [
      ...[CLI, 'publish', '--branch', '24.10', '--json', ...words],
      ...['--usign-key', keyFile, '--pages-repository', url],
    ]);
  const published: Run[] = [];
  const promoted: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    published.push(await run(['--repository', 'testing', '--files', fresh]));
    promoted.push(await run(['--repository', 'stable', '--from', '24.10/testing']));
  }
  for (const path of [seed, fresh]) rmSync(path, { recursive: true });
  const one = middle(published);
  console.log(
    `A promotion of ${PROMOTED} packages, ${megabytes(packageBytes)}, against one publish (${ROUNDS} rounds, medians)`,
  );
  print([
    ['one package into the same feed', one, ''],
    ['all its packages into a new repository', middle(promoted), against(middle(promoted), one)],
  ]);
}

const EACH = 300;
const PLACES = ['23.05', '24.10', '25.12'].flatMap((branch) =>
  ['base', 'extra'].map((repository) => ({ branch, repository })),
);

/** A run of six repositories of which one gets a package, against a publish of that one. */
async function oneOfSix(root: string, keyFile: string): Promise<void> {
  const seed = join(root, 'six.git');
  const folder = (at: number): string => join(root, 'six', String(at));
  for (const at of PLACES.keys()) await writePackageFiles(folder(at), at * 10_000, EACH, SIZE);
  const config = join(root, 'six.yml');
  writeFileSync(
    config,
    configOf((at) => folder(at)),
  );
  const common = ['--json', '--usign-key', keyFile];
  await timed(process.execPath, [
    ...[CLI, 'publish', '--config', config, '--pages-repository', seed],
    ...common,
  ]);
  await writePackageFiles(folder(0), 900_000, 1, SIZE);
  const whole: Run[] = [];
  const alone: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = [CLI, 'publish', ...common, '--pages-repository'];
    alone.push(await overHttp(root, seed, (url) => [...start, url, ...flagsOf(0, folder(0))]));
    whole.push(await overHttp(root, seed, (url) => [...start, url, '--config', config]));
  }
  for (const path of [seed, join(root, 'six')]) rmSync(path, { recursive: true });
  console.log(
    `Six repositories of ${EACH} packages, of which one gets a package (${ROUNDS} rounds, medians)`,
  );
  print([
    ['a publish of that one', middle(alone), ''],
    ['a run of all six', middle(whole), against(middle(whole), middle(alone))],
  ]);
}

const ARCHES = 30;

/** Three branches, two repositories and thirty arches in three formats: one run against six. */
async function sixAtOnce(root: string, rsaFile: string, usignFile: string): Promise<void> {
  const packages = join(root, 'arches');
  mkdirSync(packages);
  for (let n = 0; n < ARCHES; n++) {
    const arch = `arch_${n}`;
    writeFileSync(join(packages, `${n}.ipk`), ipkOf({ name: 'one', arch }));
    writeFileSync(join(packages, `${n}-2.apk`), apkV2Of({ name: 'one', version: '1.0-r2', arch }));
    writeFileSync(join(packages, `${n}-3.apk`), await apkV3Of({ name: 'one', version: '1.0-r3', arch }));
  }
  const config = join(root, 'arches.yml');
  writeFileSync(
    config,
    configOf(() => packages),
  );
  const together: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = (name: string): string[] => [
      ...[
        name === 'apart' ? EARLIER_CLI : CLI,
        'publish',
        '--json',
        '--apk-rsa-key',
        rsaFile,
        '--usign-key',
        usignFile,
      ],
      ...['--pages-repository', join(root, `${name}-${round}.git`)],
    ];
    let apart = 0;
    for (const at of PLACES.keys()) {
      apart += (await timed(process.execPath, [...start('apart'), ...flagsOf(at, packages)])).seconds;
    }
    const one = await timed(process.execPath, [...start('together'), '--config', config]);
    together.push(one.seconds);
    ratios.push(apart / one.seconds);
    for (const name of ['apart', 'together']) rmSync(join(root, `${name}-${round}.git`), { recursive: true });
  }
  rmSync(packages, { recursive: true });
  console.log(
    `A new feed of 3 branches, 2 repositories and ${ARCHES} arches in three formats (${ROUNDS} rounds, medians)`,
  );
  console.log(
    table([
      ['one run, one commit', inSeconds(median(together))],
      [
        `six runs, six commits${EARLIER_CLI === CLI ? '' : ', of the earlier command'}`,
        `${median(ratios).toFixed(2)} times as long`,
      ],
    ]),
  );
  console.log('');
}

const flagsOf = (at: number, files: string): string[] => {
  const { branch = '', repository = '' } = PLACES[at] ?? {};
  return ['--branch', branch, '--repository', repository, '--files', files];
};

const configOf = (filesOf: (at: number) => string): string =>
  `repositories:\n${PLACES.map(({ branch, repository }, at) => `- {branch: "${branch}", repository: ${repository}, files: ${JSON.stringify(filesOf(at))}}\n`).join('')}`;

const against = (run: Run, one: Run): string =>
  `${(run.seconds / one.seconds).toFixed(2)} times the seconds, ${(run.bytes / one.bytes).toFixed(2)} times the bytes`;

function print(rows: readonly [string, Run, string][]): void {
  console.log(
    table(
      rows.map(([name, { seconds, requests, bytes }, note]) => [
        ...[name, inSeconds(seconds), `${requests} requests`, megabytes(bytes), note],
      ]),
    ),
  );
  console.log('');
}
