import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Ended, makePlace, onPath, type Place, publishFlags, type Remote } from '../support/run.ts';
import { sourceOf } from '../support/source-entries.ts';
import { makeTestKey } from '../support/test-keys.ts';

const isWindows = process.platform === 'win32';

interface Prepared {
  place: Place;
  remote: Remote;
  /** The words of a publish that works on a machine that refuses nothing. */
  words: { [name: string]: string };
}

async function prepared(): Promise<Prepared> {
  const place = makePlace();
  const { secret } = await makeTestKey();
  const remote = onPath(place);
  const words = {
    ...remote.words,
    'usign-key': place.file('key.sec', secret),
    files: place.ipk({}),
  };
  return { place, remote, words };
}

/** Runs a program behind a line of shell that ends in "$@": how it is started is what these stories are about. */
async function through(
  line: string,
  place: Place,
  program: readonly string[],
  env: NodeJS.ProcessEnv = {},
  uid?: number,
): Promise<Ended> {
  const args = ['-c', line, 'sh', ...program];
  const all = Object.fromEntries(
    Object.entries({ NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...place.env, ...env }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const child = spawn('/bin/sh', args, {
    cwd: place.folder,
    env: all,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = (parts: Buffer[]): string => Buffer.concat(parts).toString('utf8');
      resolve({ code, signal, stdout: text(out), stderr: text(err) });
    });
  });
}

const STACK = /^\s+at |node:internal|bug of its own|Uncaught/m;

describe.skipIf(isWindows)('the command', () => {
  const run = async (
    line: string,
    { place, words }: Prepared,
    env?: NodeJS.ProcessEnv,
    command = publishFlags(words),
  ): Promise<Ended> => await through(line, place, [process.execPath, sourceOf('cli'), ...command], env);

  test.each<[string, string, (place: Place) => NodeJS.ProcessEnv, string, string]>([
    [
      'a TMPDIR that is not there',
      'exec "$@"',
      ({ folder }) => ({ TMPDIR: join(folder, 'absent') }),
      'MachineError MACHINE_TEMPORARY',
      'absent',
    ],
    [
      'a TMPDIR that is a file',
      'exec "$@"',
      (place) => ({ TMPDIR: place.file('file', '') }),
      'MachineError MACHINE_TEMPORARY',
      'ENOTDIR',
    ],
    [
      'a TMPDIR that nobody can write to',
      'exec "$@"',
      () => ({ TMPDIR: '/proc' }),
      'MachineError MACHINE_TEMPORARY',
      '/proc',
    ],
    [
      'a working directory that was deleted',
      'mkdir gone && cd gone && rmdir ../gone && exec "$@"',
      () => ({}),
      'MachineError MACHINE_DIRECTORY',
      'ENOENT',
    ],
    ['no git', 'exec "$@"', ({ folder }) => ({ PATH: folder }), 'GitError GIT_MISSING', 'spawn git ENOENT'],
    [
      'a git that may not be executed',
      'exec "$@"',
      (place) => {
        chmodSync(place.file('programs/git', ''), 0o644);
        return { PATH: join(place.folder, 'programs') };
      },
      'GitError GIT_MISSING',
      'spawn git EACCES',
    ],
  ])('%s is an error of ours', async (_what, line, env, head, detail) => {
    const story = await prepared();
    const ended = await run(line, story, env(story.place));
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(new RegExp(`^${head}: .*${detail}.*\\n  [A-Z].*\\.\\n  https:.*\\n$`));
    expect(story.remote.repository.tip()).toBeUndefined();
  });

  test('no HOME is no reason to stop', async () => {
    const story = await prepared();
    const ended = await run('exec "$@"', story, { HOME: undefined, GIT_CONFIG_GLOBAL: undefined });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
  });

  test.each([22, 24, 26, 28, 30, 32, 34])('%i file handles are too few, or enough', async (handles) => {
    const story = await prepared();
    for (let n = 0; n < 60; n++) story.place.ipk({ name: `n${n}` });
    const flags = publishFlags({ ...story.words, files: join(story.place.folder, 'packages') });
    const ended = await run(`ulimit -n ${handles} && exec "$@"`, story, {}, flags);
    if (ended.code === 0) {
      expect(ended.stdout).toContain('61 added');
      return;
    }
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(
      /^MachineError MACHINE_LIMIT: .* EMFILE.*\n {2}Raise the limit.*\n {2}https:\S+#machine_limit\n$/,
    );
    expect(story.remote.repository.tip()).toBeUndefined();
  });

  test.skipIf(!existsSync('/dev/full')).each([
    ['a report', (words: Prepared['words']) => publishFlags(words)],
    ['a report as JSON', (words: Prepared['words']) => [...publishFlags(words), '--json']],
    ['help', () => ['--help']],
  ])('%s on a full disk has failed', async (_what, command) => {
    const story = await prepared();
    const ended = await run('exec "$@" > /dev/full', story, {}, command(story.words));
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(
      /^MachineError MACHINE_OUTPUT: standard output cannot be written: ENOSPC.*\n {2}Make room/,
    );
    expect(ended.stderr).not.toMatch(STACK);
  });

  test.skipIf(!existsSync('/dev/full'))('errors on a full disk leave the exit code', async () => {
    const story = await prepared();
    const both = await run('exec "$@" > /dev/full 2>&1', story);
    expect(both.code).toBe(1);
    const wrong = await run('exec "$@" 2> /dev/full', story, {}, ['publsh']);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  });

  test('a reader that goes away early changes nothing', async () => {
    const story = await prepared();
    const line = '{ "$@"; echo $? > code; } | head -c 1';
    const ended = await run(line, story, {}, ['publish', '--help']);
    expect(ended.stderr).toBe('');
    expect(readFileSync(join(story.place.folder, 'code'), 'utf8')).toBe('0\n');
  });

  test('a folder that may not be listed is named, and not passed over', async () => {
    const story = await prepared();
    const { folder, temporary } = story.place;
    mkdirSync(join(folder, 'packages/closed'), { mode: 0o700 });
    chmodSync(folder, 0o755);
    chmodSync(temporary, 0o777);
    // Nothing is closed to root.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    if (uid === undefined) chmodSync(join(folder, 'packages/closed'), 0);
    const flags = publishFlags({ ...story.words, files: join(folder, 'packages') });
    const ended = await through(
      'exec "$@"',
      story.place,
      [process.execPath, sourceOf('cli'), ...flags],
      {},
      uid,
    );
    chmodSync(join(folder, 'packages/closed'), 0o700);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^SourceError SOURCE_READ: packages\/closed cannot be read: EACCES/);
  });
});

