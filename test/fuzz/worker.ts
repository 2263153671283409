import type { Buffer } from 'node:buffer';
import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError, PkgfeedError } from '../../src/errors.ts';
import { NO_CORPUS, openCorpus } from './corpus.ts';
import { inputsOf } from './input.ts';
import { FAILURES_LIMIT, type FailureKind, type Job, type Report, type Tally } from './protocol.ts';
import { type Prepared, targetIn } from './target.ts';

/** What is still on its way when the work is done would be lost. */
const sent: Promise<unknown>[] = [];

function tell(report: Report): void {
  sent.push(new Promise((resolve) => process.send?.(report, resolve)));
}

async function work(job: Job): Promise<void> {
  const state = openSync(job.state, 'w');
  const now = new Uint32Array(2);
  const corpus = (job.shared === undefined ? undefined : openCorpus(job.shared)) ?? NO_CORPUS;
  for (const [place, { name, from, to }] of job.targets.entries()) {
    const target = await targetIn(job.table, name);
    const prepared = await target.prepare({ corpus, scratch: job.scratch });
    let failures = 0;
    const fail = (kind: FailureKind, run: number, input: Buffer, what: string): void => {
      const file = join(job.keep, `${name}-${kind === 'seed' ? 'good' : job.seed}-${run}.bin`);
      writeFileSync(file, input);
      failures++;
      tell({ kind: 'failure', failure: { kind, target: name, run, what, file } });
    };
    const stray = (error: unknown): void => {
      fail('thrown', now[1] ?? 0, inputOf(now[1] ?? 0), `past the reader: ${textOf(error)}`);
    };
    const inputOf =
      job.input === undefined
        ? inputsOf(target, prepared, job.seed)
        : () => readFileSync(job.input as string);
    await warmUp(prepared, (input, i, what) => fail('seed', i, input, what));
    tell({ kind: 'ready' });
    process.on('uncaughtException', stray).on('unhandledRejection', stray);
    const tally: Tally = {
      ...{ inputs: 0, read: 0, refused: 0, milliseconds: 0, growth: 0 },
      slowest: { milliseconds: 0, run: from },
    };
    globalThis.gc?.();
    const before = process.resourceUsage().maxRSS * 1024;
    const started = process.cpuUsage();
    for (let run = from; run < to; run++) {
      now.set([place, run]);
      writeSync(state, now, 0, 8, 0);
      const input = inputOf(run);
      const cpu = process.cpuUsage();
      try {
        const answer = prepared.read(input);
        const isRead = typeof answer === 'boolean' ? answer : await answer;
        // A promise that nobody waits for is heard of only when nothing else is to be done.
        if (typeof answer !== 'boolean') await new Promise((resolve) => setImmediate(resolve));
        if (isRead) tally.read++;
        else tally.refused++;
      } catch (error) {
        const fault = error instanceof PkgfeedError ? faultOf(error) : textOf(error);
        if (fault === undefined) tally.refused++;
        else fail(kindOf(error), run, input, fault);
      }
      const { user, system } = process.cpuUsage(cpu);
      const milliseconds = (user + system) / 1000;
      if (milliseconds > tally.slowest.milliseconds) tally.slowest = { milliseconds, run };
      if (milliseconds > job.bounds.time) fail('slow', run, input, `it took ${milliseconds.toFixed(0)} ms`);
      tally.inputs++;
      tally.growth = process.resourceUsage().maxRSS * 1024 - before;
      if (failures >= FAILURES_LIMIT) break;
      // Nobody is left to tell when the one that started this is gone, which is heard of only now and then.
      if (run % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (tally.growth <= job.bounds.memory) continue;
      fail('memory', run, input, `memory grew by ${(tally.growth / 2 ** 20).toFixed(0)} MiB`);
      // The largest memory never shrinks again: the rest is for a new process.
      break;
    }
    const spent = process.cpuUsage(started);
    tally.milliseconds = (spent.user + spent.system) / 1000;
    // What was started and not awaited would fail now.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('uncaughtException', stray).off('unhandledRejection', stray);
    tell({ kind: 'done', target: name, from, tally });
    if (tally.growth > job.bounds.memory) return;
  }
}

/** Reads every seed, which loads what is loaded when it is first needed; a seed must not break anything. */
async function warmUp(
  { seeds, read }: Prepared,
  fail: (input: Buffer, i: number, what: string) => void,
): Promise<void> {
  for (const [i, seed] of seeds.entries()) {
    try {
      await read(seed);
    } catch (error) {
      if (!(error instanceof PkgfeedError)) fail(seed, i, textOf(error));
    }
  }
}

/** What is wrong with a refusal of ours; undefined for a good one. */
function faultOf(error: PkgfeedError): string | undefined {
  if (error.remedy === '') return `a refusal has no remedy: ${error.message}`;
  if (/[\u0000-\u0009\u000b-\u001f]/.test(error.message)) {
    return `a refusal has a control character: ${JSON.stringify(error.message)}`;
  }
  const offset = error instanceof FormatError ? error.offset : 0;
  return Number.isSafeInteger(offset) && offset >= 0 ? undefined : `a refusal is of byte ${offset}`;
}

const kindOf = (error: unknown): FailureKind =>
  (error as Error)?.name === 'Violation' || error instanceof PkgfeedError ? 'violation' : 'thrown';

function textOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 8).join('\n')
    : String(error);
}

process.once('disconnect', () => process.exit());
process.once('message', async (job: Job) => {
  try {
    await work(job);
  } catch (error) {
    tell({ kind: 'broken', what: textOf(error) });
  }
  await Promise.all(sent);
  process.disconnect();
});
