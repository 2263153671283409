import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BOUNDS, type Bounds } from './bounds.ts';
import { NO_CORPUS, openCorpus } from './corpus.ts';
import { inputsOf } from './input.ts';
import { FAILURES_LIMIT, type Failure, type Job, type Report, type Tally } from './protocol.ts';
import { targetIn } from './target.ts';

/**
 * Runs targets in a process of their own and outlives what they do to it: a process that ends or hangs is replaced,
 * and the input that it was reading is a failure.
 */
export interface Wish {
  targets: readonly { name: string; from: number; to: number }[];
  seed: number;
  /** The address of a module with other targets than ours. */
  table?: string;
  /** The folder of the corpus; undefined for none. */
  shared: string | undefined;
  /** Where inputs that fail are kept. */
  keep: string;
  bounds?: Partial<Bounds>;
  /** A file whose bytes are read, in place of any other input. */
  input?: string;
  /** Called for each failure at once. */
  failed?: (failure: Failure) => void;
  /** Called when a target has had all its inputs. */
  done?: (target: string, tally: Tally) => void;
}

export interface Outcome {
  tallies: Map<string, Tally>;
  failures: Failure[];
}

const TABLE = new URL('./targets.ts', import.meta.url).href;
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** Between two looks at what a process is reading, in milliseconds. */
const LOOK = 250;

/** How many times longer a process may take until it has begun. */
const UNREADY = 10;

