import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { killInDirectory, killInRepository } from '../faults/campaign.ts';
import { stateOf, until } from '../support/processes.ts';
import {
  checking,
  type Ended,
  failureOf,
  makeHost,
  makePlace,
  onPath,
  type Place,
  publishFlags,
  publishing,
  shadow,
  startSource,
} from '../support/run.ts';
import { makeTestKey } from '../support/test-keys.ts';

const FOLDER = '24.10/base/mips_24kc';
const GIT = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
const DIE_BEFORE = new URL('../faults/die-before.ts', import.meta.url).href;

/** More of them are killed by `npm run faults`. */
test.each([
  ['moments', 2],
  ['steps', 3],
] as const)('a plain directory, killed %s: the next run finishes or undoes it', async (aim, runs) => {
  const tally = await killInDirectory({ runs, seed: 20, aim });
  expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(runs);
});

test.each([
  ['moments', 2],
  ['steps', 2],
] as const)(
  'a branch, killed %s: it is as it was or complete, and what was left is swept',
  async (aim, runs) => {
    await killInRepository({ runs, seed: 20, aim });
  },
);

async function makeSite() {
  const place = makePlace();
  const key = await makeTestKey();
  const secret = place.file('key.sec', key.secret);
  const directory = join(place.folder, 'site');
  const words = { directory, 'usign-key': key.secret };
  const flags = (name: string): string[] =>
    publishFlags({ directory, 'usign-key': secret, files: place.ipk({ name }), 'push-timeout': '1s' });
  await publishing(place, { ...words, files: place.ipk({ name: 'first' }) });
  return { place, directory, words, flags };
}

/** Runs the command of src, and has something happen to it before one of its steps in a folder. */
async function hindered(
  place: Place,
  args: readonly string[],
  fault: { root: string; at: number; what: string; all?: boolean },
): Promise<Ended> {
  return await startSource(place, args, {
    NODE_OPTIONS: `--import=${DIE_BEFORE}`,
    FAULT_ROOTS: fault.root,
    FAULT_AT: String(fault.at),
    FAULT: fault.what,
    ...(fault.all === false ? {} : { FAULT_STEPS: 'all' }),
  }).ended;
}

const privateFiles = (directory: string): string[] =>
  readdirSync(directory).filter((name) => name.startsWith('.pkgfeed'));

function contents(directory: string): Map<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(directory, name)).isFile()).toSorted();
  return new Map(files.map((name) => [name, readFileSync(join(directory, name), 'latin1')]));
}

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT', 'SIGHUP'])(
  '%s leaves no lock and nothing half-done, whenever it comes',
  async (signal) => {
    const { place, directory, flags } = await makeSite();
    for (const at of [1, 12, 40]) {
      const ended = await hindered(place, flags(`at-${at}`), { root: directory, at, what: signal });
      expect([at, ended.signal ?? ended.code]).toEqual([at, expect.toBeOneOf([signal, 0])]);
      expect([at, privateFiles(directory)]).toEqual([at, []]);
      expect(await checking(place, { directory })).toMatchObject({ ok: true, findings: [] });
    }
  },
);

test.each(['ENOSPC', 'EACCES', 'EIO'])(
  '%s at any step: nothing is changed, or the next run finishes it',
  async (what) => {
    const { place, directory, words, flags } = await makeSite();
    const seen = new Set<string>();
    for (let at = 1; at < 80; at += 13) {
      const before = contents(directory);
      const ended = await hindered(place, flags(`at-${at}`), { root: directory, at, what });
      const [code = 'done'] = /[A-Z]+_[A-Z]+/.exec(ended.stderr) ?? [];
      seen.add(code);
      expect([at, ended.code]).toEqual([at, code === 'done' ? 0 : 1]);
      expect(['done', 'FEED_ABSENT', 'FEED_UNFINISHED']).toContain(code);
      if (code === 'FEED_ABSENT') {
        expect(contents(directory)).toEqual(before);
        if (what === 'ENOSPC') expect(ended.stderr).toContain('Make room on the disk');
      }
      await publishing(place, { ...words, files: place.ipk({ name: `after-${at}` }) });
      expect([at, privateFiles(directory)]).toEqual([at, []]);
      expect(await checking(place, { directory })).toMatchObject({ ok: true, findings: [] });
      const isListed = contents(directory).get(`${FOLDER}/Packages`)?.includes(`Package: at-${at}\n`);
      expect([at, isListed]).toEqual([at, code !== 'FEED_ABSENT']);
    }
    expect(seen).toContain('FEED_ABSENT');
  },
);

