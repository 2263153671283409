import { type Fault, oversizedFault } from '../audit/faults.ts';
import { judgeKeyFile } from '../audit/key-files.ts';
import { oversized } from '../homes/feed-files.ts';
import type { Home, Tip } from '../homes/home.ts';
import type { PublicKey } from '../keys/key.ts';

/** How many key files are read; more than any feed has. */
const KEY_FILES = 64;

/** The keys that a feed publishes. */
export interface CheckedKeys {
  keys: PublicKey[];
  /** Each of them with the path of its file. */
  found: { path: string; key: PublicKey }[];
  faults: Fault[];
}

/** Reads the keys that a feed publishes, and judges their files. */
export async function checkKeys(home: Home, tip: Tip): Promise<CheckedKeys> {
  const paths = [...tip.paths.keys()].filter((path) => /^keys\/[^/]+$/.test(path));
  const large = await oversized(home, tip, paths);
  const found: CheckedKeys['found'] = [];
  const faults = [...large].map(([path, size]) => oversizedFault(path, size));
  const small = paths.filter((path) => !large.has(path)).slice(0, KEY_FILES);
  for (const [path, bytes] of await home.read(tip, small)) {
    const judged = await judgeKeyFile(path, bytes);
    found.push(...judged.keys.map((key) => ({ path, key })));
    faults.push(...judged.faults);
  }
  return { keys: found.map(({ key }) => key), found, faults };
}
