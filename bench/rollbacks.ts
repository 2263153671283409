// A rollback that lists thousands of packages again, against a publish of one package into the same feed.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '../src/keys/key.ts';
import { CLI } from './command.ts';
import { makeFeed, writePackageFiles } from './feed.ts';
import { inSeconds, megabytes, table, timed } from './measure.ts';
import { middle, overHttp, type Run } from './over-http.ts';

const ROUNDS = 3;
const SIZE = 18_000;

/**
 * @param root a folder for what is made on the way
 * @param cli the command to measure
 */
export async function rollbacks(
  root: string,
  keyFile: string,
  key: SigningKey,
  count = 10_000,
  cli = CLI,
): Promise<void> {
  const seed = join(root, 'rollback.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=gh-pages', seed]);
  const { packageBytes } = await makeFeed(seed, '24.10/base/mips_24kc', count, SIZE, key);
  const place = ['--branch', '24.10', '--repository', 'base', '--usign-key', keyFile];
  // All of them leave, so that a rollback brings all of them back.
  await timed(process.execPath, [cli, 'remove', 'bench-*', ...place, '--pages-repository', seed]);
  const fresh = join(root, 'rollback');
  await writePackageFiles(fresh, 900_000, 1, SIZE);
  const published: Run[] = [];
  const back: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const words = (url: string): string[] => [...place, '--json', '--pages-repository', url];
    published.push(await overHttp(root, seed, (url) => [cli, 'publish', '--files', fresh, ...words(url)]));
    back.push(
      await overHttp(root, seed, (url) => [
        ...[cli, 'rollback', '--steps', '1', '--readmit', '*', ...words(url)],
      ]),
    );
  }
  for (const path of [seed, fresh]) rmSync(path, { recursive: true });
  const row = (name: string, { seconds, requests, bytes }: Run): string[] => [
    ...[name, inSeconds(seconds), megabytes(bytes), `${requests} requests`],
  ];
  console.log(
    `A rollback that brings back ${count} packages, ${megabytes(packageBytes)} (${ROUNDS} rounds, medians)`,
  );
  console.log(
    table([
      row('one package into the feed without them', middle(published)),
      row('the rollback (wanted: no package is sent or fetched)', middle(back)),
    ]),
  );
}