export async function runCampaign(wish: Wish): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'pkgfeed-fuzz-'));
  mkdirSync(wish.keep, { recursive: true });
  try {
    return await campaignIn(scratch, wish);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function campaignIn(scratch: string, wish: Wish): Promise<Outcome> {
  const outcome: Outcome = { tallies: new Map(), failures: [] };
  const bounds = { ...BOUNDS, ...wish.bounds };
  const noted = (failure: Failure): void => {
    outcome.failures.push(failure);
    wish.failed?.(failure);
  };
  const jobOf = (targets: Job['targets']): Job => {
    const { seed, shared, keep, input, table = TABLE } = wish;
    const job = { targets, seed, table, shared, keep, bounds, scratch, state: join(scratch, 'state') };
    return input === undefined ? job : { ...job, input };
  };
  let left = wish.targets.filter(({ from, to }) => from < to);
  while (left.length > 0) {
    const ended = await runProcess(jobOf(left), noted);
    for (const { target, tally } of ended.done) {
      const whole = merged(outcome.tallies.get(target), tally);
      outcome.tallies.set(target, whole);
    }
    const finished = ended.done.length - (ended.isOverMemory ? 1 : 0);
    for (const { name } of left.slice(0, finished)) wish.done?.(name, outcome.tallies.get(name) as Tally);
    left = left.slice(finished);
    const [current, ...others] = left;
    if (current === undefined) break;
    let next = ended.run + 1;
    if (ended.isOverMemory) {
      const overgrown = await confirmed(
        jobOf([{ name: current.name, from: ended.run, to: next }]),
        ended.failure,
      );
      if (overgrown !== undefined) noted(overgrown);
    } else {
      noted(await lostInput(ended, current.name, wish));
      const tally = merged(outcome.tallies.get(current.name), { ...NOTHING, inputs: next - current.from });
      outcome.tallies.set(current.name, tally);
    }
    if (outcome.failures.filter(({ target }) => target === current.name).length >= FAILURES_LIMIT)
      next = current.to;
    if (next >= current.to) wish.done?.(current.name, outcome.tallies.get(current.name) as Tally);
    left = next >= current.to ? others : [{ ...current, from: next }, ...others];
  }
  return outcome;
}

const NOTHING: Tally = {
  ...{ inputs: 0, read: 0, refused: 0, milliseconds: 0, growth: 0 },
  slowest: { milliseconds: 0, run: 0 },
};

function merged(before: Tally = NOTHING, after: Tally): Tally {
  return {
    inputs: before.inputs + after.inputs,
    read: before.read + after.read,
    refused: before.refused + after.refused,
    milliseconds: before.milliseconds + after.milliseconds,
    slowest: after.slowest.milliseconds > before.slowest.milliseconds ? after.slowest : before.slowest,
    growth: Math.max(before.growth, after.growth),
  };
}

interface Ended {
  done: { target: string; tally: Tally }[];
  /** The input that was read last. */
  run: number;
  /** Why the process ended: its exit code or signal, or that it was ended because it hung. */
  how: string;
  isHung: boolean;
  /** Whether it stopped because its memory has grown beyond the bound, which one input need not have done. */
  isOverMemory: boolean;
  failure: Failure | undefined;
}

async function runProcess(job: Job, noted: (failure: Failure) => void): Promise<Ended> {
  writeFileSync(job.state, Buffer.alloc(8));
  const child = fork(WORKER, {
    execArgv: ['--expose-gc', '--max-old-space-size=1024', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const ended: Ended = {
    ...{ done: [], run: 0, how: '', isHung: false, isOverMemory: false, failure: undefined },
  };
  let broken: string | undefined;
  let isReady = false;
  let since = performance.now();
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString('utf8')).slice(-4000);
  });
  child.on('message', (report: Report) => {
    since = performance.now();
    if (report.kind === 'broken') broken = report.what;
    else if (report.kind === 'ready') isReady = true;
    else if (report.kind === 'done') ended.done.push(report);
    else if (report.failure.kind === 'memory') {
      ended.isOverMemory = true;
      ended.failure = report.failure;
    } else noted(report.failure);
  });
  let seen = '';
  const watch = setInterval(() => {
    const state = readFileSync(job.state).toString('hex');
    if (state !== seen) [seen, since] = [state, performance.now()];
    else if (performance.now() - since > job.bounds.hang * (isReady ? 1 : UNREADY)) {
      ended.isHung = true;
      child.kill('SIGKILL');
    }
  }, LOOK);
  child.send(job);
  const code = await new Promise<string>((resolve) => {
    child.once('close', (exit, signal) => resolve(signal ?? `exit code ${exit}`));
  });
  clearInterval(watch);
  if (broken !== undefined) throw new Error(`the harness is broken: ${broken}`);
  const state = readFileSync(job.state);
  const [, run = 0] = state.length === 8 ? [state.readUInt32LE(0), state.readUInt32LE(4)] : [];
  ended.run = ended.failure?.run ?? run;
  ended.how = `${code}${said === '' ? '' : `\n${said.trim()}`}`;
  return ended;
}

/** Memory that many inputs took together is none of the last one's: alone, in a fresh process, it shows what it takes. */
async function confirmed(job: Job, suspect: Failure | undefined): Promise<Failure | undefined> {
  const { isOverMemory, failure } = await runProcess(job, () => undefined);
  return isOverMemory ? (failure ?? suspect) : undefined;
}

/** The input that a process was reading when it ended, made once more. */
async function lostInput({ run, how, isHung }: Ended, name: string, wish: Wish): Promise<Failure> {
  const file = join(wish.keep, `${name}-${wish.seed}-${run}.bin`);
  const scratch = mkdtempSync(join(tmpdir(), 'pkgfeed-fuzz-'));
  try {
    const target = await targetIn(wish.table ?? TABLE, name);
    const corpus = (wish.shared === undefined ? undefined : openCorpus(wish.shared)) ?? NO_CORPUS;
    const prepared = await target.prepare({ corpus, scratch });
    writeFileSync(
      file,
      wish.input === undefined ? inputsOf(target, prepared, wish.seed)(run) : readFileSync(wish.input),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const kind = isHung ? 'hang' : 'crash';
  return { kind, target: name, run, what: isHung ? 'it did not end' : `the process ended: ${how}`, file };
}
