// `npm run faults -- [--runs N] [--seed N]`: kills N publishes of each kind, and says what it saw.
import { parseArgs } from 'node:util';
import { type Campaign, killInDirectory, killInRepository, type Tally } from './campaign.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 200);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));

const CAMPAIGNS: ReadonlyArray<readonly [string, (campaign: Campaign) => Promise<Tally>]> = [
  ['a plain directory', killInDirectory],
  ['a branch of a repository', killInRepository],
];

console.log(`${runs} kills of each kind, --seed ${seed}`);
for (const [where, campaign] of CAMPAIGNS) {
  for (const aim of ['moments', 'steps'] as const) {
    const began = performance.now();
    const tally = await campaign({ runs, seed, aim, say: console.log });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const seen = Object.entries(tally).map(([what, count]) => `${count} ${what}`);
    const how = aim === 'moments' ? 'at random moments' : 'before steps';
    console.log(`${where}, killed ${how}: all recovered in ${seconds} s (${seen.join(', ')})`);
  }
}
