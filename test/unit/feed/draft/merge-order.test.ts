import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FEED_FILE, readFeedFile } from '../../../../src/feed/catalog/feed-json.ts';
import type { Arriving } from '../../../../src/feed/policy.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { arriving, EMPTY, type Feed, newKey, policyWith, publish } from '../feed-maker.ts';

let key: SigningKey;
let pool: Arriving[];

beforeAll(async () => {
  key = await newKey();
  const recipes = ['a', 'b', 'B', 'a-b'].flatMap((name) =>
    ['1.0-1', '1.0-2', '1.10'].flatMap((version) =>
      ['mips_24kc', 'x86_64', 'all'].map((arch) => ({ name, version, arch })),
    ),
  );
  pool = await Promise.all(
    recipes.map((recipe) =>
      arriving({ ...recipe, fields: ['Depends: x,', ' y', 'Description: d', ' ', ' \u00e9'] }),
    ),
  );
});

/** Packages to publish in steps, each with the number of its step. */
const steps = fc
  .uniqueArray(fc.nat({ max: 35 }), { minLength: 1, maxLength: 8 })
  .chain((chosen) =>
    fc.tuple(
      fc.shuffledSubarray(chosen, { minLength: chosen.length }),
      fc.array(fc.nat({ max: 3 }), { minLength: chosen.length, maxLength: chosen.length }),
    ),
  );

const at = (index: number): Arriving => pool[index] as Arriving;

/**
 * True for names that have packages for any arch only, or for single arches only. With keep-versions, a package for any
 * arch that a newer one for a folder's arch replaced there is not there for a folder that is made later.
 */
const isUnmixed = (index: number): boolean => (index % 3 === 2) === (Math.floor(index / 9) % 2 === 0);

const ALONE = '24.10/packages/all';

/** The files for clients, in the folders that both feeds have. */
function sameFiles(all: Feed, stepwise: Feed): void {
  for (const [path, bytes] of all) {
    if (path === FEED_FILE) continue;
    expect(stepwise.get(path)?.toString('utf8'), path).toBe(bytes.toString('utf8'));
  }
  const extra = [...stepwise.keys()].filter((path) => !all.has(path));
  // If packages of any arch came first, they have a folder of their own.
  expect(extra.filter((path) => !path.startsWith(`${ALONE}/`))).toEqual([]);
  const catalog = readFeedFile(stepwise.get(FEED_FILE));
  const folders = catalog.folders.filter(({ path }) => path !== ALONE || all.has(`${ALONE}/Packages`));
  // The list of recent packages depends on the order.
  expect({ ...catalog, folders, recent: [] }).toEqual({ ...readFeedFile(all.get(FEED_FILE)), recent: [] });
}

describe('publishing step by step, in any order,', () => {
  it.each([undefined, 1, 2])(
    'gives the bytes of publishing all at once, keep-versions being %s',
    (keepVersions) => {
      const policy = policyWith({ signingKeys: [key], keepVersions });
      return fc.assert(
        fc.asyncProperty(steps, async ([chosen, numbers]) => {
          const order = keepVersions === undefined ? chosen : chosen.filter(isUnmixed);
          fc.pre(order.length > 0);
          const all = await publish(EMPTY, order.toSorted((a, b) => a - b).map(at), policy);
          let feed: Feed = EMPTY;
          for (let step = 0; step <= 3; step++) {
            const packages = order.filter((_, i) => numbers[i] === step).map(at);
            if (packages.length > 0) feed = await publish(feed, packages, policy);
          }
          sameFiles(all, feed);
        }),
        { numRuns: 25 },
      );
    },
  );
});
