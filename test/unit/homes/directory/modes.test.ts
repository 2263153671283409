import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePlace, type Place } from '../../../support/run.ts';

const DIRECTORY = new URL('../../../../src/homes/directory/directory.ts', import.meta.url).href;

/** Writes two files into a directory under a strict umask, and returns what the run says. */
function writeStrictly(place: Place, root: string): string {
  const script = `
    const { openDirectory } = await import(${JSON.stringify(DIRECTORY)});
    const host = { cwd: '/', wallClock: Date.now, say: console.log, onSignal: () => () => {} };
    const home = openDirectory(${JSON.stringify(root)}, host);
    const bytes = Buffer.from('text');
    const file = { kind: 'bytes', bytes };
    const puts = new Map([['feed.json', file], ['24.10/base/all/Packages', file]]);
    await home.apply(await home.open(), { puts, deletes: new Set() }, '');`;
  const line = 'umask 077 && exec "$@"';
  const args = ['-c', line, 'sh', process.execPath, '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync('/bin/sh', args, { env: place.env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

const modesBelow = (root: string): { [path: string]: string } =>
  Object.fromEntries(
    ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })].map((path) => [
      path,
      (statSync(join(root, path)).mode & 0o7777).toString(8),
    ]),
  );

describe.skipIf(process.platform === 'win32')('a run with a strict umask', () => {
  test('writes files and folders that a web server can read', () => {
    const place = makePlace();
    const root = join(place.folder, 'srv/feed');
    expect(writeStrictly(place, root)).toBe('');
    expect(statSync(dirname(root)).mode & 0o777).toBe(0o755);
    expect(modesBelow(root)).toEqual({
      '': '755',
      '24.10': '755',
      '24.10/base': '755',
      '24.10/base/all': '755',
      '24.10/base/all/Packages': '644',
      'feed.json': '644',
    });
  });

  test('keeps what a folder inherits, and says which folders of others only their owner may read', () => {
    const place = makePlace();
    const root = join(place.folder, 'feed');
    mkdirSync(join(root, '24.10'), { recursive: true });
    chmodSync(root, 0o2750);
    chmodSync(join(root, '24.10'), 0o2700);
    expect(writeStrictly(place, root)).toBe(
      `directory ${root}: only its owner may read 24.10; a web server of another user needs \`chmod -R a+rX\` on it\n`,
    );
    expect(modesBelow(root)).toMatchObject({ '': '2750', '24.10': '2700', '24.10/base': '2755' });
  });

  test('says which files of the feed an earlier run has hidden, and nothing of the files of others', () => {
    const place = makePlace();
    const root = join(place.folder, 'feed');
    for (const path of ['x86_64/Packages', 'x86_64/hello_1_x86_64.ipk', 'keys/one', 'private/.htpasswd']) {
      chmodSync(place.file(`feed/${path}`, ''), 0o600);
    }
    chmodSync(join(root, 'x86_64'), 0o700);
    expect(writeStrictly(place, root)).toBe(
      `directory ${root}: only its owner may read x86_64, x86_64/hello_1_x86_64.ipk, x86_64/Packages and 1 more; a web server of another user needs \`chmod -R a+rX\` on it\n`,
    );
  });
});