describe('a change that is decided and not in place', () => {
  /** The step before which the journal is there: found by the first test, and tried first by the others. */
  let journalled = 1;

  async function unfinished() {
    const site = await makeSite();
    const { place, directory, flags } = site;
    // Killed before the first move of many: the journal is there then.
    for (let at = journalled; at < 50; at++) {
      await hindered(place, flags('second'), { root: directory, at, what: 'SIGKILL', all: false });
      journalled = at;
      if (existsSync(join(directory, '.pkgfeed-staging', 'journal'))) break;
    }
    return site;
  }

  test('is seen by check and by a dry run, which write nothing', async () => {
    const { place, directory, words } = await unfinished();
    const before = contents(directory);
    const report = await checking(place, { directory });
    expect(report).toMatchObject({ ok: true, packages: 2 });
    expect(report.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: '.pkgfeed-staging',
        remedy: expect.stringContaining('Publish'),
      }),
    ]);
    const host = makeHost(place);
    const dry = { ...words, files: place.ipk({ name: 'second' }), 'dry-run': 'true' };
    expect(await publishing(place, dry, host)).toMatchObject({ changed: false, unchanged: 1 });
    expect(host.said.join()).toContain('the next publish, remove or reindex finishes it first');
    expect(contents(directory)).toEqual(before);
  });

  test('is finished by a run that changes nothing itself, with a remark', async () => {
    const { place, directory, words } = await unfinished();
    const host = makeHost(place);
    const again = { ...words, files: place.ipk({ name: 'second' }) };
    expect(await publishing(place, again, host)).toMatchObject({ changed: false });
    expect(host.said.join('\n')).toMatch(
      /took over the lock of process \d+ on .*\n.*finished the change of a run/,
    );
    expect(host.said.join()).toContain(hostname());
    expect(privateFiles(directory)).toEqual([]);
    expect(await checking(place, { directory })).toMatchObject({ ok: true, packages: 2, findings: [] });
  });

  test('is finished by several publishers at once, by one of them, and all of them land', async () => {
    const { place, directory, flags } = await unfinished();
    const names = Array.from({ length: 6 }, (_, i) => `package-${i}`);
    const runs = names.map((name) => startSource(place, [...flags(name), '--push-timeout', '60s']).ended);
    const ended = await Promise.all(runs);
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
    expect(ended.filter(({ stderr }) => stderr.includes('finished the change'))).toHaveLength(1);
    expect(await checking(place, { directory })).toMatchObject({ ok: true, packages: 8, findings: [] });
    expect(privateFiles(directory)).toEqual([]);
  });
});

test('a lock whose holder runs is waited for, then named with host, process and time', async () => {
  const { place, directory, words, flags } = await makeSite();
  const holder = startSource(place, flags('slow'), {
    NODE_OPTIONS: `--import=${DIE_BEFORE}`,
    FAULT_ROOTS: directory,
    FAULT_AT: '9',
    FAULT: 'SIGSTOP',
    FAULT_STEPS: 'all',
  });
  await until(() => existsSync(join(directory, '.pkgfeed-lock')));
  if (process.platform === 'linux') await until(() => stateOf(holder.child.pid ?? 0) === 'T');
  else await wait(200);
  const error = await failureOf(
    publishing(place, { ...words, files: place.ipk({ name: 'two' }), 'push-timeout': '1s' }),
  );
  expect(error.code).toBe('FEED_BUSY');
  expect(error.message).toContain(`held by process ${holder.child.pid} on ${hostname()} since 20`);
  expect(error.remedy).toContain(`Wait until process ${holder.child.pid} has finished`);
  holder.child.kill('SIGCONT');
  expect((await holder.ended).code).toBe(0);
});