describe.skipIf(isWindows)('the action', () => {
  const run = async (
    line: string,
    { place, words }: Prepared,
    env: NodeJS.ProcessEnv = {},
  ): Promise<Ended & { summary: string }> => {
    const summary = place.file('summary.md', '');
    const { 'usign-key': key = '', ...others } = {
      branch: '24.10',
      repository: 'base',
      site: 'false',
      ...words,
    };
    const inputs = Object.entries({ ...others, 'usign-key': readFileSync(key, 'utf8') });
    const variables = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: place.file('output', ''),
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: place.temporary,
      ...env,
    };
    // A shell drops variables with a dash in their name.
    const given = inputs.map(([name, value]) => `INPUT_${name.toUpperCase()}=${value}`);
    const program = ['/usr/bin/env', ...given, process.execPath, sourceOf('action')];
    const ended = await through(line, place, program, variables);
    return { ...ended, summary: readFileSync(summary, 'utf8') };
  };

  test('runs where nothing is refused', async () => {
    const story = await prepared();
    const ended = await run('exec "$@"', story);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.summary).toContain('1 added');
    expect(readFileSync(join(story.place.folder, 'output'), 'utf8')).toContain('commit<<');
  });

  test.each<[string, string, (place: Place) => NodeJS.ProcessEnv, string]>([
    [
      'a RUNNER_TEMP that is not there',
      'exec "$@"',
      ({ folder }) => ({ RUNNER_TEMP: join(folder, 'absent') }),
      'MACHINE_TEMPORARY',
    ],
    [
      'a working directory that was deleted',
      'mkdir gone && cd gone && rmdir ../gone && exec "$@"',
      () => ({}),
      'MACHINE_DIRECTORY',
    ],
    [
      'a GITHUB_OUTPUT that is not there',
      'exec "$@"',
      ({ folder }) => ({ GITHUB_OUTPUT: join(folder, 'absent') }),
      'MACHINE_OUTPUT',
    ],
    [
      'a GITHUB_OUTPUT that is a folder',
      'exec "$@"',
      ({ folder }) => ({ GITHUB_OUTPUT: folder }),
      'MACHINE_OUTPUT',
    ],
    [
      'an event that is not there',
      'exec "$@"',
      ({ folder }) => ({ GITHUB_EVENT_PATH: join(folder, 'absent') }),
      'MACHINE_FILE',
    ],
    [
      'an event that is a folder',
      'exec "$@"',
      ({ folder }) => ({ GITHUB_EVENT_PATH: folder }),
      'MACHINE_FILE',
    ],
    [
      'an event that is no JSON',
      'exec "$@"',
      (place) => ({ GITHUB_EVENT_PATH: place.file('event', '{"a":') }),
      'MACHINE_FILE',
    ],
  ])('%s is an error of ours, before anything is published', async (_what, line, env, code) => {
    const story = await prepared();
    const ended = await run(line, story, env(story.place));
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(new RegExp(`^::error::MachineError ${code}: .*%0A[A-Z].*\\.$`, 'm'));
    expect(ended.stdout + ended.stderr).not.toMatch(STACK);
    expect(ended.summary).toContain(code.replace('_', '&#95;'));
    expect(story.remote.repository.tip()).toBeUndefined();
  });

  test.each<[string, (place: Place) => string]>([
    ['is not there', ({ folder }) => join(folder, 'absent')],
    ['is a folder', ({ folder }) => folder],
  ])('a job summary that %s is a warning', async (_what, path) => {
    const story = await prepared();
    const ended = await run('exec "$@"', story, { GITHUB_STEP_SUMMARY: path(story.place) });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('::warning::the job summary could not be written: ');
    expect(story.remote.repository.tip()).toBeDefined();
    const failed = await run(
      'exec "$@"',
      { ...story, words: { ...story.words, files: 'absent.ipk' } },
      {
        GITHUB_STEP_SUMMARY: path(story.place),
      },
    );
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('::error::SourceError SOURCE_EMPTY');
    expect(failed.stdout + failed.stderr).not.toMatch(STACK);
  });

  test.skipIf(!existsSync('/dev/full'))('a log on a full disk fails the step', async () => {
    const story = await prepared();
    const ended = await run('exec "$@" > /dev/full', story);
    expect(ended.code).toBe(1);
    expect(ended.stderr).not.toMatch(STACK);
  });

  test('of very many bad packages twenty are told and counted, in the log and in the summary', async () => {
    const story = await prepared();
    for (let n = 0; n < 1254; n++) {
      const path = join(story.place.folder, `bad/${String(n).padStart(4, '0')}.ipk`);
      if (n === 0) mkdirSync(join(story.place.folder, 'bad'));
      writeFileSync(path, 'bad');
    }
    const ended = await run('exec "$@"', { ...story, words: { ...story.words, files: 'bad' } });
    expect(ended.code).toBe(1);
    expect(ended.stdout.match(/^::error::FormatError FORMAT_UNKNOWN/gm)?.length).toBe(20);
    expect(ended.stdout).toContain('\n::error::… and 1,234 more\n::error::1,254 problems\n');
    expect(ended.summary).toContain('stopped at 1,254 problems');
    expect(ended.summary).toContain('… and 1,234 more.');
    const flags = publishFlags({ ...story.words, files: 'bad' });
    const typed = await through('exec "$@"', story.place, [process.execPath, sourceOf('cli'), ...flags]);
    expect(typed.stderr.split('\n')).toHaveLength(1 + 2 * 20 + 1 + 1 + 1);
    expect(typed.stderr).toMatch(
      /^FormatError FORMAT_UNKNOWN: 1,254 problems:\n[\s\S]*\n {2}… and 1,234 more\n {2}https:\S+#format_unknown\n$/,
    );
  });
});
