import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { prune } from '../../src/commands/prune.ts';
import { publish } from '../../src/commands/publish.ts';
import { reindex } from '../../src/commands/reindex.ts';
import { remove } from '../../src/commands/remove.ts';
import { rollback } from '../../src/commands/rollback.ts';
import { PkgfeedError } from '../../src/errors.ts';
import { ownRun } from '../../src/github/own-run.ts';
import type { Host } from '../../src/host.ts';
import { readConfigText } from '../../src/machine/config-text.ts';
import { openFetch } from '../../src/network/fetch.ts';
import type { DeliveryLimits } from '../../src/pages/delivery.ts';
import type { ChangeReport, CheckReport } from '../../src/report/report.ts';
import { givenConfig } from '../../src/settings/config-file.ts';
import type { InputName } from '../../src/settings/inputs.ts';
import { parseSettings, type Settings } from '../../src/settings/settings.ts';
import { type ApkV2Recipe, apkV2Of } from './apk-v2-maker.ts';
import { type ApkV3Recipe, apkV3Of } from './apk-v3-maker.ts';
import { type BareRepository, makeBareRepository } from './bare-repository.ts';
import { type GitServer, type GitServerOptions, startGitServer } from './git-server.ts';
import { type IpkRecipe, ipkOf } from './package-maker.ts';
import { sourceOf } from './source-entries.ts';

/** A folder of one test, gone when the test ends, with an environment that knows nothing else of this machine. */
export interface Place {
  folder: string;
  /** TMPDIR of every run, to see what is left in it. */
  temporary: string;
  env: NodeJS.ProcessEnv;
  /** Writes a file and gives its absolute path. */
  file(name: string, body: string | Buffer): string;
  /** Writes an ipk under a name that says nothing, and gives its path. */
  ipk(recipe: IpkRecipe): string;
  /** The same with an apk v2 package. */
  apkV2(recipe: ApkV2Recipe): string;
  apkV3(recipe: ApkV3Recipe): Promise<string>;
  /** What runs left behind in TMPDIR. */
  leftBehind(): string[];
}

/** The PATH of every run. `PKGFEED_TEST_GIT` names the folder of another git, for the product and not for the tests. */
const PATH_OF_RUNS = [process.env.PKGFEED_TEST_GIT, process.env.PATH].filter(Boolean).join(delimiter);

/** Whether runs have a git of their own, which may be too old for what a story is about. */
export const HAS_OTHER_GIT = process.env.PKGFEED_TEST_GIT !== undefined;

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'pkgfeed-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const temporary = join(folder, 'temporary');
  const home = join(folder, 'home');
  for (const path of [temporary, home]) mkdirSync(path);
  let made = 0;
  const file = (name: string, body: string | Buffer): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    return path;
  };
  return {
    folder,
    temporary,
    env: {
      PATH: PATH_OF_RUNS,
      HOME: home,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
      NO_COLOR: '1',
      ...(process.env.SYSTEMROOT === undefined ? {} : { SYSTEMROOT: process.env.SYSTEMROOT }),
    },
    file,
    ipk: (recipe) => file(`packages/${made++}.ipk`, ipkOf(recipe)),
    apkV2: (recipe) => file(`packages/${made++}.apk`, apkV2Of(recipe)),
    apkV3: async (recipe) => file(`packages/${made++}.apk`, await apkV3Of(recipe)),
    leftBehind: () => readdirSync(temporary),
  };
}

export interface TestHost extends Host {
  said: string[];
  masked: string[];
  end(): void;
}