test.skipIf(process.platform === 'win32')(
  'git and what it started end before their folder goes',
  async () => {
    const place = makePlace();
    const key = await makeTestKey();
    // A git that takes its time to end, and whose own child does not end by itself.
    shadow(
      place,
      'git',
      `#!/bin/sh
case "$*" in
  *init*) exec ${GIT} "$@" ;;
esac
sh -c 'trap "" TERM; while :; do sleep 0.1; done' stubborn-child &
trap 'sleep 0.5; echo ended >> "${place.folder}/ended"; exit 1' TERM
echo started >> "${place.folder}/started"
while :; do sleep 0.1; done
`,
    );
    const run = startSource(
      place,
      publishFlags({
        files: place.ipk({}),
        'usign-key': place.file('key.sec', key.secret),
        'pages-repository': 'https://localhost:1/feed.git',
      }),
    );
    await until(() => existsSync(join(place.folder, 'started')));
    run.child.kill('SIGTERM');
    expect((await run.ended).signal).toBe('SIGTERM');
    expect(readFileSync(join(place.folder, 'ended'), 'utf8')).toBe('ended\n');
    expect(place.leftBehind()).toEqual([]);
    if (process.platform !== 'linux') return;
    const alive = readdirSync('/proc').filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1').includes('stubborn-child\0');
      } catch {
        return false;
      }
    });
    expect(alive).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'a git that still runs when another one fails ends before its folder goes',
  async () => {
    const place = makePlace();
    const key = await makeTestKey();
    const { repository, words } = onPath(place);
    repository.plant({ README: 'by hand' });
    shadow(
      place,
      'git',
      `#!/bin/sh
case "$*" in
  *rev-parse*) sleep 0.3; echo "no room" >&2; exit 1 ;;
  *ls-tree*)
    trap 'sleep 0.3; echo ended >> "${place.folder}/ended"; exit 1' TERM
    while :; do sleep 0.1; done ;;
esac
exec ${GIT} "$@"
`,
    );
    const secret = place.file('key.sec', key.secret);
    const flags = publishFlags({ files: place.ipk({}), 'usign-key': secret, ...words });
    const ended = await startSource(place, flags).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('GIT_FAILED: git rev-parse ended with 1: no room');
    expect(readFileSync(join(place.folder, 'ended'), 'utf8')).toBe('ended\n');
    expect(place.leftBehind()).toEqual([]);
  },
);

test.each(['ENOSPC', 'EIO'])('keygen that meets %s leaves no file', async (what) => {
  const place = makePlace();
  rmSync(join(place.folder, 'packages'), { recursive: true, force: true });
  const before = readdirSync(place.folder);
  for (let at = 1; ; at++) {
    const ended = await hindered(place, ['keygen', 'usign'], { root: join(place.folder, 'key'), at, what });
    if (ended.code === 0) break;
    expect([at, ended.code]).toEqual([at, 2]);
    expect(ended.stderr).toContain('INPUT_VALUE');
    expect(ended.stderr).toMatch(/key\.(sec|pub) cannot be written/);
    if (what === 'ENOSPC') expect(ended.stderr).toContain('Make room on the disk');
    expect([at, readdirSync(place.folder)]).toEqual([at, before]);
  }
  expect(readdirSync(place.folder)).toEqual(expect.arrayContaining(['key.pub', 'key.sec']));
});

test('SOURCE_DATE_EPOCH out of range is refused, and does not date the commit in silence', async () => {
  const { place, flags } = await makeSite();
  const ended = await startSource(place, flags('second'), { SOURCE_DATE_EPOCH: '99999999999' }).ended;
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('from 0 (1970-01-01) to 4294967295 (2106-02-07)');
});
