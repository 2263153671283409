import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { nodeTwenty } from '../support/node-twenty.ts';
import { action, cli, makePlace, onPath, publishFlags } from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');

test('dist/ is what src/ builds', async () => {
  const run = promisify(execFile);
  const built = await run(process.execPath, [join(ROOT, 'scripts', 'build.mjs'), '--check'], {
    cwd: ROOT,
  }).catch((error: { stderr: string }) => error);
  expect(built.stderr).toBe('');
});

test('no bundle lacks a module, and every chunk it names is there', () => {
  for (const name of ['cli', 'action']) {
    const folder = join(DIST, name);
    for (const file of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toContain('webpackMissingModule');
    }
    const main = readFileSync(join(folder, 'index.js'), 'utf8');
    const chunks = main.matchAll(/__nccwpck_require__\.e\((?:\/\*.*?\*\/ )?(\d+)\)/g);
    const named = [...new Set([...chunks].map((match) => `${match[1]}.index.js`))];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  }
});

test('dist holds no path of the machine it was built on', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|txt)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(4);
  const telling = files.filter((file) => readFileSync(join(DIST, file), 'utf8').includes(ROOT));
  expect(telling).toEqual([]);
});

test('the licence of every package in the bundles is there, once', () => {
  const bundled = new Set(['undici', 'tunnel']);
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(DIST, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/node_modules\/((?:@[a-z-]+\/)?[a-z-]+)\//g)) bundled.add(name);
  }
  expect([...bundled]).toEqual(expect.arrayContaining(['@actions/core', 'tar', 'leven']));
  const lines = readFileSync(join(DIST, 'licenses.txt'), 'utf8').split('\n');
  const times = [...bundled].map((name) => [name, lines.filter((line) => line === name).length]);
  expect(times).toEqual([...bundled].map((name) => [name, 1]));
});

test('both bundles publish on Node 20', async (context) => {
  const node = nodeTwenty();
  if (node === undefined) return context.skip('not run: no Node 20 is on the PATH');
  const place = makePlace();
  const key = await makeTestKey('open sesame');
  const { repository, words } = onPath(place);
  const secret = place.file('key.sec', key.secret);
  const flags = publishFlags({ ...words, files: place.ipk({ name: 'one' }), 'usign-key': secret });
  const ran = await cli(place, flags, { node, env: { PKGFEED_USIGN_PASSPHRASE: 'open sesame' } });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const acted = await action(
    place,
    {
      ...{ ...words, branch: '24.10', repository: 'base', files: place.ipk({ name: 'two' }) },
      ...{ 'usign-key': key.secret, 'usign-passphrase': 'open sesame' },
    },
    { node },
  );
  expect([acted.code, acted.outputs.added]).toEqual([0, '1']);
  expect(repository.text('24.10/base/mips_24kc/Packages').match(/^Package: /gm)).toHaveLength(2);
});

test('the bundles run from anywhere, with nothing installed beside them', async () => {
  const place = makePlace();
  const copy = join(place.folder, 'elsewhere');
  cpSync(DIST, join(copy, 'dist'), { recursive: true });
  const run = promisify(execFile);
  place.ipk({});
  const { stdout } = await run(
    process.execPath,
    [join(copy, 'dist', 'cli.js'), 'inspect', 'packages/0.ipk'],
    {
      cwd: place.folder,
      env: place.env,
    },
  );
  expect(stdout).toContain('hello_1.0-1_mips_24kc.ipk');
});
