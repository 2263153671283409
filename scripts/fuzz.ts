// Reads mutated inputs with every reader of foreign bytes: `npm run fuzz -- NAME --runs N`. See CONTRIBUTING.md.
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCampaign } from '../test/fuzz/campaign.ts';
import { openCorpus, SHARED } from '../test/fuzz/corpus.ts';
import type { Failure, Tally } from '../test/fuzz/protocol.ts';
import { TARGETS } from '../test/fuzz/targets.ts';

const USAGE = `npm run fuzz -- NAME… [options]     or \`all\` for NAME

  --runs N       inputs for each name (10000)
  --seed S       a whole number; the same one makes the same inputs (1)
  --from N       the number of the first input (0)
  --input FILE   read this one file instead
  --keep FOLDER  where inputs that fail are kept (a new temporary folder)
  --shared FOLDER  where corpus/ and formats/vectors/ are (../shared)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    input: { type: 'string' },
    keep: { type: 'string' },
    shared: { type: 'string', default: SHARED },
  },
});

function count(name: 'runs' | 'seed' | 'from'): number {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= 0 && value < 2 ** 32) return value;
  return refuse(`--${name} is not a whole number below 2^32`);
}

function refuse(what: string): never {
  console.error(`${what}\n\n${USAGE}`);
  process.exit(2);
}

function list(): void {
  console.log(USAGE);
  const width = Math.max(...TARGETS.map(({ name }) => name.length));
  for (const { name, about } of TARGETS) console.log(`  ${name.padEnd(width)}  ${about}`);
}

function row(name: string, tally: Tally, failures: number): string {
  const { inputs, read, refused, milliseconds, slowest, growth } = tally;
  return [
    name.padEnd(24),
    ...[String(inputs).padStart(9), String(read).padStart(9), String(refused).padStart(9)],
    (milliseconds / 1000).toFixed(1).padStart(9),
    `${slowest.milliseconds.toFixed(0)} ms`.padStart(9),
    `+${(growth / 2 ** 20).toFixed(0)} MiB`.padStart(9),
    String(failures).padStart(9),
  ].join('');
}

const HEAD = `${'name'.padEnd(24)}${['inputs', 'read', 'refused', 'seconds', 'slowest', 'memory', 'failures'].map((word) => word.padStart(9)).join('')}`;

async function main(): Promise<void> {
  if (positionals.length === 0) {
    list();
    return;
  }
  const all = positionals.includes('all');
  const unknown = positionals.find(
    (name) => name !== 'all' && !TARGETS.some((target) => target.name === name),
  );
  if (unknown !== undefined) refuse(`there is nothing called ${JSON.stringify(unknown)}`);
  const names = TARGETS.map(({ name }) => name).filter((name) => all || positionals.includes(name));
  const [seed, from] = [count('seed'), count('from')];
  const to = values.input === undefined ? from + count('runs') : from + 1;
  if (values.input !== undefined && !existsSync(values.input)) refuse(`there is no file ${values.input}`);
  const isShared = openCorpus(values.shared) !== undefined;
  if (!isShared) {
    console.warn(
      `NO CORPUS: ${values.shared} has no corpus/ and no formats/vectors/, so no published file is mutated\n`,
    );
  }
  const keep = values.keep ?? mkdtempSync(join(tmpdir(), 'pkgfeed-fuzz-failures-'));
  console.log(HEAD);
  const counts = new Map<string, number>();
  const failed = (failure: Failure): void => {
    counts.set(failure.target, (counts.get(failure.target) ?? 0) + 1);
    console.log(
      `\nFAILED ${failure.target}: ${failure.kind}, seed ${seed}, run ${failure.run}\n${failure.what}`,
    );
    console.log(`  npm run fuzz -- ${failure.target} --input ${failure.file}\n`);
  };
  const { failures } = await runCampaign({
    ...{ seed, keep, failed, shared: isShared ? values.shared : undefined },
    targets: names.map((name) => ({ name, from, to })),
    done: (name, tally) => console.log(row(name, tally, counts.get(name) ?? 0)),
    ...(values.input === undefined ? {} : { input: resolve(values.input) }),
  });
  if (failures.length > 0) process.exitCode = 1;
  else if (values.keep === undefined) rmdirSync(keep);
}

await main();
