import { type Fault, oversizedFault } from '../audit/faults.ts';
import { judgeKeyFile } from '../audit/key-files.ts';
import { oversized } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { PublicKey } from '../keys/key.ts';

/** How many key files are read; more than any feed has. */
const KEY_FILES = 64;

/** Reads the keys that a feed publishes, and judges their files. */
export async function checkKeys(home: Home, tip: Tip): Promise<{ keys: PublicKey[]; faults: Fault[] }> {
  const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
  const large = await oversized(home, tip, paths);
  const keys: PublicKey[] = [];
  const faults = [...large].map(([path, size]) => oversizedFault(path, size));
  const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
  for (const [path, bytes] of await home.read(tip, small)) {
    const judged = await judgeKeyFile(path, bytes);
    keys.push(...judged.keys);
    faults.push(...judged.faults);
  }
  return { keys, faults };
}
