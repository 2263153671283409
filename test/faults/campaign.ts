import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { check } from '../../src/commands/check.ts';
import { ownRun } from '../../src/github/own-run.ts';
import type { Host } from '../../src/host.ts';
import type { CheckReport } from '../../src/report/report.ts';
import type { InputName } from '../../src/settings/inputs.ts';
import { parseSettings } from '../../src/settings/settings.ts';
import { bareRepository, makeBareRepository } from '../support/bare-repository.ts';
import { ipkOf } from '../support/package-maker.ts';
import { sourceOf } from '../support/source-entries.ts';
import { makeTestKey } from '../support/test-keys.ts';

const DIE_BEFORE = new URL('die-before.ts', import.meta.url).href;

/** Numbers between 0 and 1 that follow from a seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Campaign {
  runs: number;
  seed: number;
  /** `moments` kills whenever it comes, `steps` right before a step that moves or removes something. */
  aim: 'moments' | 'steps';
  say?: (line: string) => void;
}

/** What was seen, by what it was; every kill is counted once. */
export type Tally = { [seen: string]: number };

interface Place {
  folder: string;
  temporary: string;
  key: string;
  env: NodeJS.ProcessEnv;
}

async function makePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const temporary = join(folder, 'temporary');
  for (const path of [temporary, join(folder, 'home'), join(folder, 'packages')]) mkdirSync(path);
  const key = join(folder, 'key.sec');
  writeFileSync(key, (await makeTestKey()).secret);
  return {
    ...{ folder, temporary, key },
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      HOME: join(folder, 'home'),
      TMPDIR: temporary,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(folder, 'home', '.gitconfig'),
      NO_COLOR: '1',
    },
  };
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** Starts the command of src; `onStep` hears of its first step. */
function start(
  place: Place,
  args: readonly string[],
  fault: NodeJS.ProcessEnv = {},
): { child: ChildProcess; ended: Promise<Ended>; firstStep: Promise<void> } {
  const child = spawn(process.execPath, ['--import', DIE_BEFORE, sourceOf('cli'), ...args], {
    cwd: place.folder,
    env: { ...place.env, ...fault },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, so that a kill may take git along as well.
    detached: true,
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (data: Buffer) => said.push(data));
  const pipe = child.stdio[3] as NodeJS.ReadableStream;
  const firstStep = new Promise<void>((resolve) => {
    pipe.once('data', () => resolve());
    pipe.once('close', () => resolve());
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    // Orphans of a killed run may hold its output for a while.
    child.once('exit', (code, signal) => {
      const result = (): void => resolve({ code, signal, stderr: Buffer.concat(said).toString('utf8') });
      if (signal === null) child.once('close', result);
      else result();
    });
  });
  return { child, ended, firstStep };
}

async function run(place: Place, args: readonly string[], fault: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return await start(place, args, fault).ended;
}

/** Runs a command that must succeed. */
async function must(place: Place, args: readonly string[]): Promise<Ended> {
  const ended = await run(place, args);
  if (ended.code !== 0)
    throw new Error(`${args.join(' ')} ended with ${ended.code ?? ended.signal}: ${ended.stderr}`);
  return ended;
}

/** The same in this process, and nothing of it may be wrong. */
async function checked(place: Place, words: { [Name in InputName]?: string }): Promise<CheckReport> {
  const folders: string[] = [];
  const host: Host = {
    version: undefined,
    env: place.env,
    cwd: place.folder,
    fetch,
    now: new Date(),
    clock: () => performance.now(),
    wallClock: () => Date.now(),
    event: undefined,
    github: ownRun({}),
    say: () => undefined,
    mask: () => undefined,
    progress: () => undefined,
    onSignal: () => () => undefined,
    async temporaryFolder() {
      const made = mkdtempSync(join(place.folder, 'check-'));
      folders.push(made);
      return made;
    },
  };
  try {
    const raw = new Map(
      Object.entries(words).map(([name, text]) => [name as InputName, [{ text, origin: 'the campaign' }]]),
    );
    return await check(parseSettings(raw), host);
  } finally {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  }
}

const packageFile = (place: Place, name: string, version: string, arch: string): string => {
  const file = join(place.folder, 'packages', `${name}_${version}_${arch}.ipk`);
  writeFileSync(file, ipkOf({ name, version, arch, files: { '/data': `${name} ${version} `.repeat(400) } }));
  return file;
};

/** A publish that writes into several folders, and deletes what it replaces. */
function publishing(
  place: Place,
  home: readonly string[],
  version: string,
  names: readonly string[],
): string[] {
  const files = names.flatMap((name) =>
    ['mips_24kc', 'x86_64'].map((arch) => packageFile(place, name, version, arch)),
  );
  return [
    ...['publish', ...home, '--branch', '24.10', '--repository', 'base', '--usign-key', place.key],
    ...['--keep-versions', '1', '--grace', '0', '--push-timeout', '20s'],
    ...files.flatMap((file) => ['--files', file]),
  ];
}

/** Kills a run at a random moment after its first step, within a time that a whole run takes from there on. */
async function killSometime(place: Place, args: readonly string[], options: KillOptions): Promise<Ended> {
  const { child, ended, firstStep } = start(place, args, {
    FAULT_ROOTS: options.roots,
    FAULT_SIGNAL: '1',
    FAULT_STEPS: 'all',
  });
  await Promise.race([firstStep, ended]);
  const until = performance.now() + options.random() * options.whole;
  while (until - performance.now() > 2) await wait(1);
  while (performance.now() < until) {
    // Spins: a timer is not as fine as a step of the run.
  }
  if (child.exitCode === null) kill(child, options.isGroup);
  return await ended;
}

interface KillOptions {
  roots: string;
  random: () => number;
  /** Milliseconds. */
  whole: number;
  /** Whether git dies with the run. */
  isGroup: boolean;
}

function kill({ pid }: ChildProcess, isGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(isGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** How many steps a whole run takes, and the milliseconds between the first and the last. */
async function measured(
  place: Place,
  args: readonly string[],
  fault: NodeJS.ProcessEnv,
): Promise<{ steps: number; whole: number }> {
  const count = join(place.folder, 'count');
  const { code, stderr } = await run(place, args, { ...fault, FAULT_COUNT: count });
  if (code !== 0) throw new Error(stderr);
  const [steps = 0, whole = 0] = readFileSync(count, 'utf8').split(' ').map(Number);
  return { steps, whole };
}

function demand(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Error(what);
}

/**
 * Kills publishes into a plain directory, and runs another command after each. Between the two a reader must find every
 * file that an index lists, and `check` must find a whole feed; afterwards nothing may be left of the run that died, and
 * the feed must hold exactly what it should.
 *
 * @throws Error that names the seed and the run at which something was wrong
 */
export async function killInDirectory({ runs, seed, aim, say }: Campaign): Promise<Tally> {
  const place = await makePlace();
  const random = chance(seed);
  const site = join(place.folder, 'site');
  const home = ['--directory', site];
  const tally: Tally = {};
  try {
    await must(place, publishing(place, home, '0.1-1', ['one', 'two']));
    const { whole } = await measured(place, publishing(place, home, '0.2-1', ['one', 'two']), {
      FAULT_ROOTS: site,
      FAULT_STEPS: 'all',
    });
    const { steps } = await measured(place, publishing(place, home, '0.3-1', ['one', 'two']), {
      FAULT_ROOTS: site,
    });
    let before = listedIn(site);
    for (let i = 0; i < runs; i++) {
      try {
        const names = random() < 0.5 ? ['one', 'two'] : ['one', `new-${i}`];
        const args = publishing(place, home, `${i + 1}.0-1`, names);
        const options = { roots: site, random, whole: whole * 1.1, isGroup: true };
        const ended =
          aim === 'moments'
            ? await killSometime(place, args, options)
            : await run(place, args, {
                FAULT_ROOTS: site,
                FAULT_AT: String(1 + Math.floor(random() * steps)),
              });
        demand(
          ended.signal === 'SIGKILL' || ended.code === 0,
          `the run ended with ${ended.code}: ${ended.stderr}`,
        );
        checkReader(site);
        const changed = published(before, names, `${i + 1}.0-1`);
        const isLeft = existsSync(join(site, '.pkgfeed-staging', 'journal'));
        const isComplete = isSame(listedIn(site), changed) && isSame(new Set(packagesIn(site)), changed);
        const seen = isLeft
          ? 'in the middle of the change'
          : isComplete
            ? 'after the change'
            : 'before the change';
        tally[seen] = (tally[seen] ?? 0) + 1;
        const report = await checked(place, { directory: site });
        demand(report.ok, `check found ${JSON.stringify(report.findings)}`);
        const odd = report.findings.filter(({ path }) => path !== '.pkgfeed-staging');
        demand(odd.length === 0, `check found ${JSON.stringify(odd)}`);
        const next = Math.floor(random() * 3);
        let after = (feed: ReadonlySet<string>): Set<string> => new Set(feed);
        if (next === 0) {
          after = () => changed;
          await must(place, args);
        } else if (next === 1) {
          after = (feed) => published(feed, ['one'], `${i + 1}.5-1`);
          await must(place, publishing(place, home, `${i + 1}.5-1`, ['one']));
        } else {
          // Nothing changes by it, and what was left is still put in order.
          await must(place, ['remove', 'no-such-package', '--missing-ok', ...args.slice(1, 9)]);
        }
        const left = readdirSync(site).filter((name) => name.startsWith('.pkgfeed'));
        demand(left.length === 0, `left behind: ${left.join(', ')}`);
        const last = await checked(place, { directory: site });
        demand(last.findings.length === 0, `after the next run check found ${JSON.stringify(last.findings)}`);
        const now = listedIn(site);
        const isWhole = isSame(now, after(changed));
        const isAsBefore = isSame(now, after(before)) && !isLeft && ended.code !== 0;
        demand(isWhole || isAsBefore, `the feed holds ${[...now].join(', ')}`);
        demand(isSame(now, new Set(packagesIn(site))), 'files and indexes differ');
        before = now;
      } catch (cause) {
        throw new Error(`--seed ${seed}, run ${i + 1}, aimed at ${aim}: ${(cause as Error).message}`, {
          cause,
        });
      }
      if ((i + 1) % 50 === 0) say?.(`  ${i + 1} of ${runs}`);
    }
    return tally;
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((path) => other.has(path));

/** The feed after a publish that keeps one version of each package. */
function published(feed: ReadonlySet<string>, names: readonly string[], version: string): Set<string> {
  const kept = [...feed].filter((path) => !names.some((name) => path.includes(`/${name}_`)));
  const fresh = names.flatMap((name) =>
    ['mips_24kc', 'x86_64'].map((arch) => `24.10/base/${arch}/${name}_${version}_${arch}.ipk`),
  );
  return new Set([...kept, ...fresh]);
}

/** What the indexes that a web server delivers now list, each package by its path. */
function listedIn(site: string): Set<string> {
  const listed = new Set<string>();
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|\/)Packages$/.test(path)) continue;
    const folder = path.slice(0, -'Packages'.length);
    for (const [, name] of readFileSync(join(site, path), 'utf8').matchAll(/^Filename: (.*)$/gm))
      listed.add(folder + name);
  }
  return listed;
}

function packagesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ipk'));
}

/** Somebody who reads the folder right now finds what the indexes list. */
function checkReader(site: string): void {
  for (const path of listedIn(site)) {
    demand(
      existsSync(join(site, path)) && statSync(join(site, path)).size > 0,
      `${path} is listed and not there`,
    );
  }
}

/** Remains of killed runs become so old that they may be swept. */
function age(folder: string): void {
  const old = Date.now() / 1000 - 2 * 3600;
  for (const name of readdirSync(folder)) lutimesSync(join(folder, name), old, old);
}

/**
 * Kills publishes into a bare repository on this disk; in each second run git dies as well. The branch must be as it was
 * or complete, `check` must pass, the next publish must work, and what was left must be swept once it is old. A
 * lock that a killed git left in the repository must be named; it is deleted then, as the message says.
 *
 * @throws Error that names the seed and the run at which something was wrong
 */
export async function killInRepository({ runs, seed, aim, say }: Campaign): Promise<Tally> {
  const place = await makePlace();
  const random = chance(seed);
  const tally: Tally = {};
  const count = (seen: string): void => {
    tally[seen] = (tally[seen] ?? 0) + 1;
  };
  const served = join(place.folder, 'served');
  mkdirSync(served);
  try {
    const path = join(served, 'feed.git');
    const roots = [place.temporary, path].join('\n');
    const publish = (version: string, names = ['one', 'two']): string[] =>
      publishing(place, ['--pages-repository', path], version, names);
    makeBareRepository(path);
    await must(place, publish('0.1-1'));
    const { whole } = await measured(place, publish('0.2-1'), { FAULT_ROOTS: roots, FAULT_STEPS: 'all' });
    const { steps } = await measured(place, publish('0.3-1'), { FAULT_ROOTS: roots });
    for (let i = 0; i < runs; i++) {
      try {
        // Each fifth run makes the repository as well.
        if (i % 5 === 0) rmSync(path, { recursive: true });
        const before = existsSync(path) ? bareRepository(path).tip() : undefined;
        const args = publish(`${i + 1}.0-1`);
        const isGroup = random() < 0.5;
        const ended =
          aim === 'moments'
            ? await killSometime(place, args, { roots, random, whole: whole * 1.1, isGroup })
            : await run(place, args, {
                FAULT_ROOTS: roots,
                FAULT_AT: String(1 + Math.floor(random() * steps)),
                ...(isGroup ? { FAULT_GROUP: '1' } : {}),
              });
        demand(
          ended.signal === 'SIGKILL' || ended.code === 0,
          `the run ended with ${ended.code}: ${ended.stderr}`,
        );
        await orphansOf(place);
        const tip = existsSync(path) ? bareRepository(path).tip() : undefined;
        const isNew = tip !== before;
        count(
          ended.code === 0
            ? 'had ended before'
            : isNew
              ? 'the branch was complete'
              : 'the branch was as before',
        );
        if (tip !== undefined) {
          const [newest] = bareRepository(path).log();
          demand(
            !isNew || newest?.parents[0] === before,
            'the branch has a commit that does not follow the last one',
          );
          bareRepository(path).fsck();
          const report = await checked(place, { 'pages-repository': path });
          demand(report.findings.length === 0, `check found ${JSON.stringify(report.findings)}`);
        }
        age(place.temporary);
        age(served);
        await publishPastLocks(place, publish(`${i + 1}.5-1`), path, count);
        const left = [
          ...readdirSync(place.temporary),
          ...readdirSync(served).filter((name) => name !== 'feed.git'),
        ];
        demand(left.length === 0, `left behind: ${left.join(', ')}`);
        const after = await checked(place, { 'pages-repository': path });
        demand(
          after.findings.length === 0,
          `after the next run check found ${JSON.stringify(after.findings)}`,
        );
      } catch (cause) {
        throw new Error(`--seed ${seed}, run ${i + 1}, aimed at ${aim}: ${(cause as Error).message}`, {
          cause,
        });
      }
      if ((i + 1) % 50 === 0) say?.(`  ${i + 1} of ${runs}`);
    }
    return tally;
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
}

/** Publishes, and obeys the message that names a lock of a git that was killed. */
async function publishPastLocks(
  place: Place,
  args: readonly string[],
  repository: string,
  count: (seen: string) => void,
): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const ended = await run(place, [...args, '--push-timeout', '1s']);
    if (ended.code === 0) return;
    const [, lock] = /if none is, delete (\S+\.lock), then/.exec(ended.stderr) ?? [];
    demand(
      lock?.startsWith(repository) === true,
      `the next publish ended with ${ended.code}: ${ended.stderr}`,
    );
    count('a lock of git was named (besides)');
    rmSync(lock);
  }
  throw new Error('the next publish met one lock after another');
}

/** Waits until no git works for the place any more. */
async function orphansOf({ folder }: Place): Promise<void> {
  if (process.platform !== 'linux') return await wait(1000);
  for (let rounds = 0; rounds < 500; rounds++) {
    const isBusy = readdirSync('/proc').some((name) => {
      if (!/^\d+$/.test(name) || Number(name) === process.pid) return false;
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(folder);
      } catch {
        return false;
      }
    });
    if (!isBusy) return;
    await wait(10);
  }
}