export function makeHost(place: Place): TestHost {
  const said: string[] = [];
  const masked: string[] = [];
  const folders: string[] = [];
  return {
    said,
    masked,
    version: '1.0.0',
    env: place.env,
    cwd: process.cwd(),
    fetch: openFetch(place.env),
    event: undefined,
    get github() {
      return ownRun(this.env);
    },
    now: new Date(1_700_000_000_000),
    clock: () => performance.now(),
    wallClock: () => Date.now(),
    say: (line) => said.push(line),
    mask: (secret) => masked.push(secret),
    progress: () => undefined,
    async temporaryFolder() {
      const folder = mkdtempSync(join(place.temporary, 'run-'));
      folders.push(folder);
      return folder;
    },
    onSignal: () => () => undefined,
    end() {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Inputs in the words of the action; several lines for a list. */
export type Words = { readonly [Name in InputName]?: string | readonly string[] };

export function settingsOf(words: Words, onlyLooks = false): Settings {
  const texts = ([, value]: [string, string | readonly string[]]) =>
    [value].flat().map((text) => ({ text, origin: 'the test' }));
  const raw = new Map(Object.entries(words).map((entry) => [entry[0] as InputName, texts(entry)]));
  return parseSettings(raw, givenConfig(raw, readConfigText), onlyLooks);
}

/** Coordinates that most stories use; their folder is `24.10/base/ARCH`. */
export const BASE = {
  ...{ branch: '24.10', repository: 'base', 'push-timeout': '60s' },
  // Stories about the files for subscribers say so, and those about the time that package files stay.
  ...{ site: 'false', grace: '0' },
} as const;

/** A file of the feed has coordinates of its own. */
function baseFor(words: Words): Words {
  const { branch, repository, ...others } = BASE;
  return words.config === undefined ? BASE : others;
}

/** Runs `publish` of src in this process. */
export async function publishing(
  place: Place,
  words: Words,
  host = makeHost(place),
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  try {
    return await publish(settingsOf({ ...baseFor(words), ...words }), host, limits);
  } finally {
    host.end();
  }
}

/** Runs `remove` of src in this process. */
export async function removing(
  place: Place,
  names: readonly string[],
  words: Words,
  host = makeHost(place),
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  try {
    return await remove(names, settingsOf({ ...baseFor(words), ...words }), host, limits);
  } finally {
    host.end();
  }
}

/** Runs `rollback` of src in this process, for the whole feed unless the words say otherwise. */
export async function rollingBack(
  place: Place,
  words: Words,
  host = makeHost(place),
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  const { branch, repository, ...base } = BASE;
  try {
    return await rollback(settingsOf({ ...base, ...words }), host, limits);
  } finally {
    host.end();
  }
}

/** Runs `reindex` of src in this process. */
export async function reindexing(
  place: Place,
  words: Words,
  host = makeHost(place),
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  try {
    return await reindex(settingsOf({ ...baseFor(words), ...words }), host, limits);
  } finally {
    host.end();
  }
}

/** Runs `prune` of src in this process. It takes no coordinates unless they are given. */
export async function pruning(
  place: Place,
  words: Words,
  host = makeHost(place),
  limits?: DeliveryLimits,
): Promise<ChangeReport> {
  const { branch: _, repository: __, ...others } = BASE;
  try {
    return await prune(settingsOf({ ...others, ...words }), host, limits);
  } finally {
    host.end();
  }
}

/** Runs `check` of src in this process. */
export async function checking(place: Place, words: Words, host = makeHost(place)): Promise<CheckReport> {
  try {
    return await check(settingsOf(words), host);
  } finally {
    host.end();
  }
}

/** The error a run ends with, which must be one of the family. */
export async function failureOf(run: Promise<unknown>): Promise<PkgfeedError> {
  const error = await run.then(
    (report) => new Error(`it succeeded: ${JSON.stringify(report)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof PkgfeedError) return error;
  throw error;
}

/** A repository with the words that reach it. */
export interface Remote {
  repository: BareRepository;
  words: { 'pages-repository': string; token?: string };
  server: GitServer | undefined;
}

export const TOKEN = 'ghp_throwawayTokenOfTheTests0123456789';

export function onPath(place: Place, name = 'feed.git'): Remote {
  const repository = makeBareRepository(join(place.folder, name));
  return { repository, words: { 'pages-repository': repository.path }, server: undefined };
}

export type Served = Remote & { server: GitServer; words: { 'pages-repository': string; token: string } };

/** The same behind `git http-backend` and basic authentication. */
export async function overHttp(place: Place, options: Partial<GitServerOptions> = {}): Promise<Served> {
  const root = join(place.folder, 'served');
  const repository = makeBareRepository(join(root, 'feed.git'), { filters: options.filters ?? true });
  const server = await startGitServer({ root, token: TOKEN, ...options });
  onTestFinished(() => server.close());
  const words = { 'pages-repository': `${server.url}/feed.git`, token: TOKEN };
  return { repository, server, words };
}

/** For stories that must hold however the repository is reached. */
export const WAYS: ReadonlyArray<readonly [string, (place: Place) => Remote | Promise<Remote>]> = [
  ['a path', onPath],
  ['HTTP with a token', overHttp],
];

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

function start(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  node: string,
): Running {
  const cached = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env };
  const child = spawn(node, [file, ...args], { cwd, env: cached, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  const limit = setTimeout(() => child.kill('SIGKILL'), 110_000);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const text = (parts: Buffer[]): string => Buffer.concat(parts).toString('utf8');
      resolve({ code, signal, stdout: text(out), stderr: text(err) });
    });
  });
  return { child, ended };
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  node?: string;
}

/** Starts the built command in the place's folder. */
export function startCli(place: Place, args: readonly string[], options: RunOptions = {}): Running {
  const { env = {}, node = process.execPath } = options;
  return start(join(DIST, 'cli.js'), args, { ...place.env, ...env }, place.folder, node);
}

/** Starts the command of src in a process of its own, for what lives as long as a process does. */
export function startSource(place: Place, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  return start(sourceOf('cli'), args, { ...place.env, ...env }, place.folder, process.execPath);
}

export async function cli(place: Place, args: readonly string[], options?: RunOptions): Promise<Ended> {
  return await startCli(place, args, options).ended;
}

/** Flags of a publish into the place's usual folder. */
export function publishFlags(words: { readonly [name: string]: string }): string[] {
  return [
    'publish',
    ...Object.entries({ ...BASE, ...words }).flatMap(([name, text]) =>
      // A flag takes its value in the same word.
      text === 'true' || text === 'false' ? [`--${name}=${text}`] : [`--${name}`, text],
    ),
  ];
}

export interface ActionEnded extends Ended {
  outputs: { [name: string]: string };
  summary: string;
}

/** Runs the built action as a runner would: inputs, files for outputs and summary, a folder for temporary files. */
export async function action(place: Place, words: Words, options: RunOptions = {}): Promise<ActionEnded> {
  const output = place.file('runner/output', '');
  const summary = place.file('runner/summary.md', '');
  const inputs = Object.entries(words).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    [value].flat().join('\n'),
  ]);
  const env = {
    ...place.env,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: place.temporary,
    ...Object.fromEntries(inputs),
    ...options.env,
  };
  const ended = await start(join(DIST, 'action.js'), [], env, place.folder, options.node ?? process.execPath)
    .ended;
  return {
    ...ended,
    outputs: readOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  };
}

/** `NAME<<DELIMITER`, the value's lines, the delimiter. */
function readOutputs(text: string): { [name: string]: string } {
  const outputs: { [name: string]: string } = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) {
    outputs[name] = value;
  }
  return outputs;
}

/** Puts a program before all others on the PATH. */
export function shadow(place: Place, name: string, script: string): void {
  const path = place.file(`bin/${name}`, script);
  rmSync(path);
  writeFileSync(path, script, { mode: 0o755 });
  place.env.PATH = `${join(place.folder, 'bin')}${delimiter}${place.env.PATH ?? ''}`;
}
