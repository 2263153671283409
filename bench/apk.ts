// Publishing apk packages: many at once, and one more into many, against reading the same bytes with sha256sum.
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apkV2Of } from '../test/support/apk-v2-maker.ts';
import { CLI, watchedGit } from './command.ts';
import { noise } from './feed.ts';
import { inSeconds, median, megabytes, table, timed } from './measure.ts';

const COUNT = 5000;
const SIZE = 20_000;
const ROUNDS = 3;

/** How the n-th package of a format is made, and the flags that sign its index. */
interface Kind {
  name: string;
  make(n: number): Buffer;
}

const KINDS: readonly Kind[] = [{ name: 'apk v2', make: makeV2 }];

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
export async function apkFeeds(root: string, keyFile: string): Promise<void> {
  for (const kind of KINDS) await apkFeed(kind, root, keyFile);
}

async function apkFeed(kind: Kind, root: string, keyFile: string): Promise<void> {
  const many = join(root, 'apk-many');
  const one = join(root, 'apk-one');
  let bytes = 0;
  await mkdir(many);
  await mkdir(one);
  for (let n = 0; n < COUNT; n++) {
    const file = kind.make(n);
    bytes += file.length;
    await writeFile(join(many, `${n}.apk`), file);
  }
  await writeFile(join(one, 'one.apk'), kind.make(COUNT));
  const files = readdirSync(many).map((name) => join(many, name));
  const rows: { sum: number; git: number; cold: number; more: number; peak: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const repository = join(root, `apk-${round}.git`);
    const log = join(root, `apk-${round}.log`);
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
