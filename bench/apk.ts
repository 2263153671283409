// Publishing apk packages: many at once, and one more into many, against reading the same bytes with sha256sum.
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apkV2Of } from '../test/support/apk-v2-maker.ts';
import { apkV3Of } from '../test/support/apk-v3-maker.ts';
import { ipkOf } from '../test/support/package-maker.ts';
import { CLI, watchedGit } from './command.ts';
import { noise } from './feed.ts';
import { inSeconds, median, megabytes, table, timed } from './measure.ts';

const COUNT = 5000;
const SIZE = 20_000;
const ROUNDS = 3;

/** How the n-th package of a format is made. */
interface Kind {
  name: string;
  make(n: number): Buffer | Promise<Buffer>;
}

const KINDS: readonly Kind[] = [
  { name: 'apk v2', make: makeV2 },
  { name: 'apk v3', make: makeV3 },
];

async function makeV3(n: number): Promise<Buffer> {
  return await apkV3Of({
    name: `bench-${n}`,
    version: '1.2.3-r1',
    arch: 'x86_64',
    info: {
      description: `Package ${n} of a feed that is made to be measured`,
      license: 'GPL-2.0-or-later',
      maintainer: 'Bench <bench@example.org>',
      url: 'https://example.org/bench',
      depends: 'libc libubox20240329',
      provides: `bench-any-${n}=1.2.3-r1`,
    },
    files: { [`/usr/share/bench-${n}`]: noise(n, SIZE) },
  });
}

function makeV2(n: number): Buffer {
  return apkV2Of({
    name: `bench-${n}`,
    version: '1.2.3-r1',
    arch: 'x86_64',
    fields: [
      `pkgdesc = Package ${n} of a feed that is made to be measured`,
      'url = https://example.org/bench',
      `size = ${2 * SIZE}`,
      'license = GPL-2.0-or-later',
      'maintainer = Bench <bench@example.org>',
      'depend = so:libc.musl-x86_64.so.1',
      `provides = cmd:bench-${n}=1.2.3-r1`,
    ],
    files: { [`/usr/share/bench-${n}`]: noise(n, SIZE) },
  });
}

/** @param root a folder for what is made on the way */
export async function apkFeeds(root: string, keyFile: string, usignFile: string): Promise<void> {
  for (const kind of KINDS) await apkFeed(kind, root, keyFile);
  await manyArches(root, keyFile, usignFile);
}

const ARCHES = 35;

/** One package for any arch in each format, into a new feed of many arches, against starting up for nothing. */
async function manyArches(root: string, keyFile: string, usignFile: string): Promise<void> {
  const packages = join(root, 'any');
  await mkdir(packages);
  await writeFile(join(packages, 'any.ipk'), ipkOf({ name: 'any', arch: 'all' }));
  await writeFile(join(packages, 'v2.apk'), apkV2Of({ name: 'any', version: '1.0-r2', arch: 'noarch' }));
  await writeFile(
    join(packages, 'v3.apk'),
    await apkV3Of({ name: 'any', version: '1.0-r3', arch: 'noarch' }),
  );
  const arches = Array.from({ length: ARCHES }, (_, n) => `arch_${n}`);
  const planned: number[] = [];
  const published: number[] = [];
  for (let round = 0; round < 5; round++) {
    const repository = join(root, `any-${round}.git`);
    const args = [
      ...[CLI, 'publish', '--files', packages, '--branch', '25.12', '--repository', 'base', '--json'],
      ...['--apk-rsa-key', keyFile, '--usign-key', usignFile, '--pages-repository', repository],
      ...arches.flatMap((arch) => ['--arches', arch]),
    ];
    const start = await timed(process.execPath, [CLI, 'publish', '--help']);
    planned.push((await timed(process.execPath, [...args, '--dry-run'])).seconds - start.seconds);
    published.push((await timed(process.execPath, args)).seconds - start.seconds);
    rmSync(repository, { recursive: true });
  }
  rmSync(packages, { recursive: true });
  console.log(
    `One package for any arch in three formats, ${ARCHES} arch folders, new feed (5 rounds, median)`,
  );
  console.log(
    table([
      ['indexed and signed (dry run)', `${inSeconds(median(planned))} beyond start-up (wanted: at most 1 s)`],
      ['and stored and pushed by git', `${inSeconds(median(published))} beyond start-up`],
    ]),
  );
  console.log('');
}

async function apkFeed(kind: Kind, root: string, keyFile: string): Promise<void> {
  const many = join(root, 'apk-many');
  const one = join(root, 'apk-one');
  let bytes = 0;
  await mkdir(many);
  await mkdir(one);
  for (let n = 0; n < COUNT; n++) {
    const file = await kind.make(n);
    bytes += file.length;
    await writeFile(join(many, `${n}.apk`), file);
  }
  await writeFile(join(one, 'one.apk'), await kind.make(COUNT));
  const files = readdirSync(many).map((name) => join(many, name));
  const rows: { sum: number; git: number; cold: number; more: number; peak: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const repository = join(root, `apk-${round}.git`);
    const log = join(root, `${kind.name}-${round}.log`);
    const args = (packages: string): string[] => [
      ...[CLI, 'publish', '--files', packages, '--branch', 'v3.22', '--repository', 'main', '--json'],
      ...['--apk-rsa-key', keyFile, '--pages-repository', repository],
    ];
    const sum = await timed('sha256sum', files);
    const git = watchedGit(root, log);
    const cold = await timed(process.execPath, args(many), { env: git.env });
    const stored = git.seconds();
    const more = await timed(process.execPath, args(one));
    rmSync(repository, { recursive: true });
    rows.push({ sum: sum.seconds, git: stored, cold: cold.seconds, more: more.seconds, peak: cold.peak });
  }
  rmSync(many, { recursive: true });
  rmSync(one, { recursive: true });
  const middle = (key: 'sum' | 'git' | 'cold' | 'more'): number => median(rows.map((row) => row[key]));
  const ratio = (value: (row: (typeof rows)[number]) => number): string =>
    `${median(rows.map((row) => value(row) / row.sum)).toFixed(2)} times sha256sum`;
  console.log(`${COUNT} packages of ${kind.name}, ${megabytes(bytes)} (${ROUNDS} rounds, medians)`);
  console.log(
    table([
      ['sha256sum over the files', inSeconds(middle('sum')), ''],
      ['all of them into a new feed', inSeconds(middle('cold')), ratio(({ cold }) => cold)],
      ['of it git, storing and pushing them', inSeconds(middle('git')), ''],
      ['without git', inSeconds(middle('cold') - middle('git')), ratio(({ cold, git }) => cold - git)],
      ['one more into them', inSeconds(middle('more')), ratio(({ more }) => more)],
      ['largest memory', megabytes(Math.max(...rows.map(({ peak }) => peak))), ''],
    ]),
  );
  console.log('');
}
