import { beforeAll, expect, it } from 'vitest';
import { publishStep } from '../../../../src/feed/draft/publish.ts';
import type { Step } from '../../../../src/feed/draft/step.ts';
import { makeLayout } from '../../../../src/feed/layout.ts';
import type { PublishPolicy } from '../../../../src/feed/policy.ts';
import type { SigningKey } from '../../../../src/keys/key.ts';
import { shaped } from '../../../support/feed-shape.ts';
import type { IpkRecipe } from '../../../support/package-maker.ts';
import { planned as plannedBy } from '../../run/planned.ts';
import { arriving, EMPTY, type Feed, FOLDER, listed, NOW, newKey, policyWith } from '../feed-maker.ts';

const DAY = 86_400_000;
const STABLE = FOLDER.replace('packages', 'stable');
const layoutOf = (repository: string) =>
  makeLayout(shaped('{branch}/{repository}/{arch}'), { branch: '24.10', repository });

let key: SigningKey;
beforeAll(async () => {
  key = await newKey();
});

const at = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const publishing = async (
  recipes: readonly IpkRecipe[],
  changes: Partial<PublishPolicy> = {},
): Promise<Step> =>
  publishStep(await Promise.all(recipes.map((recipe) => arriving(recipe))), {
    ...policyWith({ keepDays: 30 * DAY }),
    ...changes,
  });
const planned = async (given: Feed, days: number, ...steps: Step[]) =>
  plannedBy(given, steps, policyWith({ signingKeys: [key], now: at(days) }));

it('lets a version go so many days after a newer one was published, and does not take it again', async () => {
  const one = { name: 'a', version: '1' };
  const two = { name: 'a', version: '2' };
  const first = (await planned(EMPTY, 0, await publishing([one]))).after;
  const second = (await planned(first, 60, await publishing([two]))).after;
  expect(listed(second)).toEqual(['a 1', 'a 2']);
  expect(listed((await planned(second, 90, await publishing([{ name: 'b' }]))).after)).toContain('a 1');
  const { plan, after } = await planned(second, 91, await publishing([{ name: 'b' }]));
  expect(plan.changes.map(({ name, version, reason }) => `${name} ${version} ${reason}`)).toContain(
    'a 1 keep-days',
  );
  const again = await planned(after, 92, await publishing([one, two]));
  expect(listed(again.after)).toEqual(['a 2', 'b 1.0-1']);
  expect(again.plan.changes).toEqual([]);
});

it('counts from when the repository got the newer version, not from when another one published it', async () => {
  const from = [{ name: '24.10/packages', layout: layoutOf('packages'), isDescribed: true }];
  const stable = { layout: layoutOf('stable'), from };
  const all = { keepDays: undefined };
  const one = (await planned(EMPTY, 0, await publishing([{ name: 'a', version: '1' }], all))).after;
  const taken = (await planned(one, 0, await publishing([], stable))).after;
  const two = (await planned(taken, 10, await publishing([{ name: 'a', version: '2' }], all))).after;
  const promoted = (await planned(two, 100, await publishing([], stable))).after;
  expect(listed(promoted, STABLE)).toEqual(['a 1', 'a 2']);
  const lines = String(promoted.get(`${STABLE}/packages.json`));
  expect(lines).toContain(`"published":"2023-11-24T22:13:20Z","listed":"2024-02-22T22:13:20Z"`);
  const later = (await planned(promoted, 129, await publishing([{ name: 'b' }], { ...stable, from: [] })))
    .after;
  expect(listed(later, STABLE)).toEqual(['a 1', 'a 2', 'b 1.0-1']);
  const late = (await planned(later, 131, await publishing([{ name: 'c' }], { ...stable, from: [] }))).after;
  expect(listed(late, STABLE)).toEqual(['a 2', 'b 1.0-1', 'c 1.0-1']);
});
